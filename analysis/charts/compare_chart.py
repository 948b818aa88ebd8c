"""`compare` and `compare_speakers`: 2–12 texts beside each other."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from analysis import labels
from analysis.charts import compare_dots, compare_facts, textfit
from analysis.charts.canvas import Canvas
from analysis.charts.compare_facts import Text
from analysis.charts.row_label import row_label
from analysis.charts.sheet import Setting, Words, figure, origin, setting_of

if TYPE_CHECKING:
    from analysis.result import Analysis

LEAST, MOST = 2, 12
ROW, BAR, HEAD, BETWEEN = 42, 20, 34, 22
SPEAKERS = 8
COLUMNS = ("quoted", "lix", "tone", "official")


def compare(
    results: Sequence["Analysis"],
    output: str | None = None,
    theme: str = "light",
    width: float = 900,
) -> go.Figure:
    """Direct quotes, LIX, the journalist's evaluative words and official sources of 2–12 texts."""
    where = _setting(results, output, theme, width)
    say = where.say
    found = compare_facts.texts(results, say)
    words = Words(
        compare_facts.title(found, say),
        [
            say("compare.subtitle"),
            say(
                "compare.subtitle_n",
                None,
                articles=say.count("articles", len(found)),
                words=say.count("words", sum(text.words for text in found)),
            ),
            say("compare.languages") if len({text.language for text in found}) > 1 else "",
        ],
    )
    canvas = Canvas(where.theme, where.width)
    _bars(canvas, found, where)
    table = [
        {
            say("compare.article"): text.name,
            **{say(f"compare.column_{key}"): _value(text, key, where) for key in COLUMNS},
        }
        for text in found
    ]
    cells = "; ".join(
        f"{text.name}: " + ", ".join(_value(text, key, where) for key in COLUMNS) for text in found
    )
    told = say("compare.alt", cells=cells)
    return figure(canvas, words, _source(results, say), where, table, told)


def compare_speakers(
    results: Sequence["Analysis"],
    output: str | None = None,
    theme: str = "light",
    width: float = 900,
) -> go.Figure:
    """Each speaker's share of the attributed words in 2–12 texts: a dot for each text."""
    where = _setting(results, output, theme, width)
    say = where.say
    names = compare_facts.text_names(results, say)
    every = compare_facts.shares(results)
    again, found = compare_facts.recurring(every), compare_facts.largest(every, SPEAKERS)
    counts = [text.attributed for text in compare_facts.texts(results, say)]
    key = "; ".join(
        f"{_numbered(number, name)} ({say.count('words', count)})"
        for number, (name, count) in enumerate(zip(names, counts, strict=True), 1)
    )
    words = Words(
        compare_facts.shares_title(found, names, say, again),
        [
            say("compare.speakers_subtitle", None, texts=key),
            say("compare.speakers_guide"),
        ]
        if found
        else [say("compare.speakers_none_why")],
    )
    canvas = Canvas(where.theme, where.width, height=0 if found else 1)
    if found:
        compare_dots.draw(canvas, found, names, where)
    table = [
        {
            say("voices.speaker"): each.speaker,
            **{
                _numbered(number, name): say.percent(share)
                for number, (name, share) in enumerate(zip(names, each.shares, strict=True), 1)
            },
        }
        for each in found
    ]
    cells = "; ".join(
        f"{each.speaker}: " + ", ".join(say.percent(share) for share in each.shares)
        for each in found
    )
    told = say("compare.speakers_alt", cells=cells)
    return figure(canvas, words, _source(results, say), where, table, told)


def _numbered(number: int, name: str) -> str:
    """The number of a text before its name, once."""
    return name if name.startswith(f"{number}. ") else f"{number} {name}"


def _setting(
    results: Sequence["Analysis"], output: str | None, theme: str, width: float
) -> Setting:
    if not LEAST <= len(results) <= MOST:
        raise ValueError(f"compare {LEAST} to {MOST} texts; there are {len(results)}")
    code = output or results[0].article.language
    return setting_of(code, theme, width)


