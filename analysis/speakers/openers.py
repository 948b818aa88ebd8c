"""English words that open a sentence before a surname: "Joining | Holm", "Given | Holm's win"."""

from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.names import Name

_ENDS = ("ing", "ed", "en", "ly")
_LONG = 5  # letters


def part_openers(names: list[Name], gaz: Gazetteer) -> None:
    """Take off the names the words that have their capital from the sentence, before the surname
    of somebody named elsewhere.
    """
    opened = [n for n in names if n.initial and len(n.tokens) == 2 and _opener(n.tokens[0], gaz)]
    if not opened:
        return
    several = {n.tokens for n in names if len(n.tokens) > 1 and not n.initial}
    surnames = {tokens[-1] for tokens in several}
    for name in opened:
        if name.tokens[1] in surnames:
            if name.tokens not in several and " ".join(name.tokens) not in gaz.known:
                name.first, name.tokens = name.first + 1, name.tokens[1:]


def _opener(word: str, gaz: Gazetteer) -> bool:
    return word.endswith(_ENDS) and len(word) >= _LONG and word.lower() not in gaz.first_names
