"""The names in an article: every run of capitalised words, with how it stands."""

from dataclasses import dataclass, field
from itertools import compress

from analysis.document import Document, Span
from analysis.quotes.frames import Words
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    FIRST_NAME,
    HONORIFIC,
    INTERJECTION,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SUBORDINATOR,
    WEEKDAY,
)
from analysis.quotes.name_words import ARTICLES
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.headline_lines import shouted, tells, title_case
from analysis.speakers.name_parts import is_generation
from analysis.speakers.name_runs import ALLY, GENITIVE, blank, ends_body, run_end
from analysis.speakers.name_tokens import is_no_name, read_tokens

_CLOSED = (
    INTERJECTION
    | PRONOUN
    | AUXILIARY
    | ADVERB
    | PREPOSITION
    | DETERMINER
    | SUBORDINATOR
    | COORDINATOR
    | WEEKDAY
)
_TITLE = HONORIFIC | ROLE


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
    article: str = ""  # "De Grønne", "Det Ny Vig": the article that a Danish name begins with


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
    in_full: int = 0  # how many of `names` have several words, while they are sorted


def find_names(document: Document, words: Words, gaz: Gazetteer) -> list[Name]:
    """All name runs of the prose, in order; the headline only if it is not in title case."""
    names: list[Name] = []
    cap, bits = words.cap, words.bits
    skip_until = 0
    headline = document.headline
    if headline:
        capital = sum(cap[headline.first_word : headline.last_word])
        if capital > 0.6 * (headline.last_word - headline.first_word):
            skip_until = headline.last_word
    capitals = list(compress(range(skip_until, len(cap)), cap[skip_until:]))
    surnames = frozenset() if gaz.compounds else _titles_too(words, capitals, gaz)
    sentences = iter(enumerate(document.sentences))
    number, sentence, opening = -1, None, True
    headline_like = False
    done = 0
    for i in capitals:
        if i < done:
            continue
        if bits[i] & _CLOSED and not bits[i] & HONORIFIC:
            # "Per Lund", "Will Stone": a first name that is also a small word.
            if i + 1 == len(cap) or not cap[i + 1]:
                continue
            if not (bits[i] & FIRST_NAME and blank(words, i + 1)) and not _initial(words, i):
                continue
        if words.lower[i] in _MONTHS and i and words.lower[i - 1] in _DATED and blank(words, i):
            continue  # "In June | Elm Council told"
        while sentence is None or i >= sentence.last_word:
            number, sentence = next(sentences)
            opening = True
            headline_like = title_case(words, sentence.first_word, sentence.last_word, gaz)
        if headline_like:
            done = sentence.last_word
            continue
        done = run_end(words, i, sentence.last_word, gaz)
        if done - i > 2 and shouted(words, i, done, gaz):
            continue
        told = done - i > 1 and i == sentence.first_word and tells(words, i, done, gaz)
        name = _name(words, i + told, done, number, gaz, surnames)
        if name:
            name.opening = opening
            name.initial = name.first == sentence.first_word or _behind_colon(words, name, gaz)
            opening = False
            names.append(name)
    return names


_MONTHS = ("april", "may", "june", "august")  # which are first names too
_DATED = ("in", "since", "until", "late", "early", "mid")


def _behind_colon(words: Words, name: Name, gaz: Gazetteer) -> bool:
    """ "Han har målt: Isen er lige": a Danish sentence behind a colon has a capital of its own."""
    first = name.first
    return gaz.compounds and first > 0 and words.text[words.end[first - 1]] == ":"


def _titles_too(words: Words, capitals: list[int], gaz: Gazetteer) -> frozenset[str]:
    """ "Ray Bishop", "Ana Marshall": the surnames behind a first name that are titles as well."""
    lower, bits = words.lower, words.bits
    return frozenset(
        lower[i].removesuffix("'s").removesuffix("’s")
        for i in capitals
        if i
        and bits[i] & _TITLE
        and words.cap[i - 1]
        and lower[i - 1] in gaz.first_names
        and blank(words, i)
        and not (
            i + 1 < len(lower)
            and words.cap[i + 1]
            and blank(words, i + 1)
            and not is_generation(lower[i + 1])
        )
    )


