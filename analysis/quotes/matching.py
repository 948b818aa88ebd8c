"""Which cue, if any, starts at a word of a frame."""

from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    DETERMINER,
    NEGATION,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    WEEKDAY,
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.phrase_ends import is_year
from analysis.quotes.when_said import PARTS_OF_DAY


def match_cue(frame: Frame, k: int, lex: Lexicon) -> tuple[Cue, int, Range | None] | None:
    """The longest cue that starts at unit `k`: (cue, end of the cue, subject inside it)."""
    n = len(frame.word)
    follows: list[str] | None = None
    for cue in lex.cues.get(frame.lower[k], ()):
        if len(cue.words) == 1:
            return cue, k + 1, None
        if follows is None:
            follows = frame.lower[k + 1 :]
        if any(word not in follows for word in cue.words[1:]):
            continue  # most cues of several words end here
        if cue.lemma == "put it" and follows[1:2] == ["at"]:
            continue  # "the report puts it at 38": a figure, no wording
        j, inside = k + 1, None
        matched = True
        for word in cue.words[1:]:
            if j < n and frame.lower[j] == word and frame.gap[j] == BLANK:
                j += 1
                continue
            m = j
            while m < n and frame.bits[m] & (ADVERB | NEGATION) and m - j < 2:
                m += 1
            if m < n and m > j and frame.lower[m] == word:
                j = m + 1
                continue
            if (
                j + 2 < n
                and frame.bits[j + 1] & WEEKDAY
                and frame.lower[j : j + 3 : 2] == ["on", word]
            ):
                j += 3  # "warned on Monday of gusts"
                continue
            if j + 3 < n and frame.lower[j] == "on" and frame.bits[j + 1] & WEEKDAY:
                if frame.lower[j + 2] in PARTS_OF_DAY and frame.lower[j + 3] == word:
                    j += 4  # "warned on Monday evening of gusts"
                    continue
            if lex.verb_second and inside is None and j == k + 1:
                found = phrase_right(frame, j)
                if found:
                    m = found[1]
                    while m < n and frame.bits[m] & (ADVERB | NEGATION):
                        m += 1
                    if m < n and frame.lower[m] == word:
                        inside, j = found, m + 1
                        continue
            matched = False
            break
        if matched:
            return cue, j, inside
    return None


_SAID = ("said", "says", "told", "added")


def is_noun(frame: Frame, k: int, cue: Cue, lex: Lexicon) -> bool:
    """A form that is a noun here: "the states", "three reports", or part of a name."""
    if k == 0 or frame.gap[k] != BLANK or frame.word[k - 1] < 0:
        return False
    before = frame.bits[k - 1]
    if frame.cap[k] and frame.cap[k - 1]:
        return True
    if cue.tense == "base" and k > 1 and f"{frame.lower[k]}s" in lex.homographs:
        owned = frame.bits[k - 2] & POSSESSIVE and frame.gap[k - 1] == BLANK
        if owned and not frame.lower[k - 1].endswith("s"):
            return True  # "figures in its annual report show"
    if cue.tense == "base" and k > 1 and frame.lower[k - 2] in ("a", "an", "the"):
        if frame.lower[k - 1].endswith(_ADJECTIVE) and not frame.bits[k - 1] & ROLE:
            return True  # "in a parliamentary reply"
    follows = frame.lower[k + 1 : k + 2] if k + 1 < len(frame) and frame.gap[k + 1] == BLANK else ()
    if frame.lower[k].endswith("s") and follows and follows[0] in _REPORTED:
        return True  # "Prisoner advocates called", "reports said"
    if frame.lower[k] == "report" and frame.lower[k - 1] in _REPORT_TOO and follows:
        article = k > 1 and frame.lower[k - 2] in ("a", "the", "no")
        if article and follows[0] in _SAYS:
            return True  # "A police report said she had been drinking"
    if frame.lower[k] == "states" and k > 1 and frame.cap[k - 1] and frame.gap[k - 1] == BLANK:
        if frame.lower[k - 2].isdigit() or frame.lower[k - 2] in QUANTITIES:
            return True  # "a study of 14 Western states"
    if frame.lower[k] == "records" and follows and follows[0] in _KEPT_IN:
        return True  # "the records office"
    if frame.lower[k] == "records" and follows and follows[0].endswith("ed"):
        return frame.lower[k + 2 : k + 3] == ["by"]  # "Test records obtained by the Courier show"
    if frame.lower[k - 1] == "her" and frame.lower[k] in _SAID:
        return False  # "a spokesman for her said"
    if frame.lower[k - 1] in ("one", "another") and k > 1 and frame.word[k - 2] < 0:
        return False  # "“I ate dust,” one shouted"
    if before & DETERMINER and not before & PERSONAL and not before & PRONOUN:
        several = frame.lower[k - 1] in QUANTITIES or frame.lower[k - 1] in _NUMERALS
        alone = cue.tense == "base" and "c" in cue.frames and several
        if frame.lower[k] in _PAST and several:
            return False  # "several said", "the two said"; but "several reported cases"
        return not alone or f"{frame.lower[k]}s" in lex.homographs  # "some say"; "some claims"
    if before & (POSSESSIVE | PREPOSITION) and not before & PRONOUN and cue.tense == "finite":
        return not before & ADVERB and not is_name(frame, k - 1)
    word = frame.lower[k - 1]
    if word.endswith(("'s", "’s")) and frame.lower[k] in lex.homographs:
        return is_name(frame, k - 1)  # "Dan Elm's remarks"
    dated = is_year(word) and k > 1 and frame.bits[k - 2] & PREPOSITION  # "a law from 1961 says"
    if lex.verb_second and word.isdigit() and not is_year(word) and not frame.cap[k]:
        return frame.lower[k].endswith("er")  # "13 stammer"
    return word.isdigit() and frame.lower[k].endswith("s") and not dated


_ADJECTIVE = ("ary", "ory", "ical", "ial", "ive", "ous", "ful", "ish")
_REPORTED = frozenset(
    "said told called argued claimed warned insisted described accused ruled found heard decided "
    "rejected upheld".split()
)


_REPORT_TOO = ("police", "media", "staff", "family", "crew")
_SAYS = frozenset("says said shows showed found finds describes described states adds".split())
_KEPT_IN = ("office", "department", "centre", "center", "room", "unit", "service", "keeper")


# Determiners that stand alone as well: "many say".
QUANTITIES = frozenset("many some most others both all few several".split())
_NUMERALS = frozenset("two three four five six seven eight nine ten".split())
_PAST = frozenset("said told wrote complained argued insisted recalled thought felt agreed".split())
