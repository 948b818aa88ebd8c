"""Rows of where the facts come from: actors, their codes, the indices, the figures."""

from typing import TYPE_CHECKING

from analysis import sourcing
from analysis.rows.row import Cells

if TYPE_CHECKING:
    from analysis.result import Analysis


def source_cells(result: "Analysis") -> list[Cells]:
    """One row per actor: those heard, then those only mentioned."""
    return sourcing.source_cells(result.sourced)


def code_cells(result: "Analysis") -> list[Cells]:
    """One row per code of an actor heard."""
    return sourcing.code_cells(result.sourced, result.document.text)


def diversity_cells(result: "Analysis") -> list[Cells]:
    """One row per index."""
    return sourcing.diversity_cells(result.indices)


def figure_cells(result: "Analysis") -> list[Cells]:
    """One row per numeral of the body."""
    return sourcing.figure_cells(result.numerals, result.document.text)
