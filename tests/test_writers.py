"""Everything that writes: whole or not at all, over no input, in no other folder."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analysis import Article, analyse, cli, coding, report
from analysis.article import ReadError
from analysis.classroom import build as classroom
from analysis.coding.correction import Correction
from analysis.evaluate import sample
from analysis.export import export_tables
from analysis.files import NotOurs, bare, guarded, replaceable, whole
from support import LITTLE

OURS = "»Broen er vores«, siger Anna Holm.\n"


def result(text: str = LITTLE["da"], **about: str):
    return analyse(Article.from_text(text, language="da", **about))


def _sample(result, path):
    return sample.write_sheet(sample.items_of_results(result), path)


# What writes, and the name it is given.
WRITERS: dict[str, tuple[Callable, str]] = {
    "report": (lambda r, p: report.html(r, p), "report.html"),
    "export csv": (lambda r, p: export_tables(r, p, "csv"), "tables"),
    "export jsonl": (lambda r, p: export_tables(r, p, "jsonl"), "tables"),
    "export xlsx": (lambda r, p: export_tables(r, p, "xlsx"), "tables"),
    "sheet": (lambda r, p: coding.sheet(r, p), "sheet.csv"),
    "printed sheet": (lambda r, p: coding.sheet(r, p), "sheet.html"),
    "codebook": (lambda r, p: coding.codebook(p), "codebook.csv"),
    "sample": (_sample, "sample.csv"),
}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` and what is in it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(autouse=True)
def undrawn(monkeypatch):
    """Charts take seconds and are not what is asked here."""
    from analysis.report import drawings

    monkeypatch.setattr(drawings, "every_chart", list)


@pytest.fixture(params=WRITERS)
def writer(request):
    write, name = WRITERS[request.param]
    if "xlsx" in request.param:
        pytest.importorskip("openpyxl")
    return write, name


class Full(OSError):
    """The disk is full."""


def filling(monkeypatch, after: int) -> None:
    """Let the disk be full when `after` files have got their names."""
    replace, left = os.replace, [after]

    def full(*args):
        if not left[0]:
            raise Full(28, "No space left on device")
        left[0] -= 1
        return replace(*args)

    monkeypatch.setattr(os, "replace", full)


def test_a_full_disk_leaves_the_old_file_whole(writer, tmp_path, monkeypatch):
    write, name = writer
    write(result(), tmp_path / name)
    before = contents(tmp_path)
    assert before
    filling(monkeypatch, 0)
    with pytest.raises(Full):
        write(result(OURS), tmp_path / name)
    assert contents(tmp_path) == before


def test_a_writer_that_fails_in_the_middle_leaves_no_table_of_it(tmp_path, monkeypatch):
    """The tables of two articles must not lie mixed in one folder."""
    import analysis.export as exporting

    export_tables(result(), tmp_path)
    before = contents(tmp_path)
    write, seen = exporting._csv, []

    def failing(table, path, name):
        seen.append(name)
        if len(seen) == 5:
            path.write_bytes(b"half")
            raise Full(28, "No space left on device")
        write(table, path, name)

    monkeypatch.setattr(exporting, "_csv", failing)
    with pytest.raises(Full):
        export_tables(result(OURS), tmp_path)
    assert contents(tmp_path) == before


def test_writing_again_takes_the_place_of_the_old(writer, tmp_path):
    write, name = writer
    write(result(), tmp_path / name)
    write(result(OURS), tmp_path / name)
    assert not [each for each in contents(tmp_path) if "part" in each]


def test_another_file_of_the_name_is_left_alone(writer, tmp_path):
    """It could be the article itself."""
    write, name = writer
    write(result(), tmp_path / name)
    for each in contents(tmp_path):
        path = tmp_path / each
        kept = path.read_bytes()
        path.write_text(OURS, encoding="utf-8")
        with pytest.raises(NotOurs, match="nothing was written"):
            write(result(), tmp_path / name)
        assert path.read_text(encoding="utf-8") == OURS
        path.write_bytes(kept)


def test_an_exported_table_that_was_worked_on_is_left_alone(tmp_path):
    """A column `action` makes a correction file of it."""
    export_tables(result(), tmp_path)
    path = tmp_path / "quotes.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace("\n", ",change\n"), "utf-8")
    with pytest.raises(NotOurs):
        export_tables(result(), tmp_path)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(("name", "column"), [("sheet.csv", "kind"), ("sample.csv", "verdict")])
def test_a_sheet_that_is_filled_in_is_left_alone(tmp_path, separator, name, column):
    import csv

    write = _sample if name == "sample.csv" else coding.sheet
    path = write(result(), tmp_path / name)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    rows[-1][column] = "right" if column == "verdict" else "direct"
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, rows[0], delimiter=separator)
        sheet.writeheader()
        sheet.writerows(rows)
    before = path.read_bytes()
    with pytest.raises(NotOurs, match="is filled in"):
        write(result(), path)
    assert path.read_bytes() == before


def test_a_link_is_replaced_and_not_followed(writer, tmp_path):
    write, name = writer
    home, outside = tmp_path / "home", tmp_path / "outside"
    outside.mkdir()
    write(result(), home / name)
    for each in contents(home):
        path = home / each
        (outside / path.name).write_bytes(path.read_bytes())
        path.unlink()
        path.symlink_to(outside / path.name)
    before = contents(outside)
    write(result(OURS), home / name)
    assert contents(outside) == before
    assert not [path for path in home.rglob("*") if path.is_symlink()]


def test_names_in_an_article_are_no_paths(writer, tmp_path):
    """Title, outlet, speaker and id may say ../: files have the names they always have."""
    write, name = writer
    home = tmp_path / "a" / "b"
    write(result(), home / name)
    usual = set(contents(tmp_path))
    odd = dict.fromkeys(("id", "title", "outlet", "author"), "../../../x/../\x00/etc/passwd")
    text = "Bro\n\n– Ja, siger Anna ../../Holm. – Nej, siger ../../evil.\n"
    write(result(text, **odd), home / name)
    assert set(contents(tmp_path)) == usual


# The command line


def run(*args: object):
    return CliRunner().invoke(cli.app, [str(arg) for arg in args])


def test_no_command_writes_over_what_it_reads(tmp_path):
    article, fixes = tmp_path / "quotes.csv", tmp_path / "fixes.csv"
    article.write_text(OURS, encoding="utf-8")
    fixes.write_text("action,statement,speaker\nchange,1,Bo Dam\n", encoding="utf-8")
    (tmp_path / "hard.html").hardlink_to(article)
    (tmp_path / "soft.html").symlink_to(article)
    before = contents(tmp_path)
    told = [
        run("report", article, "-o", article),
        run("report", article, "-o", tmp_path / "hard.html"),
        run("report", article, "-o", tmp_path / "soft.html"),
        run("report", article, "-o", fixes, "--corrections", fixes),
        run("report", "da/kvoter", "-o", fixes),
        run("export", article, "-o", tmp_path, "--language", "da"),
        run("corpus", tmp_path, "-o", tmp_path, "--workers", 1),
    ]
    assert all(done.exit_code in (1, 2) for done in told)
    assert all(isinstance(done.exception, SystemExit) for done in told)
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("command", "data", "code"),
    [
        ("check", b"[" * 100_000, 2),
        ("check", b"\xff\xfe\0", 2),
        ("check", b"[1]", 2),
        ("evaluate", b"[" * 100_000, 2),
        ("evaluate", b"\xff\xfe\0", 2),
        ("evaluate", b'{"text": 1}', 2),
    ],
)
def test_a_file_of_another_form_gets_an_answer(tmp_path, command, data, code):
    article, path = tmp_path / "a.txt", tmp_path / "given.json"
    article.write_text(OURS, encoding="utf-8")
    path.write_bytes(data)
    done = run(command, *([article] if command == "check" else []), path)
    assert done.exit_code == code
    assert isinstance(done.exception, SystemExit) and "given.json" in done.output


def test_what_is_told_steers_no_terminal_and_is_never_half_a_sign(tmp_path):
    path = tmp_path / "a.jsonl"
    lines = [{"id": "\x1b[31m\ud800", "text": OURS, "language": "\x1b]0;x\x07"}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    done = run("corpus", path, "-o", tmp_path / "out", "--workers", 1)
    assert isinstance(done.exception, SystemExit) and "failed" in done.output
    assert not {"\x1b", "\x07", "\ud800"} & set(done.output)


# Tables of a corpus


def test_half_a_sign_in_a_name_ends_no_run(tmp_path):
    """A file name in Latin-1, an id with half a character."""
    pytest.importorskip("pyarrow")
    from analysis import corpus

    for number, name in enumerate((b"bl\xe5.txt", b"bl\xe6.txt")):
        try:
            (tmp_path / os.fsdecode(name)).write_text(LITTLE["da"] * (number + 1), "utf-8")
        except (OSError, UnicodeError):
            pytest.skip("this file system takes no such names")
    row = {"id": "\ud800", "title": "\ud800", "outlet": "\udfff", "text": OURS}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    out = tmp_path / "out"
    done = corpus.analyse(tmp_path, out, workers=1, progress=False)
    assert (done.inputs, done.failed) == (3, 0)
    assert corpus.analyse(tmp_path, out, workers=1, progress=False).done_before == 3


def test_results_in_the_source_are_no_articles(tmp_path):
    pytest.importorskip("pyarrow")
    from analysis import corpus

    for name in ("a", "z"):
        (tmp_path / f"{name}.txt").write_text(LITTLE["da"], encoding="utf-8")
    out = tmp_path / "results"
    assert corpus.analyse(tmp_path, out, workers=1, progress=False).inputs == 2
    (tmp_path / "zz.txt").write_text(LITTLE["da"], encoding="utf-8")
    again = corpus.analyse(tmp_path, out, workers=1, progress=False)
    assert (again.inputs, again.analysed, again.failed) == (3, 1, 0)


@pytest.mark.parametrize("manifest", ['{"versions": [1]}', "[1]", "{}", "[" * 99_999, "x", "\0"])
def test_a_folder_with_a_manifest_of_another_is_left_alone(tmp_path, manifest):
    pytest.importorskip("pyarrow")
    from analysis import corpus

    out = tmp_path / "data"
    (out / "articles").mkdir(parents=True)
    (out / "articles" / "part-0001.parquet").write_bytes(b"PAR1")
    (out / "manifest.json").write_text(manifest, encoding="utf-8")
    before = contents(tmp_path)
    with pytest.raises(corpus.OutputError):
        corpus.analyse([LITTLE["da"]], out, workers=1, progress=False)
    assert contents(tmp_path) == before


def test_names_in_archives_and_tables_are_no_paths(tmp_path):
    pytest.importorskip("pyarrow")
    from analysis import corpus

    source, home = tmp_path / "in.zip", tmp_path / "a" / "b"
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(source, "w") as packed:
        for name in ("../../evil.txt", "/evil.txt", "C:\\evil.txt", "a/../../../evil.txt"):
            packed.writestr(name, LITTLE["da"])
        packed.writestr(link, "/etc/hostname")
        row = {"id": "../../evil", "outlet": "../evil", "text": LITTLE["da"]}
        packed.writestr("t.jsonl", json.dumps(row))
    done = corpus.analyse(source, home / "out", workers=1, progress=False)
    assert (done.inputs, done.failed) == (6, 0)
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert all(name in ("in.zip", "a", "a/b") or name.startswith("a/b/out") for name in made)
    assert "evil" not in " ".join(made)


# The classroom page


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site of three small files, and what builds it."""
    monkeypatch.setattr(classroom.engine, "files", lambda given: {"pyodide.mjs": b"1"})
    monkeypatch.setattr(classroom, "wheels", lambda: {"a.whl": b"2"})
    monkeypatch.setattr(classroom, "example_names", lambda: ())
    target = tmp_path / "site"

    def build(given: str | None = None):
        return classroom.build(target, given, lessons=False)

    build()
    return target, build


