"""The command line: what it writes, what it says, how it ends."""

import json
import sys
from types import ModuleType

import openpyxl
import pandas as pd
import pytest
from test_check import EXPECTED, TEXT
from typer.testing import CliRunner

from analysis import cli, tables
from support import LITTLE


def run(*args: object):
    return CliRunner().invoke(cli.app, [str(arg) for arg in args])


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_help_names_the_commands(run_python):
    done = run_python("-m", "analysis", "--help")
    assert done.returncode == 0
    for command in ("corpus", "export", "check", "evaluate", "report", "classroom"):
        assert command in done.stdout


def test_corpus_is_analysed_and_goes_on(tmp_path):
    source = tmp_path / "articles.jsonl"
    rows = [{"id": "a", "brødtekst": LITTLE["da"], "avis": "Fjordposten"}]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = run("corpus", source, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert "text      from brødtekst" in done.output and "outlet    from avis" in done.output
    assert "1 inputs: 1 analysed" in done.output
    again = run("corpus", source, "-o", tmp_path / "out")
    assert (again.exit_code, "1 were done before" in again.output) == (0, True)
    quotes = pd.read_parquet(tmp_path / "out" / "quotes")
    assert list(quotes["speaker"]) == ["Anna Holm"]


def test_what_failed_stays_told_and_is_tried_again_when_asked_for(tmp_path):
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.txt").write_text(LITTLE["da"], encoding="utf-8")
    (source / "b.json").write_text("{", encoding="utf-8")
    assert run("corpus", source, "-o", out).exit_code == 1
    row = {"text": LITTLE["da"]}
    (source / "b.json").write_text(json.dumps(row), encoding="utf-8")
    (source / "c.json").write_text("{", encoding="utf-8")
    again = run("corpus", source, "-o", out)
    assert (again.exit_code, "--retry tries them again" in again.output) == (1, True)
    (source / "c.json").unlink()
    last = run("corpus", source, "-o", out, "--retry")
    assert "1 failed in a run before" in last.output  # c.json is gone, so it is not tried
    problems = pd.read_parquet(out / "problems")
    assert list(problems[problems["kind"] == "failed"]["id"]) == ["c.json"]
    assert sorted(pd.read_parquet(out / "summary")["id"]) == ["a.txt", "b.json:1", "c.json"]


def test_inputs_that_fail_are_named_and_the_rest_is_done(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(LITTLE["da"], encoding="utf-8")
    (tmp_path / "in" / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    done = run("corpus", tmp_path / "in", "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert "failed: b.doc: b.doc is of a kind that cannot be read (.doc)" in done.output
    (tmp_path / "in" / "a.txt").unlink()
    assert run("corpus", tmp_path / "in", "-o", tmp_path / "other").exit_code == 2


def test_a_run_that_does_not_belong_to_the_folder_says_so(tmp_path):
    source = tmp_path / "articles.jsonl"
    source.write_text(json.dumps({"id": "a", "text": LITTLE["da"]}) + "\n", encoding="utf-8")
    assert run("corpus", source, "-o", tmp_path / "out").exit_code == 0
    other = run("corpus", source, "-o", tmp_path / "out", "--language", "da")
    assert (other.exit_code, "language was None" in other.output) == (1, True)


def test_stopped_while_the_program_still_loads_is_no_traceback(tmp_path, monkeypatch):
    loading = ModuleType("analysis.corpus")

    def stop(name: str) -> None:
        raise KeyboardInterrupt

    loading.__getattr__ = stop
    monkeypatch.setitem(sys.modules, "analysis.corpus", loading)
    done = run("corpus", tmp_path, "-o", tmp_path / "out")
    assert (done.exit_code, "Run the same again" in done.output) == (1, True)


def test_columns_are_shown_and_changed(tmp_path):
    source = tmp_path / "a.csv"
    source.write_text("one,two\n" + "x " * 40 + "," + "y " * 60 + "\n", encoding="utf-8")
    shown = run("corpus", source, "-o", tmp_path / "out", "--show-columns")
    assert (shown.exit_code, "text      from two" in shown.output) == (0, True)
    assert not (tmp_path / "out").exists()
    shown = run("corpus", source, "-o", tmp_path / "out", "--show-columns", "--column", "text=one")
    assert "text      from one (chosen)" in shown.output
    assert run("corpus", source, "-o", tmp_path / "out", "--column", "text=none").exit_code == 2
    assert run("corpus", source, "-o", tmp_path / "out", "--column", "text").exit_code == 2


@pytest.mark.parametrize("args", [("nowhere",), ("nowhere", "--separator", "(")])
def test_corpus_that_is_not_there(tmp_path, args):
    assert run("corpus", tmp_path / args[0], "-o", tmp_path / "out", *args[1:]).exit_code == 2


@pytest.mark.parametrize("format", ["csv", "jsonl", "xlsx"])
def test_export_writes_a_file_a_table(tmp_path, article, format):
    done = run("export", article, "-o", tmp_path / "out", "--format", format)
    assert done.exit_code == 0, done.output
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"{name}.{format}" for name in tables.COLUMNS} | {"codebook.csv"}
    path = tmp_path / "out" / f"quotes.{format}"
    read = {"csv": pd.read_csv, "xlsx": pd.read_excel}.get(format)
    table = read(path) if read else pd.read_json(path, lines=True)
    assert list(table.columns) == list(tables.COLUMNS["quotes"])
    assert list(table["speaker"]) == ["Anna Holm", "Bo Dam", "Bo Dam"]


def test_exported_text_is_never_a_formula(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Overskrift\n\n=SUM(A1) står der i regnearket\x07.", encoding="utf-8")
    assert run("export", path, "-o", tmp_path / "out", "--format", "xlsx").exit_code == 0
    sheet = openpyxl.load_workbook(tmp_path / "out" / "sentences.xlsx").active
    cells = [cell for row in sheet.iter_rows() for cell in row if "SUM" in str(cell.value)]
    assert cells and all(cell.data_type == "s" for cell in cells)


def test_export_of_what_is_not_there(tmp_path):
    done = run("export", tmp_path / "nowhere.txt", "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert "there is no file" in done.output


def test_check_says_right_or_wrong(tmp_path, article):
    expected = tmp_path / "expected.json"
    expected.write_text(json.dumps({"language": "da", **EXPECTED}), encoding="utf-8")
    done = run("check", article, expected)
    assert done.exit_code == 0, done.output
    assert "indirect: 2 of 2 right" in done.output and "WRONG" not in done.output
    expected.write_text(json.dumps({**EXPECTED, "titles": {"Anna Holm": "x"}}), encoding="utf-8")
    done = run("check", article, expected, "--wrong")
    assert done.exit_code == 1
    assert "WRONG" in done.output and "Not passed." in done.output


@pytest.mark.parametrize("text", ["[]", "{", '{"direct": [{}]}'])
def test_check_with_another_file(tmp_path, article, text):
    expected = tmp_path / "expected.json"
    expected.write_text(text, encoding="utf-8")
    assert run("check", article, expected).exit_code == 2


def test_evaluate_measures_gold_and_names_what_it_cannot_read(tmp_path):
    text = "– Vi lukker ikke, siger Karen Holm."
    quote = {"start": 2, "end": 16, "kind": "direct", "attribution": 1, "speaker": "Karen Holm"}
    quote |= {"speaker_start": 24, "speaker_kind": "NAME"}
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        json.dumps({"id": "a", "lang": "da", "text": text, "quotes": [quote]}), encoding="utf-8"
    )
    done = run("evaluate", gold, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)[str(gold)]["articles"] == 1
    both = run("evaluate", gold, tmp_path / "none.jsonl")
    assert both.exit_code == 1 and "none.jsonl" in both.output and "quoted spans" in both.output
    assert run("evaluate", tmp_path / "none.jsonl").exit_code == 2
