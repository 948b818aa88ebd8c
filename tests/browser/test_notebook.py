"""The first notebook as a reader sees it: in JupyterLab, light and dark, trusted or not."""

import json
import re

import nbformat
import pytest
from lab import jupyterlab, open_notebook
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis import Article, analyse, example

pytestmark = pytest.mark.browser

NAME = "00-start-here.ipynb"
PRICES = "Priserne er $5, $6 og $7.\n\n- Vi betaler $8 eller \\(x\\), siger Anna Holm."
STYLES = {
    "quote": ["backgroundColor", "borderBottomStyle", "borderBottomWidth"],
    "chip": ["backgroundColor", "color", "borderTopLeftRadius", "fontSize", "fontWeight"],
    "cue": ["fontStyle", "borderBottomStyle", "borderBottomWidth"],
    "strong": ["borderTopWidth", "borderTopStyle", "fontWeight"],
    "number": ["float", "width", "marginLeft"],
    "lit": ["outlineWidth", "outlineStyle"],
}
FIND = """
() => {
  const all = [...document.querySelectorAll('.jp-RenderedHTMLCommon *')];
  const one = test => all.find(e => test(getComputedStyle(e), e));
  return {
    quote: one((s, e) => e.title.includes('direkte citat')),
    chip: one((s, e) => e.parentElement.tagName === 'SMALL' && e.title === 'Sigrun Haltvik'),
    cue: one((s, e) => e.tagName === 'I' && e.title.startsWith('citatverbum')),
    strong: one((s, e) => e.tagName === 'B' && e.title.includes('opslag')),
    number: one((s, e) => e.tagName === 'SMALL' && e.textContent === '1'),
    lit: one((s, e) => s.outlineStyle === 'solid'),
  };
}
"""
CONTRAST = """
() => {
  const light = c => {
    const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const solid = e => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (/^rgb\\(/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const worst = [];
  const words = document.querySelectorAll('.jp-RenderedHTMLCommon :is([title], small)');
  for (const e of words) {
    if (!e.textContent.trim()) continue;
    const a = light(getComputedStyle(e).color), b = light(solid(e));
    worst.push([(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), e.textContent]);
  }
  return worst.sort((x, y) => x[0] - y[0])[0];
}
"""
CUT = """
() => [...document.querySelectorAll('.jp-RenderedPlotly')].flatMap(plot => {
  const page = plot.querySelector('svg.main-svg').getBoundingClientRect();
  return [...plot.querySelectorAll('svg text')].filter(text => {
    const box = text.getBoundingClientRect();
    return box.width && (box.left < page.left - 1 || box.right > page.right + 1
      || box.top < page.top - 1 || box.bottom > page.bottom + 1);
  }).map(text => text.textContent);
})
"""
WIDE = """
() => [...document.querySelectorAll('.jp-OutputArea')].flatMap(area => {
  const edge = area.getBoundingClientRect().right + 1;
  return [...area.querySelectorAll('svg.main-svg, table, .jp-RenderedHTMLCommon div')]
    .filter(part => part.getBoundingClientRect().right > edge)
    .map(part => part.textContent.slice(0, 60));
})
"""


@pytest.fixture(scope="module")
def prices(tmp_path_factory):
    """A notebook with one output: an article about prices."""
    html = str(analyse(Article.from_text(PRICES, language="da")).highlight())
    shown = new_output("execute_result", {"text/html": html, "text/plain": "article"})
    path = tmp_path_factory.mktemp("prices") / "prices.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("…", outputs=[shown])]), path)
    return path


@pytest.fixture(
    scope="module",
    params=[("light", True), ("dark", False)],
    ids=["light-trusted", "dark-untrusted"],
)
def seen(request, browser, root, prices, tmp_path_factory):
    """What the page shows of the two notebooks."""
    theme, trusted = request.param
    notebook = root / "notebooks" / NAME
    charts = notebook.read_text(encoding="utf-8").count('"application/vnd.plotly.v1+json"')
    home = tmp_path_factory.mktemp("lab")
    with jupyterlab(home / "lab", theme, trusted, notebook, prices) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        open_notebook(page, address, NAME, charts)
        found = {
            "theme": page.evaluate("document.body.dataset.jpThemeLight"),
            "charts": charts,
            "styles": {
                name: page.evaluate(
                    f"names => {{ const e = ({FIND})().{name};"
                    " return e && names.map(n => getComputedStyle(e)[n]); }",
                    names,
                )
                for name, names in STYLES.items()
            },
            "contrast": page.evaluate(CONTRAST),
            "cut": page.evaluate(CUT),
            "wide": page.evaluate(WIDE),
            "text": page.inner_text(".jp-Notebook"),
        }
        open_notebook(page, address, prices.name)
        page.wait_for_timeout(1500)  # a formula would be set by now
        found["formulas"] = page.locator("mjx-container").count()
        found["prices"] = page.inner_text(".jp-OutputArea-output")
        page.close()
    return {"asked": theme, **found}


def test_the_theme_is_the_one_asked_for(seen):
    assert seen["theme"] == ("true" if seen["asked"] == "light" else "false")


def test_charts_are_drawn_and_no_word_is_cut(seen):
    assert seen["charts"] >= 6
    assert seen["cut"] == []
    assert seen["wide"] == []


def test_marks_come_through(seen):
    """The sanitizer of an untrusted notebook leaves every mark as it is."""
    assert seen["styles"] == {
        "quote": ["rgba(47, 104, 214, 0.24)", "solid", "2px"],
        "chip": ["rgb(47, 104, 214)", "rgb(255, 255, 255)", "3px", "12px", "700"],
        "cue": ["italic", "double", "3px"],
        "strong": ["2px", "solid", "700"],
        "number": ["left", "28px", "-40px"],
        "lit": ["3px", "solid"],
    }


def test_words_can_be_read(seen):
    ratio, words = seen["contrast"]
    assert ratio >= 4.5, words


def test_the_article_is_there(seen):
    text = re.sub(r"\s+", " ", seen["text"])
    assert "Makrelkvoter: Norge og Island går fra hinanden uden aftale" in text
    assert "Maskinkodet" in text


def test_prices_are_not_set_as_formulas(seen):
    assert seen["formulas"] == 0
    assert "Priserne er $5, $6 og $7." in seen["prices"]


def test_the_article_of_the_notebook_is_the_one_expected(root):
    """The colours above are those of its first speaker."""
    cells = json.loads((root / "notebooks" / NAME).read_text(encoding="utf-8"))["cells"]
    assert 'example("da/kvoter")' in "".join(cells[2]["source"])
    assert analyse(example("da/kvoter")).speakers.speaker[0] == "Sigrun Haltvik"
