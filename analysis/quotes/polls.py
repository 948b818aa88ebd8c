"""Polls that say where somebody stands: "A Lodestone poll had Holm at 36 per cent"."""

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.left import phrase_left
from analysis.quotes.lexicon import Lexicon
from analysis.quotes.name_words import is_name
from analysis.quotes.papers import paper_before

_POLLS = frozenset("poll polls survey surveys".split())
_WHOM = ("the", "his", "her", "their", "its", "him", "them")
_HAS = ("has", "had", "have")
_STANDS = ("at", "ahead", "on", "behind", "leading", "up", "down")
_NAME = 5  # units of whom it puts somewhere
_NUMBER = 4  # units up to the number


def poll_event(frame: Frame, lex: Lexicon) -> Event | None:
    """The event of an English poll whose verb is "has" or "had"; None for every other frame."""
    lower, n = frame.lower, len(frame)
    if frame.verb_second or _POLLS.isdisjoint(lower[:_FAR]):
        return None
    for k in [k for k in range(2, min(n - 2, _FAR)) if lower[k] in _HAS]:
        if frame.gap[k + 1] != BLANK or frame.word[k + 1] < 0:
            return None
        if not (is_name(frame, k + 1) or lower[k + 1] in _WHOM):
            return None
        alone = lower[k - 1] in _POLLS
        poll = phrase_left(frame, k - 1, 0) if alone else paper_before(frame, k, k - 1, 0, lex)
        if poll is None or _POLLS.isdisjoint(lower[slice(*poll)]):
            return None
        at = next((m for m in range(k + 2, min(n, k + 2 + _NAME)) if lower[m] in _STANDS), n)
        if any(word[:1].isdecimal() or word in _WORDS for word in lower[at : at + _NUMBER]):
            return Event((k, k + 1), poll, [(k + 1, n)], "subject_object", "have", "after")
    return None


_FAR = 24  # units between the beginning and the verb
_WORDS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
