"""The tables: the rows of an analysis as pandas tables with fixed columns and types.

Offsets, counts and ids are int64, flags bool; a missing text or number is NA. Columns that may
miss a number are the nullable Int64 or Float64. An empty table keeps its columns and types.
"""

import re
from typing import TYPE_CHECKING

import pandas as pd

from analysis import rows
from analysis.columns import COLUMNS

if TYPE_CHECKING:
    from analysis.result import Analysis

__all__ = ["COLUMNS", "Table", "build", "frame"]

_LONE = re.compile("[\ud800-\udfff]")  # half a character: Arrow and UTF-8 files cannot hold it
_FORMULA = re.compile(r"[$\\]")


class Table(pd.DataFrame):  # type: ignore[misc]
    """A pandas table, in which a notebook shows every sign as it stands.

    Between two dollar signs a notebook would set a formula, with links that the article's writer
    chose; prices in one cell are such signs.

    >>> Table({"text": ["$5 or $6"]})._repr_html_().count("<span>$</span>")
    2
    """

    @property
    def _constructor(self) -> type["Table"]:
        return Table

    def _repr_html_(self) -> str | None:
        shown: str | None = super()._repr_html_()
        return None if shown is None else _FORMULA.sub(r"<span>\g<0></span>", shown)


def build(result: "Analysis", name: str) -> pd.DataFrame:
    """The table `name` of `result`; KeyError for a table that does not exist."""
    return frame(rows.rows(result, name), name)


def frame(found: list[rows.Row], name: str) -> pd.DataFrame:
    """Rows of table `name` as a table with its columns and types, in their order.

    Half a surrogate pair is shown as the sign for damage, as long as it is: offsets hold.
    """
    types = COLUMNS[name]
    return Table(
        {
            column: pd.array([_whole(row.get(column)) for row in found], dtype=dtype)
            for column, dtype in types.items()
        }
    )


def _whole(value: object) -> object:
    return _LONE.sub("\ufffd", value) if isinstance(value, str) else value
