"""Where the phrase that names a speaker is over: what follows tells where, how or to whom."""

from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    COORDINATOR,
    CUE,
    CUE_NOUN,
    DETERMINER,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    WEEKDAY,
)
from analysis.quotes.name_words import CLOSED, is_name, name_end

LONGEST = 16  # units of a phrase


def adjunct(frame: Frame, j: int) -> bool:
    """Whether the word after a Danish preposition shows that the phrase is over: "ifølge politiet
    | til mellem klokken", "overlægen | blandt andet", "anklageren | i sin procedure", "regeringen
    | i et udspil".
    """
    if frame.lower[j - 1] == "i" and frame.lower[j] in ("en", "et"):
        noun = frame.lower[j - 2]
        return len(noun) > _NOUN and noun.endswith(("en", "et", "ne")) and not frame.cap[j - 2]
    if frame.lower[j] in ("sin", "sit", "sine", "andet"):
        return True
    if frame.lower[j - 1] in ("i", "på") and frame.lower[j] in _STATES:
        return True  # "var ifølge retten | i orden"
    if frame.lower[j] in ("mig", "os"):
        return True  # "en ældre dame | bag mig i køen"
    if frame.lower[j - 1] in ("til", "på", "ved", "under") and frame.lower[j].endswith(_MEETINGS):
        return True  # "en far | til forældremødet"
    if frame.lower[j - 1] == "i" and frame.lower[j] in _PAPERS:
        return frame.lower[j - 2].endswith(("en", "et", "ne"))  # "rådet | i afgørelsen"
    if frame.lower[j - 1] in ("i", "på") and frame.lower[j] in _THERE:
        known = bool(frame.bits[j - 2] & ROLE)  # "sagde den tiltalte | i retten"
        return known or frame.lower[j - 2].endswith(("en", "et", "ne"))
    if frame.lower[j - 1] == "i" and is_year(frame.lower[j]):
        return True  # "skrev en direktør | i 2021"
    if frame.lower[j - 1] == "til" and frame.lower[j] in _SOME:
        return not frame.bits[j - 2] & ROLE  # "en oversigt fra udvalget | til to kunstnere"
    return bool(frame.bits[j] & PREPOSITION) and not frame.bits[j] & DETERMINER


def is_year(word: str) -> bool:
    """Whether `word` is a year in four digits."""
    return len(word) == _YEAR and word.isdigit()


def told_to(frame: Frame, j: int, k: int) -> bool:
    """ "Siger en embedsmand | til Atlas": whom it was said to; but "moren til Ida"."""
    if frame.lower[j] != "til" or k == 0:
        return False
    if not frame.cap[j + 1] and not frame.lower[j + 1].endswith(_MEDIUM):
        return False  # "til nyhedsbureauet Nordtelegram"
    if not frame.bits[k - 1] & CUE:
        return False
    return frame.lower[j + 1].endswith(_MEDIA) or not frame.lower[j - 1].endswith(_KIN)


_YEAR = 4  # digits
NUMBERS = frozenset("to tre fire fem seks syv otte ni ti".split())
_SOME = NUMBERS | {"en", "et", "flere", "mange"}
_STATES = frozenset(
    "orden gang fare plads vej stand sikkerhed live forhånd vente drift spil lov færd".split()
)
_THERE = frozenset(
    "retten byretten landsretten højesteret vidneskranken telefonen telefon røret pausen "
    "byrådssalen folketingssalen talerstolen pressemødet borgermødet generalforsamlingen "
    "skranken afhøringen".split()
)
_PAPERS = frozenset(
    "afgørelsen brevet mailen rapporten svaret meddelelsen pressemeddelelsen notatet kendelsen "
    "dommen udtalelsen kommentaren høringssvaret redegørelsen nyhedsbrevet opslaget interviewet "
    "indstillingen klagen vurderingen begrundelsen årsrapporten evalueringen tillægget".split()
)
_MEETINGS = tuple(
    "mødet høringen festen middagen debatten konferencen seminaret forestillingen træningen "
    "gudstjenesten koncerten demonstrationen samrådet generalforsamlingen receptionen".split()
)
# "Oplyser hans kone | til Fjordposten": how newspapers and agencies are called.
_MEDIA = tuple(
    "telegram pressen bladet posten avisen tidende radio tv news ritzau dagblad folkeblad".split()
)
_MEDIUM = tuple("bureauet avisen bladet mediet magasinet kanalen stationen podcasten".split())
_NOUN = 4  # letters
_KIN = tuple(
    "mor moren far faren søn sønnen datter datteren bror broren søster søsteren ven vennen nabo "
    "naboen kone konen enke enken kæreste kæresten forældre forældrene".split()
)


