"""Whom a role noun without a name means: "direktøren", "the mayor", "his lawyer"."""

from analysis.quotes.lexicon import PREPOSITION
from analysis.quotes.statement import Statement
from analysis.speakers.gazetteer import Role
from analysis.speakers.headings import names_inside
from analysis.speakers.lookups import bearer
from analysis.speakers.own_actors import own_actor
from analysis.speakers.ranking import antecedents
from analysis.speakers.role_words import brings_in, owned, unlike, whom, whose_office
from analysis.speakers.state import Found, State
from analysis.speakers.titles import roles_beside
from analysis.speakers.told import how_many, told_apart
from analysis.speakers.told_first import out_of_sight, spoke_unnamed, told_first

LEAST = -3.0  # a person less likely than this is not taken up by a role
PAIR = 2  # words: a determiner and one more
DEFINITE = frozenset("the den det de his her hans hendes".split())
# "Her manager" is somebody else than the one who "her" stands for.
_OWNERS = frozenset("his her hans hendes".split())
# Who holds such an office is never named without it.
_ONE_MAN = ("taoiseach", "tánaiste", "premier", "pope", "pave")
_JUDGES = ("dommer", "linjedommer", "anklager", "specialanklager", "retsformand", "speaker")
_CLERGY = ("biskop", "bishop")
_OFFICES = ("minister", *_CLERGY)
_PLAIN = len("ministeren")


def by_role(
    state: State,
    statement: Statement,
    first: int,
    last: int,
    found: tuple[int, Role],
    whose: list[int],
) -> Found | None:
    """Whom the words `first:last` mean by the role `found` at its word; None for who is known by
    the phrase only. `whose` are its genitives.
    """
    role_at, role = found
    lower, gaz = state.document.lower, state.gaz
    definite = role.definite or any(lower[m] in DEFINITE for m in range(first, role_at))
    if not definite and not role.plural and owned(state, first, role_at):
        actor = bearer(state, role.entry, first)
        if actor is not None:
            return Found(actor, "role", 0.6)
    if not definite or any(name.possessive for name in names_inside(state, first, last)):
        return None
    plain = last - first == PAIR  # "the mayor"
    actor = bearer(state, role.entry, first)
    one = role.plural and actor is not None and bool(state.people[actor].names)
    if actor is not None and not (one and plain and not gaz.compounds):
        return Found(actor, "role", 0.7)  # "the researchers" are not the one named
    if plain:
        new = told_first(state, role, role_at)
        if new is not None:
            return own_actor(state, *new, "role")
        unnamed = spoke_unnamed(state, role, first)
        if unnamed is not None:
            return Found(unnamed, "role", 0.5)
    if not _of_the_named(state, first, last, found, whose):
        return None
    of_some = how_many(state, role_at + 2, last)
    ranked = [
        each
        for each in antecedents(state, first, role.gender, statement)
        if not unlike(state, role, each[1], of_some)
        and not (plain and out_of_sight(state, role, each[1], first))
    ]
    if role.entry.endswith(_OFFICES):
        if role_at - first > 1 or len(lower[role_at]) > _PLAIN:
            ranked = []  # "finansministeren"
        elif ranked:
            has = roles_beside(state)
            titled = [each for each in ranked if each[1] in has]
            ranked = titled or ([] if role.entry.endswith(_CLERGY) else ranked)
    return Found(ranked[0][1], "role", 0.5) if ranked and ranked[0][0] > LEAST else None


def _elsewhere(state: State, first: int) -> bool:
    """Whether the sentence of the phrase at word `first` opens with another place and a comma."""
    document = state.document
    begin = state.sentence_firsts[state.sentence(first)]
    opens = document.lower[begin] in _AT and first - begin < _PLACE
    return opens and document.gaps[first] == ", "


_FIRMS = frozenset(
    "operator developer supplier publisher lender employer manufacturer retailer provider insurer "
    "importer exporter distributor regulator broadcaster housebuilder carmaker utility".split()
)
_AT = ("at", "outside", "inside", "behind", "across")
_PLACE = 14  # words


def _is_a_body(state: State, at: int) -> bool:
    """Whether an apposition at word `at` says that a body is meant: ", a pension fund,"."""
    document = state.document
    if at + 2 >= len(document.lower) or document.gaps[at] != ", ":
        return False
    if document.lower[at] not in ("a", "an"):
        return False
    for i in range(at + 1, min(at + _APPOSED, len(document.lower))):
        if i > at + 1 and document.gaps[i] != " ":
            return document.lower[i - 1] in state.gaz.bodies
    return False


_APPOSED = 7  # words


def _of_the_named(
    state: State, first: int, last: int, found: tuple[int, Role], whose: list[int]
) -> bool:
    """Whether such a phrase may mean somebody whom the text has named: "direktøren for firmaet",
    "her manager" are somebody new, "the coastguard" a body.
    """
    role_at, role = found
    lower, gaz = state.document.lower, state.gaz
    if role.plural or lower[first] in _OWNERS or role.entry in _ONE_MAN:
        return False
    if gaz.compounds and (role.entry in _JUDGES or gaz.bodies.get(lower[last - 1]) == "company"):
        return False  # "dommeren", "leverandøren": nobody whom the text names without it
    if (role.definite or not gaz.compounds) and any(
        state.bits[m] & PREPOSITION and not how_many(state, m + 1, last)
        for m in range(role_at + 1, last)
    ):
        return False
    if not gaz.compounds and lower[last - 1] in gaz.bodies:
        if role.level != "citizen" or role_at != last - 1:
            return False  # but "the miner"
    if not gaz.compounds and lower[last - 1] in _FIRMS:
        return False  # "the grid operator": a body more often than a person
    if not gaz.compounds and _elsewhere(state, first):
        return False  # "At the Railway Tavern, the landlady": whoever is there
    if not gaz.compounds and _is_a_body(state, last):
        return False  # "the owner, a pension fund,"
    if not gaz.compounds and any(whom(lower[i]) in gaz.bodies for i in whose):
        return False  # "the school's principal": of that house, named without a title by nobody
    if any(gaz.role(whom(lower[i])) for i in whose) or told_apart(state, role_at, last):
        return False
    return not whose_office(state, role, role_at, first) and not brings_in(state, role, last)
