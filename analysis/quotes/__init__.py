"""Statements: what the text attributes to somebody, with its cue and the words that name them."""

from analysis.quotes.find import find
from analysis.quotes.statement import Fragment, Statement

__all__ = ["Fragment", "Statement", "find"]
