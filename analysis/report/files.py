"""Files written whole or not at all, and never over one that is not an earlier report."""

import os
import zlib
from collections.abc import Collection
from pathlib import Path

from analysis.files import NotOurs, whole

HTML, PDF = (".html", ".htm"), (".pdf",)
MARK = b'<meta name="generator" content="Media Analysis Workbook'
_NAME = b"Media Analysis Workbook"  # near the end of a PDF or an image of ours
_LOOKED_AT = 2000  # characters at the start or the end


def target(path: str | os.PathLike[str], endings: Collection[str]) -> Path:
    """`path` as a place to write to.

    Raises NotOurs and IsADirectoryError where that would do harm, ValueError where the name ends
    like that of another kind of file.
    """
    place = Path(path)
    if place.is_dir():
        raise IsADirectoryError(f"{place} is a folder; name a file in it")
    if place.suffix.lower() not in endings:
        raise ValueError(f"the name must end in {' or '.join(endings)}: {place}")
    if place.exists() and not _ours(place):
        raise NotOurs(f"{place} is there already and is not a report; nothing was written")
    return place


def _ours(place: Path) -> bool:
    with place.open("rb") as file:
        if place.suffix.lower() in HTML:
            return MARK in file.read(_LOOKED_AT)
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - _LOOKED_AT))
        return _NAME in file.read()


def signed(content: bytes) -> bytes:
    """A PDF, PNG or SVG with the name of the workbook where no reader shows it.

    >>> signed(b"<svg></svg>")
    b'<svg></svg><!-- Media Analysis Workbook -->'
    """
    if content.startswith(b"%PDF-"):
        return content + b"\n% " + _NAME + b"\n"
    if content.startswith(b"\x89PNG"):
        chunk = b"tEXtSoftware\0" + _NAME
        last = content.rindex(b"IEND") - 4
        size, check = (n.to_bytes(4, "big") for n in (len(chunk) - 4, zlib.crc32(chunk)))
        return content[:last] + size + chunk + check + content[last:]
    return content + b"<!-- " + _NAME + b" -->"


def write(place: Path, content: bytes) -> Path:
    """Write `content` to a `target`, whole or not at all; raises OSError."""
    with whole(place) as part:
        part.write_bytes(content)
    return place
