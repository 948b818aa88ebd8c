"""Passages of two texts side by side: the same words in a row, and the sentences that match."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.document import Document, Span

SHINGLE = 5  # words in a row that make a passage the same
KEPT = 1.0  # the very same words
REWORDED = 0.45
_FEW = 4  # words; shorter passages match only when they are the same
_CONTAINED = 0.85  # of the shorter passage's words stand in the longer one


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage of A and its counterpart in B: `kept` (the same words in the same order),
    `reworded`, `cut` (only in A) or `added` (only in B).
    """

    status: str
    a: Span | None
    b: Span | None
    similarity: float


@dataclass(frozen=True, slots=True)
class Reuse:
    """Share of the words of each text that stand in the other, in rows of at least 5 words, and
    the spans of those rows; a share is missing for a text without words.
    """

    b_in_a: float | None
    a_in_b: float | None
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]


def find_reuse(a: Document, b: Document) -> Reuse:
    """What stands word for word in both texts, by shingles of 5 words, whatever the order."""
    shingles_a, shingles_b = _shingles(a.lower), _shingles(b.lower)
    shared = set(shingles_a) & set(shingles_b)
    covered_a, covered_b = (_covered(each, shared) for each in (shingles_a, shingles_b))
    return Reuse(
        len(covered_b) / len(b.words) if b.words else None,
        len(covered_a) / len(a.words) if a.words else None,
        _spans(a, covered_a),
        _spans(b, covered_b),
    )


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]


def _covered(shingles: list[tuple[str, ...]], shared: set[tuple[str, ...]]) -> list[int]:
    """Indices of the words that lie in a shared shingle."""
    inside: set[int] = set()
    for start, shingle in enumerate(shingles):
        if shingle in shared:
            inside.update(range(start, start + SHINGLE))
    return sorted(inside)


def _spans(document: Document, covered: list[int]) -> tuple[Span, ...]:
    """The spans of runs of neighbouring words within one paragraph."""
    ends = {paragraph.last_word for paragraph in document.paragraphs}
    spans: list[Span] = []
    last = -2
    for index in covered:
        start, end = document.words[index]
        if index == last + 1 and index not in ends:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        last = index
    return tuple(spans)


def similarity(a: Sequence[str], b: Sequence[str]) -> float:
    """Dice's coefficient of two bags of words: 2·shared / (all of a + all of b); 0–1.

    >>> similarity(["the", "old", "bridge"], ["the", "new", "bridge"])
    0.6666666666666666
    """
    if not a or not b:
        return 0.0
    shared = (Counter(a) & Counter(b)).total()
    return 2 * shared / (len(a) + len(b))


def match(a: list[tuple[Span, list[str]]], b: list[tuple[Span, list[str]]]) -> list[Pair]:
    """Pair the passages of two texts, most similar first, each at most once; in order of B, what
    was cut in its place among its neighbours in A.
    """
    bags_a, bags_b = ([Counter(words) for _, words in each] for each in (a, b))
    scored = []
    for i, (_, words_a) in enumerate(a):
        for j, (_, words_b) in enumerate(b):
            shared = (bags_a[i] & bags_b[j]).total()
            score = _score(shared, len(words_a), len(words_b))
            if score:
                scored.append((-score, abs(i - j), i, j))
    partner_a: dict[int, tuple[int, float]] = {}
    partner_b: dict[int, int] = {}
    for negative, _, i, j in sorted(scored):
        if i not in partner_a and j not in partner_b:
            partner_a[i] = (j, -negative)
            partner_b[j] = i
    return _in_order(a, b, partner_a, partner_b)


def _score(shared: int, a: int, b: int) -> float:
    """Dice's coefficient; a passage that lies nearly whole in a longer one counts as reworded,
    and short ones only when they are the same; 0 for no match.
    """
    short = min(a, b)
    if not shared:
        return 0.0
    dice = 2 * shared / (a + b)
    if short < _FEW:
        return dice if dice >= KEPT else 0.0
    if short > _FEW and shared >= _CONTAINED * short:
        return max(dice, REWORDED)
    return dice if dice >= REWORDED else 0.0


def _in_order(
    a: list[tuple[Span, list[str]]],
    b: list[tuple[Span, list[str]]],
    partner_a: dict[int, tuple[int, float]],
    partner_b: dict[int, int],
) -> list[Pair]:
    pairs: list[Pair] = []
    done = 0
    for j, (span_b, words_b) in enumerate(b):
        i = partner_b.get(j)
        if i is None:
            pairs.append(Pair("added", None, span_b, 0.0))
            continue
        while done < i:
            if done not in partner_a:
                pairs.append(Pair("cut", a[done][0], None, 0.0))
            done += 1
        done = max(done, i + 1)
        score = partner_a[i][1]
        kept = a[i][1] == words_b  # the same words in another order are reworded
        pairs.append(Pair("kept" if kept else "reworded", a[i][0], span_b, score))
    pairs += [Pair("cut", a[i][0], None, 0.0) for i in range(done, len(a)) if i not in partner_a]
    return pairs
