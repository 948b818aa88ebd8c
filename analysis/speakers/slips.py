"""Slips in names: one letter off the name that the article uses elsewhere."""

from analysis.speakers.names import Person

MOST_NAMES = 400  # more is a list, in which a neighbour is another name and no slip


def misspelt(
    token: str,
    by_letter: dict[str, list[str]],
    by_last: dict[str, list[int]],
    people: list[Person],
) -> str | None:
    """The one person's surname that `token` is a slip of: one letter off, five or more long.

    `by_letter` holds the keys of `by_last`, the surnames, by their first letters.
    """
    if len(token) < 5 or len(by_last) > MOST_NAMES:
        return None
    close = [
        known
        for known in by_letter.get(token[0], ())
        if known != token
        and one_off(known, token)
        and any(people[i].kind == "person" for i in by_last[known])
    ]
    return close[0] if len(close) == 1 else None


def one_off(a: str, b: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours makes `a` into `b`."""
    if abs(len(a) - len(b)) > 1:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    if len(a) == len(b):
        return a[i + 1 :] == b[i + 1 :] or (
            a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :]
        )
    shorter, longer = sorted((a, b), key=len)
    return longer[i + 1 :] == shorter[i:]
