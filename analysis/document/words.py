"""Words and letters: the one tokeniser of every measure.

A word is letters and digits. Inside it a hyphen or an apostrophe joins (F-35, 24-årig, USA's),
and between digits a point, comma or colon does too (90.000, 12.30, 3,5). Dashes are no words.
Combining marks, soft hyphens and zero-width characters belong to the word they stand in.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import accumulate, compress, count
from typing import NamedTuple

from analysis.document.reading import INVISIBLE, MARKS

Span = tuple[int, int]

HYPHENS = "-\u2010\u2011\u2012"
APOSTROPHES = "'’‘ʼ´`′＇"

# With a look at the blank that ends most words: nothing is tried twice. What is joined repeats
# greedily: a possessive group matches too much before Python 3.11.5 (cpython 106052).
WORD = re.compile(
    rf"[^\W_]++(?:(?! )(?:[{MARKS}{INVISIBLE}]"
    rf"|[{HYPHENS}{APOSTROPHES}][{INVISIBLE}]*+(?=[^\W_])"
    r"|(?<=\d)[.,:](?=\d))[^\W_]*+)*"
)

_WORDS = re.compile(f"({WORD.pattern})")
_UNUSUAL = re.compile(rf"[{MARKS}{INVISIBLE}\u2010-\u2012’‘ʼ´`′＇]")
_SIGNS = (*((sign, "'") for sign in APOSTROPHES[1:]), *((sign, "-") for sign in HYPHENS[1:]))
_PLAIN = str.maketrans(dict(_SIGNS))
_HARD = re.compile(f"[{MARKS}{INVISIBLE}]")
_HIDDEN = re.compile(rf"[{INVISIBLE}]")
LONG = 6  # letters; a word with more is long (Björnsson)


class Words(NamedTuple):
    """Words as parallel lists; `gaps` is what stands before each of them."""

    spelled: list[str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]


def find_words(text: str, start: int, end: int) -> Words:
    """The words in `text[start:end]`.

    >>> text = "F-35 fløj 12.30 – USA's 90.000"
    >>> find_words(text, 0, len(text)).spelled
    ['F-35', 'fløj', '12.30', "USA's", '90.000']
    """
    # Gaps and words by turns, a gap first and last: their lengths tell where each begins.
    parts = _WORDS.split(text[start:end])
    places = list(accumulate(map(len, parts), initial=start))
    return Words(parts[1::2], parts[:-1:2], places[1:-1:2], places[2::2])


def plain(word: str) -> str:
    """`word` in lower case and one spelling: NFC, straight apostrophe, hyphen, nothing hidden.

    >>> plain("Don’t"), plain("A\\u030arhus"), plain("sam\\xadtale")
    ("don't", 'århus', 'samtale')
    """
    lower = word.lower()
    if _UNUSUAL.search(lower):
        lower = unicodedata.normalize("NFC", _HIDDEN.sub("", lower).translate(_PLAIN))
    return lower


def lower_words(words: list[str]) -> tuple[str, ...]:
    """The `words`, each as `plain` gives it."""
    if not words:
        return ()
    lower = "\n".join(words).lower()
    if not lower.isascii():
        if _HARD.search(lower):
            return tuple(map(plain, words))
        for sign, usual in _SIGNS:
            lower = lower.replace(sign, usual)
    return tuple(lower.split("\n"))


def is_long(word: str) -> bool:
    """Whether a lower-cased word has more than six letters; digits and marks are no letters.

    >>> [is_long(w) for w in ("russisk", "90.000.000", "24-åriges", "f-35-piloten")]
    [True, False, False, True]
    """
    return len(word) > LONG and (word.isalpha() or sum(map(str.isalpha, word)) > LONG)


def find_long(words: Sequence[str]) -> list[bool]:
    """`is_long` of each of the lower-cased `words`.

    >>> find_long(["russisk", "sagde", "90.000.000"])
    [True, False, False]
    """
    long = list(map(LONG.__lt__, map(len, words)))
    for index in compress(count(), long):
        if not words[index].isalpha():
            long[index] = is_long(words[index])
    return long
