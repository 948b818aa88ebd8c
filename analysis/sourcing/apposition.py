"""What stands after a name and its comma: a title, a body, or a relative clause."""

from dataclasses import replace

from analysis.sourcing.page import Found, Page, body_at, find_body, role_at
from analysis.sourcing.relative import relative
from analysis.sourcing.titles import (
    Context,
    body_after,
    body_before,
    breaks,
    represents,
    served_by,
)


def apposition(page: Page, at: int, high: int) -> Context:
    """The words after a comma: a role with its body, the body alone, or a relative clause."""
    lower = page.document.lower
    if lower[at] in page.lists.words["relative"] and at + 1 < high:
        return relative(page, at, high) or Context(life=(at, min(high, at + 4)))
    index = at
    while index < min(high, at + 10):
        if index > at and breaks(page, index):
            break
        if lower[index] in page.cues and not role_at(page, index, at):
            return Context()
        role = role_at(page, index, at)
        if role and not role[2].level and page.word(index)[0].isupper():
            role = None  # "Mrs. Holm's spokeswoman"
        if role and role[2].plural and lower[at : at + 2] == ("one", "of") and role[2].level:
            single = replace(role[2], plural=False)  # "X, one of 40 passengers"
            return Context((role[0], role[1], single), None, "title after the name")
        if role and not role[2].plural:
            while role[1] < high and not page.gap(role[1]).strip():
                longer = role_at(page, role[1], at)
                if not longer:
                    break
                role = longer
            role = _specialist(page, _representing(page, role, at, high), high)
            role = _partner(page, role, high)
            body = body_after(page, role, high)
            if body is None or body[2].actor in ("", "state"):
                body = body_before(page, role[0], at) or body
            if body is None or not body[2].actor:
                body = served_by(page, role, at, high) or body
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


def _partner(page: Page, role: Found, high: int) -> Found:
    """ "A partner at the practice" answers for it, "at the agents Oake Marr" knows the trade."""
    if role[2].entry != "partner" or role[1] >= high or page.document.lower[role[1]] not in _AT:
        return role
    stop = role[1]
    while stop < min(high, role[1] + 7) and not breaks(page, stop):
        stop += 1
    if any(page.word(index)[0].isupper() for index in range(role[1] + 1, stop)):
        kind = replace(role[2], level="expert", role="expert", function="expert")
    else:
        kind = replace(role[2], level="organisation", role="party", function="spokesperson")
    return role[0], role[1], kind


_AT = ("at", "in", "with")
_LAWYERS = ("advokat", "jurist", "lawyer", "solicitor", "attorney", "barrister")
