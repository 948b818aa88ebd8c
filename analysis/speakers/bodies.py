"""Bodies taken up by a common noun: "Dunmore Foods shuts a plant …, the company said"."""

from bisect import bisect_left
from collections.abc import Iterable

from analysis.quotes.lexicon import DETERMINER, POSSESSIVE, PREPOSITION
from analysis.speakers.names import Name, Person
from analysis.speakers.state import State

_KINDS = ("company", "organisation", "authority")
_FAR = 300  # words; further back the reader has forgotten the name


def body_meant(state: State, first: int, last: int) -> int | None:
    """The named body before it that "the company", "the union" at words `first:last` takes up.

    The same noun in the name decides ("the agency", "Rivers Agency"); else the only body of that
    kind, and for a company the nearest name that can be one.
    """
    lower, gaz = state.document.lower, state.gaz
    if last - first < 2 or not state.bits[first] & DETERMINER or lower[first] not in _DEFINITE:
        return None
    gaps = state.document.gaps
    last = next((m for m in range(first + 1, last) if gaps[m].startswith(",")), last)  # ", which"
    noun, whole = lower[last - 1], " ".join(lower[first + 1 : last])
    kind = gaz.bodies.get(whole) or gaz.bodies.get(noun)
    if kind not in _KINDS or last - first > 3 or _named(state, first, last):
        return None
    apposed = named_beside(state, last)
    if apposed is not None:
        return apposed
    before = list(_bodies_before(state, first))
    for name in before:
        if _behind_noun(state, name, noun):
            return name.actor  # "The authority, Aerocorv, denied that. … The authority said"
    for name in before if last - first == 2 else ():
        if name.first and lower[name.first - 1] == noun and gaps[name.first] == " ":
            return name.actor  # "clothing group Corrie Lodge … the group"
    if whole in _VAGUE:
        return None
    for name in before:
        if noun in (token.lower() for token in name.tokens):
            return name.actor
    alike = [name.actor for name in before if kind_by_noun(state, name) == kind]
    if kind == "company":
        called = [n.actor for n in before if _called_firm(state, n)]
        if len(set(called)) == 1:
            placed = (n for n in before if n.first and state.bits[n.first - 1] & PREPOSITION)
            there = {n.actor for n in placed}  # "on two floors of Albion Mill"
            alike = [each for each in alike if each not in there] or called
        if alike:
            return alike[0]
        unknown = [n.actor for n in before if _may_be_firm(state, n)]
        one = unknown[0] if len(set(unknown)) == 1 else None
        if one is None and whole in _HOUSES:
            one = _just_told_of(state, first, kind)
        return one
    if len(set(alike)) == 1 and whole in _ONLY:
        return alike[0]
    return _just_told_of(state, first, kind) if whole in _HOUSES else None


def _just_told_of(state: State, first: int, kind: str) -> int | None:
    """ "Passengers on Avanti Wings will pay. The airline said …": the only name of the sentence
    before in the paragraph that is neither a person's nor a place's, wherever it stands.
    """
    number = state.sentence(first)
    opens = state.sentence_firsts[number]
    spoken = state.quoted[opens]  # "“It was late,” the company said"
    if (first != opens and not spoken) or "\n" in state.document.gaps[opens]:
        return None
    while number and state.quoted[state.sentence_firsts[number - 1]]:
        number -= 1
    if not number:
        return None
    found: set[int] = set()
    for name in state.names_in(state.sentence_firsts[number - 1], first):
        person = state.people[name.actor]
        if person.kind == "person" and not _unproven(state, name):
            continue
        if state.quoted[name.first] or _is_place(state, name):
            continue
        known = kind_by_noun(state, name)
        if known is not None and known != kind and not {known, kind} <= {"company", "organisation"}:
            return None  # "The council sued Pell Foods. The hospital …"
        found.add(name.actor)
    return found.pop() if len(found) == 1 else None


def _is_place(state: State, name: Name) -> bool:
    """ "In Tarrow", "from Ormley", "Norway": where something is."""
    gaz, full = state.gaz, " ".join(name.tokens)
    if full in gaz.territories or full in gaz.places or full in gaz.capitals:
        return True
    before = state.document.lower[name.first - 1] if name.first else ""
    return before in _WHERE or state.people[name.actor].kind == "place"


