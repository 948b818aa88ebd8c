"""Studies, polls and figures, which find what stands behind the verb: "a poll found 61 percent"."""

from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import CALENDAR, CUE, DETERMINER, POSSESSIVE, RELATIVE, ROLE, Lexicon
from analysis.quotes.mentions import Range
from analysis.quotes.name_words import is_name
from analysis.quotes.phrase_ends import is_year


def finds(frame: Frame, subject: Range, lex: Lexicon) -> bool:
    """Whether the subject is a study, a poll or figures: "a poll found 61 percent"."""
    if not lex.verb_second:
        return any(frame.lower[m] in lex.finders for m in range(*subject))
    if not any(frame.lower[m].endswith(_MEASURED) for m in range(*subject)):
        return False
    behind = range(subject[1], len(frame))
    return not any(frame.bits[m] & CUE and frame.gap[m] == COMMA for m in behind)


def rules(frame: Frame, subject: Range) -> bool:
    """ "The driver was to blame, a court in Marlby found": who decides; "found" alone, of what they
    saw, is another matter: "the police found a coat".
    """
    head = next((m for m in range(*subject) if frame.lower[m] in _IN), subject[1]) - 1
    whose = frame.bits[subject[0]] & RELATIVE or frame.lower[subject[0]] == "whose"
    return head >= subject[0] and frame.lower[head] in _DECIDE and not whose


def has_found(frame: Frame, k: int, after: int, subject: Range) -> bool:
    """ "Nobody was told, the union has | found.": a body, a trade or a name, at the end."""
    if after < len(frame) or frame.lower[k - 1] not in ("has", "have", "had"):
        return False
    named = any(is_name(frame, m) or frame.bits[m] & ROLE for m in range(*subject))
    return named or bool(frame.bits[subject[0]] & (DETERMINER | POSSESSIVE))


_IN = ("in", "at", "of", "for", "on")
_DECIDE = frozenset(
    "court tribunal jury inquest inquiry panel commission committee office agency regulator "
    "ombudsman watchdog judge coroner magistrates authority adjudicator board "
    "team study researchers scientists inspectors investigators auditors bureau inspectorate "
    "council institute directorate department".split()
)


def past_time(frame: Frame, k: int) -> int:
    """ "Målinger viste | i maj | 68 decibel", "i 2023": past the time; `k` itself elsewhere."""
    n, m = len(frame), k + 1
    if m >= n or frame.lower[k] != "i" or frame.word[m] < 0 or frame.gap[m] != BLANK:
        return k
    if frame.bits[m] & CALENDAR or frame.lower[m] in _TIMES:
        m += 1
        return m + (m < n and is_year(frame.lower[m]))
    return m + 1 if is_year(frame.lower[m]) else k


_TIMES = frozenset("sommer vinter foråret efteråret fjor år går".split())
# Ends of Danish compounds: "Kommunens lydmåling viser 68 decibel".
_MEASURED = tuple(
    f"{each}{end}"
    for each in "måling rapport undersøgelse analyse opgørelse tælling registrering optegnelse "
    "kortlægning prognose beregning aflæsning stikprøve rundspørge oversigt".split()
    for end in ("", "en", "n", "er", "erne", "r", "rne")
) + tuple(
    "opkaldslisten opkaldsliste vagtplanen vagtplan vagtlisten ventelisten fangstlisten loggen "
    "logbogen logfilen logfil udtræk udtrækket statistik statistikken statistikker "
    "statistikkerne regnskab regnskabet regnskaber regnskaberne journalen journaler skemaet "
    "skemaer skemaerne tallene nøgletal nøgletallene kontoudtog optællinger".split()
)
