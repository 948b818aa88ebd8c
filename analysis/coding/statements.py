"""Statements as a person corrects them: changed, added, deleted."""

from collections.abc import Mapping
from dataclasses import replace

from analysis.coding.codebook import NOBODY
from analysis.coding.correction import (
    Applied,
    Correction,
    Said,
    WrongLine,
    flag,
    kind_of,
    stretch,
    whole_number,
)
from analysis.document import Document
from analysis.quotes import Fragment, Statement
from analysis.speakers import Actor

RULE, ROUTE = "corrected", "corrected"


def correct_statement(
    document: Document, correction: Correction, kept: dict[int, Statement], actors: list[Actor]
) -> Applied:
    """Carry out `correction` on `kept` and `actors`, which are changed in place."""
    cells = correction.cells
    if correction.action == "add":
        number = max(kept, default=0) + 1
        made = _added(document, cells, number, actors)
        kept[number] = made
        return _done(correction, number, None, _said(document, made))
    number = whole_number(cells, "statement")
    if number not in kept:
        raise WrongLine("no_statement", number=number)
    old = kept[number]
    if correction.action == "delete":
        del kept[number]
        return _done(correction, number, _said(document, old), None)
    new = _changed(document, old, cells, actors)
    kept[number] = new
    return _done(correction, number, _said(document, old), _said(document, new))


def _added(
    document: Document, cells: Mapping[str, str], number: int, actors: list[Actor]
) -> Statement:
    start, end = stretch(document, cells)
    kind = kind_of(cells.get("kind", "direct"))
    name, actor = _actor(cells.get("speaker", ""), document, actors)
    paragraph = next((p.number for p in document.paragraphs if start < p.end), 1)
    return Statement(
        number,
        kind,
        (Fragment(start, end, flag(cells.get("marked"), kind != "indirect")),),
        paragraph,
        None,
        None,
        RULE,
        speaker=name,
        actor=actor,
        route=ROUTE if name else "none",
        certainty=1.0 if name else None,
    )


def _changed(
    document: Document, old: Statement, cells: Mapping[str, str], actors: list[Actor]
) -> Statement:
    new = old
    if "start" in cells or "end" in cells:
        new = _moved(document, new, cells)
    if "kind" in cells:
        kind = kind_of(cells["kind"])
        if kind != new.kind:
            fragments = new.fragments
            if kind != "mixed":
                fragments = tuple(replace(f, marked=kind == "direct") for f in fragments)
            new = replace(new, kind=kind, fragments=fragments)
    if "speaker" in cells and cells["speaker"] != (old.speaker or ""):
        name, actor = _actor(cells["speaker"], document, actors)
        new = replace(
            new,
            speaker=name,
            actor=actor,
            route=ROUTE if name else "none",
            certainty=1.0 if name else None,
            rivals=(),
        )
    if new == old:
        raise WrongLine("nothing_differs")
    return new


def _moved(document: Document, old: Statement, cells: Mapping[str, str]) -> Statement:
    """The statement with one fragment's span changed; rows copied as they are change nothing."""
    start, end = stretch(document, cells)
    if any((f.start, f.end) == (start, end) for f in old.fragments):
        return old
    if len(old.fragments) > 1:
        near = [f for f in old.fragments if f.start == start or f.end == end]
        if len(near) != 1:
            raise WrongLine("which_fragment")
        return replace(
            old,
            fragments=tuple(
                replace(f, start=start, end=end) if f is near[0] else f for f in old.fragments
            ),
        )
    return replace(old, fragments=(replace(old.fragments[0], start=start, end=end),))


def _actor(cell: str, document: Document, actors: list[Actor]) -> tuple[str | None, int | None]:
    """Name and index of the actor that a person wrote; a new name is a new actor."""
    if not cell or cell.lower() in NOBODY:
        return None, None
    for index, actor in enumerate(actors):
        if actor.name.lower() == cell.lower():
            return actor.name, index
    at = document.text.find(cell)
    actors.append(Actor(cell, "person", ((at, at + len(cell)),) if at >= 0 else ()))
    return cell, len(actors) - 1


def _said(document: Document, statement: Statement) -> Said:
    text = " … ".join(document.text[f.start : f.end] for f in statement.fragments)
    return Said(statement.speaker, statement.kind, text)


def _done(correction: Correction, number: int, old: Said | None, new: Said | None) -> Applied:
    return Applied(correction.file, correction.line, correction.action, old, new, number)
