"""All cue events of one frame, in order."""

from analysis.quotes.according import according, according_event
from analysis.quotes.cutting import cut
from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COLON, COMMA, SEMICOLON, Frame
from analysis.quotes.left import phrase_left
from analysis.quotes.lexicon import (
    ACCORDING,
    COMPLEMENTIZER,
    COORDINATOR,
    CUE,
    CUE_NOUN,
    FIRST_NAME,
    NEGATION,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    WEEKDAY,
    Cue,
    Lexicon,
)
from analysis.quotes.matching import is_noun, match_cue
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name
from analysis.quotes.no_content import reports_nothing
from analysis.quotes.no_report import first_person
from analysis.quotes.noun_cues import noun_event
from analysis.quotes.polls import poll_event
from analysis.quotes.verbs import verb_event
from analysis.quotes.views import view_event

_DEEDS = (
    "discuss",
    "plan",
    "consider",
    "intend",
    "know",
    "realise",
    "realize",
    "learn",
)  # what is done, and reported by somebody else
_OPENS = CUE | ACCORDING | CUE_NOUN
_SHORT = 3  # units, too few for a clause of its own


def find_events(frame: Frame, lex: Lexicon) -> list[Event]:
    """All cue events of one frame, in order, their contents cut so that they do not overlap."""
    events: list[Event] = []
    low = 0  # start of the current clause
    done = 0  # units before this one belong to a cue already read
    asked = 0  # where the words of a question end: "Asked whether he feared that, X said"
    if frame.lower and frame.lower[0] in lex.prompted:
        asked = _answered(frame)
    for k in [k for k, b in enumerate(frame.bits) if b & _OPENS]:
        if k < done:
            continue
        low = next((m for m in range(k, low, -1) if frame.gap[m] == SEMICOLON), low)
        bits = frame.bits[k]
        if bits & CUE_NOUN:
            event = noun_event(frame, k, low, lex)
            if event:
                events.append(event)
                low = event.cue[1]
                done = max(low, event.subject[1] if event.subject else 0)
                continue
        if not bits & (CUE | ACCORDING):
            continue
        phrase = according(frame, k, lex) if bits & ACCORDING else 0
        view = bits & ACCORDING and not phrase and frame.lower[k] in lex.views
        view = view and not (k > 1 and frame.bits[k - 1] & CUE and frame.lower[k] == "in")
        if phrase or view:
            only = events[0] if len(events) == 1 else None
            deed = only and (only.lemma in _DEEDS or _tested(frame, only) or _open(frame, only))
            deed = deed or (only and (_might(frame, only) or _too_short(frame, only, k)))
            if deed and not lex.verb_second and frame.gap[k] == COMMA:
                low = 0  # "Officials have discussed it, according to two people in the room"
                events.clear()
            elif events and events[-1].rule == "as_said":
                low = 0  # "It was lost, as the mayor had warned, according to Holm"
                events.clear()
            event = (
                according_event(frame, k, phrase, low, lex)
                if phrase
                else view_event(frame, k, low, lex)
            )
            if event:
                events.append(event)
                done = event.cue[1]
                continue
        found = match_cue(frame, k, lex)
        if found and not is_noun(frame, k, found[0], lex):
            if asked and k >= asked > low:
                low = asked
            event = None
            closes = events and k - low < _SHORT and _closes_on_somebody(frame, k, found[1])
            few = k - low <= _SHORT + 1  # "Investors had feared | worse, analysts said"
            if events and (events[-1].relative or few) and not closes:
                closes = _closes_the_whole(frame, k, found[1])
            if closes:
                event = verb_event(frame, k, found, 0, events, lex)  # "has asked for | aid, said X"
                event = event if event and event.side == "before" else None
            event = event or verb_event(frame, k, found, low, events, lex)
            if event and event.side == "before" and events and events[-1].rule == "as_said":
                event = verb_event(frame, k, found, 0, [], lex) or event
                events.clear()  # "Nobody, as she says, was asked, Holm said"
            if event is None and events and frame.gap[k] == COMMA and lex.verb_second:
                event = _around_me(frame, k, found, events, lex)
            if lex.verb_second and len(events) == 1 and frame.gap[k] == COMMA:
                event = _closes_danish(frame, k, found, events, lex) or event
            if event and k < asked and not _told_of(frame, event, asked):
                continue
            if event and events and not lex.verb_second and _is_to(event, events[-1]):
                continue
            if event and event.side == "before" and events and events[-1].rule == "according":
                if event.content and event.content[0][0] <= events[-1].cue[0]:
                    continue  # "According to a log, engineers asked": no words of theirs
            if event and reports_nothing(frame, event, lex):
                continue
            if event and not _refusal(frame, event, lex):
                events.append(event)
                low = done = event.cue[1]
    events = _outermost(frame, events)
    polled = poll_event(frame, lex) if not events else None
    if polled:
        events.append(polled)
    cut(frame, events)
    return events


