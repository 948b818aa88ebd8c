"""Rows of every table as plain dicts: what the tables, the reports and the classroom page show.

Pure Python, so that the same rows are made where pandas is not installed. A missing value is
None, never 0.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.columns import COLUMNS
from analysis.rows.row import Cells, Row
from analysis.rows.sources import code_cells, diversity_cells, figure_cells, source_cells
from analysis.rows.speech import counted_words, quote_cells, speaker_cells
from analysis.rows.summary import EVALUATIVE, summary_row
from analysis.rows.text import problem_rows, readability_cells, removed_cells, sentence_cells
from analysis.rows.wording import reporting_verb_cells, tone_by_voice_cells, tone_cells

if TYPE_CHECKING:
    from analysis.result import Analysis

__all__ = [
    "EVALUATIVE",
    "ROWS",
    "Cells",
    "Row",
    "cells",
    "counted_words",
    "problem_rows",
    "rows",
    "summary_row",
]


def _problem_cells(result: "Analysis") -> list[Cells]:
    return [tuple(row.values()) for row in problem_rows(result)]


def _summary_cells(result: "Analysis") -> list[Cells]:
    return [tuple(summary_row(result).values())]


# What makes the rows of each table, each row as the cells of its columns.
ROWS: dict[str, Callable[["Analysis"], list[Cells]]] = {
    "sentences": sentence_cells,
    "readability": readability_cells,
    "quotes": quote_cells,
    "speakers": speaker_cells,
    "sources": source_cells,
    "codes": code_cells,
    "diversity": diversity_cells,
    "tone": tone_cells,
    "tone_by_voice": tone_by_voice_cells,
    "reporting_verbs": reporting_verb_cells,
    "figures": figure_cells,
    "removed": removed_cells,
    "problems": _problem_cells,
    "summary": _summary_cells,
}


def rows(result: "Analysis", table: str) -> list[Row]:
    """The rows of `table`; KeyError for a table that does not exist."""
    names = tuple(COLUMNS[table])
    found = [dict(zip(names, each, strict=True)) for each in ROWS[table](result)]
    if result.document.reading is not None:
        for row in found:
            _lead_back(result, row)
    return found


def cells(result: "Analysis", table: str) -> list[Cells]:
    """The rows of `table`, each as the cells of its columns in their order."""
    if result.document.reading is not None:
        return [tuple(row.values()) for row in rows(result, table)]
    return ROWS[table](result)


def _lead_back(result: "Analysis", row: Row) -> None:
    """Spans of the text as it is read become spans, and words, of the article's own text."""
    for prefix in ("", "mention_", "cue_"):
        start, end = row.get(f"{prefix}start"), row.get(f"{prefix}end")
        if isinstance(start, int) and isinstance(end, int):
            first, last = result.document.original(start, end)
            row[f"{prefix}start"], row[f"{prefix}end"] = first, last
            for name in (prefix.removesuffix("_"),) if prefix else ("text", "evidence"):
                if row.get(name) is not None:
                    row[name] = result.article.text[first:last]
