"""Statements: what the text attributes to somebody, with its cue and the words that name them."""

from dataclasses import dataclass

from analysis.document import Span


@dataclass(frozen=True, slots=True)
class Fragment:
    """One contiguous piece of a statement; `marked` when the words stand as the speaker's own."""

    start: int
    end: int
    marked: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of one paragraph that the text attributes to a single speaker.

    `speaker`, `actor` (index into the actors), `route` and `certainty` are filled in by
    `speakers.resolve`; `rule` names the rule that found the statement.
    """

    number: int
    kind: str  # direct, mixed, indirect
    fragments: tuple[Fragment, ...]
    paragraph: int
    cue: Span | None
    mention: Span | None
    rule: str
    speaker: str | None = None
    actor: int | None = None
    route: str = "none"
    certainty: float | None = None
    rivals: tuple[str, ...] = ()  # other actors who could be meant, where it is close
    second_hand: Span | None = None  # "siger han ifølge Reuters": the medium that had it first

    @property
    def start(self) -> int:
        """Where the first fragment begins, in characters."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """Where the last fragment ends, in characters."""
        return self.fragments[-1].end
