"""The tables: columns and types of the contract, numbers counted by hand, words behind numbers."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, analyse, example, rows, tables
from support import LITTLE

# The columns that readers of the tables rely on, in their order; a table may have more after them.
CONTRACT = {
    "sentences": "start end text paragraph voice words long_words",
    "readability": "scope unit measure value band words sentences long_words",
    "quotes": "statement start end text kind marked speaker mention mention_start mention_end"
    " cue cue_start cue_end route rule certainty words paragraph",
    "speakers": "speaker title affiliation gender direct_words indirect_words statements"
    " share_direct share_words share_statements first_heard",
    "sources": "source heard role actor level function naming access channel gender side"
    " statements mentions",
    "codes": "source dimension code evidence start end rule",
    "diversity": "index value n note",
    "tone": "start end text category voice entry weight valence",
    "tone_by_voice": "voice category cues words per_100 low high valence coverage",
    "reporting_verbs": "speaker verb category count",
    "figures": "start end text attributed_to",
    "removed": "start end text reason",
    "problems": "start end kind message",
    "summary": "id title outlet date language",
}
FLAGS = {"marked", "heard"}
NUMBERS = {
    "value", "share_direct", "share_words", "share_statements", "certainty", "weight", "valence",
    "per_100", "low", "high", "coverage",
}  # fmt: skip
MAY_MISS = {"mention_start", "mention_end", "cue_start", "cue_end", "first_heard", "n"}
COUNTS = {
    "start", "end", "paragraph", "words", "long_words", "sentences", "statement", "statements",
    "direct_words", "indirect_words", "mentions", "cues", "count",
}  # fmt: skip

# Body: 6 + 7 words before anyone is heard; then 5 direct, 4 of the cue; 2 before 4 indirect.
BRIDGE = """Holm by fik en ny bro

Broen i Holm by er åben. Kommunen har brugt fire år på den.

– Broen holder i hundrede år, siger borgmester Anna Holm.

Ifølge Bo Lund blev den for dyr.

