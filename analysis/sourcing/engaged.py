"""English people whom what stands beside their name makes one who knows: "X, hired by the county to
watch it", "X, in her laboratory", "In a review for this paper, X found".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import LEADER, RESEARCHER, REVIEWER
from analysis.sourcing.page import Page, Range
from analysis.sourcing.titles import Context

_LOOKED_AT = 4  # places
NEAR = 7  # words behind a name
_HIRED = frozenset("hired engaged commissioned retained appointed".split())
_LOOKS = frozenset(
    "assess inspect examine review study measure test check audit survey investigate value "
    "evaluate monitor watch analyse analyze map model estimate reconstruct".split()
)


def hired(page: Page, places: list[Range]) -> Context | None:
    """ "X, hired by the county to watch it", "X, brought in to assess the damage"; "X, in charge
    there since May".
    """
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for _, last in places[:_LOOKED_AT]:
        near = aside(page, last)
        if not near:
            continue
        if lower[near[0] : near[0] + 2] == ("in", "charge"):
            led = find_body(page, near[0] + 2, near[1])
            return Context((near[0], near[0] + 2, LEADER), led, "said to lead")
        at = near[0] + (lower[near[0]] == "who") * 2  # "who was hired"
        words = lower[at : near[1]]
        brought = words[:2] == ("brought", "in")
        if not words or not (words[0] in _HIRED or brought) or "to" not in words:
            continue
        does = lower[at + words.index("to") + 1 : at + words.index("to") + 2]
        if does and does[0] in _LOOKS:
            return Context((at, at + 1, RESEARCHER), None, "hired to look into it")
    return None


def at_the_lab(page: Page, places: list[Range]) -> Context | None:
    """ "X, unconvinced, from his lab in Bergen", "said X in her laboratory": who studies there."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for _, last in places[:_LOOKED_AT]:
        for index in range(last + 1, min(page.sentence(last - 1)[1], last + NEAR)):
            if lower[index] in _LABS and lower[index - 1] in page.lists.words["her"]:
                if lower[index - 2] in ("from", "in", "at"):
                    return Context((index, index + 1, RESEARCHER), None, "speaks from the own lab")
    return None


_LABS = ("lab", "laboratory", "observatory", "herbarium")


def studies(page: Page, places: list[Range]) -> Context | None:
    """ "X, a former master who teaches navigation": what somebody does, behind an unknown noun."""
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return None
    for _, last in places[:_LOOKED_AT]:
        near = aside(page, last)
        if not near or lower[near[0]] not in words["indefinite"]:
            continue
        for index in range(near[0] + 2, min(near[1] - 1, near[0] + NEAR)):
            if lower[index] == "who" and lower[index + 1] in words["studies"]:
                return Context((index, index + 2, RESEARCHER), None, "said to study it")
    return None


def reviews(page: Page, places: list[Range]) -> Context | None:
    """ "In a review for this paper, X found", "wrote X in the Morning Star": a critic."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for first, last in places[:_LOOKED_AT]:
        low, high = page.sentence(first)
        if lower[low : low + 3] in _REVIEWS and page.gap(first) == ", " and first - low < _SHORT:
            return Context((low, low + 3, REVIEWER), None, "writes a review")
        wrote = first > low and lower[first - 1] in ("wrote", "writes") and last + 2 < high
        if wrote and lower[last : last + 2] == ("in", "the") and page.word(last + 2)[0].isupper():
            stop = page.capitals(last + 2, high)
            return Context((last + 2, stop, REVIEWER), None, "writes for a paper")
    return None


_REVIEWS = tuple(("in", each, "review") for each in ("a", "his", "her", "one"))
_SHORT = 10  # words of "In a review for this paper"


def aside(page: Page, last: int) -> Range | None:
    """The words behind the comma that follows a name ending before word `last`, up to a mark."""
    lower = page.document.lower
    if last >= len(lower) or page.gap(last) != ", ":
        return None
    stop = last + 1
    high = min(page.sentence(last)[1], last + 2 * NEAR)
    while stop < high and page.gap(stop) == " ":
        stop += 1
    return (last, stop) if stop - last > 1 else None
