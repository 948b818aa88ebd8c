"""The codebook as a file beside the data it explains."""

from pathlib import Path

from analysis.coding.codebook import codebook_rows, column_rows
from analysis.coding.files import write_table

HEAD = ("variable", "of", "values", "meaning")


def codebook(path: str | Path, output: str = "da") -> Path:
    """Write every variable that a person codes and every column of the tables as CSV.

    Each has its values and what it means, and stands for what it is `of`: a sentence, a source, or
    the table by its name.

    `output` is the language of the meanings. Raises OSError, and UnknownOutput for a language
    without labels.
    """
    return write_table(path, HEAD, [*codebook_rows(output), *column_rows(output)])
