"""Mentions that are noun phrases: the name that heads them, or the role whose bearer is known."""

import re
from bisect import bisect_left

from analysis.quotes.lexicon import COORDINATOR, DETERMINER, HONORIFIC, PREPOSITION, ROLE
from analysis.quotes.statement import Statement
from analysis.speakers.ages import AGE, FAR, NAMES, ages_before, first_described
from analysis.speakers.bodies import body_meant, supplied_by
from analysis.speakers.gazetteer import Role
from analysis.speakers.lookups import borne_last, is_spelled, keep, occurs, own, said_last
from analysis.speakers.names import Name, Person
from analysis.speakers.nouns_alone import noun_alone
from analysis.speakers.ranking import antecedents
from analysis.speakers.role_words import genitive, owned, role_of, unlike, whom
from analysis.speakers.state import Found, State
from analysis.speakers.titles import roles_beside

# Danish definite nouns that name who does something: "dirigenten", "fotografen", "vinbonden".
AGENT = re.compile(r".{2}(?:eren|isten|enten|anten|logen|øren|toren|manden|kvinden|ikeren|grafen)$")
_LEAST = -3.0  # a person less likely than this is not taken up by a role
_DEFINITE = frozenset("the den det de his her hans hendes".split())
# "Her manager" is somebody else than the one who "her" stands for.
_OWNERS = frozenset("his her hans hendes".split())
_GOVERNMENT = frozenset(
    "regering regeringen styre styret myndigheder myndighederne government authorities".split()
)


def names_inside(state: State, first: int, last: int) -> list[Name]:
    """Names that overlap the words `first:last`."""
    low, high = bisect_left(state.firsts, first - 6), bisect_left(state.firsts, last)
    return [name for name in state.names[low:high] if name.last > first]


def heading_name(state: State, first: int, last: int) -> Name | None:
    """The name that heads the mention `first:last`, not one inside a phrase about it."""
    inside = names_inside(state, first, last)
    if not inside:
        return None
    if len(inside) == 1 and inside[0].first == first and inside[0].last == last:
        return inside[0]  # also a genitive: "Dalgaards påstand"
    words, text, bits = state.document.words, state.document.text, state.bits
    cut = last
    for i in range(first, last):
        if bits[i] & PREPOSITION and not text[words[i][0]].isupper():
            if any(n.first < i < n.last for n in inside):
                continue  # inside a name: "Department of Justice"
            titled = (
                i > first and bits[i - 1] & (ROLE | HONORIFIC) and state.document.lower[i] == "of"
            )
            if titled and text[words[i - 1][0]].isupper():
                role = state.gaz.role(state.document.lower[i - 1])
                if role is None or not role.plural:  # "Residents of Harlow Street say"
                    continue  # inside a title: "Secretary of State John Kerry"
            cut = i
            break
    for name in inside:
        if name.first >= cut or name.possessive:
            continue
        if name is not inside[-1] and name.last <= inside[-1].first and _of_title(state, name):
            continue  # "Deputy Secretary of State Ida Holm"
        # "the Trump campaign": a name in front of a noun only modifies it.
        if name.last < cut and not bits[name.last] & (COORDINATOR | DETERMINER | PREPOSITION):
            gap = text[words[name.last - 1][1] : words[name.last][0]]
            itself = state.document.lower[name.last] in _SELF
            if gap in (" ", ". ") and text[words[name.last][0]].islower() and not itself:
                continue  # also "a former U.S. official"
        if name is not inside[-1] and _before_person(state, name, inside):
            continue  # "County Recorder Ida Holm"
        return name
    final = inside[-1]
    if final.first > first and final.last == last and not final.possessive:
        gap = text[words[final.first - 1][1] : words[final.first][0]]
        beside = text[words[final.first - 1][0]].isupper() and gap == " "
        person = state.people[final.actor].kind == "person"
        # "formand for DSR, Grete Holm"; "formand for Teknikudvalget Frida Holm"
        described = (
            any(bits[i] & ROLE for i in range(first, min(cut, first + 3)))
            and len(final.tokens) > 1
            and gap == " "
            and not bits[final.first - 1] & PREPOSITION  # "the lawyer for Ida Holm"
        )
        if "," in gap:
            return _person_before(state, inside) or final
        if person and (beside or described):
            return final
    after_comma = [
        n
        for n in inside
        if n.first > first and "," in text[words[n.first - 1][1] : words[n.first][0]]
    ]
    return after_comma[-1] if after_comma else None


