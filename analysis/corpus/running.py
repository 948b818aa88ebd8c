"""Running: from a source to a folder of tables, and on from where it stopped."""

import os
import time
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, islice
from pathlib import Path
from typing import Any

import analysis as package
from analysis.corpus import parts, schema
from analysis.corpus import retry as retrying
from analysis.corpus.chunk import WARM, Made, Plan, analyse_chunk
from analysis.corpus.errors import OutputError
from analysis.corpus.from_rows import Columns
from analysis.corpus.known import FILE, Known
from analysis.corpus.progress import Bar, progress_bar
from analysis.corpus.reading import Source, read_records, size_of
from analysis.corpus.record import Record
from analysis.corpus.signatures import require_datasketch
from analysis.corpus.workers import Chunk, Work, serial, with_dask, with_pool, workers_here
from analysis.labels import message

ARTICLES, BYTES = 250, 8_000_000  # a chunk ends at whichever comes first
CHANGED_SHOWN, FAILURES_SHOWN = 100, 20
_STAMPED = ("babel", "pyphen", "pyarrow", "datasketch")  # besides our own version
_ALWAYS = ("summary", "problems")


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did."""

    output: str
    inputs: int
    analysed: int
    done_before: int
    failed: int
    failures: tuple[tuple[str, str], ...]  # id and reason of the first 20 that failed
    failed_before: int  # failed in a run before, and were not tried again
    retried: int  # failed in a run before, and were tried again
    twice: int  # inputs with an id that another input had; kept under id#2
    changed: tuple[str, ...]  # ids whose text is another than when they were analysed (first 100)
    seconds: float


@dataclass
class _Met:
    """What was met in the source so far."""

    inputs: int = 0
    done_before: int = 0
    twice: int = 0
    repaired: set[str] = field(default_factory=set)  # failed before, and all they hold is done
    changed: list[str] = field(default_factory=list)


@dataclass
class _Wrote:
    """What was written so far."""

    analysed: int = 0
    failed: int = 0
    failures: tuple[tuple[str, str], ...] = ()
    retried: set[str] = field(default_factory=set)


def analyse(
    source: Source,
    output: str | os.PathLike[str],
    *,
    workers: int | None = None,
    client: Any = None,
    language: str | None = None,
    columns: Columns | None = None,
    separator: str | None = None,
    tables: Iterable[str] | None = None,
    signatures: bool = True,
    articles_per_part: int = ARTICLES,
    retry_failed: bool = False,
    progress: bool = True,
) -> Run:
    """Analyse each article of `source` into `output`/TABLE/part-*.parquet, streamed.

    `workers`: processes on this machine (None: one a core; 1: this process alone), or `client`, a
    `dask.distributed.Client`; the tables are the same. What `output` already holds is not done
    again: a run that was killed goes on, and new articles are added. `source`, `columns` and
    `separator` are those of `read_records`; `tables` limits what is kept (`summary` and
    `problems` always are); `signatures` keeps what near-duplicates are found by. An article that
    fails is a row in `problems`; with `retry_failed` those that failed before and are still in
    `source` are tried anew, and their old rows go. Raises OutputError when the folder belongs to a
    run with other options or cannot be written, ImportError for what is not installed, and what
    `read_records` raises.
    """
    begun = time.monotonic()
    folder = Path(output)
    plan = Plan(_chosen(tables), language, signatures)
    # Results that lie in the source are no articles.
    records = read_records(source, columns, separator, without=folder)
    if signatures:
        require_datasketch()  # what is not installed is an error now, not one for each article
    manifest = _manifest(plan, columns, separator)
    with (
        _opened(folder, manifest, retry_failed) as (known, stale),
        progress_bar(size_of(source, folder), progress) as bar,
    ):
        met, again = _Met(), dict(stale) if retry_failed else {}
        chunks = _chunks(_fresh(records, known, met, bar, again), articles_per_part)
        # Processes start here, before the thread of the bar does.
        results = _results(partial(analyse_chunk, plan=plan), chunks, workers, client)
        bar.begin()
        wrote = _write(folder, results, bar, again)
        repaired = met.repaired - wrote.retried
        wrote.retried |= repaired
        retrying.forget(folder, repaired, again)
        done = len(parts.committed(folder))
        if wrote.analysed:
            articles = parts.count_rows(folder, parts.INPUTS)
            parts.write_manifest(folder, {**manifest, "articles": articles, "parts": done})
    return Run(
        output=str(folder),
        inputs=met.inputs,
        analysed=wrote.analysed,
        done_before=met.done_before,
        failed=wrote.failed,
        failures=wrote.failures,
        failed_before=len(stale) - len(wrote.retried),
        retried=len(wrote.retried),
        twice=met.twice,
        changed=tuple(met.changed),
        seconds=time.monotonic() - begun,
    )


def _chosen(wanted: Iterable[str] | None) -> tuple[str, ...]:
    """The tables to make, in their order. Raises ValueError for one that there is not."""
    names = schema.table_names()
    if wanted is None:
        return names
    asked = {*wanted, *_ALWAYS}
    if unknown := sorted(asked - {*names}):
        raise ValueError(f"no table {', '.join(unknown)}; there are: {', '.join(names)}")
    return tuple(name for name in names if name in asked)


def _manifest(plan: Plan, columns: Columns | None, separator: str | None) -> dict[str, Any]:
    versions = {"media-analysis-workbook": package.__version__}
    for name in _STAMPED:
        with suppress(PackageNotFoundError):
            versions[name] = version(name)
    options = {
        "tables": list(plan.tables),
        "language": plan.language,
        "signatures": plan.signatures,
        "columns": dict(columns) if columns else None,
        "separator": separator,
    }
    return {"versions": versions, "options": options}


@contextmanager
def _opened(
    folder: Path, manifest: Mapping[str, Any], retry: bool
) -> Iterator[tuple[Known, retrying.Stale]]:
    """The output folder, locked and cleaned of unfinished files, with the index of what it holds.

    Beside it what has failed, which the index does not hold when it is tried again. Raises
    OutputError when the folder was made with other options or by another version.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ours = {FILE, parts.MANIFEST + parts.UNFINISHED}
        if parts.read_manifest(folder) is None and {e.name for e in folder.iterdir()} - ours:
            raise OutputError(f"{folder.name!r} holds other files: choose a new folder")
    except OSError as error:
        raise parts.cannot_write(folder, error) from error
    _same_run(folder, manifest)
    with closing(Known(folder)) as known:  # the lock first: nobody else changes the folder then
        parts.clean(folder)
        retrying.forget_noted(folder)
        stale = retrying.failed_inputs(folder)
        again: retrying.Stale = stale if retry else {}
        known.fill(each for each in parts.done_inputs(folder) if each[0] not in again)
        if parts.read_manifest(folder) is None:
            parts.write_manifest(folder, manifest)
        yield known, stale


