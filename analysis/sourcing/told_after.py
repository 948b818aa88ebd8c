"""What Danish sentences around a name say: "Hun leder klinikken", "En af dem er X"."""

from dataclasses import replace

from analysis.sourcing.being import said_to_be
from analysis.sourcing.bodies import find_body
from analysis.sourcing.by_deed import ARGUES, OWNS, SITS, TURNS_OUT, appointed
from analysis.sourcing.danish_clauses import and_sits, called, she_is_named
from analysis.sourcing.danish_sentences import told_in_sentence
from analysis.sourcing.inside import inside_body
from analysis.sourcing.lists import role_noun
from analysis.sourcing.opened_by import opened_by
from analysis.sourcing.page import Page, Range, role_at
from analysis.sourcing.recast import for_themself
from analysis.sourcing.relative import relative
from analysis.sourcing.titles import Context, body_after

_QUOTES = '»«“”„"'
_SPOKEN = "-–—" + _QUOTES  # what a sentence in direct speech opens with
_KNOWN = (
    "said to lead",
    "said to research",
    "said to lead research",
    "said to have made it",
    "runs a small business",
    "said to have it",
    "said to do so",
    OWNS,
    ARGUES,
    SITS,
    TURNS_OUT,
)


def told_after(page: Page, places: list[Range]) -> Context | None:
    """Role and body from the sentence after a name, or from those whom the bearer is one of."""
    for first, last in places:
        high = page.sentence(first)[1]
        found = (
            she_is_named(page, first)
            or _one_of_them(page, first)
            or and_sits(page, last, high)
            or called(page, first)
            or _introduced(page, first)
            or _goes_on(page, last)
            or opened_by(page, first)
            or appointed(page, last, high)
            or _one_apposed(page, last)
        )
        if found:
            return found
    told = told_in_sentence(page, places)
    return told or (_inside_before(page, places[0][0]) if places else None)


def _inside_before(page: Page, first: int) -> Context | None:
    """ "I Beboerforeningen er man glad. X, som samlede navnene ind": whom a paragraph places in an
    association right before.
    """
    low = page.sentence(first)[0]
    if not low or "\n" in page.gap(low) or first - low > _SHORT:
        return None
    body = inside_body(page, *page.sentence(low - 1))
    named = page.document.lower[body[1] - 1] if body else ""
    if body is None or body[2].actor != "organisation":
        return None
    joined = named.endswith(tuple(page.lists.words["joined_by"]))
    return Context(None, body, "", "body named before") if joined else None


def _goes_on(page: Page, last: int) -> Context | None:
    """ "X tror ikke på det. Han leder Fjordforum", "… . I dag er hun tolk": the next sentence."""
    high = page.sentence(last - 1)[1]
    lower, words = page.document.lower, page.lists.words
    if high + 2 >= len(lower) or any(mark in page.gap(high) for mark in _SPOKEN):
        return None
    low, stop = page.sentence(high)
    if lower[low : low + 2] in _TODAY and low + 4 < stop:
        is_she = lower[low + 2] in words["copula"] and lower[low + 3] in words["she"]
        return said_to_be(page, low + 4, stop, _AFTER) if is_she else None
    if lower[low] not in words["she"] or stop - low < _SHORT:
        return None
    if lower[low + 1] in words["copula"]:
        told = said_to_be(page, low + 2, stop, _AFTER)
        if told:
            return told
    if lower[low + 1 : low + 3] == ("har", "været") and _still(page, low + 3, stop):
        return said_to_be(page, low + 3, stop, _AFTER)
    said = relative(page, low, stop)
    if said and said.rule in _KNOWN:
        return said
    return _taken_on(page, low, stop)


def _still(page: Page, first: int, stop: int) -> bool:
    """ "Har været rådmand siden valget", "har været rådmand i otte år": and still is."""
    lower = page.document.lower
    if "siden" in lower[first:stop]:
        return True
    return any(lower[at] == "i" and lower[at + 2] == "år" for at in range(first, stop - 2))


