"""A JupyterLab of its own on this machine, and its page with one notebook, whole and at rest."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

# All cells are in the page at once, and nothing asks for the network or the reader's attention.
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},
    "apputils-extension/notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
}
WAIT = 40_000  # milliseconds
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}


@contextmanager
def jupyterlab(folder: Path, theme: str, trusted: bool, *notebooks: Path) -> Iterator[str]:
    """The address of a JupyterLab that knows nothing but `notebooks`; stopped at the end."""
    files, settings = folder / "files", folder / "settings"
    files.mkdir(parents=True)
    opened = [str(shutil.copy(notebook, files)) for notebook in notebooks]
    _write_settings(settings, {**SETTINGS, "apputils-extension/themes": {"theme": THEMES[theme]}})
    environment = {
        **os.environ,
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(settings),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
    }
    if trusted:
        command = [sys.executable, "-m", "jupyter", "trust", *opened]
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60)
    options = {"ServerApp.root_dir": files, "IdentityProvider.token": "", "ServerApp.port": 0,
               "ServerApp.ip": "127.0.0.1"}  # fmt: skip
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += [f"--{name}={value}" for name, value in options.items()]
    log = folder / "log"
    with log.open("w") as written:
        server = subprocess.Popen(command, env=environment, stdout=written, stderr=written)
        try:
            yield _address(log, server)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _write_settings(folder: Path, settings: Mapping[str, Mapping[str, object]]) -> None:
    for name, values in settings.items():
        path = folder / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")


def _address(log: Path, server: subprocess.Popen) -> str:
    """Where the server listens, once it answers."""
    end = time.monotonic() + 60
    while time.monotonic() < end and server.poll() is None:
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text(encoding="utf-8"))
        if found:
            try:
                with urlopen(f"{found.group()}/api", timeout=5):
                    return found.group()
            except URLError:
                pass
        time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')}")


def open_notebook(page, address: str, name: str, charts: int = 0) -> None:
    """Open a notebook, wait until its charts are drawn, and make the window as high as it is."""
    workspace = name.partition(".")[0]  # its own: nothing that was open before is open beside it
    page.goto(f"{address}/lab/workspaces/{workspace}/tree/{name}")
    page.wait_for_selector(".jp-Notebook .jp-OutputArea-output", timeout=WAIT)
    drawn = "n => document.querySelectorAll('.jp-RenderedPlotly .plot-container').length === n"
    page.wait_for_function(drawn, arg=charts, timeout=WAIT)
    parts = "[...document.querySelectorAll('.jp-NotebookPanel *')]"
    height = page.evaluate(f"Math.max(...{parts}.map(e => e.scrollHeight))")
    page.set_viewport_size({"width": page.viewport_size["width"], "height": height + 200})
    page.wait_for_function(drawn, arg=charts, timeout=WAIT)
