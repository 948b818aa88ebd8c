"""Titles as far as they reach, and words behind a comma that are no apposition."""

from dataclasses import replace

from analysis.sourcing.page import Found, Page, Range, role_at
from analysis.sourcing.private import age_beside

_LONG = 3  # words of a title behind its first: "chief | of staff"
# Past forms that say what somebody is called: "X, named the club's captain".
_CALLED = frozenset("named called appointed elected nicknamed dubbed considered born".split())
_OPENS = frozenset("a an the his her its their that to".split())


def whole(page: Page, role: Found, high: int) -> Found:
    """ "Chief of staff", "director of research": the longest title that begins like `role`."""
    lower = page.document.lower
    if role[1] >= high or lower[role[1]] != "of":
        return role
    for end in range(min(high, role[1] + _LONG), role[1] + 1, -1):
        kind = page.lists.roles.get(" ".join(lower[role[0] : end]))
        if kind:
            return role[0], end, kind
    return role


def furthest(page: Page, role: Found, high: int) -> Found:
    """ "School bus driver", "maths teacher": the last of the titles that follow one another."""
    while role[1] < high and page.gap(role[1]) == " ":
        longer = role_at(page, role[1], role[0])
        if not longer:
            break
        role = longer
    return role


def of_compound(page: Page, role: Found, high: int) -> Found:
    """ "The consumer | affairs minister": the title that a noun of two words on ends, where the
    first is somebody of no office.
    """
    at = role[1]
    if role[2].level != "citizen" or at + 1 >= high or page.owns(at - 1):
        return role
    lower = page.document.lower
    if page.gap(at) != " " or page.gap(at + 1) != " " or not page.word(at).islower():
        return role
    if lower[at] in page.of or lower[at] in page.between or lower[at] in page.cues:
        return role
    ends = role_at(page, at + 1, role[0])
    if ends is None or ends[2].plural or ends[2].level in ("", "citizen"):
        return role
    return role[0], ends[1], ends[2]


def acts(page: Page, at: int, high: int) -> bool:
    """ "His wife, X, offered a glimpse": behind the comma stands what somebody did."""
    lower = page.document.lower
    if at + 1 >= high or not page.lists.words["modifies"] or page.gap(at + 1) != " ":
        return False
    word = lower[at]
    if not word.endswith("ed") or word in _CALLED or page.word(at)[0].isupper():
        return False
    return lower[at + 1] in _OPENS or page.word(at + 1)[0].isupper()


def voter(page: Page, role: Found, places: list[Range]) -> Found:
    """ "X, 81, a Republican", "a Democrat who voted for both": of a party, and in no office."""
    if role[2].entry not in page.lists.words["voters_too"]:
        return role
    behind = page.document.lower[role[1] : role[1] + _BEHIND]
    if not age_beside(page, places) and page.lists.words["voted"].isdisjoint(behind):
        return role
    kind = replace(role[2], level="citizen", role="party", function="popular_opinion", note="")
    return (*role[:2], kind)


_BEHIND = 4  # words


def ends_a_body(page: Page, role: Found) -> bool:
    """ "From the Farm Safety Executive": the last word of a body's name."""
    at = role[0]
    if role[2].entry != "executive" or at < 1 or not page.word(at)[0].isupper():
        return False
    return page.word(at - 1)[0].isupper() and page.document.lower[at - 1] != "chief"
