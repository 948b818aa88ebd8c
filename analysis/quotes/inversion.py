"""Subjects behind their verb: "“…,” said X", "…, siger X", "I går sagde X, at …"."""

from dataclasses import replace

from analysis.quotes.closing import closes_sentence, many_alone, past_adjunct
from analysis.quotes.event import Event
from analysis.quotes.finders import finds
from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    COMPLEMENTIZER,
    DETERMINER,
    NEGATION,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    ROLE,
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.paper_nouns import is_written
from analysis.quotes.sides import make
from analysis.quotes.subjects import (
    fronted,
    in_apposition,
    plausible_inversion,
    source_after,
)


def inversion(
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
    if "l" in cue.frames and end < n and frame.lower[end - 1] == "der":
        yet = bool(frame.bits[end] & ADVERB and frame.gap[end] == BLANK)  # "står der dog, at"
        if end + yet < n and frame.bits[end + yet] & COMPLEMENTIZER:
            return _stands_in(frame, k, end, cue, low, events, lex)
    at = end
    while at < n and frame.bits[at] & (ADVERB | NEGATION) and frame.gap[at] == BLANK:
        if is_name(frame, at) or frame.bits[at] & ROLE:
            break
        at += 1
    after_region = k > 0 and frame.word[k - 1] < 0
    inverted = after_region or (k > 0 and frame.gap[k] != BLANK)
    v2 = lex.verb_second and left < k and fronted(frame, low, k)
    if inverted and not after_region and in_apposition(frame, low, k):
        return None  # "Ministeren, Anton Blake, advarer Iran"
    if not (inverted or v2) or at >= n or frame.gap[at] != BLANK:
        return None
    if "A" in cue.frames and not (cue.lemma == "advise" and not frame.verb_second):
        return None
    anaphoric = v2 and frame.bits[k - 1] & ANAPHOR
    calls = _calls(frame, cue, at, k)
    shown = "d" in cue.frames and not lex.verb_second and frame.gap[k] == COMMA
    if not calls and not shown and not any(f in cue.frames for f in "qcl"):
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
        if frame.lower[subject[0]] in _PARTICLES:
            return None  # "A memo, read out to us, says"
        clause = subject[1] < n and frame.bits[subject[1]] & AUXILIARY
        spoken = after_region and not clause
        saying = "q" in cue.frames or "c" in cue.frames or (shown and finds(frame, subject, lex))
        spoken = spoken or (saying and _made_so(frame, subject, k, lex))
        if not spoken and not (saying and closes_sentence(frame, subject, low, k)):
            return None
    if "l" not in cue.frames and not plausible_inversion(frame, subject, lex, after_region):
        if not many_alone(frame, subject):
            return None
    fronting = v2 and not inverted
    if anaphoric and subject[1] < n and frame.bits[subject[1]] & NEGATION:
        return None  # "Det ved X ikke"
    behind = past_adjunct(frame, subject, k)
    return make(frame, (k, end), subject, cue, "inverted", low, behind, lex, events, fronting)


def _stands_in(
    frame: Frame, k: int, end: int, cue: Cue, low: int, events: list[Event], lex: Lexicon
) -> Event | None:
    """ "I et notat fra Stenbro står der, at …"."""
    source = _document_before(frame, low, k)
    if source is None or not any(is_written(frame.lower[m]) for m in range(*source)):
        return None  # "i kælderen står der, at"
    return make(
        frame, (k, end), source, replace(cue, frames="lx"), "inverted", low, end, lex, events
    )


def _made_so(frame: Frame, subject: Range, k: int, lex: Lexicon) -> bool:
    """ "Eels may be born in two places, suggests a study | that followed 26 of them"."""
    m = subject[1]
    if m >= len(frame) or frame.gap[k] != COMMA or frame.gap[m] != BLANK:
        return False
    behind = frame.lower[m] in ("that", "which") or frame.lower[m].endswith("ed")
    a = frame.lower[subject[0]] in ("a", "an", "one", "new", "another")
    alone = not any(frame.bits[i] & AUXILIARY for i in range(m, m + 2) if i < len(frame))
    return behind and a and alone and finds(frame, subject, lex)


_PARTICLES = ("out", "aloud", "back")


def _calls(frame: Frame, cue: Cue, at: int, k: int) -> bool:
    """ "I går kaldte X det »…«", "mens A …, betegner X det som »…«": the subject of a verb of
    calling right behind it, a pronoun, a name or a title with a name.
    """
    if not frame.verb_second or "s" not in cue.frames or at >= len(frame):
        return False
    phrase = phrase_right(frame, at) if frame.gap[at] == BLANK and k > 0 else None
    if phrase and phrase[1] - phrase[0] > 1 and is_name(frame, phrase[1] - 1):
        if any(frame.bits[m] & ROLE for m in range(*phrase)):
            return True  # "Hos Nordplast kalder direktør X sagen »…«"
    personal = frame.bits[at] & PERSONAL and not frame.bits[at] & DETERMINER
    return bool(personal or is_name(frame, at)) and frame.gap[at] == BLANK and k > 0


def _document_before(frame: Frame, low: int, k: int) -> Range | None:
    """ "I et notat fra Stenbro hedder det, at …": the document that the clause opens with."""
    if not frame.bits[low] & PREPOSITION or low + 1 >= k:
        return None
    found = phrase_right(frame, low + 1)
    if found is None:
        return None
    a, end = found[0], min(found[1], k)  # a genitive takes all that follows it
    genitive = frame.lower[a].endswith("s")
    while end < k and is_name(frame, end) and frame.gap[end] == BLANK:
        end += 1  # "rådgivningsfirmaet Stenbro"
    while genitive and end < k and frame.gap[end] == BLANK and frame.word[end] >= 0:
        if end - a > 3:
            break
        end += 1  # "Havnetilsynets | nye register"
    if a < end < k and frame.bits[end] & PREPOSITION and is_written(frame.lower[end - 1]):
        if k - end <= _PLACED and all(_plain(frame, m) for m in range(end, k + 1)):
            return a, k  # "vilkårene | på kædens hjemmeside"
    if not _up_to(frame, end, k):
        return None
    # "fra Holmby Kommune lyder det", "af Havnetilsynets register fremgår det"
    owned = genitive and end - a > 1 and not is_name(frame, end - 1)
    return (a, end) if owned or frame.lower[low] == "fra" or not is_name(frame, a) else None


_PLACED = 6  # units


def _plain(frame: Frame, m: int) -> bool:
    return frame.word[m] >= 0 and frame.gap[m] == BLANK


def _up_to(frame: Frame, end: int, k: int) -> bool:
    """Whether nothing but a relative clause in commas stands between a phrase and its verb: "af
    rapporten, som er på 200 sider, fremgår det".
    """
    if end == k:
        return True
    if frame.gap[end] != COMMA or not frame.bits[end] & RELATIVE or frame.gap[k] != COMMA:
        return False
    return all(frame.gap[m] == BLANK and frame.word[m] >= 0 for m in range(end + 1, k))


HAS_SAID = frozenset(
    "sige oplyse meddele skrive fortælle forklare erklære konkludere fastslå bekræfte udtale "
    "afsløre påpege anslå vurdere beslutte afgøre".split()
)


def that_has(frame: Frame, k: int, low: int) -> Range | None:
    """ "Det har kommunen oplyst", "dette har direktør X forklaret": whose words the sentence before
    are; the subject stands between the auxiliary and the participle at unit `k`.
    """
    if low or k < 3 or not frame.bits[0] & ANAPHOR or frame.lower[0] not in ("det", "dette"):
        return None
    if frame.lower[1] not in ("har", "havde") or any(frame.gap[m] != BLANK for m in range(1, k)):
        return None
    found = phrase_right(frame, 2)
    if found is None or found[1] > k or frame.bits[2] & PERSONAL:
        return None
    known = any(is_name(frame, i) or frame.bits[i] & ROLE for i in range(*found))
    known = known or frame.lower[found[1] - 1].endswith(("en", "et", "ne"))
    between = (frame.bits[i] for i in range(found[1], k))
    adverbs = all(bits & ADVERB and not bits & NEGATION for bits in between)
    return found if known and adverbs else None


def perfect_inverted(frame: Frame, k: int, low: int) -> Range | None:
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
