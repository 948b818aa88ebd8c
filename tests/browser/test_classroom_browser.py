"""The classroom page in a real browser, with every address but its own blocked."""

import zipfile

import pytest
from hostile import NAMES
from serving import pyodide_folder, served

from analysis import Article, analyse, example, rows
from analysis.classroom.build import FIRST, build

pytestmark = pytest.mark.browser

READY = "html[data-first-ms]"
SECONDS = 90_000  # milliseconds; a busy machine takes long to start Python in a browser
HOSTILE = (
    'Byrådet <img src=x onerror="document.title = 1"> mødes\n\n'
    "- Vi lukker <script>document.title = 1</script> skolen, siger <b>Anna</b> Holm til avisen.\n\n"
    '- Nej "><img src=//example.invalid/x onerror=document.title=1>, siger Bo Dam.'
)


@pytest.fixture(scope="module")
def address(root, tmp_path_factory):
    """Where the built site is served."""
    target = tmp_path_factory.mktemp("site") / "site"
    with served(build(target, str(pyodide_folder(root))).folder) as where:
        yield where


@pytest.fixture
def opened(browser, address):
    """Open the page: all that it asked for, and all that went wrong, is noted."""
    contexts = []

    def open_page(output="da", **options):
        context = browser.new_context(locale="da-DK", **options)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.wrong = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("dialog", lambda d: (page.wrong.append(f"dialog: {d.message}"), d.dismiss()))
        page.on("popup", lambda popup: page.wrong.append(f"popup: {popup.url}"))
        page.on("console", lambda m: page.wrong.append(m.text) if m.type == "error" else None)
        context.route(
            lambda url: not url.startswith((address, "blob:", "data:")), lambda route: route.abort()
        )
        page.goto(f"{address}?output={output}")
        page.wait_for_selector(READY, state="attached", timeout=SECONDS)
        return page

    yield open_page
    for context in contexts:
        context.close()


def read(page, text):
    """Paste a text, press the button, wait for its reading."""
    page.evaluate("document.documentElement.removeAttribute('data-read-ms')")
    page.fill("#text", text)
    page.click("#analyse")
    page.wait_for_selector("html[data-read-ms]", state="attached", timeout=SECONDS)


def found(page):
    """What the page shows: LIX, and the statements that its marks stand for."""
    return page.evaluate(
        """() => ({
          figures: document.getElementById('figures').innerText,
          statements: [...new Set([...document.querySelectorAll('.m-voice')]
            .map(e => Number(e.dataset.statement)))].sort((a, b) => a - b),
          text: (() => {
            const copy = document.getElementById('article').cloneNode(true);
            copy.querySelectorAll('small').forEach(e => e.remove());
            return copy.textContent;
          })(),
        })"""
    )


def expected(text):
    result = analyse(Article.from_text(text))
    lix = rows.summary_row(result)["lix"]
    return lix, sorted(statement.number for statement in result.statements)


@pytest.mark.parametrize("output", ["da", "en"])
def test_the_example_is_read_in_the_browser_as_in_python(opened, address, output):
    page = opened(output)
    article = example(FIRST[output])
    # What stands there at first was made by the build; this is read by the browser's own Python.
    read(page, article.text)
    lix, statements = expected(article.text)
    shown = found(page)
    written = f"{lix:.1f}".replace(".", "," if output == "da" else ".")
    assert f"LIX\u00a0{written}" in shown["figures"]
    assert shown["statements"] == statements
    assert shown["text"] == article.text
    assert page.wrong == []
    assert [url for url in page.asked if not url.startswith(address)] == []


def test_no_file_is_asked_for_twice(opened, address):
    page = opened()
    asked = [url.split("?")[0] for url in page.asked]
    assert len(asked) == len(set(asked))
    ahead = page.evaluate("[...document.querySelectorAll('link[rel$=preload]')].map(e => e.href)")
    assert len(ahead) == 8 and set(ahead) <= set(asked)
    assert page.wrong == []


def test_a_hostile_article_is_text(opened):
    page = opened()
    read(page, HOSTILE)
    shown = found(page)
    assert shown["text"] == HOSTILE
    assert "document.title" in page.inner_text("#article")
    assert page.title() == "Hvem taler i artiklen?"
    assert page.locator("#article :is(img, script, a, iframe)").count() == 0
    for name in ("<img/src=x/onerror=document.title=1>", *NAMES):
        name = " ".join(name.split())
        correct(page, shown["statements"][0], other=name)
        assert name in page.inner_text("#corrections")
        assert (
            page.locator("main :is(img, script, svg svg, iframe, a[href^=javascript])").count() == 0
        )
    assert "onerror" in page.content() and page.evaluate("window.pwned") is None
    assert page.title() == "Hvem taler i artiklen?"
    assert page.wrong == []


