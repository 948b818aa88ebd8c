"""English private persons who act in the dispute: who ask for a trial or an inquiry, hand in the
petition, have taken an employer to a tribunal, accept the fine.
"""

from analysis.document import Span
from analysis.sourcing.page import Page, Range

Acts = tuple[str, Span, str]  # function, evidence, rule
_PLACES = 4  # of a name
_BEHIND = 9  # words between what somebody does and what they ask for
_HAS = ("has", "have", "had", "is", "was")
_ELSE = frozenset("to before after when since while until because at during".split())
_HANDS_IN = frozenset("handed started launched organised organized presented delivered".split())
_ACCEPTS = ("accepted", "accepts", "paid", "appealed", "appeals")
_PENALTIES = ("fine", "ban", "penalty", "sentence", "conviction", "verdict")
_HER = ("her", "his", "their")


def acts(page: Page, places: list[Range]) -> Acts | None:
    """What somebody named at `places` does in the dispute; None where they only tell of it."""
    if not page.occurring("redress") and not page.occurring("acts_in_it"):
        return None
    for first, last in places[:_PLACES]:
        low, high = page.sentence(first)
        found = _asks(page, last, high) or _hands_in(page, last, high)
        if found is None and high < len(page.document.words):
            after = page.sentence(high)
            same = page.paragraph(high) == page.paragraph(first)
            if same and page.document.lower[high] in page.lists.words["she"]:
                found = _asks(page, high + 1, after[1])
        if found:
            return "personal_experience", page.span(*found), "makes a demand"
        fined = _accepts(page, last, high)
        if fined:
            return "subject", page.span(*fined), "accused"
        sued = _against_employer(page, low, high)
        if sued:
            return "personal_experience", page.span(*sued), "goes to court"
    return None


def _asks(page: Page, at: int, high: int) -> Range | None:
    """ "X | wants a trial", "she | has asked the governor for an investigation"."""
    lower, words = page.document.lower, page.lists.words
    aged = at + 1 < high and lower[at].isdecimal() and page.gap(at + 1) == ", "
    at += aged
    if at < high and lower[at] in _HAS:
        at += 1
    if at >= high or lower[at] not in words["wants"] or not (aged or page.gap(at) == " "):
        return None
    named = lower[at] in ("wants", "want", "wanted", "seeks", "sought", "demands", "demanded")
    for index in range(at + 1, min(high, at + _BEHIND)):
        if page.gap(index).strip() or lower[index] in page.cues or lower[index] in _ELSE:
            return None
        if lower[index] in words["redress"] and (named or "for" in lower[at + 1 : index]):
            return at, index + 1
    return None


def _hands_in(page: Page, at: int, high: int) -> Range | None:
    """ "X, who handed it in at the town hall", "X, who started the petition"."""
    lower = page.document.lower
    if not page.places("petition") and not page.places("Petition"):
        return None
    if at + 2 >= high or lower[at] != "who" or lower[at + 1] not in _HANDS_IN:
        return None
    near = lower[at + 2 : at + 5]
    return (at, at + 3) if "petition" in near or near[:2] == ("it", "in") else None


def _accepts(page: Page, at: int, high: int) -> Range | None:
    """ "X | accepted the fine"."""
    lower = page.document.lower
    if at + 2 < high and lower[at] in _ACCEPTS and lower[at + 2] in _PENALTIES:
        return at, at + 3
    return None


def _against_employer(page: Page, low: int, high: int) -> Range | None:
    """ "X was dismissed. Her employer, Y, had broken the law, the tribunal found": whose case an
    employment tribunal has decided.
    """
    lower = page.document.lower
    if not page.places("tribunal") and not page.places("tribunal’s"):
        return None
    if high < len(lower):
        high = page.sentence(high)[1]
    for index in page.places("employer")[:_PLACES]:
        if low < index < high and lower[index - 1] in _HER:
            return index - 1, index + 1
    return None
