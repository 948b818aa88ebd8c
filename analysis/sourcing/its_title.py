"""Titles that belong to the body told of right before: "Its president", "their leader"."""

from analysis.sourcing.apposed import ADVICE, gives_advice
from analysis.sourcing.bodies import body_kind
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page


def owned_by_body(page: Page, role: Found) -> bool:
    """ "Its president", "foreningens nye formand"."""
    lower = page.document.lower
    owners = page.lists.words["its"]
    low = max(page.sentence(role[0])[0], role[0] - 3)
    return any(lower[i] in owners for i in range(low, role[0]))


def its_firm(page: Page, role: Found, owner: bool) -> Found | None:
    """ "Sky Gorge has apologised. Its owner, X": the name of several words, no person's, that opens
    the sentence before and speaks there.
    """
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(role[0])[0]
    if not low or not words["modifies"] or "its" not in lower[max(low, role[0] - 3) : role[0]]:
        return None
    first, stop = page.sentence(low - 1)
    last = page.capitals(first, stop)
    if last - first < 2 or last >= stop or lower[first] in page.lists.first_names:
        return None
    if lower[first] in words["definite"] or lower[first] in words["indefinite"]:
        return None
    if lower[last] not in page.cues and lower[last] not in ("has", "had"):
        return None
    if not owner and (body_kind(page, first, last) or lower[first] in words["national"]):
        return None  # "The Ambulance Service has apologised. Its director"
    return first, last, Kind("", "company", "organisation", "party")


def of_its_advice(page: Page, role: Found) -> Found | None:
    """ "Motorists' Friend, a charity which advises drivers. Its spokesman": without a stake."""
    low = page.sentence(role[0])[0]
    first = page.sentence(low - 1)[0] if low else low
    if not page.lists.words["modifies"] or "its" not in page.document.lower[low : role[0]]:
        return None
    for index in range(first + 1, low - 2):
        if gives_advice(page, index, low):
            return index - 1, index, ADVICE
    return None


def of_their_benches(page: Page, role: Found) -> Found | None:
    """ "The Ratepayers on the council voted against. Their leader, X": those who sit there."""
    lower = page.document.lower
    low = page.sentence(role[0])[0]
    if not low or "their" not in lower[max(low, role[0] - 3) : role[0]]:
        return None
    opens = page.sentence(low - 1)[0]
    sits = lower[opens] == "the" and lower[opens + 1] in page.lists.words["party_of_a_town"]
    if sits and page.occurring("chamber"):
        return opens + 1, opens + 2, Kind(lower[opens + 1], "politics", "official", "party")
    for index in range(opens + 1, low - 2):
        if lower[index : index + 2] == ("on", "the") and lower[index + 2] in _CHAMBERS:
            return index + 2, index + 3, Kind(lower[index + 2], "politics", "official", "party")
    return None


_CHAMBERS = ("council", "committee", "assembly", "cabinet")


def of_its_town(page: Page, role: Found) -> Found | None:
    """ "The city may do so anyway. Its attorney, X": of the place or the council that opens the
    sentence before.
    """
    lower = page.document.lower
    low = page.sentence(role[0])[0]
    if not low or lower[low] != "its" or role[0] - low > _ITS:
        return None
    opens = page.sentence(low - 1)[0]
    if lower[opens] != "the" or role[2].level != "organisation":
        return None
    if not _is_verb(page, opens + 2):
        return None  # "the county swimming association"
    if lower[opens + 1] in page.lists.words["community"] or lower[opens + 1] == "council":
        return opens + 1, opens + 2, Kind(lower[opens + 1], "authority", "official", "party")
    return None


def _is_verb(page: Page, at: int) -> bool:
    word, words = page.document.lower[at], page.lists.words
    if word in page.cues or word.endswith("ed"):
        return True
    return any(word in words[each] for each in ("before_verb", "modal", "copula", "has_done"))


_ITS = 2  # words of "its town attorney"


def in_its_service(page: Page, role: Found) -> bool:
    """ "Its ecologist, X", "its new clerk, X": somebody in the service of the body before."""
    near = page.document.lower[max(0, role[0] - 2) : role[0]]
    if role[2].entry.endswith("author"):
        return False  # of a study
    if {"one", "of"} <= set(page.document.lower[max(0, role[0] - 4) : role[0]]):
        return False  # "one of its 90 workers"
    return role[2].level in ("expert", "citizen") and "its" in near and page.gap(role[0]) == " "
