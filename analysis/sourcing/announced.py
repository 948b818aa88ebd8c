"""English names of two words or more that no list knows, told to be bodies by what they do."""

from analysis.sourcing.context import beside
from analysis.sourcing.groups import Phrase
from analysis.sourcing.named_bodies import only_named
from analysis.sourcing.page import Page, Range
from analysis.sourcing.private import age_beside
from analysis.speakers import Actor

_LOOKED_AT = 4  # places


def announced(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Northmere Marine announced", "in its letter Holt Living blames", "Kestrel Reef said in a
    statement": a firm, where the name is never shortened, as a person's is, and no title or age
    stands beside it.
    """
    if not page.lists.words["announces"] or " " not in actor.name:
        return None
    near = places[:_LOOKED_AT]
    acting = next((place for place in near if _acts(page, *place)), None)
    if acting is None or age_beside(page, places):
        return None
    if any(last - first != places[0][1] - places[0][0] for first, last in places):
        return None
    if any(beside(page, *place).role for place in near):
        return None
    return only_named("company", actor.name, acting, "acts as a body")


def _acts(page: Page, first: int, last: int) -> bool:
    """Whether the name has no article, a verb of bodies behind it, or words "in a statement", and
    no "she" or "her" then.
    """
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(first)
    if last >= high or page.gap(last) != " " or (first > low and lower[first - 1] in page.between):
        return False
    states = lower[last] in page.cues and lower[last + 1 : last + 4] == ("in", "a", "statement")
    states = states and lower[first] not in page.lists.first_names
    if not states and lower[last] not in words["announces"]:
        return False
    behind = lower[last:high]
    return words["she"].isdisjoint(behind) and words["her"].isdisjoint(behind)
