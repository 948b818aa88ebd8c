"""Rows of tables, articles, texts and dicts as records."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from analysis.article import Article, ReadError
from analysis.corpus.columns import Column, guess_columns
from analysis.corpus.json_rows import Found, flat
from analysis.corpus.record import FIELDS, Record, from_article
from analysis.corpus.tabular import EXCEL_LIMIT, plain
from analysis.labels import Note, message

Columns = Mapping[str, str | None]

SAMPLE = 50  # rows looked at before columns are guessed
_LANGUAGES = {
    "dansk": "da",
    "danish": "da",
    "dan": "da",
    "engelsk": "en",
    "english": "en",
    "eng": "en",
}
_CUT = message("note.cell_full", signs=EXCEL_LIMIT)


def rows_only(rows: Iterable[Found]) -> Iterator[dict[str, object]]:
    """The rows that could be read."""
    return (row for row, _ in rows if isinstance(row, dict))


def columns_of(sample: list[dict[str, object]], columns: Columns | None) -> tuple[Column, ...]:
    """The columns guessed from the first rows."""
    names = list(dict.fromkeys(name for row in sample for name in row if name))
    return guess_columns(names, sample, columns)


def table_records(rows: Iterator[Found], name: str, columns: Columns | None) -> Iterator[Record]:
    """A record a row; columns are guessed from the first rows. Raises ReadError, ValueError."""
    head = list(islice(rows, SAMPLE))
    sample = list(rows_only(head))
    if not sample:
        if not head:
            return
        raise ReadError(f"{name} has no readable rows: {head[0][0]}")
    found = {each.field: each.column for each in columns_of(sample, columns) if each.column}
    for number, (row, used) in enumerate(chain(head, rows), 1):
        origin = f"{name}:{number}"
        if isinstance(row, str):
            yield Record(origin, origin=origin, size=used, failure=row, by_place=True)
        else:
            yield row_record(row, found, origin, used)


def row_record(
    row: Mapping[str, object], columns: Mapping[str, str], origin: str, size: int
) -> Record:
    """The record of a row; `columns` maps fields to its keys."""
    fields = {
        field: value
        for field in FIELDS
        if field in columns and (value := plain(row.get(columns[field])))
    }
    if "language" in fields:
        code = fields["language"].strip().lower()
        fields["language"] = _LANGUAGES.get(code, code.replace("_", "-").split("-")[0])
    raw = row.get(columns["text"])
    text = raw if isinstance(raw, str) else _paragraphs(raw)
    notes: tuple[Note, ...] = (("cut", _CUT),) if len(text) == EXCEL_LIMIT else ()
    identity = plain(row.get(columns["id"])) if "id" in columns else None
    name, unnamed = identity or origin, identity is None
    return Record(name, text, "text", fields, origin, size, notes, by_place=unnamed)


def _paragraphs(raw: object) -> str:
    """The text of a cell that is none: a list holds paragraphs, or objects with their text.

    >>> _paragraphs(["Ny bro", {"type": "p", "text": "Den åbner."}])
    'Ny bro\\n\\nDen åbner.'
    """
    if not isinstance(raw, list | tuple):
        return plain(raw) or ""
    held = (each.get("text") if isinstance(each, Mapping) else each for each in raw)
    return "\n\n".join(filter(None, map(plain, held)))


def object_records(source: Iterable[object], columns: Columns | None) -> Iterator[Record]:
    """Articles, records, texts, or dicts with the fields' names (or `columns`)."""
    guessed: dict[tuple[object, ...], dict[str, str]] = {}
    for number, item in enumerate(source, 1):
        if isinstance(item, Record):
            yield item
        elif isinstance(item, Article):
            yield from_article(item, str(number))
        elif isinstance(item, str):
            place = str(number)
            yield Record(place, item, origin=place, size=len(item), by_place=True)
        elif isinstance(item, Mapping):
            row = flat(item)
            names = tuple(row)
            if names not in guessed:
                found = columns_of([row], columns)
                guessed[names] = {each.field: each.column for each in found if each.column}
            yield row_record(row, guessed[names], str(number), len(str(item)))
        else:
            raise TypeError(f"an article, a text or a dict is needed, not {type(item).__name__}")
