"""The command line. Each command loads what it needs when it is called, so that --help is quick.

Exit codes: 0 done; 1 some inputs failed – named, the rest done –, or a check was not passed;
2 nothing could be read, or the call was wrong.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer
from rich.console import Console

if TYPE_CHECKING:
    from analysis import Analysis, Article

app = typer.Typer(
    help="See how news articles are made: who is quoted, where facts come from, tone, LIX.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

DONE, SOME_FAILED, NOTHING = 0, 1, 2

Language = Annotated[
    str | None, typer.Option("--language", "-l", help="da or en; found out if not given.")
]
Out = Annotated[Path, typer.Option("--output", "-o", help="Where the results go.")]


def main() -> None:
    """Run the command line."""
    app()


def say(text: str) -> None:
    """Tell on the standard output."""
    Console(soft_wrap=True, highlight=False).print(text, markup=False)


def fail(error: object, code: int = NOTHING) -> NoReturn:
    """Say on the error stream what is wrong, and end."""
    Console(stderr=True, soft_wrap=True, highlight=False).print(str(error), markup=False)
    raise typer.Exit(code)


def analysed(article: str, language: str | None = None) -> "Analysis":
    """The analysis of a file, an address or an example; ends with 2 where it cannot be read."""
    from analysis import analyse

    try:
        return analyse(_article(article, language))
    except (OSError, ValueError, ImportError) as error:
        fail(error)


def _article(name: str, language: str | None) -> "Article":
    from analysis import example, read

    if name.startswith(("da/", "en/")) and not Path(name).exists():
        return example(name)
    return read(name, language=language)


@app.command()
def report(
    articles: Annotated[
        list[str], typer.Argument(help="Files, addresses or examples (da/NAME); one or several.")
    ],
    output: Annotated[
        Path, typer.Option("-o", help="The report: a name ending in .html or .pdf.")
    ] = Path("report.html"),
    labels: Annotated[
        str | None, typer.Option("--output", help="Language of the report, da or en.")
    ] = None,
    language: Language = None,
    corrections: Annotated[
        Path | None, typer.Option(help="A person's corrections (CSV), for a single article.")
    ] = None,
) -> None:
    """Write a report of one or several articles that opens offline in any browser."""
    from analysis import analyse
    from analysis import report as reports
    from analysis.labels import load

    if corrections is not None and len(articles) > 1:
        fail("--corrections goes with one article.")
    if output.resolve() in {Path(each).resolve() for each in articles}:
        fail(f"{output} is one of the articles; nothing was written.")
    try:
        if labels is not None:
            load(labels)
        results, failed = [], 0
        for each in articles:
            try:
                article = _article(each, language)
                results.append(analyse(article, corrections=corrections))
            except (OSError, ValueError, ImportError) as error:
                failed += 1
                say(f"failed: {each}: {error}")
        if not results:
            fail("Nothing could be read.")
        write = reports.pdf if output.suffix.lower() == ".pdf" else reports.html
        write(results, output, labels)
    except (OSError, ValueError, reports.NoBrowser) as error:
        fail(error)
    say(f"{len(results)} of {len(articles)} articles in {output}")
    if failed:
        raise typer.Exit(SOME_FAILED)


@app.command()
def corpus(
    source: Annotated[str, typer.Argument(help="A folder, table, feed, zip or archive export.")],
    output: Out,
    workers: Annotated[int | None, typer.Option(help="Processes; one a core if not given.")] = None,
    language: Language = None,
    column: Annotated[
        list[str] | None, typer.Option(help="FIELD=COLUMN, as text=Brødtekst; may be repeated.")
    ] = None,
    separator: Annotated[
        str | None,
        typer.Option(
            help="What parts articles in a text file: lexis, nexis, factiva, proquest, retriever, "
            "or a pattern for the line."
        ),
    ] = None,
    table: Annotated[list[str] | None, typer.Option(help="Keep only these tables.")] = None,
    per_part: Annotated[int, typer.Option(min=1, help="Articles a file; more for millions.")] = 250,
    columns_only: Annotated[
        bool, typer.Option("--show-columns", help="Show what is taken from which column; stop.")
    ] = False,
) -> None:
    """Analyse many articles into OUTPUT/TABLE/part-*.parquet; run again to go on."""
    try:
        from analysis.corpus import Interrupted, OutputError, analyse, show_columns
        from analysis.corpus.columns import parse_columns

        chosen = parse_columns(column or ())
        for each in show_columns(source, chosen):
            say(f"{each.field:9} from {each.column} ({each.why}): {each.example}")
        if columns_only:
            return
        run = analyse(
            source,
            output,
            workers=workers,
            language=language,
            columns=chosen,
            separator=separator,
            tables=table,
            articles_per_part=per_part,
            progress=Console().is_terminal,
        )
    except (OSError, ValueError, ImportError) as error:
        fail(error)
    except (OutputError, Interrupted) as error:
        fail(error, SOME_FAILED)
    except KeyboardInterrupt:
        fail("Stopped; what is done is kept. Run the same again to go on.", SOME_FAILED)
    say(
        f"{run.inputs:,} inputs: {run.analysed - run.failed:,} analysed in {run.seconds:.0f} s, "
        f"{run.done_before:,} were done before, {run.failed:,} failed."
    )
    if run.twice:
        say(f"{run.twice:,} have an id that another has too; they are kept as id#2 and so on.")
    if run.changed:
        say(f"Changed since they were analysed, not done again: {', '.join(run.changed)}")
    for name, why in run.failures:
        say(f"failed: {name}: {why}")
    if run.inputs == 0 or run.failed == run.inputs:
        fail("Nothing could be read.")
    if run.failed:
        say(f"All that failed are in {output}/problems, kind `failed`.")
        raise typer.Exit(SOME_FAILED)


@app.command()
def export(
    article: Annotated[str, typer.Argument(help="A file, an address or an example (da/NAME).")],
    output: Out,
    format: Annotated[Literal["csv", "jsonl", "xlsx"], typer.Option(help="Of the files.")] = "csv",
    language: Language = None,
) -> None:
    """Write the tables of one article, a file a table."""
    result = analysed(article, language)
    from analysis.export import export_tables

    try:
        files = export_tables(result, output, format)
    except (OSError, ImportError) as error:
        fail(error)
    say(f"{len(files)} tables in {output}")


classroom = typer.Typer(help="The page for classrooms, which runs in the browser.")
app.add_typer(classroom, name="classroom")


@classroom.callback()
def _classroom() -> None:
    """The page for classrooms, which runs in the browser."""


@classroom.command("build")
def classroom_build(
    output: Out,
    pyodide: Annotated[
        str | None,
        typer.Option(
            help="Folder or address of Pyodide, Python for the browser; node_modules/pyodide if "
            "not given (npm install pyodide)."
        ),
    ] = None,
) -> None:
    """Make the page as a folder of files: for any static host, or a USB stick."""
    from analysis.classroom.build import BuildError, build, told

    try:
        built = build(output, pyodide)
    except (OSError, BuildError) as error:
        fail(error)
    for line in told(built):
        say(line)


@app.command()
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


@app.command()
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
    except (OSError, ValueError) as error:
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
