"""Danish clauses that only look like reports: "vågnede ved, at", "når man spørger, hvornår"."""

from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.lexicon import CUE, PERSONAL, PREPOSITION, ROLE
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name
from analysis.quotes.paper_nouns import is_written


def by_it(frame: Frame, k: int) -> bool:
    """ "Hun vågnede ved, at", "han hæfter sig ved, at": the preposition at unit `k`, not the verb
    "ved"; but "eksperter ved, at", "de ansatte ved, at".
    """
    if k == 0 or frame.gap[k] != BLANK or frame.cap[k - 1] or frame.word[k - 1] < 0:
        return False
    word, bits = frame.lower[k - 1], frame.bits[k - 1]
    if word == "sig":
        return True
    if bits & (ROLE | PERSONAL) or len(word) <= _SHORT or not word.endswith(("ede", "te", "er")):
        return False
    if word.endswith("ede") and not bits:
        return True
    before = k - 2
    if before < 0 or frame.word[before] < 0:
        return False
    return bool(frame.bits[before] & PERSONAL) or is_name(frame, before)


_SHORT = 3  # letters


def anybody(frame: Frame, subject: Range, auxiliary: int) -> bool:
    """ "Man kan ikke forlange, at", "når man spørger, hvornår": nobody who says something."""
    a = subject[0]
    if frame.lower[a] != "man" or subject[1] != a + 1:
        return False
    if auxiliary >= 0 and frame.lower[auxiliary] in _MODALS:
        return True
    return a > 0 and frame.word[a - 1] >= 0 and frame.lower[a - 1] in _IF


_MODALS = frozenset("kan kunne må måtte skal skulle bør burde vil ville".split())
_IF = frozenset("når hvis".split())


def nobody(frame: Frame, subject: Range) -> bool:
    """ "Vinden truer med at vælte skuret": what threatens is neither somebody nor a body."""
    a, b = subject
    if any(frame.bits[m] & (ROLE | PERSONAL) for m in range(a, b)):
        return False
    named = any(frame.cap[m] and (m > 0 or b - a > 1) for m in range(a, b))
    return not named and not frame.lower[b - 1].endswith(_BODIES)


_BODIES = tuple(
    "foreningen forbundet selskabet firmaet rådet nævnet kommunen regionen staten ministeriet "
    "partiet klubben banken styrelsen virksomheden organisationen regeringen koncernen kæden "
    "rederiet værftet bestyrelsen ledelsen udvalget tilsynet flertallet oppositionen gruppen "
    "myndighederne landet landene hun han de".split()
)


def stands_written(frame: Frame, end: int) -> bool:
    """ "Det står i museets årbog": whether the noun behind unit `end`, the preposition, is that of
    a document; no cellar and no title of a work.
    """
    n = len(frame)
    for m in range(end + 1, min(n, end + _NEAR)):
        if frame.gap[m] != BLANK or frame.word[m] < 0 or frame.bits[m] & (PREPOSITION | CUE):
            return False
        if is_written(frame.lower[m]):
            return True
    return False


_NEAR = 5  # units


def whole(frame: Frame, at: int) -> bool:
    """ "Lyder i sin helhed: »Av«", "lyder i al sin enkelhed": how, not by whom."""
    return frame.lower[at] == "i" and frame.lower[at + 1 : at + 2] in _HOW


_HOW = (["sin"], ["al"], ["deres"], ["uddrag"], ["korthed"])


def first_person(frame: Frame, event: Event) -> bool:
    """Whether "I" or "we" is all that the text names as the speaker of `event`."""
    subject = event.subject
    return bool(subject and subject[1] == subject[0] + 1 and frame.lower[subject[0]] in _FIRST)


_FIRST = frozenset(("jeg", "vi"))
