"""Cues that are no finite verb: participles, gerunds, infinitives, and the agent of a passive."""

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COMMA, STOP, Frame
from analysis.quotes.left import clause_first, phrase_left
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COMPLEMENTIZER,
    CONTRACTION,
    COORDINATOR,
    CUE,
    DETERMINER,
    NEGATION,
    PERSONAL,
    PREPOSITION,
    SUBORDINATOR,
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.sides import make
from analysis.quotes.subjects import (
    past_insertion,
    shared,
)


def infinitive_event(
    frame: Frame, k: int, end: int, cue: Cue, low: int, events: list[Event], lex: Lexicon
) -> Event | None:
    """ "went on to call it “a sham”": an infinitive counts where marked words follow it."""
    marked = any(frame.word[m] < 0 for m in range(end, min(len(frame), end + 10)))
    verb = 0 if marked else _gets_in_touch(frame, k, end, low)
    if tuple(frame.lower[max(0, k - 2) : k]) == ("used", "to"):
        verb = k - 2  # "who used to say that"
    if frame.lower[max(0, k - 2)] in _GOES_ON and frame.lower[k - 1] == "to" and k - 2 > low:
        verb = k - 2  # "continues to call for change"
    if not marked and not verb:
        return None
    subject = clause_first(frame, low, verb or k - 1) or shared(frame, events, k)
    if subject and verb:
        subject = (subject[0], min(subject[1], verb))
    if subject is None or subject[1] > k:
        return None
    return make(frame, (k, end), subject, cue, "infinitive", low, end, lex, events)


def _gets_in_touch(frame: Frame, k: int, end: int, low: int) -> int:
    """The verb of "A listener rang in to say that", "X wrote to say the goat had"; 0 for a mere
    wish.
    """
    if end >= len(frame) or frame.gap[end] != BLANK:
        return 0
    near = range(end + 1, min(len(frame), end + _FAR))
    clause = frame.lower[k] == "say" and any(frame.bits[m] & AUXILIARY for m in near)
    she = frame.bits[end] & PERSONAL and not frame.bits[end] & DETERMINER
    clause = clause or (frame.lower[k] == "say" and bool(she))  # "phoned to say he drives"
    if not clause and not frame.bits[end] & COMPLEMENTIZER:
        return 0
    for m in range(k - 2, max(low, k - _FAR), -1):
        if frame.word[m] < 0 or frame.gap[m + 1] != BLANK:
            return 0
        if frame.lower[m] in _REACHES:
            denied = any(frame.bits[i] & NEGATION for i in range(low, m))
            return 0 if denied else m
    return 0


_GOES_ON = ("continue", "continues", "continued")
_FAR = 12  # units
_REACHES = frozenset("rang phoned telephoned called wrote emailed texted tweeted messaged".split())
_BEFORE_GERUND = frozenset("by after before while when despite without in of for from".split())


def participle_event(
    frame: Frame,
    k: int,
    end: int,
    cue: Cue,
    events: list[Event],
    low: int,
    progressive: bool,
    left: int,
    lex: Lexicon,
) -> Event | None:
    """ "…, adding that …": a present participle shares the subject of the clause before."""
    if left >= low and frame.bits[left] & CONTRACTION and frame.gap[left + 1] == BLANK:
        return make(frame, (k, end), (left, left + 1), cue, "progressive", low, end, lex, events)
    if progressive:
        subject = None
        if left >= low and frame.gap[left + 1] == BLANK:
            subject = phrase_left(frame, left, low)
        elif left >= low and frame.gap[left + 1] == COMMA and cue.frames != "i":
            subject = past_insertion(frame, events, left + 1)
        if subject is None:
            return None
        return make(frame, (k, end), subject, cue, "progressive", low, end, lex, events)
    if not any(f in cue.frames for f in "qcns"):
        return None
    if end < len(frame) and frame.lower[end] == "of" and frame.gap[k] == BLANK and k > low + 1:
        if frame.bits[k - 1] & DETERMINER or frame.bits[k - 2] & DETERMINER:
            return None  # "the quick thinking of a neighbour"
    if k > 2 and frame.gap[k] == BLANK and frame.lower[k - 1] == "as":
        # "television quoted the minister as saying", "she was quoted as saying"
        at = next((m for m in range(k - 2, max(0, k - 9), -1) if frame.lower[m] == "quoted"), 0)
        subject = phrase_right(frame, at + 1) if 0 < at < k - 2 else None
        if at and subject is None:
            subject = phrase_left(frame, at - 2, low) if at > 1 else None
        if subject is None:
            return None
    elif k and frame.gap[k] == BLANK and frame.lower[k - 1] in _BEFORE_GERUND:
        # "began by saying", "despite admitting": the clause's subject, before it or after a comma.
        subject = shared(frame, events, k) or clause_first(frame, 0, k - 1)
        comma = next((m for m in range(k + 1, len(frame)) if frame.gap[m] == COMMA), 0)
        if subject is None and k <= 2 and comma:
            subject = clause_first(frame, comma, len(frame))
    elif (
        k
        and frame.gap[k] == BLANK
        and frame.word[k - 1] >= 0
        and not frame.bits[k - 1] & (COORDINATOR | ADVERB)
    ):
        # "footage of Clinton asking": the name before; "posted a message saying": the clause's.
        if frame.bits[k - 1] & (PREPOSITION | AUXILIARY | SUBORDINATOR | DETERMINER):
            return None
        subject = phrase_left(frame, k - 1, low)
        if subject and is_name(frame, k - 1):
            a = k - 1
            while a > subject[0] and is_name(frame, a - 1):
                a -= 1
            if a > subject[0] and frame.bits[a - 1] & PREPOSITION and frame.lower[a - 1] != "of":
                subject = clause_first(frame, low, k) or (a, k)
            else:
                subject = (a, k)
        elif subject and not frame.bits[subject[0]] & PERSONAL:
            subject = clause_first(frame, low, k) or subject
    else:
        subject = _absolute(frame, k, low)
        subject = subject or shared(frame, events, k) or clause_first(frame, 0, k)
    if subject is None:
        return None
    if subject[0] < k < subject[1]:
        # a phrase that ran over the cue: "signs calling Holm a cheat"
        subject = (subject[0], k - (k - subject[0] > 1 and frame.lower[k - 1] in _BEFORE_GERUND))
    return make(frame, (k, end), subject, cue, "participle", low, end, lex, events)


