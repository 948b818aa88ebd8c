"""What stands after a name and its comma: a title, a body, or a relative clause."""

from dataclasses import replace

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, body_at, find_body, role_at
from analysis.sourcing.titles import (
    Context,
    body_after,
    body_before,
    breaks,
    represents,
    served_by,
)

LEADER = Kind("leader", "person", "organisation", "party", "spokesperson")
MEMBER = Kind("member", "person", "official", "party", "spokesperson", "politics")
TEACHER = Kind("teacher", "person", "citizen", "experience", "personal_experience")
KEEPER = Kind("keeper", "person", "citizen", "experience", "personal_experience")
RESEARCHER = Kind("researcher", "person", "expert", "expert", "expert")


def apposition(page: Page, at: int, high: int) -> Context:
    """The words after a comma: a role with its body, the body alone, or a relative clause."""
    lower = page.document.lower
    words = page.lists.words
    if lower[at] in words["relative"] and at + 1 < high:
        if lower[at + 1] in words["leads"]:
            led = _led(page, at, high)
            if led:
                return led
        seat = _seat(page, at, high)
        if seat:
            return seat
        if lower[at + 1] in words["studies"]:
            if lower[at + 1] in words["teaches"] and _at_school(page, at + 2, high):
                return Context((at, at + 2, TEACHER), None, "said to teach at a school")
            return Context((at, at + 2, RESEARCHER), None, "said to research")
        if lower[at + 1] in words["covers"]:
            house = find_body(page, at + 2, min(high, at + 10))
            if house is None or house[2].actor not in ("medium", "document"):
                return Context((at, at + 2, RESEARCHER), None, "said to follow the trade")
        said = _role_in_relative(page, at, high) or _works_at(page, at, high)
        return said or Context(life=(at, min(high, at + 4)))
    index = at
    while index < min(high, at + 10):
        if index > at and breaks(page, index):
            break
        if lower[index] in page.cues and not role_at(page, index, at):
            return Context()
        role = role_at(page, index, at)
        if role and not role[2].plural:
            while role[1] < high and not page.gap(role[1]).strip():
                longer = role_at(page, role[1], at)
                if not longer:
                    break
                role = longer
            role = _specialist(page, _representing(page, role, at, high), high)
            body = body_after(page, role, high)
            if body is None or body[2].actor in ("", "state"):
                body = body_before(page, role[0], at) or body
            if body is None or not body[2].actor:
                body = served_by(page, role, high) or body
            return Context(role, body, "title after the name")
        index += 1
    stop = index
    start = at
    while start < min(stop, at + 5) and not page.word(start)[0].isupper():
        if lower[start] in page.of and start + 1 < stop:  # "X, fundraiser at Y"
            found = find_body(page, start + 1, stop)
            if found and found[2].actor not in ("", "state", "document"):
                return Context(None, found, "body after the name")
            break
        start += 1
    start = at
    while start < stop and (lower[start] in page.of or lower[start] in page.between):
        start += 1
    if start < stop:
        found = body_at(page, start, stop)
        if found and found[2].actor not in ("", "state", "document") and found[1] == stop:
            return Context(None, found, "body after the name")
    return Context()


def _representing(page: Page, role: Found, at: int, high: int) -> Found:
    """ "A nurse and union representative": of two titles the one that stands for others."""
    if role[1] < high and page.document.lower[role[1]] in page.lists.words["joins"]:
        for index in range(role[1] + 1, min(high, role[1] + 5)):
            if breaks(page, index):
                break
            second = role_at(page, index, at)
            if second and represents(second[2]) and not represents(role[2]):
                return second
    return role


def _specialist(page: Page, role: Found, high: int) -> Found:
    """ "A solicitor who specialises in leases": asked for what they know, not for a client."""
    if role[2].level == "organisation" and role[2].entry.endswith(_LAWYERS):
        lower = page.document.lower
        near = lower[role[1] : min(high, role[1] + 7)]
        if not page.lists.words["specialises"].isdisjoint(near):
            kind = replace(role[2], level="expert", role="expert", function="expert")
            return role[0], role[1], kind
    return role


_LAWYERS = ("advokat", "jurist", "lawyer", "solicitor", "attorney", "barrister")


def _seat(page: Page, at: int, high: int) -> Context | None:
    """ ", der sidder i byrådet for X": somebody elected."""
    lower = page.document.lower
    for index in range(at + 1, min(high, at + 4)):
        if lower[index] in page.lists.words["seats"]:
            body = find_body(page, index + 1, min(high, index + 9))
            if body and body[2].actor == "politics":
                return Context((at, index + 1, MEMBER), body, "said to sit for")
    return None


def _led(page: Page, at: int, high: int) -> Context | None:
    """ "Who leads the union", "who led the study": what is led says what the person is."""
    stop = min(high, at + 10)
    small = _small_business(page, at + 2, min(high, at + 8))
    if small:
        return Context((at, small, KEEPER), None, "runs a small business")
    body = find_body(page, at + 2, stop)
    if body and body[2].actor and body[2].actor != "state":
        return Context((at, at + 2, LEADER), body, "said to lead")
    for index in range(at + 2, stop):
        if page.document.lower[index] in page.lists.words["survey"]:
            return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    return None


def _at_school(page: Page, first: int, high: int) -> bool:
    """ "Who teaches algebra at Ashby High": no university."""
    near = page.document.lower[first : min(high, first + 10)]
    return not page.lists.words["schools"].isdisjoint(near)


def _small_business(page: Page, first: int, stop: int) -> int:
    """Where "the only shop", "a café" ends; 0 for anything that is no small business."""
    for index in range(first, stop):
        if page.gap(index).strip() or page.document.lower[index] in page.of:
            return 0
        if page.document.lower[index] in page.lists.words["small_business"]:
            return index + 1
    return 0


def _works_at(page: Page, at: int, high: int) -> Context | None:
    """ "Who studies eels at Elm University": a body of experts in the relative clause."""
    lower = page.document.lower
    for index in range(at + 1, min(high, at + 9)):
        if page.gap(index).strip():
            return None
        if lower[index] in page.of and index + 1 < high:
            body = find_body(page, index + 1, min(high, index + 6))
            works = lower[at + 1] in page.lists.words["works"]
            if body and (body[2].level == "expert" or (works and body[2].level)):
                return Context(None, body, "body in the relative clause")
    return None


def _role_in_relative(page: Page, at: int, high: int) -> Context | None:
    """ ", der er tillidsrepræsentant": a role noun soon after the verb of being."""
    lower = page.document.lower
    for index in range(at + 1, min(high, at + 8)):
        if page.gap(index).strip():
            break
        role = role_at(page, index, at + 1)
        if role and not role[2].plural and lower[at + 1] in page.lists.words["copula"]:
            return Context(role, body_after(page, role, high), "said of the name")
    return None
