"""What the resolution of speakers knows while it goes through the statements in order."""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field

from analysis.document import Document, Span
from analysis.speakers.certainty import Judge, certainty
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.names import Name, Person


@dataclass(slots=True)
class State:
    """The article's words, names and actors, and who has spoken so far.

    `quoted` is 1 for each word inside a marked fragment, `said` pairs of (word index, actor) of the
    statements so far, `titles` the span of each actor's title.
    """

    document: Document
    bits: list[int]
    gaz: Gazetteer
    names: list[Name]
    firsts: list[int]
    people: list[Person]
    quoted: bytearray
    said: list[tuple[int, int]] = field(default_factory=list)
    titles: dict[int, Span] = field(default_factory=dict)
    sentence_firsts: list[int] = field(default_factory=list)
    judge: Judge = certainty
    roles: dict[int, set[str]] | None = None  # role nouns beside each actor's names, once asked for
    # What `lookups` keeps: actors made on the way, persons by surname (of the first `surnames_to`
    # of all), places in `names` by the roles of who is named, of a role who said something last.
    own: dict[tuple[str, str], int] = field(default_factory=dict)
    surnames: dict[str, list[int]] = field(default_factory=dict)
    surnames_to: int = 0
    borne: dict[frozenset[str], list[int]] = field(default_factory=dict)
    holders: dict[str, list[int]] | None = None  # the actors beside whose names a role stands
    said_by: dict[str, tuple[int, int | None]] = field(default_factory=dict)
    ages: dict[int, str] = field(default_factory=dict)  # beside each name, by its number
    counts: Counter[str] | None = None
    spellings: frozenset[str] = frozenset()
    spoken_of: dict[str, bool] = field(default_factory=dict)  # states, by their codes

    def sentence(self, word: int) -> int:
        """Index of the sentence that holds word `word`."""
        return bisect_right(self.sentence_firsts, word) - 1

    def name_at(self, word: int) -> Name | None:
        """The name that starts at word `word`."""
        at = bisect_left(self.firsts, word)
        return self.names[at] if at < len(self.firsts) and self.firsts[at] == word else None

    def names_in(self, first: int, last: int) -> list[Name]:
        """The names that start among the words `first:last`."""
        return self.names[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]


@dataclass(frozen=True, slots=True)
class Found:
    """Who a mention names: the actor, the route, its rough trust, and close rivals by index."""

    actor: int | None
    route: str
    certainty: float
    rivals: tuple[int, ...] = ()