def _before_person(state: State, name: Name, inside: list[Name]) -> bool:
    """Whether a person's full name follows `name`, which is no person's, after a blank."""
    after = next((n for n in inside if n.first == name.last), None)
    if after is None or len(after.tokens) < 2 or state.document.gaps[after.first] != " ":
        return False
    given = [n.tokens[0].lower() in state.gaz.first_names for n in (name, after)]
    return given == [False, True]


def _person_before(state: State, inside: list[Name]) -> Name | None:
    """ "Lektor i bankret Mikael Storm, Syddansk Universitet": the person before a body's name."""
    if len(inside) < 2 or inside[-2].last != inside[-1].first or len(inside[-2].tokens) < 2:
        return None
    known = [n.tokens[0].lower() in state.gaz.first_names for n in inside[-2:]]
    return inside[-2] if known == [True, False] else None


def _of_title(state: State, name: Name) -> bool:
    """Whether the run `name` is a post or the "State" of "Secretary of State", no person."""
    bits, lower = state.bits, state.document.lower
    if bits[name.last - 1] & ROLE:
        return name.tokens[0].lower() not in state.gaz.first_names  # "Magda Smed"
    at = name.first
    return at > 1 and lower[at - 1] in ("of", "for") and bool(bits[at - 2] & ROLE or at > 3)


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
    if adjective and any(w in _GOVERNMENT for w in lower[first:last]):
        return Found(state_actor(state, adjective), "nationality", 0.8)
    if lower[last - 1] in _GOVERNMENT and last - first == 2:
        owner = state.document.text[slice(*state.document.words[first])].removesuffix("s")
        if owner in gaz.territories:
            return Found(state_actor(state, gaz.territories[owner]), "nationality", 0.8)
    supplier = supplied_by(state, first, last)
    if supplier is not None:
        return Found(supplier, "named", 0.7)
    body = body_meant(state, first, last)
    if body is not None:
        return Found(body, "role", 0.6)
    aged = _aged(state, statement, first, last)
    if aged is not None:
        return aged
    whose = [i for i in span[:-1] if genitive(state, i)]
    roles = (
        (i, role)
        for i in span
        if i not in whose and (role := role_of(state, lower[i], i == last - 1))
    )
    role_at, role = next(roles, (0, None))
    if role is None and last - first == 1 and AGENT.search(lower[first]):
        role_at, role = first, Role(lower[first][:-2], "", False, True)
    if role is not None:
        definite = role.definite or any(lower[m] in _DEFINITE for m in range(first, role_at))
        if not definite and not role.plural and owned(state, first, role_at):
            actor = bearer(state, role.entry, first)
            if actor is not None:
                return Found(actor, "role", 0.6)
        if definite and not any(n.possessive for n in names_inside(state, first, last)):
            actor = bearer(state, role.entry, first)
            if actor is not None:
                return Found(actor, "role", 0.7)
            described = role.definite and any(
                state.bits[m] & PREPOSITION and not _how_many(state, m + 1, last)
                for m in range(role_at + 1, last)
            )
            # "direktøren for firmaet", "her manager" are somebody new, "the coastguard" a body
            anybody = not role.plural and not described and lower[first] not in _OWNERS
            anybody = anybody and (gaz.compounds or lower[last - 1] not in gaz.bodies)
            anybody = anybody and not any(gaz.role(whom(lower[i])) for i in whose)
            anybody = anybody and not _told_apart(state, role_at, last)
            ranked = antecedents(state, first, role.gender, statement) if anybody else []
            ranked = [each for each in ranked if not unlike(state, role, each[1])]
            if ranked and role.entry.endswith(_OFFICES):
                ranked = [each for each in ranked if roles_beside(state).get(each[1])]
            if ranked and ranked[0][0] > _LEAST:
                return Found(ranked[0][1], "role", 0.5)
    people = next((gaz.peoples[lower[i]] for i in span if lower[i] in gaz.peoples), None)
    if people and last - first == 1 + bool(state.bits[first] & DETERMINER):
        return Found(state_actor(state, people), "nationality", 0.6)
    named = noun_alone(state, first, last)
    if named is not None:
        return Found(named, "role", 0.7)
    return own_actor(state, first, last, "named" if role is None else "role")


