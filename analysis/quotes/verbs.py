"""Cue verbs: whether a form is a verb here, who its subject is, and in which order they stand."""

from dataclasses import dataclass

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COMMA, DASH, Frame
from analysis.quotes.left import antecedent, clause_first, phrase_left
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    COMPLEMENTIZER,
    CONTRACTION,
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
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import Range, is_name, phrase_right
from analysis.quotes.nonfinite import infinitive_event, participle_event, passive_by, passive_form
from analysis.quotes.sides import make
from analysis.quotes.subjects import (
    closes_sentence,
    fronted,
    in_apposition,
    past_insertion,
    past_relative,
    plausible_inversion,
    relative_subject,
    shared,
    source_after,
)


@dataclass(frozen=True, slots=True)
class Before:
    """What stands left of a verb: the unit past its auxiliaries and adverbs, and what those are."""

    left: int
    auxiliary: int  # unit of the first auxiliary, −1 without one
    passive: bool


def verb_event(
    frame: Frame,
    k: int,
    found: tuple[Cue, int, Range | None],
    low: int,
    events: list[Event],
    lex: Lexicon,
) -> Event | None:
    """The event of the verb cue at unit `k`, None where its form is no reporting verb here."""
    cue, end, inside = found
    before = _before(frame, k, low)
    left = before.left
    perfect = cue.tense == "participle" or (cue.tense == "finite" and not lex.verb_second)
    if perfect and before.auxiliary < 0 and left > low:
        left = _past_phrase(frame, left, low)
    if "l" in cue.frames and not _carries_words(frame, end):
        return None
    if cue.tense == "base" and left >= low and frame.lower[left] == "to" and not lex.verb_second:
        return infinitive_event(frame, k, end, cue, low, events, lex)
    if cue.tense == "base" and not _base_form(frame, k, left, before.auxiliary, lex):
        return None
    if before.passive and cue.tense != "present":
        event = passive_by(frame, k, end, cue, low, lex)
        if event or passive_form(lex, frame.lower[k], cue):
            return event
    if lex.verb_second and cue.tense == "finite" and before.auxiliary == k - 1 >= 0:
        return None  # "er ved at": a finite verb has no auxiliary right before it
    if frame.lower[k] == "ved" and _progressive(frame, k, low):
        return None
    if cue.tense == "present":
        return participle_event(frame, k, end, cue, events, low, before.passive, left, lex)
    if cue.tense == "finite":
        apposed = inside and k > 0 and in_apposition(frame, low, k)
        if (
            inside
            and not apposed
            and ((k > 0 and frame.gap[k] != BLANK) or k == low or fronted(frame, low, k))
        ):
            return make(frame, (k, end), inside, cue, "inverted", low, end, lex, events)
        event = _inversion(frame, k, end, cue, left, low, events, lex)
        if event:
            return event
    whole = (k, k + 1) if inside else (k, end)  # "advaret Rusland om": the verb is the cue
    subject, relative = _subject(frame, k, left, low, events)
    if subject is None:
        return None
    if "s" in cue.frames and frame.lower[subject[0]] in ("a", "an") and before.auxiliary < 0:
        return None  # "a mite called varroa"
    if not lex.verb_second and frame.bits[subject[0]] & (PREPOSITION | AUXILIARY):
        return None
    if frame.lower[subject[0]] in lex.no_speakers and subject[1] == subject[0] + 1:
        return None  # "there are fears", "if you ask": nobody in particular
    if frame.lower[k] in lex.homographs and _plural_noun(frame, subject, k):
        return None
    return make(frame, whole, subject, cue, "subject", low, end, lex, events, relative=relative)


def _before(frame: Frame, k: int, low: int) -> Before:
    left, auxiliary, passive = k - 1, -1, False
    while left >= low and frame.gap[left + 1] == BLANK and frame.word[left] >= 0:
        bits = frame.bits[left]
        if bits & AUXILIARY:
            auxiliary = left
            passive = passive or bool(bits & PASSIVE)
        elif not bits & (ADVERB | NEGATION) or bits & DETERMINER or is_name(frame, left):
            break
        left -= 1
    return Before(left, auxiliary, passive)


def _progressive(frame: Frame, k: int, low: int) -> bool:
    """ "Så var Holm ved at vaske op": being at it, not knowing."""
    at = k + 1 < len(frame) and frame.lower[k + 1] == "at" and frame.gap[k + 1] == BLANK
    return at and any(frame.bits[m] & AUXILIARY for m in range(low, k))


