"""`tone_by_voice`: tone cues per 100 words, a panel for each voice, categories in groups."""

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analysis.charts import facts, tone_facts, tone_panels
from analysis.charts.canvas import Canvas
from analysis.charts.facts import HEADLINE
from analysis.charts.sheet import Words, empty, figure, setting, source_note
from analysis.charts.tone_facts import ALL, GROUPS

if TYPE_CHECKING:
    from analysis.result import Analysis


def tone_by_voice(
    result: "Analysis", output: str | None = None, theme: str = "light", width: float = 900
) -> go.Figure:
    """Rate and count of tone cues of the journalist and each speaker quoted; headline in a note."""
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    rows = facts.records(result.tone_by_voice)
    found = tone_facts.columns(rows, cast)
    shown = tone_facts.drawn(found)
    if not shown:
        return empty(result, where, say("tone.none"), say("tone.none_why"))
    body = [column for column in found if column.voice != HEADLINE]
    counted = sum(column.count(c) for column in body for c in GROUPS.values())
    total = sum(n for column in body for c, n in column.cues.items() if c != ALL)
    conflict = any(column.cues.get("conflict") for column in body)
    headline = next((column for column in found if column.voice == HEADLINE), None)
    words = Words(
        tone_facts.title(found, say),
        [
            say(
                "tone.subtitle",
                None,
                cues=say.count("cues", counted),
                words=say.count("words", sum(column.words for column in body)),
            ),
            say("tone.bad_news") if conflict else "",
            say("tone.few") if tone_facts.doubtful(found) else "",
        ],
        [
            say(
                "tone.headline",
                headline.cues.get(ALL, 0),
                words=say.count("words", headline.words),
            )
            if headline
            else "",
            say("tone.not_drawn", total - counted) if total > counted else "",
        ],
    )
    canvas = Canvas(where.theme, where.width)
    if counted:
        tone_panels.draw(canvas, shown, cast, where)
    table = [
        {
            say("lix.voice"): tone_panels.full_name(row["voice"], where),
            say("tone.category"): say(f"category.{row['category']}"),
            say("tone.rate"): say.number(row["per_100"], 1),
            say("tone.cues"): say.number(row["cues"]),
            say("voices.words"): say.number(row["words"]),
        }
        for row in rows
    ]
    cells = "; ".join(
        f"{tone_panels.short_name(column, cast, where)}: {say('tone.group_evaluative').lower()} "
        f"{say.number(column.rate(GROUPS['evaluative']), 1)} ({column.count(GROUPS['evaluative'])})"
        for column in shown
    )
    told = say("tone.alt", cells=cells)
    return figure(canvas, words, source_note(result, say), where, table, told)
