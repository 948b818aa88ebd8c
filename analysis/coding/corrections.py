"""Corrections: a person's file that changes, adds or deletes statements and source codes.

The file has the columns of the tables `quotes` or `codes` and a column `action` (change, add,
delete). A wrong line is named and left out; every other line counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.coding.codebook import BY_NAME
from analysis.coding.correction import Applied, Correction
from analysis.coding.files import read_table
from analysis.coding.statements import RULE, correct_statement
from analysis.coding.wrong import SheetError, WrongLine
from analysis.document import Document, Problem
from analysis.labels import Labels, load
from analysis.quotes import Statement
from analysis.sourcing import Code, Source, heard, silent
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
_ACTIONS = ", ".join(ACTIONS)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A reading with the corrections in it. `codes` is (source, dimension) -> (code, file).

    `wrong` are the lines that could not be carried out, each with why; `problems` names them.
    """

    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...]
    codes: Mapping[tuple[str, str], tuple[str, str]]
    applied: tuple[Applied, ...]
    wrong: tuple[tuple[Correction, WrongLine], ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The wrong lines as rows of the table `problems`."""
        return tuple(Problem(0, 0, "correction", message) for message in self.told())

    def told(self, output: str = "en") -> list[str]:
        """The wrong lines in words, in the language `output`."""
        return [told(*each, load(output)) for each in self.wrong]


def told(correction: Correction, error: WrongLine, say: Labels) -> str:
    """What is wrong in a line: its file, its number and why."""
    return say(
        "coding.at_line",
        None,
        file=correction.file,
        line=correction.line,
        message=error.told(say),
    )


def read_corrections(path: str | Path) -> list[Correction]:
    """The corrections of a CSV file, in its order; SheetError if it cannot be read."""
    rows = read_table(path)
    if rows and "action" not in rows[0][1]:
        raise SheetError("no_action", file=path)
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
    wrong: list[tuple[Correction, WrongLine]] = []
    sources: dict[str, Source] | None = None  # found when a code is corrected
    lines = list(corrections)
    # Codes come last: a line may speak of a source that another line makes.
    for correction in sorted(lines, key=lambda line: line.table == "codes"):
        try:
            if correction.action not in ACTIONS:
                raise WrongLine("choose", column="action", value=correction.action, choose=_ACTIONS)
            if correction.table == "codes":
                if sources is None:
                    sources = _sources(document, tuple(kept.values()), named)
                applied.append(_code(correction, codes, sources))
            else:
                applied.append(correct_statement(document, correction, kept, named))
        except WrongLine as error:
            wrong.append((correction, error))
    ordered = sorted(kept.values(), key=lambda s: (s.start, s.number))
    return Corrected(tuple(ordered), tuple(named), codes, tuple(applied), tuple(wrong))


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


def _sources(
    document: Document, statements: Sequence[Statement], actors: Sequence[Actor]
) -> dict[str, Source]:
    """The sources by name, with the codes that the machine gives them."""
    ordered = sorted(statements, key=lambda s: (s.start, s.number))
    found = (*heard(document, ordered, actors), *silent(document, ordered, actors))
    return {source.name: source for source in found}


def _code(
    correction: Correction,
    codes: dict[tuple[str, str], tuple[str, str]],
    sources: Mapping[str, Source],
) -> Applied:
    cells = correction.cells
    source, dimension = cells.get("source", ""), cells["dimension"]
    variable = BY_NAME.get(dimension)
    if not source:
        raise WrongLine("empty_column", column="source")
    if source not in sources:
        raise WrongLine("no_source", source=source)
    if variable is None or variable.of != "source":
        known = ", ".join(v.name for v in BY_NAME.values() if v.of == "source")
        raise WrongLine("choose", column="dimension", value=dimension, choose=known)
    code = "unknown" if correction.action == "delete" else cells.get("code", "")
    if correction.action != "delete" and code not in variable.values:
        choose = ", ".join(variable.values)
        raise WrongLine("choose", column="code", value=code, choose=choose)
    before, _ = codes.get((source, dimension), (sources[source].code(dimension), ""))
    codes[source, dimension] = (code, correction.file)
    return Applied(
        correction.file, correction.line, correction.action, before, code,
        source=source, dimension=dimension,
    )  # fmt: skip
