"""Files of a corpus: which there are, of what kind, and how one is opened."""

import gzip
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from analysis.corpus.tabular import TABLES

KINDS = {
    ".txt": "text", ".text": "text", "": "text", ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx", ".pdf": "pdf",
}  # fmt: skip
FEEDS = (".rss", ".atom", ".xml", ".rdf")
_ADVICE = {
    ".doc": "save it as .docx", ".rtf": "save it as .docx", ".odt": "save it as .docx",
    ".xls": "save it as .xlsx", ".ods": "save it as .xlsx or .csv", ".7z": "unpack it",
    ".rar": "unpack it", ".tar": "unpack it", ".tgz": "unpack it", ".epub": "save it as text",
}  # fmt: skip
# What browsers save beside a page: it belongs to the page and is no input of its own.
BESIDE = set(
    ".css .js .json5 .map .png .jpg .jpeg .gif .svg .webp .avif .ico .bmp .tif .tiff .woff .woff2 "
    ".ttf .eot .mp3 .mp4 .webm .ds_store .ini .lnk".split()
)


def walk(folder: Path, prefix: str, without: Path | None = None) -> Iterator[tuple[Path, str]]:
    """The files below `folder` by name; hidden ones, what belongs to saved pages and the folder
    `without`, to which results go, left out.
    """
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.startswith((".", "~$", "__MACOSX")):
            continue
        name = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if without is None or not without.exists() or not without.samefile(entry.path):
                yield from walk(Path(entry.path), f"{name}/", without)
        elif entry.is_file() and PurePosixPath(entry.name).suffix.lower() not in BESIDE:
            yield Path(entry.path), name


def size_on_disk(path: Path) -> int:
    """Bytes of a file; 0 where they cannot be asked for."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def opened(path: Path) -> IO[bytes]:
    """The bytes of a file, gzip undone."""
    return gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb")  # type: ignore[return-value]


def unpacked(stream: IO[bytes], suffix: str) -> IO[bytes]:
    """The bytes of a file inside a zip, gzip undone."""
    return gzip.open(stream, "rb") if suffix == ".gz" else stream  # type: ignore[return-value]


def suffix_of(name: str) -> str:
    """The ending that tells the kind, in small letters: .csv for table.CSV.gz."""
    return PurePosixPath(name.lower().removesuffix(".gz")).suffix


def seekable(stream: IO[bytes], suffix: str) -> IO[bytes]:
    """Parquet and Excel are read from their end: a packed one is unpacked to disk first."""
    if suffix not in (".parquet", ".xlsx", ".xlsm"):
        return stream
    spool = tempfile.SpooledTemporaryFile(max_size=8_000_000)  # noqa: SIM115  # the caller closes it
    while block := stream.read(1 << 20):
        spool.write(block)
    spool.seek(0)
    return spool


def unknown_kind(name: str, suffix: str) -> str:
    """What to tell of a file that cannot be read, with what to do about it."""
    readable = ", ".join(sorted({*filter(None, KINDS), *TABLES, *FEEDS, ".zip"}))
    advice = _ADVICE.get(suffix, f"readable are {readable}")
    return f"{name} is of a kind that cannot be read ({suffix or 'no ending'}): {advice}"
