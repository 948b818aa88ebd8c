"""Fuzz the analysis: `python tests/benchmarks/fuzz.py SECONDS [CORPUS_FOLDER] [--files]`.

Outside CI. `--files` fuzzes what is read (pages, Markdown, tables, feeds) instead of what a text
says.

With atheris installed its coverage guides the texts, without it they are drawn at random. Bytes
choose pieces that news and hostile texts are made of, so that most texts reach the rules. A text
that breaks what must hold for every text is printed, once for each place that broke.
"""

import hashlib
import os
import random
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from invariants import check

from analysis import Article, analyse
from analysis.article import ReadError
from analysis.article.reading import from_bytes
from analysis.corpus.reading import Options, _stream
from analysis.highlight import highlight

PIECES = (
    *("\n\n", "\n", "\r\n", " ", "  ", ". ", ", ", ": ", "? ", "! ", "; ", "…", "...", "\t"),
    *("– ", "- ", "— ", "\n\n– ", "\n- ", " - ", "–", "-"),
    *("“", "”", "„", '"', "'", "’", "‘", "»", "«", "›", "‹", "''", "``", "(", ")", "[", "]"),
    *("siger", "sagde", "siger han", "siger hun", "fortæller", "at", "om", "ifølge", "Ifølge"),
    *("oplyser", "skriver", "mener", "hævder", "Det siger", "Det oplyser", "kalder", "udtaler"),
    *("said", "says", "told", "that", "according to", "According to", "he said", "she added"),
    *("asked", "claims", "was quoted as saying", "in a statement", "by", "with", "who", "which"),
    *("Anna Holm", "Bo Dam", "Holm", "Dam", "Anna", "John Elm", "Elm", "Mary", "Ole", "Lis Å."),
    *("statsminister", "borgmester", "direktør", "talsmand", "minister", "professor", "Mr.", "Dr."),
    *(
        "ministeren",
        "kvinden",
        "manden",
        "eksperter",
        "kilder",
        "spokesman",
        "sources",
        "the mayor",
    ),
    *("Rusland", "USA", "den russiske regering", "Kreml", "Washington", "Danish", "the Kremlin"),
    *(
        "Vejstyrelsen",
        "politiet",
        "The Times",
        "Ritzau",
        "Reuters",
        "/ritzau/",
        "(AP)",
        "DR",
        "TV 2",
    ),
    *("han", "hun", "de", "he", "she", "they", "den", "det", "it", "jeg", "I", "vi", "we"),
    *("ikke", "måske", "katastrofal", "meget", "never", "disastrous", "may", "skandale", "the"),
    *("broen er lukket", "the bridge is shut", "der er", "penge", "og", "men", "and", "but", "en"),
    *("14", "3,5 mio. kroner", "90.000", "12.30", "2024", "$5", "24-årig", "3. december", "50 %"),
    *("Læs også: ", "Foto: ", "Kilde: ", "Artiklen fortsætter", "Af ", "By ", "LONDON (AP) –"),
    *("\x00", "\ufeff", "\ud800", "\udfff", "\u200b", "\u202e", "\u0301", "\xad", "\xa0", "\u2028"),
    *("A\u030a", "😀", "👩‍👩‍👧", "שלום", "مرحبا", "漢字", "ß", "İ", "ŉ", "ﬁ", "𝐀", "\x85", "\x1c"),
    *("<b>", "</b>", "<script>", "{{", "}}", "[x](y)", "# ", "* ", "| ", "http://a.b/c", "a@b.c"),
    *(
        "share ",
        "del ",
        "Getty",
        " via ",
        "publiceret ",
        "3. maj 2021 ",
        "at 3 p.m. ",
        "·",
        "Af Bo Dam",
    ),
    *("bl.a.", "ca.", "f.eks.", "U.S.", "e.g.", "J. R.", "kl.", "nr.", "No.", "A", "x", "ABC", "É"),
    *("--", "---", "—", "⸺", "2019–2020", "´", "ʼ", "LISBON--", "\u2029"),
)


def text_of(data: bytes) -> tuple[str, str]:
    """The text and language that `data` stands for."""
    language = "en" if data[:1] and data[0] & 1 else "da"
    parts: list[str] = []
    at = 1
    while at < len(data) and sum(map(len, parts[-8:])) < 20_000:
        code = data[at]
        at += 1
        if code < len(PIECES):
            parts.append(PIECES[code])
            if code & 1:
                parts.append(" ")
        elif code < 250:
            parts.append(PIECES[(code * 7 + 3) % len(PIECES)])
        else:  # three bytes that are a sign of their own, or a repetition
            raw = int.from_bytes(data[at : at + 3], "big")
            at += 3
            if code == 255:
                parts.append("".join(parts[-4:]) * (raw % 6))
            else:
                parts.append(chr(raw % 0x110000))
    return "".join(parts)[:20_000], language


SEEN: set[str] = set()

