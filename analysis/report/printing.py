"""A report as PDF, printed by a Chrome or Chromium that is already there."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.report import files
from analysis.report.page import page

if TYPE_CHECKING:
    from analysis.result import Analysis

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_QUIET = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_SECONDS = 120


class NoBrowser(RuntimeError):
    """No Chrome or Chromium to draw with, or it failed; the message says what to do."""


def find() -> str:
    """The path of a Chrome, Chromium or Edge; NoBrowser where there is none."""
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    for place in _PLACES:
        if Path(place).is_file():
            return place
    raise NoBrowser(
        "No Chrome, Chromium or Edge was found on this machine; PDF and image files are drawn by "
        "one. Install one, or open the HTML report and print it from any browser."
    )


def pdf(
    results: "Analysis | Iterable[Analysis]",
    path: str | os.PathLike[str],
    output: str | None = None,
) -> Path:
    """Write the report of `results` to `path` as PDF on A4; the path.

    Raises NoBrowser without a Chrome, Chromium or Edge, and what `html` raises; the name of the
    file ends in .pdf.
    """
    place, browser = files.target(path, files.PDF), find()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source, printed = Path(folder) / "report.html", Path(folder) / "report.pdf"
        source.write_text(page(results, output), encoding="utf-8", errors="replace", newline="\n")
        command = [
            browser,
            *_QUIET,
            f"--user-data-dir={Path(folder) / 'profile'}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={printed}",
            f"{source.as_uri()}#print",
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium does not start for root otherwise
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoBrowser(f"{browser} could not print the report: {error}") from error
        if not printed.is_file():
            why = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
            raise NoBrowser(f"{browser} printed nothing: {' '.join(why) or 'no reason given'}")
        return files.write(place, files.signed(printed.read_bytes()))
