"""Whatever comes in: a clear answer, nothing lost, nothing written where it should not be."""

import ast
import csv
import random
import re
import socket
import sys
import threading
import tomllib
import unicodedata
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import metadata
from pathlib import Path

import pytest
from gold_reading import records
from hypothesis import given, settings
from hypothesis import strategies as st
from invariants import all_rows, check
from test_properties import news
from typer.testing import CliRunner

from analysis import Article, analyse, read
from analysis.article import ReadError, web
from analysis.document import read_document
from analysis.document.signs import dashes, marks
from analysis.files import FORMULA, whole
from analysis.quotes.marks import mark_regions
from analysis.sourcing import access
from analysis.sourcing.page import open_page
from support import LITTLE, cases

LARGE = 399_999  # characters


def of_kind(kind: str) -> list:
    """The rows of that kind, the largest marked as slow."""
    found = []
    for case in cases("hostile"):
        (row,) = case.values
        if row["as"].split(":")[0] == kind:
            slow = kind == "text" and len(row["input"]) * int(row["times"]) > LARGE
            found.append(pytest.param(row, id=case.id, marks=[pytest.mark.slow] if slow else []))
    return found


def spelled(case) -> str:
    """The input of a row, its escapes read."""
    escaped = case["input"].encode("latin-1", "backslashreplace").replace(b"\n", b"\\n")
    return escaped.decode("unicode_escape") * int(case["times"])


def look(case, article: Article) -> None:
    """Hold the counts and problems of `article` to those of the row."""
    result = analyse(article)
    summary = result.summary.iloc[0]
    if case["words"]:
        assert summary["words"] + _headline_words(result) == int(case["words"])
    if case["statements"]:
        assert summary["statements"] == int(case["statements"])
    seen = [f"{row.kind}: {row.message}" for row in result.problems.itertuples()]
    if case["message"]:
        assert any(case["message"] in each for each in seen), seen
    else:
        assert seen == []


def _headline_words(result) -> int:
    headline = result.document.headline
    return headline.last_word - headline.first_word if headline else 0


@pytest.mark.parametrize("case", of_kind("text"))
def test_a_hostile_text(case):
    text = spelled(case)
    language = {"": "da", "en": "en", "?": None}[case["as"].partition(":")[2]]
    article = Article.from_text(text, language=language)
    assert article.text == text
    look(case, article)
    if len(text) < 5000:
        check(text, "da")
        check(text, "en")


@pytest.mark.parametrize("case", of_kind("file"))
def test_a_hostile_file(case, tmp_path):
    _, name, *language = case["as"].split(":")
    if name.endswith(".html"):
        pytest.importorskip("trafilatura")
    path = tmp_path / name
    path.write_bytes(spelled(case).encode("latin-1"))
    if case["words"]:
        look(case, read(path, language=language[0] if language else "da"))
    else:
        with pytest.raises(ReadError) as error:
            read(path, language="da")
        assert case["message"] in str(error.value)


