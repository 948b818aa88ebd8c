"""Ways through the code that no other test went, found by branch coverage (docs/checks.md)."""

import csv
import gzip
import io
import re
import sys
from datetime import date, datetime

import openpyxl
import pytest

from analysis import Article, analyse
from analysis.article import ReadError
from analysis.corpus import progress, read_records, tabular
from analysis.corpus.folders import seekable, size_on_disk
from analysis.corpus.progress import progress_bar
from analysis.corpus.tabular import plain, table_rows
from analysis.document.memo import Memo
from support import LITTLE

# ---------------------------------------------------------------- corrections

PARTED = {
    "da": "Kort nyt\n\n– Vi lukker ikke, siger Karen Holm. Vi har fået nyt tag.",
    "en": "In brief\n\n“We stay open,” said Ann Elm. “We have a new roof.”",
}
HEADER = "action,statement,speaker,kind,start,end"


def corrected(tmp_path, language, line):
    path = tmp_path / "mine.csv"
    path.write_text(f"{HEADER}\n{line}\n", encoding="utf-8")
    return analyse(Article.from_text(PARTED[language], language=language), corrections=path)


def spans(result):
    return [(f.start, f.end, f.marked) for f in result.statements[0].fragments]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    ("kind", "marked"), [("indirect", [False, False]), ("mixed", [True, True])]
)
def test_a_changed_kind_changes_its_fragments(tmp_path, language, kind, marked):
    result = corrected(tmp_path, language, f"change,1,,{kind},,")
    assert result.statements[0].kind == kind
    assert [f.marked for f in result.statements[0].fragments] == marked


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("moved", ["start", "end"])
def test_one_fragment_of_several_is_moved(tmp_path, language, moved):
    before = spans(analyse(Article.from_text(PARTED[language], language=language)))
    start, end, marked = before[1]
    start, end = (start + 3, end) if moved == "start" else (start, end - 3)
    result = corrected(tmp_path, language, f"change,1,,,{start},{end}")
    assert spans(result) == [before[0], (start, end, marked)]


def test_the_only_fragment_is_moved(tmp_path):
    path = tmp_path / "mine.csv"
    text = LITTLE["en"]
    at = text.index("bridge will")
    path.write_text(f"{HEADER}\nchange,1,,,{at},{at + 11}\n", encoding="utf-8")
    result = analyse(Article.from_text(text, language="en"), corrections=path)
    assert result.quotes["text"].tolist() == ["bridge will"]


@pytest.mark.parametrize(
    ("language", "told"), [("da", "flere stykker"), ("en", "several fragments")]
)
def test_which_of_several_fragments_is_meant_must_be_clear(tmp_path, language, told):
    result = corrected(tmp_path, language, "change,1,,,1,3")
    (problem,) = result.problems.query("kind == 'correction'")["message"]
    assert re.match(r"mine\.csv, lin(je|e) 2", problem) and told in problem
    assert not result.corrected.applied


# ---------------------------------------------------------------- tables


def rows_of(path):
    with path.open("rb") as stream:
        return [row for row, _ in table_rows(stream, path.suffix, path.name, path.stat().st_size)]


def test_a_csv_with_excels_mark_names_its_own_separator(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("sep=|\nid|text\na|Bro; vej; sti, å\n\n|\nb|By\n", encoding="utf-8")
    assert rows_of(path) == [{"id": "a", "text": "Bro; vej; sti, å"}, {"id": "b", "text": "By"}]


def test_a_cell_too_long_for_csv_costs_its_row_only(tmp_path, monkeypatch):
    monkeypatch.setattr(tabular, "LARGEST_CELL", 2000)
    long = "x" * 2001
    path = tmp_path / "a.csv"
    path.write_text(f"id,text\na,{long}\nb,By\n", encoding="utf-8")
    first, *rest = rows_of(path)
    assert isinstance(first, str) and first.startswith("the row cannot be read")
    assert csv.field_size_limit() == 131_072  # for others in the process it is as it was
    assert rest == [{"id": "b", "text": "By"}]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('{"articles": [{"id": "a"}, {"id": "b"}], "n": 2}', [{"id": "a"}, {"id": "b"}]),
        ('{"id": "a", "tags": ["x"]}', [{"id": "a", "tags": ["x"]}]),
        ('[{"id": "a"}, 7]', [{"id": "a"}, "the entry is no JSON object"]),
        ("7", ["the entry is no JSON object"]),
        ('{"id": "a"}\n\n{"id": "b"}\n', [{"id": "a"}, {"id": "b"}]),
    ],
)
def test_json_of_every_form_gives_its_objects(tmp_path, text, wanted):
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    assert rows_of(path) == wanted