def _tested(frame: Frame, event: Event) -> bool:
    """ "Samples showed rot, according to the port": what was found, and no words of theirs."""
    return event.subject is not None and frame.lower[event.subject[0]] in _TESTS


_TESTS = ("samples", "tests", "swabs", "scans", "x-rays", "checks", "measurements", "readings")


def _might(frame: Frame, event: Event) -> bool:
    """ "The board could agree to sell, according to Holm": nobody has said it yet."""
    k = event.cue[0]
    low = event.subject[1] if event.subject else k
    return not frame.verb_second and any(frame.lower[m] in _MODAL for m in range(low, k))


_MODAL = ("would", "could", "might", "may", "must", "should")


def _too_short(frame: Frame, event: Event, k: int) -> bool:
    """ "Officials had advised otherwise, | according to two people": a word is no content."""
    units = [m for a, b in event.content for m in range(a, min(b, k))]
    return (
        event.side == "after" and len(units) < _SHORT - 1 and all(frame.word[m] >= 0 for m in units)
    )


def _open(frame: Frame, event: Event) -> bool:
    """ "Only a judge can say whether it was, according to Holm": nobody has said it."""
    at = event.content[0][0] if event.content else 0
    return frame.lower[at : at + 1] == ["whether"] and not frame.verb_second


def _is_to(event: Event, before: Event) -> bool:
    """ "She urged residents not to judge them on “two seconds”": what others are to say or not."""
    told = event.rule.startswith("infinitive") and before.side == "after"
    return told and event.subject is not None and event.subject[0] == before.cue[1]


def _around_me(
    frame: Frame, k: int, found: tuple[Cue, int, Range | None], events: list[Event], lex: Lexicon
) -> Event | None:
    """Whoever closes the sentence says what "I" and "we" in it are told to know or to sing: "Det er
    det eneste, jeg ved, hvordan man bruger, siger Jens Holm".
    """
    kept = [e for e in events if not first_person(frame, e)]
    if len(kept) == len(events) or any(frame.word[m] < 0 for m in range(k)):
        return None
    event = verb_event(frame, k, found, kept[-1].cue[1] if kept else 0, kept, lex)
    if event is None or event.side != "before" or first_person(frame, event):
        return None
    events[:] = kept
    return event


def _closes_danish(
    frame: Frame, k: int, found: tuple[Cue, int, Range | None], events: list[Event], lex: Lexicon
) -> Event | None:
    """ "Foreningen kræver, at byen betaler, siger Ida Holm": all words before the comma are hers,
    as in `_of_whoever_closes`.
    """
    first = events[0]
    if first.side != "after" or first.subject is None or first.subject[0] > 1:
        return None
    if first.rule == "according" or any(frame.gap[m] == COLON for m in range(first.cue[0], k)):
        return None
    if any(frame.bits[m] & COMPLEMENTIZER and frame.gap[m] == COMMA for m in range(k, len(frame))):
        return None  # "sagde Ida Holm på mødet, at"
    event = verb_event(frame, k, found, 0, [], lex)
    if event is None or event.side != "before" or event.subject is None:
        return None
    behind = max(found[1], event.subject[1])
    ends = behind >= len(frame) or frame.bits[behind] & (WEEKDAY | PREPOSITION | RELATIVE)
    if not ends or not event.rule.startswith("inverted"):
        return None
    titled = any(frame.bits[m] & (ROLE | FIRST_NAME) for m in range(*event.subject))
    medium = is_name(frame, event.subject[1] - 1) and not titled
    if event.lemma == "skrive" and medium and first.content:
        first.content = [*first.content[:-1], (first.content[-1][0], k)]
        first.second_hand = event.subject  # "Ministeren siger, at …, skriver Ritzau"
        return None
    event.content = [(0, k), *event.content[1:]]
    events.clear()
    return event


def _answered(frame: Frame) -> int:
    """Where the clause begins behind "Asked about the mill,"; 0 where no comma ends it."""
    for m in range(1, len(frame)):
        if frame.word[m] < 0:
            return 0
        if frame.gap[m] == COMMA:
            return m if not frame.bits[m] & (COORDINATOR | SUBORDINATOR) else 0
    return 0


def _told_of(frame: Frame, event: Event, asked: int) -> bool:
    """Whether the question at units 0 to `asked` tells what somebody by name says: its words end
    with it. Whoever is asked says none of it.
    """
    a = event.subject[0] if event.subject else 0
    if a == 0 or frame.bits[a] & PERSONAL:
        return False
    event.content = [(i, min(j, asked)) for i, j in event.content if i < asked]
    return True


