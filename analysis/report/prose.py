"""What a report says about itself: the method, what numbers do not say, limits, versions."""

import platform
from collections.abc import Sequence
from datetime import date
from importlib import metadata
from typing import TYPE_CHECKING

from analysis import __version__
from analysis.labels import Labels
from analysis.report.markup import element, escape
from analysis.report.numbers import SURE
from analysis.report.section import outlet, title

if TYPE_CHECKING:
    from analysis.result import Analysis

METHOD = ("text", "statements", "speakers", "voice", "lix", "tone", "sources", "figures")
GLOSSARY = (
    "share",
    "statements",
    "first_heard",
    "lix",
    "sentences",
    "reading_time",
    "tone",
    "evaluative",
    "verbs",
    "sources",
    "level",
    "gender",
    "no_source",
    "certainty",
)
LIMITS = ("machine", "irony", "selection", "small", "grade")


def about(results: Sequence["Analysis"], say: Labels, level: int) -> str:
    """Method, glossary, limits, versions and how to cite, below the articles."""
    return "".join(
        element("div", element(f"h{level}", escape(say(f"report.{name}"))) + inside, class_="topic")
        for name, inside in (
            ("method", _listed("method", METHOD, say)),
            ("glossary", _listed("glossary", GLOSSARY, say)),
            ("limits", _limits(results, say)),
            ("versions", _versions(say)),
            ("cite", _cite(results, say)),
        )
    )


def _listed(kind: str, names: Sequence[str], say: Labels) -> str:
    """A term and what is said of it, for each name."""
    return element(
        "dl",
        "".join(
            element("dt", escape(say(f"report.{kind}_{name}_term")))
            + element("dd", escape(say(f"report.{kind}_{name}")))
            for name in names
        ),
    )


def _limits(results: Sequence["Analysis"], say: Labels) -> str:
    lines = [say(f"report.limits_{name}") for name in LIMITS]
    sure = [s.certainty for each in results for s in each.statements if s.certainty is not None]
    if sure:
        unsure = sum(certainty < SURE for certainty in sure)
        lines.insert(
            1,
            say("report.limits_unsure", unsure, of=say.number(len(sure)), sure=say.number(SURE, 1)),
        )
    return element("ul", "".join(element("li", escape(line)) for line in lines))


def _versions(say: Labels) -> str:
    packages = ", ".join(f"{name} {metadata.version(name)}" for name in ("plotly", "pandas"))
    text = say(
        "report.versions_line",
        version=__version__,
        python=platform.python_version(),
        packages=packages,
    )
    return element("p", escape(text))


def _cite(results: Sequence["Analysis"], say: Labels) -> str:
    """What is cited, by whom, from where and when, and the day the report was made."""
    day = say.date(date.today().isoformat())
    about = "; ".join(_cited(each, day, say) for each in results)
    text = say("report.cite_line", version=__version__, about=about, day=day)
    return element("p", escape(text), class_="cite")


def _cited(result: "Analysis", day: str, say: Labels) -> str:
    """Author, title, outlet, date, address; what is not known is left out."""
    article = result.article
    parts = [article.author, f"“{title(result, say)}”", outlet(result), say.date(article.date)]
    if article.url:
        parts.append(say("report.cite_url", url=article.url, day=day))
    return ", ".join(" ".join(part.split()) for part in parts if part)
