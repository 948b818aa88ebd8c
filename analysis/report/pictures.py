"""The charts of an article as image files, with their source note in the picture."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from analysis import palette
from analysis.report import files
from analysis.report.drawings import every_chart
from analysis.report.printing import NoBrowser, find

if TYPE_CHECKING:
    from analysis.result import Analysis

Format = Literal["png", "svg"]
SCALE = 2  # pixels of the file for one of the chart


def images(
    result: "Analysis",
    folder: str | os.PathLike[str],
    format: Format = "png",
    output: str | None = None,
    theme: str = "light",
    width: float = 900,
) -> list[Path]:
    """Write every chart of `result` to `folder`/CHART.`format`; the files that were written.

    Raises ImportError without kaleido (extra `images`), NoBrowser without a Chrome or Chromium,
    ValueError for another format, NotOurs where such a file is there and was not drawn here.
    """
    if format not in ("png", "svg"):
        raise ValueError(f"no format {format!r}; there are: png, svg")
    kaleido, browser = _kaleido(), find()
    home = Path(folder)
    places = {
        name: files.target(home / f"{name}.{format}", [f".{format}"]) for name, _ in every_chart()
    }
    # One browser for all of them. Without `mathjax` it would be fetched from the network.
    kaleido.start_sync_server(path=browser, mathjax=False, silence_warnings=True)
    try:
        return [
            files.write(
                places[name],
                _drawn(kaleido, chart(result, output, theme, width), format, theme, browser),
            )
            for name, chart in every_chart()
        ]
    finally:
        kaleido.stop_sync_server(silence_warnings=True)


def _kaleido() -> Any:
    try:
        import kaleido
    except ImportError as error:
        raise ImportError(
            "Image files need kaleido: install the extra `images`, or save a chart from the report."
        ) from error
    return kaleido


def _drawn(kaleido: Any, figure: Any, format: Format, theme: str, browser: str) -> bytes:
    figure.update_layout(paper_bgcolor=palette.theme(theme).page)
    options = {
        "format": format,
        "width": figure.layout.width,
        "height": figure.layout.height,
        "scale": SCALE if format == "png" else 1,
    }
    try:
        return files.signed(bytes(kaleido.calc_fig_sync(figure, opts=options)))
    except Exception as error:
        raise NoBrowser(f"{browser} could not draw a chart: {error}") from error
