"""`reporting_verbs`: which words for saying the journalist uses of whom."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analysis.charts import bar_list, facts
from analysis.charts.canvas import Canvas
from analysis.charts.facts import NO_SPEAKER, Cast, Row
from analysis.charts.sheet import Setting, Words, empty, figure, setting, source_note
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

NEUTRAL = "neutral"
SPEAKERS, VERBS = 8, 5
LISTED = 3  # more names than this are counted instead of listed
NAME = 32  # letters of a name in the title


def reporting_verbs(
    result: "Analysis", output: str | None = None, theme: str = "light", width: float = 900
) -> go.Figure:
    """Reporting verbs by speaker, neutral ones faint."""
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    rows = facts.records(result.reporting_verbs)
    if not rows:
        return empty(result, where, say("verbs.none"), say("verbs.none_why"))
    groups = _grouped(rows)
    words = Words(
        title(rows, cast, say),
        [
            say(
                "verbs.subtitle",
                None,
                uses=say("verbs.uses", sum(row["count"] for row in rows)),
                speakers=say("share.many", sum(name is not None for name in groups)),
            ),
            say("verbs.guide"),
        ],
        [say("verbs.left_out", len(groups) - SPEAKERS)] if len(groups) > SPEAKERS else [],
    )
    canvas = Canvas(where.theme, where.width)
    drawn = [
        bar_list.Group(
            cast.name(name, say),
            name or say("voice.no speaker"),
            cast.hue(name, where.theme),
            _bars(name, groups[name], where),
        )
        for name in list(groups)[:SPEAKERS]
    ]
    most = max(bar.value for group in drawn for bar in group.bars)
    bar_list.draw(canvas, drawn, most, where)
    table = [
        {
            say("voices.speaker"): row["speaker"] or say("voice.no speaker"),
            say("verbs.verb"): row["verb"],
            say("tone.category"): category_name(row["category"], say),
            say("verbs.count"): say.number(row["count"]),
        }
        for row in rows
    ]
    cells = "; ".join(
        f"{cast.name(name, say)}: " + ", ".join(f"{r['verb']} {r['count']}" for r in groups[name])
        for name in list(groups)[:SPEAKERS]
    )
    told = say("verbs.alt", cells=cells)
    return figure(canvas, words, source_note(result, say), where, table, told)


def category_name(category: str | None, say: Labels) -> str:
    """The category of a verb in words."""
    return say(f"category.{category}") if category else say("verbs.unlisted")


def _grouped(rows: Sequence[Row]) -> dict[str | None, list[Row]]:
    """Rows by speaker, most verbs first, no speaker last; coloured verbs before neutral ones."""
    found: dict[str | None, list[Row]] = {}
    for row in rows:
        found.setdefault(row["speaker"], []).append(row)
    for several in found.values():
        several.sort(key=lambda r: (not _coloured(r), -r["count"], r["verb"]))
    order = sorted(
        found, key=lambda n: (n is None, -sum(r["count"] for r in found[n]), n or NO_SPEAKER)
    )
    return {name: found[name] for name in order}


def _coloured(row: Row) -> bool:
    return row["category"] not in (None, NEUTRAL)


def _bars(name: str | None, rows: Sequence[Row], where: Setting) -> tuple[bar_list.Bar, ...]:
    say = where.say
    pattern = "dashed" if name is None else "solid"
    kept = rows if len(rows) <= VERBS + 1 else rows[:VERBS]
    bars = [
        bar_list.Bar(
            row["verb"],
            row["count"],
            say.number(row["count"]),
            category_name(row["category"], say),
            say(
                "verbs.hover",
                None,
                name=name or say("voice.no speaker"),
                verb=row["verb"],
                category=category_name(row["category"], say),
                times=say.count("times", row["count"]),
            ),
            _coloured(row),
            pattern,
        )
        for row in kept
    ]
    rest = rows[len(kept) :]
    if rest:
        number = sum(row["count"] for row in rest)
        text, verbs = say("verbs.more", len(rest)), ", ".join(row["verb"] for row in rest)
        bars.append(bar_list.Bar(text, number, say.number(number), "", verbs, False, pattern))
    return tuple(bars)


def title(rows: Sequence[Row], cast: Cast, say: Labels) -> str:
    """How many verbs are neutral, and who gets most of those that are not."""
    total = sum(row["count"] for row in rows)
    neutral = sum(row["count"] for row in rows if row["category"] == NEUTRAL)
    if total == 1:
        return say("verbs.single_neutral" if neutral else "verbs.single_coloured")
    if neutral == total:
        return say("verbs.all_neutral", None, every=say.every(total))
    if neutral:
        finding = say("verbs.neutral", neutral, total=say.number(total))
    else:
        finding = say("verbs.none_neutral", total)
    colour: Counter[str] = Counter()
    for row in rows:
        if _coloured(row):
            colour[row["speaker"] or NO_SPEAKER] += row["count"]
    most, every = max(colour.values(), default=0), sum(colour.values())
    first = [name for name, count in colour.items() if count == most]
    if not first or NO_SPEAKER in first:  # who is not known is no "who"
        return finding
    if len(colour) == 1:
        name = _name(first[0], cast, say)
        return say("verbs.only", every, finding=finding, name=name)
    if len(first) == 1:
        name, part = _name(first[0], cast, say), say.number(most)
        total_shown = say.number(every)
        return say("verbs.most", None, finding=finding, name=name, part=part, total=total_shown)
    names = (
        say("share.many", len(first))
        if len(first) > LISTED
        else say.listed([_name(name, cast, say) for name in first])
    )
    return say("verbs.tied", None, finding=finding, names=names, part=say.number(most))


def _name(name: str, cast: Cast, say: Labels) -> str:
    shown = cast.name(name, say)
    return shown if len(shown) <= NAME else shown[: NAME - 1].rstrip(" ,.-") + "…"
