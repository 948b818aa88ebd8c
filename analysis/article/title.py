"""Whether a line is the article's title."""


def same_title(line: str, title: str) -> bool:
    """Whether `line` is `title`, give or take signs, an outlet's name or a kicker.

    >>> same_title("Ny bro over fjorden", "Ny bro over fjorden – Avisen")
    True
    >>> same_title("Ny bro", "Gammel bro")
    False
    """
    ours, theirs = ("".join(filter(str.isalnum, each.lower())) for each in (line, title))
    return bool(ours) and bool(theirs) and (ours in theirs or theirs in ours[: len(theirs) + 30])
