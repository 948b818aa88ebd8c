"""Corrections: a person's file that changes, adds or deletes statements and source codes.

The file has the columns of the tables `quotes` or `codes` and a column `action` (change, add,
delete). A wrong line is named and left out; every other line counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.coding.codebook import BY_NAME, NOBODY
from analysis.coding.files import SheetError, read_table
from analysis.document import Document, Problem
from analysis.quotes import Fragment, Statement
from analysis.sourcing import Code, Source
from analysis.speakers import Actor

ACTIONS = ("change", "add", "delete")
KINDS = ("direct", "mixed", "indirect")
RULE, ROUTE = "corrected", "corrected"


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of a file of corrections: what to do, and the cells that are filled in."""

    action: str
    cells: Mapping[str, str]
    line: int
    file: str

    @property
    def table(self) -> str:
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


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading with the corrections in it. `codes` is (source, dimension) -> (code, file)."""

    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    codes: Mapping[tuple[str, str], tuple[str, str]]
    applied: tuple[Applied, ...]
    problems: tuple[Problem, ...]


class WrongLine(ValueError):
    """A correction that cannot be carried out; the message says why."""


def read_corrections(path: str | Path) -> list[Correction]:
    """The corrections of a CSV file, in its order; SheetError if it cannot be read."""
    rows = read_table(path)
    if rows and "action" not in rows[0][1]:
        raise SheetError(f"{path}: a column `action` is missing (change, add or delete).")
    name = Path(path).name
    return [
        Correction(cells["action"].lower(), {k: v for k, v in cells.items() if v}, line, name)
        for line, cells in rows
        if cells["action"]
    ]


def apply(
    document: Document,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    corrections: Iterable[Correction],
) -> Corrected:
    """The reading as the person corrected it."""
    kept = {statement.number: statement for statement in statements}
    named = list(actors)
    codes: dict[tuple[str, str], tuple[str, str]] = {}
    applied: list[Applied] = []
    problems: list[Problem] = []
    for correction in corrections:
        try:
            if correction.action not in ACTIONS:
                raise WrongLine(f"action {correction.action!r} is not one of {', '.join(ACTIONS)}")
            if correction.table == "codes":
                applied.append(_code(correction, codes))
            else:
                applied.append(_statement(document, correction, kept, named))
        except WrongLine as error:
            message = f"{correction.file}, line {correction.line}: {error}"
            problems.append(Problem(0, 0, "correction", message))
    ordered = sorted(kept.values(), key=lambda s: (s.start, s.number))
    return Corrected(tuple(ordered), tuple(named), codes, tuple(applied), tuple(problems))


def correct_codes(
    found: Sequence[Source], codes: Mapping[tuple[str, str], tuple[str, str]]
) -> tuple[Source, ...]:
    """The sources with a person's codes in the place of the machine's."""
    if not codes:
        return tuple(found)
    result = []
    for source in found:
        own = {d: value for (name, d), value in codes.items() if name == source.name}
        if own:
            kept = tuple(c for c in source.codes if c.dimension not in own)
            added = tuple(
                Code(dimension, code, None, f"{RULE} in {file}")
                for dimension, (code, file) in own.items()
            )
            source = replace(source, codes=kept + added)
        result.append(source)
    return tuple(result)


# ------------------------------------------------------------------ statements
def _statement(
    document: Document, correction: Correction, kept: dict[int, Statement], actors: list[Actor]
) -> Applied:
    cells = correction.cells
    if correction.action == "add":
        number = max(kept, default=0) + 1
        made = _added(document, cells, number, actors)
        kept[number] = made
        return _done(correction, f"statement {number}", "", _words(document, made))
    number = _number(cells, "statement")
    if number not in kept:
        raise WrongLine(f"there is no statement {number}")
    old = kept[number]
    if correction.action == "delete":
        del kept[number]
        return _done(correction, f"statement {number}", _words(document, old), "")
    new = _changed(document, old, cells, actors)
    kept[number] = new
    return _done(correction, f"statement {number}", _words(document, old), _words(document, new))


def _added(
    document: Document, cells: Mapping[str, str], number: int, actors: list[Actor]
) -> Statement:
    start, end = _span(document, cells)
    kind = _kind(cells.get("kind", "direct"))
    name, actor = _actor(cells.get("speaker", ""), document, actors)
    paragraph = next((p.number for p in document.paragraphs if start < p.end), 1)
    return Statement(
        number,
        kind,
        (Fragment(start, end, _flag(cells.get("marked"), kind != "indirect")),),
        paragraph,
        None,
        None,
        RULE,
        speaker=name,
        actor=actor,
        route=ROUTE if name else "none",
        certainty=1.0 if name else None,
    )


def _changed(
    document: Document, old: Statement, cells: Mapping[str, str], actors: list[Actor]
) -> Statement:
    new = old
    if "start" in cells or "end" in cells:
        new = _moved(document, new, cells)
    if "kind" in cells:
        kind = _kind(cells["kind"])
        if kind != new.kind:
            fragments = new.fragments
            if kind != "mixed":
                fragments = tuple(replace(f, marked=kind == "direct") for f in fragments)
            new = replace(new, kind=kind, fragments=fragments)
    if "speaker" in cells and cells["speaker"] != (old.speaker or ""):
        name, actor = _actor(cells["speaker"], document, actors)
        new = replace(
            new,
            speaker=name,
            actor=actor,
            route=ROUTE if name else "none",
            certainty=1.0 if name else None,
            rivals=(),
        )
    if new == old:
        raise WrongLine("nothing in this line differs from what the machine read")
    return new


def _moved(document: Document, old: Statement, cells: Mapping[str, str]) -> Statement:
    """The statement with one fragment's span changed; rows copied as they are change nothing."""
    start, end = _span(document, cells)
    if any((f.start, f.end) == (start, end) for f in old.fragments):
        return old
    if len(old.fragments) > 1:
        near = [f for f in old.fragments if f.start == start or f.end == end]
        if len(near) != 1:
            raise WrongLine("several fragments: keep the start or the end of the one to change")
        return replace(
            old,
            fragments=tuple(
                replace(f, start=start, end=end) if f is near[0] else f for f in old.fragments
            ),
        )
    return replace(old, fragments=(replace(old.fragments[0], start=start, end=end),))