@pytest.mark.parametrize("case", of_kind("missing"))
def test_a_name_that_is_no_article(case, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a folder.txt").mkdir()
    with pytest.raises((OSError, ReadError)) as error:
        read(spelled(case))
    assert case["message"] in str(error.value)


def test_every_kind_of_bad_text_has_rows_in_both_languages():
    kinds = {
        language: {row["message"].split(":")[0] for row in rows if row["message"]}
        for language in ("", "en")
        for rows in [
            [case.values[0] for case in cases("hostile") if case.values[0]["as"] in places]
            for places in [{"text:en", "file:a.txt:en"} if language else {"text", "file:a.txt"}]
        ]
    }
    danish = {kind for kind in kinds[""] if " " not in kind}
    assert danish == {kind for kind in kinds["en"] if " " not in kind}
    assert len(danish) >= 5


@pytest.mark.parametrize("case", of_kind("corpus"))
def test_a_hostile_corpus(case, tmp_path, monkeypatch):
    """The command says that the source cannot be read, or the articles' problems say what is."""
    pytest.importorskip("pyarrow")
    from analysis.cli import app
    from analysis.corpus import load

    monkeypatch.chdir(tmp_path)
    path, out = Path(case["as"].partition(":")[2]), Path("out")
    if case["input"] == "NOTHING":
        pass
    elif case["input"] == "FOLDER":
        path.mkdir()
    else:
        path.write_bytes(spelled(case).encode("latin-1"))
    done = CliRunner().invoke(app, ["corpus", str(path), "-o", str(out), "--workers", "1"])
    said = done.output
    if done.exit_code == 0:
        problems = load(out, "problems").itertuples()
        said += "\n".join(f"{each.kind}: {each.message}" for each in problems)
    else:
        assert isinstance(done.exception, SystemExit)
    assert case["message"] and case["message"] in said
    assert "Traceback" not in said and str(tmp_path) not in said


# One spelling or another

MARKS = [("“", "”"), ('"', '"'), ("»", "«"), ("«", "»"), ("„", "“"), ("”", "”")]
MARKS += [("‹", "›"), ("›", "‹"), ("‚", "‘"), ("‚", "’"), ("‟", "”"), ("＂", "＂"), ("「", "」")]
NEWS = {
    "da": (
        "Bro i Ålborg\n\n“Broen er rød,” siger Åse Ørum. Hun håber, at den åbner i 2031.\n\n"
        "Den koster 3,5 mio. kroner, oplyser Bo Kjær. “Den er katastrofal,” siger han."
    ),
    "en": (
        "Bridge in Elmford\n\n“The café’s bridge isn’t red,” said Zoë Elm. She hopes that it "
        "opens in 2031.\n\nIt costs $5 million, according to Ann Brontë. “A disaster,” she said."
    ),
}


def measured(text: str, language: str) -> dict:
    """The numbers of an article, without its words."""
    found = all_rows(analyse(Article.from_text(text, language=language)))
    (summary,) = found["summary"]
    keep = {name: value for name, value in summary.items() if name not in ("title", "top_speaker")}
    named = unicodedata.normalize("NFC", str(summary["top_speaker"]))
    return {**keep, "top": named, "tables": {name: len(rows) for name, rows in found.items()}}


@given(news(), st.sampled_from('“”|»«|""|„“|””|‹›|＂＂|「」'.split("|")))
@settings(max_examples=60)
def test_news_in_any_spelling_gives_the_same_measures(article, marks):
    """However its letters are composed, whichever marks and line ends it has."""
    text, language = article
    kept = measured(text, language)
    assert measured(unicodedata.normalize("NFD", text), language) == kept
    assert measured(text.replace("\r\n", "\n"), language) == kept
    plain = {"“": marks[0], "”": marks[1], "»": marks[0], "«": marks[1]}
    if '"' not in text:
        assert measured("".join(plain.get(sign, sign) for sign in text), language) == kept
    assert measured(text.replace("’", "'"), language) == kept


@given(news(), st.sampled_from([*"-—‐‑‒―−⸺⸻﹘﹣－", "--", "---"]))
@settings(max_examples=60)
def test_news_with_any_dash_gives_the_same_measures(article, dash):
    text, language = article
    assert measured(text.replace("–", dash), language) == measured(text, language)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
def test_composed_or_not_gives_the_same_measures(language, form):
    text = NEWS[language]
    assert measured(unicodedata.normalize(form, text), language) == measured(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Bro\n\nBlÃ¥bÃ¦r pÃ¥ Ã¦ble og â€œbroâ€\x9d.",
        "Bro\n\nÅRHUS (Nordbyrå) – Broen er rød, siger Åse Ørum.\n\n/nordbyrå/",
    ],
)
def test_notes_and_agencies_are_the_same_composed_or_not(text):
    one, other = (
        Article.from_text(unicodedata.normalize(form, text), language="da")
        for form in ("NFC", "NFD")
    )
    assert (one.notes, one.agencies) == (other.notes, other.agencies)
    assert one.notes or one.agencies


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_every_quotation_mark_gives_the_same_measures(language, opening, closing):
    text = NEWS[language]
    other = text.replace("“", opening).replace("”", closing)
    assert measured(other, language) == measured(text, language)


@pytest.mark.parametrize("sign", "'ʼ＇´`′")
def test_every_apostrophe_gives_the_same_measures(sign):
    text = (
        NEWS["en"] + " It isn’t O’Neill’s plan, said Bo O’Neill. They’re shut, Ann Elm’s aide said."
    )
    assert measured(text.replace("’", sign), "en") == measured(text, "en")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2029", "\u2028", " \n"])
