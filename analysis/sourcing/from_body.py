"""A body of which only the name is known: "X fra Frit Valg", "X fra Nej til Broen"."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.private import age_beside
from analysis.sourcing.titles import Context

_PARLIAMENT = 3  # different words that tell of parties at work


def from_unknown_body(page: Page, places: Sequence[Range]) -> Context | None:
    """What a name of several words after "fra" makes of somebody without a title.

    A place says where people live, so names that begin or end like places, that stand after "i",
    "på" or "til" elsewhere, or that follow an age are none. Where parties debate, who is named
    with no more than a name is of one of them; elsewhere of an organisation.
    """
    words = page.lists.words
    if not words["belongs"] or age_beside(page, list(places)):
        return None
    for _, last in places:
        high = page.sentence(last - 1)[1]
        if last + 1 >= high or page.gap(last) != " " or page.gap(last + 1) != " ":
            continue
        if page.document.lower[last] not in words["belongs"]:
            continue
        stop = _name(page, last + 1, high)
        if stop and not place(page, last + 1, stop):
            return Context(None, _body(page, last + 1, stop), "", "body known by its name alone")
    return None


def _name(page: Page, first: int, high: int) -> int:
    """Where a name of several words ends that begins at `first`; 0 where there is none."""
    lower, words = page.document.lower, page.lists.words
    stop = page.capitals(first, high)
    if stop == first + 1 and lower[first] in words["calls"] and stop + 1 < high:
        stop += 2  # "Nej til Broen"
        while stop < high and page.word(stop)[0].isupper() and page.gap(stop) == " ":
            stop += 1
        return stop
    return stop if stop > first + 1 else 0


def place(page: Page, first: int, stop: int) -> bool:
    """Whether the name of words `first:stop` is one of a place or of a person."""
    lower, words = page.document.lower, page.lists.words
    if lower[first] in words["calls"]:
        return False
    if lower[first] in words["place_first"] or lower[first] in page.lists.first_names:
        return True
    end = lower[stop - 1]
    if any(end.endswith(each) for each in words["place_last"]):
        return True
    name = page.document.spelled[first:stop]
    size = stop - first
    for index in range(1, len(lower) - size + 1):
        if index != first and page.document.spelled[index : index + size] == name:
            if lower[index - 1] in words["stands_in"]:
                return True
    return False


def _body(page: Page, first: int, stop: int) -> Found:
    kind = Kind(page.word(first), "organisation", "organisation", "party")
    if _debated(page, first):
        kind = replace(kind, actor="politics", level="official")
    return first, stop, kind


def _debated(page: Page, at: int) -> bool:
    """Whether the text is of parties, and speaks of them right here: in the paragraph of word `at`,
    or before it where the paragraph is a quotation.
    """
    if len(page.occurring("parliament")) < _PARLIAMENT:
        return False
    paragraphs = page.document.paragraphs
    number = page.paragraph(at)
    here = paragraphs[number]
    quotes = page.text[here.start] in _DASHES
    low = paragraphs[max(0, number - 1)].first_word if quotes else here.first_word
    near = page.document.lower[low : here.last_word]
    return any(word in page.lists.words["party_talk"] or word.endswith(_SPEAKERS) for word in near)


_DASHES = '-–—»„“”"'
_SPEAKERS = ("ordfører", "ordføreren")
