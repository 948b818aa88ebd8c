"""Mentions: the words beside a cue that name the speaker, found without a parser.

Ranges are half-open over the units of a frame.
"""

from analysis.quotes.frames import BLANK, COLON, COMMA, OPEN, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    HONORIFIC,
    NEGATION,
    PARTICLE,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    WEEKDAY,
)

Range = tuple[int, int]

_CLOSED = (
    ANAPHOR | PRONOUN | AUXILIARY | ADVERB | PREPOSITION | DETERMINER | SUBORDINATOR | COORDINATOR
)
_BREAK_LEFT = AUXILIARY | SUBORDINATOR | NEGATION
_LONGEST = 16


def is_name(frame: Frame, k: int) -> bool:
    """Whether unit `k` is a word that is capitalised because it is (part of) a name."""
    if frame.word[k] < 0 or not frame.cap[k]:
        return False
    bits = frame.bits[k]
    if bits & WEEKDAY:
        return False
    if bits & _CLOSED and not bits & HONORIFIC:
        # A closed-class word is capitalised at the start of a sentence, or is part of a name
        # ("Per Holm", "Will Stone").
        if k == 0 or frame.gap[k] != BLANK or bits & (PRONOUN | DETERMINER):
            return False
        return k + 1 < len(frame) and frame.gap[k + 1] == BLANK and frame.cap[k + 1]
    return True


def name_end(frame: Frame, k: int) -> int:
    """End of the run of name words that starts at `k` (particles and initials included)."""
    j = k + 1
    n = len(frame)
    while j < n and frame.word[j] >= 0 and frame.gap[j] == BLANK:
        if is_name(frame, j):
            j += 1
        elif (
            frame.bits[j] & PARTICLE
            and j + 1 < n
            and frame.gap[j + 1] == BLANK
            and frame.word[j + 1] >= 0
            and frame.cap[j + 1]
            and not frame.cap[j]
        ):
            j += 2
        else:
            break
    return j


def phrase_right(frame: Frame, k: int) -> Range | None:
    """The noun phrase that starts at unit `k`: pronoun, name, or noun with what belongs to it.

    A role with the name after a comma ("formand for DSR, Grete Christensen") is one phrase.
    """
    n = len(frame)
    if k >= n or frame.word[k] < 0:
        return None
    bits = frame.bits[k]
    if bits & PERSONAL or (bits & PRONOUN and not bits & DETERMINER):
        return k, k + 1
    if bits & (PREPOSITION | SUBORDINATOR | COORDINATOR | AUXILIARY) and not is_name(frame, k):
        if not bits & DETERMINER:
            return None
    if bits & DETERMINER and bits & PERSONAL:
        # Danish "de", "den", "det": a pronoun unless a noun phrase follows.
        if k + 1 >= n or frame.gap[k + 1] != BLANK or frame.bits[k + 1] & (_CLOSED | CUE):
            return k, k + 1
    j = k
    head_is_name = False
    preposition_at = -1
    while j < n and frame.word[j] >= 0 and j - k < _LONGEST:
        if j > k and frame.gap[j] != BLANK:
            break
        bits = frame.bits[j]
        if is_name(frame, j):
            j = name_end(frame, j)
            if preposition_at < 0:
                head_is_name = not _possessive(frame, j)
                if head_is_name and frame.verb_second and not _joined(frame, j):
                    break  # a Danish name stands in front of no noun
            if head_is_name and j < n and frame.gap[j] == BLANK and not _joined(frame, j):
                if frame.word[j] < 0 or frame.bits[j] & (_CLOSED | CUE | RELATIVE):
                    break
            continue
        if bits & COORDINATOR:
            if not _joined(frame, j):
                break
            j += 1
            continue
        if bits & PREPOSITION and not bits & DETERMINER:
            if j == k or head_is_name or (j + 1 < n and frame.bits[j + 1] & (WEEKDAY | PERSONAL)):
                break
            if j + 1 >= n or frame.word[j + 1] < 0 or frame.gap[j + 1] != BLANK:
                break
            preposition_at = j
            j += 1
            continue
        if j > k and bits & (AUXILIARY | SUBORDINATOR | RELATIVE | WEEKDAY | PERSONAL):
            break
        if j > k and bits & ADVERB and not bits & ROLE:
            break
        if j > k and frame.bits[j - 1] & ROLE and frame.lower[j].endswith("ing"):
            break
        if j > k and frame.verb_second and _definite(frame, j - 1, k):
            break
        if (
            j > k
            and head_is_name
            and is_name(frame, j - 1)
            and _verb_like(frame, j, min(j + 4, n - 1))
        ):
            break
        j += 1
    if j == k:
        return None
    if not head_is_name and j < n and frame.gap[j] == COMMA and is_name(frame, j):
        end = name_end(frame, j)
        if (end - j > 1 or end == n or frame.gap[end] != BLANK) and frame.word[j] >= 0:
            return k, end
    return k, j


def _definite(frame: Frame, j: int, k: int) -> bool:
    """A Danish noun in the definite form ends its phrase, but for a preposition."""
    word = frame.lower[j]
    return (
        not frame.cap[j]
        and len(word) > 4
        and word.endswith(("en", "et", "ne"))
        and not frame.bits[j] & (_CLOSED | CUE)
        and (j == k or not frame.bits[j - 1] & (DETERMINER | POSSESSIVE))
    )


