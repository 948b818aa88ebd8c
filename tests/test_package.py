"""The package as it is installed, and what it does not need: a network, a place, a warm-up."""

import contextlib
import importlib
import re
import tomllib
import zipfile
from importlib import metadata

import pytest
from packaging.requirements import Requirement

import analysis
from analysis import Article, analyse
from support import LITTLE


def test_version_is_the_same_everywhere(root):
    cited = (root / "CITATION.cff").read_text(encoding="utf-8")
    assert metadata.version("media-analysis-workbook") == analysis.__version__
    assert f"\nversion: {analysis.__version__}\n" in cited


def test_the_core_depends_on_little(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {Requirement(line).name for line in project["dependencies"]} == {"babel", "pyphen"}


@pytest.mark.parametrize("name", analysis.__all__)
def test_public_names_are_things_to_call(name):
    """Also once a module of the same name is loaded, which then stands in the function's place."""
    with contextlib.suppress(ModuleNotFoundError):
        importlib.import_module(f"analysis.{name}")
    assert callable(getattr(analysis, name))


@pytest.mark.parametrize(("language", "text"), LITTLE.items())
def test_analyse_works_with_sockets_blocked(language, text, sockets_blocked):
    result = analyse(Article.from_text(text, language=language))
    assert [statement.kind for statement in result.statements] != []


@pytest.mark.slow
def test_a_wheel_carries_word_lists_and_articles(root, run_python, tmp_path):
    """Installed away from the checkout, and in the browser, nothing else is there."""
    built = run_python(
        *("-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"),
        *("--wheel-dir", str(tmp_path), str(root)),
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name.endswith("-py3-none-any.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    code = """if True:
        import analysis
        article = analysis.example("da/kvoter")
        print(analysis.__file__, article.language, len(article.text) > 500, sep='\\n')
    """
    done = run_python("-c", code, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "site")})
    assert done.returncode == 0, done.stderr
    where, *rest = done.stdout.splitlines()
    assert where.startswith(str(tmp_path)) and rest == ["da", "True"]


def needed(name: str, extras: frozenset[str], seen: dict[str, metadata.Distribution]) -> None:
    """Put every installed package that `name` with `extras` needs into `seen`."""
    for line in metadata.requires(name) or []:
        requirement = Requirement(line)
        marker = requirement.marker
        wanted = marker is None or any(marker.evaluate({"extra": e}) for e in {"", *extras})
        key = f"{requirement.name.lower()}[{','.join(sorted(requirement.extras))}]"
        if wanted and key not in seen:
            seen[key] = metadata.distribution(requirement.name)
            needed(requirement.name, frozenset(requirement.extras), seen)


@pytest.fixture(scope="module")
def everything() -> dict[str, metadata.Distribution]:
    """All that the package may import; fails where one is not installed."""
    seen: dict[str, metadata.Distribution] = {}
    needed("media-analysis-workbook", frozenset({"workbook", "web", "corpus", "images"}), seen)
    return seen


def stated(package: metadata.Distribution) -> str:
    """The licence as the package's metadata have it, or else the beginning of its licence file."""
    about = package.metadata
    said = [about.get("License-Expression") or about.get("License") or ""]
    said += [c for c in about.get_all("Classifier", []) if c.startswith("License ::")]
    if not any(said):
        names = about.get_all("License-File", [])
        places = [f"{folder}{name}" for name in names for folder in ("", "licenses/")]
        said = [package.read_text(place) or "" for place in places]
    return " ".join(said)[:2000]


def gpl_alone(packages: dict[str, metadata.Distribution]) -> list[str]:
    """Those under the GPL without a choice, or under nothing that is said."""
    choice = re.compile(r"LGPL|Lesser|MPL|Mozilla|MIT|BSD|Apache")
    gpl = re.compile(r"\bA?GPL|(?i:general public)")
    said = {key: stated(package) for key, package in packages.items()}
    return [
        key
        for key, text in said.items()
        if not text.strip() or (gpl.search(text) and not choice.search(text))
    ]


def test_nothing_that_is_imported_is_gpl_alone(everything):
    """Licences with a choice (GPL or MPL) and the LGPL are fine."""
    assert len(everything) > 30
    assert gpl_alone(everything) == []


@pytest.mark.browser
def test_nothing_in_the_site_of_the_lessons_is_gpl_alone():
    """The extra `lite`, which is installed where the browser is."""
    pytest.importorskip("jupyterlite_core")
    seen: dict[str, metadata.Distribution] = {}
    needed("media-analysis-workbook", frozenset({"lite"}), seen)
    assert len(seen) > 30
    assert gpl_alone(seen) == []


@pytest.mark.parametrize(
    ("head", "refused"),
    [
        ("License-Expression: GPL-3.0-or-later", True),
        ("License: GNU General Public License v3", True),
        ("Classifier: License :: OSI Approved :: GNU Affero General Public License v3", True),
        ("Summary: who knows", True),
        ("License-Expression: MPL-1.1 OR GPL-2.0-only", False),
        ("License: LGPL-2.1", False),
        ("License-Expression: MIT", False),
    ],
)
def test_the_check_sees_what_is_gpl_alone(tmp_path, head, refused):
    folder = tmp_path / "a-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Name: a\nVersion: 1\n{head}\n", encoding="utf-8")
    assert gpl_alone({"a": metadata.Distribution.at(folder)}) == ["a"] * refused


@pytest.mark.slow
@pytest.mark.parametrize(
    "module",
    ["dask", "datasketch", "distributed", "kaleido", "openpyxl", "pandas", "plotly", "py3langid",
     "pyarrow", "rich", "simplemma", "textstat", "trafilatura", "typer"],
)  # fmt: skip
def test_every_extra_imports(module, run_python):
    """A package may be installed and yet lack a part that its own metadata asks for badly."""
    done = run_python("-c", f"import {module}")
    assert done.returncode == 0, done.stderr
