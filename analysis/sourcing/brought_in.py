"""Danish paragraphs that bring in somebody by a title alone, who is named as they speak: "En pilot,
som har fløjet her siden 1996, kalder kløften en fælde.\n\n– Den har ingen bund, siger X".
"""

from analysis.sourcing.insiders import hides
from analysis.sourcing.page import Found, Page

_ARTICLES = ("en", "et")


def brought_in(page: Page, role: Found, first: int) -> bool:
    """Whether the title opens the paragraph before the name at word `first`, new and with a clause
    or a verb of saying behind it, and direct speech goes on from there.
    """
    if page.lists.words["modifies"]:
        return False
    lower = page.document.lower
    number = page.paragraph(first)
    if not number or role[0] < 1 or lower[role[0] - 1] not in _ARTICLES:
        return False
    before = page.document.paragraphs[number - 1]
    if before.first_word != role[0] - 1:
        return False
    if page.text[page.document.paragraphs[number].start] not in _SPOKEN:
        return False
    at = role[1]
    if at >= before.last_word or hides(page, at):
        return False  # "en pilot, der ikke må udtale sig": somebody else is named next
    clause = page.gap(at) == ", " and lower[at] in page.lists.words["relative"]
    return clause or (page.gap(at) == " " and lower[at] in page.cues)


_SPOKEN = '-–—»„“”"'


def spoken_of(page: Page, index: int) -> bool:
    """Whether word `index` stands in Danish direct speech, "»Lægen sagde det,« siger X", "– Lægen
    sagde det, siger X": who is spoken of there is not who speaks.
    """
    if page.lists.words["modifies"]:
        return False
    paragraph = page.document.paragraphs[page.paragraph(index)]
    before = page.text[paragraph.start : page.document.words[index][0]]
    if before.rfind("»") > before.rfind("«") or before.count("”") % 2:
        return True
    if not before or before[0] not in "-–—":
        return False
    return page.cues.isdisjoint(page.document.lower[paragraph.first_word : index])
