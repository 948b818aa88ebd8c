"""Cue verbs: whether a form is a verb here, and who its subject is."""

from typing import NamedTuple

from analysis.quotes.as_said import as_said, while_speaking
from analysis.quotes.closing import many_say
from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.inversion import HAS_SAID, inversion, perfect_inverted, that_has
from analysis.quotes.left import past_which
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    CUE,
    DETERMINER,
    NEGATION,
    PASSIVE,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.no_content import whole_subject
from analysis.quotes.no_report import anybody, by_it, nobody
from analysis.quotes.nonfinite import (
    infinitive_event,
    participle_event,
    passive_by,
    passive_form,
    told_by,
)
from analysis.quotes.papers import is_paper, paper_before, plural
from analysis.quotes.phrase_ends import is_year
from analysis.quotes.sides import make
from analysis.quotes.subjects import (
    fronted,
    in_apposition,
)
from analysis.quotes.verb_first import behind_verb, opens_with_verb
from analysis.quotes.verb_forms import (
    base_form,
    carries_words,
    owned_noun,
    past_phrase,
    plural_noun,
    progressive,
    takes,
)
from analysis.quotes.verb_subjects import subject_before


class Before(NamedTuple):
    """What stands left of a verb: the unit past its auxiliaries and adverbs, and what those are."""

    left: int
    auxiliary: int  # unit of the first auxiliary, −1 without one
    passive: bool


