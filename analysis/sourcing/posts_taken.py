"""The post that somebody took over or serves in, as a relative clause says it."""

from analysis.sourcing.page import Page, role_at
from analysis.sourcing.titles import Context, body_after
from analysis.sourcing.whole_titles import furthest, whole


def in_a_post(page: Page, at: int, high: int) -> Context | None:
    """ "Who took over in March as chief executive of the trust", "who is in her first year as head
    coach": the title behind "as".
    """
    lower = page.document.lower
    verb, near = lower[at + 1], lower[at + 2 : min(high, at + _POST)]
    began = verb in _BEGINS and near[:1] in (("over",), ("in",), ("as",), ("last",), ("this",))
    serves = verb in page.lists.words["copula"] and near[:1] == ("in",)
    serves = serves and not _YEARS.isdisjoint(near)
    if not (began or serves) or "as" not in near:
        return None
    begin = at + 3 + near.index("as")
    for index in range(begin, min(high, begin + _TITLE)):
        if page.gap(index) != " ":
            return None
        role = role_at(page, index, begin)
        if role and not role[2].plural and role[2].level:
            role = furthest(page, whole(page, role, high), high)
            return Context(role, body_after(page, role, high), "said of the name")
    return None


_POST = 9  # words of "took over in March last year as"
_TITLE = 4  # words of "acting deputy head"
_BEGINS = ("took", "takes", "started", "began", "came", "returned", "arrived", "stepped")
_YEARS = frozenset("year season term month week spell stint".split())
