"""Rows of who says what: statements, and the words and shares of each speaker."""

from typing import TYPE_CHECKING

from analysis.quotes import Statement
from analysis.rows.row import Row

if TYPE_CHECKING:
    from analysis.result import Analysis


def quote_rows(result: "Analysis") -> list[Row]:
    """One row per fragment of a statement."""
    document, text = result.document, result.document.text

    def part(span: tuple[int, int] | None, name: str) -> Row:
        return {
            name: text[slice(*span)] if span else None,
            f"{name}_start": span[0] if span else None,
            f"{name}_end": span[1] if span else None,
        }

    return [
        {
            "statement": s.number,
            "start": f.start,
            "end": f.end,
            "text": text[f.start : f.end],
            "kind": s.kind,
            "marked": f.marked,
            "speaker": s.speaker,
            **part(s.mention, "mention"),
            **part(s.cue, "cue"),
            "route": s.route,
            "rule": s.rule,
            "certainty": s.certainty,
            "words": document.count_words(f.start, f.end),
            "paragraph": s.paragraph,
        }
        for s in result.statements
        for f in s.fragments
    ]


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


def speaker_rows(result: "Analysis") -> list[Row]:
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

    def row(name: str | None, counts: list[int]) -> Row:
        source = sourced.get(name) if name is not None else None
        title = source.title if source else None
        affiliation = source.affiliation if source else None
        direct, indirect, statements = counts
        return {
            "speaker": name,
            "title": text[slice(*title)] if title else None,
            "affiliation": text[slice(*affiliation)] if affiliation else None,
            "gender": source.code("gender") if source else None,
            "direct_words": direct,
            "indirect_words": indirect,
            "statements": statements,
            "share_direct": direct / all_direct if all_direct else None,
            "share_words": (direct + indirect) / all_words if all_words else None,
            "share_statements": statements / all_statements if all_statements else None,
            "first_heard": heard.get(name),
        }

    order = sorted(tally, key=lambda n: (-sum(tally[n][:2]), -tally[n][2], heard[n]))
    return [row(name, tally[name]) for name in order] + [row(None, nobody)]


def _words_before(result: "Analysis", statement: Statement) -> int:
    """Number of body words ahead of the statement, its cue and its mention."""
    document = result.document
    at = min(span[0] for span in (statement.mention, statement.cue, (statement.start, 0)) if span)
    first, _ = document.word_range(at, at)
    return max(0, first - document.body_start_word)
