"""`reuse_chart`: which quotations travel, and how far."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import bar_list, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting, Words, figure, setting_of
from analysis.corpus.charts.common import nothing, source
from analysis.labels import Labels

MOST = 10  # quotations
BREADTH = 0.4  # of the chart is the longest bar; the rest is for what stands after it
LINES, LINE = 2, 19  # of a quotation, and their height
Row = dict[Any, Any]


def reuse_chart(
    table: pd.DataFrame, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """`reused_quotes`: a bar for the outlets of each quotation, under its words."""
    where = setting_of(output, theme, width)
    say = where.say
    articles = table.attrs.get("articles")
    rows = table.to_dict("records")
    if not rows:
        return nothing(where, articles, "reuse_none")
    drawn = rows[:MOST]
    of = say("corpus.reused", len(rows))
    more = say("corpus.people_first", None, shown=say.number(len(drawn)), of=of)
    fewest = say.number(table.attrs.get("fewest_words", min(row["words"] for row in rows)))
    words = Words(
        title(rows, say),
        [say("corpus.reuse_subtitle", None, words=fewest), more if len(rows) > len(drawn) else ""],
    )
    canvas = Canvas(where.theme, where.width)
    _draw(canvas, drawn, where)
    shown = [
        {
            say("corpus.reuse_text"): row["text"],
            say("share.speaker"): _or_nothing(row["speaker"]),
            say("corpus.outlets_head"): say.number(row["outlets"]),
            say("corpus.articles"): say.number(row["articles"]),
            say("corpus.reuse_first"): _or_nothing(row["first_outlet"]),
        }
        for row in rows
    ]
    cells = "; ".join(f"{row['text']} {say.number(row['outlets'])}" for row in drawn)
    told = say("corpus.reuse_alt", None, cells=cells)
    return figure(canvas, words, source(articles, say), where, shown, told)


def title(rows: Sequence[Row], say: Labels) -> str:
    """Whose quotation stands in most outlets; several that do are called a tie."""
    most = max(row["outlets"] for row in rows)
    first = [row for row in rows if row["outlets"] == most]
    outlets = say("corpus.outlets", int(most))
    if len(first) > 1:
        quotes = say("corpus.reused", len(first))
        return say("corpus.reuse_tie", None, quotes=quotes, outlets=outlets)
    name = first[0]["speaker"]
    if pd.isna(name):
        said = say("corpus.reuse_unknown", None, outlets=outlets)
    else:
        said = say("corpus.reuse_most", None, name=name, outlets=outlets)
    return said + (say("corpus.reuse_more") if len(rows) > 1 else "")


def _or_nothing(text: Any) -> str:
    return "" if pd.isna(text) else str(text)


def _note(row: Row, say: Labels) -> str:
    """Who said it, in how many articles, and where first."""
    first = _or_nothing(row["first_outlet"])
    said = [
        _or_nothing(row["speaker"]),
        say.count("articles", int(row["articles"])),
        say("corpus.reuse_first_in", None, outlet=first) if first else "",
    ]
    return " · ".join(filter(None, said))


def _draw(canvas: Canvas, rows: Sequence[Row], where: Setting) -> None:
    """The words of each quotation, its bar and its note below them."""
    say, theme = where.say, where.theme
    most = max(int(row["outlets"]) for row in rows)
    axis = canvas.x_axis(0, where.width, 0, most / BREADTH)
    y = canvas.height
    for number, row in enumerate(rows):
        if number:
            y += bar_list.GROUP_GAP
            line = y - bar_list.GROUP_GAP / 2
            canvas.line(0, line, where.width, line, theme.rule, 1)
        for words in textfit.wrap(row["text"], where.width - 4, 14, lines=LINES):
            canvas.text(0, y + LINE / 2, words, 14, hover=row["text"])
            y += LINE
        place, outlets = y + bar_list.ROW / 2, int(row["outlets"])
        note = _note(row, say)
        hover = f"{say('corpus.outlets', outlets)}, {note}"
        box = (0, place - bar_list.BAR / 2, outlets, place + bar_list.BAR / 2)
        canvas.bars([box], theme.journalist, row["text"], [hover], axis, "solid", 1.0)
        x = outlets / most * where.width * BREADTH + 8
        counted = say("corpus.outlets", outlets)
        canvas.text(x, place, counted, 15, bold=True)
        x += textfit.width(counted, 15, True) + 8
        if x + textfit.width(note, 12) > where.width:
            y, x, place = y + LINE, 0, place + LINE + 4
        canvas.text(x, place + 1, textfit.cut(note, where.width - x, 12), 12, theme.muted)
        y += bar_list.ROW
    canvas.height = y
