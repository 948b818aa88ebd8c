"""Whom a relative pronoun takes up: "It went to Ida Holm, who said"."""

from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.left import phrase_left
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    NEGATION,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    VERB,
)
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name
from analysis.quotes.phrase_ends import LONGEST, NUMBERS


def antecedent(frame: Frame, k: int, low: int) -> Range | None:
    """The phrase that a relative pronoun at `k` takes up."""
    found = _taken_up(frame, k, low)
    if found is None and frame.gap[k] == COMMA and not frame.verb_second:
        found = _behind_preposition(frame, k - 1, low)
    if found and frame.lower[found[0]] == "according" and found[1] - found[0] > 2:
        return found[0] + 2, found[1]  # "according to the baker, who thinks"
    if found is None or frame.verb_second:
        return found
    return _from_there(frame, k, found, low) or _last_told_of(frame, found)


def _from_there(frame: Frame, k: int, found: Range, low: int) -> Range | None:
    """ "Ida Holm, from Ormley, who": whoever is from the place `found`."""
    at = found[0] - 1
    at -= bool(at > low and frame.bits[at] & DETERMINER)
    if frame.lower[k] != "who" or at <= low or frame.gap[at] != COMMA:
        return None
    if frame.lower[at] not in ("of", "from", "in") or frame.gap[k] != COMMA:
        return None
    person = phrase_left(frame, at - 1, low)
    named = person is not None and all(is_name(frame, m) for m in range(*person))
    return person if named else None


def _behind_preposition(frame: Frame, j: int, low: int) -> Range | None:
    """ "The gap came with | the auditor, who": what a preposition takes, up to unit `j`."""
    for a in range(j, max(low, j - LONGEST), -1):
        if frame.word[a] < 0 or (a < j and frame.gap[a + 1] != BLANK):
            return None
        if frame.bits[a] & DETERMINER:
            before = frame.bits[a - 1] & PREPOSITION and frame.gap[a] == BLANK
            return (a, j + 1) if before else None
    return None


_GIVEN = frozenset(
    "approval support backing blessing permission consent agreement endorsement help "
    "assistance attention".split()
)
_TO = ("to", "with", "by")


def _last_told_of(frame: Frame, phrase: Range) -> Range:
    """ "It went to | Ida Holm, who", "a report by | the auditor, who": behind the last English
    preposition, unless somebody stands before it ("the wife of Ida Holm, who").
    """
    a, b = phrase
    at = next((m for m in range(b - 2, a, -1) if frame.bits[m] & PREPOSITION), 0)
    if not at or is_name(frame, at):
        return phrase
    whole = _behind_verb(frame, phrase)
    if whole:
        return whole
    if frame.lower[at] == "of" and frame.lower[at - 1] in _GIVEN:
        return at + 1, b  # "needs the approval of | the regulator, which"
    if frame.lower[at] in _PLACED:
        somebody = next((m for m in range(at - 1, a, -1) if frame.lower[m] in _TO), 0)
        if somebody and frame.lower[somebody + 1] in ("a", "an"):
            return somebody + 1, b  # "sold it to | a man from Melbourne who"
        people = frame.bits[b - 1] & ROLE and frame.lower[b - 1].endswith("s")
        people = people and frame.lower[at] == "of"
        head = any(frame.bits[m] & ROLE or frame.lower[m].isdecimal() for m in range(a, at))
        many = frame.lower[at - 1] in _GROUPS or head
        return (at + 1, b) if people and not many else phrase  # "the objections of | sheriffs who"
    if any(frame.bits[m] & ROLE or is_name(frame, m) for m in range(a, at)):
        return phrase
    named = all(is_name(frame, m) for m in range(at + 1, b))
    acts = a > 0 and frame.bits[a - 1] & PERSONAL  # "He lives with"
    given = (acts or frame.lower[at] in ("by", "to")) and frame.bits[at + 1] & DETERMINER
    return (at + 1, b) if named or given else phrase


