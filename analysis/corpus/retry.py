"""Trying again what failed: the old rows of an article go when it is analysed anew."""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from analysis.corpus import parts
from analysis.corpus.schema import FAILED

JOURNAL = ".forgetting.json"
_TABLES = ("summary", "problems", parts.INPUTS)  # where an article that failed has rows

Stale = Mapping[str, int]  # id of an article that failed: the part that holds its rows


def failed_inputs(folder: Path) -> dict[str, int]:
    """The articles that failed, each with the number of its part."""
    found: dict[str, int] = {}
    for number in parts.committed(folder):
        path = folder / "problems" / parts.part_name(number)
        table = pq.read_table(path, columns=["id", "kind"], filters=[("kind", "=", FAILED)])
        found |= dict.fromkeys(table["id"].to_pylist(), number)
    return found


def forget_again(folder: Path, inputs: bytes, stale: Stale) -> int:
    """Take the old rows of those that failed out before their part is written; how many there were.

    `inputs` is the table of the new part. What is to go is noted first, so that a run which is
    killed here has it done by the next one. Raises OutputError.
    """
    ids = pq.read_table(pa.BufferReader(inputs), columns=["id"])["id"].to_pylist()
    going: dict[int, list[str]] = {}
    for identity in ids:
        if identity in stale:
            going.setdefault(stale[identity], []).append(identity)
    if not going:
        return 0
    try:
        note = folder / (JOURNAL + parts.UNFINISHED)
        parts.write_synced(note, json.dumps(going).encode())
        os.replace(note, folder / JOURNAL)
    except OSError as error:
        raise parts.cannot_write(folder, error) from error
    forget_noted(folder)
    return sum(map(len, going.values()))


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
