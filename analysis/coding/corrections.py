"""Corrections: a person's file that changes, adds or deletes statements and source codes.

The file has the columns of the tables `quotes` or `codes` and a column `action` (change, add,
delete). A wrong line is named and left out; every other line counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.coding.codebook import BY_NAME
from analysis.coding.correction import Applied, Correction, WrongLine, done
from analysis.coding.files import SheetError, read_table
from analysis.coding.statements import RULE, correct_statement
from analysis.document import Document, Problem
from analysis.quotes import Statement
from analysis.sourcing import Code, Source
from analysis.speakers import Actor

__all__ = [
    "Applied",
    "Corrected",
    "Correction",
    "WrongLine",
    "apply",
    "correct_codes",
    "read_corrections",
]

ACTIONS = ("change", "add", "delete")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading with the corrections in it. `codes` is (source, dimension) -> (code, file)."""

    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    codes: Mapping[tuple[str, str], tuple[str, str]]
    applied: tuple[Applied, ...]
    problems: tuple[Problem, ...]


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
                applied.append(correct_statement(document, correction, kept, named))
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
    return done(correction, f"{dimension} of {source}", "", code)
