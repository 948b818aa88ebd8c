"""A hostile article in everything that shows it: nothing runs, nothing is asked for, no markup.

Every part stands in a page without any protection of its own, so that what is tested is the
part's own escaping. The report and the classroom page have their own tests.
"""

import json

import pytest
from hostile import IMAGE, SCRIPT, hostile

from analysis import analyse, charts, coding, compare, corpus
from analysis.corpus import charts as many
from analysis.tables import COLUMNS

pytestmark = pytest.mark.browser

EXECUTABLE = frozenset(
    "script iframe img image object embed form textarea math foreignobject animate set base link "
    "meta video audio input".split()
)
NODES = """() => [...document.querySelectorAll('#part *')].map(e => [e.tagName.toLowerCase(),
  Object.fromEntries([...e.attributes].map(a => [a.name.toLowerCase(), a.value]))])"""


def parts(language: str) -> dict[str, str]:
    """The HTML of everything that shows an article, by name."""
    result = analyse(hostile(language))
    found = {
        "highlight": str(result.highlight()),
        "lit": str(result.highlight(rows=result.tone)),
        "cut": str(result.highlight(paragraphs=1)),
        "article": result.article._repr_html_(),
        "headline figures": result._repr_html_(),
        "comparison": compare(result, analyse(hostile("da")))._repr_html_(),
    }
    for name in COLUMNS:
        found[f"table {name}"] = getattr(result, name)._repr_html_()
    return found


def drawings(language: str) -> dict:
    """Every chart of an article, by name."""
    result = analyse(hostile(language))
    found = {name: getattr(charts, name)(result) for name in charts.ARTICLE}
    found["compare"] = charts.compare([result, analyse(hostile("en"))])
    return found


def corpus_drawings(folder) -> dict:
    """Every chart of a corpus whose outlets, dates and speakers are hostile, by name."""
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
    papers = corpus.compare_groups(out, "outlet", ["readability", "gender"])
    return {
        "groups": many.group_chart(papers, "lix"),
        "people": many.people_chart(corpus.rank_speakers(out)),
        "audit": many.audit_chart(corpus.audit(out, {"women": 0.5}, by="outlet")),
        "network": many.network_chart(corpus.who_about_whom(out)),
        "reuse": many.reuse_chart(corpus.reused_quotes(out, fewest_words=1)),
    }


@pytest.fixture
def watched(browser):
    """A page, and what happens on it that should not."""
    page, wrong = browser.new_context().new_page(), []
    page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda asked: wrong.append(asked.url) if "data:" not in asked.url else None)
    page.on("popup", lambda popup: wrong.append(f"popup: {popup.url}"))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
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
        if name in ("highlight", "lit"):
            assert "alert(1)" in page.inner_text("#part"), name


def test_a_coding_sheet_runs_nothing(watched, tmp_path):
    page, wrong = watched
    path = coding.sheet(analyse(hostile()), tmp_path / "sheet.html")
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


def test_labels_of_corpus_charts_are_words(watched, tmp_path):
    from plotly.offline import get_plotlyjs

    page, wrong = watched
    page.set_content("<!doctype html><body><div id=part></div>")
    page.add_script_tag(content=get_plotlyjs())
    drawn = corpus_drawings(tmp_path)
    assert any("onerror" in figure.to_json() for figure in drawn.values())  # it is there, as words
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
