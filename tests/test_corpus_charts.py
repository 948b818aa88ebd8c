"""Charts of many articles by their facts; the claim of each title is counted again."""

import re
from collections import Counter
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import charts, labels
from analysis.corpus.charts import (
    audit_chart,
    common,
    group_chart,
    network_chart,
    people_chart,
    reuse_chart,
)
from analysis.corpus.comparing import COLUMNS as GROUPS
from analysis.corpus.goals import COLUMNS as GOALS
from analysis.corpus.goals import GOALS as KNOWN_GOALS
from analysis.corpus.measures import KINDS
from analysis.corpus.network import COLUMNS as PAIRS
from analysis.corpus.people import COLUMNS as PEOPLE
from analysis.corpus.reuse import COLUMNS as REUSED
from analysis.tone.lexicon import LISTS

QUICK = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
EN = labels.load("en")
PAPERS = ["Almond News", "Birch Post", "Cranmoor Mail", "Dunlow Star", "unknown"]
LONG = "The Society for the Keeping of the Old Paths over the Moor and along the Shore"
FORTY = [f"Paper {number:02}" for number in range(40)]
MONTHS = [f"{2024 + number // 12}-{number % 12 + 1:02}" for number in range(40)]


def table(rows: list[dict[str, Any]], columns: dict[str, str]) -> pd.DataFrame:
    """A table as the corpus functions give it."""
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)


def groups(
    values: list[tuple[float | None, float | None]], names: list[str], unit: str = "share"
) -> pd.DataFrame:
    """Groups with a value each and half the width of its interval, or none."""
    rows = [
        {
            "group": name,
            "measure": "share_quoted" if unit == "share" else "lix",
            "unit": unit,
            "value": at,
            "low": None if at is None or half is None else at - half,
            "high": None if at is None or half is None else at + half,
            "count": 1.0,
            "of": 2.0,
            "n": 0 if at is None else 9,
        }
        for name, (at, half) in zip(names, values, strict=False)
    ]
    return table(rows, GROUPS)


def said(figure: Any) -> str:
    return str(figure.layout.meta["title"])


VALUE = st.one_of(st.none(), st.integers(0, 40).map(lambda n: n / 40))
HALF = st.one_of(st.none(), st.sampled_from([0.01, 0.1, 0.4]))


@QUICK
@given(
    st.lists(st.tuples(VALUE, HALF), max_size=40),
    st.sampled_from([FORTY, MONTHS, [LONG, *PAPERS]]),
    st.sampled_from([390, 900]),
)
def test_group_title(values: list[Any], names: list[str], width: int) -> None:
    found = groups(values, names)
    figure = group_chart(found, "share_quoted", "en", width=width)
    title = said(figure)
    known = found[found["value"].notna()]
    if known.empty:
        assert title == "There is nothing to show"
        return
    shown = known["value"].map(EN.percent)
    top = known[shown == EN.percent(known["value"].max())]
    bottom = known[shown == EN.percent(known["value"].min())]
    bounds = pd.concat([top, bottom])[["low", "high"]]
    assert EN.percent(known["value"].max()) in title
    if len(top) == 1:
        assert common.group_name(top["group"].iloc[0], EN) in title
    if "at the top" in title:
        assert top["low"].min() > bottom["high"].max() and bounds.notna().all(axis=None)
    elif "may be chance" in title:
        assert bounds.notna().all(axis=None) and not top["low"].min() > bottom["high"].max()
    elif "too few articles" in title:
        assert bounds.isna().any(axis=None) and shown.nunique() > 1
    elif "alike" in title:
        assert shown.nunique() == 1 and len(known) > 1
    else:
        assert len(known) == 1
    assert len(charts.data(figure)) == len(found)


def test_every_group_has_a_row_the_unmeasured_too() -> None:
    found = groups([(0.2, 0.1), (None, None), (0.9, 0.1)], PAPERS)
    figure = group_chart(found, "share_quoted", "da")
    rows = charts.data(figure)
    assert rows["gruppe"].tolist() == ["Cranmoor Mail", "Almond News", "Birch Post"]
    assert rows["værdi"].tolist()[-1] == "kan ikke måles"
    drawn = [mark.x[0] for mark in figure.data if mark.type == "scatter"]
    assert drawn == [0.9, 0.2]
    words = [text.text for text in figure.layout.annotations]
    assert "Birch Post" in words and "kan ikke måles" in words


