"""The name of a row: in two lines at most, around the middle of the row."""

from analysis.charts import textfit
from analysis.charts.canvas import Canvas

LEADING = 3  # pixels between lines


def row_label(
    canvas: Canvas,
    name: str,
    place: tuple[float, float],
    pixels: float,
    size: float,
    bold: bool = True,
    color: str | None = None,
    hover: str | None = None,
    small: float | None = None,
    most: int = 2,
) -> None:
    """Write `name` at `place`, its lines at most `pixels` wide and `most` of them, several of them
    in size `small`.
    """
    x, y = place
    lines = textfit.wrap(name, pixels, size, bold, lines=most)
    if len(lines) > 1 and small is not None:
        size = small
        lines = textfit.wrap(name, pixels, size, bold, lines=most)
    for at, line in enumerate(lines):
        middle = y + (size + LEADING) * (at - (len(lines) - 1) / 2)
        canvas.text(x, middle, line, size, color, bold, hover=hover)
