"""Actors that no name of the text stands for: those known by a phrase only, and states."""

from bisect import bisect_left

from analysis.quotes.lexicon import DETERMINER, PREPOSITION
from analysis.speakers.lookups import is_spelled, keep, occurs, own
from analysis.speakers.names import Name, Person
from analysis.speakers.state import Found, State


def state_actor(state: State, code: str) -> int:
    """The actor of the state with ISO code `code`, made if the text has not named it."""
    index = own(state, "state", code)
    if index is None:
        named = (i for i, p in enumerate(state.people) if p.state == code and p.kind == "state")
        index = next(named, None)
        if index is None:
            label = state.gaz.territory_names.get(code, code)
            return keep(state, code, Person((label,), "state", label=label, state=code))
        state.own["state", code] = index
    return index


def _common(state: State, word: str) -> bool:
    """Whether `word` is a common noun, so that only its place capitalises it."""
    gaz = state.gaz
    return bool(gaz.role(word) or word in gaz.anonymous or _in_use(state, word))


def _in_use(state: State, word: str) -> bool:
    """Whether the text has `word` as a common noun too: with a small letter, or in compounds."""
    if state.gaz.compounds:
        return occurs(state, word) > 1
    return word in state.gaz.bodies or is_spelled(state, word)


def _plain_start(state: State, word: int) -> bool:
    """Whether `word` opens a sentence and no name starts there: its capital means nothing."""
    at = bisect_left(state.sentence_firsts, word)
    if at == len(state.sentence_firsts) or state.sentence_firsts[at] != word:
        return False
    return state.name_at(word) is None


def own_actor(state: State, first: int, last: int, route: str) -> Found:
    """An actor known by this phrase only; the same phrase later is the same actor."""
    document, gaz = state.document, state.gaz
    words, text = document.words, document.text
    while (
        last - first > 1
        and state.bits[first] & DETERMINER
        and not state.bits[first + 1] & PREPOSITION
        and document.lower[first] not in EACH
        and document.lower[first + 1] not in _FRACTIONS
    ):
        first += 1
    if last - first > 1 and document.lower[last - 1] in _THEMSELVES:
        last -= 1  # "the commission itself"
    label = text[words[first][0] : words[last - 1][1]].removesuffix("'s").removesuffix("’s")
    shouted = first + 1 < last and label[:40].isupper()  # a heading in capitals
    if not shouted and _plain_start(state, first) and _common(state, document.lower[first]):
        label = label[:1].lower() + label[1:]
    key = label.lower()
    index = own(state, "role", key)
    if index is not None:
        return Found(index, route, 0.8)
    roles = [role for i in range(first, last) if (role := gaz.role(document.lower[i]))]
    made = Person(tuple(label.split()), "role", label=label)
    if roles:
        made.plural = roles[0].plural
        made.gender = roles[0].gender or "unknown"
        made.human = True
    return Found(keep(state, key, made), route, 0.8)


# "Two thirds of voters", "hver tredje dansker": the first word belongs to what is counted.
_THEMSELVES = ("itself", "themselves", "himself", "herself", "selv")
EACH = ("hver", "hvert")
_FRACTIONS = frozenset(
    "thirds quarters fifths tredjedele fjerdedele femtedele tredjedel fjerdedel femtedel".split()
)


def as_named(state: State, first: int, last: int, route: str) -> Found:
    """The actor known by the words `first:last` only, which stand for a name."""
    found = own_actor(state, first, last, route)
    if found.actor is not None:
        stand_for_name(state, state.people[found.actor], first, last)
    return found


def stand_for_name(state: State, person: Person, first: int, last: int) -> None:
    """Let the words `first:last` stand for the name of `person`, who has none."""
    if not person.names:
        tokens, sentence = tuple(state.document.spelled[first:last]), state.sentence(first)
        person.names.append(Name(first, last, tokens, sentence, False, "", False, False))


def taken_up(state: State, first: int, last: int, at: int, gender: str = "unknown") -> Found:
    """The actor known by the words `first:last` only, whom the pronoun at word `at` takes up."""
    found = as_named(state, first, last, "pronoun")
    if found.actor is not None:
        person = state.people[found.actor]
        if person.gender == "unknown":
            person.gender, person.gender_at = gender, state.document.words[at]
    return found
