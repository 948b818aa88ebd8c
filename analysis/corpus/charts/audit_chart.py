"""`audit_chart`: how near a newsroom is to its goals."""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Words, figure
from analysis.corpus.charts.say import nothing, setting
from analysis.corpus.charts.spots import MOST, ROW, Spot, draw, number_or_none, sides
from analysis.corpus.comparing import UNKNOWN


def audit_chart(
    table: pd.DataFrame, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """`audit`: each goal with its target, the share, its interval, and the unknown, by month."""
    say, where = setting(output, theme, width)
    if table.empty:
        return nothing(say, where)
    canvas = Canvas(where.theme, where.width)
    left, right = sides(where)
    axis = canvas.x_axis(left, right, 0, 1)
    y = 0.0
    shown = []
    for goal, some in table.groupby("goal", sort=False):
        rows = some.sort_values("group").to_dict("records")[-MOST:]
        canvas.text(0, y + 12, say.name("goal", str(goal)), 15, bold=True)
        y += 26
        target = float(rows[0]["target"])
        x = left + (right - left) * target
        canvas.line(x, y, x, y + ROW * len(rows), dash="4px,3px", layer="below")
        spots = [
            Spot(
                say("unknown") if row["group"] == UNKNOWN else str(row["group"]),
                row["value"], row["low"], row["high"],
                say.shared.percent(number_or_none(row["value"])),
                f"n {row['sources']}, u {row['unknown']}",
            )
            for row in rows
        ]  # fmt: skip
        draw(canvas, spots, where, y, axis)
        shown += [{"goal": goal, "group": s.name, "share": s.value, "n": s.note} for s in spots]
        y += ROW * len(rows) + 12
    canvas.height = y
    reached = table["reached"].value_counts()
    counts = {key: int(reached.get(key, 0)) for key in ("yes", "no", "open")}
    title = say("audit_title", all=len(table), **counts)
    words = Words(title, [say("audit_subtitle")])
    alt = f"{title}. " + "; ".join(f"{r['goal']} {r['group']} {r['share']}" for r in shown)
    articles = int(table.groupby("goal")["articles"].sum().max())
    return figure(canvas, words, say.count("source", articles), where, shown, alt)
