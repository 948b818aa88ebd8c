"""An article as it is scored: words, stretches between quotation marks, pieces of speech.

All comparisons are made on words (the index of each word), so that marks, commas and blanks at
the edge of a span never count.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from analysis.document import Span
from analysis.evaluate.gold import Quote, Record

Words = frozenset[int]

_WORD = re.compile(r"\w+")
_CLOSERS = {"“": '”"', "„": '“”"', '"': '"”', "”": "”", "»": "«", "«": "»"}
_MARK = re.compile("[“”„\"«»]|''|``")
_BEFORE_OPENING = "([–—-"


@dataclass(frozen=True)
class Piece:
    """Words that stand together, and the record that attributes them."""

    words: Words
    quote: Quote


@dataclass(frozen=True)
class Page:
    """The text of a gold record, cut up for scoring."""

    text: str
    discard: tuple[Span, ...] = ()

    @classmethod
    def of(cls, record: Record) -> "Page":
        """The page of a hand-coded record."""
        return cls(record["text"], tuple((a, b) for a, b in record.get("discard") or ()))

    @cached_property
    def words(self) -> list[Span]:
        """Spans of the words, in characters of the text."""
        return [match.span() for match in _WORD.finditer(self.text)]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.words]

    @cached_property
    def lines(self) -> list[Span]:
        """Spans of the lines, without their line ends."""
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return [(a, b - 1) for a, b in pairwise(accumulate(lengths, initial=0))]

    @cached_property
    def regions(self) -> list[Span]:
        """Stretches between quotation marks; a mark never closed holds to the end of its line."""
        found = []
        for start, end in self.lines:
            opened, closers = -1, ""
            for match in _MARK.finditer(self.text, start, end):
                at, sign = match.start(), match.group()[0]
                sign = '"' if sign in "'`" else sign
                if opened >= 0:
                    if sign in closers:
                        found.append((opened, at + 1))
                        opened = -1
                elif not (sign == "”" and at > start and self._inside(at)):
                    opened, closers = at, _CLOSERS[sign]
            if opened >= 0:
                found.append((opened, end))
        return found

    def _inside(self, at: int) -> bool:
        """Whether the sign at `at` stands right behind a word, and so closes."""
        before = self.text[at - 1]
        return not before.isspace() and before not in _BEFORE_OPENING

    @cached_property
    def _discarded(self) -> Words:
        return frozenset().union(*(self.word_set(*span) for span in self.discard))

    def word_set(self, start: int, end: int) -> Words:
        """Indices of the words that start in `text[start:end]`."""
        return frozenset(range(bisect_left(self._starts, start), bisect_left(self._starts, end)))

    def length(self, words: Iterable[int]) -> int:
        """Characters of `words`."""
        return sum(self.words[word][1] - self.words[word][0] for word in words)

    def usable(self, quotes: Iterable[Quote]) -> list[Quote]:
        """The quotes that have words, most of them outside what is discarded."""
        kept = []
        for quote in quotes:
            words = self.word_set(quote["start"], quote["end"])
            if words and 2 * len(words & self._discarded) <= len(words):
                kept.append(quote)
        return kept

    def segments(self, quotes: Sequence[Quote]) -> list[Piece]:
        """What of direct and mixed quotes stands between marks, one piece a stretch.

        A direct quote that touches no marks (after a dash) is a piece a line. Neighbours in one
        stretch are one piece where the attribution or the speaker is the same.
        """
        parts = []
        for number, quote in enumerate(quotes):
            if quote.get("kind") == "indirect":
                continue
            inside = _cut(quote, self.regions)
            if not inside and quote.get("kind") == "direct":
                inside = _cut(quote, self.lines)
            owner = quote.get("attribution", ("alone", number))
            speaker = (quote.get("speaker") or "").strip().casefold()
            parts += [(span, home, owner, speaker, quote) for span, home in inside]
        parts.sort(key=lambda part: part[0])
        joined: list[tuple[Span, Span, object, str, Quote]] = []
        for part in parts:
            if joined:
                (start, end), home, owner, speaker, quote = joined[-1]
                one = owner == part[2] or (speaker != "" and speaker == part[3])
                if one and home == part[1] and part[0][0] >= end and self._no_word(end, part[0][0]):
                    joined[-1] = ((start, part[0][1]), home, owner, speaker, quote)
                    continue
            joined.append(part)
        return self._pieces((part[0], part[4]) for part in joined)

    def fragments(self, quotes: Sequence[Quote]) -> list[Piece]:
        """All attributed content, cut at line ends; neighbours of one attribution are one."""
        parts = []
        for number, quote in enumerate(quotes):
            owner = quote.get("attribution", ("alone", number))
            parts += [(span, owner, quote) for span, _ in _cut(quote, self.lines)]
        parts.sort(key=lambda part: part[0])
        joined: list[tuple[Span, object, Quote]] = []
        for part in parts:
            if joined:
                (start, end), owner, quote = joined[-1]
                a, b = part[0]
                if owner == part[1] and self._no_word(end, a) and "\n" not in self.text[end:a]:
                    joined[-1] = ((start, max(end, b)), owner, quote)
                    continue
            joined.append(part)
        return self._pieces((part[0], part[2]) for part in joined)

    def _no_word(self, start: int, end: int) -> bool:
        return end <= start or _WORD.search(self.text, start, end) is None

    def _pieces(self, spans: Iterable[tuple[Span, Quote]]) -> list[Piece]:
        """Pieces that have words; of those with the same words only the first."""
        kept: dict[Words, Quote] = {}
        for (start, end), quote in spans:
            words = self.word_set(start, end)
            if words:
                kept.setdefault(words, quote)
        return [Piece(words, quote) for words, quote in kept.items()]


def _cut(quote: Quote, homes: Iterable[Span]) -> list[tuple[Span, Span]]:
    """The parts of `quote` inside each of `homes`, with that home."""
    start, end = quote["start"], quote["end"]
    return [((max(start, a), min(end, b)), (a, b)) for a, b in homes if max(start, a) < min(end, b)]


def all_words(pieces: Iterable[Piece]) -> Words:
    """The words of all `pieces`."""
    return frozenset().union(*(piece.words for piece in pieces))
