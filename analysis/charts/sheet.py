"""From a finished canvas to a figure: title, subtitle, source note, alt text, data table."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

from analysis import labels, palette
from analysis.charts import textfit
from analysis.charts.canvas import Canvas
from analysis.charts.chart import Chart
from analysis.charts.plot_layout import plot_layout
from analysis.charts.template import template
from analysis.palette import Theme

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.result import Analysis

NARROW = 560  # under this many pixels panels stand below each other
LEAST = 280.0  # pixels; no chart is narrower
SUBTITLE_LINE, SOURCE_LINE = 19, 17
GAP = 22  # between subtitle and plot
_SITE = re.compile(r"[a-z]+://(?:[^/?#@]*@)?([^/?#:]*)", re.I)  # of an address


@dataclass(frozen=True)
class Words:
    """What is said around the marks: the finding, how it was measured, what to keep in mind."""

    title: str
    subtitle: Sequence[str]
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class Setting:
    """What every chart function is given: labels, theme, width."""

    say: labels.Labels
    theme: Theme
    width: float

    @property
    def narrow(self) -> bool:
        """Whether the chart is drawn for a phone."""
        return self.width < NARROW


def setting_of(output: str, theme: str, width: float) -> Setting:
    """The setting in the language `output`; ValueError for one without labels, or no such theme."""
    return Setting(labels.load(output), palette.theme(theme), max(float(width), LEAST))


def setting(result: "Analysis", output: str | None, theme: str, width: float) -> Setting:
    """The setting; the language of the labels is the article's where `output` is not given."""
    return setting_of(output or result.article.language, theme, width)


def source_note(result: "Analysis", say: labels.Labels) -> str:
    """Where the article is from and how it was coded."""
    return say("chart.source", where=origin(result.article, say))


def origin(article: "Article", say: labels.Labels) -> str:
    """Outlet and date; an article without an outlet goes by its agencies, its id or its site."""
    name = article.id or ""
    if site := _SITE.match(name):
        name = site[1]
    outlet = article.outlet or "/".join(article.agencies) or name or say("chart.own_text")
    return ", ".join(part for part in (outlet, say.date(article.date)) if part)


def figure(
    canvas: Canvas,
    words: Words,
    source: str,
    where: Setting,
    table: Sequence[Mapping[str, Any]],
    told: str,
) -> go.Figure:
    """The figure: `table` is what it shows, in words and rounded numbers, `told` in a sentence."""
    finding = labels.sentence(words.title)
    width, theme = where.width, where.theme
    size, line = (17, 23) if where.narrow else (20, 27)
    title = textfit.balanced(finding, min(width, 860) - 4, size, bold=True)
    below = [text.replace("….", "…") for text in words.subtitle if text]
    subtitle = [part for text in below for part in textfit.wrap(text, min(width - 4, 870), 14)]
    note = "  ".join([source, *(each for each in words.notes if each)])
    notes = textfit.wrap(note, width - 4, 12)
    top = line * len(title) + SUBTITLE_LINE * len(subtitle) + GAP + 8
    bottom = 20 + SOURCE_LINE * len(notes)
    layout = plot_layout(canvas)
    height = max(canvas.height, 1)
    layout["annotations"] = [
        *layout["annotations"],
        _block(subtitle, 14, theme.muted, 1, GAP, "bottom", "subtitle"),
        _block(notes, 12, theme.muted, 0, -16, "top", "source"),
    ]
    return Chart(
        canvas.traces,
        {
            **layout,
            "template": template(theme),
            "width": round(width),
            "height": round(height + top + bottom),
            "autosize": False,
            "margin": {"l": 0, "r": 0, "t": top, "b": bottom, "pad": 0},
            "title": {
                "text": f"<b>{textfit.safe_lines(title)}</b>",
                "x": 0,
                "xanchor": "left",
                "y": 1,
                "yref": "container",
                "yanchor": "top",
                # Plotly sets a title of several lines higher by half a line.
                "pad": {"t": round(size * 0.65 * (len(title) > 1) + 6), "l": 0},
                "font": {"size": size},
            },
            "meta": {
                "title": finding,
                "subtitle": " ".join(below),
                "source": note,
                "alt": f"{finding}. {told}".strip().replace("…. ", "… "),
                "language": where.say.code,
                "theme": theme.name,
                "table": [dict(row) for row in table],
            },
        },
    )


def _block(
    lines: Sequence[str], size: int, color: str, y: int, shift: int, anchor: str, name: str
) -> dict[str, Any]:
    """Lines of text above or below the plot."""
    return {
        "name": name,
        "text": textfit.safe_lines(lines),
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": y,
        "yref": "paper",
        "yanchor": anchor,
        "yshift": shift,
        "align": "left",
        "font": {"size": size, "color": color},
    }


def empty(result: "Analysis", where: Setting, title: str, why: str) -> go.Figure:
    """A figure with nothing to draw: what is so, and why, in words; no empty axes."""
    canvas = Canvas(where.theme, where.width, height=1)
    source = source_note(result, where.say)
    return figure(canvas, Words(title, [why]), source, where, [], why)
