"""`group_chart`: one measure, a dot and its interval for each group."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Words, figure
from analysis.corpus.charts.say import Say, nothing, setting
from analysis.corpus.charts.spots import MOST, ROW, Spot, draw
from analysis.corpus.comparing import UNKNOWN


def group_chart(
    table: pd.DataFrame, measure: str, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """One measure of `compare_groups`: a dot and its interval for each group."""
    say, where = setting(output, theme, width)
    some = table[table["measure"] == measure]
    # Months follow each other; other groups stand in the order of their values.
    time = bool(some["group"].str.fullmatch(r"\d{4}-\d\d|unknown").all())
    some = some.sort_values(["group"] if time else ["value", "group"], ascending=time)
    rows = some.to_dict("records")[: MOST * (2 if time else 1)]
    total = int(some["n"].sum())
    if not rows:
        return nothing(say, where)
    unit = str(rows[0]["unit"])
    canvas = Canvas(where.theme, where.width, height=ROW * len(rows) + 8)
    spots = [
        Spot(
            say("unknown") if row["group"] == UNKNOWN else str(row["group"]),
            row["value"], row["low"], row["high"],
            say.value(row["value"], unit), f"n {say.shared.number(row['n'])}",
        )
        for row in rows
    ]  # fmt: skip
    draw(canvas, spots, where, zero=unit != "mean")
    title = _group_title(rows, say.name("measure", measure), unit, say)
    words = Words(title, [say("groups_subtitle", unit=say.name("unit", unit))])
    shown = [{"group": s.name, "value": s.value, "n": s.note} for s in spots]
    alt = f"{title}. " + "; ".join(f"{s.name} {s.value}, {s.note}" for s in spots)
    return figure(canvas, words, say.count("source", total), where, shown, alt)


def _group_title(rows: Sequence[dict[Any, Any]], name: str, unit: str, say: Say) -> str:
    """Who is highest and lowest, if their intervals do not overlap."""
    high = max(rows, key=lambda row: row["value"])
    low = min(rows, key=lambda row: row["value"])
    values = {
        "measure": name,
        "high": high["group"], "high_value": say.value(high["value"], unit),
        "low": low["group"], "low_value": say.value(low["value"], unit),
    }  # fmt: skip
    if len(rows) == 1:
        return say("groups_one", **values)
    apart = not pd.isna(high["low"]) and not pd.isna(low["high"]) and high["low"] > low["high"]
    return say("groups_title" if apart else "groups_tie", **values)
