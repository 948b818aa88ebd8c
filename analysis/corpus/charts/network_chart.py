"""`network_chart`: who speaks about whom, as a grid, on a phone as a list."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import bar_list, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.row_label import row_label
from analysis.charts.sheet import Setting, Words, figure, setting_of
from analysis.corpus.charts.common import nothing, source
from analysis.labels import Labels

CELL, HEAD, LABEL = 46, 62, 0.26  # pixels, pixels, part of the width
ROWS, COLUMNS, PAIRS = 12, 7, 12
Row = dict[Any, Any]


def network_chart(
    table: pd.DataFrame, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """`who_about_whom`: squares whose area is the number of statements; narrow: bars."""
    where = setting_of(output, theme, width)
    say = where.say
    articles = table.attrs.get("articles")
    order = {"by": ["statements", "speaker", "about"], "ascending": [False, True, True]}
    rows = table.sort_values(**order).to_dict("records")
    if not rows:
        return nothing(where, articles)
    canvas = Canvas(where.theme, where.width)
    drawn = _list(canvas, rows, where) if where.narrow else _grid(canvas, rows, where)
    guide = "" if where.narrow else say("corpus.network_grid")
    left_out = len(rows) - drawn
    words = Words(
        title(rows, say),
        [say("corpus.network_subtitle"), guide],
        [say("corpus.network_more", left_out) if left_out else ""],
    )
    shown = [
        {
            say("share.speaker"): row["speaker"],
            say("corpus.about"): row["about"],
            say("unit.statements"): say.number(row["statements"]),
        }
        for row in rows
    ]
    cells = "; ".join(f"{_pair(row, say)} {say.number(row['statements'])}" for row in rows[:PAIRS])
    told = say("corpus.network_alt", cells=cells)
    return figure(canvas, words, source(articles, say), where, shown, told)


def title(rows: Sequence[Row], say: Labels) -> str:
    """The pair with most statements, or how many pairs share them."""
    most = max(row["statements"] for row in rows)
    first = [row for row in rows if row["statements"] == most]
    if len(first) > 1:
        return say("corpus.network_tie", most, pairs=say.number(len(first)))
    key = "network_only" if len(rows) == 1 else "network_most"
    names = {"speaker": first[0]["speaker"], "about": first[0]["about"]}
    return say(f"corpus.{key}", None, statements=say.count("statements", most), **names)


def _pair(row: Row, say: Labels) -> str:
    return say("corpus.network_pair", None, speaker=row["speaker"], about=row["about"])


def _list(canvas: Canvas, rows: Sequence[Row], where: Setting) -> int:
    """The pairs with most statements as bars; how many are drawn."""
    say = where.say
    hue = replace(where.theme.journalist, text=where.theme.ink)
    groups = []
    for row in rows[:PAIRS]:
        number, pair = say.number(row["statements"]), _pair(row, say)
        bar = bar_list.Bar("", row["statements"], number, "", f"{pair}: {number}")
        groups.append(bar_list.Group(pair, pair, hue, (bar,)))
    bar_list.draw(canvas, groups, rows[0]["statements"], where)
    return len(groups)


def _grid(canvas: Canvas, rows: Sequence[Row], where: Setting) -> int:
    """Those who speak most as rows, those spoken about most as columns; how many pairs are drawn.

    The largest pair is always among them: the title is about it.
    """
    say, theme = where.say, where.theme
    about = _largest(rows, "about", COLUMNS)
    speakers = _largest([row for row in rows if row["about"] in about], "speaker", ROWS)
    drawn = [row for row in rows if row["speaker"] in speakers and row["about"] in about]
    about = [name for name in about if any(row["about"] == name for row in drawn)]
    left = where.width * LABEL
    step = min((where.width - left) / len(about), 150)
    right = left + step * len(about)
    most = rows[0]["statements"]
    canvas.text(left, 9, f"{say('corpus.network_names')} →", 12, theme.muted)
    for place, name in enumerate(about):
        lines = textfit.wrap(name, step - 10, 13, lines=2)
        for number, line in enumerate(lines):
            above = 12 + 16 * (len(lines) - 1 - number)
            canvas.text(
                left + step * (place + 0.5), HEAD - above, line, 13, anchor="center", hover=name
            )
    canvas.line(0, HEAD, right, HEAD, theme.muted)
    for place, name in enumerate(speakers):
        middle = HEAD + CELL * (place + 0.5)
        row_label(canvas, name, (0, middle), left - 14, 15, False, hover=name, small=13)
        foot = middle + CELL / 2
        canvas.line(0, foot, right, foot, theme.rule, 1, layer="below")
    for row in drawn:
        x = left + step * (about.index(row["about"]) + 0.5)
        y = HEAD + CELL * (speakers.index(row["speaker"]) + 0.5)
        half = max(6.0, (CELL - 10) * (row["statements"] / most) ** 0.5) / 2
        told = f"{_pair(row, say)}: {say.count('statements', row['statements'])}"
        canvas.bars(
            [(x - half, y - half, x + half, y + half)], theme.journalist, _pair(row, say), [told]
        )
        canvas.text(x + half + 5, y, say.number(row["statements"]), 13)
    canvas.height = HEAD + CELL * len(speakers)
    return len(drawn)


def _largest(rows: Sequence[Row], column: str, most: int) -> list[str]:
    """The names with most statements, the one of the first row always among them."""
    sums: dict[str, int] = {}
    for row in rows:
        sums[row[column]] = sums.get(row[column], 0) + row["statements"]
    ranked = sorted(sums, key=lambda name: (-sums[name], name))
    first = rows[0][column]
    kept = ranked[:most]
    return kept if first in kept else [*kept[:-1], first]
