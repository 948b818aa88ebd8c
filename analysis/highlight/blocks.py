"""The blocks an article is shown in: its paragraphs, and what lies between them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.document import Document

_BREAK = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:end]`, shown as a block of its own; `number` is the paragraph's, 0 the headline.

    `kind` is `prose`, `removed` or `gap`: what is between the others, blank as a rule.
    """

    start: int
    end: int
    kind: str
    number: int | None = None


def blocks(document: Document) -> list[Block]:
    """Blocks that cover `article.text` from the first sign to the last, in order."""
    text = document.article.text
    removed = sorted(document.original(r.start, r.end) for r in document.removed)
    datelines = sorted(
        document.original(r.start, r.end) for r in document.removed if r.reason == "dateline"
    )
    ends = [end for _, end in datelines]
    found: list[Block] = []
    for paragraph in document.paragraphs:
        start, end = document.original(paragraph.start, paragraph.end)
        for at in range(bisect_right(ends, start) - 1, -1, -1):
            first, last = datelines[at]
            if _BREAK.search(text, last, start):
                break
            start = first
        for at in range(bisect_left(removed, (end, end)), len(removed)):
            first, last = removed[at]
            if first >= end:
                if _BREAK.search(text, end, first):
                    break
                end = last
        found.append(Block(start, end, "prose", paragraph.number))
    found.sort(key=lambda block: block.start)
    starts = [block.start for block in found]
    for start, end in removed:
        at = bisect_right(starts, start) - 1
        if at < 0 or end > found[at].end:
            found.append(Block(start, end, "removed"))
    return _covering(text, sorted(found, key=lambda block: block.start))


def _covering(text: str, found: Iterable[Block]) -> list[Block]:
    """`found` without overlaps, removed lines' neighbours joined, and the gaps between them."""
    covering: list[Block] = []
    at = 0
    for block in found:
        start = max(block.start, at)
        if start >= block.end:
            continue
        before = covering[-1] if covering else None
        if (
            before is not None
            and before.kind == block.kind == "removed"
            and not _BREAK.search(text, at, start)
        ):
            covering[-1] = Block(before.start, block.end, "removed")
        else:
            if at < start:
                covering.append(Block(at, start, "gap"))
            covering.append(Block(start, block.end, block.kind, block.number))
        at = block.end
    if at < len(text):
        covering.append(Block(at, len(text), "gap"))
    return covering