def _source(results: Sequence["Analysis"], say: labels.Labels) -> str:
    """Outlets and dates, each once."""
    parts = [origin(result.article, say) for result in results]
    return say("chart.source", where="; ".join(dict.fromkeys(parts)))


def _number(text: Text, key: str) -> float | None:
    value: float | None = getattr(text, key)
    return value


def _value(text: Text, key: str, where: Setting) -> str:
    """The value and the count it rests on."""
    say = where.say
    value = _number(text, key)
    if value is None:
        return say("number.not_measurable")
    if key == "lix":
        return say.number(value, 1)
    if key == "tone" and not text.evaluative:
        return labels.MISSING  # no word matched, which is not a measured neutral
    if key == "tone":
        return f"{say.number(value, 1)} ({say.number(text.evaluative)})"
    if key == "quoted":
        return f"{say.percent(value)} ({say.number(text.direct)})"
    part = say.number(round(value * text.sources))
    return say("compare.of", None, part=part, whole=say.number(text.sources))


def _bars(canvas: Canvas, found: Sequence[Text], where: Setting) -> None:
    theme = where.theme
    left = 120.0 if where.narrow else 196.0
    per_row = 2 if where.narrow else len(COLUMNS)
    breadth = (where.width - left - BETWEEN * (per_row - 1)) / per_row
    for start in range(0, len(COLUMNS), per_row):
        top = canvas.height + (26 if start else 0)
        for number, text in enumerate(found):
            y = top + HEAD + ROW * (number + 0.5)
            if number:
                canvas.line(0, y - ROW / 2, where.width, y - ROW / 2, theme.rule, 1)
            size = 13 if where.narrow else 15
            row_label(canvas, text.full, (0, y), left - 14, size, hover=text.full)
        for at, key in enumerate(COLUMNS[start : start + per_row]):
            x = left + at * (breadth + BETWEEN)
            _column(canvas, found, key, (x, breadth, top), where)
        canvas.height = top + HEAD + ROW * len(found)


def _column(
    canvas: Canvas,
    found: Sequence[Text],
    key: str,
    place: tuple[float, float, float],
    where: Setting,
) -> None:
    left, breadth, top = place
    say, theme = where.say, where.theme
    head = say(f"compare.column_{key}")
    canvas.text(left, top + 12, textfit.cut(head, breadth, 14, True), 14, bold=True)
    values = [_number(text, key) for text in found]
    room = max(textfit.width(_value(text, key, where), 14, True) for text in found) + 12
    most = max([value for value in values if value is not None], default=0.0) or 1.0
    room = min(room, breadth * 0.75)
    scale = most * breadth / max(breadth - room, 24)
    axis = canvas.x_axis(left, left + breadth, 0, scale)
    known = [value for value in values if value is not None]
    ranked = key not in ("lix", "tone") or len({text.language for text in found}) == 1
    # As in the title, what looks alike is a tie.
    decimals = 1 if key in ("lix", "tone") else 3
    alike = Counter(say.number(v, decimals) for v in known)
    for number, (text, value) in enumerate(zip(found, values, strict=True)):
        y = top + HEAD + ROW * (number + 0.5)
        shown = _value(text, key, where)
        if value is None:
            cut = textfit.cut("–" if textfit.width(shown, 13) > breadth else shown, breadth, 13)
            canvas.text(left + 8, y, cut, 13, theme.muted, hover=shown)
            continue
        hover = say("compare.hover", None, name=text.name, measure=head, value=shown)
        if value > 0:
            canvas.bars(
                [(0, y - BAR / 2, value, y + BAR / 2)], theme.journalist, head, [hover], axis
            )
        x = left + max(value, 0) / scale * breadth + 7
        alone = alike[say.number(value, decimals)] == 1
        won = value == max(known) and len(known) > 1 and alone and ranked
        canvas.text(x, y, shown, 14, bold=won)
    canvas.line(left, top + HEAD, left, top + HEAD + ROW * len(found))
