"""A hostile article in everything that shows it: nothing runs, nothing is asked for, no markup.

Every part stands in a page without any protection of its own, so that what is tested is the
part's own escaping. The report and the classroom page have their own tests.
"""

import json

import pytest
from hostile import FILE, IMAGE, NAMES, SCRIPT, harmed, hostile

from analysis import Analysis, analyse, charts, coding, compare, corpus, read, report
from analysis.corpus import charts as many
from analysis.report.explorer import voices
from analysis.tables import COLUMNS, Table
from support import LITTLE

pytestmark = pytest.mark.browser

EXECUTABLE = frozenset(
    "script iframe img image object embed form textarea math foreignobject animate set base link "
    "meta video audio input".split()
)
NODES = """() => [...document.querySelectorAll('#part *')].map(e => [e.tagName.toLowerCase(),
  Object.fromEntries([...e.attributes].map(a => [a.name.toLowerCase(), a.value]))])"""


# Names of parts, and a sign that is to be read in each of them.
SHOWN = (
    (("highlight", "lit"), "alert(1)"),
    (("highlight", "table speakers", "table quotes", "comparison"), "onload="),
    (("table problems",), "alert(10)"),
    (("article",), "iframe"),
)


def parts(language: str) -> dict[str, str]:
    """The HTML of everything that shows the hostile article, by name."""
    return all_parts(harmed(hostile(language)))


def all_parts(result: Analysis) -> dict[str, str]:
    """The HTML of everything that shows an article, by name."""
    found = {
        "highlight": str(result.highlight()),
        "lit": str(result.highlight(rows=result.tone)),
        "cut": str(result.highlight(paragraphs=1)),
        "article": result.article._repr_html_(),
        "headline figures": result._repr_html_(),
        "comparison": compare(result, harmed(hostile("da")))._repr_html_(),
    }
    for name in COLUMNS:
        found[f"table {name}"] = getattr(result, name)._repr_html_()
    for _, voice in voices(result):
        found[f"view of {voice}"] = report.view(result, "direct", voice).html
    return found


def drawings(language: str) -> dict:
    """Every chart of an article, by name."""
    result = harmed(hostile(language))
    found = {name: getattr(charts, name)(result) for name in charts.ARTICLE}
    found["compare"] = charts.compare([result, harmed(hostile("en"))])
    return found


def corpus_tables(folder) -> dict:
    """The tables of a corpus whose outlets, ids and speakers are hostile, by the chart's name."""
    articles = []
    for number in range(6):
        article = hostile("da")
        fields = ("text", "title", "author", "url", "section")
        articles.append({name: getattr(article, name) for name in fields})
        articles[-1] |= {"id": f"a{number}", "outlet": f"{IMAGE}{number % 2}", "date": "2024-01-02"}
    source = folder / "articles.jsonl"
    source.write_text("\n".join(json.dumps(a) for a in articles), encoding="utf-8")
    out = folder / "results"
    corpus.analyse(source, out, workers=1, progress=False)
    pairs = {"speaker": NAMES, "about": NAMES[::-1], "articles": range(9, 2, -1), "statements": 9}
    found = {
        "group": corpus.compare_groups(out, "outlet", ["readability", "gender"]),
        "people": corpus.rank_speakers(out),
        "audit": corpus.audit(out, {"women": 0.5}, by="outlet"),
        "network": Table(pairs),
        "reuse": corpus.reused_quotes(out, fewest_words=1),
    }
    # What a text's own names cannot say, since they are letters.
    for name in ("people", "reuse"):
        found[name]["speaker"] = [NAMES[at % len(NAMES)] for at in range(len(found[name]))]
    assert all(len(table) for table in found.values())
    return found


def corpus_drawings(tables: dict) -> dict:
    """The chart of each of them."""
    more = {"group": ["lix"]}
    return {
        name: getattr(many, f"{name}_chart")(table, *more.get(name, []))
        for name, table in tables.items()
    }


@pytest.fixture
def watched(browser):
    """A page, and what happens on it that should not."""
    page, wrong = browser.new_context().new_page(), []
    page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda asked: wrong.append(asked.url) if "data:" not in asked.url else None)
    page.on("popup", lambda popup: wrong.append(f"popup: {popup.url}"))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    # Plotly warns where it would set a formula, as it does where a page has MathJax.
    page.on("console", lambda said: wrong.append(said.text) if "MathJax" in said.text else None)
    yield page, wrong
    page.context.close()


