"""The marks in the text: statements, cues, tone, what is not prose, and the rows asked for."""

from collections.abc import Iterable, Mapping
from numbers import Real
from typing import TYPE_CHECKING, Any

from analysis import rows as tables
from analysis.highlight.nest import Mark, element, escape, layered
from analysis.highlight.voices import OUTLINE, Voices
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

LIT = "outline: 3px solid; border-radius: 2px; padding: 2px 3px; margin: 0px 3px"
CUE = "font-style: italic; border-bottom: 3px double"
EVALUATIVE = "font-weight: bold; border: 2px solid; border-radius: 4px; padding: 0px 3px"
TONE = "border: 1px dotted; border-radius: 4px; padding: 0px 2px"
REMOVED = "font-style: italic; opacity: 0.7"
REASON = (
    f"font-size: 12px; font-style: normal; border: 1px dotted {OUTLINE}; border-radius: 3px; "
    "padding: 1px 6px; white-space: nowrap"
)


def layers(result: "Analysis", lit: Iterable[tuple[int, int]], voices: Voices) -> list[list[Mark]]:
    """All marks as layers, the outermost first: what is lit up, removed, statements, cues, tone."""
    quotes = tables.rows(result, "quotes")
    labels = voices.labels
    # A cue and its tone go together: "betegner som" is boxed as one although the cue is its verb.
    kinds: list[Iterable[Mark]] = [
        [Mark(start, end, "span", LIT) for start, end in dict.fromkeys(lit)],
        _removed(result, labels),
        _statements(quotes, voices),
        [*_cues(quotes, labels), *_tone(result, labels)],
    ]
    return [layer for marks in kinds for layer in layered(marks)]


def places(rows: Any, length: int) -> list[tuple[int, int]]:
    """The spans of `rows`: a table, rows as dicts, or one row. Rows without a place are left out.

    ValueError when the rows have no `start` and `end` at all, as in a table of counts.
    """
    if rows is None:
        return []
    if isinstance(rows, Mapping):
        rows = [rows]
    elif hasattr(rows, "to_dict"):
        columns = getattr(rows, "columns", None)
        if columns is not None and not {"start", "end"} <= set(columns):
            raise ValueError(_NO_PLACE.format(columns=", ".join(map(str, columns))))
        rows = rows.to_dict("records") if columns is not None else [rows.to_dict()]
    found: list[tuple[int, int]] = []
    for row in rows:
        if not {"start", "end"} <= set(row):
            raise ValueError(_NO_PLACE.format(columns=", ".join(map(str, row))))
        start, end = row["start"], row["end"]
        if all(isinstance(each, Real) and each == each for each in (start, end)):
            first, last = max(0, int(start)), min(length, int(end))
            if first < last:
                found.append((first, last))
    return found


_NO_PLACE = (
    "these rows have no start and end in the text (columns: {columns}); "
    "light up rows of sentences, quotes, codes, tone, figures, removed or problems"
)


def _statements(quotes: list[tables.Row], voices: Voices) -> Iterable[Mark]:
    labels, opened = voices.labels, set()
    for row in quotes:
        speaker: Any = row["speaker"]
        title = [
            speaker or labels.code_name("voice", "no speaker"),
            labels.code_name("kind", "direct" if row["marked"] else "indirect"),
            labels.count("words", int(row["words"])),  # type: ignore[call-overload]
            labels("highlight.rule", rule=row["rule"]),
            labels(
                "highlight.route", route=labels.code_name("highlight.routes", _code(row["route"]))
            ),
        ]
        if row["certainty"] is not None:
            certainty = labels.number(row["certainty"], 2)  # type: ignore[arg-type]
            title.append(labels("highlight.certainty", certainty=certainty))
        yield Mark(
            *_span(row),
            "span",
            voices.fill(speaker, bool(row["marked"])),
            " · ".join(title),
            "" if row["statement"] in opened else voices.chip(speaker),
        )
        opened.add(row["statement"])


def _cues(quotes: list[tables.Row], labels: Labels) -> Iterable[Mark]:
    found = {_span(row, "cue_"): row["rule"] for row in quotes if row["cue_start"] is not None}
    for span, rule in found.items():
        title = f"{labels('highlight.cue')} · {labels('highlight.rule', rule=rule)}"
        yield Mark(*span, "i", CUE, title)


def _tone(result: "Analysis", labels: Labels) -> Iterable[Mark]:
    """One mark a span: what two categories count alike is boxed once, and named twice."""
    spans: dict[tuple[int, int], list[tables.Row]] = {}
    for row in tables.rows(result, "tone"):
        # A neutral verb is a cue of a statement and marked as that; it colours nothing.
        if row["category"] != "neutral":
            spans.setdefault(_span(row), []).append(row)
    for span, found in spans.items():
        strong = any(row["category"] in tables.EVALUATIVE for row in found)
        style, tag = (EVALUATIVE, "b") if strong else (TONE, "span")
        title = " / ".join(_tone_title(row, labels) for row in found)
        yield Mark(*span, tag, style, title, boxed=True)


def _tone_title(row: tables.Row, labels: Labels) -> str:
    title = [labels.code_name("category", _code(row["category"]))]
    if row["entry"]:
        title.append(labels("highlight.entry", entry=row["entry"]))
    for measure in ("weight", "valence"):
        if row[measure]:
            value = labels.number(row[measure], 2)  # type: ignore[arg-type]
            title.append(labels(f"highlight.{measure}", value=value))
    voice = labels.code_name("voice", _code(row["voice"]))
    return " · ".join([*title, labels("highlight.voice", voice=voice)])


def _removed(result: "Analysis", labels: Labels) -> Iterable[Mark]:
    """What is not prose, with the reason behind it in a dotted box."""
    for row in tables.rows(result, "removed"):
        reason = labels.code_name("reason", _code(row["reason"]))
        text = escape(f"{reason} · {labels('highlight.not_measured')}")
        box = element("small", "font-size: 12px", f"&nbsp; {element('span', REASON, text)} ")
        yield Mark(*_span(row), "i", REMOVED, after=box)


def _span(row: tables.Row, prefix: str = "") -> tuple[int, int]:
    start, end = row[f"{prefix}start"], row[f"{prefix}end"]
    assert isinstance(start, int) and isinstance(end, int)
    return start, end


def _code(value: object) -> str | None:
    return None if value is None else str(value)