# Who holds such an office is never named without it.
_OFFICES = ("minister", "biskop", "bishop")


def _told_apart(state: State, role_at: int, last: int) -> bool:
    """ "The farmer whose land borders the river": words that tell this one from others."""
    lower, gaps = state.document.lower, state.document.gaps
    to = min(last + 1, len(lower))
    return any(gaps[m] == " " and lower[m] in _WHOSE for m in range(role_at + 1, to))


_WHOSE = ("whose", "who")


def _how_many(state: State, at: int, last: int) -> bool:
    """ "Faren til tre": tells of the children, not who he is."""
    lower = state.document.lower
    return at < last and (lower[at] in _COUNTED or lower[at].isdigit())


_SELF = frozenset("himself herself itself themselves selv".split())
_COUNTED = frozenset("to tre fire fem seks syv otte two three four five six seven".split())


def _aged(state: State, statement: Statement, first: int, last: int) -> Found | None:
    """ "Den 41-årige", "the 53-year-old owner": who has that age in the text, else the likeliest
    person before. None where no age stands, or where "en 41-årig mand" brings somebody new.
    """
    lower = state.document.lower
    at = next((i for i in range(first, last) if AGE.match(lower[i])), None)
    if at is None or not any(lower[m] in _DEFINITE for m in range(first, at)):
        return None
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
        ranked = [each for each in ranked if not unlike(state, _ACCUSED, each[1])]
    if ranked and ranked[0][0] > _LEAST:
        return Found(ranked[0][1], "role", 0.5)
    low, high_word = first_described(state, first, age) or (first, last)
    found = own_actor(state, low, high_word, "role")
    if found.actor is not None:
        person = state.people[found.actor]
        person.human = True
        if low < first and not person.names:
            tokens = tuple(state.document.spelled[low:high_word])
            place = state.sentence(low)
            low -= lower[low - 1] in _NEW
            person.names.append(Name(low, high_word, tokens, place, False, "", False, False))
    return found


_NEW = frozenset("en et a an".split())
# Who is known by an age alone is in court more often than on the bench.
_ACCUSED = Role("", "", False, True, accused=True)


def bearer(state: State, entry: str, before: int) -> int | None:
    """The actor, last named before word `before`, whose title has the role `entry`."""
    gaz = state.gaz
    for wanted in (frozenset((entry,)), frozenset(gaz.kin.get(entry, ()))):
        named = borne_last(state, wanted, before)
        if named is not None:
            return named
    return said_last(state, entry)


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
    at = bisect_left(state.firsts, word)
    return at == len(state.firsts) or state.firsts[at] != word


def own_actor(state: State, first: int, last: int, route: str) -> Found:
    """An actor known by this phrase only; the same phrase later is the same actor."""
    document, gaz = state.document, state.gaz
    words, text = document.words, document.text
    while (
        last - first > 1
        and state.bits[first] & DETERMINER
        and not state.bits[first + 1] & PREPOSITION
    ):
        first += 1
    label = text[words[first][0] : words[last - 1][1]]
    if _plain_start(state, first) and _common(state, document.lower[first]):
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
