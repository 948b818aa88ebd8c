"""Patterns for short texts only: the limit stands beside the pattern and is held by it."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Short:
    """A pattern held to the beginning of texts of at most `longest` characters; none longer match.

    For patterns whose time grows faster than the text: what no long text reaches cannot explode.
    """

    pattern: re.Pattern[str]
    longest: int

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning of `text`.

        >>> limited = short("a+b", 5)
        >>> bool(limited.match("aab")), bool(limited.match("aaaaaab"))
        (True, False)
        """
        return self.pattern.match(text) if len(text) <= self.longest else None


def short(pattern: str, longest: int, flags: int = 0) -> Short:
    """`pattern` for texts of at most `longest` characters. Raises re.error."""
    return Short(re.compile(pattern, flags), longest)
