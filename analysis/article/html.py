"""HTML to an article's text: trafilatura finds it, here it becomes plain text with its links."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from analysis.article.blocks import find_blocks, nests_deep
from analysis.article.title import same_title

Anchor = tuple[int, int, str]

LONGEST = 10_000_000  # characters
_TAGS = 50_000  # a page with more is no article, and its tree takes minutes
_LITTLE = 300  # characters; an article is longer
_BLOCKS = {"p", "head", "item", "quote", "list", "lb", "row", "cell", "table", "div", "ab", "code"}
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_LOOKS = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*+=\s*+[\"']?\s*+([\w-]{1,40})", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Whether `text` begins as an HTML page does."""
    return _LOOKS.match(text) is not None


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page's meta tag declares."""
    match = _CHARSET.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def extract(page: str, url: str | None = None) -> tuple[str, list[Anchor], dict[str, str]] | None:
    """The article's text in `page`, its links, its metadata; None where there is no article.

    Raises ImportError with the way out when trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise ImportError(
            "reading HTML needs trafilatura: pip install 'media-analysis-workbook[web]', "
            "or copy the text and use Article.from_text(text)"
        ) from error
    # NUL and other control signs are not allowed in what lxml builds.
    clean = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", "", page[:LONGEST])
    found: Any = None
    # Some broken pages make the libraries below it fail on their own assertions.
    with suppress(AssertionError, AttributeError, LookupError, RecursionError, ValueError):
        if clean.count("<") <= _TAGS:
            found = bare_extraction(
                clean, url=url, include_links=True, include_comments=False, with_metadata=True
            )
    text, anchors = _plain(found.body) if found is not None and found.body is not None else ("", [])
    # The parser below trafilatura gives up on pages that nest very deep.
    deep = nests_deep(clean)
    blocks = find_blocks(clean) if deep or len(text) < _LITTLE else ""
    if len(blocks) > (1 if deep else 3) * len(text):
        text, anchors = blocks, []
    if not text:
        return None
    names = {
        "title": "title",
        "date": "date",
        "outlet": "sitename",
        "author": "author",
        "language": "language",
    }
    values = {name: getattr(found, attribute, None) for name, attribute in names.items()}
    metadata = {name: str(value) for name, value in values.items() if value}
    title = metadata.get("title")
    first = text.split("\n", 1)[0]
    if title and not same_title(first, title):
        head = title.strip() + "\n\n"
        text = head + text
        anchors = [(a + len(head), b + len(head), href) for a, b, href in anchors]
    return text, anchors, metadata


def _plain(body: Any) -> tuple[str, list[Anchor]]:
    """Text of trafilatura's tree, a blank line between blocks, links as spans."""
    out: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    opened: int | None = None
    for kind, value in _walk(body):
        if kind == "text":
            piece = _BLANKS.sub(" ", value)
            if not out or out[-1].endswith(("\n", " ")):
                piece = piece.lstrip(" ")
            if piece:
                out.append(piece)
                length += len(piece)
        elif kind == "block":
            while out and out[-1].isspace():
                length -= len(out.pop())
            if out:
                trimmed = out[-1].rstrip()
                length += len(trimmed) - len(out[-1]) + 2
                out[-1] = trimmed
                out.append("\n\n")
        elif kind == "open":
            opened = length
        elif opened is not None and length > opened:
            anchors.append((opened, length, value))
            opened = None
    text = "".join(out).rstrip()
    return text, [(a, min(b, len(text)), href) for a, b, href in anchors if a < len(text)]


def _walk(body: Any) -> Iterator[tuple[str, str]]:
    """Texts, ends of blocks, starts and ends of links; without recursion, for pages nest deep."""
    stack: list[tuple[Any, bool]] = [(body, False)]
    while stack:
        element, closing = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            if tag == "ref":
                yield "close", element.get("target") or ""
            if tag in _BLOCKS:
                yield "block", ""
            if element.tail and element is not body:
                yield "text", element.tail
            continue
        if tag in _BLOCKS:
            yield "block", ""
        if tag == "ref":
            yield "open", ""
        if tag and element.text:
            yield "text", element.text
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
