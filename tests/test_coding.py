"""Coding by hand: corrections, sheets, agreement."""

import csv
import getpass
import re
import socket
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, analyse, coding, example, labels
from analysis.coding.codebook import VARIABLES
from analysis.coding.correction import Applied, Said
from analysis.coding.files import SheetError, read_table, write_table
from analysis.coding.names import unified
from analysis.columns import COLUMNS
from analysis.highlight.problems import listed

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


def test_a_stretch_is_that_of_the_article_where_letters_are_parted(tmp_path):
    """The offsets of a line were read as those of the composed text."""
    text = unicodedata.normalize("NFD", f"Åløb på Ærø å\n\n{TEXT['da']}")
    at = text.index("taget er")
    path = tmp_path / "mine.csv"
    path.write_text(f"{HEADER}\nadd,,Bo Dam,indirect,{at},{at + 8},,,\n", encoding="utf-8")
    result = analyse(Article.from_text(text, language="da"), corrections=path)
    (row,) = result.quotes.query("speaker == 'Bo Dam'").to_dict("records")
    assert (row["start"], row["end"], row["text"]) == (at, at + 8, "taget er")


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
    plain = analyse(Article.from_text(TEXT["da"], language="da")).sources.set_index("source")
    (done,) = result.corrected.applied
    assert (done.before, done.after) == (plain.role["Karen Holm"], "expert")


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
        ("change,inf,Bo Dam,,,,,,", "whole number"),
        ("change,nan,Bo Dam,,,,,,", "whole number"),
        ("change,1.5,Bo Dam,,,,,,", "whole number"),
        ("change,,Bo Dam,,,,,,", "`statement` is empty"),
        ("change,,,,,,Nobody Here,role,expert", "no source called Nobody Here"),
    ],
)
def test_a_wrong_line_is_named_and_the_rest_counts(tmp_path, line, says):
    result = corrected(tmp_path, "da", line, "change,2,Bo Dam,,,,,,")
    (problem,) = result.corrected.told("en")
    assert says in problem and "mine.csv, line 2" in problem
    (written,) = result.problems.query("kind == 'correction'")["message"]
    assert written == result.corrected.told("da")[0] != problem
    assert result.statements[1].speaker == "Bo Dam"


def test_wrong_lines_are_told_in_the_language_of_the_reader(tmp_path):
    result = corrected(tmp_path, "da", "change,99,Bo Dam,,,,,,")
    assert listed(result, "da")[-1].endswith("mine.csv, linje 2: Der er intet udsagn nummer 99.")
    assert listed(result, "en")[-1].endswith("mine.csv, line 2: there is no statement 99")
    said = "mine.csv, linje 2: Der er intet udsagn nummer 99."
    assert result.problems["message"].iloc[-1] == said


def test_a_code_may_be_of_a_source_that_a_later_line_makes(tmp_path):
    lines = "change,,,,,,Bo Dam,role,expert", "change,1,Bo Dam,,,,,,"
    result = corrected(tmp_path, "da", *lines)
    assert result.corrected.problems == ()
    assert result.sources.set_index("source").role["Bo Dam"] == "expert"


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
    (tmp_path / "z.csv").write_text("action,text\nchange," + "x" * 200_000, encoding="utf-8")
    with pytest.raises(SheetError, match="no CSV file"):
        coding.read_corrections(tmp_path / "z.csv")


def test_a_cell_may_hold_line_breaks_and_a_file_be_utf16(tmp_path):
    text = 'action,statement,text,speaker\nchange,1,"Vi\u2028lukker\nikke",Bo Dam\n'
    (tmp_path / "x.csv").write_text(text, encoding="utf-16")
    (line,) = coding.read_corrections(tmp_path / "x.csv")
    assert line.cells["text"] == "Vi\u2028lukker\nikke" and line.cells["speaker"] == "Bo Dam"


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


WRONG = [
    # file, what the reader is told in Danish and in English
    ("coder,unit,speaker\n", "Intet er udfyldt", "nothing is filled in"),
    ("coder,unit,speaker\nlyn7,s1,\nlyn7,s2,\n", "Intet er udfyldt", "nothing is filled in"),
    ("coder,speaker\nlyn7,Bo\n", "Kolonnen `unit` mangler", "a column `unit` is missing"),
    ("unit,speaker\ns1,Bo\ns1,Ida\n", "s1 står to gange", "s1 stands twice"),
    ("unit,speaker\n7,Bo\n", "7 er ikke i arket", "7 is not in the sheet"),
    ("unit,speaker\n,Bo\n", "– er ikke i arket", "– is not in the sheet"),
    ("unit,speaker\ns99,Bo\n", "s99 er ikke i arket", "s99 is not in the sheet"),
    ("unit,loaded\ns1,måske\n", "»måske«. Vælg: yes, no", "“måske”; choose one of yes, no"),
    ("coder,unit,speaker\nmachine,s1,Bo\n", "maskinens kode", "the machine's code"),
    ("\0", "Det er ingen CSV-fil", "this is no CSV file"),
    (None, "Der er ingen fil her", "there is no such file"),
]


