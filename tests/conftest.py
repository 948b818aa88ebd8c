"""What all tests share: no network, repeatable properties, the measuring texts, a browser."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
LOCAL = {"localhost", "127.0.0.1", "::1", ""}

# A failing example must fail again on the next machine, and a slow machine is not a failure.
settings.register_profile("same-everywhere", derandomize=True, deadline=None)
settings.load_profile("same-everywhere")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Workbooks are handed out without outputs: they must run, there is nothing to compare."""
    workbooks = ROOT / "notebooks" / "workbooks"
    for item in items:
        if item.path.suffix == ".ipynb" and workbooks in item.path.parents:
            item.options["check"] = False  # type: ignore[attr-defined]  # nbval's cell


class NetworkUsed(AssertionError):
    """A test, or the code under test, reached for the network."""


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test leaves this machine; servers on localhost are allowed."""
    connect, connect_ex, lookup = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.getaddrinfo,
    )

    def local_only(call: Callable) -> Callable:
        def guarded(self, address):
            if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOCAL:
                raise NetworkUsed(f"connection to {address}")
            return call(self, address)

        return guarded

    def local_lookup(host, *args, **kwargs):
        if host is not None and host not in LOCAL:
            raise NetworkUsed(f"name lookup of {host!r}")
        return lookup(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", local_only(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", local_only(connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", local_lookup)


@pytest.fixture
def sockets_blocked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even a socket object can be made."""

    def refuse(*args, **kwargs):
        raise NetworkUsed("a socket was opened")

    for name in ("socket", "create_connection", "getaddrinfo", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Texts of others, for measuring; they lie beside the checkout and are never part of it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the measuring texts in ../shared are not on this machine")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chrome or Chromium; in CI its absence is an error, not a skip."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"):
        if path := shutil.which(name):
            return path
    if os.environ.get("CI"):
        pytest.fail("no Chromium, though CI installs one")
    pytest.skip("no Chrome or Chromium on this machine")


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator:
    """A headless browser driven by playwright: `page = browser.new_page()`."""
    playwright = pytest.importorskip("playwright.sync_api", reason="extra `browser` not installed")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
             "--disable-component-update", "--no-first-run", "--disable-quic"]  # fmt: skip
    with playwright.sync_playwright() as driver:
        instance = driver.chromium.launch(executable_path=chromium, args=quiet)
        yield instance
        instance.close()


@pytest.fixture(scope="session")
def run_python() -> Callable[..., subprocess.CompletedProcess]:
    """Run `python *args` in a fresh process of this environment; both streams are kept."""

    def run(
        *args: str, cwd: Path = ROOT, env: Mapping[str, str] = {}
    ) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, *args],
            cwd=cwd,
            env={**os.environ, **env},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def in_every_process(run_python):
    """What a piece of code prints where sets and dictionaries have another order each time."""

    def printed(code):
        runs = [run_python("-c", code, env={"PYTHONHASHSEED": seed}) for seed in ("0", "1", "77")]
        assert all(run.returncode == 0 for run in runs), runs[0].stderr
        return {run.stdout for run in runs}

    return printed
