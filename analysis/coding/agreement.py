"""Agreement between coders: percent agreement and Krippendorff's alpha, and where they part.

Alpha is our own few lines: the packages that offer it are under the GPL.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.coding.names import unified
from analysis.coding.reading import Coded


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree on one variable.

    `percent` is the share of pairs of codes that are equal (0–1); `alpha` is 1 for perfect
    agreement, 0 for what chance gives, negative for less; missing where nothing can disagree.
    """

    variable: str
    percent: float | None
    alpha: float | None
    units: int
    coders: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A unit that was coded differently: who said what."""

    unit: str
    variable: str
    values: tuple[tuple[str, str], ...]  # (coder, value)


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for nominal codes; each unit is the list of codes it was given.

    alpha = 1 − (n − 1) · Σ_u Σ_{c≠k} n_uc·n_uk/(m_u − 1) / Σ_{c≠k} n_c·n_k, over units with two
    codes or more. Source: K. Krippendorff, Content Analysis, 4th ed. (2019), ch. 12.

    >>> alpha([["a", "a"], ["b", "b"], ["a", "a"]])
    1.0
    >>> round(alpha([["a", "a"], ["a", "b"], ["b", "b"], ["b", "a"]]), 3)
    0.125
    >>> alpha([["a", "a"], ["a", "a"]]) is None
    True
    """
    totals: Counter[str] = Counter()
    observed = 0.0
    for codes in units:
        m = len(codes)
        if m < 2:
            continue
        counts = Counter(codes)
        totals.update(counts)
        observed += sum(c * (m - c) for c in counts.values()) / (m - 1)
    n = sum(totals.values())
    expected = sum(c * (n - c) for c in totals.values())
    if not expected:
        return None
    return 1 - (n - 1) * observed / expected


def agreement(coded: Iterable[Coded]) -> tuple[list[Agreement], list[Disagreement]]:
    """Agreement for each variable, and every unit on which coders differ.

    Codes are compared without regard to case and blanks; a speaker's name counts as a fuller one
    where only one is meant (`Holm` and `Karen Holm`), two people of one surname never as the same.
    """
    by_variable: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for code in coded:
        by_variable[code.variable][code.unit][code.coder] = code.value
    found: list[Agreement] = []
    apart: list[Disagreement] = []
    for variable, units in by_variable.items():
        shared = {unit: given for unit, given in units.items() if len(given) > 1}
        coders = {coder for given in shared.values() for coder in given}
        same = _compared(variable, (v for given in units.values() for v in given.values()))
        lists = {unit: [same[v] for v in given.values()] for unit, given in shared.items()}
        equal = pairs = 0
        for unit, values in lists.items():
            counts, m = Counter(values), len(values)
            pairs += m * (m - 1) // 2
            equal += sum(c * (c - 1) // 2 for c in counts.values())
            if len(counts) > 1:
                apart.append(Disagreement(unit, variable, tuple(sorted(shared[unit].items()))))
        found.append(
            Agreement(
                variable,
                equal / pairs if pairs else None,
                alpha(lists.values()),
                len(shared),
                len(coders),
            )
        )
    return found, apart


def _compared(variable: str, values: Iterable[str]) -> dict[str, str]:
    """What each value counts as when codes are compared."""
    if variable == "speaker":
        return unified(values)
    return {value: value.casefold().strip() for value in values}