def test_a_name_below_a_quotation_is_found_whatever_ends_the_lines(end):
    text = "Bridge\n\n“The bridge is shut.”\n\n– Ann Elm, mayor\n\nIt is red."
    found = analyse(Article.from_text(text.replace("\n", end), language="en"))
    assert [each.speaker for each in found.statements] == ["Ann Elm"]


DASHED = {
    "da": (
        "Bro i Holm\n\nHOLM (Ritzau) – Broen er ny.\n\n– Broen er rød, siger Anna Holm. – Den er "
        "lang.\n\n– Den holder, siger Bo Dam – borgmester i Holm – om broen."
    ),
    "en": (
        "Bridge in Elmford\n\nELMFORD (AP) – The bridge is red.\n\n“It is new,” Ann Elm – the "
        "mayor of Elmford – said. She left – late.\n\nELMFORD – It is shut."
    ),
}


DASHES = [*"–—‒―−⸺⸻﹘", "--", "---"]
HYPHENS = "-‐‑﹣－"  # closed up between letters these are hyphens ("Elm-Holm")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("dash", [*DASHES, *HYPHENS])
def test_every_dash_gives_the_same_measures(dash, language):
    text = DASHED[language]
    assert measured(text.replace("–", dash), language) == measured(text, language)


@pytest.mark.parametrize(
    ("language", "text", "hyphens"),
    [
        ("da", "HOLM–Broen er lukket. Det siger Anna Holm.", False),
        ("da", "HOLM (Ritzau)–Broen er lukket. Det siger Anna Holm.", True),
        ("da", "Holm, 3. maj (Ritzau) – Broen er lukket. Det siger Anna Holm.", True),
        ("da", "Bo Dam–borgmester i Holm–siger, at broen er lukket.", False),
        ("da", "Bo Dam –borgmester i Holm– siger, at broen er lukket.", False),
        ("da", "–Nej!– sagde Bo Dam.\n\n–Hvorfor ikke? spurgte Anna Holm.", True),
        ("da", "Hvad siger du?\n– Ja.\n– Nej, siger Bo Dam.", True),
        ("da", "Anna Holm: – Den er ny.\n\nBo Dam: – Nej.\n\nAnna Holm: – Jo.", True),
        ("da", "Der kom 10–12 mand i 2019–2020. Ifølge Anna Holm er det 3–4 for mange.", True),
        ("da", "– Ja ... – det er svært, siger Anna Holm – der er læge – til avisen.", True),
        ("da", "Af Anna Holm – holm@avis.example\n\nBroen er rød, oplyser Bo Dam.", True),
        ("en", "LISBON–The bridge is shut, Ann Elm said.", False),
        ("en", "LISBON, May 22–The bridge is shut, Ann Elm said.", True),
        ("en", "LISBON (AP)–The bridge is shut, Ann Elm said.", True),
        ("en", "Ann Elm–the mayor of Elmford–said that the bridge is shut.", False),
        ("en", "Ann Elm –the mayor of Elmford– said that the bridge is shut.", True),
        ("en", "“The bridge–it’s shut–is old,” Ann Elm –the mayor– said.", False),
        ("en", "“The bridge–” Ann Elm said.\n\n“–is shut,” she added.", True),
        ("en", "“The bridge is shut.” – Ann Elm", True),
        ("en", "“The bridge is shut.”–Ann Elm, mayor", True),
        ("en", "“The bridge is shut.”\n\n– Ann Elm, mayor", True),
        ("en", "The 2019–2020 plan cost $5–6 million, said Ann Elm. She left –late.", True),
        ("en", "By Ann Hill – Staff Writer\n\nElmford – It is shut, said Ann Elm.", True),
    ],
)
def test_every_dash_is_read_alike_however_it_is_set(language, text, hyphens):
    text = f"Holmby\n\n{text}"
    kept = measured(text, language)
    for dash in (*DASHES, *(HYPHENS if hyphens else "")):
        assert measured(text.replace("–", dash), language) == kept, dash


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ann Elm--the mayor--said", "Ann Elm– the mayor– said"),
        ("“Yes.”--Ann Elm", "“Yes.”– Ann Elm"),
        ("--Vi lukker, siger Bo Dam. --Nej", "– Vi lukker, siger Bo Dam.  –Nej"),
        ("Ann Elm --\nthe mayor", "Ann Elm  –\nthe mayor"),
        ("1 --- 2", "1   – 2"),
        ("Ann Elm --the mayor-- said", "Ann Elm  –the mayor–  said"),
        ("She left --late.", "She left  –late."),
        ("Ann Elm---the mayor", "Ann Elm–  the mayor"),
        ("---Vi lukker, siger Bo Dam.", "–  Vi lukker, siger Bo Dam."),
        ("2019--2020", "2019-\u20602020"),
        *((same, same) for same in ("run --help now", "--help", "a --dry-run --bar--baz")),
        *((same, same) for same in ("-----", "a\n--\nb", "a\n---\nb", "a ---- b", "-- -- --")),
        *((same, same) for same in ("| -- | -- |", "--- | ---", "|--|--|", "<!-- a -->", "--", "")),
        *((same, same) for same in ("he f---ing said", "http://a.example/b--c", "xn--bro-1na.dk")),
    ],
)
def test_hyphens_are_a_dash_where_they_are_typed_as_one(text, read):
    found = dashes(text)
    assert found == read
    assert len(found) == len(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("»Det er ‹slut›,« siger hun. ‹Ja›", "»Det er ‹slut›,« siger hun. “Ja”"),
        ('‹Det er "slut",› siger hun.', '»Det er "slut",« siger hun.'),
        ("‚Ann’s mill,‘ she said. ‚Yes,’ he said.", "“Ann’s mill,” she said. “Yes,” he said."),
        ("‹It is lost.\n\n‹It is gone,› he said.", "“It is lost.\n\n“It is gone,” he said."),
        ("‹It is lost.\n\nIt is gone,› he said.", "‹It is lost.\n\nIt is gone,› he said."),
        ("‹It is ‹gone,› he said.", "‹It is “gone,” he said."),
        ('A 6" pipe ‹burst› here', 'A 6" pipe “burst” here'),
        *((same, same) for same in ("Home › News › Sport", "ord ‚ ord", "a›b‹c", "‹", "›››")),
    ],
)
def test_rare_marks_are_read_as_the_usual_ones_where_they_are_the_outer_ones(text, read):
    found = marks(text)
    assert found == read
    assert len(found) == len(text)


