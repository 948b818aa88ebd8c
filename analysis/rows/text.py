"""Rows of the text as it was read: sentences, readability, what was left out, what is in doubt."""

from typing import TYPE_CHECKING

from analysis.labels import load
from analysis.quotes.marks import unclosed
from analysis.rows.row import Cells, Row

if TYPE_CHECKING:
    from analysis.result import Analysis


def sentence_cells(result: "Analysis") -> list[Cells]:
    """One row per sentence, with the voice that has most of its words."""
    text, long_before = result.document.text, result.document.long_before
    return [
        (
            start,
            end,
            text[start:end],
            paragraph,
            voice,
            last - first,
            long_before[last] - long_before[first],
        )
        for (start, end, paragraph, first, last), voice in zip(
            result.document.sentences, result.sentence_voices, strict=True
        )
    ]


def readability_cells(result: "Analysis") -> list[Cells]:
    """One row per scope and measure, with the counts the value is made from."""
    return [
        (scope, None if unit is None else str(unit), *rest)
        for scope, unit, *rest in result.measures
    ]


def removed_cells(result: "Analysis") -> list[Cells]:
    """One row per span that is not prose."""
    text = result.document.text
    return [(r.start, r.end, text[r.start : r.end], r.reason) for r in result.document.removed]


def problem_rows(result: "Analysis") -> list[Row]:
    """One row per thing the reader should know: of the text, and of speakers in doubt."""
    found: list[Row] = [
        {"start": p.start, "end": p.end, "kind": p.kind, "message": p.message}
        for p in result.document.problems
    ]
    say = load(result.article.language)
    if result.corrected is not None:
        found += [
            {"start": 0, "end": 0, "kind": "correction", "message": wrong}
            for wrong in result.corrected.told(say.code)
        ]
    found += [
        {
            "start": region.start,
            "end": region.start + 1,
            "kind": "unclosed_quote",
            "message": say("problem.unclosed_quote"),
        }
        for region in unclosed(result.document)
    ]
    for statement in result.statements:
        if statement.rivals and statement.speaker:
            others = say.either(statement.rivals)
            message = say("problem.ambiguous_speaker", others=others, speaker=statement.speaker)
            found.append(
                {
                    "start": statement.start,
                    "end": statement.end,
                    "kind": "ambiguous_speaker",
                    "message": message,
                }
            )
    return found