@pytest.mark.parametrize("text", ["{", '{"id": \n7 7', "x\ny\n"])
def test_what_is_no_json_says_so(tmp_path, text):
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=r"a\.json is no JSON"):
        rows_of(path)


def test_blank_lines_of_jsonl_are_no_rows(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "a"}\n\n  \n{"id": "b"}\n', encoding="utf-8")
    assert rows_of(path) == [{"id": "a"}, {"id": "b"}]


def test_excel_without_a_first_row_is_empty_and_blank_rows_are_none(tmp_path):
    book = openpyxl.Workbook()
    book.save(tmp_path / "empty.xlsx")
    with pytest.raises(ReadError, match=r"empty\.xlsx is empty"):
        rows_of(tmp_path / "empty.xlsx")
    for row in (["id", "text"], ["a", "Bro"], [None, None], ["b", "By"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert rows_of(tmp_path / "a.xlsx") == [{"id": "a", "text": "Bro"}, {"id": "b", "text": "By"}]


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("a.parquet", "pyarrow.parquet", "pyarrow"), ("a.xlsx", "openpyxl", "openpyxl")],
)
def test_a_missing_package_is_named_with_the_way_out(tmp_path, monkeypatch, name, module, extra):
    (tmp_path / name).write_bytes(b"x")
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=f"needs {extra}: pip install"):
        rows_of(tmp_path / name)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (datetime(2026, 3, 1, 9, 30), "2026-03-01T09:30:00"),
        (datetime(2026, 3, 1), "2026-03-01"),
        (date(2026, 3, 1), "2026-03-01"),
        ([], None),
        (2.5, "2.5"),
    ],
)
def test_cells_become_text(cell, text):
    assert plain(cell) == text


def test_a_packed_table_that_is_read_from_its_end_is_unpacked(tmp_path):
    book = openpyxl.Workbook()
    for row in (["id", "text"], ["a", LITTLE["da"]]):
        book.active.append(row)
    whole = io.BytesIO()
    book.save(whole)
    path = tmp_path / "a.xlsx.gz"
    path.write_bytes(gzip.compress(whole.getvalue()))
    assert [record.id for record in read_records(path)] == ["a"]
    stream = io.BytesIO(b"x")
    assert seekable(stream, ".csv") is stream


def test_a_file_that_is_gone_has_no_size(tmp_path):
    assert size_on_disk(tmp_path / "gone") == 0


# ---------------------------------------------------------------- the rest


def test_a_memo_that_is_full_begins_anew_and_stays_right():
    asked = []
    memo = Memo(lambda word: asked.append(word) or len(word), most=2)
    assert [memo[word] for word in ("a", "bb", "a", "ccc", "a")] == [1, 2, 1, 3, 1]
    assert asked == ["a", "bb", "ccc", "a"] and len(memo) == 2


@pytest.mark.parametrize("total", [100, None])
def test_the_bar_tells_how_many_are_done(capsys, total):
    with progress_bar(total, show=True) as bar:
        bar.begin()
        bar.tell(2, 40)
        bar.tell(1, 60)
    assert "3 articles" in capsys.readouterr().out


def test_a_bar_that_nobody_begins_is_shown_once_it_takes_long(capsys, monkeypatch):
    # Worker processes start before its thread; what was done before is passed over meanwhile.
    clock = iter([0.0, 0.5, 2.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with progress_bar(100, show=True) as bar:
        bar.tell(0, 40)
        assert not bar._begun
        bar.tell(0, 40)
        assert bar._begun
    assert "articles" in capsys.readouterr().out


def test_without_a_bar_nothing_is_told(capsys):
    with progress_bar(100, show=False) as bar:
        bar.begin()
        bar.tell(2, 40)
    assert capsys.readouterr().out == ""
