"""`voices`: the whole text as one band, with who has the word where."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analysis.charts import facts, strip, strip_labels, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.facts import HEADLINE, JOURNALIST
from analysis.charts.key import Entry, key
from analysis.charts.sheet import Setting, Words, empty, figure, setting, source_note
from analysis.charts.strip import REMOVED, Piece
from analysis.palette import Hue, Theme

if TYPE_CHECKING:
    from analysis.result import Analysis

HIGH, LOW = 64, 28


def voices(
    result: "Analysis", output: str | None = None, theme: str = "light", width: float = 900
) -> go.Figure:
    """Who speaks where, from the headline to the last line; solid direct, hatched indirect."""
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    found = strip.pieces(result)
    if not found:
        return empty(result, where, say("voices.empty"), say("voices.empty_why"))
    turns = strip.runs(result)
    statements = sum(row["statements"] for row in (*cast.speakers, cast.nobody))
    unknown = cast.nobody["statements"]
    words = Words(
        strip.title(turns, statements, cast, say),
        [
            say("voices.subtitle"),
            say(
                "voices.subtitle_n",
                None,
                statements=say.count("statements", statements),
                paragraphs=say("voices.paragraphs", len(result.document.body)),
            ),
            say("voices.unknown", unknown) if unknown else "",
        ],
    )
    canvas = Canvas(where.theme, where.width)
    start, end = found[0].start, max(piece.end for piece in found)
    labels = strip_labels.place(turns, cast, where, start, end)
    levels = max((label.level for label in labels), default=0)
    top = strip_labels.LEVEL * (levels + 1) + 8 if labels else 4
    axis = canvas.x_axis(0, where.width, start, end)
    _draw_pieces(canvas, found, cast, where, axis, top, end - start, result.document.text)
    strip_labels.draw(canvas, labels, cast, where, top, start, end)
    canvas.height = top + HIGH
    _ticks(canvas, result, where, start, end)
    _left_out(canvas, found, where, start, end, top + HIGH)
    _key(canvas, found, where, _unnamed(found, labels, cast, where))
    table = _table(result, cast, where)
    cells = "; ".join(f"{row[say('voices.speaker')]} ({row[say('voices.words')]})" for row in table)
    told = say("voices.alt", cells=cells) if table else ""
    return figure(canvas, words, source_note(result, say), where, table, told)


def _neutral(theme: Theme) -> Hue:
    """For the key: no voice's colour."""
    return replace(theme.journalist, fill=theme.muted, text=theme.ink, hatch=theme.ink)


def _draw_pieces(
    canvas: Canvas,
    found: Sequence[Piece],
    cast: facts.Cast,
    where: Setting,
    axis: str,
    top: float,
    length: int,
    text: str,
) -> None:
    theme, say = where.theme, where.say
    foot = top + HIGH
    least = strip_labels.THIN * length / where.width
    groups: dict[tuple[str | None, str], list[Piece]] = {}
    rank = {JOURNALIST: 0, HEADLINE: 1, REMOVED: 2}
    for piece in sorted(found, key=lambda piece: rank.get(piece.kind, 3)):
        groups.setdefault((piece.voice, piece.kind), []).append(piece)
    for (voice, kind), members in groups.items():
        said = kind in ("direct", "indirect")
        boxes = []
        for piece in members:
            missing = max(least - (piece.end - piece.start), 0) / 2 if said else 0
            boxes.append(
                (piece.start - missing, foot - (HIGH if said else LOW), piece.end + missing, foot)
            )
        hue = theme.journalist if kind == REMOVED else cast.hue(voice, theme)
        if kind == HEADLINE:
            hue = replace(theme.plain, fill=theme.ink)
        elif said and voice is not None and voice not in cast.hues:
            hue = replace(theme.plain, ground=theme.journalist.ground)
        pattern = {JOURNALIST: "flat", HEADLINE: "flat", REMOVED: "dotted", "direct": "solid"}
        shape = "dashed" if said and voice is None else pattern.get(kind, "hatched")
        name = say(f"voice.{voice}") if not said and kind != REMOVED else cast.name(voice, say)
        if kind == REMOVED:
            name = say("voices.not_measured")
        hovers = [_hover(piece, voice, where, text) for piece in members]
        canvas.bars(boxes, hue, name, hovers, axis, shape)


def _hover(piece: Piece, voice: str | None, where: Setting, text: str) -> str:
    say = where.say
    quoted = " ".join(text[piece.start : piece.end].split())
    quoted = quoted if len(quoted) <= 160 else quoted[:159].rstrip() + "…"
    if piece.kind == REMOVED:
        reason = say.code_name("reason", piece.reason)
        return say("voices.hover_removed", reason=reason, text=quoted)
    place = (
        say("voices.first_paragraph", number=piece.paragraph)
        if piece.paragraph
        else say("voices.headline")
    )
    if piece.kind in (JOURNALIST, HEADLINE):
        return f"{say(f'voice.{piece.kind}')}, {place}"
    name = voice or say("voice.no speaker")
    kind = say(f"voices.{piece.kind}")
    return say("voices.hover", name=name, kind=kind, where=place, text=quoted)


