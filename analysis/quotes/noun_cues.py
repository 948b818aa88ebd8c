"""Nouns for something said: "X's claim that …", "a warning from X that …"."""

from analysis.quotes.clauses_ahead import demonstrative
from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COLON, COMMA, Frame
from analysis.quotes.left import phrase_left
from analysis.quotes.lexicon import (
    ANAPHOR,
    AUXILIARY,
    COMPLEMENTIZER,
    COORDINATOR,
    CUE,
    DETERMINER,
    OBJECT,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    Lexicon,
)
from analysis.quotes.mentions import Range, phrase_right
from analysis.quotes.name_words import is_name


def _of_body(frame: Frame, k: int, low: int) -> Range | None:
    """ "Det er | rettens | opfattelse, at": the Danish genitive right before the noun at `k`."""
    m = k - 1
    if not frame.verb_second or m < low or frame.word[m] < 0 or frame.gap[k] != BLANK:
        return None
    return (m, k) if frame.lower[m].endswith(_OF_BODIES) and not is_name(frame, m) else None


# Danish genitives of whoever speaks for others.
_OF_BODIES = tuple(
    "rettens ministeriets styrelsens direktoratets kommunens regionens politiets regeringens "
    "foreningens forbundets klubbens partiets selskabets firmaets virksomhedens koncernens bankens "
    "tilsynets nævnets rådets udvalgets kommissionens bestyrelsens ledelsens forvaltningens "
    "organisationens anklagemyndighedens instituttets universitetets fagforeningens dommerens "
    "formandens direktørens ministerens borgmesterens anklagerens forsvarerens advokatens".split()
)


def _of_somebody(frame: Frame, k: int, low: int) -> Range | None:
    """ "The council's | claim that", "the mayor's | view is that": an English genitive without a
    name.
    """
    m = k - 1
    if frame.verb_second or m <= low or frame.gap[k] != BLANK or is_name(frame, m):
        return None
    if not frame.lower[m].endswith(("'s", "’s")) or frame.cap[m] or frame.lower[m][:-2] in _WHEN:
        return None
    found = phrase_left(frame, m, low)
    return found if found and frame.bits[found[0]] & DETERMINER else None


_WHEN = frozenset("day today yesterday week month year season night morning".split())


def _is_that(frame: Frame, j: int) -> int:
    """ "His claim | was that": the unit "that" behind the verb of being; `j` itself elsewhere."""
    was = frame.lower[j] in ("is", "was") and frame.gap[j] == BLANK
    that = j + 1 < len(frame) and frame.lower[j + 1] == "that" and frame.gap[j + 1] == BLANK
    return j + 1 if was and that else j


def _clause_end(frame: Frame, j: int) -> int:
    """End of the clause inside a noun phrase: before the main verb of the sentence around it.

    "X's claim that the bridge is safe | was rejected", "Xs påstand om, at broen holder, | blev …"
    """
    verb = -1
    for m in range(j, len(frame)):
        if frame.gap[m] == COMMA and frame.bits[m] & AUXILIARY:
            return m
        if frame.verb_second and frame.gap[m] == COMMA and m > j and _finite(frame, m):
            return m  # "…, vakte uro"
        if frame.bits[m] & (COORDINATOR | SUBORDINATOR | RELATIVE) or frame.gap[m] == COMMA:
            verb = -1
        if frame.bits[m] & AUXILIARY:
            if 0 <= verb < m - 1:
                return m
            verb = m
    return len(frame)


def _finite(frame: Frame, m: int) -> bool:
    """Whether unit `m` looks like a Danish finite verb: "vakte", "møder", "afvises"."""
    word = frame.lower[m]
    return not frame.bits[m] and not frame.cap[m] and word.endswith(("te", "ede", "er", "es"))


def _was_that(frame: Frame, j: int) -> int:
    """ "Svaret fra X | er, at", "Xs svar, der kom i går, | lød, at": the word "at" behind the verb
    that the noun and its clause have; `j` itself elsewhere.
    """
    n, at = len(frame), j
    if frame.gap[at] == COMMA and frame.bits[at] & RELATIVE:
        stops = (m for m in range(at + 1, min(n, at + _CLAUSE)) if frame.gap[m] == COMMA)
        at = next(stops, n)
    if at + 1 < n and frame.lower[at] in _WAS and frame.gap[at + 1] == COMMA:
        if frame.bits[at + 1] & COMPLEMENTIZER:
            return at + 1
    return j


_WAS = frozenset("er var lyder lød blev bliver".split())
_CLAUSE = 16  # units of a clause in commas


