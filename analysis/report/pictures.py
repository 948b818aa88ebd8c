"""The charts of a report as image files, with their source note in the picture."""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from analysis import palette
from analysis.report import files
from analysis.report.drawings import comparing, every_chart
from analysis.report.page import several
from analysis.report.printing import NoBrowser, find

if TYPE_CHECKING:
    from analysis.result import Analysis

Format = Literal["png", "svg"]
SCALE = 2  # pixels of the file for one of the chart


def images(
    results: "Analysis | Iterable[Analysis]",
    folder: str | os.PathLike[str],
    format: Format = "png",
    output: str | None = None,
    theme: str = "light",
    width: float = 900,
) -> list[Path]:
    """Write every chart of `results` to `folder`/CHART.`format`; the files that were written.

    Of several articles each has a folder of its own, `folder`/1 and on in the order given; beside
    them are the charts that compare. Raises ImportError without kaleido (extra `images`),
    NoBrowser without a Chrome or Chromium, ValueError for another format or without results,
    NotOurs where such a file is there and was not drawn here.
    """
    if format not in ("png", "svg"):
        raise ValueError(f"no format {format!r}; there are: png, svg")
    kaleido, browser = _kaleido(), find()
    home = Path(folder)
    drawn = {
        files.target(home / f"{name}.{format}", [f".{format}"]): draw
        for name, draw in _charts(several(results)).items()
    }
    # One browser for all of them. Without `mathjax` it would be fetched from the network.
    kaleido.start_sync_server(path=browser, mathjax=False, silence_warnings=True)
    try:
        return [
            files.write(
                place,
                _drawn(kaleido, draw(output, theme, width), format, theme, browser),
            )
            for place, draw in drawn.items()
        ]
    finally:
        kaleido.stop_sync_server(silence_warnings=True)


def _charts(found: "Sequence[Analysis]") -> dict[str, Callable[..., Any]]:
    """The charts by the name of their file, to be drawn with language, theme and width."""
    charts: dict[str, Callable[..., Any]]
    charts = {name: partial(chart, found) for name, chart in comparing(len(found))}
    for number, result in enumerate(found, 1):
        within = f"{number}/" if len(found) > 1 else ""
        charts |= {f"{within}{name}": partial(chart, result) for name, chart in every_chart()}
    return charts


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