@given(st.sampled_from(["da", "en"]), st.sampled_from(["\n", "\r\n", "\r", "\u2029"]))
def test_every_line_end_gives_the_same_measures(language, end):
    text = NEWS[language]
    assert measured(text.replace("\n", end), language) == measured(text, language)


@given(st.sampled_from(["da", "en"]), st.sets(st.integers(0, 200)), st.sampled_from("\xad\u200b"))
@settings(max_examples=25)
def test_what_cannot_be_seen_changes_no_measure(language, places, sign):
    text = NEWS[language]
    between = [i for i in places if i < len(text) and text[i - 1 : i + 1].isalpha()]
    for at in sorted(between, reverse=True):
        text = text[:at] + sign + text[at:]
    assert measured(text, language) == measured(NEWS[language], language)


# Time

GROWING = [
    *("marks and letters", "siger", "said that", "dashes inline", "digits apart", "capitals"),
    *("different names heard", "colons", "photo", "according to", "commas and words"),
    *("quotations in quotations", "quotations around quotations", "the minister"),
]


@pytest.mark.slow
@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_the_text(name):
    """Four times the text takes four times as long; what explodes takes sixteen."""
    from measure_growth import UNITS, everything, seconds, text_of

    code, unit = UNITS[name]
    everything(Article.from_text(LITTLE[code], language=code))
    taken = [
        min(
            seconds(lambda size=size: everything(Article.from_text(text_of(unit, size), code)))
            for _ in range(2)
        )
        for size in (15_000, 60_000)
    ]
    assert taken[1] < 10 * max(taken[0], 0.02)


REPEATED = [
    *("different names heard", "one name, one statement each", "spokesmen of different firms"),
    *("titles that open a sentence", "roles of their own", "two who speak together"),
    *("somebody's manager", "ages", "a body by its noun", "turns of a conversation"),
    "who agrees",
]


def steps(work) -> int:
    """How many lines of Python are run: the same on every machine, whatever else it does."""
    taken = 0

    def count(_frame, _event, _argument):
        nonlocal taken
        taken += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return taken


