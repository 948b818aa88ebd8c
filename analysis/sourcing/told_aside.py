"""What English sentences say in passing of a bare name: "; she runs the laboratory", "In the new
cabinet she answers for ports", "The council's manager, who came in May, says he".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import COUNSEL, LEADER, MEMBER, PROSECUTOR, RESEARCHER
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.relative import relative, said_of_name
from analysis.sourcing.titles import Context, body_after, body_before
from analysis.sourcing.whole_titles import furthest

_FRONT = 8  # words of "In the prime minister's new cabinet"
_TITLE = 8  # words of "The county council's property manager"
_BACK = 40  # words


def told_aside(page: Page, first: int, last: int) -> Context | None:
    """What the rest of the sentence of the name at words `first:last`, the one after it, or a
    phrase before it says that its bearer is.
    """
    return (
        _behind_semicolon(page, last)
        or _partner(page, first)
        or _sentence_after(page, first, last)
        or _behind_it(page, first)
        or _told_of_by_title(page, first, last)
    )


def _behind_semicolon(page: Page, last: int) -> Context | None:
    """ "X told the jury; she runs the laboratory that tested both", "; she is a botanist"."""
    lower, words = page.document.lower, page.lists.words
    high = page.sentence(last - 1)[1]
    for index in range(last, high - 2):
        if page.gap(index)[:1] != ";":
            continue
        if lower[index] not in words["she"]:
            return None
        if lower[index + 1] in words["copula"]:
            return said_of_name(page, range(index + 2, min(high, index + _FRONT)), high)
        return relative(page, index, high)
    return None


def _partner(page: Page, first: int) -> Context | None:
    """ "At Holm Undertakers nobody knew, according to partner X": one who shares a firm."""
    lower = page.document.lower
    low = page.sentence(first)[0]
    if first - 1 <= low or lower[first - 1] not in _PARTNERS or page.gap(first) != " ":
        return None
    before = first - 2
    if lower[before] in ("and", "with", "his", "her", "their", "my", "former") or page.owns(before):
        return None
    body = find_body(page, low, before + 1)
    if body is None or body[2].actor != "company":
        if (
            _FIRMS.isdisjoint(lower[low:before])
            and "&" not in page.text[slice(*page.span(low, before))]
        ):
            return None
        body = None
    return Context((first - 1, first, LEADER), body, "title before the name")


_FIRMS = frozenset(
    "directors undertakers solicitors accountants architects surveyors agents vets llp brothers "
    "sons partners associates auctioneers".split()
)
_PARTNERS = ("partner", "co-owner", "co-director")


def _sentence_after(page: Page, first: int, last: int) -> Context | None:
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(last - 1)[1]
    if low + 3 >= len(lower):
        return None
    high = page.sentence(low)[1]
    if lower[low] in ("in", "for", "within"):
        return _in_cabinet(page, low, high)
    if lower[low] in words["she"] and lower[low + 1] in ("has", "had"):
        case = lower[low + 2] in _ARGUES and page.occurring("trial")
        if case and page.word(low + 3)[0].islower() and lower[low + 3] not in _THEMSELVES:
            kind = PROSECUTOR if lower[low + 2] == "prosecuted" else COUNSEL
            return Context((low, low + 3, kind), None, "argues in court")
    said = lower[first - 1] in page.cues or (last < len(lower) and lower[last] in page.cues)
    if lower[low] == "the" and said:
        return _with_clause(page, low, high)
    return None


_ARGUES = ("defended", "prosecuted")
_THEMSELVES = ("himself", "herself", "themselves", "the", "its", "her", "his", "their")


def _in_cabinet(page: Page, low: int, high: int) -> Context | None:
    """ "In the new cabinet she answers for science": who holds an office there."""
    lower, words = page.document.lower, page.lists.words
    near = range(low + 2, min(high - 2, low + _FRONT))
    she = next((index for index in near if lower[index] in words["she"]), 0)
    if not she or lower[she - 1] not in _CABINET:
        return None
    duty = lower[she + 1 : she + 3]
    if duty[0] in _DUTIES or duty in _DUTY_OF:
        return Context((she, she + 2, MEMBER), None, "said to hold an office")
    return None


_CABINET = ("cabinet", "government", "administration", "council", "executive")
_DUTIES = frozenset("answers answered handles handled oversees speaks".split())
_DUTY_OF = (("is", "responsible"), ("was", "responsible"), ("looks", "after"), ("has", "charge"))


def _with_clause(page: Page, low: int, high: int) -> Context | None:
    """ "…, admits X. The council's property manager, who joined in May, says he": the title, with a
    clause behind it, that takes up whoever was named.
    """
    lower, words = page.document.lower, page.lists.words
    for index in range(low + 1, min(high - 1, low + _TITLE)):
        if page.gap(index) not in (" ", "'s ", "’s "):
            return None
        role = role_at(page, index, low + 1)
        if role is None or page.gap(role[1]) != ", " or lower[role[1]] != "who":
            continue
        if role[2].plural or role[2].level not in ("official", "organisation", "expert"):
            return None
        close = next((i for i in range(role[1] + 1, high - 1) if page.gap(i) == ", "), 0)
        goes_on = close and lower[close] in page.cues and lower[close + 1] in words["she"]
        if not goes_on:
            return None
        body = body_before(page, role[0], low) or body_after(page, role, high)
        return Context(role, body, "called so after")
    return None


def _behind_it(page: Page, first: int) -> Context | None:
    """ "… says the woman behind the sensors. X had promised": whose work a study is."""
    lower, words = page.document.lower, page.lists.words
    if not page.occurring("research"):
        return None
    for index in range(first - 3, max(1, first - _BACK), -1):
        if page.word(index)[0].isupper() and lower[index] in page.lists.first_names:
            return None
        if lower[index] == "behind" and lower[index - 1] in _SOMEBODY:
            thing = lower[index + 1 : index + 5]
            if words["survey"].isdisjoint(thing) and words["digs"].isdisjoint(thing):
                return None
            return Context((index - 1, index + 1, RESEARCHER), None, "said to be behind it")
    return None


_SOMEBODY = ("man", "woman", "person", "scientist", "mind", "brain", "brains")


def _told_of_by_title(page: Page, first: int, last: int) -> Context | None:
    """ "An inspector from the Safety Executive measured it. Four boards moved, X told the hearing":
    whom an institute sent, named where their findings are reported, without quotation.
    """
    lower, begin = page.document.lower, page.sentence(first)[0]
    start = page.document.paragraphs[page.paragraph(first)].first_word
    if begin <= start or last >= len(lower) or lower[last] not in page.cues:
        return None
    quoted = page.text[page.document.words[begin][0] - 1 : page.document.words[first][0]]
    if not _QUOTED.isdisjoint(quoted) or begin + _SHORT > first:
        return None
    if page.places(page.word(last - 1))[0] < first:
        return None  # named before
    for _ in range(_SENTENCES):
        low, high = page.sentence(begin - 1)
        if low < start:
            return None
        found = _sent_by(page, low, high)
        if found:
            return found
        begin = low
    return None


_QUOTED = frozenset('"“”«»')
_SHORT = 3  # words
_SENTENCES = 2


def _sent_by(page: Page, low: int, high: int) -> Context | None:
    """ "A zoologist from Elm University" as the subject, which a phrase may stand before."""
    lower = page.document.lower
    article = low
    if lower[low] not in _ARTICLES:
        comma = next((i for i in range(low + 1, min(high, low + _FRONT)) if page.gap(i) == ", "), 0)
        if not comma or lower[comma] not in _ARTICLES:
            return None
        article = comma
    for index in range(article + 1, min(high - 2, article + 4)):
        role = role_at(page, index, article + 1)
        role = furthest(page, role, high) if role else None
        if role is None or lower[role[1]] not in ("from", "with", "at"):
            continue
        if role[2].plural or role[2].level not in ("official", "expert"):
            return None
        body = find_body(page, role[1] + 1, min(high, role[1] + _FRONT))
        if body is None or body[2].level not in ("official", "expert"):
            return None
        return Context(role, body, "title before, without a name")
    return None


_ARTICLES = ("a", "an")
