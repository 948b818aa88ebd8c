"""Days and months out of dates as sources write them."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache

from analysis import languages

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?Z?)?")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([./-])\s*(\d{1,2})[./-]\s*(\d{4}|\d\d)(?![\d:])")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?!\d|\.\s*\w)|[+-]\d{4}\b(?!\s*$)|[+-]\d\d:\d\d")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(?:of\s+)?$", re.I)
_DAY_AFTER = re.compile(r"\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d)", re.I)
_SERIAL = re.compile(r"[2-7]\d{4}(?:\.\d+)?")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
_EXCEL = date(1899, 12, 30)  # day 0 of spreadsheets
_PIVOT = 69  # two digits from here on are of the 20th century


def day(text: str, month_first: bool = False) -> str | None:
    """The day as 2026-03-01, or the month as 2026-03 where no day is given; None for no date.

    The day is that of the place the source wrote it at: no hour of another zone moves it. Numbers
    have the day first, as in Danish and British dates; the month where only that is a date, and in
    3/1/2026 where `month_first` says so.

    >>> day("søndag den 1. marts 2026 kl. 8.30"), day("1/3-26"), day("March 2026"), day("12:30")
    ('2026-03-01', '2026-03-01', '2026-03', None)
    """
    text = text.strip()
    if found := _ISO.match(text):
        year, month, number = found.groups()
        return _made(year, month, number)
    if found := _COMPACT.fullmatch(text):
        return _made(*found.groups())
    if found := _NUMBERS.search(text):
        first, sign, second, year = found.groups()
        if len(year) == 2:
            year = f"{20 if int(year) < _PIVOT else 19}{year}"
        american = int(second) > 12 or (month_first and sign == "/" and int(first) <= 12)
        return _made(year, *((first, second) if american else (second, first)))
    if _SERIAL.fullmatch(text):
        return (_EXCEL + timedelta(days=int(float(text)))).isoformat()
    if found := _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(found[1]), UTC).date().isoformat()
    return _spelled(text)


def instant(text: str) -> datetime | None:
    """The moment, where the hour is given in a form that standards know; None else.

    >>> instant("2026-03-01T08:30:00+01:00") == instant("Sun, 01 Mar 2026 07:30:00 GMT")
    True
    >>> instant("2026-03-01") is None
    True
    """
    text = text.strip()
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        with suppress(ValueError):
            return read(text) if ":" in text else None
    return None


def month_first(texts: Iterable[str]) -> bool:
    """Whether numbers are American: one has a month only so (3/25/2026), and none only otherwise.

    >>> month_first(["3/1/2026", "3/25/2026"]), month_first(["3/1/2026"])
    (True, False)
    """
    american = False
    for text in texts:
        found = None if _ISO.match(text.strip()) else _NUMBERS.search(text)
        if found and found[2] == "/":
            first, second = int(found[1]), int(found[3])
            if first > 12:
                return False
            american = american or second > 12
    return american


def _spelled(text: str) -> str | None:
    """A date whose month is a word: 1. marts 2026, Mar 1, 2026, Sun Mar 1 08:00:00 +0000 2026."""
    text = _CLOCK.sub(" ", text)
    year = _YEAR.search(text)
    if year is None:
        return None
    for word in _WORD.finditer(text):
        number = _months().get(word[0].lower())
        if number is None:
            continue
        beside = _DAY_BEFORE.search(text[: word.start()]) or _DAY_AFTER.match(text[word.end() :])
        return _made(year[0], str(number), beside[1] if beside else None)
    return None


def _made(year: str, month: str, number: str | None) -> str | None:
    """The parts as ISO; None for a day that there is not."""
    try:
        found = date(int(year), int(month), int(number or 1))
    except ValueError:
        return None
    return found.isoformat() if number else found.isoformat()[:7]


@cache
def _months() -> dict[str, int]:
    """The number of each month's names, of all languages."""
    found: dict[str, int] = {}
    for code in languages.supported():
        rows = languages.load(code).table("calendar")
        names = [row["entry"] for row in rows if row["kind"] == "month"]
        whole = names[:12]  # the full names stand first, in the order of the year
        for name in names:
            starts = (n for n, full in enumerate(whole, 1) if full.startswith(name[:3]))
            found.setdefault(name, next(starts))
    return found