def _of_paper(frame: Frame, k: int, low: int) -> Range | None:
    """ "Det er konklusionen i | en rapport fra Søby", "Sådan lyder en opsigtsvækkende konklusion
    fra | forskere ved Søby": what the sentence before says, and where it stands.
    """
    n, after = len(frame), k + 1
    if not frame.verb_second or after + 1 >= n or not frame.lower[k].startswith(_FOUND_OUT):
        return None
    if low or k > _OPENS or not frame.bits[0] & ANAPHOR or frame.gap[after] != BLANK:
        return None
    sounds = frame.lower[1] in ("lyder", "lød")
    if not (sounds or frame.bits[1] & AUXILIARY) or frame.lower[after] not in _STANDS_IN:
        return None
    subject = phrase_right(frame, after + 1)
    if subject is None or (sounds and frame.lower[after] in ("fra", "hos")):
        return subject
    paper = any(frame.lower[m].endswith(_PAPERS) for m in range(*subject))
    return subject if paper else None


_FOUND_OUT = ("konklusion", "hovedkonklusion", "vurdering", "anbefaling", "melding", "resultat")
_OPENS = 6  # units: "Sådan lyder en noget overraskende | konklusion"
_STANDS_IN = ("i", "på", "af", "fra", "hos")
_PAPERS = tuple(
    "rapport undersøgelse analyse studie evaluering notat kortlægning måling opgørelse redegørelse "
    "afhandling rapporten undersøgelsen analysen studiet evalueringen notatet artikel forsøg test "
    "tilsynsrapport vurdering".split()
)


def noun_event(frame: Frame, k: int, low: int, lex: Lexicon) -> Event | None:
    """ "X's claim that …", "a warning from X that …", "Det er beskeden fra X"."""
    n = len(frame)
    after = k + 1
    subject: Range | None = None
    found = _of_paper(frame, k, low)
    if found:
        return Event((k, k + 1), found, [], "anaphor", frame.lower[k], "anaphor")
    if after < n and frame.lower[after] in lex.noun_sources and frame.gap[after] == BLANK:
        subject = phrase_right(frame, after + 1)
        if subject is None:
            return None
        if not frame.verb_second and any(
            frame.bits[m] & CUE for m in range(subject[0] + 2, subject[1])
        ):
            return None  # "a message from a listener said that"
        after = subject[1]
        if frame.lower[k + 1] == "of" and not is_name(frame, subject[1] - 1):
            return None
        if (
            k - low <= 3
            and k >= 2
            and frame.bits[0] & ANAPHOR
            and frame.bits[1] & AUXILIARY
            and lex.verb_second
        ):
            return Event((k, k + 1), subject, [], "anaphor", frame.lower[k], "anaphor")
    else:
        m = k - 1
        if m >= low and frame.gap[k] == BLANK and frame.bits[m] & OBJECT:
            subject = (m, m + 1)  # "his claim that"
        subject = subject or _of_body(frame, k, low) or _of_somebody(frame, k, low)
        while (
            subject is None
            and m > low
            and not is_name(frame, m)
            and frame.gap[m + 1] == BLANK
            and k - m < 3
        ):
            if frame.bits[m] & (DETERMINER | PREPOSITION):
                break
            m -= 1
        if m < 0 or frame.word[m] < 0 or frame.gap[m + 1] != BLANK:
            return None
        word = frame.lower[m]
        genitive = word.endswith(("'s", "s'")) or (lex.verb_second and word.endswith("s"))
        if subject:
            pass
        elif is_name(frame, m) and genitive:
            a = m
            while a > low and is_name(frame, a - 1) and frame.gap[a] == BLANK:
                a -= 1
            if lex.verb_second and a - 2 >= low and frame.lower[a - 1] in ("ved", "på", "for"):
                noun = frame.lower[a - 2]  # "Pumpelaget ved Nordby Ås forsikring om"
                if frame.gap[a] == frame.gap[a - 1] == BLANK and noun.endswith(("et", "en")):
                    a -= 2
            subject = (a, m + 1)
        else:
            return None
    for m in (k - 1, k - 2) if subject[0] > k else ():
        if m > 0 and frame.bits[m] & AUXILIARY and frame.word[m - 1] < 0:
            # "“A,” was the reaction of X", "»A«, var svaret fra X"
            quoted = [(m - 1, m)]
            return Event((k, k + 1), subject, quoted, "noun_closing", frame.lower[k], "before")
    j = after
    while j < n and j - after < 3 and frame.lower[j] in ("om", "til", "på"):
        j += 1
    if j < n:
        j = _was_that(frame, j) if lex.verb_second else _is_that(frame, j)
    if j < n and frame.bits[j] & COMPLEMENTIZER and frame.gap[j] in (BLANK, COMMA):
        if not demonstrative(frame, j) or lex.verb_second:
            content = (j + 1, _clause_end(frame, j + 1))
            return Event((k, k + 1), subject, [content], "noun_that", frame.lower[k], "after")
    if j < n and frame.gap[j] == COLON:
        return Event((k, k + 1), subject, [(j, n)], "noun_colon", frame.lower[k], "after")
    return None
