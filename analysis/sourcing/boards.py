"""Boards and papers that the words beside them tell: the board of a school, a biologist on board, a
paper round.
"""

from analysis.sourcing.page import Page


def town_board(page: Page) -> bool:
    """Whether the text is of a "town board", "village board", "school board"."""
    if "board" not in page.document.vocabulary:
        return False
    lower, words = page.document.lower, page.lists.words["community"]
    boards = page.places("board")[:_BOARDS] + page.places("Board")[:_BOARDS]
    return any(at and (lower[at - 1] in words or lower[at - 1] == "school") for at in boards)


_BOARDS = 12  # of each spelling


def names_no_body(page: Page, index: int) -> bool:
    """Whether the noun at word `index` names nobody here: "a biologist on board", "on his paper
    round".
    """
    lower = page.document.lower
    if lower[index] == "board":
        return index > 0 and lower[index - 1] == "on"
    if lower[index] in ("centre", "center"):
        return index > 0 and lower[index - 1] in ("town", "city", "village")
    if lower[index] == "carrier":
        return lower[index + 1 : index + 2] in (("bag",), ("bags",))
    if lower[index] == "site":
        return index > 1 and lower[index - 2 : index] == ("on", "the")  # "a welder on the site"
    if lower[index] == "navy":
        return lower[index + 1 : index + 2] in _WORN
    if lower[index] in _PLACES and index > 1 and lower[index - 2 : index] == ("in", "the"):
        return True  # "an anesthesiologist in the city"
    if lower[index] == "gallery":
        return index > 0 and lower[index - 1] in ("public", "press", "viewing")
    if lower[index] == "authority":
        return index > 0 and lower[index - 1] in _SOMEBODYS  # "removed without authority"
    return lower[index] == "paper" and lower[index + 1 : index + 2] in _OF_PAPER


_PLACES = ("city", "town", "county", "district", "region", "parish")  # "in the district"
_WORN = tuple((each,) for each in "blue suit coat dress blazer jumper jacket skirt tie hat".split())
_SOMEBODYS = frozenset("without of no any with some legal moral more his her their".split())
_OF_PAPER = frozenset(
    (each,) for each in "round route boy girl bag cup cups trail clip towel towels mill".split()
)
