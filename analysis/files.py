"""Files written whole or not at all, and cells that no spreadsheet runs."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# A spreadsheet takes a cell that begins like this for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guarded(value: object) -> object:
    """`value`; a text that a spreadsheet would run gets an apostrophe before it.

    >>> guarded("=1+1"), guarded("– Ja"), guarded(-1)
    ("'=1+1", '– Ja', -1)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


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
