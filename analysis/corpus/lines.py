"""Lines of text out of a stream of bytes, whatever its encoding, never all in memory."""

import io
from collections.abc import Iterator
from typing import IO

from analysis.article.decode import decode


def text_lines(stream: IO[bytes]) -> Iterator[tuple[str, int]]:
    r"""Each line with its line end, and how many bytes it took.

    UTF-16 and UTF-32 by their mark; else each line is UTF-8, or Windows-1252 where it is not.

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
                io.BufferedReader(_Joined(head, stream)),
                encoding=name,
                errors="replace",
                newline="",
            )
            yield from ((line, 2 * len(line)) for line in wide)
            return
    lines = io.BufferedReader(_Joined(head.removeprefix(b"\xef\xbb\xbf"), stream), 1 << 16)
    for line in lines:
        try:
            yield line.decode("utf-8"), len(line)
        except UnicodeDecodeError:
            yield decode(line)[0], len(line)


class _Joined(io.RawIOBase):
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
