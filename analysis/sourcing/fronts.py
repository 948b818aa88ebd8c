"""Parties that are named as fronts, alliances and movements are."""

from analysis.sourcing.page import Page


def of_parties(page: Page, first: int, last: int) -> bool:
    """Whether a front or an alliance is named as parties are, in a story of votes."""
    lower = page.document.lower
    if not page.lists.words["modifies"] or lower[last : last + 1] in (("of",), ("for",)):
        return False
    if _STANDS_FOR.isdisjoint(word.rstrip("'’") for word in lower[first : last - 1]):
        return False
    return not _VOTES.isdisjoint(page.document.vocabulary)


FRONTS = ("Alliance", "Movement", "Front", "Congress", "Bloc", "Coalition", "Unity")


_STANDS_FOR = frozenset(
    "reform civic people's people’s national democratic progressive liberal conservative social "
    "socialist united freedom republican renewal patriotic popular unity labour left".split()
)


_VOTES = frozenset(
    "election elections voters candidate candidates mp mps mpl parliament opposition ballot "
    "legislature coalition".split()
)
