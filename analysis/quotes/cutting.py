"""Contents cut where the clause of the next event begins, so that they do not overlap."""

from itertools import pairwise

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COMMA, DASH, SEMICOLON, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    NEGATION,
    SUBORDINATOR,
)
from analysis.quotes.name_words import is_name


def _opens_clause(frame: Frame, event: Event, a: int) -> int:
    """Where, after unit `a`, the clause of `event` starts anew behind a comma: "Asked about A, X
    said B", "X said A, although she called it B". 0 where it does not.
    """
    if event.subject is None or not event.rule.startswith("subject_"):
        return 0
    at = event.subject[0]
    if at > a + 1 and frame.bits[at - 1] & SUBORDINATOR and frame.gap[at] == BLANK:
        at -= 1
    if at > a and frame.word[at - 1] < 0 and frame.bits[at] & SUBORDINATOR:
        return at  # "called him “a lord,” while Ida Holm said"
    listed = is_name(frame, at) and is_name(frame, at - 1)  # "China, Brazil and India should"
    return at if at > a and frame.gap[at] in (COMMA, SEMICOLON) and not listed else 0


def _own_subject(frame: Frame, event: Event, a: int) -> bool:
    """ "A, with Holm calling it B", "A – Holm saying B": a participle with a subject of its own."""
    at = event.subject[0] if event.subject else 0
    return at > a and (frame.gap[at] in (COMMA, DASH) or frame.lower[at - 1] in ("with", "med"))


def _own_words(frame: Frame, first: Event, second: Event, a: int) -> bool:
    """ "The group said it had documented “14” cases": what it tells of itself it says."""
    if frame.verb_second or not first.rule.endswith("_bare") or second.subject is None:
        return False
    return second.subject == (a, a + 1) and frame.lower[a] == "it"


def _had_done(frame: Frame, first: Event, second: Event, a: int) -> bool:
    """ "Holm said divers had found “A”": what the words begin with is no speaker of its own."""
    if frame.verb_second or not first.rule.endswith("_bare") or second.subject is None:
        return False
    cue = second.cue[0]
    return second.subject[0] == a and frame.lower[cue - 1] == "had" and second.subject[1] < cue


def cut(frame: Frame, events: list[Event]) -> None:
    """End each content before the next event's clause, so that contents do not overlap."""
    for first, second in pairwise(events):
        if second.side == "around" and first.side in ("before", "anaphor") and first.subject:
            # "…, siger X ifølge Y"
            between = range(max(first.cue[1], first.subject[1]), second.cue[0])
            if len(between) <= 8 and not any(
                frame.bits[m] & (AUXILIARY | CUE) or frame.word[m] < 0 for m in between
            ):
                second.content = []
                first.second_hand = second.subject
                continue
        if not first.content or first.side not in ("after", "around"):
            continue
        start = second.cue[0]
        if (
            second.subject
            and second.rule.startswith("subject")
            and second.subject[0] > first.cue[1]
        ):
            start = min(start, second.subject[0])
        while start > 0 and frame.bits[start - 1] & (AUXILIARY | ADVERB | NEGATION):
            start -= 1
        a, b = first.content[-1]
        coordinated = start > 0 and frame.bits[start - 1] & COORDINATOR
        if coordinated and all(is_name(frame, m) for m in range(a, start - 1)):
            coordinated = False  # "wrote that Holm and others had called": one subject
        if coordinated:
            start -= 1
        # A quotation belongs to the nearest cue that introduces it, unless that cue stands inside
        # what another says: nested speech is the outer speaker's.
        nested = (
            second.subject is not None
            and (
                first.rule.endswith("_that")
                or _own_words(frame, first, second, a)
                or _had_done(frame, first, second, a)
            )
            and second.subject[0] >= a
            and frame.gap[second.subject[0]] == BLANK
            and not coordinated
        )
        marked = second.rule.endswith(("_region", "_colon")) and not nested
        fresh = _opens_clause(frame, second, a)
        if fresh:
            start = fresh
        participle = second.rule.startswith("participle") and (
            frame.gap[second.cue[0]] != BLANK or _own_subject(frame, second, a)
        )
        accorded = second.rule.startswith("according")
        separate = coordinated or marked or participle or accorded or fresh > 0
        if second.side == "after" and separate and a < start < b:
            first.content[-1] = (a, start)
        elif second.side == "around" and (a < start or start == first.cue[1]):
            # "X said A, according to Y", "X siger ifølge Y, at A": X's, at second hand.
            second.content = []
            if a < second.cue[0] < b:
                first.content[-1] = (a, second.cue[0])
            first.second_hand = second.subject
