"""The catalogues: the same keys and fields in every language, none missing and none unused."""

import ast
import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from analysis import labels
from analysis.charts import tone_facts
from analysis.tone.lexicon import LISTS

CODE = Path(__file__).parents[1] / "analysis"
LANGUAGES = labels.outputs()


@cache
def named_in_code() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Keys written out in the code, and patterns of those put together (f"role.{code}")."""
    written, built = set(), set()
    for path in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
                    for part in node.values
                ]
                if re.match(r"[a-z_]+\\\.", parts[0]):
                    built.add("".join(parts))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                written.add(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "code_name":
                section = node.args[0]
                if isinstance(section, ast.Constant):
                    built.add(re.escape(f"{section.value}.") + ".+")
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "count":
                unit = node.args[0] if node.args else None
                if isinstance(unit, ast.Constant):
                    written.add(f"count.{unit.value}")
    built.discard(r"count\..+")  # the units are looked for one by one
    return frozenset(written), tuple(re.compile(pattern) for pattern in sorted(built))


def asked_for() -> set[str]:
    """Keys that the code asks a catalogue for by their full name: `say("chart.none", …)`."""
    found = set()
    for path in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            for key in _constants(node.args[0]) if name in ("say", "labels") else ():
                if re.fullmatch(r"[a-z_]+(\.\w+)+", key):
                    found.add(key)
    return found


def _constants(node: ast.AST) -> list[str]:
    """The strings written out in an expression; parts of one put together are none."""
    if isinstance(node, ast.JoinedStr):
        return []
    own = [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []
    return own + [key for child in ast.iter_child_nodes(node) for key in _constants(child)]


def texts(code: str) -> dict[str, tuple[str, ...]]:
    """The texts of each key: one, or one for one thing and another for several."""
    return {
        key: (text,) if isinstance(text, str) else (text["one"], text["other"])
        for key, text in labels.load(code).texts.items()
    }


def fields(forms: tuple[str, ...]) -> set[str]:
    """The values a text takes; a number may stand in figures or letters, or not at all."""
    found = {name for text in forms for _, name, _, _ in Formatter().parse(text) if name}
    return found - {"n", "spelled"}


def test_there_are_danish_and_english() -> None:
    assert {"da", "en"} <= set(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_the_keys_of_the_others(code: str) -> None:
    assert set(texts(code)) == set(texts("da"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_text_takes_the_same_values_in_every_language(code: str) -> None:
    here, danish = texts(code), texts("da")
    differing = {key for key in danish if fields(here[key]) != fields(danish[key])}
    assert not differing


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_is_empty_or_has_blanks_at_its_ends(code: str) -> None:
    joined = re.compile(r"^ – ")  # what is added to a sentence begins with its dash
    odd = {
        key
        for key, forms in texts(code).items()
        for text in forms
        if not text.strip() or joined.sub("", text).strip() != joined.sub("", text)
    }
    assert not odd


def test_no_key_is_unused() -> None:
    written, built = named_in_code()
    unused = {
        key
        for key in texts("da")
        if key not in written and not any(pattern.fullmatch(key) for pattern in built)
    }
    assert not unused


def test_no_key_named_in_the_code_is_missing() -> None:
    missing = {key for key in asked_for() if key not in texts("da")}
    assert not missing


def test_every_code_of_the_scheme_has_a_word() -> None:
    categories = {c for group in tone_facts.GROUPS.values() for c in group} | set(LISTS)
    say = labels.load("en")
    assert not {c for c in categories if c != "negation" and not say.has(f"category.{c}")}


@pytest.mark.parametrize(
    ("code", "number", "decimals", "written"),
    [
        ("da", 1204, 0, "1.204"),
        ("en", 1204, 0, "1,204"),
        ("da", -4.25, 2, "−4,25"),
        ("en", -0.04, 1, "0.0"),
        ("da", None, 1, "kan ikke måles"),
        ("en", float("nan"), 1, "not measurable"),
    ],
)
def test_numbers(code: str, number: float | None, decimals: int, written: str) -> None:
    assert labels.load(code).number(number, decimals) == written


@pytest.mark.parametrize(
    ("code", "date", "written"),
    [
        ("da", "2021-12-02", "2. december 2021"),
        ("en", "2021-12-02", "2 December 2021"),
        ("da", "2021-12", "december 2021"),
        ("en", "2021", "2021"),
        ("en", "yesterday", "yesterday"),
        ("da", None, ""),
    ],
)
def test_dates(code: str, date: str | None, written: str) -> None:
    assert labels.load(code).date(date) == written


def test_an_unknown_language_lists_those_there_are() -> None:
    with pytest.raises(labels.UnknownOutput, match="da, en"):
        labels.load("xx")
