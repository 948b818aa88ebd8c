"""What is not prose: date stubs, bylines, captions, teasers, adverts, sign-offs and the like.

Precision first: prose is never taken away. Patterns are data (`languages/<code>/notprose.tsv`),
one over each line; here stands what they are built from. Long lines are prose without a look.
"""

import re
from dataclasses import dataclass
from functools import cache

from analysis.document.short import Short, short
from analysis.languages import Row, load

Span = tuple[int, int]

_FEW = 20  # words; longer lines need only be held against the patterns that allow more
LONGEST = 500  # characters; a longer line is prose, whatever it begins with
_UPPER = "(?-i:[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĬĶŁŃŇŌŐŘŚŞŠŤŪŮŹŻŽ])"
_NAME = rf"{_UPPER}[\w.'’-]{{0,30}}"
_FULL = rf"{_NAME}(?:\s(?:(?:von|van|de|der|den|af|bin|al|la|le)\s)?{_NAME}){{1,3}}"
_LABEL = (
    "(?:(?:sidst |først |senest |last |first )?(?:publiceret|opdateret|oprettet|udgivet|rettet"
    "|published|updated|posted|created|modified)|dato|date)"
)
_ZONE = r"(?:\s?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T)\b)?"
_TIME = (
    rf"(?:(?:kl\.?|klokken|at)\s?)?(?:\d{{1,2}}[.:]\d{{2}}(?::\d{{2}})?(?:\s?[ap]\.?m\.?)?{_ZONE}"
    rf"|\d{{1,2}}\s?[ap]\.?m\.?{_ZONE})"
)
_MACROS = {
    "name": _NAME,
    "names": rf"{_FULL}(?:(?:\s?[,/&]\s?|\s(?:og|and)\s){_FULL}){{0,3}}",
    "lower": r"(?-i:[a-zæøåéäö][\w-]{1,24})",
    "time": _TIME,
    "label": _LABEL,
    "url": r"(?:https?://|www\.)\S+",
    "email": r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}",
    "work": (
        r"[\w ’'-]{0,40}\b(?:journalist|redaktør|redaktionschef|fotograf|reporter|korrespondent"
        r"|praktikant|staff writer|writer|correspondent|editor|bureau chief|columnist|news)"
        r"(?:\s[\w ’'-]{0,30})?"
    ),
}


@dataclass(frozen=True)
class Rare:
    """A pattern tried only on lines of texts that contain one of `needs`."""

    needs: tuple[str, ...]
    pattern: Short


@dataclass(frozen=True)
class Inside:
    """A pattern tried only where one of `needs` stands."""

    needs: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Patterns:
    """The patterns of one language, compiled; a group's name is the number of its row."""

    line: Short
    long: Short
    rare: tuple[Rare, ...]
    inside: tuple[Inside, ...]
    rows: tuple[Row, ...]
    stub: re.Pattern[str]
    signoff: re.Pattern[str]
    dateline: re.Pattern[str]
    place: re.Pattern[str]
    date: re.Pattern[str]
    name: re.Pattern[str]


