"""`read` and `example`: from files, pages and the project's own articles to an Article."""

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from analysis.article import Article, Link, ReadError
from analysis.article.decode import binary_kind, decode
from analysis.article.html import declared_charset, extract, looks_like_html
from analysis.article.markdown import front_matter, to_plain
from analysis.languages import supported

Metadata = Mapping[str, str | None]

LARGEST = 20_000_000  # bytes; an article is a thousandth of that
FIELDS = ("language", "title", "date", "outlet", "author", "url", "section", "id")
_HTML = {".html", ".htm", ".xhtml"}
_MARKDOWN = {".md", ".markdown", ".mkd"}


def read_source(source: object, allow_private: bool, metadata: Metadata) -> Article:
    """The article at a path or an http(s) address; see `analysis.read`."""
    unknown = sorted(set(metadata) - set(FIELDS))
    if unknown:
        raise TypeError(f"unknown metadata: {', '.join(unknown)}; there is {', '.join(FIELDS)}")
    name = str(source)
    if "://" in name[:12]:
        from analysis.article.web import fetch

        page = fetch(name, allow_private=allow_private)
        known = {"id": page.url, **metadata}
        return from_bytes(page.data, name, page.kind, known, charset=page.charset, url=page.url)
    path = Path(name)
    data = _file(path, name)
    suffix = path.suffix.lower()
    kind = "html" if suffix in _HTML else "markdown" if suffix in _MARKDOWN else "text"
    return from_bytes(data, path.name, kind, {"id": path.stem, **metadata})


def _file(path: Path, name: str) -> bytes:
    """The bytes of a file, or an error that says what is wrong."""
    try:
        if path.is_dir():
            raise IsADirectoryError(
                f"{name} is a folder; give one file, or use the corpus command for many"
            )
        with path.open("rb") as file:  # a device says that it is empty, and has no end
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise ReadError(f"{name} is larger than {LARGEST // 1_000_000} MB: not one article")
        return data
    except (FileNotFoundError, ValueError, OSError) as error:
        if isinstance(error, IsADirectoryError | ReadError):
            raise
        if "\n" in name or len(name) > 250:
            raise ReadError(
                "this looks like a text, not a file or address: use Article.from_text(text)"
            ) from error
        if isinstance(error, PermissionError):
            raise ReadError(f"{name} may not be read: permission denied") from error
        raise FileNotFoundError(
            f"there is no file {name!r} (looked from {_here()}); for a web page begin with https://"
        ) from error


def _here() -> str:
    return f"the folder {Path.cwd().name!r}"


def from_bytes(
    data: bytes,
    name: str,
    kind: str,
    metadata: Metadata,
    charset: str | None = None,
    url: str | None = None,
) -> Article:
    """The article in `data`; `kind` is `text`, `markdown` or `html` (text that is HTML is seen)."""
    binary = binary_kind(data)
    if binary:
        raise ReadError(f"{name} is {binary}: save the article as text, Markdown or HTML")
    if kind == "html":
        charset = charset or declared_charset(data)
    text, notes = decode(data, charset)
    given = {key: value for key, value in metadata.items() if value is not None}
    found: dict[str, str] = {"url": url} if url else {}
    anchors: list[tuple[int, int, str]] = []
    if kind == "html" or (kind == "text" and looks_like_html(text)):
        extracted = extract(text, url)
        if extracted is None:
            raise ReadError(
                f"no article was found in {name}: copy its text and use Article.from_text(text)"
            )
        text, anchors, page = extracted
        found |= page
    elif kind == "markdown":
        fields, rest = front_matter(text)
        found |= {key: value for key, value in fields.items() if key in FIELDS}
        text, anchors = to_plain(rest)
    # A page's own word for its language is often its template's: a pack must be there to heed it.
    declared = found.pop("language", "").lower().split("-")[0]
    if declared in supported() and "language" not in given and kind == "markdown":
        given["language"] = declared
    values = {**found, **given}
    return Article.from_text(
        text,
        values.get("language"),
        title=values.get("title"),
        date=values.get("date"),
        outlet=values.get("outlet"),
        author=values.get("author"),
        url=values.get("url"),
        section=values.get("section"),
        id=values.get("id"),
        links=[Link(*anchor) for anchor in anchors],
        notes=notes,
    )


def _examples() -> dict[str, Traversable]:
    """The project's own articles by name: beside the package, or inside an installed one."""
    package = files("analysis")
    found: dict[str, Traversable] = {}
    beside = Path(str(package)).parent / "data" / "articles"
    for folder in (package / "data" / "articles", beside):
        for code in supported():
            home = folder / code
            if home.is_dir():
                for file in home.iterdir():
                    if file.name.endswith(".txt"):
                        found[f"{code}/{file.name.removesuffix('.txt')}"] = file
    return found


def example_names() -> tuple[str, ...]:
    """The names that `example` takes."""
    return tuple(sorted(_examples()))


def read_example(name: str) -> Article:
    """The article `name` ("da/NAME"); ValueError lists the names there are."""
    found = _examples()
    file = found.get(name.removesuffix(".txt"))
    if file is None:
        names = ", ".join(sorted(found)) or "none: the articles are not installed"
        raise ValueError(f"there is no example {name!r}; there are: {names}")
    key = name.removesuffix(".txt")
    return from_bytes(file.read_bytes(), key, "text", {"language": key.split("/")[0], "id": key})
