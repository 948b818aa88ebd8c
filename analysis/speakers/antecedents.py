"""Pronouns: which actor before it "han", "she" or "they" takes up."""

from bisect import bisect_left

from analysis.quotes.lexicon import BIT, ROLE
from analysis.quotes.statement import Statement
from analysis.speakers.phrases import own_actor
from analysis.speakers.ranking import antecedents
from analysis.speakers.state import Found, State

_MAN = BIT["pronoun_man"] | BIT["pronoun_man_object"]
_WOMAN = BIT["pronoun_woman"] | BIT["pronoun_woman_object"]
_SEVERAL = BIT["pronoun_plural"] | BIT["pronoun_thing"]

_CLOSE = 0.5  # a rival this close is reported


def pronoun(state: State, statement: Statement, at: int) -> Found:
    """The actor that the pronoun at word `at` stands for."""
    bits = state.bits[at]
    if bits & _MAN:
        wanted = "man"
    elif bits & _WOMAN:
        wanted = "woman"
    elif bits & _SEVERAL:
        return _several(state, at)
    else:
        return own_actor(state, at, at + 1, "pronoun")
    ranked = antecedents(state, at, wanted, statement)
    if not ranked:
        return _role_before(state, at, wanted) or Found(None, "pronoun", 0.2)
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


def _role_before(state: State, at: int, wanted: str) -> Found | None:
    """The nearest person known by a role noun only: "The owner heard it. She said …"."""
    document, gaz = state.document, state.gaz
    sentence = state.sentence(at)
    for i in range(at - 1, -1, -1):
        if sentence - state.sentence(i) > 2:
            return None
        role = gaz.role(document.lower[i]) if state.bits[i] & ROLE and not state.quoted[i] else None
        if role and not role.plural and role.gender in ("", wanted):
            found = own_actor(state, i, i + 1, "pronoun")
            if found.actor is not None and state.people[found.actor].gender == "unknown":
                state.people[found.actor].gender = wanted
                state.people[found.actor].gender_at = document.words[at]
            return found
    return None


def _several(state: State, at: int) -> Found:
    """ "they", "it": the last group or body that spoke or was named."""
    sentence = state.sentence(at)
    for word, actor in reversed(state.said):
        if sentence - state.sentence(word) > 3:
            break
        if state.people[actor].kind != "person":
            return Found(actor, "pronoun", 0.5)
    high = bisect_left(state.firsts, at)
    for name in reversed(state.names[max(0, high - 12) : high]):
        if sentence - name.sentence > 2:
            break
        if state.people[name.actor].kind in ("body", "state"):
            return Found(name.actor, "pronoun", 0.4)
    if state.bits[at] & BIT["pronoun_thing"]:
        return Found(None, "pronoun", 0.2)  # "det" names nobody
    return own_actor(state, at, at + 1, "pronoun")
