"""The body that a Danish sentence puts its subject in: "I Cyklistforbundet ryster X på hovedet",
"Hos lejerforeningen er det X, der tager telefonen", "På rideskolens side nægter X".
"""

from analysis.sourcing.bodies import body_at
from analysis.sourcing.page import Found, Page
from analysis.sourcing.titles import Context

_FAR = 9  # words from the preposition to the name
_BETWEEN = 3  # words from the body to the name: "er det", "ryster også"
_NEAR = 6  # words: "Ida Marie Holm med ansvaret"
_RULE = "body named before"


def opened_by(page: Page, first: int) -> Context | None:
    """The body that opens the sentence in which somebody is named at word `first`, right behind
    the verb. Houses where people also come as guests, patients or pupils do not count.
    """
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(first)[0]
    if words["modifies"] or not 3 <= first - low <= _FAR or lower[low] not in words["opens_with"]:
        return None
    if any(page.gap(index) != " " for index in range(low + 1, first + 1)):
        return None
    for index in range(low + 1, first - 1):
        body = body_at(page, index, first)
        if body is None or body[1] > first - 1:
            continue
        last = body[1]
        if page.word(last - 1).endswith("s") and lower[last] in ("side", "vegne"):
            last += 1  # "fra rideskolens side"
        if not 1 <= first - last <= _BETWEEN or not _verbs(page, last, first):
            continue
        if _speaks_there(page, body, lower[low], last > body[1]):
            return Context(None, body, "", _RULE)
    return None


def _verbs(page: Page, low: int, first: int) -> bool:
    """Whether the words `low:first` are a verb and small words, with nobody else for a subject."""
    lower, words = page.document.lower, page.lists.words
    if lower[low] in ("sidder", "står") and "ansvaret" in lower[first : first + _NEAR]:
        return True  # "På rådhuset sidder X med ansvaret for vejene"
    if lower[low] in words["stays_at"] or lower[low] in page.of or page.word(low)[0].isupper():
        return False
    if lower[low:first] in (("er", "det"), ("var", "det")):
        return True
    return all(lower[index] in words["beside_verb"] for index in range(low + 1, first))


def _speaks_there(page: Page, body: Found, preposition: str, side: bool) -> bool:
    """Whether whoever is in the body is one of it."""
    kind, named = body[2], page.document.lower[body[1] - 1]
    if kind.actor not in ("organisation", "company", "authority", "politics"):
        return False
    if "court" in kind.note:
        return False
    ends = tuple(page.lists.words["speaks_inside"])
    if kind.level == "expert" and page.word(body[0])[0].isupper():
        return True  # "På Søby Universitet ryster X på hovedet"
    if side or named.endswith(ends) or kind.entry.lower().endswith(ends):
        return True
    return preposition == "hos" and kind.actor == "company" and page.word(body[0])[0].isupper()
