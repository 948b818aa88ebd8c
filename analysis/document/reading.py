"""The text as it is read: letters composed, nothing invisible; and the way back to the original.

"Åben" is one word of four letters, whether its Å is one sign or an A and a ring; "samtale" is the
same word with a soft hyphen in it; a blank that does not break is a blank, a minus and a long dash
are a dash, and so is "--"; between digits each is the hyphen of a range; an accent inside a word is
an apostrophe. So that every rule sees one spelling, such texts are read in this form; all others as
they are.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from analysis.document.signs import RARE, dashes, marks

Span = tuple[int, int]

# Soft hyphen, zero-width blanks and joiners, marks of direction, byte order mark.
INVISIBLE = "\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u093a-\u094f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_HIDDEN = re.compile(f"[{INVISIBLE}]+")
_BLANKS = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASHES = "\u2010-\u2012\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
_DOUBLE = "\u201f\uff02"  # ‟ and ＂
_SINGLE = "\u02bc\uff07"  # ʼ and ＇
_ODD = re.compile(f"[{MARKS}{INVISIBLE}{_BLANKS}{_DASHES}{_DOUBLE}{_SINGLE}{RARE}]")
_RARE = re.compile(f"[{RARE}]")
# Sign by sign, so that every one keeps its place: rare blanks, hyphens, dashes, double marks.
_USUAL = (
    dict.fromkeys("\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " ")
    | dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-")
    | dict.fromkeys("\u2012\u2014\u2015\u2212\u2e3a\u2e3b\ufe58", "–")
    | {"\u201f": "“", "\uff02": '"', "\u02bc": "’", "\uff07": "'"}
)
_UNUSUAL = re.compile(f"[{''.join(_USUAL)}]")
_ACCENT = re.compile(r"[´`′](?<=[^\W\d_].)(?=[^\W\d_])")  # "It´s"
_RANGE = re.compile(r"–(?<=\d–)(?=\d)")
_LETTER = re.compile(f"[{INVISIBLE}]+|[^{MARKS}{INVISIBLE}][{MARKS}]+")


@dataclass(frozen=True)
class Reading:
    """The text that is read; `starts` and `ends` give each sign's place in the original.

    Both are None where only blanks differ, and every sign has kept its place.
    """

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> Span:
        """The span of the original that `text[start:end]` stands for."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else max(self.ends, default=0)
            return at, at
        return self.starts[start], self.ends[end - 1]

    def read(self, start: int, end: int) -> Span:
        """The span of `text` that stands for `original[start:end]`: the way back."""
        if self.starts is None or self.ends is None:
            return start, end
        return bisect_right(self.ends, start), bisect_left(self.starts, end)


def read_text(text: str) -> Reading | None:
    """How `text` is read; None when it is read as it is.

    >>> reading = read_text("Sam\\xadtale i A\\u030arhus")
    >>> reading.text, reading.original(10, 15)
    ('Samtale i Århus', (11, 17))
    """
    if "´" in text or "`" in text or "′" in text:
        apostrophes = _ACCENT.sub("’", text)
        if apostrophes != text:
            return read_text(apostrophes) or Reading(apostrophes)
    typed, ascii = "--" in text, text.isascii()
    if ascii and not typed:
        return None
    composed = ascii or unicodedata.is_normalized("NFC", text)
    if composed and not typed and not _ODD.search(text):
        return _kept(text, _RANGE.sub("-", text.replace("—", "–")))
    usual = text if ascii else _UNUSUAL.sub(_as_usual, text)
    if typed:
        usual = dashes(usual)
    if _RARE.search(usual):
        usual = marks(usual)
    usual = _RANGE.sub("-", usual)
    if composed and not _HIDDEN.search(usual):
        return _kept(text, usual)
    text = usual
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in _LETTER.finditer(text):
        first, end = match.span()
        signs.append(text[last:first])
        starts.extend(range(last, first))
        ends.extend(range(last + 1, first + 1))
        letter = unicodedata.normalize("NFC", _HIDDEN.sub("", match.group()))
        for place in range(len(letter)):
            starts.append(first + place)
            ends.append(end if place == len(letter) - 1 else first + place + 1)
        signs.append(letter)
        last = end
    signs.append(text[last:])
    starts.extend(range(last, len(text)))
    ends.extend(range(last + 1, len(text) + 1))
    return Reading("".join(signs), tuple(starts), tuple(ends))


def _as_usual(match: re.Match[str]) -> str:
    return _USUAL[match.group()]


def _kept(text: str, read: str) -> Reading | None:
    """The reading of a text whose signs have all kept their places."""
    return None if read == text else Reading(read)
