"""What stands behind a name and tells that a person is meant: an age, a title, "she" after it."""

from analysis.quotes.lexicon import BIT
from analysis.speakers.names import Name
from analysis.speakers.state import State


def has_relative(state: State, after: int) -> bool:
    """Whether a relative clause follows the name: "Jørgen Holm, der forsker i broer"."""
    return _in_commas(state, after) and bool(state.bits[after] & BIT["pronoun_relative"])


def beside_person(state: State, after: int) -> bool:
    """Whether what follows the name tells a person: an age (", 24,"), or "who"."""
    if not _in_commas(state, after):
        return False
    word = state.document.lower[after]
    return word == "who" or (word.isdigit() and len(word) == 2)


def _in_commas(state: State, after: int) -> bool:
    return after < len(state.document.words) and state.document.gaps[after] == ", "


def goes_on(state: State, name: Name, at: int) -> bool:
    """ "Among those who tried is Jo Lister. Until 2022 | she ran the ward": the one whom an English
    sentence names last, and the next one of the paragraph takes up by a pronoun before word `at`.
    """
    lower, firsts = state.document.lower, state.sentence_firsts
    following = name.sentence + 1
    if state.gaz.compounds or following >= len(firsts) or len(name.tokens) < 2:
        return False
    low = firsts[following]
    if not _BROUGHT_IN & set(lower[max(firsts[name.sentence], name.first - 3) : name.first]):
        return False
    if low > at or "\n" in state.document.gaps[low] or state.quoted[low]:
        return False
    if any(each.actor != name.actor for each in state.names_in(name.last, low)):
        return False
    near = lower[low : low + _PRONOUN]
    return any(word in _SHE for word in near)


_PRONOUN = 4  # words of "Until 2022 she"
_BROUGHT_IN = {"is", "was", "falls", "fell", "belongs", "comes", "came"}
_SHE = ("he", "she", "his", "her")


def told_of(state: State, name: Name) -> bool:
    """ "Otar, a taxi driver who gave only his first name": an English title behind the name."""
    lower, after = state.document.lower, name.last
    if state.gaz.compounds or after + 1 >= len(lower) or name.actor not in state.titles:
        return False
    if name.first != state.sentence_firsts[name.sentence]:
        return False  # "The Bishop of Kendal, the Rt Rev Ida Holm"
    return state.document.gaps[after] == ", " and lower[after] in ("a", "an", "the")
