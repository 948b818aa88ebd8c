"""Whom a captain or a leader leads: a ship, a team on the field, the researchers of a dig."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.sourcing.clause_kinds import WORKER
from analysis.sourcing.lists import role_noun
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.recast import as_expert, for_themself, in_service


def of_vessel(page: Page, role: Found) -> Found:
    """ "Captain X" of a ferry serves a company; elsewhere the title is one of a force, and a
    skipper somebody with a boat.
    """
    if role[2].entry in ("coxswain", "helmsman") and "lifeboat" in page.occurring("vessel"):
        crew = replace(role[2], level="organisation", role="expert", function="spokesperson")
        return (*role[:2], crew)
    if role[2].entry not in ("captain", "kaptajn", "skipper"):
        return role
    if role[2].entry == "skipper" and page.occurring("fishing"):
        return role
    if role[2].entry == "captain" and len(page.occurring("fishing")) > 1:
        return for_themself(role)  # of the own boat
    if _for_years(page, role):
        return for_themself(role)
    if page.occurring("vessel"):
        return in_service(role)
    alone = role[2].entry == "captain" and _FORCES.isdisjoint(page.document.vocabulary)
    return for_themself(role) if alone else role


# In whose stories a captain holds an office.
_FORCES = frozenset(
    "police fire firefighters officers officer sheriff army troops soldiers soldier battalion navy "
    "military regiment battle marines cadets squadron war veterans deputies precinct coastguard "
    "brigade rescue rescuers searchers guard custody jail prison".split()
)


def aboard(page: Page, places: Sequence[Range]) -> Found | None:
    """ "X, master of the bulk carrier Elm", "X, chief officer on the tanker Elm": at work on a
    ship, and no voice of its owners.
    """
    lower, words = page.document.lower, page.lists.words
    for _, last in places if words["modifies"] else ():
        high = page.sentence(last - 1)[1]
        if last + 4 >= high or page.gap(last) != ", ":
            continue
        at = last + (lower[last] in ("the", "a", "an"))
        end = at + (1 if lower[at] in _RATES else 2)
        if end < at + 2 or lower[at : at + 2] in _RATED:
            served = lower[end : end + 2] in (("of", "the"), ("on", "the"), ("aboard", "the"))
            near = lower[end + 2 : min(high, end + 6)]
            if served and any(word in words["vessel"] or word in words["ship"] for word in near):
                return at, end, WORKER
    return None


_RATES = ("master", "skipper", "mate", "bosun", "cook", "engineer", "steward", "helmsman")
_RATED = (
    ("chief", "officer"),
    ("chief", "engineer"),
    ("first", "mate"),
    ("second", "mate"),
    ("second", "officer"),
    ("third", "officer"),
    ("radio", "officer"),
)


def _for_years(page: Page, role: Found) -> bool:
    """ "Her har kaptajn X sejlet i 31 år", "who has sailed it for 31 years": a life's work."""
    low, high = page.sentence(role[0])
    lower = page.document.lower
    return any(
        lower[index] in _YEARS and lower[index - 2] in _DURING and lower[index - 3] in _DONE
        for index in range(low + 3, high)
    )


_YEARS = ("år", "years")
_DURING = ("i", "gennem", "for")
_DONE = ("sejlet", "været", "arbejdet", "ombord", "sailed", "it", "served", "worked")


def of_team(page: Page, role: Found) -> Found:
    """ "Captain X" of a club or a national side plays for it."""
    if role[2].entry in ("captain", "kaptajn") and role[2].level == "official":
        if len(page.occurring("team_word")) >= _TEAM_WORDS:
            return in_service(role, "subject")
    return role


_TEAM_WORDS = 2


def of_a_dig(page: Page, role: Found) -> Found:
    """ "Team leader X", "dig leader X" where researchers are at work."""
    if role[2].entry not in _LEADS_TEAM or role[0] < 1:
        return role
    lower, words = page.document.lower, page.lists.words
    named = lower[role[0]] in words["teams"] or lower[role[0] - 1] in words["teams"]
    if named and any(_researchers(page, word) for word in lower):
        return as_expert(role)
    return role


def _researchers(page: Page, word: str) -> bool:
    kind = role_noun(page.code, word)
    return kind is not None and kind.plural and kind.level == kind.role == "expert"


_LEADS_TEAM = ("leader", "team leader", "project leader", "head", "director")
