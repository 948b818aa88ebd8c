"""Intervals for figures: articles drawn again and again, with a fixed seed."""

import random
from collections.abc import Callable, Sequence

from analysis.evaluate.scores import Counts, total

Interval = tuple[float, float]

DRAWS = 1000
SEED = 20240517


def intervals(
    counts: Sequence[Counts],
    measures: dict[str, Callable[[Counts], float | None]],
    draws: int = DRAWS,
    level: float = 0.95,
) -> dict[str, Interval | None]:
    """Percentile interval of each measure over `draws` resamples of the articles.

    None where fewer than half of the draws can be measured, or with fewer than two articles.
    """
    if len(counts) < 2:
        return dict.fromkeys(measures)
    chance = random.Random(SEED)
    values: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(draws):
        drawn = total(chance.choices(counts, k=len(counts)))
        for name, measure in measures.items():
            value = measure(drawn)
            if value is not None:
                values[name].append(value)
    return {
        name: percentiles(found, level) if 2 * len(found) >= draws else None
        for name, found in values.items()
    }


def percentiles(values: Sequence[float], level: float) -> Interval:
    """The middle `level` of `values`.

    >>> percentiles(range(101), 0.9)
    (5, 95)
    """
    ordered = sorted(values)
    tail = (1 - level) / 2
    last = len(ordered) - 1
    return ordered[round(tail * last)], ordered[round((1 - tail) * last)]
