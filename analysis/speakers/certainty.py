"""How often an attribution like this one is right, as counted on articles coded by hand.

A row of the quotes table is right when somebody says its words and that somebody is the speaker
given. `certainty.tsv` of a language has both chances: that words found by this rule are speech,
and that a speaker found on this route is the right one.
"""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from analysis.languages import load

# Language, rule, route, kind of statement and the route's rough trust -> certainty.
Judge = Callable[[str, str, str, str, float], float]

SPEECH, SPEAKER = "speech", "speaker"
UNKNOWN = 0.5  # of a language without the list


@lru_cache(maxsize=4096)
def certainty(code: str, rule: str, route: str, kind: str, trust: float) -> float:
    """Chance (0–1) that the attribution is right; `trust` is the route's own rough reckoning.

    >>> certainty("en", "inverted", "named", "direct", 0.9) > 0.9
    True
    """
    return look_up(_chances(code), rule, route, kind, f"{trust:.1f}")


def look_up(
    chances: Mapping[tuple[str, ...], float], rule: str, route: str, kind: str, trust: str
) -> float:
    """The chance that it is speech times the chance of the speaker, of the narrowest groups."""
    speech = _first(chances, [(SPEECH, rule, "", "", kind), (SPEECH, "", "", "", kind)])
    speaker = _first(
        chances,
        [
            (SPEAKER, rule, route, trust, kind),
            (SPEAKER, "", route, trust, kind),
            (SPEAKER, "", route, trust, ""),
            (SPEAKER, "", route, "", ""),
        ],
    )
    return round(speech * speaker, 2)


def _first(chances: Mapping[tuple[str, ...], float], keys: list[tuple[str, ...]]) -> float:
    """The chance of the narrowest group that was counted."""
    return next((chances[key] for key in keys if key in chances), UNKNOWN)


@cache
def _chances(code: str) -> dict[tuple[str, ...], float]:
    columns = ("about", "rule", "route", "trust", "kind")
    return {
        tuple(row[column] for column in columns): float(row["chance"])
        for row in load(code).table("certainty")
    }
