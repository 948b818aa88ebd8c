"""The names in an article and who they name: every capitalised run, clustered into actors."""

import re
from dataclasses import dataclass, field

from analysis.document import Document, Span
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    HONORIFIC,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SUBORDINATOR,
    WEEKDAY,
)
from analysis.speakers.gazetteer import Gazetteer

_CLOSED = (
    PRONOUN | AUXILIARY | ADVERB | PREPOSITION | DETERMINER | SUBORDINATOR | COORDINATOR | WEEKDAY
)
_COMPOUND = re.compile(r"-[a-zæøå]{4,}$")
_WOMAN = frozenset("mrs ms miss fru frk madam dame".split())
_MAN = frozenset("mr hr sir herr".split())


@dataclass(slots=True)
class Name:
    """One run of name words: word indices `first:last`, its tokens, and how it stands."""

    first: int
    last: int
    tokens: tuple[str, ...]
    sentence: int
    possessive: bool
    honorific: str
    role_before: bool
    opening: bool  # first name of its sentence
    initial: bool = False  # first word of its sentence, where any word is capitalised
    actor: int = -1


@dataclass(slots=True)
class Person:
    """An actor in the making."""

    tokens: tuple[str, ...]
    kind: str
    gender: str = "unknown"
    gender_at: Span | None = None
    names: list[Name] = field(default_factory=list)
    label: str = ""
    state: str | None = None
    plural: bool = False
    human: bool = False  # a role noun that persons bear


def find_names(document: Document, bits: list[int], gaz: Gazetteer) -> list[Name]:
    """All name runs of the prose, in order; the headline only if it is not in title case."""
    text, words, lower = document.text, document.words, document.lower
    names: list[Name] = []
    skip_until = 0
    headline = document.headline
    if headline:
        span = words[headline.first_word : headline.last_word]
        capital = sum(text[a].isupper() for a, _ in span)
        if capital > 0.6 * len(span):
            skip_until = headline.last_word
    for number, sentence in enumerate(document.sentences):
        i = max(sentence.first_word, skip_until)
        last = sentence.last_word
        opening = True
        while i < last:
            if not text[words[i][0]].isupper():
                i += 1
                continue
            b = bits[i]
            if b & _CLOSED and not b & HONORIFIC:
                i += 1
                continue
            j = i + 1
            while j < last:
                gap = text[words[j - 1][1] : words[j][0]]
                if gap != " ":
                    short = words[j - 1][1] - words[j - 1][0] <= 4
                    initials = gap == "." and words[j][1] - words[j][0] == 1
                    if not (initials or (gap in (". ", "\u00a0") and short)):
                        break
                if lower[j - 1].endswith(("'s", "’s")):
                    break
                if text[words[j][0]].isupper() and not bits[j] & WEEKDAY:
                    j += 1
                elif (
                    bits[j] & PARTICLE
                    and j + 1 < last
                    and text[words[j + 1][0]].isupper()
                    and text[words[j][1]] == " "
                ):
                    j += 2
                elif (
                    lower[j] in ("of", "for")
                    and lower[j - 1] in gaz.institutions
                    and (m := _after_of(text, words, lower, j, last))
                ):
                    j = m
                else:
                    break
            name = _name(text, words, lower, bits, i, j, number, gaz)
            if name:
                name.opening = opening
                name.initial = name.first == sentence.first_word
                opening = False
                names.append(name)
            i = j
    return names


def _after_of(text: str, words: tuple[Span, ...], lower: tuple[str, ...], j: int, last: int) -> int:
    """ "Department of (the) Justice": index past the capitalised word, 0 if there is none."""
    k = j + 1
    if k < last and lower[k] == "the":
        k += 1
    return k + 1 if k < last and text[words[k][0]].isupper() else 0


