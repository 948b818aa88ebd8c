"""Quotations that a colon introduces, or a sentence of its own closes."""

from analysis.document import Document, Span
from analysis.quotes.frames import BLANK, COLON, COMMA, Frame
from analysis.quotes.left import clause_first, phrase_left
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COMPLEMENTIZER,
    COORDINATOR,
    CUE,
    CUE_NOUN,
    DETERMINER,
    FIRST_NAME,
    HONORIFIC,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    SUBORDINATOR,
    WEEKDAY,
    Lexicon,
)
from analysis.quotes.matching import is_noun, match_cue
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.subjects import past_insertion, past_participle

LONGEST_LIST = 40  # quotations after one colon


def lead_in(
    document: Document, all_frames: list[Frame], index: int, k: int
) -> tuple[Span | None, Span] | None:
    """A colon before the quotation: in the same sentence, or at the end of the one before it."""
    frame = all_frames[index]
    if k > 0:
        if frame.gap[k] != COLON:
            return None
        return _lead(frame, k)
    text = document.text
    back = index - 1
    while back >= 0 and all(w < 0 for w in all_frames[back].word) and all_frames[back].word:
        back -= 1  # further quotations of the same list
        if index - back > LONGEST_LIST:
            return None
    if back != index - 1 and all_frames[index].paragraph - all_frames[back].paragraph > 1:
        return None
    if back < 0:
        return None
    previous = all_frames[back]
    if previous.paragraph == 0 or text[previous.begin : previous.finish].rstrip()[-1:] != ":":
        return None
    if not previous.word:
        return None
    return _lead(previous, len(previous))


def _source(frame: Frame, k: int, stop: int) -> Range | None:
    """ "Sådan lyder det til gengæld fra X:": the phrase after the preposition of a source."""
    for m in range(k + 1, min(k + 6, stop - 1)):
        if frame.lower[m] in ("fra", "from"):
            return phrase_right(frame, m + 1)
    return None


def _lead(frame: Frame, stop: int) -> tuple[Span | None, Span] | None:
    """The speaker of what a colon introduces: the subject of the last cue, else the subject."""
    whose = _whose_words(frame, stop)
    if whose is not None:
        return None, (frame.start[whose[0]], frame.end[whose[1] - 1])
    if len(frame) > 2 and frame.lower[0] in _THIS and frame.lower[1] in _MAKES:
        made = phrase_right(frame, 2)  # "Det fik en bedstefar til at rejse sig:"
        if made is not None and frame.bits[made[1] - 1] & PREPOSITION and made[1] - made[0] > 1:
            made = made[0], made[1] - 1  # "til at rejse sig"
        if made is not None and _somebody(frame, made):
            return None, (frame.start[made[0]], frame.end[made[1] - 1])
    opens = _last_clause(frame, stop) or past_participle(frame, stop)
    for m in range(stop - 1, max(opens - 1, stop - 12), -1):
        if frame.bits[m] & CUE and frame.word[m] >= 0 and not frame.cap[m]:
            if m == 1 and frame.lower[0] in ("the", "these", "those") and m + 1 < stop:
                continue  # "The emails bear her out:"
            if m and frame.bits[m - 1] & POSSESSIVE and m + 1 < stop:
                continue  # "gave her name as Peg, was blunt:"; but "her answer:"
            subject = _source(frame, m, stop) or (
                phrase_right(frame, m + 1) if m + 1 < stop else None
            )
            inverted = frame.verb_second and m > 0 and frame.gap[m] == COMMA
            inverted = inverted and not frame.bits[m] & AUXILIARY  # "Ida Holm, 78, er rystet:"
            if subject is None or not (
                is_name(frame, subject[0])
                or frame.bits[subject[0]] & (PERSONAL | ROLE)
                or (inverted and subject[1] == stop and frame.gap[subject[0]] == BLANK)
            ):
                after_comma = m > 0 and frame.gap[m] == COMMA
                subject = (clause_first(frame, 0, m) if after_comma else None) or phrase_left(
                    frame, m - 1, 0
                )
                subject = subject or clause_first(frame, 0, m)
                if subject and frame.verb_second and not _somebody(frame, subject):
                    # "Holm ville ikke høre tale om held:"
                    first = clause_first(frame, opens, m)
                    subject = first if first and _somebody(frame, first) else subject
            if subject:
                return (
                    (frame.start[m], frame.end[m]),
                    (frame.start[subject[0]], frame.end[subject[1] - 1]),
                )
    if stop and is_name(frame, stop - 1):
        a = stop - 1
        while a > 0 and is_name(frame, a - 1) and frame.gap[a] == BLANK:
            a -= 1
        if a == 0 or not _told(frame, a):
            return None, (frame.start[a], frame.end[stop - 1])
    subject = clause_first(frame, opens, stop) or clause_first(frame, 0, stop)
    if subject is None:
        return None
    return None, (frame.start[subject[0]], frame.end[subject[1] - 1])


