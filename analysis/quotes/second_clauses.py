"""Subjects behind a conjunction: "The mill is shut, and its keeper, Ida Holm, said"."""

from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.subjects import in_apposition


def second_clause(frame: Frame, low: int, k: int) -> Range | None:
    """ "The mill is shut, and its keeper, Ida Holm, said": the subject behind the conjunction."""
    for m in range(k - 3, low, -1):
        if frame.word[m] < 0 or not frame.bits[m] & COORDINATOR or frame.gap[m + 1] != BLANK:
            continue
        opens = frame.bits[m + 1] & (DETERMINER | POSSESSIVE) or is_name(frame, m + 1)
        if not opens or not (in_apposition(frame, m + 1, k) or _inserted(frame, m + 1, k)):
            continue
        whole = phrase_right(frame, low)  # with more behind it: a clause of its own
        read = low > 0 and not frame.verb_second  # a verb of saying stands before
        if read or (whole and whole[1] < m) or any(_finite(frame, i) for i in range(low, m)):
            return phrase_right(frame, m + 1)
    return None


def _inserted(frame: Frame, low: int, k: int) -> bool:
    """ "X, of Mill Rise, whose son left, | calls it": an English name and, in commas up to unit
    `k`, where or when, and then perhaps a clause.
    """
    whole = None if frame.verb_second else phrase_right(frame, low)
    if whole is None or whole[1] >= k or not is_name(frame, whole[1] - 1):
        return False
    begin = whole[1]
    if frame.gap[begin] != COMMA or frame.gap[k] != COMMA:
        return False
    if not frame.bits[begin] & PREPOSITION or frame.bits[begin] & SUBORDINATOR:
        return False
    for m in range(begin + 1, k):
        if frame.word[m] < 0 or frame.gap[m] not in (BLANK, COMMA):
            return False
        if frame.gap[m] == COMMA:
            return bool(frame.bits[m] & RELATIVE) or frame.lower[m] == "whose"
        if _finite(frame, m):
            return False
    return True


def _finite(frame: Frame, m: int) -> bool:
    """Whether unit `m` may be the verb of a clause."""
    if frame.cap[m] or frame.word[m] < 0:
        return False
    return bool(frame.bits[m] & (AUXILIARY | CUE)) or frame.lower[m].endswith("ed")
