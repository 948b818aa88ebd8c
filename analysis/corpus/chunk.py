"""The pure function of a run: some records in, the tables of their articles out, as Parquet."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pyarrow as pa

from analysis.corpus import schema
from analysis.corpus.budget import SECONDS, OverBudget, budget
from analysis.corpus.parts import INPUTS, encode
from analysis.corpus.record import Record
from analysis.corpus.signatures import SIGNATURES, signature
from analysis.result import analyse
from analysis.rows import Cells

BATCH = 25  # articles whose rows are held as Python objects at a time

Found = dict[str, list[tuple[str, Sequence[Cells]]]]  # by table: the id and rows of each article


# To read one of each language once loads what all articles need.
WARM = (
    Record("da", "Ny bro\n\n– Broen holder, siger Anna Holm fra byen.", fields={"language": "da"}),
    Record("en", "New bridge\n\n“It holds,” said Ann Elm.", fields={"language": "en"}),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make of each article. Equal plans give equal tables."""

    tables: tuple[str, ...]
    language: str | None = None
    signatures: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """The tables of a chunk as Parquet files, and how many articles are in it."""

    tables: dict[str, bytes]
    articles: int
    failures: tuple[tuple[str, str], ...]  # id and reason
    size: int


def analyse_chunk(records: Sequence[Record], plan: Plan) -> Made:
    """Analyse `records`; one that fails has its reason in `problems`, and stops nothing."""
    if all(isinstance(record.content, str) for record in records):
        with _no_collection():
            return _analyse_chunk(records, plan)
    return _analyse_chunk(records, plan)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without Python's search for cycles, which goes through the word lists again and again.

    No article leaves a cycle behind, so that there is nothing to find, and it takes a tenth of the
    time. What reads Word, PDF and pages is not ours and may leave some: there it stays on.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _analyse_chunk(records: Sequence[Record], plan: Plan) -> Made:
    names = [*plan.tables, INPUTS, *([SIGNATURES] if plan.signatures else [])]
    columns: dict[str, list[pa.Table]] = {name: [] for name in names}
    failures: list[tuple[str, str]] = []
    for first in range(0, len(records), BATCH):
        rows: Found = {name: [] for name in names}
        for record in records[first : first + BATCH]:
            why = _read(record, plan, rows)
            failures += [(record.id, why)] if why else []
        for name in names:
            columns[name].append(schema.to_arrow(name, rows[name]))
    made = {name: encode(pa.concat_tables(tables)) for name, tables in columns.items()}
    return Made(made, len(records), tuple(failures), sum(record.size for record in records))


def _read(record: Record, plan: Plan, rows: Found) -> str | None:
    """Put an article's rows into `rows`; why it could not be read, or None."""
    rows[INPUTS].append((record.id, [(record.origin, record.digest.hex())]))
    made: Mapping[str, Sequence[Cells]]
    why = None
    try:
        with budget(SECONDS):
            result = analyse(record.article(plan.language))
            made = {name: schema.cells_of(result, name) for name in plan.tables}
            sign = signature(result.document) if plan.signatures else None
        if sign:
            rows[SIGNATURES].append((record.id, [sign]))
    except OverBudget:
        why = f"the article took more than {SECONDS:.0f} seconds to analyse; it was left out"
        made = schema.cells_of_failed(record.fields, why)
    except Exception as error:  # one article must not end a run of a million
        expected = isinstance(error, ValueError | ImportError | OSError)
        why = str(error) if expected else f"{type(error).__name__}: {error}"
        made = schema.cells_of_failed(record.fields, why)
    for name in plan.tables:
        rows[name].append((record.id, made.get(name, ())))
    return why
