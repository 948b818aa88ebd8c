"""What English sentences soon after a bare name say of its bearer: "Ports have been her portfolio",
"The surgeon has set forty such bones"; and the one before: "says the man who chairs the council".
"""

from analysis.sourcing.bearers import borne
from analysis.sourcing.clause_kinds import MEMBER
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.relative import relative
from analysis.sourcing.titles import Context, body_after, body_before

_MARKS = '"“”«»‘'
_SENTENCES = 2
_SUBJECT = 7  # words of "The former Elm deputy fisheries minister"
_BACK = 45  # words
_KNOWN = ("said to lead", "said to research", "said to sit for", "said to lead research")


def later_told(page: Page, first: int, last: int) -> Context | None:
    """What the sentences after the name at words `first:last` say that its bearer is."""
    lower = page.document.lower
    begin = page.sentence(last - 1)[1]
    for _ in range(_SENTENCES):
        if begin >= len(lower) or page.text[page.span(begin, begin + 1)[0] - 1] in _MARKS:
            return None
        low, high = page.sentence(begin)
        found = _in_office(page, low, high) or _taken_up(page, low, high, first, last)
        found = found or _busy_with(page, low, high) or _opens_with_office(page, low, high)
        if found:
            return found
        if page.paragraph(low) != page.paragraph(first) and lower[low] not in _GOES_ON:
            return None
        begin = high
    return None


def _in_office(page: Page, low: int, high: int) -> Context | None:
    """ "Roads have been her portfolio", "she has held the transport brief", "She sits in the
    cabinet".
    """
    lower, words = page.document.lower, page.lists.words
    for index in range(low + 1, high):
        if lower[index] not in words["post_held"]:
            continue
        office = Context((index, index + 1, MEMBER), None, "said to hold an office")
        before = lower[low:index]
        ends = index + 1 == high or page.gap(index + 1) != " " or lower[index + 1] in _SINCE
        if ends and lower[index] not in _SEATS and not words["her"].isdisjoint(before[-3:]):
            if not _BEEN.isdisjoint(before):
                return office
        named = not _THE.isdisjoint(before[-3:]) and not words["holds_post"].isdisjoint(before)
        if lower[low] in words["she"] and named:
            return office
    if lower[low] in words["she"] and not words["seats"].isdisjoint(lower[low:high]):
        near = lower[low + 1 : low + 4]
        for index in range(low + 2, min(high, low + _SUBJECT)):
            if lower[index] in words["sits_in"] and not words["seats"].isdisjoint(near):
                return Context((low, index + 1, MEMBER), None, "said to sit for")
    return None


def _taken_up(page: Page, low: int, high: int, first: int, last: int) -> Context | None:
    """ "The deputy minister summoned the envoy", "The visitors' captain had been fielding": the
    title that takes up whoever was named, where nobody else bears it.
    """
    lower, words = page.document.lower, page.lists.words
    if lower[low] != "the" or not _speaks(page, first, last):
        return None
    name = list(page.document.spelled[first:last])
    for index in range(low + 1, min(high - 1, low + 1 + _SUBJECT)):
        if page.gap(index) != " " or (lower[index] in page.cues and not role_at(page, index, low)):
            return None
        if lower[index] in page.of:
            return None
        if page.owns(index) and page.paragraph(index) != page.paragraph(first):
            return None  # "The council's surveyor" of a new paragraph: somebody else
        if lower[index] in words["voters_too"] and _sits(page, index, high):
            return Context((low, index + 1, MEMBER), None, "called so after")
        role = _longest(page, index, low + 1, high)
        if role is None or page.owns(role[1] - 1) or page.gap(role[1])[:1] in ("'", "’"):
            continue
        if role[2].plural:
            return None
        if lower[role[1]] in words["of_chamber"] or page.role(role[1]):
            continue  # "The Labour member"
        if not _subject(page, role[1], high) or borne(page, role, name):
            return None
        known = role[1] == low + 2 and lower[role[1]] != "for" and role[2].level != "expert"
        if role[2].level not in _LEVELS or known:
            return None  # "The mayor": all know who that is
        body = body_before(page, role[0], low) or body_after(page, role, high)
        return Context(role, body, "called so after")
    return None


def _sits(page: Page, at: int, high: int) -> bool:
    """ "The Independent has represented Wharf ward", "The Liberal won the seat"."""
    if not page.word(at)[0].isupper() or page.document.lower[at + 1] not in _SITS:
        return False
    words, near = page.lists.words, page.document.lower[at + 1 : high]
    return any(not words[each].isdisjoint(near) for each in _WHERE)


