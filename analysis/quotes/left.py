"""Mentions left of a cue: the phrase before it, the first of its clause, a pronoun's antecedent."""

from collections.abc import Container

from analysis.quotes.apposed import name_start
from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    CUE_NOUN,
    DETERMINER,
    FIRST_NAME,
    NEGATION,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SUBORDINATOR,
    VERB,
    WEEKDAY,
)
from analysis.quotes.mentions import BREAK_LEFT, Range, joined, phrase_right, verb_like
from analysis.quotes.name_words import is_name, name_end
from analysis.quotes.phrase_ends import LONGEST


def phrase_left(frame: Frame, j: int, low: int) -> Range | None:
    """The noun phrase that ends with unit `j`, looking no further left than `low`."""
    if j < low or frame.word[j] < 0:
        return None
    bits = frame.bits[j]
    if frame.lower[j] == "than" and not frame.verb_second:
        return None  # "a year later than | forecast in May"
    if frame.lower[j] == "her" and j - 2 >= low and frame.lower[j - 1] == "for":
        if frame.bits[j - 2] & ROLE and frame.gap[j] == frame.gap[j - 1] == BLANK:
            served = phrase_left(frame, j - 2, low)  # "a spokesman for her | said"
            return (served[0], j + 1) if served else None
    if bits & PERSONAL or (bits & PRONOUN and not bits & (POSSESSIVE | SUBORDINATOR)):
        return j, j + 1
    closed = AUXILIARY | COORDINATOR | SUBORDINATOR | PREPOSITION | NEGATION | VERB
    if bits & closed and not is_name(frame, j):
        return None
    i = j
    while i > low and j - i < LONGEST:
        if frame.gap[i] != BLANK or frame.word[i - 1] < 0:
            break
        bits = frame.bits[i - 1]
        if bits & BREAK_LEFT and not is_name(frame, i - 1):
            break
        if bits & PERSONAL and not bits & DETERMINER:
            break
        if bits & COORDINATOR and not joined(frame, i - 1) and not _two_tasks(frame, i - 1, low):
            break
        if frame.lower[i - 1] in _WHEN and i - 1 > low:
            many = i == j and frame.bits[i] & ROLE and frame.lower[i].endswith("s")
            if frame.bits[i] & DETERMINER or (many and not frame.verb_second):
                break  # "prices fell after | the mill warned", "it ended after | parents shouted"
        if frame.lower[i] in ("a", "an") and is_name(frame, i - 1) and not frame.verb_second:
            break  # "contacted by the Echo | a spokeswoman said"
        if frame.lower[i - 1] in _TIMES and frame.bits[i] & DETERMINER and not frame.verb_second:
            break  # "This morning | the company conceded"
        if not frame.verb_second and _on_a_day(frame, i - 1, low):
            break  # "On Monday | residents said", "on Tuesday night | a spokesman said"
        i -= 1
    while i < j and frame.bits[i] & (ADVERB | WEEKDAY) and not frame.bits[i] & ROLE:
        if frame.bits[i] & FIRST_NAME and is_name(frame, i):
            break  # "Jan Holm", "April Holm"
        i += 1
    if i < j and is_name(frame, i) and not is_name(frame, j):
        # "Trump unleashed a series of tweets": the name alone is the subject.
        end = name_end(frame, i)
        if end < j and verb_like(frame, end, j):  # but "County records | show"
            return i, end
    if i < j and frame.bits[i] & PREPOSITION and not is_name(frame, i):
        return _after_preposition(frame, i, j)
    return i, j + 1


def _on_a_day(frame: Frame, m: int, low: int) -> bool:
    """Whether unit `m` ends "on Monday" or "on Tuesday night"."""
    if frame.lower[m] in _TIMES and m > low and frame.gap[m] == BLANK:
        m -= 1
    if m <= low or not frame.bits[m] & WEEKDAY or frame.lower[m - 1] != "on":
        return False
    opens = m - 1 == low or frame.gap[m - 1] != BLANK
    return opens or bool(frame.bits[low] & PREPOSITION)  # "In a statement on Monday | residents"


