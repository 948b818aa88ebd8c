"""Accuracy is counted as its definitions say, and as others count it."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.evaluate import (
    HEADLINE,
    GoldError,
    evaluate,
    figures,
    predict,
    read_gold,
    report,
    score_article,
    total,
)
from analysis.evaluate.bootstrap import intervals
from analysis.evaluate.naming import naming
from analysis.evaluate.page import Page
from support import cases


def quote(text, words, kind, speaker, **more):
    start = text.index(words)
    at = text.find(speaker) if speaker else -1
    place = {"speaker_start": at} if at >= 0 else {}
    return {"start": start, "end": start + len(words), "kind": kind, "speaker": speaker,
            **place, **more}  # fmt: skip


TEXT = (
    "“The quay will hold,” said Ida Wren. She called the plan “a gamble” on sand.\n"
    "“Nobody asked us,” Tom Reed said, “and nobody will.” He named his boat “Hope”."
)
GOLD = {
    "id": "quay",
    "lang": "en",
    "text": TEXT,
    "quotes": [
        quote(TEXT, "“The quay will hold,”", "direct", "Ida Wren"),
        quote(TEXT, "the plan “a gamble” on sand", "mixed", "She"),
        quote(TEXT, "“Nobody asked us,”", "direct", "Tom Reed", attribution=3),
        quote(TEXT, "“and nobody will.”", "direct", "Tom Reed", attribution=3),
    ],
}


def measure(predicted, gold=GOLD):
    return figures(score_article(gold, predicted))


def test_gold_agrees_with_itself():
    found = measure(GOLD["quotes"])
    assert [found[name]["f1"] for name in ("quoted_spans", "content_spans", "quoted_chars")] == [
        1
    ] * 3
    assert found["speakers"]["direct/NAME"]["end_to_end"] == 1
    assert found["share_error"] == 0


def test_nothing_predicted_is_measured_as_nothing_right():
    found = measure([])
    assert found["quoted_spans"] == {
        "precision": 0, "recall": 0, "f1": 0, "gold": 4, "predicted": 0}  # fmt: skip
    assert found["share_error"] == 1


def test_marks_and_commas_at_the_edge_do_not_count_but_scare_quotes_do():
    found = measure([
        quote(TEXT, "The quay will hold", "direct", "Wren"),
        quote(TEXT, "Hope", "direct", "He"),
    ])  # fmt: skip
    assert (found["quoted_spans"]["precision"], found["quoted_spans"]["recall"]) == (0.5, 0.25)
    assert found["speakers"]["direct/NAME"]["correct"] == 1


def test_quote_share_error_by_hand():
    """Gold: Wren 4 words of 10, Reed 6. Predicted: all ten are Wren's."""
    predicted = [{**q, "speaker": "Ida Wren"} for q in GOLD["quotes"]]
    assert measure(predicted)["share_error"] == pytest.approx(0.6)


def test_a_pronoun_counts_by_the_name_that_the_gold_resolves_it_to():
    resolved = [{**q, "speaker_name": "Ida Wren"} if q["speaker"] == "She" else q
                for q in GOLD["quotes"]]  # fmt: skip
    gold = {**GOLD, "quotes": resolved}
    for speaker, right in (("Ida Wren", 1), ("Tom Reed", 0), ("She", 0)):
        predicted = [{**q, "speaker": speaker} for q in GOLD["quotes"]]
        assert measure(predicted, gold)["speakers"]["mixed/PRON"]["correct"] == right


def test_discarded_text_is_left_out_on_both_sides():
    gold = {**GOLD, "discard": [[TEXT.index("\n"), len(TEXT)]]}
    found = measure(GOLD["quotes"], gold)
    assert (found["quoted_spans"]["gold"], found["quoted_spans"]["predicted"]) == (2, 2)


def test_a_dash_quote_has_no_marks_and_is_a_segment_all_the_same():
    text = "– Molen holder.\n– Det tror jeg, siger Ida Brink."
    spoken = quote(text, "Molen holder.\n– Det tror jeg", "direct", "Ida Brink")
    gold = {"id": "mole", "lang": "da", "text": text, "quotes": [spoken]}
    assert measure(gold["quotes"], gold)["quoted_spans"]["gold"] == 2


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("He said “yes” and “no", ["“yes”", "“no"]),
        ("Han sagde »ja« og „nej“ og ”måske”.", ["»ja«", "„nej“", "”måske”"]),
        ("''One,'' she said. ``Two''", ["''One,'", "``Two'"]),
        ('a 6" pipe\nand "more"', ['" pipe', '"more"']),
        ("stray” here “there”", ["“there”"]),
        ("no marks", []),
    ],
)
def test_stretches_between_marks(text, regions):
    assert [text[a:b] for a, b in Page(text).regions] == regions


