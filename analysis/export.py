"""The tables of one article as files that spreadsheets and statistics programs open."""

import json
import os
import re
import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from analysis import tables
from analysis.files import NotOurs, guarded, whole
from analysis.result import Analysis

Format = Literal["csv", "jsonl", "xlsx"]

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


def export_tables(
    result: Analysis, folder: str | os.PathLike[str], format: Format = "csv"
) -> list[Path]:
    """Write each table of `result` to `folder`/TABLE.`format`; the files that were written.

    CSV is UTF-8 with the mark that Excel needs to see it, and an apostrophe before a text that
    Excel would run as a formula; JSONL has one object a row, missing
    values null. All are written or none. Raises OSError, NotOurs where such a file is there and
    was not exported from here or was changed since, and ValueError for another format.
    """
    writers = {"csv": _csv, "jsonl": _jsonl, "xlsx": _xlsx}
    if format not in writers:
        raise ValueError(f"no format {format!r}; there are: {', '.join(writers)}")
    home = Path(folder)
    home.mkdir(parents=True, exist_ok=True)
    places = {name: home / f"{name}.{format}" for name in tables.COLUMNS}
    for name, path in places.items():
        if path.is_file() and not _exported(path, getattr(result, name), name):
            raise NotOurs(f"{path} is there already and is another file; nothing was written")
    with ExitStack() as parts:
        for name, path in places.items():
            writers[format](getattr(result, name), parts.enter_context(whole(path)), name)
    return list(places.values())


def _exported(path: Path, table: pd.DataFrame, name: str) -> bool:
    """Whether the file at `path` looks like the one that `table` would be written to."""
    with path.open("rb") as file:
        head = file.read(10_000)
    if path.suffix == ".csv":
        return head.startswith(f"\ufeff{','.join(table.columns)}".encode())
    if path.suffix == ".jsonl":
        return not head.strip() or head.startswith(f'{{"{table.columns[0]}":'.encode())
    try:
        with zipfile.ZipFile(path) as book:
            return f'name="{name}"'.encode() in book.read("xl/workbook.xml")
    except (zipfile.BadZipFile, KeyError):
        return False


def _csv(table: pd.DataFrame, path: Path, name: str) -> None:
    texts = {column: table[column].map(guarded) for column in table.select_dtypes("string")}
    table.assign(**texts).to_csv(path, index=False, encoding="utf-8-sig", errors="replace")


def _jsonl(table: pd.DataFrame, path: Path, name: str) -> None:
    # Half a character becomes its JSON escape. pandas would cut numbers to ten digits, write a
    # line for no row, and leave in the separators that some readers take for the end of a line.
    with path.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
        for row in table.itertuples(index=False, name=None):
            found = {column: _plain(value) for column, value in zip(table, row, strict=True)}
            line = json.dumps(found, ensure_ascii=False, allow_nan=False)
            file.write(_LINE_ENDS.sub(lambda end: f"\\u{ord(end[0]):04x}", line) + "\n")


def _plain(value: Any) -> Any:
    """A cell as Python's own text, number or flag; missing is None."""
    return None if pd.isna(value) else getattr(value, "item", lambda: value)()


def _xlsx(table: pd.DataFrame, path: Path, name: str) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(name)
    sheet.append(list(table.columns))
    for row in table.itertuples(index=False):
        cells = []
        for value in row:
            if isinstance(value, str):
                cell = WriteOnlyCell(sheet, _NOT_IN_XML.sub("\ufffd", value))
                cell.data_type = "s"  # a text that begins with = is no formula
                cells.append(cell)
            else:
                cells.append(_plain(value))
        sheet.append(cells)
    book.save(path)
