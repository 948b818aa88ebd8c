"""Commands for single articles: `report` and `export`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from analysis.cli.shared import SOME_FAILED, Language, Out, analysed, fail, find_article, say


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
    images: Annotated[
        Path | None, typer.Option(help="A folder for every chart as an image file, too.")
    ] = None,
    image_format: Annotated[Literal["png", "svg"], typer.Option(help="Of the images.")] = "png",
) -> None:
    """Write a report of one or several articles that opens offline in any browser."""
    from analysis import analyse
    from analysis.labels import load

    try:
        from analysis import report as reports
    except ImportError as error:
        missing = (error.name or "plotly").partition(".")[0]
        fail(f"A report needs the package {missing}, which is not here: pip install {missing}")
    if corrections is not None and len(articles) > 1:
        fail("--corrections goes with one article.")
    inputs = [*articles, *([str(corrections)] if corrections else [])]
    if any(_same(output, each) for each in inputs):
        fail(f"{output} is one of the files to read; nothing was written.")
    try:
        if labels is not None:
            load(labels)
        results, failed = [], 0
        for each in articles:
            try:
                article = find_article(each, language)
                results.append(analyse(article, corrections=corrections))
            except (OSError, ValueError, ImportError) as error:
                failed += 1
                say(f"failed: {each}: {error}")
        if not results:
            fail("Nothing could be read.")
        write = reports.pdf if output.suffix.lower() == ".pdf" else reports.html
        write(results, output, labels)
    except OSError as error:
        fail(f"{output} could not be written: {error.strerror}" if error.strerror else error)
    except (ValueError, reports.NoBrowser) as error:
        fail(error)
    say(f"{len(results)} of {len(articles)} articles in {output}")
    if images is not None:
        try:
            drawn = reports.images(results, images, image_format, labels)
            say(f"{len(drawn)} charts in {images}")
        except (OSError, ImportError, reports.NoBrowser) as error:
            failed += 1
            say(f"failed: {images}: {error}")
    if failed:
        raise typer.Exit(SOME_FAILED)


def _same(output: Path, given: str) -> bool:
    """Whether two names are those of one file."""
    try:
        return output.samefile(given)
    except (OSError, ValueError):  # one of them is not there
        return False


def export(
    article: Annotated[str, typer.Argument(help="A file, an address or an example (da/NAME).")],
    output: Out,
    format: Annotated[Literal["csv", "jsonl", "xlsx"], typer.Option(help="Of the files.")] = "csv",
    language: Language = None,
) -> None:
    """Write the tables of one article, a file a table, and the codebook beside them."""
    result = analysed(article, language)
    from analysis.coding import codebook
    from analysis.export import export_tables

    try:
        files = export_tables(result, output, format)
        codebook(Path(output) / "codebook.csv", result.article.language)
    except (OSError, ImportError) as error:
        fail(error)
    say(f"{len(files)} tables in {output}")
