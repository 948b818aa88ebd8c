"""Danish clauses about a person that say who that is by what they did: "førte sagen for
anklagemyndigheden", "har skrevet tre bøger om tog".
"""

from analysis.sourcing.clause_kinds import COUNSEL, PROSECUTOR, RESEARCHER
from analysis.sourcing.page import Found, Page
from analysis.sourcing.titles import Context

_CASE = ("sagen", "retssagen", "straffesagen", "ankesagen", "sag", "straffesag")
_WROTE = frozenset("skrevet udgivet forfattet skrev udgav forfattede redigeret".split())
_NEAR = 6  # words between "skrevet" and "om"


def of_danish_works(page: Page, at: int, high: int) -> Context | None:
    """What the Danish clause says whose verb, an auxiliary aside, follows word `at`."""
    if page.lists.words["modifies"] or at + 2 >= high:
        return None
    verb = page.document.lower[at + 1]
    if verb in _WROTE:
        return _wrote(page, at, high)
    if verb in _ARGUES:
        return _argues(page, at, high)
    return None


def _wrote(page: Page, at: int, high: int) -> Context | None:
    """ "Som har skrevet flere bøger om øens historie"; not of the own life, and no novel."""
    lower = page.document.lower
    book = 0
    for index in range(at + 2, min(high - 1, at + 2 + _NEAR)):
        if page.gap(index).strip() or lower[index] in page.cues:
            return None
        if lower[index].endswith(_BOOKS):
            book = index
        if lower[index] == "om" and book:
            if lower[index + 1] in _OWN or lower[index + 2 : index + 3] == ("liv",):
                return None
            return Context((at + 1, book + 1, RESEARCHER), None, "wrote about it")
    return None


_BOOKS = tuple(
    (
        "bog bøger bogen bøgerne bind værk værker værket afhandling afhandlingen afhandlinger"
        " ph.d speciale specialet disputats disputatsen håndbog håndbogen forskningsartikler"
    ).split()
)
_OWN = frozenset("sin sit sine hendes hans deres".split())


def _argues(page: Page, at: int, high: int) -> Context | None:
    """ "Førte sagen for anklagemyndigheden", "fører sagen for familien"."""
    lower = page.document.lower
    for index in range(at + 2, min(high - 1, at + 5)):
        if page.gap(index) != " ":
            return None
        if lower[index] == "for" and lower[index - 1] in (*_CASE, lower[at + 1]):
            state = lower[index + 1].startswith(_STATE)
            kind = PROSECUTOR if state else COUNSEL
            if not state and lower[index - 1] not in _CASE:
                return None  # "mødte for sent"
            return Context((at + 1, index + 1, kind), None, "argues in court")
    return None


_ARGUES = frozenset("førte fører ført mødte møder".split())
_STATE = ("anklagemyndighed", "statsadvokat", "rigsadvokat")


def explains(page: Page, role: Found, high: int) -> bool:
    """ "Der er advokat og skriver lærebøger om emnet": no client's, but one who knows the law."""
    lower, words = page.document.lower, page.lists.words
    if words["modifies"] or not role[2].entry.endswith(_LAWYERS) or role[1] + 1 >= high:
        return False
    at = role[1]
    if lower[at] not in words["joins"] or page.gap(at) != " ":
        return False
    verb = at + 2 if lower[at + 1] == "har" else at + 1
    return verb < high and (lower[verb] in words["studies"] or lower[verb] in _KNOWS)


_LAWYERS = ("advokat", "jurist")
_KNOWS = frozenset("skriver skrevet forsker forsket underviser undervist holder".split())
