"""Checking an analysis against what a person found in the same article, line by line.

The file of expected findings is JSON with the sections of `SECTIONS`; each is optional. Nothing of
the article is looked up by a rule of its own: a line is right when the analysis has it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from analysis.check import sources, statements, text
from analysis.check.line import Line
from analysis.result import Analysis

__all__ = ["Line", "check", "passed", "totals"]

Expected = Mapping[str, Any]

INDIRECT_MAY_MISS = 1  # of the indirect statements; everything else must be right

SECTIONS: dict[str, Callable[[Analysis, Expected], Iterator[Line]]] = {
    "cleaning": text.cleaning,
    "readability_body": text.readability,
    "direct": statements.direct,
    "direct_words": statements.direct_words,
    "indirect": statements.indirect,
    "statements_by_side": statements.statements_by_side,
    "direct_share_by_side": statements.direct_share_by_side,
    "sources": sources.sources,
    "titles": sources.titles,
    "figures": text.figures,
    "first_heard": sources.first_heard,
    "tone": text.tone_cues,
}


def check(result: Analysis, expected: Expected) -> tuple[Line, ...]:
    """A line for each expected finding, in the order of the sections."""
    return tuple(
        line
        for name, look in SECTIONS.items()
        if name in expected
        for line in look(result, expected)
    )


def passed(lines: Iterable[Line]) -> bool:
    """Whether all is right; of the indirect statements one may be wrong."""
    wrong = [line.section for line in lines if line.right is False]
    return wrong.count("indirect") <= INDIRECT_MAY_MISS and not set(wrong) - {"indirect"}


def totals(lines: Sequence[Line]) -> dict[str, tuple[int, int]]:
    """How many lines of each section are right, of how many that are judged."""
    found: dict[str, tuple[int, int]] = {}
    for line in lines:
        if line.right is not None:
            right, of = found.get(line.section, (0, 0))
            found[line.section] = (right + line.right, of + 1)
    return found
