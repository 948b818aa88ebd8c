"""Rows of where the facts come from: actors, their codes, the indices, the figures."""

from typing import TYPE_CHECKING

from analysis import sourcing
from analysis.rows.row import Row

if TYPE_CHECKING:
    from analysis.result import Analysis


def source_rows(result: "Analysis") -> list[Row]:
    """One row per actor: those heard, then those only mentioned."""
    return sourcing.source_rows(result.sourced)


def code_rows(result: "Analysis") -> list[Row]:
    """One row per code of an actor heard."""
    return sourcing.code_rows(result.sourced, result.document.text)


def diversity_rows(result: "Analysis") -> list[Row]:
    """One row per index."""
    return sourcing.diversity_rows(result.indices)


def figure_rows(result: "Analysis") -> list[Row]:
    """One row per numeral of the body."""
    return sourcing.figure_rows(result.numerals, result.document.text)
