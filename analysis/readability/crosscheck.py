"""Our counts and formulas beside textstat's, and why they differ.

textstat's English syllable counts download a dictionary when it is missing; those are not asked
for. What is asked for needs no network.
"""

from dataclasses import dataclass
from typing import Any

from analysis.document import Document
from analysis.readability import body, english
from analysis.readability.lix import count, name_words

_WHY = {
    "words": "textstat splits at blanks only: unspaced dashes and slashes join what they part",
    "sentences": (
        "textstat ends a sentence at every point, also in abbreviations, ordinals and numbers, "
        "and leaves out sentences of one or two words"
    ),
    "long_words": "textstat counts digits as letters, so that a number can be long",
    "lix": "follows from words, sentences and long words",
    "rix": "follows from sentences and long words",
    "ari": "follows from words and sentences; textstat counts every sign but blanks",
    "coleman_liau": "follows from sentences; textstat takes 0.058 where the paper has 0.0588",
}
_SAME = "no difference"


@dataclass(frozen=True, slots=True)
class Check:
    """One measure, ours and textstat's, and what makes the difference."""

    measure: str
    ours: float | None
    textstat: float | None
    why: str


def textstat_check(document: Document) -> tuple[Check, ...]:
    """The body's counts and formulas, ours beside textstat's; empty for a body without words.

    Raises ImportError when textstat is not installed.
    """
    own = body(document)
    if not own.words:
        return ()
    from textstat.textstat import textstatistics

    # An instance of its own: the module's global one remembers the language of whoever set it.
    other: Any = textstatistics()
    text = _prose(document)
    rows: list[tuple[str, float | None, float]] = [
        ("words", own.words, other.lexicon_count(text)),
        ("sentences", own.sentences, other.sentence_count(text)),
        ("long_words", own.long_words, other.long_word_count(text)),
        ("lix", own.lix, other.lix(text)),
        ("rix", own.rix, other.rix(text)),
    ]
    if document.article.language == "en":
        first = document.headline.last_sentence if document.headline else 0
        counts = count(document, range(first, len(document.sentences)))
        ours = dict(english.measures(document, counts, name_words(document)))
        rows.append(("ari", ours["ari"], other.automated_readability_index(text)))
        rows.append(("coleman_liau", ours["coleman_liau"], other.coleman_liau_index(text)))
    return tuple(
        Check(name, mine, theirs, _SAME if _equal(mine, theirs) else _WHY[name])
        for name, mine, theirs in rows
    )


def _equal(ours: float | None, theirs: float) -> bool:
    return ours is not None and abs(ours - theirs) < 0.005


def _prose(document: Document) -> str:
    """The body's sentences, a paragraph a line, without what is not prose."""
    text = document.text
    return "\n".join(
        " ".join(
            text[sentence.start : sentence.end]
            for sentence in document.sentences[paragraph.first_sentence : paragraph.last_sentence]
        )
        for paragraph in document.body
    )
