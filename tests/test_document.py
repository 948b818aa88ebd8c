"""The document: words, sentences, paragraphs, headline, and what is not prose."""

import re
import unicodedata

import pytest
from benchmarks import measure_notprose, measure_sentences
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article
from analysis.document import read_document
from analysis.document.reading import INVISIBLE
from analysis.document.sentences import find_sentences
from analysis.document.words import is_long
from support import cases

SIGNS = ["–", "-", "»", "«", '"', "”", ".", "!", "?", "…", "(", ")", "'", "/ritzau/", "***"]
BLANKS = ["\n", "\n\n", "\r\n", " ", "\xa0", "\u200b", "\xad", "\u2029"]
WORDS = ["Holm", "broen", "siger", "han", "kl.", "12.30", "3.", "Af", "Foto:", "Læs også:", "USA's"]
ODD = [
    "HALSKÆR:",
    "a\u0301",
    "🙂",
    "\x00",
    "\ud800",
    "מ",
    "İ",
    "Artiklen fortsætter under annoncen",
]
PIECES = st.sampled_from([*SIGNS, *BLANKS, *WORDS, *ODD])
INVISIBLES = re.compile(f"[{INVISIBLE}]")
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join))


def document(text, language="da", **metadata):
    return read_document(Article.from_text(text, language=language, **metadata))


def shown(text, spans):
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize("case", cases("sentences"))
def test_sentences_end_where_the_scheme_says(case):
    text = case["text"]
    found = [text[a:b] for a, b in find_sentences(text, 0, len(text), case["language"])]
    assert found == case["sentences"].split("|")


@pytest.mark.parametrize("case", cases("words"))
def test_words_and_long_words(case):
    read = document(case["text"])
    assert [case["text"][slice(*read.original(a, b))] for a, b in read.words] == case[
        "words"
    ].split("|")
    assert sum(map(is_long, read.lower)) == int(case["long"])


@pytest.mark.parametrize("case", cases("notprose"))
def test_a_line_is_prose_or_has_a_reason(case):
    text = f"Overskrift\n\n{case['line']}\n\nSlut."
    removed = document(text, case["language"]).removed
    expected = [(case["line"], case["reason"])] if case["reason"] else []
    assert [(text[r.start : r.end], r.reason) for r in removed] == expected


@pytest.mark.parametrize("case", cases("document"))
def test_layout(case):
    text = case["text"].replace("\\r", "\r")
    read = document(text, case["language"], title=case["title"] or None)
    head, _, body = case["paragraphs"].replace("\\r", "\r").partition("#")
    assert (text[read.headline.start : read.headline.end] if read.headline else "") == head
    assert shown(text, read.body) == body.split("¶")
    assert [f"{r.reason}:{text[r.start : r.end]}" for r in read.removed] == [
        each for each in case["removed"].split("¶") if each
    ]


@pytest.mark.parametrize(("text", "message"), [("", "tom"), (" \n\t", "tom"), ("***", "ingen ord")])
def test_nothing_to_read_is_said(text, message):
    read = document(text)
    assert (read.paragraphs, read.sentences, read.words) == ((), (), ())
    assert [problem.kind for problem in read.problems] == ["empty"]
    assert message in read.problems[0].message


def test_a_long_headline_is_said():
    read = document("Ordet er nyt " * 20 + "\n\nSlut.")
    assert [problem.kind for problem in read.problems] == ["headline"]


def test_a_removed_stretch_holds_no_words():
    read = document("Ny bro\n\nDen åbner. Artiklen fortsætter under annoncen Den er rød.")
    removed = read.removed[0]
    assert read.count_words(removed.start, removed.end) == 0
    assert [sentence.word_count for sentence in read.sentences] == [2, 2, 3]


TEXT = (
    "Ny bro i Århus\n\nLæs også: Bro på vej\n\n"
    "- Åen er »blå«, siger Ida's mor. Det koster 3,5 mio. – eller mere."
)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("'", "’"),
        lambda text: text.replace("- ", "– "),
        lambda text: text.replace("- ", "— ").replace("– ", "— "),
        lambda text: text.replace("»", "”").replace("«", "”"),
        lambda text: text.replace("mor", "m\xador"),
        lambda text: text.replace("mor", "mo\u200br"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(" ", "\xa0"),
    ],
)
def test_spelling_variants_give_the_same_measures(change):
    plain, other = document(TEXT), document(change(TEXT))
    assert [word.replace("’", "'") for word in other.lower] == list(plain.lower)
    assert other.long_before == plain.long_before
    assert [s.word_count for s in other.sentences] == [s.word_count for s in plain.sentences]
    assert [r.reason for r in other.removed] == [r.reason for r in plain.removed] == ["teaser"]