def _past_phrase(frame: Frame, left: int, low: int) -> int:
    """ "har i årevis hævdet", "har flere gange sagt": past a phrase right after the auxiliary."""
    for m in range(left, max(low, left - 4), -1):
        if frame.word[m] < 0 or frame.gap[m] != BLANK or frame.bits[m] & (COORDINATOR | CUE):
            break
        if frame.bits[m - 1] & AUXILIARY:
            opens = frame.lower[left] in _TIMES or (
                frame.verb_second and (frame.bits[m] & PREPOSITION or _here(frame, m))
            )
            return m - 2 if opens and not frame.bits[m - 1] & PASSIVE else left
    return left


def _here(frame: Frame, m: int) -> bool:
    """ "har her i avisen argumenteret", "har senest i går sagt": an adverb before the phrase."""
    return bool(frame.bits[m] & ADVERB and frame.bits[m + 1] & PREPOSITION)


def _carries_words(frame: Frame, end: int) -> bool:
    """ "hedder", "lyder" carry words only with "det", a possessive or a noun for something said."""
    if end >= len(frame) or frame.lower[end] == "det":
        return end < len(frame)
    return any(
        frame.bits[m] & (POSSESSIVE | CUE_NOUN) for m in range(end, min(end + 2, len(frame)))
    )


def _inversion(
    frame: Frame,
    k: int,
    end: int,
    cue: Cue,
    left: int,
    low: int,
    events: list[Event],
    lex: Lexicon,
) -> Event | None:
    """The subject right of its verb: “…,” said X; …, siger X; I går sagde X, at …; Det siger X."""
    n = len(frame)
    at = end
    while at < n and frame.bits[at] & (ADVERB | NEGATION) and frame.gap[at] == BLANK:
        if is_name(frame, at) or frame.bits[at] & ROLE:
            break
        at += 1
    after_region = k > 0 and frame.word[k - 1] < 0
    inverted = after_region or (k > 0 and frame.gap[k] != BLANK)
    v2 = lex.verb_second and left < k and fronted(frame, low, k)
    if inverted and not after_region and lex.verb_second and in_apposition(frame, low, k):
        return None  # "Ministeren, Anton Blake, advarer Iran"
    if not (inverted or v2) or at >= n or frame.gap[at] != BLANK or "A" in cue.frames:
        return None
    anaphoric = v2 and frame.bits[k - 1] & ANAPHOR
    if not any(f in cue.frames for f in "qcl") and not (anaphoric and "x" in cue.frames):
        return None
    subject = source_after(frame, at) if "l" in cue.frames else phrase_right(frame, at)
    if subject is None or frame.bits[subject[0]] & COMPLEMENTIZER:
        return None
    if not lex.verb_second:
        clause = subject[1] < n and frame.bits[subject[1]] & AUXILIARY
        spoken = after_region and not clause
        if not spoken and not ("q" in cue.frames and closes_sentence(frame, subject, low, k)):
            return None
    if "l" not in cue.frames and not plausible_inversion(frame, subject, lex, after_region):
        return None
    fronting = v2 and not inverted
    return make(frame, (k, end), subject, cue, "inverted", low, subject[1], lex, events, fronting)


def _subject(
    frame: Frame, k: int, left: int, low: int, events: list[Event]
) -> tuple[Range | None, bool]:
    """The subject left of the verb at `k`, and whether a relative pronoun stands for it."""
    if left < 0 or frame.word[left] < 0:
        return None, False
    if frame.bits[left] & WEEKDAY and not frame.verb_second and frame.gap[left + 1] == BLANK:
        left = _past_time(frame, left, low)
    bits, gap = frame.bits[left], frame.gap[left + 1]
    if bits & COORDINATOR and gap == BLANK:
        return shared(frame, events, left) or clause_first(frame, 0, left), False
    if gap in (COMMA, DASH):
        subject = (
            relative_subject(frame, low, k)
            or past_insertion(frame, events, k)
            or clause_first(frame, low, k)
        )
        if subject is None or subject[1] > left + 1:
            subject = phrase_left(frame, left, low)
        return subject, False
    if gap != BLANK or left < low:
        return None, False
    if bits & CONTRACTION and not bits & RELATIVE:
        return (left, left + 1), False
    if bits & RELATIVE:
        return antecedent(frame, left, low), True
    subject = phrase_left(frame, left, low)
    if subject and _verbal(frame, subject, low):
        return _outer(frame, subject[0], low), False
    return (past_relative(frame, subject, low) if subject else None), False


