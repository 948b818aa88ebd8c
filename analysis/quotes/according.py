""" "according to X", "ifølge X": prepositions that name the source of a clause."""

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COLON, COMMA, SEMICOLON, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    THING,
    VERB,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name


def according(frame: Frame, k: int, lex: Lexicon) -> int:
    """Index of the word after an "according to" that begins with word `k`; 0 for none."""
    for words in lex.according.get(frame.lower[k], ()):
        if tuple(frame.lower[k : k + len(words)]) == words:
            if words == ("per",) and not (
                (frame.gap[k] == COMMA or (k and frame.word[k - 1] < 0))
                and k + 1 < len(frame)
                and is_name(frame, k + 1)
            ):
                continue  # "per year"; a source only as ", per X"
            return k + len(words)
    if frame.lower[k] != "efter" or any(each in lex.views for each in frame.lower[k + 2 : k + 5]):
        return 0  # "efter Ida Holms mening": a view
    return k + 1 if _reckoned(frame, k + 1) else 0


def _reckoned(frame: Frame, first: int) -> bool:
    """ "Efter | politiets opfattelse", "efter | Havnetilsynets egne beregninger": a Danish genitive
    before a noun for what somebody thinks or has reckoned.
    """
    for m in range(first + 1, min(len(frame), first + _FAR)):
        if frame.gap[m] != BLANK or frame.word[m] < 0:
            return False
        if frame.lower[m] in _THINKS:
            owner = first if frame.lower[m - 1] in ("egen", "eget", "egne") else m - 1
            named = is_name(frame, owner) or frame.lower[owner].endswith(("ens", "ets", "nes"))
            return named and frame.lower[owner].endswith("s") and frame.lower[owner] not in _WHEN
    return False


_FAR = 6  # units
_WHEN = frozenset("dens dagens ugens månedens årets aftenens sæsonens tidens valgets".split())
_THINKS = frozenset(
    "beregning beregninger opfattelse opgørelse overbevisning mening skøn tal udregning "
    "udregninger udsagn vurdering oplysning oplysninger".split()
)


def _is_manner(frame: Frame, subject: Range) -> bool:
    """ "according to plan": one common noun in the singular, without determiner, says how."""
    a, b = subject
    return (
        not frame.verb_second
        and b - a == 1
        and not frame.cap[a]
        and not frame.lower[a].endswith("s")
        and not frame.bits[a] & (ROLE | PERSONAL | PRONOUN)
        and frame.lower[a] not in _TELLS
    )


# Nouns in the singular that say something without an article.
_TELLS = frozenset("police people research evidence guidance data radar footage testimony".split())
_THEMSELF = ("sig", "eget")


def _past_relative(frame: Frame, j: int) -> int:
    """ "Ifølge Tue Rabjerg, der er professor, er øen": past what stands in commas.

    The verb comes next: behind the first comma that a known one follows, else the first.
    """
    if j >= len(frame) or frame.gap[j] != COMMA or not frame.bits[j] & RELATIVE:
        return j
    commas = [m for m in range(j + 1, len(frame)) if frame.gap[m] == COMMA] or [j]
    return next((m for m in commas if frame.bits[m] & (AUXILIARY | VERB)), commas[0])


def _before_verb(frame: Frame, subject: Range) -> Range:
    """ "Ifølge et notat fra forvaltningen | koster natåbningen": a Danish present tense behind a
    noun, and a definite noun, a pronoun or a name behind it, are no part of the phrase.
    """
    for m in range(subject[0] + 2, subject[1]):
        word = frame.lower[m]
        if not word.endswith("er") or len(word) < _PRESENT or frame.bits[m] & (ROLE | CUE):
            continue
        noun = frame.lower[m - 1].endswith(_NOUNS) or frame.bits[m - 1] & ROLE
        if frame.cap[m] or frame.gap[m] != BLANK or not noun:
            continue
        after = m + 1
        if after >= len(frame) or frame.gap[after] != BLANK or frame.word[after] < 0:
            continue
        opens = frame.bits[after] & (DETERMINER | PERSONAL | THING) or is_name(frame, after)
        if opens or frame.lower[after].endswith(("en", "et", "erne")):
            return subject[0], m
    return subject


_PRESENT = 5  # letters
_NOUNS = ("en", "et", "ne", "ing", "hed", "tion", "skab")


def _past_apposition(frame: Frame, comma: int) -> int:
    """ "According to Ida Holm, the mayor, | it is late": the comma behind an English title that
    begins at unit `comma`; `comma` itself where none stands.
    """
    n = len(frame)
    if comma >= n or not frame.bits[comma] & (DETERMINER | POSSESSIVE | ROLE):
        return comma
    behind = next((m for m in range(comma + 1, n) if frame.gap[m] == COMMA), n)
    verb = AUXILIARY | VERB | CUE | COORDINATOR
    closed = behind < n and not any(frame.bits[m] & verb for m in range(comma, behind))
    closed = closed and any(frame.bits[m] & ROLE for m in range(comma, behind))
    begins = closed and (frame.bits[behind] & (DETERMINER | PERSONAL | POSSESSIVE | THING))
    return behind if begins or (closed and is_name(frame, behind)) else comma


