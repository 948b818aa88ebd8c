"""English leads that tell of somebody by a title alone, who is the first whom the text names: "A
councillor has left the party after a quarrel.\n\nIda Holm made the remark on Monday".
"""

from analysis.sourcing.bearers import borne
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.titles import Context, body_beside, breaks
from analysis.sourcing.unnamed import another_named
from analysis.sourcing.whole_titles import furthest

_OPENS = ("a", "an")
_TITLE = 6  # words of "a | former deputy council leader"
_PARAGRAPHS = 3
_LEVELS = ("official", "organisation")
_SAW = frozenset(
    "saw heard watched witnessed neighbour neighbor passing passer-by customer".split()
)


def of_the_lead(page: Page, first: int, name: list[str]) -> Context | None:
    """The title that opens the lead, for the name at word `first`, where nobody else is named or
    brought in before it; none of whoever judges or turns out, or of a victim.
    """
    lower, words, low = page.document.lower, page.lists.words, page.document.body_start_word
    if not words["modifies"]:
        return None
    if first <= low or lower[low] not in _OPENS:
        return None
    lead = page.document.paragraphs[page.paragraph(low)]
    if not 0 < page.paragraph(first) - page.paragraph(low) <= _PARAGRAPHS:
        return None
    role = None
    for index in range(low + 1, min(low + _TITLE, lead.last_word)):
        if breaks(page, index) or lower[index] in page.cues or lower[index] in page.between:
            break
        role = role_at(page, index, low + 1)
        if role:
            break
    if role is None or role[2].plural or role[2].level not in _LEVELS:
        return None
    role = furthest(page, role, lead.last_word)
    if page.owns(role[1] - 1) or (role[2].level, role[2].role) == ("official", "expert"):
        return None
    told = lower[role[1] : lead.last_word]
    if not words["suffered"].isdisjoint(told):
        return None
    if not _SAW.isdisjoint(lower[slice(*page.sentence(first))]):
        return None
    if _somebody_else(page, role[1], lead.last_word) or another_named(page, low, first, name):
        return None
    if borne(page, role, name):
        return None
    return Context(role, body_beside(page, role), "title of whom the lead tells")


def _somebody_else(page: Page, first: int, last: int) -> bool:
    """Whether the words bring in another person: "by a neighbour", "his wife"."""
    for index in range(first, last):
        role = page.role(index)
        if role and role[0] >= first and not role[2].plural and role[2].level:
            return True
    return False
