"""Who closes an English sentence by name and with a description in commas: "The mill is lost, Ida
Holm, the mayor, said.", "…, Ida Holm, who runs it, told the council on Monday."
"""

from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.left import phrase_left
from analysis.quotes.lexicon import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    WEEKDAY,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name

_FAR = 16  # units of a description
_CLAUSE = 3  # units of "It is lost"


def described_last(frame: Frame, k: int, at: int, low: int) -> Range | None:
    """The name behind which a description stands, up to the verb at unit `k` that closes the
    sentence, with the first of its auxiliaries, if it has one, at `at`; None where another clause
    follows or none has been said.
    """
    if not _last(frame, k + 1, frame.lower[k]):
        return None
    for comma in range(at - 1, max(low + _CLAUSE, at - _FAR), -1):
        if frame.word[comma] < 0:
            return None
        if frame.gap[comma] != COMMA:
            continue
        if not _describes(frame, comma, at):
            return None
        name = phrase_left(frame, comma - 1, low)
        if name is None or name[0] - low < _CLAUSE or frame.gap[name[0]] != COMMA:
            continue
        if not is_name(frame, comma - 1) or frame.word[name[0] - 1] < 0:
            return None
        said = any(
            frame.bits[m] & (AUXILIARY | CUE) or frame.lower[m].endswith("ed")
            for m in range(low + 1, name[0])
        )
        return name if said else None
    return None


def _last(frame: Frame, behind: int, verb: str) -> bool:
    """Whether the sentence ends behind the verb, or where and when it was said is all that follows;
    "told | the council".
    """
    if verb in ("told", "tells") and behind < len(frame):
        heard = phrase_right(frame, behind)
        behind = heard[1] if heard else behind
    if behind >= len(frame) or frame.gap[behind] == COMMA:
        return behind >= len(frame)
    if not frame.bits[behind] & (WEEKDAY | PREPOSITION):
        return False
    rest = range(behind, len(frame))
    return not any(
        frame.word[m] < 0 or (frame.bits[m] & (AUXILIARY | RELATIVE) and not frame.cap[m])
        for m in rest
    )


def _describes(frame: Frame, comma: int, at: int) -> bool:
    """Whether the units from the comma up to `at` are a title, an age or a relative clause."""
    bits = frame.bits[comma]
    if bits & COORDINATOR:
        return False
    if bits & RELATIVE or frame.lower[comma] == "whose":
        return True
    plain = all(
        frame.gap[m] == BLANK and not frame.bits[m] & (AUXILIARY | RELATIVE)
        for m in range(comma + 1, at)
    )
    if not plain:
        return False
    if frame.lower[comma].isdecimal():
        return at == comma + 1
    return bool(bits & (DETERMINER | POSSESSIVE | ROLE))
