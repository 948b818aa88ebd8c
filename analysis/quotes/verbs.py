"""Cue verbs: whether a form is a verb here, who its subject is, and in which order they stand."""

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COMMA, DASH, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    COMPLEMENTIZER,
    CONTRACTION,
    COORDINATOR,
    CUE_NOUN,
    DETERMINER,
    NEGATION,
    PASSIVE,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import (
    Range,
    antecedent,
    clause_first,
    is_name,
    phrase_left,
    phrase_right,
)
from analysis.quotes.sides import make
from analysis.quotes.subjects import (
    closes_sentence,
    fronted,
    past_relative,
    plausible_inversion,
    relative_subject,
    shared,
    source_after,
)


def verb_event(
    frame: Frame,
    k: int,
    found: tuple[Cue, int, Range | None],
    low: int,
    events: list[Event],
    lex: Lexicon,
) -> Event | None:
    cue, end, inside = found
    n = len(frame)
    left = k - 1
    negated = False
    auxiliary_at = -1
    passive = False
    while left >= low and frame.gap[left + 1] == BLANK and frame.word[left] >= 0:
        bits = frame.bits[left]
        if bits & AUXILIARY:
            auxiliary_at = left
            if bits & PASSIVE:
                passive = True
            left -= 1
        elif bits & (ADVERB | NEGATION) and not is_name(frame, left) and not bits & DETERMINER:
            negated = negated or bool(bits & NEGATION)
            left -= 1
        else:
            break
    if (
        "l" in cue.frames
        and frame.lower[min(end, n - 1)] != "det"
        and not any(frame.bits[m] & (POSSESSIVE | CUE_NOUN) for m in range(end, min(end + 2, n)))
    ):
        return None  # "hedder", "lyder" carry words only with "det" or a possessive
    if cue.tense == "base" and left >= low and frame.lower[left] == "to" and not lex.verb_second:
        return _infinitive_event(frame, k, end, cue, low, events, lex)
    if cue.tense == "base" and not _base_form(frame, k, left, auxiliary_at, lex):
        return None
    if passive and auxiliary_at >= 0 and cue.tense != "present":
        event = _passive_by(frame, k, end, cue, low, lex)
        if event:
            return event
    if passive and cue.tense != "present" and _passive_form(lex, frame.lower[k], cue):
        return None
    if lex.verb_second and cue.tense == "finite" and auxiliary_at == k - 1:
        return None  # "er ved at": a finite verb has no auxiliary right before it
    if cue.tense == "present":
        return _participle_event(frame, k, end, cue, events, low, passive, left, lex)
    if (
        inside
        and cue.tense == "finite"
        and ((k > 0 and frame.gap[k] != BLANK) or k == low or fronted(frame, low, k))
    ):
        return make(frame, (k, end), inside, cue, "inverted", low, end, lex, events)
    whole = (k, k + 1) if inside else (k, end)  # "advaret Rusland om": the verb is the cue
    # -- subject to the right: inversion
    right_at = end
    while (
        right_at < n and frame.bits[right_at] & (ADVERB | NEGATION) and frame.gap[right_at] == BLANK
    ):
        if is_name(frame, right_at) or frame.bits[right_at] & ROLE:
            break
        right_at += 1
    first = k - 1
    before_region = first >= 0 and frame.word[first] < 0
    after_comma = k > 0 and frame.gap[k] in (COMMA, STOP, DASH)
    inverted = before_region or after_comma or (k > 0 and frame.gap[k] not in (BLANK,))
    v2 = lex.verb_second and left < k and fronted(frame, low, k)
    anaphoric = v2 and frame.bits[k - 1] & ANAPHOR
    if (
        cue.tense == "finite"
        and (inverted or v2)
        and right_at < n
        and frame.gap[right_at] == BLANK
        and (any(f in cue.frames for f in "qcl") or (anaphoric and "x" in cue.frames))
        and "A" not in cue.frames
    ):
        subject = phrase_right(frame, right_at)
        if "l" in cue.frames:
            subject = source_after(frame, right_at)
        if subject and not (frame.bits[subject[0]] & COMPLEMENTIZER):
            if lex.verb_second or before_region or "q" in cue.frames:
                clause = subject[1] < n and frame.bits[subject[1]] & AUXILIARY
                if (
                    lex.verb_second
                    or (before_region and not clause)
                    or closes_sentence(frame, subject, low, k)
                ):
                    if plausible_inversion(frame, subject, lex, before_region):
                        return make(
                            frame,
                            (k, end),
                            subject,
                            cue,
                            "inverted",
                            low,
                            subject[1],
                            lex,
                            events,
                            v2 and not inverted,
                        )
    # -- subject to the left
    if left < low:
        if left >= 0 and events and frame.bits[k - 1] & COORDINATOR:
            pass
        elif left < 0 or frame.word[left] < 0:
            if not before_region:
                return None
    subject: Range | None = None
    relative = False
    if left >= 0 and frame.word[left] >= 0:
        bits = frame.bits[left]
        gap = frame.gap[left + 1]
        if bits & CONTRACTION and gap == BLANK and left >= low:
            subject = (left, left + 1)
        elif bits & RELATIVE and gap == BLANK and left >= low:
            subject = antecedent(frame, left, low)
            relative = True
        elif bits & COORDINATOR and gap == BLANK:
            subject = shared(frame, events, left)
            if subject is None:
                subject = clause_first(frame, 0, left)
        elif gap in (COMMA, DASH):
            subject = relative_subject(frame, low, k) or clause_first(frame, low, k)
            if subject and subject[1] > left + 1:
                subject = None
            if subject is None:
                subject = phrase_left(frame, left, low)
        elif gap == BLANK and left >= low:
            subject = phrase_left(frame, left, low)
            if subject:
                subject = past_relative(frame, subject, low)
    if subject is None:
        return None
    if "s" in cue.frames and frame.lower[subject[0]] in ("a", "an") and auxiliary_at < 0:
        return None  # "a mite called varroa"
    if not lex.verb_second and frame.bits[subject[0]] & (PREPOSITION | AUXILIARY):
        return None
    return make(frame, whole, subject, cue, "subject", low, end, lex, events, relative=relative)


