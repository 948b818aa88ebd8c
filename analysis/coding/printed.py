"""The coding sheet on paper: A4, black and white, with room to write, in large type on wish."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from analysis.coding.codebook import VARIABLES, codebook_rows
from analysis.labels import Labels

HEADS = ("number", "paragraph", "sentence", "kind", "speaker", "loaded")
# Widths in per cent. They are fixed: what does not fit makes a browser print all of it smaller.
_SENTENCES = (8, 11, 41, 11, 16, 13)
_SOURCE = (8, 28)
_BOOK = (18, 41, 41)
_STYLE = (
    "@page{size:A4;margin:14mm}"
    "body{font-family:system-ui,sans-serif;color:#000;background:#fff;margin:0}"
    "table{border-collapse:collapse;width:100%;table-layout:fixed;margin:0 0 8mm}"
    "td,th{border:1px solid #000;padding:3px 5px;text-align:left;vertical-align:top;"
    "overflow-wrap:anywhere}th{font-size:.8em;vertical-align:bottom}"
    "th span{writing-mode:vertical-rl;transform:rotate(180deg)}"
    "tr{break-inside:avoid;height:9mm}thead{display:table-header-group}"
    "h1{font-size:1.5em;margin:0 0 4mm}"
    "h2{font-size:1.15em;margin:6mm 0 2mm;break-after:avoid}"
)


def page(title: str, rows: Iterable[Mapping[str, object]], say: Labels, large: bool) -> str:
    """The sheet as a page of HTML: the units of `rows` with empty cells, and the codebook."""
    every = [{key: escape(str(value)) for key, value in row.items()} for row in rows]
    sentences = [
        (row["unit"], row["paragraph"], row["text"], "", "", "")
        for row in every
        if row["unit"].startswith("s")
    ]
    names = [variable.name for variable in VARIABLES if variable.of == "source"]
    blank = [""] * len(names)
    sources = [(row["unit"], row["text"], *blank) for row in every if row["unit"].startswith("k")]
    book = [
        (
            f"<b>{escape(str(row['variable']))}</b>",
            *(escape(str(row[k])) for k in ("values", "meaning")),
        )
        for row in codebook_rows(say.code)
    ]
    heads = [escape(say(f"sheet.{name}")) for name in HEADS]
    parts = ("coder", "sentences", "sources", "codebook")
    coder, said, asked, meaning = (escape(say(f"sheet.{name}")) for name in parts)
    each = (100 - sum(_SOURCE)) / len(names)
    upright = [heads[0], "", *(f"<span>{name}</span>" for name in names)]
    size, lead = ("15pt", "1.6") if large else ("11pt", "1.45")
    return (
        f'<!doctype html><html lang="{say.code}"><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}"
        f"body{{font-size:{size};line-height:{lead}}}</style>"
        f"<h1>{escape(title)}</h1><p>{coder} ______________________</p>"
        f"<h2>{said}</h2>{_table(_SENTENCES, heads, sentences)}"
        f"<h2>{asked}</h2>{_table((*_SOURCE, *[each] * len(names)), upright, sources)}"
        f"<h2>{meaning}</h2>{_table(_BOOK, (), book)}</html>"
    )


def _table(widths: Sequence[float], heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are HTML already."""
    columns = "".join(f'<col style="width:{width:g}%">' for width in widths)
    head = "".join(f"<th>{head}</th>" for head in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    shown = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table><colgroup>{columns}</colgroup>{shown}<tbody>{body}</tbody></table>"
