"""Several articles in one text file: exports of news archives, parted by a pattern."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Line patterns by archive, without the blanks around them, after published descriptions of the
# files. `ends` says that the line closes an article (what follows the last one is no article).
# Infomedia's form is not published: give a pattern of your own.
PRESETS: dict[str, tuple[str, bool]] = {
    "lexis": (r"\d{1,9}+ of \d{1,9}+ DOCUMENTS?", False),
    "nexis": (r"End of Document", True),
    "factiva": (r"(?:Document|Dokument) [A-Za-z]{2}[A-Za-z0-9]{10,80}+", True),
    "proquest": (r"_{40,}+", False),
    "retriever": (r"={40,}+", False),
}
LONGEST = 5_000_000  # characters of one article; a file without the pattern is not kept in memory


@dataclass(frozen=True, slots=True)
class Separator:
    """The pattern of a whole line that parts articles; `blanks` around it do not count."""

    pattern: re.Pattern[str]
    ends: bool = False
    blanks: bool = False

    def parts(self, line: str) -> bool:
        """Whether `line` stands between two articles."""
        held = line.strip() if self.blanks else line.rstrip("\r\n")
        return self.pattern.fullmatch(held) is not None


def separator(name_or_pattern: str) -> Separator:
    """The preset of that name, or a pattern for a whole line.

    Raises ValueError for a pattern that is none.

    >>> bool(separator("nexis").pattern.fullmatch("End of Document"))
    True
    """
    name = name_or_pattern.lower()
    pattern, ends = PRESETS.get(name, (name_or_pattern, False))
    try:
        return Separator(re.compile(pattern), ends, name in PRESETS)
    except re.error as error:
        known = ", ".join(PRESETS)
        raise ValueError(
            f"{name_or_pattern!r} is neither a preset ({known}) nor a pattern: {error}"
        ) from error


def split(lines: Iterable[str], part: Separator) -> Iterator[tuple[str, bool]]:
    r"""The articles between separator lines, and whether one was cut off as too long.

    >>> list(split(["A\n", "---\n", "B\n"], separator("---")))
    [('A', False), ('B', False)]
    """
    held: list[str] = []
    length = 0
    for line in lines:
        if part.parts(line):
            yield from _article(held, length)
            held, length = [], 0
        else:
            length += len(line)
            if length <= LONGEST:
                held.append(line)
    if not part.ends:
        yield from _article(held, length)


def _article(held: list[str], length: int) -> Iterator[tuple[str, bool]]:
    text = "".join(held).strip("\r\n")
    if text.strip():
        yield text, length > LONGEST
