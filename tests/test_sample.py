"""Checking by sample: what is drawn, the sheet and what it says when it comes back."""

import csv
import math
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, analyse
from analysis.evaluate.checked import UNKNOWN, corrected_shares, precision, wilson
from analysis.evaluate.sample import (
    COLUMNS,
    Item,
    Mark,
    SheetError,
    draw,
    items_of_results,
    items_of_table,
    read_sheet,
    safe_cell,
    write_sheet,
)
from support import LITTLE

ITEMS = [
    *(Item("quay", n, "direct", "The quay will hold", "Ida Wren", 4) for n in range(6)),
    *(Item("quay", n, "indirect", "nobody asked", "Tom Reed", 2) for n in range(6, 12)),
]


def mark(item, right, actual=None):
    return Mark(item.article, item.statement, item.speaker, right, actual)


# ------------------------------------------------------------------ drawing
def test_the_same_seed_draws_the_same_statements_and_another_others():
    assert draw(ITEMS, 5, seed=3) == draw(ITEMS, 5, seed=3)
    assert len({tuple(item.statement for item in draw(ITEMS, 5, seed=s)) for s in range(9)}) > 1


def test_no_statement_is_drawn_twice_and_no_more_than_there_are():
    drawn = draw(ITEMS, 99)
    assert sorted(drawn, key=lambda item: item.statement) == ITEMS


def test_nothing_to_draw_from():
    assert draw([], 5) == []
    with pytest.raises(ValueError, match="0 statements"):
        draw(ITEMS, 0)


@pytest.mark.parametrize(("language", "text"), LITTLE.items())
def test_statements_of_results_have_words_speaker_and_context(language, text):
    result = analyse(Article.from_text(text, language=language))
    items = items_of_results([result, result])
    assert len(items) == 2 * len(result.statements) > 0
    assert len({(item.article, item.statement) for item in items}) == len(items)
    last = items[-1]
    assert last.speaker in ("Anna Holm", "Ann Elm") and last.speaker in last.context
    assert last.words == (2 if language == "da" else 4)


def test_the_words_of_a_statement_are_the_articles_own_where_letters_are_parted():
    """They were cut where the composed text has them."""
    text = unicodedata.normalize("NFD", f"Åløb i Ærø å\n\n{LITTLE['da']}")
    result = analyse(Article.from_text(text, language="da"))
    plain = analyse(Article.from_text(unicodedata.normalize("NFC", text), language="da"))
    found, wanted = items_of_results(result), items_of_results(plain)
    assert [unicodedata.normalize("NFC", item.text) for item in found] == [i.text for i in wanted]
    assert len(found) > 0


def test_a_corpus_table_gives_the_same_statements_as_its_articles():
    pytest.importorskip("pandas")
    text = LITTLE["en"]
    result = analyse(Article.from_text(text, language="en"))
    table = result.quotes.assign(id="a1")
    items = items_of_table(table, {"a1": text})
    own = items_of_results(result)
    fields = [(i.statement, i.kind, i.text, i.speaker, i.words, i.context) for i in items]
    assert fields == [(i.statement, i.kind, i.text, i.speaker, i.words, i.context) for i in own]
    assert {item.article for item in items} == {"a1"}


def test_fragments_of_one_statement_are_drawn_together():
    rows = [
        {"id": "x", "statement": 1, "start": 0, "end": 3, "text": "Yes", "kind": "direct",
         "speaker": float("nan"), "words": 1},
        {"id": "x", "statement": 1, "start": 9, "end": 12, "text": "no", "kind": "direct",
         "speaker": float("nan"), "words": 1},
    ]  # fmt: skip
    assert items_of_table(rows) == [Item("x", 1, "direct", "Yes … no", None, 2)]


