"""English names at the end of a long title, or behind the half of one: "Ferry Board fleet
manager Ida Holm", "the Dean of Elm, the Rev Ida Holm", "Ida Holm of the fire and rescue service".
"""

from analysis.quotes.lexicon import COORDINATOR, DETERMINER, HONORIFIC, PREPOSITION, ROLE
from analysis.speakers.headings import names_inside
from analysis.speakers.names import Name
from analysis.speakers.state import State

_WORDS = 6  # between a title and the name
_OF = ("of", "for")


def title_bearer(state: State, first: int, last: int, name: Name | None) -> Name | None:
    """Who bears the English title that is the mention at words `first:last`; else the `name`
    found in it.
    """
    found = _at_end(state, first, last)
    if found is None and (name is None or len(name.tokens) == 1):
        found = _behind_title(state, first, last) or _before_of(state, first, last)
    return found or name


def _at_end(state: State, first: int, last: int) -> Name | None:
    """The name that a mention ends with where all before it is the title and the body."""
    if last - first < _LEAST:
        return None
    inside = names_inside(state, first, last)
    name = inside[-1] if inside else None
    if name is None or name.last != last or len(name.tokens) < 2 or name.possessive:
        return None
    if name.first - first < 2 or state.people[name.actor].kind != "person":
        return None
    return name if _is_title(state, first, name.first) else None


_LEAST = 4  # words


def _is_title(state: State, first: int, stop: int) -> bool:
    """Whether the words `first:stop` are one title with its body and with what it is of."""
    lower, bits, gaps = state.document.lower, state.bits, state.document.gaps
    spelled = state.document.spelled
    if bits[stop - 1] & (PREPOSITION | DETERMINER | COORDINATOR) or gaps[stop] not in (" ", ". "):
        return False
    if not spelled[first][0].isupper():
        return False
    behind = False  # whether a preposition has come
    titles = [False, False]  # before it and behind it
    for index in range(first, stop):
        if index > first and gaps[index] == ", " and _is_style(state, index, stop):
            break  # "The Dean, | the Very Rev Ida Holm"
        if index > first and gaps[index] not in (" ", "' ", "’ ", ". ", "/", " & "):
            return False
        if bits[index] & DETERMINER and index > first:
            return False
        if lower[index].endswith(("'s", "’s")):
            return False
        if bits[index] & COORDINATOR and not _within(state, first, index):
            return False
        if bits[index] & PREPOSITION:
            behind = True
            continue
        pair = f"{lower[index - 1]} {lower[index]}" if index > first else ""
        role = state.gaz.role(pair) if pair and not bits[index] & ROLE else None
        if role is not None or bits[index] & ROLE:
            one = role or state.gaz.role(lower[index])
            if one is not None and one.plural and not spelled[index][0].isupper():
                return False
            titles[behind] = True
    return titles[0] != titles[1] or (titles[1] and spelled[stop - 1][0].islower() and not behind)


def _within(state: State, first: int, index: int) -> bool:
    """ "Fish and | Wildlife Department": a name in capitals goes on, and no person stands first."""
    spelled, lower = state.document.spelled, state.document.lower
    if lower[first] in state.gaz.first_names and index - first > 1:
        return False
    if spelled[index - 1][0].islower() and spelled[index + 1][0].islower():
        return True  # "parks and gardens"
    joined = spelled[index - 1][0].isupper() and spelled[index + 1][0].isupper()
    return joined and lower[index + 1] not in state.gaz.first_names


def _behind_title(state: State, first: int, last: int) -> Name | None:
    """ "The Dean | of Elm, the Very Reverend Ida Holm", "member for beaches | and open spaces Cllr
    Ida Holm": the name that stands behind a mention cut short.
    """
    lower, gaps, spelled = state.document.lower, state.document.gaps, state.document.spelled
    if last + 2 >= len(lower) or gaps[last] != " ":
        return None
    if lower[last] == "and":
        if first + 1 >= last or not any(lower[i] in _OF for i in range(first + 1, last)):
            return None
        if state.gaz.role(lower[last - 1]):
            return None
        for index in range(last + 1, min(len(lower), last + _WORDS)):
            if gaps[index] not in (" ", ". ") or state.bits[index] & (DETERMINER | PREPOSITION):
                return None
            name = state.name_at(index)
            if name is not None:
                return _ends(state, name) if index > last + 1 else None
            if state.bits[index] & ROLE and spelled[index][0].islower():
                return None
        return None
    if lower[last] != "of" or state.gaz.role(lower[last - 1]) is None:
        return None
    if not spelled[last - 1][0].isupper():
        return None
    at = last + 1 + (lower[last + 1] == "the")
    while at < len(lower) and at < last + _WORDS and gaps[at] == " " and _in_place(state, at):
        at += 1
    if at >= len(lower) or gaps[at] != ", ":
        return None
    at += lower[at] == "the"
    for index in range(at, min(len(lower), at + _WORDS)):
        if not spelled[index][0].isupper():
            return None
        name = state.name_at(index)
        if name is not None:
            return _ends(state, name)
        if not (state.bits[index] & (HONORIFIC | ROLE) or lower[index] in _STYLES):
            return None
    return None


def _is_style(state: State, first: int, stop: int) -> bool:
    """ "the Very Rev", "the Rt Hon" at the words `first:stop`, up to the name."""
    lower = state.document.lower
    if lower[first] != "the" or stop - first < 2:
        return False
    return all(lower[i] in _STYLES or state.bits[i] & HONORIFIC for i in range(first + 1, stop))


_STYLES = ("very", "right", "most", "rt", "his", "her", "hon", "reverend", "venerable")


def _in_place(state: State, at: int) -> bool:
    return state.document.spelled[at][0].isupper() or state.document.lower[at] in ("and", "the")


def _ends(state: State, name: Name) -> Name | None:
    """`name` where it is whole, somebody's, and a comma or the sentence ends behind it."""
    if len(name.tokens) < 2 or name.possessive:
        return None
    if name.last >= len(state.document.lower):
        return name
    return name if state.document.gaps[name.last][:1] in (",", ".", "\n", ";", ":") else None


def _before_of(state: State, first: int, last: int) -> Name | None:
    """ "Ida Holm of the county fire and | rescue service said": the name in front of a body of
    which the mention is but the end.
    """
    lower, gaps = state.document.lower, state.document.gaps
    if first < _LEAST or lower[first - 1] != "and" or gaps[first] != " ":
        return None
    if state.document.spelled[first][0].isupper() or state.bits[first] & DETERMINER:
        return None
    for index in range(first - 2, max(0, first - 2 - _WORDS), -1):
        if gaps[index + 1] != " ":
            return None
        if lower[index] in ("of", "from", "at", "with"):
            inside = state.names_in(max(0, index - _WORDS), index)
            name = inside[-1] if inside else None
            if name is None or name.last != index or len(name.tokens) < 2 or gaps[index] != " ":
                return None
            return name if state.people[name.actor].kind == "person" else None
    return None
