"""English sources without a name from among those who govern, or from their offices: "a member of
the ruling group", "two people who work in his office", "a clerk" of a court.
"""

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.taken_up import owner_before

_SOMEBODY = ("person", "people", "someone", "somebody", "those", "persons", "man", "woman")
_WORKS = ("work", "works", "worked", "served", "serves", "serve")
_FAR = 7  # words
_OFFICES = (("office",), ("department",), ("ministry",))
_RULING = frozenset("ruling governing majority minority opposition".split())
_GROUPS = frozenset("group party coalition faction bloc alliance benches side".split())
_CHAMBERS = frozenset("cabinet caucus government frontbench backbench".split())


def governs_with(page: Page, at: int) -> bool:
    """Whether what follows a member at word `at` is of those who govern or oppose them: "of the
    ruling group", "of the shadow cabinet".
    """
    lower = page.document.lower
    if lower[at : at + 1] not in (("of",), ("in",), ("from",)) or not page.lists.words["modifies"]:
        return False
    for index in range(at + 1, min(page.sentence(at)[1], at + 5)):
        if page.gap(index) != " ":
            return False
        if lower[index] in _CHAMBERS:
            return True
        if lower[index] in _RULING and lower[index + 1 : index + 2]:
            return lower[index + 1] in _GROUPS
    return False


def who_serves(page: Page, cut: int) -> Kind | None:
    """ "Two people | who work in his office", "somebody who worked for the mayor": from inside."""
    lower = page.document.lower
    if lower[cut - 1] not in _SOMEBODY or cut + 3 >= len(lower):
        return None
    at = cut + 1 + (lower[cut + 1] in ("has", "have", "had"))
    if lower[at] not in _WORKS or lower[at + 1] not in ("in", "for", "under", "at"):
        return None
    if not _of_office(page, at + 2, min(page.sentence(cut)[1], at + _FAR)):
        return None
    return Kind("person", "anonymous", "official", "unknown", "spokesperson", "source")


def _of_office(page: Page, first: int, high: int) -> bool:
    lower = page.document.lower
    if lower[first] in ("him", "her", "his"):
        office = lower[first + 1 : first + 2] in _OFFICES
        if not office and (lower[first] == "his" or page.gap(first + 1) == " "):
            return False  # "who worked in her shop"
        owner = owner_before(page, first)
        return owner is not None and owner[2].level == "official"
    for index in range(first, high):
        if index > first and page.gap(index) != " ":
            return False
        role = role_at(page, index, first)
        if role and role[2].level == "official" and "politics" in role[2].note.split():
            return True
        if lower[index] in ("ministry", "cabinet"):
            return True
    return False


def of_the_court(page: Page, entry: str) -> bool:
    """Whether a clerk without a name is one of the court that the text is of."""
    return (
        entry == "clerk"
        and bool(page.lists.words["modifies"])
        and len(page.occurring("court_room")) > 1
    )
