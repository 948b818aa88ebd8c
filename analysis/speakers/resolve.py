"""Resolve each statement's mention to an actor of the article, and say by which route."""

from dataclasses import replace
from itertools import islice

from analysis.document import Document
from analysis.quotes.frames import document_words
from analysis.quotes.lexicon import OBJECT, PERSONAL, PRONOUN, THING, document_bits, lexicon
from analysis.quotes.statement import Statement
from analysis.speakers.actors import Actor
from analysis.speakers.antecedents import pronoun
from analysis.speakers.carried import carried, from_body, from_next, with_initials
from analysis.speakers.certainty import Judge, certainty
from analysis.speakers.clusters import cluster
from analysis.speakers.gazetteer import gazetteer
from analysis.speakers.headings import heading_name
from analysis.speakers.lookups import bearing, occurs, rename
from analysis.speakers.named_later import named_later
from analysis.speakers.named_next import named_next
from analysis.speakers.names import Person, find_names
from analysis.speakers.nobody_meant import before_verb, nobody_meant
from analysis.speakers.opened import opens_next
from analysis.speakers.own_actors import state_actor
from analysis.speakers.phrases import joint_actor, role_phrase
from analysis.speakers.role_words import same_role
from analysis.speakers.several import people_meant
from analysis.speakers.state import Found, State
from analysis.speakers.titled import title_bearer
from analysis.speakers.titles import find_titles, roles_beside

# Constructions that are a way of finding the speaker themselves.
_ROUTES = ("headline", "anaphor")


def resolve(
    document: Document, found: tuple[Statement, ...], judge: Judge = certainty
) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """The statements with their speakers filled in, and all actors that the text names.

    `judge` turns a route's rough trust into the certainty of the attribution.
    """
    code = document.article.language
    lex, gaz = lexicon(code), gazetteer(code)
    bits = document_bits(document, lex)
    names = find_names(document, document_words(document, bits), gaz)
    people = cluster(names, document, gaz)
    quoted = bytearray(len(document.words))
    for statement in found:
        for fragment in statement.fragments:
            if fragment.marked:
                a, b = document.word_range(fragment.start, fragment.end)
                quoted[a:b] = bytes([1]) * (b - a)
    state = State(document, bits, gaz, names, [n.first for n in names], people, quoted)
    state.sentence_firsts = [s.first_word for s in document.sentences]
    state.judge = judge
    find_titles(state)
    done: list[Statement] = []
    for statement in found:
        statement = before_verb(state, statement)
        who = _who(state, statement, done)
        if nobody_meant(state, statement, who):
            if statement.kind == "indirect":
                continue  # "they were sending classified files": no report
            who = Found(None, "none", 0.0)
        if who.actor is not None and statement.rule in _ROUTES:
            who = replace(who, route=statement.rule)
        aside = statement.rule == "as_said"  # "…, as Holm puts it": whom the text goes on about
        if who.actor is not None and statement.paragraph and not aside:
            at = document.word_range(statement.start, statement.start + 1)[0]
            state.said.append((at, who.actor))
        done.append(_attributed(state, statement, who))
    _look_ahead(state, done)
    if len(done) < len(found):
        done = [replace(each, number=number) for number, each in enumerate(done, 1)]
    return tuple(done), tuple(_actor(state, i) for i in range(len(people)))


def _attributed(state: State, statement: Statement, who: Found) -> Statement:
    if who.actor is None:
        return replace(statement, actor=None, speaker=None, route="none", certainty=None)
    code, kind = state.document.article.language, statement.kind
    return Statement(  # written out: `replace` takes three times as long
        statement.number,
        kind,
        statement.fragments,
        statement.paragraph,
        statement.cue,
        statement.mention,
        statement.rule,
        state.people[who.actor].label,
        who.actor,
        who.route,
        state.judge(code, statement.rule, who.route, kind, who.certainty),
        tuple(state.people[i].label for i in who.rivals),
        statement.second_hand,
    )


def _look_ahead(state: State, done: list[Statement]) -> None:
    """Speakers that only what follows tells: of a first quotation, and of one in the headline."""
    body = [s for s in done if s.paragraph]
    first = next((s for s in body), None)
    for i, statement in enumerate(done):
        actor: int | None
        titled = _titled_later(state, statement) if statement.paragraph == 0 else None
        if titled is not None:
            actor, route = titled, "headline"
        elif statement.paragraph == 0:
            if statement.kind == "indirect" or (statement.mention and _is_person(state, statement)):
                continue
            actor, route = from_body(state, statement, body), "headline"
        elif statement.mention is None and (statement is first or statement.actor is None):
            following = done[i + 1] if i + 1 < len(done) else None
            actor, route = from_next(statement, following), "carried"
            if actor is None and statement is first:
                actor = opens_next(state, statement)
        else:
            actor, route = named_later(state, statement), "role"
            actor = named_next(state, statement) if actor is None else actor
        if actor is not None:
            done[i] = _attributed(state, statement, Found(actor, route, 0.6))


