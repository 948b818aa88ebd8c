"""The classroom page: what it is told about an article, and the folder that is built."""

import csv
import io
import json
import re
import zipfile
from itertools import pairwise

import pytest
from typer.testing import CliRunner

from analysis import Article, analyse, cli, coding, example, labels, rows
from analysis.article.reading import LARGEST
from analysis.classroom import bridge, views
from analysis.classroom.build import FIRST, BuildError, build, palette_css
from analysis.classroom.pyodide import FILES, LOADERS, UNUSED, slim
from analysis.classroom.wheels import wheel, wheels
from analysis.columns import COLUMNS

HOSTILE = (
    'Byrådet <img src=x onerror="window.hit = 1"> mødes\n\n'
    "- Vi lukker <script>window.hit = 1</script> skolen, siger <b>Anna</b> Holm.\n\n"
    '- Nej, siger Bo "><img src=x onerror=window.hit=1> Dam.'
)


def request(text: str, **more: object) -> dict:
    return {"text": text, "language": None, "output": "da", "corrections": [], **more}


@pytest.fixture(scope="module")
def pyodide(tmp_path_factory):
    """A folder with the names of Pyodide's files."""
    home = tmp_path_factory.mktemp("pyodide")
    for name in (*FILES, LOADERS[0]):
        (home / name).write_text(f"{name} of a test", encoding="utf-8")
    (home / "python_stdlib.zip").write_bytes(library("json/__init__.py"))
    (home / "pyodide-lock.json").write_text('{"info": {"python": "3.14"}, "packages": {"a": 1}}')
    return home


