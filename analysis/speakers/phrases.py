"""Mentions that are noun phrases: the name that heads them, or the role whose bearer is known."""

import re
from bisect import bisect_left

from analysis.quotes.lexicon import COORDINATOR, DETERMINER, PREPOSITION, ROLE
from analysis.quotes.statement import Statement
from analysis.speakers.ages import AGE, FAR, NAMES, ages_before, first_described
from analysis.speakers.bodies import body_meant, supplied_by
from analysis.speakers.gazetteer import Role
from analysis.speakers.headings import names_inside
from analysis.speakers.just_named import brought_in, just_named, last_named
from analysis.speakers.letters import writer_of
from analysis.speakers.lookups import keep, own, without_genitive
from analysis.speakers.media_meant import medium_meant
from analysis.speakers.names import Name, Person
from analysis.speakers.nouns_alone import noun_alone
from analysis.speakers.own_actors import as_named, own_actor, stand_for_name, state_actor
from analysis.speakers.ranking import antecedents
from analysis.speakers.role_words import genitive, role_of
from analysis.speakers.roles_meant import DEFINITE, LEAST, PAIR, by_role
from analysis.speakers.state import Found, State
from analysis.speakers.titles import roles_beside
from analysis.speakers.told import name_told

# Danish definite nouns that name who does something: "dirigenten", "fotografen", "vinbonden".
AGENT = re.compile(r".{2}(?:eren|isten|enten|anten|logen|øren|toren|manden|kvinden|ikeren|grafen)$")
_GOVERNMENT = frozenset(
    "regering regeringen styre styret myndigheder myndighederne government authorities".split()
)

_WITHIN = frozenset("scottish welsh skotsk skotske walisisk walisiske".split())


def joint_actor(state: State, name: Name, last: int) -> Found | None:
    """Two who speak together ("A og B siger"): a group of its own, named by both."""
    join = name.last
    if name.possessive or join >= last - 1 or not state.bits[join] & COORDINATOR:
        return None
    second = next((n for n in names_inside(state, join, last) if n.last == last), None)
    if second is None or second.possessive or second.first - join > 4:
        return None
    label = f"{state.people[name.actor].label} {state.document.lower[join]} "
    label += state.people[second.actor].label
    index = own(state, "group", label)
    if index is None:
        made = Person(tuple(label.split()), "group", label=label, plural=True)
        index = keep(state, label, made)
    return Found(index, "named", 0.8)


def role_phrase(state: State, statement: Statement, first: int, last: int) -> Found:
    """Who a phrase without a name of its own means.

    "Den russiske regering" is the state; "ministeren" the person who has that title in the text,
    else the likeliest person before it; any other phrase is its own actor.
    """
    gaz, lower = state.gaz, state.document.lower
    span = range(first, last)
    adjective = next((gaz.adjectives[lower[i]] for i in span if lower[i] in gaz.adjectives), None)
    if adjective and not _WITHIN.isdisjoint(lower[first:last]):
        adjective = None  # "the Scottish government" is not that of the state
    if adjective and any(w in _GOVERNMENT for w in lower[first:last]):
        return Found(state_actor(state, adjective), "nationality", 0.8)
    if lower[last - 1] in _GOVERNMENT and last - first == 2:
        owner = state.document.text[slice(*state.document.words[first])].removesuffix("s")
        if owner in gaz.territories:
            return Found(state_actor(state, gaz.territories[owner]), "nationality", 0.8)
    if _friends_of(state, first, last):
        return own_actor(state, first, last, "named")
    supplier = supplied_by(state, first, last)
    if supplier is not None:
        return Found(supplier, "named", 0.7)
    writer = writer_of(state, first, last)
    if isinstance(writer, tuple):
        return as_named(state, *writer, "role")
    if writer is not None:
        return Found(writer, "role", 0.6)
    body = body_meant(state, first, last)
    if body is not None:
        return Found(body, "role", 0.6)
    medium = medium_meant(state, first, last)
    if medium is not None:
        return Found(medium, "role", 0.6)
    called = name_told(state, last)
    if called is not None:
        return Found(called, "named", 0.8)
    trade = brought_in(state, first, last)
    if trade is not None:
        return as_named(state, *trade, "role")
    aged = _aged(state, statement, first, last)
    if aged is not None:
        return aged
    behind = next((i for i in span if i > first and state.bits[i] & PREPOSITION), last)
    if gaz.bodies.get(lower[behind - 1]) == "document" and behind < last:
        return own_actor(state, first, last, "named")  # "a report by the manager"
    if not gaz.compounds and last - first > 1:
        pair = f"{lower[last - 2]} {lower[last - 1]}"
        if gaz.bodies.get(pair) == "document":
            return own_actor(state, first, last, "named")  # "the club's media guide"
    whose = [i for i in span[:-1] if genitive(state, i)]
    roles = (
        (i, role)
        for i in span
        if i not in whose and (role := role_of(state, lower[i], i == last - 1))
    )
    role_at, role = next(roles, (0, None))
    if role is None and last - first > PAIR and not gaz.compounds:  # "the mail carrier"
        role_at, role = last - 1, gaz.role(f"{lower[last - 2]} {lower[last - 1]}")
    people_one = role is None and lower[first] in gaz.peoples
    plain = last - first == 1 and lower[first] not in gaz.bodies  # "opkaldslisten" is nobody
    if role is None and plain and AGENT.search(lower[first]) and not people_one:
        role_at, role = first, Role(lower[first][:-2], "", False, True)
    if role is not None and lower[first] in _SOMEBODY and behind < role_at:
        return own_actor(state, first, last, "named")  # "a person close to the mayor"
    if role is not None:
        meant = by_role(state, statement, first, last, (role_at, role), whose)
        if meant is not None:
            return meant
    people = next((gaz.peoples[lower[i]] for i in span if lower[i] in gaz.peoples), None)
    if people and gaz.compounds and last - first == 1 and lower[first].endswith("en"):
        who = last_named(state, first)
        ranked = [] if who is not None else antecedents(state, first, "", statement)
        if ranked and ranked[0][0] > LEAST:
            who = ranked[0][1]
        if who is not None:
            return Found(who, "role", 0.5)  # "fortæller finnen": one of a people, not its state
        return own_actor(state, first, last, "role")
    article = bool(state.bits[first] & DETERMINER)
    if people and last - first == 1 + article and not _no_state(state, lower[last - 1], article):
        return Found(state_actor(state, people), "nationality", 0.6)
    named = noun_alone(state, first, last)
    if named is not None:
        return Found(named, "role", 0.7)
    before = just_named(state, first, last) if role is not None and not role.plural else None
    if before is not None:
        return Found(before, "role", 0.6)
    found = own_actor(state, first, last, "named" if role is None else "role")
    if statement.rule.startswith("noun_") and gaz.compounds and last - first == 1:
        without_genitive(state, found)
    return found


