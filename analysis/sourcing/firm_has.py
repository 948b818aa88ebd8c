"""Names that are a company's by what the text gives them: shares, stores, "it", "a chain of"."""

from analysis.sourcing.context import beside
from analysis.sourcing.groups import Phrase
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import APOSTROPHES
from analysis.sourcing.named_bodies import only_named
from analysis.sourcing.page import Page, Range
from analysis.sourcing.private import age_beside
from analysis.sourcing.titles import breaks
from analysis.speakers import Actor


def has_what_firms_have(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Shares of X", "X's stores", "X said its", "X, a chain of bakeries": a company's."""
    words = page.lists.words
    if not words["firm_has"] or not actor.name[:1].isupper() or age_beside(page, places):
        return None
    name = tuple(actor.name.split())
    ends = (name[-1], *(name[-1] + sign for sign in APOSTROPHES))
    starts = page.places(name[0]) if name[1:] else [i for end in ends for i in page.places(end)]
    spelled = page.document.spelled
    for first in starts[:_LOOKED_AT]:
        last = first + len(name)
        if spelled[first : last - 1] != name[:-1] or last > len(spelled):
            continue
        if spelled[last - 1] not in ends:
            continue
        if _owns(page, first, last, spelled[last - 1] != name[-1]):
            if any(beside(page, *place).role for place in places[:2]):
                return None
            return only_named("company", actor.name, places[0], "has what companies have")
    return None


_SINCE = ("founded", "established", "headquartered", "incorporated")
_LOOKED_AT = 8  # places of a name


def _owns(page: Page, first: int, last: int, genitive: bool) -> bool:
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(first)
    if genitive:
        for index in range(last, min(high, last + 3)):
            if breaks(page, index):
                return False
            if lower[index] in words["firm_has"]:
                return True
        return False
    if first - 2 >= low and lower[first - 1] in ("of", "in", "at"):
        if lower[first - 2] in words["shares_of"] and not breaks(page, first):
            return True
    if last + 1 < high and lower[last] in page.cues and lower[last + 1] == "its":
        return True
    if last - first > 1 and first - 2 >= low and lower[first - 1] == "at":
        if page.gap(first) == page.gap(first - 1) == " ":
            if lower[first - 2] not in words["looks_at"]:
                return True  # "the blast at X", "on the last ride of the day at X"
    if last + 1 < high and page.gap(last) == ", " and lower[last] in _SINCE:
        return lower[last + 1] in ("in", "by", "more", "as")  # "X, founded in 1890"
    if last + 1 < high and page.gap(last) == ", " and lower[last] in ("a", "an", "the"):
        for index in range(last + 1, min(high, last + 6)):
            if breaks(page, index) or lower[index] in page.of:
                break
            if lower[index] in words["firm_apposed"]:
                return True  # "X, a chain of bakeries"
    if first != low or high >= len(lower):
        return False
    after, stop = page.sentence(high)
    does = after + 1 < len(lower) and lower[after + 1] in words["firm_does"]
    if lower[after] == "it" and does and last < high:
        return lower[last] in page.cues or lower[last] in ("has", "had")
    return lower[after] == "its" and any(
        lower[i] in words["firm_has"] or _leads_it(page, i)
        for i in range(after + 1, min(stop, after + 4))
    )


def _leads_it(page: Page, index: int) -> bool:
    """ "Its route director": a title of somebody who stands for a body."""
    role = page.role(index)
    return role is not None and leads(role[2].entry)
