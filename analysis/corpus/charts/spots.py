"""Rows of dots with their intervals: names at the left, numbers at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.row_label import row_label
from analysis.charts.sheet import Setting

ROW, ROW_NARROW = 36, 54  # pixels; narrow: the name stands over the line
LABEL, RIGHT = 0.3, 156  # part of the width, pixels for the numbers
DOT = 13
UNMEASURED, BESIDE = 13, 8  # size of the words in place of a dot, pixels around them


@dataclass(frozen=True)
class Spot:
    """One row: where the dot and the ends of its line are, and what is written.

    `fill` is solid, open or grey; without a name beside it a row only says its `note`.
    """

    name: str
    at: float | None
    low: float | None
    high: float | None
    value: str
    note: str
    fill: str = "grey"


def row_height(where: Setting) -> float:
    """Pixels of a row."""
    return ROW_NARROW if where.narrow else ROW


def sides(where: Setting) -> tuple[float, float]:
    """Where the middle begins and ends."""
    return (8, where.width - 8) if where.narrow else (where.width * LABEL, where.width - RIGHT)


def scale(spots: Sequence[Spot], zero: bool) -> tuple[float, float]:
    """The ends of the axis. Dots need no zero: a mean is shown on the range of its intervals."""
    ends = [v for spot in spots for v in (spot.at, spot.low, spot.high) if v is not None]
    least, most = min(ends, default=0.0), max(ends, default=1.0)
    if zero:
        return min(least, 0.0), most or 1.0
    room = (most - least) / 4 or max(abs(most) / 10, 1.0)
    return (max(least - room, 0.0) if least >= 0 else least - room), most + room


def draw(
    canvas: Canvas,
    spots: Sequence[Spot],
    where: Setting,
    ends: tuple[float, float],
    goal: float | None = None,
) -> None:
    """Names, dots on their lines, and numbers, below what is on the canvas; a dashed `goal`."""
    left, right = sides(where)
    low, high = ends
    axis = canvas.x_axis(left, right, low, high)
    high_row, theme = row_height(where), where.theme

    def pixel(value: float) -> float:
        return left + (right - left) * (value - low) / (high - low)

    top = canvas.height
    for number, spot in enumerate(spots):
        y = top + high_row * number
        if number:
            canvas.line(0, y, where.width, y, theme.rule, 1, layer="below")
        middle = y + (38 if where.narrow else high_row / 2)
        _words(canvas, spot, y, left, where)
        if goal is not None and not _written_over(pixel(goal), spot, left, where):
            start = y + (30 if where.narrow else 0)
            canvas.line(
                pixel(goal), start, pixel(goal), y + high_row, dash="4px,3px", layer="below"
            )
        if spot.low is not None and spot.high is not None:
            ends_at = (pixel(spot.low), middle, pixel(spot.high), middle)
            canvas.line(*ends_at, theme.muted, 2, layer="below")
        if spot.at is None:
            continue
        fill = {"solid": theme.ink, "open": theme.page}.get(spot.fill, theme.journalist.fill)
        outline = theme.journalist.text if spot.fill == "grey" else theme.ink
        hover = f"{spot.name}: {spot.value}, {spot.note}"
        canvas.points([(spot.at, middle)], fill, outline, spot.name, [hover], axis, DOT)
    canvas.height = top + high_row * len(spots)
    if not low and not where.narrow:
        canvas.line(left, top, left, canvas.height, layer="below")


def _written_over(x: float, spot: Spot, left: float, where: Setting) -> bool:
    """Whether a line at `x` would go through the words of a row without a dot."""
    if spot.at is not None or where.narrow:
        return False
    return left <= x <= left + BESIDE + textfit.width(spot.value, UNMEASURED) + BESIDE


def _words(canvas: Canvas, spot: Spot, y: float, left: float, where: Setting) -> None:
    muted, measured = where.theme.muted, spot.at is not None
    middle = y + (15 if where.narrow else row_height(where) / 2)
    note = textfit.width(spot.note, 12)
    canvas.text(where.width, middle + 1, spot.note, 12, muted, anchor="right")
    if where.narrow:
        room = textfit.width(spot.value, 14, True) + note + 18
        end = where.width - note - 8
        canvas.text(end, middle, spot.value, 14, None, measured, "right")
        name = textfit.cut(spot.name, where.width - room, 14)
        canvas.text(0, middle, name, 14, hover=spot.name)
        return
    color = None if measured else muted
    if measured:
        canvas.text(where.width - RIGHT + 16, middle, spot.value, 15)
    else:
        canvas.text(left + BESIDE, middle, spot.value, UNMEASURED, muted)
    size = 15 if measured else 14
    row_label(canvas, spot.name, (0, middle), left - 14, size, False, color, spot.name, 13)
