"""Media taken up by a common noun: "The Wenby Post wrote …, the paper said", "avisen skriver"."""

from bisect import bisect_left
from itertools import islice

from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.names import Name
from analysis.speakers.state import State

_FAR = 300  # words; further back the reader has forgotten the name
_LOOKED_AT = 30  # names


def medium_meant(state: State, first: int, last: int) -> int | None:
    """The medium named before it that the definite noun at words `first:last` takes up; None where
    two were named, or none.
    """
    gaz, lower = state.gaz, state.document.lower
    noun = lower[last - 1]
    if gaz.bodies.get(noun) != "medium":
        return None
    if gaz.compounds:
        definite = last - first == 1 and noun.endswith(("en", "et"))
        capital = state.document.spelled[first][0].isupper()
        definite = definite and not (capital and state.document.gaps[first] == " ")
    else:
        definite = last - first == 2 and lower[first] == "the"
    if not definite:
        return None
    at = bisect_left(state.firsts, first)
    before = (state.names[i] for i in range(at - 1, -1, -1))
    found = {
        name.actor
        for name in islice(before, _LOOKED_AT)
        if first - name.first < _FAR and _is_medium(name, gaz)
    }
    return found.pop() if len(found) == 1 else None


def _is_medium(name: Name, gaz: Gazetteer) -> bool:
    known = gaz.known.get(" ".join(name.tokens))
    if known is not None:
        return known["actor"] == "medium"
    return len(name.tokens) > 1 and gaz.bodies.get(name.tokens[-1].lower()) == "medium"
