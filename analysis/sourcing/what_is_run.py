"""What somebody runs is small: with the family, an inn, a practice, a shop."""

from analysis.sourcing.page import Page


def with_kin(page: Page, first: int, stop: int) -> bool:
    """ "Who runs the Crab Shack with her brother"."""
    lower, words = page.document.lower, page.lists.words
    return any(
        lower[index] == "with" and not words["kin"].isdisjoint(lower[index + 1 : index + 4])
        for index in range(first, stop)
    )


def an_inn(page: Page, first: int, stop: int) -> bool:
    """ "Who has run the Fleece in Elm", where pubs are told of."""
    lower = page.document.lower
    if lower[first : first + 1] != ("the",) or first + 2 > stop or not page.occurring("inn_story"):
        return False
    last = page.capitals(first + 1, stop)
    if not 1 <= last - first - 1 <= _SIGN:
        return False
    return last >= stop or lower[last] in ("in", "at", "on", "for", "since")


_SIGN = 3  # words of "the Horse and Groom"


def practice(page: Page, first: int, stop: int) -> bool:
    """ "Runs a clinic", "ran a dental practice": no named house, the bearer works there."""
    lower = page.document.lower
    if lower[first : first + 1] not in (("a",), ("an",), ("the",), ("her",), ("his",), ("their",)):
        return False
    for index in range(first + 1, min(stop, first + 4)):
        if page.word(index)[0].isupper():
            return False
        if lower[index] in page.lists.words["practice"]:
            return True
    return False


def behind_adverb(page: Page, at: int) -> int:
    """ "Driver | i dag | egen restaurant": past a Danish word for now."""
    lower = page.document.lower
    if lower[at : at + 2] == ("i", "dag"):
        return at + 2
    return at + (lower[at : at + 1] in (("nu",), ("selv",), ("stadig",), ("fortsat",)))


def small_business(page: Page, first: int, stop: int) -> int:
    """Where "the only shop", "a café" ends; 0 for anything that is no small business."""
    lower, words = page.document.lower, page.lists.words
    small = words["small_business"]
    ends = () if words["modifies"] else (*small, *words["farm"])  # of a Danish compound
    for index in range(first, stop):
        if page.gap(index).strip() or lower[index] in page.of or lower[index] in _WHERE:
            return 0
        if lower[index] in small or lower[index].endswith(ends):
            large = words["large_business"].intersection(lower[index + 1 : index + 2])
            return 0 if large else index + 1
    return 0


_WHERE = ("above", "below", "beside", "behind", "near", "opposite", "over")
