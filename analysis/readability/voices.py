"""Whose words a sentence is made of: the headline's, the journalist's or a speaker's.

Words between marks are a speaker's. The rest the journalist chose, also where it reports speech,
so it is the journalist's. A sentence goes to whoever has most of its words; when equal, to the
journalist.
"""

from collections.abc import Sequence

from analysis.document import Document
from analysis.quotes import Statement

HEADLINE = "headline"
JOURNALIST = "journalist"
NO_SPEAKER = "no speaker"


def sentence_voices(document: Document, statements: Sequence[Statement]) -> tuple[str, ...]:
    """The voice of each sentence of `document`, in their order."""
    owners = word_voices(document, statements)
    voices: list[str] = []
    for _, _, paragraph, first, last in document.sentences:
        inside = owners[first:last]
        if paragraph == 0:
            voices.append(HEADLINE)
        elif inside.count(inside[0]) == last - first:
            voices.append(inside[0])
        else:
            counts = {voice: inside.count(voice) for voice in dict.fromkeys(inside)}
            most = max(counts.values())
            winners = [voice for voice, number in counts.items() if number == most]
            voices.append(winners[0] if len(winners) == 1 and winners[0] else JOURNALIST)
    return tuple(voices)


def word_voices(document: Document, statements: Sequence[Statement]) -> list[str]:
    """The voice of each word: `journalist`, or the speaker (`no speaker`) of marked words."""
    owners = [JOURNALIST] * len(document.words)
    for statement in statements:
        for fragment in statement.fragments:
            if fragment.marked:
                first, last = document.word_range(fragment.start, fragment.end)
                owners[first:last] = [statement.speaker or NO_SPEAKER] * (last - first)
    return owners
