"""`build`: the classroom page as a folder of files for any static host or a USB stick.

Pyodide, which is Python for the browser, is no part of this package: it is copied from a folder,
or fetched from an address when one is given. Everything else is made from what is installed.
"""

import gzip
import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from analysis import labels, palette
from analysis.article import example
from analysis.article.reading import example_names
from analysis.classroom import lite
from analysis.classroom import pyodide as engine
from analysis.classroom.bridge import Request, answer
from analysis.classroom.pyodide import BuildError
from analysis.classroom.wheels import wheels
from analysis.languages import supported

__all__ = ["FIRST", "BuildError", "Built", "build", "palette_css", "told"]

FIRST = {"da": "da/kvoter", "en": "en/harbour-talks"}  # what the page shows when it opens
_SITE = "site.json"


@dataclass(frozen=True)
class Built:
    """What was written: how many files, their bytes, and their bytes as hosts send them (gzip)."""

    folder: Path
    files: int
    size: int
    zipped: int
    lessons: str  # what became of the lessons, in a sentence


def build(
    output: str | Path,
    pyodide: str | None = None,
    lessons: bool | None = None,
    answers: bool = False,
) -> Built:
    """Write the site to `output`. `pyodide` is a folder or an address that has pyodide.mjs.

    Without it `node_modules/pyodide` is taken. The lessons come along, as notebooks in
    JupyterLite, where Pyodide has pandas and JupyterLite is installed; `lessons` True makes them
    in any case, False never. With `answers` the teacher's edition is among them. Raises
    BuildError where Pyodide is missing or lies in `output`, or where `output` has other files than
    an earlier site; OSError, and then an earlier site stands as it was.
    """
    target = Path(output)
    _harmless(target, pyodide)
    written = {f"pyodide/{name}": data for name, data in engine.files(pyodide).items()}
    packed = wheels()
    written |= {f"wheels/{name}": data for name, data in packed.items()}
    for each in (files("analysis.classroom") / "page").iterdir():
        if each.is_file():
            written[each.name] = each.read_bytes()
    written["palette.css"] = palette_css().encode()
    written["words.json"] = _json({code: labels.load(code).section("page") for code in supported()})
    shown: dict[str, list[dict[str, str]]] = {}
    for code in supported():
        shown[code] = []
        for name in (n for n in example_names() if n.startswith(f"{code}/")):
            text = example(name).text
            written[f"examples/{name}.txt"] = text.encode()
            shown[code].append({"name": name, "title": text.strip().split("\n", 1)[0][:90]})
        text = example(FIRST[code]).text
        request: Request = {"text": text, "language": None, "output": code, "corrections": []}
        written[f"first-{code}.json"] = _json(
            {"name": FIRST[code], "text": text, "answer": answer(request)}
        )
    notebooks, said = lite.asked_for(pyodide, lessons, answers)
    about = {
        "wheels": [f"wheels/{name}" for name in packed],
        "examples": shown,
        "lessons": lite.links(notebooks),
    }
    written[_SITE] = _json(about)
    _write(target, written | notebooks)
    return Built(
        target,
        len(written),
        sum(map(len, written.values())),
        sum(len(gzip.compress(data)) for data in written.values()),
        said,
    )


def palette_css() -> str:
    """The palette as the page's colours, light and dark."""
    light, dark = (_theme(palette.THEMES[name]) for name in ("light", "dark"))
    hues = [f"hue{number}" for number in range(1, palette.HUES + 1)]
    roles = "\n".join(
        f".{role} {{ --fill: var(--{role}-fill); --line: var(--{role}-text); "
        f"--ground: var(--{role}-ground); --hatch: var(--{role}-hatch); --on: var(--{role}-on); }}"
        for role in (*hues, "journalist", "nobody", "plain")
    )
    bands = "\n".join(f".band{n} {{ background: var(--band{n}); }}" for n in range(1, 6))
    return (
        "/* Made from analysis/palette.py. */\n"
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{roles}\n{bands}\n"
    )


def _theme(theme: palette.Theme) -> str:
    values = {
        "page": theme.page, "ink": theme.ink, "muted": theme.muted, "rule": theme.rule,
        **{f"band{n}": band for n, band in enumerate(theme.bands, 1)},
    }  # fmt: skip
    roles = {f"hue{n}": hue for n, hue in enumerate(theme.speakers, 1)}
    roles |= {"journalist": theme.journalist, "nobody": theme.nobody, "plain": theme.plain}
    for role, hue in roles.items():
        values |= {
            f"{role}-fill": hue.fill, f"{role}-text": hue.text, f"{role}-ground": hue.ground,
            f"{role}-hatch": hue.hatch,
            f"{role}-on": palette.readable_on(hue.fill) if hue.fill.startswith("#") else theme.ink,
        }  # fmt: skip
    return " ".join(f"--{name}: {value};" for name, value in values.items())


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _harmless(target: Path, pyodide: str | None) -> None:
    """Raise BuildError where a site in `target` would take the place of something else."""
    if target.exists() and any(target.iterdir()) and not _is_site(target / _SITE):
        raise BuildError(f"{target} has other files in it: give a new or an empty folder.")
    source = Path(pyodide) if pyodide else engine.USUAL
    if source.exists() and source.resolve().is_relative_to(target.resolve()):
        raise BuildError(f"{source} lies in {target}, which is written anew: copy it elsewhere.")


def _is_site(path: Path) -> bool:
    """Whether the list of an earlier site's parts lies there."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and {"wheels", "examples"} <= set(found)


def _write(target: Path, written: dict[str, bytes]) -> None:
    """Write the files beside `target`, then put them in their places, the list of parts last.

    What an earlier build left and this one does not make is taken away. A full disk is found out
    before anything of the earlier site is touched; links are replaced, not followed.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as folder:
        made = Path(folder)
        for name, data in written.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        target.mkdir(exist_ok=True)
        tops = {name.split("/")[0] for name in written}
        for name in sorted(
            tops | {"pyodide", "wheels", "examples", lite.HOME}, key=lambda name: name == _SITE
        ):
            old = target / name
            if old.is_dir() and not old.is_symlink():
                shutil.rmtree(old)
            else:
                old.unlink(missing_ok=True)
            if name in tops:
                os.replace(made / name, old)


def told(built: Built) -> Iterable[str]:
    """What the command line says of a build."""
    yield (
        f"{built.files} files in {built.folder}: {built.size / 1e6:.1f} MB, "
        f"{built.zipped / 1e6:.1f} MB as most hosts send them (gzip)"
    )
    yield f"lessons: {built.lessons}"
    yield f"look at it: python -m http.server --directory {built.folder}"
