"""`analyse`: an article in, an `Analysis` out; measures and tables are made when asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import quotes, readability, sourcing, speakers, tone
from analysis.article import Article
from analysis.document import Document, read_document
from analysis.sourcing.page import Page, open_page

if TYPE_CHECKING:
    import pandas as pd

    from analysis.coding.corrections import Corrected, Correction

Sides = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Analysis:
    """What was found in one article.

    The core's findings are plain data (`document`, `statements`, `actors`, `cues`, `sourced`,
    `measures`, `indices`, `numerals`); every table of the contract is an attribute of its name
    (`result.quotes`, `result.speakers`, …) and is built when first asked for.
    """

    article: Article
    document: Document
    statements: tuple[quotes.Statement, ...]
    actors: tuple[speakers.Actor, ...]
    sides: Sides | None = None
    corrected: "Corrected | None" = None

    @cached_property
    def cues(self) -> tuple[tone.Cue, ...]:
        """The tone cues of headline and body."""
        return tone.cues(self.document, self.statements)

    @cached_property
    def heard(self) -> tuple[sourcing.Source, ...]:
        """The actors heard, with their codes."""
        return self._corrected(
            sourcing.heard(self.document, self.statements, self.actors, self.sides, self._page)
        )

    @cached_property
    def sourced(self) -> tuple[sourcing.Source, ...]:
        """The actors heard, with their codes, then those only mentioned."""
        return self.heard + self._corrected(
            sourcing.silent(self.document, self.statements, self.actors, self.sides, self._page)
        )

    @cached_property
    def _page(self) -> Page:
        """The page that all sources are coded on, which keeps what it looked up."""
        return open_page(self.document)

    def __getstate__(self) -> dict[str, Any]:
        """What was found, to be pickled: the page holds the word lists, which are no finding."""
        return {name: value for name, value in self.__dict__.items() if name != "_page"}

    def _corrected(self, found: tuple[sourcing.Source, ...]) -> tuple[sourcing.Source, ...]:
        """`found` with a person's codes in the place of the machine's."""
        if self.corrected is None:
            return found
        from analysis.coding.corrections import correct_codes

        return correct_codes(found, self.corrected.codes)

    @cached_property
    def indices(self) -> tuple[sourcing.Index, ...]:
        """Diversity and sourcing indices."""
        return sourcing.diversity(
            self.document, self.statements, self.heard, self.sides, self.numerals
        )

    @cached_property
    def numerals(self) -> tuple[sourcing.Figure, ...]:
        """The numerals of the body, with whom they are attributed to."""
        return sourcing.find_figures(self.document, self.statements)

    @cached_property
    def measures(self) -> tuple[readability.Measure, ...]:
        """Readability by scope."""
        return readability.measures(self.document, self.statements, self.sentence_voices)

    @cached_property
    def sentence_voices(self) -> tuple[str, ...]:
        """The voice of each sentence: who has most of its words."""
        return readability.sentence_voices(self.document, self.statements)

    @cached_property
    def voices(self) -> tuple[tone.VoiceTone, ...]:
        """Tone rates by voice and category."""
        return tone.by_voice(self.document, self.statements, self.cues)

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """Questions for the reader about who is missing, in the article's language."""
        return sourcing.questions(self.sourced, self.article.language, self.document.text)

    def highlight(
        self, rows: Any = None, output: str | None = None, paragraphs: int | None = None
    ) -> Any:
        """The article as HTML with its voices, cues and tone words marked.

        Rows of any table with `start` and `end` are lit up. `output` is the language of the
        labels, `paragraphs` how many body paragraphs to show (all).
        """
        from analysis.highlight import highlight

        return highlight(self, rows=rows, output=output, paragraphs=paragraphs)

    def __repr__(self) -> str:
        words, said = len(self.document.words), len(self.statements)
        return f"<Analysis of {self.article.id or 'a text'}: {words} words, {said} statements>"

    def _repr_html_(self) -> str:
        from analysis.highlight import headline_figures

        return headline_figures(self)

    def __getattr__(self, name: str) -> "pd.DataFrame":
        if name.startswith("_"):
            raise AttributeError(name)
        from analysis import tables

        if name not in tables.COLUMNS:
            raise AttributeError(f"no table {name!r}; there are: {', '.join(tables.COLUMNS)}")
        table = tables.build(self, name)
        self.__dict__[name] = table
        return table


def analyse(
    article: Article,
    corrections: "str | Path | Sequence[Correction] | None" = None,
    sides: Sides | None = None,
) -> Analysis:
    """Read `article`. Pure, deterministic, no network; never raises on content.

    `corrections` is a person's file (or its lines, read): every measure follows what it says, and
    a wrong line becomes a row in `problems`. `sides` names two sides by their members,
    `{"USA": ["Blinken", …], "Rusland": […]}`.
    """
    document = read_document(article)
    statements, actors = speakers.resolve(document, quotes.find(document))
    if corrections is None:
        return Analysis(article, document, statements, actors, sides)
    from analysis.coding.corrections import apply, read_corrections

    lines = read_corrections(corrections) if isinstance(corrections, (str, Path)) else corrections
    done = apply(document, statements, actors, lines)
    return Analysis(article, document, done.statements, done.actors, sides, done)
