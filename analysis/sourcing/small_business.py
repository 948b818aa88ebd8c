"""Who keeps a shop, a pub or a boat, and speaks for themself rather than for a firm."""

from collections.abc import Sequence

from analysis.sourcing.page import Found, Page
from analysis.sourcing.recast import for_themself

LETS = ("landlord", "landlady", "licensee")  # of a pub, or of a flat


def of_small_business(page: Page, role: Found) -> Found:
    """ "At the tea room, owner X": whoever keeps a shop speaks for themself."""
    keeps = role[2].entry in page.lists.words["keeps_shop"] and role[2].level == "organisation"
    if keeps and len(page.occurring("inspected")) >= _INSPECTED:
        return role  # who answers for what was found in the kitchen
    if keeps or role[2].entry in LETS:
        low, high = page.sentence(role[0])
        if low:
            low = page.sentence(low - 1)[0]  # "The diner has a queue. Its owner, X"
        lower, words = page.document.lower, page.lists.words
        if words["modifies"]:
            kept = not words["small_business"].isdisjoint(lower[low:high])
        else:  # "isbodsejer", "ejer af fiskerestauranten"
            kept = _compounded(page, lower[low:high])
            kept = kept or lower[role[0]].startswith(tuple(words["small_stem"]))
            of_none = lower[role[0]].startswith(role[2].entry) and role[2].entry in _OWNS
            kept = kept or (of_none and not page.occurring("firm_story"))  # of a dog, of a house
        owns = role[2].entry == "owner" and _owns_one(page, low, high)
        if (kept or owns) and "chain" not in lower[low:high]:
            return for_themself(role)
    return role


def _owns_one(page: Page, low: int, high: int) -> bool:
    """Whether no company is told of, or none that is large beside the English "owner"."""
    if not page.occurring("companies"):
        return True
    near = page.document.lower[low:high]
    return _LARGE.isdisjoint(near) and _CHAINS.isdisjoint(page.document.vocabulary)


def small_body(page: Page, role: Found, body: Found) -> bool:
    """ "Dairy owner X", "owner of the tea room": the body is a small business; so it is where the
    Danish noun before its name says so, "ejeren af blomsterbutikken Nelliken".
    """
    if not page.lists.words["modifies"]:
        return _compounded(page, page.document.lower[min(role[1], body[0]) : body[1]])
    first = body[0] - 1 if body[0] and page.gap(body[0]) == " " else body[0]
    words = page.document.lower[first : body[1]]  # "owner of the trawler Bright Morning"
    if not page.lists.words["small_business"].isdisjoint(words):
        return True
    at, high = body[1], page.sentence(body[0])[1]  # "owner of the Copper Kettle, a café"
    apposed = at + 1 < high and page.gap(at) == ", " and page.document.lower[at] in ("a", "an")
    near = page.document.lower[at + 1 : min(high, at + 4)] if apposed else ()
    return not page.lists.words["small_business"].isdisjoint(near)


def _compounded(page: Page, near: Sequence[str]) -> bool:
    """Whether a word of `near` ends with a Danish one for a small business: "blomsterbutikken"."""
    ends = tuple(page.lists.words["small_business"])
    return any(word.removesuffix("s").endswith(ends) for word in near)


def of_inn(page: Page, role: Found) -> Found:
    """ "Værten i hytten", "værtinden på kroen", where no programme is the matter: who keeps a house
    for guests.
    """
    if role[2].entry not in _HOSTS or page.lists.words["modifies"]:
        return role
    lower = page.document.lower
    behind = lower[role[1] : role[1] + 2]
    if len(behind) < 2 or behind[0] not in _IN_HOUSE:
        return role
    kept = behind[1].endswith(tuple(page.lists.words["guest_house"]))
    return for_themself(role) if kept else role


_LARGE = frozenset(
    "company firm club retailer team chain newspaper group mill factory plant airline ship ferry "
    "building arena mall mine tower block brand business station broadcaster league yacht "
    "quarry".split()
)
_CHAINS = frozenset("retailer retailer's supermarket supermarkets stores outlets".split())
_INSPECTED = 2  # different words that tell of an inspection and what it came to
_OWNS = ("ejer", "indehaver")
_HOSTS = ("vært", "værtinde")
_IN_HOUSE = ("i", "på", "for")
