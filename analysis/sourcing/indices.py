"""Indices over the sources of one article: how many voices, how even, of what kind."""

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from analysis.sourcing.source import Source

TOO_FEW = "too few sources"
NO_SOURCES = "no sources"
UNITS = ("words", "direct_words", "statements")
_FEWEST = 3


class Index(NamedTuple):
    """One index: its value (None when it cannot be measured), n, unit and what to note."""

    index: str  # type: ignore[assignment]  # not the method of a tuple
    value: float | None
    n: int
    note: str = ""
    unit: str = ""


def concentration(weights: Sequence[float]) -> dict[str, float]:
    """`hhi` Σp², `simpson` 1−HHI, `effective_voices` 1/HHI, `shannon` −Σp ln p, `evenness`
    H/ln k, `iqv` k/(k−1)·(1−HHI) of the positive weights. HHI higher = fewer voices have more.

    >>> concentration([2, 1, 1])["hhi"]
    0.375
    """
    positive = [w for w in weights if w > 0]
    total, k = sum(positive), len(positive)
    shares = [w / total for w in positive]
    hhi = sum(p * p for p in shares)
    shannon = -sum(p * log(p) for p in shares)
    return {
        "hhi": hhi,
        "simpson": 1 - hhi,
        "effective_voices": 1 / hhi,
        "shannon": shannon,
        "evenness": shannon / log(k) if k > 1 else 1.0,
        "iqv": k / (k - 1) * (1 - hhi) if k > 1 else 0.0,
    }


_NAMES = ("hhi", "simpson", "effective_voices", "shannon", "evenness", "iqv")


def balance(a: float, b: float) -> float | None:
    """1 − |a−b| / (a+b): 1 when both sides have as much, 0 when one has all; None for nothing.

    >>> balance(7, 7), balance(3, 1), balance(0, 0)
    (1.0, 0.5, None)
    """
    return 1 - abs(a - b) / (a + b) if a + b else None


def diversity_indices(heard: Sequence[Source]) -> list[Index]:
    """The diversity indices in each of the three units; missing with fewer than 3 sources."""
    found = []
    for unit in UNITS:
        weights = [float(getattr(source, unit)) for source in heard]
        n = sum(w > 0 for w in weights)
        enough = n >= _FEWEST
        values = concentration(weights) if enough else {}
        suffix = "" if unit == "words" else f"_{unit.removesuffix('_words')}"
        for name in _NAMES:
            note = "" if enough else TOO_FEW
            found.append(Index(name + suffix, values.get(name), n, note, unit))
    return found


def share_indices(heard: Sequence[Source]) -> list[Index]:
    """Shares of the sources that are named, official, expert, citizens, women (of known gender).

    A share of all sources is missing where the code is known of none.
    """
    found = []
    given = {each: [s.code(each) for s in heard] for each in ("naming", "level", "gender")}
    for index, dimension, code in (
        ("named_share", "naming", "named"),
        ("official_share", "level", "official"),
        ("organisation_share", "level", "organisation"),
        ("expert_share", "level", "expert"),
        ("citizen_share", "level", "citizen"),
        ("media_share", "level", "media"),
    ):
        n, unknown = len(heard), given[dimension].count("unknown")
        note = f"{unknown} unknown" if unknown else ""
        found.append(
            _share(index, given[dimension].count(code), n, unknown, note if heard else NO_SOURCES)
        )
    known = len(heard) - given["gender"].count("unknown")
    note = "of known gender" if known else "no source of known gender"
    found.append(_share("women_share", given["gender"].count("woman"), known, 0, note))
    return found


def _share(index: str, hits: int, n: int, unknown: int, note: str) -> Index:
    """`hits` of `n`; missing, not 0, where the code of all is `unknown`."""
    return Index(index, hits / n if unknown < n else None, n, note)