# ------------------------------------------------------------------ codes
def _code(correction: Correction, codes: dict[tuple[str, str], tuple[str, str]]) -> Applied:
    cells = correction.cells
    source, dimension = cells.get("source", ""), cells["dimension"]
    variable = BY_NAME.get(dimension)
    if not source:
        raise WrongLine("the column `source` is empty")
    if variable is None or variable.of != "source":
        known = ", ".join(v.name for v in BY_NAME.values() if v.of == "source")
        raise WrongLine(f"dimension {dimension!r} is not one of {known}")
    code = "unknown" if correction.action == "delete" else cells.get("code", "")
    if correction.action != "delete" and code not in variable.values:
        raise WrongLine(f"code {code!r} is not one of {', '.join(variable.values)}")
    codes[source, dimension] = (code, correction.file)
    return _done(correction, f"{dimension} of {source}", "", code)


# ------------------------------------------------------------------ cells
def _number(cells: Mapping[str, str], column: str) -> int:
    try:
        return int(float(cells[column]))
    except KeyError:
        raise WrongLine(f"the column `{column}` is empty") from None
    except ValueError:
        raise WrongLine(f"`{column}` must be a whole number, not {cells[column]!r}") from None


def _span(document: Document, cells: Mapping[str, str]) -> tuple[int, int]:
    start, end = _number(cells, "start"), _number(cells, "end")
    if not 0 <= start < end <= len(document.text):
        raise WrongLine(f"{start}–{end} is no stretch of a text of {len(document.text)} characters")
    return start, end


def _kind(cell: str) -> str:
    if cell not in KINDS:
        raise WrongLine(f"kind {cell!r} is not one of {', '.join(KINDS)}")
    return cell


def _flag(cell: str | None, default: bool) -> bool:
    if cell is None:
        return default
    return cell.strip().lower() in ("true", "1", "yes", "ja", "sand")


def _actor(cell: str, document: Document, actors: list[Actor]) -> tuple[str | None, int | None]:
    """Name and index of the actor that a person wrote; a new name is a new actor."""
    if not cell or cell.lower() in NOBODY:
        return None, None
    for index, actor in enumerate(actors):
        if actor.name.lower() == cell.lower():
            return actor.name, index
    at = document.text.find(cell)
    actors.append(Actor(cell, "person", ((at, at + len(cell)),) if at >= 0 else ()))
    return cell, len(actors) - 1


def _words(document: Document, statement: Statement) -> str:
    text = " … ".join(document.text[f.start : f.end] for f in statement.fragments)
    return f"{statement.speaker or '–'} ({statement.kind}): {text}"


def _done(correction: Correction, what: str, before: str, after: str) -> Applied:
    return Applied(correction.file, correction.line, correction.action, what, before, after)
