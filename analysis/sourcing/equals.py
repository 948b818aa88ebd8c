"""Whoever holds an office like that of somebody the text calls by a name: "Holm said. Her Swedish
counterpart, X".
"""

from dataclasses import replace

from analysis.sourcing.page import Found, Page
from analysis.sourcing.taken_up import held_by

_ENTRIES = frozenset(
    "counterpart,opposite number,predecessor,successor,kollega,ministerkollega".split(",")
)
_BACK = 3  # words of "her Swedish counterpart"
_NAMES = 4  # names that are looked at
_FAR = 60  # words


def equal_of(page: Page, role: Found) -> Found | None:
    """ "“No,” Holm said. Her Swedish counterpart, X": in the office that stands beside the last
    name before.
    """
    lower, first = page.document.lower, role[0]
    if role[2].entry not in _ENTRIES:
        return None
    low = page.sentence(first)[0]
    if page.lists.words["her"].isdisjoint(lower[max(low, first - _BACK) : first]):
        return None
    seen: set[str] = set()
    for index in range(low - 1, max(0, low - _FAR), -1):
        word = page.word(index)
        if not word[0].isupper() or index == page.sentence(index)[0] or word in seen:
            continue
        seen.add(word)
        holder = held_by(page, word, first)
        if holder:
            return (*role[:2], replace(holder, plural=False))
        if len(seen) >= _NAMES:
            return None
    return None
