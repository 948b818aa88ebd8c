"""Imports point only left along the arrow, and the core stays small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import LITTLE

PACKAGE = Path(__file__).resolve().parent.parent / "analysis"

# From left to right: each group may import the groups above it in this list.
ARROW = [
    {"languages", "labels"},
    {"article"},
    {"document"},
    {"quotes"},
    {"speakers"},
    {"readability", "tone", "sourcing"},
    {"columns", "palette", "files"},
    {"rows"},
    {"tables"},
    {"charts", "highlight"},
    {"check", "compare", "corpus", "coding", "evaluate", "export"},
    {"report"},
    {"classroom"},
    {"cli"},
    {"__main__"},
]
PLACE = {name: place for place, names in enumerate(ARROW) for name in names}
CORE = [
    "languages",
    "labels",
    "article",
    "document",
    "quotes",
    "speakers",
    "readability",
    "tone",
    "sourcing",
    "rows",
    "columns",
]
# The package itself and `analyse` call the whole row: they load what is right of the core when it
# is asked for.
WHOLE = {"__init__", "result"}
HEAVY = {"numpy", "pandas", "plotly", "pyarrow", "dask", "trafilatura", "textstat", "typer", "rich"}


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def module_of(path: Path) -> str:
    """The first name below `analysis`: a folder is one module."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Each imported dotted name, and whether it is loaded together with the module."""
    package = ("analysis", *path.relative_to(PACKAGE).parts[:-1])

    def walk(node: ast.AST, at_load: bool) -> Iterator[tuple[str, bool]]:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            return
        if isinstance(node, ast.Import):
            yield from ((alias.name, at_load) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            source = ".".join([*above, *([node.module] if node.module else [])])
            if source == "analysis":
                yield from ((f"analysis.{alias.name}", at_load) for alias in node.names)
            else:
                yield source, at_load
        inside = at_load and not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for child in ast.iter_child_nodes(node):
            yield from walk(child, inside)

    yield from walk(ast.parse(path.read_text(encoding="utf-8")), True)


def own(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if parts[0] == "analysis" and len(parts) > 1 else None


def test_every_module_has_a_place():
    assert {module_of(path) for path in files()} - WHOLE <= set(PLACE)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_left(path):
    module = module_of(path)
    if module in WHOLE:
        return
    wrong = [
        target
        for name, _ in imports(path)
        if (target := own(name)) in PLACE and target != module and PLACE[target] >= PLACE[module]
    ]
    assert wrong == [], f"{module} may only import what is left of it"


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_nothing_heavy_loads_with_the_core(path):
    if module_of(path) in {*CORE, *WHOLE}:
        loaded = {name.split(".")[0] for name, at_load in imports(path) if at_load}
        assert loaded & HEAVY == set()


CORE_RUN = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {heavy}:
            raise ImportError(name + " is not there")
sys.meta_path.insert(0, Refuse())
import {modules}
from analysis import Article, analyse
for language, text in {little}.items():
    analyse(Article.from_text(text, language=language))
print(sorted(set(sys.modules) & {heavy}))
"""


def test_core_runs_without_anything_heavy(run_python):
    modules = ", ".join(f"analysis.{name}" for name in CORE if any(PACKAGE.glob(f"{name}*")))
    done = run_python("-c", CORE_RUN.format(heavy=HEAVY, modules=modules, little=LITTLE))
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


WORKER_RUN = """
import sys
from analysis import corpus
from analysis.corpus.signatures import require_datasketch
require_datasketch()
print(sorted({"pandas", "scipy", "plotly", "dask"} & set(sys.modules)))
"""


def test_a_worker_loads_nothing_that_only_looks_at_results(run_python):
    done = run_python("-c", WORKER_RUN)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