def _ticks(canvas: Canvas, result: "Analysis", where: Setting, start: int, end: int) -> None:
    scale = where.width / max(end - start, 1)
    body = result.document.body
    step = next((s for most, s in ((6, 1), (30, 5), (80, 10)) if len(body) <= most), 25)
    free = 0.0
    y = canvas.height
    for paragraph in body:
        number = paragraph.number
        if number != 1 and number % step:
            continue
        x = (paragraph.start - start) * scale
        text = where.say("voices.first_paragraph", number=number) if number == 1 else str(number)
        breadth = textfit.width(text, 13)
        left = min(x, where.width - breadth)
        if left < free:
            continue
        canvas.line(x, y + 4, x, y + 10, where.theme.muted, 1)
        canvas.text(left, y + 20, text, 13, where.theme.muted)
        free = left + breadth + 12
    canvas.height += 30


def _left_out(
    canvas: Canvas, found: Sequence[Piece], where: Setting, start: int, end: int, foot: float
) -> None:
    """Names of what is not prose, below, with a thin line up; neighbours share a label."""
    scale = where.width / max(end - start, 1)
    marks = [
        (
            ((piece.start + piece.end) / 2 - start) * scale,
            where.say("voices.headline")
            if piece.paragraph == 0
            else where.say.code_name("reason", piece.reason),
        )
        for piece in found
        if piece.kind == REMOVED or piece.paragraph == 0
    ]
    groups: list[tuple[list[float], list[str]]] = []
    for x, name in marks:
        if groups and x - groups[-1][0][-1] < 12 + textfit.width(", ".join(groups[-1][1]), 13):
            groups[-1][0].append(x)
            if name not in groups[-1][1]:
                groups[-1][1].append(name)
        else:
            groups.append(([x], [name]))
    if not groups:
        return
    free = 0.0
    for places, names in groups:
        text = textfit.cut(", ".join(names), where.width, 13)
        breadth = textfit.width(text, 13)
        middle = (places[0] + places[-1]) / 2
        left = min(max(middle - breadth / 2, free), where.width - breadth)
        if left < free:
            continue
        for x in dict.fromkeys(round(place) for place in places):
            canvas.line(x, foot + 4, x, foot + 34, where.theme.muted, 1, "2px,2px")
        canvas.text(left, foot + 43, text, 13, where.theme.muted)
        free = left + breadth + 12
    canvas.height += 24


def _unnamed(
    found: Sequence[Piece],
    labels: Sequence[strip_labels.Label],
    cast: facts.Cast,
    where: Setting,
) -> list[Entry]:
    """For the key: whose name has no room over the strip; those without a hue are counted."""
    say, theme = where.say, where.theme
    named = {label.run.speaker for label in labels}
    heard = [piece.voice for piece in found if piece.kind in ("direct", "indirect")]
    rest = [name for name in dict.fromkeys(heard) if name is not None and name not in named]
    hued = [name for name in sorted(cast.hues, key=cast.hues.__getitem__) if name in rest]
    plain = [name for name in rest if name not in hued]
    entries = [Entry(cast.row_name(name, say), cast.hue(name, theme)) for name in hued]
    if plain:
        one = len(plain) == 1
        text = cast.row_name(plain[0], say) if one else say("chart.others", len(plain))
        entries.append(Entry(text, theme.plain))
    return entries


def _key(
    canvas: Canvas, found: Sequence[Piece], where: Setting, unnamed: Sequence[Entry] = ()
) -> None:
    say, theme = where.say, where.theme
    kinds = {piece.kind for piece in found}
    neutral = _neutral(theme)
    entries = []
    if "direct" in kinds:
        entries.append(Entry(say("voices.direct"), neutral))
    if "indirect" in kinds:
        entries.append(Entry(say("voices.indirect"), neutral, "hatched"))
    if JOURNALIST in kinds:
        entries.append(Entry(say("voices.journalist"), theme.journalist, "flat", 9))
    if REMOVED in kinds:
        entries.append(Entry(say("voices.not_measured"), neutral, "dotted", 9))
    if any(piece.voice is None for piece in found):
        entries.append(Entry(say("voices.no_speaker"), neutral, "dashed"))
    key(canvas, [*entries, *unnamed], space=10)


def _table(result: "Analysis", cast: facts.Cast, where: Setting) -> list[dict[str, str]]:
    say = where.say
    return [
        {
            say("voices.paragraph"): str(row["paragraph"])
            if row["paragraph"]
            else say("voices.headline"),
            say("voices.speaker"): row["speaker"] or say("voice.no speaker"),
            say("voices.kind"): say(f"voices.{'direct' if row['marked'] else 'indirect'}"),
            say("voices.words"): say.number(row["words"]),
        }
        for row in facts.records(result.quotes)
    ]
