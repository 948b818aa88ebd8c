"""The rows of the LIX scale: bands behind, a mark with its value for the body and each voice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analysis.charts import facts, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.facts import JOURNALIST, NO_SPEAKER
from analysis.charts.sheet import Setting
from analysis.readability.lix import DANISH_BANDS, HARDEST

ROW, HEAD, FOOT = 46, 28, 24
ROW_NARROW, HEAD_NARROW = 62, 40  # narrow: the label stands over the mark, on the whole width
LOW, HIGH = 15.0, 65.0  # the scale as it is usually shown; it grows to 100 when a value asks for it
TOP = 100.0


@dataclass(frozen=True)
class Line:
    """One row of the chart; `value` None where it cannot be measured."""

    name: str
    below: str
    value: float | None
    band: str | None
    voice: str | None = None  # None for the body
    open: bool = False


def draw(canvas: Canvas, found: Sequence[Line], cast: facts.Cast, where: Setting) -> None:
    """The rows under the names of the bands."""
    say, theme = where.say, where.theme
    values = [line.value for line in found if line.value is not None]
    # Room at the left for the value of the easiest line.
    low = max(min(LOW, 5 * ((min(values) - 5) // 5)), 0.0)
    high = min(max(HIGH, 5 * (max(values) // 5 + 1)), TOP)
    widest = max(
        max(textfit.width(line.name, 15, True), textfit.width(line.below, 12)) for line in found
    )
    left = 6.0 if where.narrow else min(widest, 220) + 14
    row, head = (ROW_NARROW, HEAD_NARROW) if where.narrow else (ROW, HEAD)
    right = where.width - 6
    axis = canvas.x_axis(left, right, low, high)
    foot = head + row * len(found)

    def pixel(value: float) -> float:
        return left + (min(max(value, low), high) - low) / (high - low) * (right - left)

    _bands(canvas, low, high, pixel, (head, foot), where)
    for at, line in enumerate(found):
        top = head + row * at
        y = top + (44 if where.narrow else row / 2)
        if at:
            divides = line.voice is not None and found[at - 1].voice is None
            color, thick = (theme.muted, 1.5) if divides else (theme.rule, 1)
            canvas.line(left if not divides else 0, top, right, top, color, thick)
        if where.narrow:
            _label_above(canvas, line, top + 15, where)
        else:
            _row_label(canvas, line, y, left, where)
        if line.value is None:
            text = textfit.cut(say("lix.too_short"), right - left - 8, 13)
            canvas.text(left + 8, y, text, 13, theme.muted)
            continue
        _mark(canvas, line, y, (pixel, axis, high, right, left), cast, where)
    plain = [line for line in found if line.voice is None]
    if len(plain) == 2 and plain[0].value is not None and plain[1].value is not None:
        x0, x1 = pixel(plain[0].value), pixel(plain[1].value)
        y0, y1 = head + row * 0.5, head + row * 1.5
        free = x1 - left > 20 + textfit.width(say.number(plain[1].value, 1), 15, True)
        if abs(x1 - x0) > 30 and free and not where.narrow:
            side = 1 if x1 > x0 else -1
            canvas.arrow(x0, y0 + 11, x1 - 13 * side, y1 - 3)
    canvas.height = foot + FOOT


def _bands(
    canvas: Canvas, low: float, high: float, pixel: Any, rows: tuple[float, float], where: Setting
) -> None:
    """Grey fields with their names above and their edges below."""
    say, theme = where.say, where.theme
    head, foot = rows
    edges = [edge for edge, _ in DANISH_BANDS]
    names = [name for _, name in DANISH_BANDS] + [HARDEST]
    for number, name in enumerate(names):
        start = edges[number - 1] if number else low
        end = edges[number] if number < len(edges) else high
        if end <= low or start >= high:
            continue
        x0, x1 = pixel(start), pixel(end)
        canvas.box(x0, head, x1, foot, fill=theme.bands[number], layer="below")
        shown = say.code_name("band", name)
        size = 12 if where.narrow else 14
        parts = textfit.wrap(shown, max(x1 - x0 - 1, 24), size, True)
        for at, part in enumerate(parts[:2]):
            y = head - 12 - 15 * (len(parts[:2]) - 1 - at)
            canvas.text((x0 + x1) / 2, y, part, size, None, True, "center")
        if number:
            canvas.text(x0, foot + 12, say.number(start), 13, theme.muted, anchor="center")


def _label_above(canvas: Canvas, line: Line, y: float, where: Setting) -> None:
    below = textfit.cut(line.below, where.width - 90, 12)
    room = where.width - textfit.width(below, 12) - 26
    name = textfit.cut(line.name, room, 14, not line.open)
    canvas.text(6, y, name, 14, bold=not line.open, hover=line.voice)
    x = 6 + textfit.width(name, 14, not line.open) + 8
    canvas.text(x, y + 1, below, 12, where.theme.muted)


def _row_label(canvas: Canvas, line: Line, y: float, left: float, where: Setting) -> None:
    name = textfit.cut(line.name, left - 12, 15, not line.open)
    canvas.text(0, y - 9, name, 15, bold=not line.open, hover=line.voice)
    below = textfit.cut(line.below, left - 8, 12)
    canvas.text(0, y + 10, below, 12, where.theme.muted)


def _mark(
    canvas: Canvas, line: Line, y: float, place: Any, cast: facts.Cast, where: Setting
) -> None:
    pixel, axis, high, right, left = place
    say, theme = where.say, where.theme
    assert line.value is not None
    shown = min(line.value, high)
    beyond = line.value > high
    if line.voice is None:
        fill, outline, symbol = (theme.page if line.open else theme.ink), theme.ink, "diamond"
    else:
        hue = cast.hue(line.voice, theme)
        fill = theme.page if line.voice == NO_SPEAKER else hue.fill
        outline, symbol = hue.text, "circle"
    hover = say(
        "lix.hover",
        None,
        name=line.voice if line.voice not in (None, JOURNALIST, NO_SPEAKER) else line.name,
        value=say.number(line.value, 1),
        band=say.code_name("band", line.band),
        counts=line.below,
    )
    canvas.points([(shown, y)], fill, outline, line.name, [hover], axis, 17, symbol, 2.5)
    text = say.number(line.value, 1) + (" →" if beyond else "")
    x = pixel(shown)
    before = line.open or beyond or x + 16 + textfit.width(text, 15, True) > right
    if before and x - 16 - textfit.width(text, 15, True) < left:
        before = False
    canvas.text(
        x - 15 if before else x + 15, y, text, 15, bold=True, anchor="right" if before else "left"
    )