def past_title(frame: Frame, comma: int) -> int:
    """ "The mill, according to Ida Holm, a doctor, | is lost", "…, a doctor who has seen it.|":
    what an English title in commas ends with; `comma` itself where a clause begins there.
    """
    if frame.word[comma] < 0 or not frame.bits[comma] & (DETERMINER | POSSESSIVE | ROLE):
        return comma
    if frame.bits[comma] & PRONOUN and not frame.bits[comma] & DETERMINER:
        return comma
    behind = next((m for m in range(comma + 1, len(frame)) if frame.gap[m] == COMMA), len(frame))
    for m in range(comma + 1, behind):
        if frame.word[m] < 0:
            return comma
        if frame.bits[m] & RELATIVE:
            return behind
        if frame.bits[m] & (AUXILIARY | VERB | CUE) and not frame.bits[m] & ROLE:
            return comma
    return behind


def _before_comma(frame: Frame, subject: Range) -> Range:
    """ "According to the surveyors Mott Penrose, | Little Stag is": an English name in commas that
    its verb follows opens the clause, and is nobody's name.
    """
    b = subject[1]
    if frame.verb_second or b >= len(frame) or frame.gap[b] != BLANK:
        return subject
    if not frame.bits[b] & (AUXILIARY | VERB):
        return subject
    comma = next((m for m in range(subject[0] + 1, b) if frame.gap[m] == COMMA), b)
    return subject[0], comma


def _clause_without_comma(frame: Frame, subject: Range) -> int:
    """Where the clause begins of "According to the accounts | the council has £340": at the next
    article or pronoun behind the noun; where the phrase ends in any other.
    """
    closed = PREPOSITION | DETERMINER | COORDINATOR | POSSESSIVE
    for m in range(subject[0] + 1, subject[1]):
        opens = frame.bits[m] & (DETERMINER | PERSONAL | THING) and not frame.bits[m] & PREPOSITION
        if opens and frame.gap[m] == BLANK and not frame.bits[m - 1] & closed and not frame.cap[m]:
            return m
    return subject[1]


def according_event(frame: Frame, k: int, after: int, low: int, lex: Lexicon) -> Event | None:
    """The event of an "according to" at words `k` to `after`; None where it names no source."""
    n = len(frame)
    subject = phrase_right(frame, after)
    if not subject or _is_manner(frame, subject):
        return None
    if frame.lower[k] == "efter":
        thinks = next((m for m in range(*subject) if frame.lower[m] in _THINKS), subject[1] - 1)
        subject = subject[0], thinks + 1  # "efter ministeriets oplysninger | delt ud"
    if lex.verb_second and k == 0:
        subject = _before_verb(frame, subject)
    if lex.verb_second and frame.lower[after] in _THEMSELF:
        return None  # "ifølge eget udsagn", "ifølge sig selv": by the subject of the clause
    subject = _before_comma(frame, subject)
    j = subject[1]
    if j < n and frame.gap[k] == COMMA and frame.bits[k - 1] & AUXILIARY and frame.bits[j] & CUE:
        return None  # "has, according to Y, denied": said by the verb's subject
    # Skip an apposition or a time phrase up to the comma that opens the clause.
    begins = (
        k == 0
        or frame.gap[k] in (STOP, SEMICOLON, COLON)
        or (k == 1 and frame.bits[0] & (COORDINATOR | ADVERB))
        or (k > 1 and frame.bits[k - 1] & COORDINATOR and frame.gap[k - 1] == COMMA)
    )
    if begins:
        if lex.verb_second:
            start = _past_relative(frame, j)
        else:
            relative = j < n and frame.gap[j] == COMMA and frame.bits[j] & RELATIVE
            first = j + 1 if relative else j  # ", who owns it," is no clause of the content
            start = next((m for m in range(first, n) if frame.gap[m] == COMMA), j)
            start = _past_apposition(frame, start) if start == j else start
        if start == j and not lex.verb_second:
            start = _clause_without_comma(frame, subject)
            subject = (subject[0], min(start, j)) if start < j else subject
        if start >= n:
            return None
        return Event((k, after), subject, [(start, n)], "according", frame.lower[k], "after")
    start = low
    if frame.gap[k] == BLANK:
        for m in range(k - 1, low, -1):
            if frame.gap[m] == COMMA and frame.bits[m] & (COORDINATOR | SUBORDINATOR | RELATIVE):
                start = m + 1
                break
    while start < k and frame.bits[start] & COORDINATOR:
        start += 1
    content = [(start, k)]
    if j < n and frame.gap[j] in (BLANK, COMMA) and lex.verb_second and frame.gap[k] == BLANK:
        content.append((j, n))
    elif j < n and frame.gap[j] == COMMA and frame.gap[k] == COMMA:
        at = j if lex.verb_second or frame.bits[k - 1] & AUXILIARY else past_title(frame, j)
        marked = frame.word[j] < 0 and not lex.verb_second  # "did not, according to X, “…”"
        if at < n and (marked or (frame.word[at] >= 0 and not frame.bits[at] & RELATIVE)):
            content.append((at, n))
    return Event((k, after), subject, content, "according", frame.lower[k], "around")