– Vi er glade i dag, siger Anna Holm.
"""
UNQUOTED = ["", "#", "\n\n", "Broen i Holm by er åben.", "1 2 3"]
PARTS = st.lists(
    st.sampled_from(
        ["Holm by fik en ny bro", "– Broen holder, siger Anna Holm.", "Ifølge Bo Lund er den dyr.",
         "– Den larmer.", "Af Ida Lund", "Læs også: Ny bro på vej", "Den kostede 4.000 kroner.",
         "»Vi er glade,« siger hun.", "Bo Lund afviser, at broen er en \"katastrofe\".", "",
         "Det oplyser politiet.", "A\u030ase sagde nej.", "/ritzau/"]
    )
    | st.text(max_size=20),
    max_size=9,
).map("\n\n".join)  # fmt: skip


def read(text: str, language: str = "da"):
    return analyse(Article.from_text(text, language=language))


def type_of(table: str, column: str) -> str:
    """What the contract says of a column: counts int64, flags bool, the rest text."""
    if table == "codes" and column in ("start", "end"):
        return "Int64"  # a code may have no evidence span, as `unknown` has none
    if column in MAY_MISS:
        return "Int64"
    if column in FLAGS:
        return "bool"
    if column in NUMBERS:
        return "Float64"
    return "int64" if column in COUNTS else "string"


@pytest.mark.parametrize("text", [LITTLE["da"], BRIDGE, *UNQUOTED])
@pytest.mark.parametrize("name", CONTRACT)
def test_columns_and_types_are_the_same_for_every_text(name, text):
    table = getattr(read(text), name)
    promised = CONTRACT[name].split()
    assert list(table.columns[: len(promised)]) == promised
    assert {c: str(table[c].dtype) for c in promised} == {c: type_of(name, c) for c in promised}
    assert {c: str(t) for c, t in table.dtypes.items()} == tables.COLUMNS[name]


@pytest.mark.parametrize("name", CONTRACT)
def test_rows_have_the_keys_of_their_table_where_no_pandas_is(name):
    found = rows.rows(analyse(example("da/bibliotek")), name)
    assert found or name == "problems"
    assert all(set(row) <= set(tables.COLUMNS[name]) for row in found)
    assert all(set(CONTRACT[name].split()) <= set(row) for row in found)


def test_a_table_is_built_once_and_an_unknown_one_names_those_there_are():
    result = read(BRIDGE)
    assert result.quotes is result.quotes
    with pytest.raises(AttributeError, match="sentences, readability, quotes"):
        _ = result.quote
    assert not hasattr(result, "_anything")


def test_shares_counted_by_hand():
    table = read(BRIDGE).speakers
    anna, bo, nobody = table.to_dict("records")
    assert (anna["speaker"], bo["speaker"]) == ("Anna Holm", "Bo Lund")
    assert pd.isna(nobody["speaker"])
    assert (anna["direct_words"], anna["indirect_words"], anna["statements"]) == (10, 0, 2)
    assert (bo["direct_words"], bo["indirect_words"], bo["statements"]) == (0, 4, 1)
    assert [r["share_direct"] for r in (anna, bo, nobody)] == [1, 0, 0]
    assert [r["share_words"] for r in (anna, bo, nobody)] == [10 / 14, 4 / 14, 0]
    assert [r["share_statements"] for r in (anna, bo, nobody)] == [2 / 3, 1 / 3, 0]
    assert (anna["title"], anna["gender"]) == ("borgmester", "woman")


def test_first_heard_counts_the_body_words_before_mention_cue_or_content():
    heard = read(BRIDGE).speakers.set_index("speaker").first_heard
    assert heard["Anna Holm"] == 13  # her content comes before her name
    assert heard["Bo Lund"] == 22  # the cue "Ifølge" comes before his name


@pytest.mark.parametrize(
    ("language", "text", "title", "affiliation"),
    [
        (
            "da",
            "Ruslands udenrigsminister Ole Ris siger, at det er slut.",
            "Ruslands uden",
            "Rusland",
        ),
        (
            "da",
            "Ole Ris, professor ved Universitetet i Holmby, siger, at det er slut.",
            "professor",
            "Universitetet i Holmby",
        ),
        ("en", "The union's director Bo Pugh said it was over.", "director", "The union"),
        ("en", "Simon Pugh, prosecuting, said it was over.", None, None),
    ],
)
def test_a_title_is_no_name_and_a_body_no_genitive(language, text, title, affiliation):
    speakers = analyse(Article.from_text(f"Bo.\n\n{text}", language=language)).speakers
    row = speakers.iloc[0]
    assert (row.title[: len(title)] == title) if title else pd.isna(row.title)
    assert row.affiliation == affiliation if affiliation else pd.isna(row.affiliation)


def test_headline_statements_are_no_part_of_the_shares():
    alone = read("Broen i Holm by er åben.\n\n– Den holder, siger Anna Holm.").speakers
    headed = read("Bo Lund: Broen er for dyr\n\n– Den holder, siger Anna Holm.")
    assert "headline" in set(headed.quotes.route)
    assert headed.speakers.speaker.dropna().tolist() == ["Anna Holm"]
    assert headed.speakers.direct_words.tolist() == alone.direct_words.tolist()


@pytest.mark.parametrize("text", UNQUOTED)
def test_with_nothing_attributed_shares_are_missing_and_not_nought(text):
    result = read(text)
    assert len(result.quotes) == len(result.sources) == 0
    shares = result.speakers[["share_direct", "share_words", "share_statements"]]
    assert shares.isna().all(axis=None)
    assert result.speakers.speaker.isna().tolist() == [True]
    assert result.speakers.first_heard.isna().all()


@pytest.mark.parametrize("text", ["", "#", "\n\n", "…"])
def test_a_text_without_words_has_a_problem_and_no_measures(text):
    result = read(text)
    assert len(result.problems) == 1
    assert result.readability.value.isna().all()
    assert result.summary.lix.isna().all() and result.summary.words.tolist() == [0]
    counted = result.diversity.set_index("index").value.dropna()
    assert counted.to_dict() == {"sources": 0, "unattributed_figures": 0, "agency_credit": 0}


@given(PARTS)
def test_every_span_is_the_words_it_says(text):
    result = read(text)
    for name in ("sentences", "quotes", "tone", "figures", "removed"):
        for row in rows.rows(result, name):
            assert text[row["start"] : row["end"]] == row["text"], name
    for row in rows.rows(result, "quotes"):
        for part in ("mention", "cue"):
            if row[part] is not None:
                assert text[row[f"{part}_start"] : row[f"{part}_end"]] == row[part]
    for row in rows.rows(result, "codes"):
        if row["start"] is not None:
            assert text[row["start"] : row["end"]] == row["evidence"]


@given(PARTS)
def test_shares_sum_to_one_and_words_to_those_of_the_quotes(text):
    result = read(text)
    table, body = result.speakers, result.quotes.query("paragraph > 0")
    assert table.direct_words.sum() == body.words[body.marked].sum()
    assert table.indirect_words.sum() == body.words[~body.marked].sum()
    assert table.statements.sum() == body.statement.nunique()
    assert table.speaker.isna().sum() == 1 and table.speaker.isna().iloc[-1]
    for share, total in (
        ("share_direct", table.direct_words.sum()),
        ("share_words", table.direct_words.sum() + table.indirect_words.sum()),
        ("share_statements", table.statements.sum()),
    ):
        if total:
            assert table[share].sum() == pytest.approx(1)
            assert table[share].between(0, 1).all()
        else:
            assert table[share].isna().all()


@given(PARTS)
def test_the_summary_says_what_the_tables_say(text):
    result = read(text)
    (row,) = result.summary.to_dict("records")
    body = result.sentences.query("paragraph > 0")
    assert row["sentences"] == len(body)
    assert row["words"] == body.words.sum() and row["long_words"] == body.long_words.sum()
    assert row["direct_words"] == result.speakers.direct_words.sum()
    assert row["statements"] == result.speakers.statements.sum()
    assert row["sources"] == result.sources.heard.sum()
    assert row["mentioned_only"] == (~result.sources.heard).sum()
    assert row["tone_cues"] == len(result.tone)
    assert row["problems"] <= len(result.problems)
    if row["words"] and not pd.isna(row["lix"]):
        lix = row["words"] / row["sentences"] + 100 * row["long_words"] / row["words"]
        assert row["lix"] == pytest.approx(lix)


@given(PARTS)
def test_the_top_speaker_has_most_attributed_words(text):
    result = read(text)
    (row,) = result.summary.to_dict("records")
    named = result.speakers.dropna(subset="speaker")
    if named.empty:
        assert pd.isna(row["top_speaker"]) and pd.isna(row["top_share"])
        return
    words = named.direct_words + named.indirect_words
    top = named[named.speaker == row["top_speaker"]]
    assert words[top.index].tolist() == [words.max()]
    if words.sum():
        assert row["top_share"] == pytest.approx(top.share_words.iloc[0])


def test_another_spelling_of_the_text_leads_back_to_the_text_as_given():
    text = "Bro i A\u030arup\n\n– Den holder, siger A\u030ase Dam.\n\n– Den larmer, siger Bo Lund."
    found = rows.rows(read(text), "quotes")
    assert [text[r["start"] : r["end"]] for r in found] == ["Den holder", "Den larmer"]
    assert [text[r["mention_start"] : r["mention_end"]] for r in found] == [
        "A\u030ase Dam",
        "Bo Lund",
    ]


HALVES = "Bro\n\n»Broen \ud83d er dyr,« siger Anna Holm.\n\nLæs også: \udfff"


@pytest.mark.parametrize("name", tables.COLUMNS)
def test_half_a_character_is_shown_as_damaged_and_moves_nothing(name):
    result = analyse(Article.from_text(HALVES, "da", title="Bro \udc00", outlet="\ud800vis"))
    assert result.article.text == HALVES
    table = getattr(result, name)
    table.to_csv().encode("utf-8")
    if {"start", "text"} <= set(table.columns):
        shown = HALVES.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        for row in table.itertuples():
            assert shown[row.start : row.end] == row.text
    if name == "quotes":
        assert "\ufffd" in table.text[0]
