"""What the resolution looks up again and again: kept, so that a long text is not gone through anew
for every statement of it.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator

from analysis.speakers.names import Person
from analysis.speakers.role_words import same_role
from analysis.speakers.state import Found, State
from analysis.speakers.titles import roles_beside

_SHORT = 5000  # words; such a text is counted sooner than a list of all its words is made


def own(state: State, kind: str, key: str) -> int | None:
    """The actor of `kind` that `keep` has kept under `key`."""
    index = state.own.get((kind, key))
    return index if index is not None and state.people[index].kind == kind else None


def keep(state: State, key: str, made: Person) -> int:
    """Add the actor `made`, who is found again by its kind and `key`."""
    state.people.append(made)
    state.own[made.kind, key] = len(state.people) - 1
    return len(state.people) - 1


def bearing(state: State, surname: str) -> Iterator[int]:
    """The persons of several words whose last is `surname`, in their order."""
    for index in range(state.surnames_to, len(state.people)):
        _enter(state, index)
    state.surnames_to = len(state.people)
    for index in state.surnames.get(surname, ()):
        person = state.people[index]
        if person.kind == "person" and len(person.tokens) > 1 and person.tokens[-1] == surname:
            yield index


def rename(state: State, person: Person) -> None:
    """Call `person` by its label without the s of a genitive."""
    _drop_s(person)
    index = person.names[0].actor
    if index < state.surnames_to:
        _enter(state, index)


def without_genitive(state: State, found: Found) -> None:
    """Call who is known by a Danish genitive alone by its noun: "det er rettens opfattelse, at"."""
    person = state.people[found.actor] if found.actor is not None else None
    if person and not person.names and person.label.endswith(("ens", "ets", "nes")):
        _drop_s(person)


def _drop_s(person: Person) -> None:
    person.label = person.label[:-1]
    person.tokens = tuple(person.label.split())


def _enter(state: State, index: int) -> None:
    tokens = state.people[index].tokens
    if len(tokens) > 1:
        known = state.surnames.setdefault(tokens[-1], [])
        if index not in known[-1:]:
            insort(known, index)


def borne_last(state: State, wanted: frozenset[str], before: int) -> int | None:
    """The actor named last before word `before` who has one of the roles `wanted` beside a name."""
    if not wanted:
        return None
    places = state.borne.get(wanted)
    if places is None:
        actors = {
            actor
            for actor, has in roles_beside(state).items()
            if any(same_role(one, each) for one in has for each in wanted)
        }
        named = enumerate(state.names) if actors else ()
        places = state.borne[wanted] = [at for at, name in named if name.actor in actors]
    at = bisect_left(places, bisect_left(state.firsts, before))
    return state.names[places[at - 1]].actor if at else None


def holders(state: State, entry: str) -> list[int]:
    """The actors beside whose names the role `entry` stands, in their order."""
    if state.holders is None:
        state.holders = {}
        for actor, has in roles_beside(state).items():
            for one in has:
                state.holders.setdefault(one, []).append(actor)
    return state.holders.get(entry, [])


def said_last(state: State, entry: str) -> int | None:
    """The actor known by a role noun that ends in `entry` who spoke last."""
    seen, found = state.said_by.get(entry, (0, None))
    if found is not None and state.people[found].kind != "role":
        seen, found = 0, None  # somebody has turned out to be a person
    for _, actor in state.said[seen:]:
        person = state.people[actor]
        if person.kind == "role" and any(
            (role := state.gaz.role(token.lower())) and role.entry.endswith(entry)
            for token in person.tokens
        ):
            found = actor
    state.said_by[entry] = len(state.said), found
    return found


def bearer(state: State, entry: str, before: int) -> int | None:
    """The actor, last named before word `before`, whose title has the role `entry`."""
    gaz = state.gaz
    for wanted in (frozenset((entry,)), frozenset(gaz.kin.get(entry, ()))):
        named = borne_last(state, wanted, before)
        if named is not None:
            return named
    return said_last(state, entry)


def occurs(state: State, word: str) -> int:
    """How often the text has the lower-cased `word`."""
    lower = state.document.lower
    if len(lower) < _SHORT:
        return lower.count(word)
    if not state.counts:
        state.counts = Counter(lower)
    return state.counts[word]


def is_spelled(state: State, word: str) -> bool:
    """Whether the text has `word` just so."""
    spelled = state.document.spelled
    if len(spelled) < _SHORT:
        return word in spelled
    if not state.spellings:
        state.spellings = frozenset(spelled)
    return word in state.spellings
