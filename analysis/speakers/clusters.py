"""Who the names name: runs clustered into actors, surnames to their full names."""

from collections import Counter

from analysis.document import Document
from analysis.quotes.name_words import ARTICLES
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.genitives import without_s
from analysis.speakers.kinds import kind_of
from analysis.speakers.known_names import (
    MAN,
    WOMAN,
    Known,
    by_parts,
    enter,
    firms_by_start,
    same_person,
    single,
)
from analysis.speakers.names import Name, Person
from analysis.speakers.openers import part_openers
from analysis.speakers.places import mark_places
from analysis.speakers.twins import initials, other_name, taken_up


def cluster(names: list[Name], document: Document, gaz: Gazetteer) -> list[Person]:
    """Assign every name an actor; full names first, so that surnames find theirs."""
    known = Known()
    people = known.people
    alone: list[Name] = []
    if gaz.compounds:
        without_s(names, document, gaz)
    else:
        part_openers(names, gaz)
    for name in names:
        if len(name.tokens) == 1:
            alone.append(name)
            continue
        index = _in_full(name, known, document, gaz)
        if index is not None:
            _add(people[index], name, index, document, gaz)
    inside = {n.tokens[0].lower() for n in alone if not n.initial}
    by_start = {} if gaz.compounds else firms_by_start(people, gaz)
    by_letters = {} if gaz.compounds else initials(people)
    for name in alone:
        index = None
        if not gaz.compounds:
            index = taken_up(name, people, by_letters, known.by_last, document, gaz)
        if index is not None:
            known.by_full.setdefault(name.tokens[0].lower(), index)
        else:
            index = single(name, known, by_start, gaz)
        if index is None:
            index = _new_alone(name, known, inside, document, gaz)
        if index is not None:
            _add(people[index], name, index, document, gaz)
    names[:] = [n for n in names if n.actor >= 0]
    mark_places(people, document, gaz)
    for person in people:
        if person.kind in ("person", "other"):
            person.label = _label(person)
        elif person.kind == "body" and gaz.compounds:
            person.label = _with_noun(person, document, gaz) or _with_article(person)
    return people


def _in_full(name: Name, known: Known, document: Document, gaz: Gazetteer) -> int | None:
    """The actor of a name of several words, a new one if need be; None for nobody's."""
    by_full = known.by_full
    full = " ".join(name.tokens)
    key = full.lower()
    if key in gaz.adjectives:
        return None  # "South Korean"
    index = by_full.get(key)
    if index is not None:
        return index
    if key.endswith("s") and key[:-1] in by_full:
        name.possessive = True
        return by_full[key[:-1]]
    other = other_name(name.tokens, full, gaz)
    if other:
        index = by_full.get(other)
    if index is None:
        index = same_person(name, known)
    if index is None:
        index = by_parts(name, key, known, gaz)
    if index is not None:
        return index
    person = _new(name, full, document, gaz)
    label = person.label.lower() if person.state else ""
    if label and label in by_full:
        index = by_full[key] = by_full[label]  # "the White House" for the United States
        return index
    index = by_full[key] = enter(known, name, person, gaz)
    if label:
        by_full[label] = index
    if other:
        by_full.setdefault(other, index)
    return index


def _new(name: Name, full: str, document: Document, gaz: Gazetteer) -> Person:
    """A new actor for a name of several words; a metonym is its state."""
    kind = kind_of(name, full, document, gaz)
    if kind != "state":
        return Person(name.tokens, kind, label=full)
    code = gaz.territories.get(full) or gaz.known[full]["country"]
    return Person(name.tokens, kind, label=gaz.territory_names.get(code, full), state=code)


