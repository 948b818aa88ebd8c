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
    ValueError for another format, NotOurs where such a file is there and is no image.
    """
    if format not in ("png", "svg"):
        raise ValueError(f"no format {format!r}; there are: png, svg")
    kaleido, browser = _kaleido(), find()
    figures = {
        name: chart(result, output=output, theme=theme, width=width)
        for name, chart in every_chart()
    }
    home = Path(folder)
    written = []
    for name, figure in figures.items():
        place = files.target(home / f"{name}.{format}")
        written.append(files.write(place, _drawn(kaleido, figure, format, theme, browser)))
    return written


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
    # Without `mathjax` it would be fetched from the network.
    where = {"path": browser, "mathjax": False}
    try:
        return bytes(kaleido.calc_fig_sync(figure, opts=options, kopts=where))
    except Exception as error:
        raise NoBrowser(f"{browser} could not draw a chart: {error}") from error
