"""`sentence_rhythm`: how long each sentence is, in order, and whose it is."""

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analysis.charts import facts, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.facts import HEADLINE, JOURNALIST, NO_SPEAKER, Row
from analysis.charts.key import Entry, key
from analysis.charts.sheet import Setting, Words, empty, figure, setting, source_note
from analysis.labels import Labels, sentence

if TYPE_CHECKING:
    from analysis.result import Analysis

HIGH, HEAD, FOOT = 190, 24, 28
LEVELS, LONGEST = 3, 120  # lines of names under the columns; pixels of a name


def sentence_rhythm(
    result: "Analysis", output: str | None = None, theme: str = "light", width: float = 900
) -> go.Figure:
    """Words in each sentence of the body, in order, in the colour of the sentence's voice."""
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    rows = [
        row for row in facts.records(result.sentences) if row["voice"] != HEADLINE and row["words"]
    ]
    if not rows:
        return empty(result, where, say("rhythm.none"), say("rhythm.none_why"))
    mean = say.number(sum(row["words"] for row in rows) / len(rows), 1)
    sentences = say.count("sentences", len(rows))
    words = Words(
        title(rows, say),
        [
            say("rhythm.subtitle", None, sentences=sentences, mean=mean),
            say("rhythm.subtitle_voice"),
        ],
    )
    canvas = Canvas(where.theme, where.width)
    _draw(canvas, rows, cast, where)
    voices = list(dict.fromkeys(row["voice"] for row in rows))
    if voices != [JOURNALIST]:
        voices.sort(key=lambda voice: (voice != JOURNALIST, cast.hues.get(voice, 99)))
        plain = [v for v in voices if v not in (JOURNALIST, NO_SPEAKER) and v not in cast.hues]
        entries = [
            Entry(_voice(voice, cast, say), cast.hue(voice, where.theme), _pattern(voice))
            for voice in voices
            if voice not in plain or len(plain) == 1
        ]
        if len(plain) > 1:
            entries.append(Entry(say("chart.others", len(plain)), where.theme.plain))
        key(canvas, entries, space=8)
    table = [
        {
            say("rhythm.sentence"): str(number),
            say("voices.paragraph"): str(row["paragraph"]),
            say("lix.voice"): _full(row["voice"], say),
            say("voices.words"): say.number(row["words"]),
        }
        for number, row in enumerate(rows, 1)
    ]
    cells = ", ".join(say.number(row["words"]) for row in rows[:60])
    told = say("rhythm.alt", cells=cells)
    return figure(canvas, words, source_note(result, say), where, table, told)


def title(rows: list[Row], say: Labels) -> str:
    """Mean and longest sentence; all alike and several longest are called so."""
    lengths = [row["words"] for row in rows]
    longest = max(lengths)
    mean = say.number(sum(lengths) / len(lengths), 1)
    tied = lengths.count(longest)
    if tied == len(lengths) and tied > 1:
        every = sentence(say.every(tied))
        return say("rhythm.even", every=every, longest=say.number(longest))
    if tied > 1:
        times = say.spelled(tied)
        return say("rhythm.ties", None, mean=mean, times=times, longest=say.number(longest))
    paragraph = next(row["paragraph"] for row in rows if row["words"] == longest)
    return say(
        "rhythm.title", len(rows), mean=mean, longest=say.number(longest), paragraph=paragraph
    )


def _voice(voice: str, cast: facts.Cast, say: Labels) -> str:
    return say("voice.journalist") if voice == JOURNALIST else cast.name(voice, say)


def _pattern(voice: str) -> str:
    return {JOURNALIST: "flat", NO_SPEAKER: "dashed"}.get(voice, "solid")


def _full(voice: str, say: Labels) -> str:
    return say(f"voice.{voice}") if voice in (JOURNALIST, NO_SPEAKER) else voice


