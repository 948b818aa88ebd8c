"""An article as a notebook shows it: text to read, without any finding."""

import re
from html import escape

_STYLE = "max-width: 720px; font-size: 16px; line-height: 1.6; text-align: left"
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_FORMULA = re.compile(r"[$\\]")  # a notebook would read a formula between two of them


def page(text: str, language: str) -> str:
    """The paragraphs of `text` as HTML, every sign of it as a sign.

    >>> page("Ny bro\\n\\nDen koster <b>.", "da").count("<p"), "&lt;b&gt;" in page("<b>", "da")
    (2, True)
    """
    shown = "".join(
        f"<p>{_FORMULA.sub(_apart, escape(part)).replace(chr(10), '<br>')}</p>"
        for part in _BLANK.split(text.encode("utf-8", "replace").decode().strip())
    )
    return f'<div lang="{escape(language)}" style="{_STYLE}">{shown}</div>'


def _apart(sign: re.Match[str]) -> str:
    return f"<span>{sign.group()}</span>"