def _name(
    text: str,
    words: tuple[Span, ...],
    lower: tuple[str, ...],
    bits: list[int],
    i: int,
    j: int,
    sentence: int,
    gaz: Gazetteer,
) -> Name | None:
    honorific, role_before = "", False
    first = i
    while (
        first < j - 1 and (bits[first] & (HONORIFIC | ROLE)) and lower[first] not in gaz.first_names
    ):
        if bits[first] & HONORIFIC:
            honorific = lower[first]
        role_before = True
        first += 1
    if j - first > 2:
        # "Republican Donald Trump", "Michigan Gov. Rick Snyder": the person starts at a first name.
        for m in range(first + 1, j - 1):
            if bits[m] & (HONORIFIC | ROLE) and lower[m] not in gaz.first_names:
                first, role_before = m + 1, True
                if bits[m] & HONORIFIC:
                    honorific = lower[m]
    if j - first > 2 and lower[first] not in gaz.first_names:
        # "State John Kerry", "Democrat Bernie Sanders": the person starts at a first name.
        known = next((m for m in range(first + 1, j - 1) if lower[m] in gaz.first_names), first)
        if known > first and not any(lower[m] in gaz.institutions for m in range(first, j)):
            first, role_before = known, True
    if j - first == 1 and bits[first] & (HONORIFIC | ROLE) and lower[first] not in gaz.first_names:
        return None
    if first == i and i and bits[i - 1] & ROLE and text[words[i - 1][1] : words[i][0]] == " ":
        role_before = True
    tokens = [text[a:b] for a, b in words[first:j]]
    possessive = False
    end = tokens[-1]
    for suffix in ("'s", "’s", "'", "’"):
        if end.endswith(suffix):
            tokens[-1] = end[: -len(suffix)]
            possessive = True
            break
    after = words[j - 1][1]
    if not possessive and text[after : after + 1] in ("'", "’") and end.endswith("s"):
        possessive = True
    if not tokens[-1]:
        return None
    if len(tokens) == 1 and _COMPOUND.search(tokens[0]):
        return None  # "Ukraine-krise": a common noun that begins with a name
    return Name(first, j, tuple(tokens), sentence, possessive, honorific, role_before, False)


def cluster(names: list[Name], document: Document, gaz: Gazetteer) -> list[Person]:
    """Assign every name an actor; full names first, so that surnames find theirs."""
    people: list[Person] = []
    by_last: dict[str, list[int]] = {}
    by_first: dict[str, list[int]] = {}
    by_full: dict[str, int] = {}
    singles: list[Name] = []
    for name in names:
        if len(name.tokens) == 1:
            singles.append(name)
            continue
        full = " ".join(name.tokens)
        key = full.lower()
        index = by_full.get(key)
        if index is None and key.endswith("s") and key[:-1] in by_full:
            index, name.possessive = by_full[key[:-1]], True
        if index is None:
            index = _same_person(name, by_last, people)
        if index is None:
            index = len(people)
            people.append(Person(name.tokens, _kind(name, full, document, gaz), label=full))
            by_full[key] = index
            by_last.setdefault(name.tokens[-1].lower(), []).append(index)
            if people[index].kind == "person":
                by_first.setdefault(name.tokens[0].lower(), []).append(index)
        _add(people[index], name, index, document, gaz)
    spans = {n.tokens[-1].lower() for n in singles if not n.initial}
    for name in singles:
        index = _single(name, people, by_last, by_first, by_full, gaz)
        if index is None:
            token = name.tokens[0]
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
            label = gaz.territory_names.get(code, token) if code else token
            if token in gaz.known:
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
    for person in people:
        if person.kind in ("person", "other"):
            person.label = _label(person)
    return people


def _kind(name: Name, full: str, document: Document, gaz: Gazetteer) -> str:
    if full in gaz.territories:
        return "state"
    if full in gaz.known:
        return "state" if gaz.known[full].get("actor") == "state" else "body"
    last = name.tokens[-1].lower()
    if last in gaz.institutions or any(
        len(last) > len(e) and last.endswith(e) for e in gaz.institution_endings
    ):
        return "body"
    if any(t.lower() in gaz.institutions for t in name.tokens):
        return "body"
    if name.honorific or name.tokens[0].lower() in gaz.first_names:
        return "person"
    if name.role_before and len(name.tokens) <= 4:
        return "person"
    if len(full) > 1 and full.isupper():
        return "body"
    return "other"