def _absolute(frame: Frame, k: int, low: int) -> Range | None:
    """ "…, with Holm reportedly yelling": the participle's own subject, before an adverb."""
    at = k - 1
    while at > low and frame.bits[at] & ADVERB and frame.gap[at + 1] == BLANK:
        at -= 1
    if at == k - 1 or at <= low or frame.gap[k] != BLANK or frame.gap[at + 1] != BLANK:
        return None
    found = phrase_left(frame, at, low) if is_name(frame, at) else None
    own = found and found[0] > 0 and frame.lower[found[0] - 1] == "with"
    return found if own else None


def passive_by(frame: Frame, k: int, end: int, cue: Cue, low: int, lex: Lexicon) -> Event | None:
    """ "was called “a mess” by X", "was told by X that …": the agent of a passive speaks."""
    if cue.lemma in lex.addressed or cue.lemma in _TELLS:
        told = told_by(frame, k, end, cue)
        if told:
            return told
    if "s" not in cue.frames and "n" not in cue.frames:
        return None
    for m in range(end, min(len(frame), end + 14)):
        if frame.gap[m] == STOP:
            return None
        if frame.lower[m] in ("by", "af") and m > end:
            subject = phrase_right(frame, m + 1)
            if subject and any(frame.word[i] < 0 for i in range(end, m)):
                return Event((k, end), subject, [(end, m)], "passive", cue.lemma, "after")
            return None
    return None


def told_by(frame: Frame, k: int, end: int, cue: Cue, link: str = "by") -> Event | None:
    """ "Members were told on Monday by the engineer, X, that the wall would hold"."""
    n = len(frame)
    at = next((m for m in range(end, min(n, end + 6)) if frame.lower[m] == link), 0)
    if not at or any(frame.gap[m] != BLANK or frame.word[m] < 0 for m in range(end, at + 1)):
        return None
    subject = phrase_right(frame, at + 1) if at + 1 < n else None
    if subject is None or subject[1] + 1 >= n or frame.lower[subject[1]] != "that":
        return None
    if frame.gap[subject[1]] not in (BLANK, COMMA) or frame.lower[at + 1] in _WAYS:
        return None
    first = subject[1] + 1
    verb = frame.bits[first] & (AUXILIARY | CUE) or frame.lower[first].endswith("ed")
    if verb and not is_name(frame, first):
        return None  # "by the court that had jailed him"
    return Event((k, end), subject, [(first, n)], "passive", cue.lemma, "after")


_WAYS = frozenset("letter email e-mail text phone post telephone message".split())
_TELLS = frozenset("tell warn inform assure advise remind".split())


def passive_form(lex: Lexicon, word: str, cue: Cue) -> bool:
    """Whether `word` can be the participle of a passive (English past forms double as one)."""
    return cue.tense == "participle" or any(
        c.tense == "participle" and c.words[0] == word for c in lex.cues.get(word, ())
    )
