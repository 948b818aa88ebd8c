"""The report as its reader has it: offline, by keyboard, in both themes, hostile articles too."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hostile import FILE, harmed, hostile
from report_data import many_voices

from analysis import Article, analyse, charts, example, read, report
from analysis.report import drawings
from support import LITTLE

pytestmark = pytest.mark.browser

WIDE, PHONE = {"width": 1600, "height": 900}, {"width": 390, "height": 844}
EMOJI = """Ny bro 😀 i Holm

😀😀 – Broen er en skandale 😀, siger Anna Holm.

»Et flot 👩‍👩‍👧 syn«, siger hun.
"""
# What is on the page beside plotly's drawings, which are looked at on their own.
NODES = """() => [...document.querySelectorAll('body *')]
  .filter(e => !e.closest('.plot *, #js-plotly-tester'))
  .map(e => [e.tagName.toLowerCase(), e.getAttributeNames(), e.getAttribute('href') || ''])"""
TO_BE_REACHED = """() => [...document.querySelectorAll('button, a, summary, [tabindex]')]
  .filter(e => e.checkVisibility()).length"""
LIT = "() => [...document.querySelectorAll('mark.lit')].map(e => e.textContent).join('')"
FOCUSED = """() => { const e = document.activeElement;
  const all = [...document.querySelectorAll('[data-words]')];
  return [e.dataset.words || '', all.indexOf(e), e.closest('#bar') !== null]; }"""
SHOWN = f"() => [({LIT})(), document.querySelector('#bar p').textContent, ({FOCUSED})()]"
# What a number is called: its own label, or what stands in its row and column.
NAMED = """() => { const e = document.activeElement, cell = e.closest('td');
  if (e.dataset.label || !cell) return [e.dataset.label || e.textContent];
  const column = cell.closest('table').tHead.rows[0].cells[cell.cellIndex];
  return [cell.parentElement.cells[0].textContent, column.textContent, e.textContent]; }"""


@dataclass
class Watch:
    """What a page did that it should not."""

    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def opened(browser, path: Path, size=WIDE, scheme="light"):
    """A page with the report, its network off, and what it does wrong."""
    context = browser.new_context(viewport=size, color_scheme=scheme, offline=True)
    page, watch = context.new_page(), Watch()
    page.on("request", lambda request: watch.asked.append(request.url))
    page.on("requestfailed", lambda request: watch.wrong.append(f"failed: {request.url}"))
    page.on("pageerror", lambda error: watch.wrong.append(f"error: {error}"))
    page.on("console", lambda message: watch.wrong.append(f"console: {message.text}"))
    page.on("dialog", lambda dialog: (watch.wrong.append("dialog"), dialog.dismiss()))
    page.on("popup", lambda popup: watch.wrong.append(f"popup: {popup.url}"))
    page.goto(path.as_uri())
    return page, watch


def drawn(page) -> int:
    """Draw every chart; how many there are."""
    page.evaluate("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))")
    page.wait_for_function(
        "() => [...document.querySelectorAll('.plot')].every(p => p.querySelector('.main-svg'))"
    )
    return page.locator(".plot").count()


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Reports on disk, by name."""
    folder = tmp_path_factory.mktemp("reports")
    results = {
        "da": analyse(example("da/foedegang")),
        "en": analyse(example("en/eel-online")),
        "emoji": analyse(Article.from_text(EMOJI, language="da")),
        "empty": analyse(Article.from_text("", language="da")),
        "hostile": harmed(hostile()),
        "forty": many_voices("da", 60),
        "hostile-en": harmed(hostile("en")),
    }
    named = folder / FILE.replace(".csv", ".txt")
    named.write_text(LITTLE["da"], encoding="utf-8")
    results["named"] = analyse(read(named, language="da"))
    made = {name: report.html(each, folder / f"{name}.html") for name, each in results.items()}
    both = [results["da"], results["en"]]
    made["several"] = report.html(both, folder / "several.html", output="en")
    return results, made


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", ["da", "en", "several", "empty"])
def test_opens_offline_without_a_request_or_an_error(browser, reports, name, size, scheme):
    page, watch = opened(browser, reports[1][name], size, scheme)
    assert drawn(page) > 0
    assert watch.asked == [reports[1][name].as_uri()]
    assert watch.wrong == []
    room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert room[0] <= room[1], "the page scrolls sideways"
    page.context.close()


