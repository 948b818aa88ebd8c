"""What a title is for, and the body it names in short: "Council chairwoman X"."""

from analysis.sourcing.full_names import in_full
from analysis.sourcing.levels import leads
from analysis.sourcing.page import Found, Page


def of_a_subject(page: Page, role: Found, body: Found) -> bool:
    """ "Its director of pharmacy, X": what the title is for, and no house."""
    lower = page.document.lower
    if not page.lists.words["modifies"] or lower[role[1] : role[1] + 1] != ("of",):
        return False
    alone = body[:2] == (role[1] + 1, role[1] + 2) and page.word(body[0])[0].islower()
    return alone and lower[role[0] - 1] in ("its", "their")


def in_short(page: Page, role: Found) -> Found | None:
    """ "The Fiscal Council said. Council chairwoman X": the last word of a name, right before the
    title, which opens the sentence.
    """
    at = role[0] - 1
    if at < 1 or at != page.sentence(role[0])[0] or not leads(role[2].entry):
        return None
    noun = page.document.lower[at]
    if noun not in page.lists.words["short_for"] or page.gap(role[0]) != " ":
        return None
    return in_full(page, noun, at)