def verb_event(
    frame: Frame,
    k: int,
    found: tuple[Cue, int, Range | None],
    low: int,
    events: list[Event],
    lex: Lexicon,
) -> Event | None:
    """The event of the verb cue at unit `k`, None where its form is no reporting verb here."""
    cue, end, inside = found
    before = _before(frame, k, low)
    left = before.left
    perfect = cue.tense == "participle" or (cue.tense == "finite" and not lex.verb_second)
    if perfect and before.auxiliary < 0 and left > low and frame.gap[left + 1] == BLANK:
        left = past_phrase(frame, left, low)
    if "l" in cue.frames and not carries_words(frame, end):
        return None
    if "s" in cue.frames and frame.lower[end : end + 1] in _SELF and not lex.verb_second:
        return None  # "who call themselves the Bluetits"
    if "b" in cue.frames and not _is_so(frame, before.auxiliary, left, low):
        return None
    if frame.lower[k] in _BEARS and _says_name(frame, k):
        return None
    if end < len(frame) and frame.gap[end] == COMMA and past_which(frame, k, 0):
        return None  # "the letter, which the mayor has seen, says"
    idiom = lex.idioms.get(frame.lower[k])
    if idiom and any(tuple(frame.lower[max(0, k + 1 - len(i)) : k + 1]) == i for i in idiom):
        return None  # "det vil sige, at"
    if cue.tense == "base" and left >= low and frame.lower[left] == "to" and not lex.verb_second:
        return infinitive_event(frame, k, end, cue, low, events, lex)
    if k == 1 and frame.lower[0] == "so" and cue.lemma in _SO_SAYS and not lex.verb_second:
        told = phrase_right(frame, end) if end < len(frame) else None
        return Event((k, end), told, [], "anaphor", cue.lemma, "anaphor") if told else None
    paper = paper_before(frame, k, left, low, lex) if cue.tense in ("base", "finite") else None
    many = cue.tense == "base" and not lex.verb_second and many_say(frame, k, end, low, cue.lemma)
    if cue.tense == "base" and not many and not (paper and plural(frame, paper)):
        if not base_form(frame, k, left, before.auxiliary, lex) or _state_of(frame, k):
            return None
    if before.passive and cue.tense != "present":
        event = passive_by(frame, k, end, cue, low, lex)
        if event or passive_form(lex, frame.lower[k], cue):
            return event
    if cue.lemma == "hear" and frame.lower[end : end + 1] == ["from"]:
        event = told_by(frame, k, end, cue, "from")  # "The inquest heard from X that …"
        if event:
            return event
    if cue.lemma in _EXPECTED and frame.lower[end : end + 1] == ["to"] and left == k - 1 >= 0:
        if frame.lower[left].endswith(("'s", "’s", "'re", "’re")) and not lex.verb_second:
            return None  # "He's expected to keep it"
    if not lex.verb_second and k and frame.gap[k] == BLANK and frame.lower[k].endswith("s"):
        number = frame.lower[k - 1]
        if number[-1:].isdigit() and not is_year(number) and cue.tense == "finite":
            return None  # "61,300 objects"
    if cue.lemma == "name" and frame.lower[k - 1] in _NOT:
        return None  # "whom I won't name"
    if lex.verb_second and cue.tense == "finite" and before.auxiliary == k - 1 >= 0:
        return None  # "er ved at": a finite verb has no auxiliary right before it
    if is_paper(frame, k, lex) or (before.auxiliary < 0 and _by_whom(frame, end, cue)):
        return None
    if frame.lower[k] == "håbet" and end < len(frame) and frame.lower[k + 1] == "om":
        return None  # "har ikke mistet håbet om at"
    if lex.verb_second and frame.bits[k] & ROLE and owned_noun(frame, k):
        return None  # "gæsternes anfører, Lasse Juul"
    if frame.lower[k] == "ved" and (progressive(frame, k, low) or by_it(frame, k)):
        return None
    if cue.tense == "present":
        if frame.lower[k] == "ranking" and k and frame.lower[k - 1].endswith("'s"):
            return None  # "the committee's ranking Republican"
        return participle_event(frame, k, end, cue, events, low, before.passive, left, lex)
    if (cue.tense == "finite" and not paper) or many:
        apposed = inside and k > 0 and in_apposition(frame, low, k)
        if (
            inside
            and not apposed
            and ((k > 0 and frame.gap[k] != BLANK) or k == low or fronted(frame, low, k))
        ):
            takes_up = k == low + 1 and bool(frame.bits[low] & ANAPHOR)  # "Det slår X fast"
            return make(frame, (k, end), inside, cue, "inverted", low, end, lex, events, takes_up)
        event = inversion(frame, k, end, cue, left, low, events, lex)
        if event:
            return event
    if lex.verb_second and cue.tense == "participle" and before.auxiliary < 0 and not inside:
        told = that_has(frame, k, low) if cue.lemma in HAS_SAID else None
        if told:
            return Event((k, end), told, [], "anaphor", cue.lemma, "anaphor")
        told = perfect_inverted(frame, k, low)
        if told:
            return make(frame, (k, end), told, cue, "inverted", low, end, lex, events)
    whole = (k, k + 1) if inside else (k, end)  # "advaret Rusland om": the verb is the cue
    subject, relative = (
        (paper, False) if paper else subject_before(frame, k, left, low, events, lex)
    )
    if subject and not lex.verb_second and not paper and opens_with_verb(frame, subject):
        subject = behind_verb(frame, subject, k, relative)
    if subject is None:
        return None
    subject = subject if paper else whole_subject(frame, subject) or subject
    if "s" in cue.frames and frame.lower[subject[0]] in ("a", "an") and before.auxiliary < 0:
        acts = end < len(frame) and frame.bits[end] & DETERMINER and not frame.cap[end]
        if passive_form(lex, frame.lower[k], cue) and not acts:
            return None  # "a mite called varroa", but "a study calls", "a report called the mill"
    if not lex.verb_second and frame.bits[subject[0]] & (PREPOSITION | AUXILIARY):
        return None
    if not lex.verb_second and _accounts_for(frame, subject, end, cue):
        return None
    if lex.verb_second and subject[1] - subject[0] == 1 and frame.bits[subject[0]] & CUE:
        if not frame.cap[subject[0]] and not frame.bits[subject[0]] & (ROLE | PERSONAL):
            return None  # "lød svaret": a verb is nobody
    if frame.lower[subject[0]] in lex.no_speakers and subject[1] == subject[0] + 1:
        return None  # "there are fears", "if you ask": nobody in particular
    if not lex.verb_second and _no_subject(frame, subject, relative):
        return None
    if frame.lower[subject[0]] in _NOBODY and not lex.verb_second and subject[1] > subject[0] + 1:
        return None  # "nobody at the inspection thought of it"
    if lex.verb_second and anybody(frame, subject, before.auxiliary):
        return None
    if cue.lemma == "true med" and nobody(frame, subject):
        return None
    if frame.lower[k] in lex.homographs and plural_noun(frame, subject, k, lex):
        one = frame.lower[subject[0]] in _ONE and _one_says(frame, k, end)
        if not one and (not paper or not takes(frame, end)):
            return None  # but "a fiscal note estimates that"
    if cue.tense == "finite" or before.auxiliary >= 0:
        remarked = None if events else as_said(frame, whole, subject, cue, low)
        if remarked or while_speaking(frame, subject):
            return remarked
    return make(frame, whole, subject, cue, "subject", low, end, lex, events, relative=relative)


