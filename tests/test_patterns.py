"""No regular expression of the package explodes, whatever text it is held to."""

import re
import subprocess
import sys

import pytest

from analysis import Article, analyse
from analysis.corpus.budget import OverBudget, budget
from analysis.corpus.exports import PRESETS, separator, split
from analysis.document.notprose import LONGEST, line_reason
from analysis.document.short import short


@pytest.mark.slow
def test_no_pattern_of_the_package_explodes(root):
    """The scan finds every pattern itself: those of modules and rules that are new too.

    It holds each to texts made of what the pattern looks for, n signs and 4n, and where that
    grows too fast 4n and 16n, and allows twice the growth of a linear one; patterns for short
    lines to the longest line.
    """
    command = [sys.executable, "tests/benchmarks/measure_patterns.py", "800"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = re.search(r"(\d+) patterns, (\d+) texts", done.stdout)
    assert seen and int(seen.group(1)) > 200 and int(seen.group(2)) > 5000


def test_the_scan_finds_what_explodes(run_python):
    """It would say so of a pattern that does, and does not of one that is as it should be."""
    code = """if True:
        import re, sys
        sys.path.insert(0, "tests/benchmarks")
        import measure_patterns, patterns
        measure_patterns.LIMIT = 1.0
        for source, longest in (("(a+)+b", sys.maxsize), ("(a+)+b", 500), ("a++b", sys.maxsize)):
            found = any(
                measure_patterns.growth(re.compile(source), True, longest, *text, 3000)[1] > 8
                for text in patterns.texts(source, 0)
            )
            print(source, longest == 500, found)
    """
    done = run_python("-c", code)
    assert done.stdout.split("\n")[:3] == [
        "(a+)+b False True",
        "(a+)+b True True",
        "a++b False False",
    ]


# Lines that took for ever: what is repeated could be read in two ways each time.
ENDLESS = [
    ("en", "share " * 80 + "!"),
    ("da", "del " * 120 + "!"),
    ("en", "Getty" + " via a" * 80 + "!"),
    ("en", "May 14, 2004" + " at 3 p.m." * 45 + "!"),
    ("da", "Publiceret " + "1. september., 1111 " * 24 + "!"),
]


@pytest.mark.parametrize(("language", "line"), ENDLESS)
def test_a_line_of_buttons_or_dates_is_read_in_a_moment(language, line):
    """Such a line of at most 500 signs held up an article for ever."""
    assert len(line) <= LONGEST
    try:
        with budget(20):
            result = analyse(Article.from_text(f"Holm\n\n{line}\n\n{line}\n", language=language))
    except OverBudget:
        pytest.fail("it takes too long")
    assert result.document.text.endswith(f"{line}\n")


@pytest.mark.parametrize(
    ("language", "line", "reason"),
    [
        ("en", "Share via | Tweet this, print, email", "notice"),
        ("da", "Del på · Print artiklen · Gem", "notice"),
        ("en", "Getty via Instagram via Elm", "caption"),
        ("en", "May 14, 2004 | Updated: 3 p.m.", "date"),
        ("da", "Publiceret 3. maj 2021 kl. 12.30 · Opdateret 4. maj 2021.", "date"),
    ],
)
def test_what_such_lines_are_is_still_seen(language, line, reason):
    found = line_reason(line, language)
    assert found is not None and found[0] == reason


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("unit", ["a", "1", " ", "_", "=", "A1", "1 of 1 ", "Document AA"])
def test_a_long_line_of_an_export_is_read_in_a_moment(name, unit):
    """The identifier after `Document` could be parted in as many ways as it has letters."""
    line = ("Document " + unit * 100_000)[:200_000] + "!\n"
    with budget(20):
        assert list(split([line, "A\n"], separator(name))) in ([(f"{line}A", False)], [])


def test_a_text_longer_than_its_limit_is_not_held_to_a_short_pattern():
    limited = short("a*", 3)
    assert limited.match("aaa")
    assert not limited.match("aaaa")


def test_an_article_has_its_budget():
    with pytest.raises(OverBudget), budget(0.01):
        sum(1 for _ in iter(int, 1))  # never ends
    with budget(0.01):  # and it is over with the block
        pass
    sum(range(1_000_000))


def test_an_article_over_its_budget_is_named_and_the_run_goes_on(tmp_path, monkeypatch):
    pytest.importorskip("pyarrow")
    from analysis import corpus
    from analysis.corpus import chunk

    work = chunk.analyse

    def endless(article):
        while article.id == "2":
            pass
        return work(article)

    texts = ["Broen er ny, siger Anna Holm."] * 3
    corpus.analyse(texts, tmp_path / "first", workers=1, progress=False)  # loads what is needed
    monkeypatch.setattr(chunk, "analyse", endless)
    monkeypatch.setattr(chunk, "SECONDS", 1)
    done = corpus.analyse(texts, tmp_path / "out", workers=1, progress=False)
    assert (done.inputs, done.failed) == (3, 1)
    assert "took more than 1 seconds" in done.failures[0][1]
