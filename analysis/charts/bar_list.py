"""Horizontal bars under one another, each with its words: what several charts are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting
from analysis.palette import Hue

ROW, BAR, GROUP_GAP, HEAD_ROW = 30, 17, 12, 26
FAINT = 0.5


@dataclass(frozen=True)
class Bar:
    """One bar: its label, value and the words after it; `strong` is drawn full and bold.

    The last `hatched` of the value is drawn hatched.
    """

    label: str
    value: float
    shown: str
    note: str
    hover: str
    strong: bool = True
    pattern: str = "solid"
    hatched: float = 0


@dataclass(frozen=True)
class Group:
    """Bars of one hue under a name; `full` is the name when hovering."""

    name: str
    full: str
    hue: Hue
    bars: tuple[Bar, ...]


def draw(canvas: Canvas, groups: Sequence[Group], most: float, where: Setting) -> None:
    """Draw the groups: wide with the name beside its first bar, narrow with it above."""
    theme = where.theme
    names = 0.0 if where.narrow else 176.0
    widest = max(
        (textfit.width(bar.label, 14, True) for group in groups for bar in group.bars), default=0
    )
    labels = min(widest, 130 if where.narrow else 190) + (14 if widest else 0)
    left = names + labels
    room = max(
        textfit.width(bar.shown, 15, True) + textfit.width(bar.note, 12) + 22
        for group in groups
        for bar in group.bars
    )
    breadth = where.width - left
    room = min(room, breadth * 0.72)
    scale = max(most, 1e-9) * breadth / max(breadth - room, 40)
    axis = canvas.x_axis(left, where.width, 0, scale)
    y = canvas.height
    for number, group in enumerate(groups):
        if number:
            y += GROUP_GAP
            canvas.line(0, y - GROUP_GAP / 2, where.width, y - GROUP_GAP / 2, theme.rule, 1)
        lone_bar_beside_lines = False
        if where.narrow:
            for line in textfit.wrap(group.name, where.width - 4, 15, True, lines=2):
                canvas.text(0, y + HEAD_ROW / 2, line, 15, group.hue.text, True, hover=group.full)
                y += 19
            y += HEAD_ROW - 19
        else:
            lines = textfit.wrap(group.name, names - 12, 15, True, lines=2)
            lone_bar_beside_lines = len(group.bars) == 1 and len(lines) > 1
            if lone_bar_beside_lines:
                y += 8
            for at, line in enumerate(lines):
                at_y = y + ROW / 2 + 18 * at - (9 if len(group.bars) == 1 else 0) * (len(lines) - 1)
                canvas.text(0, at_y, line, 15, group.hue.text, True, hover=group.full)
        top = y
        for bar in group.bars:
            _bar(canvas, bar, group, y + ROW / 2, (left, breadth, scale, axis, names), where)
            y += ROW
        if lone_bar_beside_lines:
            y += 8
        canvas.line(left, top, left, y)
    canvas.height = y


def _bar(
    canvas: Canvas,
    bar: Bar,
    group: Group,
    y: float,
    place: tuple[float, float, float, str, float],
    where: Setting,
) -> None:
    left, breadth, scale, axis, names = place
    theme = where.theme
    if bar.label:
        label = textfit.cut(bar.label, left - names - 12, 14, bar.strong)
        canvas.text(names, y, label, 14, bold=bar.strong, hover=bar.label)
    cut = bar.value - bar.hatched
    parts = ((0.0, cut, bar.pattern), (cut, bar.value, "hatched"))
    for start, end, pattern in parts if bar.hatched else parts[:1]:
        box = (start, y - BAR / 2, end, y + BAR / 2)
        opacity = 1.0 if bar.strong else FAINT
        canvas.bars([box], group.hue, group.name, [bar.hover], axis, pattern, opacity)
    x = left + bar.value / scale * breadth + 8
    canvas.text(x, y, bar.shown, 15, bold=bar.strong)
    x += textfit.width(bar.shown, 15, True) + 6
    note = textfit.cut(bar.note, where.width - x, 12)
    canvas.text(x, y + 1, note, 12, theme.muted)
