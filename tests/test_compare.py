"""Same story, two texts: what was kept, cut, reworded, added; who speaks how much in each."""

import re
import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, analyse, compare, example
from analysis.compare.passages import similarity
from analysis.result import Analysis

WIRE = (
    "Holm lukker broen\n\nBroen over Holm Å bliver lukket for biler fra mandag den 3. juni.\n\n"
    "– Broen kan ikke bære de tunge biler længere, siger vejchef Anna Holm.\n\n"
    "Den blev bygget i 1956 og har aldrig været lavet helt om."
)
PAPER = (
    "Nu må bilerne køre udenom\n\n"
    "Broen over Holm Å bliver lukket for biler fra mandag den 3. juni.\n\n"
    "– Broen kan ikke bære de helt tunge biler længere, siger vejchef Anna Holm.\n\n"
    "– Det bliver en lang omvej, siger Peter Toft, der kører mælk i byen."
)


def read(text: str, language: str = "da") -> Analysis:
    return analyse(Article.from_text(text, language=language))


@pytest.fixture(scope="module")
def found():
    return compare(read(WIRE), read(PAPER))


def test_passages_by_status(found):
    rows = found.passages
    kept = rows[rows.status == "kept"]
    assert kept.b_text.tolist() == [PAPER.split("\n\n")[1]]
    assert "helt tunge" in rows[rows.status == "reworded"].b_text.iloc[0]
    assert rows[rows.status == "cut"].a_text.str.contains("1956").any()
    assert rows[rows.status == "added"].b_text.str.contains("omvej").any()


def test_quotes_keep_their_speakers(found):
    rows = found.quotes.set_index("status")
    assert rows.loc["reworded", "speaker_a"] == rows.loc["reworded", "speaker_b"] == "Anna Holm"
    assert rows.loc["added", "speaker_b"] == "Peter Toft"


def test_speakers_side_by_side(found):
    rows = found.speakers.set_index("speaker")
    assert rows.loc["Anna Holm", "share_direct_a"] == 1
    assert 0 < rows.loc["Anna Holm", "share_direct_b"] < 1
    assert rows.loc["Peter Toft"].isna()["share_direct_a"]


def test_articles_are_analysed_first(found):
    articles = [Article.from_text(text, language="da") for text in (WIRE, PAPER)]
    both = compare(*articles)
    assert both.summary.equals(found.summary)
    assert compare(articles[0], read(PAPER)).summary.equals(found.summary)


@pytest.mark.parametrize("other", ["da/kvoter", None, 3])
def test_nothing_else_is_compared(other):
    with pytest.raises(TypeError, match=type(other).__name__):
        compare(read(WIRE), other)


def test_two_with_one_surname_stay_two():
    one = read("Byen\n\n– Ja, siger Holm.\n\n– Nej, siger Bo Lind.")
    two = read("Byen\n\n– Ja, siger Anna Holm.\n\n– Nej tak, det vil vi ikke, siger Peter Holm.")
    rows = compare(one, two).speakers.set_index("speaker")
    assert {"Anna Holm", "Peter Holm"} <= set(rows.index)
    assert rows.share_words_b.sum() == pytest.approx(1)
    assert rows.share_words_a.sum() == pytest.approx(1)


def test_every_span_is_the_text(found):
    for row in found.passages.itertuples():
        if row.status != "added":
            assert WIRE[row.a_start : row.a_end] == row.a_text
        if row.status != "cut":
            assert PAPER[row.b_start : row.b_end] == row.b_text


def test_every_span_is_the_text_where_letters_are_parted():
    """Offsets were those of the text as it is read: an Å as two signs moved all behind it."""
    parted = unicodedata.normalize("NFD", f"Åløb i Ærø å\n\n{WIRE}")
    both = compare(read(parted), read(WIRE))
    for row in both.passages.itertuples():
        if row.status != "added":
            assert parted[row.a_start : row.a_end] == row.a_text
    kept = both.quotes[both.quotes.status == "kept"]
    assert [unicodedata.normalize("NFC", said) for said in kept.text_a] == list(kept.text_b)


def test_a_text_is_all_in_itself():
    both = compare(read(WIRE), read(WIRE))
    assert both.reuse.a_in_b == both.reuse.b_in_a == 1
    assert set(both.passages.status) == {"kept"}
    assert set(both.quotes.status) == {"kept"}


def test_two_languages_share_nothing():
    other = read("The town\n\nA dog ran down the street on Monday and nobody saw it.", "en")
    both = compare(read(WIRE), other)
    assert both.reuse.b_in_a == 0
    assert set(both.passages.status) == {"cut", "added"}


@pytest.mark.parametrize("text", ["", "Kort."])
def test_little_text(text):
    both = compare(read(text), read(WIRE))
    assert both.reuse.b_in_a == 0
    assert both.reuse.a_in_b == (0 if text else None)
    assert both.html()


def test_html_holds_both_texts_as_they_are(found):
    page = found.html("en")
    texts = [unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td.*?</td>", page)]
    assert texts[0] == WIRE.replace("\n\n", "")
    assert texts[1] == PAPER.replace("\n\n", "")
    assert "<script" not in page and "<style" not in page


def test_html_title_is_the_finding(found):
    share = f"{100 * found.reuse.b_in_a:.1f}"
    assert share.replace(".", ",") + "\u00a0%" in found.html("da")
    assert share + "\u00a0%" in found.html("en")


def test_markup_in_a_text_is_shown_not_run():
    page = compare(read(WIRE), read("<b>Byen</b>\n\nDer er <script>alert(1)</script> her.")).html()
    assert "<script>" not in page


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("da/vandvaerk-telegram", "da/vandvaerk-netavis"),
        ("en/eel-agency", "en/eel-online"),
    ],
)
def test_a_rewrite_takes_more_than_another_story_does(a, b):
    wire, rewrite = analyse(example(a)), analyse(example(b))
    other = analyse(example("da/fodbold" if a.startswith("da") else "en/twins"))
    assert compare(wire, rewrite).reuse.b_in_a > compare(wire, other).reuse.b_in_a


@given(
    st.lists(st.sampled_from("abcdef"), max_size=12),
    st.lists(st.sampled_from("abcdef"), max_size=12),
)
def test_similarity_is_symmetric_and_bounded(a, b):
    assert similarity(a, b) == similarity(b, a)
    assert 0 <= similarity(a, b) <= 1
    assert similarity(a, a) == (1 if a else 0)


@pytest.mark.parametrize(
    ("first", "second", "rows"),
    [
        ("Ida Pugh", "Jon Pugh", 2),
        ("Jon Pugh", "J. Pugh", 1),
        ("Ida Pugh", "Ida Marie Pugh", 1),
        ("Ardley Council", "Wenby Council", 2),
    ],
)
def test_who_shares_a_last_word_need_not_be_the_same(first, second, rows):
    one, two = (read(f"“The wall is safe,” {name} said.", "en") for name in (first, second))
    assert len(compare(one, two).speakers) == rows


def test_the_same_words_in_another_order_are_reworded():
    one = read("The council sued the harbour.\n\nThe old wall fell on Monday night.", "en")
    two = read("The harbour sued the council.\n\nThe old wall fell on Monday night.", "en")
    assert compare(one, two).passages.status.tolist() == ["reworded", "kept"]
