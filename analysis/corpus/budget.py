"""A limit on the processor time of one article, so that none holds up a run."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 120.0  # of the processor's; an article takes hundredths


class OverBudget(BaseException):
    """An article took too long. No Exception: what reads it must not take it for a damaged file."""


@contextmanager
def budget(seconds: float = SECONDS) -> Iterator[None]:
    """Raise OverBudget in the block once it has used `seconds` of processor time.

    Counts this process's work, not the clock, so that a busy machine changes no result. There is
    no limit on Windows and outside the main thread (workers of Dask), where it cannot be set.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(
        signal, "setitimer"
    ):
        yield
        return

    def stop(*_args: object) -> None:
        raise OverBudget

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
