"""The lessons as a JupyterLite site in a real browser, with every address but its own blocked.

Pyodide's npm package has no pandas, so a stand-in with nothing in it takes its place: this shows
that a full distribution's packages are found and loaded, not what pandas does.
"""

import hashlib
import json
import shutil

import pytest
from serving import pyodide_folder, served, watched

from analysis import analyse, example
from analysis.classroom.build import build
from analysis.classroom.wheels import wheel

pytestmark = pytest.mark.browser
pytest.importorskip("jupyterlite_core", reason="pip install -e '.[lite]'")

SECONDS = 120_000  # milliseconds; a busy machine takes long to start Python in a browser
IDLE = "() => document.querySelector('#jp-main-statusbar')?.innerText.includes('| Idle')"
SHOWN = """
from analysis import analyse, coding, example
result = analyse(example("da/baeverdam"))
print([statement.speaker for statement in result.statements])
print(coding.sheet(result, "results/sheet.csv").stat().st_size)
from importlib.util import find_spec
print(find_spec("pandas") is not None)
display(result.highlight())
import plotly.graph_objects as go
from analysis.charts.chart import Chart
display(Chart(go.Figure(go.Bar(x=[1, 2], y=[3, 4]))))
from analysis.coding.widget import correct
correct(result, "results/mine.csv")
"""


@pytest.fixture(scope="module")
def address(root, tmp_path_factory):
    """Where the site with the lessons is served."""
    home = tmp_path_factory.mktemp("full") / "pyodide"
    shutil.copytree(pyodide_folder(root), home)
    file, data = wheel("pandas", "0.stand_in", {"pandas.py": b""})
    (home / file).write_bytes(data)
    lock = json.loads((home / "pyodide-lock.json").read_text(encoding="utf-8"))
    lock["packages"]["pandas"] |= {
        "file_name": file,
        "depends": [],
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    (home / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    built = build(tmp_path_factory.mktemp("site") / "site", str(home))
    assert (built.folder / "lessons" / "lab" / "index.html").is_file(), built.lessons
    with served(built.folder) as where:
        yield where


@pytest.fixture
def page(browser, address):
    context = browser.new_context(viewport={"width": 1366, "height": 1600})
    yield watched(context, address)
    context.close()


def test_jupyterlab_opens_a_lesson_and_python_runs_in_it(page, address):
    page.goto(f"{address}lessons/lab/index.html?path=workbooks/da/01-hvem-taler-mest.ipynb")
    first = page.locator(".jp-Notebook .jp-CodeCell").first
    first.wait_for(timeout=SECONDS)
    assert page.inner_text(".jp-Notebook h1").startswith("1 · Hvem taler mest?")
    page.wait_for_function(IDLE, timeout=SECONDS)
    first.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(SHOWN.strip())
    page.keyboard.press("Control+Enter")
    first.get_by_role("button", name="Gem rettelsen").wait_for(timeout=SECONDS)
    first.locator(".jp-RenderedPlotly .plot-container").wait_for(timeout=SECONDS)
    speakers, size, pandas = (
        first.locator(".jp-OutputArea-output").first.inner_text().split("\n")[:3]
    )
    expected = analyse(example("da/baeverdam"))
    assert speakers == str([statement.speaker for statement in expected.statements])
    assert int(size) > 1000 and pandas == "True"  # came with `analysis`, as its list says
    article = first.locator(".jp-RenderedHTMLCommon").first.inner_text()
    assert "To bævere har sat 12 hektar under vand" in article
    first.get_by_role("button", name="slet", exact=True).click()
    first.get_by_role("button", name="Gem rettelsen").click()
    first.get_by_text("1 rettelse i mine.csv").wait_for(timeout=SECONDS)
    assert page.refused == [] and page.wrong == []


def test_a_lesson_fits_a_phone(page, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}lessons/notebooks/index.html?path=workbooks/en/08-catch-the-machine.ipynb")
    page.locator(".jp-Notebook h1").first.wait_for(timeout=SECONDS)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.refused == []


def test_the_page_leads_to_the_lessons(page, address):
    page.goto(f"{address}?output=da")
    links = page.locator("#lessons ol a")
    links.first.wait_for(timeout=SECONDS)
    assert links.count() == 8
    links.nth(7).click()
    page.locator(".jp-Notebook h1").first.wait_for(timeout=SECONDS)
    assert page.inner_text(".jp-Notebook h1").startswith("8 · Fang maskinen")
    assert page.refused == []
