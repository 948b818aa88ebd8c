"""Files written whole or not at all, and never over one that is not an earlier report."""

import os
from pathlib import Path

from analysis.files import NotOurs, whole

MARK = b'<meta name="generator" content="Media Analysis Workbook'
_HEADS = {".html": MARK, ".htm": MARK, ".pdf": b"%PDF-", ".png": b"\x89PNG", ".svg": b"<svg"}
_LOOKED_AT = 2000  # the mark stands among the first lines


def target(path: str | os.PathLike[str]) -> Path:
    """`path` as a place to write to; NotOurs, IsADirectoryError where that would do harm."""
    place = Path(path)
    if place.is_dir():
        raise IsADirectoryError(f"{place} is a folder; name a file in it")
    if place.exists():
        mark = _HEADS.get(place.suffix.lower(), MARK)
        with place.open("rb") as file:
            if mark not in file.read(_LOOKED_AT):
                raise NotOurs(f"{place} is there already and is not a report; nothing was written")
    return place


def write(path: str | os.PathLike[str], content: bytes) -> Path:
    """Write `content` to `path`, whole or not at all; raises OSError."""
    place = target(path)
    with whole(place) as part:
        part.write_bytes(content)
    return place
