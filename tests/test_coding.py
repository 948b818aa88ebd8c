"""Coding by hand: corrections, sheets, agreement."""

import csv
import getpass
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, analyse, coding, example
from analysis.coding.files import SheetError, read_table, write_table

TEXT = {
    "da": "Kort nyt\n\n– Vi lukker ikke, siger Karen Holm.\n\nPer Lund siger, at taget er utæt.",
    "en": "In brief\n\n“We stay open,” Karen Hill said.\n\nPaul Lund said the roof leaks.",
}
HEADER = "action,statement,speaker,kind,start,end,source,dimension,code"


def corrected(tmp_path, language, *lines):
    path = tmp_path / "mine.csv"
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return analyse(Article.from_text(TEXT[language], language=language), corrections=path)


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_changed_speaker_changes_every_measure(tmp_path, language):
    result = corrected(tmp_path, language, "change,1,Bo Dam,,,,,,")
    first = result.statements[0]
    assert (first.speaker, first.route, first.certainty) == ("Bo Dam", "corrected", 1.0)
    assert "Bo Dam" in set(result.speakers["speaker"].dropna())
    assert "Bo Dam" in set(result.tone_by_voice["voice"]) or not len(result.tone)
    assert result.sources.query("heard")["source"].tolist().count("Bo Dam") == 1


def test_delete_and_add(tmp_path):
    text = TEXT["da"]
    at = text.index("taget")
    result = corrected(tmp_path, "da", "delete,1,,,,,,,", f"add,,Ida Bro,direct,{at},{at + 5},,,")
    assert [s.speaker for s in result.statements] == ["Ida Bro", "Per Lund"] or [
        s.speaker for s in result.statements
    ] == ["Per Lund", "Ida Bro"]
    assert {a.action for a in result.corrected.applied} == {"delete", "add"}


def test_a_speaker_taken_away_is_missing(tmp_path):
    result = corrected(tmp_path, "da", "change,1,ingen,,,,,,")
    assert result.statements[0].speaker is None
    assert result.quotes["speaker"].isna().sum() == 1


def test_a_code_is_changed_with_the_file_as_its_rule(tmp_path):
    result = corrected(tmp_path, "da", "change,,,,,,Karen Holm,role,expert")
    row = result.codes.query("source == 'Karen Holm' and dimension == 'role'").iloc[0]
    assert row["code"] == "expert" and "mine.csv" in row["rule"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("change,99,Bo Dam,,,,,,", "no statement 99"),
        ("change,one,Bo Dam,,,,,,", "whole number"),
        ("fly,1,,,,,,,", "not one of change, add, delete"),
        ("change,1,,spoken,,,,,", "not one of direct, mixed, indirect"),
        ("add,,Bo Dam,direct,5,4000,,,", "no stretch"),
        ("add,,Bo Dam,direct,9,5,,,", "no stretch"),
        ("change,,,,,,Karen Holm,role,boss", "not one of party"),
        ("change,,,,,,Karen Holm,mood,good", "dimension"),
        ("change,1,,,,,,,", "nothing in this line differs"),
    ],
)
def test_a_wrong_line_is_named_and_the_rest_counts(tmp_path, line, says):
    result = corrected(tmp_path, "da", line, "change,2,Bo Dam,,,,,,")
    (problem,) = result.problems.query("kind == 'correction'")["message"]
    assert says in problem and "mine.csv, line 2" in problem
    assert result.statements[1].speaker == "Bo Dam"


def test_the_quotes_table_copied_as_it_is_is_no_correction(tmp_path):
    article = Article.from_text(TEXT["da"], language="da")
    plain = analyse(article)
    table = plain.quotes.assign(action="")
    table.to_csv(tmp_path / "all.csv", index=False)
    again = analyse(article, corrections=tmp_path / "all.csv")
    assert again.statements == plain.statements and not again.corrected.applied


