"""Comparing groups of articles: by outlet, section, author, month; with intervals and n."""

from collections.abc import Iterable, Sequence

import pandas as pd

from analysis.corpus.bootstrap import ratio_interval
from analysis.corpus.dates import day, month_first
from analysis.corpus.loading import Output, load
from analysis.corpus.measures import KINDS
from analysis.tables import Table

UNKNOWN = "unknown"
GROUPS = ("outlet", "section", "author", "month", "language")
COLUMNS = {
    "group": "string", "measure": "string", "unit": "string", "value": "Float64",
    "low": "Float64", "high": "Float64", "count": "Float64", "of": "Float64", "n": "int64",
}  # fmt: skip


def compare_groups(
    output: Output,
    by: str | Sequence[str] = "outlet",
    kinds: Iterable[str] | None = None,
    without_duplicates: bool = False,
) -> pd.DataFrame:
    """One row per group and measure: Σcount/Σof over its articles, 95 % bounds, n articles.

    `by`: outlet, section, author, month, language, or several of them (their names joined).
    A group in which nothing could be measured has a missing value and n 0.
    `kinds`: families of measures (all): readability, quoting, gender, roles, naming, wire, tone,
    tone_of_speakers. Articles are drawn anew for the bounds, which are missing under 5 articles.
    What a source did not say is the group "unknown". `without_duplicates` leaves out all but the
    first of near-duplicates that were marked. Raises ValueError for unknown names.
    """
    names = list(KINDS if kinds is None else kinds)
    if unknown := [name for name in names if name not in KINDS]:
        raise ValueError(f"no kind {', '.join(unknown)}; there are: {', '.join(KINDS)}")
    groups = groups_of(output, by)
    if without_duplicates:
        from analysis.corpus.duplicates import repeated

        groups = groups[~groups.index.isin(repeated(output))]
    rows = []
    for name in names:
        counts = KINDS[name].counts(output)
        counts = counts[counts["of"] > 0]
        counts["group"] = counts["id"].map(groups)
        rows += _unmeasured(counts, groups, KINDS[name].unit)
        for (group, measure), some in counts.dropna(subset="group").groupby(["group", "measure"]):
            below = float(some["of"].sum())
            bounds = ratio_interval(some["count"].to_numpy(), some["of"].to_numpy())
            rows.append(
                {
                    "group": group,
                    "measure": measure,
                    "unit": KINDS[name].unit,
                    "value": float(some["count"].sum()) / below,
                    "low": bounds[0] if bounds else None,
                    "high": bounds[1] if bounds else None,
                    "count": float(some["count"].sum()),
                    "of": below,
                    "n": len(some),
                }
            )
    return Table(pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS))


def _unmeasured(counts: pd.DataFrame, groups: pd.Series, unit: str) -> list[dict[str, object]]:
    """A row without a value for each group in which no article has what a measure is about."""
    every = dict.fromkeys(groups.dropna().sort_values())
    empty = {
        "unit": unit,
        "value": None,
        "low": None,
        "high": None,
        "count": 0.0,
        "of": 0.0,
        "n": 0,
    }
    measured = set(zip(counts["group"], counts["measure"], strict=True))
    return [
        {"group": group, "measure": measure, **empty}
        for measure in counts["measure"].unique()
        for group in every
        if (group, measure) not in measured
    ]


def groups_of(output: Output, by: str | Sequence[str] = "outlet") -> pd.Series:
    """The group of each article, by id. Raises ValueError for an unknown group."""
    names = [by] if isinstance(by, str) else list(by)
    if wrong := [name for name in names if name not in GROUPS]:
        raise ValueError(f"no group {', '.join(wrong)}; there are: {', '.join(GROUPS)}")
    needed = sorted({"date" if name == "month" else name for name in names})
    table = load(output, "summary", needed).set_index("id")
    parts = [months(table["date"]) if name == "month" else table[name] for name in names]
    joined = parts[0].fillna(UNKNOWN)
    for part in parts[1:]:
        joined = joined + " · " + part.fillna(UNKNOWN)
    return joined.rename("group")


def months(dates: pd.Series) -> pd.Series:
    """The month of each date as 2026-03; missing where the date cannot be read.

    >>> months(pd.Series(["2026-03-01T08:00", "1. 4. 2026", "Sun, 01 Mar 2026", "?"])).tolist()
    ['2026-03', '2026-04', '2026-03', <NA>]
    """
    return sortable(dates).str[:7]


def sortable(dates: pd.Series) -> pd.Series:
    """Dates as 2026-03-01 or 2026-03, whatever their form; missing where they cannot be read.

    In which order numbers like 3/4/2026 stand is found from all dates that have this form.
    """
    texts = dates.astype("string")
    known = list(texts.dropna().unique())
    american = month_first(known)
    days = {text: day(text, american) for text in known}
    return texts.map(days, na_action="ignore").astype("string")
