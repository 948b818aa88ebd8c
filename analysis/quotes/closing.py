"""Whether a subject behind its English verb closes the sentence: ", said X of Ribe."."""

from analysis.quotes.frames import BLANK, COLON, COMMA, DASH, SEMICOLON, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NEGATION,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name

_CLAUSE = AUXILIARY | CUE | PERSONAL | RELATIVE | SUBORDINATOR  # what a clause has


def closes_sentence(frame: Frame, subject: Range, low: int, k: int) -> bool:
    """English ", said X" without marks: nothing but an apposition or adjunct follows the subject.

    Otherwise the words after the verb are content: "Dan Hill, the director, said the plan …".
    """
    if _apposed(frame, low, k):
        return False
    b = past_adjunct(frame, subject, k)
    known = any(is_name(frame, m) or frame.bits[m] & ROLE for m in range(*subject))
    one_of_them = frame.lower[subject[0]] == "one" and frame.gap[k] == COMMA
    if not known and not one_of_them and not _no_person(frame, subject, low, k):
        return False
    inside = b < len(frame) and frame.gap[k] == frame.gap[b] == COMMA
    if inside and is_name(frame, b):
        # "…, says her producer of thirty years, | Ida Holm, is dead"
        b = next((m for m in range(b + 1, len(frame)) if frame.gap[m] != BLANK), b)
    if inside and frame.bits[b] & AUXILIARY and low < k:
        return True  # "The mill, says X, is lost"
    if inside and known and _goes_on_past(frame, low, k, b):
        return True  # "The warnings, said X, concerned a glove"
    short = k - low < 3 and not (k - low == 2 and frame.bits[k - 1] & (AUXILIARY | NEGATION))
    if short and not _answers(frame, low, k):
        return parenthesis(frame, low, k, b)
    if b + 1 < len(frame) and frame.gap[b] == BLANK and frame.lower[b] in ("of", "from", "at"):
        where = phrase_right(frame, b + 1)  # "said Liz Brink of Westbury Mortgages."
        b = where[1] if where and is_name(frame, where[1] - 1) else b
        b = _whole_place(frame, k, b)
    if short:
        if b < len(frame) and frame.gap[b] == BLANK and _ends_with_clause(frame, b):
            return True
        if _answer_of_title(frame, low, k, b):
            return True
        ends = _no_verb(frame, b) or (frame.gap[b] == COMMA and bool(frame.bits[b] & RELATIVE))
        return ends or parenthesis(frame, low, k, subject[1])
    if b < len(frame) and frame.gap[b] == BLANK and _told_by_whoever(frame, b, low, k):
        return True
    if b >= len(frame) or frame.gap[b] in (STOP, COMMA, COLON, SEMICOLON, DASH):
        return True
    return not known and _no_verb(frame, b)  # "…, found a study of 14 states in the journal X"


def _apposed(frame: Frame, low: int, k: int) -> bool:
    """ "Teacher Ida Holm, the only one so far, | said three of her pupils": a name and what it is
    of in commas, no clause that has been said.
    """
    if frame.verb_second or frame.gap[k] != COMMA or frame.lower[k] not in _SAID:
        return False
    comma = next((m for m in range(low + 1, k) if frame.gap[m] == COMMA), 0)
    if comma - low < 2 or not frame.bits[comma] & DETERMINER:
        return False
    if any(frame.gap[m] != BLANK for m in range(comma + 1, k)):
        return False
    verbs = AUXILIARY | CUE | RELATIVE
    if any(frame.bits[m] & verbs or frame.lower[m].endswith("ed") for m in range(low, k)):
        return False
    return all(is_name(frame, m) or frame.bits[m] & ROLE for m in range(low, comma))


def _goes_on_past(frame: Frame, low: int, k: int, b: int) -> bool:
    """Whether a past form at unit `b` is the verb of the noun phrase that opens the sentence: no
    comma follows, and the phrase has no verb.
    """
    if frame.verb_second or not frame.bits[low] & DETERMINER or not 2 <= k - low <= _CREW + 2:
        return False
    if not frame.lower[b].endswith("ed") or frame.cap[b] or frame.word[b] < 0:
        return False
    if any(frame.bits[m] & _CLAUSE or frame.gap[m] != BLANK for m in range(low + 1, k)):
        return False
    return all(frame.gap[m] != COMMA for m in range(b + 1, len(frame)))


