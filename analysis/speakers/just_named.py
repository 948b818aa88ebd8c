"""Whom a phrase takes up that the text has just brought in, by a name alone or by a trade
alone: "Ude på gangen stod X. Partiets ordfører kalder …", "En chauffør har kørt siden
fire. »Jeg har 190 stop«, siger manden".
"""

from analysis.speakers.names import Name
from analysis.speakers.state import State

_SHORT = 9  # words of the sentence that brings in the name


def just_named(state: State, first: int, last: int) -> int | None:
    """The person whom the short sentence before names for the first time, alone and without a
    title, for a title of a body at words `first:last` that opens this one.
    """
    document, sentence = state.document, state.sentence(first)
    if not state.gaz.compounds or not sentence or state.sentence_firsts[sentence] != first:
        return None
    low = state.sentence_firsts[sentence - 1]
    if "\n" in document.gaps[first] or first - low > _SHORT or last - first != 2:
        return None
    if not document.lower[first].endswith("s") or state.quoted[low]:
        return None
    here = state.names_in(low, first)
    if len(here) != 1 or here[0].role_before or here[0].possessive or len(here[0].tokens) < 2:
        return None
    person = state.people[here[0].actor]
    fresh = person.kind == "person" and person.names[0] is here[0]
    return here[0].actor if fresh and here[0].actor not in state.titles else None


def last_named(state: State, before: int) -> int | None:
    """The person named in full in the journalist's sentence before word `before`, or in the same
    one, and nobody else beside: "Hans modstander, X, rystede på hovedet. – …, siger japaneren".
    """
    low = _journalists(state, before)
    names = () if low is None else state.names_in(low, before)
    people = {name.actor for name in names if _somebody(state, name)}
    return people.pop() if len(people) == 1 else None


def _journalists(state: State, before: int) -> int | None:
    """Where the journalist's sentence starts that word `before` is in, or one shortly before."""
    sentence = state.sentence(before)
    starts = reversed(state.sentence_firsts[max(0, sentence + 1 - _BACK) : sentence + 1])
    return next((low for low in starts if low < before and not state.quoted[low]), None)


def _somebody(state: State, name: Name) -> bool:
    person = state.people[name.actor]
    return person.kind == "person" or (person.kind == "other" and len(name.tokens) > 1)


def brought_in(state: State, first: int, last: int) -> tuple[int, int] | None:
    """The words of the trade for "manden" or "kvinden" at words `first:last`: the one that opens
    the journalist's sentence before with "en".
    """
    lower = state.document.lower
    if last - first != 1 or lower[first] not in _ANYBODY or not state.gaz.compounds:
        return None
    at = _journalists(state, first)
    if at is None or at + 2 >= first:
        return None
    if lower[at] not in ("en", "et") or state.document.gaps[at + 1] != " ":
        return None
    role = state.gaz.role(lower[at + 1])
    if role is None or role.plural or not role.level or role.gender or role.entry in _GENDERED:
        return None
    named = any(state.people[n.actor].kind == "person" for n in state.names_in(at, first))
    return None if named else (at, at + 2)


_ANYBODY = ("manden", "kvinden")
_GENDERED = ("mand", "kvinde")  # "en mand … manden" is the same word
_BACK = 6  # sentences, of which all but one are quoted
_FOR_WHOM = ("for", "to")  # "For Ida Holm, 76, it was a relief"


def opens_before(state: State, first: int) -> int | None:
    """ "Terje Moen has done so with his feet. The postman …, he said": who is named for the first
    time, without a title, by the sentence of the paragraph before "the postman" at word `first`.
    """
    sentence = state.sentence(first)
    if not sentence or state.gaz.compounds or "\n" in state.document.gaps[first]:
        return None
    low = state.sentence_firsts[sentence - 1]
    low += state.document.lower[low] in _FOR_WHOM
    name = state.name_at(low)
    if name is None or len(name.tokens) < 2:
        return None
    person = state.people[name.actor]
    fresh = person.kind in ("person", "other") and person.names[0] is name
    titled = name.role_before or name.possessive or name.actor in state.titles
    return name.actor if fresh and not titled else None
