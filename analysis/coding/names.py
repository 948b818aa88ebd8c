"""Names as coders write them: which of them mean the same person or body."""

from collections.abc import Iterable
from itertools import pairwise


def unified(names: Iterable[str]) -> dict[str, str]:
    """Each name with the fullest one that it can stand for.

    A name stands for a longer one that has all its words (`Holm` for `Karen Holm`), case aside,
    unless two longer ones differ: with `Karen Holm` and `Per Holm` about, `Holm` is neither. Two
    names are the same only by one that has all the words of both. Small words beside capitalised
    ones do not count (`direktør Karen Holm`).

    >>> unified(["Holm", "Karen Holm", "formand Per Dam"])
    {'Holm': 'holm karen', 'Karen Holm': 'holm karen', 'formand Per Dam': 'dam per'}
    >>> unified(["Holm", "Karen Holm", "Per Holm"])["Holm"]
    'holm'
    """
    words = {name: _words(name) for name in names}
    sets = set(words.values())
    return {name: " ".join(sorted(_fullest(own, sets))) for name, own in words.items()}


def _words(name: str) -> frozenset[str]:
    written = [word.strip(".,:;()\"'“”»«") for word in name.split()]
    capitalised = [word for word in written if word[:1].isupper()]
    return frozenset(word.casefold() for word in capitalised or written if word)


def _fullest(own: frozenset[str], sets: set[frozenset[str]]) -> frozenset[str]:
    if not own:
        return own
    longer = sorted((other for other in sets if own < other), key=len)
    chain = all(a < b for a, b in pairwise(longer))
    return longer[-1] if longer and chain else own
