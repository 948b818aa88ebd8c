"""The built classroom site, served to a browser that may ask nobody else."""

import functools
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


def pyodide_folder(root: Path) -> Path:
    """The folder of the npm package pyodide: $PYODIDE, or where npm and CI put it."""
    places = [os.environ.get("PYODIDE"), root / "node_modules/pyodide", root / ".venv/pyodide"]
    for place in filter(None, places):
        if (Path(place) / "pyodide.mjs").is_file():
            return Path(place)
    if os.environ.get("CI"):
        pytest.fail("no Pyodide, though CI fetches it")
    pytest.skip("no Pyodide on this machine: npm install pyodide")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which `folder` is served; stopped at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def watched(context, address: str):
    """A page that reaches `address` alone; what it asked of others is in `page.refused`."""
    page = context.new_page()
    page.refused, page.wrong = [], []

    def refuse(route):
        page.refused.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((address, "blob:", "data:")), refuse)
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    return page
