"""Near-duplicates: a second pass over the signatures on disk; marked, never dropped."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from analysis.corpus import parts
from analysis.corpus.errors import OutputError
from analysis.corpus.loading import Output
from analysis.corpus.signatures import NUMBERS, SIGNATURES

DUPLICATES = "duplicates"
THRESHOLD = 0.6  # share of all four-word runs of two texts that both have
FILE = "pairs.parquet"

Numbers = npt.NDArray[np.uint32]


def mark_duplicates(output: Output, threshold: float = THRESHOLD) -> pd.DataFrame:
    """Find articles whose texts are nearly the same; a row each: id, first, similarity.

    `first` is the earliest article of the group, `similarity` the estimated share (0–1, ±0.06) of
    four-word runs in either text that both have. The rows are kept in `output`/duplicates; every
    article stays in every table. Memory: 256 bytes an article. Raises OutputError when the run was
    made without signatures.
    """
    folder = Path(output)
    if not parts.part_files(folder, SIGNATURES):
        raise OutputError(f"{folder.name!r} has no signatures: run again with signatures=True")
    ids, signs = _signatures(folder)
    parent = np.arange(len(ids))
    for band in _bands(threshold):
        _join(signs, band, threshold, parent)
    first = _roots(parent)
    later = np.flatnonzero(first != np.arange(len(ids)))
    found = pd.DataFrame(
        {
            "id": pd.array([ids[i] for i in later], dtype="string"),
            "first": pd.array([ids[i] for i in first[later]], dtype="string"),
            "similarity": (signs[later] == signs[first[later]]).mean(axis=1),
        }
    )
    (folder / DUPLICATES).mkdir(exist_ok=True)
    path = folder / DUPLICATES / FILE
    try:
        table = pa.Table.from_pandas(found, preserve_index=False)
        parts.write_synced(path.with_suffix(parts.UNFINISHED), parts.encode(table))
        path.with_suffix(parts.UNFINISHED).replace(path)
    except OSError as error:
        path.with_suffix(parts.UNFINISHED).unlink(missing_ok=True)
        raise parts.cannot_write(folder, error) from error
    return found


def repeated(output: Output) -> frozenset[str]:
    """Ids of the articles that nearly repeat an earlier one. Raises OutputError if not marked."""
    path = Path(output) / DUPLICATES / FILE
    if not path.is_file():
        raise OutputError("near-duplicates are not marked yet: corpus.mark_duplicates(output)")
    return frozenset(pq.read_table(path, columns=["id"])["id"].to_pylist())


def _signatures(folder: Path) -> tuple[list[str], Numbers]:
    ids: list[str] = []
    blocks: list[Numbers] = []
    for file in parts.part_files(folder, SIGNATURES):
        table = pq.read_table(file, columns=["id", "signature"])
        ids += table["id"].to_pylist()
        data = b"".join(table["signature"].to_pylist())
        blocks.append(np.frombuffer(data, dtype="<u4").reshape(-1, NUMBERS))
    return ids, np.concatenate(blocks) if blocks else np.empty((0, NUMBERS), np.uint32)


def _bands(threshold: float) -> Iterator[slice]:
    """The slices of the signature of which one must be equal; their number suits the threshold."""
    from datasketch import MinHashLSH

    # Missing a pair is worse than looking at one in vain: each pair is checked afterwards.
    index = MinHashLSH(threshold=threshold, num_perm=NUMBERS, weights=(0.2, 0.8))
    for number in range(index.b):
        yield slice(number * index.r, (number + 1) * index.r)


def _join(signs: Numbers, band: slice, threshold: float, parent: npt.NDArray[np.int64]) -> None:
    """Join articles that are equal in `band` and near enough as a whole."""
    part = np.ascontiguousarray(signs[:, band]).astype(np.uint64)
    key = np.zeros(len(part), np.uint64)
    for column in part.T:
        key = key * np.uint64(0x9E3779B97F4A7C15) + column
    order = np.argsort(key, kind="stable")
    bounds = np.flatnonzero(np.diff(key[order])) + 1
    for group in np.split(order, bounds):
        if len(group) < 2:
            continue
        # Each against the first of its like, not each against each: groups may be large.
        heads = [int(group[0])]
        for each in map(int, group[1:]):
            near = (signs[heads] == signs[each]).mean(axis=1)
            best = int(near.argmax())
            if near[best] >= threshold:
                a, b = sorted((_root(parent, heads[best]), _root(parent, each)))
                parent[b] = a
            else:
                heads.append(each)


def _root(parent: npt.NDArray[np.int64], place: int) -> int:
    while parent[place] != place:
        parent[place] = parent[parent[place]]
        place = int(parent[place])
    return place


def _roots(parent: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    while True:
        shorter = parent[parent]
        if (shorter == parent).all():
            return parent
        parent = shorter
