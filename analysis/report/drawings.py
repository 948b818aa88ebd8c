"""The charts of a report: figures as data that the page draws for its width and theme."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from analysis import charts, labels
from analysis.report.markup import Places, Span, Table, cell, element, escape, table
from analysis.report.variants import THEME, WIDTH, merged, pooled

if TYPE_CHECKING:
    from analysis.result import Analysis

# By topic of the report: all charts of one article.
TOPICS: dict[str, tuple[str, ...]] = {
    "voices": ("voices",),
    "share": ("quote_share",),
    "reading": ("lix_scale", "sentence_rhythm"),
    "tone": ("tone_by_voice", "reporting_verbs"),
    "sources": ("sources", "figures"),
}
MOST_COMPARED = 12
# Words stay readable on a tablet and on A4 in the middle one, on a phone in the narrow one.
WIDTHS = {"wide": 900, "middle": 736, "narrow": 328}

Chart = Callable[..., Any]
Article = tuple[str, Places] | None


def of_topic(topic: str) -> list[tuple[str, Chart]]:
    """Names and functions of the charts of a topic."""
    return [(name, getattr(charts, name)) for name in TOPICS[topic]]


def every_chart() -> list[tuple[str, Chart]]:
    """All charts of one article, in the order of the report."""
    return [each for topic in TOPICS for each in of_topic(topic)]


def comparing(number: int) -> list[tuple[str, Chart]]:
    """Names and functions of the charts that compare `number` articles."""
    if not 2 <= number <= MOST_COMPARED:
        return []
    return [(name, getattr(charts, name)) for name in ("compare", "compare_speakers")]


def drawing(
    subject: "Analysis | Sequence[Analysis]",
    name: str,
    chart: Chart,
    output: str,
    places: Places,
    key: str,
    counted: Sequence[Sequence[Sequence[Span]]] = (),
    articles: Sequence[Sequence[Article]] = (),
) -> str:
    """A chart as a place to draw it in, its data, its caption and its table.

    `counted` is which words the numbers of its table count, by row and column,
    `articles` where these are if the chart is of several. The place is as high as the chart from
    the start, so that nothing moves when it is drawn.
    """
    variants: list[Any] = []
    room: list[str] = []
    meta: dict[str, Any] = {}
    for width, pixels in WIDTHS.items():
        light, dark = (
            json.loads(chart(subject, output=output, theme=theme, width=pixels).to_json())
            for theme in ("light", "dark")
        )
        meta = meta or light["layout"]["meta"]
        for figure in (light, dark):
            figure["layout"].pop("meta", None)
            figure["layout"].pop("template", None)
        variants.append(merged([light, dark], THEME))
        room.append(f"--{width}: {pixels} / {light['layout']['height']}")
    say = labels.load(output)
    drawn = element(
        "div", "", id=key, class_="plot", role="img", aria_label=meta["alt"], data_name=name,
        style="; ".join(room),
    )  # fmt: skip
    data = element(
        "script",
        as_json(pooled(merged(variants, WIDTH))),
        type="application/json",
        id=f"{key}-data",
    )
    caption = element(
        "figcaption", escape(f"{meta['title']}. {meta['subtitle']} {meta['source']}"), class_="sr"
    )
    parts = [drawn, data, caption, _saving(key, say), _table(meta, places, say, counted, articles)]
    return element("figure", "".join(parts))


def _saving(key: str, say: labels.Labels) -> str:
    """Buttons that save the chart; they are shown once there is something to save."""
    return element(
        "p",
        escape(say("report.save"))
        + "".join(
            " " + element("button", format.upper(), type="button", data_save=format, data_of=key)
            for format in ("png", "svg")
        ),
        class_="save",
        hidden=True,
    )


def _table(
    meta: dict[str, Any],
    places: Places,
    say: labels.Labels,
    counted: Sequence[Sequence[Sequence[Span]]],
    articles: Sequence[Sequence[Article]],
) -> str:
    rows = meta["table"]
    if not rows:
        return ""
    columns = list(rows[0])
    spans = counted or [[()] * len(columns)] * len(rows)
    within = articles or [[None] * len(columns)] * len(rows)
    cells = [
        [
            replace(cell("" if row[name] is None else str(row[name]), where), of=of)
            for name, where, of in zip(columns, some, ofs, strict=True)
        ]
        for row, some, ofs in zip(rows, spans, within, strict=True)
    ]
    shown = table(Table(meta["title"], columns, cells), places)
    summary = element("summary", escape(say("report.chart_table")))
    return element("details", summary + shown, class_="data")


def as_json(data: object) -> str:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in ("<", ">", "&", "\u2028", "\u2029", "\r"):
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in text)


@cache
def house_templates() -> str:
    """The template that all charts share, for both themes, as JSON."""
    from analysis import palette
    from analysis.charts.template import template

    light, dark = (template(palette.theme(name)).to_plotly_json() for name in ("light", "dark"))
    pages = [palette.theme(name).page for name in ("light", "dark")]
    return as_json(pooled({"template": merged([light, dark], THEME), "page": {THEME: pages}}))
