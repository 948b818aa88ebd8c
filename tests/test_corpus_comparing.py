"""What corpora say: groups, people, goals, quotations that travel, near-duplicates."""

import pandas as pd
import pytest

from analysis import corpus
from analysis.corpus import Record
from analysis.corpus.bootstrap import ratio_interval
from analysis.corpus.people import NO_TITLE, ONE_NAME, TITLES

QUOTE = "“Vi har ventet på den her dag i mange år”"
TEXTS = [
    # id, outlet, date, text
    ("a", "Fjordposten", "2026-01-03",
     f"Ny bro åbner\n\n{QUOTE}, siger borgmester Anna Holm fra byen.\n\nBroen er lang."),
    ("b", "Egelund Avis", "5. 1. 2026",
     f"Broen er klar\n\n{QUOTE.replace('Vi', 'vi')}, siger borgmester Anna Holm til avisen."),
    ("c", "Egelund Avis", "2026-02-01",
     "Strid om skat\n\n– Den er for høj, siger direktør Anna Holm, der roser Bo Dam.\n\n"
     "– Nej, siger ingeniør Bo Dam."),
    ("d", "Egelund Avis", "2026-02-09",
     "Skatten falder\n\n– Det er godt, siger Anna Holm.\n\n– Godt, siger Birk.\n\nEn nabo ler."),
    ("e", None, "i går",
     "Fest i byen\n\n– Det var sjovt, siger Ole Birk, der er nabo til pladsen.\n\n/ritzau/"),
]  # fmt: skip


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """A small corpus whose answers can be counted by hand."""
    folder = tmp_path_factory.mktemp("corpus") / "out"
    records = [
        Record(name, text, fields={"language": "da", "date": date} | ({"outlet": o} if o else {}))
        for name, o, date, text in TEXTS
    ]
    corpus.analyse([*records, Record("x", failure="cut off")], folder, workers=1, progress=False)
    return folder


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A generated corpus: enough articles for intervals."""
    folder = tmp_path_factory.mktemp("generated") / "out"
    corpus.analyse(corpus.generated(120, language="da"), folder, workers=1, progress=False)
    return folder


def value(table: pd.DataFrame, group: str, measure: str) -> dict:
    (row,) = table[(table["group"] == group) & (table["measure"] == measure)].to_dict("records")
    return row


def test_tables_are_typed_like_those_of_an_article(output):
    summary = corpus.load(output)
    assert list(summary["id"]) == ["a", "b", "c", "d", "e", "x"]
    assert summary["words"].dtype == "Int64" and pd.isna(summary["words"].iloc[5])
    assert corpus.load(output, "quotes", ["words"])["words"].dtype == "int64"
    with pytest.raises(ValueError, match="no table 'speeches'"):
        corpus.load(output, "speeches")
    with pytest.raises(ValueError, match="no column colour"):
        corpus.load(output, "summary", ["colour"])
    with pytest.raises(FileNotFoundError, match="holds no results"):
        corpus.load(output / "quotes")


def test_groups_are_sums_over_their_articles(output):
    table = corpus.compare_groups(output, "outlet", ["wire", "quoting", "readability"])
    assert value(table, "unknown", "wire_share")["value"] == 1.0
    assert value(table, "Egelund Avis", "wire_share")["value"] == 0.0
    assert value(table, "Egelund Avis", "wire_share")["n"] == 3
    summary = corpus.load(output).set_index("id")
    some = summary.loc[["b", "c", "d"]]
    row = value(table, "Egelund Avis", "share_quoted")
    assert row["value"] == pytest.approx(some["direct_words"].sum() / some["words"].sum())
    assert row["count"] == some["direct_words"].sum()
    assert pd.isna(row["low"])  # three articles are too few for an interval
    lix = value(table, "Fjordposten", "lix")
    assert lix["value"] == pytest.approx(summary.loc["a", "lix"])


def test_a_group_in_which_nothing_can_be_measured_is_missing_not_left_out(output):
    table = corpus.compare_groups(output, "outlet", ["gender"])
    assert {"Fjordposten", "Egelund Avis", "unknown"} == set(table["group"])
    row = value(table, "Fjordposten", "women_share_sources")
    assert row["value"] == 1.0 and row["n"] == 1
    gone = table[table["n"] == 0]
    assert gone["value"].isna().all() and gone["low"].isna().all() and (gone["of"] == 0).all()
    # In the second month alone Birk, whose gender the text does not tell, is all that is heard.
    month = corpus.compare_groups(output, ["outlet", "month"], ["gender"])
    assert len(month.groupby("measure")["group"].nunique().unique()) == 1


def test_months_are_read_from_any_date(output):
    table = corpus.compare_groups(output, "month", ["readability"])
    assert sorted(set(table["group"])) == ["2026-01", "2026-02", "unknown"]
    both = corpus.compare_groups(output, ["outlet", "month"], ["wire"])
    assert "Egelund Avis · 2026-02" in set(both["group"])


@pytest.mark.parametrize("kind", ["gender", "roles", "naming"])
def test_shares_lie_between_0_and_1_inside_their_bounds(large, kind):
    table = corpus.compare_groups(large, "outlet", [kind])
    assert len(table) > 4
    assert table["value"].between(0, 1).all()
    assert (table["low"] <= table["value"]).all() and (table["value"] <= table["high"]).all()


@pytest.mark.parametrize("prefix", ["role_", "level_"])
def test_shares_of_a_dimension_sum_to_1(large, prefix):
    table = corpus.compare_groups(large, "outlet", ["roles"])
    sums = table[table["measure"].str.startswith(prefix)].groupby("group")["value"].sum()
    assert sums.to_numpy() == pytest.approx(1)


def test_wrong_names_are_explained(output):
    with pytest.raises(ValueError, match="no kind colour"):
        corpus.compare_groups(output, "outlet", ["colour"])
    with pytest.raises(ValueError, match="no group country"):
        corpus.compare_groups(output, "country")
    with pytest.raises(ValueError, match="no goal robots"):
        corpus.audit(output, {"robots": 0.5})


def test_interval_is_the_same_each_time_and_narrows_with_more_articles():
    few, many = [1, 0, 1, 0, 1] * 2, [1, 0, 1, 0, 1] * 40
    assert ratio_interval(few, [1] * 10) == ratio_interval(few, [1] * 10)
    a, b = ratio_interval(few, [1] * 10), ratio_interval(many, [1] * 200)
    assert a is not None and b is not None
    assert b[1] - b[0] < (a[1] - a[0]) / 2
    assert a[0] < 0.6 < a[1]
    assert ratio_interval([1] * 4, [1] * 4) is None


def test_people_are_merged_where_name_and_title_agree_and_kept_apart_otherwise(output):
    table = corpus.rank_speakers(output)
    holm = table[table["speaker"] == "Anna Holm"]
    found = {
        row.title if not pd.isna(row.title) else None: (row.articles, row.why)
        for row in holm.itertuples()
    }
    assert found == {"borgmester": (2, TITLES), "direktør": (1, TITLES), None: (1, NO_TITLE)}
    (birk,) = table[table["speaker"] == "Birk"].itertuples()
    assert birk.ambiguous and birk.why == ONE_NAME
    merged = corpus.rank_speakers(output, same={"direktør": "borgmester"})
    assert merged[merged["speaker"] == "Anna Holm"]["articles"].tolist() == [4]


def test_private_persons_can_be_replaced_by_codes(output):
    named = corpus.rank_speakers(output)
    coded = corpus.rank_speakers(output, private_codes=True)
    private = named[(named["level"] == "citizen") & (named["actor"] == "person")]["speaker"]
    assert len(private) > 0
    assert {"Ole Birk", "Birk"} <= set(private) and not {"Ole Birk", "Birk"} & set(coded["speaker"])
    assert coded["speaker"].str.match(r"P-\d{4}$").sum() == len(private)
    assert "Anna Holm" in set(coded["speaker"])


def test_audit_shows_goal_share_and_unknown(large):
    table = corpus.audit(large, {"women": 0.5, "experts": 0.99, "named": 0.01}, by="outlet")
    sources = corpus.load(large, "sources")
    persons = sources[sources["heard"] & (sources["actor"] == "person")]
    women = table[table["goal"] == "women"]
    assert women["sources"].sum() == persons["gender"].isin(["woman", "man"]).sum()
    assert women["unknown"].sum() == (persons["gender"] == "unknown").sum()
    assert set(table[table["goal"] == "experts"]["reached"]) == {"no"}
    assert set(table[table["goal"] == "named"]["reached"]) == {"yes"}


def test_quotations_that_travel(output):
    (row,) = corpus.reused_quotes(output).to_dict("records")
    assert (row["articles"], row["outlets"], row["speaker"]) == (2, 2, "Anna Holm")
    assert (row["first_outlet"], row["first_date"], row["last_date"]) == (
        "Fjordposten", "2026-01-03", "2026-01-05")  # fmt: skip
    assert row["ids"] == ["a", "b"]


def test_who_speaks_about_whom(tmp_path):
    text = (
        "Strid\n\n– Bo Dam tager fejl, og Dams plan er dyr, siger Anna Holm.\n\n– Ja, siger Bo Dam."
    )
    corpus.analyse([Record("a", text, fields={"language": "da"})], tmp_path / "o", progress=False)
    (row,) = corpus.who_about_whom(tmp_path / "o").to_dict("records")
    assert (row["speaker"], row["about"], row["statements"]) == ("Anna Holm", "Bo Dam", 1)


def test_a_person_without_a_name_is_not_everybody_called_so(tmp_path):
    # "57-årig kvinde" once stood for every woman that another named.
    text = (
        "Dom i byen\n\n– Jeg gjorde det ikke, siger 57-årig kvinde.\n\n"
        "– En kvinde har tilstået, siger borgmester Anna Holm, der takker Bo Dam.\n\n"
        "– Det er rigtigt, Anna Holm, siger Bo Dam."
    )
    record = Record("a", text, fields={"language": "da"})
    corpus.analyse([record], tmp_path / "out", workers=1, progress=False)
    found = corpus.who_about_whom(tmp_path / "out")
    pairs = set(zip(found["speaker"], found["about"], strict=True))
    assert pairs == {("Bo Dam", "Anna Holm")}


def test_codes_of_private_persons_are_those_of_the_ranking(tmp_path):
    text = (
        "Fest i byen\n\n– Den fest var den bedste i mange år, siger Ole Birk, der er nabo.\n\n"
        "– Ole Birk var glad, siger borgmester Anna Holm."
    )
    records = [Record(name, text, fields={"language": "da", "outlet": name}) for name in ("a", "b")]
    out = tmp_path / "out"
    corpus.analyse(records, out, workers=1, progress=False)
    assert set(corpus.rank_speakers(out, private_codes=True)["speaker"]) == {"Anna Holm", "P-0001"}
    code = "P-0001"
    assert corpus.who_about_whom(out)["about"].tolist() == ["Ole Birk"]
    assert corpus.who_about_whom(out, private_codes=True)["about"].tolist() == [code]
    assert corpus.reused_quotes(out)["speaker"].tolist() == ["Ole Birk"]
    assert corpus.reused_quotes(out, private_codes=True)["speaker"].tolist() == [code]


def test_near_duplicates_are_marked_and_kept(tmp_path):
    texts = [row["text"] for row in corpus.generated(30, language="da", seed=3)]
    base = max(texts, key=len)
    near = base.replace(" og ", " samt ", 1)
    other = "Et helt andet emne.\n\n" + " ".join(f"ord{n} følger her" for n in range(60))
    records = [Record(name, text) for name, text in
               [("a", base), ("b", other), ("c", near), ("d", base), ("e", "Kort.")]]  # fmt: skip
    out = tmp_path / "out"
    corpus.analyse(records, out, language="da", workers=1, progress=False)
    found = corpus.mark_duplicates(out)
    assert dict(zip(found["id"], found["first"], strict=True)) == {"c": "a", "d": "a"}
    similarity = dict(zip(found["id"], found["similarity"], strict=True))
    assert similarity["d"] == 1.0 and 0.8 < similarity["c"] < 1.0
    assert len(corpus.load(out)) == 5
    table = corpus.compare_groups(out, "language", ["readability"], without_duplicates=True)
    assert value(table, "da", "words")["n"] == 3
    # The tables go on as before, and a new run does not mind the marks.
    assert corpus.analyse(records, out, language="da", workers=1, progress=False).done_before == 5


def test_generated_corpus_is_the_same_each_time_and_has_other_people():
    a, b = (list(corpus.generated(40, seed=5)) for _ in range(2))
    assert a == b
    assert list(corpus.generated(40, seed=6)) != a
    assert len({row["text"] for row in a}) == 40


def test_results_open_in_dask_and_arrow(output):
    import dask.dataframe as dd
    import pyarrow.dataset as ds

    assert ds.dataset(output / "quotes", format="parquet").count_rows() == len(
        corpus.load(output, "quotes")
    )
    assert len(dd.read_parquet(str(output / "quotes" / "*.parquet"))) == len(
        corpus.load(output, "quotes")
    )