@pytest.mark.parametrize("name", ["da", "emoji"])
def test_every_number_shows_its_words_by_keyboard(browser, reports, name):
    result, page = reports[0][name], opened(browser, reports[1][name])[0]
    for summary in page.locator("summary").all():
        summary.click()
    before = page.locator("[data-text]").inner_html()
    wanted = set(range(page.locator("[data-words]").count()))
    units = result.article.text.encode("utf-16-le")
    reached = set()
    page.evaluate("scrollTo(0, 0)")
    for _ in range(page.evaluate(TO_BE_REACHED) + 5):
        page.keyboard.press("Tab")
        words, number, _ = page.evaluate(FOCUSED)
        if not words or number in reached:
            continue
        reached.add(number)
        label = page.evaluate(NAMED)
        page.keyboard.press("Enter")
        places = sorted(tuple(map(int, each.split("-"))) for each in words.split())
        covered = sorted({at for first, last in places for at in range(first, last)})
        text = b"".join(units[2 * at : 2 * at + 2] for at in covered).decode("utf-16-le")
        lit, said, (_, _, in_bar) = page.evaluate(SHOWN)
        assert re.sub(r"\s", "", lit) == re.sub(r"\s", "", text), label
        assert in_bar, "the bar with the places has the focus"
        assert all(part[:90] in said for part in label), (label, said)
        page.keyboard.press("Escape")
        assert page.evaluate(FOCUSED)[1] == number, "Escape leads back to the number"
    assert reached == wanted
    assert page.locator("[data-text]").inner_html() == before
    page.context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_moves_when_charts_are_drawn_and_cut_tables_say_so(browser, reports, width):
    page = opened(browser, reports[1]["da"], {"width": width, "height": 800})[0]
    high = "() => document.documentElement.scrollHeight"
    before = page.evaluate(high)
    assert drawn(page) > 5
    assert abs(page.evaluate(high) - before) < 10
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    cut, told = page.evaluate(
        """() => { const all = [...document.querySelectorAll('.scroll')].filter(e => e.clientWidth);
        return [all.filter(e => e.scrollWidth > e.clientWidth + 1).length,
                all.filter(e => e.dataset.hint).length]; }"""
    )
    assert told == cut and (width > 400 or cut > 0)


def test_places_are_gone_through_one_by_one(browser, reports):
    page = opened(browser, reports[1]["da"], PHONE)[0]
    number = page.locator("[data-words*=' ']").first
    of = len(number.get_attribute("data-words").split())
    number.click()
    said = page.locator("#bar p")
    assert f"Sted 1 af {of}" in said.inner_text()
    page.keyboard.press("Enter")
    assert f"Sted 2 af {of}" in said.inner_text()
    here = page.locator("mark.here").first
    box = here.bounding_box()
    assert 0 <= box["y"] <= PHONE["height"]
    page.context.close()


def test_a_bar_shows_its_speakers_words(browser, reports):
    page = opened(browser, reports[1]["da"])[0]
    drawn(page)
    plot = page.locator("#a1-chart-quote_share")
    plot.scroll_into_view_if_needed()
    name = plot.evaluate(
        "e => { e.emit('plotly_click', { points: [{ data: e.data[0] }] }); return e.data[0].name; }"
    )
    assert page.locator("#bar p").inner_text().startswith(name)
    result = reports[0]["da"]
    first = result.quotes[result.quotes.paragraph > 0]
    speaker = next(s for s in first.speaker.dropna() if s.endswith(name))
    of = first[first.speaker == speaker]

    def lit() -> str:
        return re.sub(r"\s", "", page.evaluate(LIT))

    assert not of.marked.all() and lit() == re.sub(r"\s", "", "".join(of[of.marked].text))
    plot.evaluate(
        """e => e.emit('plotly_click', { points: [{ data: e.data.find(
          d => d.name === e.data[0].name && d.marker.pattern?.shape) }] })"""
    )
    assert lit() == re.sub(r"\s", "", "".join(of[~of.marked].text)), "hatched is indirect"
    page.context.close()


def test_a_bar_of_several_and_a_bar_of_figures_show_what_they_count(browser, reports):
    for name, chart, bar in (("forty", "quote_share", "28 andre"), ("da", "figures", "")):
        result, page = reports[0][name], opened(browser, reports[1][name])[0]
        drawn(page)
        plot = page.locator(f"#a1-chart-{chart}")
        plot.scroll_into_view_if_needed()
        shown = plot.evaluate(
            """(e, bar) => { const data = e.data.find(d => d.name.startsWith(bar));
            e.emit('plotly_click', { points: [{ data }] }); return data.name; }""",
            bar,
        )
        assert page.locator("#bar p").inner_text().startswith(shown)
        lit = re.sub(r"\s", "", page.evaluate(LIT))
        if name == "da":
            of = result.figures[result.figures.attributed_to.fillna("").str.endswith(shown)]
        else:
            first = charts.quote_share(result).layout.meta["table"][:12]
            named = {row["taler"] for row in first}
            of = result.quotes[~result.quotes.speaker.isin(named) & (result.quotes.paragraph > 0)]
        assert len(of) and lit == re.sub(r"\s", "", "".join(of.text))
        page.context.close()


