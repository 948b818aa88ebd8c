"""`people_chart`: who gets most words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import bar_list
from analysis.charts.canvas import Canvas
from analysis.charts.key import Entry, key
from analysis.charts.sheet import Setting, Words, figure, setting_of
from analysis.corpus.charts.common import listed, nothing, source
from analysis.labels import Labels

MOST = 12  # rows
Row = dict[Any, Any]


def people_chart(
    table: pd.DataFrame, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """`rank_speakers`: direct (solid) and indirect (hatched) words of those who get most.

    Who may be several persons has a star and an outline, and is not what the title is about.
    """
    where = setting_of(output, theme, width)
    say = where.say
    articles = table.attrs.get("articles")
    rows = table.to_dict("records")
    if not rows:
        return nothing(where, articles)
    drawn = rows[:MOST]
    starred = any(row["ambiguous"] for row in drawn)
    if any(not row["ambiguous"] for row in rows):
        star = say("corpus.people_ambiguous")
    else:
        star = say("corpus.people_all_doubtful")
    more = say(
        "corpus.people_first",
        None,
        shown=say.number(len(drawn)),
        of=say("corpus.people", len(rows)),
    )
    words = Words(
        title(rows, say),
        [
            f"{say('corpus.people_shown')} {more if len(rows) > len(drawn) else ''}".strip(),
            star if starred else "",
            doubt(rows, say),
        ],
    )
    canvas = Canvas(where.theme, where.width)
    _draw(canvas, drawn, where)
    kinds = [say.code_name("kind", code) for code in ("direct", "indirect")]
    shown = [
        {
            say("share.speaker"): _name(row),
            kinds[0]: say.number(row["direct_words"]),
            kinds[1]: say.number(row["indirect_words"]),
            say("corpus.articles"): say.number(row["articles"]),
        }
        for row in rows
    ]
    cells = "; ".join(f"{_name(row)} {say.number(total(row))}" for row in drawn)
    told = say("corpus.people_alt", cells=cells)
    return figure(canvas, words, source(articles, say), where, shown, told)


def total(row: Row) -> int:
    """Direct and indirect words of a speaker."""
    return int(row["direct_words"] + row["indirect_words"])


def title(rows: Sequence[Row], say: Labels) -> str:
    """Who gets most words of those who are one person for certain; several are called a tie."""
    sure = [row for row in rows if not row["ambiguous"]]
    ranked = sure or rows
    most = max(total(row) for row in ranked)
    if not most:
        return say("corpus.people_nobody")
    first = [row for row in ranked if total(row) == most]
    words = say.count("words", most)
    if len(first) > 1:
        names = listed([str(row["speaker"]) for row in first], "people", say)
        return say("corpus.people_tie", None, names=names, words=words)
    articles = say.count("articles", first[0]["articles"])
    key = "people_most" if sure else "people_unsure"
    return say(f"corpus.{key}", None, name=first[0]["speaker"], words=words, articles=articles)


def doubt(rows: Sequence[Row], say: Labels) -> str:
    """That a name kept apart would lead if it were one person; empty where none would."""
    sure = [total(row) for row in rows if not row["ambiguous"]]
    if not sure:
        return ""
    sums: dict[str, int] = {}
    for row in rows:
        if row["ambiguous"]:
            sums[row["speaker"]] = sums.get(row["speaker"], 0) + total(row)
    name = max(sums, key=lambda each: (sums[each], each), default="")
    if not name or sums[name] <= max(sure):
        return ""
    return say("corpus.people_doubt", None, name=name)


def _name(row: Row) -> str:
    """The name; one that may be several persons with a star and its title."""
    if not row["ambiguous"]:
        return str(row["speaker"])
    known = not pd.isna(row["title"]) and row["title"] != row["speaker"]
    # In front, where no long name is cut; on the line of the word after it.
    return f"*\u00a0{row['speaker']} ({row['title']})" if known else f"*\u00a0{row['speaker']}"


def _draw(canvas: Canvas, rows: Sequence[Row], where: Setting) -> None:
    say, theme = where.say, where.theme
    sure = replace(theme.journalist, text=theme.ink)
    groups = []
    for row in rows:
        counted = say.count("articles", row["articles"])
        words = say.count("words", total(row))
        bar = bar_list.Bar(
            "",
            total(row),
            say.number(total(row)),
            counted,
            f"{_name(row)}: {words}, {counted}",
            not row["ambiguous"],
            hatched=int(row["indirect_words"]),
        )
        hue = replace(theme.plain, text=theme.muted) if row["ambiguous"] else sure
        groups.append(bar_list.Group(_name(row), _name(row), hue, (bar,)))
    bar_list.draw(canvas, groups, max(total(row) for row in rows), where)
    patterns = [say("chart.solid")]
    if any(row["indirect_words"] for row in rows):
        patterns.append(say("chart.hatched"))
    key(canvas, [Entry(", ".join(patterns), None)], space=8)
