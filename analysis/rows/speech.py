"""Rows of who says what: statements, and the words and shares of each speaker."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from analysis.document import Span
from analysis.quotes import Statement
from analysis.rows.row import Cells

if TYPE_CHECKING:
    from analysis.result import Analysis


def quote_cells(result: "Analysis") -> list[Cells]:
    """One row per fragment of a statement."""
    document, text = result.document, result.document.text
    nowhere: Cells = (None, None, None)
    found: list[Cells] = []
    for s in result.statements:
        mention = (text[slice(*s.mention)], *s.mention) if s.mention else nowhere
        cue = (text[slice(*s.cue)], *s.cue) if s.cue else nowhere
        before = (s.speaker, *mention, *cue, s.route, s.rule, s.certainty)
        for f in s.fragments:
            words = document.count_words(f.start, f.end)
            span = (s.number, f.start, f.end, text[f.start : f.end])
            found.append((*span, s.kind, f.marked, *before, words, s.paragraph))
    return found


def counted_words(result: "Analysis", statement: Statement) -> tuple[int, int]:
    """(direct, indirect) words of a statement."""
    document = result.document
    direct = indirect = 0
    for fragment in statement.fragments:
        count = document.count_words(fragment.start, fragment.end)
        if fragment.marked:
            direct += count
        else:
            indirect += count
    return direct, indirect


def speaker_cells(result: "Analysis") -> list[Cells]:
    """One row per speaker of the body, most words first, and a last row for no speaker.

    Shares are of all attributed words (statements) and sum to 1; with none they are missing.
    """
    tally: dict[str | None, list[int]] = {}
    heard: dict[str | None, int] = {}
    for statement in result.statements:
        if statement.paragraph == 0:
            continue
        direct, indirect = counted_words(result, statement)
        counts = tally.setdefault(statement.speaker, [0, 0, 0])
        counts[0] += direct
        counts[1] += indirect
        counts[2] += 1
        before = _words_before(result, statement)
        heard[statement.speaker] = min(heard.get(statement.speaker, before), before)
    nobody = tally.pop(None, [0, 0, 0])
    all_direct = sum(t[0] for t in tally.values()) + nobody[0]
    all_words = sum(t[0] + t[1] for t in tally.values()) + nobody[0] + nobody[1]
    all_statements = sum(t[2] for t in tally.values()) + nobody[2]
    sourced = {source.name: source for source in result.sourced}
    text = result.document.text
    bodies = {
        start: actor.name
        for actor in result.actors
        if actor.kind in ("state", "body")
        for start, _ in actor.mentions
    }

    def row(name: str | None, counts: list[int]) -> Cells:
        source = sourced.get(name) if name is not None else None
        title = source.title if source else None
        affiliation = source.affiliation if source else None
        direct, indirect, statements = counts
        return (
            name,
            text[slice(*title)] if title else None,
            _whose(text, affiliation, bodies) if affiliation else None,
            source.code("gender") if source else None,
            direct,
            indirect,
            statements,
            direct / all_direct if all_direct else None,
            (direct + indirect) / all_words if all_words else None,
            statements / all_statements if all_statements else None,
            heard.get(name),
        )

    order = sorted(tally, key=lambda n: (-sum(tally[n][:2]), -tally[n][2], heard[n]))
    return [row(name, tally[name]) for name in order] + [row(None, nobody)]


def _whose(text: str, affiliation: Span, bodies: Mapping[int, str]) -> str:
    """The body by its name, "Ruslands" as Rusland; else as the text has it, without "'s"."""
    words, named = text[slice(*affiliation)], bodies.get(affiliation[0])
    if named and not (words.startswith(named) and " " in words[len(named) :]):
        return named  # but "Universitetet i Holmby" by all its words
    return words.removesuffix("'s").removesuffix("’s")


def _words_before(result: "Analysis", statement: Statement) -> int:
    """Number of body words ahead of the statement, its cue and its mention."""
    document = result.document
    at = min(span[0] for span in (statement.mention, statement.cue, (statement.start, 0)) if span)
    first, _ = document.word_range(at, at)
    return max(0, first - document.body_start_word)
