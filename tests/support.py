"""Tables of cases: `from support import cases`."""

import csv
from pathlib import Path

import pytest

# One quotation in each supported language, for tests that only need something to be there.
LITTLE = {
    "da": "Holm by fik en ny bro\n\n– Broen holder, siger Anna Holm.",
    "en": "Elmford gets a new bridge\n\n“The bridge will hold,” said Ann Elm.",
}
CASES = Path(__file__).resolve().parent / "cases"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of tests/cases/<name>.tsv; `# ` begins a remark, `\\n` in a cell is a line end."""
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    table = csv.DictReader(
        (line for line in lines if line and not line.startswith("# ")),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
    return [
        {key: (value or "").replace("\\n", "\n") for key, value in row.items()} for row in table
    ]


def cases(name: str) -> list:
    """The same rows as pytest parameters, each named by its first column."""
    return [
        pytest.param(row, id=f"{number}-{next(iter(row.values()))[:40]}")
        for number, row in enumerate(rows(name), start=1)
    ]
