"""Rows of the text as it was read: sentences, readability, what was left out, what is in doubt."""

from typing import TYPE_CHECKING

from analysis.labels import load
from analysis.quotes.marks import unclosed
from analysis.rows.row import Row

if TYPE_CHECKING:
    from analysis.result import Analysis


def sentence_rows(result: "Analysis") -> list[Row]:
    """One row per sentence, with the voice that has most of its words."""
    document = result.document
    long_before = document.long_before
    return [
        {
            "start": s.start,
            "end": s.end,
            "text": document.text[s.start : s.end],
            "paragraph": s.paragraph,
            "voice": voice,
            "words": s.last_word - s.first_word,
            "long_words": long_before[s.last_word] - long_before[s.first_word],
        }
        for s, voice in zip(document.sentences, result.sentence_voices, strict=True)
    ]


def readability_rows(result: "Analysis") -> list[Row]:
    """One row per scope and measure, with the counts the value is made from."""
    return [
        {
            "scope": m.scope,
            "unit": None if m.unit is None else str(m.unit),
            "measure": m.measure,
            "value": m.value,
            "band": m.band,
            "words": m.words,
            "sentences": m.sentences,
            "long_words": m.long_words,
        }
        for m in result.measures
    ]


def removed_rows(result: "Analysis") -> list[Row]:
    """One row per span that is not prose."""
    text = result.document.text
    return [
        {"start": r.start, "end": r.end, "text": text[r.start : r.end], "reason": r.reason}
        for r in result.document.removed
    ]


def problem_rows(result: "Analysis") -> list[Row]:
    """One row per thing the reader should know: of the text, and of speakers in doubt."""
    found: list[Row] = [
        {"start": p.start, "end": p.end, "kind": p.kind, "message": p.message}
        for p in (
            *result.document.problems,
            *(result.corrected.problems if result.corrected else ()),
        )
    ]
    say = load(result.article.language)
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
