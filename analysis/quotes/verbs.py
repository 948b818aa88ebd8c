"""Cue verbs: whether a form is a verb here, who its subject is, and in which order they stand."""

from dataclasses import replace
from typing import NamedTuple

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
    DETERMINER,
    NEGATION,
    PASSIVE,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    ROLE,
    WEEKDAY,
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.nonfinite import infinitive_event, participle_event, passive_by, passive_form
from analysis.quotes.papers import is_paper, paper_before, plural
from analysis.quotes.sides import make
from analysis.quotes.subjects import (
    closes_sentence,
    fronted,
    in_apposition,
    name_behind,
    named_last,
    past_insertion,
    past_relative,
    plausible_inversion,
    relative_subject,
    shared,
    source_after,
)
from analysis.quotes.verb_forms import (
    base_form,
    carries_words,
    dated,
    owned_noun,
    past_phrase,
    past_time,
    plural_noun,
    progressive,
    takes,
    verbal,
)


class Before(NamedTuple):
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
        left = past_phrase(frame, left, low)
    if "l" in cue.frames and not carries_words(frame, end):
        return None
    idiom = lex.idioms.get(frame.lower[k])
    if idiom and any(tuple(frame.lower[max(0, k + 1 - len(i)) : k + 1]) == i for i in idiom):
        return None  # "det vil sige, at"
    if cue.tense == "base" and left >= low and frame.lower[left] == "to" and not lex.verb_second:
        return infinitive_event(frame, k, end, cue, low, events, lex)
    paper = paper_before(frame, k, left, low, lex) if cue.tense in ("base", "finite") else None
    if cue.tense == "base" and not (paper and plural(frame, paper)):
        if not base_form(frame, k, left, before.auxiliary, lex):
            return None
    if before.passive and cue.tense != "present":
        event = passive_by(frame, k, end, cue, low, lex)
        if event or passive_form(lex, frame.lower[k], cue):
            return event
    if lex.verb_second and cue.tense == "finite" and before.auxiliary == k - 1 >= 0:
        return None  # "er ved at": a finite verb has no auxiliary right before it
    if is_paper(frame, k, lex) or (before.auxiliary < 0 and _by_whom(frame, end, cue)):
        return None
    if lex.verb_second and frame.bits[k] & ROLE and owned_noun(frame, k):
        return None  # "gæsternes anfører, Lasse Juul"
    if frame.lower[k] == "ved" and progressive(frame, k, low):
        return None
    if cue.tense == "present":
        return participle_event(frame, k, end, cue, events, low, before.passive, left, lex)
    if cue.tense == "finite" and not paper:
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
    if lex.verb_second and cue.tense == "participle" and before.auxiliary < 0 and not inside:
        told = _perfect_inverted(frame, k, low)
        if told:
            return make(frame, (k, end), told, cue, "inverted", low, end, lex, events)
    whole = (k, k + 1) if inside else (k, end)  # "advaret Rusland om": the verb is the cue
    subject, relative = (paper, False) if paper else _subject(frame, k, left, low, events)
    if subject is None:
        return None
    if "s" in cue.frames and frame.lower[subject[0]] in ("a", "an") and before.auxiliary < 0:
        if passive_form(lex, frame.lower[k], cue):
            return None  # "a mite called varroa", but "a study calls"
    if not lex.verb_second and frame.bits[subject[0]] & (PREPOSITION | AUXILIARY):
        return None
    if lex.verb_second and subject[1] - subject[0] == 1 and frame.bits[subject[0]] & CUE:
        if not frame.cap[subject[0]] and not frame.bits[subject[0]] & (ROLE | PERSONAL):
            return None  # "lød svaret": a verb is nobody
    if frame.lower[subject[0]] in lex.no_speakers and subject[1] == subject[0] + 1:
        return None  # "there are fears", "if you ask": nobody in particular
    if frame.lower[k] in lex.homographs and plural_noun(frame, subject, k, lex):
        if not paper or not takes(frame, end):
            return None
    return make(frame, whole, subject, cue, "subject", low, end, lex, events, relative=relative)


def _by_whom(frame: Frame, end: int, cue: Cue) -> bool:
    """ "The memo, written by Holm and seen by Lund": participles that say what became of it."""
    participle = cue.tense == "participle" and end < len(frame)
    return participle and frame.lower[end] == "by" and frame.gap[end] == BLANK


def _perfect_inverted(frame: Frame, k: int, low: int) -> Range | None:
    """ "Møllen lukker, har X sagt": the subject between the auxiliary and its participle."""
    for m in range(k - 2, max(low + 1, k - _FAR), -1):
        if frame.word[m] < 0:
            return None
        if frame.gap[m] == BLANK and frame.word[m - 1] >= 0:
            continue
        if frame.gap[m] != COMMA or not frame.bits[m] & AUXILIARY:
            return None
        found = phrase_right(frame, m + 1)
        if found is None or found[1] > k:
            return None
        person = frame.bits[found[0]] & PERSONAL and not frame.bits[found[0]] & DETERMINER
        known = any(is_name(frame, i) or frame.bits[i] & ROLE for i in range(*found))
        between = range(found[1], k)
        adverbs = all(frame.bits[i] & (ADVERB | NEGATION | AUXILIARY) for i in between)
        return found if (person or known) and adverbs else None
    return None


