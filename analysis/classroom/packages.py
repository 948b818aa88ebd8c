"""The packages of a notebook in the browser, and the list (lock) by which Pyodide finds them.

What is pure Python is made from what is installed here; pandas and what it stands on are compiled
for the browser and come from a full Pyodide distribution. Nothing is ever fetched by the notebook.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

from analysis.classroom.pyodide import LOCK, part, there
from analysis.classroom.wheels import installed, wheel, wheels, whole

PANDAS = "pandas"
SHELL = ("ipython", "jedi", "comm")  # the notebook's own Python
SHOWING = ("plotly", "ipywidgets")  # what the lessons draw with
# Parts of those that speak to a terminal or a server; the kernel brings the widgets' other half.
_NOT_NEEDED = {"colorama", "jupyterlab-widgets", "pexpect", "psutil", "widgetsnbextension"}
_BROWSER = {
    "python_version": "3.14",
    "python_full_version": "3.14.0",
    "sys_platform": "emscripten",
    "platform_system": "Emscripten",
    "os_name": "posix",
    "extra": "",
}
# What the kernel asks for by name before anything else.
FIRST = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython")
# JupyterLab has Plotly's script already; types of other packages help no pupil.
_LEFT_OUT = re.compile(
    r"/tests/|plotly/package_data/\w[^/]*\.js|plotly/labextension|/django-stubs/"
    r"|typeshed/(?:third_party|stdlib/2|stubs)/|\.(?:so|pyd|dll|dylib)$"  # compiled for here
)
_NO_INSTALLING = """# In the place of an installer: all packages of this site come with it.
_PIPLITE_DISABLE_PYPI, _PIPLITE_URLS = True, []

async def install(*names, **options):
    raise ValueError("this site installs nothing: its packages come with it")

get_transformed_code = install
"""


@dataclass
class Packages:
    """Files by name, the lock that lists them, and what the distribution could not give."""

    files: dict[str, bytes] = field(default_factory=dict)
    lock: dict[str, dict[str, Any]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def add(self, file: tuple[str, bytes], imports: Iterable[str], depends: Iterable[str]) -> None:
        """Take in a wheel under its own name."""
        name, data = file
        distribution, version = name.split("-")[:2]
        key = distribution.replace("_", "-").lower()
        self.files[name] = data
        self.lock[key] = {
            "name": key,
            "version": version,
            "file_name": name,
            "install_dir": "site",
            "sha256": hashlib.sha256(data).hexdigest(),
            "package_type": "package",
            "imports": sorted(imports),
            "depends": sorted(depends),
            "unvendored_tests": False,
        }


def packages(given: str | None, kernel: Path) -> Packages:
    """All that a notebook with the lessons needs; `kernel` is the folder of the kernel's wheels.

    `given` is the Pyodide distribution, from which pandas comes; what it lacks is in `missing`.
    """
    found = Packages()
    compiled = _compiled(given, found)
    needs = {name: _needs(name) for name in (*SHELL, *SHOWING)}
    for name in sorted({each for every in needs.values() for each in every}):
        found.add(_from_installed(name), _modules(name), ())
    for path in sorted(kernel.glob("*.whl")):
        if not path.name.startswith("piplite"):  # which would install from outside
            module = path.name.split("-")[0]
            found.add((path.name, path.read_bytes()), [module], ())
    for name in ("piplite", "micropip"):
        code = dict.fromkeys(("__init__", "piplite", "cli"), _NO_INSTALLING.encode())
        made = wheel(name, "0", {f"{name}/{file}.py": data for file, data in code.items()})
        found.add(made, [name], ())
    small = {name: data for name, data in wheels().items() if not name.startswith("media_")}
    for file in small.items():
        found.add(file, [file[0].split("-")[0]], ())
    own = [file.split("-")[0] for file in small]
    found.add(whole(), ["analysis"], [*own, *SHOWING, *compiled])
    for name, every in needs.items():
        found.lock[name]["depends"] = sorted(set(every) - {name})
    found.lock["ipywidgets"]["depends"].append("widgetsnbextension")
    return found


def full(given: str | None) -> bool:
    """Whether the distribution has pandas itself, not only its name in a list."""
    entry = _listed(given).get(PANDAS)
    return entry is not None and there(given, entry["file_name"])


def lock_file(given: str | None, found: Packages) -> bytes:
    """Pyodide's list of packages with these and no others."""
    lock = json.loads(part(given, LOCK) or b"{}")
    return json.dumps({**lock, "packages": dict(sorted(found.lock.items()))}).encode()


def _listed(given: str | None) -> dict[str, dict[str, Any]]:
    """The packages that a distribution lists, by name."""
    packages: dict[str, dict[str, Any]] = json.loads(part(given, LOCK) or b"{}").get("packages", {})
    return packages


def _compiled(given: str | None, found: Packages) -> list[str]:
    """Take pandas and all it stands on from the distribution; the names of what was there."""
    listed = _listed(given)
    wanted, taken = [PANDAS], []
    for name in wanted:  # grows while it is walked through
        entry = listed.get(name)
        data = part(given, entry["file_name"]) if entry else None
        if entry is None or data is None:
            found.missing.append(name)
            continue
        if hashlib.sha256(data).hexdigest() != entry["sha256"]:
            found.missing.append(f"{name} (damaged)")
            continue
        wanted += [other for other in entry["depends"] if other not in wanted]
        found.files[entry["file_name"]] = data
        found.lock[name] = entry
        taken.append(name)
    return taken


def _needs(name: str) -> list[str]:
    """The installed package `name` and all that it needs in a browser, itself first."""
    from packaging.requirements import Requirement  # comes with Plotly

    wanted = [name]
    for each in wanted:  # grows while it is walked through
        for line in metadata.requires(each) or ():
            requirement = Requirement(line)
            key = requirement.name.replace("_", "-").lower()
            asked = requirement.marker is None or requirement.marker.evaluate(_BROWSER)
            if asked and key not in _NOT_NEEDED and key not in wanted:
                wanted.append(key)
    return wanted


def _from_installed(name: str) -> tuple[str, bytes]:
    """A wheel of an installed package that is pure Python."""

    def wanted(path: str) -> bool:
        return not (_LEFT_OUT.search(path) or ".dist-info/" in path or ".data/" in path)

    return wheel(name.replace("-", "_"), metadata.version(name), installed(name, wanted))


def _modules(name: str) -> set[str]:
    """What one writes to import an installed package."""
    tops = {
        file.parts[0].removesuffix(".py")
        for file in metadata.distribution(name).files or ()
        if file.suffix == ".py"
    }
    return {top for top in tops if top.isidentifier()}
