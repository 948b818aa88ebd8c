"""Danish names of societies that go on behind a small word: "Foreningen Sol og Regn"."""

from analysis.quotes.frames import Words
from analysis.quotes.lexicon import WEEKDAY
from analysis.speakers.gazetteer import Gazetteer


def society(words: Words, i: int, j: int, last: int, gaz: Gazetteer) -> int:
    """ "Foreningen Sol | og Regn", "Foreningen Ro | til Dyrene", "Rådet | for Tørre Kældre": past
    the small word that belongs to a Danish name and the capital behind it; `j` elsewhere.
    """
    lower = words.lower
    if (
        j + 1 >= last
        or not words.cap[j + 1]
        or words.text[words.end[j] : words.start[j + 1]] != " "
    ):
        return j
    noun = next((m for m in (i, i - 1) if m >= 0 and _is_society(lower[m])), None)
    if noun is None or (noun < i and words.text[words.end[i - 1] : words.start[i]] != " "):
        return j
    if lower[j] not in (_FOR if j == noun + 1 else _WITHIN) or words.bits[j + 1] & WEEKDAY:
        return j
    other = lower[j + 1] in gaz.first_names or lower[j + 1] in gaz.institutions
    other = other or lower[j + 1].endswith(gaz.institution_endings)
    return j if other or (lower[j] == "og" and noun < i) else j + 2


def _is_society(word: str) -> bool:
    return word == "rådet" or word.endswith(SOCIETIES)


SOCIETIES = ("foreningen", "forbundet", "netværket", "bevægelsen", "organisationen")
_FOR = ("for", "til", "mod", "imod")
_WITHIN = ("og", "til", "for", "mod", "imod", "uden", "under")