def _new_alone(
    name: Name, known: Known, inside: set[str], document: Document, gaz: Gazetteer
) -> int | None:
    """A new actor for a name of one word; None where it is nobody's. `inside` holds the words
    that have a capital within a sentence.
    """
    token = name.tokens[0]
    lower = token.lower()
    if lower in gaz.no_names and not name.honorific:
        return None  # "Islam", "Christians"
    if name.initial and not (
        lower in inside
        or token in gaz.known
        or token in gaz.territories
        or token in gaz.capitals
        or lower in gaz.first_names
        or name.role_before
        or name.possessive
        or token[1:] != lower[1:]
        or _described(name, document, gaz)
    ):
        return None  # only the start of a sentence gives it its capital
    code = gaz.territories.get(token)
    kind = "state" if code else kind_of(name, token, document, gaz)
    if code is None and kind == "state":
        code = gaz.known[token]["country"]  # a metonym: "Kreml"
    label = gaz.territory_names.get(code, token) if code else token
    if token in gaz.known and kind != "state":
        label = gaz.known[token]["name"]
    index = known.by_full.get(label.lower())
    if index is None:
        index = len(known.people)
        known.people.append(Person(name.tokens, kind, label=label, state=code))
    known.by_full[lower] = index
    known.by_full.setdefault(label.lower(), index)
    return index


def _label(person: Person) -> str:
    """The fullest form, the one most used where spellings differ, a genitive only if need be."""
    if len(person.names) == 1:
        return " ".join(person.names[0].tokens)
    longest = max(len(n.tokens) for n in person.names)
    forms = [" ".join(n.tokens) for n in person.names if len(n.tokens) == longest]
    if len(set(forms)) == 1:
        return forms[0]
    used = Counter(forms)  # in the order of first use, and `max` takes the first of equals
    return max(used, key=lambda f: (f[:-1] not in used, f[1:2] != ".", used[f]))


def _with_noun(person: Person, document: Document, gaz: Gazetteer) -> str:
    """The label of a firm with the noun that opens a sentence before it, where the text names it so
    and in no other way: "Rederiet Nordlinjen".
    """
    before = {document.spelled[name.first - 1] if name.first else "" for name in person.names}
    noun = before.pop() if len(before) == 1 else ""
    called = noun[:1].isupper() and gaz.bodies.get(noun.lower()) == "company"
    return f"{noun} {person.label}" if called and noun.lower() in gaz.firms else ""


def _with_article(person: Person) -> str:
    """The label of a body with the article that its name begins with wherever it is no genitive."""
    article, label = person.names[0].article, person.label
    if not article or label.split(" ", 1)[0].lower() in ARTICLES:
        return label
    whole = all(name.article for name in person.names if not name.possessive)
    return f"{article} {label}" if whole else label


def _add(person: Person, name: Name, index: int, document: Document, gaz: Gazetteer) -> None:
    name.actor = index
    person.names.append(name)
    person.in_full += len(name.tokens) > 1
    if len(name.tokens) > len(person.tokens) and person.kind in ("person", "other"):
        person.tokens = name.tokens
        person.label = " ".join(name.tokens)
    if name.honorific or (name.role_before and person.kind == "other" and len(name.tokens) > 1):
        if person.kind == "other":
            person.kind = "person"
    if person.gender == "unknown":
        if name.honorific in WOMAN:
            person.gender = "woman"
        elif name.honorific in MAN:
            person.gender = "man"
        elif person.kind == "person" and (len(name.tokens) > 1 or gaz.compounds):
            person.gender = gaz.first_names.get(name.tokens[0].lower(), "unknown")
        if person.gender != "unknown":
            at = name.first  # the first name, or "Mr" before it
            titled = name.honorific in WOMAN or name.honorific in MAN
            titled = titled and document.lower[at - 1] == name.honorific
            person.gender_at = document.words[at - titled]


def _described(name: Name, document: Document, gaz: Gazetteer) -> bool:
    """ "Nelito, who is nine, sat up", "Otar, a taxi driver, was washing": a single word that opens
    an English sentence, with what only one person can be told of behind it.
    """
    lower, after = document.lower, name.last
    token = lower[name.first]
    if gaz.compounds or after + 2 >= len(lower) or document.gaps[after] != ", ":
        return False
    if token.endswith("s") or not token.isalpha() or gaz.role(token) or token in gaz.bodies:
        return False
    if lower[after] == "who":
        return lower[after + 1] in _ONE_DOES
    if lower[after] not in ("a", "an"):
        return False
    near = range(after + 1, min(after + _TITLE, len(lower)))
    role = next((found for i in near if (found := gaz.role(lower[i]))), None)
    return role is not None and not role.plural and bool(role.level)


_ONE_DOES = frozenset("is was has does gave lives works runs keeps turned calls would".split())
_TITLE = 4  # words of "a retired taxi driver"
