"""Bodies behind a name that an apposition of their own explains: "X of the Elm Daughters, an
association", "X of Brightwater, a consultancy", "X of Elm Lodge, a village".
"""

from dataclasses import replace

from analysis.sourcing.apposed import apposed
from analysis.sourcing.page import Page, Range
from analysis.sourcing.titles import Context, breaks

_OF = ("of", "from", "at", "with", "for")
_OPENS = ("a", "an", "the")
_LONG = 6  # words of "a small fishing village"
_NO_PLACE = ("council", "state")


def with_called_body(page: Page, places: list[Range], context: Context) -> Context:
    """`context` with the body that stands behind the name and is explained behind its own comma;
    without it where that calls it a place.
    """
    if not page.lists.words["modifies"]:
        return context
    known = context.body is not None and bool(context.body[2].actor)
    for _, last in places:
        high = page.sentence(last - 1)[1]
        if last + 3 >= high or page.gap(last) not in (" ", ", "):
            continue
        if page.document.lower[last] not in _OF:
            continue
        at = last + 1 + (page.document.lower[last + 1] == "the")
        stop = _name_ends(page, at, high)
        if stop == at or stop + 1 >= high or page.gap(stop) != ", ":
            continue
        if page.document.lower[stop] not in _OPENS:
            continue
        if _a_place(page, stop + 1, high):
            inside = context.body is not None and last < context.body[0] < stop
            return replace(context, body=None, body_rule="") if inside else context
        found = None if known else apposed(page, [(at, stop)])
        if found:
            return replace(context, body=(at, stop, found.kind), body_rule="what the body is")
    return context


def _name_ends(page: Page, first: int, high: int) -> int:
    """Where the name that begins with word `first` ends: "Patients' Purse" is one."""
    stop = page.capitals(first, high)
    while first < stop < high and page.gap(stop) in _OF_MANY and page.word(stop)[0].isupper():
        stop = page.capitals(stop, high)
    return stop


_OF_MANY = ("' ", "’ ")


def _a_place(page: Page, first: int, high: int) -> bool:
    """ "A | small fishing village near Ribe": whether the noun is one for where people live."""
    lower, words = page.document.lower, page.lists.words
    for at in range(first, min(high, first + _LONG)):
        if at > first and breaks(page, at):
            return False
        ends = at + 1 >= high or breaks(page, at + 1) or lower[at + 1] in _WHERE
        if ends and lower[at] not in _NO_PLACE:
            if lower[at] in words["community"] or lower[at] in words["one_place"]:
                return True
    return False


_WHERE = ("near", "in", "of", "on", "outside", "north", "south", "east", "west", "by", "where")
