"""Whether a clause begins at a unit, or stands in what begins there."""

from analysis.quotes.frames import BLANK, COMMA, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COMPLEMENTIZER,
    COORDINATOR,
    DETERMINER,
    PERSONAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    WEEKDAY,
)
from analysis.quotes.name_words import is_name


def demonstrative(frame: Frame, j: int) -> bool:
    """English "that" as a pronoun is no conjunction: at the end of a phrase, ", and that was"."""
    if j + 1 >= len(frame) or frame.gap[j + 1] in (STOP, COMMA):
        return True
    timed = frame.bits[j + 1] & WEEKDAY and not frame.verb_second and j + 2 < len(frame)
    if timed and (frame.gap[j + 2] in (STOP, COMMA) or frame.word[j + 2] < 0):
        return True  # "wrote that June, …"
    goes_on = j > 0 and frame.gap[j - 1] == COMMA and frame.bits[j - 1] & COORDINATOR
    return bool(goes_on and frame.bits[j + 1] & AUXILIARY and not frame.verb_second)


def clause_opens(frame: Frame, j: int) -> bool:
    """Whether the subject of a Danish clause without "at" may begin at unit `j`."""
    bits = frame.bits[j]
    if bits & RELATIVE:
        return False
    if bits & (PRONOUN | DETERMINER) or is_name(frame, j):
        return True
    # a definite noun right before an auxiliary: "mener, møllen kan reddes"
    after = j + 1 < len(frame) and frame.bits[j + 1] & AUXILIARY
    return bool(after) and frame.lower[j].endswith(("en", "et", "ne"))


def has_verb(frame: Frame, j: int) -> bool:
    """Whether an auxiliary follows within a clause: Danish content without "at" is a clause."""
    for m in range(j + 1, min(len(frame), j + 7)):
        if frame.gap[m] != BLANK:
            return False
        if frame.bits[m] & AUXILIARY:
            return True
    return False


def says_something(frame: Frame, j: int) -> bool:
    """Whether an English clause begins at `j`: a subject, and a verb soon behind it."""
    if frame.lower[j] in _SUBJECTS and j + 1 < len(frame) and frame.word[j + 1] >= 0:
        return frame.gap[j + 1] == BLANK and not frame.bits[j + 1] & (PREPOSITION | RELATIVE)
    never = PREPOSITION | AUXILIARY | RELATIVE | ADVERB | COMPLEMENTIZER
    if frame.word[j] < 0 or frame.bits[j] & never:
        return False
    for m in range(j + 1, min(len(frame), j + 9)):
        if frame.word[m] < 0 or frame.gap[m] != BLANK:
            return False
        if frame.bits[m] & (RELATIVE | COMPLEMENTIZER):
            return False  # "said in a statement late on Monday that it would"
        if frame.bits[m] & AUXILIARY:
            return True
    return False


_SUBJECTS = ("he", "she", "they", "we")  # "it" ends a phrase as well


def no_clause(frame: Frame, j: int) -> bool:
    """ "Added $84 billion", "added a third": an amount or an object, and no clause."""
    near = range(j, min(len(frame), j + 8))
    return not any(frame.bits[m] & (AUXILIARY | PERSONAL) or frame.word[m] < 0 for m in near)


def clause_inside(frame: Frame, j: int) -> bool:
    """ "krævet en garanti om, at …": an object that holds a clause of its own."""
    return any(
        frame.bits[m] & COMPLEMENTIZER and frame.gap[m] == COMMA
        for m in range(j, min(len(frame), j + 12))
    )