def test_the_name_of_a_file_is_text(opened, tmp_path):
    page = opened()
    name = "<img src=x onerror=document.title=1>[x](javascript:alert(1))$x$.pdf"
    (tmp_path / name).write_bytes(b"%PDF-1.7")
    page.set_input_files("#file", tmp_path / name)
    page.locator("#status", has_text="onerror=document.title=1").wait_for()
    (tmp_path / name.replace(".pdf", ".txt")).write_text(HOSTILE, encoding="utf-8")
    page.evaluate("document.documentElement.removeAttribute('data-read-ms')")
    page.set_input_files("#file", tmp_path / name.replace(".pdf", ".txt"))
    page.wait_for_selector("html[data-read-ms]", state="attached", timeout=SECONDS)
    assert page.locator("main :is(img, script, iframe, a[href^=javascript])").count() == 0
    assert page.title() == "Hvem taler i artiklen?"
    assert page.wrong == []


def correct(page, number, other):
    page.locator(f".m-voice[data-statement='{number}']").first.click()
    page.evaluate("document.documentElement.removeAttribute('data-read-ms')")
    page.fill("#other", other)
    page.click("#change")
    page.wait_for_selector("html[data-read-ms]", state="attached", timeout=SECONDS)


def test_a_speaker_is_corrected_and_the_numbers_follow(opened, tmp_path):
    page = opened()
    text = example(FIRST["da"]).text
    before = page.inner_text("#share")
    correct(page, 2, "Bjarki Gunnlaugarson")
    assert page.inner_text("#share") != before
    assert "Bjarki Gunnlaugarson" in page.inner_text("#corrections")
    page.click("#share [data-unit=statements]")
    assert page.get_attribute("#share [data-unit=statements]", "aria-pressed") == "true"
    with page.expect_download() as saving:
        page.click("#save-corrections")
    path = tmp_path / saving.value.suggested_filename
    saving.value.save_as(path)
    result = analyse(Article.from_text(text), corrections=path)
    speakers = {s.number: s.speaker for s in result.statements}
    assert speakers[2] == "Bjarki Gunnlaugarson" and result.corrected.problems == ()
    page.click("#corrections button")
    page.wait_for_selector("#corrections:empty", state="attached", timeout=SECONDS)
    page.click("#share [data-unit=direct]")
    assert page.inner_text("#share") == before


def test_tables_and_sheets_are_saved(opened, tmp_path):
    page = opened()
    sizes = {}
    for button in ("tables", "sheet", "print", "large"):
        with page.expect_download() as saving:
            page.click(f"#save-{button}")
        path = tmp_path / saving.value.suggested_filename
        saving.value.save_as(path)
        sizes[path.name] = path.read_bytes()
    assert "quotes.csv" in zipfile.ZipFile(tmp_path / "tables.zip").namelist()
    assert sizes["sheet.csv"].startswith(b"\xef\xbb\xbfcoder,unit")
    assert b"<!doctype html>" in sizes["sheet.html"]
    assert b"15pt" in sizes["sheet-large.html"] and b"15pt" not in sizes["sheet.html"]


def test_the_language_is_switched(opened):
    page = opened("da")
    read(page, example("da/kvoter").text)
    page.click("[data-output=en]")
    assert page.inner_text("h1") == "Who speaks in the article?"
    assert page.inner_text("#share h2") and "leads" in page.inner_text("#share h2")
    assert "Makrelkvoter" in page.inner_text("#article")


def test_files_are_opened(opened, tmp_path):
    page = opened()
    html = "<nav>menu</nav><article><h1>Ny bro</h1><p>– Den holder, siger Anna Holm.</p></article>"
    for name, data in (
        ("a.html", html.encode()),
        ("a.txt", "Ny bro\n\n– Den blåser, siger Anna Holm.".encode("cp1252")),
    ):
        page.evaluate("document.documentElement.removeAttribute('data-read-ms')")
        (tmp_path / name).write_bytes(data)
        page.set_input_files("#file", tmp_path / name)
        page.wait_for_selector("html[data-read-ms]", state="attached", timeout=SECONDS)
        assert "Holm" in page.inner_text("#share") and "menu" not in page.inner_text("#article")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    page.set_input_files("#file", tmp_path / "a.pdf")
    page.locator("#status", has_text="a.pdf er ingen tekst").wait_for()
    assert "Holm" in page.inner_text("#share")
    assert page.wrong == []


REFUSED = """() => new Promise(done => {
  const refused = [];
  document.addEventListener('securitypolicyviolation', event => {
    refused.push(event.effectiveDirective);
    if (refused.length === 3) done(refused.sort());
  });
  fetch('http://example.invalid/').catch(() => {});
  document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }));
  document.body.append(Object.assign(new Image(), { src: 'http://example.invalid/a.png' }));
})"""


def test_the_page_itself_refuses_what_is_not_its_own(opened):
    """Not only because the test blocks it: its own policy does."""
    page = opened()
    assert page.evaluate(REFUSED) == ["connect-src", "img-src", "script-src-elem"]


TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll('main > section')]
  .filter(e => e.clientWidth && e.scrollWidth > e.clientWidth + 1).map(e => e.id || e.tagName)"""
TOO_SMALL = """() => [...document.querySelectorAll('main *')]
  .filter(e => e.innerText && parseFloat(getComputedStyle(e).fontSize) < 12).map(e => e.tagName)"""


def test_phone_laptop_and_projector_show_all_of_it(opened):
    page = opened("en", color_scheme="dark")
    for width in (360, 390, 800, 1024, 1366, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(TOO_WIDE) == [], width
        assert page.evaluate(TOO_SMALL) == [], width
