"""The article as HTML: paragraphs with their marks, and a legend above them.

One HTML serves light and dark pages, trusted and untrusted notebooks: inline styles only, text in
the page's own colour. What is not the article's (chips, numbers, captions, reasons, the legend)
stands in `<small>`, nothing else does: without those elements the HTML's text is the article's.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis import labels as catalogues
from analysis.highlight.blocks import Block, blocks
from analysis.highlight.legend import legend
from analysis.highlight.marks import layers, places
from analysis.highlight.nest import Mark, element, escape, nested
from analysis.highlight.voices import voices
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

_PAGE = "max-width: 860px; font-size: 16px; line-height: 1.85; text-align: left"
_BLOCK = "margin: 0px 0px 8px 0px; padding: 0px 0px 0px 40px"
_HEADLINE = (
    "margin: 8px 0px 14px 20px; padding: 0px 0px 2px 16px; border-left: 4px solid; "
    "font-size: 20px; font-weight: bold; line-height: 1.6"
)
_CAPTION = "display: block; font-size: 12px; font-weight: normal; line-height: 1.5; opacity: 0.7"
_NUMBER = (
    "float: left; width: 28px; margin: 0px 0px 0px -40px; text-align: right; font-size: 12px; "
    "line-height: 30px; opacity: 0.7"
)


@dataclass(frozen=True)
class Highlighted:
    """The article with its marks; a notebook shows it, `str()` and `.html` are its HTML."""

    html: str

    def __str__(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return f"<article as HTML, {len(self.html)} signs>"

    def _repr_html_(self) -> str:
        return self.html


def highlight(
    result: "Analysis", rows: Any = None, output: str | None = None, paragraphs: int | None = None
) -> Highlighted:
    """The article with voices, cues and tone marked, and `rows` lit up.

    `rows` are rows of any table with `start` and `end`: a DataFrame, dicts, or one row; ValueError
    where they have none. `output` is the language of the labels (the article's), UnknownOutput for
    one without labels. `paragraphs` is how many paragraphs of the body to show (all).
    """
    labels = catalogues.load(output or result.article.language)
    shown = voices(result, labels)
    text = result.article.text
    lit = None if rows is None else places(rows, len(text))
    marks = layers(result, lit or (), shown)
    cut, hidden = _cut(blocks(result.document), paragraphs)
    parts = [legend(shown, lit, cut[-1].end if cut else 0)]
    parts += [_block(result, block, marks, labels) for block in cut]
    if hidden:
        parts.append(_more(hidden, labels))
    return Highlighted(element("div", _PAGE, "".join(parts)))


def _cut(found: list[Block], paragraphs: int | None) -> tuple[list[Block], list[int]]:
    """The blocks up to paragraph number `paragraphs`, and the paragraphs left out."""
    if paragraphs is None:
        return found, []
    hidden = [b.number for b in found if b.number is not None and b.number > paragraphs]
    if not hidden:
        return found, []
    last = next(i for i, block in enumerate(found) if block.number == hidden[0])
    return found[:last], hidden


def _block(result: "Analysis", block: Block, marks: list[list[Mark]], labels: Labels) -> str:
    text = result.article.text
    if block.kind == "gap" and not text[block.start : block.end].strip():
        return escape(text[block.start : block.end])
    inside = nested(text, block.start, block.end, marks)
    if block.number == 0:
        caption = element("small", _CAPTION, escape(labels("highlight.headline")))
        return element("div", _HEADLINE, caption + inside)
    if block.number is not None:
        inside = element("small", _NUMBER, str(block.number)) + inside
    return element("div", _BLOCK, inside)


def _more(hidden: list[int], labels: Labels) -> str:
    first, last = labels.number(hidden[0]), labels.number(hidden[-1])
    key = "highlight.more_one" if first == last else "highlight.more"
    caption = element("small", _CAPTION, escape(labels(key, first=first, last=last)))
    return element("div", _BLOCK, caption)
