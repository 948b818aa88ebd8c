"""English titles in front of a clause before the name: "A vet who was called as a witness, X", "the
chess club, whose president, X".
"""

from analysis.sourcing.bodies import body_at
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import Context, body_after, breaks

_CLAUSE = 14  # words
_NAME = 5  # words


def before_clause(page: Page, first: int, low: int) -> Context | None:
    """ "A vet who was called as a witness, X": the title that opens the sentence, and none that
    the clause behind it holds.
    """
    lower = page.document.lower
    for index in range(first - 2, max(low, first - _CLAUSE), -1):
        if breaks(page, index + 1):
            return None
        if lower[index] not in ("who", "whose") or page.gap(index) != " ":
            continue
        role = role_at(page, index - 1, low)
        if role is None or role[2].plural or not role[2].level or role[1] != index:
            return None
        opens = role[0] - low <= 2 and lower[low] in _ARTICLES
        if not opens:
            return None
        return Context(role, body_after(page, role, index), "title before the name")
    return None


def whose_house(page: Page, role: Found, low: int) -> Found | None:
    """ "The Elm Chess Club, whose | president, X": the body that the clause is of."""
    lower, at = page.document.lower, role[0]
    while at > max(low + 1, role[0] - 3) and lower[at - 1] != "whose" and page.gap(at) == " ":
        at -= 1
    if at - 1 <= low or lower[at - 1] != "whose" or page.gap(at - 1) != ", ":
        return None
    for start in range(max(low, at - 1 - _NAME), at - 1):
        body = body_at(page, start, at - 1)
        if body and body[1] == at - 1 and body[2].actor not in ("", "state", "document"):
            return body
    return None


_ARTICLES = ("a", "an", "the", "one", "another")
