"""English titles and bodies that stand apart from the name: "The committee is led by a farmer from
Elm, X", "For the union, X said".
"""

from analysis.sourcing.appointed import named_by_court
from analysis.sourcing.bodies import body_at
from analysis.sourcing.clause_kinds import LEADER, MEMBER, REFEREE
from analysis.sourcing.counsel import counsel
from analysis.sourcing.idioms import introduced_so
from analysis.sourcing.page import Page, Range
from analysis.sourcing.titles import Context
from analysis.sourcing.told_before import whats_led
from analysis.sourcing.whose import second_to
from analysis.sourcing.wrote_report import wrote_report

_DESCRIBED = 14  # words of "a dairy farmer from the other end of the county"
_SIDE = 7  # words of "For the families of the two drivers"
_BODIES = ("company", "organisation", "authority", "politics")
_RULE = "said to speak for others"


def set_apart(page: Page, places: list[Range]) -> Context | None:
    """What the sentence of a name says its bearer leads or speaks for, whatever title is beside."""
    if not page.lists.words["modifies"]:
        return None
    for first, last in places:
        told = introduced_so(page, first, last)
        if told:
            return told
        if first and page.document.lower[first - 1] in page.lists.words["counsel_word"]:
            argues = counsel(page, first, last)
            if argues:
                return argues  # "For the council, solicitor X said"
        wrote = wrote_report(page, first)
        if wrote:
            return wrote
        appointed = named_by_court(page, first, last)
        if appointed:
            return appointed
        spoke = _for_somebody(page, first, last)
        if spoke:
            return spoke
        second = second_to(page, first)
        if second:
            return second
        if first and page.gap(first) == ", ":
            found = _led_by_one(page, first, last) or _for_a_side(page, first, last)
            if found:
                return found
    return None


def _led_by_one(page: Page, first: int, last: int) -> Context | None:
    """ "The committee is led by a farmer from Elm, X": a body's head before a trade."""
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(first)
    if last < high and lower[last] in page.cues:
        return None  # "… was founded by a grocer, X said"
    for index in range(first - 2, max(low, first - _DESCRIBED), -1):
        if page.gap(index + 1).strip():
            return None
        if lower[index] == "by":
            opens = lower[index + 1] in words["indefinite"]
            return whats_led(page, index + 1) if opens else None
    return None


def _for_a_side(page: Page, first: int, last: int) -> Context | None:
    """ "For the union, X said", "For Holm's side, X said"."""
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(first)
    if lower[low] != "for" or first - low > _SIDE or last >= high or lower[last] not in page.cues:
        return None
    if first - low < 2 or any(page.gap(index).strip() for index in range(low + 1, first)):
        return None
    side = lower[first - 1]
    if side in words["prosecution"]:
        return Context((low, first, MEMBER), None, _RULE)
    if side in words["defence"]:
        return Context((low, first, LEADER), None, _RULE)
    if side in _CAMPS:
        runs = page.occurring("candidate") or page.occurring("race_story")
        return Context((low, first, MEMBER if runs else LEADER), None, _RULE)
    for index in range(low + 1, first):
        body = body_at(page, index, first)
        if body and body[1] == first and body[2].actor in _BODIES:
            return Context((low, first, LEADER), body, _RULE)
    return None


def _for_somebody(page: Page, first: int, last: int) -> Context | None:
    """ "Said X for the landlord.", "X, for the airline, said": for whom somebody speaks."""
    lower = page.document.lower
    high = page.sentence(first)[1]
    if last + 2 > high - 1 or lower[last] != "for" or lower[last + 1] not in ("the", "its"):
        return None
    commas = page.gap(last) == ", "
    if not (commas or (first and lower[first - 1] in page.cues and page.gap(last) == " ")):
        return None
    stop = last + 2
    while stop < high and page.gap(stop) == " " and stop - last < _SIDE:
        stop += 1
    if stop < high and page.gap(stop) == " ":
        return None
    role = page.role(stop - 1)
    body = body_at(page, last + 2, stop)
    if body and body[1] == stop and body[2].actor in _BODIES:
        return Context((last, stop, LEADER), body, _RULE)
    if role and role[2].level in ("citizen", "organisation") and not commas:
        return Context((last, stop, LEADER), None, _RULE)
    return None


_CAMPS = ("side", "camp", "campaign", "team", "ticket", "slate")


def officiates(page: Page, low: int, high: int) -> Context | None:
    """ "She was umpiring at that end": of the one whom the sentence before names."""
    lower = page.document.lower
    for index in range(low + 1, min(high, low + 3)):
        if lower[index] in ("umpiring", "refereeing", "officiating", "umpired", "refereed"):
            return Context((index, index + 1, REFEREE), None, "official of a match")
    return None
