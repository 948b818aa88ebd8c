"""The notebooks hold for a reader's own article too, not only for the one whose outputs are kept.

That the kept outputs are what the code gives is nbval's part: pytest runs it on `notebooks/`.
"""

import ast
import json
import re
import uuid

import nbformat
import pytest
from IPython.core.formatters import DisplayFormatter
from refresh_notebooks import steady

from support import LITTLE

START = "notebooks/00-start-here.ipynb"
NOBODY = "Broen er lukket\n\nBroen er lukket i nat. Færgen sejler som før."


@pytest.fixture(scope="module")
def cells(root) -> list[dict]:
    return json.loads((root / START).read_text(encoding="utf-8"))["cells"]


@pytest.fixture(scope="module")
def code(cells) -> list[str]:
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def run(code: list[str], text: str, language: str, output: str) -> list[dict]:
    """What each cell shows, with another article in the first."""
    own = f"artikel = Article.from_text({text!r}, language={language!r})"
    first, found = re.subn(r"^artikel = .*$", lambda _: own, code[0], flags=re.M)
    first, labels = re.subn(r'^(sprog, .*= )"da"', rf'\g<1>"{output}"', first, flags=re.M)
    assert (found, labels) == (1, 1)
    names: dict[str, object] = {}
    shown = []
    for source in [first, *code[1:]]:
        *steps, last = ast.parse(source).body
        exec(compile(ast.Module(steps, []), START, "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), START, "eval"), names)
            shown.append(DisplayFormatter().format(value)[0])
        else:
            exec(compile(ast.Module([last], []), START, "exec"), names)
    return shown


@pytest.mark.parametrize(
    ("text", "language", "output"),
    [
        (LITTLE["da"], "da", "da"),
        (LITTLE["da"], "da", "en"),
        (LITTLE["en"], "en", "en"),
        (LITTLE["en"], "en", "da"),
        (NOBODY, "da", "da"),
        ("", "da", "da"),
        ("***", "en", "en"),
    ],
)
def test_the_first_notebook_takes_any_article(code, text, language, output, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = run(code, text, language, output)
    assert len(shown) > 12
    assert all(bundle.get("text/plain") is not None for bundle in shown)
    assert (tmp_path / "results" / "quotes.xlsx").exists()


def test_cells_are_short_and_define_nothing(code):
    assert max(len(source.splitlines()) for source in code) <= 8
    assert [
        source for source in code if re.search(r"\bdef |\bclass |sys\.path|\.\./|^[!%]", source)
    ] == []


def test_headings_have_an_english_companion(cells):
    headings = [
        "".join(cell["source"])
        for cell in cells
        if cell["cell_type"] == "markdown" and "".join(cell["source"]).startswith("#")
    ]
    assert len(headings) > 8
    assert [text for text in headings if not re.match(r"#+ .+\n\n\*[A-Z][^*]+\*(\n|$)", text)] == []


def test_the_kept_outputs_name_no_machine(root):
    text = (root / START).read_text(encoding="utf-8")
    assert re.findall(r"/(?:home|root|tmp|Users|work)/|[A-Z]:\\\\", text) == []


def test_outputs_are_the_same_bytes_whenever_they_are_made(root):
    """Widgets have names drawn at random, which a run again would change."""
    seen = 0
    for path in sorted((root / "notebooks").rglob("*.ipynb")):
        text = path.read_text(encoding="utf-8")
        if "widget-state+json" not in text or ".ipynb_checkpoints" in path.parts:
            continue
        seen += 1
        assert nbformat.writes(steady(nbformat.reads(text, as_version=4))) + "\n" == text, path.name
        models = set(re.findall(r"0{28}[0-9a-f]{4}", text))
        drawn = {name: uuid.uuid5(uuid.NAMESPACE_OID, name).hex for name in models}
        other = re.sub(r"0{28}[0-9a-f]{4}", lambda m, to=drawn: to[m[0]], text)
        assert len(models) > 3 and other != text
        assert nbformat.writes(steady(nbformat.reads(other, as_version=4))) + "\n" == text
    assert seen