@pytest.mark.parametrize("case", cases("naming"))
def test_same_speaker(case):
    names = naming(case["language"])
    expected = case["same"] == "yes"
    assert names.same(case["one"], case["other"]) is expected
    assert names.same(case["other"], case["one"]) is expected


@pytest.mark.parametrize(
    ("surface", "language", "text", "at", "expected"),
    [
        ("he", "en", "", None, "PRON"),
        ("Hun", "da", "", None, "PRON"),
        ("Ham", "en", "", None, "NAME"),
        ("Ham", "da", "", None, "PRON"),
        ("the captain", "en", "", None, "NOUN"),
        ("den nye Skolebestyrelse", "da", "", None, "NAME"),
        ("Fishermen", "en", "Fishermen said no. The fishermen left.", 0, "NOUN"),
        ("Reed", "en", "Reed said no, but Reed knew.", 0, "NAME"),
    ],
)
def test_class_of_a_mention(surface, language, text, at, expected):
    assert naming(language).mention_class(surface, text, at) == expected


# ------------------------------------------------------------------ counts and intervals
def test_counts_of_articles_add_up():
    one = score_article(GOLD, GOLD["quotes"])
    two = score_article(GOLD, [])
    both = figures(total([one, two]))
    assert both["quoted_spans"]["gold"] == 8 and both["quoted_spans"]["recall"] == 0.5
    assert both["share_error"] == 0.5 and both["share_articles"] == 2


def test_intervals_are_the_same_every_time_and_hold_the_figure():
    counts = [score_article(GOLD, GOLD["quotes"][:n]) for n in range(5)] * 3
    first = intervals(counts, HEADLINE, draws=200)
    assert first == intervals(counts, HEADLINE, draws=200)
    low, high = first["quoted spans F1"]
    assert low < HEADLINE["quoted spans F1"](total(counts)) < high
    assert first["direct, pronoun"] is None  # nothing to measure


def test_one_article_has_no_interval():
    assert set(intervals([score_article(GOLD, [])], HEADLINE).values()) == {None}


@given(st.lists(st.tuples(st.integers(0, 160), st.integers(1, 40),
                          st.sampled_from(["direct", "mixed", "indirect"]),
                          st.sampled_from(["Ida Wren", "he", None])), max_size=6))  # fmt: skip
def test_any_prediction_gives_figures_between_0_and_1(spans):
    predicted = [
        {"start": a, "end": min(a + n, len(TEXT)), "kind": kind, "speaker": speaker}
        for a, n, kind, speaker in spans
    ]
    counts = score_article(GOLD, predicted)
    for measure_one in HEADLINE.values():
        value = measure_one(counts)
        assert value is None or 0 <= value <= 1


# ------------------------------------------------------------------ files and the command
def test_own_gold_is_read_and_printed(root):
    path = root / "data" / "gold" / "en.jsonl"
    said, errors = report([path])
    assert errors == []
    assert said.splitlines()[0] == str(path) and "quoted spans, Jaccard ≥ .8" in said
    assert json.loads(report([path], as_json=True)[0])[str(path)]["articles"] == len(
        read_gold(path)
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "No such file"),
        ("{", "line 1"),
        ('\n{"id": 1, "quotes": []}', "line 2: 'text' is missing"),
        ('{"text": "", "quotes": []}', "'id' is missing"),
        (
            '{"id": 1, "text": "ab", "quotes": [{"start": 0, "end": 3, "kind": "direct"}]}',
            "outside",
        ),
        ('{"id": 1, "text": "ab", "quotes": [{"start": 0, "end": 2, "kind": "said"}]}', "'said'"),
        ("[1]", "line 1"),
    ],
)
def test_bad_gold_says_what_is_wrong(tmp_path, content, says):
    path = tmp_path / "gold.jsonl"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"gold\.jsonl") as caught:
        read_gold(path)
    assert says in str(caught.value)
    assert report([path]) == ("", [str(caught.value)])


