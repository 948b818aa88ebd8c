"""Who is new to a text and speaks at once: "Violinist Ida Holm fik beskeden på sms, siger hun"."""

from bisect import bisect_left

from analysis.quotes.lexicon import AUXILIARY, CUE, PREPOSITION, VERB
from analysis.quotes.statement import Statement
from analysis.speakers.state import State

_OPENING = 5  # words of the content in which the name begins


def introduced(state: State, statement: Statement, at: int, wanted: str) -> int | None:
    """The actor whose name opens the unmarked content before the pronoun at word `at`, where the
    text names them for the first time and they may be of the gender `wanted`.
    """
    if not statement.fragments or statement.fragments[0].marked:
        return None
    first = state.document.word_range(statement.start, statement.start)[0]
    if not first < at:
        return None
    low = bisect_left(state.firsts, first)
    if low == len(state.names) or state.names[low].first - first > _OPENING:
        return None
    name = state.names[low]
    if name.possessive or len(name.tokens) < 2 or name.last >= at:
        return None
    gaps = state.document.gaps
    if any(
        state.bits[i] & (AUXILIARY | CUE | PREPOSITION | VERB)
        or (gaps[i + 1] != " " and (i + 1 < name.first or gaps[i + 1] != ", "))
        for i in range(first, name.first)
    ):
        return None
    person = state.people[name.actor]
    if person.gender not in ("unknown", wanted) or person.kind not in ("person", "other"):
        return None
    if any(each.first < name.first for each in person.names):
        return None
    return name.actor
