"""Figures: the numerals of the body and who is given as their source."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from operator import itemgetter
from urllib.parse import urlsplit

from analysis.article import Link
from analysis.document import Document, Span
from analysis.languages import load
from analysis.quotes import Statement
from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.page import Page, open_page

_NUMERAL = re.compile(r"\d[\d.,:]*(?:-\d[\d.,]*)?")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_DATE = re.compile(r"\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4}-\d\d(?:-\d\d)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:-(?:\d\d|\d{4}))?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral of the body. `attributed_to` is the speaker or the source beside it; `attributed`
    is also true inside a statement whose speaker is not known.
    """

    start: int
    end: int
    attributed_to: str | None
    attributed: bool


def find_figures(
    document: Document, statements: tuple[Statement, ...], page: Page | None = None
) -> tuple[Figure, ...]:
    """The numerals of the body: not dates, years, clock times, ordinals nor parts of names."""
    lower = document.lower
    digits = map(str.isdigit, map(itemgetter(0), lower))
    numbers = [i for i in compress(range(len(lower)), digits) if i >= document.body_start_word]
    if not numbers:
        return ()
    page = page or open_page(document)
    months = _months(document.article.language)
    said = sorted(
        ((f.start, f.end, s) for s in statements for f in s.fragments), key=lambda each: each[:2]
    )
    beside: dict[int, str | None] = {}  # by the first word of the sentence
    links = document.article.links
    found = []
    for index in numbers:
        if _NUMERAL.fullmatch(lower[index]) and _counts(page, months, index):
            start, end = _with_sign(document.text, document.words[index])
            inside = _statement_at(said, start)
            if inside is not None:
                found.append(Figure(start, end, inside.speaker, True))
            else:
                sentence = page.sentence(index)
                if sentence[0] not in beside:
                    beside[sentence[0]] = _source_beside(page, *sentence)
                source = beside[sentence[0]] or _linked(links, start, end)
                found.append(Figure(start, end, source, source is not None))
    return tuple(found)


@cache
def _months(code: str) -> frozenset[str]:
    return load(code).entries("calendar", kind="month")


def _with_sign(text: str, span: Span) -> Span:
    """The numeral with the percent or currency sign that is stuck to it."""
    start, end = span
    if start and text[start - 1] in "$€£":
        start -= 1
    if text[end : end + 1] in ("%", "‰", "€"):
        end += 1
    return start, end


def _counts(page: Page, months: frozenset[str], index: int) -> bool:
    """Whether the numeral at word `index` states a quantity."""
    lower, text = page.document.lower, page.text
    word = lower[index]
    before = lower[index - 1] if index else ""
    after = lower[index + 1] if index + 1 < len(lower) else ""
    start, end = page.document.words[index]
    gap = page.gap(index + 1) if after else ""
    stuck = text[end : end + 1]
    if before in months or after.rstrip(".") in months:
        return False
    if stuck == "." and gap == ". " and text[end + 2 : end + 3].islower():
        return False  # an ordinal: "den 3. plads"
    if (stuck in "%‰€" and stuck) or (start and text[start - 1] in "$€£"):
        return True
    words = page.lists.words
    if before.rstrip(".") in words["no_figure_before"] or text[start - 1 : start] in ("§", "#"):
        return False
    if after in ("am", "pm", "a.m", "p.m", "o'clock", "uhr") or (
        after in ("a", "p") and gap == " "
    ):
        follow = text[end : end + 5].strip()
        if after not in ("a", "p") or re.match(r"[ap]\.?m", follow):
            return False
    if _DATE.fullmatch(word) or text[end : end + 1] == "/" or text[start - 1 : start] == "/":
        return False
    if ":" in word or (_CLOCK.fullmatch(word) and before in words["clock_before"]):
        return False
    if _YEAR.fullmatch(word):
        if index > 1 and before in words["between_years"] and _YEAR.fullmatch(lower[index - 2]):
            return False
        if before in words["year_before"] or not gap or gap.strip():
            return False
        if after in words["not_counted"]:
            return False
    return not _in_name(page, index)


def _in_name(page: Page, index: int) -> bool:
    """Whether the numeral is part of a name: "TV 2", "Formula 1"."""
    if index == 0 or page.gap(index) != " " or not page.word(index - 1)[0].isupper():
        return False
    before, word = page.word(index - 1), page.word(index)
    return any(name[:2] == (before, word) for name, _ in page.lists.names.get(before, ()))


def _statement_at(said: list[tuple[int, int, Statement]], at: int) -> Statement | None:
    """The statement whose fragment holds offset `at`; `said` are the fragments in order."""
    place = bisect_right(said, at, key=lambda each: each[0]) - 1
    return said[place][2] if place >= 0 and at < said[place][1] else None


def _linked(links: Sequence[Link], start: int, end: int) -> str | None:
    """The host that a link over the numeral leads to."""
    for link in links:
        if link.start <= start and end <= link.end:
            return urlsplit(link.href).hostname
    return None


def _shown(page: Page, low: int, high: int) -> str | None:
    """ "Selskabets regnskab viser et overskud på 3 mio.", "Styrelsen har registreret 40 fald"."""
    lower, words = page.document.lower, page.lists.words
    for at in range(low + 1, min(high, low + _FAR)):
        if lower[at] in words["counts"]:
            body = body_at(page, low, at)
            held = at if lower[at - 1] not in words["not_counted"] else at - 1
            if body and body[2].actor and body[1] == held:
                return page.text[slice(*page.span(low, held))]
        if lower[at] in words["shows"]:
            data = [i for i in range(low, at) if _is_data(page, i)]
            if data and page.gap(at) == " ":
                first = low + (lower[low] in words["between"] and low + 1 < at)
                return page.text[slice(*page.span(first, at))]
            return None
    return None


def _is_data(page: Page, index: int) -> bool:
    lower, words = page.document.lower, page.lists.words
    return lower[index] in words["data"] or lower[index] in words["survey"]


_FAR = 9  # words


def _source_beside(page: Page, low: int, high: int) -> str | None:
    """The source that the sentence gives: "tal fra X", "viser en rapport fra X", "ifølge X"."""
    lower = page.document.lower
    words = page.lists.words
    for at in range(low, high):
        if lower[at] in words["data"] and at + 2 <= high:
            if at + 1 < high and lower[at + 1] in words["data_from"]:
                body = find_body(page, at + 2, min(high, at + 9))
                if body:
                    return page.text[slice(*page.span(body[0], body[1]))]
        elif lower[at] == "ifølge" or (
            lower[at] == "according" and lower[at + 1 : at + 2] == ("to",)
        ):
            begin = at + (1 if lower[at] == "ifølge" else 2)
            body = find_body(page, begin, min(high, begin + 8)) if begin < high else None
            if body:
                return page.text[slice(*page.span(body[0], body[1]))]
    return _shown(page, low, high)
