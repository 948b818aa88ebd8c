"""The news agencies that a text names as its source: sign-off, dateline, byline, source line."""

import re
from functools import cache

from analysis.article.detect import composed
from analysis.languages import load

_SHORTEST = 4  # letters of an agency that no list knows: shorter sign-offs are initials
_HEAD = 3000  # characters of the text where datelines stand

# "/ritzau/", "/ritzau/Reuters" and "(Reuters)" at the end of a line.
_SIGNOFF = re.compile(
    r"[/(\[©](?:(?<=/)(?<![^\s.!?\"”»]/)([^\W\d_][^\n/]{0,24}(?:/[^\W\d_][^\n/]{0,24}){0,2}/?)"
    r"|(?<!/)\s?(?:©\s?)?([^\W\d_][^()\n]{1,40})[)\]]?)[.]?[ \t\r]*(?=\n|\Z)"
)
# "LISBON, May 22 (Continental Wire) –" at the start of a line.
_DATELINE = re.compile(
    r"\n[ \t]{0,4}([^\W\d_][^(\n]{1,60})?"
    r"\(\s?(?:©\s?)?([^\W\d_][^()\n]{1,40})\)\s?(?::|-{1,3}|[‐-―−⸺⸻﹘﹣－])\s"
)
_CREDIT = re.compile(
    r"\n[ \t]{0,4}(?:(?:[Kk]ilder?|[Ss]ources?|KILDER?|SOURCES?)\s?:[^\n]{1,400}"
    r"|(?:[Aa]f|[Bb]y|AF|BY|Tekst:|Text:)\s[^\n]{2,80})(?=\n|\Z)"
)


@cache
def _names(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern that finds agencies as they sign, and the names they are shown by."""
    shown = {row["entry"]: row["name"] for row in load(code).table("agencies")}
    either = "|".join(map(re.escape, sorted(shown, key=len, reverse=True)))
    return re.compile(rf"(?<![^\W_])(?:{either})(?=s?(?![^\W_]))", re.IGNORECASE), shown


def find_agencies(text: str, code: str) -> tuple[str, ...]:
    """Agencies in their order in `text`, each once.

    >>> find_agencies("TOKYO (Reuters) - En bro er lukket.\\n\\n/ritzau/Reuters/", "da")
    ('Reuters', 'Ritzau')
    >>> find_agencies("Ifølge Reuters er broen lukket.", "da")
    ()
    """
    found: list[tuple[int, str]] = []
    # A line end first, so that every line begins the same way, which makes the search fast.
    text = "\n" + composed(text)
    for match in _DATELINE.finditer(text, 0, _HEAD):
        city = match.group(1)
        unlisted = city is not None and city.split(",")[0].strip().isupper()
        found += _in(match.group(2), match.start(2), code, unlisted)
    for match in _CREDIT.finditer(text):
        found += _in(match.group(), match.start(), code, False)
    for match in _SIGNOFF.finditer(text):
        signed = match.group(1) or match.group(2)
        # "/nordtelegram/" and "/nordtelegram/Atlas" are sign-offs whoever signs.
        slashes = match.group(1) is not None and (signed[-1] == "/" or "/" in signed.strip("/"))
        found += _in(signed, match.start(), code, slashes)
    return tuple(dict.fromkeys(name for _, name in sorted(found, key=lambda each: each[0])))


def _in(credit: str, start: int, code: str, unlisted: bool) -> list[tuple[int, str]]:
    """Agencies named in a credit; where it surely is one, `unlisted` ones count as well."""
    pattern, shown = _names(code)
    found = []
    for match in pattern.finditer(credit):
        word = match.group()
        # Short ones are words too ("ap", "pa"): they count in capitals only.
        if len(word) > 3 or word.isupper() or word == "dpa":
            found.append((start + match.start(), shown[word.lower()]))
    if unlisted and not found:
        for match in re.finditer(r"[^/]+", credit):
            word = match.group().strip()
            if len(word) > _SHORTEST and len(word.split()) < 4:
                found.append((start + match.start(), word[0].upper() + word[1:]))
    return found
