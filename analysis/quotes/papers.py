"""Documents whose verb stands behind a participle or a phrase: "Papers filed on Monday say …"."""

from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    AUXILIARY,
    COMPLEMENTIZER,
    COORDINATOR,
    CUE,
    DETERMINER,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THING,
    VERB,
    WEEKDAY,
    Lexicon,
)
from analysis.quotes.mentions import Range
from analysis.quotes.verb_forms import dated

_FAR = 20  # units between a document and its verb
_OPEN = 7  # units before its noun: "The three leaked internal papers"


def paper_before(frame: Frame, k: int, left: int, low: int, lex: Lexicon) -> Range | None:
    """The document that opens the clause of the verb at unit `k`, where a participle or a phrase
    stands between the two: "Papers filed on Monday by Holm | say", "Minutes of the meeting |
    show". `left` is the last unit before the verb, its auxiliaries and adverbs.
    """
    first = max(low, left - _FAR)
    sent = _sent_by(frame, left, first, low, lex)
    if sent:
        return sent
    if left <= first or lex.finders.isdisjoint(frame.lower[first:left]):
        return None
    if frame.bits[left] & COORDINATOR:
        return None
    commas, found = 0, None
    told = _relative(frame, first, left)
    if told:  # "Letters from the council, which owns the mill, say"
        left, commas = told - 1, -1
    for m in range(left, first - 1, -1):
        bits, gap = frame.bits[m], frame.gap[m + 1]
        if frame.word[m] < 0 or gap not in (BLANK, COMMA):
            break
        if bits & _CLAUSE and not bits & (DETERMINER | POSSESSIVE) and not frame.cap[m]:
            break
        if bits & COORDINATOR and frame.lower[m] not in _AND:
            break
        commas += gap == COMMA
        if frame.lower[m] not in lex.finders or (m == left and not told):
            continue
        whole = commas == 0 or (commas == 2 and frame.gap[left + 1] == COMMA)
        made = m == left or _made(frame, m + 1)
        if whole and (made or (frame.bits[m + 1] & PREPOSITION and frame.gap[m + 1] == BLANK)):
            begin = _opening(frame, m, low)
            if begin >= 0:
                found = (begin, m + 1 if made else _with_phrase(frame, m, left))
    return found


def _sent_by(frame: Frame, left: int, first: int, low: int, lex: Lexicon) -> Range | None:
    """ "A letter he sent in May | says", "A report it published | found": the document at the head
    of an English clause without "that", whose subject is a pronoun.
    """
    if frame.verb_second:
        return None
    for m in range(left - 2, first - 1, -1):
        if frame.word[m] < 0 or frame.gap[m + 1] != BLANK:
            return None
        if frame.bits[m + 1] & (PERSONAL | THING | POSSESSIVE) and frame.lower[m] in lex.finders:
            at = m + 2 + bool(frame.bits[m + 1] & POSSESSIVE and m + 3 <= left)
            verb = frame.lower[at]
            past = verb in _SENT or (verb.endswith("ed") and not frame.cap[at])
            begin = _opening(frame, m, low) if past else -1
            return (begin, m + 1) if begin >= 0 else None
    return None


_SENT = frozenset("sent wrote had has gave made took kept got read saw drew found left".split())


def _relative(frame: Frame, first: int, left: int) -> int:
    """Where the relative clause in commas begins that ends with unit `left`; 0 without one."""
    if frame.gap[left + 1] != COMMA:
        return 0
    commas = (m for m in range(left, first, -1) if frame.gap[m] == COMMA)
    return next((m for m in commas if frame.bits[m] & RELATIVE), 0)


# What stands in a clause of its own: "documents began to circulate after it was revealed".
_CLAUSE = PRONOUN | RELATIVE | COMPLEMENTIZER | AUXILIARY
_AND = ("and", "or", "og", "eller")


