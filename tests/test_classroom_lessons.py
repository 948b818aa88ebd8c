"""The lessons in the browser: their packages, and when they are made and when not.

That the site works is shown in `browser/test_lessons_browser.py`, which needs JupyterLite.
"""

import hashlib
import io
import json
import re
import zipfile

import pytest
from typer.testing import CliRunner

from analysis import cli
from analysis.article.reading import example_names
from analysis.classroom import lite
from analysis.classroom.packages import FIRST, full, lock_file, packages
from analysis.classroom.pyodide import FILES, LOADERS, BuildError
from analysis.classroom.wheels import wheel


def distribution(folder, *names, depends=None):
    """A Pyodide with the compiled packages `names`, or none of them."""
    listed = {}
    for name in ("pandas", "numpy", "six", "scipy"):
        file, data = wheel(name, "1.0", {f"{name}.py": b""})
        listed[name] = {
            "name": name,
            "file_name": file,
            "sha256": hashlib.sha256(data).hexdigest(),
            "depends": (depends or {}).get(name, []),
            "imports": [name],
        }
        if name in names:
            (folder / file).write_bytes(data)
    lock = {"info": {"python": "3.14"}, "packages": listed}
    (folder / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    return str(folder)


NEEDS = {"pandas": ["numpy", "six"], "numpy": []}


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    """A folder with wheels of the names that the kernel's own have."""
    folder = tmp_path_factory.mktemp("kernel")
    for name in ("ipykernel", "pyodide_kernel", "widgetsnbextension", "piplite"):
        file, data = wheel(name, "1", {f"{name}/__init__.py": b""})
        (folder / file).write_bytes(data)
    return folder


def test_pandas_and_what_it_stands_on_come_from_the_distribution(tmp_path, kernel):
    given = distribution(tmp_path, "pandas", "numpy", "six", "scipy", depends=NEEDS)
    found = packages(given, kernel)
    assert full(given) and found.missing == []
    assert {"pandas", "numpy", "six"} <= set(found.lock) and "scipy" not in found.lock
    assert {"pandas", "numpy", "six"} <= set(found.lock["media-analysis-workbook"]["depends"])


def test_what_the_distribution_lacks_is_named(tmp_path, kernel):
    given = distribution(tmp_path, depends=NEEDS)
    found = packages(given, kernel)
    assert not full(given) and found.missing == ["pandas"]
    assert "pandas" not in found.lock["media-analysis-workbook"]["depends"]


def test_a_damaged_package_does_not_travel(tmp_path, kernel):
    given = distribution(tmp_path, "pandas", "six", depends=NEEDS)
    (tmp_path / "numpy-1.0-py3-none-any.whl").write_bytes(b"cut short")
    assert packages(given, kernel).missing == ["numpy (damaged)"]


def test_the_list_is_whole_and_true(tmp_path, kernel):
    given = distribution(tmp_path, depends=NEEDS)
    found = packages(given, kernel)
    lock = json.loads(lock_file(given, found))
    assert lock["info"] == {"python": "3.14"}
    assert set(FIRST) <= set(lock["packages"])
    assert {entry["file_name"] for entry in lock["packages"].values()} == set(found.files)
    for name, entry in lock["packages"].items():
        assert set(entry["depends"]) <= set(lock["packages"]), name
        assert hashlib.sha256(found.files[entry["file_name"]]).hexdigest() == entry["sha256"]
    provided = {each for entry in lock["packages"].values() for each in entry["imports"]}
    assert {"analysis", "plotly", "IPython", "traitlets", "ipywidgets", "comm"} <= provided


def test_packages_are_pure_python_and_the_own_one_is_whole(tmp_path, kernel):
    found = packages(distribution(tmp_path), kernel)
    for file, data in found.files.items():
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
        assert not [n for n in names if re.search(r"\.(so|pyd|dll)$|__pycache__", n)], file
    (own,) = [file for file in found.files if file.startswith("media_analysis")]
    names = set(zipfile.ZipFile(io.BytesIO(found.files[own])).namelist())
    assert {"analysis/tables.py", "analysis/charts/__init__.py"} <= names
    assert {f"analysis/data/articles/{name}.txt" for name in example_names()} <= names


def test_an_installer_that_installs_nothing_says_so(tmp_path, kernel):
    found = packages(distribution(tmp_path), kernel)
    data = found.files[found.lock["piplite"]["file_name"]]
    code = zipfile.ZipFile(io.BytesIO(data)).read("piplite/cli.py")
    names = {}
    exec(code, names)
    with pytest.raises(ValueError, match="installs nothing"):
        names["get_transformed_code"]([]).send(None)


# ------------------------------------------------------------------ made, or not, and why
@pytest.fixture
def bare(tmp_path):
    """A Pyodide as npm has it: it lists pandas, and has not got it."""
    home = tmp_path / "pyodide"
    home.mkdir()
    for name in (*FILES, LOADERS[0]):
        (home / name).write_text("a test's", encoding="utf-8")
    with zipfile.ZipFile(home / "python_stdlib.zip", "w") as archive:
        archive.writestr("json/__init__.py", "")
    return distribution(home)


def built(*options):
    return CliRunner().invoke(cli.app, ["classroom", "build", *map(str, options)])


def test_without_pandas_there_are_no_lessons_and_it_is_said(bare, tmp_path):
    done = built("-o", tmp_path / "site", "--pyodide", bare)
    assert done.exit_code == 0, done.output
    said = " ".join(done.output.split())
    assert "lessons: none: this Pyodide has no pandas" in said and "--lessons" in said
    assert not (tmp_path / "site" / "lessons").exists()
    assert json.loads((tmp_path / "site" / "site.json").read_text("utf-8"))["lessons"] == {}


def test_no_lessons_when_none_are_wanted(bare):
    assert lite.asked_for(bare, False, False) == ({}, "none, as asked for")


@pytest.mark.parametrize("wanted", [None, True])
def test_without_jupyterlite_it_says_what_to_install(tmp_path, monkeypatch, wanted):
    monkeypatch.setattr(lite, "find_spec", lambda name: None)
    given = distribution(tmp_path, "pandas")
    if wanted:
        with pytest.raises(BuildError, match=r"pip install 'media-analysis-workbook\[lite\]'"):
            lite.asked_for(given, wanted, False)
    else:
        made, said = lite.asked_for(given, wanted, False)
        assert made == {} and "pip install" in said


def test_links_lead_to_the_workbooks_and_not_to_the_answers():
    book = json.dumps({"cells": [{"source": ["# 1 · Hvem?\n", "mere"]}]}).encode()
    made = {
        "lessons/files/workbooks/da/01-hvem.ipynb": book,
        "lessons/files/lessons/da/01-hvem.ipynb": book,
        "lessons/lab/index.html": b"",
    }
    (link,) = lite.links(made)["da"]
    assert link["title"] == "1 · Hvem?"
    assert link["page"].endswith("notebooks/index.html?path=workbooks/da/01-hvem.ipynb")
