"""English names of two words or more that no list knows, told to be bodies by what they do."""

from analysis.sourcing.context import beside
from analysis.sourcing.groups import Phrase
from analysis.sourcing.named_bodies import only_named
from analysis.sourcing.page import Page, Range
from analysis.sourcing.private import age_beside
from analysis.speakers import Actor

_LOOKED_AT = 4  # places


def announced(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Northmere Marine announced", "in its letter Holt Living blames": a firm, where the name is
    never shortened, as a person's is, and no title or age stands beside it.
    """
    if not page.lists.words["announces"] or " " not in actor.name:
        return None
    near = places[:_LOOKED_AT]
    acting = next((p for p in near if _announces(page, *p) or _states(page, *p)), None)
    if acting is None or age_beside(page, places):
        return None
    if any(last - first != places[0][1] - places[0][0] for first, last in places):
        return None
    if any(beside(page, *place).role for place in near):
        return None
    return only_named("company", actor.name, acting, "acts as a body")


def _states(page: Page, first: int, last: int) -> bool:
    """ "Kestrel Reef maintained in a statement that": words of no person's, no "she" behind it."""
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(first)
    if last >= high or page.gap(last) != " " or lower[last] not in page.cues:
        return False
    if lower[last + 1 : last + 4] != ("in", "a", "statement"):
        return False
    if lower[first] in page.lists.first_names or (first > low and lower[first - 1] in page.between):
        return False
    behind = lower[last:high]
    return words["she"].isdisjoint(behind) and words["her"].isdisjoint(behind)


def _announces(page: Page, first: int, last: int) -> bool:
    """Whether the name has no article, a verb of bodies behind it and no "she" or "her" then."""
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(first)
    if last >= high or page.gap(last) != " " or lower[last] not in words["announces"]:
        return False
    if first > low and lower[first - 1] in page.between:
        return False
    behind = lower[last:high]
    return words["she"].isdisjoint(behind) and words["her"].isdisjoint(behind)
