"""In what capacity somebody with a Danish title speaks here: one of the passengers, somebody who is
a secretary on other days, an actor who teaches, an instructor of a club.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.recast import for_a_body, for_themself

_NEAR = 3  # words between a title and the clause behind it
_CLAUSE = 8  # words


def in_danish_capacity(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """What the title `role` of whoever is named at `places` means here; None where it stands."""
    if "politics" in role[2].note.split():
        return None
    return (
        _on_other_days(page, role)
        or _aboard(page, role)
        or _one_of_those(page, role)
        or _teaches(page, role, places)
        or _instructs(page, role, body)
        or _leads_a_team(page, role)
    )


def _on_other_days(page: Page, role: Found) -> Found | None:
    """ "X, der til daglig er sekretær på skolen": not what the story asks X for."""
    before = page.document.lower[max(0, role[0] - 3) : role[0]]
    if before not in _EVERY_DAY or role[2].level == "expert":
        return None
    heads = role[2].entry.endswith(tuple(page.lists.words["head_ending"]))
    return None if heads else for_themself(role)


_EVERY_DAY = (("til", "daglig", "er"), ("til", "dagligt", "er"))


def _aboard(page: Page, role: Found) -> Found | None:
    """ "En jordemoder, der også var med toget": one of the passengers."""
    if role[2].level not in ("expert", "official"):
        return None
    lower, high = page.document.lower, page.sentence(role[0])[1]
    near = range(role[1], min(high, role[1] + _NEAR))
    who = next((i for i in near if lower[i] in ("der", "som") and page.gap(i) == ", "), None)
    if who is None or role[2].entry.endswith(tuple(page.lists.words["crew_ending"])):
        return None
    for index in range(who + 1, min(high, who + _CLAUSE)):
        if page.gap(index).strip() or lower[index] in page.cues:
            return None
        if lower[index] in _PLACES and lower[index - 1] in _WITH:
            return for_themself(role)
        if lower[index - 1 : index + 1] in _WAYS or lower[index] in _PASSENGERS:
            return for_themself(role)
    return None


def _one_of_those(page: Page, role: Found) -> Found | None:
    """ "En af de rejsende, revisor X", "en af naboerne, arkitekt X": one of many."""
    if role[2].level not in ("expert", "official", "organisation") or role[0] < _ONE:
        return None
    if page.gap(role[0]) != ", ":
        return None
    lower, low, at = page.document.lower, page.sentence(role[0])[0], role[0] - 1
    several = page.role(at)
    many = several is not None and several[2].plural and several[2].level == "citizen"
    if not many and lower[at] not in page.lists.words["those_hit"]:
        return None
    for index in range(at - 1, max(low, at - _OF_THEM) - 1, -1):
        if page.gap(index + 1) != " ":
            return None
        if lower[index] == "af" and index > low and lower[index - 1] in ("en", "et", "ene"):
            return for_themself(role)
    return None


_ONE = 4  # words of "en af naboerne," and what stands before it
_OF_THEM = 4  # words
_PLACES = frozenset("toget bussen flyet færgen køen kupeen metroen letbanen køretøjet".split())
_WITH = frozenset("med i på".split())
_WAYS = (("vej", "hjem"), ("om", "bord"), ("på", "ferie"), ("på", "gennemrejse"))
_PASSENGERS = frozenset("passager passagerer medpassager ombord".split())


def _teaches(page: Page, role: Found, places: Sequence[Range]) -> Found | None:
    """ "Skuespiller X, der underviser i stemme": a teacher on the own work."""
    if (role[2].level, role[2].function) != ("citizen", "subject") or not places:
        return None
    lower, last = page.document.lower, places[0][1]
    if last + 1 >= page.sentence(places[0][0])[1] or page.gap(last) != ", ":
        return None
    if lower[last] not in ("der", "som") or lower[last + 1] not in ("underviser", "underviste"):
        return None
    kind = replace(role[2], level="expert", role="experience", function="personal_experience")
    return (*role[:2], replace(kind, note=""))


def _leads_a_team(page: Page, role: Found) -> Found | None:
    """ "Holdlederen, X" in the report of a match: of the club, and of no fire service."""
    if role[2].entry != "holdleder" or len(page.occurring("team_sport")) < _SPORT:
        return None
    return for_a_body(role)


_SPORT = 2  # different words that tell of a match


def _instructs(page: Page, role: Found, body: Found | None) -> Found | None:
    """ "Klubbens instruktør, X", "rideinstruktør X fra Holmby Rideklub": speaks for the club."""
    if not role[2].entry.endswith(("instruktør", "svømmelærer", "ridelærer")):
        return None
    if role[2].level != "citizen" or len(page.occurring("stage")) > 1:
        return None
    if body is not None:
        return for_a_body(role) if body[2].actor in ("organisation", "company") else None
    owner = page.document.lower[role[0] - 1] if role[0] else ""
    return for_a_body(role) if owner in page.lists.words["its"] else None
