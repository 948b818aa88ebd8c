"""Language packs: what differs between languages lies in `languages/<code>/` as word lists.

Every list is a tab-separated file whose header says what it is, how it was made, how many entries
it has and under which licence. A new language is a new folder.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Row = dict[str, str]


@dataclass(frozen=True)
class Language:
    """A language pack: its code and its word lists."""

    code: str

    def table(self, name: str) -> tuple[Row, ...]:
        """Rows of the list `name` (without `.tsv`); empty when the pack has no such list."""
        return _table(self.code, name)

    def entries(self, name: str, **where: str) -> frozenset[str]:
        """The first column of list `name`, of the rows whose columns equal `where`."""
        rows = self.table(name)
        return frozenset(
            next(iter(row.values()))
            for row in rows
            if all(row.get(column) == value for column, value in where.items())
        )


@cache
def supported() -> tuple[str, ...]:
    """Codes of the languages that have a pack.

    >>> supported()
    ('da', 'en')
    """
    return tuple(sorted(p.name for p in files(__name__).iterdir() if (p / "cues.tsv").is_file()))


@cache
def load(code: str) -> Language:
    """The language pack for `code`; KeyError for one that is not supported."""
    if code not in supported():
        raise KeyError(code)
    return Language(code)


@cache
def _table(code: str, name: str) -> tuple[Row, ...]:
    path = files(__name__) / code / f"{name}.tsv"
    if not path.is_file():
        return ()
    lines = [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("# ")
    ]
    columns = lines[0].split("\t")
    return tuple(
        dict(zip(columns, line.split("\t") + [""] * len(columns), strict=False))
        for line in lines[1:]
    )