@pytest.mark.parametrize(
    ("name", "signs"), [*((n, 6_000) for n in REPEATED), ("said that", 16_000)]
)
def test_a_long_text_is_not_gone_through_anew_for_every_statement(name, signs):
    """Four times the statements take four times the steps; they took five to ten times as many."""
    from measure_growth import UNITS, everything, text_of

    code, unit = UNITS[name]
    everything(Article.from_text(LITTLE[code], language=code))
    small, large = (
        steps(lambda size=size: everything(Article.from_text(text_of(unit, size), code)))
        for size in (signs, 4 * signs)
    )
    assert 2 < large / small < 4.55


def test_who_is_credited_is_looked_for_near_the_cue():
    """A text of nothing but "A" was gone through for each word beside each statement."""

    def credit(words: int) -> int:
        page = open_page(read_document(Article.from_text("A " * words, language="en")))
        near = list(range(words - 50, words))
        assert access.credit(page, near) is None  # looks up what is asked for the first time
        return steps(lambda: access.credit(page, near))

    assert credit(500) == credit(4_000)


# Nothing executable is loaded

DANGEROUS = {"eval", "exec", "compile", "__import__"}
LOADERS = {"pickle", "cPickle", "cloudpickle", "dill", "marshal", "shelve", "joblib"}
# Pandas evaluates text as code too; an archive may unpack wherever its names lead.
METHODS = {"eval", "query", "read_pickle", "to_pickle", "popen", "extractall"}
METHODS |= {"unsafe_load", "full_load"}
# The classroom page is built with the installed Babel's own files, which are pickles.
ALLOWED = {("classroom/wheels.py", "pickle")}


def cuttings(number: int, seed: int) -> list[tuple[str, str]]:
    """`number` pieces of the development articles that begin and end at any word."""
    chance = random.Random(seed)
    texts = [(r["text"], lang) for lang in ("da", "en") for r in records(lang) if not held(r)]
    found = []
    for _ in range(number):
        text, language = chance.choice(texts)
        words = [match.start() for match in re.finditer(r"\s", text)]
        first = chance.randrange(len(words))
        last = min(len(words) - 1, first + chance.choice([4, 8, 12, 20, 40]))
        piece = text[words[first] : words[last]].strip()
        found.append((piece.rstrip(".,;:”»") if chance.random() < 0.5 else piece, language))
    return [each for each in found if re.search(r"\w", each[0])]


def held(record: dict) -> bool:
    return record["split"] == "held"


@pytest.mark.parametrize("seed", [1, 2, pytest.param(3, marks=pytest.mark.slow)])
def test_a_text_may_end_at_any_word(seed):
    for text, language in cuttings(6000 if seed == 3 else 300, seed):
        result = analyse(Article.from_text(text, language=language))
        assert len(result.sourced) >= len(result.heard)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“I live in another time zone,” said hairdresser"),
        ("en", "It is cold, said Dr"),
        ("en", "“About a cake,” said Maeve Dillon, who speaks for the"),
        ("en", "A fellow at the Center for River Studies of"),
        ("en", "“It is slow,” says one review"),
        ("en", "Ann Elm, writing in the Elmford Courier"),
        ("en", "Shops lose trade, says Ida Holm. The president of the"),
        ("en", "It was late, according to a slide deck prepared for the board in May and seen by"),
        ("en", "ELM-LEE: Danielle Prow, you’re the head"),
        ("en", "It is late, according to a paper in"),
        ("en", "It is late, says Ida Holm, who is, at,"),
        ("en", "It is late, says Ida Holm, who was, at"),
        ("en", "“It is late,” says Ida Holm, who has told the fisherman"),
        ("da", "– Ikke mig! Det er kok Tina Kragh, der har"),
    ],
)
def test_what_a_rule_asks_for_may_lie_behind_the_end(language, text):
    assert analyse(Article.from_text(text, language=language)).sourced is not None