def _behind_verb(frame: Frame, phrase: Range) -> Range | None:
    """ "Approval must | come from the Trade Commission, which", "were warned to keep clear by the
    ash centre in Darwin, which": a phrase that begins with the verb of an auxiliary or of "to".
    """
    a, b = phrase
    if a == 0 or frame.cap[a] or frame.bits[a] & (DETERMINER | ROLE | POSSESSIVE):
        return None
    if not frame.bits[a - 1] & AUXILIARY and frame.lower[a - 1] != "to":
        return None
    for m in range(a + 1, b - 1):
        if frame.lower[m] in _FROM and frame.bits[m + 1] & (DETERMINER | POSSESSIVE):
            return m + 1, b
    return None


_FROM = ("from", "by", "to", "with", "through", "via")
_TIMES = ("once", "twice", "now", "then", "formerly", "also", "herself", "himself")
_GROUPS = frozenset("group number dozens hundreds thousands majority handful many some one".split())
_PLACED = ("of", "from", "in", "at", "near")  # "a family from Leicester who"


def _taken_up(frame: Frame, k: int, low: int) -> Range | None:
    if k <= low:
        return None
    if frame.gap[k] == COMMA:
        # X, an aide to Y, who said: the apposition may stand between.
        found = phrase_left(frame, k - 1, low)
        once = found is not None and found[0] > low and frame.lower[found[0] - 1] in _TIMES
        if once and found and frame.gap[found[0] - 1] == COMMA:
            found = found[0] - 1, found[1]  # "Ida Holm, twice an Olympian, who says"
        if found and found[0] > low and frame.gap[found[0]] == COMMA:
            before = phrase_left(frame, found[0] - 1, low)
            if before and is_name(frame, before[1] - 1):
                return before
        return found and _object(frame, found)
    found = phrase_left(frame, k - 1, low)
    if found and found[0] > 0 and frame.gap[found[0]] == COMMA and is_name(frame, found[0] - 1):
        if frame.bits[found[0]] & DETERMINER:
            # Ida Holm, an adviser who backed: the apposition's own name.
            return phrase_left(frame, found[0] - 1, low) or found
    return found


def _object(frame: Frame, phrase: Range) -> Range:
    """ "The report angered | the keepers, who": behind an English verb and its determiner."""
    if frame.verb_second:
        return _object_name(frame, phrase)
    if is_name(frame, phrase[1] - 1):
        return phrase
    closed = DETERMINER | PREPOSITION | POSSESSIVE | AUXILIARY
    for m in range(phrase[1] - 2, phrase[0], -1):
        if frame.bits[m + 1] & DETERMINER and frame.lower[m].endswith("ed") and not frame.cap[m]:
            if not frame.bits[m] & ~(CUE | VERB) and not frame.bits[m - 1] & closed:
                return m + 1, phrase[1]
    return phrase


def _object_name(frame: Frame, phrase: Range) -> Range:
    """ "Rapporten overrasker | Ida Holm, der": the name behind a Danish verb."""
    spoken_to = _behind_participle(frame, phrase)
    if spoken_to is not None:
        return spoken_to
    a = phrase[1]
    while a > phrase[0] and is_name(frame, a - 1):
        a -= 1
    if a - 1 <= phrase[0] or a == phrase[1] or not frame.lower[a - 1].endswith(_FINITE):
        return phrase
    return (a, phrase[1]) if not frame.bits[a - 1] & ~(CUE | VERB) else phrase


def _behind_participle(frame: Frame, phrase: Range) -> Range | None:
    """ "Avisen har talt med | en far, der": who is the object of a Danish perfect."""
    a, b = phrase
    if a == 0 or not frame.bits[a - 1] & (AUXILIARY | ADVERB | NEGATION) or frame.cap[a]:
        return None
    if not frame.lower[a].endswith("t") or frame.bits[a] & (DETERMINER | ROLE):
        return None
    if frame.lower[a + 1] == "af" and a + 2 < b:
        return a + 2, b  # "blev taget af | Torvelauget, som"
    for m in range(a + 1, min(b - 1, a + 4)):
        if frame.bits[m] & DETERMINER or frame.lower[m] in _COUNTED:
            return m, b
    return None


_COUNTED = NUMBERS | {"flere"}
_FINITE = ("er", "ede", "te")