@pytest.mark.parametrize(("text", "danish", "english"), WRONG)
def test_what_is_wrong_in_a_sheet_is_said_in_the_readers_language(tmp_path, text, danish, english):
    path = tmp_path / "sheet.csv"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    result = analyse(Article.from_text(TEXT["da"], language="da"))
    for output, says in ((None, danish), ("da", danish), ("en", english)):
        _, wrong = coding.read(path, result, output)
        assert len(wrong) == 1 and says in wrong[0] and "sheet.csv" in wrong[0]


def test_two_pupils_with_one_code_stay_two_coders(tmp_path):
    paths = [tmp_path / f"{name}.csv" for name in "ab"]
    for path, speaker in zip(paths, ("Karen Holm", "Per Lund"), strict=True):
        path.write_text(f"coder,unit,speaker\nlyn7,s1,{speaker}\n", encoding="utf-8")
    coded, (wrong,) = coding.read(paths)
    assert [one.coder for one in coded] == ["lyn7", "lyn7 (b)"]
    assert "b.csv" in wrong and "a.csv" in wrong
    (found,), (apart,) = coding.agreement(coded)
    assert found.percent == 0 and apart.unit == "s1"


SAME = [
    ("Karen Holm", "karen  holm", True),
    ("Karen Holm", "Holm", True),
    ("Karen Holm", "Karen", True),
    ("Karen Holm", "direktør Karen Holm", True),
    ("Karen Holm", "Holm, Karen", True),
    ("Karen Holm", "Per Holm", False),
    ("Karen Holm", "", False),
    ("lægen", "en læge", False),
    ("The Rivers Agency", "Rivers Agency", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_names_that_mean_the_same_agree(one, other, same):
    coded = [coding.Coded("a", "s1", "speaker", one), coding.Coded("b", "s1", "speaker", other)]
    (found,), apart = coding.agreement(coded)
    assert found.percent == (1 if same else 0) and len(apart) == (0 if same else 1)


def test_a_surname_that_two_people_bear_agrees_with_neither():
    given = {"a": ("Karen Holm", "Per Holm"), "b": ("Holm", "Per Holm")}
    coded = [
        coding.Coded(who, f"s{n}", "speaker", name)
        for who, names in given.items()
        for n, name in enumerate(names)
    ]
    (found,), (apart,) = coding.agreement(coded)
    assert found.percent == 0.5 and apart.unit == "s0"


@given(st.lists(st.text("ABC ", max_size=5), min_size=2, max_size=6))
def test_two_names_are_the_same_only_by_a_name_that_has_all_their_words(names):
    found = unified(names)
    words = {name: set(name.casefold().split()) for name in names}
    for one in names:
        for other in (name for name in names if found[name] == found[one]):
            both = words[one] | words[other]
            assert any(both <= full for full in words.values())
            assert bool(words[one]) == bool(words[other])


def test_printed_sheet_has_every_sentence_and_escapes(tmp_path):
    text = "Kort nyt\n\n<script>alert(1)</script> Vi lukker ikke, siger Karen Holm."
    result = analyse(Article.from_text(text, language="da"))
    html = coding.sheet(result, tmp_path / "s.html", large=True).read_text(encoding="utf-8")
    assert "<script>" not in html and "&lt;script&gt;" in html and "15pt" in html


@pytest.mark.parametrize("large", [False, True])
def test_the_printed_sheet_has_room_to_write_and_no_table_is_wider_than_the_page(tmp_path, large):
    """What is wider than the page made the browser print large type small."""
    for name in ("da/pantflasker", "en/flood-hearing"):
        html = coding.sheet(analyse(example(name)), tmp_path / "s.html", large=large)
        page = html.read_text(encoding="utf-8")
        tables = re.findall(r"<colgroup>(.*?)</colgroup>", page)
        widths = [[float(w) for w in re.findall(r"width:([\d.]+)%", t)] for t in tables]
        assert len(widths) == 3 and "table-layout:fixed" in page
        assert [round(sum(table)) for table in widths] == [100, 100, 100]
        assert min(widths[0][3:]) >= 10  # 18 mm of A4 for a code written by hand


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


@pytest.mark.parametrize("output", ["da", "en"])
@pytest.mark.parametrize(
    "variable", [v for v in VARIABLES if v.of == "source"], ids=lambda v: v.name
)
def test_a_corrected_code_is_told_in_the_language_of_the_report(variable, output):
    """The table of corrections once said `role of Karen Holm` and `(direct)` in Danish."""
    say = labels.load(output)
    words = []
    for value in (*variable.values, "unknown"):
        done = Applied("a.csv", 2, "change", value, None, None, "Karen Holm", variable.name)
        what, before, after = done.told(say)
        assert say(f"variable.{variable.name}") in what and "Karen Holm" in what and after == ""
        words.append(before)
    assert len(set(words)) == len({*variable.values, "unknown"})
    assert output == "en" or not any("_" in word for word in words)
    assert output == "en" or "unknown" not in words


@pytest.mark.parametrize(
    ("output", "what", "word"),
    [("da", "udsagn 2", "delvist citat"), ("en", "statement 2", "partial quote")],
)
def test_a_corrected_statement_is_told_in_the_language_of_the_report(output, what, word):
    done = Applied("a.csv", 2, "delete", Said(None, "mixed", "Ja"), None, 2)
    assert done.told(labels.load(output)) == (what, f"– ({word}): Ja", "")


@pytest.mark.parametrize("output", ["da", "en"])
def test_the_codebook_beside_the_data_has_every_variable(tmp_path, output):
    """It once had the eleven that a person codes, and none of the columns it lies beside."""
    rows = [cells for _, cells in read_table(coding.codebook(tmp_path / "codebook.csv", output))]
    told = {(row["of"], row["variable"]) for row in rows}
    coded = {(variable.of, variable.name) for variable in VARIABLES}
    assert told == coded | {(table, name) for table in COLUMNS for name in COLUMNS[table]}
    assert len(told) == len(rows) and all(row["values"] and row["meaning"] for row in rows)
    by = {(row["of"], row["variable"]): row for row in rows}
    assert by["sources", "role"]["meaning"] == by["source", "role"]["meaning"]
    assert by["problems", "kind"]["meaning"] != by["quotes", "kind"]["meaning"]
    assert by["diversity", "unit"]["meaning"] != by["readability", "unit"]["meaning"]


def test_no_column_is_explained_that_there_is_not():
    names = {name for columns in COLUMNS.values() for name in columns}
    own = {f"{table}_{name}" for table in COLUMNS for name in COLUMNS[table]}
    assert set(labels.load("da").section("column")) <= names | own


@pytest.mark.parametrize("language", ["da", "en"])
def test_alpha_is_what_is_counted_by_hand(tmp_path, language):
    """Three pupils, four sentences of which one has a single code.

    s1 direct ×3; s2 direct ×2, indirect; s3 indirect ×2; s4 direct. Pairable values: direct 5,
    indirect 3, n = 8. Observed: s2 alone parts: (2·1 + 1·2)/(3 − 1) = 2. Expected: 2·5·3 = 30.
    alpha = 1 − 7·2/30 = 0.5333…; equal pairs: 3 + 1 + 1 of 3 + 3 + 1.
    """
    given = {
        "anka": {"s1": "direct", "s2": "direct", "s3": "indirect"},
        "bo7": {"s1": "direct", "s2": "direct", "s3": "indirect"},
        "cy": {"s1": "direct", "s2": "indirect", "s4": "direct"},
    }
    paths = []
    for coder, codes in given.items():
        lines = [{"coder": coder, "unit": unit, "kind": kind} for unit, kind in codes.items()]
        paths.append(write_table(tmp_path / f"{coder}.csv", ("coder", "unit", "kind"), lines))
    coded, wrong = coding.read(paths, output=language)
    found, apart = coding.agreement([one for one in coded if one.variable == "kind"])
    assert wrong == []
    assert found[0].alpha == pytest.approx(1 - 14 / 30) and found[0].percent == pytest.approx(5 / 7)
    assert (found[0].units, found[0].coders) == (3, 3) and [one.unit for one in apart] == ["s2"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_thirty_sheets_are_read_and_what_is_wrong_is_said_once(tmp_path, language):
    """As a class hands them in: from two spreadsheets, in two encodings, some with a mistake."""
    result = analyse(Article.from_text(TEXT[language], language=language))
    with coding.sheet(result, tmp_path / "sheet.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        empty = list(csv.DictReader(file))
    paths = []
    for number in range(30):
        rows = [{**row, "coder": f"lyn{number}"} for row in empty]
        for row in rows:
            if row["unit"].startswith("s"):
                row["kind"] = "Direct" if number % 2 else "indirect"
        if number in (4, 9):
            rows[0]["kind"] = "loud"
        path = tmp_path / f"{number:02}.csv"
        with path.open("w", encoding="cp1252" if number % 3 else "utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), delimiter=";" if number % 2 else ",")
            writer.writeheader()
            writer.writerows(rows)
        paths.append(path)
    coded, wrong = coding.read(paths, result)
    assert {one.coder for one in coded} == {f"lyn{number}" for number in range(30)}
    assert [line.split(",")[0] for line in wrong] == ["04.csv", "09.csv"]
    assert all("loud" in line and " 2" in line for line in wrong)
    found = {one.variable: one for one in coding.agreement(coded)[0]}
    assert found["kind"].coders == 30 and found["kind"].alpha < 0


@pytest.mark.parametrize("name", ["da/kvoter", "en/harbour-talks"])
def test_statement_ids_stay_the_same_from_run_to_run(name, in_every_process):
    code = (
        "from analysis import analyse, example, rows\n"
        f"result = analyse(example({name!r}))\n"
        "print([tuple(row.values()) for row in rows.rows(result, 'quotes')])\n"
        "print([tuple(row.values()) for row in rows.rows(result, 'codes')])"
    )
    (printed,) = in_every_process(code)
    assert len(printed) > 1000