def _possessive(frame: Frame, j: int) -> bool:
    """Whether the name that ends before unit `j` is a genitive: "Estlands minister", "X's aide"."""
    word = frame.lower[j - 1]
    if word.endswith(("'s", "’s", "s'", "s’")):
        return True
    return (
        frame.verb_second
        and word.endswith("s")
        and j < len(frame)
        and frame.word[j] >= 0
        and frame.gap[j] == BLANK
        and not frame.cap[j]
        and not frame.bits[j] & (_CLOSED | CUE)
    )


def _joined(frame: Frame, j: int) -> bool:
    """Whether the coordinator at `j` joins two names ("Ukraine og USA")."""
    return bool(
        j + 1 < len(frame)
        and frame.bits[j] & COORDINATOR
        and frame.word[j + 1] >= 0
        and frame.gap[j + 1] == BLANK
        and is_name(frame, j + 1)
        and j > 0
        and is_name(frame, j - 1)
    )


def phrase_left(frame: Frame, j: int, low: int) -> Range | None:
    """The noun phrase that ends with unit `j`, looking no further left than `low`."""
    if j < low or frame.word[j] < 0:
        return None
    bits = frame.bits[j]
    if bits & PERSONAL or (bits & PRONOUN and not bits & (POSSESSIVE | SUBORDINATOR)):
        return j, j + 1
    if bits & (AUXILIARY | COORDINATOR | SUBORDINATOR | PREPOSITION | NEGATION) and not is_name(
        frame, j
    ):
        return None
    i = j
    while i > low and j - i < _LONGEST:
        if frame.gap[i] != BLANK or frame.word[i - 1] < 0:
            break
        bits = frame.bits[i - 1]
        if bits & _BREAK_LEFT and not is_name(frame, i - 1):
            break
        if bits & PERSONAL and not bits & DETERMINER:
            break
        if bits & COORDINATOR and not _joined(frame, i - 1):
            break
        i -= 1
    while i < j and frame.bits[i] & (ADVERB | WEEKDAY) and not frame.bits[i] & ROLE:
        i += 1
    if i < j and is_name(frame, i) and not is_name(frame, j):
        # "Trump unleashed a series of tweets": the name alone is the subject.
        end = name_end(frame, i)
        if end <= j and _verb_like(frame, end, j):
            return i, end
    if i < j and frame.bits[i] & PREPOSITION and not is_name(frame, i):
        return _after_preposition(frame, i, j)
    return i, j + 1


def _verb_like(frame: Frame, k: int, last: int) -> bool:
    """Whether the word after a name looks like its verb rather than a noun it modifies."""
    word = frame.lower[k]
    if frame.bits[k] & (CUE | AUXILIARY) and not frame.bits[k] & ROLE:
        return True
    if word.endswith(("ed", "ede", "te")) and not frame.bits[k] & ROLE:
        return True
    return (
        k < last
        and bool(frame.bits[k + 1] & DETERMINER)
        and not frame.bits[k] & (PREPOSITION | ROLE | COORDINATOR)
    )


def _after_preposition(frame: Frame, i: int, j: int) -> Range | None:
    """ "In a statement Trump": the last name, or the last phrase with a determiner."""
    a = j
    while a > i and is_name(frame, a - 1) and is_name(frame, j):
        a -= 1
    if is_name(frame, j):
        return a, j + 1
    for a in range(j, i, -1):
        if frame.bits[a] & DETERMINER:
            return (a, j + 1) if not frame.bits[a - 1] & PREPOSITION else None
    return None


def clause_first(frame: Frame, low: int, high: int) -> Range | None:
    """The first noun phrase of the clause `low:high`, past introductory phrases and their comma."""
    k = low
    while k < high:
        if frame.word[k] < 0:
            k += 1
            continue
        bits = frame.bits[k]
        intro = (
            (bits & (PREPOSITION | SUBORDINATOR | ADVERB | WEEKDAY))
            and not bits & DETERMINER
            and not is_name(frame, k)
        )
        if bits & COORDINATOR and not frame.gap[k] == COMMA:
            k += 1
            continue
        if frame.lower[k].isdigit() or (
            bits & ADVERB
            and not bits & (PREPOSITION | SUBORDINATOR)
            and not (k + 1 < high and frame.gap[k + 1] == COMMA)
        ):
            k += 1
            continue
        if intro:
            comma = next((m for m in range(k + 1, high) if frame.gap[m] == COMMA), -1)
            if comma < 0:
                # "On September 27 they": no comma; the next pronoun or name opens the clause.
                k = next(
                    (
                        m
                        for m in range(k + 1, high)
                        if frame.bits[m] & PERSONAL and not frame.bits[m] & DETERMINER
                    ),
                    k + 1,
                )
                if k < high and frame.bits[k] & PERSONAL:
                    return k, k + 1
                continue
            k = comma
            continue
        return phrase_right(frame, k)
    return None


def antecedent(frame: Frame, k: int, low: int) -> Range | None:
    """The phrase that a relative pronoun at `k` takes up."""
    if k <= low:
        return None
    if frame.gap[k] == COMMA:
        # X, an aide to Y, who said: the apposition may stand between.
        found = phrase_left(frame, k - 1, low)
        if found and found[0] > low and frame.gap[found[0]] == COMMA:
            before = phrase_left(frame, found[0] - 1, low)
            if before and is_name(frame, before[1] - 1):
                return before
        return found
    return phrase_left(frame, k - 1, low)


__all__ = [
    "COLON",
    "OPEN",
    "STOP",
    "Range",
    "antecedent",
    "clause_first",
    "is_name",
    "name_end",
    "phrase_left",
    "phrase_right",
]
