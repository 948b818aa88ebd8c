"""Many articles: reading them, analysing them, comparing them.

from analysis import corpus

corpus.show_columns("articles.csv")                # what is taken from which column
corpus.analyse("articles.csv", "results/")          # goes on where it stopped
summary = corpus.load("results/", "summary")        # any table, of all articles
corpus.compare_groups("results/", by="outlet")      # with intervals and n
"""

from importlib import import_module
from typing import TYPE_CHECKING

from analysis.corpus.errors import Interrupted, OutputError
from analysis.corpus.reading import read_records, show_columns
from analysis.corpus.record import Record
from analysis.corpus.running import Run, analyse

if TYPE_CHECKING:
    from analysis.corpus.comparing import compare_groups
    from analysis.corpus.duplicates import mark_duplicates
    from analysis.corpus.goals import audit
    from analysis.corpus.loading import load
    from analysis.corpus.network import who_about_whom
    from analysis.corpus.people import rank_speakers
    from analysis.corpus.reuse import reused_quotes
    from analysis.corpus.samples import generated, own_articles

__all__ = [
    "Interrupted",
    "OutputError",
    "Record",
    "Run",
    "analyse",
    "audit",
    "compare_groups",
    "generated",
    "load",
    "mark_duplicates",
    "own_articles",
    "rank_speakers",
    "read_records",
    "reused_quotes",
    "show_columns",
    "who_about_whom",
]

# Workers load this package too: what only looks at results is loaded when asked for.
_LATER = {
    "audit": "goals",
    "compare_groups": "comparing",
    "generated": "samples",
    "load": "loading",
    "mark_duplicates": "duplicates",
    "own_articles": "samples",
    "rank_speakers": "people",
    "reused_quotes": "reuse",
    "who_about_whom": "network",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'analysis.corpus' has no attribute {name!r}")
    return getattr(import_module(f"analysis.corpus.{_LATER[name]}"), name)
