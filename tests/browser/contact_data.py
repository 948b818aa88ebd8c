"""What the contact sheets show: ordinary and extreme articles, and tables of many articles."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import cycle, islice

import pandas as pd

from analysis import Article, analyse, charts, example
from analysis.charts.chart import Chart
from analysis.coding.agreement import Agreement
from analysis.corpus import charts as many
from analysis.corpus.comparing import COLUMNS as GROUP_COLUMNS
from analysis.corpus.goals import COLUMNS as AUDIT_COLUMNS
from analysis.corpus.network import COLUMNS as PAIR_COLUMNS
from analysis.corpus.people import COLUMNS as PEOPLE_COLUMNS
from analysis.corpus.reuse import COLUMNS as REUSED_COLUMNS
from analysis.result import Analysis

Draw = Callable[[str, str, int], Chart]  # output, theme, width

WORDS = "vejen over heden er lang og den nye bro kommer slet ikke til at ligge der".split()
FIRST = ["Anna", "Bo", "Carl", "Dora", "Ella", "Finn", "Grete", "Hugo"]
LAST = ["Almlund", "Birkfelt", "Kranmose", "Dunlev", "Elmvig"]
PEOPLE = [f"{first} {last}" for last in LAST for first in FIRST]
LONG = [
    "Anna Borregård-Mikkelsen-Hestehave",
    "Foreningen til Bevarelse af Hedens Gamle Veje og Stier",
    "Bo Borregård-Mikkelsen",
]


def told(speakers: Sequence[str], lengths: Iterable[int]) -> Analysis:
    """An invented article in which each is quoted with so many words."""
    parts = ["Bro over heden vækker strid", "Der var møde i aftes om broen over heden."]
    for name, count in zip(speakers, lengths, strict=False):
        said = " ".join(islice(cycle(WORDS), count)).capitalize()
        parts.append(f"»{said},« siger {name}.")
    return analyse(Article.from_text("\n\n".join(parts), language="da"))


def articles() -> Mapping[str, Analysis]:
    """Ordinary and extreme articles."""
    return {
        "ordinary-da": analyse(example("da/faerge-lokal")),
        "ordinary-en": analyse(example("en/harbour-talks")),
        "nobody": told([], []),
        "one": told(PEOPLE[:1], [12]),
        "tie": told(PEOPLE[:2], [12, 12]),
        "seven": told(PEOPLE[:7], range(4, 11)),
        "forty": told(PEOPLE, cycle(range(4, 15))),
        "long-names": told(LONG, [9, 14, 5]),
        "no-speaker": analyse(
            Article.from_text(
                "Bro\n\nDer var møde.\n\n»Den er alt for dyr for os alle sammen.«", "da"
            )
        ),
        "empty": analyse(Article.from_text("", language="da")),
    }


def of_article(result: Analysis) -> list[Draw]:
    """Every chart of one article."""
    return [partial(getattr(charts, name), result) for name in charts.ARTICLE]


def of_several() -> Mapping[str, list[Draw]]:
    """The charts of several articles, in one language and in two, and of coders."""
    pair = [analyse(example(f"da/vandvaerk-{name}")) for name in ("telegram", "netavis")]
    mixed = [analyse(example("da/faerge-lokal")), analyse(example("en/harbour-talks"))]
    twelve = [told(PEOPLE[n : n + 3], [n + 3, 2 * n + 3, 5]) for n in range(12)]
    silent = [told([], []), analyse(Article.from_text("", language="da"))]
    coded = [
        Agreement("speaker", 0.96, 0.93, 120, 2),
        Agreement("kind", 0.9, 0.78, 120, 2),
        Agreement("role", 0.71, 0.41, 64, 3),
        Agreement("gender", 1.0, None, 64, 2),
    ]
    found = {
        name: [partial(charts.compare, several), partial(charts.compare_speakers, several)]
        for name, several in (
            ("several-two", pair),
            ("several-mixed", mixed),
            ("several-twelve", twelve),
            ("several-silent", silent),
        )
    }
    return {**found, "coders": [partial(charts.agreement, coded), partial(charts.agreement, [])]}


def table(rows: Sequence[Mapping[str, object]], columns: Mapping[str, str]) -> pd.DataFrame:
    """A table of corpora: its columns and dtypes; what a row does not give is missing, 0 or no."""
    empty = {"int64": 0, "bool": False}
    full = [{name: empty.get(kind) for name, kind in columns.items()} | {**row} for row in rows]
    found = pd.DataFrame(full, columns=list(columns)).astype(dict(columns))
    found.attrs["articles"] = 120
    return found


def groups(
    names: Sequence[str], values: Sequence[float | None], wide: float = 0.04, n: int = 30
) -> pd.DataFrame:
    """A table like that of `compare_groups`; a value of None could not be measured."""
    rows = [
        {
            "group": name, "measure": "women_share_words", "unit": "share", "value": value,
            "low": None if value is None or n < 5 else max(value - wide, 0.0),
            "high": None if value is None or n < 5 else min(value + wide, 1.0),
            "n": 0 if value is None else n,
        }
        for name, value in zip(names, values, strict=False)
    ]  # fmt: skip
    return table(rows, GROUP_COLUMNS)


def means(names: Sequence[str], values: Sequence[float]) -> pd.DataFrame:
    """The same of a mean."""
    found = groups(names, values, 1.5)
    return found.assign(measure="lix", unit="mean", high=found["value"] + 1.5)


def people(names: Sequence[str], words: Iterable[int], unsure: Sequence[str] = ()) -> pd.DataFrame:
    """A table like that of `rank_speakers`."""
    rows = [
        {
            "speaker": name, "title": "formand" if number % 2 else None,
            "articles": 1 + number % 9, "direct_words": count, "indirect_words": count // 3,
            "ambiguous": name in unsure,
        }
        for number, (name, count) in enumerate(zip(names, words, strict=False))
    ]  # fmt: skip
    return table(rows, PEOPLE_COLUMNS)


def audit(names: Sequence[str], goals: Mapping[str, float]) -> pd.DataFrame:
    """A table like that of `audit`, with reached, missed, open and unmeasurable goals."""
    rows = []
    for number, name in enumerate(names):
        for goal, target in goals.items():
            value = [min(target + 0.12, 0.98), target - 0.2, target + 0.01, None][number % 4]
            low, high = (
                (None, None) if value is None else (max(value - 0.08, 0), min(value + 0.08, 1))
            )
            rows.append(
                {
                    "group": name, "goal": goal, "value": value, "low": low, "high": high,
                    "target": target, "reached": ["yes", "no", "open", "open"][number % 4],
                    "sources": 0 if value is None else 40 + number, "unknown": 7,
                    "articles": 0 if value is None else 20,
                }
            )  # fmt: skip
    return table(rows, AUDIT_COLUMNS)


def network(names: Sequence[str], most: int = 11) -> pd.DataFrame:
    """A table like that of `who_about_whom`."""
    rows = [
        {"speaker": a, "about": b, "articles": 1, "statements": max(most - i - 2 * j, 1)}
        for i, a in enumerate(names)
        for j, b in enumerate(reversed(names))
        if a != b and (i + j) % 3 == 0
    ]
    return table(rows, PAIR_COLUMNS)


QUOTATION = "“Vi har ventet på den her dag i mange år, og nu er den der.” "


def reused(
    texts: Sequence[str], names: Sequence[str | None], outlets: Sequence[int]
) -> pd.DataFrame:
    """A table like that of `reused_quotes`."""
    rows = [
        {"text": text, "words": 13, "speaker": name, "articles": number + 1, "outlets": number,
         "first_outlet": "Egelund Avis" if number % 2 else None}
        for text, name, number in zip(texts, names, outlets, strict=False)
    ]  # fmt: skip
    return table(rows, REUSED_COLUMNS)


def of_many() -> Mapping[str, list[Draw]]:
    """The charts of many articles: groups, months, people, goals, who speaks about whom."""
    papers = ["Egelund Avis", "Fjordposten", "Netavisen Tværs", "Det Nye Dagblad", "unknown"]
    year = [f"2026-{month:02}" for month in range(1, 13)]
    long_year = [f"{2022 + n // 12}-{n % 12 + 1:02}" for n in range(40)]
    forty = [f"{name} Tidende" for name in PEOPLE]
    wave = [0.3 + 0.02 * ((7 * n) % 11) for n in range(40)]
    gaps = [None if n in (4, 5) else value for n, value in enumerate(wave)]

    def group(table: pd.DataFrame, measure: str = "women_share_words") -> Draw:
        return lambda output, theme, width: many.group_chart(table, measure, output, theme, width)

    return {
        "groups": [
            group(groups(papers, [0.42, 0.31, 0.55, None, 0.38])),
            group(groups(papers, [0.42, 0.44, 0.43, 0.41], 0.1)),
            group(groups(papers, [0.42, 0.31], n=3)),
            group(means(papers, [41.2, 44.9, 47.3, 39.0]), "lix"),
        ],
        "groups-extreme": [
            group(groups(papers[:1], [0.42])),
            group(groups(forty, wave)),
            group(groups(LONG, [0.1, 0.5, 0.5])),
            group(groups(papers, [None, None])),
            group(groups(papers, [0.4, 0.4, 0.4])),
        ],
        "months": [
            group(groups([*year, "unknown"], [*gaps[:12], 0.4])),
            group(groups(long_year, gaps)),
            group(groups(year[:2], [0.2, 0.6])),
            group(means(year, [40 + 10 * value for value in wave]), "lix"),
        ],
        "people": [
            partial(many.people_chart, people(PEOPLE[:9], range(320, 20, -30))),
            partial(many.people_chart, people(PEOPLE, range(900, 20, -20), PEOPLE[:2])),
            partial(many.people_chart, people(PEOPLE, cycle([40]))),
            partial(many.people_chart, people(LONG, [60, 50, 40], LONG[2:])),
            partial(many.people_chart, people([], [])),
        ],
        "audit": [
            partial(many.audit_chart, audit(papers, {"women": 0.5, "experts": 0.2})),
            partial(many.audit_chart, audit(long_year, {"women": 0.4})),
            partial(many.audit_chart, audit(LONG, {"named": 0.95})),
            partial(many.audit_chart, audit([], {})),
        ],
        "reuse": [
            partial(many.reuse_chart, reused([QUOTATION, *LONG], PEOPLE, [5, 3, 3, 2])),
            partial(many.reuse_chart, reused([QUOTATION] * 14, [*PEOPLE[:13], None], [4] * 14)),
            partial(many.reuse_chart, reused([4 * QUOTATION], LONG, [2])),
            partial(many.reuse_chart, reused([], [], [])),
        ],
        "network": [
            partial(many.network_chart, network(PEOPLE[:6])),
            partial(many.network_chart, network(PEOPLE, 60)),
            partial(many.network_chart, network(LONG)),
            partial(many.network_chart, network(PEOPLE[:2], 1)),
            partial(many.network_chart, network([])),
        ],
    }
