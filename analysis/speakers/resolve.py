"""Resolve each statement's mention to an actor of the article, and say by which route."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from analysis.document import Document, Span
from analysis.quotes.lexicon import (
    ADVERB,
    BIT,
    COORDINATOR,
    DETERMINER,
    HONORIFIC,
    PERSONAL,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SUBORDINATOR,
    lexicon,
    word_bits,
)
from analysis.quotes.statement import Statement
from analysis.speakers.actors import Actor
from analysis.speakers.gazetteer import Gazetteer, gazetteer
from analysis.speakers.names import Name, Person, cluster, find_names

_MAN, _WOMAN = BIT["pronoun_man"], BIT["pronoun_woman"]
_PLURAL, _FIRST = BIT["pronoun_plural"], BIT["pronoun_first"]
_THING, _RELATIVE = BIT["pronoun_thing"], BIT["pronoun_relative"]
_INDEFINITE = BIT["pronoun_indefinite"]

# How far back, in sentences, an antecedent may stand.
_REACH = 12


@dataclass(slots=True)
class State:
    """What the resolution has seen so far."""

    document: Document
    bits: list[int]
    gaz: Gazetteer
    names: list[Name]
    firsts: list[int]
    people: list[Person]
    quoted: list[Span]  # word ranges inside marked fragments
    said: list[tuple[int, int]]  # (word index of the statement, actor)
    titles: dict[int, Span]


def resolve(
    document: Document, found: tuple[Statement, ...]
) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """The statements with their speakers filled in, and all actors that the text names."""
    code = document.article.language
    lex, gaz = lexicon(code), gazetteer(code)
    bits = word_bits(document.lower, lex)
    names = find_names(document, bits, gaz)
    people = cluster(names, document, gaz)
    quoted = [document.word_range(f.start, f.end) for s in found for f in s.fragments if f.marked]
    state = State(document, bits, gaz, names, [n.first for n in names], people, quoted, [], {})
    _titles(state)
    done: list[Statement] = []
    for index, statement in enumerate(found):
        actor, route, certainty = _speaker(state, statement, found, index, done)
        if actor is not None:
            state.said.append((document.word_range(statement.start, statement.start + 1)[0], actor))
        done.append(
            replace(
                statement,
                actor=actor,
                speaker=people[actor].label if actor is not None else None,
                route=route if actor is not None else "none",
                certainty=certainty if actor is not None else None,
            )
        )
    return tuple(done), tuple(_actor(state, i) for i in range(len(people)))


def _actor(state: State, index: int) -> Actor:
    person = state.people[index]
    words = state.document.words
    return Actor(
        name=person.label,
        kind=person.kind,
        mentions=tuple((words[n.first][0], words[n.last - 1][1]) for n in person.names),
        title=state.titles.get(index),
        gender=person.gender,
        gender_evidence=person.gender_at,
        state=person.state,
    )


# ------------------------------------------------------------------ one statement
def _speaker(
    state: State,
    statement: Statement,
    found: tuple[Statement, ...],
    index: int,
    done: list[Statement],
) -> tuple[int | None, str, float]:
    if statement.mention is None:
        return _carried(state, statement, found, index, done)
    first, last = state.document.word_range(*statement.mention)
    if first >= last:
        return _carried(state, statement, found, index, done)
    bits = state.bits[first]
    single = last - first == 1
    if single and bits & PRONOUN and not state.document.text[statement.mention[0] :][:1].isupper():
        return _pronoun(state, statement, first)
    if single and bits & (PERSONAL | _THING):
        return _pronoun(state, statement, first)
    named = _named(state, first, last)
    if named is not None:
        person = state.people[named.actor]
        whole = named.tokens == person.tokens or len(named.tokens) >= 2
        if person.kind in ("state",):
            return named.actor, "named", 0.9
        if person.kind == "other" and not state.document.lower[first : first + 1] == ("the",):
            person.kind = "person"  # whoever speaks under a name that is no body's
        route = "named" if whole else "surname"
        if not whole and named.tokens[0].lower() == person.tokens[0].lower():
            route = "first_name" if len(person.tokens) > 1 else "named"
        return named.actor, route, 0.9
    return _role(state, statement, first, last)


def _named(state: State, first: int, last: int) -> Name | None:
    """The name that heads the mention `first:last`, not one inside a phrase about it."""
    low = bisect_left(state.firsts, first - 3)
    inside = [
        n for n in state.names[low:] if n.first < last and n.last > first and n.first >= first - 3
    ]
    if not inside:
        return None
    words, text = state.document.words, state.document.text
    # Names in front of the first preposition or after a comma count; a possessive does not.
    cut = last
    for i in range(first, last):
        if state.bits[i] & PREPOSITION and not text[words[i][0]].isupper():
            if any(n.first < i < n.last for n in inside):
                continue  # inside a name: "Department of Justice"
            if (
                i > first
                and state.bits[i - 1] & (ROLE | HONORIFIC)
                and text[words[i - 1][0]].isupper()
            ):
                continue  # inside a title: "Secretary of State John Kerry"
            cut = i
            break
    before = [n for n in inside if n.first < cut and not n.possessive]
    after_comma = [
        n
        for n in inside
        if n.first > first and "," in text[words[n.first - 1][1] : words[n.first][0]]
    ]
    for name in before:
        # "the Trump campaign": a name in front of a noun only modifies it.
        if name.last < cut and not state.bits[name.last] & (COORDINATOR | DETERMINER | PREPOSITION):
            gap = text[words[name.last - 1][1] : words[name.last][0]]
            if gap == " " and text[words[name.last][0]].islower():
                continue
        return name
    return after_comma[-1] if after_comma else None


# ------------------------------------------------------------------ pronouns
def _pronoun(state: State, statement: Statement, at: int) -> tuple[int | None, str, float]:
    bits = state.bits[at]
    if bits & _MAN:
        wanted = "man"
    elif bits & _WOMAN:
        wanted = "woman"
    elif bits & (_PLURAL | _THING):
        return _plural(state, statement, at)
    else:
        return _own(state, statement, at, at + 1, "pronoun")
    ranked = _antecedents(state, at, wanted, statement)
    if not ranked:
        return None, "pronoun", 0.2
    margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 2.0
    actor = ranked[0][1]
    person = state.people[actor]
    if (person.gender == "unknown" and person.kind == "person") or person.kind == "other":
        person.kind = "person"
        if person.gender == "unknown":
            person.gender = wanted
            person.gender_at = state.document.words[at]
    return actor, "pronoun", 0.9 if margin > 1 else 0.6


def _antecedents(
    state: State, at: int, wanted: str, statement: Statement
) -> list[tuple[float, int]]:
    """Persons before word `at` as (score, actor), best first."""
    document = state.document
    sentence = _sentence(document, at)
    hi = bisect_left(state.firsts, at)
    content = [document.word_range(f.start, f.end) for f in statement.fragments]
    best: dict[int, float] = {}
    for name in reversed(state.names[:hi]):
        distance = sentence - name.sentence
        if distance > _REACH and best:
            break
        person = state.people[name.actor]
        if person.kind in ("state", "body"):
            continue
        if wanted and person.gender not in (wanted, "unknown"):
            continue
        if any(a <= name.first < b for a, b in content):
            continue
        score = -0.5 * distance
        if person.gender == wanted or (not wanted and person.kind == "person"):
            score += 1.0
        if person.kind == "other":
            score -= 2.5 if len(name.tokens) == 1 else 1.6
        if name.opening:
            score += 0.8
        elif name.role_before or (name.actor in state.titles and name is person.names[0]):
            score += 0.6
        if name.possessive:
            score -= 0.4
        if any(a <= name.first < b for a, b in state.quoted):
            score -= 2.0
        if score > best.get(name.actor, -99.0):
            best[name.actor] = score
    for rank, (word, actor) in enumerate(reversed(state.said)):
        if rank > 3 or word > at:
            continue
        if actor in best or (wanted and state.people[actor].gender == wanted):
            distance = sentence - _sentence(document, word)
            if distance <= 8:
                bonus = (1.6 if rank == 0 else 0.6) - 0.15 * distance
                best[actor] = max(best.get(actor, -0.5 * distance), -0.5 * distance) + bonus
    return sorted(((s, a) for a, s in best.items()), key=lambda x: (-x[0], x[1]))


def _sentence(document: Document, word: int) -> int:
    firsts = _sentence_firsts(document)
    return bisect_right(firsts, word) - 1


def _sentence_firsts(document: Document) -> list[int]:
    cached = document.__dict__.get("_sentence_firsts")
    if cached is None:
        cached = [s.first_word for s in document.sentences]
        document.__dict__["_sentence_firsts"] = cached
    return cached


def _plural(state: State, statement: Statement, at: int) -> tuple[int | None, str, float]:
    """ "they", "it": the last group or body that spoke or was named."""
    document = state.document
    sentence = _sentence(document, at)
    for word, actor in reversed(state.said):
        if sentence - _sentence(document, word) > 3:
            break
        if state.people[actor].kind != "person":
            return actor, "pronoun", 0.5
    hi = bisect_left(state.firsts, at)
    for name in reversed(state.names[max(0, hi - 12) : hi]):
        if sentence - name.sentence > 2:
            break
        if state.people[name.actor].kind in ("body", "state"):
            return name.actor, "pronoun", 0.4
    return _own(state, statement, at, at + 1, "pronoun")


# ------------------------------------------------------------------ role nouns and others
def _own(
    state: State, statement: Statement, first: int, last: int, route: str
) -> tuple[int, str, float]:
    """An actor known by this phrase only; the same phrase later is the same actor."""
    document = state.document
    words, text = document.words, document.text
    while last - first > 1 and state.bits[first] & DETERMINER:
        first += 1
    label = text[words[first][0] : words[last - 1][1]]
    key = label.lower()
    for index, person in enumerate(state.people):
        if person.kind == "role" and person.label.lower() == key:
            return index, route, 0.8
    state.people.append(Person(tuple(label.split()), "role", label=label, names=[]))
    return len(state.people) - 1, route, 0.8


def _role(
    state: State, statement: Statement, first: int, last: int
) -> tuple[int | None, str, float]:
    """A role noun ("ministeren", "the senator"): the person who has that title in the text."""
    document, gaz = state.document, state.gaz
    lower = document.lower
    adjective = next(
        (gaz.adjectives[lower[i]] for i in range(first, last) if lower[i] in gaz.adjectives), None
    )
    heads = [(i, role) for i in range(first, last) if (role := gaz.role(lower[i])) is not None]
    if adjective and any(w in _GOVERNMENT for w in lower[first:last]):
        return _state_actor(state, adjective), "nationality", 0.8
    if heads:
        i, role = heads[0]
        definite = role.definite or any(
            lower[m] in ("the", "den", "det", "de", "his", "her") for m in range(first, i)
        )
        if definite:
            actor = _bearer(state, role.entry, lower[i], first)
            if actor is not None:
                return actor, "role", 0.7
            if not role.plural and not any(
                n.first < last and n.last > first and n.possessive
                for n in state.names[max(0, bisect_left(state.firsts, first) - 1) :][:6]
            ):
                ranked = _antecedents(state, first, role.gender, statement)
                if ranked and ranked[0][0] > -1.0:
                    return ranked[0][1], "role", 0.5
    people = next(
        (gaz.peoples[lower[i]] for i in range(first, last) if lower[i] in gaz.peoples), None
    )
    if people and last - first == 1:
        return _state_actor(state, people), "nationality", 0.6
    return _own(state, statement, first, last, "role" if heads else "named")


_GOVERNMENT = frozenset(
    "regering regeringen styre styret myndigheder myndighederne government authorities".split()
)


def _state_actor(state: State, code: str) -> int:
    label = state.gaz.territory_names.get(code, code)
    for index, person in enumerate(state.people):
        if person.state == code and person.kind == "state":
            return index
    state.people.append(Person((label,), "state", label=label, state=code))
    return len(state.people) - 1


def _bearer(state: State, entry: str, form: str, before: int) -> int | None:
    """The person, last mentioned before word `before`, whose title has the role `entry`."""
    document, gaz = state.document, state.gaz
    hi = bisect_left(state.firsts, before)
    for name in reversed(state.names[:hi]):
        title = state.titles.get(name.actor)
        if title is None:
            continue
        a, b = document.word_range(*title)
        for i in range(a, b):
            role = gaz.role(document.lower[i])
            if role and (
                role.entry == entry or role.entry.endswith(entry) or entry.endswith(role.entry)
            ):
                return name.actor
    return None


# ------------------------------------------------------------------ titles
def _titles(state: State) -> None:
    """The words beside a person's name that say who that is: before it, or after a comma."""
    document = state.document
    words, text, bits = document.words, document.text, state.bits
    for name in state.names:
        person = state.people[name.actor]
        if name.actor in state.titles or person.kind not in ("person", "other"):
            continue
        span = _title_before(state, name) or _title_after(state, name)
        if span:
            state.titles[name.actor] = (words[span[0]][0], words[span[1] - 1][1])
            if person.kind == "other" and len(name.tokens) > 1:
                person.kind = "person"
            if person.gender == "unknown":
                for i in range(*span):
                    role = state.gaz.role(document.lower[i])
                    if role and role.gender:
                        person.gender = role.gender
                        person.gender_at = words[i]
                        break
    del text, bits


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
            if gap == " ":
                break
        elif gap == " " and found < 0 and not text[words[j][0]].isupper():
            break
        if bits[j] & (PERSONAL | COORDINATOR) and not bits[j] & DETERMINER:
            break
        j -= 1
    if found < 0:
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