def _same_person(name: Name, by_last: dict[str, list[int]], people: list[Person]) -> int | None:
    tokens = [t.lower().strip(".") for t in name.tokens]
    last = tokens[-1]
    for form in (last, last[:-1] if last.endswith("s") else last):
        for index in by_last.get(form, ()):
            other = [t.lower().strip(".") for t in people[index].tokens]
            if other[0] == tokens[0] or (
                people[index].kind == "person"
                and (other[0][0] == tokens[0][0])
                and (len(other[0]) <= 2 or len(tokens[0]) <= 2)
            ):
                return index
    first_names_alike = [
        i
        for last_name, indices in by_last.items()
        if last_name == last or (len(last) > 4 and _one_off(last_name, last))
        for i in indices
        if people[i].kind == "person"
    ]
    for index in first_names_alike:
        first = people[index].tokens[0].lower()
        if first == tokens[0] or (
            len(first) > 4
            and people[index].tokens[-1].lower() == last
            and _one_off(first, tokens[0])
        ):
            return index
    return None


def _single(
    name: Name,
    people: list[Person],
    by_last: dict[str, list[int]],
    by_first: dict[str, list[int]],
    by_full: dict[str, int],
    gaz: Gazetteer,
) -> int | None:
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
        for table in (by_last, by_first):
            found = [i for i in table.get(form, ()) if table is by_first or _nameable(people[i])]
            if found:
                name.possessive = name.possessive or form == genitive
                return _choose(name, found, people)
    slip = misspelt(token, by_last, people)
    if slip and token not in gaz.first_names:
        return _choose(name, by_last[slip], people)
    return None


def _label(person: Person) -> str:
    """The fullest form, the one most used where spellings differ, a genitive only if need be."""
    longest = max(len(n.tokens) for n in person.names)
    forms = [" ".join(n.tokens) for n in person.names if len(n.tokens) == longest]
    return max(forms, key=lambda f: (f[:-1] not in forms, forms.count(f), -forms.index(f)))


def misspelt(token: str, by_last: dict[str, list[int]], people: list[Person]) -> str | None:
    """The one person's surname that `token` is a slip of: one letter off, five or more long."""
    if len(token) < 5:
        return None
    close = [
        known
        for known in by_last
        if known[0] == token[0]
        and known != token
        and _one_off(known, token)
        and any(people[i].kind == "person" for i in by_last[known])
    ]
    return close[0] if len(close) == 1 else None


def _one_off(a: str, b: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours makes `a` into `b`."""
    if abs(len(a) - len(b)) > 1:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    if len(a) == len(b):
        return a[i + 1 :] == b[i + 1 :] or (
            a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :]
        )
    shorter, longer = sorted((a, b), key=len)
    return longer[i + 1 :] == shorter[i:]


def _nameable(person: Person) -> bool:
    return person.kind in ("person", "other")


def _choose(name: Name, found: list[int], people: list[Person]) -> int:
    """Of several with one surname: the gender of the honorific, then the most mentioned in full."""
    if len(found) == 1:
        return found[0]
    gender = "woman" if name.honorific in _WOMAN else "man" if name.honorific in _MAN else None
    best = max(
        found,
        key=lambda i: (
            people[i].gender in (gender, "unknown") if gender else True,
            sum(len(n.tokens) > 1 for n in people[i].names),
            -i,
        ),
    )
    return best


def _add(person: Person, name: Name, index: int, document: Document, gaz: Gazetteer) -> None:
    name.actor = index
    person.names.append(name)
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
        elif person.kind == "person" and len(name.tokens) > 1:
            person.gender = gaz.first_names.get(name.tokens[0].lower(), "unknown")
        if person.gender != "unknown":
            person.gender_at = document.words[name.first]
