"""What stands before a cue: a phrase that opens the clause, or the clause that is said."""

from analysis.quotes.closing import answered
from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
)
from analysis.quotes.name_words import is_name


def phrase_opens(frame: Frame, low: int, begin: int) -> bool:
    """Whether a phrase or an adverb opens the words before the cue: "In a winter, she says"."""
    word = frame.lower[low]
    if word in _COUNTED and begin - low >= 4:
        return False  # "Only half of them passed, the board said on Thursday"
    if low and word == "to" and not frame.verb_second:
        return False  # "The firm has promised | to pay, a spokeswoman said in an email"
    if word in ABOUT and frame.lower[low + 1][:1].isdecimal():
        return False  # "Around 200 people were moved, officials said on Monday"
    if word == "at" and frame.lower[low + 1] in ("least", "most") and begin - low >= 4:
        return False  # "At least 40 were moved, a survey found last year"
    if (
        frame.bits[low] & PREPOSITION
        and not frame.bits[low] & SUBORDINATOR
        and begin - low >= _CLAUSE
    ):
        inside = range(low + 2, begin)
        has_verb = any(frame.bits[m] & AUXILIARY for m in inside)
        if has_verb and not frame.verb_second and not any(frame.bits[m] & RELATIVE for m in inside):
            return False  # "For a year they had not been able to, his daughter said on the steps"
    if word == "so" and frame.bits[low + 1] & AUXILIARY and not frame.verb_second:
        return False  # "So is the fleet, somebody shouted from the back"
    if _adverb_of_clause(frame, low, begin):
        return False
    return bool(frame.bits[low] & (PREPOSITION | SUBORDINATOR | ADVERB))


def _adverb_of_clause(frame: Frame, low: int, begin: int) -> bool:
    """ "All of them are safe, the mayor said on Monday", "Already the river has risen": the adverb
    that opens an English clause, its verb behind.
    """
    if frame.verb_second or frame.bits[low] & (PREPOSITION | SUBORDINATOR) or begin - low < _LEAST:
        return False
    inside = range(low + 1, begin)
    if any(frame.gap[m] != BLANK or frame.bits[m] & RELATIVE for m in inside):
        return False
    return any(frame.bits[m] & AUXILIARY for m in inside)


_LEAST = 4  # units of "All of it was"
_CLAUSE = 6  # units


ABOUT = ("about", "around", "over", "under", "nearly", "almost", "only", "between")


_COUNTED = frozenset("only just almost nearly barely hardly roughly even".split())


def short_clause(frame: Frame, low: int, begin: int) -> bool:
    """ "Nobody had applied, the council said in a statement": three words, the verb in them."""
    if begin - low != 3 or frame.verb_second or any(frame.word[m] < 0 for m in range(low, begin)):
        return False
    return bool(frame.bits[low + 1] & AUXILIARY) and not frame.bits[low] & AUXILIARY


def one_word(frame: Frame, low: int, begin: int, behind: int) -> bool:
    """ "Cash, she says, is a promise", "Kontanter, siger hun, er …": a subject of one word whose
    verb stands behind the cue.
    """
    if answered(frame, low, begin):
        return True
    if begin != low + 1 or low > 0 or behind + 1 >= len(frame) or frame.word[low] < 0:
        return False
    plain = not frame.bits[low] or is_name(frame, low)
    return plain and frame.gap[behind] == COMMA and bool(frame.bits[behind] & AUXILIARY)


def fronted_clause(frame: Frame, low: int, begin: int) -> bool:
    """ "Da solen stod op, råbte X": a clause of time or condition alone is not what is said."""
    while low < begin and frame.bits[low] & COORDINATOR:
        low += 1
    if not frame.verb_second or not frame.bits[low] & SUBORDINATOR or frame.word[low] < 0:
        return False
    if frame.lower[low] == "der":
        return False  # "Der mangler hjul, siger X": no clause opens a sentence with it
    if frame.bits[low + 1] & AUXILIARY or tuple(frame.lower[low : low + 2]) in _SO_FAR:
        return False  # "Siden har vi ventet": an adverb
    if frame.lower[low] == "at" and frame.lower[low + 1].endswith("e"):
        if any(frame.bits[m] & AUXILIARY for m in range(low + 2, begin)):
            return False  # "At flytte den er farligt, siger X": an infinitive is the subject
    return all(frame.gap[m] == BLANK and frame.word[m] >= 0 for m in range(low + 1, begin))


_SO_FAR = (("indtil", "videre"), ("indtil", "nu"))
