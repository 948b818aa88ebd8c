"""The tone cues of an article."""

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from analysis.document import Document
from analysis.quotes import Statement
from analysis.tone import match, rules
from analysis.tone.lexicon import lexicon
from analysis.tone.voices import (
    HEADLINE,
    JOURNALIST,
    attributed_words,
    cue_words,
    word_voices,
)

OWN = frozenset((HEADLINE, JOURNALIST))


class Cue(NamedTuple):
    """A span that colours the text: its category, voice, and the list entry or rule that fired.

    `weight` 0–1 says how strongly it colours; `valence` −1..1 is after negation and degree.
    """

    start: int
    end: int
    category: str
    voice: str
    entry: str
    weight: float
    valence: float


def cues(document: Document, statements: Sequence[Statement]) -> tuple[Cue, ...]:
    """All tone cues of `document`, in order of the text; one row per span and category.

    >>> from analysis.article import Article
    >>> from analysis.document import read_document
    >>> text = "Det var en katastrofal aften."
    >>> [(c.entry, c.category) for c in cues(read_document(Article.from_text(text, "da")), ())]
    [('katastrofal', 'loaded')]
    """
    words = lexicon(document.article.language)
    voices = word_voices(document, statements)
    regions = rules.marked_regions(document, statements)
    titles = frozenset(i for first, last, title in regions if title for i in range(first, last))
    said = attributed_words(document, statements)
    spoken = cue_words(document, statements)
    first_person = words.grammar["first_person"]
    found: list[Cue] = []
    spans = document.words
    for first, last, entry, valence in match.hits(document, words, spoken, titles):
        voice, category, weight = voices[first], entry.category, entry.weight
        if category == "opinion":
            around = document.lower[max(0, first - 1) : last + 1]
            # Who says it of himself, or is said to say it, is not read in the mind.
            if (
                voice not in OWN
                or said[first]
                or first in spoken
                or not first_person.isdisjoint(around)
            ):
                if not valence:
                    continue
                category, weight = "valence", 0.0
        start, end = spans[first][0], spans[last - 1][1]
        found.append(Cue(start, end, category, voice, entry.entry, weight, valence))
    found.extend(
        Cue(r.start, r.end, r.category, voices[r.word], r.entry, rules.WEIGHTS[r.category], 0.0)
        for r in (
            *rules.scare_quotes(document, regions),
            *rules.sentence_marks(document, voices, OWN),
            *rules.passives(document, words),
        )
    )
    return tuple(sorted(found, key=itemgetter(0, 1, 2)))
