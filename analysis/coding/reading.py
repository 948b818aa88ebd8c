"""Filled coding sheets read back: the codes, and what is wrong in them in the reader's words."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.coding.codebook import BY_NAME, NOBODY
from analysis.coding.files import read_table
from analysis.coding.wrong import SheetError
from analysis.labels import Labels, load

if TYPE_CHECKING:
    from analysis.result import Analysis

MACHINE = "machine"
_UNIT = re.compile(r"[sk][1-9]\d*")


@dataclass(frozen=True, slots=True)
class Coded:
    """One value that one coder gave one unit."""

    coder: str
    unit: str
    variable: str
    value: str


def read(
    paths: str | Path | Iterable[str | Path],
    result: "Analysis | None" = None,
    output: str | None = None,
) -> tuple[list[Coded], list[str]]:
    """Read one filled sheet or thirty: the codes, and a line for each thing that is wrong.

    A coder is what stands in the column `coder`, else the file's name; two files with one code
    stay two coders. A wrong cell is left out, the rest of the sheet counts. With `result`, the
    analysis that the sheet was made from, units that it does not have are named too. `output` is
    the language of what is said: that of `result`'s article, else English.
    """
    say = load(output or (result.article.language if result else "en"))
    known = _units_of(result) if result else None
    coded: list[Coded] = []
    wrong: list[str] = []
    files: dict[str, str] = {MACHINE: ""}
    for path in [paths] if isinstance(paths, (str, Path)) else paths:
        source = Path(path)
        try:
            found, said = _sheet(source, known, say)
        except SheetError as error:
            # The list may be handed on: it names the file, not whose folder it lies in.
            wrong.append(SheetError(error.key, file=source.name).told(say))
            continue
        wrong.extend(said)
        if not found:
            continue
        coder = found[0].coder
        if coder in files:
            new = _another(f"{coder} ({source.stem})", files)
            what = "machines" if coder == MACHINE else "same_coder"
            values = {"file": source.name, "coder": coder, "other": files[coder], "new": new}
            wrong.append(say(f"coding.{what}", None, **values))
            coder, found = new, [replace(one, coder=new) for one in found]
        files[coder] = source.name
        coded.extend(found)
    return coded, wrong


def _sheet(
    source: Path, known: Collection[str] | None, say: Labels
) -> tuple[list[Coded], list[str]]:
    """The codes of one file, and what is wrong in it; SheetError where it is no sheet."""
    rows = read_table(source)
    if not rows:
        raise SheetError("empty", file=source.name)
    if "unit" not in rows[0][1]:
        raise SheetError("no_unit", file=source.name)
    coder = next((cells["coder"] for _, cells in rows if cells.get("coder")), source.stem)
    coded: list[Coded] = []
    wrong: list[str] = []
    seen: set[str] = set()
    for line, cells in rows:
        unit = cells["unit"].lower()
        where = {"file": source.name, "line": line}
        given = {name: cells[name] for name in BY_NAME if cells.get(name)}
        if unit in seen:
            wrong.append(say("coding.twice", None, unit=unit, **where))
        elif not _UNIT.fullmatch(unit) or (known is not None and unit not in known):
            if given:
                wrong.append(say("coding.no_such_unit", None, unit=unit or "–", **where))
        else:
            seen.add(unit)
            of = "sentence" if unit.startswith("s") else "source"
            mine = {name: value for name, value in given.items() if BY_NAME[name].of == of}
            coded.extend(_codes(coder, unit, mine))
            for name, value in mine.items():
                if not _allowed(name, value):
                    choose = ", ".join(BY_NAME[name].values)
                    values = {"variable": name, "value": value, "choose": choose}
                    wrong.append(say("coding.value", None, **where, **values))
    if not coded and not wrong:
        raise SheetError("empty", file=source.name)
    return coded, wrong


def _codes(coder: str, unit: str, given: dict[str, str]) -> Iterable[Coded]:
    """The codes of one line; a sentence whose kind is coded but no speaker has the speaker ""."""
    if "speaker" not in given and _allowed("kind", given.get("kind", "")):
        yield Coded(coder, unit, "speaker", "")
    for name, value in given.items():
        if name == "speaker":
            yield Coded(coder, unit, name, "" if value.lower() in NOBODY else value)
        elif _allowed(name, value):
            yield Coded(coder, unit, name, value.lower())


def _allowed(name: str, value: str) -> bool:
    values = BY_NAME[name].values
    return not values or value.lower() in values


def _units_of(result: "Analysis") -> frozenset[str]:
    from analysis.coding.sheet import sheet_rows

    return frozenset(str(row["unit"]) for row in sheet_rows(result))


def _another(name: str, taken: Collection[str]) -> str:
    """`name`, or with a number behind it where it is taken."""
    number, new = 1, name
    while new in taken:
        number += 1
        new = f"{name} {number}"
    return new
