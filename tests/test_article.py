"""The article: language, metadata, agencies; files, pages and what cannot be read."""

import gzip
import html
import importlib
import os
import re
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, UnsupportedLanguage, example, read
from analysis.article import ReadError, detect, web
from analysis.article.decode import decode
from analysis.article.markdown import to_plain
from analysis.document import read_document
from support import cases

detection = importlib.import_module("analysis.article.detect")  # beside the function of that name

DANISH = "Broen er rød, og den åbner i morgen, siger Ærø Kommune."
PARAGRAPH = {
    "da": (
        "Broen er lukket, og den åbner ikke igen før i morgen, siger kommunen til avisen. Der er "
        "for mange biler på vejen, men det har vi vidst længe, for de kommer alle fra den anden "
        "side, når fabrikken lukker, og så skal de hjem. Vi gør noget ved det, hvis vi kan.\n\n"
    ),
    "en": (
        "The bridge is shut and it will not open before the morning, the town said. There are too "
        "many cars on the road, but we have known that for a long time, since they all come from "
        "the other side when the factory closes, and then they go home. We will see to it.\n\n"
    ),
}
PAGE = """<!doctype html><html lang="da"><head><title>Ny bro over fjorden - Avisen</title>
<meta property="og:site_name" content="Avisen"><meta name="author" content="Ida Holm">
<script>alert("nej")</script></head><body><nav><a href="/">Forside</a></nav><article>
<h1>Ny bro over fjorden</h1><p>Byrådet har <a href="https://example.org/plan">vedtaget en
plan</a> om en bro til 3 mio. kroner, siger borgmester Ida Holm til avisen.</p>
<p>- Det er en god dag for byen og for alle, der bor her, siger hun efter mødet.</p></article>
<footer>Kontakt os</footer></body></html>"""
PLAIN = (
    "Ny bro over fjorden\n\nByrådet har vedtaget en plan om en bro til 3 mio. kroner, siger "
    "borgmester Ida Holm til avisen.\n\n- Det er en god dag for byen og for alle, der bor her, "
    "siger hun efter mødet."
)


@pytest.fixture
def file(tmp_path):
    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return path

    return write


# From a string


def test_the_text_is_kept_as_given():
    text = "\ufeff Bro\r\n\x00\ud800 og »vej«  "
    assert Article.from_text(text, language="da").text == text


def test_an_unsupported_language_lists_the_supported():
    with pytest.raises(UnsupportedLanguage, match="'sv' is not supported; choose one of: da, en"):
        Article.from_text("Bron är röd.", language="sv")


def test_only_a_string_is_a_text():
    with pytest.raises(TypeError, match="must be a string, not bytes"):
        Article.from_text(b"Bro")


@pytest.mark.parametrize("case", cases("language"))
def test_language(case):
    assert detect(case["text"]) == (case["language"], case["sure"] == "yes")


def test_an_unsure_language_is_a_problem():
    article = Article.from_text("Bron är röd och det är inte bra, säger han.")
    assert [problem.kind for problem in read_document(article).problems] == ["language"]
    assert read_document(Article.from_text(DANISH)).problems == ()


@pytest.mark.parametrize(
    ("text", "given", "said"),
    [
        ("The bridge is shut and it will not open in the morning.", "da", "teksten ligner en"),
        (DANISH, "en", "looks like da"),
        (
            f"{DANISH} The bridge is shut and it is not safe.",
            "da",
            "en del af teksten ligner en",
        ),
        (f"{DANISH}\n\n" * 40 + "The bridge is shut and not safe.\n\n" * 40, "da", "ligner en"),
        (PARAGRAPH["da"] * 9 + PARAGRAPH["en"] + PARAGRAPH["da"] * 9, "da", "del af teksten"),
        (PARAGRAPH["en"] * 9 + PARAGRAPH["da"] + PARAGRAPH["en"] * 9, "en", "part of the text"),
        (PARAGRAPH["da"] * 9 + PARAGRAPH["en"], "da", "en del af teksten ligner en"),
        ("Die Brücke bleibt rot und geschlossen. " * 8, "da", "kan være på et andet sprog"),
        (PARAGRAPH["da"] * 9, "da", ""),
        (PARAGRAPH["en"] * 9, "en", ""),
        (DANISH, "da", ""),
        ("Holm", "da", ""),
    ],
)
def test_a_given_language_that_is_hardly_right_is_a_problem(text, given, said):
    article = Article.from_text(f"Holm\n\n{text}" if "\n" in text else text, language=given)
    assert article.language == given
    messages = [problem.message for problem in read_document(article).problems]
    assert len(messages) == bool(said)
    assert said in "".join(messages)


