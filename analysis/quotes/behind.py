"""Who is named behind a quotation by no verb of saying that is known: "“A,” riffed X"."""

from analysis.document import Span
from analysis.quotes.frames import BLANK, COLON, COMMA, OPEN, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    NEGATION,
    PERSONAL,
    ROLE,
    VERB,
    Lexicon,
    is_reply,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name

_NEAR = 6  # units between a speaker and the verb


def speaker_behind(text: str, frame: Frame, k: int, lex: Lexicon) -> tuple[Span, Span] | None:
    """The verb and the speaker right behind the quotation that opens the sentence at unit `k`:
    "“A,” riffed the keeper", "“A,” the senator and author told us", "“A” is how X put it",
    "»A«, har X sagt". None where the words behind do not name who speaks.
    """
    a, n = k + 1, len(frame)
    if k or a >= n or frame.word[a] < 0 or not _spoken(text, frame, a):
        return None
    if frame.bits[a] & AUXILIARY:
        how = not frame.verb_second and a + 1 < n and frame.lower[a + 1] == "how"
        if not how and not frame.verb_second:
            return None
        subject = _who(frame, a + 1 + how)
        verb = _verb_after(frame, subject[1]) if subject else 0
        return _spans(frame, verb, subject)
    if _open_verb(frame, a):
        if is_reply(frame.lower, a, lex):
            told = a + 3 < n and frame.lower[a + 3] == "from"  # "“A,” came the reply from X"
            return _spans(frame, a, _who(frame, a + 4)) if told else None
        return _spans(frame, a, _who(frame, a + 1))
    if frame.verb_second:
        return None
    subject = _who(frame, a)
    verb = _verb_after(frame, subject[1]) if subject else 0
    return _spans(frame, verb, subject)


def answer_behind(text: str, frame: Frame, k: int, lex: Lexicon) -> bool:
    """ "“Yes,” came the reply", "»Ja«, lød svaret": what was said, by nobody who is named here."""
    a = k + 1
    if a + 1 >= len(frame) or frame.word[a] < 0 or not _spoken(text, frame, a):
        return False
    return any(frame.lower[a] == words[0] for words in lex.replies)  # "came a voice"


def _spoken(text: str, frame: Frame, a: int) -> bool:
    """Whether a comma, a question or an exclamation mark parts the quotation from unit `a`."""
    inside = text[frame.end[a - 1] - 2] in ",?!" and frame.gap[a] == BLANK
    how = a + 1 < len(frame) and frame.lower[a + 1] == "how"
    return inside or how or (frame.verb_second and frame.gap[a] == COMMA)


def _open_verb(frame: Frame, a: int) -> bool:
    """Whether unit `a` can be a finite verb: no closed-class word, with the ending of one."""
    if frame.cap[a] or frame.bits[a] & ~(CUE | VERB):
        return False
    ends = ("er", "ede", "te") if frame.verb_second else ("ed", "s")
    return bool(frame.bits[a]) or frame.lower[a].endswith(ends)


def _who(frame: Frame, at: int) -> Range | None:
    """The name, role or pronoun that starts at unit `at`."""
    if at >= len(frame) or frame.gap[at] != BLANK:
        return None
    found = phrase_right(frame, at)
    if found is None:
        return None
    person = frame.bits[at] & PERSONAL and not frame.bits[at] & DETERMINER
    known = person or is_name(frame, at) or any(frame.bits[m] & ROLE for m in range(*found))
    return found if known else None


def _verb_after(frame: Frame, at: int) -> int:
    """The next verb from unit `at` on, 0 for none near."""
    for m in range(at, min(at + _NEAR, len(frame))):
        if frame.word[m] < 0 or frame.gap[m] in (COLON, OPEN):
            return 0
        if frame.bits[m] & (CUE | VERB) and not frame.bits[m] & (ROLE | DETERMINER):
            return m
        if not frame.bits[m] & ~(ADVERB | NEGATION) and frame.lower[m].endswith(("ed", "ede")):
            return m
    return 0


def _spans(frame: Frame, verb: int, subject: Range | None) -> tuple[Span, Span] | None:
    if subject is None or not verb:
        return None
    mention = (frame.start[subject[0]], frame.end[subject[1] - 1])
    return (frame.start[verb], frame.end[verb]), mention
