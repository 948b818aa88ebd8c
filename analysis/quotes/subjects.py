"""Subjects that do not simply stand left of their verb."""

from analysis.quotes.apposed import placed
from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COLON, COMMA, SEMICOLON, STOP, Frame
from analysis.quotes.left import clause_first, phrase_left
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    COORDINATOR,
    CUE,
    CUE_NOUN,
    DETERMINER,
    FIRST_NAME,
    HONORIFIC,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    WEEKDAY,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.no_report import whole


def fronted(frame: Frame, low: int, k: int) -> bool:
    """Danish main clause with something else than the subject first: "I går sagde X"."""
    m = low
    while m < k and frame.bits[m] & COORDINATOR:
        m += 1
    if m >= k:
        return False
    bits = frame.bits[m]
    if frame.lower[m] == "spurgt" and m + 1 < k and frame.bits[m + 1] & (PREPOSITION | ADVERB):
        return True  # "Spurgt om møllen siger X"
    if is_name(frame, m):
        return False
    if bits & ANAPHOR and m == k - 1:
        return True
    return bool(bits & (PREPOSITION | ADVERB | WEEKDAY)) and not bits & DETERMINER


def fronts(frame: Frame, subject: Range) -> bool:
    """Whether `subject` is that of the clause that a conjunction opens the sentence with."""
    if frame.word[0] < 0 or not frame.bits[0] & SUBORDINATOR:
        return False
    if subject[0] <= 2:
        return True
    whole = phrase_right(frame, 1)
    return whole is not None and whole[0] <= subject[0] < whole[1]


def in_apposition(frame: Frame, low: int, k: int) -> bool:
    """Whether a phrase and its apposition in commas are all that stands before unit `k`:
    "Den tyske kansler, Greta Stahl, håber", "Greta Stahl, der er kansler, håber".
    """
    while low < k and frame.bits[low] & COORDINATOR:
        low += 1
    whole = phrase_right(frame, low)
    if whole is None or frame.gap[k] != COMMA:
        return False
    end = whole[1]
    aged = k == end + 2 and frame.lower[end] == "på"  # "Moren, Ida Holm på 84, husker"
    if end == k or aged or placed(frame, end) == k:
        return any(frame.gap[m] == COMMA for m in range(low + 1, k))
    if end > k or frame.gap[end] != COMMA or frame.word[end] < 0:
        return False
    if frame.lower[end].isdigit() and is_name(frame, low):
        return _of_age_and_place(frame, end, k)
    if any(frame.gap[m] != BLANK or frame.word[m] < 0 for m in range(end + 1, k)):
        return False
    if frame.bits[end] & RELATIVE or frame.lower[end] == "whose":
        return True
    second = phrase_right(frame, end)
    person = is_name(frame, low) or frame.bits[end - 1] & ROLE
    return bool(person and second and second[1] == k)


def _of_age_and_place(frame: Frame, at: int, k: int) -> bool:
    """ "Ida Holm, | 34, of Pine Road, admits", "…, 34, a baker from Elm, says": whether an age and
    phrases in commas fill what is left before unit `k`.
    """
    at += 1
    while at < k and frame.gap[at] == COMMA and frame.word[at] >= 0:
        inner = at + bool(frame.bits[at] & PREPOSITION)
        phrase = phrase_right(frame, inner) if inner < k else None
        if phrase is None:
            return False
        at = phrase[1]
    return at == k


def plausible_inversion(frame: Frame, subject: Range, lex: Lexicon, region: bool) -> bool:
    """Whether a subject behind its verb can be one who speaks: a person, a role, a body."""
    a, b = subject
    if frame.bits[a] & (PERSONAL | ROLE) or is_name(frame, a) or region:
        return True
    if lex.verb_second:
        head = next((m for m in range(a, b) if frame.bits[m] & PREPOSITION), b) - 1
        if head >= a and frame.lower[head] in lex.finders:
            return True  # "Det viser dokumenter"
        if head >= a and frame.lower[head] in ("kilder", "kilde"):
            return True  # "Det siger flere kilder i hæren"
        if head >= a and frame.lower[head].endswith(("en", "et", "ne")):
            return True  # a definite noun: "Det oplyser kommunen (i en mail)"
        if head > a and frame.lower[a].endswith(("ens", "ets", "nes")):
            return True  # "viser kantinens egne tal"
    return any(is_name(frame, m) or frame.bits[m] & ROLE for m in range(a, b)) or bool(
        frame.bits[a] & DETERMINER
    )


def source_after(frame: Frame, k: int) -> Range | None:
    """ "Sådan lyder det fra X": the phrase after the preposition."""
    if k < len(frame) and whole(frame, k):
        return None
    for m in range(k, min(k + 3, len(frame))):
        if frame.lower[m] in ("fra", "hos", "i", "af", "på", "from", "in"):
            return phrase_right(frame, m + 1)
        if frame.bits[m] & POSSESSIVE:
            return m, m + 1  # "lyder hendes kommentar"
    return None


