"""Nicknames between a first name and a surname: Harold "Bud" Holm."""

from analysis.quotes.frames import Words
from analysis.speakers.gazetteer import Gazetteer

OPENS = (' "', " “", " ‘", " '")  # what stands before a nickname
_CLOSES = ('" ', "” ", "’ ", "' ")


def is_nickname(words: Words, j: int, last: int, gaz: Gazetteer) -> bool:
    """Whether word `j`, after a first name, stands in quotation marks before the surname."""
    if words.lower[j - 1] not in gaz.first_names or j + 1 >= last or not words.cap[j + 1]:
        return False
    return words.text[words.end[j] : words.start[j + 1]] in _CLOSES
