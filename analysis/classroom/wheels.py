"""Wheels for the browser, made from what is installed: no network, the same bytes each time."""

import base64
import hashlib
import io
import pickle
import zipfile
from collections.abc import Callable, Mapping
from importlib import metadata
from pathlib import Path

import analysis
from analysis.article import example
from analysis.article.reading import example_names
from analysis.languages import supported

_TIME = (2020, 1, 1, 0, 0, 0)
_HYPHENS = "hyph_en_US.dic"
# What needs pandas, Plotly or a command line; every other part of the package travels.
_LEFT_OUT = frozenset(
    "__main__ charts check cli compare corpus evaluate export report tables".split()
)
_BUILDING = frozenset({"build.py", "pyodide.py", "wheels.py"})
# Of the charts the page takes what they count and say; what draws them needs Plotly.
_CHARTS = ("facts", "share", "share_words", "sources_facts", "textfit", "tone_facts")


def wheels() -> dict[str, bytes]:
    """The wheels that the page needs, by file name: ours, Babel, Pyphen."""
    codes = {"root", *supported()}
    babel = _installed(
        "babel",
        lambda name: (
            name in ("__init__.py", "core.py", "localedata.py", "plural.py", "global.dat")
            or (name.startswith("locale-data/") and Path(name).stem in codes)
        ),
    )
    babel |= {name: _territories(data) for name, data in babel.items() if "/locale-data/" in name}
    pyphen = _installed(
        "pyphen", lambda name: name.endswith(".py") or name == f"dictionaries/{_HYPHENS}"
    )
    version = analysis.__version__
    return dict(
        [
            wheel("media_analysis_workbook", version, _own()),
            wheel("babel", metadata.version("babel"), babel),
            wheel("pyphen", metadata.version("pyphen"), pyphen),
        ]
    )


def _territories(data: bytes) -> bytes:
    """A locale's data with nothing but its names of countries, which is all that is asked for."""
    found = pickle.loads(data)
    return pickle.dumps({"territories": dict(found.get("territories", {}))}, 4)


def _own() -> dict[str, bytes]:
    """The files of this package that run in the browser."""
    home = Path(analysis.__file__).parent
    found = {"analysis/charts/__init__.py": b'"""What the charts count and say."""\n'}
    for path in sorted(home.rglob("*")):
        inside = path.relative_to(home)
        top, name = inside.parts[0].removesuffix(".py"), inside.name
        wanted = top not in _LEFT_OUT and not (top == "classroom" and name in _BUILDING)
        wanted |= top == "charts" and path.stem in _CHARTS
        if wanted and path.suffix in (".py", ".tsv", ".toml"):
            found[f"analysis/{inside.as_posix()}"] = path.read_bytes()
    return found


def _installed(name: str, keep: Callable[[str], bool]) -> dict[str, bytes]:
    """Files of the installed package `name` that `keep` wants, and its licence."""
    return installed(
        name,
        lambda path: path.startswith(f"{name}/") and keep(path.removeprefix(f"{name}/")),
    )


def installed(name: str, keep: Callable[[str], bool]) -> dict[str, bytes]:
    """Files of the installed distribution `name`, by path, that `keep` wants, and its licence."""
    found: dict[str, bytes] = {}
    distribution = metadata.distribution(name)
    for file in distribution.files or ():
        path = file.as_posix()
        licence = ".dist-info/" in path and "licen" in path.lower()
        if licence or (not path.startswith("..") and "__pycache__" not in path and keep(path)):
            found[path] = Path(str(distribution.locate_file(file))).read_bytes()
    return found


def whole() -> tuple[str, bytes]:
    """The whole package as a wheel, with the project's articles: what a notebook imports."""
    home = Path(analysis.__file__).parent
    found = {
        f"analysis/{path.relative_to(home).as_posix()}": path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    for name in example_names():
        found[f"analysis/data/articles/{name}.txt"] = example(name).text.encode()
    return wheel("media_analysis_workbook", analysis.__version__, found)


def wheel(name: str, version: str, files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """The file name and the bytes of a wheel with `files`."""
    info = f"{name}-{version}.dist-info"
    every = dict(files)
    every[f"{info}/METADATA"] = (
        f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: {version}\n".encode()
    )
    every[f"{info}/WHEEL"] = (
        b"Wheel-Version: 1.0\nGenerator: analysis.classroom\nRoot-Is-Purelib: true\n"
        b"Tag: py3-none-any\n"
    )
    lines = [
        f"{path},sha256={_digest(data)},{len(data)}" for path, data in sorted(every.items())
    ] + [f"{info}/RECORD,,"]
    every[f"{info}/RECORD"] = ("\n".join(lines) + "\n").encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data in sorted(every.items()):
            entry = zipfile.ZipInfo(path, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return f"{name}-{version}-py3-none-any.whl", packed.getvalue()


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
