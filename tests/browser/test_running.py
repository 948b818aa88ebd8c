"""JupyterLab with a kernel: the first notebook run from nothing, and the page with menus used."""

import nbformat
import pytest
from lab import jupyterlab
from nbformat.v4 import new_code_cell, new_notebook

from analysis import analyse, example

pytestmark = pytest.mark.browser

SECONDS = 120_000  # milliseconds; a busy machine takes long to start a kernel
FIRST, MENUS = "00-start-here.ipynb", "menus.ipynb"
EXPLORE = """
from analysis import analyse, example, report
report.explore({name: analyse(example(name)) for name in ("da/kvoter", "en/trial")})
"""
BARS = """() => [...document.querySelectorAll('.jp-OutputArea .trace.bars')]
  .map(bar => bar.style.opacity || '1').join(' ')"""
LIT = """() => [...document.querySelectorAll('.jp-OutputArea .jp-RenderedHTMLCommon *')]
  .filter(e => getComputedStyle(e).outlineStyle === 'solid').map(e => e.textContent).join('|')"""


@pytest.fixture(scope="module")
def address(root, tmp_path_factory):
    """A JupyterLab with the first notebook, its outputs gone, and one with the menus."""
    home = tmp_path_factory.mktemp("running")
    book = nbformat.read(root / "notebooks" / FIRST, as_version=4)
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    nbformat.write(book, home / FIRST)
    cells, kernel = [new_code_cell(EXPLORE.strip())], {"kernelspec": book.metadata.kernelspec}
    nbformat.write(new_notebook(cells=cells, metadata=kernel), home / MENUS)
    with jupyterlab(home / "lab", "light", True, home / FIRST, home / MENUS) as where:
        yield where


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 1600})
    yield page
    page.close()


def run_all(page, address: str, name: str) -> None:
    """Open a notebook and choose "Run All Cells", as a reader does."""
    page.goto(f"{address}/lab/workspaces/{name.partition('.')[0]}/tree/{name}")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=SECONDS)
    idle = "() => document.querySelector('#jp-main-statusbar')?.innerText.includes('Idle')"
    page.wait_for_function(idle, timeout=SECONDS)
    assert page.locator(".jp-OutputArea-output").count() == 0
    page.locator(".lm-MenuBar-item", has_text="Run").click()
    page.get_by_text("Run All Cells", exact=True).click()


def option(menu, at: int) -> str:
    """What a menu offers; ipywidgets writes spaces that do not break."""
    return menu.locator("option").nth(at).text_content().replace("\xa0", " ")


def test_the_first_notebook_runs_and_shows_its_charts(page, address, root):
    saved = (root / "notebooks" / FIRST).read_text(encoding="utf-8")
    charts = saved.count('"application/vnd.plotly.v1+json"')
    assert charts >= 6
    run_all(page, address, FIRST)
    drawn = "n => document.querySelectorAll('.jp-RenderedPlotly .plot-container').length === n"
    page.wait_for_function(drawn, arg=charts, timeout=SECONDS)
    assert page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    text = page.inner_text(".jp-Notebook")
    assert "Makrelkvoter: Norge og Island går fra hinanden uden aftale" in text


def test_menus_change_chart_and_marked_text_together(page, address):
    run_all(page, address, MENUS)
    article, unit, voice = (page.locator(".widget-dropdown select").nth(at) for at in range(3))
    voice.wait_for(timeout=SECONDS)
    other = f"([chart, text]) => ({BARS})() !== chart && ({LIT})() !== text && ({BARS})()"

    def looks(before: tuple[str, str] = ("", "")) -> tuple[str, str]:
        """What the chart and the text show, once both are other than `before`."""
        page.wait_for_function(other, arg=before, timeout=SECONDS)
        return page.evaluate(BARS), page.evaluate(LIT)

    first = looks()
    name = option(voice, 2)
    voice.select_option(index=2)
    second = looks(first)
    quotes = analyse(example("da/kvoter")).quotes.query("speaker == @name")
    assert all(words in second[1] for words in quotes[quotes.marked].text)
    assert not any(words in second[1] for words in quotes[~quotes.marked].text)
    unit.select_option(index=1)
    third = looks(second)
    assert all(words in third[1] for words in quotes.text) and not quotes.marked.all()
    assert page.get_by_text(f"{name}: ").first.is_visible()
    article.select_option("en/trial")
    looks(third)
    name = option(voice, 0)
    assert page.get_by_text(f"{name}: ").first.is_visible()