def relative_subject(frame: Frame, low: int, k: int) -> Range | None:
    """The subject inside a relative clause: "which the firm's head, Tim Lund, called …"."""
    for m in range(k - 2, low, -1):
        if frame.lower[m] == "whose" and frame.gap[m] == COMMA and not frame.verb_second:
            found = phrase_right(frame, m + 1)  # "the bank, whose head, X, | calls it"
            apposed = found is not None and found[1] == k and is_name(frame, k - 1)
            apposed = apposed and any(frame.gap[i] == COMMA for i in range(m + 1, k))
            return (m, k) if apposed else None
        if frame.word[m] >= 0 and frame.bits[m] & (RELATIVE | SUBORDINATOR):
            n = m + 1
            if frame.gap[n] != BLANK or frame.word[n] < 0:
                return None
            if not (is_name(frame, n) or frame.bits[n] & (DETERMINER | POSSESSIVE)):
                return None
            found = phrase_right(frame, n)
            if found is None or found[1] > k or frame.gap[found[1]] != COMMA:
                return None
            apposed = any(frame.gap[i] == COMMA for i in range(found[0] + 1, found[1]))
            return found if found[1] < k or apposed else None
    return None


def named_last(frame: Frame, k: int, at: int) -> Range | None:
    """Who closes a sentence with an apposition, its verb at unit `k` and the verb's auxiliary, if
    it has one, at `at`: "The bridge is old, its head of works, X, has said.".
    """
    name = phrase_left(frame, at - 1, 0)
    behind = k + 1
    if frame.lower[k] in ("told", "tells"):  # "…, its head of works, X, told | the inquest."
        heard = phrase_right(frame, behind) if behind < len(frame) else None
        behind = heard[1] if heard else behind
        if frame.lower[behind : behind + 1] == ["that"] and behind + 1 < len(frame):
            if frame.lower[behind + 1].endswith("ed"):
                behind = len(frame)  # "told staff on a call that lasted an hour"
    parted = not frame.verb_second and behind < len(frame) and frame.gap[behind] == COMMA
    if behind < len(frame) and not parted and not frame.bits[behind] & (WEEKDAY | PREPOSITION):
        return None
    if name is None or name[0] < 5 or frame.gap[name[0]] != COMMA or not is_name(frame, name[0]):
        return None
    role = phrase_left(frame, name[0] - 1, 0)
    if role and role[0] > 3 and frame.lower[role[0] - 1] == "of" and not frame.verb_second:
        whole = phrase_left(frame, role[0] - 2, 0)
        role = (whole[0], role[1]) if whole and frame.gap[role[0]] == BLANK else role
    if role is None or role[0] < 3 or frame.gap[role[0]] != COMMA:
        return None
    opens = frame.bits[role[0]] & (DETERMINER | POSSESSIVE) or is_name(frame, role[0])
    hers = frame.bits[role[0]] & POSSESSIVE and not frame.verb_second  # "her channel, Crown TV"
    if not opens or not (hers or any(frame.bits[m] & ROLE for m in range(*role))):
        return None
    clause = any(
        frame.bits[m] & (AUXILIARY | CUE) or frame.lower[m].endswith("ed")
        for m in range(1, role[0])
    )
    return (role[0], name[1]) if clause else None


def name_behind(frame: Frame, low: int, k: int) -> Range | None:
    """ "An engineer who serviced the locks, Duncan Pirie, said": the name in commas."""
    name = phrase_left(frame, k - 1, low)
    if name is None or name[1] - name[0] < 2 or frame.gap[name[0]] != COMMA:
        return None
    if not all(is_name(frame, m) for m in range(*name)):
        return None
    # Behind the last quotation: "“…,” the man who saw it, X, wrote".
    low = max((m + 1 for m in range(low, name[0]) if frame.word[m] < 0), default=low)
    first = next((m for m in range(low, name[0]) if not frame.bits[m] & COORDINATOR), name[0])
    opens = frame.bits[first] & (DETERMINER | POSSESSIVE) or frame.lower[first] == "counsel"
    near = range(first, min(first + 5, name[0]))
    inside = range(first, name[0])
    one = opens and any(frame.bits[m] & ROLE for m in near)
    noun = first + bool(frame.bits[first] & (DETERMINER | POSSESSIVE))
    clause = any(
        frame.bits[m] & RELATIVE or (m > noun and frame.lower[m] == "that") for m in inside
    )
    one = one or (opens and clause and k + 1 < len(frame))  # "the lab that did the tests, X, said"
    told = (clause and one) or any(
        frame.bits[m] & PREPOSITION
        or (m > noun and frame.lower[m].endswith("ing"))  # "the woman holding the scissors"
        for m in inside
    )
    parted = any(frame.gap[m] != BLANK or frame.word[m] < 0 for m in range(first + 1, name[0]))
    if not (one and told) or parted:
        return None
    if not clause and _serves(frame, first) and not frame.bits[name[0]] & (FIRST_NAME | HONORIFIC):
        return first, name[0]  # "a spokeswoman for the sponsor, Albion Life"
    return (first, name[1]) if first == low > 0 else name


