"""Where a run of name words ends: "the Farmers' Union", "Department of Justice", "Marsh & Daly"."""

from analysis.quotes.frames import Words
from analysis.quotes.lexicon import PARTICLE, ROLE, WEEKDAY
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.nicknames import OPENS, is_nickname
from analysis.speakers.societies import society

GENITIVE = ("' ", "’ ")  # what stands behind the owner: "Farmers' "
ALLY = frozenset("friend voice watch rights aid ally lifeline shield advocate action".split())
HYPHENS = ("- ", "-, ")  # behind a word that shares the end of another
_ELIDED = ("d'", "d’")
_OWNED = 4  # words before the noun


def blank(words: Words, i: int) -> bool:
    """Whether a blank and nothing else stands before word `i`."""
    return words.text[words.end[i - 1] : words.start[i]] == " "


def run_end(words: Words, i: int, last: int, gaz: Gazetteer) -> int:
    """End of the run of name words that starts at word `i`."""
    text, start, end, lower = words.text, words.start, words.end, words.lower
    cap, bits = words.cap, words.bits
    j = i + 1
    while j < last:
        gap = text[end[j - 1] : start[j]]
        if gap != " ":
            if gap in (" & ", "&") and cap[j] and not bits[j - 1] & ROLE:
                j += 1
                continue  # "Marsh & Daly", "P&O"
            if gap in GENITIVE and cap[j]:
                if ends_body(lower[j], gaz) and j - i <= _OWNED:
                    j += 1
                    continue  # "the Farmers' Union"
                if lower[j] in ALLY and lower[j - 1].endswith("s"):
                    j += 1
                    continue  # "Motorists' Friend"
            if j == i + 1 and gap in HYPHENS and gaz.compounds:
                shared = _past_shared(words, j, last, gaz)
                if shared:
                    j = shared
                    continue  # "Skov- og Havstyrelsen"
            if j == i + 1 and gap in OPENS and cap[j] and is_nickname(words, j, last, gaz):
                j += 2
                continue  # Harold "Bud" Holm
            if gap == "/" and cap[j] and end[j] - start[j] == 1 == end[j - 1] - start[j - 1]:
                j += 1
                if j - i > 2:
                    return j  # "Lund Byg A/S"
                continue  # "A/B Solgården"
            initials = gap == "." and end[j] - start[j] == 1
            if not (initials or (gap in (". ", "\u00a0") and end[j - 1] - start[j - 1] <= 4)):
                break
        if lower[j - 1].endswith(("'s", "’s")) and not _owned_body(words, j, last, gaz):
            break
        if lower[j] in gaz.first_names and (
            (lower[j - 1] in gaz.institutions and j - i > 1)
            or (len(lower[j - 1]) > 5 and lower[j - 1].endswith(gaz.institution_endings))
            or (j - i == 2 and len(lower[i]) > 9 and lower[i].endswith(gaz.institution_endings))
        ):
            if j + 1 < last and cap[j + 1] and lower[j + 1] not in gaz.institutions:
                break  # "vagtchef ved Nordjyllands Politi Karsten Højrup": a body, then a person
        if (cap[j] and not bits[j] & WEEKDAY) or (
            lower[j][:2] in _ELIDED and text[start[j] + 2 : end[j]].istitle()
        ):
            j += 1  # "Holm", "Côte | d'Ivoire"
        elif bits[j] & PARTICLE and (k := _past_particles(words, j, last)):
            j = k
        elif (
            lower[j] in ("of", "for")
            and (
                lower[j - 1] in gaz.institutions or (i == j - 1 > 0 and lower[i - 1] in gaz.bodies)
            )
            and (k := _after_of(words, j, last))
        ):
            j = k
        elif lower[j] == "for" and j + 1 < last and cap[j + 1] and lower[j + 1] == "all":
            j += 2  # "Roads for All"
        elif gaz.compounds and (k := society(words, i, j, last, gaz)) > j:
            j = k
        elif lower[j].isdigit() and gap == " " and text[start[j - 1] : end[j]] in gaz.known:
            j += 1  # "TV 2"
        else:
            break
    return j


def _past_shared(words: Words, j: int, last: int, gaz: Gazetteer) -> int:
    """ "Skov- | og Havstyrelsen", "Hav-, | Skov- og Landudvalget", "Øst- | og Vestlands Politi":
    past the word that a body's name shares its end with; 0 where none is a body's.
    """
    lower, cap, text = words.lower, words.cap, words.text
    while j + 1 < last and cap[j] and text[words.end[j] : words.start[j + 1]] in HYPHENS:
        j += 1
    if j + 1 >= last or lower[j] != "og" or not cap[j + 1] or not blank(words, j + 1):
        return 0
    heads = [j + 1]
    if j + 2 < last and cap[j + 2] and blank(words, j + 2):
        heads.append(j + 2)
    for m in heads:
        if lower[m] in gaz.institutions or lower[m].endswith(gaz.institution_endings):
            return m + 1
    return 0


def _past_particles(words: Words, j: int, last: int) -> int:
    """ "Holm | von der Aue", "Holm | de Witt": past the name behind particles; 0 for none."""
    k = j + 1
    if k + 1 < last and words.bits[k] & PARTICLE and not words.cap[k]:
        k += 1
    blanks = k < last and words.cap[k] and words.text[words.end[k - 1]] == " "
    return k + 1 if blanks and words.text[words.end[j]] == " " else 0


def _owned_body(words: Words, j: int, last: int, gaz: Gazetteer) -> bool:
    """ "The Sheriff's | Office", "St Olave's | Hospital": whether a body's name goes on."""
    lower, cap = words.lower, words.cap
    if not cap[j] or not blank(words, j):
        return False
    ends = ends_body(lower[j], gaz) or (
        j + 1 < last and cap[j + 1] and ends_body(lower[j + 1], gaz)
    )
    saint = j > 1 and lower[j - 2] in _PATRONS
    return ends and (saint or lower[j - 1][:-2] in gaz.body_owners)


def ends_body(word: str, gaz: Gazetteer) -> bool:
    """Whether a body's name may end with `word` behind its owner: "Magistrates' | Court"."""
    return word in gaz.body_ends or word in gaz.owned_ends


_PATRONS = frozenset("st st. saint queen king lady prince princess".split())


def _after_of(words: Words, j: int, last: int) -> int:
    """ "Department of (the) Justice": index past the capitalised word, 0 if there is none."""
    k = j + 1
    if k < last and words.lower[k] == "the":
        k += 1
    return k + 1 if k < last and words.cap[k] else 0
