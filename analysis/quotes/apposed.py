"""The title and the name that stand in commas behind a role: "her opponent, the actor Ida Holm"."""

from analysis.quotes.frames import BLANK, COMMA, SEMICOLON, STOP, Frame
from analysis.quotes.lexicon import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    HONORIFIC,
    NEGATION,
    PERSONAL,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    VERB,
)
from analysis.quotes.name_words import is_name, name_end

AGED = ("-year-old", "-årige")
_BODIES = tuple(
    "koncernen selskabet kæden fonden foreningen rederiet firmaet virksomheden banken gruppen "
    "organisationen forbundet".split()
)
_LONG = 4  # words of a title without capitals: "former state highway trooper"
_ENDS = AUXILIARY | COORDINATOR | CUE | NEGATION | PERSONAL | PREPOSITION | RELATIVE | VERB
_ENDS |= SUBORDINATOR


def titled_name(frame: Frame, j: int) -> int:
    """Where the name ends that a title without a capital stands before, from unit `j` behind a
    comma on: "riding instructor Ida Holm", "the former judge Ida Holm"; 0 where there is none.
    """
    n = len(frame)
    m = j + 2 if frame.lower[j : j + 2] == ["ph", "d"] else j  # "ph.d.-studerende"
    opens = m
    if frame.lower[m] == "the" or (frame.verb_second and frame.lower[m] in ("den", "det")):
        m += 1
    for at in range(m, min(n - 1, m + _LONG)):
        bits = frame.bits[at]
        if frame.word[at] < 0 or (at > m and frame.gap[at] != BLANK):
            return 0
        if frame.cap[at] and not bits & HONORIFIC and not _of_a_people(frame, at):
            return 0
        aged = at in (opens, m) and frame.lower[at].endswith(AGED)  # "the victim, 19-year-old X"
        if (aged or bits & (ROLE | HONORIFIC)) and frame.gap[at + 1] == BLANK:
            if is_name(frame, at + 1):
                return name_end(frame, at + 1)
        body = frame.verb_second and at == j and frame.lower[at].endswith(_BODIES)
        if body and frame.gap[at + 1] == BLANK and is_name(frame, at + 1):
            return name_end(frame, at + 1)  # "ejeren, koncernen Alfa"
        if bits & _ENDS and not bits & ROLE:
            return 0
    return 0


def _of_a_people(frame: Frame, at: int) -> bool:
    """ "Former | Zambian judge Ida Holm": a capital that an adjective has, before a plain title."""
    if at + 2 >= len(frame) or frame.gap[at + 1] != BLANK or frame.verb_second:
        return False
    return bool(frame.bits[at + 1] & ROLE) and not frame.cap[at + 1]


def behind_clause(frame: Frame, j: int) -> int:
    """Where the name ends that a clause from unit `j` on parts from its title: "den betjent, der
    kom først, | Ida Holm", "the doctor who ran it, | Ida Holm"; 0 where there is none.
    """
    n = len(frame)
    opens = frame.lower[j] in ("who", "that")
    if not (frame.bits[j] & RELATIVE if frame.verb_second else opens):
        return 0
    for at in range(j + 1, min(n, j + _CLAUSE)):
        if frame.word[at] < 0 or frame.gap[at] not in (BLANK, COMMA):
            return 0
        if frame.gap[at] == BLANK:
            continue
        end = name_end(frame, at) if is_name(frame, at) and not is_name(frame, at - 1) else at
        whole = end - at > 1 and (end == n or frame.gap[end] in (STOP, SEMICOLON))
        return end if whole else 0
    return 0


_CLAUSE = 10  # units
_CALLED = ("known", "nicknamed", "named", "called")
_PLACED = frozenset("of from at fra hos på ved".split())
_VERB = AUXILIARY | CUE
_PLACES = frozenset("village town city suburb hamlet island district valley parish port".split())
_TITLE = 5  # units before the name


def apposed_name(frame: Frame, j: int) -> int:
    """Where the name ends that stands in commas from unit `j` on with its verb right behind, under
    a title of any words: "her rival, all-round bore Ida Holm, said", "the owner, Alsund of Ribe,
    says"; 0 where there is none.
    """
    n = len(frame)
    m = j + (frame.lower[j] == "the")
    if frame.lower[j] in _CALLED and not frame.verb_second:
        m = j + 1 + (frame.lower[j + 1 : j + 2] == ["as"])  # "the commander, known as Ida, said"
    if m < n and is_name(frame, m):
        end = _before_verb(frame, m)
        if end or (m + 1 < n and is_name(frame, m + 1)):
            return end
        m += 1  # "Danish driver Ida Holm"
    for at in range(m, min(n, m + _TITLE)):
        if frame.word[at] < 0 or (at > j and frame.gap[at] != BLANK):
            return 0
        if is_name(frame, at):
            return _before_verb(frame, at) or _introduced(frame, j, at)
        if frame.bits[at] & _ENDS and not frame.bits[at] & ROLE and frame.lower[at] != "state":
            return 0
    return 0


def _introduced(frame: Frame, j: int, at: int) -> int:
    """ "forklarer dommeren, svenskeren Ida Holm, med": one definite noun, and the whole name."""
    if not frame.verb_second or at != j + 1 or not frame.lower[j].endswith("eren"):
        return 0
    end = name_end(frame, at)
    whole = end - at > 1 and (end == len(frame) or frame.gap[end] in (COMMA, STOP))
    return end if whole else 0


def _before_verb(frame: Frame, m: int) -> int:
    """Where the name from unit `m` on ends, if its comma and the verb follow; else 0."""
    end = name_end(frame, m)
    after = placed(frame, end)
    verb = after < len(frame) and frame.gap[after] == COMMA and frame.bits[after] & _VERB
    return end if verb else 0


def lies_in(frame: Frame, j: int) -> bool:
    """ "Residents of the next village, | Elm, said": whether the name at unit `j` is a place's."""
    return frame.lower[j - 1] in _PLACES and not frame.verb_second


def name_start(frame: Frame, end: int) -> int:
    """Where the run of name words begins that ends before unit `end`."""
    at = end - 1
    while at > 0 and frame.gap[at] == BLANK and is_name(frame, at - 1):
        at -= 1
    return at


def placed(frame: Frame, end: int) -> int:
    """Past "of Ribe", "fra Folkelisten" behind the name that ends before unit `end`."""
    m = end + 1
    if m >= len(frame) or frame.gap[end] != BLANK or frame.lower[end] not in _PLACED:
        return end
    m += frame.lower[m] == "the"
    return name_end(frame, m) if m < len(frame) and is_name(frame, m) else end
