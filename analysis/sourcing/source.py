"""Sources: the actors of an article with the codes given to them, each with its evidence."""

from dataclasses import dataclass
from typing import NamedTuple

from analysis.document import Span

DIMENSIONS = ("role", "actor", "level", "function", "naming", "access", "channel", "gender")


class Code(NamedTuple):  # made by the dozen, and a tuple is made in a third of the time
    """One code of one dimension; `span` is its evidence in the text, `rule` what fired."""

    dimension: str
    code: str
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Source:
    """An actor of the article; `heard` when at least one body statement is attributed to it.

    `statements` and the word counts are of the body; `affiliation` and `title` are spans.
    """

    name: str
    heard: bool
    codes: tuple[Code, ...]
    side: str | None
    state: str | None
    statements: int
    direct_words: int
    indirect_words: int
    mentions: int
    title: Span | None = None
    affiliation: Span | None = None
    second_hand: int = 0

    def code(self, dimension: str) -> str:
        """The code of `dimension`; `unknown` where none was given."""
        for each in self.codes:
            if each.dimension == dimension:
                return each.code
        return "unknown"

    @property
    def words(self) -> int:
        """Attributed words, direct and indirect."""
        return self.direct_words + self.indirect_words


class Told(NamedTuple):
    """Level, role and function that the story gives, with the evidence and the rule."""

    level: str
    role: str
    function: str
    span: Span
    rule: str
