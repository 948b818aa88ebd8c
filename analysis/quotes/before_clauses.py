"""Subjects further left than the words before their verb: those that a relative clause is about."""

from collections.abc import Container

from analysis.quotes.antecedents import antecedent
from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.gaps import over_report
from analysis.quotes.left import ordered_paper, phrase_left
from analysis.quotes.lexicon import (
    AUXILIARY,
    CUE,
    CUE_NOUN,
    DETERMINER,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    ROLE,
)
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name

_NOUN = 4  # letters
_CLAUSE = 14  # units of a relative clause without commas


def past_who(frame: Frame, subject: Range, low: int) -> Range | None:
    """ "An engineer who spent 22 years at the firm | said": whom an English clause is about that
    ends right before the verb; None where no such clause stands.
    """
    if frame.verb_second:
        return None
    if frame.bits[subject[0]] & PERSONAL and not _object(frame, subject):
        return None
    for m in range(subject[0] - 1, max(low, subject[0] - _CLAUSE), -1):
        if frame.word[m] < 0 or frame.gap[m + 1] != BLANK:
            return None
        if frame.bits[m] & CUE and not frame.bits[m - 1] & (AUXILIARY | PREPOSITION):
            if frame.lower[m - 1] not in ("to", "who"):
                return None  # but "who had been in | talks with the firm"
        if frame.lower[m] == "where" and frame.gap[m] == BLANK and m - 1 > low:
            return _of_a_place(frame, m, low)
        who = frame.lower[m].partition("'")[0] == "who"  # "a neighbour who'd sat through it"
        if who or (frame.lower[m] == "that" and _of_a_noun(frame, m)):
            takes = bool(frame.bits[m + 2] & (PREPOSITION | DETERMINER))  # "who | took in"
            acts = subject[1] - m > 2 and (takes or frame.lower[m + 2] in _OBJECTS)
            closed = DETERMINER | PERSONAL if acts else DETERMINER | PERSONAL | CUE
            opens = frame.bits[m + 1] & closed or (m + 1 == subject[0] and not acts)
            if opens or is_name(frame, m + 1) or frame.gap[m] != BLANK:
                return None
            return antecedent(frame, m, low)
    return None


def _of_a_place(frame: Frame, m: int, low: int) -> Range | None:
    """ "A guard at the shop | where it is sold said": whoever opens the clause before the place."""
    found = phrase_left(frame, m - 1, low)
    if found is None or not (found[0] == low or frame.gap[found[0]] == COMMA):
        return None
    return found if any(frame.bits[i] & ROLE for i in range(*found)) else None


def _object(frame: Frame, subject: Range) -> bool:
    """ "Who was not allowed to discuss it | said", "who saw it | said": whether the pronoun is what
    is discussed or seen.
    """
    a = subject[0]
    verb = (
        a > 1
        and frame.lower[a] in ("it", "them")
        and frame.lower[a - 2].partition("'")[0] in ("to", "who")
    )
    return verb and frame.gap[a] == frame.gap[a - 1] == BLANK


def _of_a_noun(frame: Frame, m: int) -> bool:
    """Whether the "that" at unit `m` takes up a noun with an article: "the trust that runs it"."""
    if m < 2 or frame.gap[m] != BLANK or frame.bits[m - 1] & (CUE | CUE_NOUN | AUXILIARY):
        return False
    return any(frame.bits[i] & DETERMINER for i in range(max(0, m - 3), m - 1))


_OBJECTS = ("them", "him", "us", "me", "it")
_OFFICIALS = ("police", "officials", "prosecutors", "residents", "detectives", "neighbours")


def past_relative(frame: Frame, subject: Range, low: int, finders: Container[str]) -> Range:
    """If the phrase before the cue follows a relative pronoun, the subject is further left."""
    a = subject[0]
    ordered = ordered_paper(frame, subject, low, finders)
    if ordered:
        return ordered
    if is_name(frame, a) or frame.bits[a] & (PERSONAL | DETERMINER):
        return subject  # "which Trump called": the relative pronoun is the object
    if over_report(frame, subject):
        return subject  # "a step that shipping lines say will"
    noun = frame.lower[subject[1] - 1]
    definite = frame.verb_second and len(noun) > _NOUN and noun.endswith(("en", "et", "ne"))
    if definite or frame.bits[subject[1] - 1] & ROLE or noun in _OFFICIALS:
        return subject  # "som avisen kalder »Martin«", "which critics called"
    if a - 1 > low and frame.bits[a - 1] & RELATIVE:
        found = antecedent(frame, a - 1, low)
        if found:
            return found
    return subject
