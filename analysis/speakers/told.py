"""What stands behind a noun phrase and tells who is meant: a name, a clause, a number."""

from analysis.speakers.state import State


def name_told(state: State, at: int) -> int | None:
    """ "Her neighbour, a retired judge named Ida Holm, …", "a woman, who gave her name as Peg":
    the name that the apposition at word `at` tells.
    """
    lower, gaps = state.document.lower, state.document.gaps
    if at < len(lower) and lower[at].endswith("ing") and gaps[at] == " ":
        # "A driver | sleeping in the lay-by, who gave his name as Ken"
        comma = (m for m in range(at, min(at + _APPOSITION, len(lower))) if gaps[m] != " ")
        at = next(comma, at)
    if at >= len(lower) or not gaps[at].startswith(","):
        return None
    naming = False
    for m in range(at, min(at + _APPOSITION, len(lower) - 1)):
        if m > at and gaps[m] != " ":
            return None
        naming = naming or lower[m] in _NAMING
        itself = lower[m] in _ITSELF and lower[m - 1] in _CALLS  # "which calls itself X"
        if itself:
            name = state.name_at(m + 1)
            return name.actor if name is not None and not name.possessive else None
        by_name = lower[max(0, m - 3) : m + 1] == ("by", "the", "name", "of")
        if naming and (lower[m] in _NAMED or lower[m] == "as" or by_name):
            name = state.name_at(m + 1)
            if name is not None:
                return None if name.possessive or gaps[m + 1] != " " else name.actor
    return None


_APPOSITION = 8  # words
_ITSELF = ("itself", "himself", "herself", "themselves")
_CALLS = ("calls", "call", "called", "calling", "styles", "signs")
_NAMED = frozenset("named called navn hedder".split())
_NAMING = _NAMED | {"name", "identified"}


def told_apart(state: State, role_at: int, last: int) -> bool:
    """ "The farmer whose land borders the river": words that tell this one from others."""
    lower, gaps = state.document.lower, state.document.gaps
    to = min(last + 1, len(lower))
    return any(gaps[m] == " " and lower[m] in _WHOSE for m in range(role_at + 1, to))


_WHOSE = ("whose", "who")


def how_many(state: State, at: int, last: int) -> bool:
    """ "Faren til tre": tells of the children, not who he is."""
    lower = state.document.lower
    return at < last and (lower[at] in _COUNTED or lower[at].isdigit())


_COUNTED = frozenset("to tre fire fem seks syv otte two three four five six seven".split())
