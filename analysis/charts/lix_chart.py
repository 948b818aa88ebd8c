"""`lix_scale`: how hard the text reads, with and without names, and each voice, on the scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from analysis.charts import facts, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.facts import JOURNALIST, NO_SPEAKER, Row
from analysis.charts.sheet import Setting, Words, empty, figure, setting, source_note
from analysis.labels import Labels
from analysis.readability.lix import DANISH_BANDS, HARDEST

if TYPE_CHECKING:
    from analysis.result import Analysis

ROW, HEAD, FOOT = 46, 28, 24
ROW_NARROW, HEAD_NARROW = 62, 40  # narrow: the label stands over the mark, on the whole width
LOW, HIGH = 15.0, 65.0  # the scale as it is usually shown; it grows to 100 when a value asks for it
TOP = 100.0
SHORT = 100  # words under which the title gets a reservation
VOICES = 6


@dataclass(frozen=True)
class Line:
    """One row of the chart; `value` None where it cannot be measured."""

    name: str
    below: str
    value: float | None
    band: str | None
    voice: str | None = None  # None for the body
    open: bool = False


def lix_scale(
    result: "Analysis", output: str | None = None, theme: str = "light", width: float = 900
) -> go.Figure:
    """LIX of the body, of the body without names, and of the voices, on the Danish bands."""
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    rows = [r for r in facts.records(result.readability) if r["measure"].startswith("lix")]
    body = next((r for r in rows if r["scope"] == "body" and r["measure"] == "lix"), None)
    if body is None or body["value"] is None:
        return empty(result, where, say("lix.none"), say("lix.none_why"))
    nameless = next((r for r in rows if r["measure"] == "lix_without_names"), None)
    found = lines(rows, body, nameless, cast, say)
    measured = [r for r in rows if r["scope"] == "voice"]
    left_out = len(measured) - sum(line.voice is not None for line in found)
    words = Words(
        title(body, nameless, say),
        [
            say("lix.subtitle"),
            say(
                "lix.subtitle_voices",
                None,
                words=say.count("words", body["words"]),
                sentences=say.count("sentences", body["sentences"]),
            ),
            say("lix.short") if body["words"] < SHORT else "",
        ],
        [say("lix.others", left_out) if left_out else "", say("lix.note")],
    )
    canvas = Canvas(where.theme, where.width)
    _draw(canvas, found, cast, where)
    table = [
        {
            say("lix.voice"): line.voice
            if line.voice not in (None, JOURNALIST, NO_SPEAKER)
            else line.name,
            "LIX": say.number(line.value, 1),
            say("lix.column_band"): say.code_name("band", line.band),
            "n": line.below,
        }
        for line in found
    ]
    cells = "; ".join(f"{line.name} {say.number(line.value, 1)}" for line in found)
    alt = f"{words.title}. {say('lix.alt', cells=cells)}"
    return figure(canvas, words, source_note(result, say), where, table, alt)


def title(body: Row, nameless: Row | None, say: Labels) -> str:
    """The band of the body, and whether it stays one without the names."""
    values: dict[str, Any] = {
        "value": say.number(body["value"], 1),
        "band": say.code_name("lix_band", body["band"]),
    }
    if nameless is None or nameless["value"] is None:
        return say("lix.alone", None, **values)
    if nameless["long_words"] == body["long_words"]:
        return say("lix.alone", None, **values)
    values["value2"] = say.number(nameless["value"], 1)
    values["band2"] = say.code_name("lix_band", nameless["band"])
    key = "same" if nameless["band"] == body["band"] else "difficult"
    return say(f"lix.{key}", None, **values)


def lines(
    rows: Sequence[Row], body: Row, nameless: Row | None, cast: facts.Cast, say: Labels
) -> list[Line]:
    """Body, body without names, journalist, then the speakers from easy to hard."""

    def counts(row: Row) -> str:
        return f"{say.count('sentences', row['sentences'])}, {say.count('words', row['words'])}"

    found = [Line(say("lix.body"), counts(body), body["value"], body["band"])]
    if nameless is not None and nameless["value"] is not None:
        names = body["long_words"] - nameless["long_words"]
        below = say("lix.nameless_n", names)
        value, band = nameless["value"], nameless["band"]
        found.append(Line(say("lix.nameless"), below, value, band, open=True))
    voices = [row for row in rows if row["scope"] == "voice"]
    own = [row for row in voices if row["unit"] == JOURNALIST]
    others = [row for row in voices if row["unit"] != JOURNALIST]
    # Those that can be measured first, the largest of them; then in order of difficulty.
    others.sort(key=lambda row: (row["value"] is None, -row["words"], row["unit"]))
    others = sorted(others[:VOICES], key=lambda row: (row["value"] is None, row["value"] or 0))
    return found + [
        Line(
            say("voice.journalist") if row["unit"] == JOURNALIST else cast.name(row["unit"], say),
            counts(row),
            row["value"],
            row["band"],
            row["unit"],
        )
        for row in own + others
    ]


def _draw(canvas: Canvas, found: Sequence[Line], cast: facts.Cast, where: Setting) -> None:
    say, theme = where.say, where.theme
    values = [line.value for line in found if line.value is not None]
    low = min(LOW, 5 * (min(values) // 5)) if min(values) >= 0 else LOW
    high = min(max(HIGH, 5 * (max(values) // 5 + 1)), TOP)
    widest = max(
        max(textfit.width(line.name, 15, True), textfit.width(line.below, 12)) for line in found
    )
    left = 6.0 if where.narrow else min(widest, 220) + 14
    row, head = (ROW_NARROW, HEAD_NARROW) if where.narrow else (ROW, HEAD)
    right = where.width - 6
    axis = canvas.x_axis(left, right, low, high)
    foot = head + row * len(found)

    def pixel(value: float) -> float:
        return left + (min(max(value, low), high) - low) / (high - low) * (right - left)

    _bands(canvas, low, high, pixel, (head, foot), where)
    for at, line in enumerate(found):
        top = head + row * at
        y = top + (44 if where.narrow else row / 2)
        if at:
            divides = line.voice is not None and found[at - 1].voice is None
            color, thick = (theme.muted, 1.5) if divides else (theme.rule, 1)
            canvas.line(left if not divides else 0, top, right, top, color, thick)
        if where.narrow:
            _label_above(canvas, line, top + 15, where)
        else:
            _row_label(canvas, line, y, left, where)
        if line.value is None:
            text = textfit.cut(say("lix.too_short"), right - left - 8, 13)
            canvas.text(left + 8, y, text, 13, theme.muted)
            continue
        _mark(canvas, line, y, (pixel, axis, high, right, left), cast, where)
    plain = [line for line in found if line.voice is None]
    if len(plain) == 2 and plain[0].value is not None and plain[1].value is not None:
        x0, x1 = pixel(plain[0].value), pixel(plain[1].value)
        y0, y1 = head + row * 0.5, head + row * 1.5
        if abs(x1 - x0) > 30 and not where.narrow:
            side = 1 if x1 > x0 else -1
            canvas.arrow(x0, y0 + 11, x1 - 13 * side, y1 - 3)
    canvas.height = foot + FOOT


def _bands(
    canvas: Canvas, low: float, high: float, pixel: Any, rows: tuple[float, float], where: Setting
) -> None:
    """Grey fields with their names above and their edges below."""
    say, theme = where.say, where.theme
    head, foot = rows
    edges = [edge for edge, _ in DANISH_BANDS]
    names = [name for _, name in DANISH_BANDS] + [HARDEST]
    for number, name in enumerate(names):
        start = edges[number - 1] if number else low
        end = edges[number] if number < len(edges) else high
        if end <= low or start >= high:
            continue
        x0, x1 = pixel(start), pixel(end)
        canvas.box(x0, head, x1, foot, fill=theme.bands[number], layer="below")
        shown = say.code_name("band", name)
        parts = textfit.wrap(shown, max(x1 - x0 - 2, 24), 13 if where.narrow else 14, True)
        if where.narrow and len(parts) == 1 and textfit.width(shown, 12, True) > x1 - x0:
            parts = [textfit.cut(shown, x1 - x0, 12, True)]
        for at, part in enumerate(parts[:2]):
            y = head - 12 - 15 * (len(parts[:2]) - 1 - at)
            canvas.text((x0 + x1) / 2, y, part, 12 if where.narrow else 14, None, True, "center")
        if number:
            canvas.text(x0, foot + 12, say.number(start), 13, theme.muted, anchor="center")


def _label_above(canvas: Canvas, line: Line, y: float, where: Setting) -> None:
    below = textfit.cut(line.below, where.width - 90, 12)
    room = where.width - textfit.width(below, 12) - 26
    name = textfit.cut(line.name, room, 14, not line.open)
    canvas.text(6, y, name, 14, bold=not line.open, hover=line.voice)
    x = 6 + textfit.width(name, 14, not line.open) + 8
    canvas.text(x, y + 1, below, 12, where.theme.muted)


def _row_label(canvas: Canvas, line: Line, y: float, left: float, where: Setting) -> None:
    name = textfit.cut(line.name, left - 12, 15, not line.open)
    canvas.text(0, y - 9, name, 15, bold=not line.open, hover=line.voice)
    below = textfit.cut(line.below, left - 8, 12)
    canvas.text(0, y + 10, below, 12, where.theme.muted)


def _mark(
    canvas: Canvas, line: Line, y: float, place: Any, cast: facts.Cast, where: Setting
) -> None:
    pixel, axis, high, right, left = place
    say, theme = where.say, where.theme
    assert line.value is not None
    shown = min(line.value, high)
    beyond = line.value > high
    if line.voice is None:
        fill, outline, symbol = (theme.page if line.open else theme.ink), theme.ink, "diamond"
    else:
        hue = cast.hue(line.voice, theme)
        fill = theme.page if line.voice == NO_SPEAKER else hue.fill
        outline, symbol = hue.text, "circle"
    hover = say(
        "lix.hover",
        None,
        name=line.voice if line.voice not in (None, JOURNALIST, NO_SPEAKER) else line.name,
        value=say.number(line.value, 1),
        band=say.code_name("band", line.band),
        counts=line.below,
    )
    canvas.points([(shown, y)], fill, outline, line.name, [hover], axis, 17, symbol, 2.5)
    text = say.number(line.value, 1) + (" →" if beyond else "")
    x = pixel(shown)
    before = line.open or beyond or x + 16 + textfit.width(text, 15, True) > right
    if before and x - 16 - textfit.width(text, 15, True) < left:
        before = False
    canvas.text(
        x - 15 if before else x + 15, y, text, 15, bold=True, anchor="right" if before else "left"
    )
