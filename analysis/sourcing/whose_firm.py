"""What somebody owns, as a clause with "whose" tells: "whose auction house buys the umbrellas"."""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import LEADER
from analysis.sourcing.page import Page
from analysis.sourcing.titles import Context


def whose_firm(page: Page, at: int, high: int) -> Context | None:
    """ "Whose auction house buys the umbrellas", "whose firm makes them": an English owner."""
    if page.document.lower[at] != "whose" or not page.lists.words["modifies"]:
        return None
    body = find_body(page, at + 1, min(high, at + _OBJECT))
    if body is None or body[2].actor not in ("company", "organisation") or body[1] >= high:
        return None
    if page.document.lower[body[1] - 1] not in _FIRMS:
        return None  # "whose farm lies below it"
    verb = page.document.lower[body[1]]
    makes = page.gap(body[1]) == " " and verb.endswith("s") and not verb.endswith("ss")
    if body[0] > at + 1 + _OBJECT or not makes or page.word(body[0])[0].isupper():
        return None
    return Context((at, body[1], LEADER), None, "said to lead")


_FIRMS = frozenset("company firm business house agency studio chain group consultancy".split())
_OBJECT = 4  # words: "the old cinema chain"
