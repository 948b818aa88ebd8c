"""The article: the text exactly as given, its language, and what is known about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.languages import supported


class UnsupportedLanguage(ValueError):
    """The text's language has no language pack."""


@dataclass(frozen=True)
class Link:
    """A hyperlink of an HTML source: its anchor's span in the text and where it leads."""

    start: int
    end: int
    href: str


@dataclass(frozen=True)
class Article:
    """A news article. `text` is exactly the string given; every offset indexes it."""

    text: str
    language: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    section: str | None = None
    agencies: tuple[str, ...] = ()
    id: str | None = None
    links: tuple[Link, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()  # (kind, message) of reading, shown in `problems`

    @classmethod
    def from_text(
        cls,
        text: str,
        language: str | None = None,
        *,
        title: str | None = None,
        date: str | None = None,
        outlet: str | None = None,
        author: str | None = None,
        url: str | None = None,
        section: str | None = None,
        agencies: Iterable[str] = (),
        id: str | None = None,
    ) -> "Article":
        """An article from a string; `language=None` detects among the supported ones."""
        code = language or "da"
        if code not in supported():
            raise UnsupportedLanguage(
                f"language {code!r} is not supported; choose one of: {', '.join(supported())}"
            )
        return cls(text, code, title, date, outlet, author, url, section, tuple(agencies), id)


def read(source: object, **metadata: object) -> Article:
    """An article from a text, Markdown or HTML file, or an http(s) URL."""
    from pathlib import Path

    return Article.from_text(Path(str(source)).read_text(encoding="utf-8"))


def example(name: str) -> Article:
    """One of the project's own articles, `example("da/NAME")`."""
    raise NotImplementedError
