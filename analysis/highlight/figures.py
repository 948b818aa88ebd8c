"""The headline figures of an article: five numbers in a row, each with what it is made of."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from analysis import labels as catalogues
from analysis import rows
from analysis.highlight import problems
from analysis.highlight.nest import element, escape
from analysis.labels import MISSING, Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

_FIGURE = (
    "display: inline-block; vertical-align: top; width: 142px; padding: 0px 6px 0px 12px; "
    "margin: 4px 4px 8px 0px; border-left: 3px solid rgba(128, 128, 128, 0.5); text-align: left"
)
_VALUE = "font-size: 25px; font-weight: bold; line-height: 1.3; white-space: nowrap"
_LABEL = "font-size: 14px; line-height: 1.4"
_MADE_OF = "font-size: 13px; line-height: 1.4; opacity: 0.7"

Figure = tuple[str, str, str]


def headline_figures(result: "Analysis", output: str | None = None) -> str:
    """Words, LIX, quoted share, sources and evaluative words as one row of HTML.

    `output` is the language of the labels (the article's). What cannot be measured is a dash, and
    a sentence above says why.
    """
    labels = catalogues.load(output or result.article.language)
    shown = "".join(
        element(
            "div",
            _FIGURE,
            element("div", _VALUE, escape(value))
            + element("div", _LABEL, escape(label))
            + (element("div", _MADE_OF, escape(made_of)) if made_of else ""),
        )
        for value, label, made_of in figures(result, labels)
    )
    return _problem(result, labels) + element("div", "max-width: 900px", shown)


def figures(result: "Analysis", labels: Labels) -> list[Figure]:
    """The five as (value, what it is, what it is made of): words, LIX, quotes, sources, tone."""
    summary = rows.summary_row(result)
    return [
        _words(result, summary, labels),
        _lix(result, summary, labels),
        _quoted(summary, labels),
        _sources(result, summary, labels),
        _evaluative(summary, labels),
    ]


def _problem(result: "Analysis", labels: Labels) -> str:
    """The first thing the reader should know, as one plain sentence."""
    for problem in rows.problem_rows(result):
        text = problems.told(problem, result, labels)
        return element("div", "font-size: 14px; margin: 0px 0px 8px 0px", escape(text))
    return ""


def _words(result: "Analysis", summary: Mapping[str, Any], labels: Labels) -> Figure:
    if not summary["words"]:
        return MISSING, labels("headline_figures.words"), ""
    minutes = _measure(result, "reading_time")
    time = "" if minutes is None else labels("headline_figures.minutes", max(1, round(minutes)))
    sentences = labels.count("sentences", summary["sentences"])
    return labels.count("words", summary["words"]), sentences, time


def _lix(result: "Analysis", summary: Mapping[str, Any], labels: Labels) -> Figure:
    if summary["lix"] is None:
        return MISSING, "LIX", labels.number(None)
    bare = _measure(result, "lix_without_names")
    without = (
        "" if bare is None else labels("headline_figures.without_names", lix=labels.number(bare, 1))
    )
    band = labels.code_name("band", summary["band"])
    return f"LIX\u00a0{labels.number(summary['lix'], 1)}", band, without


def _measure(result: "Analysis", name: str) -> float | None:
    """The body's value of a readability measure."""
    return next((m.value for m in result.measures if (m.scope, m.measure) == ("body", name)), None)


def _quoted(summary: Mapping[str, Any], labels: Labels) -> Figure:
    if summary["share_quoted"] is None:
        return MISSING, labels("headline_figures.quoted"), labels.number(None)
    of = labels(
        "headline_figures.of_words",
        part=labels.number(summary["direct_words"]),
        whole=labels.count("words", summary["words"]),
    )
    return labels.percent(summary["share_quoted"]), labels("headline_figures.quoted"), of


def _sources(result: "Analysis", summary: Mapping[str, Any], labels: Labels) -> Figure:
    if not summary["words"]:
        return MISSING, labels("headline_figures.sources"), labels.number(None)
    levels = Counter(s.code("level") or "unknown" for s in result.sourced if s.heard)
    silent = summary["mentioned_only"]
    others = labels("headline_figures.mentioned", silent) if silent else ""
    if levels:
        return labels.count("sources", summary["sources"]), _levels(levels, labels), others
    unknown = any(s.paragraph and s.speaker is None for s in result.statements)
    none = labels("headline_figures.nobody_known" if unknown else "headline_figures.nobody")
    return labels.count("sources", summary["sources"]), none, others


def _levels(levels: Counter[str], labels: Labels) -> str:
    """The levels heard, the most first: all official, or 2 official, 1 citizen."""
    if len(levels) == 1 and sum(levels.values()) > 1:
        return labels(f"headline_figures.all_{next(iter(levels))}")
    order = sorted(levels, key=lambda level: (-levels[level], level == "unknown", level))
    return ", ".join(labels(f"headline_figures.level_{level}", levels[level]) for level in order)


def _evaluative(summary: Mapping[str, Any], labels: Labels) -> Figure:
    quoted, own = summary["evaluative_quoted"], summary["evaluative_journalist"]
    if not summary["words"]:
        return MISSING, labels("headline_figures.evaluative"), labels.number(None)
    if not quoted + own:
        return labels.number(0), labels("headline_figures.evaluative"), ""
    value = labels(
        "headline_figures.of", part=labels.number(quoted), whole=labels.number(quoted + own)
    )
    label = labels("headline_figures.evaluative_quoted")
    return value, label, labels("headline_figures.journalist", own)
