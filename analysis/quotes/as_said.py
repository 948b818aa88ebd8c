"""Whose words a sentence is by a clause of its own: "Nobody, as the mayor remarked, was asked", "As
she said in May, nobody was", "Som borgmesteren sagde i går, er ingen spurgt".
"""

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COMMA, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COMPLEMENTIZER,
    CUE,
    PERSONAL,
    PREPOSITION,
    ROLE,
    WEEKDAY,
    Cue,
)
from analysis.quotes.mentions import Range, phrase_right

_YOU = ("you", "we", "i", "du", "vi", "jeg", "man")
_FAR = 12  # units of an adjunct: "to me on the way in this morning"


def as_said(frame: Frame, verb: Range, subject: Range, cue: Cue, low: int) -> Event | None:
    """The event of the `verb` in a clause that "as" or "som" opens, in commas; None for any other,
    and where the verb has something else for its object.
    """
    at, n = subject[0] - 1, len(frame)
    if frame.lower[subject[0]].partition("'")[0] in _YOU:
        return None  # "as you point out", "as I've said"
    if at < low or frame.word[at] < 0 or not set("qc") & set(cue.frames):
        return None
    if frame.lower[at] != ("som" if frame.verb_second else "as"):
        return None
    opens = at == low and (low == 0 or frame.gap[at] == COMMA)
    if not opens and (frame.gap[at] != COMMA or (frame.verb_second and not _halves(frame, at))):
        return None
    end = _ends(frame, verb[1], cue)
    if end < 0 or (end < n and frame.word[end] < 0):
        return None
    if opens:
        content = [(end, n)] if end < n else []
    else:
        content = [(low, at)]
        if end < n and frame.gap[end] == COMMA:
            content.append((end, n))
            if cue.lemma == "put it":
                del content[0]  # "a plan that has, as she puts it, something for nobody"
    if not content:
        return None
    side = "after" if content[0][0] > at else "around" if len(content) > 1 else "before"
    return Event(verb, subject, content, "as_said", cue.lemma, side)


def while_speaking(frame: Frame, subject: Range) -> bool:
    """ "As the mayor announced the plan, nobody was asked": when, and not what."""
    at = subject[0] - 1
    if at != 0 or frame.lower[at] != "as" or frame.verb_second:
        return False
    return all(
        frame.word[m] >= 0 and not frame.bits[m] & COMPLEMENTIZER
        for m in range(subject[1], len(frame))
    )


def _halves(frame: Frame, at: int) -> bool:
    """Whether the clause that "som" opens stands inside its main clause: "Møllen er, | som hun
    siger, tabt"; elsewhere it takes up a noun.
    """
    return bool(frame.bits[at - 1] & AUXILIARY)


def _ends(frame: Frame, k: int, cue: Cue) -> int:
    """The comma that ends the clause of the verb before unit `k`, or the end; −1 where the verb has
    an object or another clause.
    """
    n = len(frame)
    if k < n and frame.gap[k] == BLANK and "a" in cue.frames:
        told = phrase_right(frame, k)  # "as she told us"
        k = told[1] if told else k
    if k < n and frame.lower[k] == "it" and frame.gap[k] == BLANK:
        k += 1  # "as she sees it, …"
    for m in range(k, min(n, k + _FAR)):
        if frame.gap[m] in (COMMA, STOP):
            return m
        if frame.word[m] < 0 or frame.gap[m] != BLANK or frame.bits[m] & COMPLEMENTIZER:
            return -1
        first = m == k and not frame.bits[m] & (PREPOSITION | WEEKDAY | ADVERB)
        clause = (frame.bits[m] & AUXILIARY and not frame.cap[m]) or (
            frame.bits[m] & CUE and not frame.bits[m] & ROLE
        )
        subject = frame.bits[m] & PERSONAL and not frame.bits[m - 1] & PREPOSITION
        if first or clause or subject:
            return -1
    return n if k + _FAR >= n else -1
