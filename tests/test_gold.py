"""The project's own articles and their gold: offsets give the words, and nothing is missing."""

import re

import gold_index
import pytest
from constructions import holders
from gold_reading import (
    DATA,
    LANGUAGES,
    content,
    fragments,
    is_dash,
    is_marked,
    records,
    statements,
)

from analysis import example

RECORDS = [record for lang in LANGUAGES for record in records(lang)]
EVERY = pytest.mark.parametrize("record", RECORDS, ids=[record["id"] for record in RECORDS])
LEAST = {"da": 14, "en": 10}
PAIRS = [
    ("da/faerge-telegram", "da/faerge-lokal"),
    ("da/vandvaerk-telegram", "da/vandvaerk-netavis"),
    ("en/lighthouse-courier", "en/lighthouse-ledger"),
    ("en/eel-agency", "en/eel-online"),
]
CODES = {
    "actor": "person group state authority politics company organisation medium document anonymous",
    "level": "official organisation expert citizen media",
    "role": "party expert experience unknown",
    "function": "subject spokesperson expert personal_experience eyewitness popular_opinion",
    "naming": "named title_only anonymous",
    "gender": "woman man other unknown",
    "access": "own other_medium agency",
}
SOURCE_TYPES = {
    "politician",
    "official_authority",
    "expert",
    "organisation",
    "company",
    "citizen_or_case",
    "media",
    "anonymous",
    "country_or_government",
    "document",
    "other",
}
MARKS = "»«”“„\"‘’'"


def test_every_article_has_gold_and_every_gold_an_article():
    files = {f"{p.parent.name}/{p.stem}" for p in (DATA / "articles").glob("*/*.txt")}
    assert {record["id"] for record in RECORDS} == files
    assert len(RECORDS) == len(files)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_enough_short_articles(lang):
    lengths = [len(gold_index.WORD.findall(r["text"])) for r in RECORDS if r["lang"] == lang]
    assert len(lengths) >= LEAST[lang]
    assert min(lengths) >= 120 and max(lengths) <= 450


@EVERY
def test_the_file_is_the_gold_text(record):
    path = DATA / "articles" / f"{record['id']}.txt"
    assert path.read_text(encoding="utf-8") == record["text"]


@EVERY
def test_example_loads_it(record):
    article = example(record["id"])
    assert (article.text, article.language) == (record["text"], record["lang"])


@EVERY
def test_offsets_give_the_words(record):
    text = record["text"]
    for quote in record["quotes"]:
        words = content(record, quote)
        assert words and words == words.strip() and "\n" not in words
        for field in ("speaker", "cue"):
            start, end = quote[f"{field}_start"], quote[f"{field}_end"]
            assert (start is None) == (end is None) == (quote[field] is None)
            if start is not None:
                assert text[start:end] == quote[field] != ""
                assert quote[field] == ":" or whole_words(text, start, end)


def whole_words(text, start, end):
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


@EVERY
def test_content_mention_and_prose_do_not_overlap(record):
    taken = [False] * len(record["text"])
    spans = [(q["start"], q["end"]) for q in record["quotes"]]
    spans += [(span["start"], span["end"]) for span in record["removed"]]
    for start, end in spans:
        assert not any(taken[start:end]), record["text"][start:end]
        taken[start:end] = [True] * (end - start)
    for quote in record["quotes"]:
        assert quote["cue"] is None or not any(taken[quote["cue_start"] : quote["cue_end"]])
        if quote["speaker"] is not None:
            assert not any(taken[quote["speaker_start"] : quote["speaker_end"]])


@EVERY
def test_kind_is_what_the_marks_say(record):
    for statement in statements(record):
        parts = fragments(record, statement["attribution"])
        assert {part["kind"] for part in parts} == {statement["kind"]}
        first, words = parts[0], "".join(content(record, part) for part in parts)
        if statement["kind"] == "direct":
            said_before = record["text"][: first["start"]]
            goes_on = said_before.endswith("\n\n") and re.search(r"\n[A-ZÆØÅ]+: ", said_before)
            turn = said_before.endswith(": ") or goes_on
            assert is_dash(record, first) or is_marked(record, first) or turn
        if statement["kind"] == "mixed":
            assert any(mark in words for mark in MARKS)
        if statement["kind"] == "indirect":
            assert not is_dash(record, first) and not is_marked(record, first)


@EVERY
def test_every_speaker_of_the_body_is_a_coded_source(record):
    speakers = [q["entity"] for q in record["quotes"] if not in_headline(record, q)]
    sources = [source["source"] for source in record["sources"]]
    assert len(sources) == len(set(sources))
    joined = f" {'og' if record['lang'] == 'da' else 'and'} "
    pairs = {a + joined + b for a in sources for b in sources}
    assert set(speakers) <= set(sources) | pairs
    assert all(any(source in speaker for speaker in speakers) for source in sources)


def in_headline(record, quote):
    return "\n\n" in record["text"] and quote["end"] <= record["text"].index("\n")


@EVERY
def test_codes_are_those_of_the_scheme(record):
    for source in record["sources"]:
        assert set(source) == {"source", *CODES}
        for dimension, codes in CODES.items():
            assert source[dimension] in codes.split(), (source["source"], dimension)
    for quote in record["quotes"]:
        assert quote["source_type"] in SOURCE_TYPES
        assert quote["speaker_name"] == quote["entity"]


@EVERY
def test_names_stand_in_the_text(record):
    for source in record["sources"]:
        assert source["source"].casefold() in record["text"].casefold()


@EVERY
def test_the_newest_are_kept_apart(record):
    assert record["split"] == ("held" if record["date"] >= "2026" else "dev")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_enough_are_kept_apart(lang):
    held = [r for r in RECORDS if r["lang"] == lang and r["split"] == "held"]
    assert len(held) >= LEAST[lang]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair[0] for pair in PAIRS])
def test_two_texts_tell_the_same_event(pair):
    first, second = (next(r for r in RECORDS if r["id"] == name) for name in pair)
    shared = {s["source"] for s in first["sources"]} & {s["source"] for s in second["sources"]}
    assert shared and first["outlet"] != second["outlet"]
    assert first["split"] == second["split"]


@pytest.mark.parametrize(
    ("construction", "lang"), list(holders([])), ids=lambda value: value.replace(" ", "_")
)
def test_every_construction_is_there(construction, lang):
    assert holders(gold_index.read_freely(RECORDS))[construction, lang]


def test_the_index_is_true():
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    assert gold_index.articles(RECORDS) in readme
    assert gold_index.constructions(RECORDS) in readme
