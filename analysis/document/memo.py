"""What is known of a word by its form alone, kept: news repeats its words, text after text."""

from collections.abc import Callable
from typing import Generic, TypeVar

Known = TypeVar("Known")

MOST = 50_000  # words kept; a corpus has no end of rare ones


class Memo(dict[str, Known], Generic[Known]):
    """A function of a word that is asked once a word; `map(memo.__getitem__, words)` is quick.

    >>> lengths = Memo(len)
    >>> lengths["bro"], lengths["bro"], list(lengths)
    (3, 3, ['bro'])
    """

    def __init__(self, read: Callable[[str], Known], most: int = MOST) -> None:
        super().__init__()
        self._read, self._most = read, most

    def __missing__(self, word: str) -> Known:
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._read(word)
        return found
