"""Sections of statements: direct and indirect ones, words, sides."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analysis import rows
from analysis.check.line import Line, line, near, shown
from analysis.quotes import Statement
from analysis.result import Analysis

Expected = Mapping[str, Any]

_MARKS = " \t\n\"“”„»«'’‘–—-"


def direct(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Statements with marked words, and those that nobody expected."""
    left = [s for s in result.statements if s.kind in ("direct", "mixed") and s.paragraph > 0]
    for wanted in expected["direct"]:
        found = _find(result, left, wanted, marked=True)
        if found is not None:
            left.remove(found)
        yield _statement_line("direct", result, wanted, found, marked=True)
    for more in left:
        text = _said(result, more, marked=True)
        yield Line("direct", f"also in paragraph {more.paragraph}", "nothing", text[:60], False)


def indirect(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Words that are reported; a coding that is accepted as well is right."""
    for wanted in expected["indirect"]:
        tries = [{**wanted, **other} for other in ({}, *wanted.get("accept", ()))]
        found = [(each, _find(result, result.statements, each, marked=False)) for each in tries]
        lines = [
            _statement_line("indirect", result, each, one, marked=False) for each, one in found
        ]
        yield next((line for line in lines if line.right), lines[0])


def direct_words(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Marked words of each speaker, and their share of the body."""
    speakers = rows.rows(result, "speakers")
    direct: dict[object, int] = {row["speaker"]: row["direct_words"] for row in speakers}  # type: ignore[misc]
    total = sum(direct.values())
    share = rows.summary_row(result)["share_quoted"]
    for name, value in expected["direct_words"].items():
        found = {"total": total, "share_of_body": share}.get(name, direct.get(name))
        yield line("direct_words", name, value, found, near(value, found))


def statements_by_side(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Statements of each side."""
    counted: dict[object, int] = {}
    for source in result.sourced:
        if source.heard and source.side:
            counted[source.side] = counted.get(source.side, 0) + source.statements
    wanted = expected["statements_by_side"]
    for side, value in wanted["body"].items():
        also = wanted.get("with_optional", {}).get(side, value)
        told = str(value) if also == value else f"{value} (or {also})"
        found = counted.get(side, 0)
        yield line("statements_by_side", side, told, found, found in (value, also))


def direct_share_by_side(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Each side's share of the marked words."""
    side = {source.name: source.side for source in result.sourced}
    words: dict[object, int] = {}
    for row in rows.rows(result, "speakers"):
        name = side.get(str(row["speaker"]))
        words[name] = words.get(name, 0) + int(str(row["direct_words"]))
    total = sum(words.values())
    for name, value in expected["direct_share_by_side"].items():
        found = words.get(name, 0) / total if total else None
        yield line("direct_share_by_side", name, value, found, near(value, found))


def _find(
    result: Analysis, among: Iterable[Statement], wanted: Expected, marked: bool
) -> Statement | None:
    """The statement of the paragraph whose words begin as expected; of the speaker, if several."""
    start = _letters(wanted["starts"])
    fits = [
        statement
        for statement in among
        if statement.paragraph == wanted["paragraph"]
        and _letters(_said(result, statement, marked)).startswith(start)
    ]
    own = [statement for statement in fits if statement.speaker == wanted["speaker"]]
    return next(iter(own or fits), None)


def _statement_line(
    section: str, result: Analysis, wanted: Expected, found: Statement | None, marked: bool
) -> Line:
    """Speaker, kind, words, route and cue of one statement, those that are given."""
    keys = [key for key in ("speaker", "kind", "words", "route", "cue") if key in wanted]
    what = f"paragraph {wanted['paragraph']}: {wanted['starts'][:40]}"
    told = ", ".join(f"{key} {shown(wanted[key])}" for key in keys)
    if found is None:
        return Line(section, what, told, "no such statement", False)
    text, cue = result.document.text, found.cue
    words = rows.counted_words(result, found)
    ours: dict[str, object] = {
        "speaker": found.speaker,
        "kind": found.kind,
        "words": words[0] if marked else words[1],
        "route": found.route,
        "cue": text[slice(*cue)] if cue else None,
    }
    right = all(near(wanted[key], ours[key]) for key in keys)
    return Line(section, what, told, ", ".join(f"{key} {shown(ours[key])}" for key in keys), right)


def _said(result: Analysis, statement: Statement, marked: bool) -> str:
    text = result.document.text
    return " ".join(text[f.start : f.end] for f in statement.fragments if f.marked == marked)


def _letters(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(_MARKS).lower()
