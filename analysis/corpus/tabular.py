"""Rows of CSV, JSONL, JSON, Parquet and Excel files, streamed."""

import csv
import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import IO, Any

from analysis.article import ReadError
from analysis.article.decode import decode
from analysis.corpus.lines import text_lines

Row = dict[str, object]
Found = tuple[Row | str, int]  # a row, or why there is none, and the bytes it took

LARGEST_CELL = 20_000_000  # characters
LARGEST_JSON = 500_000_000  # bytes of a file that is one JSON array
EXCEL_LIMIT = 32_767  # characters a cell of Excel holds; longer texts were cut when it was saved
TABLES = (".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet", ".xlsx", ".xlsm")


def table_rows(stream: IO[bytes], suffix: str, name: str, size: int) -> Iterator[Found]:
    """The rows of a table of the kind that `suffix` says. Raises ReadError, ImportError."""
    if suffix in (".csv", ".tsv"):
        return _csv(stream, name)
    if suffix in (".jsonl", ".ndjson"):
        return _jsonl(stream)
    if suffix == ".json":
        return _json(stream, name, size)
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
    used = 0

    def lines() -> Iterator[str]:
        nonlocal used
        for line, length in text_lines(stream):
            used += length
            yield line.replace("\0", "")

    source = lines()
    head = next(source, "")
    if head.lower().startswith("sep="):  # Excel's own mark
        delimiter, head = head[4:5], next(source, "")
    else:
        delimiter = max("\t;,|", key=head.count)

    def all_lines() -> Iterator[str]:
        yield head
        yield from source

    reader = csv.reader(all_lines(), delimiter=delimiter)
    try:
        names = [column.strip() for column in _next_row(reader) or []]
    except csv.Error as error:
        raise ReadError(f"{name} is no table: {error}") from error
    if not any(names):
        raise ReadError(f"{name} is empty")
    while True:
        try:
            cells = _next_row(reader)
        except csv.Error as error:
            yield f"the row cannot be read: {error}", used
            used = 0
            continue
        if cells is None:
            return
        if any(cells):
            yield dict(zip(names, cells, strict=False)), used
            used = 0


def _jsonl(stream: IO[bytes]) -> Iterator[Found]:
    for line, length in text_lines(stream):
        if line.strip():
            yield _object(line), length


def _object(line: str) -> Row | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"the line is no JSON: {error}"
    return row if isinstance(row, dict) else "the line is no JSON object"


def _json(stream: IO[bytes], name: str, size: int) -> Iterator[Found]:
    """One array of objects, one object, or lines of objects under a wrong name."""
    data = stream.read(LARGEST_JSON + 1) if size <= LARGEST_JSON else b""  # may be packed
    if size > LARGEST_JSON or len(data) > LARGEST_JSON:
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
        yield row if ok else "the entry is no JSON object", size // len(rows)


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
        yield from ((row, each) for row in batch.to_pylist())


def _excel(stream: IO[bytes], name: str, size: int) -> Iterator[Found]:
    """The first sheet; its first row holds the names."""
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise ImportError(_missing("openpyxl", "Excel files")) from error
    try:
        book = load_workbook(stream, read_only=True, data_only=True)
    except Exception as error:  # openpyxl raises whatever its parts raise
        raise ReadError(f"{name} is no Excel file (.xlsx)") from error
    sheet = book.worksheets[0]
    each = size // max((sheet.max_row or 1) - 1, 1)
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(values_only=True)
    names = [plain(cell) or "" for cell in next(rows, ())]
    if not any(names):
        raise ReadError(f"{name} is empty")
    for cells in rows:
        if any(cell is not None for cell in cells):
            yield dict(zip(names, cells, strict=False)), each
    book.close()


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
