"""Marks over a text, nested into each other as HTML; every sign of the text is kept and escaped."""

import html
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_DEEPEST = 6  # marks of one layer over the same words; what lies below shows enough of them

# A notebook reads formulas between `$` or `\(` of one stretch of text: prices are no formulas.
_FORMULA = re.compile(r"[$\\]")
_LONE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text shown with `style`; `title` is its hover text.

    `before` and `after` are HTML that stands beside it: a chip, a reason.
    `boxed` says that the style has a border at both ends, which a cut mark lacks where it is cut.
    """

    start: int
    end: int
    tag: str
    style: str
    title: str = ""
    before: str = ""
    after: str = ""
    boxed: bool = False


def escape(text: str) -> str:
    """`text` as HTML that shows just these signs; half a character becomes the sign for that.

    >>> escape("<b>5 & 6</b>")
    '&lt;b&gt;5 &amp; 6&lt;/b&gt;'
    """
    shown = html.escape(_LONE.sub("\ufffd", text)).replace("\r", "&#13;")
    return _FORMULA.sub(lambda sign: f"<span>{sign.group()}</span>", shown)


def attribute(text: str) -> str:
    """`text` as the value of an attribute."""
    return html.escape(_LONE.sub("\ufffd", text)).replace("\r", "&#13;")


def element(tag: str, style: str, inside: str, title: str = "") -> str:
    """An element with its style and hover text; `inside` is HTML."""
    hover = f' title="{attribute(title)}"' if title else ""
    return f'<{tag} style="{style}"{hover}>{inside}</{tag}>'


def layered(marks: Iterable[Mark]) -> list[list[Mark]]:
    """`marks` as layers in which no two overlap, the longer outside, of two alike the first."""
    layers: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if mark.start >= mark.end:
            continue
        for layer in layers:
            if layer[-1].end <= mark.start:
                layer.append(mark)
                break
        else:
            if len(layers) < _DEEPEST:
                layers.append([mark])
    return layers


def nested(text: str, start: int, end: int, layers: Sequence[Sequence[Mark]]) -> str:
    """`text[start:end]` with the marks of all layers, the first layer outermost.

    A mark that crosses the end of one further out is cut there, and goes on behind it.

    >>> nested(
    ...     "a cue", 0, 5, [[Mark(0, 5, "span", "color: red")], [Mark(2, 5, "i", "margin: 0px")]]
    ... )
    '<span style="color: red">a <i style="margin: 0px">cue</i></span>'
    """
    if start >= end:
        return ""
    if not layers:
        return escape(text[start:end])
    marks, inner = layers[0], layers[1:]
    index = bisect_left(marks, start, key=lambda m: m.end)
    parts: list[str] = []
    at = start
    for number in range(index, len(marks)):  # no copy of the rest: there may be a rest each time
        mark = marks[number]
        if mark.start >= end:
            break
        first, last = max(mark.start, start), min(mark.end, end)
        if first >= last:
            continue
        parts.append(nested(text, at, first, inner))
        style = mark.style
        if mark.boxed and first > mark.start:
            style += "; border-left: 0px none"
        if mark.boxed and last < mark.end:
            style += "; border-right: 0px none"
        if first == mark.start:
            parts.append(mark.before)
        parts.append(element(mark.tag, style, nested(text, first, last, inner), mark.title))
        if last == mark.end:
            parts.append(mark.after)
        at = last
    parts.append(nested(text, at, end, inner))
    return "".join(parts)
