"""What is wrong in a person's file, said in the language that the person reads."""

from analysis.labels import Labels, load


class Wrong(ValueError):
    """Something a person wrote that cannot be used: `key` and `values` of its text in the labels.

    As an exception it is told in English; `told` tells it in any language of the catalogue.

    >>> error = Wrong("no_statement", number=9)
    >>> str(error), error.told(load("da"))
    ('there is no statement 9', 'Der er intet udsagn nummer 9.')
    """

    def __init__(self, key: str, **values: object) -> None:
        self.key, self.values = key, values
        super().__init__(self.told(load("en")))

    def told(self, say: Labels) -> str:
        """The same in the language of `say`."""
        return say(f"coding.{self.key}", None, **self.values)


class SheetError(Wrong):
    """A file that cannot be read as a sheet; the message says what to do."""


class WrongLine(Wrong):
    """A correction that cannot be carried out; the message says why."""