def _title_after(state: State, name: Name) -> tuple[int, int] | None:
    document = state.document
    words, text, bits, lower = document.words, document.text, state.bits, document.lower
    i = name.last
    last = document.sentences[name.sentence].last_word
    if i >= last or not text[words[i - 1][1] : words[i][0]].startswith(","):
        return None
    end = -1
    for j in range(i, min(last, i + 9)):
        if j > i and text[words[j - 1][1] : words[j][0]].strip():
            break
        if state.gaz.role(lower[j]):
            end = j + 1
            break
        if bits[j] & (PERSONAL | COORDINATOR) and not bits[j] & DETERMINER:
            break
    if end < 0:
        return None
    while end < last and not text[words[end - 1][1] : words[end][0]].strip() and end - i < 10:
        end += 1
    start = i
    while start < end - 1 and bits[start] & DETERMINER:
        start += 1
    return start, end


# ------------------------------------------------------------------ no mention
def _carried(
    state: State,
    statement: Statement,
    found: tuple[Statement, ...],
    index: int,
    done: list[Statement],
) -> tuple[int | None, str, float]:
    """A quotation without a cue: the speaker before goes on, or the next cue names them."""
    document = state.document
    at = document.word_range(statement.start, statement.start + 1)[0]
    previous = done[-1] if done else None
    if previous and previous.actor is not None:
        if 0 <= statement.paragraph - previous.paragraph <= 2:
            return previous.actor, "carried", 0.7
    hi = bisect_left(state.firsts, at)
    for name in reversed(state.names[max(0, hi - 6) : hi]):
        if state.people[name.actor].kind == "person":
            return name.actor, "carried", 0.4
    if previous and previous.actor is not None:
        return previous.actor, "carried", 0.3
    return None, "none", 0.0


__all__ = ["resolve"]
