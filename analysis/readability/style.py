"""Lexical variation, nominal style, passives and reading time.

MATTR: mean share of different words over all windows of 100 words (Covington & McFall 2010).
MTLD: mean length in words of stretches that keep their share of different words above 0.72
(McCarthy & Jarvis 2010). For both, higher = more varied; both need 100 words.
Nominal share: nouns made from verbs and adjectives ("-ning", "-else", "-ment") per word.
Passive share: sentences with a passive per sentence. Reading time: minutes of silent reading.
"""

import re
from functools import cache

from analysis.document import Document
from analysis.languages import load
from analysis.readability.lix import Counts

WINDOW = 100  # words
THRESHOLD = 0.72
_NEVER = re.compile(r"(?!)")


def measures(document: Document, counts: Counts) -> list[tuple[str, float | None]]:
    """The measures of the body, by name."""
    words = document.lower[document.body_start_word :]
    return [
        ("mattr", mattr(words)),
        ("mtld", mtld(words)),
        ("nominal_share", _nominal_share(words, document.article.language)),
        ("passive_share", _passive_share(document, counts)),
        ("reading_time", _reading_time(words, document.article.language)),
    ]


def mattr(words: tuple[str, ...], window: int = WINDOW) -> float | None:
    """Moving-average type-token ratio, 0–1, higher = more varied; None under `window` words."""
    if len(words) < window:
        return None
    # Each word is new in the windows that begin after its last occurrence: count those windows.
    last_start = len(words) - window
    seen: dict[str, int] = {}
    total = 0
    for place, word in enumerate(words):
        first = place - window + 1
        before = seen.get(word, -1)
        if before >= first:
            first = before + 1
        elif first < 0:
            first = 0
        latest = place if place < last_start else last_start
        if latest >= first:
            total += latest - first + 1
        seen[word] = place
    return total / ((last_start + 1) * window)


def mtld(words: tuple[str, ...]) -> float | None:
    """Measure of textual lexical diversity in words, higher = more varied; None under 100 words."""
    if len(words) < WINDOW:
        return None
    both = (_mtld_one_way(words), _mtld_one_way(words[::-1]))
    return sum(both) / 2


def _mtld_one_way(words: tuple[str, ...]) -> float:
    factors, types, tokens = 0.0, set[str](), 0
    for word in words:
        tokens += 1
        types.add(word)
        if len(types) / tokens < THRESHOLD:
            factors += 1
            types, tokens = set(), 0
    if tokens:
        factors += (1 - len(types) / tokens) / (1 - THRESHOLD)
    return len(words) / factors if factors else float(len(words))


@cache
def _style(code: str, kind: str) -> tuple[str, ...]:
    """Entries of one kind in the language pack's style list."""
    return tuple(row["entry"] for row in load(code).table("style") if row["kind"] == kind)


def _nominal_share(words: tuple[str, ...], code: str) -> float | None:
    """Share of words that are nouns made from verbs or adjectives, by their endings."""
    endings = _style(code, "nominal_ending")
    if not words or not endings:
        return None
    exceptions = frozenset(_style(code, "not_nominal"))
    hits = sum(
        len(word) > 6 and word.endswith(endings) and word not in exceptions for word in words
    )
    return hits / len(words)


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


def _passive_share(document: Document, counts: Counts) -> float | None:
    """Share of the body's sentences with a passive (an auxiliary with participle, or "kan ses")."""
    pattern = _passive(document.article.language)
    if not counts.sentences or pattern is _NEVER:
        return None
    hits = sum(
        pattern.search(" ".join(document.lower[sentence.first_word : sentence.last_word]))
        is not None
        for sentence in document.sentences
        if sentence.paragraph > 0
    )
    return hits / counts.sentences


def _reading_time(words: tuple[str, ...], code: str) -> float | None:
    """Minutes at the pack's words per minute for silent reading; None without words."""
    rate = _style(code, "words_per_minute")
    return len(words) / int(rate[0]) if words and rate else None
