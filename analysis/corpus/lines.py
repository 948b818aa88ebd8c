"""Lines of text out of a stream of bytes, whatever its encoding, never all in memory."""

import io
from collections.abc import Iterator
from typing import IO

from analysis.article import ReadError
from analysis.article.decode import decode

LONGEST = 100_000_000  # bytes of one line; no row of a table is longer


def text_lines(stream: IO[bytes]) -> Iterator[tuple[str, int]]:
    r"""Each line with its line end, and how many bytes it took.

    UTF-16 and UTF-32 by their mark; else each line is UTF-8, or Windows-1252 where it is not.
    Raises ReadError for a line without end, which would not fit into memory.

    >>> list(text_lines(io.BytesIO("Ærø\n".encode() + "Ærø".encode("cp1252"))))
    [('Ærø\n', 6), ('Ærø', 3)]
    """
    head = stream.read(4)
    for mark, name in (
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if head.startswith(mark):
            wide = io.TextIOWrapper(
                io.BufferedReader(Joined(head, stream)),
                encoding=name,
                errors="replace",
                newline="",
            )
            while line := wide.readline(LONGEST):
                yield line, 2 * _whole(line)
            return
    lines = io.BufferedReader(Joined(head.removeprefix(b"\xef\xbb\xbf"), stream), 1 << 16)
    while raw := lines.readline(LONGEST):
        length = _whole(raw)
        try:
            yield raw.decode("utf-8"), length
        except UnicodeDecodeError:
            yield decode(raw)[0], length


def _whole(line: str | bytes) -> int:
    """The length of a line that has an end."""
    if len(line) >= LONGEST:
        raise ReadError(f"a line is longer than {LONGEST // 1_000_000} MB: this is no table")
    return len(line)


class Joined(io.RawIOBase):
    """What was read to look at it, and the rest."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head or self._rest.read(len(buffer))
        data, self._head = data[: len(buffer)], data[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
