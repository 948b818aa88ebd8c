"""Rows of CSV, JSONL, JSON, Parquet and Excel files, streamed."""

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice, takewhile
from typing import IO, Any

from analysis.article import ReadError
from analysis.corpus.columns import field_of
from analysis.corpus.json_rows import Found, flat, json_rows, line_rows
from analysis.corpus.lines import text_lines

LARGEST_CELL = 20_000_000  # characters
LONGEST_NAME = 300  # characters of a column's name: more is the text of an article
HEAD = 20  # rows of a sheet in which the names are looked for
EXCEL_LIMIT = 32_767  # characters a cell of Excel holds; longer texts were cut when it was saved
TABLES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet", ".xlsx", ".xlsm")


_QUOTED = re.compile(r'"[^"]*"')


def table_rows(stream: IO[bytes], suffix: str, name: str, size: int) -> Iterator[Found]:
    """The rows of a table of the kind that `suffix` says. Raises ReadError, ImportError."""
    if suffix in (".csv", ".tsv"):
        return _csv(stream, name)
    if suffix in (".jsonl", ".ndjson"):
        return line_rows(stream)
    if suffix == ".json":
        return json_rows(stream, name, size)
    if suffix == ".parquet":
        return _parquet(stream, name, size)
    return _excel(stream, name, size)


def _next_row(reader: Iterator[list[str]]) -> list[str] | None:
    """The next row, its cells as long as an article may be; None at the end.

    The limit of the csv module, 128 kB, holds for the whole process: it is put back at once.
    """
    before = csv.field_size_limit(LARGEST_CELL)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def _csv(stream: IO[bytes], name: str) -> Iterator[Found]:
    used = marks = held = 0  # bytes, quotation marks and lines of the row that is read
    ended = False

    def lines() -> Iterator[str]:
        nonlocal used, marks, held, ended
        for line, length in text_lines(stream):
            used += length
            held += 1
            marks += line.count('"')
            yield line.replace("\0", "")
        ended = True

    source = lines()
    head = next(source, "")
    if head.lower().startswith("sep="):  # Excel's own mark
        delimiter, head = head[4:5], next(source, "")
    else:
        delimiter = max("\t;,|", key=_QUOTED.sub("", head).count)

    def all_lines() -> Iterator[str]:
        yield head
        yield from source

    reader = csv.reader(all_lines(), delimiter=delimiter)
    try:
        names = _names(_next_row(reader) or [], name)
    except csv.Error as error:
        raise ReadError(f"{name} is no table: {error}") from error
    while True:
        marks = held = 0
        try:
            cells = _next_row(reader)
        except csv.Error as error:
            yield f"the row cannot be read: {error}", used
            used = 0
            continue
        if cells is None:
            return
        if ended and held > 1 and marks % 2:
            yield f"a quotation mark is not closed: {held} lines to the end are one row", used
        elif any(cells[len(names) :]):
            yield f"the row has {len(cells)} cells for {len(names)} columns", used
        elif any(cells):
            yield dict(zip(names, cells, strict=False)), used
        else:
            continue
        used = 0


def _names(cells: Iterable[object], table: str) -> list[str]:
    """The columns' names; one that stands there already gets a number. Raises ReadError."""
    names: list[str] = []
    for cell in cells:
        name = unique = (plain(cell) or "").strip()
        number = 1
        while unique and unique in names:
            number += 1
            unique = f"{name} ({number})"
        names.append(unique)
    if not any(names):
        raise ReadError(f"{table} is empty")
    if max(map(len, names)) > LONGEST_NAME:
        raise ReadError(f"the first row of {table} holds texts: put a row of column names above")
    return names


def _parquet(stream: IO[bytes], name: str, size: int) -> Iterator[Found]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ImportError(_missing("pyarrow", "Parquet")) from error
    try:
        # pre_buffer would hold whole row groups of every column.
        table = pq.ParquetFile(stream, pre_buffer=False)
    except (pa.ArrowException, OSError) as error:
        raise ReadError(f"{name} is no Parquet file: {error}") from error
    each = size // max(table.metadata.num_rows, 1)
    for batch in table.iter_batches(batch_size=256):
        yield from ((flat(row), each) for row in batch.to_pylist())


def _excel(stream: IO[bytes], name: str, size: int) -> Iterator[Found]:
    """The first sheet that holds something; its first row of several cells holds the names."""
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise ImportError(_missing("openpyxl", "Excel files")) from error
    try:
        book = load_workbook(stream, read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises whatever its parts raise
        raise ReadError(f"{name} is no Excel file (.xlsx)") from error
    filled = (sheet for sheet in book.worksheets if any(any(r) for r in _rows(sheet, HEAD)))
    sheet = next(filled, None)
    if sheet is None:
        raise ReadError(f"{name} is empty")
    each = size // max((sheet.max_row or 1) - 1, 1)
    head = [cells for cells in _rows(sheet, HEAD) if any(cells)]
    # What stands alone above the table is its title.
    titles = 0 if all(_filled(cells) < 2 for cells in head) else sum(1 for _ in _alone(head))
    full = (cells for cells in _rows(sheet) if any(cell is not None for cell in cells))
    rows = islice(full, titles, None)
    names = _names(next(rows, ()), name)
    for cells in rows:
        yield dict(zip(names, cells, strict=False)), each
    book.close()


def _rows(sheet: Any, most: int | None = None) -> Iterator[tuple[Any, ...]]:
    """The cells of each row of a sheet, `most` rows."""
    found: Iterator[tuple[Any, ...]] = sheet.iter_rows(values_only=True, max_row=most)
    return found


def _filled(cells: Iterable[object]) -> int:
    return sum(cell is not None for cell in cells)


def _alone(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The rows before the first with several cells, or with the name of a field."""

    def title(cells: tuple[Any, ...]) -> bool:
        return _filled(cells) < 2 and not any(field_of(str(cell)) for cell in cells if cell)

    return takewhile(title, rows)


def plain(value: object) -> str | None:
    """A cell as text; None for an empty one, an ISO date for a date.

    >>> plain(3.0), plain(float("nan")), plain(["A", "B"]), plain("  ")
    ('3', None, 'A, B', None)
    """
    if value is None or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return (
            value.isoformat()
            if value.time().replace(tzinfo=None) != _MIDNIGHT
            else str(value.date())
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(plain, value))) or None
    text = str(value)
    return text if text.strip() else None


_MIDNIGHT = datetime.min.time()


def _missing(package: str, what: str) -> str:
    return f"reading {what} needs {package}: pip install 'media-analysis-workbook[workbook,corpus]'"
