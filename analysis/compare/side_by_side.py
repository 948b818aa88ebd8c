"""Two texts side by side as HTML: what stands in both word for word, what was reworded.

Grey and lines only: hue belongs to voices. One page serves light and dark; no script, no style
sheet, so that it also shows in an untrusted notebook.
"""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.document import Span
from analysis.labels import MISSING, Labels, load

if TYPE_CHECKING:
    from analysis.compare.comparison import Comparison
    from analysis.result import Analysis

_FAMILY = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
_SAME = "background-color: rgba(116,122,132,0.24); border-bottom: 2px solid #747a84"
_REWORDED = "border-bottom: 2px dashed #747a84"
_LEFT = "text-align: left; padding: 4px 14px 4px 0px"
_MUTED = "color: #747a84; font-size: 12px"
_FORMULA = re.compile(r"[$\\]")  # a notebook would set a formula between two of them
_STYLES = {"same": _SAME, "reworded": _REWORDED}


def render(found: Comparison, output: str) -> str:
    """The comparison as one HTML fragment with labels in language `output`."""
    say = load(output)
    names = [_name(found.a, "A"), _name(found.b, "B")]
    reworded_a = [p.a for p in found.pairs if p.status == "reworded" and p.a]
    reworded_b = [p.b for p in found.pairs if p.status == "reworded" and p.b]
    columns = [
        _column(found.a, found.reuse.spans_a, reworded_a),
        _column(found.b, found.reuse.spans_b, reworded_b),
    ]
    heads = "".join(
        f'<th style="text-align: left; width: 50%; padding: 8px 14px 8px 0px">{escape(n)}</th>'
        for n in names
    )
    cells = "".join(
        f'<td style="vertical-align: top; text-align: left; padding: 4px 22px 4px 0px; '
        f'white-space: normal; line-height: 1.85">{c}</td>'
        for c in columns
    )
    key = " &nbsp; ".join(
        f'<span style="{style}">{escape(say(f"side_by_side.{name}"))}</span>'
        for name, style in (*_STYLES.items(), ("alone", "padding: 0px"))
    )
    title = _title(found, names, say)
    return (
        f'<div style="font-family: {_FAMILY}; font-size: 16px; max-width: 900px">'
        f'<div style="font-size: 20px; font-weight: bold">{escape(title)}</div>'
        f'<div style="{_MUTED}; padding: 4px 0px">{escape(say("side_by_side.subtitle"))}</div>'
        f'<div style="font-size: 13px; padding: 4px 0px">{key}</div>'
        f'<table style="width: 100%; table-layout: fixed; border-collapse: collapse">'
        f"<tr>{heads}</tr><tr>{cells}</tr></table>"
        f'{_speakers(found, names, say)}<div style="{_MUTED}">'
        f"{escape(say('side_by_side.source'))}</div></div>"
    )


def escape(text: str, quote: bool = True) -> str:
    """`text` as HTML that shows just these signs."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return _FORMULA.sub(r"<span>\g<0></span>", html.escape(whole, quote))


def _name(result: Analysis, letter: str) -> str:
    outlet = result.article.outlet
    return f"{letter} · {outlet}" if outlet else letter


def _title(found: Comparison, names: list[str], say: Labels) -> str:
    """The finding: how much of B stands word for word in A."""
    share = found.reuse.b_in_a
    if share is None or found.reuse.a_in_b is None:
        return say("side_by_side.nothing")
    shares = {"share": say.percent(share), "back": say.percent(found.reuse.a_in_b)}
    return say("side_by_side.title", None, a=names[0], b=names[1], **shares)


def _column(
    result: Analysis,
    same: tuple[Span, ...],
    reworded: list[Span],
) -> str:
    """The text of one article, paragraph by paragraph, with its marks."""
    text, original = result.article.text, result.document.original
    layers = [
        ("same", [original(*span) for span in same]),
        ("reworded", [original(*span) for span in reworded]),
    ]
    parts = []
    for paragraph in result.document.paragraphs:
        weight = "bold" if paragraph.number == 0 else "normal"
        body = _marked(text, *original(paragraph.start, paragraph.end), layers)
        parts.append(f'<div style="padding: 0px 0px 14px 0px; font-weight: {weight}">{body}</div>')
    return "".join(parts)


def _marked(text: str, start: int, end: int, layers: list[tuple[str, list[Span]]]) -> str:
    """`text[start:end]` with each stretch in the style of the first layer that holds it."""
    cuts = {start, end}
    for _, spans in layers:
        for a, b in spans:
            cuts.update(x for x in (a, b) if start < x < end)
    places = sorted(cuts)
    pieces = []
    for a, b in pairwise(places):
        name = next((n for n, spans in layers if any(x <= a and b <= y for x, y in spans)), None)
        piece = escape(text[a:b], quote=False)
        pieces.append(f'<span style="{_STYLES[name]}">{piece}</span>' if name else piece)
    return "".join(pieces)


def _speakers(found: Comparison, names: list[str], say: Labels) -> str:
    """The speakers' shares of all attributed words, side by side."""
    from analysis.compare.comparison import speaker_rows

    rows = []
    for row in speaker_rows(found):
        speaker = escape(str(row["speaker"] or say("voice.no speaker")))
        shares = [row["share_words_a"], row["share_words_b"]]
        cells = "".join(
            '<td style="text-align: right; padding: 4px 14px">'
            f"{say.percent(share) if isinstance(share, float) else MISSING}</td>"
            for share in shares
        )
        rows.append(f'<tr><td style="{_LEFT}">{speaker}</td>{cells}</tr>')
    if not rows:
        return ""
    head = "".join(
        f'<th style="text-align: right; padding: 4px 14px">{escape(n)}</th>' for n in names
    )
    return (
        f'<table style="border-collapse: collapse; font-size: 15px"><tr>'
        f'<th style="{_LEFT}">{escape(say("side_by_side.shares"))}</th>'
        f"{head}</tr>{''.join(rows)}</table>"
    )
