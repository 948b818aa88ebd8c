"""Pyodide, Python for the browser: its files from a folder or an address, less what is not used.

It is no part of this package (MPL-2.0; npm package `pyodide`). Of Python's own library the page
leaves out what no article asks for: test and server tools, XML, encodings of other scripts.
"""

import io
import json
import re
import zipfile
from pathlib import Path
from urllib.request import Request, urlopen

LOCK = "pyodide-lock.json"  # the list of a distribution's packages
FILES = ("pyodide.mjs", "pyodide.asm.wasm", "python_stdlib.zip", LOCK)
LOADERS = ("pyodide.asm.mjs", "pyodide.asm.js")  # the one or the other, by Pyodide's version
USUAL = Path("node_modules/pyodide")

UNUSED = frozenset(
    "__hello__ __phello__ _py_abc _pydatetime _pyio _pyrepl antigravity argparse bdb cProfile cmd "
    "colorsys compileall configparser ctypes difflib doctest filecmp fileinput fractions ftplib "
    "getopt graphlib idlelib imaplib lib2to3 mailbox mimetypes modulefinder multiprocessing netrc "
    "nturl2path optparse pdb pickletools plistlib poplib pprint profile pstats pty py_compile "
    "pyclbr pydoc pydoc_data rlcompleter sched shelve smtplib socketserver sqlite3 statistics "
    "symtable tabnanny this timeit trace tty turtle turtledemo unittest uuid venv wave webbrowser "
    "wsgiref xml xmlrpc zipapp zoneinfo".split()
)
_ENCODING = re.compile(
    r"encodings/(?:__init__|_\w+|aliases|ascii|charmap|cp125\d|cp65001|cp850|cp437|idna|iso8859_\d+"
    r"|latin_1|mac_roman|punycode|raw_unicode_escape|undefined|unicode_escape|utf_\w+)\.pyc?"
)


class BuildError(ValueError):
    """The site cannot be made; the message says what to do."""


def part(given: str | None, name: str) -> bytes | None:
    """One file of a distribution, a folder or an address; None where it is not there."""
    if given is not None and given.startswith(("http://", "https://")):
        return _fetch(given, name)
    path = (USUAL if given is None else Path(given)) / name
    return path.read_bytes() if path.is_file() else None


def there(given: str | None, name: str) -> bool:
    """Whether a distribution has a file; of an address only its head is asked for."""
    if given is None or not given.startswith(("http://", "https://")):
        return ((USUAL if given is None else Path(given)) / name).is_file()
    try:
        with urlopen(Request(f"{given.rstrip('/')}/{name}", method="HEAD"), timeout=120):
            return True
    except OSError:
        return False


def files(given: str | None) -> dict[str, bytes]:
    """The files of Pyodide that the page needs, by name.

    `given` is a folder or an address that has pyodide.mjs; without it node_modules/pyodide is
    taken. BuildError says what is missing and how to get it.
    """
    where = given or str(USUAL)
    found = {name: part(given, name) for name in (*FILES, *LOADERS)}
    missing = [name for name in FILES if found[name] is None]
    if not any(found[name] for name in LOADERS):
        missing.append(" or ".join(LOADERS))
    if missing:
        raise BuildError(
            f"{where} lacks {', '.join(missing)}. The page runs Python in the browser by Pyodide: "
            "get it once with `npm install pyodide` and give its folder, "
            "--pyodide node_modules/pyodide, or an address that has these files."
        )
    kept = {name: data for name, data in found.items() if data is not None}
    try:
        kept["python_stdlib.zip"] = slim(kept["python_stdlib.zip"])
        kept[LOCK] = _without_packages(kept[LOCK])
    except (zipfile.BadZipFile, ValueError) as error:
        raise BuildError(f"{where} is damaged ({error}): get Pyodide again.") from error
    return kept


def slim(library: bytes) -> bytes:
    """Python's own library without the modules that the page never loads."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(library)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for entry in old.infolist():
            top = entry.filename.split("/")[0].removesuffix(".pyc").removesuffix(".py")
            if top in UNUSED:
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


def _fetch(base: str, name: str) -> bytes | None:
    """One file of a distribution on the web; None where it is not there."""
    try:
        with urlopen(f"{base.rstrip('/')}/{name}", timeout=120) as response:
            data: bytes = response.read()
            return data
    except OSError:
        return None
