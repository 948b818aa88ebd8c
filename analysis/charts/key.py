"""The key under a chart: swatches with words, in a row that breaks where the width ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.palette import Hue

LINE, SWATCH, SWATCH_HEIGHT, GAP = 24, 17, 14, 26


@dataclass(frozen=True)
class Entry:
    """Words of the key; without a hue they stand alone, muted."""

    text: str
    hue: Hue | None
    pattern: str = "solid"
    height: int = SWATCH_HEIGHT


def key(canvas: Canvas, entries: Sequence[Entry], space: float = 20) -> None:
    """Draw the key below what is on the canvas."""
    if not entries:
        return
    x, y = 0.0, canvas.height + space + LINE / 2
    for entry in entries:
        swatch = SWATCH + 8 if entry.hue else 0
        lines = textfit.wrap(entry.text, canvas.width - swatch, 13)
        length = swatch + max(textfit.width(line, 13) for line in lines)
        if x and x + length > canvas.width:
            x, y = 0.0, y + LINE
        if entry.hue:
            bottom = y + SWATCH_HEIGHT / 2
            box = (x, bottom - entry.height, x + SWATCH, bottom)
            canvas.bars([box], entry.hue, entry.text, [entry.text], pattern=entry.pattern)
        color = canvas.theme.ink if entry.hue else canvas.theme.muted
        for at, line in enumerate(lines):
            canvas.text(x + swatch, y + 18 * at, line, 13, color)
        y += 18 * (len(lines) - 1)
        x += length + GAP
    canvas.height = y + LINE / 2
