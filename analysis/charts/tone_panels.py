"""The panels of the tone chart: one for each voice, its categories in groups under one another."""

from collections.abc import Sequence

from analysis.charts import facts, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.facts import HEADLINE, JOURNALIST, NO_SPEAKER
from analysis.charts.sheet import Setting
from analysis.charts.tone_facts import GROUPS, REST, Column
from analysis.palette import Hue

TOTAL, PART, BETWEEN_GROUPS, BETWEEN, BLOCK = 32, 27, 16, 26, 30
HEAD, HEAD_NARROW = 36, 52  # narrow: the number of words stands under the name
TOTAL_BAR, PART_BAR, FAINT = 22, 14, 0.62
LABELS, LABELS_NARROW, PANELS = 214, 116, 3
BETWEEN_NARROW = 14
ROOM = 800  # under this many pixels two panels stand beside each other
LEAST_SCALE = 2.0  # cues per 100 words that at least fill a panel
THIN, LEAST_BAR = 3, 10  # pixels: of a bar, and of the longest where there is little room


def _head(where: Setting) -> int:
    return HEAD_NARROW if where.narrow else HEAD


def full_name(voice: str, where: Setting) -> str:
    """A voice as a table names it."""
    known = (HEADLINE, JOURNALIST, NO_SPEAKER)
    return where.say(f"voice.{voice}") if voice in known else voice


def short_name(column: Column, cast: facts.Cast, where: Setting) -> str:
    """A voice as its panel is headed; several drawn together are counted."""
    say = where.say
    if column.voice == REST:
        return say("chart.others", column.members)
    if column.voice == JOURNALIST:
        return say("voice.journalist")
    return cast.name(column.voice, say)


def _rows(
    shown: Sequence[Column], where: Setting
) -> list[tuple[str, tuple[str, ...], bool, float]]:
    """Name, categories, whether a total, and height of each row; only what some voice has."""
    found: list[tuple[str, tuple[str, ...], bool, float]] = []
    y = _head(where) + 8.0
    for group, categories in GROUPS.items():
        used = [c for c in categories if any(column.cues.get(c) for column in shown)]
        if not used and group != "evaluative":
            continue
        for key, members, total in (
            (f"tone.group_{group}", categories, True),
            *((f"category.{category}", (category,), False) for category in used),
        ):
            high = TOTAL if total else PART
            if len(_label_lines(where.say(key), total, where)) > 1:
                high += 9
            found.append((key, members, total, y + high / 2))
            y += high
        y += BETWEEN_GROUPS
    return found


def draw(canvas: Canvas, shown: Sequence[Column], cast: facts.Cast, where: Setting) -> None:
    """Panels beside each other, as many as there is room for, then the next below."""
    left = LABELS_NARROW if where.narrow else LABELS
    gap = BETWEEN_NARROW if where.narrow else BETWEEN
    most = min(len(shown), PANELS if where.width >= ROOM else PANELS - 1)
    breadth = (where.width - left - gap * (most - 1)) / most
    every = [categories for _, categories, _, _ in _rows(shown, where)]
    rates = [column.rate(categories) or 0.0 for column in shown for categories in every]
    widest = max(
        textfit.width(_value(column, categories, where), 15, True)
        for column in shown
        for categories in every
    )
    scale = max([LEAST_SCALE, *rates]) * breadth / max(breadth - widest - 14, LEAST_BAR)
    for start in range(0, len(shown), most):
        block = shown[start : start + most]
        rows = _rows(block, where)
        foot = rows[-1][3] + TOTAL / 2 + 2
        top = canvas.height + (BLOCK if start else 0)
        for key, _, total, y in rows:
            _label(canvas, where.say(key), total, top + y, where)
        for at, column in enumerate(block):
            x = left + at * (breadth + gap)
            _panel(canvas, column, rows, (x, breadth, scale, top, top + foot), cast, where)
        canvas.height = top + foot


