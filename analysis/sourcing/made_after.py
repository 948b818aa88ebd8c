"""English: who made a document, told in the sentence behind it."""

from analysis.sourcing.issuers import Issuer, agent
from analysis.sourcing.page import Page


def made_after(page: Page, index: int) -> Issuer | None:
    """ "A survey found that few do. It was carried out by the Road Forum": the next sentence, where
    it says who made what the noun at word `index` is.
    """
    lower = page.document.lower
    begin = page.sentence(index)[1]
    if begin + 4 >= len(lower) or not page.lists.words["modifies"]:
        return None
    same = lower[begin] == "the" and lower[begin + 1] == lower[index]
    at = begin + 1 + same
    if (lower[begin] != "it" and not same) or lower[at] not in ("was", "is", "has"):
        return None
    at += 1 + (lower[at + 1] == "been")
    if lower[at] not in page.lists.words["issued"]:
        return None
    for by in range(at + 1, min(page.sentence(begin)[1] - 1, at + 1 + _NEXT)):
        if page.gap(by) != " ":
            return None
        if lower[by] == "by":
            return agent(page, by + 1, page.sentence(begin)[1])
    return None


_NEXT = 5  # words: "carried out last month by"
