"""English definite nouns for somebody without a name: "A night porter watched. …, said the porter",
"One person who left in June claimed. …, said the technician".
"""

from bisect import bisect_left
from operator import attrgetter

from analysis.quotes.lexicon import CUE, PREPOSITION
from analysis.speakers.gazetteer import Role
from analysis.speakers.state import State

_first_word = attrgetter("first_word")
_BACK = 3  # sentences
_WORDS = 90
_PHRASE = 4  # words from "a" to its noun
_NEW = frozenset(("a", "an", "one"))
_ANYBODY = frozenset("person man woman source insider employee worker official one member".split())


def told_first(state: State, role: Role, role_at: int) -> tuple[int, int] | None:
    """The words of the indefinite phrase, without its article, that the definite noun at word
    `role_at` takes up: somebody new, with no name beside.
    """
    if state.gaz.compounds or role.plural:
        return None
    lower, noun = state.document.lower, state.document.lower[role_at]
    start = state.sentence_firsts[max(0, state.sentence(role_at) - _BACK)]
    for at in range(role_at - 2, max(start, role_at - _WORDS), -1):
        if lower[at] != noun or state.quoted[at]:
            continue
        for first in range(at - 1, max(start - 1, at - _PHRASE), -1):
            if state.document.gaps[first + 1] != " " or state.bits[first] & (CUE | PREPOSITION):
                break
            if lower[first] in _NEW:
                said_of = first > start and lower[first - 1] in _IS
                return None if said_of or _named(state, at + 1) else (first + 1, at + 1)
    return None


def _named(state: State, at: int) -> bool:
    """Whether a name stands beside the noun before word `at`: "a porter, Ida Holm", "called X", "A
    porter for years, Ida Holm left".
    """
    low, sentence = bisect_left(state.firsts, at), state.sentence(at - 1)
    for name in state.names[low : low + _NAMES]:
        if name.first - at < _NEAR:
            return True
        if name.sentence == sentence and state.document.gaps[name.first] == ", ":
            return True
    return False


_NEAR = 3  # words
_NAMES = 4
_IS = frozenset("is was am be been being became become as like than once".split())


def spoke_unnamed(state: State, role: Role, at: int) -> int | None:
    """The one without a name or a trade who spoke last, right before word `at`."""
    if state.gaz.compounds or role.plural or not state.said or role.level == "official":
        return None
    word, actor = state.said[-1]
    person = state.people[actor]
    if person.kind != "role" or person.plural or state.sentence(at) - state.sentence(word) > 2:
        return None
    tokens = [token.lower() for token in person.tokens]
    return actor if tokens and tokens[0] in _ANYBODY else None


def out_of_sight(state: State, role: Role, actor: int, at: int) -> bool:
    """Whether somebody without that office was last named or heard more than a paragraph before:
    "said the mayor" is nobody's of long before.
    """
    if state.gaz.compounds or role.level != "official":
        return False
    paragraphs = state.document.paragraphs
    here = bisect_left(paragraphs, at + 1, key=_first_word)
    low = paragraphs[max(0, here - 2)].first_word
    if any(who == actor for word, who in state.said[-_LAST:] if word >= low):
        return False
    return all(name.actor != actor for name in state.names_in(low, at))


_LAST = 8  # statements
