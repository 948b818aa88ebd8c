"""What the page calls: a request in, the reading of an article out, both as JSON.

A request has `text`, `language` ("da", "en" or null to find out), `output` (the language of the
labels) and `corrections` (what the reader changed). The page keeps nothing here: the same request
gives the same answer.
"""

import io
import json
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis import coding, rows
from analysis import labels as catalogues
from analysis.article import Article, ReadError, UnsupportedLanguage, example, read
from analysis.article.decode import binary_kind
from analysis.article.reading import LARGEST
from analysis.classroom.views import views
from analysis.coding.files import write_table
from analysis.columns import COLUMNS
from analysis.highlight import headline_figures
from analysis.result import analyse

if TYPE_CHECKING:
    from analysis.result import Analysis

Request = Mapping[str, Any]
FILE = "corrections.csv"
CORRECTED = ("action", "statement", "speaker", "kind")


def reply(request: str) -> str:
    """`answer` in JSON."""
    return json.dumps(answer(json.loads(request)), ensure_ascii=False)


def answer(request: Request) -> dict[str, Any]:
    """All that the page shows of an article; `{"error": …}` where it cannot be read."""
    try:
        result = analysis_of(request)
    except UnsupportedLanguage:
        say = catalogues.load(request.get("output") or "en")
        return {"error": say("page.unknown_language", language=request.get("language"))}
    say = catalogues.load(request.get("output") or result.article.language)
    quotes = rows.rows(result, "quotes")
    return {
        "language": result.article.language,
        "figures": headline_figures(result, say.code),
        "article": str(result.highlight(output=say.code)),
        "statements": _statements(quotes, say),
        "fragments": [[row["start"], row["end"], row["statement"]] for row in quotes],
        "speakers": [row["speaker"] for row in rows.rows(result, "speakers") if row["speaker"]],
        "lix": rows.summary_row(result)["lix"],
        "problems": [row["message"] for row in rows.rows(result, "problems")],
        "questions": list(result.questions) if say.code == result.article.language else [],
        "views": views(result, say),
    }


def _statements(quotes: Sequence[rows.Row], say: catalogues.Labels) -> list[dict[str, Any]]:
    """Each statement with what made the machine read it so, its fragments joined."""
    found: dict[Any, dict[str, Any]] = {}
    for row in quotes:
        entry = found.get(row["statement"])
        if entry is not None:
            entry["text"] += f" … {row['text']}"
            continue
        why = [
            say.code_name("kind", str(row["kind"])),
            say("highlight.rule", rule=row["rule"]),
            say("highlight.route", route=say.code_name("highlight.routes", str(row["route"]))),
        ]
        if isinstance(row["certainty"], float):
            why.append(say("highlight.certainty", certainty=say.number(row["certainty"], 2)))
        found[row["statement"]] = {
            "number": row["statement"],
            "speaker": row["speaker"],
            "kind": row["kind"],
            "text": row["text"],
            "why": " · ".join(why),
        }
    return list(found.values())


def analysis_of(request: Request) -> "Analysis":
    """The analysis that a request asks for; UnsupportedLanguage for a language without a pack."""
    article = Article.from_text(str(request["text"]), language=request.get("language"))
    changed = [
        coding.Correction(
            str(line["action"]),
            {k: str(line[k]) for k in CORRECTED[1:] if line.get(k) not in (None, "")},
            number,
            FILE,
        )
        for number, line in enumerate(request.get("corrections") or (), 2)
    ]
    return analyse(article, corrections=changed or None)


def opened(name: str, data: bytes, output: str = "en") -> str:
    """The text of a file the reader opened, as JSON `{"text": …}` or `{"error": …}`.

    The error is told in the language `output`. HTML pages are read by the page itself, whose
    browser knows them better.
    """
    say = catalogues.load(output)
    if len(data) > LARGEST:
        megabytes = say.number(LARGEST // 1_000_000)
        return _json(error=say("page.too_large", file=name, megabytes=megabytes))
    if binary_kind(data):
        return _json(error=say("page.not_text", file=name))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"article{Path(name).suffix.lower()}"
        path.write_bytes(data)
        try:
            return _json(text=read(path, language="da").text)
        except (ReadError, OSError, ImportError):  # a page called .txt, without what reads pages
            return _json(error=say("page.no_article", file=name))


def _json(**values: str) -> str:
    return json.dumps(values)


def example_text(name: str) -> str:
    """The text of one of the project's own articles."""
    return example(name).text


def tables(request: str) -> bytes:
    """Every table as CSV, with the codebook, in a zip file."""
    result = analysis_of(json.loads(request))
    output = result.article.language
    files = {name: (tuple(COLUMNS[name]), rows.rows(result, name)) for name in COLUMNS}
    files["codebook"] = (
        ("variable", "of", "values", "meaning"),
        [*coding.codebook_rows(output), *coding.column_rows(output)],
    )
    packed = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(packed, "w") as archive:
        for name, (columns, found) in files.items():
            path = write_table(Path(folder) / f"{name}.csv", columns, found)
            archive.writestr(f"{name}.csv", path.read_bytes())
    return packed.getvalue()


def sheet(request: str, kind: str) -> bytes:
    """The empty coding sheet: `kind` is `csv` to fill in, `html` to print, or `large` (type)."""
    asked = json.loads(request)
    result = analysis_of({**asked, "corrections": []})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"sheet.{'csv' if kind == 'csv' else 'html'}"
        return coding.sheet(
            result, path, output=asked.get("output"), large=kind == "large"
        ).read_bytes()


def corrections(request: str) -> bytes:
    """The reader's corrections as the file that `analyse(article, corrections=…)` takes."""
    asked = json.loads(request)
    with tempfile.TemporaryDirectory() as folder:
        path = write_table(Path(folder) / FILE, CORRECTED, asked.get("corrections") or ())
        return path.read_bytes()
