"""`audit_chart`: how near a newsroom is to its goals."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.key import Entry, key
from analysis.charts.sheet import Setting, Words, figure, setting_of
from analysis.corpus.charts import spots
from analysis.corpus.charts.common import group_name, known, nothing, ordered, source
from analysis.corpus.charts.spots import Spot
from analysis.labels import Labels, sentence

MOST = 12  # rows of a goal
HEAD, GAP = 30, 16
FILLS = {"yes": "solid", "no": "open", "open": "grey"}
Row = dict[Any, Any]


def audit_chart(
    table: pd.DataFrame, output: str = "da", theme: str = "light", width: float = 900
) -> go.Figure:
    """`audit`: each goal with its target, the share, its interval, and the unknown, by group.

    Of more than 12 months the latest are drawn, of other groups those with most sources.
    """
    where = setting_of(output, theme, width)
    say = where.say
    articles = _articles(table)
    if table.empty:
        return nothing(where, articles)
    rows = table.to_dict("records")
    kept = _kept(table)
    words = Words(
        title(rows, say),
        [_finding(rows, say), say("corpus.audit_subtitle")],
        [_left_out(table, kept, say)],
    )
    canvas = Canvas(where.theme, where.width)
    for number, goal in enumerate(dict.fromkeys(row["goal"] for row in rows)):
        some = [row for row in rows if row["goal"] == goal and row["group"] in kept]
        some.sort(key=lambda row: kept.index(row["group"]))
        canvas.height += GAP if number else 0
        _goal(canvas, goal, some, where)
    key(canvas, _key(where))
    shown = [_cells(row, say) for row in rows]
    cells = "; ".join(", ".join(row.values()) for row in shown)
    told = say("corpus.audit_alt", cells=cells)
    return figure(canvas, words, source(articles, say), where, shown, told)


def title(rows: Sequence[Row], say: Labels) -> str:
    """In how many groups the goal, or the goals, are reached beyond what chance could do."""
    groups, goals = _names(rows, "group"), _names(rows, "goal")
    yes = sum(row["reached"] == "yes" for row in rows)
    months = ordered(pd.Series(groups))
    counted = say("corpus.months" if months else "corpus.groups", len(groups))
    one = len(goals) == 1
    every = counted if one else say("corpus.audit_cases", len(rows))
    key = "audit_none" if not yes else "audit_all" if yes == len(rows) else "audit_finding"
    finding = say(f"corpus.{key}", len(rows), yes=say.number(yes), all=every)
    if one:
        return say("corpus.audit_one", None, goal=goal_name(goals[0], say), finding=finding)
    many = say("corpus.goals", len(goals))
    return say("corpus.audit_several", None, goals=many, groups=counted, finding=finding)


def goal_name(goal: str, say: Labels) -> str:
    """The name of a goal."""
    return say.code_name("corpus_goal", goal)


def _finding(rows: Sequence[Row], say: Labels) -> str:
    """How many are reached, not reached and undecided."""
    counts = {k: say.number(sum(r["reached"] == k for r in rows)) for k in FILLS}
    return sentence(say("corpus.audit_open", None, **counts)) + "."


def _names(rows: Sequence[Row], column: str) -> list[str]:
    return list(dict.fromkeys(str(row[column]) for row in rows))


def _articles(table: pd.DataFrame) -> int | None:
    sums = table.groupby("goal")["articles"].sum()
    return int(sums.max()) if len(sums) else None


def _kept(table: pd.DataFrame) -> list[str]:
    """The groups drawn, in order."""
    if ordered(table["group"]):
        return sorted(table["group"].unique())[-MOST:]
    sums = table.groupby("group")["sources"].sum().reset_index()
    largest = sums.sort_values(["sources", "group"], ascending=[False, True])["group"]
    return sorted(largest.tolist()[:MOST])


def _left_out(table: pd.DataFrame, kept: Sequence[str], say: Labels) -> str:
    every = table["group"].nunique()
    if every == len(kept):
        return ""
    months = ordered(table["group"])
    of = say("corpus.months" if months else "corpus.groups", every)
    return say(
        f"corpus.audit_{'latest' if months else 'largest'}",
        None,
        shown=say.number(len(kept)),
        of=of,
    )


def _goal(canvas: Canvas, goal: str, rows: Sequence[Row], where: Setting) -> None:
    """The goal's name, its line, and a row for each group."""
    say = where.say
    left, right = spots.sides(where)
    target = float(rows[0]["target"])
    x = left + (right - left) * target
    told = say("corpus.audit_goal", None, value=say.percent(target, 0))
    half = textfit.width(told, 13) / 2
    top = canvas.height
    name = textfit.cut(goal_name(goal, say), where.width - 2 * half - 20, 15, True)
    beside = textfit.width(name, 15, True) + 16 + half
    at = min(max(x, beside), where.width - half)
    canvas.text(0, top + 12, name, 15, bold=True)
    canvas.text(at, top + 12, told, 13, where.theme.muted, anchor="center")
    canvas.height = top + HEAD
    found = [
        Spot(
            group_name(row["group"], say),
            known(row["value"]), known(row["low"]), known(row["high"]),
            say.percent(known(row["value"])), _n(row, say), FILLS[row["reached"]],
        )
        for row in rows
    ]  # fmt: skip
    spots.draw(canvas, found, where, (0, 1), target)


def _n(row: Row, say: Labels) -> str:
    counts = {"known": say.number(row["sources"]), "unknown": say.number(row["unknown"])}
    return say("corpus.audit_n", None, **counts)


def _key(where: Setting) -> list[Entry]:
    """What the dots mean."""
    say, theme = where.say, where.theme
    return [
        Entry(say("corpus.audit_yes"), replace(theme.plain, fill=theme.ink)),
        Entry(say("corpus.audit_no"), theme.plain),
        Entry(say("corpus.audit_undecided"), theme.journalist),
    ]


def _cells(row: Row, say: Labels) -> dict[str, str]:
    reached = {"yes": "audit_yes", "no": "audit_no", "open": "audit_undecided"}[row["reached"]]
    return {
        say("corpus.goal"): goal_name(row["goal"], say),
        say("corpus.group"): group_name(row["group"], say),
        say("corpus.share"): say.percent(known(row["value"])),
        "n": _n(row, say),
        say("corpus.reached"): say(f"corpus.{reached}"),
    }
