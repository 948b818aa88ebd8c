"""Rows of the wording: tone cues, their rates by voice, the verbs that report speech."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from analysis import tone
from analysis.rows.row import Row

if TYPE_CHECKING:
    from analysis.result import Analysis


def tone_rows(result: "Analysis") -> list[Row]:
    """One row per tone cue."""
    text = result.document.text
    return [
        {
            "start": c.start,
            "end": c.end,
            "text": text[c.start : c.end],
            "category": c.category,
            "voice": c.voice,
            "entry": c.entry,
            "weight": c.weight,
            "valence": c.valence,
        }
        for c in result.cues
    ]


def tone_by_voice_rows(result: "Analysis") -> list[Row]:
    """One row per voice and category, and per voice for all."""
    return voice_rows(result.voices)


def voice_rows(voices: Iterable[tone.VoiceTone]) -> list[Row]:
    """The rows of `tone_by_voice` from the rates themselves."""
    return [
        {
            "voice": v.voice,
            "category": v.category,
            "cues": v.cues,
            "words": v.words,
            "per_100": v.per_100,
            "low": v.low,
            "high": v.high,
            "valence": v.valence,
            "coverage": v.coverage,
        }
        for v in voices
    ]


def reporting_verb_rows(result: "Analysis") -> list[Row]:
    """One row per speaker and verb."""
    return [
        {"speaker": v.speaker, "verb": v.verb, "category": v.category, "count": v.count}
        for v in tone.reporting_verbs(result.statements, result.document, result.cues)
    ]
