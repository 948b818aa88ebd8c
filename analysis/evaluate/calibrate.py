"""Certainty: estimated from judged rows, and held against what came true."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.evaluate.attributions import NAMED_ROUTES, Judged
from analysis.speakers.certainty import SPEAKER, SPEECH, look_up

Key = tuple[str, str, str, str, str]  # about, rule, route, trust, kind

# A group weighs as much as this many cases of the wider group it belongs to.
PRIOR = 10
# Groups smaller than this say nothing of their own.
LEAST = 5


@dataclass(frozen=True)
class Chance:
    """A group of attributions, how many were counted and right, and the chance estimated."""

    key: Key
    cases: int
    right: int
    chance: float


def estimate(rows: Iterable[tuple[Judged, bool]]) -> list[Chance]:
    """Chances of all groups, each drawn towards the wider group around it.

    A row comes with whether its gold resolves pronouns and role nouns of its kind; where it does
    not, only speakers given by name are counted.
    """
    cases: Counter[Key] = Counter()
    right: Counter[Key] = Counter()
    for row, resolved in rows:
        for chain, outcome in _outcomes(row, resolved):
            for key in chain:
                cases[key] += 1
                right[key] += outcome
    return [
        Chance(key, cases[key], right[key], round(_estimate(key, cases, right), 3))
        for key in sorted(cases)
        if (key[4] or key[2]) and (cases[key] >= LEAST or not (key[1] or key[3]))
    ]


def _estimate(key: Key, cases: Counter[Key], right: Counter[Key]) -> float:
    """From the widest group inwards, each time of the cases that are in no narrower group."""
    chain = _chain(key)
    chance = 0.5
    for number in range(len(chain) - 1, -1, -1):
        n, yes = cases[chain[number]], right[chain[number]]
        if number:
            n -= cases[chain[number - 1]]
            yes -= right[chain[number - 1]]
        weight = PRIOR if number < len(chain) - 1 else 1
        chance = (yes + weight * chance) / (n + weight)
    return chance


def _outcomes(row: Judged, resolved: bool) -> Iterator[tuple[list[Key], bool]]:
    quote = row.quote
    rule, route, kind = quote["rule"], quote["route"], quote["kind"]
    trust = "" if quote["certainty"] is None else f"{quote['certainty']:.1f}"
    yield _chain((SPEECH, rule, "", "", kind)), row.spoken
    if row.spoken and row.right is not None and route != "none":
        if resolved or route in NAMED_ROUTES:
            yield _chain((SPEAKER, rule, route, trust, kind)), row.right


def _chain(key: Key) -> list[Key]:
    """The group and all wider ones."""
    chain = [key]
    while (wider := _parent(chain[-1])) is not None:
        chain.append(wider)
    return chain


def _parent(key: Key) -> Key | None:
    """The next wider group; None for all rows."""
    about, rule, route, trust, kind = key
    if rule:
        return (about, "", route, trust, kind)
    if kind:
        return (about, "", route, trust, "")
    if trust:
        return (about, "", route, "", "")
    return (about, "", "", "", "") if route else None


def cross_validated(rows: Sequence[tuple[Judged, bool]], folds: int = 10) -> list[Judged]:
    """The rows with the certainty that they would have if their own article had not been counted.

    `certainty` of the rows given is the routes' rough trust; rows without a speaker are left out.
    """
    articles = sorted({row.article for row, _ in rows})
    result = []
    for fold in range(folds):
        left_out = set(articles[fold::folds])
        found = estimate(pair for pair in rows if pair[0].article not in left_out)
        chances: dict[tuple[str, ...], float] = {each.key: each.chance for each in found}
        for row, _ in rows:
            quote = row.quote
            if row.article in left_out and quote["certainty"] is not None:
                group = (quote["rule"], quote["route"], quote["kind"], f"{quote['certainty']:.1f}")
                sure = look_up(chances, *group)
                result.append(replace(row, quote={**quote, "certainty": sure}))
    return result


@dataclass(frozen=True)
class Bin:
    """Rows whose certainty lies in one band: their mean certainty, and the share that was right."""

    low: float
    high: float
    rows: int
    expected: float
    observed: float


BANDS = (0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 1.01)


def reliability(rows: Iterable[Judged], bands: Sequence[float] = BANDS) -> list[Bin]:
    """Certainty against what came true, over the rows that the gold can judge."""
    judged = [(row.quote["certainty"], row.right) for row in rows if row.right is not None]
    bins = []
    for low, high in pairwise(bands):
        inside = [(c, r) for c, r in judged if c is not None and low <= c < high]
        if inside:
            n = len(inside)
            bins.append(
                Bin(
                    low,
                    min(high, 1),
                    n,
                    sum(c for c, _ in inside) / n,
                    sum(r for _, r in inside) / n,
                )
            )
    return bins


def calibration_error(bins: Sequence[Bin]) -> float:
    """Mean distance of expected from observed, weighted by rows; 0 is perfect."""
    rows = sum(each.rows for each in bins)
    return sum(each.rows * abs(each.expected - each.observed) for each in bins) / rows
