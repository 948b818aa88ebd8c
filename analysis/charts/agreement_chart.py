"""`agreement`: how far coders agree on each variable, on the scale of Krippendorff's alpha."""

from collections.abc import Sequence
from typing import Protocol

import plotly.graph_objects as go

from analysis import labels
from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting, Words, figure, setting_of

ENOUGH, GOOD = 0.667, 0.8
ROW, HEAD = 46, 26


class Agreed(Protocol):
    """What is known of one variable: `analysis.coding.agreement` makes these."""

    @property
    def variable(self) -> str:
        """Name in the codebook."""

    @property
    def percent(self) -> float | None:
        """Share of pairs of codes that are equal, 0 to 1."""

    @property
    def alpha(self) -> float | None:
        """Krippendorff's alpha; 1 is agreement, 0 chance."""

    @property
    def units(self) -> int:
        """Number of units compared."""

    @property
    def coders(self) -> int:
        """Number of coders."""


def agreement(
    found: Sequence[Agreed], output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """Alpha of each variable, with the lines for enough and for good agreement."""
    where = setting_of(output, theme, width)
    say = where.say
    lines = sorted(found, key=lambda each: (each.alpha is None, -(each.alpha or 0), each.variable))
    measured = [each for each in lines if each.alpha is not None]
    canvas = Canvas(where.theme, where.width, height=1)
    words = Words(
        title(lines, say),
        [
            say(
                "agreement.subtitle",
                None,
                enough=say.number(ENOUGH, 3),
                good=say.number(GOOD, 1),
            )
            if measured
            else say("agreement.none_why")
        ],
    )
    if measured:
        _draw(canvas, lines, where)
    table = [
        {
            say("agreement.variable"): _name(each, say),
            say("agreement.alpha"): say.number(each.alpha, 2),
            say("agreement.percent"): say.percent(each.percent),
            "n": say("agreement.units", each.units),
        }
        for each in lines
    ]
    cells = "; ".join(f"{_name(each, say)} {say.number(each.alpha, 2)}" for each in lines)
    told = say("agreement.alt", cells=cells)
    return figure(canvas, words, say("agreement.source"), where, table, told)


def _name(each: Agreed, say: labels.Labels) -> str:
    """The word for a variable of the codebook; another by its own name."""
    return say.code_name("variable", each.variable)


def title(found: Sequence[Agreed], say: labels.Labels) -> str:
    """On how many of the variables that can be measured coders agree well enough."""
    measured = [each.alpha for each in found if each.alpha is not None]
    if not measured:
        return say("agreement.none")
    enough = sum(value >= ENOUGH for value in measured)
    if enough == len(measured):
        return say("agreement.title_all", len(measured), every=say.every(len(measured)))
    if not enough:
        return say("agreement.title_none", len(measured))
    return say("agreement.title_good", len(measured), part=say.number(enough))


def _draw(canvas: Canvas, found: Sequence[Agreed], where: Setting) -> None:
    say, theme = where.say, where.theme
    left = 128.0 if where.narrow else 280.0
    right = where.width - 52
    low = min(0.0, *(each.alpha or 0.0 for each in found))
    axis = canvas.x_axis(left, right, low, 1)
    foot = canvas.height = HEAD + ROW * len(found)

    def pixel(value: float) -> float:
        return left + (value - low) / (1 - low) * (right - left)

    for edge, decimals in ((0.0, 0), (ENOUGH, 3), (GOOD, 1), (1.0, 0)):
        x = pixel(edge)
        anchor = "right" if edge == ENOUGH else "left" if edge == GOOD else "center"
        dash = None if edge in (0.0, 1.0) else "4px,3px"
        canvas.line(x, HEAD, x, foot, theme.muted if dash else theme.rule, 1.5, dash)
        canvas.text(x, HEAD - 12, say.number(edge, decimals), 13, theme.muted, anchor=anchor)
    for at, each in enumerate(found):
        y = HEAD + ROW * (at + 0.5)
        if at:
            canvas.line(0, y - ROW / 2, where.width, y - ROW / 2, theme.rule, 1)
        name = _name(each, say)
        shown = textfit.cut(name, left - 14, 15, True)
        canvas.text(0, y - 9, shown, 15, bold=True, hover=name)
        below = say(
            "agreement.row",
            None,
            units=say("agreement.units", each.units),
            coders=say("agreement.coders", each.coders),
            percent=say.percent(each.percent),
        )
        units = say("agreement.units", each.units) if where.narrow else below
        canvas.text(0, y + 10, textfit.cut(units, left - 8, 12), 12, theme.muted, hover=below)
        if each.alpha is None:
            canvas.text(left + 8, y, say("number.not_measurable"), 13, theme.muted)
            continue
        value = say.number(each.alpha, 2)
        fill = theme.ink if each.alpha >= ENOUGH else theme.page
        canvas.points([(each.alpha, y)], fill, theme.ink, name, [f"{name}: {value}"], axis, 15)
        canvas.text(pixel(each.alpha) + 14, y, value, 15, bold=True)
