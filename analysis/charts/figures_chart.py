"""`figures`: the numerals of the body, by the source they are attributed to."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analysis.charts import bar_list, facts
from analysis.charts.canvas import Canvas
from analysis.charts.facts import Cast, Row
from analysis.charts.sheet import Setting, Words, empty, figure, setting, source_note
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

LARGEST, LISTED = 8, 12


def figures(
    result: "Analysis", output: str | None = None, theme: str = "light", width: float = 900
) -> go.Figure:
    """Figures with and without a source; the figures themselves stand beside the bars."""
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    rows = facts.records(result.figures)
    if not rows:
        return empty(result, where, say("figures.none"), say("figures.none_why"))
    words = Words(
        title(rows, say),
        [say("figures.subtitle", None, figures=say.count("figures", len(rows)))],
    )
    found: dict[str | None, list[Row]] = {}
    for row in rows:
        found.setdefault(row["attributed_to"], []).append(row)
    named, rest = parted(found)
    groups = [_group(n, found[n], cast, where) for n in named]
    if rest:
        several = [row for name in rest for row in found[name]]
        groups.append(_group(together(rest, say), several, cast, where))
    if None in found:
        groups.append(_group(None, found[None], cast, where))
    canvas = Canvas(where.theme, where.width)
    bar_list.draw(canvas, groups, max(group.bars[0].value for group in groups), where)
    table = [
        {
            say("figures.figure"): row["text"],
            say("sources.source"): row["attributed_to"] or say("figures.unsourced"),
        }
        for row in rows
    ]
    cells = "; ".join(f"{group.name} {group.bars[0].shown}" for group in groups)
    told = say("figures.alt", cells=cells)
    return figure(canvas, words, source_note(result, say), where, table, told)


def title(rows: Sequence[Row], say: Labels) -> str:
    """How many figures have no source."""
    without = sum(row["attributed_to"] is None for row in rows)
    if len(rows) == 1:
        return say("figures.single_without" if without else "figures.single_with")
    if not without:
        return say("figures.none_without", None, every=say.every(len(rows)))
    if without == len(rows):
        return say("figures.all_without", len(rows))
    return say("figures.without", without, total=say.number(len(rows)))


def parted(found: Mapping[str | None, Sequence[object]]) -> tuple[list[str], list[str]]:
    """Sources with a row of their own, and the rest; a single one left over is no "others"."""
    named = sorted((n for n in found if n is not None), key=lambda n: (-len(found[n]), n))
    kept = len(named) if len(named) <= LARGEST + 1 else LARGEST
    return named[:kept], named[kept:]


def together(rest: Sequence[str], say: Labels) -> str:
    """The name of the bar of several sources."""
    return say("figures.others", others=say("chart.others", len(rest)))


def _group(name: str | None, rows: Sequence[Row], cast: Cast, where: Setting) -> bar_list.Group:
    say = where.say
    listed = " · ".join(" ".join(row["text"].split()) for row in rows[:LISTED])
    shown = say("figures.unsourced") if name is None else cast.name(name, say)
    counted = say.count("figures", len(rows))
    hover = say(
        "figures.hover",
        None,
        name=say("figures.unsourced") if name is None else name,
        figures=counted,
        list=listed,
    )
    pattern = "dashed" if name is None else "solid"
    bar = bar_list.Bar("", len(rows), counted, listed, hover, True, pattern)
    return bar_list.Group(shown, name or shown, cast.hue(name, where.theme), (bar,))
