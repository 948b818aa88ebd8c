"""The workbooks in JupyterLab, worked through from start to end as a pupil would.

`python tests/browser/test_workbooks_browser.py [NUMBER…]` prints the times of each.
"""

import sys
import tempfile
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))  # run as a script, it needs the tests' own modules

from lab import jupyterlab  # noqa: E402
from pupil import TOLD, WAIT, work_through  # noqa: E402

pytestmark = pytest.mark.browser


def books(language: str) -> list[Path]:
    return sorted((ROOT / "notebooks" / "workbooks" / language).glob("*.ipynb"))


CASES = [(language, path) for language in ("da", "en") for path in books(language)]
EACH = pytest.mark.parametrize(
    ("language", "path"), CASES, ids=[f"{path.name[:2]}-{language}" for language, path in CASES]
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A JupyterLab with the workbooks."""
    home = tmp_path_factory.mktemp("lab") / "lab"
    with jupyterlab(home, "light", True, *(path for _, path in CASES)) as where:
        yield where


@EACH
def test_a_pupil_comes_through(browser, address, language, path):
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.set_default_timeout(WAIT)
    done = work_through(page, address, path.name, nbformat.read(path, as_version=4), language)
    page.close()
    assert done.errors == []
    assert [told for told in TOLD[path.name[:2], language] if told not in done.told] == []
    corrected = {"da": "rettelser udført: 1", "en": "corrections made: 1"}[language]
    assert path.name[:2] != "08" or corrected in done.told


def main(numbers: list[str], pictures: str | None = None) -> None:
    """Print what each workbook took, in seconds; with `pictures` keep one of each page there."""
    from playwright.sync_api import sync_playwright

    chosen = [case for case in CASES if not numbers or case[1].name[:2] in numbers]
    print("| workbook | opened | cells | run | slowest | typed |")  # noqa: T201
    with (
        tempfile.TemporaryDirectory() as home,
        jupyterlab(Path(home) / "lab", "light", True, *(path for _, path in chosen)) as where,
        sync_playwright() as driver,
    ):
        quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=quiet)
        for language, path in chosen:
            page = browser.new_page(viewport={"width": 1366, "height": 768})
            page.set_default_timeout(WAIT)
            done = work_through(page, where, path.name, nbformat.read(path, 4), language)
            times = f"{done.opened:.1f} | {done.cells} | {done.ran:.1f} | {done.slowest:.1f}"
            print(f"| {path.name[:2]} {language} | {times} | {done.typed} |", flush=True)  # noqa: T201
            print(*done.errors, sep="\n", end="", flush=True)  # noqa: T201
            if pictures:
                _picture(page, Path(pictures) / f"{path.name[:2]}-{language}.png")
            page.close()


def _picture(page, path: Path) -> None:
    """The whole notebook in one picture."""
    parts = "[...document.querySelectorAll('.jp-NotebookPanel *')]"
    height = page.evaluate(f"Math.max(...{parts}.map(e => e.scrollHeight))")
    page.set_viewport_size({"width": 1366, "height": height + 200})
    page.evaluate(f"{parts}.forEach(e => {{ e.scrollTop = 0 }})")
    page.wait_for_timeout(1500)  # charts are drawn anew
    page.locator(".jp-Notebook").screenshot(path=path)


if __name__ == "__main__":
    asked = sys.argv[1:]
    folder = asked.pop(asked.index("--pictures") + 1) if "--pictures" in asked else None
    main([word for word in asked if word != "--pictures"], folder)
