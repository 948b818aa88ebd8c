"""`people_chart`: who gets most words."""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Words, figure
from analysis.corpus.charts.say import nothing, setting
from analysis.corpus.charts.spots import MOST, ROW, label, sides


def people_chart(
    table: pd.DataFrame, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """`rank_speakers`: direct and indirect words of those who get most."""
    say, where = setting(output, theme, width)
    rows = table.head(MOST).to_dict("records")
    if not rows:
        return nothing(say, where)
    canvas = Canvas(where.theme, where.width, height=ROW * len(rows) + 8)
    left, right = sides(where)
    most = max(row["direct_words"] + row["indirect_words"] for row in rows) or 1
    axis = canvas.x_axis(left, right, 0, most)
    hue = where.theme.journalist
    names = [f"{row['speaker']}{' *' if row['ambiguous'] else ''}" for row in rows]
    direct, indirect, hovers = [], [], []
    for place, (row, name) in enumerate(zip(rows, names, strict=True)):
        y0, y1 = place * ROW + ROW * 0.25, place * ROW + ROW * 0.75
        total = row["direct_words"] + row["indirect_words"]
        direct.append((0, y0, row["direct_words"], y1))
        indirect.append((row["direct_words"], y0, total, y1))
        hovers.append(f"{name}\n{say.count('articles', row['articles'])}")
        label(canvas, name, place, left)
        canvas.text(right + 10, (y0 + y1) / 2, say.count("words", total), 14, bold=place == 0)
    kinds = [say.shared.code_name("kind", code) for code in ("direct", "indirect")]
    canvas.bars(direct, hue, kinds[0], hovers, axis)
    canvas.bars(indirect, hue, kinds[1], hovers, axis, "hatched")
    totals = [row["direct_words"] + row["indirect_words"] for row in rows]
    leaders = [row for row, total in zip(rows, totals, strict=True) if total == most]
    if len(leaders) == 1:
        title = say(
            "people_title",
            name=leaders[0]["speaker"],
            words=say.count("words", most),
            articles=say.count("articles", leaders[0]["articles"]),
        )
    else:
        title = say("people_tie", n=len(leaders), words=say.count("words", most))
    shown = [
        {"speaker": n, kinds[0]: r["direct_words"], kinds[1]: r["indirect_words"]}
        for n, r in zip(names, rows, strict=True)
    ]
    alt = f"{title}. " + "; ".join(
        f"{n}: {r['direct_words'] + r['indirect_words']}" for n, r in zip(names, rows, strict=True)
    )
    words = Words(title, [say("people_subtitle", n=len(rows))])
    return figure(
        canvas, words, say.count("source", int(table.attrs.get("articles", 0))), where, shown, alt
    )