def _titled_later(state: State, statement: Statement) -> int | None:
    """ "Borgmester: Vi lukker ikke": the one person of the text with the headline's title."""
    if statement.mention is None or statement.actor is None:
        return None
    if state.people[statement.actor].kind != "role":
        return None
    first, last = state.document.word_range(*statement.mention)
    role = state.gaz.role(state.document.lower[first]) if last - first == 1 else None
    if role is None or role.plural:
        return None
    beside = roles_beside(state)
    found = {
        actor for actor, has in beside.items() if any(same_role(each, role.entry) for each in has)
    }
    return found.pop() if len(found) == 1 else None


def _is_person(state: State, statement: Statement) -> bool:
    return statement.actor is not None and state.people[statement.actor].kind in (
        "person",
        "state",
        "body",
    )


def _who(state: State, statement: Statement, done: list[Statement]) -> Found:
    """The actor of one statement, from the words beside its cue or what stands before it."""
    if statement.mention is None:
        return carried(state, statement, done)
    document = state.document
    first, last = document.word_range(*statement.mention)
    if first >= last:
        return carried(state, statement, done)
    if last - first == 1:
        bits = state.bits[first]
        small = document.text[statement.mention[0]].islower()
        if bits & (PERSONAL | THING | OBJECT) or (small and bits & PRONOUN):
            return pronoun(state, statement, first)
    if statement.rule == "transcript":
        initials = with_initials(state, document.text[slice(*statement.mention)])
        if initials is not None:
            return Found(initials, "named", 0.8)
    if document.lower[last - 2 : last] == ("of", "them") and document.lower[first] in _SOME:
        several = people_meant(state, last - 1)
        if several is not None:
            return several  # "Most of them said"
    name = heading_name(state, first, last)
    if not state.gaz.compounds:
        name = title_bearer(state, first, last, name)
    if name is None:
        return role_phrase(state, statement, first, last)
    people = state.gaz.peoples.get(name.tokens[0].lower()) if len(name.tokens) == 1 else None
    if people and name.tokens[0].endswith("s"):
        return Found(state_actor(state, people), "nationality", 0.6)  # "The Russians said"
    joint = joint_actor(state, name, last)
    if joint is not None:
        return joint
    person = state.people[name.actor]
    if person.kind == "state":
        own = " ".join(name.tokens) in state.gaz.territories
        return Found(name.actor, "named" if own else "metonym", 0.9)
    capital = state.gaz.capitals.get(name.tokens[0]) if len(person.tokens) == 1 else None
    if capital and not name.honorific and _speaks_of(state, capital):
        return Found(state_actor(state, capital), "metonym", 0.8)
    if person.kind == "place":
        person.kind = "body"  # "Utah said": those who govern it
    if person.kind == "other" and document.lower[first] != "the":
        person.kind = "person"  # whoever speaks under a name that is no body's
    if _bare_genitive(state, statement, person):
        rename(state, person)  # "Ida Holms udmelding": named in the genitive only
    if name.tokens == person.tokens or len(name.tokens) >= 2:
        route = "named"
    elif len(person.tokens) > 1 and name.tokens[0].lower() == person.tokens[0].lower():
        route = "first_name"
    else:
        route = "surname"
        if not name.honorific:
            return Found(name.actor, route, 0.9, _namesakes(state, name.actor))
    return Found(name.actor, route, 0.9)


_SOME = frozenset("most some many several all half few both two three four none".split())


def _speaks_of(state: State, code: str) -> bool:
    """Whether the text has the state of ISO code `code` or its adjective: "Chile", "Chilean"."""
    known = state.spoken_of.get(code)
    if known is None:
        named = any(each.kind == "state" and each.state == code for each in state.people)
        of_it = (word for word, of in state.gaz.adjectives.items() if of == code)
        known = state.spoken_of[code] = named or any(occurs(state, word) for word in of_it)
    return known


def _namesakes(state: State, actor: int) -> tuple[int, ...]:
    """Other persons with the surname of `actor`, who could be meant as well."""
    last = state.people[actor].tokens[-1]
    return tuple(islice((i for i in bearing(state, last) if i != actor), 2))


def _bare_genitive(state: State, statement: Statement, person: Person) -> bool:
    """Whether a name before a noun for something said ends in the s of the genitive."""
    if not statement.rule.startswith("noun_") or statement.mention is None or not statement.cue:
        return False
    end = statement.mention[1]
    beside = end < statement.cue[0] and state.document.text[end] == " "
    only = all(n.tokens[-1][-1:] == "s" and n.tokens[-1][-2:-1] != "s" for n in person.names)
    return beside and only and person.label.endswith("s")


def _actor(state: State, index: int) -> Actor:
    person = state.people[index]
    words = state.document.words
    return Actor(
        name=person.label,
        kind=person.kind,
        mentions=tuple([(words[n.first][0], words[n.last - 1][1]) for n in person.names]),
        title=state.titles.get(index),
        gender=person.gender,
        gender_evidence=person.gender_at,
        state=person.state,
    )