def _no_state(state: State, people: str, article: bool) -> bool:
    """ "Germans think that …", "danskerne mener, at …": people; but "the Germans", "russerne", and
    "danskerne" where the text tells of states.
    """
    gaz = state.gaz
    if not gaz.compounds:
        return not article and people.endswith("s")
    if not people.endswith("ne"):
        return True
    states = sum(person.kind == "state" for person in state.people)
    return gaz.peoples[people] == _AT_HOME and states < _STATES


_STATES = 2
_AT_HOME = "DK"


def _friends_of(state: State, first: int, last: int) -> bool:
    """ "The Friends of Elm Lido", "the Mothers Against Speed": a plural with a capital behind "the"
    that a name goes on from; none of the friends of somebody.
    """
    lower, spelled = state.document.lower, state.document.spelled
    at = first + 1
    if lower[first] != "the" or last - first < 4 or not spelled[at][0].isupper():
        return False
    role = state.gaz.role(lower[at])
    if role is None or not role.plural or lower[at + 1] not in ("of", "for", "against"):
        return False
    return spelled[at + 2 + (lower[at + 2] == "the")][0].isupper()


_SOMEBODY = frozenset("a an one another someone somebody en et".split())


def _aged(state: State, statement: Statement, first: int, last: int) -> Found | None:
    """ "Den 41-årige", "the 53-year-old owner": who has that age in the text, else the likeliest
    person before. None where no age stands, or where "en 41-årig mand" brings somebody new.
    """
    lower = state.document.lower
    at = next((i for i in range(first, last) if AGE.match(lower[i])), None)
    if at is None or not any(lower[m] in DEFINITE for m in range(first, at)):
        return None
    if lower[first] in _SOMEBODY and any(state.bits[m] & PREPOSITION for m in range(first, at)):
        return None  # "a source close to the 24-year-old"
    age = lower[at].split("-")[0]
    high = bisect_left(state.firsts, first)
    ages = ages_before(state, high)
    bearers = [actor for actor, stated in ages.items() if stated == age]
    if bearers:
        return Found(bearers[-1], "role", 0.8)
    for _, actor in reversed(state.said[-NAMES:]):
        if any(token.startswith(f"{age}-") for token in state.people[actor].tokens):
            return Found(actor, "role", 0.7)
    described = any(
        word.startswith(f"{age}-") and AGE.match(word)
        for word in lower[max(0, first - FAR) : first]
    )
    ranked = [] if described else antecedents(state, first, "", statement)
    ranked = [(score, actor) for score, actor in ranked if actor not in ages]  # of another age
    if not any(state.bits[i] & ROLE for i in range(first, last)):
        ranked = [each for each in ranked if not _in_office(state, each[1])]
    if ranked and ranked[0][0] > LEAST:
        return Found(ranked[0][1], "role", 0.5)
    low, high_word = first_described(state, first, age) or (first, last)
    found = own_actor(state, low, high_word, "role")
    if found.actor is not None:
        person = state.people[found.actor]
        person.human = True
        if low < first and not person.names:
            stand_for_name(state, person, low, high_word)
            person.names[0].first -= lower[low - 1] in _NEW
    return found


_NEW = frozenset("en et a an".split())


def _in_office(state: State, actor: int) -> bool:
    """Whether somebody's title is one of the court or of an office: no "29-year-old"."""
    titles = roles_beside(state).get(actor, ())
    known = [role for title in titles if (role := state.gaz.role(title))]
    return any(each.level == "official" or each.entry.endswith(_COURT) for each in known)


_COURT = tuple(
    "advokat anklager dommer forsvarer lawyer attorney prosecutor judge counsel solicitor "
    "barrister".split()
)
