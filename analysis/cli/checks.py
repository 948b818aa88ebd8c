"""Commands that hold the tool against what people found: `evaluate` and `check`."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from analysis.cli.shared import NOTHING, SOME_FAILED, Language, analysed, fail, say


def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Hand-coded articles, one JSON a line.")],
    as_json: Annotated[bool, typer.Option("--json", help="Every figure, as JSON.")] = False,
) -> None:
    """Measure quotes and speakers against hand-coded articles, with 95 % intervals."""
    from analysis.evaluate import report as measured

    text, errors = measured(gold, as_json)
    if text:
        print(text)  # plain: a console would wrap the table and the JSON
    if errors:
        fail("\n".join(errors), SOME_FAILED if len(errors) < len(gold) else NOTHING)


def check(
    article: Annotated[str, typer.Argument(help="A file, an address or an example (da/NAME).")],
    expected: Annotated[Path, typer.Argument(help="JSON with what a person found.")],
    language: Language = None,
    wrong_only: Annotated[bool, typer.Option("--wrong", help="Only lines that are wrong.")] = False,
) -> None:
    """Print each expected finding right or wrong; 0 when all is right (one indirect may miss)."""
    try:
        wanted: Any = json.loads(expected.read_text(encoding="utf-8"))
        if not isinstance(wanted, dict):
            raise ValueError("not a JSON object")
    except (OSError, ValueError, RecursionError) as error:
        fail(f"{expected} cannot be read: {error}")
    from analysis import check as checking

    result = analysed(article, language or wanted.get("language"))
    try:
        lines = checking.check(result, wanted)
    except (KeyError, TypeError, AttributeError) as error:
        fail(f"{expected} is not in the form of an expected file: {error!r}")
    _show(lines, wrong_only)
    for section, (right, of) in checking.totals(lines).items():
        say(f"{section}: {right} of {of} right")
    if not checking.passed(lines):
        say("Not passed.")
        raise typer.Exit(SOME_FAILED)
    say("Passed.")


def _show(lines: Any, wrong_only: bool) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table("", "section", "what", "expected", "found", show_lines=False)
    marks = {True: Text("right", "green"), False: Text("WRONG", "bold red"), None: Text("–")}
    for line in lines:
        if line.right is False or not wrong_only:
            cells = (line.section, line.what, line.expected, line.found)
            table.add_row(marks[line.right], *map(Text, cells))
    if not table.row_count:
        return
    console = Console()
    # A log file or a pipe has no width of its own; nothing is cut off there.
    (console if console.is_terminal else Console(width=160)).print(table)
