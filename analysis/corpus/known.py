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

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._filled = False
        with self._explained():
            self._base = sqlite3.connect(folder / FILE, timeout=0, isolation_level=None)
        try:
            with self._explained():
                for order in _SETUP:
                    self._base.execute(order)
        except OutputError:
            self._base.close()
            raise

    def fill(self, done: Iterable[tuple[str, bytes]]) -> None:
        """Hold the ids and digests of what is done."""
        with self._explained():
            self._base.executemany("insert or replace into seen values (?, ?, 0)", done)
            self._filled = self._base.execute("select 1 from seen limit 1").fetchone() is not None

    def meet(self, name: str, digest: bytes, by_place: bool = False) -> tuple[str, str]:
        """How an input stands, and the id it gets.

        It is `new`, `done`, `changed` since, or `again`: the second of two inputs with one id is
        not dropped, it is kept under the id `NAME#2`. An id `by_place`, as the third row, says
        little once rows are added above: such an input is done where what it holds is done, under
        whatever id; else it is `new`, or `moved` where its place was another's.
        """
        with self._explained():
            return self._meet(name, digest, by_place)

    def _meet(self, name: str, digest: bytes, by_place: bool) -> tuple[str, str]:
        if by_place and self._filled and (done := self._same(name, digest)):
            self._base.execute("update seen set times = 1 where id = ?", (done,))
            return "done", done
        stands, identity, times = "new", name, 1
        while True:
            row = self._base.execute("select digest, times from seen where id = ?", (identity,))
            found = row.fetchone()
            if found is None:
                self._base.execute("insert into seen values (?, ?, 1)", (identity, digest))
                return stands, identity
            if found[1] == 0 and not by_place:
                self._base.execute("update seen set times = 1 where id = ?", (identity,))
                return ("done" if found[0] == digest else "changed"), identity
            if stands == "new":
                stands = "moved" if by_place and found[1] == 0 else "again"
            times += 1
            identity = f"{name}#{times}"

    def _same(self, name: str, digest: bytes) -> str | None:
        """The id of what is done, not yet met and holds the same; `name` before others."""
        # Made when it is first asked for: inputs with ids of their own do not need it.
        self._base.execute("create index if not exists held on seen (digest) where times = 0")
        order = "select id from seen where digest = ? and times = 0 order by id != ? limit 1"
        row = self._base.execute(order, (digest, name)).fetchone()
        return row[0] if row else None

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            name = self._folder.name
            if "locked" in str(error):
                raise OutputError(f"another run is writing to {name!r}: wait for it") from error
            if "full" in str(error):
                full = OSError(ENOSPC, str(error))
                raise cannot_write(self._folder, full) from error
            hint = f"if {FILE} in it is damaged, remove it and run again"
            raise OutputError(f"{name!r} cannot be written: {error}; {hint}") from error

    def close(self) -> None:
        """Give the folder free."""
        self._base.close()
