"""Who the names name: runs clustered into actors, surnames to their full names."""

from collections import Counter

from analysis.document import Document
from analysis.quotes.name_words import ARTICLES
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.name_parts import is_junior, middle, shorter, surname
from analysis.speakers.names import Name, Person
from analysis.speakers.places import mark_places, no_actor
from analysis.speakers.slips import MOST_NAMES, misspelt, one_off
from analysis.speakers.twins import (
    initials,
    led_in,
    other_name,
    surnames,
    taken_up,
)

_WOMAN = frozenset("mrs ms miss fru frk madam dame".split())


_MAN = frozenset("mr hr sir herr".split())
_STEM = 4  # letters
_NAMESAKES = 50  # of one surname a name is compared with; more of them are a list


def cluster(names: list[Name], document: Document, gaz: Gazetteer) -> list[Person]:
    """Assign every name an actor; full names first, so that surnames find theirs."""
    people: list[Person] = []
    firsts: list[str] = []  # the first word of each, compared with that of every later name
    by_last: dict[str, list[int]] = {}
    by_first: dict[str, list[int]] = {}
    by_full: dict[str, int] = {}
    by_part: dict[str, int] = {}  # "lars dalgas", "dalgas friis" for Lars Dalgas Friis
    by_middle: dict[str, list[int]] = {}
    singles: list[Name] = []
    lasts = frozenset() if gaz.compounds else surnames(names)
    for name in names:
        if name.initial and len(name.tokens) == 2 and led_in(name, lasts, gaz):
            name.first, name.tokens = name.first + 1, name.tokens[1:]
        if len(name.tokens) == 1:
            singles.append(name)
            continue
        full = " ".join(name.tokens)
        key = full.lower()
        if key in gaz.adjectives:
            continue  # "South Korean"
        index = by_full.get(key)
        if index is None and key.endswith("s") and key[:-1] in by_full:
            index, name.possessive = by_full[key[:-1]], True
        other = other_name(name.tokens, full, gaz)
        if index is None and other:
            index = by_full.get(other)
        if index is None:
            index = _same_person(name, by_last, people, firsts)
        if index is None:
            index = _by_parts(name, by_full, by_part, people, gaz)
        if index is None:
            person = _new(name, full, document, gaz)
            label = person.label.lower()
            if person.state and label in by_full:
                index = by_full[key] = by_full[label]  # "the White House" for the United States
            else:
                index = by_full[key] = len(people)
                if person.state:
                    by_full[label] = index
                if other:
                    by_full.setdefault(other, index)
                people.append(person)
                firsts.append(person.tokens[0].lower())
                by_last.setdefault(surname(name.tokens), []).append(index)
                if person.kind == "person":
                    by_first.setdefault(name.tokens[0].lower(), []).append(index)
                    by_part |= {each: index for each in shorter(name.tokens) if each not in by_part}
                    between = middle(name.tokens)
                    if between and between not in gaz.first_names:
                        by_middle.setdefault(between, []).append(index)
        _add(people[index], name, index, document, gaz)
    spans = {n.tokens[-1].lower() for n in singles if not n.initial}
    by_start = {} if gaz.compounds else _firms_by_start(people, gaz)
    by_letters = {} if gaz.compounds else initials(people)
    for name in singles:
        index = taken_up(name, people, by_letters, by_last, document, gaz)
        if index is not None:
            by_full.setdefault(name.tokens[0].lower(), index)
        else:
            index = _single(name, people, (by_last, by_first, by_middle), by_full, by_start, gaz)
        if index is None:
            token = name.tokens[0]
            if token.lower() in gaz.no_names and not name.honorific:
                continue  # "Islam", "Christians"
            if name.initial and not (
                token.lower() in spans
                or token in gaz.known
                or token in gaz.territories
                or token.lower() in gaz.first_names
                or name.role_before
                or name.possessive
                or token[1:] != token[1:].lower()
            ):
                continue  # only the start of a sentence gives it its capital
            index = len(people)
            code = gaz.territories.get(token)
            kind = "state" if code else _kind(name, token, document, gaz)
            if code is None and kind == "state":
                code = gaz.known[token]["country"]  # a metonym: "Kreml"
            label = gaz.territory_names.get(code, token) if code else token
            if token in gaz.known and kind != "state":
                label = gaz.known[token]["name"]
            person = Person(name.tokens, kind, label=label, state=code)
            twin = by_full.get(label.lower())
            if twin is not None:
                index = twin
            else:
                people.append(person)
            by_full[token.lower()] = index
            by_full.setdefault(label.lower(), index)
        _add(people[index], name, index, document, gaz)
    names[:] = [n for n in names if n.actor >= 0]
    mark_places(people, document, gaz)
    for person in people:
        if person.kind in ("person", "other"):
            person.label = _label(person)
        elif person.kind == "body" and gaz.compounds:
            person.label = _with_article(person)
    return people


