"""Cue events: in one frame, each cue with its subject and the content it introduces or closes."""

from dataclasses import dataclass

from analysis.quotes.frames import BLANK, COLON, COMMA, DASH, SEMICOLON, STOP, Frame
from analysis.quotes.lexicon import (
    ACCORDING,
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    COMPLEMENTIZER,
    CONTRACTION,
    COORDINATOR,
    CUE,
    CUE_NOUN,
    DETERMINER,
    NEGATION,
    OBJECT,
    PASSIVE,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    WEEKDAY,
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


@dataclass(slots=True)
class Event:
    """A cue (units `cue`), the mention of its subject, and the units of its content.

    `content` is a list of half-open unit ranges; `anaphor` marks "Det siger X", whose content is
    what stands before the frame. `rule` names the construction.
    """

    cue: Range
    subject: Range | None
    content: list[Range]
    rule: str
    frames: str
    lemma: str
    side: str  # where the content stands: "after", "before", "around", "anaphor"
    relative: bool = False
    second_hand: Range | None = None


def match_cue(frame: Frame, k: int, lex: Lexicon) -> tuple[Cue, int, Range | None] | None:
    """The longest cue that starts at unit `k`: (cue, end of the cue, subject inside it)."""
    n = len(frame)
    for cue in lex.cues.get(frame.lower[k], ()):
        j, inside = k + 1, None
        matched = True
        for word in cue.words[1:]:
            if j < n and frame.lower[j] == word and frame.gap[j] == BLANK:
                j += 1
                continue
            m = j
            while m < n and frame.bits[m] & (ADVERB | NEGATION) and m - j < 2:
                m += 1
            if m < n and m > j and frame.lower[m] == word:
                j = m + 1
                continue
            if lex.verb_second and inside is None and j == k + 1:
                found = phrase_right(frame, j)
                if found:
                    m = found[1]
                    while m < n and frame.bits[m] & (ADVERB | NEGATION):
                        m += 1
                    if m < n and frame.lower[m] == word:
                        inside, j = found, m + 1
                        continue
            matched = False
            break
        if matched:
            return cue, j, inside
    return None


def find_events(frame: Frame, lex: Lexicon) -> list[Event]:
    """All cue events of one frame, in order, their contents cut so that they do not overlap."""
    events: list[Event] = []
    n = len(frame)
    k = 0
    low = 0  # start of the current clause
    while k < n:
        if frame.word[k] >= 0 and frame.bits[k] & CUE_NOUN:
            event = _noun_event(frame, k, low, lex)
            if event:
                events.append(event)
                low = event.cue[1]
                k = max(k + 1, event.cue[1], event.subject[1] if event.subject else 0)
                continue
        if frame.word[k] < 0 or not frame.bits[k] & (CUE | ACCORDING):
            k += 1
            continue
        phrase = _according(frame, k, lex) if frame.bits[k] & ACCORDING else 0
        if phrase:
            event = _according_event(frame, k, phrase, low, lex)
            if event:
                events.append(event)
                k = max(k + 1, event.cue[1])
                continue
        found = match_cue(frame, k, lex)
        if found and not _is_noun(frame, k, found[0]):
            event = _verb_event(frame, k, found, low, events, lex)
            if event:
                events.append(event)
                low = event.cue[1]
                k = event.cue[1]
                continue
        k += 1
    _cut(frame, events)
    return events


def _is_noun(frame: Frame, k: int, cue: Cue) -> bool:
    """A form that is a noun here: "the states", "three reports", or part of a name."""
    if k == 0 or frame.gap[k] != BLANK or frame.word[k - 1] < 0:
        return False
    before = frame.bits[k - 1]
    if frame.cap[k] and frame.cap[k - 1]:
        return True
    if before & DETERMINER and not before & PERSONAL and not before & PRONOUN:
        return True
    if before & (POSSESSIVE | PREPOSITION) and not before & PRONOUN and cue.tense == "finite":
        return not before & ADVERB
    word = frame.lower[k - 1]
    return word[:1].isdigit() and frame.lower[k].endswith("s")


def _noun_event(frame: Frame, k: int, low: int, lex: Lexicon) -> Event | None:
    """ "X's claim that …", "a warning from X that …", "Det er beskeden fra X"."""
    n = len(frame)
    after = k + 1
    subject: Range | None = None
    if after < n and frame.lower[after] in lex.noun_sources and frame.gap[after] == BLANK:
        subject = phrase_right(frame, after + 1)
        if subject is None:
            return None
        after = subject[1]
        if frame.lower[k + 1] == "of" and not is_name(frame, subject[1] - 1):
            return None
        if (
            k - low <= 3
            and k >= 2
            and frame.bits[0] & ANAPHOR
            and frame.bits[1] & AUXILIARY
            and lex.verb_second
        ):
            return Event((k, k + 1), subject, [], "anaphor", "c", frame.lower[k], "anaphor")
    else:
        m = k - 1
        if m >= low and frame.gap[k] == BLANK and frame.bits[m] & OBJECT:
            subject = (m, m + 1)  # "his claim that"
        while (
            subject is None
            and m > low
            and not is_name(frame, m)
            and frame.gap[m + 1] == BLANK
            and k - m < 3
        ):
            if frame.bits[m] & (DETERMINER | PREPOSITION):
                break
            m -= 1
        if m < 0 or frame.word[m] < 0 or frame.gap[m + 1] != BLANK:
            return None
        word = frame.lower[m]
        genitive = word.endswith(("'s", "’s", "s'", "s’")) or (
            lex.verb_second and word.endswith("s")
        )
        if subject:
            pass
        elif is_name(frame, m) and genitive:
            a = m
            while a > low and is_name(frame, a - 1) and frame.gap[a] == BLANK:
                a -= 1
            subject = (a, m + 1)
        else:
            return None
    j = after
    while j < n and j - after < 3 and frame.lower[j] in ("om", "about", "to", "til", "på"):
        j += 1
    if j < n and frame.bits[j] & COMPLEMENTIZER and frame.gap[j] in (BLANK, COMMA):
        if not _demonstrative(frame, j) or lex.verb_second:
            return Event(
                (k, k + 1), subject, [(j + 1, n)], "noun_that", "c", frame.lower[k], "after"
            )
    if j < n and frame.gap[j] == COLON:
        return Event((k, k + 1), subject, [(j, n)], "noun_colon", "c", frame.lower[k], "after")
    return None


# ------------------------------------------------------------------ according to / ifølge
def _according(frame: Frame, k: int, lex: Lexicon) -> int:
    for words in lex.according.get(frame.lower[k], ()):
        if tuple(frame.lower[k : k + len(words)]) == words:
            return k + len(words)
    return 0


def _according_event(frame: Frame, k: int, after: int, low: int, lex: Lexicon) -> Event | None:
    n = len(frame)
    subject = phrase_right(frame, after)
    if not subject:
        return None
    j = subject[1]
    # Skip an apposition or a time phrase up to the comma that opens the clause.
    begins = (
        k == 0
        or frame.gap[k] in (STOP, SEMICOLON, COLON)
        or (k == 1 and frame.bits[0] & (COORDINATOR | ADVERB))
    )
    if begins:
        if lex.verb_second:
            start = j
        else:
            comma = next((m for m in range(j, n) if frame.gap[m] == COMMA), -1)
            start = comma if comma >= 0 else j
        if start >= n:
            return None
        return Event((k, after), subject, [(start, n)], "according", "qc", frame.lower[k], "after")
    start = low
    if frame.gap[k] == BLANK:
        for m in range(k - 1, low, -1):
            if frame.gap[m] == COMMA and frame.bits[m] & (COORDINATOR | SUBORDINATOR | RELATIVE):
                start = m + 1
                break
    while start < k and frame.bits[start] & COORDINATOR:
        start += 1
    content = [(start, k)]
    if j < n and frame.gap[j] in (BLANK, COMMA) and lex.verb_second and frame.gap[k] == BLANK:
        content.append((j, n))
    elif (
        j < n
        and frame.gap[j] == COMMA
        and frame.gap[k] == COMMA
        and frame.word[j] >= 0
        and not frame.bits[j] & RELATIVE
    ):
        content.append((j, n))
    return Event((k, after), subject, content, "according", "qc", frame.lower[k], "around")


# ------------------------------------------------------------------ verbs
def _verb_event(
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
        and ((k > 0 and frame.gap[k] != BLANK) or k == low or _fronted(frame, low, k))
    ):
        return _make(frame, (k, end), inside, cue, "inverted", low, end, lex, events)
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
    v2 = lex.verb_second and left < k and _fronted(frame, low, k)
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
            subject = _source_after(frame, right_at)
        if subject and not (frame.bits[subject[0]] & COMPLEMENTIZER):
            if lex.verb_second or before_region or "q" in cue.frames:
                clause = subject[1] < n and frame.bits[subject[1]] & AUXILIARY
                if (
                    lex.verb_second
                    or (before_region and not clause)
                    or _closes_sentence(frame, subject, low, k)
                ):
                    if _plausible_inversion(frame, subject, lex, before_region):
                        return _make(
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
            subject = _shared(frame, events, left)
            if subject is None:
                subject = clause_first(frame, 0, left)
        elif gap in (COMMA, DASH):
            subject = _relative_subject(frame, low, k) or clause_first(frame, low, k)
            if subject and subject[1] > left + 1:
                subject = None
            if subject is None:
                subject = phrase_left(frame, left, low)
        elif gap == BLANK and left >= low:
            subject = phrase_left(frame, left, low)
            if subject:
                subject = _past_relative(frame, subject, low)
    if subject is None:
        return None
    if "s" in cue.frames and frame.lower[subject[0]] in ("a", "an") and auxiliary_at < 0:
        return None  # "a mite called varroa"
    if not lex.verb_second and frame.bits[subject[0]] & (PREPOSITION | AUXILIARY):
        return None
    return _make(frame, whole, subject, cue, "subject", low, end, lex, events, relative=relative)


def _infinitive_event(
    frame: Frame, k: int, end: int, cue: Cue, low: int, events: list[Event], lex: Lexicon
) -> Event | None:
    """ "went on to call it “a sham”": an infinitive counts where marked words follow it."""
    if not any(frame.word[m] < 0 for m in range(end, min(len(frame), end + 10))):
        return None
    subject = clause_first(frame, low, k - 1) or _shared(frame, events, k)
    if subject is None or subject[1] > k:
        return None
    return _make(frame, (k, end), subject, cue, "infinitive", low, end, lex, events)


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


def _fronted(frame: Frame, low: int, k: int) -> bool:
    """Danish main clause with something else than the subject first: "I går sagde X"."""
    m = low
    while m < k and frame.bits[m] & COORDINATOR:
        m += 1
    if m >= k:
        return False
    bits = frame.bits[m]
    if is_name(frame, m):
        return False
    if bits & ANAPHOR and m == k - 1:
        return True
    return bool(bits & (PREPOSITION | ADVERB | WEEKDAY)) and not bits & DETERMINER


def _plausible_inversion(frame: Frame, subject: Range, lex: Lexicon, region: bool) -> bool:
    a, b = subject
    if frame.bits[a] & (PERSONAL | ROLE) or is_name(frame, a) or region:
        return True
    return any(is_name(frame, m) or frame.bits[m] & ROLE for m in range(a, b)) or bool(
        frame.bits[a] & DETERMINER
    )


def _closes_sentence(frame: Frame, subject: Range, low: int, k: int) -> bool:
    """English ", said X" without marks: nothing but an apposition or adjunct follows the subject.

    Otherwise the words after the verb are content: "Dan Hill, the director, said the plan …".
    """
    b = subject[1]
    if k - low < 3 or (not is_name(frame, subject[0]) and not frame.bits[subject[0]] & ROLE):
        return False
    return b >= len(frame) or frame.gap[b] in (STOP, COMMA)


def _source_after(frame: Frame, k: int) -> Range | None:
    """ "Sådan lyder det fra X": the phrase after the preposition."""
    for m in range(k, min(k + 3, len(frame))):
        if frame.lower[m] in ("fra", "hos", "i", "af", "from", "in"):
            return phrase_right(frame, m + 1)
        if frame.bits[m] & POSSESSIVE:
            return m, m + 1  # "lyder hendes kommentar"
    return None


def _relative_subject(frame: Frame, low: int, k: int) -> Range | None:
    """ "which Apple's chief executive, Tim Cook, called …": the subject inside a relative clause."""
    for m in range(k - 2, low, -1):
        if frame.word[m] >= 0 and frame.bits[m] & (RELATIVE | SUBORDINATOR):
            n = m + 1
            if frame.gap[n] != BLANK or frame.word[n] < 0:
                return None
            if not (is_name(frame, n) or frame.bits[n] & (DETERMINER | POSSESSIVE)):
                return None
            found = phrase_right(frame, n)
            return found if found and found[1] < k and frame.gap[found[1]] == COMMA else None
    return None


def _shared(frame: Frame, events: list[Event], left: int) -> Range | None:
    """The subject that a coordinated cue shares with the cue before it."""
    for event in reversed(events):
        if event.subject and event.rule != "according":
            return event.subject
    return None


def _past_relative(frame: Frame, subject: Range, low: int) -> Range:
    """If the phrase before the cue follows a relative pronoun, the subject is further left."""
    a = subject[0]
    if is_name(frame, a) or frame.bits[a] & (PERSONAL | DETERMINER):
        return subject  # "which Trump called": the relative pronoun is the object
    if a - 1 > low and frame.bits[a - 1] & RELATIVE and frame.word[a - 1] >= 0:
        found = antecedent(frame, a - 1, low)
        if found:
            return found
    return subject


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
        return _make(frame, (k, end), (left, left + 1), cue, "progressive", low, end, lex, events)
    if progressive:
        subject = (
            phrase_left(frame, left, low) if left >= low and frame.gap[left + 1] == BLANK else None
        )
        if subject is None:
            return None
        return _make(frame, (k, end), subject, cue, "progressive", low, end, lex, events)
    if not any(f in cue.frames for f in "qcns"):
        return None
    if (
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
        subject = _shared(frame, events, k) or clause_first(frame, 0, k)
    if subject is None:
        return None
    return _make(frame, (k, end), subject, cue, "participle", low, end, lex, events)


def _make(
    frame: Frame,
    cue_range: Range,
    subject: Range,
    cue: Cue,
    rule: str,
    low: int,
    after: int,
    lex: Lexicon,
    events: list[Event],
    v2: bool = False,
    relative: bool = False,
) -> Event | None:
    """Decide on which side the content stands, and where it ends."""
    n = len(frame)
    k = cue_range[0]
    event = Event(cue_range, subject, [], rule, cue.frames, cue.lemma, "after", relative)
    begin = min(k, subject[0])
    left_material = begin > low
    left_region = begin > 0 and frame.word[begin - 1] < 0
    left_comma = begin > low and frame.gap[begin] in (COMMA, STOP, DASH) and begin - low >= 2
    # anaphor: "Det siger X."
    if v2 and frame.bits[k - 1] & ANAPHOR and k - 1 <= low + 1:
        event.side, event.rule = "anaphor", "anaphor"
        return event
    if rule == "inverted" and not v2 and (left_region or left_comma):
        event.side = "before"
        event.content = [(low, begin), *_resumed(frame, max(after, subject[1]))]
        return event
    if (
        left_region
        and rule == "subject"
        and not (after < n and frame.gap[after] == BLANK and frame.bits[after] & COMPLEMENTIZER)
        and not (after < n and frame.word[after] < 0 and frame.gap[after] == BLANK)
    ):
        event.side = "before"
        event.content = [(low, begin), *_resumed(frame, after)]
        return event
    right, how = _right_side(frame, after, cue, lex, rule)
    if left_region and rule == "subject" and how not in ("that", "region", "colon"):
        event.side = "before"
        event.content = [(low, begin)]
        return event
    if right is not None:
        event.content = [(right, n)]
        event.rule = f"{rule}_{how}"
        return event
    if left_material and left_comma and ("q" in cue.frames or "c" in cue.frames):
        opening = frame.bits[low] & (PREPOSITION | SUBORDINATOR | ADVERB)
        if (
            not lex.verb_second
            and after < n
            and frame.gap[after] == COMMA
            and frame.gap[begin] == COMMA
            and not opening
            and not frame.bits[after] & (COORDINATOR | RELATIVE | CUE)
        ):
            # "A lighthouse, she says, is a promise."
            event.side = "around"
            event.content = [(low, begin), (after, n)]
            event.rule = "interrupted"
            return event
        if how == "none" or (how == "adjunct" and begin - low >= 4 and not opening):
            event.side = "before"
            event.content = [(low, begin)]
            event.rule = f"{rule}_closing"
            return event
    return None


def _resumed(frame: Frame, k: int) -> list[Range]:
    """The quotation that goes on after its cue: “A,” X said on Monday, “and B.”"""
    for m in range(k, min(len(frame), k + 14)):
        if frame.word[m] < 0:
            if frame.gap[m] in (COMMA, COLON, DASH, STOP):
                return [(m, m + 1)]
            return []
        if frame.bits[m] & CUE and m > k:
            return []
    return []


def _right_side(frame: Frame, k: int, cue: Cue, lex: Lexicon, rule: str) -> tuple[int | None, str]:
    """Where content to the right of a cue starts, and how it is introduced."""
    n = len(frame)
    frames = cue.frames
    if k >= n:
        return None, "none"
    j = k
    clause = "c" in frames or "x" in frames or "q" in frames
    while j < n:
        if frame.gap[j] == COLON:
            return j, "colon"
        if frame.word[j] < 0:
            if j > k + 12:
                return None, "none"
            return j, "region"
        if frame.gap[j] == STOP:
            return None, "none"
        bits = frame.bits[j]
        if (
            bits & COMPLEMENTIZER
            and clause
            and frame.gap[j] in (BLANK, COMMA)
            and (lex.verb_second or not _demonstrative(frame, j))
        ):
            return j + 1, "that"
        if j == k:
            break
        j += 1
    j = k
    while j < n and frame.bits[j] & (ADVERB | NEGATION) and frame.gap[j] == BLANK and j < k + 3:
        if frame.bits[j] & DETERMINER or is_name(frame, j):
            break
        j += 1
    if j >= n or frame.gap[j] == STOP:
        return None, "none"
    bits = frame.bits[j]
    if frame.gap[j] == COLON:
        return j, "colon"
    if frame.word[j] < 0:
        return j, "region"
    if bits & COMPLEMENTIZER and clause:
        return j + 1, "that"
    if "i" in frames and frame.lower[j] in ("to", "at"):
        return j, "infinitive"
    # A conjunction, region or colon further on: "said in a statement that", "told reporters: “".
    limit = min(n, j + 14)
    adjunct = bits & (PREPOSITION | WEEKDAY) or (frame.gap[j] == COMMA)
    addressee = "a" in frames
    if "s" in frames and not lex.object_content:
        # "kalder forslaget (for) »…«": the object is the journalist's, the marked words are said.
        for m in range(j, min(n, j + 8)):
            if frame.word[m] < 0:
                return m, "region"
            if frame.lower[m] in ("som", "for") and m >= j:
                return m + 1, "bare"
        return None, "none"
    if adjunct or addressee:
        for m in range(j, limit):
            if frame.gap[m] == COLON and m > j:
                return m, "colon"
            if frame.word[m] < 0:
                if frame.gap[m] in (COMMA, COLON, BLANK) and (clause):
                    return m, "region"
                break
            if m > j and frame.bits[m] & COMPLEMENTIZER and clause and not _demonstrative(frame, m):
                return m + 1, "that"
            if m > j and frame.bits[m] & CUE and frame.bits[m - 1] & PRONOUN:
                break
            if (
                m > j + 1
                and clause
                and m + 1 < n
                and frame.bits[m] & PERSONAL
                and not frame.bits[m] & DETERMINER
                and frame.bits[m + 1] & AUXILIARY
            ):
                return m, "bare"  # "said in a statement it would …"
            if (
                m > j
                and frame.gap[m] == BLANK
                and any(
                    c.tense == "present" and "q" in c.frames
                    for c in lex.cues.get(frame.lower[m], ())
                )
            ):
                break
        if addressee and not adjunct:
            found = phrase_right(frame, j)
            if (
                found
                and found[1] < n
                and frame.gap[found[1]] == BLANK
                and frame.word[found[1]] >= 0
            ):
                if not frame.bits[found[1]] & (PREPOSITION | AUXILIARY | WEEKDAY):
                    return found[1], "bare"
            return None, "none"
        if adjunct and frame.gap[j] == COMMA:
            if lex.verb_second and clause and _clause_opens(frame, j) and _has_verb(frame, j):
                return j, "bare"
            return None, "none"
        if adjunct:
            return None, "adjunct"
    if "f" in frames and not (
        clause
        and any(
            frame.bits[m] & COMPLEMENTIZER and frame.gap[m] == COMMA
            for m in range(j, min(n, j + 9))
        )
    ):
        # "accuses Y of …", "beskylder Y for at …"
        for m in range(j, min(n - 1, j + 9)):
            if frame.lower[m] == "for" and frame.gap[m] == BLANK and m > j:
                after = m + 1
                return (after + 1 if frame.bits[after] & COMPLEMENTIZER else after), "object"
        return None, "none"
    if "s" in frames and frame.lower[j] in ("som", "for", "as") and j + 1 < n:
        return j + 1, "bare"
    if "i" in frames and frame.lower[j] in ("to", "at"):
        return j, "infinitive"
    if "i" in frames and "n" not in frames and "c" not in frames:
        found = phrase_right(frame, j)
        if found and found[1] < n and frame.lower[found[1]] in ("to", "at"):
            return found[1], "infinitive"
        return None, "none"
    if bits & AUXILIARY or frame.gap[j] not in (BLANK, COMMA, DASH):
        return None, "none"
    if "s" in frames:
        return j, "bare"
    if "c" in frames and lex.verb_second:
        if _clause_opens(frame, j) and _has_verb(frame, j):
            return j, "bare"
    elif "c" in frames:
        return j, "bare"
    if "n" in frames and (lex.object_content or _clause_inside(frame, j)):
        return j, "object"
    return None, "none"


def _has_verb(frame: Frame, j: int) -> bool:
    """Whether an auxiliary follows within a clause: Danish content without "at" is a clause."""
    for m in range(j + 1, min(len(frame), j + 7)):
        if frame.gap[m] != BLANK:
            return False
        if frame.bits[m] & AUXILIARY:
            return True
    return False


def _clause_inside(frame: Frame, j: int) -> bool:
    """ "krævet en garanti om, at …": an object that holds a clause of its own."""
    return any(
        frame.bits[m] & COMPLEMENTIZER and frame.gap[m] == COMMA
        for m in range(j, min(len(frame), j + 12))
    )


def _clause_opens(frame: Frame, j: int) -> bool:
    bits = frame.bits[j]
    return bool(bits & (PRONOUN | DETERMINER) or is_name(frame, j)) and not bits & RELATIVE


def _demonstrative(frame: Frame, j: int) -> bool:
    """English "that" as a pronoun at the end of a phrase is no conjunction."""
    return j + 1 >= len(frame) or frame.gap[j + 1] in (STOP, COMMA)


def _cut(frame: Frame, events: list[Event]) -> None:
    """End each content before the next event's clause, so that contents do not overlap."""
    for first, second in zip(events, events[1:], strict=False):
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
        if coordinated:
            start -= 1
        # A quotation belongs to the nearest cue that introduces it.
        marked = second.rule.endswith(("_region", "_colon"))
        separate = coordinated or marked or second.rule.startswith(("participle", "according"))
        if second.side == "after" and separate and a < start < b:
            first.content[-1] = (a, start)
        elif second.side == "around" and a < start:
            # "X said A, according to Y": the statement is X's, at second hand.
            second.content = []
            first.second_hand = second.subject
