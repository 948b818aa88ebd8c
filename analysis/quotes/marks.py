"""Marked regions: text between quotation marks, and what follows a talestreg (dialogue dash)."""

import re
from dataclasses import dataclass

from analysis.document import Document

# Opening mark -> the marks that may close it. Danish sets ”…” and »…«, German „…“, and wire copy
# mixes straight and curly ones, so every opener takes the closers seen with it.
CLOSERS = {
    "“": "”\"“",
    "„": "“”\"",
    '"': '"”“',
    "”": "”\"",
    "»": "«",
    "«": "»",
    "''": "''",
    "``": "''",
}
_MARK = re.compile(r"[“„\"”»«]|''|``")
_SINGLE = re.compile(r"(?<![\w’'])[‘']\w")
_DASH_START = re.compile(r"\s*([-–—−])(?=\s*[^\W\d_]|\s*[\"“”»„’'(]|\s*\d|\s*\.\.\.|\s*…)")
_DASH_INLINE = re.compile(r"(?<=[.!?:\"”»«…)])\s+([-–—])\s+(?=[A-ZÆØÅÄÖ\"“”»0-9])")


@dataclass(frozen=True, slots=True)
class Region:
    """A marked region. `start`/`end` take in quotation marks but not a dash; `kind` is `mark`,
    `single` (single quotation marks) or `dash`; `closed` is False when its closing mark is missing.
    """

    start: int
    end: int
    kind: str
    closed: bool
    paragraph: int


def mark_regions(document: Document) -> list[Region]:
    """Regions between quotation marks, paragraph by paragraph, outermost only."""
    text = document.text
    regions: list[Region] = []
    for paragraph in document.paragraphs:
        open_at, closers = -1, ""
        start, end = paragraph.start, paragraph.end
        found = False
        for match in _MARK.finditer(text, start, end):
            mark, at = match.group(), match.start()
            if open_at < 0:
                if mark == "”" and at > start and text[at - 1].isalnum():
                    continue  # a stray closing mark
                if mark == "«" and at > start and not text[at - 1].isspace():
                    continue
                open_at, closers = at, CLOSERS[mark]
            elif mark in closers or (mark == "''" and closers == "''"):
                if _reopens(text, at, match.end(), end, mark):
                    continue
                regions.append(Region(open_at, match.end(), "mark", True, paragraph.number))
                open_at, found = -1, True
        if open_at >= 0:
            regions.append(Region(open_at, end, "mark", False, paragraph.number))
            found = True
        if not found:
            regions.extend(_single(text, start, end, paragraph.number))
    return regions


def _reopens(text: str, at: int, after: int, end: int, mark: str) -> bool:
    """Whether `mark` inside a quotation is an opening one (typed where a closing one should be)."""
    return (
        mark in "“”\""
        and text[at - 1].isspace()
        and after < end
        and text[after].isalnum()
        and mark == "“"
    )


def _single(text: str, start: int, end: int, number: int) -> list[Region]:
    """Single quotation marks used as outer ones (British style), told from apostrophes."""
    regions = []
    at = start
    while True:
        opening = _SINGLE.search(text, at, end)
        if not opening:
            return regions
        closing = re.compile(r"[’'](?![\w])").search(text, opening.end(), end)
        # "the workers' pay": a plural possessive closes nothing, so a closing mark needs
        # punctuation before it or a word end that is not s + blank.
        while closing and text[closing.start() - 1] == "s" and text[closing.end() : closing.end() + 1] == " ":
            closing = re.compile(r"[’'](?![\w])").search(text, closing.end(), end)
        if not closing:
            return regions
        regions.append(Region(opening.start(), closing.end(), "single", True, number))
        at = closing.end()


def dash_starts(document: Document) -> list[tuple[int, int, int]]:
    """Places where a talestreg opens a quote: (dash offset, first content offset, paragraph)."""
    text = document.text
    starts = []
    for paragraph in document.paragraphs:
        match = _DASH_START.match(text, paragraph.start, paragraph.end)
        if match:
            starts.append((match.start(1), _content(text, match.end(1)), paragraph.number))
        for inline in _DASH_INLINE.finditer(text, paragraph.start, paragraph.end):
            starts.append((inline.start(1), _content(text, inline.end(1)), paragraph.number))
    return starts


def _content(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
