"""The words of a name as the text spells them: "J.K. Rowling", "Byg A/S", "Marsh & Daly"."""

import re

from analysis.quotes.frames import Words
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.name_runs import GENITIVE, HYPHENS
from analysis.speakers.nicknames import OPENS

_COMPOUND = re.compile(r"-[a-zæøå]{4,}$")
_OWNS = ("'s", "’s", "'", "’")
_SPEAKS = tuple(
    (each,) for each in "said says added announced confirmed declined apologised insisted".split()
)
_SEATED = "DRI"  # a party before the state that a member of congress sits for


def read_tokens(words: Words, first: int, last: int, gaz: Gazetteer) -> tuple[list[str], bool]:
    """The words `first:last` of a name without its genitive, and whether it has one."""
    text, start, end = words.text, words.start, words.end
    tokens = [text[start[m] : end[m]] for m in range(first, last)]
    for m in range(first + 1, last):
        gap = text[end[m - 1] : start[m]]
        if gap == " & ":
            tokens[m - first] = f"& {tokens[m - first]}"
        elif gap in GENITIVE:
            tokens[m - first - 1] += gap[0]
        elif gap in HYPHENS:
            tokens[m - first - 1] += gap.rstrip()  # "Skov- og Havstyrelsen"
    if last - first > 2 and text[end[first] : start[first + 1]] in OPENS:
        del tokens[1]  # the nickname
    elif 1 in map(len, tokens):
        _with_stops(words, first, tokens)
        if len(tokens) == 1:
            letters = tokens[0].replace(".", "")  # "the U.S.", "the F.B.I."
            known = letters in gaz.territories or letters in gaz.known
            tokens = [letters] if known and len(letters) > 1 else tokens
    ending = tokens[-1]
    if "'" in ending or "’" in ending:
        suffix = next((each for each in _OWNS if ending.endswith(each)), "")
        known = len(suffix) == 2 and text[start[first] : end[last - 1]] in gaz.known
        # "Millie's said it was sorry": a shop is called so, for a genitive says nothing.
        known = known or (len(suffix) == 2 and words.lower[last : last + 1] in _SPEAKS)
        if suffix and not known:  # but "Sainsbury's"
            tokens[-1] = ending[: -len(suffix)]
            return tokens, True
    after = end[last - 1]
    if text[after : after + 1] in ("'", "’"):
        return tokens, ending.endswith(("s", "x", "z") if gaz.compounds else "s")
    return tokens, False


def _with_stops(words: Words, first: int, tokens: list[str]) -> None:
    """ "J.K. Rowling", "John F. Moss", "Byg A/S", "P&O": letters as the text has them."""
    for m in range(len(tokens)):
        stop = words.text.startswith(".", words.end[first + m])
        inside = m + 1 < len(tokens) or words.text[words.start[first + m] - 1] == "."
        if len(tokens[m]) == 1 and stop and inside:
            tokens[m] += "."
    for m in range(len(tokens) - 1, 0, -1):
        gap = words.text[words.end[first + m - 1] : words.start[first + m]]
        if gap in (".", "/", "&"):
            tokens[m - 1 : m + 1] = [tokens[m - 1].removesuffix(".") + gap + tokens[m]]


def is_no_name(tokens: list[str], gaz: Gazetteer) -> bool:
    """ "et A/S", "the M25", "Ukraine-krise", "D-Calif.": letters, roads, nouns, parties."""
    one = tokens[0]
    if not tokens[-1] or one.isalpha():
        return not tokens[-1]
    if one[1:2] == "-" and one[0] in _SEATED:
        return True  # "Rep. Ann Elm, D-Calif."
    if len(tokens) > 1:
        return False
    if one[1:2] == "/" or (one[1:].isdigit() and one not in gaz.known):
        return True
    return bool(_COMPOUND.search(one))  # a common noun that begins with a name