def past_place(frame: Frame, k: int, j: int) -> int:
    """ "Formanden for Lystfiskerne | i Nordby, Bo Holm": past where the body is, if a title opens
    the phrase at unit `k` and a name in commas follows; `j` itself elsewhere.
    """
    n = len(frame.word)
    if j + 1 >= n or frame.gap[j] != BLANK or not is_name(frame, j + 1) or not frame.bits[k] & ROLE:
        return j
    end = name_end(frame, j + 1)
    named = end + 1 < n and frame.gap[end] == COMMA and is_name(frame, end)
    return end if named and frame.gap[end + 1] == BLANK and is_name(frame, end + 1) else j


def message(frame: Frame, j: int) -> bool:
    """Whether "en pressemeddelelse", "instituttets hjemmeside", "a written statement" starts at
    unit `j`.
    """
    if frame.verb_second and (frame.lower[j] in _SITES or _site(frame, j + 1)):
        return True
    if frame.verb_second and frame.lower[j].endswith("s") and _profile(frame, j + 1):
        return True
    if not frame.bits[j] & DETERMINER or frame.lower[j - 1] == "på":
        return False
    return any(
        frame.bits[m] & CUE_NOUN or frame.lower[m].endswith(_MESSAGES)
        for m in range(j + 1, min(j + 3, len(frame.word)))
    )


def _site(frame: Frame, m: int) -> bool:
    return m < len(frame.word) and frame.gap[m] == BLANK and frame.lower[m] in _SITES


def _profile(frame: Frame, m: int) -> bool:
    """ "Klubbens | egen Instagram-profil": a page of one's own."""
    last = min(len(frame.word), m + 3)
    near = (i for i in range(m, last) if frame.gap[i] == BLANK and frame.word[i] >= 0)
    return any(frame.lower[i].endswith(("profil", "facebookside", "facebook-side")) for i in near)


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


def second_title(frame: Frame, j: int) -> bool:
    """ "Its founder | and only editor, Ida Holm", "analyst and three-time winner Ida Holm": whether
    the conjunction at unit `j` joins two titles of the name behind them.
    """
    n, last = len(frame.word), min(len(frame.word), j + _TITLE)
    if not j or not frame.bits[j - 1] & ROLE:
        return False
    if frame.verb_second:  # "forsøgsleder | og ph.d. Ida Holm"
        return frame.lower[j + 1 : j + 3] == ["ph", "d"] or frame.lower[j + 1 : j + 2] == ["phd"]
    for m in range(j + 1, last):
        if frame.word[m] < 0 or frame.gap[m] not in (BLANK, COMMA):
            return False
        if is_name(frame, m):
            apposed = frame.gap[m] == COMMA and frame.bits[m - 1] & ROLE
            full = m + 1 < n and frame.gap[m + 1] == BLANK and is_name(frame, m + 1)
            return m > j + 1 and full and bool(apposed or frame.gap[m] == BLANK)
        closed = frame.bits[m] & (CLOSED | DETERMINER | POSSESSIVE) & ~ADVERB
        if frame.gap[m] == COMMA or closed:
            return False
    return False


_TITLE = 6  # units


def past_form(frame: Frame, j: int) -> bool:
    """ "the campaign | unveiled a plan": an English past form behind a noun, with what it takes."""
    if not frame.lower[j].endswith("ed") or len(frame.lower[j]) < 5 or frame.cap[j]:
        return False
    if frame.bits[j] & ROLE or frame.bits[j - 1] & (CLOSED | POSSESSIVE):
        return False
    if j + 1 >= len(frame.word) or frame.gap[j + 1] != BLANK or frame.word[j + 1] < 0:
        return True
    if frame.lower[j] in _ACTS:
        return True
    if frame.lower[j + 1] == "by":
        return False  # "a complaint filed by the regulator": whose it is belongs to it
    if frame.lower[j + 1] == "aside":
        return True
    takes = DETERMINER | PREPOSITION | PERSONAL | POSSESSIVE | ADVERB | WEEKDAY
    counts = frame.lower[j + 1][:1].isdecimal()  # "a study | tested 27 members"
    return bool(frame.bits[j + 1] & takes) or frame.cap[j + 1] or counts


