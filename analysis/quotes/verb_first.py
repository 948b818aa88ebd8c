"""English phrases that begin with a verb: "introduced by X, who backed it", "Asked by X, Y said".

Left of a cue they look like noun phrases, but nobody is named before their first noun.
"""

from analysis.quotes.frames import BLANK, COMMA, STOP, Frame
from analysis.quotes.lexicon import (
    AUXILIARY,
    CUE,
    CUE_NOUN,
    DETERMINER,
    FIRST_NAME,
    HONORIFIC,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    WEEKDAY,
)
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name, name_end

_ENDINGS = ("ed", "ing")
_SHORTEST = 5  # letters: "red", "king"
_NOUNS = ("according", "polling", "voting", "funding", "advertising")


def opens_with_verb(frame: Frame, subject: Range) -> bool:
    """Whether the first unit of `subject` may be a participle or a past form, by its ending."""
    word = frame.lower[subject[0]]
    return word.endswith(_ENDINGS) and len(word) >= _SHORTEST


def opening_verb(frame: Frame) -> bool:
    """ "Using “it” for people, X", "According to X": a verb that has its capital because the
    sentence begins, not a name.
    """
    if frame.verb_second or len(frame) < 2 or frame.gap[1] != BLANK:
        return False
    if frame.word[0] < 0 or (frame.word[1] >= 0 and frame.cap[1]):
        return False
    if frame.bits[0] & (ROLE | FIRST_NAME) or frame.bits[1] & (AUXILIARY | CUE):
        return False
    return frame.lower[0] == "according" or opens_with_verb(frame, (0, 1))


def after_opening(frame: Frame) -> Range | None:
    """The name behind the comma that ends the clause of an opening verb."""
    for m in range(2, min(len(frame), _FAR)):
        if frame.gap[m] == COMMA and is_name(frame, m):
            end = name_end(frame, m)
            listed = end < len(frame) and frame.gap[end] == COMMA
            return None if listed else (m, end)
    return None


_FAR = 40  # units


def behind_verb(frame: Frame, subject: Range, k: int, relative: bool) -> Range | None:
    """Who speaks in a phrase that begins with a verb, for the cue at unit `k`: whom a relative
    pronoun takes up stands behind it; else nobody in the phrase does. Any other phrase is as it
    was.
    """
    a, b = subject
    if frame.bits[a] & (ROLE | CUE_NOUN | FIRST_NAME) or frame.lower[a] in _NOUNS:
        return subject
    if frame.cap[a] and a > 0 and frame.gap[a] == BLANK:
        return subject  # "in Beijing"
    at = a + 1
    if at >= k or frame.gap[at] != BLANK or frame.word[at] < 0:
        return subject
    bits = frame.bits[at]
    if bits & (ROLE | HONORIFIC) or frame.lower[at] == "of":
        return subject  # "retired Gen. X", "polling of members"
    if at >= b:  # a single word, and what the verb takes behind it
        takes = bits & (PREPOSITION | DETERMINER | POSSESSIVE) and frame.cap[a]
        return None if takes else subject
    if bits & PREPOSITION and not bits & DETERMINER:
        return _inner(frame, at + 1, b, relative)
    if bits & WEEKDAY or frame.lower[at] == "this":
        return None  # "interviewed this week"
    if bits & (DETERMINER | POSSESSIVE | PERSONAL):
        return _inner(frame, at, b, relative)
    if is_name(frame, at) and not frame.cap[a] and not frame.lower[at].endswith("s"):
        if any(frame.bits[m] & ROLE for m in range(at, b)):
            return subject  # "retired Coast Guard captain X"
        return _inner(frame, at, b, relative)  # but "leading Democrats"
    return subject


def _inner(frame: Frame, a: int, b: int, relative: bool) -> Range | None:
    if a >= b or frame.word[a] < 0:
        return None
    if relative:
        return a, b
    name = b
    while name > a and is_name(frame, name - 1) and (name == b or frame.gap[name] in _WITHIN):
        name -= 1
    known = name < b and not frame.bits[name - 1] & PREPOSITION
    return (name, b) if known else None  # "told the story that X had heard", without "that"


_WITHIN = (BLANK, STOP)
