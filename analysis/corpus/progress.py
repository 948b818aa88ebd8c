"""A progress bar with rate and time left, in the terminal and in a notebook."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Tell(Protocol):
    """Called with the articles and the bytes that are done since the last call."""

    def __call__(self, articles: int, size: int) -> None:
        """Add `articles` and `size`, in bytes, to what the bar shows."""


@contextmanager
def progress_bar(total: int | None, show: bool) -> Iterator[Tell]:
    """A bar over `total` bytes of source; without a total only counts and rate are shown."""
    if not show:
        yield _silent
        return
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    begun, done = time.monotonic(), 0
    columns = (
        TextColumn("{task.fields[told]}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("time left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, refresh_per_second=2) as bar:
        task = bar.add_task("", total=total, told="0 articles")

        def tell(articles: int, size: int) -> None:
            nonlocal done
            done += articles
            rate = done / max(time.monotonic() - begun, 1e-9)
            bar.update(task, advance=size, told=f"{done:,} articles, {rate:,.0f} a second")

        yield tell
        if total:
            bar.update(task, completed=total)


def _silent(articles: int, size: int) -> None:
    """No bar."""
