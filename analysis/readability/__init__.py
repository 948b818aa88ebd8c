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
from analysis.readability.lix import Counts, band, bjornsson, count, lix, rix, without_names
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


def measures(document: Document, statements: Sequence[Statement] = ()) -> tuple[Measure, ...]:
    """All measures: of the body, of the headline, of each paragraph, of each voice."""
    found = _of_body(document)
    if document.headline:
        heading = document.headline
        inside = range(heading.first_sentence, heading.last_sentence)
        found += _basic("headline", None, count(document, inside))
    for paragraph in document.body:
        inside = range(paragraph.first_sentence, paragraph.last_sentence)
        found += _basic("paragraph", paragraph.number, count(document, inside))
    found += _of_voices(document, statements)
    return tuple(found)


def _body_sentences(document: Document) -> range:
    """Indices of the body's sentences."""
    first = document.headline.last_sentence if document.headline else 0
    return range(first, len(document.sentences))


def _basic(scope: str, unit: int | str | None, counts: Counts) -> list[Measure]:
    """LIX, RIX and the two things that make them up."""
    value = lix(counts)
    rows = (
        ("lix", value, band(value)),
        ("rix", rix(counts), None),
        ("words_per_sentence", counts.per_sentence(counts.words), None),
        ("long_word_share", counts.per_word(counts.long_words), None),
    )
    return [_measure(scope, unit, name, number, counts, named) for name, number, named in rows]


def _measure(
    scope: str,
    unit: int | str | None,
    name: str,
    value: float | None,
    counts: Counts,
    named: str | None = None,
) -> Measure:
    return Measure(
        scope, unit, name, value, named, counts.words, counts.sentences, counts.long_words
    )


def _of_body(document: Document) -> list[Measure]:
    """Everything that is measured of the body."""
    inside = _body_sentences(document)
    counts = count(document, inside)
    found = _basic("body", None, counts)
    nameless = without_names(document, inside)
    rows: list[tuple[str, float | None]] = [
        ("longest_sentence", counts.longest),
        ("shortest_sentence", counts.shortest),
        ("sentence_spread", counts.spread),
    ]
    found.append(
        _measure("body", None, "lix_without_names", lix(nameless), nameless, band(lix(nameless)))
    )
    rows += style.measures(document, counts)
    if document.article.language == "en":
        rows += english.measures(document, counts)
    return found + [_measure("body", None, name, value, counts) for name, value in rows]


def _of_voices(document: Document, statements: Sequence[Statement]) -> list[Measure]:
    """LIX and its parts for each voice of the body; LIX and RIX missing for short voices."""
    voices: dict[str, list[int]] = {}
    for index, voice in enumerate(sentence_voices(document, statements)):
        if voice != HEADLINE:
            voices.setdefault(voice, []).append(index)
    found: list[Measure] = []
    for voice, inside in voices.items():
        counts = count(document, inside)
        short = counts.sentences < FEWEST_SENTENCES or counts.words < FEWEST_WORDS
        for row in _basic("voice", voice, counts):
            if short and row.measure in ("lix", "rix"):
                row = _measure("voice", voice, row.measure, None, counts)
            found.append(row)
    return found
