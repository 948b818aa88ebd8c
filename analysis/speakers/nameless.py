"""Danish nouns without a name that a pronoun takes up: "To elever … De", "En vagt, som … han"."""

from analysis.quotes.lexicon import PREPOSITION, ROLE
from analysis.speakers.state import State

_CROWD = 40  # words
_MANY = ("ne", "folk")
_AGENT = ("er", "ør", "ist", "ent", "ant", "mand", "kvinde", "dame", "pige", "dreng", "fyr")


def people_before(state: State, at: int) -> int | None:
    """ "Beboerne har fyldt baljerne. Det hjælper, mener de": the word of the Danish plural that the
    two sentences before name, the last one that is no object of a preposition.
    """
    document, gaz = state.document, state.gaz
    first = state.sentence_firsts[max(0, state.sentence(at) - 2)]
    for i in range(at - 1, max(first, at - _CROWD) - 1, -1):
        word = document.lower[i]
        if state.quoted[i] or (i and state.bits[i - 1] & PREPOSITION):
            continue
        role = gaz.role(word) if state.bits[i] & ROLE else None
        if (role and role.plural) or (word in gaz.anonymous and word.endswith(_MANY)):
            return i
    return None


def newer_people(state: State, at: int) -> int | None:
    """The Danish plural named since somebody spoke last, for "de": "To konfirmander havde set det.
    De forklarede, at stenen faldt".
    """
    if not state.said:
        return None
    spoken, actor = state.said[-1]
    one = state.people[actor].human and not state.people[actor].plural
    people = people_before(state, at) if one else None
    return people if people is not None and people > spoken else None


def one_who(state: State, at: int) -> bool:
    """ "En brygger, som har været der i 31 år": somebody by a noun that no list has."""
    lower = state.document.lower
    if not state.gaz.compounds or lower[at - 1] != "en" or at + 1 >= len(lower):
        return False
    who = lower[at + 1] in ("som", "der") and state.document.gaps[at + 1] == ", "
    return who and lower[at].endswith(_AGENT)
