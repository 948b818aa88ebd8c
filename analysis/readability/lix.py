"""LIX and RIX, their scales, and the counts they are made from.

LIX = words / sentences + 100 · long words / words, and RIX divides the long words by the
sentences. A long word has more than six letters. Higher = harder to read. Both are missing
without words.

C. H. Björnsson, "Läsbarhet" (1968); J. Anderson, "Lix and Rix" (Journal of Reading, 1983).
"""

from collections.abc import Iterable
from itertools import compress
from math import isqrt
from operator import itemgetter
from typing import NamedTuple

from analysis.document import Document

# Danish bands: upper edge (not included) and name. They cut halfway between Björnsson's marks.
DANISH_BANDS = ((25.0, "meget let"), (35.0, "let"), (45.0, "middel"), (55.0, "svær"))
HARDEST = "meget svær"
_OPENERS = frozenset('"“”„»«:-–—')
BJORNSSON_MARKS = (20, 30, 40, 50, 60)


class Counts(NamedTuple):
    """What LIX and RIX are made from; the lengths are words per sentence."""

    words: int
    sentences: int
    long_words: int
    lengths: tuple[int, ...]

    def per_sentence(self, number: int) -> float | None:
        """`number` per sentence; None without sentences."""
        return number / self.sentences if self.sentences else None

    def per_word(self, number: int) -> float | None:
        """`number` per word; None without words."""
        return number / self.words if self.words else None

    @property
    def longest(self) -> int | None:
        """Words in the longest sentence."""
        return max(self.lengths, default=None)

    @property
    def shortest(self) -> int | None:
        """Words in the shortest sentence."""
        return min(self.lengths, default=None)

    @property
    def spread(self) -> float | None:
        """Standard deviation of the sentence lengths, in words; needs two sentences."""
        return _deviation(self.lengths) if len(self.lengths) > 1 else None


def _deviation(numbers: tuple[int, ...]) -> float:
    """Standard deviation of all `numbers`, exact to the last digit as `statistics.pstdev` is.

    >>> _deviation((1, 2, 3, 4))
    1.118033988749895
    """
    count = len(numbers)
    squares = count * sum(number * number for number in numbers) - sum(numbers) ** 2
    return isqrt(squares << 256) / (count << 128)


def lix(counts: Counts) -> float | None:
    """LIX of `counts`; None without words.

    >>> round(lix(Counts(416, 24, 124, ())), 2)
    47.14
    """
    if not counts.words or not counts.sentences:
        return None
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def rix(counts: Counts) -> float | None:
    """RIX of `counts`; None without sentences.

    >>> round(rix(Counts(416, 24, 124, ())), 2)
    5.17
    """
    return counts.per_sentence(counts.long_words) if counts.words else None


def band(value: float | None) -> str | None:
    """The Danish band of an unrounded LIX; None for a missing one.

    >>> [band(value) for value in (24.99, 25, 44.999, 55, None)]
    ['meget let', 'let', 'middel', 'meget svær', None]
    """
    if value is None:
        return None
    for edge, name in DANISH_BANDS:
        if value < edge:
            return name
    return HARDEST


def bjornsson(value: float | None) -> tuple[int | None, int | None]:
    """The two of Björnsson's own marks (20, 30, 40, 50, 60) that `value` lies between.

    >>> bjornsson(47.14), bjornsson(61), bjornsson(None)
    ((40, 50), (60, None), (None, None))
    """
    if value is None:
        return None, None
    below = [mark for mark in BJORNSSON_MARKS if mark <= value]
    above = [mark for mark in BJORNSSON_MARKS if mark > value]
    return (below[-1] if below else None), (above[0] if above else None)


def count(document: Document, sentences: Iterable[int]) -> Counts:
    """Words, sentences and long words of the sentences with the indices `sentences`."""
    before = document.long_before
    some = [document.sentences[index] for index in sentences]
    lengths = tuple([last - first for _, _, _, first, last in some])
    long = sum([before[last] - before[first] for _, _, _, first, last in some])
    return Counts(sum(lengths), len(lengths), long, lengths)


def without_names(document: Document, counts: Counts, names: frozenset[int]) -> Counts:
    """The body's `counts` without the long ones of the words `names` (long, but not hard)."""
    first, before = document.body_start_word, document.long_before
    less = sum(before[index + 1] - before[index] for index in names if index >= first)
    return Counts(counts.words, counts.sentences, counts.long_words - less, counts.lengths)


def name_words(document: Document) -> frozenset[int]:
    """Indices of the words that are proper names.

    A word with a capital letter inside a sentence is one. At the start of a sentence it is one
    when the text has the same word with a capital inside a sentence, and nowhere in small letters.
    """
    lower, gaps = document.lower, document.gaps
    capital = list(compress(range(len(lower)), document.capital))
    starts = set(map(itemgetter(3), document.sentences))  # the first word of each
    names = [
        index
        for index in capital
        if index not in starts and (gaps[index] == " " or not _opens(document, index))
    ]
    inside = {lower[index] for index in names}
    first = set(capital).difference(names)
    maybe = [index for index in first if _known(lower[index], inside)]
    if maybe:
        big = set(capital)
        small = {word for index, word in enumerate(lower) if index not in big}
        names += [index for index in maybe if lower[index] not in small]
    return frozenset(names)


def _known(word: str, inside: set[str]) -> bool:
    """Whether `word`, or the same with or without a genitive's ending, is in `inside`."""
    bare = word.removesuffix("'s").removesuffix("s").removesuffix("'")
    return not inside.isdisjoint((word, bare, bare + "s", bare + "'s"))


def _opens(document: Document, index: int) -> bool:
    """Whether a word has its capital from the quotation mark, dash or colon before it."""
    start = document.words[index][0]
    return document.text[max(0, start - 3) : start].rstrip()[-1:] in _OPENERS
