"""The figures that counts give: precision, recall, F1, speakers right, quote-share error."""

from collections.abc import Callable
from typing import Any

from analysis.evaluate.scores import COVERS, Counts

Figures = dict[str, Any]


def ratio(part: float, whole: float) -> float:
    """`part / whole`; 0 of nothing is 0, as a system that finds nothing is no good."""
    return part / whole if whole else 0.0


def f1(right: float, gold: float, predicted: float) -> float:
    """Harmonic mean of precision and recall."""
    return ratio(2 * right, gold + predicted) if right else 0.0


def _agreement(right: int, gold: int, predicted: int) -> dict[str, float]:
    return {
        "precision": ratio(right, predicted),
        "recall": ratio(right, gold),
        "f1": f1(right, gold, predicted),
        "gold": gold,
        "predicted": predicted,
    }


def _spans(counts: Counts, name: str, unit: str) -> dict[str, float]:
    right, gold, predicted = (counts[name, unit, c] for c in ("right", "gold", "predicted"))
    return _agreement(right, gold, predicted)


def _recall_by_kind(counts: Counts, name: str) -> dict[str, float]:
    return {
        kind: counts[name, kind, "right"] / counts[name, kind, "gold"]
        for kind in ("direct", "mixed", "indirect")
        if counts[name, kind, "gold"]
    }


def _speakers(counts: Counts) -> dict[str, dict[str, float | None]]:
    rows = sorted({key[1] for key in counts if key[0] == "speaker"})
    fields = ("gold", "matched", "correct", "no_speaker", "same_pronoun", "a_name")
    result: dict[str, dict[str, float | None]] = {}
    for row in rows:
        of: dict[str, float | None] = {field: counts["speaker", row, field] for field in fields}
        gold, matched, right = (counts["speaker", row, f] for f in fields[:3])
        of["accuracy"] = right / matched if matched else None
        of["end_to_end"] = ratio(right, gold)
        result[row] = of
    return result


def figures(counts: Counts) -> Figures:
    """All figures of the summed counts; missing (None) where nothing could be measured."""
    gold, predicted = counts["quoted", "spans", "gold"], counts["quoted", "spans", "predicted"]
    several = counts["shares", "articles"]
    return {
        "articles": counts["articles",],
        "quoted_chars": _spans(counts, "quoted", "chars"),
        "quoted_spans": _spans(counts, "quoted", "spans"),
        **{
            f"quoted_cover_{level}": _agreement(
                counts["cover", str(level), "right"], gold, predicted
            )
            for level in COVERS
        },
        "content_spans": _spans(counts, "content", "spans"),
        "content_chars": _spans(counts, "content", "chars"),
        "quoted_recall": _recall_by_kind(counts, "quoted"),
        "content_recall": _recall_by_kind(counts, "content"),
        "speakers": _speakers(counts),
        "share_error": counts["shares", "distance"] / several if several else None,
        "share_error_all": counts["shares", "distance_all"] / several if several else None,
        "share_articles": several,
    }


def _end_to_end(*rows: str) -> Callable[[Counts], float | None]:
    def measure(counts: Counts) -> float | None:
        gold = sum(counts["speaker", row, "gold"] for row in rows)
        return sum(counts["speaker", row, "correct"] for row in rows) / gold if gold else None

    return measure


def _f1(name: str) -> Callable[[Counts], float | None]:
    def measure(counts: Counts) -> float | None:
        right, gold, predicted = (counts[name, "spans", c] for c in ("right", "gold", "predicted"))
        return f1(right, gold, predicted) if gold else None

    return measure


def _share_error(counts: Counts) -> float | None:
    several = counts["shares", "articles"]
    return counts["shares", "distance"] / several if several else None


_ALL_CLASSES = [f"{kind}/{c}" for kind in ("direct", "mixed") for c in ("NAME", "PRON", "NOUN")]

# The figures that a reader compares; of `share error` less is better.
HEADLINE: dict[str, Callable[[Counts], float | None]] = {
    "quoted spans F1": _f1("quoted"),
    "direct, named": _end_to_end("direct/NAME"),
    "direct, pronoun": _end_to_end("direct/PRON"),
    "mixed, named": _end_to_end("mixed/NAME"),
    "direct + mixed, all": _end_to_end(*_ALL_CLASSES),
    "all content F1": _f1("content"),
    "share error": _share_error,
}
