"""Trying again what failed: the old rows of an article go when it is analysed anew."""

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from analysis.corpus import parts
from analysis.corpus.schema import FAILED

JOURNAL = ".forgetting.json"
_TABLES = ("summary", "problems", parts.INPUTS)  # where an article that failed has rows
_FOLDER = re.compile("/")

Stale = Mapping[str, int]  # id of an article that failed: the part that holds its rows


def failed_inputs(folder: Path) -> dict[str, int]:
    """The articles that failed, each with the number of its part."""
    found: dict[str, int] = {}
    for number in parts.committed(folder):
        path = folder / "problems" / parts.part_name(number)
        # Read as a file: as a data set, with a filter, it takes almost twice as long.
        table = pq.ParquetFile(path).read(columns=["id", "kind"])
        failed = table.filter(pc.equal(table["kind"], FAILED))
        found |= dict.fromkeys(failed["id"].to_pylist(), number)
    return found


def covered(identity: str, origin: str, stale: Stale) -> set[str]:
    """Which of those that failed an input takes the place of: its own id, or the file it is from.

    >>> sorted(covered("7", "a.zip/b.json:3", {"a.zip/b.json": 0, "a.zip": 0, "7": 1, "8": 1}))
    ['7', 'a.zip', 'a.zip/b.json']
    """
    file = origin.rpartition(":")[0] or origin
    above = (file[: match.start()] for match in _FOLDER.finditer(file))
    return {name for name in (identity, file, *above) if name in stale}


def forget_again(folder: Path, inputs: bytes, stale: Stale) -> set[str]:
    """Take the old rows of those that failed out before their part is written; whose they were.

    `inputs` is the table of the new part. Raises OutputError.
    """
    table = pq.read_table(pa.BufferReader(inputs), columns=["id", "origin"])
    rows = zip(table["id"].to_pylist(), table["origin"].to_pylist(), strict=True)
    gone = {name for identity, origin in rows for name in covered(identity, origin, stale)}
    forget(folder, gone, stale)
    return gone


def forget(folder: Path, ids: Iterable[str], stale: Stale) -> None:
    """Take the rows of `ids` out of their parts. Raises OutputError.

    What is to go is noted first, so that a run which is killed here has it done by the next one.
    """
    going: dict[int, list[str]] = {}
    for identity in ids:
        going.setdefault(stale[identity], []).append(identity)
    if not going:
        return
    try:
        note = folder / (JOURNAL + parts.UNFINISHED)
        parts.write_synced(note, json.dumps(going).encode())
        os.replace(note, folder / JOURNAL)
    except OSError as error:
        raise parts.cannot_write(folder, error) from error
    forget_noted(folder)


def forget_noted(folder: Path) -> None:
    """Take out what a run has noted as going, if it has. Raises OutputError."""
    journal = folder / JOURNAL
    try:
        (folder / (JOURNAL + parts.UNFINISHED)).unlink(missing_ok=True)
        if not journal.is_file():
            return
        for number, ids in json.loads(journal.read_bytes()).items():
            for table in _TABLES:
                _without(folder / table / parts.part_name(int(number)), ids)
        journal.unlink()
    except OSError as error:
        raise parts.cannot_write(folder, error) from error


def _without(path: Path, ids: Iterable[str]) -> None:
    """A part without the rows of `ids`; the old one stays until the new one is whole."""
    table = pq.read_table(path)
    kept = table.filter(pc.invert(pc.is_in(table["id"], pa.array(ids, pa.string()))))
    if len(kept) < len(table):
        unfinished = path.with_name(path.name + parts.UNFINISHED)
        parts.write_synced(unfinished, parts.encode(kept))
        os.replace(unfinished, path)
