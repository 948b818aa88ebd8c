"""How hard the text reads: LIX and RIX by scope, what makes them up, and English formulas.

>>> from analysis.article import Article
>>> from analysis.document import read_document
>>> text = "Ny bro\\n\\nByrådet har vedtaget broen. Den åbner til foråret, siger borgmesteren."
>>> round(body(read_document(Article.from_text(text, language="da"))).lix, 1)
45.0
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.document import Document
from analysis.quotes import Statement
from analysis.readability import english, style
from analysis.readability.lix import (
    Counts,
    band,
    bjornsson,
    count,
    lix,
    name_words,
    rix,
    without_names,
)
from analysis.readability.voices import HEADLINE, JOURNALIST, NO_SPEAKER, sentence_voices

__all__ = [
    "HEADLINE",
    "JOURNALIST",
    "NO_SPEAKER",
    "Body",
    "Counts",
    "Measure",
    "band",
    "bjornsson",
    "body",
    "lix",
    "measures",
    "rix",
    "sentence_voices",
]

FEWEST_SENTENCES, FEWEST_WORDS = 3, 30  # under these a voice has no LIX


class Measure(NamedTuple):
    """One value of one scope, with the counts it is made from; None where not measurable.

    `scope` is `body`, `headline`, `paragraph` or `voice`; `unit` the paragraph's number or the
    voice; `band` stands at LIX only, on the Danish scale.
    """

    scope: str
    unit: int | str | None
    measure: str
    value: float | None
    band: str | None
    words: int
    sentences: int
    long_words: int


@dataclass(frozen=True, slots=True)
class Body:
    """LIX and RIX of the body, for the summary row."""

    words: int
    sentences: int
    long_words: int
    lix: float | None
    rix: float | None
    band: str | None


def body(document: Document) -> Body:
    """LIX, RIX and band of the body: the quick way, no other measure is made."""
    counts = count(document, _body_sentences(document))
    value = lix(counts)
    return Body(counts.words, counts.sentences, counts.long_words, value, rix(counts), band(value))


def measures(
    document: Document,
    statements: Sequence[Statement] = (),
    voices: Sequence[str] | None = None,
) -> tuple[Measure, ...]:
    """All measures: of the body, of the headline, of each paragraph, of each voice.

    `voices` are those of the sentences, where the caller has them already.
    """
    counts = count(document, _body_sentences(document))
    found = _of_body(document, counts)
    for number, _, _, first, last, first_word, last_word in document.paragraphs:
        long = document.long_before[last_word] - document.long_before[first_word]
        of_these = Counts(last_word - first_word, last - first, long, ())
        found += _basic("paragraph" if number else "headline", number or None, of_these)
    if voices is None:
        voices = sentence_voices(document, statements)
    return (*found, *_of_voices(document, voices))


def _body_sentences(document: Document) -> range:
    """Indices of the body's sentences."""
    first = document.headline.last_sentence if document.headline else 0
    return range(first, len(document.sentences))


def _basic(
    scope: str, unit: int | str | None, counts: Counts, short: bool = False
) -> tuple[Measure, ...]:
    """LIX, RIX and the two things that make them up; a `short` text has neither LIX nor RIX."""
    words, sentences, long = counts.words, counts.sentences, counts.long_words
    value, second = (None, None) if short else (lix(counts), rix(counts))
    per_sentence, per_word = counts.per_sentence(words), counts.per_word(long)
    return (
        Measure(scope, unit, "lix", value, band(value), words, sentences, long),
        Measure(scope, unit, "rix", second, None, words, sentences, long),
        Measure(scope, unit, "words_per_sentence", per_sentence, None, words, sentences, long),
        Measure(scope, unit, "long_word_share", per_word, None, words, sentences, long),
    )


def _of_body(document: Document, counts: Counts) -> list[Measure]:
    """Everything that is measured of the body."""

    def measure(name: str, value: float | None, counts: Counts, named: str | None) -> Measure:
        words, sentences, long = counts.words, counts.sentences, counts.long_words
        return Measure("body", None, name, value, named, words, sentences, long)

    names = name_words(document)
    nameless = without_names(document, counts, names)
    value = lix(nameless)
    rows: list[tuple[str, float | None]] = [
        ("longest_sentence", counts.longest),
        ("shortest_sentence", counts.shortest),
        ("sentence_spread", counts.spread),
        *style.measures(document, counts),
    ]
    if document.article.language == "en":
        rows += english.measures(document, counts, names)
    return [
        *_basic("body", None, counts),
        measure("lix_without_names", value, nameless, band(value)),
        *(measure(name, value, counts, None) for name, value in rows),
    ]


def _of_voices(document: Document, voices: Sequence[str]) -> list[Measure]:
    """LIX and its parts for each voice of the body; LIX and RIX missing for short voices."""
    spoken: dict[str, list[int]] = {}
    for index, voice in enumerate(voices):
        if voice != HEADLINE:
            spoken.setdefault(voice, []).append(index)
    found: list[Measure] = []
    for voice, inside in spoken.items():
        counts = count(document, inside)
        short = counts.sentences < FEWEST_SENTENCES or counts.words < FEWEST_WORDS
        found += _basic("voice", voice, counts, short)
    return found
