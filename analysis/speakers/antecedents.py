"""Pronouns: which actor before it "han", "she" or "they" takes up."""

from bisect import bisect_left

from analysis.quotes.lexicon import BIT
from analysis.quotes.statement import Statement
from analysis.speakers.phrases import own_actor
from analysis.speakers.state import Found, State

_MAN = BIT["pronoun_man"] | BIT["pronoun_man_object"]
_WOMAN = BIT["pronoun_woman"] | BIT["pronoun_woman_object"]
_SEVERAL = BIT["pronoun_plural"] | BIT["pronoun_thing"]

# How far back, in sentences, an antecedent may stand; a rival this close is reported.
_REACH = 12
_CLOSE = 0.5


def pronoun(state: State, statement: Statement, at: int) -> Found:
    """The actor that the pronoun at word `at` stands for."""
    bits = state.bits[at]
    if bits & _MAN:
        wanted = "man"
    elif bits & _WOMAN:
        wanted = "woman"
    elif bits & _SEVERAL:
        return _several(state, at)
    else:
        return own_actor(state, at, at + 1, "pronoun")
    ranked = antecedents(state, at, wanted, statement)
    if not ranked:
        return Found(None, "pronoun", 0.2)
    score, actor = ranked[0]
    person = state.people[actor]
    if person.kind == "other":
        person.kind = "person"
    if person.gender == "unknown":
        # The pronoun is the evidence.
        person.gender = wanted
        person.gender_at = state.document.words[at]
    rivals = tuple(a for s, a in ranked[1:3] if score - s < _CLOSE)
    margin = score - ranked[1][0] if len(ranked) > 1 else 2.0
    return Found(actor, "pronoun", 0.9 if margin > 1 else 0.6, rivals)


def antecedents(
    state: State, at: int, wanted: str, statement: Statement
) -> list[tuple[float, int]]:
    """Persons before word `at` as (score, actor), best first.

    The score falls with the distance in sentences and rises for the first name of a sentence, a
    name introduced with its role, and whoever spoke last; it falls inside somebody's quotation.
    `wanted` is a gender, or "" for any.
    """
    document = state.document
    sentence = state.sentence(at)
    high = bisect_left(state.firsts, at)
    spoken = state.said[-1][0] if state.said else 0
    content = [document.word_range(f.start, f.end) for f in statement.fragments]
    best: dict[int, float] = {}
    for name in reversed(state.names[:high]):
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
            if _beside_person(state, name.last):
                score += 2.0
        introduced = name.role_before or (name.actor in state.titles and name is person.names[0])
        if name.opening:
            score += 0.8
        elif introduced or _has_relative(state, name.last):
            score += 0.6
        if name is person.names[0] and name.first > spoken:
            # somebody new since the last statement
            score += 1.0 if name.opening else 0.8 if _has_relative(state, name.last) else 0.0
        if name.possessive:
            score -= 0.4
        if any(a <= name.first < b for a, b in state.quoted):
            score -= 2.0
        if score > best.get(name.actor, -99.0):
            best[name.actor] = score
    _add_speakers(state, at, sentence, wanted, best)
    return sorted(((s, a) for a, s in best.items()), key=lambda x: (-x[0], x[1]))


def _add_speakers(
    state: State, at: int, sentence: int, wanted: str, best: dict[int, float]
) -> None:
    """Add the weight of having spoken last; also speakers known by a role noun only."""
    for rank, (word, actor) in enumerate(reversed(state.said)):
        if rank > 3:
            return
        if word > at:
            continue
        person = state.people[actor]
        nameless = (
            person.human
            and not person.plural
            and person.gender
            in (
                wanted,
                "unknown",
            )
        )
        if actor not in best and not (wanted and person.gender == wanted) and not nameless:
            continue
        distance = sentence - state.sentence(word)
        if distance > 8:
            continue
        bonus = (1.6 if rank == 0 else 0.6) - 0.15 * distance
        if nameless:
            bonus -= 0.3
        start = -0.5 * distance
        best[actor] = max(best.get(actor, start), start) + bonus


def _has_relative(state: State, after: int) -> bool:
    """Whether a relative clause follows the name: "Jørgen Holm, der forsker i broer"."""
    document = state.document
    if after >= len(document.words):
        return False
    gap = document.text[document.words[after - 1][1] : document.words[after][0]]
    return gap == ", " and bool(state.bits[after] & BIT["pronoun_relative"])


def _beside_person(state: State, after: int) -> bool:
    """Whether what follows the name tells a person: an age (", 24,"), or "who"."""
    document = state.document
    if after >= len(document.words):
        return False
    gap = document.text[document.words[after - 1][1] : document.words[after][0]]
    word = document.lower[after]
    return gap == ", " and (word == "who" or (word.isdigit() and len(word) == 2))


def _several(state: State, at: int) -> Found:
    """ "they", "it": the last group or body that spoke or was named."""
    sentence = state.sentence(at)
    for word, actor in reversed(state.said):
        if sentence - state.sentence(word) > 3:
            break
        if state.people[actor].kind != "person":
            return Found(actor, "pronoun", 0.5)
    high = bisect_left(state.firsts, at)
    for name in reversed(state.names[max(0, high - 12) : high]):
        if sentence - name.sentence > 2:
            break
        if state.people[name.actor].kind in ("body", "state"):
            return Found(name.actor, "pronoun", 0.4)
    return own_actor(state, at, at + 1, "pronoun")
