"""What begins with one word: well-known names, states and nationalities; looked up once a word."""

from functools import cache, lru_cache
from typing import NamedTuple

from analysis.sourcing.lists import POSSESSIVE, Kind, lists


class Beginning(NamedTuple):
    """Names that begin with a word, in the order they are tried; one of a single word fits always.

    `of_two`: the word can be the first of a state's name of two words.
    """

    names: tuple[tuple[tuple[str, ...], Kind], ...]
    of_two: bool


@lru_cache(maxsize=20_000)
def beginning(code: str, word: str, lower: str) -> Beginning | None:
    """What can begin with `word`, as it stands in the text; None for most words."""
    known = lists(code)
    if word.islower() and word not in known.adjectives:
        return None
    names: list[tuple[tuple[str, ...], Kind]] = []
    for form in (word, *(without_genitive(word, code) if len(word) > 2 else ())):
        names += known.names.get(form, ())
        country = known.territories.get(form)
        if country:
            names.append(((word,), state(form, country)))
    country = known.adjectives.get(lower)
    if country:
        names.append(((word,), state(word, country)))
    of_two = word[0].isupper() and word in _first_of_two(code)
    return Beginning(tuple(names), of_two) if names or of_two else None


@cache
def _first_of_two(code: str) -> frozenset[str]:
    """First words of the states whose names have two words."""
    return frozenset(n.split(" ")[0] for n in lists(code).territories if n.count(" ") == 1)


def without_genitive(words: str, code: str) -> list[str]:
    """`words` without each ending that may be a genitive's; English needs its apostrophe."""
    endings = POSSESSIVE[:-1] if lists(code).words["modifies"] else POSSESSIVE
    return [words[: -len(ending)] for ending in endings if words.endswith(ending)]


def state(name: str, country: str) -> Kind:
    """The state with ISO code `country`, called `name`."""
    return Kind(name, "state", "official", "party", country=country)
