""" "X: Y" as a headline: Y is X's claim when X is a name or a role."""

import re

from analysis.document import Document
from analysis.quotes.draft import Draft
from analysis.quotes.lexicon import AUXILIARY, ROLE, VERB, Lexicon
from analysis.quotes.statement import Fragment


def headline(document: Document, drafts: list[Draft], lex: Lexicon) -> list[Draft]:
    """ "X: Y" as a headline: Y is X's claim when X is a name or a role."""
    headline = document.headline
    if headline is None or any(d.paragraph == 0 for d in drafts):
        return []
    text = document.text
    match = _CLAIM.match(text, headline.start, headline.end)
    if not match:
        return []
    first, last = document.word_range(match.start(1), match.end(1))
    if last <= first or (
        match.group(1).isupper() and last - first == 1 and len(match.group(1)) > 4
    ):
        return []
    if last - first == 1 and not _named_elsewhere(document, match.group(1), lex, first):
        return []
    named = sum(text[a].isupper() for a, _ in document.words[first:last])
    role = any(lex.bits.get(w, 0) & ROLE for w in document.lower[first:last])
    words = document.lower[first:last]
    if any(lex.bits.get(w, 0) & (AUXILIARY | VERB) for w in words):
        return []  # "Flere børn får briller: …" is a clause
    placed = lex.verb_second and not words[0].endswith(_OFFICE) and "i" in words
    claim = role or named == last - first or (named >= 2 and not placed)
    if not claim or headline.end - match.end() < 8:
        return []
    end = headline.end
    while text[end - 1] in ".!? ":
        end -= 1
    return [
        Draft(
            [Fragment(match.end(), end, False)],
            0,
            0,
            (match.end(1), match.end(1) + 1),
            (match.start(1), match.end(1)),
            "headline",
        )
    ]


def _named_elsewhere(document: Document, word: str, lex: Lexicon, first: int) -> bool:
    """Whether a single word before the colon is a name or a role rather than the topic."""
    if lex.bits.get(document.lower[first], 0) & ROLE or word.isupper():
        return True
    return any(
        document.text[a:b] == word
        and document.text[a - 2 : a - 1] not in (".", "!", "?", "\n", ":")
        for a, b in document.words[first + 1 :]
    )


_OFFICE = ("retten", "politi", "råd", "styrelsen", "ministeriet", "foreningen", "forbundet")
_CLAIM = re.compile(r"([^\W\d_][^:\n“”\"»«]{1,50}):\s+(?=[^\W\d_])")