def test_a_site_is_built_whole_or_not_at_all(site, monkeypatch):
    target, build = site
    (target / "CNAME").write_text("skole.example", encoding="utf-8")
    before = contents(target)
    monkeypatch.setattr(classroom.engine, "files", lambda given: {"pyodide.mjs": b"new"})
    with monkeypatch.context() as patch:
        write, left = Path.write_bytes, [3]

        def full(path, data):
            left[0] -= 1
            if left[0] < 0:
                raise Full(28, "No space left on device")
            return write(path, data)

        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(Full):
            build()
    assert contents(target) == before
    assert list(target.parent.iterdir()) == [target]
    build()
    assert contents(target)["pyodide/pyodide.mjs"] == b"new"
    assert contents(target)["CNAME"] == b"skole.example"


def test_a_site_follows_no_link_out_of_its_folder(site, tmp_path):
    target, build = site
    outside = tmp_path / "mine"
    outside.mkdir()
    (outside / "pyodide.mjs").write_text(OURS, encoding="utf-8")
    for name in ("pyodide", "examples"):
        path = target / name
        if path.is_dir():
            (path / "pyodide.mjs").unlink(missing_ok=True)
            path.rmdir()
        path.symlink_to(outside)
    (target / "index.html").unlink()
    (target / "index.html").symlink_to(outside / "pyodide.mjs")
    build()
    assert contents(outside) == {"pyodide.mjs": OURS.encode()}
    assert not [path for path in target.rglob("*") if path.is_symlink()]


