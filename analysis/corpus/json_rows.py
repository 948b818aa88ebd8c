"""Rows of JSON files, streamed: an object a line, or one array however long."""

import codecs
import io
import json
from collections.abc import Iterator, Mapping
from typing import IO

from analysis.article import ReadError
from analysis.article.decode import decode
from analysis.corpus.lines import Joined, text_lines

Row = dict[str, object]
Found = tuple[Row | str, int]  # a row, or why there is none, and the bytes it took

LARGEST = 500_000_000  # bytes of a file that is one JSON object
LARGEST_ENTRY = 20_000_000  # characters of an entry of an array
_HEAD = 1 << 20
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # UTF-16 and UTF-32
_BLANK = " \t\r\n"


def line_rows(stream: IO[bytes]) -> Iterator[Found]:
    """An object a line."""
    for line, length in text_lines(stream):
        if line.strip():
            yield _object(line), length


def json_rows(stream: IO[bytes], name: str, size: int) -> Iterator[Found]:
    """An array of objects, one object, or lines of objects under a wrong name. Raises ReadError."""
    head = stream.read(_HEAD)
    whole = io.BufferedReader(Joined(head, stream), _HEAD)
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if not head.startswith(_WIDE):
        if start.startswith(b"["):
            return _array(whole, name)
        if start.startswith(b"{") and _lines(start):
            return line_rows(whole)
    return _one(whole, name, size)


def flat(row: Mapping[str, object]) -> Row:
    """A row without objects inside: their columns are called a.b, save for a data base's `$oid`.

    >>> flat({"source": {"id": 1, "name": "Quay"}, "_id": {"$oid": "f3"}})
    {'source.id': 1, 'source.name': 'Quay', '_id': 'f3'}
    """
    if not any(isinstance(value, dict) for value in row.values()):
        return dict(row)
    found: Row = {}
    for key, value in row.items():
        if isinstance(value, dict):
            found |= {
                key if name.startswith("$") else f"{key}.{name}": each
                for name, each in flat(value).items()
            }
        else:
            found[key] = value
    return found


def _object(line: str) -> Row | str:
    try:
        row = json.loads(line)
        return flat(row) if isinstance(row, dict) else "the line is no JSON object"
    except (ValueError, RecursionError) as error:
        return f"the line is no JSON: {error}"


def _lines(start: bytes) -> bool:
    """Whether the first line is an object of its own, and more follows."""
    first, _, rest = start.partition(b"\n")
    return bool(rest.strip()) and not isinstance(_object(decode(first)[0]), str)


def _array(stream: IO[bytes], name: str) -> Iterator[Found]:
    """The entries of an array, of which a few are held at a time."""
    pieces = _pieces(stream)
    held = next((piece for piece in pieces if piece.strip()), "").lstrip()
    start, number = 1, 0  # behind the entry before, and how many there were
    read = json.JSONDecoder().raw_decode
    while True:
        place = _behind_blanks(held, start)
        if held[place : place + 1] == "]":
            return
        if number and held[place : place + 1] == ",":
            place = _behind_blanks(held, place + 1)
        entry: object = None
        try:
            entry, end = read(held, place)
            whole = end < len(held) or isinstance(entry, dict)  # a number may go on
            why = "it is cut off"
        except (ValueError, RecursionError) as error:
            whole, end, why = False, place, str(error)
        if not whole:
            more = next(pieces, "") if len(held) - place < LARGEST_ENTRY else ""
            if more:
                held, start = held[start:] + more, 0
                continue
            if not number:
                raise ReadError(f"{name} is no JSON: {why}")
            yield f"the rest is no JSON: {why}", len(held) - place
            return
        number += 1
        row = flat(entry) if isinstance(entry, dict) else "the entry is no JSON object"
        yield row, end - start
        start = end


def _behind_blanks(text: str, place: int) -> int:
    while place < len(text) and text[place] in _BLANK:
        place += 1
    return place


def _pieces(stream: IO[bytes]) -> Iterator[str]:
    """The text in pieces: UTF-8, from where it is not so Windows-1252."""
    decoder: codecs.IncrementalDecoder = codecs.getincrementaldecoder("utf-8-sig")()
    while data := stream.read(_HEAD):
        begun = bytes(decoder.getstate()[0])  # of a letter that the pieces part
        try:
            text = decoder.decode(data)
        except UnicodeDecodeError:
            decoder = codecs.getincrementaldecoder("cp1252")("replace")
            text = decoder.decode(begun + data)
        if text:
            yield text


def _one(stream: IO[bytes], name: str, size: int) -> Iterator[Found]:
    """One object, which may hold the list of all."""
    data = stream.read(LARGEST + 1) if size <= LARGEST else b""  # may be packed
    if size > LARGEST or len(data) > LARGEST:
        raise ReadError(f"{name} is one large JSON text: save it as JSONL, an object a line")
    text = decode(data)[0]
    del data
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or isinstance(_object(lines[0]), str):
            raise ReadError(f"{name} is no JSON: {error}") from error
        yield from ((_object(line), len(line)) for line in lines)
        return
    if isinstance(found, dict):
        # {"articles": [...]} and the like: the one list of objects in it.
        lists = [value for value in found.values() if isinstance(value, list) and value]
        found = lists[0] if len(lists) == 1 and isinstance(lists[0][0], dict) else [found]
    rows = found if isinstance(found, list) else [found]
    for row in rows:
        ok = isinstance(row, dict)
        yield flat(row) if ok else "the entry is no JSON object", size // len(rows)
