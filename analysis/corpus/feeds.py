"""Articles of an RSS or Atom file."""

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from analysis.article import ReadError
from analysis.article.title import same_title
from analysis.corpus.record import Record
from analysis.labels import Note, message

LARGEST = 50_000_000  # bytes
SHORT = 80  # words: less is a teaser
_TEXTS = ("encoded", "content", "description", "summary")  # the fullest first
_FIELDS = {
    "title": ("title",),
    "author": ("creator", "author"),
    "date": ("pubDate", "published", "date", "updated"),
    "section": ("category",),
}
_BLANKS = re.compile(r"\s+")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")


def feed_records(data: bytes, name: str) -> Iterator[Record]:
    """A record an entry; its id is the entry's guid or link. Raises ReadError for no feed."""
    try:
        from lxml import etree
    except ImportError as error:
        raise ImportError(
            "reading feeds needs lxml: pip install 'media-analysis-workbook[corpus]'"
        ) from error
    # Entities are not followed: a feed may be hostile.
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.parse(io.BytesIO(data), parser).getroot()
    except etree.LxmlError as error:
        raise ReadError(f"{name} is no RSS or Atom feed: {error}") from error
    if root is not None:
        etree.strip_elements(root, etree.Entity, with_tail=False)
    entries = [] if root is None else root.findall(".//{*}item") + root.findall(".//{*}entry")
    if not entries:
        raise ReadError(f"{name} is no RSS or Atom feed with entries")
    channel = root.find("{*}channel")
    outlet = _value(channel if channel is not None else root, ("title",))
    said = _value(channel, ("language",)) if channel is not None else None
    declared = said or (root.get(_LANG) if root is not None else None)
    for number, entry in enumerate(entries, 1):
        yield _record(entry, f"{name}:{number}", outlet, declared, len(data) // len(entries))


def _record(entry: Any, origin: str, outlet: str | None, language: str | None, size: int) -> Record:
    found = {key: _value(entry, tags) for key, tags in _FIELDS.items()}
    found["title"] = _without_markup(found["title"])
    found["author"] = _authors(entry) or found["author"]
    found["url"] = _link(entry)
    found["outlet"] = _value(entry, ("source",)) or outlet
    # A feed's language is often its template's; detection knows better unless it says Danish.
    if language and language.lower().split("-")[0] == "da":
        found["language"] = "da"
    text = next((plain for tag in _TEXTS if (plain := _plain(entry, tag))), "")
    title = found["title"]
    if title and text and not same_title(text.split("\n", 1)[0], title):
        text = f"{title}\n\n{text}"
    words = len(text.split())
    notes: tuple[Note, ...] = ()
    if words < SHORT:
        notes = (("feed", message("note.summary", words=words)),)
    fields = {key: value for key, value in found.items() if value}
    identity = _value(entry, ("guid", "id")) or found["url"]
    unnamed = identity is None
    return Record(identity or origin, text, "text", fields, origin, size, notes, by_place=unnamed)


def _children(entry: Any, tag: str) -> list[Any]:
    return [child for child in entry if isinstance(child.tag, str) and _local(child) == tag]


def _local(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


def _value(entry: Any, tags: tuple[str, ...]) -> str | None:
    """The first of `tags` that says something; an Atom author's name lies one deeper."""
    for tag in tags:
        for child in _children(entry, tag):
            text = _BLANKS.sub(" ", "".join(child.itertext()) or child.get("term", "")).strip()
            if text:
                return text
    return None


def _without_markup(title: str | None) -> str | None:
    """A title without tags and signs in writing, which many feeds pack into it.

    >>> _without_markup("Ny <b>bro</b> &amp; vej, 3 < 4"), _without_markup(None)
    ('Ny bro & vej, 3 < 4', None)
    """
    if not title or not ("&" in title or "<" in title):
        return title
    plain = _MARKUP.sub("", unescape(_MARKUP.sub("", title)))
    return _BLANKS.sub(" ", plain).strip() or None


def _authors(entry: Any) -> str | None:
    """The names of Atom's authors, without their addresses."""
    names = (_value(author, ("name",)) for author in _children(entry, "author"))
    return ", ".join(filter(None, names)) or None


def _link(entry: Any) -> str | None:
    for child in _children(entry, "link"):
        if child.get("rel", "alternate") == "alternate":
            address = (child.get("href") or child.text or "").strip()
            if address:
                return address
    return None


def _plain(entry: Any, tag: str) -> str:
    """The text of one child, which may be plain, escaped HTML or XHTML."""
    from lxml import html

    for child in _children(entry, tag):
        inner = "".join(child.itertext())
        if len(child):
            from lxml import etree

            inner = etree.tostring(child, encoding="unicode", method="html")
        if "<" not in inner:
            text = html.fromstring(f"<p>{inner}</p>").text_content() if "&" in inner else inner
            if text.strip():
                return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())
            continue
        tree = html.fromstring(f"<div>{inner}</div>")
        for block in tree.iter("p", "div", "h1", "h2", "h3", "h4", "li", "br", "blockquote", "tr"):
            block.tail = f"\n\n{block.tail or ''}"
            if block.tag != "br":
                block.text = f"\n\n{block.text or ''}"
        for junk in tree.xpath(".//script | .//style"):
            junk.drop_tree()
        lines = (_BLANKS.sub(" ", line).strip() for line in tree.text_content().split("\n\n"))
        text = "\n\n".join(line for line in lines if line)
        if text:
            return text
    return ""
