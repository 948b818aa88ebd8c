"""Whether a form that looks like a cue verb is one, and what parts it from its subject."""

from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    COMPLEMENTIZER,
    COORDINATOR,
    CUE,
    CUE_NOUN,
    DETERMINER,
    NEGATION,
    PASSIVE,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    THING,
    WEEKDAY,
    Lexicon,
)
from analysis.quotes.matching import QUANTITIES
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name
from analysis.quotes.no_report import stands_written
from analysis.quotes.phrase_ends import is_year


def progressive(frame: Frame, k: int, low: int) -> bool:
    """ "Så var Holm ved at vaske op": being at it, not knowing."""
    at = k + 1 < len(frame) and frame.lower[k + 1] == "at" and frame.gap[k + 1] == BLANK
    return at and any(frame.bits[m] & AUXILIARY for m in range(low, k))


def past_phrase(frame: Frame, left: int, low: int) -> int:
    """ "har i årevis hævdet", "har flere gange sagt": past a phrase right after the auxiliary."""
    for m in range(left, max(low, left - (_PHRASE if frame.verb_second else 4)), -1):
        if frame.word[m] < 0 or frame.gap[m] != BLANK or frame.bits[m] & (COORDINATOR | CUE):
            break
        if frame.bits[m - 1] & AUXILIARY:
            opens = frame.lower[left] in _TIMES or (
                frame.verb_second and (frame.bits[m] & PREPOSITION or _here(frame, m))
            )
            return m - 2 if opens and not frame.bits[m - 1] & PASSIVE else left
    return left


_PHRASE = 8  # units: "i et interview med Nordby Avis"


def _here(frame: Frame, m: int) -> bool:
    """ "har her i avisen argumenteret", "har senest i går sagt": an adverb before the phrase."""
    return bool(frame.bits[m] & ADVERB and frame.bits[m + 1] & PREPOSITION)


def carries_words(frame: Frame, end: int) -> bool:
    """ "hedder", "lyder" carry words only with "det", a possessive or a noun for something said."""
    if end >= len(frame) or frame.lower[end] == "det":
        return end < len(frame)
    if frame.lower[end - 1] == "der":  # "står der i brevet"
        behind = end + bool(frame.bits[end] & ADVERB and frame.gap[end] == BLANK)
        if behind < len(frame) and frame.bits[behind] & COMPLEMENTIZER:
            return True  # "I brevet står der (dog), at"
        return frame.lower[end] in ("i", "på") and frame.gap[end] == BLANK
    if frame.lower[end - 1] in ("står", "stod"):
        told = frame.lower[end] == "i" and frame.gap[end] == BLANK and end > 1
        return told and bool(frame.bits[end - 2] & ANAPHOR) and stands_written(frame, end)
    if frame.lower[end] == "af" and frame.lower[end - 1].startswith("frem"):
        return end > 1 and bool(frame.bits[end - 2] & ANAPHOR)  # "Det fremgår af et notat"
    return any(
        frame.bits[m] & (POSSESSIVE | CUE_NOUN) for m in range(end, min(end + 2, len(frame)))
    )


def past_time(frame: Frame, left: int, low: int) -> int:
    """ "Holm on Monday said", "Holm less than two weeks ago said": past the time before a verb."""
    m = left
    while m > low and frame.gap[m] == BLANK and frame.word[m - 1] >= 0 and left - m < 6:
        if not (
            frame.bits[m - 1] & (WEEKDAY | ADVERB | PREPOSITION)
            or frame.lower[m - 1] in _AGES
            or frame.lower[m - 1] in _MONTHS
            or frame.lower[m - 1].isdigit()
        ) or is_name(frame, m - 1):
            break
        m -= 1
    if m <= low or frame.word[m - 1] < 0 or frame.gap[m] != BLANK:
        return left
    reduced = frame.lower[m - 1].endswith("ed") and not is_name(frame, m - 1)
    return left if reduced else m - 1  # "a report released last year"


def dated(frame: Frame, left: int, low: int) -> bool:
    """ "A report in May | found", "a survey last year | showed": a time that ends with `left`."""
    if left <= low or frame.gap[left] != BLANK or frame.word[left - 1] < 0:
        return False
    before = frame.lower[left - 1]
    if is_year(frame.lower[left]) or frame.lower[left] in _MONTHS:
        return before in ("in", "of", "since", "from") or before in _MONTHS
    return frame.lower[left] in _SPANS and before in _AGES


_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_SPANS = frozenset("week month year summer winter spring autumn fall".split())


