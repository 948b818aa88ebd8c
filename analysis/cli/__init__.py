"""The command line. Each command loads what it needs when it is called, so that --help is quick.

Exit codes: 0 done; 1 part of it went wrong: the inputs that failed are named, or a check was not
passed; 2 nothing could be read, or the call was wrong.
"""

import typer

from analysis.cli.articles import export, report
from analysis.cli.checks import check, evaluate
from analysis.cli.classroom import classroom
from analysis.cli.corpora import corpus

app = typer.Typer(
    help="See how news articles are made: who is quoted, where facts come from, tone, LIX.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (report, corpus, export, evaluate, check):
    app.command()(command)
app.add_typer(classroom, name="classroom")


def main() -> None:
    """Run the command line."""
    app()