# Pieces of files: tags, marks of encodings, and how tables, feeds and front matter are written.
MARKUP = (
    *(
        b"<p>",
        b"</p>",
        b"<p",
        b"<",
        b">",
        b"</",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"<!",
        b"<?",
    ),
    *(b"<html>", b"<head>", b"<body>", b"<article>", b"<div>", b"</div>", b"<h1>", b"</h1>", b"/>"),
    *(b"<script>", b"</script>", b"<style>", b"<svg>", b"<table><tr><td>", b"<br>", b"<ul><li>"),
    *(b"<meta charset=", b"utf-8", b"punycode", b"idna", b"utf-7", b"rot13", b'">', b"='", b'="'),
    *(b"&amp;", b"&#", b"&#x110000;", b"&lt;", b"&", b";", b"<a href='http://a.b'>", b"</a>"),
    *(b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\0\0", b"\0", b"\xf8", b"\xc3\xb8"),
    *(
        b"---\n",
        b"title: ",
        b"date: ",
        b"language: en\n",
        b"# ",
        b"**",
        b"[a](b)",
        b"![",
        b"](",
        b"`",
    ),
    *(
        b"text,title\n",
        b'"',
        b'""',
        b",",
        b";",
        b"\t",
        b"\n",
        b"\r\n",
        b"sep=;\n",
        b"id,text\n",
        b"\r",
    ),
    *(
        b'{"text": "',
        b'"}\n',
        b'"id": ',
        b"[",
        b"]",
        b"{",
        b"}",
        b"\\ud800",
        b"null",
        b"1e999",
        b":",
    ),
    *(
        b"<rss><channel>",
        b"<item>",
        b"</item>",
        b"<description>",
        b"<title>",
        b"<guid>",
        b"<entry>",
    ),
    *(b"<feed>", b"<content>", b"<link href='a'/>", b"<!DOCTYPE r [<!ENTITY a 'b'>]>", b"&a;"),
    *(
        b"Broen er ny, siger Anna Holm. ",
        b"The bridge is shut, said Ann Elm. ",
        b" ",
        b"1",
        b"a" * 50,
    ),
)
NAMES = (
    "a.html",
    "a.md",
    "a.txt",
    "a.csv",
    "a.tsv",
    "a.jsonl",
    "a.json",
    "a.xml",
    "a.docx",
    "a.pdf",
)
EXPECTED = (ReadError, ValueError, OSError)


def file_of(data: bytes) -> tuple[str, bytes]:
    """The name and the bytes of the file that `data` stands for."""
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    parts: list[bytes] = []
    for code in data[1:]:
        if code < len(MARKUP):
            parts.append(MARKUP[code])
        elif code == 255:
            parts.append(b"".join(parts[-4:]) * 8)
        else:
            parts.append(bytes([code]))
        if sum(map(len, parts[-8:])) > 20_000:
            break
    return name, b"".join(parts)[:20_000]


def one_file(data: bytes) -> None:
    """Read one file; report what is neither an article nor an error that says why not."""
    name, content = file_of(data)

    def work() -> None:
        kind = {"html": "html", "md": "markdown"}.get(name.split(".")[1], "text")
        if name.endswith((".html", ".md", ".txt")):
            try:
                found = [from_bytes(content, name, kind, {"language": "da"})]
            except EXPECTED:
                found = []
        else:
            if name.endswith(".docx"):
                packed = BytesIO()
                with zipfile.ZipFile(packed, "w") as archive:
                    archive.writestr("word/document.xml", content)
                stream = packed
                stream.seek(0)
            else:
                stream = BytesIO(content)
            found = []
            try:
                for record in _stream(stream, name, len(content), Options(), strict=True):
                    assert len(record.digest) == 16
                    try:
                        found.append(record.article("da"))
                    except EXPECTED:
                        continue
            except EXPECTED:
                pass
        for article in found[:3]:
            for link in article.links:
                assert 0 <= link.start < link.end <= len(article.text), link
            if len(data) % 8 == 0:
                check(article.text, "da")

    watched(work, f"{name} {content!r}", len(content))


def one_input(data: bytes) -> None:
    """Analyse one text twice; report what breaks."""
    text, language = text_of(data)

    def work() -> None:
        found = check(text, language)
        if len(data) % 16 == 0:
            assert check(text, language) == found, "not the same twice"
        if len(data) % 4 == 0:
            article = Article.from_text(text, language=language, title=text[:80], outlet=text[-40:])
            assert str(highlight(analyse(article))), "no highlight"

    watched(work, f"{language} {text!r}", len(text))


def watched(work: Callable[[], None], shown: str, signs: int) -> None:
    """Do `work`; print, once for each place, what breaks or takes far too long."""
    started = time.process_time()
    try:
        work()
        spent = time.process_time() - started
        assert spent < 1 + signs / 2000, f"{spent:.1f} s for {signs} signs"
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        key = f"{type(error).__name__} {Path(frames[-1].filename).name}:{frames[-1].lineno}"
        if key not in SEEN:
            SEEN.add(key)
            print(f"=== {key}: {str(error)[:600]}\n{shown}", flush=True)


def at_random(seconds: float, one: Callable[[bytes], None]) -> None:
    """Inputs drawn at random for `seconds`."""
    draw, count, end = random.Random(20), 0, time.monotonic() + seconds
    while time.monotonic() < end:
        one(draw.randbytes(draw.choice((4, 12, 40, 120, 400))))
        count += 1
    print(f"{count} inputs, {len(SEEN)} places that broke")


def main() -> None:
    """Fuzz for as many seconds as the first argument says."""
    given = [each for each in sys.argv[1:] if each != "--files"]
    one = one_file if "--files" in sys.argv else one_input
    seconds = float(given[0]) if given else 60
    corpus = given[1] if len(given) > 1 else None
    for data in (bytes(range(128)), bytes(range(1, 128, 2))):  # loads what is loaded when needed
        one(data)
    try:
        import atheris
    except ImportError:
        at_random(seconds, one)
        return
    options = [sys.argv[0], f"-max_total_time={int(seconds)}", "-max_len=600", "-len_control=20"]
    if corpus:
        os.makedirs(corpus, exist_ok=True)
        seed = random.Random(20)
        for _ in range(50):
            data = seed.randbytes(seed.choice((20, 80, 300)))
            Path(corpus, hashlib.sha1(data).hexdigest()).write_bytes(data)
        options.append(corpus)
    atheris.instrument_all()
    atheris.Setup(options, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
