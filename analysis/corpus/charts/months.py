"""Values month by month: a line with intervals, from left to right."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting
from analysis.corpus.charts import spots
from analysis.corpus.charts.common import MONTH
from analysis.corpus.charts.spots import Spot

HIGH, HEAD, FOOT = 210, 30, 58
EDGE, DOT = 26, 12
BESIDE = 92  # pixels at the right for what has no month
LETTERS = 3  # of a month's name

Place = tuple[float, int | None, Spot]  # pixel, month counted from the year 0, what is there


def draw(canvas: Canvas, rows: Sequence[tuple[str, Spot]], where: Setting, zero: bool) -> None:
    """A dot for each month that has a value; the line breaks where a month is without one."""
    low, high = spots.scale([spot for _, spot in rows], zero)
    top, foot = canvas.height + HEAD, canvas.height + HEAD + HIGH
    axis = canvas.y_axis(top, foot, high, low)
    theme = where.theme

    def pixel(value: float) -> float:
        return foot - (value - low) / (high - low) * HIGH

    canvas.line(0, foot, where.width, foot, width=1.5 if zero else 1)
    places = _places(rows, where)
    for (x0, before, one), (x1, after, two) in pairwise(places):
        follows = before is not None and after == before + 1
        if follows and one.at is not None and two.at is not None:
            ends = (x0, pixel(one.at), x1, pixel(two.at))
            canvas.line(*ends, theme.journalist.fill, 2, layer="below")
    for x, month, spot in places:
        if spot.at is None:
            continue
        if spot.low is not None and spot.high is not None:
            canvas.line(x, pixel(spot.low), x, pixel(spot.high), theme.muted, 2, layer="below")
        fill = theme.page if month is None else theme.ink
        hover = f"{spot.name}: {spot.value}, {spot.note}"
        canvas.points([(x, spot.at)], fill, theme.ink, spot.name, [hover], size=DOT, y_axis=axis)
    _values(canvas, places, pixel, where)
    _names(canvas, places, foot, where)
    canvas.height = foot + FOOT


def _places(rows: Sequence[tuple[str, Spot]], where: Setting) -> list[Place]:
    """Months as far from each other as in the calendar; what has none at the right."""
    timed = [(_number(group), spot) for group, spot in rows if MONTH.fullmatch(group)]
    beside = [spot for group, spot in rows if not MONTH.fullmatch(group) and spot.at is not None]
    right = where.width - EDGE - (BESIDE if beside else 0)
    first, last = (timed[0][0], timed[-1][0]) if timed else (0, 0)
    step = (right - EDGE) / max(last - first, 1)
    found: list[Place] = [(EDGE + (month - first) * step, month, spot) for month, spot in timed]
    return found + [(where.width - EDGE - 14, None, spot) for spot in beside]


def _number(month: str) -> int:
    year, number = month.split("-")
    return 12 * int(year) + int(number) - 1


def _values(
    canvas: Canvas, places: Sequence[Place], pixel: Callable[[float], float], where: Setting
) -> None:
    """The values at their marks, a low point's below it; of many only the ends and extremes."""
    measured = [(x, spot, spot.at) for x, _, spot in places if spot.at is not None]
    values = [at for _, _, at in measured]
    first = {values.index(max(values)), values.index(min(values)), 0, len(values) - 1}
    widest = max(textfit.width(spot.value, 13, True) for _, spot, _ in measured)
    crowded = any(two[0] - one[0] < widest + 4 for one, two in pairwise(measured))
    taken: list[tuple[float, float]] = []
    for number in sorted(first) if crowded else range(len(measured)):
        x, spot, at = measured[number]
        half = textfit.width(spot.value, 13, True) / 2
        x = min(max(x, half), where.width - half)
        if any(x - half < end + 4 and start < x + half + 4 for start, end in taken):
            continue
        taken.append((x - half, x + half))
        low = at == min(values[max(number - 1, 0) : number + 2]) < max(values)
        y = pixel(min(at, spot.low or at)) + 14 if low else pixel(max(at, spot.high or at)) - 14
        canvas.text(x, y, spot.value, 13, None, number in first, "center")


def _names(canvas: Canvas, places: Sequence[Place], foot: float, where: Setting) -> None:
    """Under the axis: the month, its number of articles, and the year where it begins."""
    say, muted = where.say, where.theme.muted
    free, year = 0.0, None
    for x, month, spot in places:
        name = spot.name if month is None else say(f"month.{month % 12 + 1}")[:LETTERS]
        half = max(textfit.width(name, 13), textfit.width(spot.note, 12)) / 2
        x = min(x, where.width - half)
        if month is not None and x - half < free:
            continue
        canvas.text(x, foot + 14, name, 13, anchor="center")
        canvas.text(x, foot + 30, spot.note, 12, muted, anchor="center")
        if month is not None and month // 12 != year:
            year = month // 12
            canvas.text(x, foot + 46, str(year), 12, muted, anchor="center")
        free = x + half + 8
