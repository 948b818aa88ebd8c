"""Whom a story is about: told by how soon, how often and how long somebody is in it."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.sourcing.page import Page
from analysis.sourcing.source import Code, Source
from analysis.speakers import Actor

_SOON = 25  # words of the body before the first mention
_MUCH = 0.35  # share of the statements
_MOST = 0.6
_OFTEN = 3  # mentions
_ENOUGH = 4  # statements


def with_protagonist(page: Page, heard: Sequence[Source], actors: Sequence[Actor]) -> list[Source]:
    """`heard` with the function `subject` for private persons whom the story is about, and
    `personal_experience` for artists and athletes whom it is not about.
    """
    total = sum(source.statements for source in heard)
    people = [source for source in heard if source.code("actor") == "person"]
    most = max((source.mentions for source in people), default=0)
    firsts = {actor.name: min(actor.mentions) for actor in actors if actor.mentions}
    found = []
    for source in heard:
        if source.code("level") == "citizen" and source.code("actor") == "person":
            source = _coded(page, source, firsts.get(source.name), most, total)
        found.append(source)
    return found


def _coded(
    page: Page, source: Source, first: tuple[int, int] | None, most: int, total: int
) -> Source:
    said = source.statements / total if total else 0.0
    function = source.code("function")
    about = said >= _MOST and total >= _ENOUGH
    if first is not None and source.mentions == most > 1:
        soon = page.document.word_range(*first)[0] - page.document.body_start_word <= _SOON
        about = about or (soon and (said >= _MUCH or most >= _OFTEN))
    if about and function in ("personal_experience", "eyewitness"):
        return _with(source, Code("function", "subject", first, "the story is about them"))
    if function == "subject" and source.code("role") == "experience":
        if not about and source.mentions < most:
            why = "the story is not about them"
            return _with(source, Code("function", "personal_experience", first, why))
    return source


def _with(source: Source, code: Code) -> Source:
    codes = tuple(code if each.dimension == code.dimension else each for each in source.codes)
    return replace(source, codes=codes)
