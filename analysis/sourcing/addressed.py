"""Titles before a name that are another's: whom a letter is to, who reads it out."""

from analysis.sourcing.page import Found, Page


def read_out(page: Page, role: Found, low: int) -> bool:
    """ "In a statement read by the coroner's | officer, X said": who reads what another wrote."""
    lower = page.document.lower
    for at in range(role[0] - 1, max(low, role[0] - _READ), -1):
        if page.gap(at + 1) != " ":
            return False
        if lower[at] == "by":
            return "read" in lower[max(low, at - 2) : at]
    return False


_READ = 6  # words
_WRITTEN = frozenset("letter letters email note message petition submission".split())


def addressed(page: Page, role: Found, first: int, low: int) -> bool:
    """ "Counsel for | Dr Holm, X": the title of whom somebody is counsel for."""
    lower, at = page.document.lower, role[0] - 1
    written = lower[low] == "in" and not _WRITTEN.isdisjoint(lower[low + 1 : low + 4])
    if written and "to" in lower[low + 2 : role[0]] and role[1] == first:
        return True  # "In a letter to the judge, X said"
    if role[2].entry not in HONORIFICS or at <= low or lower[at] not in ("for", "of", "to"):
        return False
    stop = page.capitals(role[1], first)
    return stop == first and 1 <= stop - role[1] <= 2 and page.role(at - 1) is not None


HONORIFICS = frozenset(
    "dr dr. doctor prof prof. professor lord dame baroness rev rev. reverend canon".split()
)
