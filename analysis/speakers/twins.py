"""What else an actor is called: "Justice Department" for "Department of Justice"."""

from analysis.document import Document
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.names import Name, Person

_COMPANY = frozenset("a/s aps i/s k/s p/s inc ltd limited plc llc llp corp gmbh".split())
_OFFICE = ("department", "ministry")
_STATES = ("u.s.", "us", "u.k.", "uk", "u.n.", "un")
_OPENING = (*_OFFICE, *_STATES)
_SMALL = frozenset("of for and the in on to de la".split())
_LETTERS = 3  # the least that initials have


def other_name(tokens: tuple[str, ...], full: str, gaz: Gazetteer) -> str:
    """What else a body is called, in lower case: its well-known name ("FBI"), or its name without
    the form of a company ("Lund Byg" for "Lund Byg A/S"), "Justice Department" for "Department of
    Justice", "Supreme Court" for "U.S. Supreme Court"; empty for none.
    """
    if full in gaz.known:
        return gaz.known[full]["name"].lower()
    company = tokens[-1].lower().strip(".") in _COMPANY
    if not company and tokens[0].lower() not in _OPENING:
        return ""
    lower = full.lower().split()
    if company:
        return " ".join(lower[:-1])
    if lower[0] in _OFFICE and lower[1:2] == ["of"] and len(lower) > 2:
        return " ".join([*lower[3 if lower[2] == "the" else 2 :], lower[0]])
    if lower[0] in _STATES and len(lower) > 2 and not gaz.compounds:
        return " ".join(lower[1:])
    return ""


def initials(people: list[Person]) -> dict[str, int]:
    """The bodies of several words by the letters that they may be called by: "NYPD"."""
    found: dict[str, int] = {}
    for index, person in enumerate(people):
        if person.kind != "body":
            continue
        words = [t for t in person.label.split() if t.lower() not in _SMALL]
        if len(words) >= _LETTERS:
            found.setdefault("".join(word[0] for word in words).upper(), index)
    return found


def taken_up(
    name: Name,
    people: list[Person],
    by_letters: dict[str, int],
    by_last: dict[str, list[int]],
    document: Document,
    gaz: Gazetteer,
) -> int | None:
    """The body that an English name of one word takes up: by its letters ("Elm Valley Council
    (EVC)"), or the one whose name ends with the noun, "The Times" for "The Elm Times".
    """
    token, at = name.tokens[0], name.first
    letters = token.replace(".", "")
    index = by_letters.get(letters)
    if index is not None:
        apposed = document.gaps[at].endswith("(") and any(n.last == at for n in people[index].names)
        if apposed or letters not in gaz.known:
            return index
    noun = token.lower()
    if not at or document.lower[at - 1] != "the":
        return None
    paper = f"--{noun}" in gaz.bodies  # "Herald", in the name of a paper only
    if not paper and noun not in gaz.bodies:
        return None
    if token in gaz.known and gaz.known[token]["actor"] != "medium":
        return None
    kinds = ("body", "other") if paper else ("body",)
    found = [i for i in by_last.get(noun, [])[:_MOST] if people[i].kind in kinds]
    return found[0] if len(found) == 1 else None


_MOST = 10
