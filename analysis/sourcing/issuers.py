"""Whoever the words name as the issuer of a document: an office, a group of people, a body."""

from dataclasses import dataclass

from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.full_names import studies
from analysis.sourcing.house_of_story import house_of_story
from analysis.sourcing.levels import leads, of_body
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import breaks

BEHIND = 9  # words between the noun and "by"


@dataclass(frozen=True, slots=True)
class Issuer:
    """The level of whoever issued a document, or the body that did."""

    level: str
    body: Found | None = None


def agent(page: Page, first: int, high: int) -> Issuer | None:
    """Who stands from word `first` on: an office, a group of people, a body."""
    lower, stop = page.document.lower, first
    while stop < min(high, first + BEHIND):
        if stop > first and (
            breaks(page, stop)
            or (lower[stop] == "for" and page.word(stop - 1)[0].isupper())
            or (lower[stop] in page.cues and lower[stop - 1] not in _THE)
        ):
            break
        stop += 1
    if first >= high:
        return None  # where the text ends
    known = body_at(page, first + (lower[first] == "the"), stop)
    if known and known[1] - known[0] > 1 and known[2].actor in ("authority", "politics"):
        if page.word(known[0])[0].isupper() and not page.owns(known[1] - 1):
            return body_of(known)  # "by the Health Service Executive"
    office = _of_an_office(page, first, stop)
    if office:
        return office
    for index in range(first, min(stop, first + 5)):
        role = role_at(page, index, first)
        further = role_at(page, index + 1, first) if role and index + 1 < stop else None
        if role and further and page.gap(index + 1) == " ":
            role = further  # "by marine | biologists"
        if role and role[2].level:
            if lower[role[1] - 1] in page.lists.words["body_or_person"]:
                house = noun_at(page, role[1] - 1, first)
                if house and level_of(house[2]):
                    return body_of(house)  # "from the operator"
            longer = body_at(page, index, stop)
            if longer and longer[1] > role[1] and longer[2].actor:
                return body_of(longer)
            if page.owns(role[1] - 1) and role[2].level != "official":
                break
            if leads(role[2].entry) and role[1] < stop and lower[role[1]] == "of":
                led = body_of(find_body(page, role[1] + 1, stop))
                if led:
                    return led  # "the president of the Weavers' Union"
            if role[1] < stop and page.gap(role[1])[:1] in ("'", "’"):
                kin = role_at(page, role[1], role[1])
                if kin and kin[2].level and not kin[2].plural:
                    return Issuer(kin[2].level)  # "from the brothers' mother"
                break  # "from the tenants' portal"
            noun = noun_at(page, role[1], role[1]) if role[1] < stop else None
            if noun and noun[2].actor not in ("", "document") and page.gap(role[1]) == " ":
                level = noun[2].level  # "by the consumer magazine"
                return Issuer(level, noun if level_of(noun[2]) else None) if level else None
            heads = leads(role[2].entry) and role[2].level == "organisation"
            if heads and "company" not in role[2].note and lower[role[1] : role[1] + 1] == ("of",):
                return Issuer(house_of_story(page, first))  # "signed by the head of street scene"
            if role[2].plural and lower[index] in page.lists.words["studying_firms"]:
                return Issuer("expert")  # "a note from the brokers Holm Lind"
            return Issuer("organisation" if role[2].entry in _SELLERS else role[2].level)
        if index > first and lower[index] in page.of:
            break
        if lower[index] in _DEVICES:
            return Issuer("organisation")  # "a record kept by the alarm system"
        if index > first and page.gap(index) == " " and lower[index] in _PRESS:
            return Issuer("media")  # "a survey by the trade magazine Roads Monthly"
    found = find_body(page, first, stop)
    if found and found[2].actor == "medium":
        return Issuer("media")
    return body_of((*found[:2], studies(page, *found))) if found else None


def _of_an_office(page: Page, first: int, stop: int) -> Issuer | None:
    """ "By fire investigators", "by the department's own economists", "by the canton": English
    words for what is public.
    """
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return None
    for index in range(first, stop):
        if lower[index] == "investigators" and index > first and lower[index - 1] in _LOOK_INTO:
            return Issuer("official")
        if lower[index] == "agency" and index > first + 1 and lower[index - 1] in _WATCHED:
            return Issuer("official")
        community = page.owns(index) and lower[index][:-2] in words["governs"] | words["community"]
        hired = not _HIRED.isdisjoint(lower[index + 1 : stop])
        if community and not hired:
            return Issuer("official")  # "from the county's child health register"
        if page.owns(index) and lower[index + 1 : index + 2] == ("own",):
            owner = find_body(page, first, index + 1)
            if owner and owner[2].actor in ("authority", "politics"):
                return body_of(owner)
    alone = stop - first == 2 or (first + 2 < len(lower) and lower[first + 2] in page.between)
    if lower[first] == "the" and alone and lower[first + 1] in words["community"]:
        return Issuer("official")
    return None


_HIRED = frozenset("consultants consultant engineers lawyers advisers architects".split())
_LOOK_INTO = frozenset("fire crash accident police federal state government safety".split())
_WATCHED = frozenset("health safety food environment protection tax space border".split())
_DEVICES = frozenset("system meter meters machine sensor sensors tracker software till".split())
_PRESS = frozenset("magazine newspaper paper website broadcaster weekly daily journal".split())
_THE = ("the", "a", "an")
_SELLERS = ("vendor", "seller", "trader")


def body_of(found: Found | None) -> Issuer | None:
    """The body `found` as issuer, where its level is known."""
    level = level_of(found[2]) if found else ""
    return Issuer(level, found) if level else None


def level_of(kind: Kind) -> str:
    return of_body(kind)[0] if kind.actor and kind.actor != "medium" else ""


def subject_of(page: Page, low: int, high: int, index: int) -> Issuer | None:
    """The authority or company that opens the words `low:high`, as issuer of the document at word
    `index`.
    """
    lower, definite = page.document.lower, page.lists.words["definite"] | {"a", "an"}
    start = low + (lower[low] in definite)
    body = body_at(page, start, high) if start < high else None
    if body is None and start + 1 < high:
        body = body_at(page, start + 1, high)  # "a nonpartisan budget office"
    if body is None or body[1] >= high or body[2].actor not in ("authority", "company"):
        return None
    if body[2].actor == "company" and lower[index].endswith(tuple(page.lists.words["survey"])):
        return None  # who measured is not said
    return Issuer(level_of(body[2]), body)
