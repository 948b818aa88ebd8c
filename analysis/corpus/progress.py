"""A progress bar with rate and time left, in the terminal and in a notebook."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

PATIENCE = 1.0  # seconds that a bar which nobody has begun stays hidden


class Bar(Protocol):
    """What a run tells how far it is."""

    def begin(self) -> None:
        """Show the bar, which a thread draws: worker processes are best started before."""

    def tell(self, articles: int, size: int) -> None:
        """Add `articles` and `size`, in bytes, to what the bar shows."""


@contextmanager
def progress_bar(total: int | None, show: bool) -> Iterator[Bar]:
    """A bar over `total` bytes of source; without a total only counts and rate are shown."""
    if not show:
        yield _Silent()
        return
    bar = _Shown(total)
    try:
        yield bar
        bar.complete()
    finally:
        bar.end()


class _Silent:
    """No bar."""

    def begin(self) -> None:
        """Show nothing."""

    def tell(self, articles: int, size: int) -> None:
        """Say nothing."""


class _Shown:
    """A bar of rich's."""

    def __init__(self, total: int | None) -> None:
        from rich.progress import (
            BarColumn,
            Progress,
            TaskProgressColumn,
            TextColumn,
            TimeRemainingColumn,
        )

        columns = (
            TextColumn("{task.fields[told]}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("time left"),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, refresh_per_second=2)
        self._total = total
        self._task = self._bar.add_task("", total=total, told="0 articles")
        self._since, self._done, self._begun = time.monotonic(), 0, False

    def begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._bar.start()

    def tell(self, articles: int, size: int) -> None:
        self._done += articles
        passed = time.monotonic() - self._since
        if passed > PATIENCE:
            self.begin()  # much that was done before is passed over: say so
        rate = self._done / max(passed, 1e-9)
        told = f"{self._done:,} articles, {rate:,.0f} a second"
        self._bar.update(self._task, advance=size, told=told)

    def complete(self) -> None:
        if self._total:
            self._bar.update(self._task, completed=self._total)

    def end(self) -> None:
        if self._begun:
            self._bar.stop()
