"""Which of the titles behind a name counts: today's, the one that stands for others, the trade."""

from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.recast import as_expert, for_a_body, for_themself
from analysis.sourcing.titles import (
    breaks,
    represents,
)


def representing(page: Page, role: Found, at: int, high: int) -> Found:
    """ "A nurse and union representative": of two titles the one that stands for others."""
    listed = _listed_title(page, role, high) or _and_chairs(page, role, high)
    if listed:
        return listed
    if role[1] < high and page.document.lower[role[1]] in page.lists.words["joins"]:
        for index in range(role[1] + 1, min(high, role[1] + 5)):
            if breaks(page, index):
                break
            second = role_at(page, index, at)
            if second and represents(second[2]) and not represents(role[2]):
                return second
            elected = second is not None and "politics" in second[2].note.split()
            if second and elected and role[2].level != "official" and not second[2].plural:
                return second  # "a builder and two-term councillor"
            if second and _is_now(page, role, index):
                return second
    return role


def _and_chairs(page: Page, role: Found, high: int) -> Found | None:
    """ "Skipper of the Girl Denise and | chairman of the league": the English title behind "and"
    that stands for others, where the first one says what somebody does.
    """
    lower = page.document.lower
    if not page.lists.words["modifies"] or represents(role[2]):
        return None
    if lower[role[1] : role[1] + 1] != ("of",):
        return None
    for index in range(role[1] + 1, min(high - 1, role[1] + _ALSO)):
        if breaks(page, index):
            return None
        if lower[index] == "and":
            second = role_at(page, index + 1, index + 1)
            chairs = second is not None and represents(second[2]) and not second[2].plural
            whose = lower[index + 2 : index + 3] in (("of",), ("for",))
            return second if chairs and whose else None
    return None


_ALSO = 7  # words of "of the Girl Denise"


def _listed_title(page: Page, role: Found, high: int) -> Found | None:
    """ "X – munk, fængselspræst og ven af huset": of Danish titles in a row the one by which the
    bearer is asked.
    """
    stop = role[1]
    if page.lists.words["modifies"] or role[2].level != "citizen" or stop + 1 >= high:
        return None
    second = role_at(page, stop, stop) if page.gap(stop) == ", " else None
    if second is None or second[2].plural or second[2].definite:
        return None
    if page.word(second[1] - 1)[0].isupper() or second[1] >= high:
        return None
    if page.word(second[1])[0].isupper():
        return None  # "smed Ole, tømrer Bo"
    return second if second[2].level in ("expert", "official", "organisation") else None


def _is_now(page: Page, role: Found, index: int) -> bool:
    """ "Tidligere minister og nu direktør i Y": what somebody is today, not was."""
    lower, words = page.document.lower, page.lists.words
    now = not words["now"].isdisjoint(lower[role[1] : index])
    return now and lower[role[0] - 1] in words["former"]


def specialist(page: Page, role: Found, high: int) -> Found:
    """ "A solicitor who specialises in leases": asked for what they know, not for a client; "a
    retired solicitor": for nobody but themself.
    """
    words, before = page.lists.words, page.document.lower[max(0, role[0] - 2) : role[0]]
    if not words["retired"].isdisjoint(before) and words["modifies"]:
        if role[2].entry.split()[-1] in words["worked_as"]:
            if _stands_outside(page, role[1], high):
                return as_expert(role)
            return for_themself(role)
    if role[2].level == "organisation" and role[2].entry.endswith(LAWYERS):
        lower = page.document.lower
        near = lower[role[1] : min(high, role[1] + 7)]
        apart = any(lower[i : i + 2] in _NO_PART for i in range(role[1], high - 1))
        placed = lower[role[0] - 1] in ("a", "an") and near[:1] == ("in",)
        placed = placed and near[1:2] != () and page.word(role[1] + 1)[0].isupper()
        placed = placed and "for" not in near  # "a solicitor in Elmford"
        if near[:1] in _SERVING and not _ADVICE.isdisjoint(near) and not _BUREAU.isdisjoint(near):
            return as_expert(role)  # "a solicitor with the Home Rights Centre"
        if apart or placed or not page.lists.words["specialises"].isdisjoint(near):
            return as_expert(role)
    return role


def _stands_outside(page: Page, at: int, high: int) -> bool:
    """ "A retired engineer. He is not involved in the case": asked for what they know."""
    lower = page.document.lower
    stop = page.sentence(high)[1] if high < len(lower) else high
    return any(lower[i : i + 2] == ("not", "involved") for i in range(at, stop - 1))


def partner(page: Page, role: Found, high: int) -> Found:
    """ "A partner at the practice" answers for it, "at the agents Oake Marr" knows the trade."""
    if role[2].entry != "partner" or role[1] >= high or page.document.lower[role[1]] not in _AT:
        return role
    stop = role[1]
    while stop < min(high, role[1] + 10) and not breaks(page, stop):
        stop += 1
    named = any(page.word(index)[0].isupper() for index in range(role[1] + 1, stop))
    sues = not _SUES.isdisjoint(page.document.lower[stop : page.sentence(role[0])[1]])
    if named and not sues and _INVESTS.isdisjoint(page.document.lower[role[1] : stop]):
        return as_expert(role)
    return for_a_body(role)


_SERVING = (("with",), ("at",), ("from",))
_ADVICE = frozenset("advice rights law legal consumer citizens".split())
_BUREAU = frozenset("centre center clinic service line helpline bureau".split())
_NO_PART = (("no", "role"), ("no", "part"), ("not", "involved"))


_SUES = frozenset("instructed clients client represents representing proceedings".split())
# "a partner at Lodestone Ventures": of whoever has put money in.
_INVESTS = frozenset("fund ventures capital equity venture".split())
_AT = ("at", "in", "with")


LAWYERS = ("advokat", "jurist", "lawyer", "solicitor", "attorney", "barrister")
