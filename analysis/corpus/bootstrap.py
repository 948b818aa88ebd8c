"""Intervals by drawing the articles again: how much a number hangs on the articles at hand."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

DRAWS = 1000
FEWEST = 5  # articles; with fewer no interval is given
SEED = 20
_AT_ONCE = 2_000_000  # numbers held at a time


def ratio_interval(
    counts: Sequence[float], totals: Sequence[float], seed: int = SEED
) -> tuple[float, float] | None:
    """The middle 95 % of Σcounts/Σtotals when whole articles are drawn with replacement.

    None for fewer than 5 articles. The same numbers give the same interval.

    >>> low, high = ratio_interval([1, 2, 1, 2, 1, 2], [10] * 6)
    >>> low < 0.15 < high
    True
    """
    counted = np.asarray(counts, dtype=float)
    total = np.asarray(totals, dtype=float)
    n = len(counted)
    if n < FEWEST:
        return None
    random = np.random.default_rng(seed)
    drawn: list[npt.NDArray[np.float64]] = []
    left = DRAWS
    while left:
        some = min(left, max(1, _AT_ONCE // n))
        times = random.multinomial(n, np.full(n, 1 / n), size=some)
        below = times @ total
        drawn.append(np.divide(times @ counted, below, out=np.full(some, np.nan), where=below > 0))
        left -= some
    values = np.concatenate(drawn)
    values = values[~np.isnan(values)]
    if not len(values):
        return None
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)
