"""One article of a report: figures, marked text, charts and tables of numbers with their words."""

from typing import TYPE_CHECKING

from analysis.highlight import highlight
from analysis.highlight.figures import figures
from analysis.highlight.problems import told
from analysis.labels import Labels
from analysis.report import drawings, numbers
from analysis.report.bar_words import bar_words
from analysis.report.chart_words import chart_words
from analysis.report.findings import Findings, placed, span
from analysis.report.markup import Places, Table, button, element, escape, table
from analysis.sourcing import questions

if TYPE_CHECKING:
    from analysis.result import Analysis

TABLES = {
    "share": (numbers.speakers,),
    "reading": (numbers.readability,),
    "tone": (numbers.tone_words, numbers.verbs),
    "sources": (numbers.sources, numbers.figures),
}


def title(result: "Analysis", say: Labels) -> str:
    """The article's title, its headline, or words for neither."""
    headline = result.document.headline
    text = result.document.text[headline.start : headline.end] if headline else ""
    return " ".join((result.article.title or text or say("report.untitled")).split())


def outlet(result: "Analysis") -> str:
    """Where the article stood: the outlet, else the agencies it names."""
    return result.article.outlet or "/".join(result.article.agencies)


def byline(result: "Analysis", say: Labels) -> str:
    """Outlet, date, author, as far as known."""
    article = result.article
    parts = [outlet(result), say.date(article.date), article.author, article.section]
    return " · ".join(" ".join(part.split()) for part in parts if part)


def section(result: "Analysis", say: Labels, key: str, level: int) -> str:
    """The article's part of the report; `key` begins its ids, `level` is that of its heading."""
    found = Findings(result, say)
    places = Places(result.article.text)
    parts = [
        element("p", escape(byline(result, say)), class_="byline"),
        element(f"h{level}", escape(title(result, say)), class_="title", id=f"{key}-title"),
        _address(result, say),
        _figures(found, places),
        _problems(found, places),
        element(
            "div",
            _text(result, say, key, level + 1) + _topics(found, places, key, level + 1),
            class_="pair",
        ),
    ]
    inside = "".join(parts) + bar_words(found, places, key)
    return element(
        "section", inside, class_="article", id=key, data_article=True,
        aria_labelledby=f"{key}-title",
    )  # fmt: skip


def _address(result: "Analysis", say: Labels) -> str:
    """Where the article was, in letters: a report links to nothing outside itself."""
    url = result.article.url
    return element("p", escape(say("report.address", url=url)), class_="note") if url else ""


def _figures(found: Findings, places: Places) -> str:
    """The five headline figures; each lights up what it counts."""
    say = found.say
    sentences = [span(row) for row in found.sentences]
    counted = [
        sentences,
        found.lix(sentences),
        found.marked(),
        found.heard(),
        found.evaluative(),
    ]
    shown = []
    for (value, label, made_of), spans in zip(figures(found.result, say), counted, strict=True):
        inside = (
            element("span", escape(value), class_="value")
            + element("span", escape(label), class_="label")
            + (element("span", escape(made_of), class_="made") if made_of else "")
        )
        if spans:
            said = ", ".join(part for part in (value, label, made_of) if part)
            inside = button(inside, spans, places, "figure", said)
        else:
            inside = element("span", inside, class_="figure")
        shown.append(element("li", inside))
    return element("ul", "".join(shown), class_="figures", aria_label=say("report.figures"))


def _problems(found: Findings, places: Places) -> str:
    """What the reader should know before believing the numbers."""
    say = found.say
    if not found.problems:
        return ""
    lines = []
    for row in found.problems:
        text = told(row, found.result, say)
        inside, spans = escape(text), placed([row])
        lines.append(element("li", button(inside, spans, places) if spans else inside))
    head = element("p", escape(say("report.problems")), class_="eyebrow")
    return element("div", head + element("ul", "".join(lines)), class_="problems")


def _text(result: "Analysis", say: Labels, key: str, level: int) -> str:
    head = element(f"h{level}", escape(say("report.text_heading")), id=f"{key}-text-heading")
    how = element("p", escape(say("report.text_how")), class_="note screen")
    shown = str(highlight(result, output=say.code)).replace("\x00", "\ufffd")
    text = element("div", shown, class_="text", data_text=True)
    return element(
        "div", head + how + text, class_="reading", id=f"{key}-text", role="region", tabindex="0",
        aria_labelledby=f"{key}-text-heading", lang=result.article.language,
    )  # fmt: skip


def _topics(found: Findings, places: Places, key: str, level: int) -> str:
    say, result = found.say, found.result
    parts = []
    for topic in drawings.TOPICS:
        inside = element(f"h{level}", escape(say(f"report.topic_{topic}")), id=f"{key}-{topic}")
        for name, chart in drawings.of_topic(topic):
            inside += drawings.drawing(
                result, name, chart, say.code, places, f"{key}-chart-{name}",
                chart_words(name, found),
            )  # fmt: skip
        inside += "".join(_shown(make(found), places) for make in TABLES.get(topic, ()))
        if topic == "share":
            inside += _folded(numbers.statements(found), places)
        text = result.document.text
        asked = questions(result.sourced, say.code, text) if topic == "sources" else ()
        if asked:
            listed = "".join(element("li", escape(each)) for each in asked)
            inside += element("p", escape(say("report.questions")), class_="eyebrow")
            inside += element("ul", listed)
        parts.append(element("div", inside, class_="topic"))
    parts.append(_left_out(found, places, key, level))
    parts.append(_by_hand(found, places, key, level))
    return element("div", "".join(parts), class_="numbers")


def _shown(made: Table, places: Places) -> str:
    return table(made, places) if made.rows else ""


def _folded(made: Table, places: Places) -> str:
    """A long table that is opened when asked for."""
    if not made.rows:
        return ""
    summary = element("summary", escape(made.caption))
    return element("details", summary + table(made, places))


def _left_out(found: Findings, places: Places, key: str, level: int) -> str:
    say = found.say
    head = element(f"h{level}", escape(say("report.removed_heading")), id=f"{key}-removed")
    made = numbers.removed(found)
    said = say("report.removed_why") if made.rows else say("report.removed_nothing")
    text = element("p", escape(said))
    return element("div", head + text + _shown(made, places), class_="topic")


def _by_hand(found: Findings, places: Places, key: str, level: int) -> str:
    say = found.say
    head = element(f"h{level}", escape(say("report.corrected_heading")), id=f"{key}-corrected")
    made = numbers.corrected(found)
    said = say("report.corrected_by_hand") if made.rows else say("report.corrected_nothing")
    return element("div", head + element("p", escape(said)) + _shown(made, places), class_="topic")