def _two_tasks(frame: Frame, at: int, low: int) -> bool:
    """ "The national search | and rescue agency": two nouns that name one body, behind an article
    and a comma; `at` is the unit of "and".
    """
    if frame.verb_second or frame.lower[at] != "and" or frame.bits[at + 1] & DETERMINER:
        return False
    for m in range(at - 1, max(low, at - LONGEST), -1):
        if frame.word[m] < 0:
            return False
        if frame.bits[m] & DETERMINER:
            return frame.gap[m] == COMMA and m < at - 1
        if frame.bits[m] or frame.gap[m] != BLANK or frame.cap[m]:
            return False
    return False


_GERUND = 16  # units
_TIMES = ("morning", "afternoon", "evening", "night", "week", "month", "year")
_WHEN = frozenset("after before until since".split())  # conjunctions before a clause


def _after_preposition(frame: Frame, i: int, j: int) -> Range | None:
    """ "In a statement Trump": the last name, or the last phrase with a determiner."""
    a = j
    while a > i and is_name(frame, a - 1) and is_name(frame, j):
        if a - 2 == i and frame.lower[i:a] == ["in", "may"]:
            break  # "In May | Elm Council told residents"
        a -= 1
    if is_name(frame, j):
        return a, j + 1
    if frame.lower[i] in _WHEN and frame.bits[j] & ROLE and j == i + 1 and not frame.verb_second:
        return (j, j + 1) if frame.lower[j].endswith("s") else None  # "after | parents shouted"
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
        if bits & ACCORDING and k == 0 and frame.lower[k] == "according":
            return phrase_right(frame, k + 2)
        intro = (
            (bits & (PREPOSITION | SUBORDINATOR | ADVERB | WEEKDAY))
            and not bits & DETERMINER
            and not is_name(frame, k)
        )
        if bits & COORDINATOR and frame.gap[k] != COMMA:
            k += 1
            continue
        gerund = k == 0 and not frame.verb_second and frame.lower[k].endswith("ing")
        gerund = gerund and not (high > 1 and frame.bits[1] & ROLE)  # "Returning officer Ida Holm"
        if gerund and (not bits or (high > 1 and frame.bits[1] & _OBJECT)):
            comma = next((m for m in range(1, min(high, _GERUND)) if frame.gap[m] == COMMA), 0)
            if comma and not frame.cap[1]:
                k = comma  # "Giving evidence, the governor said"
                continue
        if frame.lower[k].isdigit() or (
            bits & ADVERB
            and not bits & (PREPOSITION | SUBORDINATOR)
            and not (k + 1 < high and frame.gap[k + 1] == COMMA)
        ):
            k += 1
            continue
        if k + 2 < high and frame.gap[k + 2] == COMMA and frame.lower[k + 1] in _LATER:
            k += 2  # "Minutes later, the club"
            continue
        timed = k + 1 < high and frame.bits[k + 1] & WEEKDAY and frame.gap[k + 1] == BLANK
        if timed and (not frame.cap[k] or k == 0) and not bits & PREPOSITION:
            k += 2  # "this week", "last month"
            continue
        if intro:
            comma = next((m for m in range(k + 1, high) if frame.gap[m] == COMMA), -1)
            if comma < 0:
                # "On September 27 they": no comma; the next pronoun or name opens the clause.
                k = next(
                    (
                        m
                        for m in range(k + 1, high)
                        if (frame.bits[m] & PERSONAL and not frame.bits[m] & DETERMINER)
                        or _it_is(frame, m)
                    ),
                    k + 1,
                )
                if k < high and (frame.bits[k] & PERSONAL or _it_is(frame, k)):
                    return k, k + 1
                continue
            named = _named_behind(frame, k, comma)
            if named:
                return named, comma
            k = comma
            continue
        if frame.lower[k].endswith(("ing", "ed")) and not frame.verb_second:
            # "Asked about the plan, Holm …": a participle before the clause
            comma = next((m for m in range(k + 1, high) if frame.gap[m] == COMMA), -1)
            if comma > 0 and not is_name(frame, k) and not bits & ROLE:
                k = comma
                continue
        if bits & (CUE | VERB) and not bits & (ROLE | CUE_NOUN) and not is_name(frame, k):
            return None  # "… and said": no phrase of its own
        return phrase_right(frame, k)
    return None


