"""Files written whole or not at all, never over another's, and cells that no spreadsheet runs."""

import csv
import os
import re
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

# A spreadsheet takes a cell that begins like this for a formula. One that parts cells otherwise
# than by comma (a Danish Excel: by semicolon) sees a cell begin in the middle of a text.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Blanks, and what nobody sees, may be dropped before it looks.
_SKIPPED = (
    r" \"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad"
    r"\u2000-\u200f\u2028-\u202f\u2060-\u206f\u3000\ufeff"
)
_SIGN = rf"(?=[{_SKIPPED}]*+[=+\-@＝＋－＠])"
_BEGINS = re.compile(rf"[\t\r\n]|{_SIGN}")
_INSIDE = re.compile(rf"([;\t\r\n]){_SIGN}")
_GUARDED = re.compile(rf"([;\t\r\n])'{_SIGN}")


class NotOurs(OSError):
    """The file is there already and is no earlier output: it could be somebody's work."""


def guarded(value: object) -> object:
    """`value`; a text that a spreadsheet would run gets an apostrophe before it.

    >>> guarded("=1+1"), guarded("– Ja"), guarded(-1), guarded("Ja;=1+1")
    ("'=1+1", '– Ja', -1, "Ja;'=1+1")
    """
    if not isinstance(value, str):
        return value
    inside = _INSIDE.sub(r"\1'", value)
    return f"'{inside}" if _BEGINS.match(value) else inside


def bare(cell: str) -> str:
    """The text of a cell that `guarded` made.

    >>> bare(guarded("=1+1;-2")), bare("'Ja'")
    ('=1+1;-2', "'Ja'")
    """
    inside = _GUARDED.sub(r"\1", cell)
    return inside[1:] if inside.startswith("'") and _BEGINS.match(inside, 1) else inside


def replaceable(
    path: str | os.PathLike[str], columns: Sequence[str], by_hand: Collection[str] = ()
) -> None:
    """Raise NotOurs where writing a table with `columns` to `path` would take somebody's work.

    That is a file that is no such table, or one in which a cell of the columns `by_hand`, which
    people fill in, is filled. A spreadsheet may have saved it, with whatever separator.
    """
    place = Path(path)
    if not place.is_file() or not place.stat().st_size:
        return
    text = place.read_bytes().decode("utf-8-sig", "replace")
    lines = text.splitlines() or [""]
    separator = max(",;\t", key=lines[0].count)
    try:
        rows = list(csv.reader(lines, delimiter=separator))
    except csv.Error:
        rows = [[]]
    head = [cell.strip().lower() for cell in rows[0]]
    if head != list(columns):
        raise NotOurs(f"{place} is there already and is another file; nothing was written")
    asked = [place for place, name in enumerate(head) if name in by_hand]
    if any(row[at].strip() for row in rows[1:] for at in asked if at < len(row)):
        raise NotOurs(f"{place} is there already and is filled in; nothing was written")


@contextmanager
def whole(path: str | os.PathLike[str]) -> Iterator[Path]:
    """A file beside `path` to write to, which takes its place when all went well.

    Raises OSError; what stood at `path` before is then still there.
    """
    place = Path(path)
    if place.is_dir():
        raise IsADirectoryError(f"{place} is a folder; name a file in it")
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, suffix=f".part{place.suffix}")
    os.close(handle)
    try:
        yield Path(name)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)  # what mkstemp makes is for its owner alone
        os.replace(name, place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