@pytest.mark.parametrize(("code", "other"), [("da", "en"), ("en", "da")])
def test_a_paragraph_in_another_language_is_seen_where_none_was_given(code, other):
    text = PARAGRAPH[code] * 9 + PARAGRAPH[other] + PARAGRAPH[code] * 9
    for name, notes in ((code, ["language"]), (None, ["language"])):
        article = Article.from_text(text, language=name)
        assert article.language == code
        assert [kind for kind, _ in article.notes] == notes
    assert Article.from_text(PARAGRAPH[code] * 19).notes == ()


def test_a_text_plainly_in_its_language_is_counted_once(monkeypatch):
    """Most texts are: what looks for parts in another language is not asked."""

    def never(_text):
        raise AssertionError("counted")

    monkeypatch.setattr(detection, "_count", never)
    for code, paragraph in PARAGRAPH.items():
        assert detection.doubt(paragraph * 300, code) is None


@pytest.mark.parametrize("code", ["da-DK", "DA", "da_DK"])
def test_a_language_may_come_with_its_region(code):
    assert Article.from_text(DANISH, language=code).language == "da"


@pytest.mark.parametrize("case", cases("agencies"))
def test_agencies(case):
    article = Article.from_text(case["text"], language=case["language"])
    assert ",".join(article.agencies) == case["agencies"]


def test_given_agencies_come_first():
    article = Article.from_text("Bro.\n\n/ritzau/", language="da", agencies=["Atlas", "Ritzau"])
    assert article.agencies == ("Atlas", "Ritzau")


def test_wrongly_decoded_text_is_said():
    article = Article.from_text("BlÃ¥bÃ¦r pÃ¥ Ã¦ble", language="da")
    assert [kind for kind, _ in article.notes] == ["encoding"]


# From bytes and files


@pytest.mark.parametrize(
    ("data", "notes"),
    [
        (DANISH.encode("utf-8"), 0),
        (b"\xef\xbb\xbf" + DANISH.encode("utf-8"), 0),
        (DANISH.encode("utf-16"), 0),
        (DANISH.encode("utf-16-le"), 0),
        (DANISH.encode("utf-16-be"), 0),
        (DANISH.encode("utf-32"), 0),
        (DANISH.encode("cp1252"), 1),
        (DANISH.encode("latin-1"), 1),
    ],
)
def test_encodings(file, data, notes):
    article = read(file("bro.txt", data))
    assert article.text == DANISH
    assert len(article.notes) == notes


def test_a_damaged_sign_does_not_turn_utf8_into_something_else():
    text, notes = decode(b"R\xc3\xb8d bl\xc3\xa5b\xc3\xa6r \xff gr\xc3\xb8d")
    assert text == "Rød blåbær \ufffd grød"
    assert notes[0][0] == "encoding"


@pytest.mark.parametrize("declared", ["utf-8", "rot13", "no-such", "ascii", None, "iso-8859-1"])
def test_a_wrong_declared_encoding_does_no_harm(declared):
    assert decode(DANISH.encode("cp1252"), declared)[0] == DANISH
    assert decode(DANISH.encode("utf-8"), declared)[0] == DANISH


@given(st.binary(max_size=200))
def test_any_bytes_decode(data):
    assert isinstance(decode(data)[0], str)


def test_metadata_given_goes_before_what_is_found(file):
    path = file("bro.md", f"---\ntitle: Bro\noutlet: Avisen\n---\n{DANISH}")
    article = read(path, title="Vej", section="Trafik")
    assert (article.title, article.outlet, article.section, article.id) == (
        "Vej",
        "Avisen",
        "Trafik",
        "bro",
    )


def test_unknown_metadata_is_an_error(file):
    with pytest.raises(TypeError, match="unknown metadata: writer"):
        read(file("bro.txt", DANISH), writer="Ida Holm")


