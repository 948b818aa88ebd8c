"""One line of a file of corrections: what it asks for, and its cells read as values."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from analysis.coding.wrong import WrongLine
from analysis.document import Document

__all__ = ["KINDS", "Applied", "Correction", "WrongLine", "done", "flag", "kind_of", "stretch"]

KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of a file of corrections: what to do, and the cells that are filled in."""

    action: str
    cells: Mapping[str, str]
    line: int
    file: str

    @property
    def table(self) -> str:
        """The table it corrects, quotes or codes."""
        return "codes" if self.cells.get("dimension") else "quotes"


@dataclass(frozen=True, slots=True)
class Applied:
    """What a correction did: the line, the statement or source, and before and after in words."""

    file: str
    line: int
    action: str
    what: str
    before: str
    after: str


def whole_number(cells: Mapping[str, str], column: str) -> int:
    """The cell as a whole number; WrongLine where it is none."""
    cell = cells.get(column, "")
    if not cell:
        raise WrongLine("empty_column", column=column)
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if not number.is_integer():  # a table that pandas wrote says 3.0; nan and inf are no numbers
        raise WrongLine("no_number", column=column, value=cell)
    return int(number)


def stretch(document: Document, cells: Mapping[str, str]) -> tuple[int, int]:
    """The span of characters that the line names; WrongLine where the text has none."""
    start, end = whole_number(cells, "start"), whole_number(cells, "end")
    if not 0 <= start < end <= len(document.text):
        raise WrongLine("no_stretch", start=start, end=end, length=len(document.text))
    return start, end


def kind_of(cell: str) -> str:
    """The kind of statement, in whatever case it was written; WrongLine for any other word."""
    if cell.lower() not in KINDS:
        raise WrongLine("choose", column="kind", value=cell, choose=", ".join(KINDS))
    return cell.lower()


def flag(cell: str | None, default: bool) -> bool:
    """Whether the cell says yes; `default` where there is none."""
    if cell is None:
        return default
    return cell.strip().lower() in ("true", "1", "yes", "ja", "sand")


def done(correction: Correction, what: str, before: str, after: str) -> Applied:
    """What `correction` did, in words."""
    return Applied(correction.file, correction.line, correction.action, what, before, after)
