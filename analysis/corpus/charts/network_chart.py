"""`network_chart`: who speaks about whom, as a grid."""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Words, figure
from analysis.corpus.charts.say import nothing, setting
from analysis.corpus.charts.spots import LABEL, MOST

CELL = 46  # pixels
COLUMNS = 8


def network_chart(
    table: pd.DataFrame, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """`who_about_whom` as a grid: squares whose area is the number of statements."""
    say, where = setting(output, theme, width)
    if table.empty:
        return nothing(say, where)
    speakers = table.groupby("speaker")["statements"].sum().nlargest(MOST).index.tolist()
    some = table[table["speaker"].isin(speakers)]
    about = some.groupby("about")["statements"].sum().nlargest(COLUMNS).index.tolist()
    some = some[some["about"].isin(about)]
    left, head = where.width * LABEL, 54
    step = (where.width - left) / len(about)
    most = int(some["statements"].max())
    canvas = Canvas(where.theme, where.width, height=head + CELL * len(speakers))
    for place, name in enumerate(about):
        lines = textfit.wrap(name, step - 8, 13, lines=2)
        for number, line in enumerate(lines):
            canvas.text(left + step * (place + 0.5), 12 + 17 * number, line, 13, anchor="center")
    for place, name in enumerate(speakers):
        y = head + CELL * (place + 0.5)
        canvas.text(0, y, textfit.cut(name, left - 12, 15), 15, hover=name)
        canvas.line(
            left, y + CELL / 2, where.width, y + CELL / 2, where.theme.rule, 1, layer="below"
        )
    for row in some.to_dict("records"):
        x = left + step * (about.index(row["about"]) + 0.5)
        y = head + CELL * (speakers.index(row["speaker"]) + 0.5)
        side = max(6.0, (CELL - 8) * (row["statements"] / most) ** 0.5)
        box = [(x - side / 2, y - side / 2, x + side / 2, y + side / 2)]
        told = f"{row['speaker']} → {row['about']}\n{say.count('statements', row['statements'])}"
        canvas.bars(box, where.theme.journalist, told.split("\n")[0], [told])
        canvas.text(x + side / 2 + 5, y, str(row["statements"]), 12, where.theme.muted)
    count = say.count("statements", most)
    top = some[some["statements"] == most].to_dict("records")
    if len(top) == 1:
        title = say("network_title", speaker=top[0]["speaker"], about=top[0]["about"], n=count)
    else:
        title = say("network_tie", pairs=len(top), n=count)
    shown = some[["speaker", "about", "statements"]].to_dict("records")
    alt = f"{title}. " + "; ".join(
        f"{r['speaker']} → {r['about']} {r['statements']}" for r in shown
    )
    words = Words(title, [say("network_subtitle")])
    articles = int(table.attrs.get("articles", 0))
    return figure(canvas, words, say.count("source", articles), where, shown, alt)
