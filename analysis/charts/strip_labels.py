"""Names over the strip of voices: none over another, higher up where there is no room."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts import facts, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting
from analysis.charts.strip import Run

LEVEL = 23
LEVELS = 3  # labels that would collide go up one level
MANY = 12  # with more speakers than this, short runs go without a name
LONG_RUN = 0.03  # share of the text
THIN = 3


@dataclass(frozen=True)
class Label:
    """Words at a height: `left`–`right` pixels on `level`, pointing at `x`."""

    run: Run
    text: str
    left: float
    right: float
    x: float
    level: int


def place(
    turns: Sequence[Run], cast: facts.Cast, where: Setting, start: int, end: int
) -> list[Label]:
    """Where the names stand: long runs first, others higher up, none over another."""
    scale = where.width / max(end - start, 1)
    placed: list[Label] = []
    many = len(cast.speakers) > MANY
    size = 14
    for run in sorted(turns, key=lambda run: run.start - run.end):
        if run.speaker is None or (many and run.end - run.start < LONG_RUN * (end - start)):
            continue
        text = textfit.cut(cast.name(run.speaker, where.say), min(where.width / 3, 210), size, True)
        breadth = textfit.width(text, size, bold=True)
        x = ((run.start + run.end) / 2 - start) * scale
        left = min(max(x - breadth / 2, 0), where.width - breadth)
        for level in range(LEVELS):
            label = Label(run, text, left, left + breadth, x, level)
            if not any(_clash(label, other) for other in placed):
                placed.append(label)
                break
    return placed


def _clash(one: Label, two: Label) -> bool:
    """Whether two labels overlap, or the line of the higher one crosses the lower one."""
    space = 7
    if one.level == two.level:
        return one.left < two.right + space and two.left < one.right + space
    high, low = (one, two) if one.level > two.level else (two, one)
    return low.left - 3 < high.x < low.right + 3


def draw(
    canvas: Canvas,
    labels: Sequence[Label],
    cast: facts.Cast,
    where: Setting,
    top: float,
    start: int,
    end: int,
) -> None:
    """The names, each with a line over its run and a leader where it stands higher."""
    scale = where.width / max(end - start, 1)
    theme = where.theme
    for label in labels:
        color = theme.muted
        line = theme.muted
        if label.run.speaker in cast.hues:
            hue = cast.hue(label.run.speaker, theme)
            color, line = hue.text, hue.fill
        left, right = ((at - start) * scale for at in (label.run.start, label.run.end))
        canvas.box(left, top - 8, max(right, left + THIN), top - 4, fill=line)
        y = top - 20 - LEVEL * label.level
        canvas.text(label.left, y, label.text, 14, color, bold=True, hover=label.run.speaker)
        if label.level:
            canvas.line(label.x, y + 9, label.x, top - 8, theme.muted, 1)
