"""English names behind which stands a house of which the sentence before says that those who know
speak: "Analysts say it is dull. “…,” said X of the Elm Centre for Skies".
"""

from dataclasses import replace

from analysis.sourcing.page import Found, Page, Range

_KNOW = frozenset(
    "analysts experts economists scientists historians scholars researchers observers specialists "
    "academics ecologists criminologists demographers meteorologists epidemiologists geologists "
    "sociologists psychologists philosophers archaeologists biologists linguists lawyers".split()
)
_HOUSES = frozenset(
    "centre center institute forum observatory network initiative programme program project "
    "laboratory lab foundation council group society academy unit".split()
)
_SAY = frozenset(
    "say said believe believed think thought fear feared warn warned argue argued expect expected "
    "agree agreed doubt doubted note noted caution cautioned suspect suspected estimate estimated "
    "disagree differ are were have".split()
)
_SENTENCES = 3


def among_those_who_know(page: Page, body: Found, places: list[Range]) -> Found:
    """`body`, the house of somebody without a title, with the level of experts where such people
    have just been said to think something in the same paragraph; else as it was.
    """
    kind = body[2]
    if kind.level != "organisation" or not page.lists.words["modifies"] or not places:
        return body
    lower = page.document.lower
    if _HOUSES.isdisjoint(lower[body[0] : body[1]]):
        return body
    low = page.sentence(places[0][0])[0]
    number = page.paragraph(low)
    for _ in range(_SENTENCES):
        if not low or page.paragraph(low - 1) != number:
            return body
        begin, high = page.sentence(low - 1)
        for index in range(begin, min(high - 1, begin + _SENTENCES)):
            if lower[index] in _KNOW and lower[index + 1] in _SAY:
                return (*body[:2], replace(kind, level="expert", role="expert"))
        low = begin
    return body
