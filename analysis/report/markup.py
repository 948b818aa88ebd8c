"""Small pieces of HTML: escaped text, numbers that know their words, tables."""

import html
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Span = tuple[int, int]

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


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, and the places in the article it counts or rests on."""

    text: str
    spans: tuple[Span, ...] = ()
    number: bool = False


def number(text: str, spans: Iterable[Span] = ()) -> Cell:
    """A cell with a number, set at the right."""
    return Cell(text, tuple(dict.fromkeys(spans)), True)


def cell(text: str, spans: Iterable[Span] = ()) -> Cell:
    """A cell with words."""
    return Cell(text, tuple(dict.fromkeys(spans)))


@dataclass(frozen=True)
class Table:
    """Rows of cells; the first cell of each names the row."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    note: str = ""


class Places:
    """Spans of code points as a page's script counts them: in units of UTF-16."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, sign in enumerate(text) if ord(sign) > 0xFFFF]

    def written(self, spans: Iterable[Span]) -> str:
        """`12-20 33-40`."""
        return " ".join(f"{self._at(start)}-{self._at(end)}" for start, end in spans)

    def _at(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)


def button(shown: str, spans: Iterable[Span], label: str, places: Places, class_: str) -> str:
    """`shown` (HTML) as a button that lights up `spans`; `label` says what it is, in words."""
    return element(
        "button",
        shown,
        type="button",
        class_=class_,
        data_words=places.written(spans),
        data_label=label,
    )


def table(found: Table, places: Places) -> str:
    """A table whose numbers are buttons that light up their words."""
    head = "".join(
        element("th", escape(name), scope="col", class_=_side(found, at))
        for at, name in enumerate(found.columns)
    )
    rows = "".join(
        element("tr", "".join(_cell(found, row, at, places) for at in range(len(row))))
        for row in found.rows
    )
    caption = element("caption", escape(found.caption))
    body = f"{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    note = element("p", escape(found.note), class_="note") if found.note else ""
    scroll = element(
        "div", element("table", body), class_="scroll", tabindex="0", role="region",
        aria_label=found.caption,
    )  # fmt: skip
    return scroll + note


def _side(found: Table, column: int) -> str | None:
    return "n" if any(row[column].number for row in found.rows) else None


def _cell(found: Table, row: Sequence[Cell], at: int, places: Places) -> str:
    each = row[at]
    inside = escape(each.text)
    if each.spans:
        what = f"{row[0].text}, {found.columns[at]}: {each.text}" if at else each.text
        inside = button(inside, each.spans, what, places, "w")
    if at == 0:
        return element("th", inside, scope="row")
    return element("td", inside, class_=_side(found, at))
