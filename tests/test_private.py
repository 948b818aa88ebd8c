"""Nothing that is written names the user, the machine or the folders they work in."""

import io
import json
import socket
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from analysis import analyse, cli, coding, read
from analysis.classroom import bridge
from analysis.classroom.pyodide import FILES, LOADERS
from analysis.coding.widget import correct
from analysis.export import export_tables

WHO = "zqxpupil"  # the user's name, the machine's, and a part of every path
TEXTS = {
    "a.txt": "Kort nyt\n\n– Vi lukker ikke, siger Karen Holm.\n\nPer Lund siger, at taget er utæt.",
    "b.txt": "In brief\n\n“We stay open,” Karen Hill said.\n\nPaul Lund said the roof leaks.",
    "empty.txt": "",
    "broken.docx": "this is no document",
}


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The home of a user whose name and machine are easily found again, with some articles."""
    for name in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(name, WHO)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / WHO))
    monkeypatch.setattr(socket, "gethostname", lambda: WHO)
    monkeypatch.setattr("platform.node", lambda: WHO)
    folder = tmp_path / WHO / "articles"
    folder.mkdir(parents=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path / WHO)
    return tmp_path / WHO


def parts(name: str, data: bytes):
    """The bytes of a file, and of what is packed in it."""
    yield data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for each in archive.infolist():
                yield each.filename.encode()
                yield from parts(each.filename, archive.read(each))
    elif name.endswith(".parquet"):
        table = pq.read_table(io.BytesIO(data))
        yield json.dumps(table.to_pylist(), default=str, ensure_ascii=False).encode()
        yield str(table.schema.metadata).encode()


def naming(folder: Path, root: Path) -> list[str]:
    """The files below `folder` that name the user, the machine, or where this checkout lies."""
    secret = (WHO.encode(), str(root).encode())
    return [
        path.name
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        if any(name in part for part in parts(path.name, path.read_bytes()) for name in secret)
    ]


def test_a_name_would_be_found(home, root):
    written = home / "written"
    written.mkdir()
    with zipfile.ZipFile(written / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.csv", f"who\n{WHO}\n")
    (written / "b.txt").write_text(f"{root}/x", encoding="utf-8")
    (written / "c.txt").write_text("nobody", encoding="utf-8")
    assert naming(written, root) == ["a.zip", "b.txt"]


def test_tables_sheets_and_corrections(home, root):
    result = analyse(read(home / "articles" / "a.txt"))
    written = home / "written"
    for kind in ("csv", "jsonl", "xlsx"):
        export_tables(result, written / kind, kind)
    table = coding.sheet(result, written / "sheet.csv")
    coding.sheet(result, written / "sheet.html", large=True)
    coding.codebook(written / "codebook.csv", "en")
    form = correct(result, written / "mine.csv")
    form.children[2].value = "Bo Dam"
    form.children[5].children[0].click()
    mended = analyse(result.article, corrections=written / "mine.csv")
    assert len(mended.corrected.applied) == 1
    export_tables(mended, written / "mended")
    (written / "shown.html").write_text(str(mended.highlight()), encoding="utf-8")
    assert table.is_file() and len(list(written.rglob("*.*"))) > 45
    assert naming(written, root) == []
    # What is wrong in a file is said by the file's name, so it may be handed on.
    (home / "wrong.csv").write_text("unit,loaded\ns1,perhaps\n", encoding="utf-8")
    (home / "twice.csv").write_text("action,statement\nfly,1\n", encoding="utf-8")
    _, wrong = coding.read([home / "wrong.csv", home / "gone.csv", home / "articles" / "a.txt"])
    again = analyse(result.article, corrections=home / "twice.csv")
    assert len(wrong) == 3 and len(again.problems) == 1
    assert WHO not in str([wrong, *again.problems.message])


@pytest.mark.parametrize("command", ["report", "export", "corpus"])
def test_what_the_commands_write(home, root, command):
    articles = home / "articles"
    asked = {
        "report": [articles / "a.txt", articles / "b.txt", "-o", "written/report.html"],
        "export": [articles / "a.txt", "-o", "written/tables"],
        "corpus": [articles, "-o", "written/results", "--workers", "1"],
    }[command]
    done = CliRunner().invoke(cli.app, [command, *map(str, asked)])
    assert done.exit_code in (0, 1), done.output
    written = home / "written"
    assert sum(path.stat().st_size for path in written.rglob("*")) > 5000
    assert naming(written, root) == []
    if command == "export":
        assert "codebook.csv" in {path.name for path in written.rglob("*.csv")}


def test_the_site_for_classrooms_and_what_its_page_saves(home, root):
    pyodide = home / "pyodide"
    pyodide.mkdir()
    for name in (*FILES, LOADERS[0]):
        (pyodide / name).write_text("a test's", encoding="utf-8")
    with zipfile.ZipFile(pyodide / "python_stdlib.zip", "w") as archive:
        archive.writestr("json/__init__.py", "")
    lock = {"info": {"python": "3.14"}, "packages": {}}
    (pyodide / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    asked = ["classroom", "build", "-o", "written/site", "--pyodide", str(pyodide), "--no-lessons"]
    done = CliRunner().invoke(cli.app, asked)
    assert done.exit_code == 0, done.output
    changed = [{"action": "change", "statement": 1, "speaker": "Bo Dam", "kind": ""}]
    asking = json.dumps({"text": TEXTS["a.txt"], "output": "da", "corrections": changed})
    saved = {
        "tables.zip": bridge.tables(asking),
        "sheet.csv": bridge.sheet(asking, "csv"),
        "sheet.html": bridge.sheet(asking, "large"),
        "corrections.csv": bridge.corrections(asking),
        "answer.json": bridge.reply(asking).encode(),
    }
    for name, data in saved.items():
        (home / "written" / name).write_bytes(data)
    assert len(list((home / "written").rglob("*.whl"))) >= 3
    assert naming(home / "written", root) == []
