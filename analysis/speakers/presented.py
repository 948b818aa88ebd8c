"""Danish sentences that end in whom they bring in: "Holdets ældste tilskuer er Bo Holm på 91"."""

from analysis.quotes.lexicon import ROLE
from analysis.speakers.names import Name
from analysis.speakers.state import State

_IS = ("er", "hedder")
_TITLE = 4  # words between the verb and the name
_SUBJECT = 2  # words of the subject at the least, or one that is a title: "Formand er Ida Holm"


def presented(state: State, name: Name) -> bool:
    """Whether the sentence says of somebody that it is the bearer of `name`, and no more: only an
    age or a comma follows.
    """
    if not state.gaz.compounds or name.possessive:
        return False
    document = state.document
    lower, gaps = document.lower, document.gaps
    first, at = state.sentence_firsts[name.sentence], name.first - 1
    while at > first and name.first - at <= _TITLE and lower[at] not in _IS:
        if gaps[at + 1] != " " or not _of_title(state, at):
            return False
        at -= 1
    if at <= first or lower[at] not in _IS or gaps[at + 1] != " ":
        return False
    titled = at == first + 1 and bool(state.bits[first] & ROLE)
    if not titled and at - first < _SUBJECT:
        return False
    after = name.last
    if lower[after : after + 1] == ("på",) and lower[after + 1 : after + 2]:
        after += 2 if lower[after + 1].isdecimal() else 0
    return after >= len(lower) or gaps[after].strip()[:1] in (".", ",", ":", "–", "!")


def _of_title(state: State, at: int) -> bool:
    """A word of the title between the verb and the name: a role noun, an age, a genitive."""
    word = state.document.lower[at]
    return bool(state.bits[at] & ROLE or state.gaz.role(word) or word.endswith(("-årige", "s")))
