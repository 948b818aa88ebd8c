"""Groups that work for an office: "state health officials", "the mayor's people"."""

from analysis.sourcing.page import Page


def of_office(page: Page, first: int, head: tuple[int, int], cut: int) -> bool:
    """ "State health officials say": the words before say of what; nobody hides."""
    lower, words = page.document.lower, page.lists.words
    if head[1] - first > 1 and lower[head[1] - 1] in words["office_staff"]:
        return lower[head[1] - 2] in _EMPLOYS  # "council planners have recommended"
    if lower[head[1] - 1] != "officials" or head[1] - first < 2:
        return False
    if cut < len(lower) and page.gap(cut) == " " and lower[cut] in words["source_marks"]:
        return False
    before = lower[first : head[1] - 1]
    return not words["guards"].isdisjoint(before) or not words["offices"].isdisjoint(before)


def whose_people(page: Page, first: int, head: tuple[int, int]) -> bool:
    """ "The mayor's people": those who work for an office-holder."""
    if page.document.lower[head[1] - 1] != "people" or head[1] - first < 2:
        return False
    holder = page.role(head[1] - 2) if page.owns(head[1] - 2) else None
    return holder is not None and holder[2].level == "official"


_EMPLOYS = frozenset("council county borough district city ministry government municipal".split())
