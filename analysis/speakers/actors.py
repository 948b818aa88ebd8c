"""Actors: the persons, states, bodies and groups that an article names."""

from dataclasses import dataclass

from analysis.document import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, body or group that the text names.

    `name` is the fullest name in the text (a state's own name for its metonyms). `kind` is
    `person`, `state`, `body`, `role` (known by a role noun only), `group`, `place` or `other`.
    `title` and `affiliation` are the spans that give them; `gender` is `woman`, `man`, `other`
    or `unknown`, with the span of its evidence; `state` is the state that the text links it to.
    """

    name: str
    kind: str
    mentions: tuple[Span, ...]
    title: Span | None = None
    affiliation: Span | None = None
    gender: str = "unknown"
    gender_evidence: Span | None = None
    state: str | None = None
