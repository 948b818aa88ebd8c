"""The lessons as a JupyterLite site: JupyterLab in the browser, with Python by Pyodide.

JupyterLite and its kernel are an extra (`pip install 'media-analysis-workbook[lite]'`). The site
uses the Pyodide beside it and packages of its own: a notebook fetches nothing from elsewhere.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import analysis
from analysis.classroom.packages import FIRST, Packages, full, lock_file, packages
from analysis.classroom.pyodide import BuildError, part

HOME = "lessons"  # the folder of the site
START = f"{HOME}/lab/index.html"
KERNEL = Path("share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension/static/pypi")
# The extensions of JupyterLab that the lessons need; others of this machine stay here.
EXTENSIONS = ("@jupyter-widgets/", "@jupyterlite/pyodide-kernel-extension/", "jupyterlab-plotly/")
_CONFIG = f"{HOME}/jupyter-lite.json"
_PYTHON = "python"
_LACKS = "this Pyodide has no {}, which tables and charts need; a full distribution has"
_QUIET = {
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
    "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
}


def links(made: dict[str, bytes]) -> dict[str, list[dict[str, str]]]:
    """The workbooks among the files of the site, by language: title and address."""
    found: dict[str, list[dict[str, str]]] = {}
    for path, data in sorted(made.items()):
        place = path.removeprefix(f"{HOME}/files/")
        kind, code, *_ = f"{place}//".split("/")
        if place != path and kind == "workbooks":
            head = "".join(json.loads(data)["cells"][0]["source"]).partition("\n")[0]
            page = f"{HOME}/notebooks/index.html?path={place}"
            found.setdefault(code, []).append({"title": head.lstrip("# "), "page": page})
    return found


def notebooks() -> Path:
    """The folder of the lessons, which lie in the project's checkout; BuildError without one."""
    home = Path(analysis.__file__).resolve().parent.parent / "notebooks"
    if not (home / "workbooks").is_dir():
        raise BuildError("the lessons lie in the project's checkout: build the site there")
    return home


def site(given: str | None, answers: bool = False) -> tuple[dict[str, bytes], Packages]:
    """The files of the site by path, and the packages in it.

    `given` is the Pyodide distribution. With `answers` the teacher's edition lies beside the
    workbooks. BuildError where JupyterLite is not installed or cannot build.
    """
    kernel = _kernel()
    if kernel is None or find_spec("jupyterlite_core") is None:
        raise BuildError(
            "the lessons in the browser need JupyterLite: "
            "pip install 'media-analysis-workbook[lite]'"
        )
    found = packages(given, kernel)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _lay_out(work, notebooks(), answers)
        _run(work)
        made = {
            f"{HOME}/{path.relative_to(work / 'out').as_posix()}": path.read_bytes()
            for path in sorted((work / "out").rglob("*"))
            if path.is_file() and _wanted(path.relative_to(work / "out").as_posix())
        }
    made[_CONFIG] = _without_others(made[_CONFIG])
    python = f"{HOME}/{_PYTHON}"
    made |= {f"{python}/{name}": data for name, data in found.files.items()}
    made[f"{python}/pyodide-lock.json"] = lock_file(given, found)
    made[f"{python}/python_stdlib.zip"] = part(given, "python_stdlib.zip") or b""
    return made, found


def _kernel() -> Path | None:
    """The folder with the kernel's own wheels."""
    for prefix in (Path(sys.prefix), Path(sys.base_prefix)):
        if (prefix / KERNEL).is_dir():
            return prefix / KERNEL
    return None


def _lay_out(work: Path, home: Path, answers: bool) -> None:
    """Write what JupyterLite builds from: notebooks, where Python lies, settings."""
    for name in ("workbooks", *(["lessons"] if answers else [])):
        for path in sorted((home / name).glob("*/*.ipynb")):
            copy = work / "files" / name / path.parent.name / path.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    config = {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "Media Analysis Workbook",
            "litePluginSettings": {
                "@jupyterlite/pyodide-kernel-extension:kernel": {
                    "pyodideUrl": "./../pyodide/pyodide.mjs",
                    "disablePyPIFallback": True,
                    "loadPyodideOptions": {
                        "lockFileURL": f"./{_PYTHON}/pyodide-lock.json",
                        "stdLibURL": f"./{_PYTHON}/python_stdlib.zip",
                        "packages": list(FIRST),
                    },
                }
            },
        },
    }
    (work / "jupyter-lite.json").write_text(json.dumps(config), encoding="utf-8")
    (work / "overrides.json").write_text(json.dumps(_QUIET), encoding="utf-8")


def _run(work: Path) -> None:
    command = [sys.executable, "-m", "jupyterlite_core", "build"]
    command += ["--apps=lab", "--apps=notebooks", "--no-sourcemaps", "--no-unused-shared-packages"]
    command += ["--no-libarchive", "--source-date-epoch=1577836800"]
    command += [f"--contents={work / 'files'}", f"--lite-dir={work}", f"--output-dir={work}/out"]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode or not (work / "out" / "lab" / "index.html").is_file():
        last = "\n".join((done.stderr or done.stdout).strip().splitlines()[-5:])
        raise BuildError(f"JupyterLite did not build the lessons:\n{last}")


def _wanted(path: str) -> bool:
    """Whether a file of JupyterLite's output travels."""
    extension = path.removeprefix("extensions/")
    if extension != path:
        return extension.startswith(EXTENSIONS) and not extension.endswith(".map")
    return not path.endswith((".map", ".tgz", ".doit.db"))


def _without_others(config: bytes) -> bytes:
    """JupyterLite's settings without the extensions that stay on this machine."""
    settings = json.loads(config)
    data = settings["jupyter-config-data"]
    data["federated_extensions"] = [
        each for each in data["federated_extensions"] if f"{each['name']}/".startswith(EXTENSIONS)
    ]
    return json.dumps(settings, ensure_ascii=False, indent=1).encode()


def asked_for(
    given: str | None, wanted: bool | None, answers: bool
) -> tuple[dict[str, bytes], str]:
    """The files of the lessons, none if they are not to be made, and a sentence that says which."""
    if wanted is False:
        return {}, "none, as asked for"
    if wanted is None and not full(given):
        return {}, f"none: {_LACKS.format('pandas')} (--lessons makes them all the same)"
    try:
        made, found = site(given, answers)
    except BuildError as error:
        if wanted:
            raise
        return {}, f"none: {error}"
    size = f"{len(made)} files, {sum(map(len, made.values())) / 1e6:.1f} MB; open {START}"
    if found.missing:
        return made, f"{size}; {_LACKS.format(', '.join(found.missing))}"
    return made, size
