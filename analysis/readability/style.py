"""Lexical variation, nominal style, passives and reading time.

MATTR: mean share of different words over all windows of 100 words (Covington & McFall 2010).
MTLD: mean length in words of stretches that keep their share of different words above 0.72
(McCarthy & Jarvis 2010). For both, higher = more varied; both need 100 words.
Nominal share: nouns made from verbs and adjectives ("-ning", "-else", "-ment") per word.
Passive share: sentences with a passive per sentence. Reading time: minutes of silent reading.
"""

import re
from collections.abc import Sequence
from functools import cache

from analysis.document import Document
from analysis.document.memo import Memo
from analysis.document.words import LONG
from analysis.languages import load
from analysis.readability.lix import Counts

WINDOW = 100  # words
PER_CENT = 72  # the threshold of MTLD
_NEVER = re.compile(r"(?!)")


def measures(document: Document, counts: Counts) -> list[tuple[str, float | None]]:
    """The measures of the body, by name."""
    words = document.lower[document.body_start_word :]
    code = document.article.language
    again = _repeats(words)
    kinds = bytes(map(_kinds(code).__getitem__, document.lower))
    return [
        ("mattr", _mattr(len(words), again)),
        ("mtld", _mtld(len(words), again)),
        ("nominal_share", _nominal_share(kinds[document.body_start_word :], code)),
        ("passive_share", _passive_share(document, counts, kinds)),
        ("reading_time", _reading_time(words, code)),
    ]


def mattr(words: Sequence[str]) -> float | None:
    """Moving-average type-token ratio, 0–1, higher = more varied; None under 100 words."""
    return _mattr(len(words), _repeats(words))


def mtld(words: Sequence[str]) -> float | None:
    """Measure of textual lexical diversity in words, higher = more varied; None under 100 words."""
    return _mtld(len(words), _repeats(words))


# Where a word stood last, and where it stands again: both measures are counted from these alone.
_Repeats = list[tuple[int, int]]


def _repeats(words: Sequence[str]) -> _Repeats:
    """The words that stood before, in the order of the text."""
    last: dict[str, int] = {}
    found: _Repeats = []
    for place, word in enumerate(words):
        if word in last:
            found.append((last[word], place))
        last[word] = place
    return found


def _mattr(length: int, again: _Repeats) -> float | None:
    windows = length - WINDOW + 1
    if windows < 1:
        return None
    total = windows * WINDOW
    for before, place in again:
        # A repeated word is no new one in the windows that hold both of its places.
        first, latest = place - WINDOW + 1, before if before < windows else windows - 1
        if latest >= first:
            total -= latest - (first if first > 0 else 0) + 1
    return total / (windows * WINDOW)


def _mtld(length: int, again: _Repeats) -> float | None:
    if length < WINDOW:
        return None
    end = length - 1
    backwards = [(end - place, end - before) for before, place in sorted(again, reverse=True)]
    return (_mtld_one_way(length, again) + _mtld_one_way(length, backwards)) / 2


def _mtld_one_way(length: int, again: _Repeats) -> float:
    """Only at a repeated word can the share of different words fall below the threshold."""
    factors, start, repeats = 0.0, 0, 0
    for before, place in again:
        if before >= start:
            repeats += 1
            if repeats * 100 > (100 - PER_CENT) * (place - start + 1):
                factors += 1
                start, repeats = place + 1, 0
    if tokens := length - start:
        factors += (1 - (tokens - repeats) / tokens) / (1 - PER_CENT / 100)
    return length / factors if factors else float(length)


@cache
def _style(code: str, kind: str) -> tuple[str, ...]:
    """Entries of one kind in the language pack's style list."""
    return tuple(row["entry"] for row in load(code).table("style") if row["kind"] == kind)


@cache
def _kinds(code: str) -> Memo[int]:
    """What a word can be, as bits: `_NOMINAL` by its ending, and `_BEGINS_PASSIVE`."""
    endings, exceptions = _style(code, "nominal_ending"), frozenset(_style(code, "not_nominal"))
    first = "|".join((*_style(code, "passive_auxiliary"), *_style(code, "modal")))
    # The first word of a passive, or one that ends with such a word ("don't-be").
    begins = re.compile(rf"\b(?:{first})$") if first else _NEVER

    def read(word: str) -> int:
        nominal = len(word) > LONG and word.endswith(endings) and word not in exceptions
        return nominal * _NOMINAL | (begins.search(word) is not None) * _BEGINS_PASSIVE

    return Memo(read)


_NOMINAL, _BEGINS_PASSIVE = 1, 2
_PASSIVES = bytes(bool(kind & _BEGINS_PASSIVE) for kind in range(256))  # for bytes.translate


def _nominal_share(kinds: bytes, code: str) -> float | None:
    """Share of words that are nouns made from verbs or adjectives."""
    if not kinds or not _style(code, "nominal_ending"):
        return None
    return (kinds.count(_NOMINAL) + kinds.count(_NOMINAL | _BEGINS_PASSIVE)) / len(kinds)


@cache
def _passive(code: str) -> re.Pattern[str]:
    """What is searched for in the lower-cased words of a sentence, joined by blanks."""
    auxiliaries = "|".join(_style(code, "passive_auxiliary"))
    modals = "|".join(_style(code, "modal"))
    participles = "|".join(_style(code, "participle"))
    endings = "|".join(_style(code, "participle_ending"))
    if not auxiliaries:
        return _NEVER
    pattern = (
        rf"\b(?:{auxiliaries}) (?:\S+ ){{0,3}}?(?:(?:{participles})\b|\w{{2,}}(?:{endings})\b)"
    )
    if modals:
        pattern += rf"|\b(?:{modals}) (?:\S+ ){{0,3}}?\w+(?:es|ås)\b"
    return re.compile(pattern)


def _passive_share(document: Document, counts: Counts, kinds: bytes) -> float | None:
    """Share of the body's sentences with a passive (an auxiliary with participle, or "kan ses")."""
    code = document.article.language
    pattern = _passive(code)
    if not counts.sentences or pattern is _NEVER:
        return None
    lower = document.lower
    begins = kinds.translate(_PASSIVES)
    hits = 0
    for _, _, paragraph, first, last in document.sentences:
        at = begins.find(1, first, last) if paragraph > 0 else -1
        hits += at >= 0 and pattern.search(" ".join(lower[at:last])) is not None
    return hits / counts.sentences


def _reading_time(words: Sequence[str], code: str) -> float | None:
    """Minutes at the pack's words per minute for silent reading; None without words."""
    rate = _style(code, "words_per_minute")
    return len(words) / int(rate[0]) if words and rate else None
