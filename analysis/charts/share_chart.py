"""`quote_share`: the bars of the quote-share chart, three units side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analysis.charts import facts, share, share_rows, share_words, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.key import Entry, key
from analysis.charts.row_label import LEADING, row_label
from analysis.charts.share import UNITS, Line
from analysis.charts.sheet import Setting, Words, empty, figure, setting, source_note

if TYPE_CHECKING:
    from analysis.result import Analysis

ROW, BAR, HEAD = 48, 24, 30
BETWEEN, NAMES = 0.036, 0.21  # of the width; names are not wider
LEAST_SCALE = 0.25  # a largest share of less is not blown up to the full width
THIN = 3  # pixels a part has at least


def quote_share(
    result: "Analysis",
    output: str | None = None,
    theme: str = "light",
    width: float = 900,
    by: str = "speaker",
) -> go.Figure:
    """Shares of direct words, attributed words and statements; `by` speaker or side.

    Without two sides, `by="side"` shows the speakers. Nobody quoted: words instead of axes.
    """
    where = setting(result, output, theme, width)
    say = where.say
    cast = facts.cast(result)
    by = "side" if by == "side" and share.has_sides(result) else "speaker"
    found = share.lines(result, cast, by)
    headline = share.others_in_headline(result, found)
    if not found:
        said = share_words.unheard(0, say, headline)
        return empty(result, where, said, say("share.none_why"))
    names = {
        line.name: line.name if line.kind == "side" else cast.name(line.name, say)
        for line in found
        if line.name
    }
    if len(names) == 1 and by == "speaker":
        names = {name: name if name not in cast.states else names[name] for name in names}
    sums = share.totals(result)
    counted = {
        "direct": say.count("direct_words", sums["direct"]),
        "words": say.count("attributed_words", sums["words"]),
        "statements": say.count("statements", sums["statements"]),
    }
    in_headline = sum(statement.paragraph == 0 for statement in result.statements)
    words = Words(
        share_words.title(found, names, say, headline=headline),
        [
            say(f"share.subtitle_{by}", None, **counted),
            share_words.reservation(share.turned_by_doubt(result, found), say),
        ],
        [say("share.headline", in_headline)] if in_headline else [],
    )
    drawn = share.shown(found, share.LARGEST_NARROW if where.narrow else share.LARGEST)
    labels = [share_rows.label(line, cast, names, where) for line in drawn]
    canvas = Canvas(where.theme, where.width)
    _panels(canvas, drawn, labels, sums, cast, where, found)
    _key(canvas, drawn, cast, where, by)
    table = share_rows.table(found, cast, names, sums, where)
    cells = "; ".join(
        f"{row[say(f'share.{by}')]} {row[say('unit.direct')]}, {row[say('unit.words')]}, "
        f"{row[say('unit.statements')]}"
        for row in table
    )
    told = say("share.alt", cells=cells)
    return figure(canvas, words, source_note(result, say), where, table, told)


def _panels(
    canvas: Canvas,
    drawn: Sequence[Line],
    labels: Sequence[str],
    sums: dict[str, int],
    cast: facts.Cast,
    where: Setting,
    found: Sequence[Line],
) -> None:
    narrow = where.narrow
    widest = max(textfit.width(label, 15, True) for label in labels)
    words = [word for label in labels for word in label.split()]
    longest = max(textfit.width(word, 15, True) for word in words)
    most_narrow = widest if widest <= 124 else min(max(96, longest), 124)
    column = min(widest, most_narrow if narrow else where.width * NAMES) + 16
    gap = where.width * BETWEEN
    breadth = where.width - column if narrow else (where.width - column - 2 * gap) / len(UNITS)
    most = max(
        [LEAST_SCALE]
        + [line.count(unit) / sums[unit] for line in drawn for unit in UNITS if sums[unit]]
    )
    notes = [
        textfit.width(share_rows.note(line, unit, where, found)[0], 12, True)
        for line in drawn
        for unit in UNITS
    ]
    room = max(*notes, textfit.width(where.say.percent(1.0), 16, True)) + 12
    scale = most * breadth / max(breadth - room, 36)
    size = 14 if narrow else 15
    room = breadth if narrow else breadth + gap / 2
    heads = [textfit.wrap(where.say(f"unit.{unit}"), room, size, True) for unit in UNITS]
    head = HEAD + (size + LEADING) * (max(len(lines) for lines in heads) - 1)
    high = head + ROW * len(drawn)
    for at, unit in enumerate(UNITS):
        left = column if narrow else column + at * (breadth + gap)
        top = at * (high + 26) if narrow else 0
        for above, line in enumerate(reversed(heads[at])):
            y = top + head - 19 - (size + LEADING) * above
            canvas.text(left, y, line, size, bold=True)
        _panel(canvas, drawn, unit, sums, cast, where, found, (left, top + head, breadth, scale))
        if narrow or not at:
            for row, label in enumerate(labels):
                _row_label(
                    canvas, label, column - 14, top + head + ROW * (row + 0.5), where, drawn[row]
                )
    canvas.height = len(UNITS) * (high + 26) - 26 if narrow else high


def _row_label(
    canvas: Canvas, label: str, pixels: float, y: float, where: Setting, line: Line
) -> None:
    known = line.kind in ("speaker", "side")
    color = where.theme.ink if known else where.theme.muted
    row_label(canvas, label, (0, y), pixels, 15, known, color, line.name or None)


def _panel(
    canvas: Canvas,
    drawn: Sequence[Line],
    unit: str,
    sums: dict[str, int],
    cast: facts.Cast,
    where: Setting,
    found: Sequence[Line],
    place: tuple[float, float, float, float],
) -> None:
    left, top, breadth, scale = place
    theme, say = where.theme, where.say
    axis = canvas.x_axis(left, left + breadth, 0, scale)
    canvas.line(left, top - 2, left + breadth, top - 2, theme.rule, 1)
    least = THIN * scale / breadth
    for row, line in enumerate(drawn):
        middle = top + ROW * (row + 0.5)
        if not line.count(unit):
            canvas.text(left + 8, middle, say("chart.none"), 14, theme.muted)
            continue
        at = 0.0
        for part in line.parts[unit]:
            for number, pattern in ((part.direct, "solid"), (part.indirect, "hatched")):
                if not number:
                    continue
                length = max(number / sums[unit], least)
                name = share_rows.rest_name(line, say) if line.kind == "rest" else part.speaker
                canvas.bars(
                    [(at, middle - BAR / 2, at + length, middle + BAR / 2)],
                    theme.plain if line.kind == "rest" else cast.hue(part.speaker, theme),
                    cast.name(name, say),
                    [
                        say(
                            "share.hover",
                            name=name or say("voice.no speaker"),
                            share=say.percent(number / sums[unit]),
                            unit=say(f"kind.{'direct' if pattern == 'solid' else 'indirect'}"),
                            counted=say.count(share_rows.COUNTED[unit], number),
                        )
                    ],
                    axis,
                    "dashed" if line.kind == "nobody" else pattern,
                )
                at += length
        note, won = share_rows.note(line, unit, where, found)
        x = left + at / scale * breadth + 8
        value = say.percent(line.count(unit) / sums[unit])
        canvas.text(x, middle - 9, value, 16, theme.ink if won else theme.muted, bold=won)
        counted = textfit.safe(say.count(share_rows.COUNTED[unit], line.count(unit)))
        if won:
            word = note.rsplit("· ", 1)[1]
            canvas.text(x, middle + 11, f"{counted} <b>· {word}</b>", 12, theme.ink, rich=True)
        else:
            canvas.text(x, middle + 11, counted, 12, theme.muted, rich=True)
    canvas.line(left, top - 2, left, top + ROW * len(drawn))


def _key(canvas: Canvas, drawn: Sequence[Line], cast: facts.Cast, where: Setting, by: str) -> None:
    say, theme = where.say, where.theme
    entries: list[Entry] = []
    if by == "side":
        members = [part.speaker for line in drawn for part in line.parts["words"] if part.speaker]
        order = sorted(dict.fromkeys(members), key=lambda name: cast.hues.get(name, 99))
        entries = [Entry(cast.row_name(n, say), cast.hue(n, theme)) for n in order[:7]]
    patterns = [say("chart.solid")]
    if any(part.indirect for line in drawn for unit in UNITS for part in line.parts[unit]):
        patterns.append(say("chart.hatched"))
    if any(line.kind == "nobody" for line in drawn):
        patterns.append(say("chart.dashed"))
    entries.append(Entry(", ".join(patterns), None))
    key(canvas, entries)
