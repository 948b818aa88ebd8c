"""Sections of sources: who is heard, what is known of them, when they are first heard."""

from collections.abc import Iterator, Mapping
from typing import Any

from analysis import rows
from analysis.check.line import Line, line
from analysis.result import Analysis

Expected = Mapping[str, Any]


def sources(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Who is heard, who is only mentioned, and their codes."""
    wanted = expected["sources"]
    heard = {source.name for source in result.sourced if source.heard}
    other = {source.name for source in result.sourced if not source.heard}
    for name in wanted["heard"]:
        yield line("sources", "heard", name, name if name in heard else None)
    more = heard - {*wanted["heard"], *wanted.get("accept_also", ())}
    yield line("sources", "nobody else heard", frozenset(), frozenset(more))
    for name in wanted.get("mentioned_only", ()):
        yield line("sources", "only mentioned", name, name if name in other else None)
    by_name = {source.name: source for source in result.sourced}
    for name, codes in wanted.get("codes", {}).items():
        for dimension, code in codes.items():
            found = by_name[name].code(dimension) if name in by_name else None
            yield line("codes", f"{name}: {dimension}", code, found)


def titles(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Titles of speakers."""
    titles = {row["speaker"]: row["title"] for row in rows.rows(result, "speakers")}
    for name, title in expected["titles"].items():
        yield line("titles", name, title, titles.get(name))


def first_heard(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Body words before each speaker is first heard."""
    heard = {row["speaker"]: row["first_heard"] for row in rows.rows(result, "speakers")}
    for name, value in expected["first_heard"].items():
        yield line("first_heard", name, value, heard.get(name))
