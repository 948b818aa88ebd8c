"""Readability: LIX and RIX by scope, voices, variation, and the English formulas."""

import math
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article
from analysis.document import read_document
from analysis.quotes import Fragment, Statement
from analysis.readability import body, english, measures, sentence_voices, style
from analysis.readability.crosscheck import textstat_check
from analysis.readability.lix import band, name_words
from support import cases

SENTENCE = st.lists(
    st.sampled_from(["bro", "kommune", "en", "besluttede", "Holm"]), min_size=3, max_size=9
)
BODY = st.lists(SENTENCE, min_size=1, max_size=8).map(
    lambda parts: " ".join("Nu " + " ".join(part) + "." for part in parts)
)


def document(text, language="da"):
    return read_document(Article.from_text(text, language=language))


def values(read, scope="body", statements=()):
    return {m.measure: m.value for m in measures(read, statements) if m.scope == scope}


def quoted(text, words, speaker):
    start = text.index(words)
    fragment = Fragment(start, start + len(words), True)
    return Statement(0, "direct", (fragment,), 1, None, None, "test", speaker)


@pytest.mark.parametrize("case", cases("readability"))
def test_lix_and_rix(case):
    found = body(document(case["text"], case["language"]))
    for name in ("words", "sentences", "long_words"):
        assert getattr(found, name) == int(case[name] or 0) or not case[name]
    for name in ("lix", "rix"):
        expected = float(case[name]) if case[name] else None
        value = getattr(found, name)
        assert (
            value == expected if expected is None else math.isclose(value, expected, abs_tol=0.006)
        )
    assert found.band == (case["band"] or None)


def test_bands_are_of_the_unrounded_value():
    assert (band(44.999), band(45.0)) == ("middel", "svær")


def test_the_wire_article(shared):
    text = (shared / "seed" / "article.da.txt").read_text(encoding="utf-8")
    found = values(document(text))
    assert round(found["lix"], 2) == 47.14
    assert round(found["rix"], 2) == 5.17
    assert round(found["words_per_sentence"], 2) == 17.33
    assert (found["longest_sentence"], found["shortest_sentence"]) == (42, 6)
    assert round(found["lix_without_names"], 1) == 39.0


def test_headline_and_paragraphs_are_measured_apart():
    read = document("Kommunen bygger\n\nBroen er rød.\n\nDen er ny. Den er god.")
    found = measures(read)
    assert [m.unit for m in found if m.scope == "paragraph" and m.measure == "lix"] == [1, 2]
    assert [(m.words, m.sentences) for m in found if m.measure == "lix"] == [
        (9, 3),
        (2, 1),
        (3, 1),
        (6, 2),
        (9, 3),
    ]


def test_a_sentence_belongs_to_the_voice_with_most_of_its_words():
    text = "Bro\n\n»Broen er rød og ny«, siger Holm. »Broen er rød«, siger Bo Holm. Nu er det jul."
    statements = [
        quoted(text, "»Broen er rød og ny«", "Ida Holm"),
        quoted(text, "»Broen er rød«", "Bo Holm"),
    ]
    # The second has three words of each: a tie is the journalist's.
    assert sentence_voices(document(text), statements) == (
        "headline",
        "Ida Holm",
        "journalist",
        "journalist",
    )


def test_marked_words_without_a_speaker_are_not_the_journalists():
    text = "Bro\n\n»Broen er rød og ny«, lyder det."
    assert sentence_voices(document(text), [quoted(text, "»Broen er rød og ny«", None)])[1:] == (
        "no speaker",
    )


@pytest.mark.parametrize(
    ("sentences", "words", "measured"),
    [(2, 20, False), (3, 9, False), (3, 10, True), (9, 3, False)],
)
def test_a_short_voice_has_no_lix(sentences, words, measured):
    text = "Bro\n\n" + " ".join(["Nu " + "bro " * (words - 2) + "slut."] * sentences)
    found = values(document(text), "voice")
    assert (found["lix"] is not None) == measured
    assert (found["rix"] is not None) == measured
    assert found["words_per_sentence"] == words


def test_names_are_not_counted_as_long():
    read = document("Bro\n\nKommunen roser Sebastian. Sebastians bro er rød. Kommunen er glad.")
    assert {read.lower[index] for index in name_words(read)} == {"sebastian", "sebastians"}
    rows = {m.measure: m for m in measures(read) if m.scope == "body"}
    assert (rows["lix"].long_words, rows["lix_without_names"].long_words) == (4, 2)


@pytest.mark.parametrize(
    ("language", "sentence", "passive"),
    [
        ("da", "Broen blev bygget af kommunen.", 1),
        ("da", "Broen kan ses fra havnen.", 1),
        ("da", "Kommunen byggede broen.", 0),
        ("da", "Han blev glad.", 0),
        ("en", "The bridge was built by the council.", 1),
        ("en", "The bridge has been closed.", 1),
        ("en", "The council built the bridge.", 0),
    ],
)
def test_passives(language, sentence, passive):
    assert values(document(sentence, language))["passive_share"] == passive


def test_variation_needs_a_hundred_words():
    words = tuple(f"ord{number}" for number in range(100))
    assert (style.mattr(words), style.mattr(words[:99])) == (1.0, None)
    assert (style.mtld(words), style.mtld(words[:99])) == (100.0, None)
    assert style.mattr(("bro",) * 120) == 0.01
    assert style.mtld(("bro",) * 120) == 2.0


def test_danish_never_gets_english_formulas():
    assert set(english.NAMES).isdisjoint(values(document("Broen er rød. " * 40)))


def test_english_formulas():
    text = "The council shut the narrow bridge. It will open again in summer. " * 6
    found = values(document(text, "en"))
    # 72 words, 12 sentences, 17 syllables in each pair of sentences.
    assert found["flesch_reading_ease"] == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 17 / 12)
    assert found["flesch_kincaid"] == pytest.approx(0.39 * 6 + 11.8 * 17 / 12 - 15.59)
    assert found["gunning_fog"] == pytest.approx(0.4 * 6)
    assert found["smog"] == pytest.approx(3.1291)
    assert found["ari"] == pytest.approx(4.71 * 52 / 12 + 0.5 * 6 - 21.43)
    assert found["coleman_liau"] == pytest.approx(5.88 * 52 / 12 - 29.6 / 6 - 15.8)


def test_smog_is_missing_for_a_few_sentences():
    assert values(document("The bridge is shut. " * 9, "en"))["smog"] is None


@given(BODY)
def test_doubling_a_text_keeps_its_lix(text):
    once, twice = body(document(text)), body(document(text + " " + text))
    assert twice.lix == pytest.approx(once.lix)
    assert twice.rix == pytest.approx(once.rix)


@given(st.text(max_size=200), st.sampled_from(["da", "en"]))
def test_no_text_breaks_a_measure(text, language):
    for row in measures(document(text, language)):
        assert row.value is None or math.isfinite(row.value)
        assert row.band is None or row.measure.startswith("lix")


def test_the_cross_check_says_why_without_network(monkeypatch):
    pytest.importorskip("textstat")
    monkeypatch.setattr(socket, "socket", None)
    rows = textstat_check(
        document("New bridge\n\nThe town paid 3.5 million pounds in all. It is red.", "en")
    )
    assert [row.measure for row in rows][:5] == ["words", "sentences", "long_words", "lix", "rix"]
    sentences = rows[1]
    assert sentences.ours == 2 != sentences.textstat
    assert "abbreviations" in sentences.why
    assert rows[0].why == "no difference"
    assert textstat_check(document("")) == ()
