"""Marked regions: text between quotation marks, and what follows a talestreg (dialogue dash)."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from analysis.document import Document

# Opening mark -> the marks that may close it. Danish sets ”…” and »…«, German „…“, and wire copy
# mixes straight and curly ones, so every opener takes the closers seen with it.
CLOSERS = {
    "“": '”"“',
    "„": '“”"',
    '"': '"”“',
    "”": '”"',
    "»": "«",
    "«": "»",
    "''": "''",
    "``": "''",
}
_OPENERS = (*CLOSERS, "‘")
_MARK = re.compile(r"[“„\"”»«]|''|``")
_SINGLE = re.compile(r"(?<![\w’'])[‘']\w")
_SINGLE_HEADLINE = re.compile(r"(?<![\w’'])[‘'’]\w")  # "Nabo raser: ’Min hæk er væk’"
_SINGLE_END = re.compile(r"[’'](?![\w])")
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
    kept: list[Region] | None = document.__dict__.get("_regions")
    if kept is None:
        kept = document.__dict__["_regions"] = _regions(document)
    return kept.copy()


def _regions(document: Document) -> list[Region]:
    text = document.text
    marks = list(_MARK.finditer(text))
    places = [match.start() for match in marks]
    curly = "‘" in text
    headline = document.headline
    single = curly or "'" in text or (headline is not None and "’" in text[: headline.end])
    regions: list[Region] = []
    at = 0
    for number, start, end, *_ in document.paragraphs:
        first = bisect_left(places, start, at)
        at = bisect_left(places, end, first)
        found = _double(text, start, end, number, marks[first:at]) if first < at else []
        outer = []
        if single and (not found or (curly and "‘" in text[start:end])):
            outer = _single(text, start, end, number)
        if found and outer:
            found, outer = _nested(found, outer)
        regions += (
            sorted(found + outer, key=_start) if len(found) + len(outer) > 1 else found + outer
        )
    return _primary(text, regions) if curly else regions


def _primary(text: str, regions: list[Region]) -> list[Region]:
    """Single marks count in full where the article has no others and closes speech with them."""
    if any(region.kind == "mark" for region in regions):
        return regions
    spoken = sum(text[region.end - 2] in ",.!?" for region in regions)
    if spoken < 2:
        return regions
    return [replace(region, kind="mark") for region in regions]


def _start(region: Region) -> int:
    return region.start


def _nested(found: list[Region], single: list[Region]) -> tuple[list[Region], list[Region]]:
    """The outermost of both: ‘… “…” …’, “… ‘…’ …”, and those that stand beside each other.

    Both lists are in order and without overlaps, so that one neighbour is all to look at.
    """
    starts = [f.start for f in found]
    outer = []
    for o in single:
        at = bisect_right(starts, o.start)
        crossing = at > 0 and found[at - 1].end > o.start  # it opens inside double marks
        if not crossing and at < len(found) and found[at].end <= o.end:
            outer.append(o)
    begins = [o.start for o in outer]
    left = []
    for f in found:
        at = bisect_left(begins, f.start) - 1
        if at < 0 or f.start >= outer[at].end:
            left.append(f)
    ends, taken = [f.end for f in left], set(begins)
    for o in single:
        at = bisect_right(ends, o.start)
        if o.start not in taken and (at == len(left) or left[at].start >= o.end):
            outer.append(o)
    return left, outer


def unclosed(document: Document) -> list[Region]:
    """Quotation marks that open and never close; not those of a quotation that goes on in the
    next paragraph, which opens with a mark again.
    """
    text = document.text
    left = [region for region in mark_regions(document) if not region.closed]
    if not left:
        return left
    opens = {p.number: text.startswith(_OPENERS, p.start) for p in document.paragraphs}
    ends = {p.number: p.end for p in document.paragraphs}
    return [
        region
        for region in left
        if not (region.end == ends[region.paragraph] and opens.get(region.paragraph + 1))
    ]


def _double(
    text: str, start: int, end: int, number: int, marks: list[re.Match[str]]
) -> list[Region]:
    regions: list[Region] = []
    open_at, closers = -1, ""
    for match in marks:
        mark, at, after = match.group(), match.start(), match.end()
        before = text[at - 1] if at > start else " "
        follows = text[after] if after < end else " "
        if open_at < 0:
            if before == "=" or (before.isalnum() and mark in "”\"«''"):
                continue  # a tag's attribute, a stray closing mark, inches
            if follows.isspace() and not before.isspace():
                continue
            open_at, closers = at, CLOSERS[mark]
        elif mark in closers:
            if mark in '“"' and before.isspace() and follows.isalnum() and after < end:
                # An opening mark inside a quotation: the one before was never closed.
                cut = _unclosed_end(text, open_at, at)
                regions.append(Region(open_at, cut, "mark", False, number))
                open_at, closers = at, CLOSERS[mark]
                continue
            regions.append(Region(open_at, after, "mark", True, number))
            open_at = -1
    if open_at >= 0:
        regions.append(Region(open_at, end, "mark", False, number))
    return regions


def _unclosed_end(text: str, start: int, limit: int) -> int:
    """Where a quotation without closing mark ends at the latest: before the next opening one."""
    end = limit
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _single(text: str, start: int, end: int, number: int) -> list[Region]:
    """Single quotation marks used as outer ones (British style), told from apostrophes."""
    regions: list[Region] = []
    at = start
    while True:
        opening = (_SINGLE if number else _SINGLE_HEADLINE).search(text, at, end)
        if not opening:
            return regions
        closing = _SINGLE_END.search(text, opening.end(), end)
        # "the workers' pay": a plural possessive closes nothing.
        while closing and text[closing.start() - 1] == "s" and text.startswith(" ", closing.end()):
            closing = _SINGLE_END.search(text, closing.end(), end)
        if not closing:
            if text[opening.start()] == "‘" and text[end : end + 3].strip()[:1] == "‘":
                # goes on in the next paragraph, which opens with a mark again
                regions.append(Region(opening.start(), end, "single", False, number))
            return regions
        regions.append(Region(opening.start(), closing.end(), "single", True, number))
        at = closing.end()


def is_title(document: Document, region: Region, nouns: frozenset[str]) -> bool:
    """Whether the marks hold the title of a work or programme: every longer word capitalised.

    A title does not end as a sentence does, and no comma or colon introduces it.
    """
    if region.paragraph == 0:
        return False
    text = document.text
    first, last = document.word_range(region.start, region.end)
    if (
        first
        and last - first <= 8
        and document.lower[first - 1] in nouns
        and not text[document.words[first - 1][1] : region.start].strip(" ,")
    ):
        return True
    if not 2 <= last - first <= 8:
        return False
    before = text[max(0, region.start - 2) : region.start].strip()
    if not before or before[-1] in ",:.!?–—-" or text[region.end - 2] in "!?":
        return False
    longer = [a for a, b in document.words[first:last] if b - a > 3]
    return bool(longer) and all(text[a].isupper() for a in longer)


def dash_starts(document: Document) -> list[tuple[int, int, int]]:
    """Places where a talestreg opens a quote: (dash offset, first content offset, paragraph)."""
    text = document.text
    starts = []
    for paragraph in document.paragraphs:
        match = _DASH_START.match(text, paragraph.start, paragraph.end)
        if match:
            starts.append((match.start(1), _content(text, match.end(1)), paragraph.number))
        starts.extend(
            (inline.start(1), _content(text, inline.end(1)), paragraph.number)
            for inline in _DASH_INLINE.finditer(text, paragraph.start, paragraph.end)
        )
    return starts


def _content(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
