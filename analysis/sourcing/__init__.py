"""Sourcing: who was asked, in what role, how close to the facts, and who is missing.

Every code rests on words of the text: it carries its evidence and the rule that fired.
"""

from analysis.sourcing.figures import Figure, find_figures
from analysis.sourcing.indices import Index, balance, concentration
from analysis.sourcing.measure import count_silent, diversity, heard, silent, sources
from analysis.sourcing.missing import questions
from analysis.sourcing.rows import code_rows, diversity_rows, figure_rows, source_rows
from analysis.sourcing.source import DIMENSIONS, Code, Source

__all__ = [
    "DIMENSIONS",
    "Code",
    "Figure",
    "Index",
    "Source",
    "balance",
    "code_rows",
    "concentration",
    "count_silent",
    "diversity",
    "diversity_rows",
    "figure_rows",
    "find_figures",
    "heard",
    "questions",
    "silent",
    "source_rows",
    "sources",
]
