"""What a Danish sentence says somebody is that weighs more than a trade beside the name: elected,
counsel in court, at the head of what the story is of.
"""

from analysis.sourcing.by_deed import appointed, elected
from analysis.sourcing.by_phrase import behind_name
from analysis.sourcing.clause_kinds import LEADER, PETITIONER
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.titles import Context

_CLAUSE = 14  # words
_SITS = ("er", "var", "sidder", "sad", "har")
_FRONT = 8  # words from "Bag" to the name


def own_clause(page: Page, places: list[Range]) -> Context | None:
    """The role that a sentence of the name at `places`, or the one after it, gives its bearer."""
    if page.lists.words["modifies"] or not page.occurring("outranks"):
        return None
    for first, last in places:
        high = page.sentence(last - 1)[1]
        found = (
            _chosen(page, last, high)
            or appointed(page, last, high)
            or behind_name(page, last, high)
            or _stands_behind(page, first)
            or _chosen_next(page, high)
        )
        if found:
            return found
    return None


def _chosen(page: Page, last: int, high: int) -> Context | None:
    """ "X, der er tømrer og valgt for Lokallisten", "X er tømrer og valgt for Lokallisten"."""
    lower, words = page.document.lower, page.lists.words
    if last + 2 >= high:
        return None
    comma = page.gap(last) == ", "
    opens = comma and lower[last] in words["relative"]
    opens = opens or (page.gap(last) in (" ", ", ") and lower[last] in _SITS)
    return _up_to(page, last, high) if opens else None


def _chosen_next(page: Page, at: int) -> Context | None:
    """ "… X. Hun er selv lærer, men sidder i byrådet for Landpartiet"."""
    if at + 3 >= len(page.document.lower) or page.document.lower[at] not in page.lists.words["she"]:
        return None
    return _up_to(page, at + 1, page.sentence(at)[1])


def _up_to(page: Page, first: int, high: int) -> Context | None:
    """Whether the words from `first` on say so of their subject, and not of somebody they name."""
    stop = first
    while stop < min(high, first + _CLAUSE):
        if stop > first and page.gap(stop).strip() not in ("", ","):
            break
        word = page.document.lower[stop]
        if word != "men" and word in page.lists.words["clause_word"]:
            break
        stop += 1
    return elected(page, first, stop)


def _stands_behind(page: Page, first: int) -> Context | None:
    """ "Bag projektet står X, som er bager": for what the story is of, whatever else the trade."""
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(first)[0]
    if not 3 <= first - low <= _FRONT or lower[first - 1] not in ("står", "stod"):
        return None
    behind = lower[low] == "bag"
    if not behind and lower[low : low + 3] != ("i", "spidsen", "for"):
        return None
    if any(page.gap(index) != " " for index in range(low + 1, first + 1)):
        return None
    thing = lower[low + 1 if behind else low + 3 : first - 1]
    if any(word.startswith(("underskrift", "facebookgruppe", "borgerforslag")) for word in thing):
        return Context((low, first, PETITIONER), None, "said to have started it")
    if words["stood_behind"].isdisjoint(thing):
        return None
    return Context((low, first, LEADER), None, "said to be behind it")


def started_it(page: Page, left: Found | None, right: Found | None) -> Found | None:
    """ "Kunstner X, der var initiativtager til indsamlingen": somebody with a private trade who
    started a petition or a protest acts for themself.
    """
    if left is None or right is None or left[2].level != "citizen":
        return None
    if not right[2].entry.endswith(("initiativtager", "ophavsmand", "ophavskvinde")):
        return None
    near = page.document.lower[right[1] : right[1] + _NEAR]
    if near[:1] not in (("til",), ("bag",), ("for",)):
        return None
    if not any(word.endswith(tuple(page.lists.words["private_cause"])) for word in near):
        return None
    return (*right[:2], PETITIONER)


_NEAR = 5  # words behind the title


AREA = Kind("udvalgsformand", "person", "official", "party", "spokesperson", "politics")


def of_area(page: Page, kind: Kind, at: int) -> bool:
    """ "Formand for teknik og havne": whether the words from `at` on are what a committee of a
    council is for, and no body of its own.
    """
    lower = page.document.lower
    if kind.level != "organisation" or at + 1 >= len(lower) or lower[at] != "for":
        return False
    if not kind.entry.endswith(("formand", "forkvinde", "forperson")):
        return False
    return lower[at + 1].rstrip("-") in page.lists.words["committee_area"]
