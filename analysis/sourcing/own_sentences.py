"""The words in which a text tells of somebody: the journalist's, and those it lets them speak."""

from collections.abc import Iterable, Sequence

from analysis.quotes import Statement
from analysis.sourcing.page import Page, Range

GOES_ON = 2  # sentences about the same person


def near_words(page: Page, places: Iterable[Range], said: Sequence[Statement]) -> list[int]:
    """The journalist's words in the sentences that name the person or let them speak."""
    count = len(page.document.words)
    own = [place for place in places if not _of_whom(page, place)]
    ranges = {page.sentence(first) for first, _ in own or places}
    for statement in said:
        if statement.cue:
            first = page.document.word_range(*statement.cue)[0]
            if first < count:
                ranges.add(page.sentence(first))
    quoted = set(marked(page, said))
    for _low, high in sorted(ranges):
        high = _past_quoted(page, high, quoted)
        for _ in range(GOES_ON):
            if high >= count:
                break
            if not _takes_up(page, high):
                break
            ranges.add(page.sentence(high))  # "She has started a petition"
            high = page.sentence(high)[1]
    return [i for low, high in sorted(ranges) for i in range(low, high) if i not in quoted]


def _takes_up(page: Page, low: int) -> bool:
    """ "She has", "Nu har han klaget", "Sammen med 30 andre har hun afleveret": a sentence of one
    told of before; in Danish a verb may stand before "she".
    """
    lower, words = page.document.lower, page.lists.words
    if lower[low] in words["she"] or words["modifies"]:
        return lower[low] in words["she"]
    for index in range(low + 1, min(page.sentence(low)[1] - 1, low + _FRONT)):
        if page.gap(index) != " ":
            return False
        if lower[index] in _VERBS:
            return lower[index + 1] in words["she"]
    return False


_FRONT = 7  # words in front of the verb
_VERBS = frozenset("har havde vil kan skal er var blev".split())


def _of_whom(page: Page, place: Range) -> bool:
    """ "Holms bror kræver": a genitive before a relation, whose sentence is of somebody else."""
    first, last = place
    title = first - 1 - (page.document.lower[first - 1] in _ADDRESSED) if first > 1 else 0
    if title and page.document.lower[title] == "to" and page.document.lower[title - 1] in _NEXT:
        return True  # "its chairman, who farms next door to Ms Holm, said"
    if last >= len(page.document.words) or page.gap(last) != " ":
        return False
    genitive = page.owns(last - 1) or page.word(last - 1).endswith("s")
    return genitive and page.document.lower[last] in page.lists.words["kin"]


_ADDRESSED = ("ms", "mrs", "mr", "miss", "dr")
_NEXT = frozenset("door close opposite related married next loyal friends".split())


def _past_quoted(page: Page, at: int, quoted: set[int]) -> int:
    """The word at which the journalist goes on behind what is quoted from word `at` on."""
    while at < len(page.document.words) and at in quoted:
        at += 1
    return at


def marked(page: Page, said: Sequence[Statement]) -> Iterable[int]:
    """The words of `said` that stand in quotation marks or behind a dash."""
    for statement in said:
        for each in statement.fragments:
            if each.marked:
                yield from range(*page.document.word_range(each.start, each.end))


def says_i(page: Page, said: Sequence[Statement]) -> bool:
    """Whether a Danish speaker says "jeg", as no body does."""
    words = page.lists.words
    return not words["modifies"] and any(
        page.document.lower[index] in words["i"] for index in marked(page, said)
    )


def indirect(page: Page, said: Sequence[Statement]) -> Iterable[int]:
    """The words of `said` that the journalist gives without marks."""
    for statement in said:
        for each in statement.fragments:
            if not each.marked:
                yield from range(*page.document.word_range(each.start, each.end))
