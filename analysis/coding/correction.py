"""One line of a file of corrections: what it asks for, and its cells read as values."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.document import Document

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


class WrongLine(ValueError):
    """A correction that cannot be carried out; the message says why."""


def whole_number(cells: Mapping[str, str], column: str) -> int:
    """The cell as a whole number; WrongLine where it is none."""
    try:
        return int(float(cells[column]))
    except KeyError:
        raise WrongLine(f"the column `{column}` is empty") from None
    except ValueError:
        raise WrongLine(f"`{column}` must be a whole number, not {cells[column]!r}") from None


def stretch(document: Document, cells: Mapping[str, str]) -> tuple[int, int]:
    """The span of characters that the line names; WrongLine where the text has none."""
    start, end = whole_number(cells, "start"), whole_number(cells, "end")
    if not 0 <= start < end <= len(document.text):
        raise WrongLine(f"{start}–{end} is no stretch of a text of {len(document.text)} characters")
    return start, end


def kind_of(cell: str) -> str:
    """The kind of statement; WrongLine for any other word."""
    if cell not in KINDS:
        raise WrongLine(f"kind {cell!r} is not one of {', '.join(KINDS)}")
    return cell


def flag(cell: str | None, default: bool) -> bool:
    """Whether the cell says yes; `default` where there is none."""
    if cell is None:
        return default
    return cell.strip().lower() in ("true", "1", "yes", "ja", "sand")


def done(correction: Correction, what: str, before: str, after: str) -> Applied:
    """What `correction` did, in words."""
    return Applied(correction.file, correction.line, correction.action, what, before, after)
