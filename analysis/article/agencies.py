"""The news agencies that a text names as its source: sign-off, dateline, byline, source line."""

import re
from functools import cache

from analysis.languages import load

_LINE_END = re.compile(r"[\r\n\x85\u2028\u2029]")
_CREDIT = re.compile(
    r"\s*(?:(?:kilder?|sources?)\s?:|(?:af|by|tekst|text)\s|[\w .,/'’-]{0,80}\()", re.IGNORECASE
)
_LONGEST = 400  # characters of a line that can be a credit


@cache
def _names(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern that finds agencies as they sign, and the names they are shown by."""
    shown = {row["entry"]: row["name"] for row in load(code).table("agencies")}
    either = "|".join(map(re.escape, sorted(shown, key=len, reverse=True)))
    # Short ones are words too ("ap", "pa"): they count in capitals only.
    return re.compile(rf"(?<![^\W_])(?:{either})(?=s?(?![^\W_]))", re.IGNORECASE), shown


def find_agencies(text: str, code: str) -> tuple[str, ...]:
    """Agencies in their order in `text`, each once.

    >>> find_agencies("TOKYO (Reuters) - En bro er lukket.\\n\\n/ritzau/Reuters/", "da")
    ('Reuters', 'Ritzau')
    >>> find_agencies("Ifølge Reuters er broen lukket.", "da")
    ()
    """
    pattern, shown = _names(code)
    found: dict[str, None] = {}
    for match in pattern.finditer(text):
        word = match.group()
        if len(word) < 4 and not (word.isupper() or word == "dpa"):
            continue
        if _signs(text, match.start(), match.end()):
            found[shown[word.lower()]] = None
    return tuple(found)


def _signs(text: str, start: int, end: int) -> bool:
    """Whether the agency at `text[start:end]` stands as the text's source."""
    low = max(0, start - _LONGEST)
    line_start = max(
        low, max(text.rfind(sign, low, start) for sign in ("\n", "\r", "\u2028", "\u2029")) + 1
    )
    stop = _LINE_END.search(text, end, end + _LONGEST)
    line_end = stop.start() if stop else min(len(text), end + _LONGEST)
    before, after = text[line_start:start], text[end:line_end]
    if re.fullmatch(r"s?[\w /.-]{0,24}[)\]/]?\.?\s*", after) and re.search(
        r"(?:^\s*|[/(\[©]\s?)(?:[\w.]{1,12}/){0,2}$", before
    ):
        return True
    credit = _CREDIT.match(before)
    if credit is None or len(before) + len(after) > _LONGEST:
        return False
    if credit.group().endswith("("):
        # A dateline: CITY (AGENCY) and a dash or colon.
        return bool(re.fullmatch(_CREDIT, before)) and bool(
            re.match(r"[\w /,.-]{0,20}\)\s?(?::|-|–|—)", after)
        )
    if credit.group().strip().lower().endswith(("af", "by", "tekst", "text")):
        return len(before) + len(after) < 60 and not after.rstrip().endswith(".")
    return True