def _somebody(frame: Frame, found: Range) -> bool:
    """Whether a phrase can be a person or a body: a pronoun, a name, a role, a definite noun."""
    if frame.bits[found[0]] & (PERSONAL | DETERMINER):
        return True
    return any(is_name(frame, m) or frame.bits[m] & ROLE for m in range(*found))


_THIS = frozenset("that this it which det dette".split())
_MAKES = frozenset("makes made brings brought prompts prompted leaves left får fik".split())


def _whose_words(frame: Frame, stop: int) -> Range | None:
    """ "To parents his answer was:", "kendt for sit svar til forældre:": whose words they are."""
    for m in range(stop - 2, max(0, stop - 9), -1):
        if not frame.bits[m] & CUE_NOUN or frame.word[m] < 0 or frame.cap[m]:
            continue
        for at in (m - 1, m - 2):
            if at >= 0 and frame.bits[at] & POSSESSIVE and frame.gap[at + 1] == BLANK:
                own = frame.lower[at] in _OWN
                subject = clause_first(frame, 0, at) if own else phrase_left(frame, at, at)
                return subject or (at, at + 1)
        return None
    return None


_OWN = ("sin", "sit", "sine")
_BEFORE = ("before", "inden", "før")


def _last_clause(frame: Frame, stop: int) -> int:
    """Where the clause begins that a colon closes, if a name or role opens it behind a comma:
    "“A,” says X, while student Y loves them:". 0 for the sentence.
    """
    for m in range(stop - 3, max(0, stop - 12), -1):
        if frame.gap[m] == COMMA and frame.word[m] >= 0:
            joins = frame.bits[m] & (COORDINATOR | SUBORDINATOR) or frame.lower[m] in _BEFORE
            known = is_name(frame, m + 1) or frame.bits[m + 1] & ROLE
            return m + 1 if joins and known and frame.gap[m + 1] == BLANK else 0
    return 0


def _told(frame: Frame, a: int) -> bool:
    """Whether the name at unit `a` is whom it was said to: "to X", "to the Dutch paper X"."""
    m = a - 1
    while m > 0 and a - m < 4 and not frame.bits[m] & PREPOSITION:
        if frame.gap[m] != BLANK or frame.bits[m] & (CUE | AUXILIARY):
            return False
        m -= 1
    return bool(frame.bits[m] & PREPOSITION) and (m == a - 1 or frame.lower[m] in ("to", "til"))


def acting_before(
    document: Document, all_frames: list[Frame], index: int, lex: Lexicon
) -> Span | None:
    """ "Moss snorts. “Nonsense.”": who acts in a short sentence right before the quotation."""
    frame = all_frames[index - 1] if index else None
    if frame is None or frame.paragraph != all_frames[index].paragraph or frame.paragraph == 0:
        return None
    if not 1 < frame.last - frame.first <= _BEAT or any(r >= 0 for r in frame.region):
        return None
    words, text = document.words, document.text
    begin = frame.first
    if not lex.verb_second and document.lower[begin].endswith(("ing", "ed")):
        # "Sitting in her kitchen, she laughs."
        commas = (i + 1 for i in range(begin, frame.last - 1) if text[words[i][1]] == ",")
        begin = begin if text[words[begin + 1][0]].isupper() else next(commas, begin)
    if document.lower[begin] in _THIS and document.lower[begin + 1] in _MAKES:
        begin += 2  # "That makes Holm roll her eyes."
    if lex.verb_second and document.lower[begin] in _THIS and begin + 2 < frame.last:
        third = lex.bits.get(document.lower[begin + 2], 0)
        if third & PERSONAL and not third & DETERMINER:
            return words[begin + 2]  # "Det tager hun roligt."
    first = lex.bits.get(document.lower[begin], 0)
    if first & PERSONAL and not first & DETERMINER:
        return words[begin]
    end = begin
    while first & ROLE and end < min(begin + 4, frame.last - 2):
        if text[words[end + 1][0]].isupper():
            break
        end += 1  # "Fellow volunteer Ida Holm sighs."
    if first & ~(FIRST_NAME | HONORIFIC) and not (first & ROLE and end < frame.last - 2):
        return None  # "I går …", "But …"
    end += first & ROLE > 0
    while end < frame.last and text[words[end][0]].isupper():
        end += 1
    if end - begin == 1 and end + 2 < frame.last and lex.bits.get(document.lower[end], 0) & ROLE:
        while end + 1 < frame.last and text[words[end + 1][0]].isupper():
            end += 1  # "Wolf researcher Ida Holm is relaxed."
        end += end > begin + 1
    if not begin < end < frame.last or text[words[end - 1][1]] != " ":
        return None
    near = document.lower[max(0, begin - _FAR) : begin + _FAR] if end - begin == 1 else ()
    if near and near.count(document.lower[begin]) == 1:
        return None  # "Nobody moved.": only its place gives it its capital
    return words[begin][0], words[end - 1][1]


