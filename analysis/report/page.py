"""The whole page: head, articles, about, and the scripts that draw and light up."""

import base64
import hashlib
import os
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from analysis import __version__, labels, rows
from analysis.labels import Labels
from analysis.report import drawings, files, prose
from analysis.report.chart_words import compared_words
from analysis.report.findings import Findings, placed, span
from analysis.report.markup import Cell, Places, Table, element, escape, number, styled_once, table
from analysis.report.section import section, title

if TYPE_CHECKING:
    from analysis.result import Analysis


def html(
    results: "Analysis | Iterable[Analysis]",
    path: str | os.PathLike[str],
    output: str | None = None,
) -> Path:
    """Write a report of one or several articles to `path` as one HTML file; the path.

    `output` is the language of the report (the first article's). Raises UnknownOutput for a
    language without labels, ValueError without results or where the name does not end in .html or
    .htm, NotOurs where `path` is a file that is no earlier report, OSError where it cannot be
    written.
    """
    place = files.target(path, files.HTML)
    return files.write(place, page(results, output).encode("utf-8", "replace"))


def page(results: "Analysis | Iterable[Analysis]", output: str | None = None) -> str:
    """The report as a string of HTML that asks for nothing outside itself."""
    found = several(results)
    say = labels.load(output or found[0].article.language)
    one = len(found) == 1
    level = 1 if one else 2
    name = say("report.title_one", title=title(found[0], say)) if one else _name(found, say)
    parts = ["" if one else element("h1", escape(name)), _contents(found, say)]
    parts += ["" if one else _side_by_side(found, say)]
    parts += [section(each, say, f"a{n}", level) for n, each in enumerate(found, 1)]
    about = prose.about(found, say, 2)
    parts.append(element("section", about, class_="about", id="about"))
    body = element("main", "".join(parts), id="main", data_scroll=say("report.scroll")) + _bar(say)
    body, looks = styled_once(body)
    data = element("script", drawings.house_templates(), type="application/json", id="house")
    scripts = [_plotly(), _own("page.js")]
    return (
        f'<!doctype html>\n<html lang="{escape(say.code)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="generator" content="Media Analysis Workbook {__version__}">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(name)}</title>\n<style>\n{_own('page.css')}{looks}</style>\n</head>\n"
        f"<body>\n{body}\n{data}\n"
        + "".join(f"<script>{script}</script>\n" for script in scripts)
        + "</body>\n</html>\n"
    )


def several(results: "Analysis | Iterable[Analysis]") -> Sequence["Analysis"]:
    """One result or many as a sequence; ValueError without any."""
    from analysis.result import Analysis

    found = [results] if isinstance(results, Analysis) else list(results)
    if not found:
        raise ValueError("a report needs at least one analysed article")
    return found


def _name(found: Sequence["Analysis"], say: Labels) -> str:
    return say("report.title_several", articles=say.count("articles", len(found)))


def _contents(found: Sequence["Analysis"], say: Labels) -> str:
    """Links to the parts of the page."""
    if len(found) == 1:
        names = [("a1-text", say("report.text_heading"))]
        names += [(f"a1-{topic}", say(f"report.topic_{topic}")) for topic in drawings.TOPICS]
    else:
        names = [(f"a{n}", title(each, say)) for n, each in enumerate(found, 1)]
    names.append(("about", say("report.method")))
    links = "".join(
        element("li", element("a", escape(name), href=f"#{key}")) for key, name in names
    )
    return element("nav", element("ul", links), aria_label=say("report.contents"))


def _side_by_side(found: Sequence["Analysis"], say: Labels) -> str:
    """The articles compared: charts where they are few enough, and all their headline figures."""
    columns = [
        say("report.article"),
        say("report.words"),
        "LIX",
        say("report.share_quoted"),
        say("unit.statements"),
        say("report.sources_heard"),
        say("report.evaluative_journalist"),
        say("report.evaluative_quoted"),
    ]
    lines, articles = [], []
    for at, each in enumerate(found, 1):
        row, of = rows.summary_row(each), Findings(each, say)
        sentences, body = [span(line) for line in of.sentences], placed(of.quotes)
        share: float | None = row["share_quoted"]  # type: ignore[assignment]
        lix: float | None = row["lix"]  # type: ignore[assignment]
        counted = {
            "statements": body,
            "sources": of.heard(),
            "evaluative_journalist": of.evaluative(journalist=True),
            "evaluative_quoted": of.evaluative(journalist=False),
        }
        lines.append(
            [
                Cell(title(each, say)),
                number(say.number(int(row["words"])), sentences),  # type: ignore[call-overload]
                number(say.number(lix, 1), of.lix(sentences) if lix is not None else ()),
                number(say.percent(share), of.marked()),
                *(
                    number(say.number(int(row[c])), words)  # type: ignore[call-overload]
                    for c, words in counted.items()
                ),
            ]
        )
        articles.append((f"a{at}", Places(each.article.text)))
    made = Table(say("report.figures"), columns, lines, articles=articles)
    drawn = "".join(
        _compared(found, name, chart, say, articles)
        for name, chart in drawings.comparing(len(found))
    )
    head = element("h2", escape(say("report.side_by_side")))
    return element("div", head + drawn + table(made, Places("")), class_="topic")


def _compared(
    found: Sequence["Analysis"],
    name: str,
    chart: drawings.Chart,
    say: Labels,
    articles: Sequence[tuple[str, Places]],
) -> str:
    """A chart of several articles, and its table, in which each number is of one of them."""
    counted = compared_words(name, [Findings(each, say) for each in found])
    return drawings.drawing(
        found, name, chart, say.code, Places(""), f"chart-{name}",
        [[spans for _, spans in row] for row in counted],
        [[None if at is None else articles[at] for at, _ in row] for row in counted],
    )  # fmt: skip


def _bar(say: Labels) -> str:
    """What stands at the foot of the window while words are lit up."""
    keys = ("previous", "next", "back")
    buttons = "".join(
        element("button", escape(say(f"report.{key}")), type="button", data_go=key) for key in keys
    )
    status = element(
        "p",
        "",
        aria_live="polite",
        data_one=str(say.texts["report.place"]),
        data_none=say("report.no_place"),
    )
    return element(
        "div", status + buttons, id="bar", role="region", aria_label=say("report.lit"), hidden=True
    )


def _policy(scripts: Sequence[str]) -> str:
    """Nothing from outside, and no script but our own, told by its content."""
    hashes = " ".join(
        "'sha256-" + base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() + "'"
        for s in scripts
    )
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


@cache
def _own(name: str) -> str:
    return resources.files("analysis.report").joinpath(name).read_text(encoding="utf-8")


@cache
def _plotly() -> str:
    """plotly.js as it comes with the Python package."""
    from plotly.offline import get_plotlyjs

    return str(get_plotlyjs()).replace("\r\n", "\n")