def _infinitive_event(
    frame: Frame, k: int, end: int, cue: Cue, low: int, events: list[Event], lex: Lexicon
) -> Event | None:
    """ "went on to call it “a sham”": an infinitive counts where marked words follow it."""
    if not any(frame.word[m] < 0 for m in range(end, min(len(frame), end + 10))):
        return None
    subject = clause_first(frame, low, k - 1) or shared(frame, events, k)
    if subject is None or subject[1] > k:
        return None
    return make(frame, (k, end), subject, cue, "infinitive", low, end, lex, events)


def _base_form(frame: Frame, k: int, left: int, auxiliary_at: int, lex: Lexicon) -> bool:
    """Whether a bare form is a verb here: after an auxiliary, or with a plural subject."""
    if auxiliary_at >= 0:
        return True
    if lex.verb_second or left < 0 or frame.gap[left + 1] != BLANK or frame.word[left] < 0:
        return False
    bits = frame.bits[left]
    if bits & (PERSONAL | RELATIVE):
        return frame.lower[left] not in ("he", "she")
    if bits & (DETERMINER | PREPOSITION | POSSESSIVE):
        return frame.lower[left] in ("many", "some", "most", "others", "both", "all", "few")
    word = frame.lower[left]
    if is_name(frame, left) and not word.endswith("s"):
        return frame.bits[max(0, left - 1)] & COORDINATOR > 0
    return (word.endswith("s") and not word.endswith(("'s", "’s", "ss"))) or word in _PLURALS


_PLURALS = frozenset("people men women police others voters".split())


def _passive_by(frame: Frame, k: int, end: int, cue: Cue, low: int, lex: Lexicon) -> Event | None:
    """ "was called “a mess” by X": the agent of a passive is the speaker."""
    if "s" not in cue.frames and "n" not in cue.frames:
        return None
    for m in range(end, min(len(frame), end + 14)):
        if frame.gap[m] == STOP:
            return None
        if frame.lower[m] in ("by", "af") and m > end:
            subject = phrase_right(frame, m + 1)
            if subject and any(frame.word[i] < 0 for i in range(end, m)):
                return Event(
                    (k, end), subject, [(end, m)], "passive", cue.frames, cue.lemma, "after"
                )
            return None
    return None


def _passive_form(lex: Lexicon, word: str, cue: Cue) -> bool:
    """Whether `word` can be the participle of a passive (English past forms double as one)."""
    return cue.tense == "participle" or any(
        c.tense == "participle" and c.words[0] == word for c in lex.cues.get(word, ())
    )


_BEFORE_GERUND = frozenset("by after before while when despite without in of for from".split())


def _participle_event(
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
        subject = (
            phrase_left(frame, left, low) if left >= low and frame.gap[left + 1] == BLANK else None
        )
        if subject is None:
            return None
        return make(frame, (k, end), subject, cue, "progressive", low, end, lex, events)
    if not any(f in cue.frames for f in "qcns"):
        return None
    if k and frame.gap[k] == BLANK and frame.lower[k - 1] in _BEFORE_GERUND:
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
        subject = shared(frame, events, k) or clause_first(frame, 0, k)
    if subject is None:
        return None
    return make(frame, (k, end), subject, cue, "participle", low, end, lex, events)
