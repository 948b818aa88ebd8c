"""Bodies that the text names in full elsewhere: "the council" of a health council; and what a
body's full name says of its work.
"""

from dataclasses import replace

from analysis.sourcing.bodies import body_at
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.lists import APOSTROPHE_S, Kind
from analysis.sourcing.page import Found, Page

_PLACES = 8  # of a noun
_NEAR = 5  # words before a name
_BEHIND = 9  # words after it


def in_full(page: Page, noun: str, at: int) -> Found | None:
    """The body of more words that ends or begins with `noun`, the nearest before word `at`."""
    noun = noun[:-2] if noun.endswith(APOSTROPHE_S) else noun
    if not page.lists.words["modifies"]:
        return _compound(page, noun, at)
    if noun not in page.lists.words["short_for"]:
        return None
    forms = (noun, noun.capitalize(), *(noun + sign for sign in APOSTROPHE_S))
    places = sorted({each for form in forms for each in page.places(form)})
    before = [index for index in places if index < at][-_PLACES:]
    for index in reversed(before):
        found = _longer(page, index)
        if found:
            return found
    return None


def _compound(page: Page, noun: str, at: int) -> Found | None:
    """ "Naturforvaltningen … i forvaltningen": the nearest Danish compound that "forvaltningen"
    ends, where it is a body with a capital.
    """
    noun = noun.removesuffix("s")
    if len(noun) < _LONG:
        return None
    for index in range(at - 1, max(0, at - _FAR) - 1, -1):
        word = page.document.lower[index].removesuffix("s")
        if len(word) > len(noun) + 2 and word.endswith(noun) and page.word(index)[0].isupper():
            found = noun_at(page, index, index)
            return found if found and found[2].actor in ("authority", "organisation") else None
    return None


_LONG = 5  # letters of "rådet"
_FAR = 150  # words


def _longer(page: Page, at: int) -> Found | None:
    lower = page.document.lower
    low, high = page.sentence(at)
    for last in range(min(high, at + 3), at, -1):
        found = noun_at(page, last - 1, low)
        if found and found[0] <= at < found[1] and found[1] - found[0] > 1:
            return found
        if page.owns(last - 1) and last - 1 == at > low:  # "the health trust's"
            pair = page.lists.nouns.get(f"{lower[at - 1]} {lower[at][:-2]}")
            if pair:
                return at - 1, at + 1, pair
    if page.word(at)[0].isupper():
        for first in range(max(low, at - _NEAR), at + 1):
            if page.word(first)[0].isupper():
                found = body_at(page, first, high)
                if found and found[0] <= at < found[1] > first + 1 and found[2].actor:
                    if lower[at + 1 : at + 2] in (("for",), ("of",), ("on",)):
                        heads = noun_at(page, at, at)  # "the Center | for Country Health"
                        found = (*found[:2], heads[2] if heads else found[2])
                    return (*found[:2], studies(page, *found))
    return None


def studies(page: Page, first: int, last: int, kind: Kind) -> Kind:
    """ "The nonpartisan Budget Project", "the Center for Towns at Elm University": a body whose
    work is to know has the level of experts.
    """
    if kind.actor != "organisation" or kind.level != "organisation":
        return kind
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(first)
    before = lower[max(low, first - _NEAR) : first]
    told = not words["impartial"].isdisjoint((*before, lower[first]))
    told = told or "think tank" in " ".join(before[-2:])
    apposed = last < high and page.gap(last) == ", " and lower[last] in words["indefinite"]
    if apposed:
        after = " ".join(lower[last + 1 : min(high, last + _BEHIND)])
        told = told or after.startswith(("think tank", "nonpartisan", "non-partisan", "research"))
    programme = any(word in words["programmes"] for word in lower[first:last])
    told = told or (programme and _studies_as_a_group(page))
    if programme and not told:
        for index in range(last, min(high, last + _BEHIND)):
            if page.gap(index) != " ":
                break
            if lower[index] in ("at", "of") and index + 1 < high:
                house = body_at(page, index + 1 + (lower[index + 1] == "the"), high)
                told = house is not None and house[2].level == "expert"
                break
    if not told:
        return kind
    return replace(kind, level="expert", role="expert")


def _studies_as_a_group(page: Page) -> bool:
    """ "The Delft Maritime Project … the research group": what the text calls it."""
    lower = page.document.lower
    return any(
        lower[index - 1] == "the" and lower[index + 1 : index + 2] in _GROUPS
        for index in page.places("research")[:_PLACES]
    )


_GROUPS = (("group",), ("team",), ("unit",), ("organisation",), ("organization",), ("outfit",))
