"""English clauses that say what post somebody has without its title: "who holds the housing brief",
"is responsible for dams at the ministry", "is, at 81, the oldest member of the council", "is in
charge of 40 firefighters".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import COUNSEL, LEADER, MEMBER, RESCUER
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.titles import Context, body_after, breaks

_OBJECT = 7  # words
_CLAUSE = 14  # words


def by_post(page: Page, at: int, high: int) -> Context | None:
    """What the clause says whose verb follows word `at`."""
    lower = page.document.lower
    verb = lower[at + 1]
    if verb in _HOLDS:
        return _holds(page, at, high)
    if verb not in page.lists.words["copula"]:
        return None
    behind = lower[at + 2]
    if behind == "responsible" and lower[at + 3 : at + 4] == ("for",):
        return _responsible(page, at, high)
    if behind == "in" and lower[at + 3 : at + 5] == ("charge", "of"):
        return _in_charge(page, at, high)
    if behind == "defending" and page.occurring("trial"):
        return Context((at, at + 3, COUNSEL), None, "argues in court")
    aged = at + 3 < high and page.gap(at + 2) == ", " and lower[at + 3].isdecimal()
    if behind == "at" and aged:
        return _at_that_age(page, at + 4, high)
    return None


def _holds(page: Page, at: int, high: int) -> Context | None:
    """ "Holds | the housing brief", "has the transport portfolio": of an office."""
    for index in range(at + 2, min(high, at + _OBJECT)):
        if breaks(page, index):
            return None
        if page.document.lower[index] in _BRIEFS:
            return Context((at, index + 1, MEMBER), None, "said to sit for")
    return None


def _responsible(page: Page, at: int, high: int) -> Context | None:
    """ "Is responsible for | dams at the ministry": of the body behind the preposition."""
    lower = page.document.lower
    for index in range(at + 5, min(high - 1, at + _CLAUSE)):
        if breaks(page, index):
            return None
        if lower[index] in ("at", "in", "for", "with"):
            body = find_body(page, index + 1, min(high, index + _OBJECT))
            if body and body[2].actor in ("authority", "company", "organisation", "politics"):
                return Context((at, at + 4, LEADER), body, "said to be responsible")
    return None


def _in_charge(page: Page, at: int, high: int) -> Context | None:
    """ "Was in charge of | the 40 firefighters", "of the crews": of whoever turns out."""
    lower = page.document.lower
    for index in range(at + 5, min(high, at + 5 + _OBJECT)):
        if breaks(page, index):
            return None
        crew = role_at(page, index, at + 5)
        force = crew is not None and crew[2].plural and crew[2].level == "official"
        if force or lower[index] in page.lists.words["own_of_force"]:
            return Context((at, index + 1, RESCUER), None, "said to lead a crew")
    return None


def _at_that_age(page: Page, first: int, high: int) -> Context | None:
    """ "Is, at 81, | the oldest member of the council"."""
    if first >= high or page.gap(first) != ", ":
        return None
    for index in range(first, min(high, first + _OBJECT)):
        if index > first and breaks(page, index):
            return None
        role = role_at(page, index, first)
        if role and not role[2].plural and role[2].level:
            return Context(role, body_after(page, role, high), "said of the name")
    return None


_HOLDS = ("holds", "held", "has", "had", "keeps")
_BRIEFS = ("brief", "portfolio")