def verbal(frame: Frame, subject: Range, low: int) -> bool:
    """ "did not want to be named | said": what stands before the cue is a verb, no noun phrase."""
    a = subject[0]
    if a <= low or frame.verb_second or frame.bits[a] & ~CUE or is_name(frame, a):
        return False
    if frame.bits[a] and frame.lower[a - 1] != "be":
        return False
    to = frame.lower[a - 1] == "to" or frame.bits[a - 1] & (AUXILIARY | NEGATION)
    return bool(to) and frame.word[a - 1] >= 0 and frame.gap[a] == BLANK


def _before_clause(frame: Frame, left: int) -> int:
    """ "Two men, who have the same lawyer, | say", "Critics, for their part, | say": the unit
    before the first comma of a clause or phrase that ends with unit `left`; −1 where none does.
    """
    for m in range(left, max(0, left - _CLAUSE), -1):
        if frame.word[m] < 0:
            return -1
        if frame.gap[m] == COMMA:
            word = frame.lower[m]
            opens = word in _WHO or word in _APART or word.endswith("ing")
            return m - 1 if opens and frame.word[m - 1] >= 0 else -1
    return -1


_CLAUSE = 14  # units of a relative clause
_WHO = ("who", "whose", "which", "among", "where")
_APART = frozenset(
    "for on some most many all both including like unlike led backed at along now still in".split()
)


def base_form(frame: Frame, k: int, left: int, auxiliary_at: int, lex: Lexicon) -> bool:
    """Whether a bare form is a verb here: after an auxiliary, or with a plural subject."""
    if auxiliary_at >= 0:
        return lex.verb_second or frame.lower[auxiliary_at] not in lex.perfect  # "has had plot 14"
    if lex.verb_second or left < 0:
        return False
    if frame.gap[left + 1] == COMMA:
        inserted = left > 0 and frame.gap[left] == COMMA and frame.lower[left] in _INSERTED
        left = left - 1 if inserted else _before_clause(frame, left)
        return left >= 0 and (_many(frame, left) or _plural_head(frame, left, _PLURALS))
    if frame.gap[left + 1] != BLANK or frame.word[left] < 0:
        return False
    if frame.lower[left] in ("here", "there") and left and frame.gap[left] == BLANK:
        left -= 1  # "people here say"
    bits = frame.bits[left]
    if bits & (PERSONAL | RELATIVE):
        return frame.lower[left] not in ("he", "she")
    if bits & (DETERMINER | PREPOSITION | POSSESSIVE):
        return frame.lower[left] in QUANTITIES
    word = frame.lower[left]
    if word.endswith("s") and frame.start[left + 1] - frame.end[left] == len("' "):
        return False  # "the inspectors' report"
    many = _MANY if frame.lower[k] in _NO_NOUNS else _PLURALS
    if word in _COLLECTIVES and left > 1 and frame.lower[left - 2] in _LETS:
        return False  # "let the family say goodbye"
    if word in many or _plural_head(frame, left, many) or men(word):
        return True
    if left and frame.start[left] - frame.end[left - 1] == len(" & "):
        return True  # "Cole & Lyle insist"
    if is_name(frame, left) and not word.endswith("s"):
        return frame.bits[max(0, left - 1)] & COORDINATOR > 0
    return word.endswith("s") and not word.endswith(("'s", "ss")) and word not in _SINGULAR


# "Residents, however, say".
_INSERTED = frozenset("however meanwhile though too instead nonetheless nevertheless also".split())
_SINGULAR = frozenset(
    "gas bus news virus campus census bonus corps canvas tennis politics economics "
    "physics diabetes measles chaos crisis basis analysis status focus surplus cactus "
    "circus us this his its was is as yes thus".split()
)


def _many(frame: Frame, m: int) -> bool:
    """Whether unit `m` is a plural by its form: "the owners", "two men"."""
    word = frame.lower[m]
    if word in _PLURALS:
        return True
    plural = word.endswith("s") and not word.endswith(("'s", "’s", "ss")) and word not in _SINGULAR
    if men(word):
        return True
    return plural and not frame.bits[m] & (CUE | AUXILIARY | PREPOSITION)


def men(word: str) -> bool:
    """Whether an English word is the plural of one in -man or -woman.

    >>> men("fishermen"), men("specimen")
    (True, False)
    """
    return word.endswith("men") and word not in _NO_MEN


_NO_MEN = frozenset("specimen abdomen acumen regimen omen yemen stamen lumen cyclamen amen".split())


