"""What an output folder already holds: an index on disk, so that memory does not grow."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from analysis.corpus.errors import OutputError

FILE = ".known.sqlite"


class Known:
    """Ids of the inputs that are done and those seen in this run, with their digests.

    The parts are the truth; this index is made from them at each start. Its lock also keeps a
    second run out of the folder, and ends with the process however that ends.
    """

    def __init__(self, folder: Path, done: Iterable[tuple[str, bytes]]) -> None:
        self._base = sqlite3.connect(folder / FILE, timeout=0, isolation_level=None)
        try:
            # The index need not survive a crash, only be quick.
            self._base.execute("pragma locking_mode = exclusive")
            self._base.execute("pragma journal_mode = off")
            self._base.execute("pragma synchronous = off")
            self._base.execute("begin exclusive")
            self._base.execute("drop table if exists seen")
            self._base.execute(
                "create table seen (id text primary key, digest blob, times integer) without rowid"
            )
            self._base.executemany("insert or replace into seen values (?, ?, 0)", done)
        except sqlite3.OperationalError as error:
            self._base.close()
            if "locked" in str(error):
                raise OutputError(
                    f"another run is writing to {folder.name!r}: wait for it"
                ) from error
            raise OutputError(f"{folder.name!r} cannot be written: {error}") from error

    def meet(self, name: str, digest: bytes) -> tuple[str, str]:
        """How an input stands, and the id it gets: `new`, `done`, `changed` since, or `again`.

        The second of two inputs with one id is not dropped: it is `again`, under the id `NAME#2`.
        """
        stands, identity, times = "new", name, 1
        while True:
            found = self._base.execute(
                "select digest, times from seen where id = ?", (identity,)
            ).fetchone()
            if found is None:
                self._base.execute("insert into seen values (?, ?, 1)", (identity, digest))
                return stands, identity
            if found[1] == 0:
                self._base.execute("update seen set times = 1 where id = ?", (identity,))
                return ("done" if found[0] == digest else "changed"), identity
            times += 1
            stands, identity = "again", f"{name}#{times}"

    def close(self) -> None:
        """Give the folder free."""
        self._base.close()