@pytest.mark.parametrize("listed", ["{}", "[]", "x", "[" * 99_999, '{"wheels": []}'])
def test_a_folder_with_a_list_of_another_is_no_site(site, listed):
    target, build = site
    (target / "site.json").write_text(listed, encoding="utf-8")
    before = contents(target)
    with pytest.raises(classroom.BuildError, match="has other files"):
        build()
    assert contents(target) == before


def test_pyodide_in_the_site_itself_is_no_source(site):
    target, build = site
    before = contents(target)
    with pytest.raises(classroom.BuildError, match="which is written anew"):
        build(str(target / "pyodide"))
    assert contents(target) == before


# Cells


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
@pytest.mark.parametrize(
    "cell",
    [
        "{}1", " {}1", '"{}1', "\t{}1", "\n{}1", "\xa0{}1", "a;{}1", "a;{}1;b", "a\n{}1",
        "a\r\n{}1", 'a;"{}1', "a\t {}1", "a;;{}1", "a\n\n {}1", "\0{}1", "\x0b{}1", "\x85 {}1",
        "\ufeff{}1", "\u200b{}1", "\u2028{}1", "\u3000\xad{}1", "a;\0{}1", "a;\u2060 {}1",
    ],
)  # fmt: skip
def test_no_cell_is_a_formula_however_a_spreadsheet_parts_it(sign, cell):
    """A Danish Excel parts by semicolon, whatever the file says; line ends part rows."""
    import re

    text = cell.format(sign)
    safe = str(guarded(text))
    for part in re.split(r"[;\t\r\n]", safe):
        seen = re.sub(r'[\x00-\x20"\x7f-\xa0\xad\u2000-\u206f\u3000\ufeff]', "", part)
        assert not seen.startswith(sign), (text, safe)
    assert bare(safe) == text


