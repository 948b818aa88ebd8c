"""The sources of an article and the indices over them."""

from collections.abc import Iterator, Mapping, Sequence

from analysis.document import Document
from analysis.quotes import Statement
from analysis.sourcing.figures import Figure, find_figures
from analysis.sourcing.indices import (
    NO_SOURCES,
    UNITS,
    Index,
    balance,
    diversity_indices,
    share_indices,
)
from analysis.sourcing.mere_nouns import is_noun, is_paper
from analysis.sourcing.page import Page, open_page
from analysis.sourcing.people import code_actor
from analysis.sourcing.protagonist import with_protagonist
from analysis.sourcing.sides import side_of, state_name, suggested_sides
from analysis.sourcing.source import Source
from analysis.speakers import Actor

Sides = Mapping[str, Sequence[str]]


def sources(
    document: Document,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    sides: Sides | None = None,
) -> tuple[Source, ...]:
    """The actors heard in the body, most words first, then those only mentioned, most mentions
    first. Without `sides` a source's side is the state that the text gives it, if any.
    """
    page = open_page(document)
    everybody = (document, statements, actors, sides, page)
    return heard(*everybody) + silent(*everybody)


def heard(
    document: Document,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    sides: Sides | None = None,
    page: Page | None = None,
) -> tuple[Source, ...]:
    """The actors heard in the body, most words first; `page`, where the caller has one open."""
    page = page or open_page(document)
    said = _said(statements)
    start = _body_start(document)
    found = []
    named = {actor.name for actor in actors if actor.mentions}
    for actor in actors:
        own = said.get(actor.name)
        if own and (actor.mentions or actor.name not in named):  # nobody twice
            mentions = sum(span[0] >= start for span in actor.mentions)
            found.append(_source(page, actor, own, mentions, sides))
    known = {actor.name for actor in actors}
    for name, own in said.items():
        if name not in known:
            spans = tuple(s.mention for s in own if s.mention)
            found.append(_source(page, Actor(name, "other", spans), own, len(spans), sides))
    found.sort(key=lambda s: (-s.words, -s.statements, -s.mentions))
    return tuple(with_protagonist(page, found, actors))


def silent(
    document: Document,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    sides: Sides | None = None,
    page: Page | None = None,
) -> tuple[Source, ...]:
    """The actors that the body mentions but does not let speak, most mentions first."""
    page = page or open_page(document)
    found = [
        _source(page, actor, [], mentions, sides)
        for actor, mentions in _silent_actors(page, statements, actors)
    ]
    found.sort(key=lambda s: -s.mentions)
    return tuple(found)


def count_silent(
    document: Document, statements: Sequence[Statement], actors: Sequence[Actor]
) -> int:
    """How many sources `silent` gives, without the work of coding them."""
    return sum(1 for _ in _silent_actors(open_page(document), statements, actors))


