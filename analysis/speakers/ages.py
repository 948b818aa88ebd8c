"""Ages beside names, and who is known by an age: "den 57-årige", "the 53-year-old owner"."""

import re

from analysis.speakers.names import Name
from analysis.speakers.state import State

AGE = re.compile(r"(\d{1,3})-(?:årig|year-old)")


FAR = 400  # words
NAMES = 300  # names, or statements; whose age was told before those is forgotten


def ages_before(state: State, high: int) -> dict[int, str]:
    """The ages told beside the names before number `high`, by actor, in their order."""
    found: dict[int, str] = {}
    for at in range(max(0, high - NAMES), high):
        name = state.names[at]
        stated = state.ages.get(at)
        if stated is None:
            stated = state.ages[at] = age_beside(state, name)
        if stated and state.people[name.actor].kind in ("person", "other"):
            found[name.actor] = stated
    return found


def first_described(state: State, first: int, age: str) -> tuple[int, int] | None:
    """ "En 57-årig kvinde": the words that brought in "den 57-årige"."""
    lower = state.document.lower
    start = state.sentence_firsts[state.document.headline is not None]
    for at in range(max(start, first - FAR), first - 1):
        if lower[at].startswith(f"{age}-") and AGE.match(lower[at]):
            role = state.gaz.role(lower[at + 1])
            if role and not role.plural and state.document.gaps[at + 1] == " ":
                return at, at + 2
    return None


def age_beside(state: State, name: Name) -> str:
    """The age told beside a name: "Ida Holm, 58,", "Ida Holm er 58 år", "41-årige Ida Holm"."""
    lower, gaps = state.document.lower, state.document.gaps
    for m in range(max(0, name.first - 3), name.first):
        if AGE.match(lower[m]):
            return lower[m].split("-")[0]
    after = lower[name.last : name.last + 4]
    if after and after[0].isdigit() and len(after[0]) < 4 and gaps[name.last].startswith(","):
        return after[0]
    if len(after) > 2 and after[1].isdigit() and after[2] in ("år", "years"):
        return after[1]
    return ""