def test_gold_in_a_language_without_a_pack_is_named_and_the_rest_is_done(root, tmp_path):
    path = tmp_path / "de.jsonl"
    path.write_text('{"id": 1, "lang": "de", "text": "„Ja“, sagt sie.", "quotes": []}', "utf-8")
    said, errors = report([path, root / "data" / "gold" / "en.jsonl"])
    assert "quoted spans" in said and len(errors) == 1 and errors[0].startswith(str(path))


# ------------------------------------------------------------------ beside the scorer of others
def disturbed(record, quotes, chance):
    """The quotes with errors of every sort put in."""
    result = []
    for one in quotes:
        q = dict(one)
        if chance.random() < 0.1:
            continue
        if chance.random() < 0.3:
            q["start"] = max(0, q["start"] - chance.randrange(20))
            q["end"] = min(len(record["text"]), q["end"] + chance.randrange(60))
        if chance.random() < 0.2:
            del q["kind"]
        if chance.random() < 0.2:
            del q["attribution"]
        if chance.random() < 0.3:
            q["speaker"] = chance.choice(
                [None, "he", "hun", "the spokesman", "Ida Wren", q["speaker"]]
            )
        result.append(q)
    return result


@pytest.mark.parametrize("spoil", [False, True], ids=["ours", "with errors"])
@pytest.mark.parametrize("gold", ["polnear", "danish-news", "da", "en"])
def test_same_numbers_as_the_scorer_that_others_use(
    gold, spoil, root, shared, tmp_path, run_python
):
    corpus = shared / "corpora" / gold / "dev.jsonl.gz"
    path = corpus if corpus.is_file() else root / "data" / "gold" / f"{gold}.jsonl"
    chance = random.Random(gold)
    records = read_gold(path)
    predictions = [predict(record) for record in records]
    if spoil:
        predictions = [disturbed(r, p, chance) for r, p in zip(records, predictions, strict=True)]
    lines = [
        json.dumps({"id": record["id"], "quotes": quotes})
        for record, quotes in zip(records, predictions, strict=True)
    ]
    given_file, out = tmp_path / "predicted.jsonl", tmp_path / "theirs.json"
    given_file.write_text("\n".join(lines), encoding="utf-8")
    scorer = shared / "tools" / "score_quotes.py"
    done = run_python(str(scorer), str(path), str(given_file), "--json", str(out))
    assert done.returncode == 0, done.stderr
    theirs = json.loads(out.read_text(encoding="utf-8"))
    ours = figures(total(map(score_article, records, predictions)))
    spans = {
        "a_char": "quoted_chars",
        "a_span_j0.8": "quoted_spans",
        "a_span_cover>0.3": "quoted_cover_0.3",
        "a_span_cover>0.9": "quoted_cover_0.9",
        "b_span_j0.5": "content_spans",
        "b_char": "content_chars",
    }
    fields = {"P": "precision", "R": "recall", "F1": "f1", "gold": "gold", "pred": "predicted"}
    for name, own in spans.items():
        expected = {fields[field]: value for field, value in theirs[name].items()}
        assert ours[own] == pytest.approx(expected), name
    assert ours["quoted_recall"] == pytest.approx(theirs["a_recall_by_kind"])
    assert ours["content_recall"] == pytest.approx(theirs["b_recall_by_kind"])
    for row, expected in theirs["c"].items():
        found = ours["speakers"][row]
        assert (found["accuracy"], found["end_to_end"]) == (expected["acc"], expected["e2e"]), row
        for field in ("gold", "matched", "correct", "same_pronoun", "a_name"):
            assert found[field] == expected.get(field, 0), (row, field)
        assert found["no_speaker"] == expected.get("pred_none", 0), row
    assert set(ours["speakers"]) == set(theirs["c"])
    assert ours["share_error"] == pytest.approx(theirs["d_tv"])
    assert ours["share_error_all"] == pytest.approx(theirs["d_tv_all"])
    assert ours["share_articles"] == theirs["d_articles"]


def test_evaluate_analyses_what_it_scores(root):
    records = read_gold(root / "data" / "gold" / "da.jsonl")[:3]
    by_hand = figures(total(score_article(r, predict(r)) for r in records))
    found = evaluate(records)
    spans = found.pop("intervals")
    assert found == by_hand
    assert set(spans) == set(HEADLINE)
    low, high = spans["all content F1"]
    assert 0 < low <= found["content_spans"]["f1"] <= high <= 1
