"""Lines and paragraphs: which line ends are paragraphs' ends, and which only wrap a line.

With blank lines in the text they part the paragraphs, and a single line end is a soft wrap unless
the next line plainly begins anew: a dash quote, a list item, or a line after a finished one whose
first word would still have fitted. Without blank lines every line is a paragraph, unless the text
is hard-wrapped. A line broken in mid sentence (columns, clipboards) goes on in the next.
"""

import re
from itertools import pairwise
from typing import NamedTuple

Span = tuple[int, int]

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_VISIBLE = re.compile(r"[^\s\x00-\x1f\x7f\xad\u200b-\u200f\u2060\ufeff]")
_NEW = re.compile(r"(?:[-–—―]\s?(?=[^\W_a-zæøå])|[-–—―]\s?[\"“”„»«]|[•●▪‣◦*·]\s)")
_FINISHED = re.compile(r"[.!?…:\"“”»«’')\]]$")
_FIRST = re.compile(r"\S+")
_WIDEST = 120  # columns; nobody wraps wider by hand


class Line(NamedTuple):
    """A line with something to see: its span without outer blanks; is a blank line above it?"""

    start: int
    end: int
    after_blank: bool


def find_lines(text: str) -> list[Line]:
    """The lines of `text` that show anything."""
    lines: list[Line] = []
    last = -1
    for match in _LINE.finditer(text):
        start, end = match.span()
        first = _VISIBLE.search(text, start, end)
        if first is None:
            continue
        while text[end - 1].isspace():
            end -= 1
        gap = text[last:start] if last >= 0 else ""
        blank = gap.count("\n") > 1 or gap.count("\r") - gap.count("\r\n") > 1
        lines.append(Line(first.start(), end, blank or "\u2029" in gap))
        last = match.end()
    return lines


def join_lines(text: str, lines: list[Line], title: bool = True) -> list[Span]:
    """Spans of the paragraphs that `lines` make; `title` when the first line may be a headline."""
    if not lines:
        return []
    blanks = any(line.after_blank for line in lines[1:])
    width = max(line.end - line.start for line in lines)
    wrapped = width <= _WIDEST and _is_wrapped(text, lines, width)
    paragraphs: list[Span] = []
    start, end = lines[0].start, lines[0].end
    for number, line in enumerate(lines[1:], 1):
        first = title and not paragraphs and number == 1
        if _goes_on(text, start, end, line, blanks, wrapped, width, first):
            end = line.end
        else:
            paragraphs.append((start, end))
            start, end = line.start, line.end
    paragraphs.append((start, end))
    return paragraphs


def _is_wrapped(text: str, lines: list[Line], width: int) -> bool:
    """Whether most single line ends stand where the next word would not have fitted."""
    ends = forced = 0
    for line, following in pairwise(lines):
        if not following.after_blank:
            ends += 1
            forced += not _fits(text, line.start, line.end, following, width)
    return ends > 0 and forced * 2 > ends


def _fits(text: str, start: int, end: int, following: Line, width: int) -> bool:
    """Whether the first word of `following` would have fitted on the line before it."""
    word = _FIRST.match(text, following.start, following.end)
    return word is not None and end - start + 1 + len(word.group()) <= width


def _goes_on(
    text: str,
    start: int,
    end: int,
    line: Line,
    blanks: bool,
    wrapped: bool,
    width: int,
    first: bool,
) -> bool:
    """Whether the paragraph `text[start:end]` goes on in `line`."""
    finished = _FINISHED.search(text, max(start, end - 2), end) is not None
    small = text[line.start].islower()
    if line.after_blank:
        return small and not finished and not first and text[end - 1] not in "/"
    new = _NEW.match(text, line.start, line.end) is not None
    if new and (finished or not wrapped):
        return False
    last_line = max(start, text.rfind("\n", start, end) + 1)
    if wrapped:
        return not (finished and _fits(text, last_line, end, line, width)) or (
            small and not finished
        )
    if small and not finished:
        return True
    return blanks and not finished and not first