def _said(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    """The statements of the body by speaker."""
    said: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.paragraph > 0 and statement.speaker is not None:
            said.setdefault(statement.speaker, []).append(statement)
    return said


def _body_start(document: Document) -> int:
    at = document.body_start_word
    return document.words[at][0] if at < len(document.words) else len(document.text)


def _silent_actors(
    page: Page, statements: Sequence[Statement], actors: Sequence[Actor]
) -> Iterator[tuple[Actor, int]]:
    """Actors without a voice, and how often the body mentions them."""
    said = _said(statements)
    start = _body_start(page.document)
    for actor in actors:
        if actor.name not in said:
            mentions = [span for span in actor.mentions if span[0] >= start]
            if _worth_naming(page, actor, mentions):
                yield actor, len(mentions)


def _worth_naming(page: Page, actor: Actor, mentions: list[tuple[int, int]]) -> bool:
    """Whether an actor without a voice is one: not a place, and named in the body."""
    if not mentions or actor.kind not in ("person", "state", "body"):
        return False
    if actor.kind == "body" and (is_paper(page, actor.name) or is_noun(page, actor)):
        return False
    if actor.kind != "state":
        return True
    return any(not _is_place(page, span) for span in mentions)


def _is_place(page: Page, span: tuple[int, int]) -> bool:
    first = page.document.word_range(*span)[0]
    return first > 0 and page.document.lower[first - 1] in page.lists.words["place_before"]


def _source(
    page: Page, actor: Actor, said: list[Statement], mentions: int, sides: Sides | None
) -> Source:
    coded = code_actor(page, actor, said)
    direct = indirect = 0
    for statement in said:
        for fragment in statement.fragments:
            count = page.document.count_words(fragment.start, fragment.end)
            if fragment.marked:
                direct += count
            else:
                indirect += count
    body = page.text[slice(*coded.affiliation)] if coded.affiliation else ""
    name = state_name(coded.state, page.code)
    return Source(
        actor.name,
        bool(said),
        coded.codes,
        side_of(actor.name, body, name, sides) if sides else name,
        coded.state,
        len(said),
        direct,
        indirect,
        mentions,
        coded.title,
        coded.affiliation,
        coded.second_hand,
    )


def diversity(
    document: Document,
    statements: Sequence[Statement],
    found: Sequence[Source],
    sides: Sides | None = None,
    figures: Sequence[Figure] | None = None,
) -> tuple[Index, ...]:
    """All indices of the coding scheme; one that cannot be measured has no value but a note.

    Without `sides` the balance is that of two states, or of two parties where there are no two.
    `figures` are those of `find_figures`, where the caller has them already.
    """
    heard = [source for source in found if source.heard]
    rows = [Index("sources", float(len(heard)), len(heard))]
    rows += diversity_indices(heard)
    rows += _balances(document.text, heard, sides)
    rows += share_indices(heard)
    rows.append(_first_voice(document, statements))
    if figures is None:
        figures = find_figures(document, tuple(statements))
    loose = sum(not figure.attributed for figure in figures)
    rows.append(Index("unattributed_figures", float(loose), len(figures), "n: all figures"))
    total = sum(source.statements for source in heard)
    second = sum(source.second_hand for source in heard)
    note = "" if total else NO_SOURCES
    rows.append(Index("second_hand_share", second / total if total else None, total, note))
    agencies = document.article.agencies
    rows.append(Index("agency_credit", float(bool(agencies)), len(agencies), ", ".join(agencies)))
    return tuple(rows)


def _balances(text: str, heard: list[Source], sides: Sides | None) -> list[Index]:
    """The balance of the two sides that have most statements, in each unit."""
    of_whom, why = (
        ([source.side for source in heard], "") if sides else suggested_sides(text, heard)
    )
    sums: dict[str, list[float]] = {side: [0.0] * len(UNITS) for side in sides or ()}
    for source, side in zip(heard, of_whom, strict=True):
        if side is not None:
            row = sums.setdefault(side, [0.0] * len(UNITS))
            for number, unit in enumerate(UNITS):
                row[number] += getattr(source, unit)
    named = list(sums) if sides else sorted(sums, key=lambda s: -sums[s][2])
    two, others = named[:2], named[2:]
    # Three that have as much as each other are no two sides.
    tied = not sides and bool(others) and sums[others[0]][2] == sums[two[1]][2]
    found = []
    for number, unit in enumerate(UNITS):
        suffix = "" if unit == "words" else f"_{unit.removesuffix('_words')}"
        if len(two) < 2 or tied:
            found.append(Index(f"balance{suffix}", None, len(named), "no two sides", unit))
            continue
        a, b = (sums[side][number] for side in two)
        note = f"{two[0]} – {two[1]}" + why
        if sides and others:
            note += f"; not counted: {', '.join(others)}"
        note += "" if a + b else ": neither is heard"
        found.append(Index(f"balance{suffix}", balance(a, b), int(a + b), note, unit))
    return found


def _first_voice(document: Document, statements: Sequence[Statement]) -> Index:
    """Body words before the first body statement, as a share of all body words."""
    start = document.body_start_word
    words = len(document.words) - start
    begins = [s.start for s in statements if s.paragraph > 0]
    if not words or not begins:
        return Index("first_voice", None, words, "no statement in the body")
    before = document.word_range(min(begins), min(begins))[0] - start
    return Index("first_voice", before / words, words)
