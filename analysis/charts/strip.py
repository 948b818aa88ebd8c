"""What the strip of voices shows: pieces of the text in order, runs of speakers, the finding."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.charts import facts, share_words
from analysis.charts.facts import HEADLINE, JOURNALIST, Cast
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

REMOVED = "removed"


@dataclass(frozen=True)
class Piece:
    """A stretch of the text: `voice` is a speaker, None for no speaker, or who else has it.

    `kind` is direct, indirect, journalist, headline or removed; `reason` says why removed.
    """

    start: int
    end: int
    kind: str
    voice: str | None
    paragraph: int | None = None
    reason: str = ""


@dataclass(frozen=True)
class Run:
    """Statements of one speaker after each other, from the first word to the last."""

    speaker: str | None
    start: int
    end: int
    in_headline: bool


def pieces(result: "Analysis") -> list[Piece]:
    """The whole text, headline to last line, without blank stretches."""
    said = [
        Piece(
            row["start"],
            row["end"],
            "direct" if row["marked"] else "indirect",
            row["speaker"],
            row["paragraph"],
        )
        for row in facts.records(result.quotes)
    ]
    left_out = [
        Piece(row["start"], row["end"], REMOVED, REMOVED, None, row["reason"])
        for row in facts.records(result.removed)
    ]
    taken = sorted((p.start, p.end) for p in [*said, *left_out])
    own = []
    for paragraph in result.document.paragraphs:
        kind = HEADLINE if paragraph.number == 0 else JOURNALIST
        own += [
            Piece(start, end, kind, kind, paragraph.number)
            for start, end in _gaps(result.document.text, paragraph.start, paragraph.end, taken)
        ]
    return sorted([*own, *left_out, *said], key=lambda piece: (piece.start, piece.end))


def _gaps(
    text: str, start: int, end: int, taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """What of start–end no span has taken; a gap without letters or digits does not count."""
    found, at = [], start
    for first, last in taken:
        if last <= at or first >= end:
            continue
        found.append((at, first))
        at = last
    found.append((at, end))
    return [(a, b) for a, b in found if b > a and any(c.isalnum() for c in text[a:b])]


def runs(result: "Analysis") -> list[Run]:
    """Who has the word after whom, in the order of the text."""
    found: list[Run] = []
    rows = sorted(facts.records(result.quotes), key=lambda row: row["start"])
    for row in rows:
        in_headline = row["paragraph"] == 0
        last = found[-1] if found else None
        if last and (last.speaker, last.in_headline) == (row["speaker"], in_headline):
            end = max(last.end, row["end"])
            found[-1] = Run(last.speaker, last.start, end, in_headline)
        else:
            found.append(Run(row["speaker"], row["start"], row["end"], in_headline))
    return found


def order(found: Sequence[Run]) -> list[str]:
    """Known speakers of the body in turn, a name once for each time it gets the word."""
    names: list[str] = []
    for run in found:
        if run.speaker is not None and not run.in_headline and names[-1:] != [run.speaker]:
            names.append(run.speaker)
    return names


def title(found: Sequence[Run], statements: int, cast: Cast, say: Labels) -> str:
    """How often the word changes hands, and who has it first and last."""
    turns = order(found)
    unknown = any(run.speaker is None and not run.in_headline for run in found)
    heard = {run.speaker for run in found if not run.in_headline}
    headline = any(run.in_headline and run.speaker not in heard for run in found)
    if not turns:
        return share_words.unheard(statements if unknown else 0, say, headline)
    if len(set(turns)) == 1:
        only = turns[0] if turns[0] not in cast.states else cast.name(turns[0], say)
        return share_words.alone(only, unknown, say, headline)
    changes = len(turns) - 1
    first, last = (_cut(cast.name(name, say)) for name in (turns[0], turns[-1]))
    key = "voices.same_ends" if turns[0] == turns[-1] else "voices.ends"
    times = say("voices.twice") if changes == 2 else say("voices.times", changes)
    changed = say("voices.at_least" if unknown else "voices.changes", times=times)
    return changed + say(key, first=first, last=last)


def _cut(name: str, letters: int = 36) -> str:
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"