def _one_says(frame: Frame, k: int, end: int) -> bool:
    """ "The board | claims that it", "the union | estimates the loss": what one body says; no
    "insurance | claims that were filed".
    """
    that = frame.lower[end : end + 1] == ["that"]
    if that:
        at = end + 1  # "claims that | were filed", "demands that | come with it"
        if at >= len(frame) or frame.bits[at] & AUXILIARY:
            return False
        opens = frame.bits[at] & (DETERMINER | PERSONAL | ROLE) or is_name(frame, at)
        opens = opens or frame.word[at] < 0 or frame.lower[at][0].isdecimal()
        return bool(opens) or any(bits & AUXILIARY for bits in frame.bits[at + 1 : at + 4])
    return frame.lower[k - 1] in _BODIES and takes(frame, end)


def _no_subject(frame: Frame, subject: Range, relative: bool) -> bool:
    """ "green for those who asked", "“Sit Down”, | published last year, found": nobody is told of
    there.
    """
    a, b = subject
    if relative and frame.lower[b - 1] == "those" and b - a > 1:
        return True
    if b - a > 1 or a == 0 or frame.cap[a] or frame.bits[a]:
        return False
    return frame.lower[a].endswith("ed") and (frame.gap[a] == COMMA or frame.word[a - 1] < 0)


def _is_so(frame: Frame, auxiliary: int, left: int, low: int) -> bool:
    """ "Holm is | adamant that": a form of being before it, and somebody before that; no "it is
    clear that", and nothing denied: "is not sure that".
    """
    if auxiliary < 0 or frame.lower[auxiliary] not in _BEING or left < low:
        return False
    if any(bits & NEGATION for bits in frame.bits[auxiliary : auxiliary + 3]):
        return False
    return frame.lower[left] not in ("it", "that", "this", "there", "what")


_ONE = ("a", "an", "the", "its", "his", "her", "their", "this")  # "the board claims that"
# Who speaks and has no plural's verb: "the union estimates the loss", "the firm reports a rise".
_BODIES = frozenset(
    "union board council ministry agency company firm authority commission committee association "
    "federation trust charity party government department club bank court inspectorate regulator "
    "watchdog institute office group league guild society campaign airline university".split()
)
_NOT = ("not", "won't", "won’t", "can't", "can’t", "cannot", "wouldn't", "wouldn’t")
_EXPECTED = ("expect", "predict", "forecast", "believe", "think", "suppose")
_SELF = (["themselves"], ["himself"], ["herself"], ["itself"])
_NOBODY = ("nobody", "nothing", "neither", "none")
_SO_SAYS = ("say", "think", "argue", "claim", "insist", "believe", "warn")
_BEING = ("is", "are", "was", "were", "'s", "remains", "remain", "remained", "seems")


