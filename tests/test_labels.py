"""Labels: no key missing, none unused, the same places in both languages, numbers as printed."""

import ast
import re
import string
from pathlib import Path

import pytest

from analysis import labels
from analysis.labels import MISSING, UnknownOutput, load, outputs

HOME = Path(labels.__file__).resolve().parents[1]
OTHERS = [code for code in outputs() if code != "da"]
DANISH = load("da").texts
SECTIONS = {key.split(".")[0] for key in DANISH}
KEY = re.compile(r"[a-z_]+(\.[a-z0-9_ ]+)+")


def written() -> tuple[set[str], set[str], set[str]]:
    """What the code writes: whole keys, beginnings of keys that go on, names of sections.

    `say("a.b")` is a whole key, `f"a.b_{x}"` a beginning, `code_name("a", x)` a section.
    """
    keys, beginnings, sections = set(), set(), {"count"}
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
                node.values[0].value = ""  # its parts are walked as well
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                keys.add(node.value)
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "code_name":
                if node.args and isinstance(node.args[0], ast.Constant):
                    sections.add(str(node.args[0].value))
    return keys, {b for b in beginnings if b.split(".")[0] in SECTIONS and "." in b}, sections


KEYS, BEGINNINGS, CODED = written()


def asked() -> set[str]:
    """Whole keys inside the first argument of `say(…)`, `labels(…)` or `self(…)`."""
    found = set()
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in ("say", "labels", "self"):
                    found |= {
                        part.value
                        for part in ast.walk(node.args[0])
                        if isinstance(part, ast.Constant) and isinstance(part.value, str)
                    }
    # What ends in a stroke is the beginning of a key, as in f"share.in_{unit}".
    return {key for key in found if KEY.fullmatch(key) and not key.endswith("_")}


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_has_the_same_keys(code):
    assert set(load(code).texts) == set(DANISH)


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_fills_in_the_same_values(code):
    def places(text):
        forms = [text] if isinstance(text, str) else text.values()
        return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}

    other = load(code).texts
    # One language may spell a number that another writes in digits.
    differing = {
        key
        for key in DANISH
        if places(DANISH[key]) - {"n", "spelled"} != places(other[key]) - {"n", "spelled"}
    }
    assert not differing


@pytest.mark.parametrize("code", outputs())
def test_no_text_is_empty(code):
    texts = load(code).texts.values()
    forms = [
        form for text in texts for form in ([text] if isinstance(text, str) else text.values())
    ]
    assert all(form.strip() for form in forms)


def test_every_key_the_code_asks_for_is_there():
    assert len(asked()) > 100
    assert asked() - set(DANISH) == set()
    assert {b for b in BEGINNINGS if not any(key.startswith(b) for key in DANISH)} == set()


def test_no_key_is_unused():
    unused = {
        key
        for key in DANISH
        if key not in KEYS
        and not any(key.startswith(b) for b in BEGINNINGS)
        and not any(key.startswith(f"{section}.") for section in CODED)
    }
    assert unused == set()


@pytest.mark.parametrize(
    ("code", "percent", "number", "minus", "day", "listed"),
    [
        ("da", "53,8\u00a0%", "1.204", "−4,2", "2. december 2021", "a, b og c"),
        ("en", "53.8\u00a0%", "1,204", "−4.2", "2 December 2021", "a, b and c"),
    ],
)
def test_numbers_dates_and_lists(code, percent, number, minus, day, listed):
    say = load(code)
    assert say.percent(0.538) == percent
    assert say.number(1204) == number
    assert say.number(-4.25, 1) == minus
    assert say.date("2021-12-02") == say.date("2021-12-02T09:30") == day
    assert say.listed(["a", "b", "c"]) == listed
    assert (say.listed(["a"]), say.listed([])) == ("a", "")


@pytest.mark.parametrize(
    ("written", "said"),
    [("2021-12", "december 2021"), ("2021", "2021"), ("2021-13", "2021-13"), ("i går", "i går"),
     (None, ""), ("", "")],
)  # fmt: skip
def test_dates_that_are_not_whole(written, said):
    assert load("da").date(written) == said


@pytest.mark.parametrize("code", outputs())
def test_missing_is_said_in_words_and_nought_only_when_measured(code):
    say = load(code)
    assert say.number(None) == say.percent(None) == say.number(float("nan"))
    assert not any(sign.isdigit() for sign in say.number(None))
    assert say.number(0.0, 1) in ("0,0", "0.0") and say.number(-0.04, 1) == say.number(0.0, 1)
    assert (
        say.code_name("role", None) == MISSING and say.code_name("role", "other_one") == "other_one"
    )


@pytest.mark.parametrize(
    ("code", "one", "two"),
    [("da", "1\u00a0sætning", "2\u00a0sætninger"), ("en", "1\u00a0sentence", "2\u00a0sentences")],
)
def test_one_and_several(code, one, two):
    assert (load(code).count("sentences", 1), load(code).count("sentences", 2)) == (one, two)


def test_an_unknown_language_of_output_lists_those_there_are():
    with pytest.raises(UnknownOutput, match="da, en"):
        load("de")
    with pytest.raises(KeyError):
        load("da")("chart.no such text")
