"""The headline against the body: whose claim it is, and where its loaded words come from."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.document import Document
from analysis.quotes import Statement
from analysis.tone.cues import Cue

COLOURED = frozenset(
    ("loaded", "booster", "conflict", "generalisation", "us_them", "distancing", "scare", "opinion")
)


@dataclass(frozen=True, slots=True)
class HeadlineWord:
    """A coloured word of the headline, and the voices that use the same entry in the body."""

    cue: Cue
    body_cues: int
    body_voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadlineTone:
    """Whose claim the headline is (`speaker` None: the paper's own), and its coloured words."""

    speaker: str | None
    attributed: bool
    words: tuple[HeadlineWord, ...]


def headline_against_body(
    document: Document, statements: Sequence[Statement], cues: Sequence[Cue]
) -> HeadlineTone | None:
    """Whose claim the headline is and whether its coloured words stand in the body.

    None for a text without headline.
    """
    headline = document.headline
    if headline is None:
        return None
    said = [s for s in statements if s.paragraph == headline.number]
    rows = []
    for cue in cues:
        if cue.start < headline.end and cue.category in COLOURED:
            same = [c for c in cues if c.start >= headline.end and c.entry == cue.entry]
            voices = tuple(dict.fromkeys(c.voice for c in same))
            rows.append(HeadlineWord(cue, len(same), voices))
    return HeadlineTone(said[0].speaker if said else None, bool(said), tuple(rows))