@pytest.mark.parametrize("case", cases("markdown"))
def test_markdown(case):
    text, anchors = to_plain(case["markdown"])
    assert text == case["text"]
    assert [f"{text[a:b]}={href}" for a, b, href in anchors] == [
        each for each in case["links"].split("|") if each
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", ["bro.html", "bro.txt"])
def test_html(file, encoding, name):
    pytest.importorskip("trafilatura")
    article = read(file(name, PAGE.encode(encoding)))
    assert article.text == PLAIN
    assert (article.title, article.outlet, article.author, article.language) == (
        "Ny bro over fjorden",
        "Avisen",
        "Ida Holm",
        "da",
    )
    link = article.links[0]
    assert (article.text[link.start : link.end], link.href) == (
        "vedtaget en plan",
        "https://example.org/plan",
    )


@pytest.mark.parametrize(
    "page",
    [
        PAGE.replace("</p>", ""),
        PAGE.replace("<p>", "<p><b><i>"),
        PAGE.replace("<article>", "<article>" + "<div>" * 3000),
        PAGE.replace("Det er", "Det\x00 er"),
        PAGE.replace("<!doctype html>", "<!doctype html><!-- <html> -->"),
        PAGE.replace("<article>", "<article>" + "<div>" * 3000).replace("</article>", "<![CDAT["),
    ],
)
def test_broken_html_still_reads(file, page):
    pytest.importorskip("trafilatura")
    assert "Det er en god dag for byen" in read(file("bro.html", page)).text


def test_html_without_trafilatura_says_what_to_do(file, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    with pytest.raises(ImportError, match=r"pip install 'media-analysis-workbook\[web\]'"):
        read(file("bro.html", PAGE))


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("bro.pdf", b"%PDF-1.7 ...", "is a PDF: save the article as text"),
        ("bro.docx", b"PK\x03\x04....", "Word"),
        ("bro.png", b"\x89PNG....", "an image"),
        ("bro.bin", bytes(range(256)), "not text"),
        ("tom.html", b"<html><body></body></html>", "no article was found in tom.html"),
    ],
)
def test_what_is_no_text_is_said(file, name, data, message):
    if name.endswith("html"):
        pytest.importorskip("trafilatura")
    with pytest.raises(ReadError, match=message):
        read(file(name, data))


def test_a_missing_file_says_where_it_was_looked_for(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match=r"no file 'bro\.txt'"):
        read("bro.txt")


def test_a_folder_is_not_an_article(tmp_path):
    with pytest.raises(IsADirectoryError, match="is a folder"):
        read(tmp_path)


@pytest.mark.parametrize("text", [PLAIN, "bro " * 100])
def test_a_pasted_text_is_pointed_to_from_text(text):
    with pytest.raises(ReadError, match=r"use Article.from_text\(text\)"):
        read(text)


def test_a_file_too_large_for_an_article_is_refused(tmp_path):
    path = tmp_path / "stor.txt"
    with path.open("wb") as out:
        os.truncate(out.fileno(), 30_000_000)
    with pytest.raises(ReadError, match="larger than 20 MB"):
        read(path)


def test_examples_are_found_by_name():
    article = example("da/bibliotek")
    assert (article.language, article.id) == ("da", "da/bibliotek")
    with pytest.raises(ValueError, match=r"no example 'da/nej'; there are: .*da/bibliotek"):
        example("da/nej")


# From the web: a server on this machine that misbehaves


class Misbehaving(BaseHTTPRequestHandler):
    seen: list[dict[str, str]] = []  # noqa: RUF012  # what arrived, for the tests to look at

    def do_GET(self) -> None:
        self.seen.append(dict(self.headers))
        getattr(self, "go_" + self.path.split("?")[0].strip("/"), self.go_missing)()

    def answer(self, data=b"", kind="text/html; charset=utf-8", status=200, **more):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in more.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def go_missing(self):
        self.answer(status=404)

    def go_page(self):
        self.answer(PAGE.encode())

    def go_plain(self):
        self.answer(DANISH.encode("cp1252"), "text/plain; charset=windows-1252")

    def go_packed(self):
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def go_bomb(self):
        self.answer(gzip.compress(b"a" * 60_000_000), Content_Encoding="gzip")

    def go_broken(self):
        self.answer(b"no gzip", Content_Encoding="gzip")

    def go_brotli(self):
        self.answer(b"...", Content_Encoding="br")

    def go_image(self):
        self.answer(b"\x89PNG", "image/png")

    def go_lie(self):
        self.answer(b"%PDF-1.7", "text/html")

    def go_moved(self):
        self.answer(status=302, Location="/page", Set_Cookie="a=b")

    def go_loop(self):
        self.answer(status=302, Location="/loop")

    def go_nowhere(self):
        self.answer(status=302)

    def go_file(self):
        self.answer(status=302, Location="file:///etc/hostname")

    def go_endless(self):
        self.answer()
        self.drip(b"a" * 65536, 0)

    def go_slow(self):
        self.answer()
        self.drip(b"a", 0.05)

    def go_slowhead(self):
        self.drip(b"X", 0.05)

    def drip(self, data, pause):
        try:
            for _ in range(2000):
                self.wfile.write(data)
                self.wfile.flush()
                if pause:
                    threading.Event().wait(pause)
        except OSError:
            return

    def log_message(self, *_args):
        return


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadingHTTPServer(("127.0.0.1", 0), Misbehaving)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.mark.parametrize("path", ["page", "packed", "moved"])
def test_a_page_is_read(server, path):
    pytest.importorskip("trafilatura")
    article = read(f"{server}/{path}", allow_private=True)
    assert (article.text, article.title) == (PLAIN, "Ny bro over fjorden")
    assert article.url.startswith(server)
    assert article.id == article.url