def _label_lines(text: str, total: bool, where: Setting) -> list[str]:
    left = LABELS_NARROW if where.narrow else LABELS
    return textfit.wrap(text, left - _inset(total, where) - 6, _size(total, where), total, lines=2)


def _inset(total: bool, where: Setting) -> int:
    return 0 if total else 4 if where.narrow else 14


def _size(total: bool, where: Setting) -> int:
    return 15 if total else 13 if where.narrow else 14


def _label(canvas: Canvas, text: str, total: bool, y: float, where: Setting) -> None:
    lines, size = _label_lines(text, total, where), _size(total, where)
    for at, line in enumerate(lines):
        middle = y + (size + 2) * (at - (len(lines) - 1) / 2)
        canvas.text(_inset(total, where), middle, line, size, bold=total)


def _value(column: Column, categories: Sequence[str], where: Setting) -> str:
    rate = column.rate(categories)
    return f"{where.say.number(rate, 1)} ({where.say.number(column.count(categories))})"


def _hue(column: Column, cast: facts.Cast, where: Setting) -> Hue:
    return where.theme.plain if column.voice == REST else cast.hue(column.voice, where.theme)


def _panel(
    canvas: Canvas,
    column: Column,
    rows: Sequence[tuple[str, tuple[str, ...], bool, float]],
    place: tuple[float, float, float, float, float],
    cast: facts.Cast,
    where: Setting,
) -> None:
    left, breadth, scale, top, foot = place
    theme, say = where.theme, where.say
    hue = _hue(column, cast, where)
    axis = canvas.x_axis(left, left + breadth, 0, scale)
    name, n = short_name(column, cast, where), say.count("words", column.words)
    room = breadth if where.narrow else breadth - textfit.width(n, 12) - 10
    shown = textfit.cut(name, room, 15, True)
    canvas.text(
        left,
        top + 12,
        shown,
        15,
        hue.text,
        bold=True,
        hover=None if column.voice == REST else full_name(column.voice, where),
    )
    x, below = (0.0, 31) if where.narrow else (textfit.width(shown, 15, True) + 8, 13)
    canvas.text(left + x, top + below, n, 12, theme.muted)
    line = theme.muted if column.voice == NO_SPEAKER else hue.text
    dash = "4px,3px" if column.voice == NO_SPEAKER else None
    rule = top + _head(where) - 8
    canvas.line(left, rule, left + breadth, rule, line, 3, dash)
    canvas.line(left, rule, left, foot)
    for key, categories, total, y in rows:
        count, rate = column.count(categories), column.rate(categories)
        middle = top + y
        if not count or rate is None:
            canvas.text(left + 9, middle, "–", 14, theme.muted)
            continue
        high = TOTAL_BAR if total else PART_BAR
        length = max(rate, THIN * scale / breadth)
        canvas.bars(
            [(0, middle - high / 2, length, middle + high / 2)],
            hue,
            name,
            [_hover(column, say(key), categories, cast, where)],
            axis,
            "dashed" if column.voice == NO_SPEAKER else "solid",
            1.0 if total else FAINT,
        )
        value = textfit.safe(say.number(rate, 1))
        value = f"<b>{value}</b>" if total else value
        n = f'<span style="color:{theme.muted}">({say.number(count)})</span>'
        size = 15 if total else 13
        canvas.text(left + length / scale * breadth + 7, middle, f"{value} {n}", size, rich=True)


def _hover(
    column: Column, name: str, categories: Sequence[str], cast: facts.Cast, where: Setting
) -> str:
    say = where.say
    text = say(
        "tone.hover",
        None,
        voice=short_name(column, cast, where)
        if column.voice == REST
        else full_name(column.voice, where),
        category=name,
        rate=say.number(column.rate(categories), 1),
        cues=say.count("cues", column.count(categories)),
        words=say.count("words", column.words),
    )
    bounds = column.intervals.get(categories[0]) if len(categories) == 1 else None
    if not bounds:
        return text
    low, high = (say.number(bound, 1) for bound in bounds)
    return f"{text}\n{say('tone.interval', low=low, high=high)}"
