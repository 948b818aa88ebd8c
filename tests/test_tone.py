"""Tone: which cues are found, whose they are, and what is made of them."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import analyse, tone
from analysis.article import Article
from analysis.document import read_document
from analysis.languages import load, supported
from analysis.quotes import find
from analysis.speakers import resolve
from analysis.tone.lexicon import LISTS, MODIFIERS, lexicon
from support import LITTLE, cases

COLOURS = {"loaded", "booster", "distancing", "conceding", "authority"}
RULES = {"scare", "passive", "exclamation", "question"}


def read(text: str, language: str):
    document = read_document(Article.from_text(text, language))
    statements, _ = resolve(document, find(document))
    return document, statements, tone.cues(document, statements)


def pairs(cell: str) -> set[tuple[str, ...]]:
    return {tuple(item.split("/")) for item in cell.split("; ") if item}


@pytest.mark.parametrize("row", cases("tone"))
def test_cues_of_one_sentence(row):
    text = row["text"]
    document = read_document(Article.from_text(text, row["language"]))
    cues = tone.cues(document, ())
    found = {(text[cue.start : cue.end], cue.category) for cue in cues}
    assert pairs(row["found"]) <= found
    assert not pairs(row["absent"]) & found
    total = sum(cue.valence for cue in cues)
    assert "-0+"[(total > 0) - (total < 0) + 1] == row["valence"]


@pytest.mark.parametrize("row", cases("tone_voices"))
def test_cues_have_the_voice_that_chose_the_words(row):
    text = row["text"]
    _, _, cues = read(text, row["language"])
    found = {(text[cue.start : cue.end], cue.voice, cue.category) for cue in cues}
    assert pairs(row["cues"]) <= found


def test_booster_strengthens_and_dampener_weakens():
    plain, strong, weak = (
        sum(c.valence for c in read(text, "da")[2])
        for text in ("Det var godt.", "Det var utrolig godt.", "Det var nogenlunde godt.")
    )
    assert weak < plain < strong


def test_opposite_words_cancel_to_zero():
    total = sum(c.valence for c in read("Det var både godt og dårligt.", "da")[2])
    assert total == 0


def test_a_span_has_one_row_per_category_and_one_valence():
    _, _, cues = read("Regimet udnytter krisen, og volden er en skandale.", "da")
    rows = [(c.start, c.end, c.category) for c in cues]
    assert len(rows) == len(set(rows))
    valued = [(c.start, c.end) for c in cues if c.valence]
    assert len(valued) == len(set(valued))


def test_speech_act_is_no_mind_reading():
    _, _, cues = read("Nyt\n\n– Vi venter på en ny bro, siger Anna Holm, som ønsker svar.", "da")
    assert {c.category for c in cues if c.voice == "Anna Holm"} <= {"hedge", "us_them"}


@pytest.mark.parametrize("language", supported())
def test_headline_and_body_are_compared(language):
    document, statements, cues = read(LITTLE[language], language)
    seen = tone.headline_against_body(document, statements, cues)
    assert seen is not None
    assert not seen.attributed


def test_headline_word_knows_where_the_body_has_it():
    text = "Skandale på havnen\n\n– Det er en skandale, siger Anna Holm.\n\nSkibet sank."
    seen = tone.headline_against_body(*read(text, "da"))
    [word] = seen.words
    assert (word.cue.entry, word.body_cues, word.body_voices) == ("skandale", 1, ("Anna Holm",))


def test_text_without_headline_has_nothing_to_compare():
    assert tone.headline_against_body(*read("Skibet sank.", "da")) is None


def test_reporting_verbs_are_counted_by_speaker():
    text = (
        "Nyt fra havnen\n\n– Kajen synker, advarer Anna Holm.\n\n"
        "– Vi hjælper, siger Bo Lund.\n\n– Det er nok, siger Bo Lund."
    )
    document, statements, _ = read(text, "da")
    rows = {
        (v.speaker, v.verb, v.category, v.count) for v in tone.reporting_verbs(statements, document)
    }
    assert rows == {
        ("Anna Holm", "advare", "confronting", 1),
        ("Bo Lund", "sige", "neutral", 2),
    }


def test_voices_are_measured_apart():
    text = "Nyt fra havnen\n\n– Det er en katastrofe, siger Anna Holm.\n\nSkibet ligger stille."
    document, statements, cues = read(text, "da")
    rows = {(r.voice, r.category): r for r in tone.by_voice(document, statements, cues)}
    speaker = rows["Anna Holm", "loaded"]
    assert (speaker.cues, speaker.words, speaker.per_100) == (1, 4, 25)
    assert speaker.low is None  # one sentence says nothing about the spread
    assert rows["Anna Holm", "all"].coverage is not None
    assert ("journalist", "loaded") not in rows
    assert rows["journalist", "all"].valence is None


def test_interval_holds_the_rate_and_is_the_same_each_time():
    text = "Nyt\n\n" + "Det var en katastrofe. Skibet ligger i havnen ved byen. " * 6
    first = tone.by_voice(*read(text, "da"))
    row = next(r for r in first if (r.voice, r.category) == ("journalist", "loaded"))
    assert row.low < row.per_100 < row.high
    assert tone.by_voice(*read(text, "da")) == first


@pytest.mark.parametrize("language", supported())
@pytest.mark.parametrize("text", ["", "#", "!?", "…", "“”", "–", "\n\n"])
def test_nothing_to_read_is_no_error(language, text):
    document, statements, cues = read(text, language)
    assert tone.reporting_verbs(statements, document, cues) == ()
    assert all(row.words > 0 for row in tone.by_voice(document, statements, cues))


LETTERS = st.text("aeknrstæøå .,-–“”!?\nDK1", max_size=200)
WORDS = st.lists(
    st.sampled_from(
        "ikke meget krise katastrofe siger han blev ramt , . “ ” – \n Anna god ses som en".split(
            " "
        )
    ),
    max_size=40,
).map(" ".join)


@given(st.one_of(LETTERS, WORDS), st.sampled_from(supported()))
def test_cues_are_sound_on_any_text(text, language):
    _, _, cues = read(text, language)
    assert list(cues) == sorted(cues, key=lambda c: (c.start, c.end, c.category))
    for cue in cues:
        assert 0 <= cue.start < cue.end <= len(text)
        assert cue.category in LISTS or cue.category in RULES
        assert 0 <= cue.weight <= 1
        assert -1 <= cue.valence <= 1
        assert cue.voice


@given(WORDS)
def test_a_list_is_unchanged_by_use(text):
    items = lexicon("da").items
    before = len(items)
    read(text, "da")
    assert len(items) == before
    assert lexicon("da").items is items


@pytest.mark.parametrize("language", supported())
def test_every_category_of_words_has_a_list(language):
    pack = load(language)
    assert [name for name in LISTS if not pack.table(f"tone_{name}")] == []


@pytest.mark.parametrize("language", supported())
def test_lists_are_large_enough_for_unseen_news(language):
    pack = load(language)
    rows = [row for name in LISTS for row in pack.table(f"tone_{name}")]
    assert sum(float(row["valence"] or 0) != 0 for row in rows) >= 3000
    assert len(rows) >= 4500


@pytest.mark.parametrize("language", supported())
def test_lists_exclude_senses_by_rules_that_exist(language):
    pack = load(language)
    names = {
        rule.partition(":")[0].strip()
        for name in (*LISTS, *MODIFIERS)
        for row in pack.table(f"tone_{name}")
        for rule in row["exclude"].split(";")
        if rule.strip()
    }
    assert names <= {
        "cue",
        "not",
        "noun",
        "noun_form",
        "participle",
        "alone",
        "verb",
        "after",
        "before",
        "number",
        "cap",
    }


@pytest.mark.parametrize("language", supported())
def test_every_ending_of_the_inflection_table_can_be_made(language):
    for row in load(language).table("tone_inflection"):
        assert re.compile(row["match"]).groups >= row["stem"].count("\\1")
        assert row["endings"]


def test_the_example_article_has_the_expected_tone(shared):
    folder = shared / "seed"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["tone"]
    text = (folder / "article.da.txt").read_text(encoding="utf-8")
    _, _, cues = read(text, "da")
    for category, words in expected["journalist"].items():
        spans = [
            text[c.start : c.end]
            for c in cues
            if c.category == category and c.voice == tone.JOURNALIST
        ]
        for word in words:
            assert any(word in span for span in spans), (category, word)
    own = (tone.JOURNALIST, tone.HEADLINE)
    quoted = [text[c.start : c.end] for c in cues if c.category in COLOURS and c.voice not in own]
    assert set(expected["quoted_evaluative"]) <= set(quoted)
    assert 9 <= len(quoted) <= 13
    outside = [c for c in cues if c.category in COLOURS and c.voice in own]
    assert len(outside) <= 3


CALM = (
    "Rådet mødtes tirsdag. Broen er hundrede meter lang. Mødet varede en time. Svaret er fra maj."
)
HARSH = (
    "Rådet mødtes til et rædselsfuldt møde. Broen er en katastrofe. "
    "Skandalen varede en time. Svaret er en fiasko."
)


def results(*texts):
    return [analyse(Article.from_text(text, "da")) for text in texts]


def rates(groups):
    return {(r.group, r.voice, r.category): r for r in tone.differences(groups)}


def test_a_harsher_article_differs_from_a_calm_one_and_says_how_surely():
    rows = rates({"calm": results(CALM), "harsh": results(HARSH)})
    row = rows["harsh", "journalist", "loaded"]
    assert row.drawn == "sentences" and row.differs
    assert row.difference_low <= row.difference <= row.difference_high
    assert row.difference == row.per_100 - 0


def test_an_article_does_not_differ_from_itself():
    some = rates({"A": results(HARSH), "B": results(HARSH)})
    assert all(r.difference == 0 and not r.differs for r in some.values() if r.group == "B")


def test_five_articles_are_drawn_whole():
    some = rates({"A": results(*[CALM] * 5), "B": results(*[HARSH, CALM] * 3)})
    row = some["B", "journalist", "all"]
    assert (row.drawn, row.articles) == ("articles", 6)
    assert row.words == 3 * sum(len(r.document.words) for r in results(HARSH, CALM))


def test_no_bounds_from_two_sentences_and_no_rate_without_words():
    short = results("Skibet sank. Det er en katastrofe.")
    rows = rates({"A": short, "B": results(HARSH + " – Det er en skandale, siger Anna Holm.")})
    assert rows["A", "journalist", "all"].low is None
    assert rows["A", "speakers", "all"].per_100 is None
    assert rows["B", "speakers", "all"].differs is None


def test_rates_of_groups_are_those_of_the_voices():
    one = results(HARSH)[0]
    rows = rates({"A": [one], "B": [one]})
    for voice in one.voices:
        same = rows["A", voice.voice, voice.category]
        assert (same.cues, same.words, same.per_100) == (voice.cues, voice.words, voice.per_100)


def test_one_group_has_nothing_to_differ_from():
    with pytest.raises(ValueError, match="two groups"):
        tone.differences({"A": results(CALM)})