_ACTS = frozenset(
    "refused apologised apologized declined promised welcomed criticised criticized appealed "
    "launched announced".split()
)


def danish_end(frame: Frame, k: int, j: int) -> bool:
    """Whether the Danish phrase from unit `k` ends before unit `j`, where something else begins."""
    if _did(frame, j):
        return True  # "en lærer | standsede bilen og sagde"
    if frame.lower[j] in _HAD and not frame.bits[j - 1] & (DETERMINER | PREPOSITION):
        return True  # "har man ifølge en ansat | haft 30 syge"
    if frame.lower[j] in _ALL_SAY:
        return True  # "Det siger kilder i hæren | samstemmende"
    if frame.lower[j + 1 : j + 2] == ["gange"]:
        return True  # "spurgte en gammel mand | to gange"
    if frame.lower[j] in ("en", "et") and not frame.bits[j - 1] & (PREPOSITION | DETERMINER):
        return True  # "den nye sats | en hån"
    # "kommunens egen tælling | går der", "ministeriets beregning | 40 kroner"
    return j > k + 1 and _own_figures(frame, k, j)


def _did(frame: Frame, j: int) -> bool:
    """ "En lastbilchauffør | standsede": a Danish past form behind the noun for a person."""
    word = frame.lower[j]
    if word in _WENT:
        return bool(frame.bits[j - 1] & ROLE)
    if not word.endswith("ede") or len(word) < _PAST or frame.cap[j] or word in _NO_PAST:
        return False
    return bool(frame.bits[j - 1] & ROLE) and not frame.bits[j] & (ROLE | ADVERB)


_WENT = frozenset(
    "kørte gik kom stod sad tog løb rejste satte lagde holdt mødte trådte vendte greb sidder "
    "ligger bor hænger".split()
)
_ALL_SAY = ("samstemmende", "enslydende", "enstemmigt", "uafhængigt", "selvstændigt")
_HAD = frozenset("haft været fået måttet kunnet skullet villet gjort ladet ligget stået".split())
_PAST = 6  # letters
_NO_PAST = ("allerede", "tilstede", "hernede", "dernede", "bredere")


def title_goes_on(frame: Frame, j: int) -> bool:
    """Whether the preposition at `j` stands inside a title that a name follows."""
    if not frame.bits[j - 1] & ROLE or frame.lower[j] not in ("of", "for"):
        return False
    last = j + 1
    while last < len(frame.word) and last - j < LONGEST and frame.gap[last] == BLANK:
        if not frame.cap[last] and not frame.bits[last] & (PREPOSITION | DETERMINER):
            break
        last += 1
    return last - j > 3 and frame.cap[last - 1] and frame.cap[last - 2]


def definite(frame: Frame, j: int, k: int) -> bool:
    """A Danish noun in the definite form ends its phrase, but for a preposition."""
    word = frame.lower[j]
    return (
        not frame.cap[j]
        and len(word) > 4
        and word.endswith(("en", "et", "ne"))
        and word not in _ADJECTIVES
        and not frame.bits[j] & (CLOSED | CUE)
        and (j == k or not frame.bits[j - 1] & (DETERMINER | POSSESSIVE))
    )


_ADJECTIVES = frozenset("interne eksterne moderne åbne egne erfarne bekymret omfattet".split())


def _own_figures(frame: Frame, k: int, j: int) -> bool:
    """Whether the Danish phrase from unit `k` ends before unit `j` with what somebody has counted
    or reckoned: "kommunens egen tælling", "ministeriets beregninger".
    """
    if not frame.lower[k].endswith("s") or not frame.lower[j - 1].endswith(_RECKONED):
        return False
    return not (frame.cap[j] or frame.bits[j] & (PREPOSITION | COORDINATOR))


_RECKONED = tuple(
    "tælling tællinger måling målinger beregning beregninger opgørelse opgørelser regnskab skøn "
    "statistik tal vurdering undersøgelse rapport prognose udregning udregninger opfattelse mening "
    "overbevisning udsagn".split()
)
