"""Danish clauses about a person that say who that is by what they did: "førte sagen for
anklagemyndigheden", "har skrevet tre bøger om tog".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import COUNSEL, LEADER, PROSECUTOR, RESEARCHER
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
    return _for_others(page, at, high)


def _for_others(page: Page, at: int, high: int) -> Context | None:
    """ "Taler på vegne af lejerne", "forsvarer den tiltalte", "sidder i bestyrelsen", "står for
    driften af hallen".
    """
    lower = page.document.lower
    verb, near = lower[at + 1], lower[at + 2 : min(high, at + 6)]
    if verb in ("taler", "talte") and near[:3] == _ON_BEHALF:
        return Context((at + 1, at + 5, LEADER), None, "said to speak for others")
    if verb in ("forsvarer", "forsvarede", "forsvaret") and not _ACCUSED.isdisjoint(near):
        return Context((at + 1, at + 3, COUNSEL), None, "argues in court")
    if verb in page.lists.words["seats"] and near[:1] in (("i",), ("på",)):
        if near[1:2] and near[1].endswith(_BOARDS):
            return Context((at + 1, at + 4, LEADER), None, "said to lead")
    if verb in ("står", "stod", "stået") and near[:1] == ("for",):
        if near[1:2] and near[1] in _RUN and near[2:3] == ("af",):
            body = find_body(page, at + 5, min(high, at + 9))
            return Context((at + 1, at + 4, LEADER), body, "said to lead")
    return None


_ON_BEHALF = ("på", "vegne", "af")
_ACCUSED = frozenset("tiltalte sigtede anklagede dømte".split())
_BOARDS = ("bestyrelsen", "bestyrelse", "menighedsrådet", "forretningsudvalget")
_RUN = ("driften", "ledelsen", "administrationen", "byggeriet", "planlægningen")


def _wrote(page: Page, at: int, high: int) -> Context | None:
    """ "Som har skrevet flere bøger om øens historie"; not of the own life, and no novel."""
    lower, books = page.document.lower, tuple(page.lists.words["book_ending"])
    book = 0
    for index in range(at + 2, min(high - 1, at + 2 + _NEAR)):
        if page.gap(index).strip() or lower[index] in page.cues:
            return None
        if lower[index].endswith(books):
            book = index
        if lower[index] == "om" and book:
            if lower[index + 1] in _OWN or lower[index + 2 : index + 3] == ("liv",):
                return None
            return Context((at + 1, book + 1, RESEARCHER), None, "wrote about it")
    return None


_OWN = frozenset("sin sit sine hendes hans deres".split())


def _argues(page: Page, at: int, high: int) -> Context | None:
    """ "Førte sagen for anklagemyndigheden", "fører sagen for familien"."""
    lower = page.document.lower
    for index in range(at + 2, min(high - 1, at + 5)):
        if page.gap(index) != " ":
            return None
        if lower[index] == "for" and lower[index - 1] in (*_CASE, lower[at + 1]):
            state = lower[index + 1].startswith(_STATE)
            if not state and lower[index - 1] not in _CASE:
                return None  # "mødte for sent"
            kind = PROSECUTOR if state else COUNSEL
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
