"""Antecedents ranked: which person before a word is most likely meant."""

from bisect import bisect_left

from analysis.quotes.lexicon import (
    AUXILIARY,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    ROLE,
    VERB,
)
from analysis.quotes.statement import Statement
from analysis.speakers.names import Name
from analysis.speakers.presented import presented
from analysis.speakers.state import State
from analysis.speakers.told_of import beside_person, goes_on, has_relative, told_of

# How far back, in sentences, an antecedent may stand.
_REACH = 12
_FAR = 300  # sentences; nobody before that is meant even where nobody else is named


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
    inside = bytearray(state.quoted)
    spoken, last = state.said[-1] if state.said else (0, -1)
    for fragment in statement.fragments:
        a, b = document.word_range(fragment.start, fragment.end)
        inside[a:b] = bytes([2]) * (b - a)
    best: dict[int, float] = {}
    for at_name in range(high - 1, -1, -1):
        name = state.names[at_name]
        distance = sentence - name.sentence
        if distance > _REACH and (best or distance > _FAR):
            break
        person = state.people[name.actor]
        if person.kind in ("state", "body", "place"):
            continue
        if wanted and person.gender not in (wanted, "unknown"):
            continue
        if inside[name.first] == 2 or _no_antecedent(state, name):
            continue
        if person.kind == "other" and state.gaz.compounds and name.tokens[-1].endswith(_BODIES):
            continue  # "Torvegruppen"
        owner = name.possessive and len(name.tokens) > 1  # "in Anselm Pike's shop"
        if person.kind == "other" and not owner and _in_place(state, name.first):
            continue  # "a swimming pool in Hadley"
        score = -0.5 * distance
        if person.gender == wanted or (not wanted and person.kind == "person"):
            score += 1.0
        if person.kind == "other":
            score -= 2.5 if len(name.tokens) == 1 else 1.6
            if beside_person(state, name.last) or told_of(state, name):
                score += 2.0
        introduced = name.role_before or (name.actor in state.titles and name is person.names[0])
        first_time = name is person.names[0]
        opens = name.opening or opens_titled(state, name)
        opens = opens or (first_time and (_fronted(state, name) or presented(state, name)))
        opens = opens or (first_time and goes_on(state, name, at))
        if opens:
            score += 0.8
        elif introduced or has_relative(state, name.last):
            score += 0.6
        if name is person.names[0] and name.first > spoken and name.actor != last:
            # somebody new since the last statement
            score += 1.0 if opens else 0.8 if has_relative(state, name.last) else 0.0
            if opens and wanted and person.gender == "unknown" and name.role_before:
                score += _UNTOLD
        if name.initial and not distance and _whom(state, at):
            score += _SUBJECT
        if opens and not name.possessive and name.first > spoken and _new_turn(state, name, at):
            score += _TURN
        if name.possessive:
            score -= 0.4
        if first_time and _of_kin(state, name.first):
            score -= _KIN
        if inside[name.first]:
            score -= 2.0
        if score > best.get(name.actor, -99.0):
            best[name.actor] = score
    _add_speakers(state, at, sentence, wanted, best)
    return sorted(((s, a) for a, s in best.items()), key=lambda x: (-x[0], x[1]))


def _no_antecedent(state: State, name: Name) -> bool:
    """ "On Alma Street", "our reporter Ida Holm is outside": a street, and who asks."""
    before = state.document.lower[max(0, name.first - 2) : name.first]
    if len(name.tokens) > 1 and name.tokens[-1].lower() in _STREETS:
        return before[-1:] in (("on",), ("in",), ("at",), ("of",), ("near",), ("off",))
    return before in _OURS


_STREETS = frozenset(
    "street road lane avenue jetty quay hill court row terrace square gate".split()
)
_OURS = (("our", "reporter"), ("our", "correspondent"), ("our", "colleague"))
_UNTOLD = 0.8  # for whoever is brought in with a title, and a first name that tells no gender
_KIN = 1.5  # for whom the text brings in as somebody's child: "Jo Rask, whose daughter Pip, 9"


def _of_kin(state: State, at: int) -> bool:
    """ "Jo Rask, whose daughter | Pip", "whose two sons, | Al and Bo"."""
    lower = state.document.lower
    return at > 1 and bool(state.bits[at - 1] & ROLE) and "whose" in lower[max(0, at - 4) : at]