@given(TEXTS)
def test_every_span_leads_back_to_the_original(text):
    read = document(text)
    last = 0
    for start, end in read.words:
        first, stop = read.original(start, end)
        assert last <= first < stop <= len(text)
        assert read.read(first, stop) == (start, end)
        shown = unicodedata.normalize("NFC", INVISIBLES.sub("", text[first:stop]))
        assert shown == unicodedata.normalize("NFC", INVISIBLES.sub("", read.text[start:end]))
        last = stop


def test_an_ordinary_text_is_read_as_it_is():
    read = document(TEXT)
    assert read.text is read.article.text  # no copy
    assert read.original(3, 6) == (3, 6)


@given(TEXTS, st.sampled_from(["da", "en"]))
def test_spans_nest_and_never_overlap(text, language):
    read = document(text, language)
    assert read.lower == () or len(read.lower) == len(read.words)
    last = 0
    for start, end in read.words:
        assert last <= start < end <= len(read.text)
        last = end
    for number, paragraph in enumerate(
        read.paragraphs, read.paragraphs[0].number if read.paragraphs else 0
    ):
        assert paragraph.number == number
        own = read.sentences[paragraph.first_sentence : paragraph.last_sentence]
        assert own
        assert all(sentence.paragraph == number for sentence in own)
        assert own[0].first_word == paragraph.first_word
        assert own[-1].last_word == paragraph.last_word
        assert paragraph.start <= own[0].start
        assert own[-1].end <= paragraph.end
    for sentence in read.sentences:
        assert 0 <= sentence.start < sentence.end <= len(read.text)
        assert sentence.word_count > 0
        for start, end in read.words[sentence.first_word : sentence.last_word]:
            assert sentence.start <= start
            assert end <= sentence.end
    for removed in read.removed:
        assert 0 <= removed.start < removed.end <= len(read.text)
        assert read.count_words(removed.start, removed.end) == 0
    assert sum(sentence.word_count for sentence in read.sentences) == len(read.words)


@given(TEXTS)
def test_reading_is_deterministic(text):
    assert document(text) == document(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        *"-!\n\u0301",
        *("Af Jens ", "A. ", "/ritzau/", "(Foto: ", "a@b.", "14. maj 2004 ", "HALSKÆR ", "1."),
        *("del ", "Artiklen fortsætter under annoncen\nx\n", "x\n", '?" A B '),
    ],
)
@pytest.mark.parametrize("language", ["da", "en"])
def test_time_grows_no_faster_than_the_text(unit, language):
    from time import process_time

    def seconds(size):
        text = unit * (size // len(unit))
        start = process_time()
        document(text, language)
        return process_time() - start

    assert seconds(400_000) < 10 * seconds(100_000) + 0.2


# On texts of others, where they lie beside the checkout


@pytest.mark.slow
@pytest.mark.parametrize(("name", "least"), [("da-ddt-dev", 0.96), ("en-ewt-dev", 0.84)])
def test_sentence_boundaries_on_held_back_texts(shared, name, least):
    path = shared / "corpora" / "sentences" / f"{name}.jsonl.gz"
    assert measure_sentences.measure(path, measure_sentences.ours)[2] >= least


@pytest.mark.slow
def test_english_boundaries_are_at_least_as_good_as_syntoks(shared):
    pytest.importorskip("syntok")
    path = shared / "corpora" / "sentences" / "en-ewt-dev.jsonl.gz"
    ours = measure_sentences.measure(path, measure_sentences.ours)[2]
    assert ours >= measure_sentences.measure(path, measure_sentences.syntok)[2]


@pytest.mark.slow
def test_what_annotators_set_aside_is_found_and_no_prose_with_it(shared):
    path = shared / "corpora" / "danish-news" / "dev.jsonl.gz"
    recall, _, others = measure_notprose.measure(path)
    assert recall >= 0.99
    # Places before the text ("HALSKÆR:") are in the scheme, but not in these annotations.
    assert set(others) <= {"dateline"}