def _no_person(frame: Frame, subject: Range, low: int, k: int) -> bool:
    """ "The fee has been paid, said the council.", "…, says the report, out on Monday.": a body or
    a paper behind its verb; no "The council, in a statement, said the plan, drawn up in May,
    would …".
    """
    a, b = subject
    if frame.verb_second or frame.gap[k] != COMMA or frame.lower[k] not in _SAID:
        return False
    if not many_alone(frame, subject) and (not frame.bits[a] & DETERMINER or b - a < 2):
        return False
    if frame.bits[low] & PREPOSITION:
        return False
    commas = [m for m in range(low + 1, k) if frame.gap[m] == COMMA]
    if commas and not _has_auxiliary(frame, commas[-1], k):
        return False
    return not commas or not any(
        frame.gap[m] == COMMA and frame.bits[m] & (AUXILIARY | CUE) for m in range(b, len(frame))
    )


def many_alone(frame: Frame, subject: Range) -> bool:
    """English "police", "fire crews": people without an article who are nobody's role."""
    a, b = subject
    return not frame.verb_second and frame.lower[b - 1] in _MANY and b - a <= _CREW


_SAID = frozenset(
    "say warn argue says said states stated argues argued concludes concluded warns "
    "warned found finds shows showed suggests suggested reveals revealed".split()
)


def past_adjunct(frame: Frame, subject: Range, k: int) -> int:
    """ "The mill, wrote X | in a note to clients, is lost": the comma behind what tells where, if
    the clause goes on there, or the end, if no clause follows; else where the subject ends.
    """
    b = subject[1]
    if b >= len(frame) or frame.gap[k] != COMMA or frame.gap[b] != BLANK or frame.verb_second:
        return b
    if frame.word[b] < 0 or not frame.bits[b] & PREPOSITION:
        return b
    for m in range(b + 1, min(len(frame), b + _PLACE)):
        if frame.word[m] < 0:
            return b
        if frame.gap[m] == COMMA:
            return m if frame.bits[m] & AUXILIARY else b
        noun = frame.cap[m] or (frame.bits[m] | frame.bits[m - 1]) & DETERMINER  # "in a note"
        if frame.gap[m] != BLANK or (frame.bits[m] & _CLAUSE and not noun):
            return b
    return b if b + _PLACE < len(frame) else len(frame)


def _answers(frame: Frame, low: int, k: int) -> bool:
    """ "Nothing, said the mayor.", "They leak, said X.": a word or two that open the sentence and
    are nobody's name or title.
    """
    if low > 0 or k <= low or frame.gap[k] != COMMA or frame.word[low] < 0:
        return False
    if tuple(frame.lower[low:k]) in _NOT_SO:
        return True
    return not any(
        frame.bits[m] & (ROLE | COORDINATOR | SUBORDINATOR) or (m > low and frame.cap[m])
        for m in range(low, k)
    ) and (k - low > 1 or not is_name(frame, low) or frame.lower[low] in _ANSWERS)


def many_say(frame: Frame, k: int, end: int, low: int, lemma: str) -> bool:
    """ "The tree is safe, say the neighbours.", "…, warn engineers.": a bare form whose subject is
    the plural behind it; no imperative ("If it is late, warn the neighbours").
    """
    if k <= low or lemma not in _MANY_SAY:
        return False
    marks = frame.word[k - 1] < 0  # "“It is late”, say residents", "“It is late,” say police"
    if frame.gap[k] != COMMA and not (marks and frame.gap[k] == BLANK):
        return False
    subject = phrase_right(frame, end) if end < len(frame) and frame.gap[end] == BLANK else None
    if subject is None or (lemma == "warn" and frame.bits[subject[0]] & DETERMINER):
        return False
    if frame.bits[low] & SUBORDINATOR:
        return False
    if not (marks or _has_auxiliary(frame, low, k) or _answers(frame, low, k)):
        return False
    stop = next((m for m in range(*subject) if frame.bits[m] & PREPOSITION), subject[1])
    head = frame.lower[stop - 1]
    many = head in _MANY or (head.endswith("s") and not head.endswith(("'s", "’s", "ss")))
    return many and not frame.bits[subject[0]] & POSSESSIVE


