"""Whose view it is: "in Holm's opinion", "by her own account", "efter hendes mening", "med Holms
ord" and "if Holm is to be believed".
"""

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COLON, COMMA, SEMICOLON, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    COORDINATOR,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name

_FAR = 7  # units between the preposition and its noun
_SMALL = frozenset("own considered professional expert honest egen eget egne".split())
_OF_COURTS = ("opinion", "judgment", "judgement", "view")
_RULED = frozenset("wrote writes ruled held called calls found said says".split())
_NOBODYS = frozenset("my our your anyone's anybody's everyone's nobody's one's".split())
_OURS = frozenset("min mit mine vores din dit dine ens alles manges".split())


def view_event(frame: Frame, k: int, low: int, lex: Lexicon) -> Event | None:
    """The event of the noun at unit `k`, "opinion", "account", "mening", or of "believed"; None
    where nobody's view is given.
    """
    if frame.lower[k] in _OF_COURTS and _RULED.intersection(frame.lower[k + 1 : k + _FAR]):
        return None  # "In his opinion, the judge wrote that": a court's paper
    if frame.lower[k] == "believed":
        return _if_believed(frame, k, low)
    opens = lex.views.get(frame.lower[k], ())
    near = range(k - 1, max(-1, k - _FAR), -1)
    first = next((m for m in near if frame.word[m] >= 0 and frame.lower[m] in opens), -1)
    owner = k - 1
    while owner > first + 1 and frame.lower[owner] in _SMALL:
        owner -= 1
    if first < 0 or owner <= first or frame.lower[first + 1] in _NOBODYS | _OURS:
        return None
    if any(frame.gap[m] != BLANK or frame.word[m] < 0 for m in range(first + 2, k + 1)):
        return None
    possessive = owner == first + 1 and frame.bits[owner] & POSSESSIVE
    if not possessive and not _genitive(frame, owner):
        return None
    if frame.lower[k] in ("eyes", "øjne") and first > low:
        return None  # "with tears in his eyes"
    return _placed(frame, (first, k + 1), (first + 1, owner + 1), (k, k + 1), low)


def _genitive(frame: Frame, owner: int) -> bool:
    word = frame.lower[owner]
    if frame.verb_second:
        return word.endswith("s") and (is_name(frame, owner) or not frame.bits[owner])
    plural = word.endswith("s") and frame.start[owner + 1] - frame.end[owner] > 1  # "officials' "
    return word.endswith(("'s", "’s")) or plural


def _if_believed(frame: Frame, k: int, low: int) -> Event | None:
    """ "Little has changed, if a student is to be | believed"."""
    if frame.verb_second or k < 5 or frame.lower[k - 2 : k] != ["to", "be"]:
        return None
    verb = k - 3
    if frame.lower[verb] not in ("is", "are", "was", "were"):
        return None
    for m in range(verb - 1, max(-1, verb - 2 * _FAR), -1):
        if frame.word[m] < 0:
            return None
        if frame.lower[m] == "if" and m + 1 < verb:
            subject = phrase_right(frame, m + 1)
            if subject is None or subject[1] > verb:
                return None
            return _placed(frame, (m, k + 1), subject, (verb, k + 1), low)
    return None


def _placed(frame: Frame, phrase: Range, subject: Range, cue: Range, low: int) -> Event | None:
    """The event of the `phrase` that gives the view: before its clause, behind it or inside it."""
    (k, j), n = phrase, len(frame)
    opens = k == low or frame.gap[k] in (STOP, SEMICOLON, COLON)
    opens = opens or (k == low + 1 and bool(frame.bits[low] & (COORDINATOR | ADVERB)))
    opens = opens or (k > 1 and bool(frame.bits[k - 1] & COORDINATOR) and frame.gap[k] == BLANK)
    if opens:
        if j >= n or frame.gap[j] == STOP:
            return None
        return Event(cue, subject, [(j, n)], "view", frame.lower[cue[1] - 1], "after")
    start = low
    while start < k and frame.bits[start] & COORDINATOR:
        start += 1
    if frame.gap[k] == BLANK:
        for m in range(k - 1, start, -1):
            closed = COORDINATOR | SUBORDINATOR | RELATIVE
            if frame.gap[m] == COMMA and frame.bits[m] & closed:
                start = m + 1
                break
    if start >= k:
        return None
    content = [(start, k)]
    if j < n and frame.word[j] < 0:
        content.append((j, n))
    elif j < n and frame.gap[j] in (BLANK, COMMA) and not frame.bits[j] & (RELATIVE | PREPOSITION):
        content.append((j, n))
    return Event(cue, subject, content, "view", frame.lower[cue[1] - 1], "around")