def _name(
    words: Words,
    i: int,
    j: int,
    sentence: int,
    gaz: Gazetteer,
    surnames: frozenset[str],
) -> Name | None:
    """The name in the run of words `i:j`, without the honorifics and roles before it."""
    text, lower, bits = words.text, words.lower, words.bits
    first, honorific, role_before = _begins(words, i, j, gaz) if j - i > 1 else (i, "", False)
    bare = j - first == 1 and not honorific  # "Mrs. Fellows" is a name, "the Fellows" need not be
    bare = bare and bool(bits[first] & _TITLE) and lower[first] not in gaz.first_names
    if bare and not _letters(words, first, gaz):  # but "DR", the broadcaster
        known = lower[first] in surnames and (not first or lower[first - 1] not in ("the", "a"))
        if gaz.compounds or (lower[first] not in gaz.trades and not known):
            return None  # but "said Weaver": with a capital a trade is a surname
    while j - first > 2 and text[words.start[j - 1] : words.end[j - 1]] in _BEHIND:
        j -= 1  # "Ann Elm MP", "Bo Holm KC"
    if j - first > 1 and gaz.compounds and lower[first] in gaz.firms:
        if gaz.bodies.get(lower[first]) == "company":
            first += 1  # "Firmaet Lund Byg siger": the place of the noun capitalises it
    if first == i and i and bits[i - 1] & ROLE and blank(words, i):
        role_before = True
    tokens, possessive = read_tokens(words, first, j, gaz)
    if is_no_name(tokens, gaz):
        return None
    name = Name(first, j, tuple(tokens), sentence, possessive, honorific, role_before, False)
    if gaz.compounds and first and lower[first - 1] in ARTICLES:
        name.article = _article(words, first, name, gaz)
    return name


SEATS = frozenset(("MP", "MSP", "MEP", "MLA", "TD", "MF"))
_BEHIND = SEATS.union(("KC", "QC", "OBE", "MBE", "CBE", "PhD"))


_WITHIN = ("of", "for", "and")


def _begins(words: Words, i: int, j: int, gaz: Gazetteer) -> tuple[int, str, bool]:
    """Where in the run of words `i:j` the name begins, the honorific before it, and whether any
    title is.
    """
    text, start, lower, bits = words.text, words.start, words.lower, words.bits
    honorific, role_before = "", False
    first = i
    body = lower[j - 1] in gaz.body_ends or _of_a_nation(words, i, j, gaz)  # "the Farmers Union"
    owned = text[words.end[j - 2] : start[j - 1]] in GENITIVE
    body = (
        body
        or (owned and (lower[j - 1] in ALLY or ends_body(lower[j - 1], gaz)))
        or _of_people(words, i, j, gaz)
    )
    # "i Landbo Øst": within a Danish sentence a capital makes a role noun part of a name.
    part = gaz.compounds and i > 0 and not bits[i] & HONORIFIC and blank(words, i)
    whole = not bits[i] & _TITLE or body or part or text[start[i] : words.end[j - 1]] in gaz.known
    while (
        not whole  # "DR Nyheder"
        and first < j - 1
        and bits[first] & _TITLE
        and lower[first] not in gaz.first_names
        and not _letters(words, first, gaz)
        and not (j - first == 2 and _after_role(words, first, i))
    ):
        if bits[first] & HONORIFIC:
            honorific = lower[first]
        role_before = True
        first += 1
    while first > i and first < j - 1 and lower[first] in ("of", "the") and not gaz.compounds:
        first += 1  # "Players of the Severnside Philharmonic"
    of_the = i > 1 and lower[i - 2 : i] == ("of", "the")
    if first < j - 1 and lower[first] == "opposition" and of_the:
        first, role_before = first + 1, True  # "Leader of the Opposition Ida Holm"
    if j - first > 2 and not body:
        # "Republican Donald Trump", "Michigan Gov. Rick Snyder": the person starts at a first name.
        last = j - 1 - is_generation(text[start[j - 1] : words.end[j - 1]])  # "King | Jr."
        title = HONORIFIC if gaz.compounds else _TITLE  # "Vor Frue Gade"
        for m in range(first + 1, last):
            if lower[m] == "local" and lower[m - 1] in _WITHIN:
                continue  # "the Department of | Local Affairs"
            if bits[m] & title and lower[m] not in gaz.first_names:
                first, role_before = m + 1, True
                if bits[m] & HONORIFIC:
                    honorific = lower[m]
    if j - first > 2 and not body and lower[first] not in gaz.first_names:
        # "State John Kerry", "Democrat Bernie Sanders": the person starts at a first name.
        known = next((m for m in range(first + 1, j - 1) if lower[m] in gaz.first_names), first)
        if known - first == 1 and words.end[first] - start[first] == 1:
            known = first  # "J. Edgar Holm"
        # "Director of Highways Ida Holm"
        of_what = i > 1 and lower[i - 1] in ("of", "for") and bits[i - 2] & ROLE
        house = not of_what and any(lower[m] in gaz.institutions for m in range(first, j))
        if known > first and not house:
            first, role_before = known, True
    for m in range(first + 1, j - 1) if gaz.compounds else ():
        if lower[m] in ARTICLES:
            return m + 1, honorific, False  # "Foreningen Den Gamle Havn"
    return first, honorific, role_before


