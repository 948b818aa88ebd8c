"""Paragraphs and headings of a page, by its tags alone: the way out where no tree can be built.

One look at each sign, however broken the page: Python's own parser begins anew at every tag that
does not end, and takes minutes over a page of them.
"""

import re
from collections.abc import Iterator
from html import unescape

_BLOCKS = {"p", "h1", "h2", "h3", "blockquote"}
_SKIPPED = {"script", "style", "nav", "footer", "aside", "noscript", "template", "svg", "form"}
_RAW = {"script", "style"}  # what stands in them is no markup
# A tag ends at its >, which may stand in a quoted value, and at the latest before the next <.
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]{0,40}+)(?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+'|[\"'])*>?", re.I)
_OTHER = re.compile(r"<[!?/][^<>]*+>?")
_HOLDERS = re.compile(r"<(/?)(?:div|span|section|ul|ol|table|blockquote|b|i|em|font)\b", re.I)
_DEEP = 200  # lxml ends at 256, and a page has a frame of its own
_NUMBER = re.compile(r"&#x?[0-9a-f]{9,}+;?", re.I)  # no sign has such a number


def nests_deep(page: str) -> bool:
    """Whether elements of `page` lie so deep in others that lxml reads no further.

    >>> nests_deep("<div>" * 300 + "<p>Ny bro"), nests_deep("<div><p>Ny bro</p></div>" * 300)
    (True, False)
    """
    depth = 0
    for match in _HOLDERS.finditer(page):
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        if depth > _DEEP:
            return True
    return False


def find_blocks(page: str) -> str:
    """The texts of paragraphs and headings, a blank line between them.

    >>> find_blocks("<nav><p>Menu</p></nav><h1>Ny bro</h1><div><p>Den er <b>r&oslash;d</b>.")
    'Ny bro\\n\\nDen er rød.'
    """
    found: list[list[str]] = []
    open_block = False
    skipped = 0
    for text, closes, tag in _pieces(page):
        if text and open_block and not skipped:
            found[-1].append(text)
        if tag in _SKIPPED:
            skipped = max(0, skipped - 1) if closes else skipped + 1
        elif tag in _BLOCKS:
            open_block = not closes
            if open_block:
                found.append([])
    texts = (" ".join(unescape(_NUMBER.sub(" ", "".join(each))).split()) for each in found)
    return "\n\n".join(text for text in texts if text)


def _pieces(page: str) -> Iterator[tuple[str, bool, str]]:
    """Each stretch of text, and the tag after it: whether it closes, its name ("" for others)."""
    at = 0
    while True:
        start = page.find("<", at)
        if start < 0:
            yield page[at:], False, ""
            return
        tag = _TAG.match(page, start)
        if tag is not None:
            name = tag.group(2).lower()
            yield page[at:start], bool(tag.group(1)), name
            at = tag.end()
            if tag.group().endswith("/>"):
                yield "", True, name
            elif name in _RAW and not tag.group(1):
                at = _after_raw(page, at, name)
                yield "", True, name
        elif page.startswith("<!--", start):
            yield page[at:start], False, ""
            end = page.find("-->", start + 4)
            at = len(page) if end < 0 else end + 3  # as browsers do with one that never ends
        elif other := _OTHER.match(page, start):
            yield page[at:start], False, ""
            at = other.end()
        else:
            yield page[at : start + 1], False, ""
            at = start + 1


def _after_raw(page: str, at: int, name: str) -> int:
    """Where the script or style that begins at `at` has ended."""
    end = re.compile(rf"</{name}[^<>]*+>?", re.I).search(page, at)
    return end.end() if end else len(page)
