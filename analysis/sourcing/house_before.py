"""English bodies by their whole name in front of a title: "Ministry of Forests spokesman X", "Coast
Board flood manager X"; and the rank behind a title: "union president Sgt. X".
"""

from dataclasses import replace

from analysis.sourcing.bodies import body_kind
from analysis.sourcing.body_nouns import noun_at, of_many
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, role_at

_TWO = 2  # words
_BACK = 4  # words between a name and the title: "flood risk", "head of"
_NAME = 6  # words
_OF = ("of", "for")
_OF_MANY = ("' ", "’ ")  # behind "Farmers"
_INSIDE = (" ", *_OF_MANY)  # a name
_HOUSES = ("authority", "politics", "company", "organisation")


def house_before(page: Page, role: Found, low: int) -> Found | None:
    """The body whose name in capitals stands in front of the title `role`, with small words for
    what the title is about between them; None where a title stands there too.
    """
    at = role[0] - 1
    if at < low or role[2].level not in ("organisation", "official", "expert"):
        return None
    lower = page.document.lower
    stop = max(low - 1, role[0] - 1 - _BACK)
    while at > stop and page.gap(at + 1) == " " and page.word(at)[0].islower():
        if lower[at] in page.cues or lower[at] in page.of or page.owns(at):
            return None  # "Elm County sheriff's spokeswoman X"
        house = noun_at(page, at, at)
        if house and house[2].actor in ("company", "organisation"):
            return None  # "Fire Brigade union secretary X"
        at -= 1
    if at < low or not page.word(at)[0].isupper() or page.gap(at + 1) != " ":
        return None
    if at < role[0] - 1 and not (_represents(role) or role[2].level == "expert"):
        return None
    begin = _begins(page, at, low)
    if at == begin:
        return None
    if page.word(begin) == "Port" and lower[begin + 1] == "of":
        return begin, at + 1, Kind("port", "authority", "official", "party")
    heads = next((i - 1 for i in range(begin + 1, at) if lower[i] in _OF), at)
    noun = noun_at(page, heads, begin)
    kind = noun[2] if noun else body_kind(page, begin, at + 1)
    if kind is None or kind.actor not in _HOUSES:
        return None
    if kind.level == "expert" and heads < at and of_many(page.code, lower[at]):
        kind = replace(kind, level="organisation", role="party")  # "Institute of Bakers"
    return begin, at + 1, kind


def inside_title(page: Page, role: Found, low: int) -> Found | None:
    """ "Farmers' | Party leader X", "Police Officers' | League president X", "Police Department |
    union president X": the title takes in the last word of the body's name.
    """
    first = role[0]
    if role[1] - first < _TWO or first <= low:
        return None
    if not page.word(first)[0].isupper() and page.document.lower[first] not in _UNIONS:
        return None
    if page.gap(first) not in _INSIDE or not page.word(first - 1)[0].isupper():
        return None
    noun = noun_at(page, first, low)
    if noun is None or noun[2].actor not in ("authority", "politics", "organisation"):
        return None  # "Elm Transport Minister X"
    return first - 1, first, noun[2]


def of_whole_name(page: Page, body: Found | None, role: Found, low: int) -> Found | None:
    """ "Department of | Transport | spokesman X": where `body` is but the end of a name, that."""
    if body is None or not body[2].actor:
        return house_before(page, role, low) or body
    first = body[0]
    if first > low and page.gap(first) in _OF_MANY and page.word(first)[0].isupper():
        return house_before(page, role, low) or body  # "Millers' | Council | president X"
    if first - 1 <= low or page.document.lower[first - 1] not in (*_OF, "and"):
        return body
    if not page.word(first)[0].isupper() or not page.word(first - 2)[0].isupper():
        return body
    return house_before(page, role, low) or body


def _represents(role: Found) -> bool:
    """Whether the title is one of those who lead or speak for a body."""
    return leads(role[2].entry) or role[2].role == "party"


def _begins(page: Page, at: int, low: int) -> int:
    """Where the name that ends with word `at` begins; its "of", "for" and "and" stand inside it,
    behind a noun for a body: "Ministry of Forests", "Department for Rural Affairs".
    """
    begin = at
    while begin > max(low, at - _NAME):
        if page.gap(begin) not in _INSIDE:
            break
        before = begin - 1
        if page.word(before)[0].isupper():
            begin = before
            continue
        inside = before > low and page.word(before - 1)[0].isupper() and page.gap(before) == " "
        if not inside or page.document.lower[before] not in (*_OF, "and"):
            break
        if page.document.lower[before] in _OF and noun_at(page, before - 1, low) is None:
            if page.word(before - 1) != "Port":
                break
        begin = before - 1
    if page.document.lower[begin] in ("the", "a", "an") and begin < at:
        begin += 1
    return begin


def title_behind_rank(page: Page, role: Found, low: int) -> int:
    """Where the rank begins in "union president | Sgt. X", "presiding judge | Colonel X": right
    behind a title that says what its bearer speaks as; 0 where none stands there.
    """
    entry = role[2].entry.rstrip(".")
    at = role[0]
    if at <= low or page.gap(at) != " " or not page.word(at)[0].isupper():
        return 0
    if entry not in page.lists.words["rank_title"]:
        return 0
    title = role_at(page, at - 1, low)
    if title is None or title[2].plural or not title[2].level or title[1] != at:
        return 0
    if title[2].entry.rstrip(".") in page.lists.words["rank_title"]:
        return 0  # "Lieutenant Colonel X"
    if title[2].level == "organisation":
        return at
    says = leads(title[2].entry) or title[2].entry.endswith(_JUDGING)
    return at if says and title[2].level == "official" else 0


_UNIONS = ("union", "association", "guild", "federation", "fraternity")
_JUDGING = ("judge", "magistrate", "prosecutor", "officer", "minister", "surgeon", "negotiator")
