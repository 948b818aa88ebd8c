"""The report notebook with other parameters, and the page with menus, with widgets and without."""

import sys

import pytest

from analysis import Article, analyse, example, report
from analysis.report import explorer
from support import LITTLE

TWO = (
    "Ny bro\n\n– Broen holder, siger Anna Holm.\n\nDen er dyr, mener Bo Dam.\n\n– Ja, siger Bo Dam."
)


@pytest.fixture(scope="module")
def results():
    texts = {"two": TWO, "one": LITTLE["da"], "none": "Broen er lukket.\n\nDen er lang."}
    return {n: analyse(Article.from_text(text, language="da")) for n, text in texts.items()}


@pytest.mark.parametrize("unit", explorer.UNITS)
def test_a_view_lights_up_what_its_number_counts(results, unit):
    result = results["two"]
    for shown, voice in explorer.voices(result):
        found = report.view(result, unit, voice)
        row = result.speakers[result.speakers.speaker == voice].iloc[0]
        words = sum(result.document.count_words(*span) for span in found.spans)
        wanted = row.direct_words + (0 if unit == "direct" else row.indirect_words)
        assert words == wanted
        number = row.statements if unit == "statements" else wanted
        assert found.finding.startswith(f"{shown}: ") and f"· {number}\u00a0" in found.finding
        assert str(found.text).count("outline: 3px solid") == len(found.spans) + 1  # the key's


@pytest.mark.parametrize("output", ["da", "en"])
def test_the_chart_shows_which_unit_and_voice_are_chosen(results, output):
    looks = {}
    for at, unit in enumerate(explorer.UNITS):
        for _, voice in explorer.voices(results["two"]):
            bars = report.view(results["two"], unit, voice, output).chart.data
            full = {(bar.name, bar.xaxis) for bar in bars if bar.opacity is None}
            own = {(bar.name, bar.xaxis) for bar in bars if bar.name == voice.split()[-1]}
            panel = f"x{at + 2}"
            if any(axis == panel for _, axis in own):
                assert full == {each for each in own if each[1] == panel}
            looks[unit, voice] = tuple(bar.opacity for bar in bars)
    assert len(set(looks.values())) == len(looks) > 3


def test_a_view_of_nobody_says_so(results):
    shown = report.view(results["none"])
    assert shown.finding == "Ingen udtaler sig i artiklen." and shown.spans == ()
    assert explorer.voices(results["none"]) == []


@pytest.mark.parametrize(("unit", "voice"), [("letters", None), ("direct", "Nobody")])
def test_a_view_that_there_is_not(results, unit, voice):
    with pytest.raises(ValueError, match="there are: "):
        report.view(results["two"], unit, voice)
    with pytest.raises(ValueError):
        report.explore({})


def test_menus_change_chart_and_text_together(results):
    pytest.importorskip("ipywidgets")
    page = report.explore(results)
    shown = []

    def seen():
        finding, chart, text = (output["data"] for output in page.shown.outputs)
        assert finding["text/plain"] == page.view.finding
        assert text["text/html"] == page.view.text.html
        shown.append((chart["text/plain"], text["text/html"], finding["text/plain"]))
        return shown[-1]

    first = seen()
    page.menus["unit"].value = "words"
    assert seen() != first
    page.menus["voice"].value = "Bo Dam"
    assert seen()[2].startswith("Bo Dam: ")
    page.menus["article"].value = "one"
    assert page.menus["voice"].value == "Anna Holm" and seen()[0] != first[0]
    page.menus["article"].value = "none"
    assert seen()[2] == "Ingen udtaler sig i artiklen."
    page.menus["article"].value = "two"
    assert seen()[2].startswith(page.menus["voice"].label)
    bundle = page._repr_mimebundle_()
    assert bundle["text/html"] == page.view.html
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_without_widgets_the_output_is_plain(results, monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    page = report.explore(results)
    assert page._repr_mimebundle_() == {
        "text/html": page.view.html,
        "text/plain": page.view.finding,
    }
    before = page.view
    assert page.choose("two", "words", "Bo Dam") != before


@pytest.mark.slow
def test_papermill_makes_the_same_report_as_the_code(root, tmp_path):
    papermill = pytest.importorskip("papermill")
    notebook = root / "notebooks" / "reports" / "article-report.ipynb"
    target = tmp_path / "report.html"
    papermill.execute_notebook(
        str(notebook),
        str(tmp_path / "out.ipynb"),
        parameters={"source": "en/trial", "target": str(target), "output": "da"},
        cwd=str(tmp_path),
        progress_bar=False,
    )
    other = report.html(analyse(example("en/trial")), tmp_path / "other.html", "da")
    assert target.read_bytes() == other.read_bytes()
