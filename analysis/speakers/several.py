"""Plural pronouns and "it": the group, body or people without a name that they take up."""

from bisect import bisect_left

from analysis.quotes.lexicon import (
    AUXILIARY,
    CUE,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    THING,
    VERB,
)
from analysis.speakers.bodies import body_subject, named_beside, paper_subject
from analysis.speakers.nameless import newer_people, people_before
from analysis.speakers.opened import body_opens, sentence_before
from analysis.speakers.own_actors import own_actor, taken_up
from analysis.speakers.state import Found, State

_NEAR = 6  # words
_SENTENCES = 3
_QUOTED = 4  # sentences


def several(state: State, at: int) -> Found:
    """ "they", "it": the last group or body that spoke or was named."""
    sentence, danish = state.sentence(at), state.gaz.compounds
    thing = bool(state.bits[at] & THING)
    fines = _what_it_called(state, at) if thing and not danish else None
    if fines is not None:
        return Found(fines, "pronoun", 0.5)
    if thing:
        opens = body_opens(state, at) if danish else _body_opens(state, at)
        if opens is not None:
            return Found(opens, "pronoun", 0.6 if danish else 0.5)
    elif danish:
        newer = newer_people(state, at)
        if newer is not None:
            return taken_up(state, newer, newer + 1, at)
    for word, actor in reversed(state.said):
        if sentence - state.sentence(word) > 3:
            break
        person = state.people[actor]
        if person.kind != "person" and not (danish and thing and person.human):
            return Found(actor, "pronoun", 0.5)
    high = bisect_left(state.firsts, at)
    for name in reversed(state.names[max(0, high - 12) : high]):
        if sentence - name.sentence > 2:
            break
        if state.people[name.actor].kind in ("body", "state"):
            return Found(name.actor, "pronoun", 0.4)
    if not thing:
        return people_meant(state, at) or own_actor(state, at, at + 1, "pronoun")
    paper = paper_subject(state, at)
    if paper is not None:
        return own_actor(state, *paper, "pronoun")
    subject = None if danish else body_subject(state, at)
    if subject is not None:
        named = named_beside(state, subject[1])
        if named is not None:
            return Found(named, "pronoun", 0.5)
        return taken_up(state, *subject, at)
    return Found(None, "pronoun", 0.2)  # "det" names nobody


def _what_it_called(state: State, at: int) -> int | None:
    """ "The Office fined Elm Bank for what | it called “failings”": who opens the sentence."""
    document = state.document
    if document.lower[at - 1 : at] != ("what",):
        return None
    first = state.sentence_firsts[state.sentence(at)]
    first += document.lower[first] == "the"
    name = state.name_at(first)
    if name is None or name.possessive:
        return None
    return name.actor if state.people[name.actor].kind in ("body", "state") else None


def people_meant(state: State, at: int) -> Found | None:
    """Those without a name whom "they" or "them" at word `at` takes up; None where none stand."""
    if not state.gaz.compounds:
        opening = _people_open(state, at)
        return taken_up(state, *opening, at) if opening else None
    people = people_before(state, at)
    return None if people is None else taken_up(state, people, people + 1, at)


def _people_open(state: State, at: int) -> tuple[int, int] | None:
    """ "The harbour commissioners met. They expect", "Holidaymakers were surprised. Most of them
    said": the English plural that opens the sentence, or one of the two before it.
    """
    document, gaz = state.document, state.gaz
    last = state.sentence(at)
    for sentence in range(last, max(-1, last - _SENTENCES), -1):
        first = state.sentence_firsts[sentence]
        if document.headline and first < document.headline.last_word:
            return None
        placed = state.bits[first] & PREPOSITION
        for i in range(first, min(first + _NEAR, at)):
            if state.quoted[i] or (i > first and document.gaps[i] != " "):
                break
            role = gaz.role(document.lower[i]) if state.bits[i] & ROLE else None
            plural = role is not None and role.plural
            if placed and (i == first or not plural):
                continue
            if placed and document.lower[i - 1] == "the" and not state.bits[i - 2] & PREPOSITION:
                return i - 1, i + 1  # "At the gate the herders have pitched tents. They say"
            if plural and not placed:
                begin = first + bool(state.bits[first] & (DETERMINER | POSSESSIVE) and i > first)
                return begin, i + 1
            if role or state.bits[i] & (AUXILIARY | CUE | PREPOSITION | VERB):
                break
    return None


def _body_opens(state: State, at: int) -> int | None:
    """ "Parkline has apologised. “We got it wrong,” it said": the name that opens the sentence
    before the English "it", newer than whoever spoke last, and nobody's that is known as a person.
    """
    sentence = sentence_before(state, at)
    if sentence < 0 or state.sentence(at) - sentence > _QUOTED:
        return None
    first = state.sentence_firsts[sentence]
    first += state.document.lower[first] == "the"
    name = state.name_at(first)
    if name is None or name.possessive or (state.said and state.said[-1][0] > first):
        return None
    person = state.people[name.actor]
    known = person.gender != "unknown" or name.tokens[0].lower() in state.gaz.first_names
    if person.kind == "person" and (known or name.role_before or name.honorific):
        return None
    if person.kind not in ("person", "body", "state", "other") or known:
        return None
    return name.actor
