"""Rows of the tables `sources`, `codes`, `diversity` and `figures`: the cells of their columns."""

from collections.abc import Iterable, Sequence

from analysis.sourcing.figures import Figure
from analysis.sourcing.indices import Index
from analysis.sourcing.source import DIMENSIONS, Source

Cells = tuple[object, ...]
_ONLY_HEARD = frozenset(("access", "channel"))  # nobody went to those who are only mentioned


def source_cells(found: Iterable[Source]) -> list[Cells]:
    """One row per actor: those heard, then those only mentioned."""
    rows: list[Cells] = []
    for source in found:
        given = {code.dimension: code.code for code in reversed(source.codes)}
        codes = [
            given.get(dimension, "unknown")
            if source.heard or dimension not in _ONLY_HEARD
            else None
            for dimension in DIMENSIONS
        ]
        counts = (source.side, source.statements, source.mentions)
        rows.append((source.name, source.heard, *codes, *counts))
    return rows


def code_cells(found: Iterable[Source], text: str) -> list[Cells]:
    """One row per code of an actor heard, with the words it rests on."""
    return [
        (source.name, dimension, code, text[slice(*span)], *span, rule)
        if span
        else (source.name, dimension, code, None, None, None, rule)
        for source in found
        if source.heard
        for dimension, code, span, rule in source.codes
    ]


def diversity_cells(indices: Sequence[Index]) -> list[Cells]:
    """One row per index; `value` is None where it cannot be measured, and `note` says why."""
    return [
        (each.index, each.value, each.n, each.note or None, each.unit or None) for each in indices
    ]


def figure_cells(figures: Sequence[Figure], text: str) -> list[Cells]:
    """One row per numeral of the body."""
    return [(f.start, f.end, text[f.start : f.end], f.attributed_to) for f in figures]