@cache
def patterns(code: str) -> Patterns:
    """The compiled patterns of language `code`."""
    language = load(code)
    flags = re.IGNORECASE
    agencies = sorted(language.entries("agencies"), key=len, reverse=True)
    agency = "(?:" + "|".join(map(re.escape, agencies)) + ")s?"
    macros = _MACROS | {"agency": agency, "date": _date(code)}
    macros["after"] = (
        r"(?:\s?[,/|(–-]?\s*(?:"
        + "|".join(macros[name] for name in ("email", "agency", "work", "date", "time", "names"))
        + r"|(?:and agencies|og bureauer))){0,4}\)?\.?"
    )
    rows = language.table("notprose")
    common: list[str] = []
    long: list[str] = []
    rare: list[Rare] = []
    inside: list[Inside] = []
    for number, row in enumerate(rows):
        pattern = re.sub(r"\{([a-z]+)\}", lambda m: f"(?:{macros[m.group(1)]})", row["pattern"])
        needs = tuple(row["needs"].split(",")) if row["needs"] else ()
        if row["where"] == "inside":
            inside.append(Inside(needs, re.compile(rf"\b{pattern}(?!\w)", flags)))
            continue
        named = f"(?P<r{number}>{pattern}{'$' if row['where'] == 'line' else ''})"
        if needs:
            rare.append(Rare(needs, short(named, LONGEST, flags)))
        else:
            common.append(named)
            if not 0 < int(row["most_words"] or 0) <= _FEW:
                long.append(named)
    part = rf"(?:,\s(?:{_NAME}(?:\s{_NAME}){{0,2}}|{macros['date']}))"
    bureau = rf"\(\s?(?:©\s?)?{agency}(?:\s?[/,–-]\s?[\w ]{{1,20}}){{0,2}}\s?\)"
    capitals = r"(?-i:[A-ZÆØÅÄÖÉ][A-ZÆØÅÄÖÉ.'’-]{3,20}(?: [A-ZÆØÅÄÖÉ.'’-]{2,20}){0,2})"
    city = rf"{_NAME}(?:[ /-]{_NAME}){{0,3}}"
    # An agency that no list knows: "LISBON, May 22 (Continental Wire) –", "/nordtelegram/".
    unlisted = rf"\({_NAME}(?:[ /]{_NAME}){{0,2}}\)"
    return Patterns(
        short("|".join(common) or r"(?!)", LONGEST, flags),
        short("|".join(long) or r"(?!)", LONGEST, flags),
        tuple(rare),
        tuple(inside),
        rows,
        re.compile(
            rf"(?:{_LABEL}[:.]?\s*{macros['date']}|\d{{4}}-\d\d-\d\d)(?:[\s,]{{0,2}}{_TIME})?(?!\w)",
            flags,
        ),
        re.compile(
            rf"(?:/\s?(?:[\w. ]{{1,20}}/){{0,2}}{agency}(?:[ /–-][\w. ]{{1,20}}){{0,3}}\s?/?"
            rf"|[\[(](?:©\s?)?{agency}(?:[ ,/–-]{{1,3}}[\w.]{{1,20}}){{0,3}}[\])]"
            rf"|(?<!\S)©\s?{agency}"
            r"|(?<![^\s.!?\"”»])/(?:(?:[^\W\d_][\w .-]{1,24}/){1,3}"
            r"|[^\W\d_][\w.-]{3,24}(?:/[^\W\d_][\w.-]{3,24}){1,2}))\.?$",
            flags,
        ),
        re.compile(
            rf"(?:{city}{part}{{0,3}}\s?{bureau}|{bureau}|{capitals}{part}{{0,3}}\s{unlisted}"
            rf"|{capitals}{part}{{1,3}})\s{{0,3}}"
            r"[:–-]\s{0,3}(?=\S)",
            flags,
        ),
        re.compile(
            rf"({capitals}){part}{{0,2}}(?::\s|\s{{0,3}}–\s|\s-\s|–(?-i:(?={_UPPER}[^\WA-ZÆØÅ])))"
            r"\s{0,2}(?=\S)",
            flags,
        ),
        re.compile(macros["date"], flags),
        re.compile(_FULL),
    )


def _date(code: str) -> str:
    """The pattern of a date as news sites of language `code` write it."""
    rows = load(code).table("calendar")
    months = "|".join(
        sorted((r["entry"] for r in rows if r["kind"] == "month"), key=len, reverse=True)
    )
    days = "|".join(row["entry"] for row in rows if row["kind"].startswith("weekday"))
    return (
        rf"(?:(?:{days})\.?(?:\s(?:den|d\.))?,?\s)?(?:(?:den|d\.)\s)?"
        rf"(?:\d{{1,2}}\.?\s?(?:{months})\b\.?(?:,?\s\d{{4}})?"
        rf"|(?:{months})\b\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
        r"|\d{4}-\d{2}(?:-\d{2})?(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d\d:?\d\d)?)?"
        r"|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?!\d)"
    )


def present(text: str, rare: tuple[Rare, ...]) -> list[Short]:
    """Those of the `rare` patterns that can match in `text` at all."""
    lower = text.lower()
    found = []
    for each in rare:
        for need in each.needs:
            if need in lower:
                found.append(each.pattern)
                break
    return found


def find_inside(text: str, inside: tuple[Inside, ...]) -> list[Span]:
    """Where one of the `inside` patterns stands in `text`; each begins with one of its needs."""
    lower = text.lower()
    if len(lower) != len(text):  # a few signs grow in small letters; then places do not fit
        lower = text
    found: set[Span] = set()
    for each in inside:
        for need in each.needs:
            at = lower.find(need)
            while at >= 0:
                match = each.pattern.match(text, at)
                if match:
                    found.add(match.span())
                at = lower.find(need, at + len(need))
    return sorted(found)


def line_reason(line: str, code: str, rare: list[Short] | None = None) -> tuple[str, bool] | None:
    """Why the whole `line` is not prose, and whether all after it is not; None for prose.

    `rare` are the rare patterns that occur in the text, where the caller knows them.

    >>> line_reason("Læs også: Ny bro over fjorden", "da")
    ('teaser', False)
    >>> line_reason("Broen blev lukket, siger Anna Holm.", "da")
    """
    if len(line) > LONGEST or line.startswith(("- ", "– ", "— ")):
        return None
    known = patterns(code)
    if rare is None:
        rare = present(line, known.rare)
    words = line.count(" ") + 1
    for pattern in (known.line if words <= _FEW else known.long, *rare):
        match = pattern.match(line)
        if match and match.lastgroup:
            row = known.rows[int(match.lastgroup[1:])]
            most = int(row["most_words"] or LONGEST)
            if words <= most:
                return row["reason"], row["where"] == "tail"
    return None