def _closes_all(frame: Frame, events: list[Event]) -> Event | None:
    """ "The ferry sailed after its crew reported a fault, the log shows.": the English event that
    ends the sentence behind a comma, where no words before it are marked as somebody's own.
    """
    last = events[-1] if len(events) > 1 else None
    if last is None or frame.verb_second or not last.rule.endswith("_closing"):
        return None
    if last.subject is None or not last.content or frame.gap[last.subject[0]] != COMMA:
        return None
    a, behind = last.subject[0], frame.bits[last.cue[1] :]
    if len(behind) > 1 or not all(bits & WEEKDAY for bits in behind):
        return None
    if any(frame.word[m] < 0 or frame.gap[m] in (SEMICOLON, COLON) for m in range(a)):
        return None
    if any(event.side != "after" or event.rule == "as_said" for event in events[:-1]):
        return None
    if any(not event.content or event.content[-1][1] < a for event in events[:-1]):
        return None
    last.content = [(0, a)]
    return last


def _outermost(frame: Frame, events: list[Event]) -> list[Event]:
    """ "Holm has asked for a map, her ministry said.": what one reports of the other is all the
    words of the one who closes the sentence.
    """
    whole = _closes_all(frame, events)
    if whole:
        return [whole]
    if len(events) != 2:
        return events
    first, last = events
    if last.rule == "inverted":
        return _of_whoever_closes(frame, events)
    if not last.rule.endswith("_closing"):
        return events
    if first.side != "after" or not first.subject or not last.subject or not last.content:
        return events
    a = first.subject[0]
    clause = a > 1 and frame.bits[a - 1] & COORDINATOR and first.rule.endswith("_infinitive")
    clause = clause and not frame.verb_second  # "The pool is shut, and Holm has offered to pay, …"
    if (a > 0 and not clause) or frame.gap[last.subject[0]] != COMMA:
        return events
    last.content = [(0, last.content[-1][1])]
    return [last]


def _of_whoever_closes(frame: Frame, events: list[Event]) -> list[Event]:
    """ "Growers had been asking for this for years, said Ida Holm": all words before the comma are
    hers, as in "The harvest has been going on since May and is “slow”, said Ida Holm".
    """
    first, last = events
    if frame.verb_second or first.side != "after" or first.subject is None or not last.content:
        return events
    k = last.cue[0]
    whole = first.subject[0] == 0 and last.side == "before" and frame.gap[k] == COMMA
    if not whole or any(frame.gap[m] == COLON for m in range(first.cue[0], k)):
        return events
    last.content = [(0, k), *last.content[1:]]
    return [last]


def _closes_on_somebody(frame: Frame, k: int, end: int) -> bool:
    """ "…, said | Ida Holm, who was a clerk", "…, said | the head, Ida Holm.": a name in what
    follows the verb at once.
    """
    if frame.verb_second or frame.gap[k] != COMMA or frame.word[k - 1] < 0:
        return False
    subject = phrase_right(frame, end) if end < len(frame) and frame.gap[end] == BLANK else None
    return subject is not None and is_name(frame, subject[1] - 1)


def _closes_the_whole(frame: Frame, k: int, end: int) -> bool:
    """ "It was found by a guest who believed he had dreamt it, the zoo said.": an English subject
    behind the comma, and its verb last.
    """
    if frame.verb_second or (end < len(frame) and not frame.bits[end] & (WEEKDAY | PREPOSITION)):
        return False
    subject = phrase_left(frame, k - 1, 0)
    if subject is None or subject[0] == 0 or frame.gap[subject[0]] != COMMA:
        return False
    return not any(frame.bits[m] & CUE and not frame.bits[m] & ROLE for m in range(*subject))


def _refusal(frame: Frame, event: Event, lex: Lexicon) -> bool:
    """ "declined to comment", "har ikke ønsket at stille op": who says nothing is not heard."""
    if event.side != "after" or not event.content:
        return False
    a, b = event.content[0]
    if event.lemma.split()[0] not in lex.refusing:
        near = range(a, min(b, a + 5))  # "asked not to be named"
        hidden = event.rule.endswith("_infinitive") and frame.lower[a] in ("to", "at")
        return hidden and any(frame.lower[m] in lex.unnamed for m in near)
    if any(frame.word[m] < 0 for m in range(a, b)):
        return False
    if any(frame.lower[m] in lex.unnamed for m in range(a, min(b, a + 8))):
        return True  # "ønsker at være anonym", "asked not to be named"
    cue = event.cue[0]
    negated = any(frame.bits[m] & NEGATION for m in range(max(0, cue - 3), cue))
    if not (negated or event.rule.endswith("_infinitive") or frame.lower[a - 1] == "at"):
        return False
    return any(frame.lower[m] in lex.refused for m in range(a, min(b, a + 6)))