def executed(source: str) -> set[str]:
    """What in a module's `source` runs or unpickles something."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names if a.name.split(".")[0] in LOADERS}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in LOADERS:
            found.add(node.module)
        elif isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in DANGEROUS:
                found.add(called.id)
            if isinstance(called, ast.Attribute):
                owner = getattr(called.value, "id", "")
                danger = {("yaml", "load"), ("os", "system")}
                if called.attr in METHODS or (owner, called.attr) in danger:
                    found.add(f"{owner}.{called.attr}")
                if any(k.arg == "shell" and getattr(k.value, "value", 0) for k in node.keywords):
                    found.add("shell=True")
            if any(k.arg == "allow_pickle" for k in node.keywords):
                found.add("allow_pickle")
    return found


def test_no_module_runs_what_it_reads(root):
    found = set()
    for path in sorted((root / "analysis").rglob("*.py")):
        name = path.relative_to(root / "analysis").as_posix()
        found |= {(name, each) for each in executed(path.read_text(encoding="utf-8"))}
    assert found == ALLOWED


@pytest.mark.parametrize(
    "source",
    [
        *("import pickle", "from dill import load", "eval(a)", "exec(a)", "yaml.load(a)"),
        *("subprocess.run(a, shell=True)", "os.system(a)", "table.query(a)", "pd.read_pickle(a)"),
        *("numpy.load(a, allow_pickle=True)", "import shelve", "zipped.extractall(a)"),
    ],
)
def test_the_scan_sees_what_runs(source):
    assert executed(source)


def test_no_script_writes_markup(root):
    """What the pages show is set as text."""
    scripts = sorted((root / "analysis").rglob("*.js"))
    markup = re.compile(
        r"(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function"
        r"|createContextualFragment|setAttribute\(\s*[\"']on|javascript:"
    )
    assert markup.search("e.innerHTML = name") and len(scripts) >= 5
    assert [path.name for path in scripts if markup.search(path.read_text("utf-8"))] == []


# Files

FORMULAS = "Overskrift\n\n=SUM(A1) står her.\n\n@Sigt(1) og +1.\n\n- =Ja, siger Anna Holm."


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_no_exported_cell_is_a_formula(tmp_path, format):
    openpyxl = pytest.importorskip("openpyxl")
    from analysis.export import export_tables

    article = Article.from_text(FORMULAS, language="da", title="=1+1", id="@a", outlet="-2+3")
    seen = 0
    for path in export_tables(analyse(article), tmp_path, format):
        if format == "csv":
            with path.open(encoding="utf-8-sig", newline="") as file:
                cells = [cell for row in csv.reader(file) for cell in row]
            texts = [c for c in cells if not re.fullmatch(r"-?\d+(\.\d+)?", c)]
            assert not [c for c in texts if c.startswith(FORMULA)]
        else:
            sheet = openpyxl.load_workbook(path).active
            texts = [c.value for row in sheet.iter_rows() for c in row if c.data_type == "s"]
            assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"]
        seen += sum("SUM(A1)" in text or "1+1" in text for text in texts)
    assert seen >= 2


@pytest.mark.parametrize("name", ["sheet.csv", "sheet.html", "tables"])
def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch, name):
    """The disk fills up in the middle: the old file is there, and nothing half written."""
    from analysis import coding
    from analysis.export import export_tables

    result = analyse(Article.from_text(LITTLE["da"], language="da"))
    path = tmp_path / name
    write = export_tables if name == "tables" else coding.sheet
    write(result, path)
    before = contents(tmp_path)

    def full(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="No space left"):
        write(result, path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["sheet.csv", "sheet.html"])
def test_half_characters_are_written_as_damaged(tmp_path, name):
    from analysis import coding

    result = analyse(Article.from_text("Bro\n\nBroen \ud800 er rød.", language="da"))
    path = coding.sheet(result, tmp_path / name)
    assert "Broen ? er rød" in path.read_text(encoding="utf-8-sig")


def contents(folder) -> dict:
    """Every file below `folder` and what is in it."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_folder_is_not_written_over(tmp_path):
    with pytest.raises(IsADirectoryError), whole(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


# A budget for an article in a corpus


def test_an_endless_article_does_not_hold_up_a_run(tmp_path):
    pytest.importorskip("pyarrow")
    from analysis.corpus import analyse as run

    texts = [LITTLE["da"], "broen er ny " * 100_000, LITTLE["en"]]
    done = run(texts, tmp_path / "out", workers=1, progress=False)
    assert (done.inputs, done.failed) == (3, 1)
    ((_, why),) = done.failures
    assert "1.2 million characters, an article at most 1 million" in why


# Quotation marks that never close


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("da", "Bro\n\n»Broen er rød, siger Anna Holm.", [5]),
        ("da", "Bro\n\n»Broen er rød«, siger Anna Holm.", []),
        ("en", "Bridge\n\n“It is red.\n\n“It is new,” said Ann Elm.", []),
        ("en", "Bridge\n\n“It is red, said Ann Elm.\n\nIt is new.", [8]),
        ("en", 'Bridge\n\nA 6" pipe burst, said Ann Elm.', []),
    ],
)
def test_a_mark_that_never_closes_is_a_problem(language, text, places):
    result = analyse(Article.from_text(text, language=language))
    found = result.problems
    assert list(found[found.kind == "unclosed_quote"].start) == places