# What a name says nothing of, and the next sentence does: "at the Grand. The theatre …".
_HOUSES = frozenset(
    (
        "building society,airline,carrier,school,hospital,orchestra,bakery,theatre,theater,shop,"
        "store,hotel,restaurant,gallery,company,firm,fund,chain,brewery,museum,cinema,bank,retailer,"
        "supermarket,insurer,publisher,label,pub,café,cafe,zoo,arena,stadium,choir,ballet,infirmary"
    ).split(",")
)
_WHERE = frozenset("in near from outside around across north south east west".split())


def named_beside(state: State, last: int) -> int | None:
    """ "The regulator, | the Office for Heat, told", "the charity | Fair Terms": the body named
    right behind its noun, which ends before word `last`.
    """
    lower, gaps = state.document.lower, state.document.gaps
    if last + 1 >= len(lower) or gaps[last] not in (", ", " "):
        return None
    if gaps[last] == " ":  # "The charity Fair Terms thinks not. It says"
        beside = state.name_at(last)
        named = beside is not None and not beside.possessive and not _a_person(state, beside)
        return beside.actor if beside is not None and named else None
    name = state.name_at(last + (lower[last] == "the"))
    if name is None or name.last >= len(lower) or gaps[name.last] not in (", ", " – ", " — "):
        return None
    return None if _a_person(state, name) else name.actor


def _behind_noun(state: State, name: Name, noun: str) -> bool:
    """Whether `name` stands in commas behind "the `noun`"."""
    lower, gaps = state.document.lower, state.document.gaps
    at = name.first - (lower[name.first - 1] == "the")
    if at < 2 or lower[at - 1] != noun or gaps[at] != ", " or name.last >= len(lower):
        return False
    return gaps[name.last] in (", ", " – ", " — ") and not _a_person(state, name)


def _a_person(state: State, name: Name) -> bool:
    first = name.tokens[0].lower()
    return bool(name.honorific) or (first in state.gaz.first_names and len(name.tokens) > 1)


_DEFINITE = frozenset(("the", "that"))
# Nouns for a body that its name need not hold: "Unity Health", "the union".
_ONLY = frozenset(
    "charity union association federation organisation organization nonprofit watchdog regulator "
    "ministry department agency inspectorate".split()
)
_VAGUE = frozenset("group administration government city town county parish party".split())
_PLACES = frozenset("county city town village borough parish".split())


def supplied_by(state: State, first: int, last: int) -> int | None:
    """Who stands behind "figures from the Rivers Agency", "data from analysts Portline"."""
    lower = state.document.lower
    if lower[first] not in _DATA:
        return None
    if last - first == 1:
        return _made_by(state, last)
    if last - first < 3:
        return None
    made = lower[first + 1] in _MADE and lower[first + 2] == "by"  # "figures compiled by Portline"
    if not made and lower[first + 1] not in ("from", "by"):
        return None
    at = bisect_left(state.firsts, first + 2 + made)
    if at == len(state.firsts):
        return None
    name = state.names[at]
    return name.actor if name.last == last and not name.possessive else None


def _made_by(state: State, at: int) -> int | None:
    """ "Figures | compiled by the brokers Hallett Marine showed": the name behind "by"."""
    lower, gaps = state.document.lower, state.document.gaps
    if at + 2 >= len(lower) or lower[at] not in _MADE or lower[at + 1] != "by":
        return None
    index = bisect_left(state.firsts, at + 2)
    if index == len(state.firsts) or state.firsts[index] > at + _TRADE:
        return None
    name = state.names[index]
    plain = all(gaps[m] == " " for m in range(at, name.first + 1))
    return name.actor if plain and not name.possessive else None


_TRADE = 5  # words: "compiled by the commodity brokers"
_MADE = frozenset(
    "compiled collected gathered published released provided supplied shared produced issued "
    "collated assembled obtained".split()
)
_DATA = frozenset("figures data numbers statistics estimates".split())


def body_subject(state: State, at: int) -> tuple[int, int] | None:
    """The words of a body without a name that opens this sentence or one of the two before, for
    the "it" at word `at`: "The health board does not pay. It says …".
    """
    lower, gaz = state.document.lower, state.gaz
    number = state.sentence(at)
    for sentence in range(number, max(-1, number - 3), -1):
        first = state.sentence_firsts[sentence]
        if lower[first] not in _DEFINITE:
            continue
        for last in range(min(at, first + 4), first + 1, -1):
            kind = gaz.bodies.get(" ".join(lower[first + 1 : last])) or (
                gaz.bodies.get(lower[last - 1]) if last - first < 4 else None
            )
            if (kind in _KINDS or kind == "politics") and not _named(state, first, last):
                return first, last
    return None


