"""Danish objects that are what somebody says: "kalder det skuffende", "kræver flere betjente"."""

from analysis.quotes.frames import BLANK, COMMA, STOP, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COMPLEMENTIZER,
    COORDINATOR,
    CUE,
    DETERMINER,
    FIRST_NAME,
    NEGATION,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    SUBORDINATOR,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name

_JUDGING = tuple(
    "ende lig ligt lige isk iske ig igt ige bar bart bare fuld fuldt fulde løs løst løse som somt "
    "somme klog klogt god godt trist tom tomt tomme dum dumt flot skidt vild vildt forkert rigtig "
    "rigtigt sund sundt pinlig absurd absurde ekstrem ekstremt ekstreme kynisk fair unfair "
    "falsk falske museal musealt brutal brutalt banal banalt skandaløs arrogant elegant naiv naivt "
    "aggressiv aggressivt dyr dyrt billig hul hult hård hårdt tynd tyndt svag svagt stærk stærkt "
    "usikker usikkert ren rent sjov sjovt grim grimt smuk smukt rå råt klam klamt død dødt genial "
    "genialt".split()
)
_OBJECTS = frozenset("det den dem ham hende dette disse".split())
_BODIES = tuple(
    "styrelsen ministeriet foreningen forbundet rådet nævnet partiet banken direktoratet tilsynet "
    "kommunen regeringen politiet selskabet virksomheden organisationen klubben skolen banen "
    "regering myndigheder delegation oppositionen flertallet fagforeningen kammeret unionen "
    "kommissionen gruppen lokalafdeling lokalafdelingen bestyrelse bestyrelsen ledelse "
    "ledelsen fagforening forening forbund organisation parti myndighed selskab kæde rederi".split()
)


def judgement(frame: Frame, j: int) -> int:
    """Where the judgement begins in "kalder det klogt", "kalder svaret en hån"; 0 for none.

    A name given ("kalder huset Solbo", "kalder det vinterdvale") is no judgement.
    """
    n = len(frame)
    definite = len(frame.lower[j]) > _SHORT and frame.lower[j].endswith(("en", "et", "ene", "erne"))
    if frame.lower[j] in _OBJECTS or (definite and not frame.cap[j]):
        at = j + 1
        whole = phrase_right(frame, j)
        if whole and at < whole[1] < n and frame.lower[whole[1]] in ("en", "et"):
            at = whole[1]  # "kalder den nye sats en hån"
    else:
        found = phrase_right(frame, j)
        if found is None:
            return 0
        at = found[1]
        if at >= n or frame.gap[at] != BLANK:
            at = _last_word(frame, found)
    while at < n and frame.gap[at] == BLANK and frame.bits[at] & (ADVERB | NEGATION):
        at += 1
    start = at
    if at >= n or frame.word[at] < 0 or frame.gap[at] != BLANK or frame.cap[at]:
        return 0
    if frame.bits[at] & (DETERMINER | POSSESSIVE) and not frame.bits[at] & PERSONAL:
        return start if at + 1 < n and not frame.cap[at + 1] else 0  # "en hån"
    closed = at + 1 >= n or frame.gap[at + 1] in (STOP, COMMA)
    joined = at + 1 < n and frame.bits[at + 1] & (COORDINATOR | PREPOSITION | COMPLEMENTIZER)
    return start if (closed or joined) and frame.lower[at].endswith(_JUDGING) else 0


_SHORT = 4  # letters


def _last_word(frame: Frame, found: Range) -> int:
    """The judging word that a phrase took in: "udviklingen bekymrende"."""
    last = found[1] - 1
    taken = last > found[0] and frame.lower[last].endswith(_JUDGING)
    return last if taken else found[1]


def demanded(frame: Frame, j: int) -> bool:
    """Whether a noun phrase that can be demanded or proposed begins at unit `j`."""
    bits = frame.bits[j]
    if frame.lower[j].isdigit() or (bits & DETERMINER and not bits & PERSONAL):
        return j + 1 < len(frame) and frame.gap[j + 1] == BLANK
    closed = PERSONAL | PREPOSITION | AUXILIARY | SUBORDINATOR | COORDINATOR | COMPLEMENTIZER | CUE
    return not bits & closed and frame.word[j] >= 0 and frame.gap[j] == BLANK


def promised(frame: Frame, j: int, end: int) -> bool:
    """Whether the phrase of units `j` to `end` is what is promised, and not to whom: "promised a
    review", "lover 40 pladser".
    """
    word = frame.lower[j]
    opens = word in ("a", "an", "en", "et", "more", "flere") or word[:1].isdigit()
    return opens and not any(frame.bits[m] & ROLE for m in range(j, end))


def refuted(frame: Frame, j: int) -> bool:
    """Whether what others say begins at unit `j`: "afviser anklagerne", "afviser kritikken"."""
    if frame.gap[j] != BLANK or frame.lower[j] not in _CLAIMS:
        return False
    after = j + 1
    return after >= len(frame) or frame.lower[after] not in ("om", "fra")  # told in their turn


_CLAIMS = frozenset(
    "anklagen anklagerne beskyldningen beskyldningerne kritikken påstanden påstandene rygtet "
    "rygterne".split()
)


def demands(frame: Frame, subject: Range) -> bool:
    """Whether the subject of a demand without "at" is somebody, and not "planen"; headlines
    demand for the story.
    """
    if frame.paragraph == 0:
        return False
    a, b = subject
    if frame.bits[a] & PERSONAL:
        return not frame.bits[a] & DETERMINER
    if any(frame.bits[m] & ROLE or frame.lower[m].endswith(_BODIES) for m in range(a, b)):
        return True
    head = next((m for m in range(a, b) if frame.bits[m] & PREPOSITION and m > a), b)
    comma = any(frame.gap[m] == COMMA for m in range(a + 1, b))
    named = [m for m in range(a, b if comma else head) if is_name(frame, m)]
    if a == 0 and b == 1:
        return bool(frame.bits[0] & FIRST_NAME) or frame.lower[0].endswith(("s", "erne"))
    return bool(named) and (named[0] > 0 or len(named) > 1)


def object_end(frame: Frame, right: int) -> int:
    """Where an object ends: before the clause that a coordinator adds behind a comma."""
    for m in range(right + 1, len(frame)):
        if frame.gap[m] == COMMA and frame.word[m] >= 0 and frame.bits[m] & COORDINATOR:
            return m
    return len(frame)
