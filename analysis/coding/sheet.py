"""Coding sheets: the sentences and sources of an article with empty cells to fill in.

A unit has the same id from run to run: `s12` is the twelfth sentence of the body, `k3` the third
source in the order of first hearing.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.coding.codebook import VARIABLES
from analysis.coding.files import write_table
from analysis.coding.printed import page
from analysis.coding.reading import MACHINE, Coded
from analysis.document import Sentence
from analysis.files import NotOurs, whole
from analysis.labels import Labels, load

if TYPE_CHECKING:
    from analysis.result import Analysis

_MADE = b'<!doctype html><html lang="'  # how a sheet to print begins, and hardly another page
LOADED = ("loaded", "booster", "distancing", "conceding", "authority")
COLUMNS = ("coder", "unit", "paragraph", "text", *(v.name for v in VARIABLES))


def sheet_rows(result: "Analysis") -> list[dict[str, object]]:
    """The units of an article, without any codes: its body sentences, then its sources."""
    document = result.document
    rows: list[dict[str, object]] = [
        {
            "unit": f"s{number}",
            "paragraph": sentence.paragraph,
            "text": document.text[sentence.start : sentence.end],
        }
        for number, sentence in _sentences(result)
    ]
    rows += [
        {"unit": f"k{number}", "paragraph": None, "text": name} for number, name in _sources(result)
    ]
    return rows


def sheet(
    result: "Analysis", path: str | Path, output: str | None = None, large: bool = False
) -> Path:
    """Write the coding sheet of an article: `.csv`, or `.html` to print on A4, black and white.

    `large` prints in large type. Nothing that the machine found stands in the sheet, but the
    names of the sources to code. Raises NotOurs where another file or a sheet that is filled in
    stands at `path`; OSError.
    """
    target = Path(path)
    rows = sheet_rows(result)
    if target.suffix.lower() in (".html", ".htm"):
        if target.is_file() and not target.read_bytes().startswith(_MADE):
            raise NotOurs(f"{target} is there already and is another file; nothing was written")
        with whole(target) as part:
            say = load(output or result.article.language)
            shown = page(_title(result, say), rows, say, large)
            part.write_text(shown, encoding="utf-8", errors="replace")
        return target
    return write_table(target, COLUMNS, rows, by_hand=("coder", *(v.name for v in VARIABLES)))


def filled(result: "Analysis", coder: str = MACHINE) -> list[Coded]:
    """The same sheet as the machine fills it in: what pupils compare theirs with."""
    document = result.document
    coded: list[Coded] = []
    loaded = sorted(cue.start for cue in result.cues if cue.category in LOADED)
    for number, sentence in _sentences(result):
        inside = [
            (s, sum(document.count_words(f.start, f.end) for f in s.fragments))
            for s in result.statements
            if any(f.start < sentence.end and sentence.start < f.end for f in s.fragments)
        ]
        main = max(inside, key=lambda pair: pair[1])[0] if inside else None
        colours = any(sentence.start <= at < sentence.end for at in loaded)
        unit = f"s{number}"
        coded.append(Coded(coder, unit, "kind", main.kind if main else "none"))
        coded.append(Coded(coder, unit, "speaker", (main.speaker or "") if main else ""))
        coded.append(Coded(coder, unit, "loaded", "yes" if colours else "no"))
    by_name = {source.name: source for source in result.sourced}
    for number, name in _sources(result):
        for variable in VARIABLES:
            if variable.of == "source":
                value = by_name[name].code(variable.name)
                coded.append(Coded(coder, f"k{number}", variable.name, value))
    return coded


def _sentences(result: "Analysis") -> Iterable[tuple[int, Sentence]]:
    document = result.document
    body = [s for s in document.sentences if s.paragraph > 0]
    return enumerate(body, 1)


def _sources(result: "Analysis") -> Iterable[tuple[int, str]]:
    """The sources heard, numbered in the order of first hearing."""
    first: dict[str, int] = {}
    for statement in result.statements:
        if statement.paragraph and statement.speaker is not None:
            first.setdefault(statement.speaker, statement.start)
    heard = {source.name for source in result.sourced if source.heard}
    return enumerate((name for name in first if name in heard), 1)


def _title(result: "Analysis", say: Labels) -> str:
    headline = result.document.headline
    if result.article.title:
        return result.article.title
    if headline:
        return result.document.text[headline.start : headline.end]
    return say("sheet.untitled")
