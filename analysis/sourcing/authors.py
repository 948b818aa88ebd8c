"""Who wrote a book, a history or a guide about something and knows it best."""

from analysis.sourcing.clause_kinds import RESEARCHER
from analysis.sourcing.page import Found, Page
from analysis.sourcing.titles import Context

_CLAUSE = 18  # words


def authored(page: Page, at: int, high: int) -> Context | None:
    """ "Whose book on networks came out", "who wrote the history of": an author of knowledge."""
    lower, words = page.document.lower, page.lists.words
    has = lower[at + 1] in ("has", "have", "had") and at + 2 < high
    if lower[at] != "whose" and lower[at + 1 + has] not in words["wrote"]:
        return None
    for index in range(at + 1, min(high, at + 6)):
        if page.gap(index).strip():
            break
        if lower[index] in words["writings"]:
            if has and lower[index + 1 : index + 2] not in _ON_SUBJECT:
                return None  # "who has written two books"
            return Context((at, index + 1, RESEARCHER), None, "wrote about it")
    return None


_ON_SUBJECT = (("on",), ("about",))


def author_of(page: Page, role: Found, high: int) -> Context | None:
    """ "X, author of a handbook on tides", "compiler of the county's flora"; no novelist."""
    lower, words = page.document.lower, page.lists.words
    if role[2].entry not in _AUTHORS or lower[role[1] : role[1] + 1] != ("of",):
        return None
    for index in range(role[1] + 1, min(high, role[1] + _TITLE)):
        if page.gap(index).strip():
            return None
        book = lower[index] in _BOOKS
        if book and lower[index + 1 : index + 2] not in _ON_SUBJECT:
            return None
        if book or lower[index] in words["writings"] or lower[index] in words["reference_work"]:
            return Context((role[0], index + 1, RESEARCHER), None, "wrote about it")
    return None


_AUTHORS = ("author", "co-author", "compiler", "editor")
_BOOKS = ("book", "books")
_TITLE = 7  # words


def and_wrote(page: Page, at: int, high: int) -> Context | None:
    """ "Who restores clocks and has written the only book on them": who knows best."""
    lower = page.document.lower
    for index in range(at + 2, min(high - 4, at + _CLAUSE)):
        if page.gap(index).strip() not in ("", ",") or lower[index] in page.cues:
            return None
        if lower[index] != "and" or lower[index + 1] not in ("has", "wrote"):
            continue
        verb = index + 1 + (lower[index + 1] == "has")
        near = lower[verb + 1 : min(high, verb + 7)]
        noun = next((i for i, each in enumerate(near) if each in _ON_IT), 0)
        if lower[verb] in ("wrote", "written") and noun and near[noun + 1 : noun + 2] in _ON:
            return Context((index + 1, verb + noun + 2, RESEARCHER), None, "wrote about it")
    return None


_ON_IT = frozenset("book books history guide manual handbook study studies catalogue paper".split())
_ON = (("on",), ("of",), ("to",))
