"""What somebody leads whom a title after the name calls something else: "a mother of four who
founded Clean Air", "the first woman to run the yard", "the founder's grandson, who took over".
"""

from analysis.sourcing.clause_kinds import LEADER
from analysis.sourcing.levels import leads
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.relative import relative
from analysis.sourcing.titles import Context, body_after, breaks
from analysis.sourcing.whole_titles import whole

_FAR = 4  # words between a title and its clause
_CLAUSE = 12  # words
_ASKED_BY = ("said to look into it", "appointed by a court")
_RULES = ("said to lead", "said to sit for", "said to speak for others")
_TOOK_OVER = ("became", "becomes", "took", "succeeded")


def leads_in_clause(page: Page, at: int, high: int) -> Context | None:
    """What the clause that begins with word `at` says its subject leads or sits for."""
    told = relative(page, at, high)
    if told is None and at + 2 < high and page.document.lower[at + 1] in page.lists.words["leads"]:
        name = page.word(at + 2)  # "who founded Clean Air Now"
        if name[0].isupper() and name.lower() not in page.lists.first_names:
            return Context((at, at + 2, LEADER), None, "said to lead")
    if told and told.rule == "appointed by a court":
        return told
    if told is None or told.rule not in _RULES:
        return None
    named = any(page.word(index)[0].isupper() for index in range(at + 2, min(high, at + 5)))
    return told if told.body or named or told.rule == "said to sit for" else None


def leads_too(page: Page, role: Found, high: int) -> Context | None:
    """ "X, a mother of four who founded Clean Air": a private title, and what its bearer leads."""
    trades = role[2].level == "organisation" and not leads(role[2].entry)  # "a dealer who chairs"
    who = role[1]
    if role[2].level == "expert" and who + 2 < high and page.document.lower[who] == "who":
        told = relative(page, who, high)
        return told if told and told.rule in _ASKED_BY else None
    if role[2].level != "citizen" and role[2].function != "personal_experience" and not trades:
        return None
    for index in range(role[1], min(high, role[1] + _FAR)):
        if page.document.lower[index] in page.lists.words["relative"]:
            return leads_in_clause(page, index, high) or _became(page, role, index, high)
        if breaks(page, index):
            return None
    return _to_lead(page, role, high)


def _to_lead(page: Page, role: Found, high: int) -> Context | None:
    """ "The sixth daughter of the name to lead the firm", "the first woman to run the yard"."""
    lower, words = page.document.lower, page.lists.words
    for index in range(role[1], min(high - 2, role[1] + _CLAUSE)):
        if index > role[1] and breaks(page, index):
            return None
        if lower[index] == "to" and f"{lower[index + 1]}s" in words["leads"]:
            led = lower[index + 2 : min(high, index + 6)]
            if words["companies"].isdisjoint(led) and words["family_firm"].isdisjoint(led):
                return None
            return Context((index, index + 2, LEADER), None, "said to lead")
    return None


def _became(page: Page, role: Found, at: int, high: int) -> Context | None:
    """ "The founder's grandson, who became managing director in 2021": kin who leads it now."""
    lower = page.document.lower
    if role[2].entry not in page.lists.words["kin"] or at + 1 >= high:
        return None
    if lower[at + 1] not in _TOOK_OVER:
        return None
    for index in range(at + 2, min(high, at + 8)):
        if page.gap(index).strip():
            return None
        found = role_at(page, index, at + 2)
        if found and leads(found[2].entry) and not found[2].plural:
            found = whole(page, found, high)
            return Context(found, body_after(page, found, high), "title after the name")
    return None
