"""Reading results back: the tables of a corpus in pandas; DuckDB and Dask open the files too."""

import os
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from analysis.corpus import parts, schema
from analysis.tables import Table

Output = str | os.PathLike[str]


def load(
    output: Output, table: str = "summary", columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """A table of all articles, typed like that of one, with `id` first; `columns` limits it.

    Only whole parts are read. Raises FileNotFoundError for a folder without results, ValueError
    for a table that it does not have. The files are plain Parquet, so that
    `duckdb.sql("from 'results/quotes/*.parquet'")` and `dask.dataframe.read_parquet` do as well.
    """
    folder = Path(output)
    if parts.read_manifest(folder) is None:
        raise FileNotFoundError(f"{str(output)!r} holds no results: run corpus.analyse first")
    files = parts.part_files(folder, table)
    if not files and not (folder / parts.INPUTS).is_dir():
        files = []
    elif not files:
        there = sorted(p.name for p in folder.iterdir() if p.is_dir() and any(p.glob("part-*")))
        raise ValueError(f"no table {table!r} in {str(output)!r}; there are: {', '.join(there)}")
    types = {"id": "string", **schema.columns_of(table)}
    wanted = list(types) if columns is None else ["id", *(c for c in columns if c != "id")]
    if unknown := [column for column in wanted if column not in types]:
        raise ValueError(
            f"no column {', '.join(unknown)} in {table}; there are: {', '.join(types)}"
        )
    found = [pq.read_table(file, columns=wanted).to_pandas() for file in files]
    whole = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=wanted)
    return Table(whole.astype({c: types[c] for c in wanted if types[c] != "binary"})[wanted])
