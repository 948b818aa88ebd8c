"""The commands of `classroom`: the page that runs in the pupil's browser."""

from typing import Annotated

import typer

from analysis.cli.shared import Out, fail, say

classroom = typer.Typer(help="The page for classrooms, which runs in the browser.")


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
    lessons: Annotated[
        bool | None,
        typer.Option(
            "--lessons/--no-lessons",
            help="The lessons as notebooks too, in JupyterLite. If not given: where Pyodide is a "
            "full distribution, with pandas, and the extra `lite` is installed.",
        ),
    ] = None,
    answers: Annotated[
        bool, typer.Option("--answers", help="The teacher's edition among the lessons.")
    ] = False,
) -> None:
    """Make the page as a folder of files: for any static host, or a USB stick."""
    from analysis.classroom.build import BuildError, build, told

    try:
        built = build(output, pyodide, lessons, answers)
    except (OSError, BuildError) as error:
        fail(error)
    for line in told(built):
        say(line)
