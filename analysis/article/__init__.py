"""The article: the text exactly as given, its language, and what is known about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.article.agencies import find_agencies
from analysis.article.detect import detect, doubt, mixed
from analysis.labels import Note, message, told
from analysis.languages import supported

__all__ = ["Article", "Link", "ReadError", "UnsupportedLanguage", "detect", "example", "read"]


class UnsupportedLanguage(ValueError):
    """The text's language has no language pack."""


class ReadError(ValueError):
    """A file or page that cannot be read as an article; the message says why, and what to do."""


@dataclass(frozen=True)
class Link:
    """A hyperlink of an HTML or Markdown source: its anchor's span and where it leads."""

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
        links: Iterable[Link] = (),
        notes: Iterable[Note] = (),
    ) -> "Article":
        """An article from a string; `language=None` detects among the supported ones.

        News agencies that the text itself names as its source are added to `agencies`. Raises
        UnsupportedLanguage for a language without a pack, TypeError for anything but a string.

        >>> Article.from_text("Broen er lukket. /ritzau/", language="da").agencies
        ('Ritzau',)
        """
        if not isinstance(text, str):
            raise TypeError(f"the text must be a string, not {type(text).__name__}")
        remarks: list[Note] = list(notes)
        if language is None:
            language, sure = detect(text)
            if not sure and text.strip():
                others = ", ".join(supported())
                remarks.append(
                    ("language", message("note.guess", language=language, others=others))
                )
            elif sure and (reason := mixed(text, language)):
                remarks.append(("language", reason))
        else:
            language = _known_code(language)
            if language in supported() and (reason := doubt(text, language)):
                remarks.append(("language", reason))
        if language not in supported():
            raise UnsupportedLanguage(
                f"language {language!r} is not supported; choose one of: {', '.join(supported())}"
            )
        if sum(map(text.count, ("Ã", "A\u0303", "â€", "a\u0302€"))) > 2:  # in NFD too
            remarks.append(("encoding", message("note.decoded_wrongly")))
        named = dict.fromkeys([*agencies, *find_agencies(text, language)])
        return cls(
            text=text,
            language=language,
            title=title,
            date=date,
            outlet=outlet,
            author=author,
            url=url,
            section=section,
            agencies=tuple(named),
            id=id,
            links=tuple(links),
            notes=told(remarks, language) if remarks else (),
        )

    def _repr_html_(self) -> str:
        """The text to read, as a notebook shows it."""
        from analysis.article.shown import page

        return page(self.text, self.language)


def _known_code(language: str) -> str:
    """The code of a pack for "da-DK" or "EN"; any other code as it is."""
    code = language.replace("_", "-").split("-")[0].lower()
    return code if code in supported() else language


def read(source: object, *, allow_private: bool = False, **metadata: str | None) -> Article:
    """An article from a text, Markdown or HTML file, or an http(s) URL.

    `metadata` (language, title, date, outlet, author, section) goes before what the source says.
    Addresses inside private networks are refused unless `allow_private`. Raises FileNotFoundError,
    IsADirectoryError, ReadError, UnsupportedLanguage; each message says what to do.
    """
    # Files, web pages and HTML are only needed by those who ask for them.
    from analysis.article.reading import read_source

    return read_source(source, allow_private, metadata)


def example(name: str) -> Article:
    """One of the project's own articles (fiction), `example("da/NAME")`.

    Raises ValueError with the names there are.
    """
    from analysis.article.reading import read_example

    return read_example(name)
