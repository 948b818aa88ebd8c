"""Names that a noun after them, or their spelling, says are a body's: "X, the advice charity"."""

from dataclasses import replace

from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_bodies import only_named
from analysis.sourcing.page import Page, Range
from analysis.sourcing.titles import breaks
from analysis.sourcing.told_before import spelled_as_brand

_BODIES = ("company", "organisation", "authority", "medium", "politics")
_STUDIES = frozenset(
    "tracking ship-tracking analytics data research polling forecasting intelligence ratings "
    "mapping market-research monitoring modelling modeling".split()
)
_TO_OTHERS = (
    ("landlord", "to"),
    ("supplier", "to"),
    *(
        (each, "of")
        for each in "supplier maker makers operator manufacturer distributor parent".split()
    ),
)
_OPENS = ("a", "an", "the", "its", "one")
_LONG = 8  # words: "the government's main adviser on conservation"
_WATCH = Kind("watchdog", "authority", "official", "expert")
_RUN_BY_STATE = ("body", "service", "centre", "center", "unit", "authority", "agency", "office")


def apposed(page: Page, places: list[Range]) -> Phrase | None:
    """The body that a noun after the name and its comma tells of."""
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return None
    for first, last in places:
        high = page.sentence(first)[1]
        if last + 1 >= high or page.gap(last) != ", ":
            continue
        if lower[last] not in _OPENS:
            continue
        stop = last + 1
        while stop < min(high, last + _LONG) and not breaks(page, stop):
            if lower[stop] in page.of or lower[stop] in words["relative"]:
                break
            if lower[stop] == "that" or lower[stop] in words["apposed_end"]:
                break
            stop += 1
        if stop == last + 1:
            continue
        before = lower[last : stop - 1]
        noun = noun_at(page, stop - 1, last)
        kind = noun[2] if noun else None
        if not words["state_owned"].isdisjoint(before):
            run = kind is None and lower[stop - 1] in _RUN_BY_STATE
            kind = _WATCH if run or lower[stop - 1] in words["watches"] else kind
        if kind is None or kind.actor not in _BODIES:
            continue
        if kind.actor == "company" and not _STUDIES.isdisjoint(before):
            kind = replace(kind, level="expert", role="expert")  # "a ship-tracking firm"
        if kind.actor in ("company", "organisation") and not words["advice"].isdisjoint(before):
            kind = replace(kind, actor="organisation", role="expert")
        elif kind.actor == "organisation" and gives_advice(page, stop, high):
            kind = replace(kind, role="expert")  # "a charity which advises drivers"
        elif kind.entry in _GIVING and (own := noun_at(page, last - 1, first)):
            if (own[2].level, own[2].role) == _KNOWS:  # "X Helpline, a charity"
                kind = own[2]
        return Phrase(kind.actor, kind, "named", places[0], "noun after the name")
    return None


def supplies(page: Page, places: list[Range]) -> Phrase | None:
    """ "Pennine Hearth, landlord to 19,000 households": a firm by what it is to others."""
    lower = page.document.lower
    for first, last in places:
        if last - first > 1 and lower[last : last + 2] in _TO_OTHERS and page.gap(last) == ", ":
            kind = Kind("landlord", "company", "organisation", "party")
            return Phrase(kind.actor, kind, "named", places[0], "noun after the name")
    return None


def circle(page: Page, places: list[Range]) -> Phrase | None:
    """ "X Y, a cyclists' group, accuses", "X Y, a group of tenants": who they are, behind the name
    and its comma.
    """
    lower = page.document.lower
    for first, last in places[:_LONG]:
        high = page.sentence(first)[1]
        if last - first < 2 or last + 2 >= high or page.gap(last) != ", " or lower[last] != "a":
            continue
        for noun in range(last + 1, min(high - 1, last + _NEAR)):
            if page.gap(noun) not in (" ", *_OWNED):
                break
            of_them = page.gap(noun) in _OWNED or page.owns(noun - 1) or lower[noun + 1] == "of"
            if lower[noun] in _CIRCLES and of_them:
                kind = Kind(lower[noun], "organisation", "organisation", "party")
                return Phrase(kind.actor, kind, "named", places[0], "noun after the name")
    return None


_OWNED = ("' ", "’ ")
_CIRCLES = ("group", "network", "collective", "forum", "circle")


def gives_advice(page: Page, at: int, high: int) -> bool:
    """ "A charity | which advises drivers", "a group that gives free advice"."""
    lower = page.document.lower
    if at + 2 >= high or lower[at] not in ("which", "that"):
        return False
    near = lower[at + 1 : min(high, at + 1 + _NEAR)]
    told = near[:1] in _ADVISES and not page.lists.words["advised"].isdisjoint(near)
    return told or (near[:1] in _GIVES and "advice" in near)


def advises(page: Page, places: list[Range]) -> Phrase | None:
    """ "WheelCheck, which advises motorists", "which gives free advice": no stake of its own."""
    lower = page.document.lower
    for first, last in places:
        high = page.sentence(first)[1]
        if last < high and page.gap(last) == ", " and lower[last] == "which":
            if gives_advice(page, last, high):
                return Phrase("organisation", ADVICE, "named", places[0], "said to give advice")
    return None


_NEAR = 4  # words
_ADVISES = (("advises",), ("counsels",))
_GIVES = (("gives",), ("offers",), ("provides",))
_GIVING = ("charity", "nonprofit", "non-profit")
_KNOWS = ("organisation", "expert")
ADVICE = Kind("advice service", "organisation", "organisation", "expert")


def brand(page: Page, name: str, places: list[Range]) -> Phrase | None:
    """ "GreenLoop", "EasyPath Mobility": a name with a capital inside a word is a firm's."""
    if not page.lists.words["modifies"]:
        return None
    inner = (each for each in name.split() if not each.isupper())
    if not any(spelled_as_brand(each) for each in inner):
        return None
    actor = "company" if page.occurring("companies") else "organisation"
    return only_named(actor, name, places[0], "name spelled as a brand")
