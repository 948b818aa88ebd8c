"""A cue event: a cue with its subject and the content it introduces or closes."""

from dataclasses import dataclass

from analysis.quotes.mentions import Range


@dataclass(slots=True)
class Event:
    """A cue (units `cue`), the mention of its subject, and the units of its content.

    `content` is a list of half-open unit ranges; `anaphor` marks "Det siger X", whose content is
    what stands before the frame. `rule` names the construction.
    """

    cue: Range
    subject: Range | None
    content: list[Range]
    rule: str
    lemma: str
    side: str  # where the content stands: "after", "before", "around", "anaphor"
    relative: bool = False
    second_hand: Range | None = None
