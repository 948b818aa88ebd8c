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
_NEW = re.compile(r"(?:[-–—―]\s{0,3}(?=[^\W_a-zæøå])|[-–—―]\s{0,3}[\"“”„»«]|[•●▪‣◦*·]\s)")
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
        blank = gap == "\n\n"
        if not blank and gap != "\n":
            blank = gap.count("\n") > 1 or gap.count("\r") - gap.count("\r\n") > 1
            blank = blank or "\u2029" in gap
        lines.append(Line(first.start(), end, blank))
        last = match.end()
    return lines


class _Page(NamedTuple):
    """What the whole text says about its line ends."""

    text: str
    blanks: bool  # there are blank lines
    wrapped: bool  # lines are wrapped by hand
    width: int  # signs of the longest line


def join_lines(text: str, lines: list[Line]) -> list[Span]:
    """Spans of the paragraphs that `lines` make."""
    if not lines:
        return []
    width = max(line.end - line.start for line in lines)
    blanks = any(line.after_blank for line in lines[1:])
    page = _Page(text, blanks, width <= _WIDEST and _is_wrapped(text, lines), width)
    paragraphs: list[Span] = []
    start = lines[0].start
    for previous, line in pairwise(lines):
        if not _goes_on(page, previous, line, previous is lines[0]):
            paragraphs.append((start, previous.end))
            start = line.start
    paragraphs.append((start, lines[-1].end))
    return paragraphs


def _is_wrapped(text: str, lines: list[Line]) -> bool:
    """Whether many single line ends stand in mid sentence: the next line begins small."""
    ends = small = 0
    for line, following in pairwise(lines):
        if not following.after_blank:
            ends += 1
            small += text[following.start].islower() and not _finished(text, line.start, line.end)
    return small * 5 > ends * 2


def _finished(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` ends as a sentence or a quotation does."""
    return _FINISHED.search(text, max(start, end - 2), end) is not None


def _fits(page: _Page, previous: Line, line: Line) -> bool:
    """Whether the first word of `line` would have fitted on the line before it."""
    word = _FIRST.match(page.text, line.start, line.end)
    length = previous.end - previous.start
    return word is not None and length + 1 + len(word.group()) <= page.width


def _goes_on(page: _Page, previous: Line, line: Line, headline: bool) -> bool:
    """Whether the paragraph of `previous` goes on in `line`; `headline`: it may be the headline."""
    finished = _finished(page.text, previous.start, previous.end)
    small = page.text[line.start].islower() and not finished
    if line.after_blank:
        return small and not headline and page.text[previous.end - 1] != "/"
    new = _NEW.match(page.text, line.start, line.end) is not None
    if new and (finished or not page.wrapped):
        return False
    if small:
        return True
    fits = _fits(page, previous, line)
    if page.wrapped:
        return not (finished and fits)
    # A name can stand at a wrap ("borgmester / Ida Holm"); a short line is a heading.
    return page.blanks and not finished and not headline and not fits
