"""Many articles: reading them, analysing them, comparing them.

from analysis import corpus

corpus.show_columns("articles.csv")               # what is taken from which column
corpus.analyse("articles.csv", "results/")         # goes on where it stopped
summary = corpus.load("results/", "summary")
"""

from analysis.corpus.errors import Interrupted, OutputError
from analysis.corpus.reading import read_records, show_columns
from analysis.corpus.record import Record
from analysis.corpus.running import Run, analyse

__all__ = [
    "Interrupted",
    "OutputError",
    "Record",
    "Run",
    "analyse",
    "read_records",
    "show_columns",
]
