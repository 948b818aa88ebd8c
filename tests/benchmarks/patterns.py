"""Every regular expression of the package, and the texts that would make it explode."""

import ast
import gc
import importlib
import pkgutil
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Container, Iterator
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

PACKAGE = Path(__file__).resolve().parents[2] / "analysis"
CALLS = ("compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")
Site = tuple[str, int]  # a module's path inside the package, a line
Pattern = tuple[str | bytes, int]

CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_NOT_DIGIT: r"\D",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_WORD: r"\W",
}
SHORT = "document/short.py"  # where patterns with a limit are made; they are only matched
MANY = 20  # a repetition that may go on for longer can be fed with a long text
LITERALS = 12
REPEATS = 12
UNIVERSAL = (*" a1A-–\n.,(/", '"', "“", "A ", "a ", "A. ", "a\n", " \n", "1.", "\u0301")


def call_sites(calls: Container[str] = CALLS) -> dict[str, list[tuple[int, int]]]:
    """First and last line of every call of `re` in the package, by module."""
    found: dict[str, list[tuple[int, int]]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if not isinstance(called, ast.Attribute) or called.attr not in calls:
                continue
            if isinstance(called.value, ast.Name) and called.value.id == "re":
                lines = (node.lineno, node.end_lineno or node.lineno)
                found.setdefault(path.relative_to(PACKAGE).as_posix(), []).append(lines)
    return found


def other_ways() -> list[str]:
    """Modules that reach `re` in a way that `call_sites` does not see."""
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            taken = isinstance(node, ast.ImportFrom) and node.module in ("re", "regex", "fnmatch")
            renamed = isinstance(node, ast.Import) and any(
                each.name in ("regex", "fnmatch") or (each.name == "re" and each.asname)
                for each in node.names
            )
            if taken or renamed:
                wrong.append(f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}")
    return wrong


def recorded() -> dict[Pattern, set[Site]]:
    """Every pattern that the package uses, and where: all modules loaded, all rules used once.

    To be called in a process of its own, before anything of the package is loaded.
    """
    if "analysis" in sys.modules:
        raise RuntimeError("patterns made before are not seen: nothing may be loaded yet")
    found: dict[Pattern, set[Site]] = defaultdict(set)
    for name in CALLS:
        setattr(re, name, _noting(name, getattr(re, name), found))
    import analysis

    for module in pkgutil.walk_packages(analysis.__path__, "analysis."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    _use_everything()
    return dict(found)


def _noting(name: str, call, found: dict[Pattern, set[Site]]):
    """The function of `re`, which notes the pattern and who gave it."""
    flags_at = {"compile": 1, "split": 3, "sub": 4, "subn": 4}.get(name, 2)

    def noting(pattern, *args, **named):
        frame = sys._getframe(1)
        place = Path(frame.f_code.co_filename)
        if place.is_relative_to(PACKAGE) and isinstance(pattern, str | bytes):
            given = named.get("flags", args[flags_at - 1] if len(args) >= flags_at else 0)
            site = (place.relative_to(PACKAGE).as_posix(), frame.f_lineno)
            found[pattern, int(given)].add(site)
        return call(pattern, *args, **named)

    return noting


def anchored(found: dict[Pattern, set[Site]]) -> set[Pattern]:
    """Patterns that are only ever held to one place of a text (`match`, `fullmatch`), never
    looked for from every sign on.
    """
    sources = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    where: dict[Site, bool] = {}
    for path, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            value = getattr(node, "value", None)
            named = isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
            if not named or not isinstance(value, ast.Call):
                continue
            if ast.unparse(value.func) != "re.compile":
                continue
            name = node.targets[0].id
            users = [text for text in sources.values() if f"{name}" in text]
            if name.startswith("_"):
                users = [source]
            use = re.compile(rf"\b{name}\b(?!\s*[:=])(\.\w+)?")
            uses = {method for text in users for method in use.findall(text)}
            only = bool(uses) and uses <= {".match", ".fullmatch"}
            for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                where[path.relative_to(PACKAGE).as_posix(), line] = only
    direct = {
        (name, line)
        for name, calls in call_sites(("match", "fullmatch")).items()
        for first, last in calls
        for line in range(first, last + 1)
    }
    return {
        pattern
        for pattern, sites in found.items()
        if all(where.get(site, False) or site in direct or site[0] == SHORT for site in sites)
    }


def limits(found: dict[Pattern, set[Site]]) -> dict[Pattern, int]:
    """The longest text that each pattern is held to, of those made only with such a limit.

    The limit is that of the object which holds the pattern to texts, and refuses longer ones.
    """
    from analysis.document.short import Short

    held = [each for each in gc.get_objects() if type(each) is Short]
    known = {
        (each.pattern.pattern, each.pattern.flags & ~int(re.UNICODE)): each.longest for each in held
    }
    return {
        pattern: known[pattern]
        for pattern, sites in found.items()
        if pattern in known and {name for name, _ in sites} == {SHORT}
    }


def _use_everything() -> None:
    """Reach the patterns that are made when they are first needed."""
    import analysis
    from analysis import Article, analyse, charts, labels
    from analysis.article.blocks import find_blocks
    from analysis.article.html import extract
    from analysis.charts.textfit import wrap
    from analysis.check.statements import _letters
    from analysis.corpus.columns import guess_columns
    from analysis.corpus.exports import PRESETS, separator
    from analysis.corpus.network import who_about_whom
    from analysis.corpus.samples import generated
    from analysis.evaluate.naming import naming
    from analysis.highlight import highlight
    from analysis.rows import ROWS, rows

    news = {
        "da": "LONDON (AP) – Ny bro\n\n– Broen holder, siger Anna Holm fra Vejstyrelsen. Den blev "
        "bygget i 2020 for 3 mio. kroner.\n\nIfølge Bo Dam er 14 af 20 vrede, siger 3 naboer.",
        "en": "LONDON (AP) – New bridge\n\n“It holds,” said Ann Elm of the council. It was built "
        "by Bo Oak for $5 million in 2020 at 3 p m, 3 neighbours say.\n\nSource: Reuters",
    }
    with tempfile.TemporaryDirectory() as folder:
        for code, text in news.items():
            result = analyse(Article.from_text(text, language=code, title="Ny bro"))
            for name in ROWS:
                rows(result, name)
            highlight(result)
            charts.sources(result)
            labels.load(code).date("2021-12-02")
            naming(code).mention_class("Broen", text, 0)
            naming(code).head("Anna Holm")
        run = analysis.corpus.analyse(list(generated(3)), folder, workers=1, progress=False)
        who_about_whom(run.output)
    extract(f"<html><body><p>{news['en']}</p></body></html>")
    find_blocks("<script>a</script>")
    wrap("Nord-jyllands-posten", 20, 12)
    _letters("Ja")
    guess_columns(["Brødtekst"], [{"Brødtekst": news["da"]}])
    for name in PRESETS:
        separator(name)


# Texts that make a pattern explode


def texts(pattern: str | bytes, flags: int) -> list[tuple[str, str]]:
    """Beginnings and units to repeat, made of what the pattern itself looks for."""
    tree = parser.parse(pattern, flags)
    signs = dict.fromkeys(_literals(tree))
    whole = _sample(tree)
    found = dict.fromkeys(("", unit) for unit in (*UNIVERSAL, *list(signs)[:LITERALS]))
    found |= dict.fromkeys([("", whole), ("", whole[:-1]), ("", whole[1:])])
    for before, body in list(_repeats(tree, ""))[:REPEATS]:
        found |= dict.fromkeys([(before, body), ("", before), ("", before + body), ("", body)])
        found |= dict.fromkeys((before, unit) for unit in (*UNIVERSAL[:6], *list(signs)[:6]))
    return [each for each in found if each[1]]


def _literals(tree) -> Iterator[str]:
    """The signs that stand in a pattern."""
    for kind, value in tree:
        if kind in (sre.LITERAL, sre.NOT_LITERAL):
            yield chr(value)
        elif kind is sre.IN:
            yield from _literals(value)
        elif kind is sre.RANGE:
            yield chr(value[0])
        else:
            for inner in _inside(kind, value):
                yield from _literals(inner)


def _inside(kind, value) -> list:
    """The patterns inside a node."""
    if kind is sre.BRANCH:
        return list(value[1])
    if kind is sre.SUBPATTERN:
        return [value[3]]
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [value[2]]
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [value[1]]
    if kind is sre.ATOMIC_GROUP:
        return [value]
    if kind is sre.GROUPREF_EXISTS:
        return [each for each in value[1:] if each is not None]
    return []


def _sample(tree) -> str:
    """A text that the pattern matches, but for what it looks for around itself."""
    parts = []
    for kind, value in tree:
        if kind is sre.LITERAL:
            parts.append(chr(value))
        elif kind is sre.NOT_LITERAL:
            parts.append("a" if value != ord("a") else "b")
        elif kind is sre.ANY:
            parts.append("a")
        elif kind is sre.IN:
            parts.append(_one_of(value))
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            parts.append(_sample(value[2]) * max(value[0], min(value[1], 1)))
        elif kind not in (sre.ASSERT, sre.ASSERT_NOT):
            parts += [_sample(inner) for inner in _inside(kind, value)[:1]]
    return "".join(parts)


def _one_of(members) -> str:
    """A sign that a class holds."""
    negated = members[0][0] is sre.NEGATE
    for sign in (*"a A1-–.,“", *_literals(members)):
        if _holds(members[negated:], sign) != negated:
            return sign
    return "¤"


def _holds(members, sign: str) -> bool:
    for kind, value in members:
        if kind is sre.LITERAL and chr(value) == sign:
            return True
        if kind is sre.RANGE and value[0] <= ord(sign) <= value[1]:
            return True
        if kind is sre.CATEGORY and re.match(CATEGORIES[value], sign):
            return True
    return False


def _repeats(tree, before: str) -> Iterator[tuple[str, str]]:
    """What stands before each long repetition, and what is repeated."""
    for node in tree:
        kind, value = node
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and value[1] > MANY:
            yield before, _sample(value[2])
        for inner in _inside(kind, value):
            yield from _repeats(inner, before)
        before += _sample([node])