def test_a_plain_page_is_read_in_its_encoding(server):
    assert read(f"{server}/plain?a=æ ø", allow_private=True).text == DANISH


def test_no_cookies_and_an_honest_user_agent(server):
    Misbehaving.seen.clear()
    web.fetch(f"{server}/moved", allow_private=True)
    assert len(Misbehaving.seen) == 2
    for headers in Misbehaving.seen:
        assert headers["User-Agent"].startswith("media-analysis-workbook ")
        assert not {"Cookie", "Referer", "Authorization"} & set(headers)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing", "answered 404"),
        ("bomb", "larger than 5 MB"),
        ("endless", "larger than 5 MB"),
        ("broken", "could not be read"),
        ("brotli", "packed as br"),
        ("image", "is image/png"),
        ("lie", "is a PDF"),
        ("loop", "redirects more than 5 times"),
        ("nowhere", "redirects to nowhere"),
        ("file", "only http and https"),
    ],
)
def test_a_misbehaving_server_gets_a_clear_answer(server, path, message):
    with pytest.raises(ReadError, match=message):
        read(f"{server}/{path}", allow_private=True)


def test_a_connection_that_is_not_safe_is_not_used(server):
    with pytest.raises(ReadError, match=r"no safe connection to 127\.0\.0\.1"):
        read(server.replace("http:", "https:"), allow_private=True)


@pytest.mark.parametrize("path", ["slow", "slowhead"])
def test_a_slow_server_is_given_up(server, path):
    start = time.monotonic()
    with pytest.raises(ReadError, match="took too long"):
        web.fetch(f"{server}/{path}", allow_private=True, seconds=0.4)
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1:1", "localhost:1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0"),
        *("[::1]", "[::ffff:127.0.0.1]", "[fe80::1]"),
    ],
)
def test_private_addresses_need_permission(address):
    with pytest.raises(ReadError, match="inside a private network"):
        read(f"http://{address}/")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("ftp://example.org/a", "only http and https"),
        ("file:///etc/hostname", "only http and https"),
        ("https://", "only http and https"),
        ("http://ida:kode@127.0.0.1/", "user name or password"),
        ("http://127.0.0.1:99999/", "not a valid address"),
        ("http://127.0.0.1:1/", "could not be reached"),
        ("http://[::1/", "not a valid address"),
    ],
)
def test_odd_addresses_get_a_clear_answer(address, message):
    with pytest.raises(ReadError, match=message):
        read(address, allow_private=True)


@given(st.text())
def test_an_article_is_shown_as_text_to_read(text):
    shown = Article.from_text(text, language="da")._repr_html_()
    assert re.findall(r"<(?!/?(?:div|p|br|span)\b)", shown) == []
    plain = html.unescape(re.sub(r"<[^>]+>", "", shown))
    signs = text.encode("utf-8", "replace").decode()
    assert "".join(plain.split()) == "".join(html.unescape(html.escape(signs)).split())


def test_prices_in_an_article_are_no_formulas():
    shown = Article.from_text("Fra $5 til $6.\n\n\\(x\\)", language="da")._repr_html_()
    assert "<span>$</span>5" in shown and "<span>\\</span>(x" in shown and shown.count("<p>") == 2