def _same_run(folder: Path, manifest: Mapping[str, Any]) -> None:
    """Refuse to mix tables of different options or versions in one folder."""
    before: Mapping[str, Any] | None = parts.read_manifest(folder)
    if before is None:
        return
    ours = {**manifest["options"], "version": manifest["versions"]["media-analysis-workbook"]}
    versions = before.get("versions", {})
    theirs = {**before.get("options", {}), "version": versions.get("media-analysis-workbook")}
    other = [name for name in ours if ours[name] != theirs.get(name)]
    if other:
        said = "; ".join(f"{name} was {theirs.get(name)!r}, is {ours[name]!r}" for name in other)
        raise OutputError(f"{folder.name!r} was made otherwise ({said}): choose a new folder")


def _fresh(
    records: Iterable[Record], known: Known, met: _Met, bar: Bar, stale: retrying.Stale
) -> Iterator[Record]:
    """The records that are not done yet; two inputs with one id get two."""
    for record in records:
        # Names of files and ids of tables may hold half a character, which no file can.
        record = replace(record, id=_writable(record.id), origin=_writable(record.origin))
        met.inputs += 1
        stands, identity = known.meet(record.id, record.digest, record.by_place)
        if stands in ("done", "changed"):
            met.done_before += 1
            met.repaired |= retrying.covered(identity, record.origin, stale) if stale else set()
            bar.tell(0, record.size)
            if stands == "changed" and len(met.changed) < CHANGED_SHOWN:
                met.changed.append(identity)
            continue
        if stands in ("again", "moved"):
            if stands == "again":
                met.twice += 1
                note = ("twice", message("note.same_id", id=repr(record.id), own=repr(identity)))
            else:
                note = ("moved", message("note.moved", id=repr(record.id), own=repr(identity)))
            record = replace(record, id=identity, notes=(*record.notes, note))
        yield record


def _writable(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _chunks(records: Iterable[Record], most: int) -> Iterator[Chunk]:
    """Records in chunks, by number and by size."""
    chunk: list[Record] = []
    size = 0
    for record in records:
        chunk.append(record)
        size += len(record.content)
        if len(chunk) >= most or size >= BYTES:
            yield tuple(chunk)
            chunk, size = [], 0
    if chunk:
        yield tuple(chunk)


def _results(
    work: Work, chunks: Iterator[Chunk], wanted: int | None, client: Any
) -> Iterator[Made]:
    """The results, made by whom it pays to ask: processes take a second to start."""
    if client is not None:
        return with_dask(work, chunks, client)
    number = workers_here(wanted)
    if wanted is None:
        first = list(islice(chunks, 2))
        chunks = chain(first, chunks)
        number = min(number, len(first))
    if number < 2:
        return serial(work, chunks)
    return with_pool(work, chunks, number, ready=partial(work, WARM))


def _write(folder: Path, results: Iterator[Made], bar: Bar, stale: dict[str, int]) -> _Wrote:
    """Write each result as the next part; the old rows of `stale` articles go before it."""
    number = max(parts.committed(folder), default=-1) + 1
    wrote = _Wrote()
    try:
        for made in results:
            if stale:
                gone = retrying.forget_again(folder, made.tables[parts.INPUTS], stale)
                wrote.retried |= gone
                for name in gone:
                    del stale[name]
            parts.write_part(folder, number, made.tables)
            number += 1
            wrote.analysed += made.articles
            wrote.failed += len(made.failures)
            wrote.failures = (*wrote.failures, *made.failures)[:FAILURES_SHOWN]
            bar.tell(made.articles, made.size)
    finally:
        if isinstance(results, Generator):
            results.close()  # lets the workers go at once, also when the disk is full
    return wrote
