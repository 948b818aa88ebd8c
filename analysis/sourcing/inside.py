"""The body a Danish sentence opens with: "I Jordforeningen mener man", "Hos Vejtilsynet er"."""

from analysis.sourcing.bodies import body_at
from analysis.sourcing.from_body import place
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Found, Page

_OPENS = ("i", "hos", "ved", "fra", "for")
_MAN = 5  # words in which "man" follows a name that no list knows


def inside_body(page: Page, low: int, high: int) -> Found | None:
    """The body behind the preposition that opens the sentence `low:high`; one of which only the
    name is known where "man" speaks in it, for a place has no opinion.
    """
    lower = page.document.lower
    if low + 2 >= high or lower[low] not in _OPENS or not page.word(low + 1)[0].isupper():
        return None
    body = body_at(page, low + 1, high)
    if body is None or body[1] >= high:
        return None
    clause = page.gap(body[1]) == ", " and lower[body[1]] in page.lists.words["relative"]
    if page.gap(body[1]) != " " and not clause:
        return None
    if body[2].actor in ("company", "organisation", "authority"):
        return body
    near = lower[body[1] : min(high, body[1] + _MAN * (1 + clause))]
    they = lower[low] == "hos" and lower[body[1] + 1 : body[1] + 2] == ("de",)  # "Hos X ryster de"
    if not body[2].actor and ("man" in near or they):
        return body[0], body[1], Kind(body[2].entry, "organisation", "organisation", "party")
    return None


def unknown_subject(page: Page, low: int, high: int) -> Found | None:
    """ "Digitalt Ansvar har fået 900 opkald": a name of several words that opens a Danish sentence
    and is nobody's and no place's.
    """
    lower = page.document.lower
    stop = page.capitals(low, high)
    if stop - low < 2 or stop >= high or page.gap(stop) != " ":
        return None
    named = any(lower[index] in page.lists.first_names for index in range(low, stop))
    if named or lower[stop] not in _HAS or page.role(low) or place(page, low, stop):
        return None
    return low, stop, Kind(page.word(low), "organisation", "organisation", "party")


_HAS = ("har", "havde", "får", "fik", "modtager", "modtog", "oplever", "oplevede")


def of_own_house(page: Page, role: Found) -> bool:
    """Whether a Danish title names the house it is of, and that one is no authority:
    "museumsdirektør", "hoteldirektør", "teaterchef".
    """
    word = page.document.lower[role[0]]
    tail = next((each for each in _HEADS if word.endswith(each)), "")
    stem = word[: len(word) - len(tail)] if tail and not page.lists.words["modifies"] else ""
    if stem in _ANY_HOUSE:
        return False
    for form in (stem, stem.removesuffix("s"), stem.removesuffix("e")):
        house = body_noun(page.code, form) if len(form) > _LETTERS else None
        if house:
            return house.actor in ("organisation", "company") and "public" not in house.note
    return False


_HEADS = ("direktør", "direktøren", "chef", "chefen", "leder", "lederen", "bestyrer", "formand")
_LETTERS = 3
_ANY_HOUSE = frozenset(
    "område koncern afdelings center institut gruppe virksomheds styrelses".split()
)
