"""Bytes to text: UTF-8, UTF-16 and UTF-32 by mark or pattern, else Windows-1252."""

import codecs
import re

from analysis.labels import Note, message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip, Word, Excel or OpenDocument file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip file"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 100_000
# What the bytes themselves would have shown, and codecs that are for names and for programs.
_NOT_FOR_PAGES = {
    *("utf-8", "utf-16", "utf-32", "ascii"),
    *("utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"),
}


def binary_kind(data: bytes) -> str | None:
    """What `data` is when it is no text ("a PDF", "not text"); None for text.

    >>> binary_kind(b"%PDF-1.7"), binary_kind("Blåbær".encode())
    ('a PDF', None)
    """
    for mark, kind in _KINDS:
        if data.startswith(mark):
            return kind
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _utf16_without_mark(data):
        return None
    sample = data[:_SAMPLE]
    # A stray NUL is no reason to refuse a text; one in twenty signs is.
    return "not text" if len(_CONTROL.findall(sample)) * 20 > len(sample) else None


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[Note, ...]]:
    """The text in `data`, without its byte order mark, and what the reader should know.

    What the bytes show goes before what is declared, for declarations are often wrong.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with_note(data[len(mark) :], name)
    guessed = _utf16_without_mark(data)
    if guessed:
        return _with_note(data, guessed)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    loose = data.decode("utf-8", errors="replace")
    damaged = loose.count("\ufffd")
    # Whole letters of UTF-8 hardly come about by chance.
    if damaged <= sum(sign > "\x7f" and sign != "\ufffd" for sign in loose):
        return loose, (("encoding", message("note.damaged", number=damaged)),)
    name = _known(declared) or "cp1252"
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        name, text = "latin-1", data.decode("latin-1")
    return text, (("encoding", message("note.read_as", encoding=name)),)


def _with_note(data: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    text = data.decode(name, errors="replace")
    if "\ufffd" in text:
        return text, (("encoding", message("note.damaged_some", encoding=name)),)
    return text, ()


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of mostly Latin letters: nearly every second byte is NUL."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return None
    if sample[1::2].count(0) * 10 > len(sample[1::2]) * 8 and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) * 10 > len(sample[::2]) * 8 and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _known(name: str | None) -> str | None:
    """The codec for a declared name, where Python has it and it is a text encoding."""
    try:
        known = codecs.lookup(name.strip("\"' ")) if name else None
    except (LookupError, ValueError):
        return None
    if known is None or known.name in _NOT_FOR_PAGES:
        return None
    # Latin-1 on the web means Windows-1252; codecs like rot13 are no text encodings.
    if known.name in ("iso8859-1",):
        return "cp1252"
    return known.name if getattr(known, "_is_text_encoding", True) else None
