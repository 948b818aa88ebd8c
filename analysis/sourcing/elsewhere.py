"""English titles of people who are asked for what happened to them: "Court clerk X was eating lunch
two doors down", "Dr X, who met one in her driveway", "the victim's brother, swimming coach X".
"""

from collections.abc import Sequence

from analysis.sourcing.levels import leads
from analysis.sourcing.page import Found, Page, Range, role_at
from analysis.sourcing.recast import for_themself

_CLAUSE = 16  # words
_BACK = 4  # words of a title with what it is of


def elsewhere(page: Page, role: Found, body: Found | None, places: Sequence[Range]) -> Found | None:
    """What somebody does between the name and the cue is what anybody does, at home or at table."""
    if not places or not _may_be_private(page, role):
        return None
    lower = page.document.lower
    at_home, at_table = page.occurring("own_place"), page.occurring("own_hour")
    befell = page.lists.words["befell_verb"]
    for first, last in places[:_PLACES]:
        high = min(page.sentence(first)[1], last + _CLAUSE)
        if _lives_there(page, role, last, high):
            return for_themself(role)
        if not at_home and not at_table:
            continue
        for index in range(last, high):
            if lower[index] in page.cues and lower[index] not in befell:
                break
            if lower[index] in at_home and lower[index - 1] in _OWN and index > last:
                if not befell.isdisjoint(lower[last:index]):
                    return for_themself(role)
            if lower[index] in at_table and not _HAVING.isdisjoint(lower[last:index]):
                return for_themself(role)
    return None


_PLACES = 3  # of a name
_OFFICE_STAFF = ("clerk", "librarian", "teacher", "usher", "registrar", "secretary")
_OWN = ("her", "his", "their")
_HAVING = frozenset("eating having cooking finishing making drinking sipping".split())


def _may_be_private(page: Page, role: Found) -> bool:
    """Whether the title is one of a profession, of a clerk or a cleric, and of no politician."""
    if role[2].level == "organisation":
        return role[2].entry in page.lists.words["cleric"]
    if role[2].level == "official":
        return role[2].entry.endswith(_OFFICE_STAFF)  # no detective "in his kitchen"
    return role[2].level == "expert"


def _lives_there(page: Page, role: Found, last: int, high: int) -> bool:
    """ "The Rev X, who lives there", "notary X, who has an office on the second floor"."""
    lower = page.document.lower
    if last + 3 >= high or page.gap(last) != ", " or lower[last] != "who":
        return False
    if lower[last + 1] in ("lives", "lived") and lower[last + 2] in _THERE:
        return True
    keeps = lower[last + 1] in ("has", "had", "keeps", "rents") and role[2].level == "expert"
    return keeps and lower[last + 2] in ("an", "a", "her", "his") and lower[last + 3] in _ROOMS


_THERE = frozenset("there here opposite nearby upstairs downstairs above below beside".split())
_ROOMS = frozenset("office flat apartment room rooms chambers studio garage shed".split())


def kin_first(page: Page, role: Found, body: Found | None, places: Sequence[Range]) -> Found | None:
    """ "The victim's brother, high school wrestling coach X": kin of somebody in the story, and the
    title says no more than what they live by.
    """
    if role[2].level != "organisation" or leads(role[2].entry):
        return None
    lower, at = page.document.lower, role[0]
    low = page.sentence(at)[0]
    while at > max(low, role[0] - _BACK) and page.gap(at) == " " and page.word(at)[0].islower():
        at -= 1
    if at - 2 < low or page.gap(at) != ", ":
        return None
    kin = role_at(page, at - 1, low)
    if kin is None or kin[2].plural or kin[2].entry not in page.lists.words["private"]:
        return None
    owner = kin[0] - 1
    if owner < low or not (page.owns(owner) or lower[owner] in _OWN):
        return None
    return for_themself(role)


def retired_rank(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Retired colonel X handed in a petition": out of the force, and one of the village."""
    if role[2].level != "official" or role[2].entry not in page.lists.words["rank_title"]:
        return None
    before = page.document.lower[max(0, role[0] - 2) : role[0]]
    if page.lists.words["retired"].isdisjoint(before) or page.occurring("war_story"):
        return None
    return for_themself(role)
