"""Records for tests of runs; a module of its own, so that worker processes can load it."""

import os
import time

from analysis import Article
from analysis.corpus import Record

TEXT = "Ny bro\n\n– Broen nummer {n} holder i mange år endnu, siger Anna Holm fra byen."


def some(count: int) -> list[Record]:
    """Records with a quotation each."""
    return [Record(f"a{n:03d}", TEXT.format(n=n), fields={"language": "da"}) for n in range(count)]


class Deadly(Record):
    """Ends the process that analyses it, as running out of memory does."""

    def article(self, language: str | None = None) -> Article:
        if self.failure is None:
            os._exit(9)
        return super().article(language)


class Slow(Record):
    """Gives a test the time to interfere."""

    def article(self, language: str | None = None) -> Article:
        time.sleep(0.05)
        return super().article(language)
