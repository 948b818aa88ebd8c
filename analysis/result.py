"""`analyse`: an article in, an `Analysis` out; measures and tables are made when asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis import quotes, speakers
from analysis.article import Article
from analysis.document import Document, read_document

if TYPE_CHECKING:
    import pandas as pd

Sides = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Analysis:
    """What was found in one article."""

    article: Article
    document: Document
    statements: tuple[quotes.Statement, ...]
    actors: tuple[speakers.Actor, ...]
    sides: Sides | None = None

    def __getattr__(self, name: str) -> "pd.DataFrame":
        if name.startswith("_"):
            raise AttributeError(name)
        from analysis import tables

        if name not in tables.COLUMNS:
            raise AttributeError(f"no table {name!r}; there are: {', '.join(tables.COLUMNS)}")
        table = tables.build(self, name)
        object.__setattr__(self, name, table)
        return table


def analyse(
    article: Article, corrections: object = None, sides: Sides | None = None
) -> Analysis:
    """Read `article`. Pure, deterministic, no network; never raises on content."""
    document = read_document(article)
    statements, actors = speakers.resolve(document, quotes.find(document))
    return Analysis(article, document, statements, actors, sides)
