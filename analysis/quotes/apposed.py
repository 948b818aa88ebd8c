"""The title and the name that stand in commas behind a role: "her opponent, the actor Ida Holm"."""

from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.lexicon import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    HONORIFIC,
    NEGATION,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    VERB,
)
from analysis.quotes.name_words import is_name, name_end

AGED = ("-year-old", "-årige")
_BODIES = tuple(
    "koncernen selskabet kæden fonden foreningen rederiet firmaet virksomheden banken gruppen "
    "organisationen forbundet".split()
)
_LONG = 4  # words of a title without capitals: "former state highway trooper"
_ENDS = AUXILIARY | COORDINATOR | CUE | NEGATION | PERSONAL | PREPOSITION | RELATIVE | VERB
_ENDS |= SUBORDINATOR


def titled_name(frame: Frame, j: int) -> int:
    """Where the name ends that a title without a capital stands before, from unit `j` behind a
    comma on: "riding instructor Ida Holm", "the former judge Ida Holm"; 0 where there is none.
    """
    n = len(frame)
    m = j + 2 if frame.lower[j : j + 2] == ["ph", "d"] else j  # "ph.d.-studerende"
    if frame.lower[m : m + 1] == ["the"]:
        m += 1
    for at in range(m, min(n - 1, m + _LONG)):
        bits = frame.bits[at]
        if frame.word[at] < 0 or (at > m and frame.gap[at] != BLANK):
            return 0
        if frame.cap[at] and not bits & HONORIFIC:
            return 0
        aged = at == j and frame.lower[at].endswith(AGED)  # "the victim, 19-year-old Ida Holm"
        if (aged or bits & (ROLE | HONORIFIC)) and frame.gap[at + 1] == BLANK:
            if is_name(frame, at + 1):
                return name_end(frame, at + 1)
        body = frame.verb_second and at == j and frame.lower[at].endswith(_BODIES)
        if body and frame.gap[at + 1] == BLANK and is_name(frame, at + 1):
            return name_end(frame, at + 1)  # "ejeren, koncernen Alfa"
        if bits & _ENDS and not bits & ROLE:
            return 0
    return 0
