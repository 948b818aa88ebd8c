"""One line of a file of corrections: what it asks for, and its cells read as values."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from analysis.coding.wrong import WrongLine
from analysis.document import Document
from analysis.labels import MISSING, Labels, load

__all__ = ["KINDS", "Applied", "Correction", "Said", "WrongLine", "flag", "kind_of", "stretch"]

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
class Said:
    """A statement as a correction found or left it: who says which words in which form."""

    speaker: str | None
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Applied:
    """What a correction did: the line, and the statement or the code before and after.

    `number` is that of the statement; a code has `source` and `dimension` instead. What was not
    there before, or is no more, is None. `what`, `before` and `after` say it in English, `told`
    in any language of the catalogue.
    """

    file: str
    line: int
    action: str
    old: Said | str | None
    new: Said | str | None
    number: int | None = None
    source: str = ""
    dimension: str = ""

    def told(self, say: Labels) -> tuple[str, str, str]:
        """What was corrected, and before and after, in words; empty where there is nothing."""
        if self.number is not None:
            what = say("coding.of_statement", None, number=self.number)
        else:
            name = say.code_name("variable", self.dimension)
            what = say("coding.of_source", None, variable=name, source=self.source)
        return what, self._word(self.old, say), self._word(self.new, say)

    @property
    def what(self) -> str:
        """The statement or the code, in English."""
        return self.told(load("en"))[0]

    @property
    def before(self) -> str:
        """What was there, in English; empty where it was added."""
        return self.told(load("en"))[1]

    @property
    def after(self) -> str:
        """What is there now, in English; empty where it was deleted."""
        return self.told(load("en"))[2]

    def _word(self, value: Said | str | None, say: Labels) -> str:
        if isinstance(value, Said):
            kind = say.code_name("kind", value.kind)
            return f"{value.speaker or MISSING} ({kind}): {value.text}"
        if value is None:
            return ""
        if self.dimension in ("role", "level", "gender") or value == "unknown":
            return say.code_name("role" if value == "unknown" else self.dimension, value)
        if self.dimension == "naming":
            return say(f"report.naming_{value}")
        return say(f"coding.{self.dimension}_{value}")


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
    """The span of the text as it is read for the characters of the article that the line names;
    WrongLine where it has none.
    """
    start, end = whole_number(cells, "start"), whole_number(cells, "end")
    length = len(document.article.text)
    first, last = document.read(start, end) if 0 <= start < end <= length else (0, 0)
    if first >= last:
        raise WrongLine("no_stretch", start=start, end=end, length=length)
    return first, last


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
