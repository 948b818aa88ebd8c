"""Who issued an English document that the sentences around tell of: "In a report, the Standards
Authority rates it. The report says", "an inquiry has found. The report says", "a survey has found
it. The survey, carried out by the guild".
"""

from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.page import Found, Page, role_at

Who = tuple[str, Found | None]  # a level; the body, if it is one
_OPENS = 4  # words of "In a damning report"
_SUBJECT = 5  # words
_IN = ("in", "with", "through")
_FOUND = frozenset("found finds ruled rules concluded concludes decided".split())
_REPORTS = frozenset("report review findings audit study ruling judgment decision".split())
_PLACES = 4  # later places of a noun
_LATE = 3  # words behind the verb at the end of a sentence


def told_beside(page: Page, at: int) -> Who | None:
    """Who is the subject of the sentence that has the document at word `at` as what they said it
    in: "In a report out today, the authority rates", "its auditors said in a letter".
    """
    if not page.lists.words["modifies"]:
        return None
    lower = page.document.lower
    low, high = page.sentence(at)
    if lower[low] in _IN and at - low <= _OPENS:
        comma = next((i for i in range(at + 1, high) if page.gap(i) == ", "), 0)
        return _who(page, comma, high) if comma else None
    begin = next((i for i in range(at - 1, max(low, at - _OPENS) - 1, -1) if lower[i] in _IN), low)
    cue = next((i for i in range(begin - 1, low, -1) if lower[i] in page.cues), low)
    return _before(page, low, cue) if cue > low else None


def found_by(page: Page, at: int) -> Who | None:
    """ "Nine warnings were ignored, an independent inquiry has found. The report": whose finding
    the sentence before the document at word `at` ends with.
    """
    lower = page.document.lower
    if lower[at] not in _REPORTS or not page.lists.words["modifies"]:
        return None
    begin = page.sentence(at)[0]
    if not begin:
        return None
    low, high = page.sentence(begin - 1)
    verb = next((i for i in range(high - 1, max(low, high - _LATE), -1) if lower[i] in _FOUND), 0)
    return _before(page, low, verb) if verb else None


def told_later(page: Page, index: int) -> int:
    """Where the "by" is with which the document at word `index`, "a survey of 800 practices", is
    taken up later as "the survey, carried out by the guild"; 0 where it is not.
    """
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return 0
    later = [each for each in page.places(lower[index]) if each > index][:_PLACES]
    for at in later:
        end = at + 1
        if lower[at - 1] == "the" and end < len(lower) and page.gap(end) == ", ":
            near = lower[end : min(page.sentence(at)[1], end + _SUBJECT)]
            if "by" in near and not page.lists.words["issued"].isdisjoint(near):
                return end + near.index("by")
    return 0


def _before(page: Page, low: int, verb: int) -> Who | None:
    """Who says it: the words from the last comma up to the verb at word `verb`."""
    start = verb
    while start > low and (start == verb or not page.gap(start).strip()):
        start -= 1
    return _who(page, start, verb)


def _who(page: Page, first: int, high: int) -> Who | None:
    """The body or the people that the words from `first` on begin with."""
    lower = page.document.lower
    stop = min(high, first + _SUBJECT)
    index = first + (lower[first] in ("the", "its", "their", "a", "an"))
    for at in range(index, stop):
        role = role_at(page, at, index)
        body = body_at(page, at, stop)
        if body and body[2].actor not in ("", "document", "state", "medium"):
            if role is None or body[1] > role[1]:
                return "", body
        if role and role[2].level:
            return role[2].level, None
        if lower[at] in page.of or lower[at] in page.cues:
            return None
    body = find_body(page, first, stop)
    return ("", body) if body and body[2].actor not in ("", "document", "state") else None
