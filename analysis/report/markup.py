"""Small pieces of HTML: escaped text, numbers that know their words, tables."""

import html
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Span = tuple[int, int]

_UNBROKEN = re.compile(r"\S{15}")
_WHOLE = 16  # rows that are not parted by the end of a page
# Of the marked article, whose elements have no class; escaped text has no such quotes.
_STYLE = re.compile(r'(<\w+ )style="([^"]{24,})"')
_NOT_SHOWN = re.compile("[\ud800-\udfff\x00]")  # half a character; a page leaves NUL out


def escape(text: object) -> str:
    """`text` as HTML, also within quotes of an attribute.

    >>> escape('<img src="x">')
    '&lt;img src=&quot;x&quot;&gt;'
    """
    return html.escape(_NOT_SHOWN.sub("\ufffd", str(text))).replace("\r", "&#13;")


def element(tag: str, inside: str, **attributes: object) -> str:
    """An element; `inside` is HTML, the values of attributes are text.

    A name's `_` is written `-`, one at its end is dropped; None leaves the attribute out, True
    gives it without value.
    """
    named = "".join(
        f" {name.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(value)}"')
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    return f"<{tag}{named}>{inside}</{tag}>"


def styled_once(body: str) -> tuple[str, str]:
    """`body` with every longer style that comes again as a class, and the CSS of the classes.

    >>> mark = '<b style="border-bottom: 2px solid">a</b>'
    >>> styled_once(mark + mark)
    ('<b class="s0">a</b><b class="s0">a</b>', '.s0 { border-bottom: 2px solid }\\n')
    """
    times = Counter(style for _, style in _STYLE.findall(body))
    again = [style for style, count in times.items() if count > 1]
    names = {style: f"s{number}" for number, style in enumerate(again)}
    css = "".join(f".{name} {{ {html.unescape(style)} }}\n" for style, name in names.items())

    def named(found: re.Match[str]) -> str:
        start, style = found.groups()
        return f'{start}class="{names[style]}"' if style in names else found.group()

    return _STYLE.sub(named, body), css


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, and the places it counts or rests on: in `of`, else in the article it stands in.

    `of` is the id of an article's part of the page, and its places.
    """

    text: str
    spans: tuple[Span, ...] = ()
    number: bool = False
    of: "tuple[str, Places] | None" = None


def number(text: str, spans: Iterable[Span] = ()) -> Cell:
    """A cell with a number, set at the right."""
    return Cell(text, tuple(dict.fromkeys(spans)), True)


def cell(text: str, spans: Iterable[Span] = ()) -> Cell:
    """A cell with words."""
    return Cell(text, tuple(dict.fromkeys(spans)))


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first cell of each names the row.

    Where each row is of another article, `articles` says which: the id of its part of the page,
    and its places.
    """

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    note: str = ""
    hint: str = ""  # on a screen only
    articles: Sequence[tuple[str, "Places"]] = ()


class Places:
    """Spans of code points as a page's script counts them: in units of UTF-16."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, sign in enumerate(text) if ord(sign) > 0xFFFF]

    def written(self, spans: Iterable[Span]) -> str:
        """`12-20 33-40`."""
        return " ".join(f"{self._at(start)}-{self._at(end)}" for start, end in spans)

    def _at(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)


def button(
    shown: str,
    spans: Iterable[Span],
    places: Places,
    class_: str = "w",
    label: str | None = None,
    of: str | None = None,
) -> str:
    """`shown` (HTML) as a button that lights up `spans` of the article it stands in, or of `of`.

    `label` says in words what it is; without one the page reads it off the button and, in a table,
    off the names of its row and column.
    """
    return element(
        "button",
        shown,
        class_=class_,
        data_words=places.written(spans),
        data_label=label,
        data_in=of,
    )


def table(found: Table, places: Places) -> str:
    """A table whose numbers are buttons that light up their words."""
    head = "".join(
        element("th", escape(name), scope="col", class_=_join(_side(found, at), _long(name)))
        for at, name in enumerate(found.columns)
    )
    articles: Sequence[tuple[str | None, Places]]
    articles = found.articles or [(None, places)] * len(found.rows)
    rows = "".join(
        element("tr", "".join(_cell(found, row, at, *of) for at in range(len(row))))
        for row, of in zip(found.rows, articles, strict=True)
    )
    caption = element("caption", escape(found.caption))
    body = f"{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    note = element("p", escape(found.hint), class_="note screen") if found.hint else ""
    note += element("p", escape(found.note), class_="note") if found.note else ""
    scroll = element(
        "div", element("table", body), tabindex="0", role="region", aria_label=found.caption,
        class_="scroll" if len(found.rows) > _WHOLE else "scroll whole",
    )  # fmt: skip
    return scroll + note


def _side(found: Table, column: int) -> str | None:
    return "n" if any(row[column].number for row in found.rows) else None


def _cell(found: Table, row: Sequence[Cell], at: int, of: str | None, places: Places) -> str:
    each = row[at]
    inside = escape(each.text)
    if each.of:
        of, places = each.of
    if each.spans:
        inside = button(inside, each.spans, places, of=of)
    if at == 0:
        return element("th", inside, scope="row", class_=_long(each.text))
    return element("td", inside, class_=_side(found, at) or _long(each.text))


def _join(*names: str | None) -> str | None:
    return " ".join(name for name in names if name) or None


def _long(text: str) -> str | None:
    """Words that may be parted anywhere, lest the page is shrunk to hold them in print."""
    return "long" if _UNBROKEN.search(text) else None
