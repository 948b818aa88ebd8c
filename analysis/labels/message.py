"""A message to the reader that is told in words once its language is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.labels.catalogue import load


@dataclass(frozen=True, slots=True)
class Message:
    """The key of a text in the catalogues, and the values it takes.

    >>> Message("note.damaged", (("number", 3),)).told("en")
    'Damaged signs: 3 (the text is UTF-8 with errors).'
    """

    key: str
    values: tuple[tuple[str, object], ...] = ()

    def told(self, code: str) -> str:
        """The message in language `code`; UnknownOutput where there are no labels in it."""
        return load(code)(self.key, None, **dict(self.values))


Note = tuple[str, str | Message]  # kind (a code of the table `problems`) and what is said


def message(key: str, **values: object) -> Message:
    """The message with `key`; a value that is one of the program's languages stays its code."""
    return Message(key, tuple(values.items()))


def told(notes: Iterable[Note], code: str) -> tuple[tuple[str, str], ...]:
    """The notes in words, in language `code`."""
    return tuple((kind, said if isinstance(said, str) else said.told(code)) for kind, said in notes)
