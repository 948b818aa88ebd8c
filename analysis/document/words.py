"""Words and letters: the one tokeniser of every measure.

A word is letters and digits. Inside it a hyphen or an apostrophe joins (F-35, 24-årig, USA's),
and a point, comma or colon joins digits only (90.000, 12.30, 3,5). A dash is no word.
Combining marks, soft hyphens and zero-width characters belong to the word they stand in.
"""

import re
import unicodedata

from analysis.document.reading import INVISIBLE, MARKS

Span = tuple[int, int]

HYPHENS = "-\u2010\u2011\u2012"
APOSTROPHES = "'’‘ʼ´`′＇"

# Possessive, and with a look at the blank that ends most words: nothing is tried twice.
WORD = re.compile(
    rf"[^\W_]++(?:(?! )(?:[{MARKS}{INVISIBLE}]"
    rf"|[{HYPHENS}{APOSTROPHES}][{INVISIBLE}]*+(?=[^\W_])"
    r"|(?<=\d)[.,:](?=\d))[^\W_]*+)*+"
)

_UNUSUAL = re.compile(rf"[{MARKS}{INVISIBLE}\u2010-\u2012’‘ʼ´`′＇]")
_SIGNS = (*((sign, "'") for sign in APOSTROPHES[1:]), *((sign, "-") for sign in HYPHENS[1:]))
_PLAIN = str.maketrans(dict(_SIGNS))
_HARD = re.compile(f"[{MARKS}{INVISIBLE}]")
_HIDDEN = re.compile(rf"[{INVISIBLE}]")
LONG = 6  # letters; a word with more is long (Björnsson)


def find_words(text: str, start: int, end: int) -> list[Span]:
    """Spans of the words in `text[start:end]`.

    >>> [
    ...     text[a:b]
    ...     for text in ["F-35 fløj 12.30 – USA's 90.000"]
    ...     for a, b in find_words(text, 0, len(text))
    ... ]
    ['F-35', 'fløj', '12.30', "USA's", '90.000']
    """
    return list(map(re.Match.span, WORD.finditer(text, start, end)))


def plain(word: str) -> str:
    """`word` in lower case and one spelling: NFC, straight apostrophe, hyphen, nothing hidden.

    >>> plain("Don’t"), plain("A\\u030arhus"), plain("sam\\xadtale")
    ("don't", 'århus', 'samtale')
    """
    lower = word.lower()
    if _UNUSUAL.search(lower):
        lower = unicodedata.normalize("NFC", _HIDDEN.sub("", lower).translate(_PLAIN))
    return lower


def lower_words(text: str, spans: list[Span]) -> tuple[str, ...]:
    """The words at `spans` of `text`, each as `plain` gives it."""
    lower = text.lower()
    # A capital sigma is lowered by what stands around it, and some letters grow: word by word.
    if len(lower) != len(text) or "Σ" in text or (not text.isascii() and _HARD.search(text)):
        return tuple([plain(text[a:b]) for a, b in spans])
    if not lower.isascii():
        for sign, usual in _SIGNS:
            lower = lower.replace(sign, usual)
    return tuple([lower[a:b] for a, b in spans])


def is_long(word: str) -> bool:
    """Whether a lower-cased word has more than six letters; digits and marks are no letters.

    >>> [is_long(w) for w in ("russisk", "90.000.000", "24-åriges", "f-35-piloten")]
    [True, False, False, True]
    """
    return len(word) > LONG and (word.isalpha() or sum(map(str.isalpha, word)) > LONG)