def _past_time(frame: Frame, left: int, low: int) -> int:
    """ "Holm on Monday said", "Holm less than two weeks ago said": past the time before a verb."""
    m = left
    while m > low and frame.gap[m] == BLANK and frame.word[m - 1] >= 0 and left - m < 6:
        if not (
            frame.bits[m - 1] & (WEEKDAY | ADVERB | PREPOSITION)
            or frame.lower[m - 1] in _AGES
            or frame.lower[m - 1].isdigit()
        ) or is_name(frame, m - 1):
            break
        m -= 1
    if m <= low or frame.word[m - 1] < 0 or frame.gap[m] != BLANK:
        return left
    reduced = frame.lower[m - 1].endswith("ed") and not is_name(frame, m - 1)
    return left if reduced else m - 1  # "a report released last year"


def _verbal(frame: Frame, subject: Range, low: int) -> bool:
    """ "did not want to be named | said": what stands before the cue is a verb, no noun phrase."""
    a = subject[0]
    if a <= low or frame.verb_second or frame.bits[a] or is_name(frame, a):
        return False
    to = frame.lower[a - 1] == "to" or frame.bits[a - 1] & (AUXILIARY | NEGATION)
    return bool(to) and frame.word[a - 1] >= 0 and frame.gap[a] == BLANK


def _outer(frame: Frame, a: int, low: int) -> Range | None:
    """The subject of the clause around unit `a`: what a relative pronoun takes up, or the first."""
    for m in range(a, low, -1):
        if frame.bits[m] & RELATIVE and frame.word[m] >= 0:
            return antecedent(frame, m, low)
    return clause_first(frame, low, a)


def _base_form(frame: Frame, k: int, left: int, auxiliary_at: int, lex: Lexicon) -> bool:
    """Whether a bare form is a verb here: after an auxiliary, or with a plural subject."""
    if auxiliary_at >= 0:
        return lex.verb_second or frame.lower[auxiliary_at] not in lex.perfect  # "has had plot 14"
    if lex.verb_second or left < 0 or frame.gap[left + 1] != BLANK or frame.word[left] < 0:
        return False
    bits = frame.bits[left]
    if bits & (PERSONAL | RELATIVE):
        return frame.lower[left] not in ("he", "she")
    if bits & (DETERMINER | PREPOSITION | POSSESSIVE):
        return frame.lower[left] in ("many", "some", "most", "others", "both", "all", "few")
    word = frame.lower[left]
    if word in _PLURALS or _plural_head(frame, left):
        return True
    if is_name(frame, left) and not word.endswith("s"):
        return frame.bits[max(0, left - 1)] & COORDINATOR > 0
    return word.endswith("s") and not word.endswith(("'s", "’s", "ss"))


def _plural_noun(frame: Frame, subject: Range, k: int) -> bool:
    """ "the swing states", "interest rates": a plural unless one who can speak stands before."""
    speaks = PERSONAL | ROLE | CUE_NOUN | RELATIVE | THING
    if frame.gap[k] != BLANK or frame.bits[k - 1] & speaks or is_name(frame, k - 1):
        return False
    if frame.bits[k - 1] & COORDINATOR:  # "rails and pledges to", but "in talks and tweets, …"
        return k + 1 >= len(frame) or frame.gap[k + 1] != BLANK
    return subject[1] <= k


def _plural_head(frame: Frame, left: int) -> bool:
    """ "Residents of Harlow Street say": a plural right at the start, with a phrase behind it."""
    for m in range(left, max(0, left - 7), -1):
        if frame.word[m] < 0 or frame.gap[m] != BLANK:
            return False
        if frame.bits[m] & PREPOSITION and m <= 2:
            head = frame.lower[m - 1]
            opens = m == 1 or frame.gap[m - 1] != BLANK or m == 2
            plural = head in _PLURALS or (
                head.endswith("s") and not head.endswith(("'s", "’s", "ss"))
            )
            return opens and plural and not frame.bits[m - 1] & (CUE | AUXILIARY | PREPOSITION)
    return False


_PLURALS = frozenset("people men women police others voters".split())
_AGES = frozenset(
    "less more than one two three four five six several few last next this that late early".split()
)
_TIMES = frozenset("gange times years months weeks decades".split())