def test_files_without_action_or_not_there_say_what_to_do(tmp_path):
    (tmp_path / "x.csv").write_text("statement,speaker\n1,Bo\n", encoding="utf-8")
    with pytest.raises(SheetError, match="action"):
        coding.read_corrections(tmp_path / "x.csv")
    with pytest.raises(SheetError, match="no such file"):
        coding.read_corrections(tmp_path / "y.csv")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_sheets_come_back_whatever_the_separator(tmp_path, separator):
    result = analyse(example("da/foedegang"))
    path = coding.sheet(result, tmp_path / "sheet.csv")
    rows = [cells for _, cells in read_table(path)]
    rows[0].update(coder="lyn7", kind="direct", speaker="Karen Holm", loaded="yes")
    rows[1].update(kind="shouted")
    with (tmp_path / "filled.csv").open("w", encoding="cp1252", errors="replace", newline="") as f:
        writer = csv.DictWriter(f, fieldnames=list(rows[0]), delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)
    coded, wrong = coding.read(tmp_path / "filled.csv")
    assert {(c.unit, c.variable, c.value) for c in coded} == {
        ("s1", "kind", "direct"),
        ("s1", "speaker", "Karen Holm"),
        ("s1", "loaded", "yes"),
    }
    assert {c.coder for c in coded} == {"lyn7"}
    (line,) = wrong
    assert "filled.csv, line 3" in line and "direct, mixed, indirect, none" in line


def test_printed_sheet_has_every_sentence_and_escapes(tmp_path):
    text = "Kort nyt\n\n<script>alert(1)</script> Vi lukker ikke, siger Karen Holm."
    result = analyse(Article.from_text(text, language="da"))
    html = coding.sheet(result, tmp_path / "s.html", large=True).read_text(encoding="utf-8")
    assert "<script>" not in html and "&lt;script&gt;" in html and "15pt" in html


def test_sheets_hold_no_name_of_user_or_machine(tmp_path):
    result = analyse(example("da/foedegang"))
    for name in ("s.csv", "s.html"):
        text = coding.sheet(result, tmp_path / name).read_text(encoding="utf-8-sig")
        for private in (getpass.getuser(), socket.gethostname(), str(tmp_path)):
            assert len(private) < 4 or private not in text


def test_formulas_are_guarded_and_come_back(tmp_path):
    path = write_table(tmp_path / "x.csv", ["a"], [{"a": "=1+1"}, {"a": "- Vi lukker ikke"}])
    assert path.read_text(encoding="utf-8-sig").splitlines()[1:] == ["'=1+1", "'- Vi lukker ikke"]
    assert [cells["a"] for _, cells in read_table(path)] == ["=1+1", "- Vi lukker ikke"]


# Krippendorff's own worked example (nominal, four coders, twelve units): alpha = 0.743.
RELIABILITY = [
    "1 1 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4", "1 1 2 1",
    "2 2 2 2", "5 5 5", "1 1", "3",
]  # fmt: skip


def test_alpha_of_the_published_example():
    assert coding.alpha([unit.split() for unit in RELIABILITY]) == pytest.approx(0.743, abs=5e-4)


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=2, max_size=4), min_size=1))
def test_alpha_is_at_most_one_and_does_not_depend_on_order(units):
    value = coding.alpha(units)
    assert value is None or value <= 1 + 1e-12
    reordered = coding.alpha([unit[::-1] for unit in reversed(units)])
    assert value == reordered or value == pytest.approx(reordered)


def test_a_coder_agrees_with_itself_and_parts_where_it_was_corrected(tmp_path):
    plain = analyse(Article.from_text(TEXT["da"], language="da"))
    other = corrected(tmp_path, "da", "change,1,Bo Dam,,,,,,")
    found, apart = coding.agreement(coding.filled(plain) + coding.filled(other, "elev1"))
    speaker = next(a for a in found if a.variable == "speaker")
    assert speaker.percent == pytest.approx(0.5)
    assert ("s1", "speaker") in {(d.unit, d.variable) for d in apart}
