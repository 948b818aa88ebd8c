"""`lix_scale`: how hard the text reads, with and without names, and each voice, on the scale."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from analysis.charts import facts, lix_rows
from analysis.charts.canvas import Canvas
from analysis.charts.facts import JOURNALIST, NO_SPEAKER, Row
from analysis.charts.lix_rows import Line
from analysis.charts.sheet import Words, empty, figure, setting, source_note
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

SHORT = 100  # words under which the title gets a reservation
VOICES = 6


def lix_scale(
    result: "Analysis", output: str | None = None, theme: str = "light", width: float = 900
) -> go.Figure:
    """LIX of the body, of the body without names, and of the voices, on the Danish bands."""
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    rows, body, nameless = measured(result)
    if body is None or body["value"] is None:
        return empty(result, where, say("lix.none"), say("lix.none_why"))
    found = lines(rows, body, nameless, cast, say)
    voices = sum(row["scope"] == "voice" for row in rows)
    left_out = voices - sum(line.voice is not None for line in found)
    words = Words(
        title(body, nameless, say),
        [
            say("lix.subtitle"),
            say(
                "lix.subtitle_voices",
                None,
                words=say.count("words", body["words"]),
                sentences=say.count("sentences", body["sentences"]),
            ),
            say("lix.short") if body["words"] < SHORT else "",
        ],
        [say("lix.others", left_out) if left_out else "", say("lix.note")],
    )
    canvas = Canvas(where.theme, where.width)
    lix_rows.draw(canvas, found, cast, where)
    table = [
        {
            say("lix.voice"): line.voice
            if line.voice not in (None, JOURNALIST, NO_SPEAKER)
            else line.name,
            "LIX": say.number(line.value, 1),
            say("lix.column_band"): say.code_name("band", line.band),
            "n": line.below,
        }
        for line in found
    ]
    cells = "; ".join(f"{line.name} {say.number(line.value, 1)}" for line in found)
    told = say("lix.alt", cells=cells)
    return figure(canvas, words, source_note(result, say), where, table, told)


def measured(result: "Analysis") -> tuple[list[Row], Row | None, Row | None]:
    """The rows with LIX, that of the body, and that of the body without names."""
    rows = [r for r in facts.records(result.readability) if r["measure"].startswith("lix")]
    body = next((r for r in rows if r["scope"] == "body" and r["measure"] == "lix"), None)
    return rows, body, next((r for r in rows if r["measure"] == "lix_without_names"), None)


def title(body: Row, nameless: Row | None, say: Labels) -> str:
    """The band of the body, and whether it stays one without the names."""
    values: dict[str, Any] = {
        "value": say.number(body["value"], 1),
        "band": say.code_name("lix_band", body["band"]),
    }
    if nameless is None or not _differs(nameless, body):
        return say("lix.alone", None, **values)
    values["value2"] = say.number(nameless["value"], 1)
    values["band2"] = say.code_name("lix_band", nameless["band"])
    key = "same" if nameless["band"] == body["band"] else "difficult"
    return say(f"lix.{key}", None, **values)


def _differs(nameless: Row, body: Row) -> bool:
    """Whether the text has long names: without any, there is nothing to leave out."""
    return nameless["value"] is not None and nameless["long_words"] != body["long_words"]


def lines(
    rows: Sequence[Row], body: Row, nameless: Row | None, cast: facts.Cast, say: Labels
) -> list[Line]:
    """Body, body without names, journalist, then the speakers from easy to hard."""

    def counts(row: Row) -> str:
        return f"{say.count('sentences', row['sentences'])}, {say.count('words', row['words'])}"

    found = [Line(say("lix.body"), counts(body), body["value"], body["band"])]
    if nameless is not None and _differs(nameless, body):
        names = body["long_words"] - nameless["long_words"]
        below = say("lix.nameless_n", names)
        value, band = nameless["value"], nameless["band"]
        found.append(Line(say("lix.nameless"), below, value, band, open=True))
    voices = [row for row in rows if row["scope"] == "voice"]
    own = [row for row in voices if row["unit"] == JOURNALIST]
    others = [row for row in voices if row["unit"] != JOURNALIST]
    # Those that can be measured first, the largest of them; then in order of difficulty.
    others.sort(key=lambda row: (row["value"] is None, -row["words"], row["unit"]))
    others = sorted(others[:VOICES], key=lambda row: (row["value"] is None, row["value"] or 0))
    return found + [
        Line(
            say("voice.journalist") if row["unit"] == JOURNALIST else cast.name(row["unit"], say),
            counts(row),
            row["value"],
            row["band"],
            row["unit"],
        )
        for row in own + others
    ]