# A page that leads into the private network


def test_a_redirect_into_a_private_network_is_refused(monkeypatch):
    class Leading(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)  # before the answer: who asks goes on as soon as it is there
            self.send_response(302)
            self.send_header("Location", f"http://127.0.0.1:{server.server_port}/secret")
            self.end_headers()

        def log_message(self, *_args):
            return

    asked = []
    server = HTTPServer(("127.0.0.1", 0), Leading)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    connect = socket.create_connection
    monkeypatch.setattr(web, "_look_up", lambda host, port: ["8.8.8.8"])
    monkeypatch.setattr(
        socket, "create_connection", lambda where, **kw: connect(("127.0.0.1", where[1]), **kw)
    )
    try:
        with pytest.raises(ReadError, match=r"127\.0\.0\.1 is inside a private network"):
            read(f"http://avis.example:{server.server_port}/artikel")
        assert asked == ["/artikel"]
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    "address", ["100.64.0.1", "[64:ff9b::7f00:1]", "[fc00::1]", "[2002:7f00:1::]", "2130706433"]
)
def test_odd_ways_to_write_a_private_address(address, monkeypatch):
    monkeypatch.setattr(web, "_look_up", lambda host, port: ["127.0.0.1"])
    with pytest.raises(ReadError, match="inside a private network"):
        read(f"http://{address}/")


# Dependencies

SAID = {
    "BSD-3-Clause": r"BSD",
    "MIT": r"\bMIT\b",
    "MPL-1.1": r"Mozilla Public License 1\.1|MPL",
    "Apache-2.0": r"Apache",
}


def listed(root) -> list[list[str]]:
    """Package, extra, licence and reason of each row of docs/dependencies.md."""
    text = (root / "docs" / "dependencies.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_every_dependency_is_listed_with_its_extra_and_reason(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {(re.match(r"[\w.-]+", line).group(), "") for line in project["dependencies"]}
    for extra, lines in project["optional-dependencies"].items():
        if extra != "browser":  # only for tests
            wanted |= {(re.match(r"[\w.-]+", line).group(), extra) for line in lines}
    rows = listed(root)
    assert {(package, extra) for package, extra, *_ in rows} == wanted
    assert all(len(row) == 4 and len(row[3]) > 5 for row in rows)


def test_licences_are_those_that_the_packages_state(root):
    for package, _extra, licence, _why in listed(root):
        try:
            about = metadata.metadata(package)
        except metadata.PackageNotFoundError:
            continue  # an extra that is not installed here
        said = [about.get("License-Expression") or "", about.get("License") or ""]
        said += [c for c in about.get_all("Classifier", []) if c.startswith("License ::")]
        assert re.search(SAID[licence], " ".join(said)), (package, said)


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("‘We are “very” glad,’ said Ann Elm.", ["‘We are “very” glad,’"]),
        (
            "‘A “b” c,’ she said. “D ‘e’ f,” he said. ‘G,’ she said.",
            ["‘A “b” c,’", "“D ‘e’ f,”", "‘G,’"],
        ),
        ("“Y,” he said. ‘A “b” c “d” e,’ she said.", ["“Y,”", "‘A “b” c “d” e,’"]),
        ("He said “we ‘open” and she “not yet” to it’ now.", ["“we ‘open”", "“not yet”"]),
    ],
)
def test_the_outermost_marks_are_the_quotation(text, outer):
    document = analyse(Article.from_text(text, language="en")).document
    assert [text[r.start : r.end] for r in mark_regions(document)] == outer