def plural_noun(frame: Frame, subject: Range, k: int, lex: Lexicon) -> bool:
    """ "the swing states", "interest rates": a plural unless one who can speak stands before, or
    a document that something is put behind ("the report calls the bridge").
    """
    speaks = PERSONAL | ROLE | CUE_NOUN | RELATIVE | THING
    if frame.gap[k] != BLANK or frame.bits[k - 1] & speaks or is_name(frame, k - 1):
        return False
    behind = k + 1
    if subject[0] == 1 and frame.lower[0] == "as" and frame.gap[behind : behind + 1] == [COMMA]:
        return False  # "As the report notes, …"
    if behind < len(frame) and frame.bits[behind] & ADVERB and frame.gap[behind] == BLANK:
        behind += 1  # "the report notes drily, was"
    ends = behind >= len(frame) or frame.gap[behind] == COMMA
    parted = frame.gap[subject[0]] == COMMA or frame.word[subject[0] - 1] < 0
    closes = ends and subject[0] > 0 and (subject[0] > 1 or frame.word[0] < 0) and parted
    if closes and frame.bits[subject[0]] & DETERMINER and not frame.verb_second:
        return False  # "Numbers have trebled, the council claims."
    if frame.lower[k - 1] in lex.finders:
        if closes or takes(frame, k + 1):
            return False  # "…, the inspectors' report notes."
    if frame.bits[k - 1] & COORDINATOR:  # "rails and pledges to", but "in talks and tweets, …"
        return k + 1 >= len(frame) or frame.gap[k + 1] != BLANK
    return subject[1] <= k


def takes(frame: Frame, at: int) -> bool:
    """Whether unit `at` opens what a verb before it says or names: marks, a clause, a phrase."""
    if at >= len(frame) or frame.gap[at] != BLANK:
        return False
    opens = DETERMINER | POSSESSIVE | PERSONAL | THING | COMPLEMENTIZER
    if frame.word[at] < 0 or frame.bits[at] & opens or is_name(frame, at):
        return True
    return frame.lower[at] in _WHOM and not frame.verb_second  # "a memo calls | him rude"


_WHOM = ("him", "her", "them", "it", "us")


def _plural_head(frame: Frame, left: int, many: frozenset[str]) -> bool:
    """ "Residents of Harlow Street say": a plural right at the start, with a phrase behind it."""
    for m in range(left, max(0, left - 7), -1):
        if frame.word[m] < 0 or frame.gap[m] != BLANK:
            return False
        if frame.bits[m] & PREPOSITION and (m <= _OPENS or frame.gap[m - 1] == COMMA):
            head = frame.lower[m - 1]
            plain = not frame.bits[m - 1] & (AUXILIARY | DETERMINER | PERSONAL | PREPOSITION)
            if m in (2, 3) and plain and _many(frame, m - 2) and frame.gap[m - 1] == BLANK:
                return True  # "Parents waiting at the gate say", "Sources close to the board say"
            if m == _OPENS and frame.gap[m - 1] != COMMA:
                continue  # "Critics of people | like me say"
            opens = m == 1 or frame.gap[m - 1] != BLANK or m == 2
            plural = head in many or (head.endswith("s") and not head.endswith(("'s", "ss")))
            return opens and plural and not frame.bits[m - 1] & (CUE | AUXILIARY | PREPOSITION)
    return False


_OPENS = 3  # units: "Local drivers stuck in"
_PLURALS = frozenset("data people men women police others voters gardaí rcmp psni".split())
# Words for several people that British English gives a plural verb: "staff say", "the family say".
_COLLECTIVES = frozenset("staff family couple crew pair trio team band crowd public clergy".split())
_MANY = _PLURALS | _COLLECTIVES
_NO_NOUNS = frozenset("say believe insist think maintain deny describe argue admit".split())
_LETS = frozenset("let lets letting make makes made help helped hear heard see saw have".split())


_AGES = frozenset(
    "less more than one two three four five six several few last next this that late early".split()
)


_TIMES = frozenset("gange times years months weeks decades".split())


def owned_noun(frame: Frame, k: int) -> bool:
    """Whether the Danish word at `k`, a verb or a role noun, is the noun: a genitive, adjective or
    preposition stands before it, and no object after it.
    """
    if k == 0 or frame.gap[k] != BLANK or frame.word[k - 1] < 0:
        return False
    before = frame.lower[k - 1]
    if not (before.endswith("s") and len(before) > 3) and not frame.bits[k - 1] & (
        DETERMINER | POSSESSIVE
    ):
        return False
    after = k + 1
    if after >= len(frame) or frame.word[after] < 0:
        return True
    return (frame.gap[after] != BLANK and not frame.bits[after] & COMPLEMENTIZER) or frame.cap[
        after
    ]
