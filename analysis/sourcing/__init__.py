"""Sourcing: who was asked, in what role, how close to the facts, and who is missing.

Every code rests on words of the text: it carries its evidence and the rule that fired.
"""

from analysis.sourcing.figures import Figure, find_figures
from analysis.sourcing.indices import Index, balance, concentration
from analysis.sourcing.measure import count_silent, diversity, heard, silent, sources
from analysis.sourcing.missing import questions
from analysis.sourcing.rows import code_cells, diversity_cells, figure_cells, source_cells
from analysis.sourcing.source import DIMENSIONS, Code, Source

__all__ = [
    "DIMENSIONS",
    "Code",
    "Figure",
    "Index",
    "Source",
    "balance",
    "code_cells",
    "concentration",
    "count_silent",
    "diversity",
    "diversity_cells",
    "figure_cells",
    "find_figures",
    "heard",
    "questions",
    "silent",
    "source_cells",
    "sources",
]