def _draw(canvas: Canvas, rows: list[Row], cast: facts.Cast, where: Setting) -> None:
    say, theme = where.say, where.theme
    longest = max(row["words"] for row in rows)
    slot = min(where.width / len(rows), 40)
    axis = canvas.y_axis(HEAD, HEAD + HIGH, longest, 0)
    gap = min(slot * 0.25, 4)
    groups: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        groups.setdefault(row["voice"], []).append(number)
    for voice, members in groups.items():
        columns = [
            (number * slot + gap / 2, number * slot + slot - gap / 2, rows[number]["words"])
            for number in members
        ]
        if voice == NO_SPEAKER:
            for x0, x1, words in columns:
                y0, dash = HEAD + HIGH * (1 - words / longest), "4px,3px"
                canvas.box(x0, y0, x1, HEAD + HIGH, color=theme.muted, width=1.5, dash=dash)
        canvas.columns(
            columns,
            cast.hue(voice, theme),
            _voice(voice, cast, say),
            [_hover(number, rows[number], say) for number in members],
            axis,
            _pattern(voice),
            longest / HIGH,
        )
    mean = sum(row["words"] for row in rows) / len(rows)
    y = HEAD + HIGH * (1 - mean / longest)
    end = slot * len(rows)
    if len(rows) > 1:
        canvas.line(0, y, end, y, theme.ink, 1.5)
        text = say("rhythm.mean", None, mean=say.number(mean, 1))
        if end + 8 + textfit.width(text, 13, True) < where.width:
            canvas.text(end + 8, y, text, 13, bold=True)
    canvas.line(0, HEAD + HIGH, end, HEAD + HIGH)
    tied = [n for n, row in enumerate(rows) if row["words"] == longest]
    for number in tied[:1]:
        text = say.count("words", longest)
        x = number * slot + slot / 2
        half = textfit.width(text, 14, True) / 2
        x = min(max(x, half), max(where.width - half, half))
        canvas.text(x, HEAD - 11, text, 14, bold=True, anchor="center")
    _paragraph_ticks(canvas, rows, slot, where)
    canvas.height = HEAD + HIGH + FOOT
    _names(canvas, rows, slot, cast, where)


def _names(canvas: Canvas, rows: list[Row], slot: float, cast: facts.Cast, where: Setting) -> None:
    """Under the columns a line in the colour of each run of a speaker, with the name if it fits.

    In print without colour this tells the speakers apart.
    """
    runs: list[tuple[str, int, int]] = []
    for number, row in enumerate(rows):
        if runs and runs[-1][0] == row["voice"]:
            runs[-1] = (row["voice"], runs[-1][1], number + 1)
        else:
            runs.append((row["voice"], number, number + 1))
    runs = [run for run in runs if run[0] != JOURNALIST]
    free = [0.0] * LEVELS  # where the next name may begin, on each line of names
    y, used = canvas.height + 4, 0
    for voice, first, last in runs:
        hue = cast.hue(voice, where.theme)
        dash = "4px,3px" if voice == NO_SPEAKER else None
        canvas.line(first * slot + 1, y, last * slot - 1, y, hue.text, 3, dash)
        name = textfit.cut(_voice(voice, cast, where.say), LONGEST, 12, True)
        breadth = textfit.width(name, 12, True)
        x = min(first * slot, where.width - breadth)
        level = next((at for at, start in enumerate(free) if start <= x), None)
        if level is None:
            continue
        canvas.text(x, y + 14 + 15 * level, name, 12, hue.text, bold=True)
        free[level] = x + breadth + 8
        used = max(used, level + 1)
    if runs:
        canvas.height = y + 8 + 15 * used


def _paragraph_ticks(canvas: Canvas, rows: list[Row], slot: float, where: Setting) -> None:
    last = rows[-1]["paragraph"]
    step = next((s for most, s in ((6, 1), (30, 5), (80, 10)) if last <= most), 25)
    seen, free = set(), 0.0
    for number, row in enumerate(rows):
        paragraph = row["paragraph"]
        if paragraph in seen:
            continue
        seen.add(paragraph)
        if paragraph != 1 and paragraph % step:
            continue
        text = (
            where.say("voices.first_paragraph", None, number=1)
            if paragraph == 1
            else str(paragraph)
        )
        x = number * slot
        if x < free or x + textfit.width(text, 13) > where.width:
            continue
        canvas.line(x + 1, HEAD + HIGH + 3, x + 1, HEAD + HIGH + 9, where.theme.muted, 1)
        canvas.text(x, HEAD + HIGH + 18, text, 13, where.theme.muted)
        free = x + textfit.width(text, 13) + 12


def _hover(number: int, row: Row, say: Labels) -> str:
    quoted = " ".join(row["text"].split())
    return say(
        "rhythm.hover",
        None,
        number=number + 1,
        paragraph=row["paragraph"],
        voice=_full(row["voice"], say),
        words=say.count("words", row["words"]),
        text=quoted if len(quoted) <= 200 else quoted[:199].rstrip() + "…",
    )