def _serves(frame: Frame, first: int) -> bool:
    """ "A | spokeswoman for the sponsor": who speaks for a body."""
    noun = next(
        (m for m in range(first, min(first + 5, len(frame))) if frame.bits[m] & ROLE), first
    )
    behind = frame.lower[noun + 1 : noun + 3]
    return frame.lower[noun].startswith("spokes") and behind in (["for", "the"], ["for", "its"])


def past_insertion(frame: Frame, events: list[Event], k: int) -> Range | None:
    """The subject before what stands in commas: "X, who backed it, said", "X, citing Y, said".

    What was reported inside the commas ends there.
    """
    a = k
    while a > 0 and frame.word[a - 1] >= 0 and frame.gap[a] not in (SEMICOLON, COLON, STOP):
        a -= 1
    if a == 0:
        a = past_participle(frame, k)
    while a < k and frame.bits[a] & (COORDINATOR | SUBORDINATOR | ADVERB) and not is_name(frame, a):
        a += 1
    found = phrase_right(frame, a)
    if found is None and frame.bits[a] & PREPOSITION and not frame.verb_second:
        found = _placed_first(frame, a, k)
    if found is None or (found[1] < k and frame.bits[found[1]] & WEEKDAY):
        found = clause_first(frame, a, k)  # "Earlier this week, X, who …, said"
    if found is None or found[1] >= k or frame.gap[found[1]] != COMMA:
        return None
    speaks = frame.bits[_head(frame, found)] & (ROLE if frame.verb_second else ROLE | CUE_NOUN)
    if not (is_name(frame, found[1] - 1) or speaks):
        return None
    bits, word = frame.bits[found[1]], frame.lower[found[1]]
    opens = RELATIVE | SUBORDINATOR | DETERMINER | POSSESSIVE | ROLE
    if not bits & opens and not word.endswith(("ing", "ed")) and not _of_body(frame, found):
        return None
    inside = [e for e in events if e.cue[0] > found[0]]
    if any(
        e.subject == found and not (e.relative or e.rule.startswith("participle")) for e in inside
    ):
        return None  # its own verb stood before
    for event in inside:
        event.content = [(i, min(j, k)) for i, j in event.content if i >= found[1] and i < k]
    return found


def one_who_is(frame: Frame, found: Range, k: int) -> Range | None:
    """ "One of the members, | a nurse with 14 years there, | said": what one of several is."""
    at = found[1]
    if frame.verb_second or frame.lower[found[0]] not in ("one", "another") or at + 1 >= k:
        return None
    if frame.lower[at] not in ("a", "an") or frame.gap[at] != COMMA:
        return None
    apposed = phrase_right(frame, at)
    if apposed is None or not any(frame.bits[m] & ROLE for m in range(*apposed)):
        return None
    end = next((m for m in range(at + 2, apposed[1]) if frame.lower[m] == "with"), apposed[1])
    return at, end


def _of_body(frame: Frame, found: Range) -> bool:
    """ "Ida Holm, | of the League, which backs it, said": an English name and its body."""
    named = found[1] - found[0] > 1 and all(is_name(frame, m) for m in range(*found))
    return named and not frame.verb_second and frame.lower[found[1]] in ("of", "for", "from")


def _placed_first(frame: Frame, a: int, k: int) -> Range | None:
    """ "Outside the gate a warden, who was tired, said": who stands behind where it is."""
    comma = next((m for m in range(a + 1, k) if frame.gap[m] != BLANK or frame.word[m] < 0), k)
    if comma == k or frame.gap[comma] != COMMA:
        return None
    found = phrase_left(frame, comma - 1, a)
    if found and found[0] > a + 1 and _of_body(frame, found):
        return found  # "In the hall Ida Holm, of the League, said"
    if found is None:
        return None
    named = found[1] - found[0] > 1 and all(is_name(frame, m) for m in range(*found))
    if named and found[0] > a + 1 and frame.bits[comma] & (DETERMINER | POSSESSIVE | ROLE):
        return found  # "Under cross-examination Ida Holm, a dentist, said"
    beside = frame.lower[comma].endswith("ing") or frame.lower[comma] in ("all", "most", "some")
    if not frame.bits[comma] & RELATIVE and not beside:
        return None
    role = found[0] > a + 1 and frame.bits[found[1] - 1] & ROLE
    return found if role else None


def past_participle(frame: Frame, k: int) -> int:
    """ "Asked about the mill, X, the keeper, said": past the participle's clause; 0 without."""
    if k < 3:
        return 0
    opening = frame.lower[0]
    if frame.verb_second or frame.word[0] < 0 or not opening.endswith(("ed", "ing")):
        return 0
    if frame.cap[1] or frame.bits[0] & ROLE or frame.gap[1] != BLANK:
        return 0
    return next((m for m in range(2, k) if frame.gap[m] == COMMA), 0)


def _head(frame: Frame, phrase: Range) -> int:
    """The last unit before the first preposition: "a cashier | at one store"."""
    a, b = phrase
    return next((m for m in range(a + 1, b) if frame.bits[m] & PREPOSITION), b) - 1


def shared(frame: Frame, events: list[Event], left: int) -> Range | None:
    """The subject that a coordinated cue shares with the cue before it."""
    for event in reversed(events):
        if event.subject and event.rule != "according":
            return event.subject
    return None
