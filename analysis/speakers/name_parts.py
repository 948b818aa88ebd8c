"""What else a person is called: the surname before "Jr", two of three names."""

from collections.abc import Iterator

_GENERATION = frozenset("jr sr ii iii iv".split())


def is_generation(word: str) -> bool:
    """ "Ann Elm | Jr.", "Bo Holm | III": behind a name, and no surname."""
    return word.lower().rstrip(".") in _GENERATION


def is_junior(tokens: tuple[str, ...]) -> bool:
    """ "Bo Holm Jr.", who is the son of a Bo Holm."""
    return len(tokens) > 2 and tokens[-1].lower().rstrip(".") in ("jr", "sr")


def surname(tokens: tuple[str, ...]) -> str:
    """The last name of `tokens`, in lower case.

    >>> surname(("Ann", "Elm", "Jr"))
    'elm'
    """
    last = -2 if len(tokens) > 2 and is_generation(tokens[-1]) else -1
    return tokens[last].lower()


def shorter(tokens: tuple[str, ...]) -> Iterator[str]:
    """The shorter names, in lower case, of somebody with three names or more, the first one not
    alone and no initial at an end.

    >>> list(shorter(("Lars", "Dalgas", "Friis")))
    ['dalgas friis', 'lars dalgas']
    """
    words = [word.lower() for word in tokens]
    if len(words) > 2 and is_generation(words[-1]):
        words.pop()
    for part in (words[1:], words[:-1]) if len(words) > 2 else ():
        if len(part[0].rstrip(".")) > 1 and len(part[-1].rstrip(".")) > 1:
            yield " ".join(part)


def middle(tokens: tuple[str, ...]) -> str:
    """The one name between the first and the last, in lower case; empty where there is none.

    >>> middle(("Lars", "Dalgas", "Friis"))
    'dalgas'
    """
    full = len(tokens) == 3 and not is_generation(tokens[-1]) and len(tokens[1].rstrip(".")) > 1
    return tokens[1].lower() if full else ""