def _new(name: Name, full: str, document: Document, gaz: Gazetteer) -> Person:
    """A new actor for a name of several words; a metonym is its state."""
    kind = _kind(name, full, document, gaz)
    if kind != "state":
        return Person(name.tokens, kind, label=full)
    code = gaz.territories.get(full) or gaz.known[full]["country"]
    return Person(name.tokens, kind, label=gaz.territory_names.get(code, full), state=code)


def _kind(name: Name, full: str, document: Document, gaz: Gazetteer) -> str:
    if full in gaz.territories:
        return "state"
    if name.article and full not in gaz.known:
        return "body"  # "De Grønne", "Det Ny Vig"
    if full in gaz.known:
        return "state" if gaz.known[full].get("actor") == "state" else "body"
    before = document.lower[name.first - 1] if name.first else ""
    if before in gaz.firms and document.gaps[name.first] == " ":
        noun = document.spelled[name.first - 1].islower()  # no "Gældshjælpen Bo Krag"
        if noun or gaz.bodies.get(before) == "company":
            return "body"  # "firmaet Dan Rør"
    last = name.tokens[-1].lower()
    if no_actor(name, full, gaz):
        return "place"
    if last in gaz.street_ends and len(name.tokens) > 1:
        if name.tokens[-2].lower() in gaz.institutions:
            return "other"  # "Mill Bank Terrace", which is no bank
    if name.role_before and len(name.tokens) == 2 and name.tokens[0].lower() in gaz.first_names:
        return "person"  # "Referee Liam Cross"
    if last in gaz.institutions or last[1:].endswith(gaz.institution_endings):
        return "body"
    given = name.tokens[0].lower() in gaz.first_names  # "Bill", which is a document too
    if any(t.lower() in gaz.institutions for t in name.tokens[given:]):
        return "body"
    if name.honorific or name.tokens[0].lower() in gaz.first_names:
        return "person"
    if name.role_before and len(name.tokens) <= 4:
        return "person"
    if "/" in (name.tokens[-1][1:2], name.tokens[0][1:2]):
        return "body"  # "Lund Byg A/S", "A/B Solgården"
    if name.tokens[0][1:2] == "." and len(name.tokens) > 1:
        letters = name.tokens[0].replace(".", "")  # "J.K. Rowling", but "U.S. Steel"
        return "other" if letters in gaz.territories or letters in gaz.known else "person"
    if len(full) > 1 and full.isupper():
        return "body"
    if name.tokens[-1].startswith("& "):
        return "body"  # "Carrick & Lowe", which is no surname of Fergus Lowe's
    return "other"


def _same_person(
    name: Name, by_last: dict[str, list[int]], people: list[Person], firsts: list[str]
) -> int | None:
    given, last = name.tokens[0].lower().strip("."), surname(name.tokens).strip(".")
    for form in (last, last[:-1]) if last.endswith("s") else (last,):
        for index in by_last.get(form, [])[:_NAMESAKES]:
            other = firsts[index].strip(".")
            if is_junior(name.tokens) != is_junior(people[index].tokens) and len(given) > 1:
                continue  # "Bo Holm Jr." and his father
            if other == given or (
                other[0] == given[0]
                and (len(other) <= 2 or len(given) <= 2)
                and people[index].kind == "person"
            ):
                return index
    few = len(by_last) <= MOST_NAMES
    alike = by_last.items() if few else [(last, by_last.get(last, []))]
    first_names_alike = [
        i
        for last_name, indices in alike
        if last_name[0] == last[0]
        and (last_name == last or (len(last) > 4 and one_off(last_name, last)))
        for i in indices[:_NAMESAKES]
        if people[i].kind == "person" and is_junior(people[i].tokens) == is_junior(name.tokens)
    ]
    for index in first_names_alike:
        first = firsts[index]
        if first == given or (
            len(first) > 4 and people[index].tokens[-1].lower() == last and one_off(first, given)
        ):
            return index
    return None


def _by_parts(
    name: Name,
    by_full: dict[str, int],
    by_part: dict[str, int],
    people: list[Person],
    gaz: Gazetteer,
) -> int | None:
    """ "Dalgas Friis", "Lars Dalgas": whoever has all these names and one more, or one less."""
    found = by_part.get(" ".join(name.tokens).lower())
    if found is not None or len(name.tokens) < 3 or name.possessive:
        return found
    known = (by_full.get(each) for each in shorter(name.tokens))
    given = name.tokens[0].lower() in gaz.first_names  # "Odile Le Mont" for "Le Mont"
    kinds = ("person", "other") if given else ("person",)
    return next((i for i in known if i is not None and people[i].kind in kinds), None)


