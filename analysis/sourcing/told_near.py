"""What the sentences around a name say that its bearer is: "She is a nurse", "A nurse, X said"."""

from dataclasses import replace

from analysis.sourcing.being import NO
from analysis.sourcing.bodies import body_at
from analysis.sourcing.by_post import by_post
from analysis.sourcing.clause_kinds import LEADER, MEMBER, WORKER
from analysis.sourcing.counsel import counsel
from analysis.sourcing.deeds import deed_of_name
from analysis.sourcing.later_told import later_told, whoever
from analysis.sourcing.page import Found, Page, Range, role_at
from analysis.sourcing.relative import relative
from analysis.sourcing.set_apart import officiates
from analysis.sourcing.titles import Context, body_after, body_beside
from analysis.sourcing.told_after import told_after
from analysis.sourcing.told_aside import told_aside
from analysis.sourcing.told_before import kin_before, led_by, lives_by, of_house, runs_it, title_of
from analysis.sourcing.whole_titles import furthest

_NOW = ("said to lead", "said to sit for", "said to research", "said to lead research")
_FRONT = 12  # words before the comma: "A school bus driver who was called up on Thursday, X said"


def told_near(page: Page, places: list[Range]) -> Context | None:
    """Role and body from a description before a name and its comma, or from the sentence after."""
    if not page.lists.words["modifies"]:
        return told_after(page, places)
    for first, last in places:
        argues = counsel(page, first, last) or _for_a_party(page, first)
        if argues:
            return argues
    for first, last in places:
        found = led_by(page, first) or title_of(page, first) or lives_by(page, first, last)
        found = found or of_house(page, first) or runs_it(page, last) or _fellow(page, last)
        if found:
            return found
    for first, _last in places:
        found = _fronted(page, first) or _one_of_them(page, first) or _next_sentence(page, first)
        if found:
            return found
    later = told_aside(page, *places[0]) or later_told(page, *places[0]) if places else None
    if later:
        return later
    house = next((found for first, _ in places if (found := _at_house(page, first))), None)
    if house:
        return house
    deed = next((found for _, last in places if (found := deed_of_name(page, last))), None)
    if deed:
        return deed
    kin = next((found for first, _ in places if (found := kin_before(page, first))), None)
    if kin or not places:
        return kin
    return _called_after(page, *places[0]) or whoever(page, places[0][0])


def _for_a_party(page: Page, first: int) -> Context | None:
    """ "For Labour Left, X called it a plaster": whoever speaks for a party in a chamber."""
    low = page.sentence(first)[0]
    if page.document.lower[low] != "for" or first - low < 2 or page.gap(first) != ", ":
        return None
    named = all(page.word(index)[0].isupper() for index in range(low + 1, first))
    if not named or page.document.lower[low + 1] in page.lists.first_names:
        return None
    debates = len(page.occurring("chamber")) > 1
    return Context((low, first, MEMBER), None, "said to sit for") if debates else None


def _at_house(page: Page, first: int) -> Context | None:
    """ "At the Motorists' Helpline, X has counted 212": the house that the sentence opens with, of
    which somebody speaks; no place where anybody may be.
    """
    lower, low = page.document.lower, page.sentence(first)[0]
    if lower[low] != "at" or not 2 < first - low < _FRONT or page.gap(first) != ", ":
        return None
    body = body_at(page, low + 1 + (lower[low + 1] == "the"), first)
    if body is None or body[1] != first or not page.word(body[0])[0].isupper():
        return None
    ends = lower[body[1] - 1]
    return Context(None, body, "body before the name") if ends in _SPEAKS_FOR else None


_SPEAKS_FOR = frozenset(
    "helpline charity union association society federation institute council agency ministry "
    "department office observatory commission authority board league".split()
)


def _fellow(page: Page, last: int) -> Context | None:
    """ "X told fellow councillors": who speaks to their own kind is one of them."""
    lower = page.document.lower
    if lower[last + 1 : last + 2] != ("fellow",) and lower[last + 2 : last + 3] != ("fellow",):
        return None
    if lower[last] not in page.cues or page.gap(last) != " ":
        return None
    at = last + 2 + (lower[last + 1] != "fellow")
    role = page.role(at) if at < page.sentence(last)[1] else None
    if role is None or not role[2].plural or not role[2].level:
        return None
    one = replace(role[2], plural=False, actor="person")
    return Context((last, last + 1, one), None, "tells their own kind")


