"""Checking by sample: statements drawn at random, a sheet to mark, and the marks read back."""

import csv
import io
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.files import bare, guarded, replaceable, whole
from analysis.result import Analysis

COLUMNS = (
    "article",
    "statement",
    "kind",
    "text",
    "speaker",
    "context",
    "verdict",
    "actual_speaker",
)
RIGHT = frozenset({"right", "r", "yes", "y", "1", "true", "rigtig", "rigtigt", "ja", "j"})
WRONG = frozenset({"wrong", "w", "no", "n", "0", "false", "forkert", "f", "nej"})
# In `actual_speaker`: the words are nobody's statement at all.
NOBODY = frozenset({"nobody", "none", "ingen", "-", "–"})
CONTEXT = 160  # characters on either side


class SheetError(ValueError):
    """A marked sheet cannot be read; the message names the line and what is wrong."""


@dataclass(frozen=True)
class Item:
    """A statement that can be drawn; `article` tells texts apart, `statement` is its number."""

    article: str
    statement: int
    kind: str
    text: str
    speaker: str | None
    words: int
    context: str = ""


@dataclass(frozen=True)
class Mark:
    """What a person marked: right, wrong or (None) nothing yet, and whose the words really are."""

    article: str
    statement: int
    speaker: str | None
    right: bool | None
    actual: str | None = None

    @property
    def nobody(self) -> bool:
        """Whether the words are marked as no statement."""
        return bool(self.actual) and str(self.actual).casefold() in NOBODY


# ------------------------------------------------------------------ what can be drawn
def items_of_results(results: Analysis | Iterable[Analysis]) -> list[Item]:
    """The statements of one or several analysed articles."""
    several = [results] if isinstance(results, Analysis) else list(results)
    return [item for number, r in enumerate(several, 1) for item in _of_result(r, number)]


def _of_result(result: Analysis, number: int) -> Iterator[Item]:
    document, text = result.document, result.article.text
    name = f"{number} {result.article.title or ''}".strip()
    for s in result.statements:
        words = sum(document.count_words(f.start, f.end) for f in s.fragments)
        pieces = " … ".join(text[slice(*document.original(f.start, f.end))] for f in s.fragments)
        start, end = document.original(s.start, s.end)
        context = text[max(0, start - CONTEXT) : end + CONTEXT]
        yield Item(name, s.number, s.kind, _line(pieces), s.speaker, words, _line(context))


def items_of_table(rows: Any, texts: Mapping[str, str] | None = None) -> list[Item]:
    """The statements of a `quotes` table, that of one article or of a corpus with its column `id`.

    `rows` is a pandas table or rows as mappings; `texts` (id -> article) gives the context.
    """
    if hasattr(rows, "to_dict"):
        rows = rows.to_dict("records")
    grouped: dict[tuple[str, int], list[Mapping[str, Any]]] = {}
    for row in rows:
        key = (str(row.get("id", "1")), int(row["statement"]))
        grouped.setdefault(key, []).append(row)
    items = []
    for (article, number), parts in grouped.items():
        first, last = parts[0], parts[-1]
        text = (texts or {}).get(article, "")
        context = text[max(0, first["start"] - CONTEXT) : last["end"] + CONTEXT]
        said = first["speaker"] if isinstance(first["speaker"], str) else None
        pieces = " … ".join(str(part["text"]) for part in parts)
        words = sum(int(part["words"]) for part in parts)
        items.append(
            Item(article, number, str(first["kind"]), _line(pieces), said, words, _line(context))
        )
    return items


def draw(items: Sequence[Item], n: int, seed: int = 1) -> list[Item]:
    """`n` of the items at random (all, if there are fewer), the same ones for the same seed."""
    if n < 1:
        raise ValueError(f"cannot draw {n} statements")
    return random.Random(seed).sample(list(items), min(n, len(items)))


def _line(text: str) -> str:
    return " ".join(text.split())


# ------------------------------------------------------------------ the sheet
def write_sheet(drawn: Iterable[Item], path: str | Path, delimiter: str = ",") -> Path:
    """Write the sheet to mark: `verdict` takes right or wrong, `actual_speaker` who it was.

    Raises NotOurs where another file stands at `path`, or a sheet that is marked; OSError.
    """
    target = Path(path)
    replaceable(target, COLUMNS, ("verdict", "actual_speaker"))
    with (
        whole(target) as part,
        part.open("w", encoding="utf-8-sig", errors="replace", newline="") as file,
    ):
        sheet = csv.writer(file, delimiter=delimiter)
        sheet.writerow(COLUMNS)
        for item in drawn:
            cells = (item.kind, item.text, item.speaker or "", item.context)
            row = (safe_cell(item.article), item.statement, *map(safe_cell, cells), "", "")
            sheet.writerow(row)
    return target


def safe_cell(value: str) -> str:
    """`value` so that a spreadsheet shows it and runs nothing.

    >>> safe_cell('=HYPERLINK("…")'), safe_cell("– Ja")
    ('\\'=HYPERLINK("…")', '– Ja')
    """
    return str(guarded(value))


def read_sheet(path: str | Path) -> list[Mark]:
    """The marks of a sheet as spreadsheets save it: comma, semicolon or tab, UTF-8 or Windows.

    Raises SheetError that names the line: a column is gone, a verdict is no verdict, a row twice.
    """
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    needed = {"article", "statement", "speaker", "verdict"}
    missing = sorted(needed - {(name or "").strip().lower() for name in rows.fieldnames or ()})
    if missing:
        raise SheetError(f"{path}, line 1: no column {', '.join(missing)}")
    marks: list[Mark] = []
    lines: dict[tuple[str, int], int] = {}
    for row in rows:
        cells = {(k or "").strip().lower(): v or "" for k, v in row.items() if isinstance(v, str)}
        if not any(cells.values()):
            continue
        mark = _mark(cells, f"{path}, line {rows.line_num}")
        key = (mark.article, mark.statement)
        if key in lines:
            raise SheetError(
                f"{path}, line {rows.line_num}: statement {mark.statement} of {mark.article!r}"
                f" stands in line {lines[key]} too"
            )
        lines[key] = rows.line_num
        marks.append(mark)
    return marks


def _mark(cells: Mapping[str, str], where: str) -> Mark:
    verdict = cells["verdict"].strip().casefold()
    if verdict and verdict not in RIGHT | WRONG:
        raise SheetError(f"{where}: verdict is {cells['verdict']!r}, not right or wrong")
    try:
        number = int(cells["statement"])
    except ValueError:
        raise SheetError(f"{where}: statement is {cells['statement']!r}, no number") from None
    actual = cells.get("actual_speaker", "").strip() or None
    if actual and verdict in RIGHT:
        raise SheetError(f"{where}: marked right, yet actual_speaker is {actual!r}")
    right = verdict in RIGHT if verdict else None
    speaker = bare(cells["speaker"]).strip() or None
    return Mark(bare(cells["article"]), number, speaker, right, actual)
