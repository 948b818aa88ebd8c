"""Reading and writing the tables that people fill in with a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from analysis.files import FORMULA, guarded, whole


class SheetError(ValueError):
    """A file that cannot be read as a sheet; the message says what to do."""


def read_table(path: str | Path) -> list[tuple[int, dict[str, str]]]:
    """Rows of a CSV file as (line number, cells), whatever the separator (`,` `;` or tab).

    Cells are stripped; the apostrophe that guards a would-be formula is taken off again.
    """
    source = Path(path)
    if not source.is_file():
        raise SheetError(f"{source}: there is no such file; give the path of a CSV file.")
    raw = source.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    lines = text.splitlines()
    if not lines or "\0" in text:
        raise SheetError(f"{source}: this is no CSV file; save the sheet as CSV and try again.")
    separator = max(",;\t", key=lines[0].count)
    reader = csv.reader(lines, delimiter=separator)
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
                {name: _unguard(padded[i].strip()) for i, name in enumerate(columns)},
            )
        )
    return rows


def write_table(
    path: str | Path, columns: Sequence[str], rows: Iterable[dict[str, object]]
) -> Path:
    """Write rows as CSV, whole or not at all; cells that a spreadsheet would run are guarded."""
    target = Path(path)
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


def _unguard(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA else cell
