"""Those without a name who tell from inside: "en person med indsigt i salget", "tre ansatte på
rådhuset, der har arbejdet med sagen".
"""

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page

_ANYBODY = ("person", "personer", "folk", "mennesker", "en", "nogen")
_MARK = 3  # words between somebody and what they know


def who_knows(page: Page, cut: int) -> Kind | None:
    """The entry of a source for "en person | med indsigt i salget", a word for anybody that says
    behind word `cut` how near the bearer is; None for everybody else.
    """
    lower, words = page.document.lower, page.lists.words
    if words["modifies"] or not 0 < cut < len(lower):
        return None
    if lower[cut - 1] not in _ANYBODY or lower[cut] not in (*words["cut"], "i", "på"):
        return None
    if words["source_marks"].isdisjoint(lower[cut : cut + _MARK]):
        return None
    return page.lists.anonymous.get("kilde")


def of_the_house(page: Page, first: int, cut: int, noun: str) -> bool:
    """Whether some of the staff of a public office tell of a case of it: "to medarbejdere i
    ministeriet, der har haft sagen på bordet"; not the staff as such.
    """
    lower, words = page.document.lower, page.lists.words
    if words["modifies"] or noun not in _STAFF or cut + 1 >= len(lower):
        return False
    if lower[first] not in words["many"] and lower[first] not in words["number_word"]:
        return False
    high = page.sentence(first)[1]
    if lower[cut] not in ("i", "på", "hos", "fra", "inden") or cut + 1 >= high:
        return False
    if words["public_office"].isdisjoint(lower[cut + 1 : min(high, cut + 4)]):
        return False
    return not words["own_case"].isdisjoint(lower[cut + 2 : high])


_STAFF = ("ansatte", "medarbejdere", "personer", "folk", "betroede", "fuldmægtige")
