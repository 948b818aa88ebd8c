"""A part of an English document is that document: "item 9 on the agenda", "a copy of the letter",
"the conclusion of a review by the audit office".
"""

from analysis.sourcing.page import Page

_LONG = 3  # words of a phrase before "of": "the second paragraph"
_IN = ("of", "in", "on", "from")


def whole_paper(page: Page, first: int, cut: int, last: int) -> int:
    """Where the document begins of which the words `first:cut` name a part, in a phrase that ends
    at word `last`; 0 where they name none.
    """
    lower = page.document.lower
    if cut + 1 >= last or lower[cut] not in _IN or cut - first > _LONG:
        return 0
    at = cut - 1
    if at > first and lower[at].isdecimal():
        at -= 1  # "item | 9"
    return cut + 1 if lower[at] in page.lists.words["part_of_paper"] else 0