def harmless(page, wrong: list[str]) -> None:
    """Nothing ran, nothing was asked for, and no element of the article's is in the page."""
    page.evaluate(
        "() => document.querySelectorAll('#part *').forEach(e => ['mouseover', 'focus', 'click']"
        ".forEach(kind => e.tagName !== 'A' && !e.closest('.js-plotly-plot')"
        " && e.dispatchEvent(new Event(kind))))"
    )
    page.mouse.move(300, 200)
    page.wait_for_timeout(200)
    assert wrong == []
    assert page.evaluate("window.pwned") is None
    for tag, attributes in page.evaluate(NODES):
        assert tag not in EXECUTABLE, tag
        assert not [name for name in attributes if name.startswith("on")], (tag, attributes)
        for name in ("href", "xlink:href", "src", "action", "formaction"):
            assert attributes.get(name, "#").startswith("#"), (tag, attributes)


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_of_a_hostile_article_runs(watched, language):
    page, wrong = watched
    for name, part in parts(language).items():
        page.set_content(f"<!doctype html><body><div id=part>{part}</div>")
        harmless(page, wrong)
        # What would have run is there to be read, unless the part does not show it.
        for shown, sign in SHOWN:
            if name in shown:
                assert sign in page.inner_text("#part"), (name, sign)


@pytest.mark.parametrize(
    "name", [FILE.replace(".csv", ".txt"), "{{7*7}}$x$<svg onload=alert(12)>.md"]
)
def test_the_name_of_a_file_is_words(watched, tmp_path, name):
    """In all that shows an article without a title; the report's own page is asked likewise."""
    page, wrong = watched
    path = tmp_path / name
    path.write_text(LITTLE["da"], encoding="utf-8")
    result, seen = analyse(read(path, language="da")), []
    for part in all_parts(result).values():
        page.set_content(f"<!doctype html><body><div id=part>{part}</div>")
        harmless(page, wrong)
        seen.append(page.inner_text("#part"))
    assert any(name[:20] in each for each in seen)  # long cells are cut


def test_a_coding_sheet_runs_nothing(watched, tmp_path):
    page, wrong = watched
    path = coding.sheet(harmed(hostile()), tmp_path / "sheet.html")
    text = path.read_text(encoding="utf-8")
    assert "Content-Security-Policy" in text and "default-src 'none'" in text
    page.set_content(f"<div id=part>{text}</div>")
    # The sheet's own meta and style stand outside the article's words.
    page.evaluate("() => document.querySelectorAll('meta, style, title').forEach(e => e.remove())")
    harmless(page, wrong)
    assert "alert(1)" in page.inner_text("#part")


@pytest.mark.parametrize("language", ["da", "en"])
def test_labels_of_charts_are_words(watched, language):
    from plotly.offline import get_plotlyjs

    page, wrong = watched
    page.set_content("<!doctype html><body><div id=part></div>")
    page.add_script_tag(content=get_plotlyjs())
    for figure in drawings(language).values():
        page.evaluate(
            "figure => Plotly.newPlot('part', figure.data, figure.layout, {displayModeBar: false})",
            json.loads(figure.to_json()),
        )
        harmless(page, wrong)


def test_tables_and_charts_of_a_corpus_are_words(watched, tmp_path):
    from plotly.offline import get_plotlyjs

    page, wrong = watched
    page.set_content("<!doctype html><body><div id=part></div>")
    page.add_script_tag(content=get_plotlyjs())
    tables = corpus_tables(tmp_path)
    for table in tables.values():
        page.evaluate(
            "html => document.getElementById('part').innerHTML = html", table._repr_html_()
        )
        harmless(page, wrong)
        assert "onerror" in page.inner_text("#part")
    drawn = corpus_drawings(tables)
    for name, figure in drawn.items():
        assert "onerror" in figure.to_json(), name  # it is there, as words
    for figure in drawn.values():
        page.evaluate(
            "figure => Plotly.newPlot('part', figure.data, figure.layout, {displayModeBar: false})",
            json.loads(figure.to_json()),
        )
        harmless(page, wrong)


def test_the_test_sees_what_runs(watched):
    page, wrong = watched
    page.set_content(f"<div id=part>{IMAGE}{SCRIPT}</div>")
    with pytest.raises(AssertionError):
        harmless(page, wrong)
    assert any(each.startswith("dialog") for each in wrong)
