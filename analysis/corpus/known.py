"""What an output folder already holds: an index on disk, so that memory does not grow."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from errno import ENOSPC
from pathlib import Path

from analysis.corpus.errors import OutputError
from analysis.corpus.parts import cannot_write

FILE = ".known.sqlite"
_SETUP = (
    "pragma locking_mode = exclusive",
    "pragma journal_mode = off",  # the index need not survive a crash, only be quick
    "pragma synchronous = off",
    "begin exclusive",
    "drop table if exists seen",
    "create table seen (id text primary key, digest blob, times integer) without rowid",
)


class Known:
    """Ids of the inputs that are done and those seen in this run, with their digests.

    The parts are the truth; this index is made from them at each start. Its lock also keeps a
    second run out of the folder, and ends with the process however that ends.
    """

    def __init__(self, folder: Path, done: Iterable[tuple[str, bytes]]) -> None:
        self._folder = folder
        self._base = sqlite3.connect(folder / FILE, timeout=0, isolation_level=None)
        try:
            with self._explained():
                for order in _SETUP:
                    self._base.execute(order)
                self._base.executemany("insert or replace into seen values (?, ?, 0)", done)
        except OutputError:
            self._base.close()
            raise

    def meet(self, name: str, digest: bytes) -> tuple[str, str]:
        """How an input stands, and the id it gets: `new`, `done`, `changed` since, or `again`.

        The second of two inputs with one id is not dropped: it is `again`, under the id `NAME#2`.
        """
        with self._explained():
            return self._meet(name, digest)

    def _meet(self, name: str, digest: bytes) -> tuple[str, str]:
        stands, identity, times = "new", name, 1
        while True:
            row = self._base.execute("select digest, times from seen where id = ?", (identity,))
            found = row.fetchone()
            if found is None:
                self._base.execute("insert into seen values (?, ?, 1)", (identity, digest))
                return stands, identity
            if found[1] == 0:
                self._base.execute("update seen set times = 1 where id = ?", (identity,))
                return ("done" if found[0] == digest else "changed"), identity
            times += 1
            stands, identity = "again", f"{name}#{times}"

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            name = self._folder.name
            if "locked" in str(error):
                raise OutputError(f"another run is writing to {name!r}: wait for it") from error
            if "full" in str(error):
                full = OSError(ENOSPC, str(error))
                raise cannot_write(self._folder, full) from error
            raise OutputError(f"{name!r} cannot be written: {error}") from error

    def close(self) -> None:
        """Give the folder free."""
        self._base.close()