_FAR = 10  # units from an auxiliary to its participle


def _before(frame: Frame, k: int, low: int) -> Before:
    left, auxiliary, passive = k - 1, -1, False
    while left >= low and frame.gap[left + 1] == BLANK and frame.word[left] >= 0:
        bits = frame.bits[left]
        if frame.cap[left] and frame.lower[left] == "may":
            break  # "Theresa May said", "a report in May found"
        if bits & AUXILIARY:
            auxiliary = left
            passive = passive or bool(bits & PASSIVE)
        elif not bits & (ADVERB | NEGATION) or is_name(frame, left):
            break
        elif bits & DETERMINER and not _floats(frame, left, low):
            break
        left -= 1
    return Before(left, auxiliary, passive)


def _floats(frame: Frame, m: int, low: int) -> bool:
    """ "They all say", "the keepers all say": "all" behind those it counts."""
    if m <= low or frame.gap[m] != BLANK:
        return False
    return bool(frame.bits[m - 1] & PERSONAL) or frame.lower[m - 1].endswith("s")


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
    calls = v2_calls(frame, cue, at, k)
    if not calls and not any(f in cue.frames for f in "qcl"):
        if not (anaphoric and "x" in cue.frames):
            return None
    if "l" in cue.frames and frame.lower[at] == "det":
        source = _document_before(frame, low, k)
        if source:
            telling = replace(cue, frames="lx")
            return make(frame, (k, at + 1), source, telling, "inverted", low, at + 1, lex, events)
    subject = source_after(frame, at) if "l" in cue.frames else phrase_right(frame, at)
    if subject is None or frame.bits[subject[0]] & COMPLEMENTIZER:
        return None
    if not lex.verb_second:
        clause = subject[1] < n and frame.bits[subject[1]] & AUXILIARY
        spoken = after_region and not clause
        saying = "q" in cue.frames or "c" in cue.frames
        if not spoken and not (saying and closes_sentence(frame, subject, low, k)):
            return None
    if "l" not in cue.frames and not plausible_inversion(frame, subject, lex, after_region):
        return None
    fronting = v2 and not inverted
    if anaphoric and subject[1] < n and frame.bits[subject[1]] & NEGATION:
        return None  # "Det ved X ikke"
    return make(frame, (k, end), subject, cue, "inverted", low, subject[1], lex, events, fronting)


def v2_calls(frame: Frame, cue: Cue, at: int, k: int) -> bool:
    """ "I går kaldte X det »…«", "mens A …, betegner X det som »…«": the subject of a verb of
    calling right behind it, a pronoun or a name.
    """
    if not frame.verb_second or "s" not in cue.frames or at >= len(frame):
        return False
    personal = frame.bits[at] & PERSONAL and not frame.bits[at] & DETERMINER
    return bool(personal or is_name(frame, at)) and frame.gap[at] == BLANK and k > 0


def _document_before(frame: Frame, low: int, k: int) -> Range | None:
    """ "I et notat fra Stenbro hedder det, at …": the document that the clause opens with."""
    if not frame.bits[low] & PREPOSITION or low + 1 >= k:
        return None
    found = phrase_right(frame, low + 1)
    if found is None:
        return None
    end = found[1]
    while end < k and is_name(frame, end) and frame.gap[end] == BLANK:
        end += 1  # "rådgivningsfirmaet Stenbro"
    found = (found[0], end)
    return found if end == k and not is_name(frame, found[0]) else None


def _subject(
    frame: Frame, k: int, left: int, low: int, events: list[Event]
) -> tuple[Range | None, bool]:
    """The subject left of the verb at `k`, and whether a relative pronoun stands for it."""
    if left < 0:
        return None, False
    if frame.word[left] < 0:
        return _past_marks(frame, left, events), False
    if not frame.verb_second and frame.gap[left + 1] == BLANK:
        if frame.bits[left] & WEEKDAY or dated(frame, left, low):
            left = past_time(frame, left, low)
    bits, gap = frame.bits[left], frame.gap[left + 1]
    if bits & COORDINATOR and gap == BLANK:
        return shared(frame, events, left) or clause_first(frame, 0, left), False
    if gap in (COMMA, DASH):
        subject = (
            (None if frame.verb_second else named_last(frame, low, k) or name_behind(frame, low, k))
            or relative_subject(frame, low, k)
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
    if subject and verbal(frame, subject, low):
        return _outer(frame, subject[0], low), False
    return (past_relative(frame, subject, low) if subject else None), False


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
