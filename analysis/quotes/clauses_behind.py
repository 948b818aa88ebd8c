"""Clauses behind a cue that have a subject, or a verb of saying, of their own."""

from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.lexicon import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    CUE_NOUN,
    DETERMINER,
    PERSONAL,
    ROLE,
)


def others_say(frame: Frame, k: int) -> bool:
    """ "…, sagde Holm, men | landmændene mener, at": a verb of saying in the clause from `k` on."""
    for m in range(k, min(len(frame), k + _NEAR)):
        if frame.word[m] < 0 or (m > k and frame.gap[m] != BLANK):
            return False
        if frame.bits[m] & CUE and not frame.bits[m] & (ROLE | AUXILIARY | CUE_NOUN):
            return True
    return False


_NEAR = 4  # units


def new_clause(frame: Frame, k: int) -> bool:
    """Whether a coordinator at `k` opens a clause with a subject of its own."""
    if not frame.bits[k] & COORDINATOR or k + 1 >= len(frame):
        return False
    if frame.bits[k + 1] & CUE and not frame.bits[k + 1] & ROLE:
        return True  # "X said, and added that"
    many = frame.bits[k + 1] & ROLE and frame.bits[k + 2 : k + 3] and frame.bits[k + 2] & CUE
    return bool(frame.bits[k + 1] & (PERSONAL | DETERMINER) or many) or frame.cap[k + 1]
