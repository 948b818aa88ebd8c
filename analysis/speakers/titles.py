"""Titles: the words beside a person's name that say who that is."""

from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    PERSONAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
)
from analysis.speakers.name_runs import GENITIVE
from analysis.speakers.names import Name
from analysis.speakers.state import State


def find_titles(state: State) -> None:
    """The words beside a person's name that say who that is: before it, or after a comma."""
    document = state.document
    words = document.words
    for name in state.names:
        person = state.people[name.actor]
        if name.actor in state.titles or person.kind not in ("person", "other"):
            continue
        before = _title_before(state, name)
        span = before or _title_after(state, name)
        if span:
            state.titles[name.actor] = (words[span[0]][0], words[span[1] - 1][1])
            if person.kind == "other" and len(name.tokens) > 1:
                person.kind = "person"
            if person.gender == "unknown":
                # "Mr Lund's daughter Ida": the noun beside the name
                for i in reversed(range(*span)) if before else range(*span):
                    role = state.gaz.role(document.lower[i])
                    if role and role.gender:
                        person.gender = role.gender
                        person.gender_at = words[i]
                        break


def _in_a_letter(state: State, low: int, found: int) -> bool:
    """ "In a letter to the | judge, X said", "in a statement read by the | officer, X said": whom
    it is to, or who reads it.
    """
    lower = state.document.lower
    written = lower[low] == "in" and not _LETTERS.isdisjoint(lower[low + 1 : low + 5])
    return written and any(lower[i] in ("to", "by") for i in range(low + 2, found))


_LETTERS = frozenset("letter statement email note message interview filing post".split())


def _title_before(state: State, name: Name) -> tuple[int, int] | None:
    document = state.document
    words, text, bits, lower = document.words, document.text, state.bits, document.lower
    i = name.first
    if i == 0:
        return None
    gap = text[words[i - 1][1] : words[i][0]]
    if gap not in (" ", ", ", ". "):
        return None
    end = i
    low = document.sentences[name.sentence].first_word
    j = i - 1
    found = -1
    while j >= low and i - j <= 8:
        if j < i - 1 and text[words[j][1] : words[j + 1][0]] not in (" ", "- ", ". "):
            break
        if bits[j] & ROLE or state.gaz.role(lower[j]):
            found = j
            if gap != ", ":
                break
        elif gap == " " and found < 0 and not text[words[j][0]].isupper():
            break
        if bits[j] & (PERSONAL | COORDINATOR) and not bits[j] & DETERMINER:
            break
        j -= 1
    if found < 0 or (gap == ", " and _of_another(state, found + 1, i)):
        return None
    if gap == ", " and found + 1 < i and not state.gaz.compounds:
        goes_on = bits[found + 1] & _GOES_WITH or text[words[found + 1][0]].isupper()
        if not goes_on and not state.gaz.role(lower[found + 1]):
            return None  # "Three weeks after his mother died, X said": a verb, no description
    if gap == ", " and found + 1 == i and found > low and not state.gaz.compounds:
        if bits[found - 1] & PREPOSITION and lower[found - 1] != "as":
            return None  # "The cable had been cut by thieves, X said"
    if gap == ", " and not state.gaz.compounds and _in_a_letter(state, low, found):
        return None
    start = found
    while start > low and text[words[start - 1][1] : words[start][0]] == " ":
        previous = lower[start - 1]
        closed = bits[start - 1] & (PREPOSITION | SUBORDINATOR | DETERMINER | ADVERB | PRONOUN)
        if (text[words[start - 1][0]].isupper() and not closed) or previous in state.gaz.adjectives:
            start -= 1
        else:
            break
    if gap == ", " and end - start > 8:
        return None
    return start, end


_GOES_WITH = PREPOSITION | RELATIVE | COORDINATOR | ADVERB


def _of_another(state: State, first: int, last: int) -> bool:
    """ "In a talk with journalist Ida Holm, Lund said": the title belongs to the name behind it."""
    name = state.name_at(first)
    if name is None:
        return False
    given = name.tokens[0].lower() in state.gaz.first_names
    given = given or state.people[name.actor].kind == "person"
    return given and len(name.tokens) > 1 and name.last < last


