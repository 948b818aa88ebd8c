"""Who a Danish title means right behind a name that has none: "Ude på gangen stod X. Partiets
ordfører kalder aftalen »et tyveri«".
"""

from bisect import bisect_left

from analysis.speakers.state import State

_SHORT = 9  # words of the sentence that brings in the name


def just_named(state: State, first: int, last: int) -> int | None:
    """The person whom the short sentence before names for the first time, alone and without a
    title, for a title of a body at words `first:last` that opens this one.
    """
    document, sentence = state.document, state.sentence(first)
    if not state.gaz.compounds or not sentence or state.sentence_firsts[sentence] != first:
        return None
    low = state.sentence_firsts[sentence - 1]
    if "\n" in document.gaps[first] or first - low > _SHORT or last - first != 2:
        return None
    if not document.lower[first].endswith("s") or state.quoted[low]:
        return None
    at = bisect_left(state.firsts, low)
    here = state.names[at : bisect_left(state.firsts, first)]
    if len(here) != 1 or here[0].role_before or here[0].possessive or len(here[0].tokens) < 2:
        return None
    person = state.people[here[0].actor]
    fresh = person.kind == "person" and person.names[0] is here[0]
    return here[0].actor if fresh and here[0].actor not in state.titles else None
