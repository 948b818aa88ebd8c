"""Whose words they are: the headline's, the journalist's or a speaker's."""

from collections.abc import Sequence

from analysis.document import Document
from analysis.quotes import Statement

HEADLINE, JOURNALIST, NO_SPEAKER = "headline", "journalist", "no speaker"


def word_voices(document: Document, statements: Sequence[Statement]) -> list[str]:
    """The voice of each word of `document`.

    Words between marks are a speaker's; the journalist chose the rest, reported speech too.
    """
    voices = [JOURNALIST] * len(document.words)
    headline = document.headline
    if headline:
        voices[headline.first_word : headline.last_word] = [HEADLINE] * (
            headline.last_word - headline.first_word
        )
    for statement in statements:
        for fragment in statement.fragments:
            if fragment.marked:
                first, last = document.word_range(fragment.start, fragment.end)
                voices[first:last] = [statement.speaker or NO_SPEAKER] * (last - first)
    return voices


def attributed_words(document: Document, statements: Sequence[Statement]) -> bytearray:
    """For each word 1 when it stands in any statement, else 0."""
    inside = bytearray(len(document.words))
    for statement in statements:
        for fragment in statement.fragments:
            first, last = document.word_range(fragment.start, fragment.end)
            inside[first:last] = b"\1" * (last - first)
    return inside


def cue_words(document: Document, statements: Sequence[Statement]) -> frozenset[int]:
    """Indices of the words of the statements' cues."""
    inside: set[int] = set()
    for statement in statements:
        if statement.cue:
            inside.update(range(*document.word_range(*statement.cue)))
    return frozenset(inside)
