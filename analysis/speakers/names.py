"""The names in an article: every run of capitalised words, with how it stands."""

import re
from dataclasses import dataclass, field

from analysis.document import Document, Span
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    HONORIFIC,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SUBORDINATOR,
    WEEKDAY,
)
from analysis.speakers.gazetteer import Gazetteer

_CLOSED = (
    PRONOUN | AUXILIARY | ADVERB | PREPOSITION | DETERMINER | SUBORDINATOR | COORDINATOR | WEEKDAY
)


_COMPOUND = re.compile(r"-[a-zæøå]{4,}$")


@dataclass(slots=True)
class Name:
    """One run of name words: word indices `first:last`, its tokens, and how it stands."""

    first: int
    last: int
    tokens: tuple[str, ...]
    sentence: int
    possessive: bool
    honorific: str
    role_before: bool
    opening: bool  # first name of its sentence
    initial: bool = False  # first word of its sentence, where any word is capitalised
    actor: int = -1


@dataclass(slots=True)
class Person:
    """An actor in the making."""

    tokens: tuple[str, ...]
    kind: str
    gender: str = "unknown"
    gender_at: Span | None = None
    names: list[Name] = field(default_factory=list)
    label: str = ""
    state: str | None = None
    plural: bool = False
    human: bool = False  # a role noun that persons bear


def find_names(document: Document, bits: list[int], gaz: Gazetteer) -> list[Name]:
    """All name runs of the prose, in order; the headline only if it is not in title case."""
    text, words, lower = document.text, document.words, document.lower
    names: list[Name] = []
    skip_until = 0
    headline = document.headline
    if headline:
        span = words[headline.first_word : headline.last_word]
        capital = sum(text[a].isupper() for a, _ in span)
        if capital > 0.6 * len(span):
            skip_until = headline.last_word
    for number, sentence in enumerate(document.sentences):
        i = max(sentence.first_word, skip_until)
        last = sentence.last_word
        opening = True
        while i < last:
            if not text[words[i][0]].isupper():
                i += 1
                continue
            b = bits[i]
            if b & _CLOSED and not b & HONORIFIC:
                i += 1
                continue
            j = i + 1
            while j < last:
                gap = text[words[j - 1][1] : words[j][0]]
                if gap != " ":
                    short = words[j - 1][1] - words[j - 1][0] <= 4
                    initials = gap == "." and words[j][1] - words[j][0] == 1
                    if not (initials or (gap in (". ", "\u00a0") and short)):
                        break
                if lower[j - 1].endswith(("'s", "’s")):
                    break
                if text[words[j][0]].isupper() and not bits[j] & WEEKDAY:
                    j += 1
                elif (
                    bits[j] & PARTICLE
                    and j + 1 < last
                    and text[words[j + 1][0]].isupper()
                    and text[words[j][1]] == " "
                ):
                    j += 2
                elif (
                    lower[j] in ("of", "for")
                    and lower[j - 1] in gaz.institutions
                    and (m := _after_of(text, words, lower, j, last))
                ):
                    j = m
                else:
                    break
            name = _name(text, words, lower, bits, i, j, number, gaz)
            if name:
                name.opening = opening
                name.initial = name.first == sentence.first_word
                opening = False
                names.append(name)
            i = j
    return names


def _after_of(text: str, words: tuple[Span, ...], lower: tuple[str, ...], j: int, last: int) -> int:
    """ "Department of (the) Justice": index past the capitalised word, 0 if there is none."""
    k = j + 1
    if k < last and lower[k] == "the":
        k += 1
    return k + 1 if k < last and text[words[k][0]].isupper() else 0


def _name(
    text: str,
    words: tuple[Span, ...],
    lower: tuple[str, ...],
    bits: list[int],
    i: int,
    j: int,
    sentence: int,
    gaz: Gazetteer,
) -> Name | None:
    honorific, role_before = "", False
    first = i
    while (
        first < j - 1 and (bits[first] & (HONORIFIC | ROLE)) and lower[first] not in gaz.first_names
    ):
        if bits[first] & HONORIFIC:
            honorific = lower[first]
        role_before = True
        first += 1
    if j - first > 2:
        # "Republican Donald Trump", "Michigan Gov. Rick Snyder": the person starts at a first name.
        for m in range(first + 1, j - 1):
            if bits[m] & (HONORIFIC | ROLE) and lower[m] not in gaz.first_names:
                first, role_before = m + 1, True
                if bits[m] & HONORIFIC:
                    honorific = lower[m]
    if j - first > 2 and lower[first] not in gaz.first_names:
        # "State John Kerry", "Democrat Bernie Sanders": the person starts at a first name.
        known = next((m for m in range(first + 1, j - 1) if lower[m] in gaz.first_names), first)
        if known > first and not any(lower[m] in gaz.institutions for m in range(first, j)):
            first, role_before = known, True
    if j - first == 1 and bits[first] & (HONORIFIC | ROLE) and lower[first] not in gaz.first_names:
        return None
    if first == i and i and bits[i - 1] & ROLE and text[words[i - 1][1] : words[i][0]] == " ":
        role_before = True
    tokens = [text[a:b] for a, b in words[first:j]]
    possessive = False
    end = tokens[-1]
    for suffix in ("'s", "’s", "'", "’"):
        if end.endswith(suffix):
            tokens[-1] = end[: -len(suffix)]
            possessive = True
            break
    after = words[j - 1][1]
    if not possessive and text[after : after + 1] in ("'", "’") and end.endswith("s"):
        possessive = True
    if not tokens[-1]:
        return None
    if len(tokens) == 1 and _COMPOUND.search(tokens[0]):
        return None  # "Ukraine-krise": a common noun that begins with a name
    return Name(first, j, tuple(tokens), sentence, possessive, honorific, role_before, False)