@pytest.mark.parametrize("text", ["– Ja", "a - b", "1-2", "a=b", "'Ja'", "", "a; b", "Ja;\nnej"])
def test_other_cells_stay_as_they_are(text):
    assert guarded(text) == text == bare(text)


def test_a_name_that_cannot_be_written_is_an_error(tmp_path):
    with pytest.raises(OSError), whole(tmp_path / ("a" * 300)):
        pass
    (tmp_path / "file").write_text(OURS, encoding="utf-8")
    with pytest.raises(OSError), whole(tmp_path / "file" / "a.csv"):
        pass
    assert contents(tmp_path) == {"file": OURS.encode()}
    replaceable(tmp_path / "new.csv", ("a", "b"))


def test_corrections_of_another_file_name_no_path():
    fix = Correction("change", {"statement": "1", "speaker": "../../x"}, 2, "../../y.csv")
    found = analyse(Article.from_text(OURS, language="da"), corrections=[fix])
    assert found.statements[0].speaker == "../../x"


def test_a_device_without_end_is_read_to_its_limit(monkeypatch):
    from analysis import read
    from analysis.article import reading

    if not os.path.exists("/dev/zero"):
        pytest.skip("no such device here")
    monkeypatch.setattr(reading, "LARGEST", 1000)
    with pytest.raises(ReadError, match="is larger than"):
        read("/dev/zero")
