"""`group_chart`: one measure, a dot and its interval for each group; months along a line."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Words, figure, setting_of
from analysis.corpus.charts import months, spots
from analysis.corpus.charts.common import (
    group_name,
    known,
    listed,
    measure_name,
    nothing,
    ordered,
    source,
    value,
)
from analysis.corpus.charts.spots import Spot
from analysis.labels import Labels

ENDS = 6  # of more than twice as many groups, so many highest and lowest have a row
NAMED = 5  # groups without a value that a note names
Row = dict[Any, Any]


def group_chart(
    table: pd.DataFrame, measure: str, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """One measure of `compare_groups`: a dot and its interval for each group.

    Months follow each other from left to right; other groups stand from highest to lowest, of
    many those at both ends. A group where nothing could be measured is named as such.
    """
    where = setting_of(output, theme, width)
    say = where.say
    some = table[table["measure"] == measure]
    articles = int(some["n"].sum())
    rows = some.sort_values(["value", "group"], ascending=[False, True]).to_dict("records")
    measured = [row for row in rows if known(row["value"]) is not None]
    if not measured:
        return nothing(where, articles)
    unit = str(rows[0]["unit"])
    unmeasured = [group_name(row["group"], say) for row in rows if row not in measured]
    zero, time = unit != "mean", ordered(some["group"])
    words = Words(
        title(measured, measure, unit, say),
        [say("corpus.groups_subtitle", None, unit=say(f"corpus_unit.{unit}"))],
        [
            "" if zero else say("corpus.groups_scale"),
            say("corpus.groups_missing", None, names=_names(unmeasured, say))
            if len(unmeasured) > NAMED or (unmeasured and time)
            else "",
        ],
    )
    canvas = Canvas(where.theme, where.width)
    if time and len(measured) > 1:
        rows.sort(key=lambda row: row["group"])
        months.draw(canvas, [(row["group"], _spot(row, unit, say)) for row in rows], where, zero)
    else:
        drawn = _shown([_spot(row, unit, say) for row in rows], say)
        ends = spots.scale([_spot(row, unit, say) for row in measured], zero)
        spots.draw(canvas, drawn, where, ends)
    shown = [_cells(row, unit, say) for row in rows]
    cells = "; ".join(", ".join(row.values()) for row in shown)
    told = say("corpus.groups_alt", cells=cells)
    return figure(canvas, words, source(articles, say), where, shown, told)


def title(rows: Sequence[Row], measure: str, unit: str, say: Labels) -> str:
    """Who is highest and lowest, and whether that may be chance; equal as shown is called alike."""
    written = [value(row["value"], unit, say) for row in rows]
    top, bottom = max(rows, key=_value), min(rows, key=_value)
    first, last = value(top["value"], unit, say), value(bottom["value"], unit, say)
    high = [row for row, text in zip(rows, written, strict=True) if text == first]
    low = [row for row, text in zip(rows, written, strict=True) if text == last]

    def said(some: Sequence[Row]) -> str:
        return listed([group_name(row["group"], say) for row in some], _kind(rows), say)

    values = {
        "measure": measure_name(measure, say),
        "high": said(high), "high_value": first, "low": said(low), "low_value": last,
    }  # fmt: skip
    if len(rows) == 1:
        return say("corpus.groups_one", None, **values)
    if first == last:
        return say("corpus.groups_same", None, groups=values.pop("high"), **values)
    bounds = [(known(row["low"]), known(row["high"])) for row in (*high, *low)]
    if any(edge is None for pair in bounds for edge in pair):
        return say("corpus.groups_few", None, **values)
    apart = min(row["low"] for row in high) > max(row["high"] for row in low)
    return say("corpus.groups_apart" if apart else "corpus.groups_chance", None, **values)


def _value(row: Row) -> float:
    return float(row["value"])


def _kind(rows: Sequence[Row]) -> str:
    """What several of these groups are called."""
    return "months" if ordered(pd.Series([row["group"] for row in rows])) else "groups"


def _names(names: Sequence[str], say: Labels) -> str:
    """Names of groups, the first of many and how many more."""
    kept = list(names[:NAMED])
    rest = len(names) - len(kept)
    return say.listed([*kept, say("chart.others", rest)] if rest else kept)


def _spot(row: Row, unit: str, say: Labels) -> Spot:
    return Spot(
        group_name(row["group"], say),
        known(row["value"]), known(row["low"]), known(row["high"]),
        value(row["value"], unit, say), f"n {say.number(row['n'])}",
    )  # fmt: skip


def _shown(found: Sequence[Spot], say: Labels) -> list[Spot]:
    """The rows drawn: of many the highest and the lowest, and between them how many are left."""
    measured = [spot for spot in found if spot.at is not None]
    missing = [spot for spot in found if spot.at is None][:NAMED]
    between = measured[ENDS:-ENDS]
    if len(between) < 2:
        return [*measured, *missing]
    told = say(
        "corpus.groups_between",
        None,
        groups=say("corpus.groups", len(between)),
        low=between[-1].value,
        high=between[0].value,
    )
    rest = Spot(told, None, None, None, "", "")
    return [*measured[:ENDS], rest, *measured[-ENDS:], *missing]


def _cells(row: Row, unit: str, say: Labels) -> dict[str, str]:
    low, high = known(row["low"]), known(row["high"])
    ends = [value(edge, unit, say) for edge in (low, high) if edge is not None]
    return {
        say("corpus.group"): group_name(row["group"], say),
        say("corpus.value"): value(row["value"], unit, say),
        say("corpus.interval"): "–".join(ends) or "–",
        "n": say.number(row["n"]),
    }