def _letters(words: Words, i: int, gaz: Gazetteer) -> bool:
    """ "RT America", of the broadcaster, and no "Rt Hon": letters of a well-known body."""
    word = words.text[words.start[i] : words.end[i]]
    return bool(words.bits[i] & HONORIFIC) and word.isupper() and word in gaz.known


def _initial(words: Words, i: int) -> bool:
    """ "A.J. Lane", "I. Holm", "AT&T": a small word that is an initial before a capital."""
    text, stop = words.text, words.end[i]
    gap = text[stop : words.start[i + 1]]
    if stop - words.start[i] > 1:
        return gap == "&" and text[words.start[i] : stop].isupper()
    if gap == ".":
        return words.end[i + 1] - words.start[i + 1] == 1
    return gap == ". " and not words.bits[i + 1] & _CLOSED


def _of_people(words: Words, i: int, j: int, gaz: Gazetteer) -> bool:
    """ "The charity | Rail Passenger Voice": behind a noun for a body its name begins, no title."""
    lower = words.lower
    if gaz.compounds or j - i < 2:
        return False
    if lower[i + 1] in _GROUPED and words.bits[i] & ROLE and lower[i].endswith("s"):
        return True  # "Residents Against Bins", "Patients Together"
    if not i or not blank(words, i) or words.cap[i - 1]:
        return False
    if gaz.bodies.get(lower[i - 1]) not in ("organisation", "company"):
        return False
    if words.bits[i] & HONORIFIC:
        return False
    return not any(lower[m] in gaz.first_names for m in range(i, j))


_GROUPED = frozenset("against for together united unite action first rising forever".split())


def _of_a_nation(words: Words, i: int, j: int, gaz: Gazetteer) -> bool:
    """ "Solar Installers UK", "Growers Ireland": a body's name that ends with its country."""
    if gaz.compounds or j - i < 2 or not words.lower[j - 2].endswith("s"):
        return False
    nation = words.text[words.start[j - 1] : words.end[j - 1]]
    return bool(words.bits[j - 2] & ROLE) and nation in gaz.territories


def _after_role(words: Words, first: int, i: int) -> bool:
    """ "Coxswain Ally Munro": behind a title the word at `first` is a first name."""
    title = first == i > 0 and words.bits[i - 1] & ROLE and not words.bits[i] & HONORIFIC
    return bool(title) and not words.cap[i - 1] and blank(words, i)


def _article(words: Words, first: int, name: Name, gaz: Gazetteer) -> str:
    """The article before word `first`, where it is part of the name: in capitals within a sentence;
    at its start, where all words are, before an adjective or several words.
    """
    if not words.cap[first - 1] or not blank(words, first) or name.honorific:
        return ""
    opening = name.tokens[0]
    inside = first > 1 and blank(words, first - 1)
    known = opening.lower() in gaz.first_names and not (inside and len(name.tokens) > 1)
    if known or opening in gaz.territories or "-" in opening:
        return ""  # "Det Karen sagde", "Den USA-venlige", but "foreningen Den Rene Å"
    if not inside and len(name.tokens) == 1 and not opening.endswith(("e", "es")):
        return ""
    return words.text[words.start[first - 1] : words.end[first - 1]]
