"""Pronouns: which actor before it "han", "she" or "they" takes up."""

from bisect import bisect_left
from itertools import islice

from analysis.quotes.lexicon import (
    AUXILIARY,
    BIT,
    CUE,
    DETERMINER,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    VERB,
)
from analysis.quotes.statement import Statement
from analysis.speakers.gazetteer import Role
from analysis.speakers.introduced import introduced
from analysis.speakers.just_named import opens_before
from analysis.speakers.lookups import bearer, bearing
from analysis.speakers.nameless import one_who
from analysis.speakers.opened import sentence_before
from analysis.speakers.own_actors import own_actor, taken_up
from analysis.speakers.ranking import antecedents
from analysis.speakers.several import several
from analysis.speakers.state import Found, State

_MAN = BIT["pronoun_man"] | BIT["pronoun_man_object"]
_WOMAN = BIT["pronoun_woman"] | BIT["pronoun_woman_object"]
_SEVERAL = BIT["pronoun_plural"] | BIT["pronoun_thing"]

_CLOSE = 0.5  # a rival this close is reported
_FAR = 400  # words in which somebody known by a role alone is looked for


def pronoun(state: State, statement: Statement, at: int) -> Found:
    """The actor that the pronoun at word `at` stands for."""
    bits = state.bits[at]
    if bits & _MAN:
        wanted = "man"
    elif bits & _WOMAN:
        wanted = "woman"
    elif bits & _SEVERAL:
        return several(state, at)
    else:
        return inside_body(state, at) or own_actor(state, at, at + 1, "pronoun")
    new = introduced(state, statement, at, wanted)
    if new is not None:
        person = state.people[new]
        person.kind = "person"
        if person.gender == "unknown":
            person.gender, person.gender_at = wanted, state.document.words[at]
        return Found(new, "pronoun", 0.7)
    ranked = antecedents(state, at, wanted, statement)
    opened = _role_opens(state, at, wanted, ranked)
    if opened:
        return opened
    if not ranked:
        inside = _in_own_words(state, at, wanted)
        return _role_before(state, at, wanted) or inside or Found(None, "pronoun", 0.2)
    score, actor = ranked[0]
    person = state.people[actor]
    if person.kind == "other":
        person.kind = "person"
    if person.gender == "unknown":
        # The pronoun is the evidence.
        person.gender = wanted
        person.gender_at = state.document.words[at]
    rivals = tuple(a for s, a in ranked[1:3] if score - s < _CLOSE)
    margin = score - ranked[1][0] if len(ranked) > 1 else 2.0
    return Found(actor, "pronoun", 0.9 if margin > 1 else 0.6, rivals)


def _in_own_words(state: State, at: int, wanted: str) -> Found | None:
    """ "There are 211 umbrellas in Anselm Pike's shop and he can tell you, | he says": whoever the
    sentence itself names, where nobody else is meant.
    """
    first = state.sentence_firsts[state.sentence(at)]
    for name in reversed(list(state.names_in(first, at))):
        person = state.people[name.actor]
        if len(name.tokens) > 1 and person.kind in ("person", "other"):
            if person.gender in (wanted, "unknown"):
                return Found(name.actor, "pronoun", 0.5)
    return None


def _role_before(state: State, at: int, wanted: str) -> Found | None:
    """The nearest person known by a role noun only: "The owner heard it. She said …"."""
    document, gaz = state.document, state.gaz
    first = state.sentence_firsts[max(0, state.sentence(at) - 2)]
    if document.headline and any(len(name.tokens) > 1 for name in state.names_in(0, at)):
        first = max(first, document.headline.last_word)  # "The man who mends umbrellas"
    for i in range(at - 1, max(first, at - _FAR) - 1, -1):
        role = gaz.role(document.lower[i]) if state.bits[i] & ROLE and not state.quoted[i] else None
        if role and not role.plural and role.gender in ("", wanted):
            if _named_beside(state, i + 1):
                continue  # "Prosecutor Bo Holm"
            if gaz.compounds and i and document.lower[i - 1] in _BEEN:
                continue  # "som har været ansat i 31 år"
            return taken_up(state, i, i + 1, at, wanted)
    return None


_BEEN = ("været", "blev", "blevet", "bliver", "er", "var")


