"""From a folder, file or archive to records, one after the other."""

import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO

from analysis.article import ReadError
from analysis.corpus.columns import Column
from analysis.corpus.exports import Separator, split
from analysis.corpus.exports import separator as make_separator
from analysis.corpus.feeds import LARGEST as LARGEST_FEED
from analysis.corpus.feeds import feed_records
from analysis.corpus.folders import (
    BESIDE,
    FEEDS,
    KINDS,
    opened,
    seekable,
    size_on_disk,
    suffix_of,
    unknown_kind,
    unpacked,
    walk,
)
from analysis.corpus.from_rows import (
    SAMPLE,
    Columns,
    columns_of,
    object_records,
    rows_only,
    table_records,
)
from analysis.corpus.lines import text_lines
from analysis.corpus.record import Record
from analysis.corpus.tabular import TABLES, table_rows
from analysis.labels import Note, message

Source = str | os.PathLike[str] | Iterable[object]

LARGEST = 20_000_000  # bytes of a file that is one article


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: columns chosen by hand, and the pattern that parts articles in a text file."""

    columns: Columns | None = None
    separator: Separator | None = None


def read_records(
    source: Source,
    columns: Columns | None = None,
    separator: str | None = None,
    without: Path | None = None,
) -> Iterator[Record]:
    """The inputs of `source`, streamed in a fixed order; what cannot be read has a `failure`.

    `source`: a folder (text, Markdown, HTML, .docx, PDF, and all that follow), a CSV, TSV, JSONL,
    JSON, Parquet or Excel table, an RSS or Atom file, a zip of these, each also gzipped; or an
    iterable of articles, texts or dicts. `columns` maps fields to column names, None leaves one
    out; what is not given is guessed (see `show_columns`). `separator` is a preset or a pattern
    for the line that parts articles in text files; the folder `without`, inside the source, is
    left out. Raises FileNotFoundError, ReadError, ValueError.
    """
    part = make_separator(separator) if separator is not None else None
    options = Options(columns, part)
    if not isinstance(source, str | os.PathLike):
        return object_records(source, columns)
    path = Path(source)
    if path.is_dir():
        return _folder(path, options, without)
    _there(path)
    return _path(path, path.name, options, strict=True)


def _there(path: Path) -> None:
    """Raise FileNotFoundError where `path` is no file."""
    if not path.is_file():
        raise FileNotFoundError(f"there is no file or folder {str(path)!r}")


def show_columns(source: Source, columns: Columns | None = None) -> tuple[Column, ...]:
    """What would be taken from which column of a table, before anything is analysed.

    Empty for sources that are no tables. Raises as `read_records` does, and ReadError for a table
    without rows.
    """
    if not isinstance(source, str | os.PathLike) or Path(source).is_dir():
        return ()
    path = Path(source)
    suffix = suffix_of(path.name)
    if suffix not in TABLES:
        return ()
    _there(path)
    with opened(path) as stream:
        rows = table_rows(stream, suffix, path.name, path.stat().st_size)
        head = list(islice(rows, SAMPLE))
    sample = list(rows_only(head))
    if not sample:
        raise ReadError(f"{path.name} has no {f'readable rows: {head[0][0]}' if head else 'rows'}")
    return columns_of(sample, columns)


def size_of(source: Source, without: Path | None = None) -> int | None:
    """Bytes of the files in `source`, for the progress bar; None where that cannot be known."""
    if not isinstance(source, str | os.PathLike):
        return None
    path = Path(source)
    if path.is_dir():
        return sum(file.stat().st_size for file, _ in walk(path, "", without))
    return path.stat().st_size if path.suffix.lower() not in (".zip", ".gz") else None


def _folder(folder: Path, options: Options, without: Path | None) -> Iterator[Record]:
    for path, name in walk(folder, "", without):
        try:
            yield from _path(path, name, options, strict=False)
        except Exception as error:  # one file must not end a run of a million
            yield Record(name, origin=name, size=size_on_disk(path), failure=_why(error))


def _path(path: Path, name: str, options: Options, *, strict: bool) -> Iterator[Record]:
    """The records of one file; `strict` when it is the whole source."""
    if path.suffix.lower() == ".zip":
        yield from _zip(path, name, options)
        return
    with opened(path) as stream:
        yield from _stream(stream, name, size_on_disk(path), options, strict=strict)


def _zip(path: Path, name: str, options: Options) -> Iterator[Record]:
    try:
        packed = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise ReadError(f"{name} is damaged or no zip file") from error
    with packed:
        for member in sorted(packed.infolist(), key=lambda member: member.filename):
            parts = PurePosixPath(member.filename).parts
            suffix = PurePosixPath(member.filename).suffix.lower()
            if (
                member.is_dir()
                or suffix in BESIDE
                or any(p.startswith((".", "__MACOSX")) and p != ".." for p in parts)
            ):
                continue
            inner = f"{name}/{member.filename}"
            try:
                if suffix == ".zip":
                    raise ReadError(f"{inner} is a zip inside a zip: unpack it")
                kind = suffix_of(inner)
                with (
                    packed.open(member) as raw,
                    unpacked(raw, suffix) as stream,
                    seekable(stream, kind) as ready,
                ):
                    yield from _stream(ready, inner, member.file_size, options, strict=False)
            except Exception as error:
                yield Record(inner, origin=inner, size=member.file_size, failure=_why(error))


def _why(error: Exception) -> str:
    """What to tell of a file that could not be read; of a fault of ours its kind too."""
    expected = isinstance(
        error,
        ReadError
        | ValueError
        | OSError
        | ImportError
        | RuntimeError
        | zipfile.BadZipFile
        | EOFError,
    )
    return str(error) if expected else f"{type(error).__name__}: {error}"


def _stream(
    stream: IO[bytes], name: str, size: int, options: Options, *, strict: bool
) -> Iterator[Record]:
    suffix = suffix_of(name)
    if suffix in TABLES:
        yield from table_records(table_rows(stream, suffix, name, size), name, options.columns)
    elif suffix in FEEDS:
        yield from feed_records(_whole(stream, name, LARGEST_FEED), name)
    elif suffix in KINDS:
        kind = KINDS[suffix]
        if kind == "text" and options.separator:
            yield from _export(stream, name, options.separator)
        else:
            data = _whole(stream, name, LARGEST)
            yield Record(name, data, kind, origin=name, size=size)
    elif strict:
        raise ReadError(unknown_kind(name, suffix))
    else:
        yield Record(name, origin=name, size=size, failure=unknown_kind(name, suffix))


def _whole(stream: IO[bytes], name: str, limit: int) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise ReadError(
            f"{name} is larger than {limit // 1_000_000} MB; if it holds several articles, say "
            "what parts them: separator="
        )
    return data


def _export(stream: IO[bytes], name: str, part: Separator) -> Iterator[Record]:
    used, parted = 0, False

    def lines() -> Iterator[str]:
        nonlocal used, parted
        for line, length in text_lines(stream):
            used += length
            parted = parted or part.parts(line)
            yield line

    for number, (text, cut) in enumerate(split(lines(), part), 1):
        origin = f"{name}:{number}"
        notes: tuple[Note, ...] = ()
        if cut:
            notes = (("cut", message("note.too_long")),)
        elif not parted:  # known here, for the text ends with the file
            notes = (("separator", message("note.not_parted", name=name)),)
        yield Record(origin, text, "text", {}, origin, used, notes, by_place=True)
        used = 0
