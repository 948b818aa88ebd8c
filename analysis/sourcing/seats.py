"""What stands beside a title or a name and says that somebody was elected, or was not."""

from analysis.sourcing.clause_kinds import MEMBER
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.recast import as_elected
from analysis.sourcing.titles import Context
from analysis.speakers.names import SEATS


def elected(page: Page, places: list[Range]) -> Context | None:
    """ "Ann Elm MP", "Anna Lund MF": the letters of a seat behind a name."""
    for _, last in places:
        if last < len(page.document.words) and page.word(last) in SEATS and page.gap(last) == " ":
            return Context((last, last + 1, MEMBER), None, "letters behind the name")
    return None


def sits_for(page: Page, role: Found) -> Found:
    """ "The member for Upper Elm", who sits in a parliament; but "a member for years"."""
    if role[2].entry != "member" or role[1] + 1 >= len(page.document.words):
        return role
    if page.document.lower[role[1]] != "for" or page.gap(role[1] + 1) != " ":
        return role
    return as_elected(role) if page.word(role[1] + 1)[0].isupper() else role


def in_a_group(page: Page, role: Found) -> Found:
    """ "Their group chair, X" of the Greens, "one member of Holm's own group": of those who sit in
    a council or a parliament.
    """
    if role[2].level != "organisation" or not page.occurring("chamber"):
        return role
    lower, words = page.document.lower, page.lists.words
    if _by_capital(page, role):
        return as_elected(role)
    before = lower[role[0] - 1] if role[0] else ""
    if before in ("group's", "group’s") and role[0] > 1 and page.word(role[0] - 2)[0].isupper():
        return as_elected(role)  # "the Progress group's leader"
    if before == "group" or lower[role[0]] == "group":
        return as_elected(role) if page.occurring("parties_named") else role
    if role[2].entry != "member" or lower[role[1] : role[1] + 1] != ("of",):
        return role
    for index in range(role[1] + 1, min(page.sentence(role[0])[1], role[1] + _NEAR)):
        if page.gap(index).strip():
            return role
        if lower[index] in words["benches"] and page.owns(role[1] + 1):
            return as_elected(role)
    return role


def _by_capital(page: Page, role: Found) -> bool:
    """ "Ratepayer member X", "the Treasurer, X": English titles of those who sit in a chamber."""
    first, inside = role[0], role[0] > page.sentence(role[0])[0]
    if not page.lists.words["modifies"] or not inside or page.gap(first) != " ":
        return False
    if role[2].entry == "member":
        opens = first - 1 == page.sentence(first)[0]
        return page.word(first - 1)[0].isupper() and not opens and not page.owns(first - 1)
    if (
        role[2].entry in _CHAIRS
        and page.document.lower[first - 1] in page.lists.words["committee_area"]
    ):
        return True  # "transport chair X"
    return role[2].entry == "treasurer" and page.word(first) == "Treasurer"


_CHAIRS = ("chair", "chairman", "chairwoman", "chairperson", "vice-chair")
_NEAR = 5  # words of "the mayor's own group"


def trains_for(page: Page, role: Found, body: Found) -> bool:
    """ "The county's women's coach", "city coach X": of a side, and of no authority."""
    if role[2].level != "organisation" or not role[2].entry.endswith(("coach", "trainer")):
        return False
    place = page.document.lower[body[1] - 1].removesuffix("'s").removesuffix("’s")
    return body[2].actor == "authority" and place in page.lists.words["community"]