def _called_after(page: Page, first: int, last: int) -> Context | None:
    """ "X has lived on craters. At 66 the volcanologist is giving up": the definite noun soon after
    takes up the one person named so far.
    """
    lower = page.document.lower
    stop = page.sentence(first)[1]
    if stop < len(lower):
        stop = page.sentence(stop)[1]
    for index in range(last, stop):
        role = role_at(page, index, last)
        if page.word(index)[0].isupper() and index != page.sentence(index)[0]:
            return None  # somebody or something else is named
        if role and lower[role[0] - 1] == "the" and not role[2].plural:
            owned = page.owns(role[1] - 1)
            told = role[2].level in ("expert", "citizen") and not owned
            before = lower[role[0] - 2] if role[0] > 1 else ""
            if before in page.cues or before in page.of:
                return None  # "told the attendant": whom somebody speaks to
            if before in page.lists.words["joins"] and page.gap(role[0] - 2) == " ":
                return None  # "took his wife and the town crier": whom somebody took
            if lower[max(0, role[0] - 3) : role[0] - 1] in _IT_WAS:
                return None  # "It was the caretaker who found it": somebody new
            bare = role[1] >= len(lower) or lower[role[1]] not in page.of
            if role[1] < len(lower) and _goes_on(page, role[1]):
                return None  # "the pundit and former champion Y": somebody else
            return Context(role, None, "called so after") if told and bare else None
    return None


_IT_WAS = (("it", "was"), ("it", "is"), ("it’s", "also"))


def _goes_on(page: Page, at: int) -> bool:
    """Whether a name or a second title follows the one before word `at`."""
    named = page.word(at)[0].isupper() and page.gap(at) in (" ", ", ")
    return named or page.document.lower[at] in page.lists.words["joins"]


def _fronted(page: Page, first: int) -> Context | None:
    """ "A retired maths teacher who has crossed it nineteen times, Ness had left"."""
    low, high = page.sentence(first)
    lower = page.document.lower
    if not low < first < high or lower[low] not in ("a", "an", "the") or page.gap(first) != ", ":
        return None
    if first - low > 2 * _FRONT:
        return None
    for index in range(low + 1, min(first, low + 8)):
        if (index > low + 1 and page.gap(index).strip()) or lower[index] in page.cues:
            return None
        role = role_at(page, index, low + 1)
        if role:
            role = furthest(page, role, first)
            return None if role[2].plural else _context(page, role, first)
    return None


def _one_of_them(page: Page, first: int) -> Context | None:
    """ "One of them, X": of those whom the sentences before name by a plural."""
    lower = page.document.lower
    if first > 4 and lower[first - 1] in page.lists.words["honorific"] and page.gap(first) == " ":
        first -= 1  # "One of them, Sir X"
    several = lower[first - 4 : first - 1] == ("one", "of", "the") and lower[first - 1] in _SEVERAL
    them = several or lower[first - 3 : first] in (("one", "of", "them"), ("en", "af", "dem"))
    if first < 4 or page.gap(first) != ", " or not them:
        if first < 2 or page.gap(first) != ", " or lower[first - 1] != "one":
            return None
    for index in range(first - 2, max(0, first - _BACK) - 1, -1):
        if lower[index] in _STAFF and index == page.sentence(index)[0]:
            return Context((index, index + 1, WORKER), None, "one of them")
        role = role_at(page, index, max(0, index - 3))
        if role and role[2].plural and role[2].level:
            if page.gap(role[1]) == " " and page.word(role[1])[0].isupper():
                continue  # "at brokers Holm Lind"
            if _began_it(page, role[0]):
                return Context((role[0], role[1], LEADER), None, "said to have founded it")
            body = body_beside(page, role) if role[2].entry == "member" else None
            body = body if body and body[2].actor in ("politics", "authority") else None
            one = (role[0], role[1], replace(role[2], plural=False))
            return Context(one, body, "one of them")
    return None


