"""When, where and in what words were said, between the verb and an English content: "said on
Monday | it was late", "said after the vote | the plan was dead".
"""

from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.lexicon import (
    AUXILIARY,
    DETERMINER,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    WEEKDAY,
)


def past_time(frame: Frame, j: int) -> int:
    """Past "Monday", "late on Tuesday", "last week", where words go on behind; else `j`."""
    said_when = _when(frame, j)
    if said_when > j:
        return said_when if said_when < len(frame) and frame.gap[said_when] == BLANK else j
    m = j + (frame.lower[j] in ("late", "early"))
    m += m < len(frame) and frame.lower[m] in ("on", "in")
    if m < len(frame) and frame.lower[m] in ("last", "this"):
        m += 1
    first = m
    while m < len(frame) and frame.bits[m] & WEEKDAY and (m == j or frame.gap[m] == BLANK):
        m += 1
    if first < m < len(frame) and frame.lower[m] in PARTS_OF_DAY:
        m += 1
    return m if first < m < len(frame) and frame.gap[m] == BLANK else j


def takes_up(frame: Frame, m: int) -> bool:
    """Whether an English "that" at unit `m` is about a noun: "on a call that lasted"."""
    if m < 2 or m + 1 >= len(frame) or frame.lower[m] != "that":
        return False
    noun = frame.lower[m - 2] in ("a", "an") and frame.lower[m - 1] not in MESSAGES
    return noun and frame.lower[m + 1].endswith("ed")


def of_clause(frame: Frame, j: int, m: int) -> bool:
    """ "Said at the weekend | it was late", "said after the vote | the plan was dead": whether a
    clause begins at unit `m`, behind where or when it was said.
    """
    if frame.gap[m] != BLANK or m - j > _OCCASION or not frame.bits[j] & PREPOSITION:
        return False
    opens = frame.bits[m] & (DETERMINER | POSSESSIVE | PERSONAL) or frame.lower[m] in (
        "it",
        "there",
    )
    verb = any(frame.bits[i] & AUXILIARY for i in range(m + 1, min(len(frame), m + _VERB)))
    return bool(opens) and verb


_OCCASION = 4  # units: "at the next meeting"
_VERB = 6  # units
OCCASIONS = frozenset(
    "weekend vote phone telephone meeting hearing match game debate session ceremony lawyer "
    "spokesman spokeswoman spokesperson verdict ruling crash accident election talks summit trial "
    "race fire storm decision inquest inquiry visit interpreter agent scene time event".split()
)


def _when(frame: Frame, j: int) -> int:
    """Past "later in the day", "in the evening", "earlier that week"; else `j`."""
    m = j + (frame.lower[j] in ("later", "earlier"))
    inside = tuple(frame.lower[m : m + 2])
    if inside == ("in", "the") or (m > j and inside[:1] in (("that",), ("this",), ("the",))):
        m += 2 if inside == ("in", "the") else 1
        if (
            m < len(frame)
            and frame.lower[m] in _SPANS
            and all(frame.gap[i] == BLANK for i in range(j + 1, m + 1))
        ):
            return m + 1
    return j


LATE = ("late", "early", "later", "earlier")
_SPANS = ("day", "week", "month", "year", "morning", "afternoon", "evening", "night")
MESSAGES = frozenset(
    "statement interview email e-mail letter post tweet report release briefing memo filing "
    "message note reply speech court advance telegram facebook instagram television radio".split()
)
PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
