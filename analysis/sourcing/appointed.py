"""English clauses of an office somebody was given: "who was appointed administrator by the court",
"who speaks on transport for Labour", "counsel to the inquiry".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import LEADER, MEMBER, RESCUER, RESEARCHER
from analysis.sourcing.page import Page
from analysis.sourcing.titles import Context

_CLAUSE = 14  # words
_NEAR = 5  # words


def given_office(page: Page, at: int, high: int) -> Context | None:
    """What the relative clause says whose verb follows word `at`."""
    lower = page.document.lower
    behind = lower[at + 1 : min(high, at + _CLAUSE)]
    if not _NAMED.isdisjoint(behind[:3]) and not _WINDS_UP.isdisjoint(behind[: 2 * _NEAR]):
        if not _COURTS.isdisjoint(behind):
            return Context((at, at + 3, RESCUER), None, "appointed by a court")
    if behind[:2] == ("speaks", "on") and "for" in behind[2 : 2 + _NEAR]:
        party = find_body(page, at + 1 + behind.index("for") + 1, min(high, at + _CLAUSE))
        if party and party[2].actor == "politics":
            return Context((at, at + 3, MEMBER), party, "said to sit for")
    if behind[:2] == ("lobbies", "for"):
        house = find_body(page, at + 3, min(high, at + _CLAUSE))
        if house and house[2].actor in ("organisation", "company"):
            return Context((at, at + 3, LEADER), house, "said to speak for others")
    if behind[:1] in _DIRECTS and not _CENTRES.isdisjoint(behind[1:_NEAR]):
        if not _CAMPUS.isdisjoint(behind):
            return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    if behind[:1] in _PRACTISES and "law" in behind[1:4]:
        return Context((at, at + 3, RESEARCHER), None, "said to practise it")
    if behind[:2] in _CARES and not _HELD.isdisjoint(behind[2 : 2 + _NEAR]):
        return Context((at, at + 3, RESEARCHER), None, "said to look after it")
    return None


def named_by_court(page: Page, first: int, last: int) -> Context | None:
    """ "The court named insolvency lawyer X as administrator", "X KC, counsel to the inquiry": whom
    the words `first:last` name.
    """
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    at = last + (lower[last : last + 1] in (("kc",), ("qc",)))
    if lower[at : at + 3] == ("counsel", "to", "the") and page.gap(at) == ", ":
        if lower[at + 3 : at + 4] in _INQUIRY:
            return Context((at, at + 1, RESCUER), None, "title after the name")
    if lower[last : last + 1] not in (("as",), ("its",), ("the",)) or not _WINDS_UP & set(
        lower[last + 1 : last + 4]
    ):
        return None
    before = lower[page.sentence(first)[0] : first]
    if _NAMED.isdisjoint(before) or _COURTS.isdisjoint(before):
        return None
    return Context((last, last + 2, RESCUER), None, "appointed by a court")


_NAMED = frozenset(("appointed", "named", "made", "installed"))
_WINDS_UP = frozenset("administrator administrators liquidator receiver trustee executor".split())
_COURTS = frozenset(("court", "judge", "tribunal"))
_INQUIRY = (("inquiry",), ("commission",), ("inquest",), ("committee",))
_DIRECTS = (("directs",), ("heads",), ("leads",), ("runs",), ("directed",))
_CENTRES = frozenset("center centre institute laboratory lab programme program clinic".split())
_CAMPUS = frozenset("university college polytechnic".split())
_PRACTISES = (("practises",), ("practices",), ("practised",), ("practiced",))
_CARES = (("looks", "after"), ("cares", "for"), ("is", "keeper"))
_HELD = frozenset("maps prints drawings manuscripts archives collection collections coins".split())