def library(*names: str) -> bytes:
    """A zip file of Python modules."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, f"# {name}\n")
    return packed.getvalue()


@pytest.fixture(scope="module")
def site(pyodide, tmp_path_factory):
    return build(tmp_path_factory.mktemp("site") / "site", str(pyodide)).folder


# ------------------------------------------------------------------ what the page is told
@pytest.mark.parametrize("name", FIRST.values())
@pytest.mark.parametrize("output", ["da", "en"])
def test_the_answer_is_the_analysis(name, output):
    result = analyse(example(name))
    told = bridge.answer(request(result.article.text, output=output))
    assert told["language"] == name[:2]
    assert [s["speaker"] for s in told["statements"]] == [s.speaker for s in result.statements]
    assert told["lix"] == rows.summary_row(result)["lix"]
    assert told["article"] == str(result.highlight(output=output))
    assert json.loads(bridge.reply(json.dumps(request(result.article.text, output=output)))) == told


@pytest.mark.parametrize("name", FIRST.values())
def test_bars_are_the_shares_of_the_table(name):
    result = analyse(example(name))
    share = bridge.answer(request(result.article.text))["views"]["share"]
    table = {row["speaker"]: row for row in rows.rows(result, "speakers")}
    for unit, column in zip(
        share["units"], ("share_direct", "share_words", "share_statements"), strict=True
    ):
        drawn = {bar["full"]: bar["direct"] + bar["indirect"] for bar in unit["bars"]}
        known = {name: row[column] for name, row in table.items() if name is not None}
        assert {name: drawn[name] for name in known} == pytest.approx(known)
        assert sum(drawn.values()) == pytest.approx(1)
        most = max(known.values())
        assert {bar["full"] for bar in unit["bars"] if bar["most"]} == {
            name for name, value in known.items() if value == most
        }


def test_titles_are_those_of_the_charts():
    """One finding, whether Plotly draws it or the page."""
    charts = pytest.importorskip("analysis.charts")
    for name in FIRST.values():
        result = analyse(example(name))
        told = bridge.answer(request(result.article.text, output=name[:2]))["views"]
        for key, chart in (
            ("share", charts.quote_share),
            ("tone", charts.tone_by_voice),
            ("lix", charts.lix_scale),
            ("sources", charts.sources),
        ):
            drawn = re.sub(r"<[^>]+>", " ", chart(result).layout.title.text)
            plain = " ".join(drawn.replace("\xa0", " ").split())
            assert " ".join(told[key]["title"].replace("\xa0", " ").split()) in plain


@pytest.mark.parametrize("text", ["", "-", "Hej", "x " * 50, "\n\n\n", "»" * 99, "\ud800"])
def test_any_text_gets_an_answer(text):
    told = bridge.answer(request(text))
    assert told["statements"] == [] and json.dumps(told)
    assert told["views"]["share"]["title"] == "Ingen udtaler sig i artiklen"


@pytest.mark.parametrize("output", ["da", "en"])
def test_a_language_without_a_pack_is_said(output):
    told = bridge.answer({**request("Guten Tag.", language="de"), "output": output})
    assert told == {"error": labels.load(output)("page.unknown_language", language="de")}


def test_marks_find_their_statement():
    """The page finds the statement that was pressed by its place in the text."""
    for name in FIRST.values():
        text = example(name).text
        told = bridge.answer(request(text))
        said = {s["number"]: s["text"] for s in told["statements"]}
        for start, end, number in told["fragments"]:
            assert text[start:end] in said[number]


def test_lix_scale_holds_easy_and_hard_texts():
    for text in ("Du er her. Vi er her. Jeg er her. " * 9, "Kommunalbestyrelsesmedlemmerne " * 40):
        view = bridge.answer(request(text, language="da"))["views"]["lix"]
        assert view["marks"] and all(0 <= mark["at"] <= 1 for mark in view["marks"])
        edges = [(band["from"], band["to"]) for band in view["bands"]]
        assert edges[0][0] == 0 and edges[-1][1] == 1
        assert all(a[1] == b[0] for a, b in pairwise(edges))


# ------------------------------------------------------------------ corrections
def test_numbers_follow_a_correction():
    text = example("da/kvoter").text
    before = bridge.answer(request(text))
    number = before["statements"][1]["number"]
    line = {"action": "change", "statement": number, "speaker": "Espen Ottervig"}
    after = bridge.answer(request(text, corrections=[line]))
    assert after["statements"][1]["speaker"] == "Espen Ottervig"
    assert before["views"]["share"]["title"] != after["views"]["share"]["title"]
    gone = bridge.answer(request(text, corrections=[{"action": "delete", "statement": number}]))
    assert number not in {s["number"] for s in gone["statements"]}
    nobody = bridge.answer(request(text, corrections=[{**line, "speaker": "-"}]))
    assert nobody["statements"][1]["speaker"] is None


def test_saved_corrections_are_read_by_analyse(tmp_path):
    text = example("en/harbour-talks").text
    lines = [
        {"action": "change", "statement": 1, "speaker": "Moira Quennell", "text": "ignored"},
        {"action": "change", "statement": 2, "speaker": "-"},
        {"action": "delete", "statement": 3},
    ]
    path = tmp_path / "corrections.csv"
    path.write_bytes(bridge.corrections(json.dumps(request(text, corrections=lines))))
    by_file = analyse(Article.from_text(text, language="en"), corrections=path)
    by_page = bridge.analysis_of(request(text, corrections=lines))
    assert by_file.statements == by_page.statements
    assert len(by_file.corrected.applied) == 3 and not by_file.corrected.problems


# ------------------------------------------------------------------ files to take away
def test_tables_are_all_there():
    asked = json.dumps(request(example("da/kvoter").text))
    archive = zipfile.ZipFile(io.BytesIO(bridge.tables(asked)))
    assert {name[:-4] for name in archive.namelist()} == {*COLUMNS, "codebook"}
    for name, columns in COLUMNS.items():
        text = archive.read(f"{name}.csv").decode("utf-8-sig")
        first, *lines = csv.reader(io.StringIO(text))
        assert first == list(columns)
        assert len(lines) == len(rows.rows(analyse(example("da/kvoter")), name))


def test_a_cell_is_no_formula():
    asked = json.dumps(request("Overskrift\n\n=SUM(A1) står der i regnearket."))
    archive = zipfile.ZipFile(io.BytesIO(bridge.tables(asked)))
    cells = [
        cell
        for line in csv.reader(io.StringIO(archive.read("sentences.csv").decode("utf-8-sig")))
        for cell in line
    ]
    assert any("=SUM" in cell for cell in cells)
    assert not any(cell.startswith("=") for cell in cells)


@pytest.mark.parametrize("kind", ["csv", "html", "large"])
def test_the_sheet_is_that_of_coding(tmp_path, kind):
    """Also where the reader has corrected something: nothing found stands in the sheet."""
    text = example("da/kvoter").text
    line = {"action": "change", "statement": 1, "speaker": "Bo Dam"}
    made = bridge.sheet(json.dumps(request(text, corrections=[line])), kind)
    path = tmp_path / ("a.csv" if kind == "csv" else "a.html")
    result = analyse(Article.from_text(text))
    assert made == coding.sheet(result, path, "da", large=kind == "large").read_bytes()


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", "Blåbær".encode(), "Blåbær"),
        ("a.txt", "Blåbær på bordet".encode("cp1252"), "Blåbær på bordet"),
        ("a.md", b"# Titel\n\nDet er *godt*.", "Titel\n\nDet er godt."),
    ],
)
def test_files_are_opened(name, data, expected):
    assert json.loads(bridge.opened(name, data))["text"].strip() == expected


@pytest.mark.parametrize(
    ("name", "data", "da", "en"),
    [
        ("opgave.pdf", b"%PDF-1.7 \x00\x01", "er ingen tekst", "is not text"),
        ("opgave.docx", b"PK\x03\x04", "er ingen tekst", "is not text"),
        ("alt.txt", b"x" * (LARGEST + 1), "er større end 20 MB", "is larger than 20 MB"),
        ("side.html", b"<html><body></body></html>", "ikke fundet", "No article"),
    ],
)
def test_a_file_that_is_no_article_is_named_in_the_language_of_the_page(name, data, da, en):
    """The Danish page once said `opgave.pdf is a PDF`."""
    for output, words in (("da", da), ("en", en)):
        error = json.loads(bridge.opened(name, data, output))["error"]
        assert name in error and words in error


# ------------------------------------------------------------------ the build
def test_the_site_is_whole(site):
    listed = json.loads((site / "site.json").read_text(encoding="utf-8"))
    assert all((site / name).is_file() for name in listed["wheels"])
    for code, examples in listed["examples"].items():
        names = {each["name"] for each in examples}
        assert names and all((site / "examples" / f"{name}.txt").is_file() for name in names)
        first = json.loads((site / f"first-{code}.json").read_text(encoding="utf-8"))
        assert first["answer"]["statements"] and first["name"] in names
    page = (site / "index.html").read_text(encoding="utf-8")
    for name in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert (site / name).is_file()
    for script in site.glob("*.js"):
        for name in re.findall(r'from "\./([^"]+)"', script.read_text(encoding="utf-8")):
            assert (site / name).is_file()


def test_nothing_is_inline_and_nothing_comes_from_outside(site):
    page = (site / "index.html").read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page).group(1)
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert parts["default-src"] == "'none'"
    assert parts["script-src"] == "'self' 'wasm-unsafe-eval'"
    assert "unsafe-inline" not in policy and "http" not in policy and "*" not in policy
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|<style", page)
    for path in [site / "index.html", *site.glob("*.js"), *site.glob("*.css")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?://(?!www\.w3\.org/)", text), path.name
        assert "innerHTML" not in text and "insertAdjacentHTML" not in text, path.name


def test_the_words_of_the_page_are_those_of_the_catalogues(site):
    words = json.loads((site / "words.json").read_text(encoding="utf-8"))
    assert words == {code: labels.load(code).section("page") for code in ("da", "en")}
    assert words["da"]["analyse"] == "Analysér"


def test_two_builds_are_the_same(site, pyodide, tmp_path):
    other = build(tmp_path / "site", str(pyodide)).folder
    names = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())
    assert names == sorted(p.relative_to(other) for p in other.rglob("*") if p.is_file())
    assert [n for n in names if (site / n).read_bytes() != (other / n).read_bytes()] == []


def test_python_comes_without_what_no_article_asks_for():
    kept = ["re/__init__.py", "encodings/cp1252.py", "encodings/utf_8.py", "zipfile/__init__.py"]
    gone = ["unittest/mock.py", "pdb.py", "encodings/cp932.py", "xml/dom/minidom.py", "_pyio.py"]
    slimmed = zipfile.ZipFile(io.BytesIO(slim(library(*kept, *gone))))
    assert slimmed.namelist() == kept
    assert slimmed.read("re/__init__.py") == b"# re/__init__.py\n"


def test_no_part_of_the_page_imports_what_is_left_out_of_python():
    """Nor does what comes along with it: a module that is not there would end the reading."""
    names = re.compile(r"^\s*(?:import|from)\s+(\w+)", re.M)
    asked = set()
    for data in wheels().values():
        archive = zipfile.ZipFile(io.BytesIO(data))
        for name in archive.namelist():
            if name.endswith(".py"):
                asked |= set(names.findall(archive.read(name).decode()))
    assert {"json", "zipfile", "tempfile"} <= asked and not asked & UNUSED


def test_a_damaged_pyodide_is_said(pyodide, tmp_path):
    for name in (*FILES, LOADERS[1]):
        (tmp_path / name).write_bytes(b"no zip file")
    with pytest.raises(BuildError, match="damaged"):
        build(tmp_path / "site", str(tmp_path))
    assert not (tmp_path / "site").exists()


def test_a_build_leaves_other_files_alone(pyodide, tmp_path):
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(BuildError, match="other files"):
        build(tmp_path, str(pyodide))
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_without_pyodide_it_says_what_to_do(tmp_path):
    done = CliRunner().invoke(
        cli.app, ["classroom", "build", "-o", str(tmp_path / "site"), "--pyodide", str(tmp_path)]
    )
    assert done.exit_code == 2
    assert "npm install pyodide" in done.output and "pyodide.asm.wasm" in done.output
    assert not (tmp_path / "site").exists()


def test_the_command_builds_and_tells_the_size(pyodide, tmp_path):
    done = CliRunner().invoke(
        cli.app, ["classroom", "build", "-o", str(tmp_path / "site"), "--pyodide", str(pyodide)]
    )
    assert done.exit_code == 0, done.output
    assert re.search(r"\d+ files in .*: \d+\.\d MB, \d+\.\d MB as most hosts send", done.output)
    assert (tmp_path / "site" / "index.html").is_file()


def test_colours_are_the_palettes():
    css = palette_css()
    assert "--hue1-fill: #2257c8" in css and "--hue1-fill: #5b97f5" in css
    assert ".nobody {" in css and ".band5 {" in css


def test_the_wheels_run_alone(run_python, tmp_path):
    """With nothing but the three wheels, where pandas, Plotly and the rest are not there."""
    for name, data in wheels().items():
        assert name.endswith("-py3-none-any.whl")
        zipfile.ZipFile(io.BytesIO(data)).extractall(tmp_path)
    code = f"""if True:
        import json, sys
        sys.path.insert(0, {str(tmp_path)!r})
        for name in ("pandas", "numpy", "plotly", "typer", "rich", "trafilatura", "textstat"):
            sys.modules[name] = None
        from analysis.classroom import bridge
        assert bridge.__file__.startswith({str(tmp_path)!r}), bridge.__file__
        asked = {request(example("en/moss").text)!r}
        told = bridge.answer(asked)
        bridge.tables(json.dumps(asked)), bridge.sheet(json.dumps(asked), "html")
        print(told["lix"], len(told["statements"]))
    """
    done = run_python("-S", "-E", "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    result = analyse(example("en/moss"))
    assert done.stdout.split() == [
        str(rows.summary_row(result)["lix"]),
        str(len(result.statements)),
    ]


def test_a_wheel_lists_its_files():
    name, data = wheel("some_thing", "1.0", {"some_thing/__init__.py": b"x = 1\n"})
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert name == "some_thing-1.0-py3-none-any.whl" and archive.testzip() is None
    record = archive.read("some_thing-1.0.dist-info/RECORD").decode().splitlines()
    assert {line.split(",")[0] for line in record} == set(archive.namelist())


def test_hostile_text_is_told_as_text():
    told = bridge.answer(request(HOSTILE))
    for html in (told["article"], told["figures"]):
        assert not re.search(r"<(?!/?(?:div|span|small|i|b|br)\b)", html)
        assert "onerror=" not in re.sub(r">[^<]*<|\"[^\"]*\"", "", html)


def test_plain_tables_are_read_as_pandas_are():
    plain = views.Plain(analyse(example("da/kvoter")))
    from analysis.charts import facts

    assert facts.records(plain.quotes) == rows.rows(plain.result, "quotes")