def _single(
    name: Name,
    people: list[Person],
    tables: tuple[dict[str, list[int]], ...],
    by_full: dict[str, int],
    by_start: dict[str, list[int]],
    gaz: Gazetteer,
) -> int | None:
    by_last = tables[0]
    token = name.tokens[0].lower()
    genitive = token[:-1] if token.endswith("s") and not name.possessive else ""
    if genitive and genitive not in by_full and name.tokens[0][:-1] in gaz.territories:
        name.tokens, name.possessive, genitive = (name.tokens[0][:-1],), True, ""
        token = name.tokens[0].lower()
    for form in (token, genitive):
        if not form:
            continue
        if form in by_full:
            name.possessive = name.possessive or form == genitive
            return by_full[form]
        letters = name.tokens[0].isupper() and name.tokens[0] in gaz.known
        for table in () if letters else tables:  # "the UN", who is no Kim Jong Un
            known = table.get(form, [])[:_NAMESAKES]
            found = [i for i in known if table is not by_last or _nameable(people[i])]
            if found:
                name.possessive = name.possessive or form == genitive
                return _choose(name, found, people)
    for bare in (token[:-2], token[:-1]) if gaz.compounds and token.endswith(("et", "en")) else ():
        bodies = [i for i in by_last.get(bare, [])[:_NAMESAKES] if people[i].kind == "body"]
        if len(bodies) == 1 and len(bare) > _STEM:
            return bodies[0]  # "Trafikrådet" for "Vestby Trafikråd"
    started = by_start.get(token, [])
    if len(started) == 1:
        return started[0]
    slip = misspelt(token, by_last, people)
    if slip and token not in gaz.first_names:
        return _choose(name, by_last[slip][:_NAMESAKES], people)
    return None


def _firms_by_start(people: list[Person], gaz: Gazetteer) -> dict[str, list[int]]:
    """ "Vellum" for "Vellum Broadband": the first words of firms' names, which stand for them."""
    found: dict[str, list[int]] = {}
    for index, person in enumerate(people):
        token, last = person.tokens[0].lower(), person.tokens[-1].lower().strip(".")
        firm = len(person.tokens) > 1 and gaz.bodies.get(last) == "company"
        if firm and person.kind == "body" and len(token) > 3 and token not in gaz.adjectives:
            found.setdefault(token, []).append(index)
    return found


def _label(person: Person) -> str:
    """The fullest form, the one most used where spellings differ, a genitive only if need be."""
    longest = max(len(n.tokens) for n in person.names)
    forms = [" ".join(n.tokens) for n in person.names if len(n.tokens) == longest]
    used = Counter(forms)  # in the order of first use, and `max` takes the first of equals
    return max(used, key=lambda f: (f[:-1] not in used, used[f]))


def _with_article(person: Person) -> str:
    """The label of a body with the article that its name begins with wherever it is no genitive."""
    article, label = person.names[0].article, person.label
    if not article or label.split(" ", 1)[0].lower() in ARTICLES:
        return label
    whole = all(name.article for name in person.names if not name.possessive)
    return f"{article} {label}" if whole else label


def _nameable(person: Person) -> bool:
    return person.kind in ("person", "other")


def _choose(name: Name, found: list[int], people: list[Person]) -> int:
    """Of several with one surname: the gender of the honorific, whoever bears the honorific, then
    the most mentioned in full.
    """
    if len(found) == 1:
        return found[0]
    gender = "woman" if name.honorific in _WOMAN else "man" if name.honorific in _MAN else None

    def likely(index: int) -> tuple[bool, int, int]:
        person = people[index]
        alike = person.gender in (gender, "unknown") if gender else _bears(person, name.honorific)
        return alike, person.in_full, -index

    return max(found, key=likely)


def _bears(person: Person, honorific: str) -> bool:
    """Whether one of the first names of `person` in the text has the `honorific` before it."""
    return bool(honorific) and any(n.honorific == honorific for n in person.names[:_NAMESAKES])


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
        if name.honorific in _WOMAN:
            person.gender = "woman"
        elif name.honorific in _MAN:
            person.gender = "man"
        elif person.kind == "person" and (len(name.tokens) > 1 or gaz.compounds):
            person.gender = gaz.first_names.get(name.tokens[0].lower(), "unknown")
        if person.gender != "unknown":
            at = name.first  # the first name, or "Mr" before it
            titled = (name.honorific in _WOMAN or name.honorific in _MAN) and document.lower[
                at - 1
            ] == name.honorific
            person.gender_at = document.words[at - titled]
