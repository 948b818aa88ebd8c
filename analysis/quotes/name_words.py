"""Words that are names, told by their capitals."""

from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    CALENDAR,
    COORDINATOR,
    DETERMINER,
    FIRST_NAME,
    HONORIFIC,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
)

CLOSED = (
    ANAPHOR | PRONOUN | AUXILIARY | ADVERB | PREPOSITION | DETERMINER | SUBORDINATOR | COORDINATOR
)


def is_name(frame: Frame, k: int) -> bool:
    """Whether unit `k` is a word that is capitalised because it is (part of) a name."""
    if frame.word[k] < 0 or not frame.cap[k]:
        return False
    bits = frame.bits[k]
    if bits & CALENDAR:
        return bool(bits & FIRST_NAME) and _named_for_a_month(frame, k)
    if bits & CLOSED and not bits & HONORIFIC:
        if bits & FIRST_NAME and k + 1 < len(frame.word) and frame.gap[k + 1] == BLANK:
            return frame.cap[k + 1]  # "Hans Lund", "Per Holm"
        if frame.verb_second and frame.lower[k] in ARTICLES:
            return _opens_name(frame, k)
        # A closed-class word is capitalised at the start of a sentence, or is part of a name
        # ("Per Holm", "Will Stone").
        if k == 0 or frame.gap[k] != BLANK or bits & (PRONOUN | DETERMINER):
            return False
        if k + 1 < len(frame.word) and frame.gap[k + 1] == BLANK and frame.cap[k + 1]:
            return True
        return _ends_name(frame, k)
    return True


def _named_for_a_month(frame: Frame, k: int) -> bool:
    """ "The clerk, June Holm, said": no month stands bare before a surname."""
    if k + 1 >= len(frame.word) or frame.word[k + 1] < 0 or frame.gap[k + 1] != BLANK:
        return False
    if not frame.cap[k + 1] or frame.bits[k + 1] & (CALENDAR | CLOSED):
        return False
    dated = k > 0 and frame.gap[k] == BLANK and frame.word[k - 1] >= 0
    return not (dated and (frame.bits[k - 1] & CLOSED or frame.lower[k - 1] in _DATES))


_DATES = frozenset("last next this early late mid sidste næste".split())
ARTICLES = frozenset(("de", "den", "det"))  # Danish names begin with them: "De Grønne"


def _opens_name(frame: Frame, k: int) -> bool:
    """ "partiet Det Ny Vig", "siger De Grønne": an article in capitals before a capital."""
    if k == 0 or frame.gap[k] != BLANK or frame.word[k - 1] < 0 or k + 1 >= len(frame.word):
        return False
    return frame.gap[k + 1] == BLANK and frame.cap[k + 1] and not frame.bits[k + 1] & CLOSED


def _ends_name(frame: Frame, k: int) -> bool:
    """ "Theresa May", "the group Roll On": a small word with a capital, behind a name's."""
    return bool(
        k > 0
        and frame.paragraph > 0
        and frame.cap[k - 1]
        and frame.word[k - 1] >= 0
        and not frame.bits[k - 1] & (CLOSED | CALENDAR)
    )


def name_end(frame: Frame, k: int) -> int:
    """End of the run of name words that starts at `k` (particles and initials included)."""
    j = k + 1
    n = len(frame.word)
    while j < n and frame.word[j] >= 0 and frame.gap[j] == BLANK:
        if is_name(frame, j):
            j += 1
        elif frame.bits[j] & PARTICLE and not frame.cap[j] and _particles(frame, j + 1):
            j = _particles(frame, j + 1)
        else:
            break
    return j


def _particles(frame: Frame, k: int) -> int:
    """ "de | Witt", "von | der Aue": the end of the name behind a particle; 0 for none."""
    n = len(frame.word)
    if k + 1 < n and frame.bits[k] & PARTICLE and frame.gap[k] == BLANK and not frame.cap[k]:
        k += 1
    if k < n and frame.gap[k] == BLANK and frame.word[k] >= 0 and frame.cap[k]:
        return k + 1
    return 0
