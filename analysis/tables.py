"""The tables: the rows of an analysis as pandas tables with fixed columns and types.

Offsets, counts and ids are int64, flags bool; a missing text or number is NA. Columns that may
miss a number are the nullable Int64 or Float64. An empty table keeps its columns and types.
"""

from typing import TYPE_CHECKING

import pandas as pd

from analysis import rows
from analysis.columns import COLUMNS

if TYPE_CHECKING:
    from analysis.result import Analysis

__all__ = ["COLUMNS", "build", "frame"]


def build(result: "Analysis", name: str) -> pd.DataFrame:
    """The table `name` of `result`; KeyError for a table that does not exist."""
    return frame(rows.rows(result, name), name)


def frame(found: list[rows.Row], name: str) -> pd.DataFrame:
    """Rows of table `name` as a table with its columns and types, in their order."""
    types = COLUMNS[name]
    return pd.DataFrame(
        {
            column: pd.array([row.get(column) for row in found], dtype=dtype)
            for column, dtype in types.items()
        }
    )
