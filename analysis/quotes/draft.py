"""A statement in the making."""

from dataclasses import dataclass

from analysis.document import Span
from analysis.quotes.statement import Fragment


@dataclass(slots=True)
class Draft:
    """A statement in the making."""

    fragments: list[Fragment]
    paragraph: int
    frame: int
    cue: Span | None
    mention: Span | None
    rule: str
    second_hand: Span | None = None
    within: bool = False  # marked words that are part of the journalist's clause
