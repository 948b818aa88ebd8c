"""Rows of the tables `sources`, `codes`, `diversity` and `figures`."""

from collections.abc import Iterable, Sequence

from analysis.sourcing.figures import Figure
from analysis.sourcing.indices import Index
from analysis.sourcing.source import DIMENSIONS, Source

Row = dict[str, object]


def source_rows(found: Iterable[Source]) -> list[Row]:
    """One row per actor: those heard, then those only mentioned."""
    return [
        {
            "source": source.name,
            "heard": source.heard,
            **{
                dimension: source.code(dimension)
                if source.heard or dimension not in ("access", "channel")
                else None
                for dimension in DIMENSIONS
            },
            "side": source.side,
            "statements": source.statements,
            "mentions": source.mentions,
        }
        for source in found
    ]


def code_rows(found: Iterable[Source], text: str) -> list[Row]:
    """One row per code of an actor heard, with the words it rests on."""
    return [
        {
            "source": source.name,
            "dimension": code.dimension,
            "code": code.code,
            "evidence": text[slice(*code.span)] if code.span else None,
            "start": code.span[0] if code.span else None,
            "end": code.span[1] if code.span else None,
            "rule": code.rule,
        }
        for source in found
        if source.heard
        for code in source.codes
    ]


def diversity_rows(indices: Sequence[Index]) -> list[Row]:
    """One row per index; `value` is None where it cannot be measured, and `note` says why."""
    return [
        {
            "index": each.index,
            "value": each.value,
            "n": each.n,
            "note": each.note or None,
            "unit": each.unit or None,
        }
        for each in indices
    ]


def figure_rows(figures: Sequence[Figure], text: str) -> list[Row]:
    """One row per numeral of the body."""
    return [
        {
            "start": figure.start,
            "end": figure.end,
            "text": text[figure.start : figure.end],
            "attributed_to": figure.attributed_to,
        }
        for figure in figures
    ]
