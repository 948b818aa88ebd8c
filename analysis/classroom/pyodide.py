"""Pyodide, Python for the browser: its files from a folder or an address, less what is not used.

It is no part of this package (MPL-2.0; npm package `pyodide`). Of Python's own library the page
leaves out what no article asks for: test and server tools, XML, encodings of other scripts.
"""

import io
import json
import re
import zipfile
from pathlib import Path
from urllib.request import urlopen

FILES = ("pyodide.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
LOADERS = ("pyodide.asm.mjs", "pyodide.asm.js")  # the one or the other, by Pyodide's version
USUAL = Path("node_modules/pyodide")

_UNUSED = frozenset(
    "_pyrepl bdb cProfile ctypes doctest ftplib idlelib imaplib lib2to3 mailbox modulefinder "
    "multiprocessing pdb pickletools plistlib poplib profile pstats pydoc pydoc_data smtplib "
    "sqlite3 this trace turtle turtledemo unittest venv wave wsgiref xml xmlrpc zipapp".split()
)
_ENCODING = re.compile(
    r"encodings/(?:__init__|_\w+|aliases|ascii|charmap|cp125\d|cp65001|cp850|cp437|idna|iso8859_\d+"
    r"|latin_1|mac_roman|punycode|raw_unicode_escape|undefined|unicode_escape|utf_\w+)\.pyc?"
)


class BuildError(ValueError):
    """The site cannot be made; the message says what to do."""


def files(given: str | None) -> dict[str, bytes]:
    """The files of Pyodide that the page needs, by name.

    `given` is a folder or an address that has pyodide.mjs; without it node_modules/pyodide is
    taken. BuildError says what is missing and how to get it.
    """
    names = (*FILES, *LOADERS)
    if given is not None and given.startswith(("http://", "https://")):
        where, found = given, {name: _fetch(given, name) for name in names}
    else:
        home = USUAL if given is None else Path(given)
        where, found = str(home), {name: _read(home / name) for name in names}
    missing = [name for name in FILES if found[name] is None]
    if not any(found[name] for name in LOADERS):
        missing.append(" or ".join(LOADERS))
    if missing:
        raise BuildError(
            f"{where} lacks {', '.join(missing)}. The page runs Python in the browser by Pyodide: "
            "get it once with `npm install pyodide` and give its folder, "
            "--pyodide node_modules/pyodide, or an address that has these files."
        )
    there = {name: data for name, data in found.items() if data is not None}
    try:
        there["python_stdlib.zip"] = slim(there["python_stdlib.zip"])
        there["pyodide-lock.json"] = _without_packages(there["pyodide-lock.json"])
    except (zipfile.BadZipFile, ValueError) as error:
        raise BuildError(f"{where} is damaged ({error}): get Pyodide again.") from error
    return there


def slim(library: bytes) -> bytes:
    """Python's own library without the modules that the page never loads."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(library)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for entry in old.infolist():
            top = entry.filename.split("/")[0].removesuffix(".pyc").removesuffix(".py")
            if top in _UNUSED:
                continue
            if top == "encodings" and not _ENCODING.fullmatch(entry.filename):
                continue
            kept = zipfile.ZipInfo(entry.filename, entry.date_time)
            kept.compress_type = zipfile.ZIP_DEFLATED
            kept.external_attr = entry.external_attr
            new.writestr(kept, old.read(entry))
    return packed.getvalue()


def _without_packages(lock: bytes) -> bytes:
    """Pyodide's list of packages, of which the page takes none."""
    return json.dumps({**json.loads(lock), "packages": {}}).encode()


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _fetch(base: str, name: str) -> bytes | None:
    """One file of a distribution on the web; None where it is not there."""
    try:
        with urlopen(f"{base.rstrip('/')}/{name}", timeout=120) as response:
            data: bytes = response.read()
            return data
    except OSError:
        return None
