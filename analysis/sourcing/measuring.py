"""English titles in a house that studies: "the firm's director" of a pollster, "Dr X, the unit's
deputy head".
"""

from dataclasses import replace

from analysis.sourcing.bodies import body_at
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page, Range
from analysis.sourcing.recast import as_expert
from analysis.sourcing.titles import Context

_BACK = 60  # words
_LONG = 4  # words of a house's name
_FIRMS = ("firm", "company", "house", "group", "consultancy", "business", "outfit")
_UNITS = ("unit", "lab", "laboratory", "centre", "center", "institute", "team", "project")
_LEARNED = ("dr", "dr.", "prof", "prof.", "professor")


def in_study(page: Page, context: Context, places: list[Range]) -> Context:
    """`context` with a title in such a house as that of somebody who is asked for what they know;
    as it was for any other title.
    """
    role = context.role
    if role is None or not role[0] or not page.lists.words["modifies"]:
        return context
    if role[2].entry in _AUTHORS and _wrote_it(page, role[0]):
        return replace(context, role=as_expert(role))
    if not page.owns(role[0] - 1) or not leads(role[2].entry) or role[2].level == "expert":
        return context
    owner = page.document.lower[role[0] - 1][:-2]
    if owner in _UNITS and page.occurring("research") and _learned(page, places):
        return replace(context, role=as_expert(role), body=None, body_rule="")
    house = _house_before(page, role[0]) if owner in _FIRMS and page.occurring("survey") else None
    if house is None:
        return context
    kind = Kind(page.word(house[0]), "company", "expert", "expert", "expert")
    body = (*house, kind)
    return replace(context, role=as_expert(role), body=body, body_rule="body named before")


_AUTHORS = ("author", "co-author", "lead author", "main author", "principal author")


def _wrote_it(page: Page, at: int) -> bool:
    """ "The report's author, X", "an evaluation by Elm. Its author, X": of what measures."""
    lower, survey = page.document.lower, page.lists.words["survey"]
    for index in range(at - 1, max(page.sentence(at)[0], at - 3) - 1, -1):
        if page.owns(index) and lower[index][:-2] in survey:
            return True
        if lower[index] == "its":
            low = page.sentence(index)[0]
            before = page.sentence(low - 1)[0] if low else low
            return not survey.isdisjoint(lower[before:index])
    return False


def _learned(page: Page, places: list[Range]) -> bool:
    return any(first and page.document.lower[first - 1] in _LEARNED for first, _ in places)


def _house_before(page: Page, at: int) -> Range | None:
    """The house that the words before `at` name last: "Crowle Polling", "Marl Research"."""
    words = page.lists.words["measuring_house"]
    for index in range(at - 1, max(0, at - _BACK) - 1, -1):
        if not page.word(index)[0].isupper():
            continue
        if page.document.lower[index] not in words:
            other = body_at(page, index, at)
            if other and other[2].actor == "company" and other[1] - index > 1:
                return None  # another firm is nearer
            continue
        first = index
        while first and index - first < _LONG and page.word(first - 1)[0].isupper():
            if page.gap(first) != " ":
                break
            first -= 1
        body = body_at(page, first, index + 1) if first < index else None
        if body and body[2].actor != "authority":
            return first, index + 1
    return None
