"""Titles that stand in for one told of before: "Her successor accepted it. …, X said", "X, who has
held that post for nine years".
"""

from analysis.sourcing.bearers import borne
from analysis.sourcing.page import Found, Page
from analysis.sourcing.titles import Context, body_beside

_OWNER = 3  # words before the noun: "her | new Danish | colleague"
_SENTENCES = 2
_LEVELS = ("official", "organisation", "expert")
_EQUALS = ("colleague", "counterpart", "kollega", "modpart")  # in office where the other one is
_NEAR = 4  # words behind the verb: "held that", "took up the same"


def stands_in(page: Page, role: Found, rule: str) -> Context | None:
    """The title of the one whom "her successor", "his Danish colleague" stands in relation to, in
    the same sentence or the two before it; None where nobody owns the noun `role`.
    """
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(role[0])[0]
    near = range(role[0] - 1, max(low, role[0] - _OWNER) - 1, -1)
    if not any(lower[i] in words["her"] or page.owns(i) for i in near):
        return None
    stop = role[0]
    for _ in range(_SENTENCES + 1):
        begin = page.sentence(stop - 1)[0]
        for index, held in page.roles_back(begin, stop):
            if held[2].plural or held[2].level not in _LEVELS or page.owns(index):
                continue
            if role[2].entry in _EQUALS and "politics" not in held[2].note.split():
                continue
            return Context((*role[:2], held[2]), body_beside(page, held), rule)
        if begin <= page.document.body_start_word:
            break
        stop = begin
    return None


def same_post(page: Page, at: int, high: int) -> Context | None:
    """ "It is for the monitoring officer to say. X, who has held that post for nine years": the
    last title of the sentence before, which nobody else bears; `at` is the word "who" or "she".
    """
    lower, words = page.document.lower, page.lists.words
    post = next((i for i in range(at + 2, min(high, at + 2 + _NEAR)) if lower[i] in _POSTS), 0)
    if not post or lower[post - 1] not in _THAT or lower[post + 1 : post + 2] == ("of",):
        return None
    before = lower[at:post]
    if words["holds_post"].isdisjoint(before) and _DOES.isdisjoint(before):
        return None
    name = at - 1
    while name > 0 and page.word(name)[0].isupper() and page.gap(name) == " ":
        name -= 1
    begin = page.sentence(at)[0]
    if begin <= page.document.body_start_word:
        return None
    spelled = list(page.document.spelled[name:at])
    for _, role in page.roles_back(page.sentence(begin - 1)[0], begin):
        if role[2].plural or role[2].level not in _LEVELS or borne(page, role, spelled):
            continue
        return Context(role, body_beside(page, role), "holds the post told of before")
    return None


_POSTS = frozenset("post job role position office".split())
_THAT = ("that", "the", "this", "same")
_DOES = frozenset("does did done had in".split())
