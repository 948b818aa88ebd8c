""" "It is the largest breach so far, said the information commissioner. Ida Holm may fine it":
an English title that closes a sentence, and its bearer, who opens the next one by a name alone.
"""

from analysis.quotes.statement import Statement
from analysis.speakers.state import State
from analysis.speakers.titles import roles_beside

_LEVELS = ("official", "organisation", "expert")
_OWNERS = ("the", "its", "their", "his", "her")


def named_next(state: State, statement: Statement) -> int | None:
    """The person whom the sentence behind `statement` names first, in the same paragraph and with
    no title of their own, where a definite title at the cue ends the sentence.
    """
    document, gaz = state.document, state.gaz
    if gaz.compounds or statement.mention is None or statement.actor is None:
        return None
    if state.people[statement.actor].kind != "role":
        return None
    first, last = document.word_range(*statement.mention)
    lower = document.lower
    behind = last + (lower[last : last + 1] in _SAID)
    if behind >= len(lower) or state.sentence_firsts[state.sentence(behind)] != behind:
        return None
    if "\n" in document.gaps[behind] or state.quoted[behind] or last <= first:
        return None
    role = gaz.role(lower[last - 1])
    if role is None or role.plural or role.level not in _LEVELS:
        return None
    if lower[first] not in _OWNERS and not lower[first].endswith(("'s", "’s")):
        return None
    name = next(iter(state.names_in(behind, behind + _TITLE)), None)
    if name is None or len(name.tokens) < _FULL or name.possessive or name.last >= len(lower):
        return None
    person = state.people[name.actor]
    if person.kind not in ("person", "other") or person.names[0] is not name:
        return None
    goes_on = lower[name.last] in _GOES_ON or lower[name.last : name.last + 2] == ("has", "the")
    says = goes_on and document.gaps[name.last] == " "
    if not says or roles_beside(state).get(name.actor, set()) - _HONOURS:
        return None
    person.kind = "person"
    return name.actor


# What the same person does next; whoever "doubts it", "had no water" or "is not sure" is another.
_GOES_ON = frozenset(
    "said says added adds told tells hopes expects promised promises warned warns wants "
    "asked noted stressed recalled can may will".split()
)
_SAID = (("said",), ("says",))
_TITLE = 3  # words: "Dame | Ida Holm"
_FULL = 2
_HONOURS = frozenset("dame sir lord lady dr professor prof mr mrs ms miss baroness".split())
