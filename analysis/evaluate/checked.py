"""What a marked sample says: precision with its interval, and speaker shares corrected by it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.evaluate.sample import Item, Mark, SheetError

UNKNOWN = "(unknown)"  # wrong, and the sheet does not say whose the words are
_Z = 1.959964  # 95 %


@dataclass(frozen=True)
class Precision:
    """Statements marked, those right, and their share with its 95 % interval; None unmarked."""

    marked: int
    right: int
    unmarked: int
    value: float | None
    low: float | None
    high: float | None


def wilson(right: int, n: int, z: float = _Z) -> tuple[float, float]:
    """Interval of Wilson (1927) for a share: never outside 0–1, sensible for few cases.

    >>> [round(end, 3) for end in wilson(8, 10)]
    [0.49, 0.943]
    """
    if not 0 <= right <= n or n == 0:
        raise ValueError(f"{right} of {n} is no share")
    share, spread = right / n, z * z / n
    middle = share + spread / 2
    half = z * math.sqrt(share * (1 - share) / n + spread / (4 * n))
    low, high = (middle - half) / (1 + spread), (middle + half) / (1 + spread)
    return max(0.0, low) if right else 0.0, min(1.0, high) if right < n else 1.0


def precision(marks: Iterable[Mark]) -> Precision:
    """Share of the marked statements that are right."""
    verdicts = [mark.right for mark in marks]
    given = [verdict for verdict in verdicts if verdict is not None]
    n, right, unmarked = len(given), sum(given), verdicts.count(None)
    if not n:
        return Precision(0, 0, unmarked, None, None, None)
    return Precision(n, right, unmarked, right / n, *wilson(right, n))


@dataclass(frozen=True)
class Share:
    """A speaker's share (0–1) of all words in statements, as read and corrected by the sample."""

    speaker: str | None
    marked: int
    share: float
    corrected: float


def corrected_shares(items: Sequence[Item], marks: Iterable[Mark]) -> list[Share]:
    """Shares of words by speaker, corrected by the errors that the sample found.

    share(q) = Σ over speakers p as read: words(p) × P(really q | read as p), of the words that are
    statements at all. The second factor is that of the marked statements of p; where none is
    marked, p is kept with the precision of the whole sample. Raises SheetError for a mark of a
    statement that is not among `items`, or that has another speaker there.
    """
    known = {(item.article, item.statement): item for item in items}
    read: Counter[str | None] = Counter()
    for item in items:
        read[item.speaker] += item.words
    moved: dict[str | None, Counter[str | None]] = defaultdict(Counter)
    overall: Counter[str] = Counter()
    times: Counter[str | None] = Counter()
    for mark in marks:
        found = known.get((mark.article, mark.statement))
        if found is None or found.speaker != mark.speaker:
            raise SheetError(
                f"statement {mark.statement} of {mark.article!r} ({mark.speaker}) is not in this"
                " reading: the sheet belongs to another analysis"
            )
        if mark.right is None:
            continue
        times[found.speaker] += 1
        overall["right" if mark.right else "nobody" if mark.nobody else "wrong"] += found.words
        if mark.right:
            moved[found.speaker][found.speaker] += found.words
        elif mark.nobody:
            moved[found.speaker][_NOBODY] += found.words
        else:
            moved[found.speaker][mark.actual or UNKNOWN] += found.words
    corrected: dict[str | None, float] = defaultdict(float)
    for speaker, words in read.items():
        rates = moved[speaker] or Counter(
            {speaker: overall["right"], UNKNOWN: overall["wrong"], _NOBODY: overall["nobody"]}
        )
        whole = sum(rates.values())
        for actual, part in rates.items():
            corrected[actual] += words * part / whole if whole else 0.0
        if not whole:
            corrected[speaker] += words
    corrected.pop(_NOBODY, None)
    all_read, all_corrected = sum(read.values()), sum(corrected.values())
    moved_to = {name for name, words in corrected.items() if words}
    names = sorted({*read, *moved_to}, key=lambda name: (-read[name], str(name)))
    return [
        Share(
            name,
            times[name],
            read[name] / all_read if all_read else 0.0,
            corrected[name] / all_corrected if all_corrected else 0.0,
        )
        for name in names
    ]


_NOBODY = "\0nobody"  # no name can be this
