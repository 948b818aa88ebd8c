"""Rows of the wording: tone cues, their rates by voice, the verbs that report speech."""

from typing import TYPE_CHECKING

from analysis import tone
from analysis.rows.row import Cells

if TYPE_CHECKING:
    from analysis.result import Analysis


def tone_cells(result: "Analysis") -> list[Cells]:
    """One row per tone cue."""
    text = result.document.text
    return [(start, end, text[start:end], *rest) for start, end, *rest in result.cues]


def tone_by_voice_cells(result: "Analysis") -> list[Cells]:
    """One row per voice and category, and per voice for all."""
    return list(result.voices)


def reporting_verb_cells(result: "Analysis") -> list[Cells]:
    """One row per speaker and verb."""
    return [
        (v.speaker, v.verb, v.category, v.count)
        for v in tone.reporting_verbs(result.statements, result.document, result.cues)
    ]
