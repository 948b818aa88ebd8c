"""Parts: numbered Parquet files of each table, whole or not there."""

import errno
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.corpus.errors import OutputError

MANIFEST = "manifest.json"
INPUTS = "inputs"  # written last: a part is there once its inputs are
UNFINISHED = ".unfinished"
_FULL = {errno.ENOSPC, errno.EDQUOT}


def part_name(number: int) -> str:
    """The file name of a part."""
    return f"part-{number:06d}.parquet"


def committed(folder: Path) -> list[int]:
    """The numbers of the parts that are wholly there."""
    return sorted(map(_number, (folder / INPUTS).glob("part-*.parquet")))


def part_files(folder: Path, table: str) -> list[Path]:
    """The files of a table, of whole parts only, in order."""
    files = (folder / table / part_name(number) for number in committed(folder))
    return [file for file in files if file.is_file()]


def clean(folder: Path) -> None:
    """Remove what a run that was killed left unfinished."""
    whole = set(committed(folder))
    (folder / (MANIFEST + UNFINISHED)).unlink(missing_ok=True)
    for file in folder.glob("*/part-*"):
        if file.name.endswith(UNFINISHED) or (
            file.suffix == ".parquet" and _number(file) not in whole
        ):
            file.unlink()


def write_part(folder: Path, number: int, tables: Mapping[str, bytes]) -> None:
    """Write the tables of a part, each under an unfinished name; then give them their names.

    Raises OutputError when they do not fit on the disk, and leaves nothing of them behind.
    """
    written: list[Path] = []
    try:
        for table, data in tables.items():
            path = folder / table / (part_name(number) + UNFINISHED)
            path.parent.mkdir(exist_ok=True)
            written.append(path)
            write_synced(path, data)
        # The inputs' name is given last: with it the part counts.
        for path in sorted(written, key=lambda path: path.parent.name == INPUTS):
            os.replace(path, path.with_name(part_name(number)))
    except OSError as error:
        if (folder / INPUTS / part_name(number)).exists():
            raise
        for path in written:
            path.unlink(missing_ok=True)
            path.with_name(part_name(number)).unlink(missing_ok=True)
        raise cannot_write(folder, error) from error


def cannot_write(folder: Path, error: OSError) -> OutputError:
    """What to tell the person whose disk refused."""
    if error.errno in _FULL:
        why = f"the disk that holds {folder.name!r} is full"
    else:
        why = f"{folder.name!r} cannot be written ({error.strerror or error})"
    return OutputError(
        f"{why}; what was finished is kept whole. Make room and run the same again: it goes on "
        "where it stopped."
    )


def write_synced(path: Path, data: bytes) -> None:
    """Write a file and wait until the disk has it."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def done_inputs(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Id and digest of each input that was analysed."""
    for file in part_files(folder, INPUTS):
        for batch in pq.ParquetFile(file).iter_batches(columns=["id", "digest"]):
            ids, digests = (column.to_pylist() for column in batch.columns)
            yield from zip(ids, map(bytes.fromhex, digests), strict=True)


def count_rows(folder: Path, table: str) -> int:
    """How many rows a table has, from the files' footers."""
    return sum(pq.read_metadata(file).num_rows for file in part_files(folder, table))


def encode(table: pa.Table) -> bytes:
    """A table as Parquet."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", compression_level=1)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def read_manifest(folder: Path) -> dict[str, object] | None:
    """The manifest of an output folder; None for a new one. Raises OutputError."""
    path = folder / MANIFEST
    if not path.is_file():
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError, RecursionError) as error:
        raise OutputError(f"{folder.name}/{MANIFEST} cannot be read: {error}") from error
    ours = isinstance(found, dict) and all(
        isinstance(found.get(key), dict) for key in ("versions", "options")
    )
    return found if ours else None  # another's: the folder holds other files


def write_manifest(folder: Path, manifest: Mapping[str, object]) -> None:
    """Write the manifest, the old one staying until the new one is whole. Raises OutputError."""
    path = folder / (MANIFEST + UNFINISHED)
    try:
        write_synced(path, (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode())
        os.replace(path, folder / MANIFEST)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise cannot_write(folder, error) from error


def _number(file: Path) -> int:
    return int(file.name.removeprefix("part-").split(".")[0])