def test_of_forty_groups_the_ends_are_drawn_and_the_rest_counted() -> None:
    found = groups([(number / 100, 0.01) for number in range(40)], FORTY)
    figure = group_chart(found, "share_quoted", "en")
    drawn = {mark.name for mark in figure.data if mark.type == "scatter"}
    assert drawn == {*FORTY[:6], *FORTY[-6:]}
    assert any(
        "28 groups between" in text.text.replace("<br>", " ") for text in figure.layout.annotations
    )


def test_months_stand_in_order_and_the_line_breaks_where_one_is_missing() -> None:
    values: list[Any] = [(0.2, 0.1), (0.4, 0.1), (None, None), (0.3, 0.1), (0.5, 0.1)]
    figure = group_chart(groups(values, [*MONTHS[:4], "unknown"]), "share_quoted", "en")
    marks = [mark for mark in figure.data if mark.type == "scatter"]
    assert [mark.y[0] for mark in marks] == [0.2, 0.4, 0.3, 0.5]
    assert all(one.x[0] < two.x[0] for one, two in pairwise(marks))
    sloping = [
        line for line in figure.layout.shapes if line.type == "line" and line.y0 != line.y1
        and line.x0 != line.x1
    ]  # fmt: skip
    assert len(sloping) == 1
    assert charts.data(figure)["group"].tolist()[:2] == ["January 2024", "February 2024"]


def test_a_mean_is_shown_without_a_zero_and_says_so() -> None:
    found = groups([(40.0, 1.0), (44.0, 1.0)], PAPERS, "mean")
    figure = group_chart(found, "lix", "en")
    assert "does not begin at 0" in figure.layout.meta["source"]
    assert figure.layout.xaxis2.range[0] > 0


PERSON = st.fixed_dictionaries(
    {
        "speaker": st.sampled_from(["Anna Almond", "Bo Farrow", "Greel", LONG, "the owner"]),
        "title": st.sampled_from(["mayor", "farmer", None]),
        "direct_words": st.integers(0, 5).map(lambda n: n * 20),
        "indirect_words": st.integers(0, 2).map(lambda n: n * 10),
        "ambiguous": st.booleans(),
        "articles": st.integers(1, 4),
    }
)


@QUICK
@given(st.lists(PERSON, min_size=1, max_size=30), st.sampled_from([358, 900]))
def test_people_title(rows: list[dict[str, Any]], width: int) -> None:
    rows.sort(key=lambda row: -row["direct_words"] - row["indirect_words"])
    found = pd.DataFrame(rows).reindex(columns=list(PEOPLE))
    figure = people_chart(found, "en", width=width)
    title, sure = said(figure), found[~found["ambiguous"].astype(bool)]
    ranked = sure if len(sure) else found
    words = ranked["direct_words"] + ranked["indirect_words"]
    first = ranked[words == words.max()]
    if not words.max():
        assert title == "No speaker gets any words in the articles"
    elif len(first) > 1:
        assert f"tie for most words: {words.max()} word" in title.replace("\xa0", " ")
        assert len(first) <= 3 or title.startswith(f"{len(first)} speakers")
    else:
        assert first["speaker"].iloc[0][1:] in title and str(words.max()) in title
        assert ("may be several" in title) == (not len(sure))
    bars = Counter[str]()
    for bar in figure.data:
        bars[bar.name] += sum(bar.x)
    drawn = found.head(12)
    assert sum(bars.values()) == (drawn["direct_words"] + drawn["indirect_words"]).sum()
    doubtful = found[found["ambiguous"].astype(bool)]
    sums = (
        (doubtful["direct_words"] + doubtful["indirect_words"]).groupby(doubtful["speaker"]).sum()
    )
    turned = len(sure) > 0 and len(sums) > 0 and sums.max() > words.max()
    assert ("Reservation" in figure.layout.meta["subtitle"]) == bool(turned)


