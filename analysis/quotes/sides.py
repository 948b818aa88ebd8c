"""On which side of its cue a content stands."""

from analysis.quotes.clauses_behind import new_clause, others_say
from analysis.quotes.closing import parenthesis
from analysis.quotes.content_start import right_side
from analysis.quotes.event import Event
from analysis.quotes.finders import finds, has_found, past_time, rules
from analysis.quotes.frames import BLANK, COLON, COMMA, DASH, STOP, Frame
from analysis.quotes.gaps import told_of_it
from analysis.quotes.lexicon import (
    ADVERB,
    ANAPHOR,
    AUXILIARY,
    COMPLEMENTIZER,
    COORDINATOR,
    CUE,
    DETERMINER,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    WEEKDAY,
    Cue,
    Lexicon,
)
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name
from analysis.quotes.objects import demands, object_end
from analysis.quotes.openings import ABOUT, fronted_clause, one_word, phrase_opens, short_clause
from analysis.quotes.subjects import fronts


def make(
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
    event = Event(cue_range, subject, [], rule, cue.lemma, "after", relative)
    begin = min(k, subject[0])
    left_material = begin > low
    put = begin > 1 and frame.lower[begin - 1] in ("som", "as") and frame.word[begin - 2] < 0
    if put:
        begin -= 1  # "…«, som han formulerer det"
    if frame.verb_second and rule == "inverted" and begin - 2 > low and subject[0] < k:
        if frame.bits[begin - 1] & AUXILIARY and frame.gap[begin - 1] == COMMA:
            begin -= 1  # "Møllen lukker, har X sagt"
    left_region = begin > 0 and frame.word[begin - 1] < 0
    left_comma = frame.gap[begin] in (COMMA, STOP, DASH) and (
        begin - low >= 2 or one_word(frame, low, begin, max(after, subject[1]))
    )
    fresh = frame.cap[subject[0]] and frame.bits[subject[0]] & PERSONAL and rule == "subject"
    colon = after < n and frame.word[after] < 0 and frame.gap[after] == COLON
    if left_region and ((fresh and colon) or _fronted_report(frame, events)):
        left_region = left_comma = False
    if left_comma and not left_region and rule == "inverted":
        left_comma = not fronted_clause(frame, low, begin)
    if (
        frame.verb_second
        and begin > low + 3
        and frame.lower[begin - 1] == "som"
        and frame.gap[begin - 1] == COMMA
        and n - 1 <= after <= n
        and frame.lower[n - 1] == "det"
    ):
        event.side, event.rule = "before", f"{rule}_closing"  # "…, som hun udtrykker det"
        event.content = [(low, begin - 1)]
        return event
    # anaphor: "Det siger X."
    if v2 and frame.bits[k - 1] & ANAPHOR and k - 1 <= low + 1:
        event.side, event.rule = "anaphor", "anaphor"
        return event
    behind = max(after, subject[1])
    reported = (
        rule == "inverted"
        and not left_region
        and behind < n
        and frame.gap[behind] == COMMA
        and frame.bits[behind] & COMPLEMENTIZER
    )  # "I artiklen, som er ny, skriver forfatterne, at …"
    if rule == "inverted" and not frame.verb_second and parenthesis(frame, low, k, behind):
        event.side, event.rule, event.content = "around", "interrupted", [(behind, n)]
        return event
    if rule == "inverted" and not v2 and (left_region or left_comma) and not reported:
        event.side = "before"
        event.content = [(low, begin), *_resumed(frame, behind)]
        if not left_region and behind < n - 1 and frame.gap[behind] == COMMA:
            goes_on = frame.bits[behind] & COORDINATOR and not others_say(frame, behind + 1)
            if goes_on or (frame.bits[behind] & AUXILIARY and rule == "inverted"):
                # "…, forklarer forskeren, og derfor …", "Møllen, siger hun, er …"
                event.content.append((behind, n))
        return event
    if (
        left_region
        and rule == "subject"
        and not (after < n and frame.gap[after] == BLANK and frame.bits[after] & COMPLEMENTIZER)
        and not (after < n and frame.word[after] < 0 and frame.gap[after] == BLANK)
    ):
        event.side = "before"
        event.content = [(_words_put(frame, low, begin) if put else low, begin)]
        event.content += _resumed(frame, after)
        return event
    gap = told_of_it(frame, subject, after, cue) if rule == "subject" else None
    if gap:
        event.content, event.rule = [gap], "subject_gap"
        return event
    resumed = _clause_resumed(frame, low, begin, after) if rule == "subject" else 0
    if resumed and left_comma and not left_region and set("qc") & set(cue.frames):
        event.side, event.rule = "around", "interrupted"
        event.content = [(low, begin), (resumed, n)]
        return event
    right, how = right_side(frame, after, cue, lex, rule)
    if left_region and rule == "subject" and how not in ("that", "region", "colon"):
        event.side = "before"
        event.content = [(low, begin)]
        return event
    if right is not None and how == "object" and lex.verb_second and set("or") & set(cue.frames):
        if not demands(frame, subject):
            return None
        event.content = [(right, object_end(frame, right))]
        event.rule = f"{rule}_object"
        return event
    if right is not None:
        event.content = [(right, _main_clause(frame, subject, right) if relative else n)]
        event.rule = f"{rule}_{how}"
        return event
    found = "d" in cue.frames and finds(frame, subject, lex)
    start = past_time(frame, after) if found and how == "adjunct" else after
    if found and (how == "none" or start > after) and start < n and frame.gap[start] == BLANK:
        event.content = [(start, n)]
        event.rule = f"{rule}_object"
        return event
    ruled = "d" in cue.frames and not lex.verb_second
    ruled = ruled and (rules(frame, subject) or has_found(frame, k, after, subject))
    if left_material and left_comma and (set("qc") & set(cue.frames) or found or ruled):
        opening = phrase_opens(frame, low, begin)
        if (
            not lex.verb_second
            and after < n
            and frame.gap[after] == COMMA
            and frame.gap[begin] == COMMA
            and not frame.bits[after] & (RELATIVE | CUE)
            and not new_clause(frame, after)
        ):
            # "A lighthouse, she says, is a promise."; "For a winter, she says, nobody came."
            event.side = "around"
            event.content = [(after, n)] if opening else [(low, begin), (after, n)]
            event.rule = "interrupted"
            return event
        # "In a memo that reached us, X warned": a phrase before the clause, not what is said; but
        # "In most shops nothing was checked, X said."
        counted = frame.lower[low] in ABOUT and frame.lower[low + 1][:1].isdecimal()
        alone = (
            frame.bits[low] & PREPOSITION
            and not counted
            and not any(frame.gap[m] == COMMA or frame.word[m] < 0 for m in range(low + 1, begin))
        )
        # "On the ninth floor the doors were open, X said" is not alone.
        alone = alone and (lex.verb_second or opening)
        if alone and after >= n and not lex.verb_second:
            alone = any(frame.bits[m] & RELATIVE for m in range(low, begin))
        long = begin - (0 if len(events) == 1 else low) >= 4
        long = long or short_clause(frame, low, begin)
        if (how == "none" and not alone) or (how == "adjunct" and long and not opening):
            event.side = "before"
            event.content = [(low, begin)]
            event.rule = f"{rule}_closing"
            return event
    return None


def _clause_resumed(frame: Frame, low: int, begin: int, after: int) -> int:
    """ "The tenth, the report notes drily, | was a fake": where the verb of the English clause
    stands whose subject opens the sentence; 0 where none does.
    """
    if frame.verb_second or after + 1 >= len(frame) or begin - low < 2:
        return 0
    at = after + (frame.gap[after] == BLANK and bool(frame.bits[after] & ADVERB))
    if frame.gap[after] == BLANK and frame.bits[after] & (PREPOSITION | WEEKDAY):
        at = after + 1 + (not frame.bits[after] & WEEKDAY)  # "said on Monday", "said Monday"
        if not any(frame.bits[m] & WEEKDAY for m in range(after, min(at, len(frame)))):
            return 0
    if at >= len(frame) or frame.gap[at] != COMMA or frame.gap[begin] != COMMA:
        return 0
    if not frame.bits[at] & AUXILIARY or not frame.bits[low] & DETERMINER or frame.word[at] < 0:
        return 0
    alone = not any(
        frame.bits[m] & AUXILIARY or frame.word[m] < 0 or (m > low and frame.gap[m] != BLANK)
        for m in range(low, begin)
    )
    return at if alone else 0


def _fronted_report(frame: Frame, events: list[Event]) -> bool:
    """Whether a fronted clause reports already what stands before: "Mens X kalder A »…«,
    betegner Y B", "While X called A “…,” Y described B".
    """
    if not events or frame.word[0] < 0 or not frame.bits[0] & SUBORDINATOR:
        return False
    first = events[-1]
    return first.side == "after" and first.subject is not None and fronts(frame, first.subject)


def _words_put(frame: Frame, low: int, begin: int) -> int:
    """Where the marked words begin that end at unit `begin`, if they are a clause behind its
    conjunction: "…, fordi »A«, som hun udtrykte det"; else `low`.
    """
    at = begin - 1
    while at > low and frame.word[at - 1] < 0:
        at -= 1
    clause = at > low and frame.word[at] < 0 and frame.bits[at - 1] & SUBORDINATOR
    return at if clause else low


def _main_clause(frame: Frame, subject: Range, right: int) -> int:
    """Where the main clause goes on after a relative one in commas: "X, who said A, left"."""
    n = len(frame)
    if subject[1] >= n or frame.gap[subject[1]] != COMMA or subject[0] > 0:
        return n
    for m in range(right + 1, n):
        if frame.gap[m] == COMMA and frame.word[m] >= 0:
            if not frame.bits[m] & (COORDINATOR | RELATIVE | SUBORDINATOR | PREPOSITION):
                return m
    return n


def _resumed(frame: Frame, k: int) -> list[Range]:
    """The quotation that goes on after its cue: “A,” X said on Monday, “and B.”"""
    for m in range(k, min(len(frame), k + 14)):
        if frame.word[m] < 0:
            if frame.gap[m] == COLON and any(
                frame.gap[i] == COMMA
                and frame.bits[i] & (SUBORDINATOR | PREPOSITION)
                and is_name(frame, i + 1)
                and not is_name(frame, m - 1)
                for i in range(k, m - 2)
            ):
                return []  # "“A,” said X, before Y broke in: “B”"
            if frame.gap[m] in (COMMA, COLON, DASH, STOP):
                return [(m, m + 1)]
            return []
        if frame.bits[m] & CUE and m > k:
            return []
    return []
