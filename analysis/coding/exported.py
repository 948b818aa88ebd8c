"""The codebook as a file beside the data it explains."""

from pathlib import Path

from analysis.coding.codebook import codebook_rows
from analysis.coding.files import write_table

COLUMNS = ("variable", "of", "values", "meaning")


def codebook(path: str | Path, output: str = "da") -> Path:
    """Write every variable that a person codes, its values and what they mean, as CSV.

    `output` is the language of the meanings. Raises OSError, and UnknownOutput for a language
    without labels.
    """
    return write_table(path, COLUMNS, codebook_rows(output))
