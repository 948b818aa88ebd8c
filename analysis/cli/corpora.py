"""The command `corpus`: many articles into tables."""

from typing import Annotated

import typer
from rich.console import Console

from analysis.cli.shared import SOME_FAILED, Language, Out, fail, say


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
    retry: Annotated[
        bool, typer.Option("--retry", help="Try again what failed in a run before.")
    ] = False,
    columns_only: Annotated[
        bool, typer.Option("--show-columns", help="Show what is taken from which column; stop.")
    ] = False,
) -> None:
    """Analyse many articles into OUTPUT/TABLE/part-*.parquet; run again to go on."""
    try:
        from analysis.corpus import Interrupted, OutputError, analyse, show_columns
        from analysis.corpus.columns import parse_columns

        try:
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
                retry_failed=retry,
                progress=Console().is_terminal,
            )
        except (OutputError, Interrupted) as error:
            fail(error, SOME_FAILED)
    except (OSError, ValueError, ImportError) as error:
        fail(error)
    except KeyboardInterrupt:
        fail("Stopped; what is done is kept. Run the same again to go on.", SOME_FAILED)
    say(
        f"{run.inputs:,} inputs: {run.analysed - run.failed:,} analysed in {run.seconds:.0f} s, "
        f"{run.done_before:,} were done before, {run.failed:,} failed."
    )
    if run.retried:
        say(f"{run.retried:,} of them had failed before and were tried again.")
    if run.failed_before:
        say(f"{run.failed_before:,} failed in a run before; --retry tries them again.")
    if run.twice:
        say(f"{run.twice:,} have an id that another has too; they are kept as id#2 and so on.")
    if run.changed:
        say(f"Changed since they were analysed, not done again: {', '.join(run.changed)}")
    for name, why in run.failures:
        say(f"failed: {name}: {why}")
    if run.inputs == 0 or run.failed == run.inputs:
        fail("Nothing could be read.")
    if run.failed or run.failed_before:
        say(f"All that failed are in {output}/problems, kind `failed`.")
        raise typer.Exit(SOME_FAILED)
