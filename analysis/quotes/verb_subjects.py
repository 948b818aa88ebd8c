"""The subject of a cue verb, which stands left of it."""

from analysis.quotes.antecedents import antecedent
from analysis.quotes.before_clauses import past_relative, past_who
from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COMMA, DASH, Frame
from analysis.quotes.left import clause_first, past_which, phrase_left
from analysis.quotes.lexicon import (
    AUXILIARY,
    CONTRACTION,
    COORDINATOR,
    DETERMINER,
    POSSESSIVE,
    RELATIVE,
    ROLE,
    WEEKDAY,
    Lexicon,
)
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name
from analysis.quotes.named_closing import described_last
from analysis.quotes.phrase_ends import message
from analysis.quotes.second_clauses import second_clause
from analysis.quotes.subjects import (
    name_behind,
    named_last,
    one_who_is,
    past_insertion,
    relative_subject,
    shared,
)
from analysis.quotes.verb_forms import dated, past_time, verbal


def subject_before(
    frame: Frame, k: int, left: int, low: int, events: list[Event], lex: Lexicon
) -> tuple[Range | None, bool]:
    """The subject left of the verb at `k`, and whether a relative pronoun stands for it."""
    if left < 0:
        return None, False
    if frame.word[left] < 0:
        return _past_marks(frame, left, events), False
    if not frame.verb_second and frame.gap[left + 1] == BLANK:
        if frame.lower[left] in ("there", "here") and left > low and frame.bits[left - 1] & ROLE:
            left -= 1  # "volunteers there | said"
        if frame.lower[left] in _DAYS and frame.gap[left] == COMMA and left > low:
            left -= 1  # "the mayor, Ida Holm, yesterday | urged"
        kept = frame.lower[left] == "minutes" and frame.bits[left - 1] & (DETERMINER | POSSESSIVE)
        if (frame.bits[left] & WEEKDAY and not kept) or dated(frame, left, low):
            left = past_time(frame, left, low)
    bits, gap = frame.bits[left], frame.gap[left + 1]
    if bits & COORDINATOR and gap == BLANK:
        return shared(frame, events, left) or clause_first(frame, 0, left), False
    if gap in (COMMA, DASH):
        at = k if frame.verb_second else left + 1  # "its keeper, X, has said"
        subject = (
            (None if frame.verb_second else _closing(frame, k, at, low, events))
            or past_which(frame, left, low)
            or second_clause(frame, low, at)
            or relative_subject(frame, low, k)
            or past_insertion(frame, events, k)
            or clause_first(frame, low, k)
        )
        if subject is None or subject[1] > left + 1:
            subject = phrase_left(frame, left, low)
        apposed = one_who_is(frame, subject, k) if subject else None
        return apposed or subject, False
    if gap != BLANK or left < low:
        return None, False
    if bits & CONTRACTION and not bits & RELATIVE:
        return (left, left + 1), False
    if bits & RELATIVE:
        return antecedent(frame, left, low), True
    who = _in_a_letter(frame, k, low) if frame.verb_second else -1
    if who > low:
        return antecedent(frame, who, low), True
    subject = phrase_left(frame, left, low)
    if subject and verbal(frame, subject, low):
        return _outer(frame, subject[0], low), False
    whom = past_who(frame, subject or (left, left + 1), low)
    if subject is None or whom:
        return whom, False
    both = _two_together(frame, subject, low)
    return both or past_relative(frame, subject, low, lex.finders), False


_DAYS = ("yesterday", "today", "tonight", "later", "last", "then")


def _closing(frame: Frame, k: int, at: int, low: int, events: list[Event]) -> Range | None:
    """Whom an English sentence ends with, by name and by what they are, in commas."""
    found = named_last(frame, k, at) or name_behind(frame, low, at)
    if found is None and events and events[-1].relative:
        found = name_behind(frame, 0, at)  # "The farmer who found it, X, said"
        if found:
            events.clear()
    return found or described_last(frame, k, at, low)


def _two_together(frame: Frame, subject: Range, low: int) -> Range | None:
    """ "Doctors and patient groups | say", "Crossline and the Tramway Union | said": two that speak
    together, where the first opens the clause; English alone.
    """
    a = subject[0]
    if frame.verb_second or a - 2 < low or frame.lower[a - 1] != "and":
        return None
    if frame.gap[a] != BLANK or frame.gap[a - 1] != BLANK or frame.word[a - 2] < 0:
        return None
    first = phrase_left(frame, a - 2, low)
    if first is None or not (first[0] == low or frame.gap[first[0]] == COMMA):
        return None
    people = frame.bits[a - 2] & ROLE and frame.lower[a - 2].endswith("s")
    named = is_name(frame, a - 2) and all(is_name(frame, m) for m in range(*first))
    second = is_name(frame, subject[1] - 1) if named else frame.lower[subject[1] - 1].endswith("s")
    return (first[0], subject[1]) if (people or named) and second else None


def _in_a_letter(frame: Frame, k: int, low: int) -> int:
    """ "X, som | i en mail til kommunen skriver": the relative pronoun before where it was said; −1
    for none.
    """
    for m in range(k - 1, max(low, k - _ADJUNCT), -1):
        if frame.word[m] < 0:
            return -1
        if frame.gap[m] != BLANK:
            letter = m + 3 < k and frame.lower[m + 1] == "i" and message(frame, m + 2)
            relative = frame.gap[m] == COMMA and frame.bits[m] & RELATIVE
            return m if relative and letter else -1
        if frame.bits[m] & AUXILIARY:
            return -1
    return -1


_ADJUNCT = 9  # units of "som i et brev til kommunens forvaltning"


def _past_marks(frame: Frame, left: int, events: list[Event]) -> Range | None:
    """ "X, who called it “mad,” said": whom the relative clause is about that the marks end."""
    last = events[-1] if events else None
    if last is None or last.side != "after" or last.subject is None or not last.content:
        return None
    if not last.content[0][0] <= left < last.content[-1][1]:
        return None
    if frame.verb_second and frame.gap[left + 1] != COMMA:
        return None
    if last.relative:
        return last.subject
    at = last.subject[0]
    if at > 1 and frame.lower[at - 1] in ("som", "which", "whom"):
        return antecedent(frame, at - 1, 0)
    whose = frame.lower[at] in _WHOSE or (at > 0 and frame.lower[at - 1] in _WHOSE)
    return clause_first(frame, 0, at) if whose else None


_WHOSE = ("whose", "hvis")


def _outer(frame: Frame, a: int, low: int) -> Range | None:
    """The subject of the clause around unit `a`: what a relative pronoun takes up, or the first."""
    for m in range(a, low, -1):
        if frame.bits[m] & RELATIVE and frame.word[m] >= 0:
            return antecedent(frame, m, low)
    return clause_first(frame, low, a)
