"""A notebook of a hostile article in JupyterLab: nothing runs, nothing is asked for, no formula."""

import nbformat
import pytest
from hostile import NAMES, harmed, hostile
from lab import jupyterlab, open_notebook
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis import Article, charts, compare, report
from analysis.report.explorer import voices
from analysis.tables import COLUMNS

pytestmark = pytest.mark.browser

# What a notebook would set as a formula, with MathJax's own ways to make links and markup.
FORMULAS = (
    "$x^2$",
    "$$\\href{javascript:alert(20)}{klik}$$",
    "\\(\\require{html}\\class{jp-evil}{x}\\)",
    "\\[\\unicode{x41}\\]",
    "\\begin{equation}x\\end{equation}",
    "**fed** _kursiv_ `kode` # Titel [klik](javascript:alert(21))",
)
WRONG = """() => [...document.querySelectorAll('.jp-OutputArea-output')].flatMap(area =>
  [...area.querySelectorAll('*')].filter(e => !e.closest('.js-plotly-plot') && (
    /^(script|iframe|img|image|object|embed|form|textarea|input|math|link|meta|base|video|audio|svg)$/i
      .test(e.tagName)
    || [...e.attributes].some(a => /^on/i.test(a.name) || /javascript:/i.test(
         ['href', 'src', 'action', 'xlink:href'].includes(a.name) ? a.value : ''))
    || e.matches('mjx-container, .MathJax, .jp-evil, .katex')
  )).map(e => e.outerHTML.slice(0, 200)))"""
PLOTS = """() => [...document.querySelectorAll('.js-plotly-plot *:not(.plot-img)')].filter(e =>
  /^(script|iframe|img|object|embed|form|foreignObject)$/i.test(e.tagName)
  || [...e.attributes].some(a => /^on/i.test(a.name))
  || (e.tagName.toLowerCase() === 'a' && (e.getAttribute('xlink:href') || e.getAttribute('href')))
).map(e => e.outerHTML.slice(0, 200))"""


def worse(language: str) -> Article:
    """The hostile article, with formulas in every field and speaker."""
    plain = hostile(language)
    said = {"da": "– Ja til {0}, siger Anna {0} Holm.", "en": "“Yes to {0},” said Ann {0} Elm."}
    text = plain.text + "\n".join(f"\n{said[language].format(each)}\n" for each in FORMULAS)
    about = ("title", "outlet", "author", "date", "section", "url", "id")
    fields = {name: f"{getattr(plain, name)} {' '.join(FORMULAS)}" for name in about}
    return Article.from_text(text, language=language, **fields)


def outputs(language: str) -> list[dict]:
    """What each cell of the notebook shows, as Jupyter asks for it."""
    from IPython.core.formatters import DisplayFormatter

    article = worse(language)
    result = harmed(article, [*NAMES, *FORMULAS])
    shown = [article, result, result.highlight(), result.highlight(rows=result.tone)]
    shown += [compare(result, harmed(worse("da")))]
    shown += [report.view(result, "direct", name) for _, name in voices(result)[:3]]
    shown += [getattr(result, name) for name in COLUMNS]
    shown += [getattr(charts, name)(result) for name in charts.ARTICLE]
    display = DisplayFormatter()
    return [dict(display.format(each)[0]) for each in shown]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("trusted", [True, False], ids=["trusted", "untrusted"])
def test_a_hostile_notebook_only_shows(browser, tmp_path, language, trusted):
    cells = [
        new_code_cell("…", outputs=[new_output("execute_result", data)])
        for data in outputs(language)
    ]
    path = tmp_path / "hostile.ipynb"
    nbformat.write(new_notebook(cells=cells), path)
    plots = sum("application/vnd.plotly.v1+json" in c.outputs[0].data for c in cells)
    wrong: list[str] = []
    with jupyterlab(tmp_path / "lab", "light", trusted, path) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        page.on("dialog", lambda d: (wrong.append(f"dialog: {d.message}"), d.dismiss()))
        page.on("popup", lambda popup: wrong.append(f"popup: {popup.url}"))

        def asked(request):
            if not request.url.startswith(
                (address, address.replace("http", "ws"), "data:", "blob:")
            ):
                wrong.append(f"request: {request.url}")

        page.on("request", asked)
        open_notebook(page, address, path.name, plots)
        page.wait_for_timeout(1500)  # a formula would be set by now
        assert page.evaluate(WRONG) == []
        assert page.evaluate(PLOTS) == []
        assert page.evaluate("window.pwned") is None
        assert wrong == []
        text = page.inner_text(".jp-Notebook")
        page.close()
    # It is there, as words.
    assert "alert(1)" in text and "$x^2$" in text and "\\href{javascript" in text
