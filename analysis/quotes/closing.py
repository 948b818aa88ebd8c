"""Whether a subject behind its English verb closes the sentence: ", said X of Ribe."."""

from analysis.quotes.frames import BLANK, COLON, COMMA, SEMICOLON, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NEGATION,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name


def closes_sentence(frame: Frame, subject: Range, low: int, k: int) -> bool:
    """English ", said X" without marks: nothing but an apposition or adjunct follows the subject.

    Otherwise the words after the verb are content: "Dan Hill, the director, said the plan …".
    """
    b = subject[1]
    known = any(is_name(frame, m) or frame.bits[m] & ROLE for m in range(*subject))
    one_of_them = frame.lower[subject[0]] == "one" and frame.gap[k] == COMMA
    if not known and not one_of_them:
        return False
    inside = b < len(frame) and frame.gap[k] == frame.gap[b] == COMMA
    if inside and frame.bits[b] & AUXILIARY and low < k:
        return True  # "The mill, says X, is lost"
    if k - low < 3 and not (k - low == 2 and frame.bits[k - 1] & (AUXILIARY | NEGATION)):
        return parenthesis(frame, low, k, b)
    if b + 1 < len(frame) and frame.gap[b] == BLANK and frame.lower[b] in ("of", "from", "at"):
        where = phrase_right(frame, b + 1)  # "said Liz Brink of Westbury Mortgages."
        b = where[1] if where and is_name(frame, where[1] - 1) else b
        b = _whole_place(frame, k, b)
    return b >= len(frame) or frame.gap[b] in (STOP, COMMA, COLON, SEMICOLON)


def _whole_place(frame: Frame, k: int, b: int) -> int:
    """ "explains Ida Holm of the Board for Ice and Snow in Ribe": past what else belongs to the
    body that begins before unit `b`; `b` where a verb follows.
    """
    told = AUXILIARY | CUE | PERSONAL | RELATIVE | SUBORDINATOR
    for m in range(b, min(len(frame), b + _PLACE)):
        if frame.word[m] < 0 or frame.gap[m] != BLANK:
            return m if frame.gap[m] in (STOP, COMMA, COLON, SEMICOLON) else b
        if frame.bits[m] & told or (not frame.cap[m] and not frame.bits[m] & _JOINS):
            return b
    return len(frame) if b + _PLACE >= len(frame) else b


_PLACE = 8  # units


_JOINS = PREPOSITION | DETERMINER | COORDINATOR


def parenthesis(frame: Frame, low: int, k: int, after: int) -> bool:
    """ "Sadly, says X, it is lost": an adverb or two in front, and the clause goes on behind."""
    opens = low < k and all(frame.bits[m] & ADVERB for m in range(low, k))
    goes_on = after < len(frame) - 2 and frame.gap[after] == COMMA
    return bool(opens and frame.gap[k] == COMMA and goes_on and frame.word[after] >= 0)
