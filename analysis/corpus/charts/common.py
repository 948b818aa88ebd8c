"""What these charts share: names of groups and measures, values, the source, and nothing to show.

The words are those of `analysis.labels`, in the sections that begin with `corpus`.
"""

import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting, Words, figure
from analysis.corpus.comparing import UNKNOWN
from analysis.labels import Labels

LISTED = 3  # more names than this are counted instead of listed
MONTH = re.compile(r"\d{4}-\d\d")
_TONE = re.compile(r"(tone|speakers_tone)_(.+)")


def group_name(group: str, say: Labels) -> str:
    """The name of a group as it is shown: a month in words, what a source did not say unknown.

    >>> from analysis import labels
    >>> group_name("2026-03", labels.load("en")), group_name("Quay", labels.load("en"))
    ('March 2026', 'Quay')
    """
    if group == UNKNOWN:
        return say("corpus.unknown")
    return say.date(group) if MONTH.fullmatch(group) else group


def measure_name(measure: str, say: Labels) -> str:
    """The name of a measure; tone is named by its category.

    >>> from analysis import labels
    >>> measure_name("tone_hedge", labels.load("en"))
    'The journalist’s words, hedges'
    """
    if found := _TONE.fullmatch(measure):
        whose, category = found.groups()
        if category == "all":
            return say(f"corpus_measure.{whose}_all")
        return say(f"corpus_measure.{whose}", None, category=say.code_name("category", category))
    return say.code_name("corpus_measure", measure)


def value(number: Any, unit: str, say: Labels) -> str:
    """A value of a unit: a share as per cent, else one decimal."""
    return say.percent(known(number)) if unit == "share" else say.number(known(number), 1)


def known(number: Any) -> float | None:
    """A number, None for what is missing."""
    return None if pd.isna(number) else float(number)


def ordered(groups: "pd.Series[str]") -> bool:
    """Whether the groups are months, which follow each other."""
    return bool(groups.map(lambda g: g == UNKNOWN or bool(MONTH.fullmatch(g))).all())


def listed(names: list[str], counted: str, say: Labels) -> str:
    """Names in running text, or how many there are where they are many."""
    return say.listed(names) if len(names) <= LISTED else say(f"corpus.{counted}", len(names))


def source(articles: int | None, say: Labels) -> str:
    """The source note: how many articles, and how they were coded."""
    where = say.count("articles", articles) if articles else say("corpus.some_articles")
    return say("chart.source", None, where=where)


def nothing(where: Setting, articles: int | None = None, why: str = "nothing_why") -> go.Figure:
    """A figure that says there is nothing to draw, and `why`; no empty axes."""
    say = where.say
    words = Words(say("corpus.nothing"), [say(f"corpus.{why}")])
    canvas = Canvas(where.theme, where.width, height=1)
    return figure(canvas, words, source(articles, say), where, [], "")
