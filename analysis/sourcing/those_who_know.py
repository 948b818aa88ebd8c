"""English names behind which stands a house of which the sentence before says that those who know
speak: "Analysts say it is dull. “…,” said X of the Elm Centre for Skies".
"""

from dataclasses import replace

from analysis.sourcing.page import Found, Page, Range

_SENTENCES = 3


def among_those_who_know(page: Page, body: Found, places: list[Range]) -> Found:
    """`body`, the house of somebody without a title, with the level of experts where such people
    have just been said to think something in the same paragraph; else as it was.
    """
    kind, lower, words = body[2], page.document.lower, page.lists.words
    if kind.level != "organisation" or not words["modifies"] or not places:
        return body
    if words["house_that_knows"].isdisjoint(lower[body[0] : body[1]]):
        return body
    low = page.sentence(places[0][0])[0]
    number = page.paragraph(low)
    for _ in range(_SENTENCES):
        if not low or page.paragraph(low - 1) != number:
            return body
        begin, high = page.sentence(low - 1)
        for index in range(begin, min(high - 1, begin + _SENTENCES)):
            if lower[index] in words["those_who_know"] and lower[index + 1] in words["they_hold"]:
                return (*body[:2], replace(kind, level="expert", role="expert"))
        low = begin
    return body
