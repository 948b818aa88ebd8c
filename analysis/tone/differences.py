"""Tone of groups of articles against each other: rates, differences, and how sure they are."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

from analysis.document import Document
from analysis.quotes import Statement
from analysis.tone.cues import Cue
from analysis.tone.measures import ALL, FEWEST_SENTENCES, RESAMPLES, SEED, middle
from analysis.tone.voices import HEADLINE, JOURNALIST, word_voices

SPEAKERS = "speakers"
VOICES = (JOURNALIST, SPEAKERS, HEADLINE)
FEWEST_ARTICLES = 5


class Coloured(Protocol):
    """What is compared; an `Analysis` is one."""

    @property
    def document(self) -> Document:
        """The text and its words."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Who says what."""

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The tone cues."""


@dataclass(frozen=True, slots=True)
class GroupTone:
    """One category in one voice of one group, and its distance from the first group.

    `per_100` is per 100 words of the voice. `low` and `high` bound the middle 95 % of its values
    when what `drawn` names, articles or sentences, is drawn again; `difference` is this group's
    rate less the first group's, `difference_low` and `difference_high` its bounds. `differs` is
    missing where no bounds could be drawn.
    """

    group: str
    voice: str
    category: str
    cues: int
    words: int
    articles: int
    per_100: float | None
    low: float | None
    high: float | None
    difference: float | None
    difference_low: float | None
    difference_high: float | None
    differs: bool | None
    drawn: str | None


# What one drawn unit, a sentence or an article, holds of one voice: its words and its cues.
Unit = tuple[int, Counter[str]]


def differences(groups: Mapping[str, Iterable[Coloured]]) -> tuple[GroupTone, ...]:
    """The tone of each group beside that of the first: of two articles, or of several outlets.

    A group of five or more articles is drawn by the article, as words of one article go
    together; a smaller one by the sentence. Speakers count as one voice, since two groups rarely
    hear the same people. Raises ValueError for fewer than two groups.
    """
    if len(groups) < 2:
        raise ValueError('give at least two groups, as {"A": [result], "B": [result]}')
    found = {group: list(results) for group, results in groups.items()}
    rows: list[GroupTone] = []
    for voice in VOICES:
        units = {group: _units(results, voice) for group, results in found.items()}
        categories = sorted(
            {category for some in units.values() for unit in some for category in unit[1]},
            key=lambda category: (category == ALL, category),
        )
        for category in categories:
            base: tuple[float | None, list[float]] | None = None
            for group, some in units.items():
                row, base = _row(group, voice, category, some, len(found[group]), base)
                rows.append(row)
    return tuple(rows)


def _units(results: Sequence[Coloured], voice: str) -> list[Unit]:
    by_sentence = [_by_sentence(result, voice) for result in results]
    if len(results) < FEWEST_ARTICLES:
        return [unit for units in by_sentence for unit in units]
    return [
        (sum(words for words, _ in units), sum((cues for _, cues in units), Counter()))
        for units in by_sentence
        if units
    ]


def _by_sentence(result: Coloured, voice: str) -> list[Unit]:
    """The sentences of one article with words of `voice`, each with its words and cues."""
    document = result.document
    kinds = [_kind(one) for one in word_voices(document, result.statements)]
    starts = [sentence.start for sentence in document.sentences]
    counts: list[Counter[str]] = [Counter() for _ in document.sentences]
    seen: set[tuple[int, int]] = set()
    for cue in result.cues:
        if _kind(cue.voice) != voice:
            continue
        counted = counts[bisect_right(starts, cue.start) - 1]
        counted[cue.category] += 1
        if (cue.start, cue.end) not in seen:  # one span may be of two categories
            seen.add((cue.start, cue.end))
            counted[ALL] += 1
    units = [
        (kinds[sentence.first_word : sentence.last_word].count(voice), counted)
        for sentence, counted in zip(document.sentences, counts, strict=True)
    ]
    return [unit for unit in units if unit[0]]


def _kind(voice: str) -> str:
    return voice if voice in (JOURNALIST, HEADLINE) else SPEAKERS


def _row(
    group: str,
    voice: str,
    category: str,
    units: Sequence[Unit],
    articles: int,
    base: tuple[float | None, list[float]] | None,
) -> tuple[GroupTone, tuple[float | None, list[float]]]:
    words = sum(unit[0] for unit in units)
    count = sum(unit[1][category] for unit in units)
    rate = 100 * count / words if words else None
    drawn = _draw(group, category, units)
    low, high = middle(drawn) if drawn else (None, None)
    difference = d_low = d_high = None
    if base is None:
        base = (rate, drawn)
    elif rate is not None and base[0] is not None:
        difference = rate - base[0]
        apart = [a - b for a, b in zip(drawn, base[1], strict=False)]
        d_low, d_high = middle(apart) if apart else (None, None)
    differs = None if d_low is None or d_high is None else not d_low <= 0 <= d_high
    by = None if low is None else "articles" if articles >= FEWEST_ARTICLES else "sentences"
    row = GroupTone(
        group, voice, category, count, words, articles, rate, low, high,
        difference, d_low, d_high, differs, by,
    )  # fmt: skip
    return row, base


def _draw(group: str, category: str, units: Sequence[Unit]) -> list[float]:
    if len(units) < FEWEST_SENTENCES:
        return []
    random = Random(f"{SEED} {group} {category}")  # groups are drawn apart from each other
    pairs = [(words, cues[category]) for words, cues in units]
    rates = []
    for _ in range(RESAMPLES):
        some = random.choices(pairs, k=len(pairs))
        rates.append(100 * sum(cues for _, cues in some) / sum(words for words, _ in some))
    return rates