def _fronted(state: State, name: Name) -> bool:
    """ "Out at Long Down, 90km west, Ida Rask has cut her herd": new, and the subject of a
    sentence that opens with a place or a time.
    """
    lower, gaps, bits = state.document.lower, state.document.gaps, state.bits
    if state.gaz.compounds:
        return _inverted(state, name)
    first, after = state.sentence_firsts[name.sentence], name.last
    if name.first - first == 1 and lower[first] in _ELSEWHERE:
        return gaps[name.first] == ", " and not name.possessive  # "Inside, Ida Rask is serving"
    if not 1 < name.first - first <= _FRONT or after >= len(lower) or gaps[after] != " ":
        return False
    if not (bits[first] & PREPOSITION or lower[first] in _OUT):
        return False
    at = name.first
    while at > first and gaps[at] == " " and name.first - at <= _LONGEST_TITLE:
        at -= 1
    role = state.gaz.role
    titled = at == name.first or any(
        bits[i] & ROLE or role(lower[i]) for i in range(at, name.first)
    )
    return gaps[at] == ", " and titled and bool(bits[after] & (AUXILIARY | VERB | CUE))


def _inverted(state: State, name: Name) -> bool:
    """ "På Kirkevej sad Karl Rask", "I Nordby husker sportschef Jens Kong": a Danish subject behind
    the verb of a sentence that opens with a place or a time.
    """
    lower, gaps, bits = state.document.lower, state.document.gaps, state.bits
    first = state.sentence_firsts[name.sentence]
    if not 1 < name.first - first <= _FRONT:
        return False
    if not (bits[first] & PREPOSITION or lower[first] in _THERE) or name.possessive:
        return False
    at = name.first - 1
    while at > first and gaps[at + 1] == " " and name.first - at <= _LONGEST_TITLE:
        if not (bits[at] & ROLE or state.gaz.role(lower[at]) or lower[at].endswith("-årige")):
            break
        at -= 1
    if at <= first or any(gaps[i].strip() for i in range(at, name.first + 1)):
        return False
    if bits[at] & (PREPOSITION | DETERMINER) or state.document.spelled[at][0].isupper():
        return False
    return bool(bits[at] & (AUXILIARY | VERB | CUE)) or lower[at].endswith("r") or lower[at] in _SAT


_THERE = frozenset("inde ude oppe nede henne hjemme her der nu imens dengang blandt".split())
_SAT = frozenset("sad stod lå gik kom fandt fik tog løb hang blev var havde så bar holdt".split())
_ELSEWHERE = frozenset(
    "inside outside upstairs downstairs nearby indoors outdoors elsewhere below above behind "
    "opposite here there today yesterday meanwhile".split()
)
_OUT = frozenset("out down up over back across inside outside".split())
_FRONT = 18  # words before the name


_SUBJECT = 2.0  # for the subject of the sentence whose object the pronoun's clause is about


_TURN = 1.2  # for whom a paragraph opens with, since somebody else spoke


def _new_turn(state: State, name: Name, at: int) -> bool:
    """ "… says Mo.\n\nBut Winnie will have none of it. Cash, | she says, is …"."""
    first = state.sentence_firsts[name.sentence]
    late = name.first - first > 1 and not (opens_titled(state, name) and not state.gaz.compounds)
    if late or state.sentence(at) - name.sentence > 1:
        return False
    return "\n" in state.document.gaps[first] or not first


def _whom(state: State, at: int) -> bool:
    """ "Oakley had a word for the referee, whom | he described as “generous”"."""
    return at > 0 and state.document.lower[at - 1] in ("whom", "which", "som")


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
            bonus += _JUST if rank == 0 and distance <= 1 else -0.3
        start = -0.5 * distance
        best[actor] = max(best.get(actor, start), start) + bonus


_JUST = 0.7  # for somebody without a name who spoke in the sentence before


def opens_titled(state: State, name: Name) -> bool:
    """Whether a title and nothing else stands before the name in its sentence: "Købmand Ida Holm",
    "Formanden for Havnens Venner, Bo Krog".
    """
    first = state.sentence_firsts[name.sentence]
    if not 0 < name.first - first <= _LONGEST_TITLE:
        return False
    before = range(first, name.first)
    if not any(state.bits[i] & ROLE for i in before):
        return False
    gaps = state.document.gaps
    if any(gaps[i].strip(" &") for i in range(first + 1, name.first)):
        return False
    return gaps[name.first] in (" ", ", ") and not any(
        state.bits[i] & (AUXILIARY | VERB | CUE | PRONOUN)
        and not state.bits[i] & (ROLE | DETERMINER | PREPOSITION)
        for i in before
    )


_LONGEST_TITLE = 8  # words


def _in_place(state: State, first: int) -> bool:
    """Whether a preposition of place stands before the name that starts at word `first`."""
    document = state.document
    if first > 1 and document.lower[first - 1] == "the":
        first -= 1  # "at the Three Tuns"
    if first < 1 or document.gaps[first] != " ":
        return False
    before = document.lower[first - 1]
    return before in _PLACE or (before in _TOWARDS and not state.gaz.compounds)


_TOWARDS = ("to", "into", "across", "towards")  # "two tickets to Madeira"


_PLACE = frozenset("i på ved fra nær hos in at from near".split())


# How the definite nouns end that are a Danish body, though no list has it.
_BODIES = ("gruppen", "klubben", "huset", "centret", "centeret", "laget", "rådet", "puljen")
