"""Reading and writing the tables that people fill in with a spreadsheet."""

import csv
import io
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from analysis.coding.wrong import SheetError
from analysis.files import bare, guarded, replaceable, whole

__all__ = ["SheetError", "read_table", "write_table"]


def read_table(path: str | Path) -> list[tuple[int, dict[str, str]]]:
    """Rows of a CSV file as (line number, cells), whatever the separator (`,` `;` or tab).

    Cells are stripped; the apostrophe that guards a would-be formula is taken off again.
    """
    source = Path(path)
    if not source.is_file():
        raise SheetError("no_file", file=source)
    text = _decoded(source.read_bytes())
    first = next((line for line in text.splitlines() if line.strip()), "")
    if not first or "\0" in text:
        raise SheetError("no_csv", file=source)
    try:
        return _rows(text, max(",;\t", key=first.count))
    except csv.Error:
        raise SheetError("no_csv", file=source) from None


def _decoded(raw: bytes) -> str:
    """The text of a file as spreadsheets save it: UTF-8, UTF-16 with its mark, or Windows-1252."""
    try:
        return raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _rows(text: str, separator: str) -> list[tuple[int, dict[str, str]]]:
    """The rows under the first line that is not empty, each with the number of its last line."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns: list[str] = []
    rows: list[tuple[int, dict[str, str]]] = []
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            columns = [cell.strip().lower() for cell in cells]
            continue
        padded = [*cells, *[""] * len(columns)]
        rows.append(
            (
                reader.line_num,
                {name: bare(padded[i].strip()) for i, name in enumerate(columns)},
            )
        )
    return rows


def write_table(
    path: str | Path,
    columns: Sequence[str],
    rows: Iterable[dict[str, object]],
    by_hand: Collection[str] | None = (),
) -> Path:
    """Write rows as CSV, whole or not at all; cells that a spreadsheet would run are guarded.

    Raises NotOurs where another file stands at `path`, or this table with cells of the columns
    `by_hand` filled in (None: what stands there was read and is among the rows); OSError.
    """
    target = Path(path)
    if by_hand is not None:
        replaceable(target, columns, by_hand)
    # Half a character cannot be written; it is shown as damaged.
    with (
        whole(target) as part,
        part.open("w", encoding="utf-8-sig", errors="replace", newline="") as file,
    ):
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([guarded(row.get(column)) for column in columns])
    return target