_SEVERAL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _began_it(page: Page, at: int) -> bool:
    """ "Castor was founded by two | fathers": behind a verb of founding, in its passive."""
    lower = page.document.lower
    by = next((i for i in range(at - 1, max(1, at - 4), -1) if lower[i] == "by"), 0)
    return by > 1 and lower[by - 1] in _BEGUN


_STAFF = ("staff", "workers", "employees", "workmates", "colleagues")
_BEGUN = ("founded", "co-founded", "established")
_BACK = 40  # words


def _context(page: Page, role: Found, high: int) -> Context:
    return Context(role, body_after(page, role, high), "described before the name")


_OTHER = {"woman": "he", "man": "she"}


def _next_sentence(page: Page, first: int) -> Context | None:
    """ "She is a nurse at the clinic", "A potter, she came in 2009"."""
    high = _behind_speech(page, page.sentence(first)[1])
    if high >= len(page.document.words):
        return None
    low, stop = page.sentence(high)
    lower, words = page.document.lower, page.lists.words
    if stop - low < 3:
        return None
    known = page.lists.first_names.get(lower[first])
    if known and lower[low] == _OTHER.get(known):
        return None  # "said Ida Elm. He is the manager, and she is his wife"
    if lower[low] in words["she"]:
        judges = officiates(page, low, stop)
        if judges:
            return judges
        if lower[low + 1] in words["copula"]:
            if lower[low + 2] in NO:
                return None  # "Han er ikke medlem af klubben"
            for index in range(low + 2, min(stop, low + 8)):
                if page.gap(index).strip() or lower[index] in page.cues:
                    return None
                role = role_at(page, index, low + 2)
                if role and page.owns(role[1] - 1):
                    continue  # "He is the operator's area manager"
                if role and not role[2].plural:
                    role = furthest(page, role, stop)
                    return Context(role, body_after(page, role, stop), "said of the person after")
            return by_post(page, low, stop)
        said = relative(page, low, stop)
        taught = lower[low + 1] in words["teaches"]
        return None if taught and said and said.rule == "said to research" else said
    if lower[low] in _SINCE_WHEN:
        she = next(
            (i for i in range(low + 2, min(stop - 3, low + _ADJUNCT)) if lower[i] in words["she"]),
            0,
        )
        if she and page.cues.isdisjoint(lower[low:she]):
            now = relative(page, she, stop)  # "Until 2019 she ran the dam"
            return now if now and now.role and now.role[2].level != "citizen" else None
    if lower[low] in ("a", "an"):
        comma = next((i for i in range(low + 1, min(stop, low + _FRONT)) if page.gap(i) == ", "), 0)
        if comma and lower[comma] in words["she"]:
            now = relative(page, comma, stop)  # "A former welder, he now runs the harbour"
            if now and now.rule in _NOW and not words["former"].isdisjoint(lower[low:comma]):
                return now
            return None if _acts(page, low, comma) else _fronted(page, comma)
    return None


def _behind_speech(page: Page, at: int) -> int:
    """Past sentences of the paragraph that open with a quotation: "“No,” she said. She chairs"."""
    lower, stop = page.document.lower, min(len(page.document.lower), at + _SPEECH)
    begin = at
    while at < stop and page.gap(at).strip(" .") in _OPENING and "\n" not in page.gap(at):
        at = page.sentence(at)[1]
    she = begin < at < len(lower) and lower[at] in page.lists.words["she"]
    return at if she and "\n" not in page.gap(at) and not page.gap(at).strip(" .") else begin


_OPENING = ('"', "“", "‘")
_SPEECH = 80  # words


def _acts(page: Page, low: int, comma: int) -> bool:
    """ "A driver had taken the wrong hose, she said": a sentence about somebody else, no title of
    whom it takes up.
    """
    for index in range(low + 1, comma):
        if page.document.lower[index] in page.lists.words["relative"]:
            return False  # "A driver who had left"
        if page.document.lower[index] in page.lists.words["goes_on"]:
            return True
    return False


_SINCE_WHEN = ("for", "since", "until", "till", "today", "now")
_ADJUNCT = 9  # words before the pronoun
