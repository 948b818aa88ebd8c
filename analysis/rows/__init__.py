"""Rows of every table as plain dicts: what the tables, the reports and the classroom page show.

Pure Python, so that the same rows are made where pandas is not installed. A missing value is
None, never 0.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.rows.row import Row
from analysis.rows.sources import code_rows, diversity_rows, figure_rows, source_rows
from analysis.rows.speech import counted_words, quote_rows, speaker_rows
from analysis.rows.summary import EVALUATIVE, summary_row
from analysis.rows.text import problem_rows, readability_rows, removed_rows, sentence_rows
from analysis.rows.wording import reporting_verb_rows, tone_by_voice_rows, tone_rows, voice_rows

if TYPE_CHECKING:
    from analysis.result import Analysis

__all__ = [
    "EVALUATIVE",
    "ROWS",
    "Row",
    "code_rows",
    "counted_words",
    "diversity_rows",
    "figure_rows",
    "problem_rows",
    "quote_rows",
    "readability_rows",
    "removed_rows",
    "reporting_verb_rows",
    "rows",
    "sentence_rows",
    "source_rows",
    "speaker_rows",
    "summary_row",
    "tone_by_voice_rows",
    "tone_rows",
    "voice_rows",
]

ROWS: dict[str, Callable[["Analysis"], list[Row]]] = {
    "sentences": sentence_rows,
    "readability": readability_rows,
    "quotes": quote_rows,
    "speakers": speaker_rows,
    "sources": source_rows,
    "codes": code_rows,
    "diversity": diversity_rows,
    "tone": tone_rows,
    "tone_by_voice": tone_by_voice_rows,
    "reporting_verbs": reporting_verb_rows,
    "figures": figure_rows,
    "removed": removed_rows,
    "problems": problem_rows,
    "summary": lambda result: [summary_row(result)],
}


def rows(result: "Analysis", table: str) -> list[Row]:
    """The rows of `table`; KeyError for a table that does not exist."""
    found = ROWS[table](result)
    if result.document.reading is not None:
        for row in found:
            _lead_back(result, row)
    return found


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
