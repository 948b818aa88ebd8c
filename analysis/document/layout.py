"""The layout of an article: which lines are prose, the paragraphs they make, the headline."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from analysis.article.title import same_title
from analysis.document.lines import prose_lines, trim
from analysis.document.notprose import Patterns, find_inside, patterns
from analysis.document.paragraphs import join_lines
from analysis.document.words import WORD
from analysis.labels import message

Span = tuple[int, int]
Found = tuple[int, int, str]

_SEVERAL = re.compile(r"[.!?][\"”»’']?\s+[-–—―]?\s{0,3}[\"“”„»]?[^\W\d_a-zæøå]")
_QUOTE = re.compile(r"[-–—―]\s{0,3}[^\W\d_]")
_IS = re.compile(r"\s(?:is|er|was)\s")
_LONG_HEADLINE = 40  # words
_LONG_PARAGRAPH = 120  # words
_LONG_SENTENCE = 12  # words; headlines of that length do not end with a point
_LAST_PLACE = 3  # a place stands in one of the first paragraphs of the body
_TRANSCRIPT = 3  # lines that begin NAME: are turns of a conversation, not places


@dataclass
class Layout:
    """The prose of a text, paragraph by paragraph, and what was left out."""

    paragraphs: list[list[Span]] = field(default_factory=list)
    headline: bool = False
    removed: list[Found] = field(default_factory=list)
    problems: list[tuple[int, int, str, str]] = field(default_factory=list)


def lay_out(text: str, code: str, title: str | None = None, author: str | None = None) -> Layout:
    """The paragraphs of `text` as lists of stretches of prose, and what is not prose.

    Paragraph 0, the headline, is the first paragraph of prose when there is more than one.
    Only with a `title` that is not the first paragraph, and a first paragraph that plainly is
    body (a dash quote, several sentences, a long sentence with its point, over 40 words), is there
    no headline; nor when the first paragraph begins with a dateline.
    """
    known = patterns(code)
    layout = Layout()
    lines = prose_lines(text, code, known, layout.removed)
    inside = find_inside(text, known.inside)
    for start, end in join_lines(text, lines):
        pieces = _without(text, start, end, inside, layout.removed)
        pieces = _without_signoff(text, pieces, known, layout.removed)
        if any(WORD.search(text, a, b) for a, b in pieces):
            layout.paragraphs.append(pieces)
    _take_datelines(text, layout, known)
    _take_biography(text, layout, author)
    layout.headline = len(layout.paragraphs) > 1 and not _starts_with_body(text, layout, title)
    layout.removed.sort()
    _note_problems(text, layout, code)
    return layout


def _without(
    text: str, start: int, end: int, spans: list[Span], removed: list[Found]
) -> list[Span]:
    """`text[start:end]` without the adverts in `spans`."""
    pieces: list[Span] = []
    for index in range(bisect_left(spans, (start, 0)), len(spans)):
        first, last = spans[index]
        if first >= end:
            break
        if last <= end:
            removed.append((first, last, "advert"))
            pieces.append((start, first))
            start = last
            while start < end and text[start] in ".:":
                start += 1
    pieces.append((start, end))
    return [piece for piece in (trim(text, *each) for each in pieces) if piece[0] < piece[1]]


def _without_signoff(
    text: str, pieces: list[Span], known: Patterns, removed: list[Found]
) -> list[Span]:
    """`pieces` of a paragraph without an agency's sign-off at its end."""
    if not pieces:
        return pieces
    start, end = pieces[-1]
    tail = text[max(start, end - 60) : end]
    if not ("/" in tail or tail.rstrip(".")[-1:] in ")]" or "©" in tail):
        return pieces
    match = known.signoff.search(text, max(start, end - 60), end)
    if match is None:
        return pieces
    removed.append((match.start(), end, "signoff"))
    rest = trim(text, start, match.start())
    return [*pieces[:-1], rest] if rest[0] < rest[1] else pieces[:-1]


def _take_datelines(text: str, layout: Layout, known: Patterns) -> None:
    """Move the places that open the first paragraphs from the prose to what is not prose."""
    found: dict[int, re.Match[str]] = {}
    places: list[int] = []
    for number, pieces in enumerate(layout.paragraphs[:8]):
        start, end = pieces[0]
        match = known.dateline.match(text, start, min(end, start + 120))
        if match is None and number > 0:
            match = known.place.match(text, start, min(end, start + 80))
            if match:
                places.append(number)
        if match:
            found[number] = match
    # Of two in a row the first is a kicker ("STØJ: …"); a kicker's word is a common noun.
    for number in places:
        word = re.escape(found[number].group(1).lower())
        if (
            len(places) >= _TRANSCRIPT
            or number > _LAST_PLACE
            or number + 1 in places
            or re.search(rf"\b{word}\b", text)
        ):
            del found[number]
    for number, match in found.items():
        start, end = layout.paragraphs[number][0]
        stop = match.end()
        layout.removed.append((start, trim(text, start, stop)[1], "dateline"))
        layout.paragraphs[number][0] = (stop, end)


def _take_biography(text: str, layout: Layout, author: str | None) -> None:
    """A last paragraph that says who the author is ("Ann Hill is a …") is a notice."""
    if author and len(layout.paragraphs) > 2:
        start, end = layout.paragraphs[-1][0][0], layout.paragraphs[-1][-1][1]
        if text.startswith(author, start) and _IS.match(text, start + len(author), end):
            layout.paragraphs.pop()
            layout.removed.append((start, end, "notice"))


def _starts_with_body(text: str, layout: Layout, title: str | None) -> bool:
    """Whether the first paragraph is body, not headline: told by its dateline or by `title`."""
    start, end = layout.paragraphs[0][0][0], layout.paragraphs[0][-1][1]
    if any(reason == "dateline" and last <= start for _, last, reason in layout.removed):
        return True
    if not title:
        return False
    first = text[start:end]
    if same_title(first, title):
        return False
    words = len(first.split())
    return bool(
        _QUOTE.match(first)
        or _SEVERAL.search(first)
        or words > _LONG_HEADLINE
        or (words > _LONG_SENTENCE and first.endswith("."))
    )


def _note_problems(text: str, layout: Layout, code: str) -> None:
    """What a reader should know about the layout."""
    if not layout.paragraphs:
        what = message("note.no_words" if text.strip() else "note.empty")
        layout.problems.append((0, len(text), "empty", what.told(code)))
        return
    start, end = layout.paragraphs[0][0][0], layout.paragraphs[0][-1][1]
    words = len(text[start:end].split())
    if layout.headline and words > _LONG_HEADLINE:
        what = message("note.headline", words=words)
        layout.problems.append((start, end, "headline", what.told(code)))
    if len(layout.paragraphs) == 1 and words > _LONG_PARAGRAPH:
        what = message("note.paragraphs", words=words)
        layout.problems.append((start, end, "paragraphs", what.told(code)))
