"""Who does the work: this process, a pool of processes, or the workers of a Dask client.

Each yields the results in the order of the chunks, holds only a few at a time, and when a worker
dies over a chunk finds the article that kills it.
"""

import multiprocessing
import os
import sys
import threading
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import Any

from analysis.corpus.errors import Interrupted
from analysis.corpus.record import Record

Chunk = tuple[Record, ...]
Work = Callable[[Chunk], Any]

KILLED = "the process that analysed this article died over it (out of memory?); it was left out"
_NO_START = (
    "the worker processes cannot start. In a script, begin the part that runs with "
    "`if __name__ == '__main__':`; or use workers=1"
)
AHEAD = 2  # chunks a worker finds waiting


def serial(work: Work, chunks: Iterable[Chunk]) -> Iterator[Any]:
    """Results of `work`, made here."""
    return map(work, chunks)


def with_pool(
    work: Work, chunks: Iterable[Chunk], workers: int, ready: Callable[[], None]
) -> Iterator[Any]:
    """Results of `work`, made by `workers` processes on this machine, which begin at once.

    `ready` loads what the work needs; it is called here where processes start as copies of this
    one, so that they need not load it each.
    """
    return _from_pool(_Pool(workers, ready), work, chunks, workers)


def _from_pool(hands: "_Pool", work: Work, chunks: Iterable[Chunk], workers: int) -> Iterator[Any]:
    try:
        yield from _in_order(hands, work, chunks, workers * AHEAD)
    finally:
        hands.stop()


def with_dask(work: Work, chunks: Iterable[Chunk], client: Any) -> Iterator[Any]:
    """Results of `work`, made by the workers of a `dask.distributed.Client`."""
    threads = sum(client.nthreads().values())
    return _in_order(_Dask(client), work, chunks, max(threads, 1) * AHEAD)


def _in_order(
    hands: "_Pool | _Dask", work: Work, chunks: Iterable[Chunk], ahead: int
) -> Iterator[Any]:
    """Results in the order of the chunks, `ahead` of them under way."""
    waiting: deque[tuple[Chunk, Any]] = deque()
    source = iter(chunks)
    while True:
        while len(waiting) < ahead and (chunk := next(source, None)) is not None:
            waiting.append((chunk, hands.submit(work, chunk)))
        if not waiting:
            return
        chunk, future = waiting.popleft()
        try:
            result = hands.result(future)
        except _Died:
            result = hands.result(hands.submit(work, _survivors(hands, work, chunk)))
            # What was under way may have died with the worker.
            waiting = deque((each, hands.again(work, each, promise)) for each, promise in waiting)
        yield result


class _Died(Exception):
    """A worker died over a chunk."""


def _survivors(hands: "_Pool | _Dask", work: Work, chunk: Chunk) -> Chunk:
    """The chunk with the records that kill a worker marked as failed, found by halving."""
    try:
        hands.result(hands.submit(work, chunk))
    except _Died:
        if len(chunk) == 1:
            return (replace(chunk[0], failure=KILLED),)
        half = len(chunk) // 2
        return (*_survivors(hands, work, chunk[:half]), *_survivors(hands, work, chunk[half:]))
    return chunk


class _Pool:
    """A process pool that is begun anew when one of its processes dies."""

    def __init__(self, workers: int, ready: Callable[[], None]) -> None:
        self._workers = workers
        if copies := _may_copy():
            ready()
        self._begin("fork" if copies else "spawn")

    def _begin(self, how: str = "spawn") -> None:
        self._executor = ProcessPoolExecutor(
            self._workers, multiprocessing.get_context(how), initializer=_end_with_parent
        )
        try:
            with warnings.catch_warnings():
                # From Python 3.12 on; what threads there are is looked at in `_may_copy`.
                warnings.filterwarnings("ignore", ".*multi-threaded", DeprecationWarning)
                begun = self._executor.submit(os.getpid)
            begun.result()
        except BrokenProcessPool as error:
            raise Interrupted(_NO_START) from error

    def submit(self, work: Work, chunk: Chunk) -> Future[Any]:
        try:
            return self._executor.submit(work, chunk)
        except BrokenProcessPool:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._begin()
            return self._executor.submit(work, chunk)

    def result(self, future: Future[Any]) -> Any:
        try:
            return future.result()
        except BrokenProcessPool as error:
            raise _Died from error

    def again(self, work: Work, chunk: Chunk, future: Future[Any]) -> Future[Any]:
        fine = future.done() and not future.cancelled() and future.exception() is None
        return future if fine else self.submit(work, chunk)

    def stop(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)


def _may_copy() -> bool:
    """Whether processes may start as copies of this one, with all that it has loaded.

    On Linux, while no thread but this runs Python: a lock that another one holds would never be
    given free in the copy (a notebook has such threads, a progress bar, a pool that is begun anew).
    The threads of Arrow and of NumPy's BLAS are seen to by these libraries themselves.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def _end_with_parent() -> None:
    """Let a worker end when the process that started it was killed, instead of waiting forever."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class _Dask:
    """The workers of a Dask client."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def submit(self, work: Work, chunk: Chunk) -> Any:
        # pure=False: without it Dask would hash the texts to find equal tasks.
        return self._client.submit(work, chunk, pure=False)

    def result(self, future: Any) -> Any:
        from concurrent.futures import CancelledError

        from distributed import KilledWorker

        try:
            return future.result()
        except KilledWorker as error:
            raise _Died from error
        except CancelledError as error:
            raise Interrupted("the Dask cluster is gone; run the same again to go on") from error

    def again(self, work: Work, chunk: Chunk, future: Any) -> Any:
        return future if future.status in ("finished", "pending") else self.submit(work, chunk)


def workers_here(wanted: int | None) -> int:
    """How many processes to use: `wanted`, or one a core that this process may use."""
    if wanted is not None:
        return max(wanted, 1)
    usable: Sequence[int] = (
        list(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    )
    return max(len(usable) or os.cpu_count() or 1, 1)
