"""Paragraphs and headings of a page, by its tags alone: the way out where no tree can be built."""

from contextlib import suppress
from html.parser import HTMLParser

_BLOCKS = {"p", "h1", "h2", "h3", "blockquote"}
_SKIPPED = {"script", "style", "nav", "footer", "aside", "noscript", "template", "svg", "form"}


class _Blocks(HTMLParser):
    """Collects the text of blocks; what stands in skipped elements is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.open: list[str] | None = None
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self.skipped += 1
        elif tag in _BLOCKS:
            self.finish()
            self.open = []

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self.skipped = max(0, self.skipped - 1)
        elif tag in _BLOCKS:
            self.finish()

    def handle_data(self, data: str) -> None:
        if self.open is not None and not self.skipped:
            self.open.append(data)

    def finish(self) -> None:
        """Close the open block."""
        if self.open:
            text = " ".join("".join(self.open).split())
            if text:
                self.found.append(text)
        self.open = None


def find_blocks(page: str) -> str:
    """The texts of paragraphs and headings, a blank line between them.

    >>> find_blocks("<nav><p>Menu</p></nav><h1>Ny bro</h1><div><p>Den er <b>r&oslash;d</b>.")
    'Ny bro\\n\\nDen er rød.'
    """
    parser = _Blocks()
    # The parser asserts what broken declarations ("<![CDAT") do not keep; what it has read stands.
    with suppress(AssertionError):
        parser.feed(page)
        parser.close()
    parser.finish()
    return "\n\n".join(parser.found)
