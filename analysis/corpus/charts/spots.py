"""Rows of dots with their intervals: names at the left, numbers at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

import pandas as pd

from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting

ROW, LABEL, RIGHT = 34, 0.3, 150  # pixels, part of the width, pixels for the numbers
MOST = 12  # rows


@dataclass(frozen=True)
class Spot:
    """One row of dots: where the dot and the ends of its line are, and what is written."""

    name: str
    at: float | None
    low: float | None
    high: float | None
    value: str
    note: str


def draw(
    canvas: Canvas,
    spots: Sequence[Spot],
    where: Setting,
    top: float = 0,
    axis: str | None = None,
    zero: bool = True,
) -> None:
    """Names at the left, dots and lines in the middle, numbers at the right."""
    left, right = sides(where)
    if axis is None:
        # Dots need no zero: a mean is shown on the range of the intervals, a share from 0.
        ends = [float(v) for s in spots for v in (s.at, s.low, s.high) if known(v)]
        least, most = min(ends, default=0.0), max(ends, default=1.0)
        room = (most - least or 1.0) / 2
        first = max(least - room, 0.0) if least >= 0 else least - room
        axis = canvas.x_axis(left, right, 0.0 if zero else first, most + (0 if zero else room))
    low, high = map(float, canvas.axes[f"xaxis{axis[1:]}"]["range"])

    def pixel(value: float) -> float:
        return left + (right - left) * (value - low) / (high - low)

    hue = where.theme.journalist
    places, hovers = [], []
    for number, spot in enumerate(spots):
        y = top + ROW * (number + 0.5)
        label(canvas, spot.name, number, left, top)
        canvas.text(right + 10, y, spot.value, 15)
        canvas.text(where.width, y, spot.note, 12, where.theme.muted, anchor="right")
        if known(spot.low) and known(spot.high):
            canvas.line(pixel(float(spot.low)), y, pixel(float(spot.high)), y, hue.text, 2)
        if known(spot.at):
            places.append((float(spot.at), y))
            hovers.append(f"{spot.name}: {spot.value}, {spot.note}")
    canvas.points(places, hue.fill, hue.text, "", hovers, axis, size=13)


def known(value: object) -> TypeGuard[float]:
    """Whether a number is there."""
    return not pd.isna(value)


def label(canvas: Canvas, name: str, number: int, left: float, top: float = 0) -> None:
    """The name of a row."""
    y = top + ROW * (number + 0.5)
    canvas.text(0, y, textfit.cut(name, left - 12, 15), 15, hover=name)


def sides(where: Setting) -> tuple[float, float]:
    """Where the middle begins and ends."""
    return where.width * LABEL, where.width - RIGHT


def number_or_none(value: Any) -> float | None:
    """A number, None for what is missing."""
    return None if pd.isna(value) else float(value)
