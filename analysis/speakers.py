"""Who speaks: the mentions at the cues resolved to one actor each across the article."""

from dataclasses import dataclass

from analysis.document import Document, Span
from analysis.quotes import Statement


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, body or group that the text names.

    `name` is the fullest name in the text (a state's own name for its metonyms). `kind` is
    `person`, `state`, `body`, `role` (known by a role noun only), `group` or `other`.
    `title` and `affiliation` are the spans that give them; `gender` is `woman`, `man`, `other`
    or `unknown`, with the span of its evidence.
    """

    name: str
    kind: str
    mentions: tuple[Span, ...]
    title: Span | None = None
    affiliation: Span | None = None
    gender: str = "unknown"
    gender_evidence: Span | None = None
    state: str | None = None  # the state an actor belongs to, where the text says so


def resolve(
    document: Document, found: tuple[Statement, ...]
) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """The statements with their speakers filled in, and all actors that the text names."""
    return found, ()
