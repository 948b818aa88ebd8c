"""The name that heads a mention: "County Recorder Ida Holm", but "the lawyer for Ida Holm"."""

from bisect import bisect_left

from analysis.quotes.lexicon import COORDINATOR, DETERMINER, HONORIFIC, PREPOSITION, ROLE
from analysis.speakers.ages import AGE
from analysis.speakers.names import Name
from analysis.speakers.state import State

_SELF = frozenset("himself herself itself themselves selv".split())


def names_inside(state: State, first: int, last: int) -> list[Name]:
    """Names that overlap the words `first:last`."""
    low, high = bisect_left(state.firsts, first - 6), bisect_left(state.firsts, last)
    return [name for name in state.names[low:high] if name.last > first]


def heading_name(state: State, first: int, last: int) -> Name | None:
    """The name that heads the mention `first:last`, not one inside a phrase about it."""
    inside = names_inside(state, first, last)
    if not inside:
        return None
    if len(inside) == 1 and inside[0].first == first and inside[0].last == last:
        return inside[0]  # also a genitive: "Dalgaards påstand"
    words, text, bits = state.document.words, state.document.text, state.bits
    cut = last
    for i in range(first, last):
        if bits[i] & PREPOSITION and not text[words[i][0]].isupper():
            if any(n.first < i < n.last for n in inside):
                continue  # inside a name: "Department of Justice"
            titled = (
                i > first and bits[i - 1] & (ROLE | HONORIFIC) and state.document.lower[i] == "of"
            )
            if titled and text[words[i - 1][0]].isupper():
                role = state.gaz.role(state.document.lower[i - 1])
                if role is None or not role.plural:  # "Residents of Harlow Street say"
                    continue  # inside a title: "Secretary of State John Kerry"
            cut = i
            break
    for name in inside:
        if name.first >= cut or name.possessive:
            continue
        if name is not inside[-1] and name.last <= inside[-1].first and _of_title(state, name):
            continue  # "Deputy Secretary of State Ida Holm"
        # "the Trump campaign": a name in front of a noun only modifies it.
        if name.last < cut and not bits[name.last] & (COORDINATOR | DETERMINER | PREPOSITION):
            gap = text[words[name.last - 1][1] : words[name.last][0]]
            itself = state.document.lower[name.last] in _SELF
            if gap in (" ", ". ") and text[words[name.last][0]].islower() and not itself:
                continue  # also "a former U.S. official"
        if name is not inside[-1] and _before_person(state, name, inside):
            continue  # "County Recorder Ida Holm"
        return name
    final = inside[-1]
    if final.first > first and final.last == last and not final.possessive:
        gap = text[words[final.first - 1][1] : words[final.first][0]]
        beside = text[words[final.first - 1][0]].isupper() and gap == " "
        person = state.people[final.actor].kind == "person"
        # "formand for DSR, Grete Holm"; "formand for Teknikudvalget Frida Holm"
        described = (
            any(bits[i] & ROLE for i in range(first, min(cut, first + 3)))
            and len(final.tokens) > 1
            and gap == " "
            and not bits[final.first - 1] & PREPOSITION  # "the lawyer for Ida Holm"
        )
        if "," in gap:
            return _person_before(state, inside) or final
        if described and _of_somebody(state, final, cut):
            return None
        if person and (beside or described or _apposed(state, final, cut)):
            return final
    after_comma = [
        n
        for n in inside
        if n.first > first and "," in text[words[n.first - 1][1] : words[n.first][0]]
    ]
    return after_comma[-1] if after_comma else None


def _of_somebody(state: State, name: Name, cut: int) -> bool:
    """ "Supporters of | coach Ida Holm", "the widow of the late mayor Ida Holm": the title beside
    the name is the bearer's, and the phrase means somebody else.
    """
    at = name.first - 1
    if state.gaz.compounds or at <= cut or not state.bits[at] & ROLE:
        return False
    one = state.gaz.role(state.document.lower[at])
    if one is None or one.plural:
        return False  # "by the consultants Holm & Firth"
    if any("," in state.document.gaps[i] for i in range(cut, name.first)):
        return False  # "the manager of the scheme, teacher Ida Holm"
    return state.document.spelled[at][0].islower()


def _apposed(state: State, name: Name, cut: int) -> bool:
    """ "En af de rejsende, revisor Ida Holm", "klubbens formand, den 91-årige Ida Holm": a title or
    an age alone between a comma and the full name that ends a Danish phrase.
    """
    lower, at = state.document.lower, name.first
    if not state.gaz.compounds or len(name.tokens) < 2:
        return False
    while at > cut and name.first - at < _EPITHETS:
        at -= 1
        if state.bits[at] & PREPOSITION or state.document.spelled[at][0].isupper():
            return False
        if "," in state.document.gaps[at]:
            told = range(at, name.first)
            return any(state.bits[i] & ROLE or AGE.match(lower[i]) for i in told)
        if state.document.gaps[at].strip():
            return False
    return False


_EPITHETS = 4  # words


def _before_person(state: State, name: Name, inside: list[Name]) -> bool:
    """Whether a person's full name follows `name`, which is no person's, after a blank."""
    after = next((n for n in inside if n.first == name.last), None)
    if after is None or len(after.tokens) < 2 or state.document.gaps[after.first] != " ":
        return False
    given = [n.tokens[0].lower() in state.gaz.first_names for n in (name, after)]
    return given == [False, True]


def _person_before(state: State, inside: list[Name]) -> Name | None:
    """ "Lektor i bankret Mikael Storm, Syddansk Universitet": the person before a body's name."""
    if len(inside) < 2 or inside[-2].last != inside[-1].first or len(inside[-2].tokens) < 2:
        return None
    known = [n.tokens[0].lower() in state.gaz.first_names for n in inside[-2:]]
    return inside[-2] if known == [True, False] else None


def _of_title(state: State, name: Name) -> bool:
    """Whether the run `name` is a post or the "State" of "Secretary of State", no person."""
    bits, lower = state.bits, state.document.lower
    if bits[name.last - 1] & ROLE:
        return name.tokens[0].lower() not in state.gaz.first_names  # "Magda Smed"
    at = name.first
    return at > 1 and lower[at - 1] in ("of", "for") and bool(bits[at - 2] & ROLE or at > 3)