def test_numbers_side_by_side_light_up_words_of_their_own_article(browser, reports):
    page = opened(browser, reports[1]["several"])[0]
    for summary in page.locator("summary").all():
        summary.click()
    numbers = page.locator("[data-in]")
    assert {each.get_attribute("data-in") for each in numbers.all()} == {"a1", "a2"}
    for number in numbers.all():
        number.click()
        within = "all => [...new Set(all.map(e => e.closest('[data-article]').id))]"
        lit = page.eval_on_selector_all("mark.lit", within)
        assert lit == [number.get_attribute("data-in")]
        page.keyboard.press("Escape")
    page.context.close()


@pytest.mark.parametrize("name", ["da", "several", "forty"])
def test_nothing_is_wider_than_a_sheet_of_paper(browser, reports, name):
    """Chromium would shrink the whole report to hold it."""
    page = opened(browser, reports[1][name], {"width": 680, "height": 900})[0]  # A4, margins off
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for summary in page.locator("details").all():
        summary.evaluate("e => { e.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    page.context.close()


@pytest.mark.parametrize(
    ("name", "scheme"), [("da", "light"), ("da", "dark"), ("several", "light"), ("empty", "dark")]
)
def test_no_serious_accessibility_problem(browser, reports, name, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="extra `browser`")
    page = opened(browser, reports[1][name], WIDE, scheme)[0]
    drawn(page)
    for summary in page.locator("summary").all():
        summary.click()
    if number := page.locator("[data-words]").all():
        number[0].click()
    found = axe.Axe().run(page).response["violations"]
    serious = [each for each in found if each["impact"] in ("serious", "critical")]
    assert serious == [], [(e["id"], [n["html"][:200] for n in e["nodes"]][:3]) for e in serious]
    page.context.close()


@pytest.mark.parametrize("name", ["hostile", "hostile-en", "named"])
def test_a_hostile_article_runs_nothing(browser, reports, name):
    page, watch = opened(browser, reports[1][name])
    drawn(page)
    for summary in page.locator("summary").all():
        summary.click()
    for number in page.locator("[data-words]").all():
        number.click()
        page.keyboard.press("Escape")
    for plot in page.locator(".plot").all():
        plot.hover()
    page.wait_for_timeout(300)
    assert (watch.wrong, watch.asked) == ([], [reports[1][name].as_uri()])
    assert page.evaluate("window.pwned") is None
    assert ("alert(10)" if name == "named" else "onload=") in page.inner_text("body")
    for tag, attributes, address in page.evaluate(NODES):
        assert tag not in {"img", "iframe", "svg", "math", "style", "object", "form", "textarea"}
        assert not any(attribute.startswith("on") for attribute in attributes)
        assert not address or address.startswith("#")
    inside = page.eval_on_selector_all(
        ".plot *", "all => all.map(e => [e.tagName.toLowerCase(), e.getAttributeNames()])"
    )
    assert not {tag for tag, _ in inside} & {
        "a",
        "img",
        "image",
        "script",
        "iframe",
        "foreignobject",
    }
    assert not any(name.startswith("on") for _, names in inside for name in names)
    page.context.close()


def test_the_policy_stops_what_would_get_through(browser, reports, tmp_path):
    text = reports[1]["da"].read_text(encoding="utf-8")
    inside = (
        '<img src="http://evil.example/x" onerror="window.pwned=1"><script>window.pwned=2</script>'
    )
    path = tmp_path / "report.html"
    path.write_text(text.replace("<main", inside + "<main", 1), encoding="utf-8")
    context = browser.new_context()
    page, refused = context.new_page(), []
    page.on("console", lambda message: refused.append(message.text))
    page.on("requestfailed", lambda request: refused.append(str(request.failure)))
    page.goto(path.as_uri())
    page.wait_for_timeout(300)
    assert page.evaluate("window.pwned") is None
    assert sum("Content Security Policy" in each for each in refused) == 3, refused
    assert "csp" in refused
    page.context.close()


def test_pdf_has_pages_of_a4_and_the_words(chromium, reports, tmp_path):
    pypdf = pytest.importorskip("pypdf", reason="extra `corpus` not installed")
    path = report.pdf(reports[0]["da"], tmp_path / "report.pdf")
    pages = pypdf.PdfReader(path).pages
    assert [round(float(side) / 72 * 25.4) for side in pages[0].mediabox[2:]] == [210, 297]
    text = "\n".join(each.extract_text() for each in pages)
    assert "Metoden i almindelige ord" in text and "Henning Bratlev" in text
    assert "Kilde: da/foedegang" in text, "the charts are drawn"
    assert report.pdf(reports[0]["da"], path, output="en") == path


@pytest.mark.parametrize(("format", "head"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_charts_as_images_with_their_source_note(chromium, reports, tmp_path, format, head):
    pytest.importorskip("kaleido", reason="extra `images` not installed")
    paths = report.images(reports[0]["da"], tmp_path, format=format, theme="dark")
    assert len(paths) == len(drawings.every_chart())
    for path in paths:
        content = path.read_bytes()
        assert content.startswith(head)
        if format == "svg":
            assert "Kilde: da/foedegang." in content.decode("utf-8")