def paper_subject(state: State, at: int) -> tuple[int, int] | None:
    """The document that opens the sentence before, for the "den" or "it" that opens this one: "En
    undersøgelse giver dem ret. Den viser …".
    """
    number = state.sentence(at)
    if not number or state.sentence_firsts[number] != at or state.document.lower[at] == "det":
        return None
    first = state.sentence_firsts[number - 1]
    for index in range(first, min(first + 4, at)):
        if state.quoted[index] or (index > first and state.document.gaps[index] != " "):
            return None
        if state.gaz.bodies.get(state.document.lower[index]) == "document":
            return first, index + 1
        if state.bits[index] & PREPOSITION and not state.bits[index] & DETERMINER:
            return None
    return None


def _named(state: State, first: int, last: int) -> bool:
    at = bisect_left(state.firsts, first)
    return at < len(state.firsts) and state.firsts[at] < last


def _bodies_before(state: State, before: int) -> Iterable[Name]:
    """The names of no person that stand before word `before`, the nearest first."""
    for index in range(bisect_left(state.firsts, before) - 1, -1, -1):
        name = state.names[index]
        if before - name.first > _FAR:
            return
        if state.people[name.actor].kind in ("body", "other") or _unproven(state, name):
            yield name


def _unproven(state: State, name: Name) -> bool:
    """ "Stroller maker Pramwell", "Pramwell has said": one word that has spoken, by which nobody
    is shown to be a person.
    """
    person = state.people[name.actor]
    if person.kind != "person" or person.gender != "unknown" or len(person.tokens) > 1:
        return False
    if name.honorific or person.tokens[0].lower() in state.gaz.first_names:
        return False
    return _called_firm(state, name) or (not name.role_before and name.actor not in state.titles)


def kind_by_noun(state: State, name: Name) -> str | None:
    """The kind that the noun in the name gives: "Harbinger Hotels" is a company."""
    gaz = state.gaz
    known = gaz.known.get(" ".join(name.tokens))
    if known:
        return known.get("actor")
    person = state.people[name.actor]
    if name.tokens[-1].startswith("& ") or _called_firm(state, name):
        return "company"
    for token in reversed(person.tokens):
        kind = gaz.bodies.get(token.lower().rstrip("."))
        if kind and token.lower() not in _PLACES:
            return kind
    return None


def _called_firm(state: State, name: Name) -> bool:
    """ "Dairy firm Hollin", "clothing group Corrie Lodge": the noun before it says what it is."""
    first, gaps = name.first, state.document.gaps
    if not first or gaps[first] not in (" ", ", "):
        return False
    if gaps[first] == ", ":  # "from the supplier, Balt Motion."
        owned = first > 1 and state.bits[first - 2] & (DETERMINER | POSSESSIVE)
        ends = name.last >= len(gaps) or gaps[name.last] != " "
        if not owned or not ends or _a_person(state, name):
            return False
    return state.document.lower[first - 1] in _FIRMS and not name.possessive


_FIRMS = frozenset(
    "firm company group maker manufacturer retailer operator chain giant supplier developer "
    "builder contractor housebuilder producer brewer startup start-up business insurer lender "
    "airline carrier publisher supermarket grocer wholesaler distributor".split()
)


def _may_be_firm(state: State, name: Name) -> bool:
    """A name of unknown kind that acts like a body: it opens a sentence, or owns something."""
    person: Person = state.people[name.actor]
    if (person.kind != "other" and not _unproven(state, name)) or kind_by_noun(state, name):
        return False
    if person.tokens[0].lower() in state.gaz.first_names:
        return False
    acts = [n for n in person.names if n.initial or n.possessive or _which(state, n)]
    placed = [n for n in person.names if n.first and state.bits[n.first - 1] & PREPOSITION]
    return bool(acts) and len(placed) < len(person.names)


def _which(state: State, name: Name) -> bool:
    lower = state.document.lower
    return name.last < len(lower) and lower[name.last] == "which"