def _named_behind(frame: Frame, k: int, comma: int) -> int:
    """ "In one of them | Ida Holm, a widow, said": where the whole name begins that ends before the
    comma of the phrase from unit `k` on; 0 where none does.
    """
    if not is_name(frame, comma - 1):
        return 0
    at = name_start(frame, comma)
    whole = comma - at > 1 and at > k + 1 and not frame.verb_second
    behind = frame.bits[at - 1] & (PERSONAL | WEEKDAY) or frame.lower[at - 1] in _TOLD_IN
    told = frame.lower[comma] in ("who", "whose") and not frame.bits[at - 1] & PREPOSITION
    return at if whole and (behind or told) else 0


_TOLD_IN = ("them", "statement", "email", "letter", "interview", "post", "message", "video")
_OBJECT = PREPOSITION | DETERMINER | PERSONAL | POSSESSIVE


def _it_is(frame: Frame, m: int) -> bool:
    """ "In the museum's report | it is described as": a pronoun with its verb."""
    it = frame.lower[m] == "it" and m + 1 < len(frame) and not frame.verb_second
    return it and bool(frame.bits[m + 1] & AUXILIARY)


_LATER = ("later", "earlier", "ago", "before", "afterwards", "afterward")


def past_which(frame: Frame, left: int, low: int) -> Range | None:
    """ "The letter, which the mayor has seen, | says": what opens the clause, behind which a
    relative clause with a subject of its own stands in commas up to unit `left`.
    """
    m = left
    while m > low and frame.gap[m] == BLANK and frame.word[m] >= 0:
        m -= 1
    if m <= low or left - m < 2 or frame.gap[m] != COMMA or frame.word[m] < 0:
        return None
    end = m
    if frame.lower[m : m + 4] == ["a", "copy", "of", "which"] and m + 5 < len(frame):
        m += 3  # "a letter, a copy of which the Courier has seen, | shows"
    if frame.lower[m] not in _WHICH or frame.gap[m + 1] != BLANK:
        return None
    if not (is_name(frame, m + 1) or frame.bits[m + 1] & (DETERMINER | POSSESSIVE | PERSONAL)):
        return None
    found = phrase_right(frame, low)
    if found is None or found[1] == end:
        return found
    made = frame.lower[found[1]].endswith("ed") or frame.lower[found[1]] in _MADE
    closed = any(
        frame.gap[each] != BLANK
        or (frame.bits[each] & (AUXILIARY | CUE) and not frame.cap[each])  # "dated May 19"
        for each in range(found[1] + 1, end)
    )
    return found if made and found[1] < end and not closed else None


_MADE = (
    "dated",
    "sent",
    "written",
    "drawn",
    "seen",
    "given",
    "held",
    "kept",
)  # "a letter sent to owners"
_WHICH = ("which", "whom", "som")


def ordered_paper(frame: Frame, subject: Range, low: int, finders: Container[str]) -> Range | None:
    """ "A study that the company ordered from consultants | shows": the paper that the clause is
    about, which has a verb of its own.
    """
    a, b = subject
    if frame.verb_second or a - 2 < low or frame.lower[a - 1] not in ("that", "which"):
        return None
    if frame.gap[a] != BLANK or frame.gap[a - 1] != BLANK or frame.lower[a - 2] not in finders:
        return None
    if not any(frame.lower[m].endswith("ed") and not frame.cap[m] for m in range(a + 1, b)):
        return None
    return phrase_left(frame, a - 2, low)