_WHERE = ("post_held", "seats", "chamber")
_SITS = frozenset("has had won lost took is was represents represented sits sat held holds".split())
_LEVELS = ("official", "organisation", "expert")


def _speaks(page: Page, first: int, last: int) -> bool:
    """Whether a verb of saying stands beside the name, or "according to", "in the view of"."""
    lower = page.document.lower
    before = lower[first - 1] if first else ""
    after = lower[last] if last < len(lower) else ""
    return before in page.cues or before in ("to", "of") or after in page.cues


def _longest(page: Page, index: int, low: int, high: int) -> Found | None:
    role = role_at(page, index, low)
    while role and role[1] < high and page.gap(role[1]) == " ":
        longer = role_at(page, role[1], role[0])
        if not longer or longer[0] > role[0]:
            break
        role = longer
    return role


def _subject(page: Page, at: int, high: int) -> bool:
    """Whether the verb of a deed follows a title: none of saying, and no name."""
    lower = page.document.lower
    if at < high and lower[at] in ("for", "of") and page.gap(at) == " ":
        at += 1
        while at < high and (page.word(at)[0].isupper() or lower[at] in ("the", "ward", "county")):
            at += 1
    if at < high and lower[at] in ("at", "with") and page.gap(at) == " ":
        begin = at  # "The contracts scholar at Western's law school | has read"
        while at < min(high, begin + _SUBJECT) and lower[at] not in ("has", "had", "is", "was"):
            at += 1
    if at >= high or page.gap(at) != " " or page.word(at)[0].isupper():
        return False
    if lower[at] in page.cues or lower[at] in page.of or lower[at] in _TOLD:
        return False
    return _TOLD.isdisjoint(lower[at + 1 : at + 3])  # "has declined", "gave her six weeks"


def _opens_with_office(page: Page, low: int, high: int) -> Context | None:
    """ "As chair of the parish council she has", "Elected in May, he has": an office in front."""
    lower, words = page.document.lower, page.lists.words
    she = next((i for i in range(low + 1, min(high, low + _FRONT)) if lower[i] in words["she"]), 0)
    if not she:
        return None
    if lower[low] in ("elected", "re-elected") and page.gap(she) == ", ":
        return Context((low, low + 1, MEMBER), None, "said to sit for")
    if lower[low] != "as":
        return None
    for index in range(low + 1, min(she, low + _SUBJECT)):
        if page.gap(index) != " ":
            return None
        role = _longest(page, index, low + 1, she)
        if role:
            alone = role[1] == she or page.gap(role[1]) == ", " or lower[role[1]] in page.of
            if role[2].plural or role[2].level not in _LEVELS or not alone:
                return None  # "As the mayor left, he waved"
            return Context(role, body_after(page, role, she), "said of the person after")
    return None


_FRONT = 14  # words


def _busy_with(page: Page, low: int, high: int) -> Context | None:
    """ "Banks call her in; the rest of the week she teaches law at the college"."""
    lower, words = page.document.lower, page.lists.words
    for index in range(low, high - 2):
        if lower[index] not in words["she"] or lower[index + 1] not in words["studies"]:
            continue
        if lower[index + 1] in words["teaches"]:
            near = lower[index + 2 : min(high, index + 12)]
            if words["higher_school"].isdisjoint(near):
                continue
        said = relative(page, index, high)
        if said and said.rule in _KNOWN:
            return said
    return None


def whoever(page: Page, first: int) -> Context | None:
    """ "Not so, says the woman who runs the supplier. …, X said": whom the text tells of before it
    names them, nobody named between.
    """
    lower = page.document.lower
    paragraph = page.document.paragraphs[max(0, page.paragraph(first) - 1)]
    start = max(paragraph.first_word, first - _BACK, page.document.body_start_word)
    for index in range(first - 1, start + 1, -1):
        if page.word(index)[0].isupper() and lower[index] in page.lists.first_names:
            return None
        if lower[index] == "who" and lower[index - 1] in _SOMEBODY and lower[index - 2] == "the":
            told = relative(page, index, page.sentence(index)[1])
            return told if told and told.role and told.role[2].level in _LEVELS else None
    return None


_THE = frozenset(("the", "its", "their"))
_GOES_ON = ("she", "he", "the", "her", "his")
_BEEN = frozenset("is was been are were remains became falls fall come comes".split())
_SINCE = ("since", "until", "for", "and", "now")
_SEATS = ("seat", "ward")
_TOLD = frozenset(
    "who which and or that not declined refused denied said rejected her him them his".split()
)
_SOMEBODY = ("man", "woman", "person")