def _title_after(state: State, name: Name) -> tuple[int, int] | None:
    document = state.document
    words, text, bits, lower = document.words, document.text, state.bits, document.lower
    i = name.last
    last = document.sentences[name.sentence].last_word
    if i >= last or not text[words[i - 1][1] : words[i][0]].startswith(","):
        return None
    if lower[i] in ("hvis", "whose"):
        return None  # "X, hvis bror er savnet": somebody else's
    if state.gaz.compounds and lower[i] in _GOES_ON:
        return None  # "Selskabet, Grøn Linje, har ikke hørt fra byrådet": the sentence goes on
    if not state.gaz.compounds and bits[i] & CUE and not bits[i] & ROLE:
        return None  # "His park, Silver Dunes, says its rules are clear"
    end = -1
    for j in range(i, min(last, i + 9)):
        if j > i and _parts(document.gaps[j]):
            break
        owns = j + 1 < last and document.gaps[j + 1] in GENITIVE  # "the dockers' | union"
        if state.gaz.role(lower[j]) and not owns:
            end = j + 1
            break
        if bits[j] & (PERSONAL | COORDINATOR) and not bits[j] & DETERMINER:
            break
    if end < 0 or _speaks(state, i, end) or _of_the_next(state, i, end):
        return None
    while end < last and not _parts(document.gaps[end]) and end - i < 10:
        end += 1
    start = i
    while start < end - 1 and bits[start] & (DETERMINER | RELATIVE | AUXILIARY):
        start += 1  # "der er professor", "a professor"
    return start, end


def _parts(gap: str) -> bool:
    """Whether a mark stands between two words; the apostrophe of an owner is none."""
    return bool(gap.strip()) and gap not in GENITIVE


_GOES_ON = frozenset("har havde vil ville kan kunne skal skulle må måtte fik får".split())


def _of_the_next(state: State, first: int, end: int) -> bool:
    """ "At the Three Tuns, landlady | Ida Holm": a title with no article, of the name behind it."""
    if state.gaz.compounds or state.bits[first] & (DETERMINER | RELATIVE | AUXILIARY):
        return False
    name = state.name_at(end)
    if name is None or state.document.gaps[end] != " ":
        return False
    return len(name.tokens) > 1 and name.tokens[0].lower() in state.gaz.first_names


def _speaks(state: State, first: int, end: int) -> bool:
    """ "… off Gull Head, the coastguard said": the words behind the comma are who speaks."""
    if state.gaz.compounds or end >= len(state.document.lower):
        return False
    cue = bool(state.bits[end] & CUE) and state.document.gaps[end] == " "
    return cue and bool(state.bits[first] & DETERMINER) and state.document.lower[end] in _SAID


_SAID = frozenset("said says told announced confirmed added reported ruled warned".split())


def roles_beside(state: State) -> dict[int, set[str]]:
    """The role nouns that stand beside any of each actor's names: titles before and after it, and
    what a sentence says that somebody is ("Lone Friis er formand").
    """
    if state.roles is None:
        state.roles = {}
        lower, role = state.document.lower, state.gaz.role
        for name in state.names:
            if state.people[name.actor].kind not in ("person", "other"):
                continue
            spans = (_title_before(state, name), _title_after(state, name), _copula(state, name))
            found = {
                known.entry
                for span in spans
                if span
                for i in range(*span)
                if (known := role(lower[i])) and not known.plural
            }
            if found:
                state.roles.setdefault(name.actor, set()).update(found)
    return state.roles


def _copula(state: State, name: Name) -> tuple[int, int] | None:
    """ "Lone Friis er ny formand for": the words behind a form of being, up to the role."""
    lower, bits = state.document.lower, state.bits
    i = name.last
    if i >= len(lower) or lower[i] not in _BEING or state.document.gaps[i] != " ":
        return None
    for j in range(i + 1, min(len(lower), i + 6)):
        if state.document.gaps[j].strip() or bits[j] & (PERSONAL | PREPOSITION):
            return None
        if bits[j] & ROLE:
            return i + 1, j + 1
    return None


_BEING = frozenset("er var bliver blev is was became remains".split())