@QUICK
@given(
    st.lists(st.sampled_from(["yes", "no", "open"]), min_size=1, max_size=40),
    st.integers(1, 3),
    st.sampled_from([FORTY, MONTHS]),
)
def test_audit_title(reached: list[str], goals: int, names: list[str]) -> None:
    wanted = list(KNOWN_GOALS)[:goals]
    rows = [
        {
            "group": name, "goal": goal, "value": 0.4, "low": 0.3, "high": 0.5, "target": 0.4,
            "reached": state, "sources": 9, "unknown": 1, "articles": 5,
        }
        for name, state in zip(names, reached, strict=False)
        for goal in wanted
    ]  # fmt: skip
    figure = audit_chart(table(rows, GOALS), "en")
    title, counts = said(figure), Counter(row["reached"] for row in rows)
    if numbers := re.search(r": safely reached in (\d+) of (\d+)", title):
        assert (int(numbers[1]), int(numbers[2])) == (counts["yes"], len(rows))
        assert counts["yes"] < len(rows)
    else:
        assert counts["yes"] == (0 if ": not safely reached" in title else len(rows))
        assert len(rows) == 1 or f"{len(rows)} " in title.rsplit(":", 1)[1]
    told = f"Reached in {counts['yes']}, not in {counts['no']}, undecided in {counts['open']}."
    assert told in figure.layout.meta["subtitle"]
    assert (goals == 1) == title.startswith(EN(f"corpus_goal.{wanted[0]}"))
    if len(rows) > 1:
        assert ("month" in title) == (names is MONTHS)
    assert ("Shown" in figure.layout.meta["source"]) == (len(reached) > 12)


PAIR = st.tuples(
    st.sampled_from([*FORTY[:20], LONG]), st.sampled_from([*FORTY[10:], LONG]), st.integers(1, 9)
)


@pytest.mark.parametrize(("target", "lines"), [(0.1, 1), (0.2, 1), (0.6, 2)])
def test_a_goal_is_no_line_through_the_words_of_what_cannot_be_measured(
    target: float, lines: int
) -> None:
    rows = [
        {"group": name, "goal": "experts", "value": value, "low": value, "high": value,
         "target": target, "reached": "open", "sources": 9, "unknown": 0, "articles": 9}
        for name, value in (("Almond News", 0.3), ("Birch Post", None))
    ]  # fmt: skip
    figure = audit_chart(table(rows, GOALS), "en")
    assert sum(shape.line.dash is not None for shape in figure.layout.shapes) == lines


@QUICK
@given(st.lists(PAIR, max_size=60, unique_by=lambda pair: pair[:2]), st.sampled_from([358, 900]))
def test_network_title(pairs: list[tuple[str, str, int]], width: int) -> None:
    rows = [
        {"speaker": speaker, "about": about, "articles": 1, "statements": number}
        for speaker, about, number in pairs
    ]
    figure = network_chart(table(rows, PAIRS), "en", width=width)
    title = said(figure)
    most = max((number for *_, number in pairs), default=0)
    first = [pair for pair in pairs if pair[2] == most]
    if not pairs:
        assert title == "There is nothing to show"
        return
    if len(first) == 1:
        assert title.startswith(f"{first[0][0]} names {first[0][1]} in {most}")
        assert f"{first[0][0]} → {first[0][1]}" in {bar.name for bar in figure.data}
    else:
        assert title.startswith(f"{len(first)} pairs tie") and f"in {most} " in title
    drawn = len({bar.name for bar in figure.data})
    left_out = re.search(r"(\d+|One) more pair", figure.layout.meta["source"])
    missing = 0 if not left_out else 1 if left_out[1] == "One" else int(left_out[1])
    assert drawn + missing == len(pairs) == len(charts.data(figure))


QUOTATION = st.fixed_dictionaries(
    {
        "text": st.sampled_from(["“We have waited long for this day.”", f"“{LONG} is open.”"]),
        "words": st.integers(6, 30),
        "speaker": st.sampled_from(["Anna Almond", "Bo Farrow", LONG, None]),
        "articles": st.integers(2, 9),
        "outlets": st.integers(2, 4),
        "first_outlet": st.sampled_from([*PAPERS[:2], None]),
    }
)