def _accounts_for(frame: Frame, subject: Range, end: int, cue: Cue) -> bool:
    """ "The loss of hedges explains most of it": a cause; and what comes behind a passive is no
    subject: "are being offered allotment plots".
    """
    somebody = any(frame.bits[m] & (ROLE | PERSONAL) or is_name(frame, m) for m in range(*subject))
    if subject[0] and frame.lower[subject[0] - 1] in ("being", "been") and not somebody:
        return frame.gap[subject[0]] == BLANK
    if cue.lemma != "explain" or frame.lower[end + 1 : end + 2] != ["of"]:
        return False
    return frame.lower[end] in _SHARES and not somebody


_SHARES = ("most", "much", "some", "part", "half", "all", "little", "none", "more")
_BEARS = ("named", "called", "nicknamed", "dubbed", "christened")


def _says_name(frame: Frame, k: int) -> bool:
    """ "The donkey, named Percival, had gone", "a boy called Denzel": what somebody is called."""
    if _bears_name(frame, k):
        return True
    if k == 0 or frame.gap[k] != COMMA or k + 1 >= len(frame) or not frame.cap[k + 1]:
        return False
    m = k + 1
    while m < len(frame) and frame.cap[m] and frame.gap[m] == BLANK:
        m += 1
    return m < len(frame) and frame.gap[m] == COMMA


def _bears_name(frame: Frame, k: int) -> bool:
    """ "To a boy | called Denzel and": behind "a" and a noun, a name and no verdict on it."""
    if k < 2 or frame.verb_second or frame.lower[k - 2] not in ("a", "an"):
        return False
    if frame.gap[k] != BLANK or k + 1 >= len(frame) or not frame.cap[k + 1]:
        return False
    m = k + 1
    while m < len(frame) and frame.cap[m] and frame.gap[m] == BLANK and frame.word[m] >= 0:
        m += 1
    if m >= len(frame):
        return True
    return frame.word[m] >= 0 and not frame.bits[m] & (DETERMINER | POSSESSIVE | PREPOSITION)


def _by_whom(frame: Frame, end: int, cue: Cue) -> bool:
    """ "The memo, written by Holm and seen by Lund": participles that say what became of it."""
    participle = cue.tense == "participle" and end < len(frame)
    return participle and frame.lower[end] == "by" and frame.gap[end] == BLANK


def _before(frame: Frame, k: int, low: int) -> Before:
    left, auxiliary, passive = k - 1, -1, False
    while left >= low and frame.gap[left + 1] == BLANK and frame.word[left] >= 0:
        bits = frame.bits[left]
        if frame.cap[left] and frame.lower[left] == "may":
            break  # "Theresa May said", "a report in May found"
        if frame.lower[left] == "since" and left > low and frame.bits[left - 1] & AUXILIARY:
            left -= 1  # "has since | told households"
            continue
        if bits & AUXILIARY:
            auxiliary = left
            passive = passive or bool(bits & PASSIVE)
        elif not bits & (ADVERB | NEGATION) or is_name(frame, left):
            break
        elif bits & DETERMINER and not _floats(frame, left, low):
            break
        left -= 1
    return Before(left, auxiliary, passive)


def _floats(frame: Frame, m: int, low: int) -> bool:
    """ "They all say", "the keepers all say": "all" behind those it counts."""
    if m <= low or frame.gap[m] != BLANK:
        return False
    return bool(frame.bits[m - 1] & PERSONAL) or frame.lower[m - 1].endswith("s")


def _state_of(frame: Frame, k: int) -> bool:
    """ "Illinois state Sen. X": the noun before a title with a capital."""
    after = k + 1 < len(frame) and frame.gap[k + 1] == BLANK and frame.cap[k + 1]
    return frame.lower[k] == "state" and after
