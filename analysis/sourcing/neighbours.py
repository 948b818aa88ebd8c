"""What the word beside a noun makes of it: a title that is an adjective, allies for a cause."""

from collections.abc import Sequence

_ALLIES = ("coalition", "alliance", "campaign", "committee")
_CAUSES = ("to", "for", "against", "without")


def modifies(spelled: Sequence[str], gaps: Sequence[str], index: int) -> bool:
    """Whether word `index`, a title elsewhere, may be an adjective here, as in "a major presence":
    with a small letter, before another word with one.

    >>> modifies(("a", "major", "presence"), ("", " ", " "), 1)
    True
    >>> modifies(("a", "major", "Ida", "Holm"), ("", " ", " ", " "), 1)
    False
    """
    after = index + 1
    if after >= len(spelled) or gaps[after] != " " or spelled[index][0].isupper():
        return False
    return spelled[after].islower()


def allied(spelled: Sequence[str], index: int) -> bool:
    """Whether the noun at `index` is the head of a name for allies in a cause.

    >>> allied(("the", "Coalition", "to", "Stop", "It"), 1)
    True
    >>> allied(("the", "coalition", "of", "three", "parties"), 1)
    False
    """
    if not spelled[index][0].isupper() or spelled[index].lower() not in _ALLIES:
        return False
    return spelled[index + 1 : index + 2] != () and spelled[index + 1].lower() in _CAUSES
