"""One line of a check: what was expected, what was found, whether that is right."""

from dataclasses import dataclass

_CLOSE = 0.0051  # expected numbers are rounded to two decimals


@dataclass(frozen=True, slots=True)
class Line:
    """One expected finding and what was found; `right` is None for what is only told."""

    section: str
    what: str
    expected: str
    found: str
    right: bool | None


def line(
    section: str, what: str, expected: object, found: object, right: bool | None = None
) -> Line:
    """A line that is right where both are the same, or as `right` says."""
    if right is None:
        right = expected == found
    return Line(section, what, shown(expected), shown(found), right)


def shown(value: object) -> str:
    """A value as a cell of the table."""
    if value is None:
        return "none"
    if isinstance(value, float):
        return f"{value:.4g}" if abs(value) < 1 else f"{value:.2f}"
    if isinstance(value, set | frozenset):
        return ", ".join(sorted(map(str, value))) or "none"
    return str(value)


def near(expected: object, found: object) -> bool:
    """Whether a number is the expected one, which is rounded."""
    if isinstance(expected, float) and isinstance(found, int | float):
        # Shares are given with more decimals than other numbers.
        return abs(expected - found) < (_CLOSE if abs(expected) >= 1 else _CLOSE / 10)
    return expected == found


def plain(text: object) -> str:
    """A text with single blanks."""
    return " ".join(str(text).split())
