"""Whose mail or statement a Danish text quotes where it does not say: "Kulturministeriet følger
forsøget, hedder det i et svar", "Firmaet Holm beklager. I en udtalelse hedder det, at".
"""

from analysis.speakers.state import State

_LETTERS = tuple(
    "svar mail e-mail udtalelse pressemeddelelse fondsbørsmeddelelse meddelelse kommentar "
    "erklæring sms besked".split()
)
_BODIES = tuple("ministerium regering styrelse direktorat forening forvaltning forbund".split())
_FROM = ("fra", "af")
_NEAR = 3  # words


def writer_of(state: State, first: int, last: int) -> int | tuple[int, int] | None:
    """Who opens the sentence of the paper `first:last`, or the one before in its paragraph: an
    actor, or the words of a body without a name. None where the phrase says whose it is.
    """
    lower = state.document.lower
    if not state.gaz.compounds or lower[first] not in ("en", "et"):
        return None
    near = lower[first + 1 : min(last, first + _NEAR)]
    if not any(word in _LETTERS for word in near) or any(w in _FROM for w in lower[first:last]):
        return None
    sentence = state.sentence(first)
    begin = state.sentence_firsts[sentence]
    found = _opens(state, begin, first)
    if found is None and sentence and "\n" not in state.document.gaps[begin]:
        found = _opens(state, state.sentence_firsts[sentence - 1], begin)
    return found


def _opens(state: State, at: int, before: int) -> int | tuple[int, int] | None:
    """The body or the person that opens the sentence at word `at`."""
    if at >= before or state.quoted[at]:
        return None
    lower = state.document.lower
    name = next(iter(state.names_in(at, min(before, at + _NEAR))), None)
    if name is not None:
        opens = name.first == at or name.role_before
        if opens and name.possessive and name.last < before:
            noun = lower[name.last]
            body = noun in state.gaz.bodies or noun.endswith(_BODIES)
            return (name.first, name.last + 1) if body else None  # "Litauens transportministerium"
        if opens and not name.possessive:
            return name.actor if state.people[name.actor].kind != "role" else None
    return (at, at + 1) if lower[at] in state.gaz.definite_bodies else None
