"""Danish sentences that give a body before the name: "I bestyrelsen for X sidder Y"."""

from dataclasses import replace

from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.clause_kinds import LEADER, MEMBER
from analysis.sourcing.institutes import institute
from analysis.sourcing.levels import measures
from analysis.sourcing.lists import body_noun
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.titles import Context, name_start

_FAR = 14  # words between the board and the name
_CLAUSE = 12  # words of a relative clause
_BACK = 60  # words


def seated(page: Page, places: list[Range]) -> Context | None:
    """ "I bestyrelsen for landboforeningen sidder svineavler X": whoever sits on a board speaks for
    the body, on a council for those who elected them.
    """
    if not page.occurring("board"):
        return None
    lower, words = page.document.lower, page.lists.words
    for first, _last in places:
        low = page.sentence(first)[0]
        if first - low > _FAR or first - low < 3 or lower[low] not in ("i", "på"):
            continue
        if lower[low + 1] not in words["board"]:
            continue
        verb = next((i for i in range(low + 2, first) if lower[i] in words["seats"]), None)
        if verb is None or any(page.gap(i).strip() for i in range(low + 1, verb + 1)):
            continue
        if lower[low + 1] in words["council"]:
            return Context((low + 1, verb + 1, MEMBER), None, "said to sit for")
        body = find_body(page, low + 2, verb)
        return Context((low + 1, verb + 1, LEADER), body, "said to lead")
    return None


def of_institute(page: Page, context: Context, places: list[Range]) -> Context:
    """`context` with the institute that somebody who knows speaks for: the one that a clause behind
    the name takes up, "der har dykket for centret", or the only body of the sentence before.
    """
    role = context.role
    if role is None or context.body is not None or page.lists.words["modifies"]:
        return context
    if role[2].level != "expert" or role[2].function != "expert":
        return context
    found = next((body for place in places if (body := _taken_up(page, place))), None)
    found = found or _just_named(page, role[0])
    return replace(context, body=found, body_rule="body named before") if found else context


def _taken_up(page: Page, place: Range) -> Found | None:
    """The institute in full that "for centret", "på instituttet" behind a name takes up."""
    lower, words = page.document.lower, page.lists.words
    last = place[1]
    high = min(page.sentence(last - 1)[1], last + _CLAUSE)
    if last + 2 >= high or page.gap(last) != ", " or lower[last] not in words["relative"]:
        return None
    for index in range(last + 2, high):
        if page.gap(index).strip():
            return None
        short = lower[index]
        if lower[index - 1] in page.of and short in _SHORT:
            return next((each for each in _named(page, place[0]) if each[2].entry), None)
    return None


_SHORT = ("centret", "centeret", "instituttet", "tjenesten")


def _named(page: Page, at: int) -> list[Found]:
    """The institutes that measure named before word `at`, the nearest first."""
    found: list[Found] = []
    for index in range(at - 1, max(0, at - _BACK) - 1, -1):
        if page.word(index)[0].isupper() and _measures(page, index):
            body = body_at(page, index, at)
            if body:
                found.append(body)
    return found


def _measures(page: Page, index: int) -> bool:
    lower = page.document.lower
    kind = institute(page.document.spelled, lower, index, body_noun(page.code, lower[index]))
    return kind is not None and kind.actor == "authority" and measures(kind)


def _just_named(page: Page, at: int) -> Found | None:
    """The institute of the sentence before, in the paragraph of the title at word `at`."""
    begin = page.sentence(at)[0]
    if not begin or "\n" in page.gap(begin):
        return None
    low = page.sentence(begin - 1)[0]
    for index in range(begin - 1, low - 1, -1):
        if page.word(index)[0].isupper() and _measures(page, index):
            body = body_at(page, name_start(page, index, low), begin)
            return body if body and body[2].actor == "authority" else None
    return None
