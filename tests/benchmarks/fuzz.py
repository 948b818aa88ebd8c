"""Fuzz the analysis: `python tests/benchmarks/fuzz.py SECONDS [CORPUS_FOLDER]`, outside CI.

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
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from invariants import check

from analysis import Article, analyse
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
    *("bl.a.", "ca.", "f.eks.", "U.S.", "e.g.", "J. R.", "kl.", "nr.", "No.", "A", "x", "ABC", "É"),
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


def one_input(data: bytes) -> None:
    """Analyse one text twice; report what breaks."""
    text, language = text_of(data)
    started = time.process_time()
    try:
        found = check(text, language)
        if len(data) % 16 == 0:
            assert check(text, language) == found, "not the same twice"
        if len(data) % 4 == 0:
            article = Article.from_text(text, language=language, title=text[:80], outlet=text[-40:])
            assert str(highlight(analyse(article))), "no highlight"
        spent = time.process_time() - started
        assert spent < 1 + len(text) / 2000, f"{spent:.1f} s for {len(text)} signs"
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        key = f"{type(error).__name__} {Path(frames[-1].filename).name}:{frames[-1].lineno}"
        if key not in SEEN:
            SEEN.add(key)
            print(f"=== {key}: {str(error)[:600]}\n{language} {text!r}", flush=True)


def at_random(seconds: float) -> None:
    """Texts drawn at random for `seconds`."""
    draw, count, end = random.Random(20), 0, time.monotonic() + seconds
    while time.monotonic() < end:
        one_input(draw.randbytes(draw.choice((4, 12, 40, 120, 400))))
        count += 1
    print(f"{count} texts, {len(SEEN)} places that broke")


def main() -> None:
    """Fuzz for as many seconds as the first argument says."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    corpus = sys.argv[2] if len(sys.argv) > 2 else None
    try:
        import atheris
    except ImportError:
        at_random(seconds)
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
    atheris.Setup(options, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