@QUICK
@given(st.lists(QUOTATION, min_size=1, max_size=14), st.sampled_from([358, 900]))
def test_reuse_title(rows: list[dict[str, Any]], width: int) -> None:
    rows.sort(key=lambda row: -row["outlets"])
    found = pd.DataFrame(rows).reindex(columns=list(REUSED))
    figure = reuse_chart(found, "en", width=width)
    title, most = said(figure).replace("\xa0", " "), rows[0]["outlets"]
    first = [row for row in rows if row["outlets"] == most]
    assert f"stands in {most} outlets" in title
    if len(first) > 1:
        assert title.startswith(f"{len(first)} quotations tie")
    else:
        assert (first[0]["speaker"] or "without a known speaker") in title
        assert ("more than any other" in title) == (len(rows) > 1)
    assert len(charts.data(figure)) == len(rows)
    drawn = [bar.x[0] for bar in figure.data]
    assert drawn == [row["outlets"] for row in rows[:10]]
    assert ("Shown" in figure.layout.meta["subtitle"]) == (len(rows) > 10)
    edges = [mark.x for mark in figure.layout.annotations if mark.xref == "x"]
    assert all(0 <= x <= width for x in edges)


@pytest.mark.parametrize("output", labels.outputs())
def test_every_measure_and_goal_has_a_name(output: str) -> None:
    say = labels.load(output)
    tone = [*LISTS, "all", "scare", "passive", "exclamation", "question", "opinion"]
    codes = [
        *(f"{whose}_{category}" for whose in ("tone", "speakers_tone") for category in tone),
        *(f"role_{code}" for code in ("party", "expert", "experience", "unknown")),
        *(f"level_{c}" for c in "official organisation expert citizen media unknown".split()),
        *(f"naming_{code}" for code in ("named", "title_only", "anonymous")),
        *"lix rix words share_quoted share_attributed wire_share".split(),
        *"women_share_words women_share_sources gender_unknown".split(),
    ]
    names = {code: common.measure_name(code, say) for code in codes if "negation" not in code}
    assert all(name != code and name[0].isupper() for code, name in names.items())
    assert len(set(names.values())) == len(names)
    assert all(say.has(f"corpus_unit.{kind.unit}") for kind in KINDS.values())
    assert all(say.has(f"corpus_goal.{goal}") for goal in KNOWN_GOALS)


def test_charts_of_a_corpus_say_what_its_tables_say(tmp_path: Any) -> None:
    from analysis import corpus

    folder = tmp_path / "out"
    corpus.analyse(corpus.generated(60, language="da"), folder, workers=1, progress=False)
    compared = corpus.compare_groups(folder, "outlet")
    lix = compared[compared["measure"] == "lix"]
    drawn = [mark.x[0] for mark in group_chart(compared, "lix", "da").data]
    assert drawn == [round(v, 4) for v in sorted(lix["value"], reverse=True)]
    for measure in compared["measure"].unique():
        assert said(group_chart(compared, measure, "da"))[0].isupper()
    ranked = corpus.rank_speakers(folder)
    assert len(charts.data(people_chart(ranked))) == len(ranked)
    assert "60 artikler" in group_chart(compared, "lix", "da").layout.meta["source"].replace(
        "\xa0", " "
    )
    network = network_chart(corpus.who_about_whom(folder), "en")
    assert network.layout.meta["source"].startswith("Source: ")
    goals = audit_chart(corpus.audit(folder, {"women": 0.5}, by="outlet"), "en")
    assert len(charts.data(goals)) == lix["group"].nunique()


@pytest.mark.parametrize("draw", [people_chart, audit_chart, network_chart, reuse_chart])
def test_charts_of_nothing_say_so(draw: Any) -> None:
    columns = {
        people_chart: PEOPLE, audit_chart: GOALS, network_chart: PAIRS, reuse_chart: REUSED
    }[draw]  # fmt: skip
    assert said(draw(table([], columns), "da")) == "Der er intet at vise"