_MANY_SAY = frozenset(
    "say argue insist claim believe fear suspect complain report admit estimate warn predict "
    "reckon maintain acknowledge concede explain".split()
)
_MANY = frozenset("sources police people men women parents others villagers staff crews".split())
_CREW = 2  # words


def _has_auxiliary(frame: Frame, low: int, k: int) -> bool:
    return any(frame.bits[m] & AUXILIARY for m in range(low, k))


def answered(frame: Frame, low: int, k: int) -> bool:
    """ "Hardly, says X": a single word that can be all that is said."""
    return k == low + 1 and frame.lower[low] in _ANSWERS and frame.gap[k] == COMMA


_NOT_SO = (("not", "so"), ("quite", "so"), ("just", "so"), ("maybe", "so"), ("perhaps", "so"))
_ANSWERS = frozenset(
    "nothing hardly no never yes perhaps maybe both neither everything nobody possibly nonsense "
    "rubbish wrong indeed absolutely exactly precisely certainly probably".split()
)


def _told_by_whoever(frame: Frame, b: int, low: int, k: int) -> bool:
    """ "The pipe had frozen, explained the man who runs the rink": a clause stands in front, and
    the one behind the subject closes the sentence.
    """
    if frame.gap[k] != COMMA or frame.bits[low] & PREPOSITION:
        return False
    return _has_auxiliary(frame, low, k) and _ends_with_clause(frame, b)


def _answer_of_title(frame: Frame, low: int, k: int, b: int) -> bool:
    """ "Nonsense, says X, | a baker from Elm.", "They leak, says X, | the mayor.": a title, and no
    clause, ends the sentence behind an answer; but "Then, said X, | a storm broke the wall".
    """
    if b + 1 >= len(frame) or frame.gap[b] != COMMA or not frame.bits[b] & DETERMINER:
        return False
    few = k - low == 2 and frame.gap[k] == COMMA and low == 0  # "Warm nights, thinks X, a"
    if frame.lower[low] not in _ANSWERS and not few:
        return False
    titled = any(frame.bits[m] & ROLE for m in range(b + 1, min(len(frame), b + 4)))
    return titled and not any(
        frame.word[m] < 0 or frame.gap[m] != BLANK or (frame.bits[m] & _CLAUSE and not frame.cap[m])
        for m in range(b + 1, len(frame))
        if not frame.bits[m] & ROLE
    )


def _no_verb(frame: Frame, b: int) -> bool:
    """Whether no clause follows unit `b`: "Too dear, said X | of the harbour board."."""
    if b < len(frame) and frame.lower[b] not in ("of", "from", "at", "in", "on"):
        return False
    return all(
        frame.word[m] >= 0 and frame.gap[m] == BLANK and not frame.bits[m] & _CLAUSE
        for m in range(b, len(frame))
    )


def _ends_with_clause(frame: Frame, b: int) -> bool:
    """ "… the man who runs the rink", "… the man who gave the orders, Tom Holm" and no more."""
    if frame.lower[b] != "who":
        return False
    commas = [m for m in range(b, len(frame)) if frame.gap[m] == COMMA or frame.word[m] < 0]
    return all(frame.word[m] >= 0 and frame.cap[m] for m in commas)


def _whole_place(frame: Frame, k: int, b: int) -> int:
    """ "explains Ida Holm of the Board for Ice and Snow in Ribe": past what else belongs to the
    body that begins before unit `b`; `b` where a verb follows.
    """
    for m in range(b, min(len(frame), b + _PLACE)):
        if frame.word[m] < 0 or frame.gap[m] != BLANK:
            return m if frame.gap[m] in (STOP, COMMA, COLON, SEMICOLON) else b
        if frame.bits[m] & _CLAUSE or (not frame.cap[m] and not frame.bits[m] & _JOINS):
            return b
    return len(frame) if b + _PLACE >= len(frame) else b


_PLACE = 8  # units
_JOINS = PREPOSITION | DETERMINER | COORDINATOR


def parenthesis(frame: Frame, low: int, k: int, after: int) -> bool:
    """ "Sadly, says X, it is lost": an adverb or two in front, and the clause goes on behind."""
    opens = low < k and all(frame.bits[m] & ADVERB for m in range(low, k))
    goes_on = after < len(frame) - 2 and frame.gap[after] == COMMA
    told = opens and goes_on and frame.word[after] >= 0 and not frame.bits[after] & RELATIVE
    return bool(told and frame.gap[k] == COMMA)