def _taken_on(page: Page, low: int, stop: int) -> Context | None:
    """ "Hun har haft nøglen, siden kommunen ansatte hende som forstander": by whom, and as what."""
    lower, words = page.document.lower, page.lists.words
    if words["takes_on"].isdisjoint(lower[low:stop]):
        return None
    for index in range(low + 1, stop - 2):
        if lower[index] not in words["takes_on"]:
            continue
        at = index + 1 + (lower[index + 1] in ("hende", "ham"))
        if lower[at] not in ("som", "til"):
            return None
        for noun in range(at + 1, min(stop, at + 4)):
            role = role_at(page, noun, at + 1)
            if role and not role[2].plural:
                body = body_after(page, role, stop) or find_body(page, max(low, index - 3), index)
                known = body is not None and body[2].actor not in ("", "document", "state")
                return Context(role, body if known else None, _AFTER)
    return None


_SHORT = 3
_AFTER = "said of the person after"
_TODAY = (("i", "dag"), ("til", "daglig"))
_THREE = (("en", "af", "dem"), ("et", "af", "dem"))
_TWO = (("den", "seneste"), ("den", "første"), ("den", "sidste"), ("den", "ene"), ("blandt", "dem"))


def _introduced(page: Page, first: int) -> Context | None:
    """ "Foreningen har hyret en advokat. Hun hedder X": the title of the sentence before."""
    lower = page.document.lower
    if first < 3 or lower[first - 1] not in ("hedder", "hed"):
        return None
    begin = page.sentence(first)[0]
    if lower[first - 2] not in page.lists.words["she"] or first - 2 != begin or not begin:
        return None
    low = page.sentence(begin - 1)[0]
    for index in range(begin - 1, low - 1, -1):
        role = role_at(page, index, low)
        if role and not role[2].plural:
            return Context(role, body_after(page, role, begin), _AFTER)
    return None


def _one_of_them(page: Page, first: int) -> Context | None:
    """ "En af dem er 15-årige X", "En af dem, X", "X, en af forskerne": of those just told of.

    The plural stands in the sentence before, or two sentences back where a quotation parts them;
    one of the firemen of old times tells of their own life.
    """
    lower = page.document.lower
    at = first - 1 if first and lower[first - 1].endswith("-årige") else first
    at = at - 1 if at and lower[at - 1] in ("er", "var", "hedder") else at
    if lower[max(0, at - 3) : at] in _THREE:
        stop = at - 3
    elif at < first and lower[max(0, at - 2) : at] in _TWO:
        stop = at - 2
    else:
        return None
    if stop <= 0:
        return None
    for step in range(_SENTENCES):
        low = page.sentence(stop - 1)[0]
        if step and not any(mark in page.text[slice(*page.span(low, at))] for mark in _QUOTES):
            break
        for index in range(stop - 1, low - 1, -1):
            role = role_at(page, index, max(0, index - 3))
            if role and role[2].plural and role[2].level:
                one = (*role[:2], replace(role[2], plural=False))
                one = for_themself(one) if one[2].level == "official" else one
                return Context(one, None, "one of them")
        stop = low
        if not stop:
            break
    return None


def _one_apposed(page: Page, last: int) -> Context | None:
    """ "Dommerparret så det igen. …, siger X, den ene af de to": of a pair told of before."""
    lower = page.document.lower
    high = page.sentence(last - 1)[1]
    if last + 3 >= high or page.gap(last) != ", " or lower[last + 2] != "af":
        return None
    if lower[last : last + 2] not in _ONE or lower[last + 3] not in ("de", "dem"):
        return None
    if high > last + 5 or (high == last + 5 and lower[last + 4] not in _FEW):
        return None
    stop = page.sentence(last - 1)[0]
    for _ in range(_SENTENCES):
        if not stop:
            return None
        low = page.sentence(stop - 1)[0]
        for index in range(stop - 1, low - 1, -1):
            role = page.role(index)
            pair = role_noun(page.code, lower[index].removesuffix("ret").removesuffix("par"))
            one = role[2] if role and role[2].plural else pair if _is_pair(lower[index]) else None
            if one and one.level:
                return Context((index, index + 1, replace(one, plural=False)), None, "one of them")
        stop = low
    return None


def _is_pair(word: str) -> bool:
    return word.endswith(("par", "parret")) and word not in ("par", "parret")


_ONE = (("den", "ene"), ("den", "anden"), ("den", "ældste"), ("den", "yngste"))
_FEW = ("to", "tre", "fire")
_SENTENCES = 3