_BEAT = 8  # words
_FAR = 500  # words


def closing_sentence(
    document: Document, all_frames: list[Frame], index: int, lex: Lexicon
) -> tuple[Span, Span] | None:
    """ "“A!” Holm, who had won, said of the cup.": a sentence of subject and cue without content
    of its own belongs to the quotation before it.
    """
    if index + 1 >= len(all_frames):
        return None
    frame = all_frames[index + 1]
    n = len(frame)
    if frame.paragraph != all_frames[index].paragraph or n < 2:
        return None
    told = _told_how(frame)
    if told:
        return told
    for m in range(1, n):
        if frame.word[m] < 0:
            return None
        found = match_cue(frame, m, lex) if frame.bits[m] & CUE else None
        if found is None or is_noun(frame, m, found[0], lex):
            continue
        if "q" not in found[0].frames and found[1] < n:
            continue
        if frame.gap[m] == COMMA:
            subject = past_insertion(frame, [], m) or clause_first(frame, 0, m)
        else:
            subject = phrase_left(frame, m - 1, 0)
        if subject is None or subject[0] > 0:
            return None
        if not _without_content(frame, found[1]):
            return None
        return (frame.start[m], frame.end[found[1] - 1]), (
            frame.start[0],
            frame.end[subject[1] - 1],
        )
    return None


def _told_how(frame: Frame) -> tuple[Span, Span] | None:
    """ "“A.” That is how X, its owner, puts it", "»A.« Sådan formulerer X det"."""
    how = 3 if tuple(frame.lower[:3]) in _HOW else 2 if frame.lower[0] == "sådan" else 0
    if not how or how >= len(frame):
        return None
    subject = phrase_right(frame, how)
    if subject is None or not (is_name(frame, subject[0]) or frame.bits[subject[0]] & ROLE):
        return None
    cue = next((m for m in range(1, len(frame)) if frame.bits[m] & CUE), 0)
    if not cue or any(frame.word[m] < 0 or frame.gap[m] == COLON for m in range(len(frame))):
        return None
    return (frame.start[cue], frame.end[cue]), (frame.start[subject[0]], frame.end[subject[1] - 1])


_HOW = frozenset({("that", "is", "how"), ("that", "was", "how"), ("this", "is", "how")})


def _without_content(frame: Frame, after: int) -> bool:
    """Whether the rest of a sentence, from the end of its cue, only says when, where or of what."""
    n = len(frame)
    rest = range(after, n)
    if any(frame.word[m] < 0 or frame.bits[m] & COMPLEMENTIZER for m in rest):
        return False
    if after == n or frame.lower[after] == "of":
        return True
    if frame.gap[after] == COMMA or frame.bits[after] & SUBORDINATOR:
        return not frame.verb_second and frame.lower[after] in _WHILE
    adjunct = frame.bits[after] & (PREPOSITION | WEEKDAY | ADVERB)
    return bool(adjunct) and not any(frame.bits[m] & (AUXILIARY | PERSONAL) for m in rest)


_WHILE = frozenset(("as", "when", "while", "before", "after", "with"))
