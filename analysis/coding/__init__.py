"""Coding by hand: sheets to fill in, reading them back, agreement, and corrections of the machine.

A person decides: what a file of corrections says goes before what the machine read.
"""

from analysis.coding.agreement import Agreement, Disagreement, agreement, alpha
from analysis.coding.codebook import VARIABLES, Variable, codebook_rows, column_rows
from analysis.coding.corrections import Applied, Correction, apply, read_corrections
from analysis.coding.exported import codebook
from analysis.coding.reading import Coded, read
from analysis.coding.sheet import filled, sheet, sheet_rows
from analysis.coding.wrong import SheetError

__all__ = [
    "VARIABLES",
    "Agreement",
    "Applied",
    "Coded",
    "Correction",
    "Disagreement",
    "SheetError",
    "Variable",
    "agreement",
    "alpha",
    "apply",
    "codebook",
    "codebook_rows",
    "column_rows",
    "filled",
    "read",
    "read_corrections",
    "sheet",
    "sheet_rows",
]