def _role_opens(
    state: State, at: int, wanted: str, ranked: list[tuple[float, int]]
) -> Found | None:
    """Somebody without a name who is the subject of the sentence before, where that is likelier
    than the first of `ranked`: "En tidligere indsat støtter kravet. – Vi er bange, siger han".
    """
    document, gaz, lower = state.document, state.gaz, state.document.lower
    sentence = sentence_before(state, at)
    first = state.sentence_firsts[sentence]
    if sentence < 0 or (state.said and first < state.said[-1][0]):
        return None
    score = _OPENS - 0.5 * (state.sentence(at) - sentence)
    likely = not ranked or score > ranked[0][0]
    begin = first
    first = _past_the_verb(state, first, at)
    for i in range(first, min(first + _NEAR, at)):
        if i > begin and document.gaps[i] != " ":
            return None
        role = gaz.role(lower[i]) if state.bits[i] & ROLE else None
        if role is None and i == first + 1 and one_who(state, i):
            return taken_up(state, first, i + 1, at, wanted) if likely else None
        if role is None:
            closed = AUXILIARY | VERB | CUE | PREPOSITION | PERSONAL
            if state.bits[i] & closed and not state.bits[i] & (DETERMINER | POSSESSIVE):
                return None
            continue
        if role.plural or role.gender not in ("", wanted):
            return None
        new = i > first and bool(lower[first] in _NEW or state.bits[first] & POSSESSIVE)
        if role.gender and i > first and lower[i - 1].endswith(_GENITIVE):
            new = True  # "Offerets mor", "the dead man's mother"
        if role.gender and gaz.compounds and i == first + 2 and lower[first] == "den":
            new = new or lower[i - 1].endswith("s")  # "Den dødes datter"
        kin = role.definite and bool(role.gender)
        known = not new and not kin and _definite(state, role, first, i)
        if not (new or kin or known) or _named_beside(state, i + 1):
            return None
        if known and bearer(state, role.entry, i) is not None:
            return None
        if new and _put_ahead(state, first, i + 1):
            return None
        named = opens_before(state, first) if known and role.level == "citizen" else None
        if named is not None:
            return Found(named, "pronoun", 0.6)
        if not likely or (role.gender and _of_a_pair(state, ranked)):
            return None
        return taken_up(state, first if new else i, i + 1, at, wanted)
    return None


def _past_the_verb(state: State, first: int, at: int) -> int:
    """ "På Stationskroen har | værtinden hørt det": the Danish subject behind a place and a verb;
    `first` where the sentence opens with no place.
    """
    if not state.gaz.compounds or state.document.lower[first] not in ("på", "i", "ved", "hos"):
        return first
    for i in range(first + 2, min(first + _NEAR, at - 1)):
        if state.document.gaps[i] != " ":
            return first
        if state.bits[i] & AUXILIARY:
            return i + 1
    return first


def _put_ahead(state: State, first: int, at: int) -> bool:
    """ "Ida Holm disagrees. A warden of twenty years' standing, she is ill": the title at
    words `first` to `at` is that of whom the pronoun behind its comma takes up.
    """
    lower, bits, gaps = state.document.lower, state.bits, state.document.gaps
    if state.gaz.compounds or lower[first] not in ("a", "an", "one"):
        return False
    for i in range(at, min(at + _AHEAD, len(lower))):
        if gaps[i] == ", ":
            return bool(bits[i] & (_MAN | _WOMAN))
        if gaps[i] not in (" ", "’ ", "' ") or bits[i] & (AUXILIARY | CUE | PERSONAL):
            return False
    return False


_AHEAD = 12  # words from the title to the comma


def _definite(state: State, role: Role, first: int, at: int) -> bool:
    """ "Den tiltalte", "biskoppen", "the bishop": one whom all know by the role."""
    opens = state.document.lower[first] in ("den", "det", "the")
    return (at == first and role.definite) or (at == first + 1 and opens)


def _of_a_pair(state: State, ranked: list[tuple[float, int]]) -> bool:
    """Whether one of `ranked` shares a surname: "Ejnar og Kirsten Holm … Hans kone"."""
    last = [state.people[actor].tokens[-1] for _, actor in ranked]
    return any(len(tuple(islice(bearing(state, name), 2))) > 1 for name in last)


def _named_beside(state: State, at: int) -> bool:
    """Whether a name stands in the phrase that goes on at word `at`, but for one of a place."""
    low = bisect_left(state.firsts, at)
    for name in state.names[low : low + 2]:
        if name.first - at > _NEAR:
            return False
        if not state.bits[name.first - 1] & PREPOSITION:
            return True
    return False


_GENITIVE = ("ens", "ets", "nes", "'s", "’s")
_NEW = frozenset("en et a an one another endnu".split())
_NEAR = 6  # words
_OPENS = 2.8  # as somebody who is new and opens the sentence


def inside_body(state: State, at: int) -> Found | None:
    """ "I Danmarks Jægerforbund mener man": the body that the clause opens with."""
    lower = state.document.lower
    first = state.sentence_firsts[state.sentence(at)]
    if lower[at] != "man" or lower[first] not in ("i", "hos", "ved"):
        return None
    for name in state.names_in(first, at):
        if name.first <= first + 2 and state.people[name.actor].kind in ("body", "other"):
            state.people[name.actor].kind = "body"
            return Found(name.actor, "named", 0.7)
    return None