# ------------------------------------------------------------------ the sheet
def filled(path, verdicts, delimiter=",", encoding="utf-8-sig"):
    """Write verdicts into a sheet as a person would, and save it as a spreadsheet does."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row, (verdict, actual) in zip(rows, verdicts, strict=True):
        row.update(verdict=verdict, actual_speaker=actual)
    with path.open("w", encoding=encoding, newline="") as file:
        sheet = csv.DictWriter(file, COLUMNS, delimiter=delimiter)
        sheet.writeheader()
        sheet.writerows(rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_sheet_comes_back_as_spreadsheets_save_it(tmp_path, delimiter, encoding):
    items = [
        Item("høring", 0, "direct", "– Ja; nej, måske", "Søren Ås", 3),
        Item("høring", 1, "mixed", 'et "ja"', None, 2),
        Item("-minus", 2, "direct", "=1+1", "@home", 2),
    ]
    path = write_sheet(items, tmp_path / "sheet.csv")
    filled(path, [("Rigtig", ""), ("nej", "ingen"), ("", "")], delimiter, encoding)
    marks = read_sheet(path)
    assert marks == [
        Mark("høring", 0, "Søren Ås", True),
        Mark("høring", 1, None, False, "ingen"),
        Mark("-minus", 2, "@home", None),
    ]
    assert [each.nobody for each in marks] == [False, True, False]


def test_no_cell_of_a_sheet_is_a_formula(tmp_path):
    nasty = ["=cmd()", "+1", "-1", "@x", "\t=1", "\r=1"]
    items = [Item(value, n, value, value, value, 1, value) for n, value in enumerate(nasty)]
    with write_sheet(items, tmp_path / "sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@given(st.text(max_size=20))
def test_a_safe_cell_begins_no_formula(value):
    assert not safe_cell(value).startswith(("=", "+", "-", "@", "\t", "\r"))


HEAD = "article,statement,kind,text,speaker,context,verdict,actual_speaker\n"


@pytest.mark.parametrize(
    ("sheet", "says"),
    [
        ("", "line 1: no column article, speaker, statement, verdict"),
        ("article,statement,speaker\na,1,b\n", "line 1: no column verdict"),
        (HEAD + "a,1,direct,t,b,c,maybe,\n", "line 2: verdict is 'maybe'"),
        (HEAD + "a,1,direct,t,b,c,right,\na,x,direct,t,b,c,right,\n", "line 3: statement is 'x'"),
        (HEAD + "a,1,direct,t,b,c,right,\na,1,direct,t,b,c,wrong,\n", "stands in line 2 too"),
        (HEAD + "a,1,direct,t,b,c,right,Ida Wren\n", "marked right, yet actual_speaker"),
    ],
)
def test_a_spoilt_sheet_says_where_and_what(tmp_path, sheet, says):
    path = tmp_path / "sheet.csv"
    path.write_text(sheet, encoding="utf-8")
    with pytest.raises(SheetError) as caught:
        read_sheet(path)
    assert says in str(caught.value)


def test_empty_rows_at_the_end_are_no_rows(tmp_path):
    path = tmp_path / "sheet.csv"
    path.write_text(HEAD + "a,1,direct,t,b,c,right,\n,,,,,,,\n", encoding="utf-8")
    assert len(read_sheet(path)) == 1


# ------------------------------------------------------------------ precision
@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [(0, 10, 0, 0.278), (10, 10, 0.722, 1), (8, 10, 0.490, 0.943), (45, 50, 0.786, 0.957)],
)
def test_wilson_by_table(right, n, low, high):
    assert wilson(right, n) == pytest.approx((low, high), abs=0.001)


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share(case):
    right, n = case
    low, high = wilson(right, n)
    assert 0 <= low <= right / n <= high <= 1


def test_precision_counts_marks_only():
    marks = [
        mark(item, right) for item, right in zip(ITEMS, [True, True, False, None], strict=False)
    ]
    found = precision(marks)
    assert (found.marked, found.right, found.unmarked) == (3, 2, 1)
    assert found.value == pytest.approx(2 / 3) and found.low < 2 / 3 < found.high


def test_precision_of_nothing_is_missing_and_not_0():
    found = precision([mark(ITEMS[0], None)])
    assert (found.value, found.low, found.high) == (None, None, None)


# ------------------------------------------------------------------ shares
def shares(marks):
    return {share.speaker: share for share in corrected_shares(ITEMS, marks)}


def test_shares_without_errors_stay():
    found = shares([mark(item, True) for item in ITEMS[::3]])
    assert found["Ida Wren"].share == found["Ida Wren"].corrected == pytest.approx(24 / 36)


def test_words_of_a_wrong_speaker_go_to_the_right_one():
    """Half of what was read as Reed's (12 words) is Wren's: 30 of 36 words are hers."""
    found = shares([
        mark(ITEMS[0], True), mark(ITEMS[6], True), mark(ITEMS[7], False, "Ida Wren"),
    ])  # fmt: skip
    assert found["Ida Wren"].corrected == pytest.approx(30 / 36)
    assert found["Tom Reed"].corrected == pytest.approx(6 / 36)
    assert (found["Ida Wren"].marked, found["Tom Reed"].marked) == (1, 2)


def test_what_is_no_statement_leaves_the_whole():
    found = shares([mark(ITEMS[0], True), mark(ITEMS[6], False, "nobody")])
    assert found["Ida Wren"].corrected == 1 and found["Tom Reed"].corrected == 0


def test_a_wrong_speaker_of_whom_nothing_is_said_is_unknown():
    found = shares([mark(ITEMS[0], True), mark(ITEMS[6], False)])
    assert found[UNKNOWN].share == 0 and found[UNKNOWN].corrected == pytest.approx(12 / 36)


def test_an_unmarked_speaker_has_the_precision_of_the_sample():
    """Half of Wren's marked words are right; so Reed keeps half of his too."""
    found = shares([mark(ITEMS[0], True), mark(ITEMS[1], False)])
    assert found["Tom Reed"].corrected == pytest.approx(6 / 36)
    assert found[UNKNOWN].corrected == pytest.approx(18 / 36)


def test_without_marks_nothing_is_corrected():
    assert {s.speaker: s.corrected for s in corrected_shares(ITEMS, [])} == {
        "Ida Wren": pytest.approx(24 / 36), "Tom Reed": pytest.approx(12 / 36)}  # fmt: skip


@pytest.mark.parametrize("wrong", [
    Mark("quay", 99, "Ida Wren", True), Mark("pier", 0, "Ida Wren", True),
    Mark("quay", 0, "Tom Reed", True),
])  # fmt: skip
def test_a_sheet_of_another_reading_is_refused(wrong):
    with pytest.raises(SheetError, match="another analysis"):
        corrected_shares(ITEMS, [wrong])


@given(st.lists(st.tuples(st.integers(0, 11), st.sampled_from([True, False, None]),
                          st.sampled_from([None, "nobody", "Ida Wren", "Eve Lind"])),
                unique_by=lambda case: case[0]))  # fmt: skip
def test_corrected_shares_sum_to_one(cases):
    marks = [mark(ITEMS[n], right, None if right else actual) for n, right, actual in cases]
    found = corrected_shares(ITEMS, marks)
    whole = sum(share.corrected for share in found)
    assert math.isclose(sum(share.share for share in found), 1)
    assert math.isclose(whole, 1) or whole == 0  # everything marked as nobody's