def plural(frame: Frame, paper: Range) -> bool:
    """Whether the noun of `paper` takes a bare form: "papers filed by Holm | say"."""
    noun = next((m for m in range(*paper) if frame.bits[m] & PREPOSITION), paper[1]) - 1
    word = frame.lower[noun]
    return word in ("data", "footage", "imagery") or (word.endswith("s") and word[-2:] != "ss")


def is_paper(frame: Frame, k: int, lex: Lexicon) -> bool:
    """ "…, documents released by X show": the noun that is elsewhere a verb."""
    made = k + 1 < len(frame) and frame.gap[k + 1] == BLANK and _made(frame, k + 1)
    if not made and k + 1 < len(frame) and frame.lower[k] in _PAPERS and not frame.verb_second:
        if frame.lower[k + 1] in _SHOW and frame.gap[k + 1] == BLANK:
            return True  # "County records | show no calls"
    return made and frame.lower[k] in lex.homographs and frame.lower[k] in lex.finders


_PAPERS = ("records", "reports", "estimates", "forecasts", "documents", "notes")
_SHOW = tuple("put puts show showed suggest suggested indicate indicated say said".split())


def _made(frame: Frame, m: int, ending: str = "ing") -> bool:
    """Whether unit `m` is a participle that says how a document came about, or, where the English
    `ending` is not "ed", what it does.
    """
    word = frame.lower[m]
    if frame.cap[m] or frame.word[m] < 0:
        return False
    if frame.verb_second:
        behind = m + 1 < len(frame) and frame.bits[m + 1] & (PREPOSITION | WEEKDAY)
        return bool(behind) and word.endswith("t") and not frame.bits[m] & ~(CUE | VERB)
    if ending == "ing" and word.endswith(ending) and not frame.bits[m] & ~(CUE | VERB):
        return len(word) > _SHORT + 1  # "investigators looking into it"
    if m + 1 < len(frame) and frame.bits[m + 1] & (DETERMINER | PERSONAL | POSSESSIVE):
        return False  # "estimates put the cost"
    return word in _PARTICIPLES or (word.endswith("ed") and len(word) > _SHORT)


_SHORT = 4  # letters
_PARTICIPLES = frozenset(
    "seen sent drawn written given made held shown kept taken brought sworn put read led "
    "paid".split()
)


def _opening(frame: Frame, m: int, low: int) -> int:
    """Where the phrase begins whose noun is unit `m` and that opens a clause; −1 for none."""
    for a in range(m, max(low, m - _OPEN) - 1, -1):
        before = frame.bits[a - 1] if a else 0
        if a == low or frame.gap[a] != BLANK or frame.word[a - 1] < 0:
            return a
        if before & (COORDINATOR | SUBORDINATOR | COMPLEMENTIZER):
            return a
        if before & (PREPOSITION | AUXILIARY | VERB | CUE | PERSONAL) and not before & (
            DETERMINER | POSSESSIVE
        ):
            return -1
    return -1


_AT = ("at", "near", "outside", "beside", "along")


def _with_phrase(frame: Frame, m: int, left: int) -> int:
    """The end of the phrase that a preposition behind the noun at unit `m` opens."""
    end = m + 2
    paired = frame.lower[m + 1] in ("between", "mellem")
    while end <= left and frame.gap[end] == BLANK and not _made(frame, end, "ed"):
        if frame.bits[end] & COORDINATOR and not paired:
            break
        if frame.lower[end] in _AT and end > m + 2:
            break  # "data from the gauge | at an outfall near Elm"
        timed = frame.bits[end] & WEEKDAY or (end < left and dated(frame, end + 1, m))
        if timed and not frame.lower[end - 1].endswith("'s"):
            break  # "a report by the inspectorate | in May", but "the board's July meeting"
        end += 1
    if end > m + 3 and frame.bits[end - 1] & DETERMINER and frame.bits[end - 2] & PREPOSITION:
        end -= 1  # "a poll by Elm | at the weekend"
    while end > m + 1 and frame.bits[end - 1] & PREPOSITION:
        end -= 1  # "referatet fra mødet | i maj", "a report | in June"
    return end
