"""Where the phrase that names a speaker is over: what follows tells where, how or to whom."""

from analysis.quotes.frames import BLANK, Frame
from analysis.quotes.lexicon import CUE, CUE_NOUN, DETERMINER, POSSESSIVE, PREPOSITION, ROLE
from analysis.quotes.name_words import CLOSED


def adjunct(frame: Frame, j: int) -> bool:
    """Whether the word after a Danish preposition shows that the phrase is over: "ifølge politiet
    | til mellem klokken", "overlægen | blandt andet", "anklageren | i sin procedure".
    """
    if frame.lower[j] in ("sin", "sit", "sine", "andet"):
        return True
    return bool(frame.bits[j] & PREPOSITION) and not frame.bits[j] & DETERMINER


def told_to(frame: Frame, j: int, k: int) -> bool:
    """ "Siger en embedsmand | til Atlas": whom it was said to; but "moren til Ida"."""
    if frame.lower[j] != "til" or not frame.cap[j + 1] or k == 0:
        return False
    return bool(frame.bits[k - 1] & CUE) and not frame.lower[j - 1].endswith(_KIN)


_KIN = tuple(
    "mor moren far faren søn sønnen datter datteren bror broren søster søsteren ven vennen nabo "
    "naboen kone konen enke enken kæreste kæresten forældre forældrene".split()
)


def message(frame: Frame, j: int) -> bool:
    """Whether "en pressemeddelelse", "instituttets hjemmeside", "a written statement" starts at
    unit `j`.
    """
    if frame.verb_second and (frame.lower[j] in _SITES or _site(frame, j + 1)):
        return True
    if not frame.bits[j] & DETERMINER or frame.lower[j - 1] == "på":
        return False
    return any(
        frame.bits[m] & CUE_NOUN or frame.lower[m].endswith(_MESSAGES)
        for m in range(j + 1, min(j + 3, len(frame.word)))
    )


def _site(frame: Frame, m: int) -> bool:
    return m < len(frame.word) and frame.gap[m] == BLANK and frame.lower[m] in _SITES


_SITES = frozenset("hjemmeside facebook instagram twitter linkedin x bluesky intranet".split())


_MESSAGES = tuple(
    "meddelelse mail kommentar svar brev interview opslag udtalelse notat rapport indlæg besked "
    "sms letter statement email".split()
)


def verb_before(frame: Frame, j: int) -> bool:
    """ "Their report | calls the steel": a word of saying between a noun and a determiner."""
    if frame.verb_second or not frame.bits[j - 1] & CUE or frame.cap[j - 1]:
        return False
    return not frame.bits[j - 1] & ROLE and not frame.bits[j - 2] & (CLOSED | POSSESSIVE)
