"""The catalogue of one language: texts by key, plurals, numbers, dates."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from analysis.labels import numbers

# A text, or one text for one thing and another for several.
Text = str | Mapping[str, str]


class UnknownOutput(ValueError):
    """No catalogue of labels for this language; the message lists those there are."""


@dataclass(frozen=True)
class Labels:
    """The labels of one language. `labels("section.key", name=value)` is the text."""

    code: str
    texts: Mapping[str, Text]

    def __call__(self, key: str, n: float | None = None, **values: object) -> str:
        """The text of `key`; `n` chooses between one and several and is {n} or {spelled} in it.

        A key that is not there raises KeyError: it is a mistake in the program, not in an article.
        """
        text = self.texts[key]
        if not isinstance(text, str):
            text = text["one" if n == 1 else "other"]
        if n is not None:
            values |= {"n": self.number(n), "spelled": self.spelled(int(n))}
        return text.format_map(values) if values else text

    def has(self, key: str) -> bool:
        """Whether there is a text for `key`."""
        return key in self.texts

    def section(self, name: str) -> dict[str, Text]:
        """All texts of a section, by the rest of their keys."""
        return {
            key.removeprefix(f"{name}."): text
            for key, text in self.texts.items()
            if key.startswith(f"{name}.")
        }

    def code_name(self, section: str, code: str | None) -> str:
        """The word for a stored code (`code_name("role", "party")`); an unknown code as it is."""
        key = f"{section}.{code}"
        return self(key) if key in self.texts else str(code or numbers.MISSING)

    def number(self, value: float | None, decimals: int = 0) -> str:
        """A number in this language; missing is said in words."""
        if value is None or value != value:
            return self("number.not_measurable")
        return numbers.number(value, decimals, self._of("point"), self._of("thousands"))

    def percent(self, share: float | None, decimals: int = 1) -> str:
        """A share 0–1 as per cent, with a no-break space before the sign."""
        if share is None or share != share:
            return self("number.not_measurable")
        return f"{self.number(100 * share, decimals)}{numbers.NO_BREAK}%"

    def count(self, unit: str, n: int) -> str:
        """How many of a unit: `count("words", 416)` is 416 words."""
        return self(f"count.{unit}", n).replace(" ", numbers.NO_BREAK)

    def spelled(self, n: int) -> str:
        """A small number in letters, as running text has it, from 10 on in digits."""
        key = f"spelled.{n}"
        return self(key) if key in self.texts else self.number(n)

    def listed(self, words: Sequence[str]) -> str:
        """Words as a list in running text: a, b and c."""
        return self._joined(words, "list.and")

    def either(self, words: Sequence[str]) -> str:
        """Words of which one holds: a, b or c."""
        return self._joined(words, "list.or")

    def every(self, n: int) -> str:
        """How all of several things are called: both, all 3."""
        return self("list.both") if n == 2 else self("list.all", n)

    def date(self, written: str | None) -> str:
        """A date `2021-12-02`, `2021-12` or `2021` in words; anything else as it stands."""
        found = re.fullmatch(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:[T ].*)?", written or "")
        if not found:
            return written or ""
        year, month, day = found.groups()
        name = self.texts.get(f"month.{int(month)}") if month else None
        if not name:
            return year if not month else str(written)
        pattern = "date.day" if day else "date.month"
        return self(pattern, year=year, month=name, day=int(day) if day else "")

    def _joined(self, words: Sequence[str], last: str) -> str:
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self(last)} {words[-1]}"

    def _of(self, sign: str) -> str:
        return str(self.texts[f"number.{sign}"])


@cache
def outputs() -> tuple[str, ...]:
    """The languages there are labels for."""
    here = resources.files("analysis.labels")
    return tuple(sorted(p.name[:-5] for p in here.iterdir() if p.name.endswith(".toml")))


@cache
def load(code: str) -> Labels:
    """The labels of language `code`; UnknownOutput where there are none."""
    if code not in outputs():
        raise UnknownOutput(f"no labels in {code!r}; there are: {', '.join(outputs())}")
    source = resources.files("analysis.labels").joinpath(f"{code}.toml")
    return Labels(code, dict(_flat(tomllib.loads(source.read_text(encoding="utf-8")))))


def _flat(table: Mapping[str, object], above: str = "") -> list[tuple[str, Text]]:
    """`section.key` and its text; a table of `one` and `other` is one text."""
    found: list[tuple[str, Text]] = []
    for key, value in table.items():
        name = f"{above}{key}"
        if isinstance(value, str):
            found.append((name, value))
        elif isinstance(value, Mapping):
            if set(value) == {"one", "other"}:
                found.append((name, {k: str(v) for k, v in value.items()}))
            else:
                found += _flat(value, f"{name}.")
    return found
