"""The catalogues: the same keys and fields in every language, none missing and none unused."""

import ast
import re
from collections.abc import Iterable, Sequence, Set
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from analysis import labels
from analysis.charts import tone_facts
from analysis.coding.codebook import VARIABLES
from analysis.corpus.goals import GOALS
from analysis.languages import load
from analysis.readability.lix import DANISH_BANDS, HARDEST
from analysis.tone.lexicon import LISTS

CODE = Path(__file__).parents[1] / "analysis"
PAGE = CODE / "classroom" / "page"
# Words that the page asks for by what the analysis calls them, not by a name written in its code.
BY_VALUE = {"page.direct", "page.mixed", "page.indirect"}
LANGUAGES = labels.outputs()


# Codes that are made in one part of the package and put into words in another: keys of these
# sections end in a word of the whole package, keys of all others in one of the same part.
MADE_ELSEWHERE = re.compile(
    r"(?:highlight\.routes|problem|reason|column|column_type|corpus_\w+)\.|report\.scope_"
)


@cache
def sources() -> dict[Path, ast.Module]:
    """Every file of the package, parsed."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in CODE.rglob("*.py")}


def part_of(path: Path) -> str:
    """The part of the package: a folder with all below it, or a single file."""
    return path.relative_to(CODE).parts[0]


def constants(tree: ast.AST) -> set[str]:
    """The strings written out in the code, and the words of those that are lists of words."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= {node.value, *node.value.split()}
    return found


@cache
def codes() -> frozenset[str]:
    """The codes of the scheme, and numbers: they may end a key wherever it is put together."""
    scheme = {v.name for v in VARIABLES} | {value for v in VARIABLES for value in v.values}
    pairs = {f"{v.name}_{value}" for v in VARIABLES for value in v.values}
    bands = {HARDEST, *(name for _, name in DANISH_BANDS)}
    groups = {category for group in tone_facts.GROUPS.values() for category in group}
    numbers = {str(number) for number in range(13)}
    return frozenset(scheme | pairs | bands | groups | numbers | set(LISTS) | set(LANGUAGES))


@cache
def written_out() -> frozenset[str]:
    """Keys written out in the code or asked for by the page, those of counts by their unit."""
    found = words_of_the_page() | BY_VALUE
    for tree in sources().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "count":
                unit = node.args[0] if node.args else None
                found |= {f"count.{unit.value}"} if isinstance(unit, ast.Constant) else set()
    return frozenset(found)


@cache
def put_together() -> tuple[tuple[str, tuple[str | None, ...]], ...]:
    """Where in the package which key is put together: its parts, None for what is filled in."""
    found = set()
    for path, tree in sources().items():
        for node in ast.walk(tree):
            parts: tuple[str | None, ...] = ()
            if isinstance(node, ast.JoinedStr):
                parts = tuple(
                    str(part.value) if isinstance(part, ast.Constant) else None
                    for part in node.values
                )
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "code_name":
                section = node.args[0]
                if isinstance(section, ast.Constant):
                    parts = (f"{section.value}.", None)
            if parts and re.match(r"[a-z_]+\.", parts[0] or "") and parts[0] != "count.":
                found.add((part_of(path), parts))
    return tuple(sorted(found, key=str))


def unused(keys: Iterable[str]) -> set[str]:
    """Keys that no part of the code can ask for."""
    left = set(keys) - written_out()
    words: dict[str, set[str]] = {}
    for path, tree in sources().items():
        words.setdefault(part_of(path), set()).update(constants(tree))
    reasons = {row["reason"] for code in LANGUAGES for row in load(code).table("notprose")}
    everywhere = set().union(*words.values()) | reasons
    for part, parts in put_together():
        for key in [key for key in left if key.startswith(str(parts[0]))]:
            known = everywhere if MADE_ELSEWHERE.match(key) else words[part]
            if _fills(key, parts, known | codes()):
                left.discard(key)
    return left


def _fills(key: str, parts: Sequence[str | None], words: Set[str]) -> bool:
    """Whether `key` is `parts` with `words` in their gaps."""
    if not parts:
        return not key
    first, rest = parts[0], parts[1:]
    if first is not None:
        return key.startswith(first) and _fills(key[len(first) :], rest, words)
    return any(key[:end] in words and _fills(key[end:], rest, words) for end in range(len(key) + 1))


def words_of_the_page() -> set[str]:
    """Keys that the classroom page takes, in its HTML and its scripts."""
    found = set(re.findall(r'data-word(?:-placeholder)?="(\w+)"', read("index.html")))
    for path in PAGE.glob("*.js"):
        script = read(path.name)
        found |= set(re.findall(r'\b(?:say|status)\("(\w+)"', script))
        found |= set(re.findall(r'\bstatus: \["(\w+)"', script))
        found |= set(re.findall(r"\bwords\.(?!json\b)(\w+)", script))
    return {f"page.{name}" for name in found}


def read(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


ASKING = ("say", "labels", "self", "message")


def asked_for() -> set[str]:
    """Keys that the code asks a catalogue for by their full name: `say("chart.none", …)`."""
    found = set()
    for tree in sources().values():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            for key in _constants(node.args[0]) if name in ASKING else ():
                if re.fullmatch(r"[a-z_]+(\.\w+)+", key):
                    found.add(key)
    return found | words_of_the_page()


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
    assert not unused(texts("da"))


def test_an_unused_key_is_found_in_every_section() -> None:
    sections = {key.rsplit(".", 1)[0] for key in texts("da")}
    extra = {f"{section}.nobody_asks_for_this" for section in sections}
    assert unused(extra) == extra


def test_no_key_named_in_the_code_is_missing() -> None:
    missing = {key for key in asked_for() if key not in texts("da")}
    assert not missing


def test_a_missing_key_would_be_found() -> None:
    named = {key for key in texts("da") if key in written_out() and not key.startswith("count.")}
    found = asked_for()
    assert {"share.tie", "tone.even", "list.both", "page.analyse", "highlight.rule"} <= found
    assert len(named - found) < len(named) / 20  # the few that are chosen before they are asked for


def test_every_code_of_the_scheme_has_a_word() -> None:
    categories = {c for group in tone_facts.GROUPS.values() for c in group} | set(LISTS)
    say = labels.load("en")
    assert not {c for c in categories if c != "negation" and not say.has(f"category.{c}")}


def codes_shown() -> dict[str, set[str]]:
    """The codes that each section has to have a word for."""
    values = {v.name: set(v.values) for v in VARIABLES}
    names = set(values)
    bands = {HARDEST, *(name for _, name in DANISH_BANDS)}
    reasons = {row["reason"] for code in LANGUAGES for row in load(code).table("notprose")}
    return {
        **{name: values[name] for name in ("role", "level", "gender")},
        "kind": values["kind"] - {"none"},
        "report": {f"naming_{value}" for value in values["naming"]},
        "variable": names,
        "codebook": names,
        "band": bands,
        "lix_band": bands,
        "reason": reasons,
        "corpus_goal": set(GOALS),
        "language": set(LANGUAGES),
    }


@pytest.mark.parametrize("section", codes_shown())
def test_no_code_is_shown_without_a_word(section: str) -> None:
    say = labels.load("da")
    assert not {code for code in codes_shown()[section] if not say.has(f"{section}.{code}")}


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
