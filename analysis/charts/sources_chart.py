"""`sources`: who is heard, in which role, at which level and of which gender."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analysis.charts import facts, sources_facts, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.sheet import Setting, Words, empty, figure, setting, source_note
from analysis.charts.sources_facts import GENDERS, LARGEST, LEVELS, SILENT, Line
from analysis.charts.table_grid import Column, Grid, Mark, RowLabel, draw

if TYPE_CHECKING:
    from analysis.result import Analysis


def sources(
    result: "Analysis", output: str | None = None, theme: str = "light", width: float = 900
) -> go.Figure:
    """Sources heard by role, level and gender, and under them those only mentioned."""
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    rows = facts.records(result.sources)
    heard = [sources_facts.line(row) for row in rows if row["heard"]]
    silent = [sources_facts.line(row) for row in rows if not row["heard"]]
    only = cast.name(heard[0].name, say) if heard and heard[0].name in cast.states else None
    unknown = cast.nobody["statements"]
    heard_of = {line.name for line in heard} | ({None} if unknown else set())
    title = sources_facts.title(
        heard,
        len(silent),
        only or (heard[0].name if heard else ""),
        say,
        unknown,
        facts.others_in_headline(result, heard_of),
    )
    if not rows:
        return empty(result, where, title, say("sources.none_why"))
    words = Words(
        title,
        [
            say("sources.subtitle") if heard else say("sources.none_why"),
            _gender_known(rows, where),
            say("voices.unknown", unknown) if unknown else "",
        ],
    )
    canvas = Canvas(where.theme, where.width)
    _draw(canvas, heard, silent, cast, where)
    table = [_cells(row, where) for row in rows]
    cells = "; ".join(
        f"{each.name}: {_levels(each.levels, where)}, {say.count('statements', each.statements)}"
        for each in heard[:LARGEST]
    )
    told = say("sources.alt", cells=cells) if heard else ""
    return figure(canvas, words, source_note(result, say), where, table, told)


def _gender_known(rows: Sequence[facts.Row], where: Setting) -> str:
    """Of how many persons heard the gender is known."""
    say = where.say
    persons = [row for row in rows if row["heard"] and sources_facts.has_gender(row)]
    if not persons:
        return ""
    known = sum(row["gender"] not in (None, "unknown") for row in persons)
    counted = say("sources.persons", len(persons))
    return say("sources.gender_known", None, known=say.number(known), persons=counted)


def _cells(row: facts.Row, where: Setting) -> dict[str, str]:
    """A row of the data table, in words."""
    say = where.say
    gender = say.code_name("gender", row["gender"]) if sources_facts.has_gender(row) else "–"
    return {
        say("sources.source"): row["source"],
        say("sources.heard"): say("sources.yes" if row["heard"] else "sources.no"),
        say("sources.role"): say.code_name("role", row["role"]),
        say("sources.level"): say.code_name("level", row["level"]),
        say("sources.gender"): gender,
        say("sources.statements"): say.number(row["statements"]),
    }


def _levels(levels: Counter[str], where: Setting) -> str:
    return ", ".join(where.say.code_name("level", level) for level in levels)


def _draw(
    canvas: Canvas,
    heard: Sequence[Line],
    silent: Sequence[Line],
    cast: facts.Cast,
    where: Setting,
) -> None:
    say = where.say
    others = len(heard) - LARGEST
    drawn = sources_facts.shown(heard, LARGEST, say("chart.others", others) if others > 1 else "")
    others = len(silent) - SILENT
    quiet = sources_facts.shown(silent, SILENT, say("chart.others", others) if others > 1 else "")
    total = sources_facts.summed("", heard)
    every = sources_facts.summed("", [*drawn, *quiet])
    levels = [level for level in LEVELS if level != "unknown" or every.levels[level]]
    genders = [gender for gender in GENDERS if gender in ("woman", "man") or every.genders[gender]]
    columns = [
        *(
            Column(say("sources.level"), say(f"sources.column_{x}"), total.levels[x])
            for x in levels
        ),
        *(
            Column(say("sources.gender"), say(f"sources.column_{x}"), total.genders[x])
            for x in genders
        ),
    ]
    grid = Grid(
        tuple(columns),
        say("sources.heard" if not where.narrow else "sources.heard_in"),
        say("sources.role"),
        say("sources.silent"),
    )

    def row(each: Line, is_heard: bool) -> tuple[RowLabel, list[Mark | None]]:
        several = each.members > 1
        hue = where.theme.plain if several or not is_heard else cast.hue(each.name, where.theme)
        name = each.name if several else cast.name(each.name, say)
        state = not several and each.name in cast.states
        longer = cast.row_name(each.name, say) if state else each.name
        if textfit.width(longer, 15, True) <= grid.name_width(where):
            name = longer
        beside = _roles(each.roles, where) if is_heard else say("sources.mentioned", each.mentions)
        hover = _hover(each, is_heard, where)
        marks: list[Mark | None] = []
        for level in levels:
            number = each.levels[level]
            label = say.number(number if several else each.statements)
            marks.append(Mark(label, hue, hover, is_heard) if number else None)
        for gender in genders:
            number = each.genders[gender]
            label = say.number(number) if several else ""
            marks.append(Mark(label, hue, hover, is_heard) if number else None)
        return RowLabel(name, each.name, beside, is_heard), marks

    draw(
        canvas,
        grid,
        [row(each, True) for each in drawn],
        [row(each, False) for each in quiet],
        (say("sources.total", len(heard)), _roles(total.roles, where, True)),
        where,
    )


def _roles(roles: Counter[str], where: Setting, counted: bool = False) -> str:
    """The role of one source; of several each with its number."""
    say = where.say
    if sum(roles.values()) == 1 and not counted:
        return say.code_name("role", next(iter(roles)))
    return ", ".join(
        say(f"sources.roles_{role}", roles[role]) for role in sources_facts.ROLES if roles[role]
    )


def _hover(each: Line, is_heard: bool, where: Setting) -> str:
    say = where.say
    if not is_heard:
        return say(
            "sources.hover_silent",
            None,
            name=each.name,
            level=_levels(each.levels, where),
            mentions=say("sources.mentioned", each.mentions),
        )
    return say(
        "sources.hover",
        None,
        name=each.name,
        level=_levels(each.levels, where),
        role=_roles(each.roles, where),
        statements=say.count("statements", each.statements),
    )
