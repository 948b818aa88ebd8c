"""What the commands share: exit codes, options, and how an article is found and a fault told."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console

if TYPE_CHECKING:
    from analysis import Analysis, Article

DONE, SOME_FAILED, NOTHING = 0, 1, 2

Language = Annotated[
    str | None, typer.Option("--language", "-l", help="da or en; found out if not given.")
]
Out = Annotated[Path, typer.Option("--output", "-o", help="Where the results go.")]


def say(text: str) -> None:
    """Tell on the standard output."""
    Console(soft_wrap=True, highlight=False).print(_printable(text), markup=False)


def fail(error: object, code: int = NOTHING) -> NoReturn:
    """Say on the error stream what is wrong, and end."""
    Console(stderr=True, soft_wrap=True, highlight=False).print(
        _printable(str(error)), markup=False
    )
    raise typer.Exit(code)


def _printable(text: str) -> str:
    """`text` without half characters, which cannot be printed, and signs that steer a terminal."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join("\ufffd" if sign < " " and sign not in "\n\t" else sign for sign in whole)


def analysed(article: str, language: str | None = None) -> "Analysis":
    """The analysis of a file, an address or an example; ends with 2 where it cannot be read."""
    from analysis import analyse

    try:
        return analyse(find_article(article, language))
    except (OSError, ValueError, ImportError) as error:
        fail(error)


def find_article(name: str, language: str | None) -> "Article":
    """The article of a file, an address or an example (da/NAME)."""
    from analysis import example, read

    if name.startswith(("da/", "en/")) and not Path(name).exists():
        return example(name)
    return read(name, language=language)
