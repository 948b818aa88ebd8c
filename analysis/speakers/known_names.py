"""The actors found so far, and which of them a name means: surnames, first names, slips."""

from dataclasses import dataclass, field

from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.name_parts import is_junior, middle, shorter, surname
from analysis.speakers.names import Name, Person
from analysis.speakers.slips import MOST_NAMES, misspelt, one_off

WOMAN = frozenset("mrs ms miss fru frk madam dame".split())
MAN = frozenset("mr hr sir herr".split())
_STEM = 4  # letters
_NAMESAKES = 50  # of one surname a name is compared with; more of them are a list


@dataclass(slots=True)
class Known:
    """The actors in the making, and their indices by the words of their names in lower case."""

    people: list[Person] = field(default_factory=list)
    firsts: list[str] = field(default_factory=list)  # the first word of whoever has several
    by_full: dict[str, int] = field(default_factory=dict)
    by_last: dict[str, list[int]] = field(default_factory=dict)
    by_letter: dict[str, list[str]] = field(default_factory=dict)  # what begins keys of `by_last`
    by_first: dict[str, list[int]] = field(default_factory=dict)
    by_middle: dict[str, list[int]] = field(default_factory=dict)
    # "lars dalgas", "dalgas friis" for Lars Dalgas Friis
    by_part: dict[str, int] = field(default_factory=dict)


def enter(known: Known, name: Name, person: Person, gaz: Gazetteer) -> int:
    """The index of `person`, new and with a `name` of several words."""
    index = len(known.people)
    known.people.append(person)
    known.firsts.append(person.tokens[0].lower())
    last = surname(name.tokens)
    if last not in known.by_last:
        known.by_last[last] = []
        known.by_letter.setdefault(last[0], []).append(last)
    known.by_last[last].append(index)
    if person.kind == "person":
        known.by_first.setdefault(name.tokens[0].lower(), []).append(index)
        if len(name.tokens) > 2:
            for part in shorter(name.tokens):
                known.by_part.setdefault(part, index)
            between = middle(name.tokens)
            if between and between not in gaz.first_names:
                known.by_middle.setdefault(between, []).append(index)
    return index


def same_person(name: Name, known: Known) -> int | None:
    """Whoever bears the surname, or one a letter off, and the first name or its initial."""
    people, firsts, by_last = known.people, known.firsts, known.by_last
    given, last = name.tokens[0].lower().strip("."), surname(name.tokens).strip(".")
    junior = is_junior(name.tokens)
    for form in (last, last[:-1]) if last.endswith("s") else (last,):
        for index in by_last.get(form, ())[:_NAMESAKES]:
            other = firsts[index].strip(".")
            if len(given) > 1 and junior != is_junior(people[index].tokens):
                continue  # "Bo Holm Jr." and his father
            if other == given or (
                other[0] == given[0]
                and (len(other) <= 2 or len(given) <= 2)
                and people[index].kind == "person"
            ):
                return index
    few = len(by_last) <= MOST_NAMES
    first_names_alike = [
        i
        for last_name in (known.by_letter.get(last[0], ()) if few else (last,))
        if last_name == last or (len(last) > 4 and one_off(last_name, last))
        for i in by_last.get(last_name, ())[:_NAMESAKES]
        if people[i].kind == "person" and is_junior(people[i].tokens) == junior
    ]
    for index in first_names_alike:
        first = firsts[index]
        if first == given or (
            len(first) > 4 and people[index].tokens[-1].lower() == last and one_off(first, given)
        ):
            return index
    return None


def by_parts(name: Name, full: str, known: Known, gaz: Gazetteer) -> int | None:
    """ "Dalgas Friis", "Lars Dalgas": whoever has all the names in `full` and one more, or one
    less.
    """
    found = known.by_part.get(full)
    if found is not None or len(name.tokens) < 3 or name.possessive:
        return found
    fewer = (known.by_full.get(each) for each in shorter(name.tokens))
    given = name.tokens[0].lower() in gaz.first_names  # "Odile Le Mont" for "Le Mont"
    kinds = ("person", "other") if given else ("person",)
    return next((i for i in fewer if i is not None and known.people[i].kind in kinds), None)


def single(name: Name, known: Known, by_start: dict[str, list[int]], gaz: Gazetteer) -> int | None:
    """Whom a name of one word means; its genitive is taken off where that is nobody's name."""
    people, by_full, by_last = known.people, known.by_full, known.by_last
    token = name.tokens[0].lower()
    genitive = token[:-1] if token.endswith("s") and not name.possessive else ""
    if genitive and genitive not in by_full and name.tokens[0][:-1] in gaz.territories:
        name.tokens, name.possessive, genitive = (name.tokens[0][:-1],), True, ""
        token = name.tokens[0].lower()
    for form in (token, genitive) if genitive else (token,):
        if form in by_full:
            name.possessive = name.possessive or form == genitive
            return by_full[form]
        if name.tokens[0].isupper() and name.tokens[0] in gaz.known:
            continue  # "the UN", who is no Kim Jong Un
        for table in (by_last, known.by_first, known.by_middle):
            found = table.get(form, [])[:_NAMESAKES]
            if table is by_last:
                found = [i for i in found if people[i].kind in ("person", "other")]
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
    slip = None if token in gaz.first_names else misspelt(token, known.by_letter, by_last, people)
    return _choose(name, by_last[slip][:_NAMESAKES], people) if slip else None


def firms_by_start(people: list[Person], gaz: Gazetteer) -> dict[str, list[int]]:
    """ "Vellum" for "Vellum Broadband": the first words of firms' names, which stand for them."""
    found: dict[str, list[int]] = {}
    for index, person in enumerate(people):
        token, last = person.tokens[0].lower(), person.tokens[-1].lower().strip(".")
        firm = len(person.tokens) > 1 and gaz.bodies.get(last) == "company"
        if firm and person.kind == "body" and len(token) > 3 and token not in gaz.adjectives:
            found.setdefault(token, []).append(index)
    return found


def _choose(name: Name, found: list[int], people: list[Person]) -> int:
    """Of several with one surname: the gender of the honorific, whoever bears the honorific, then
    the most mentioned in full.
    """
    if len(found) == 1:
        return found[0]
    gender = "woman" if name.honorific in WOMAN else "man" if name.honorific in MAN else None

    def likely(index: int) -> tuple[bool, int, int]:
        person = people[index]
        alike = person.gender in (gender, "unknown") if gender else _bears(person, name.honorific)
        return alike, person.in_full, -index

    return max(found, key=likely)


def _bears(person: Person, honorific: str) -> bool:
    """Whether one of the first names of `person` in the text has the `honorific` before it."""
    return bool(honorific) and any(n.honorific == honorific for n in person.names[:_NAMESAKES])
