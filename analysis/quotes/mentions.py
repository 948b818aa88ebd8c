"""Mentions: the words beside a cue that name the speaker, found without a parser.

Ranges are half-open over the units of a frame.
"""

from analysis.quotes.apposed import apposed_name, behind_clause, lies_in, name_start, titled_name
from analysis.quotes.frames import BLANK, COMMA, Frame
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    FIRST_NAME,
    NEGATION,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    VERB,
    WEEKDAY,
)
from analysis.quotes.name_words import CLOSED, is_name, name_end
from analysis.quotes.opening_roles import before_name, opens_with_role
from analysis.quotes.phrase_ends import (
    LONGEST,
    NUMBERS,
    adjunct,
    danish_end,
    definite,
    message,
    past_form,
    past_place,
    second_title,
    title_goes_on,
    told_to,
    verb_before,
)

Range = tuple[int, int]

BREAK_LEFT = AUXILIARY | SUBORDINATOR | NEGATION | VERB


_ONCE = ("former", "retired", "acting", "deputy", "senior")


def phrase_right(frame: Frame, k: int) -> Range | None:
    """The noun phrase that starts at unit `k`: pronoun, name, or noun with what belongs to it.

    A role with the name after a comma ("formand for DSR, Grete Christensen") is one phrase.
    """
    n = len(frame.word)
    if k >= n or frame.word[k] < 0:
        return None
    bits = frame.bits[k]
    if (bits & (PERSONAL | PRONOUN) and not bits & DETERMINER) or frame.lower[k] in (
        "hende",
        "ham",
        "dem",
    ):
        if frame.lower[k] in ("one", "another") and k + 1 < n and frame.gap[k + 1] == COMMA:
            return k, titled_name(frame, k + 1) or k + 1  # "One, retired pipefitter Ida Holm"
        return k, k + 1
    if bits & (PREPOSITION | SUBORDINATOR | COORDINATOR | AUXILIARY) and not is_name(frame, k):
        if not bits & DETERMINER:
            return None
    if bits & DETERMINER and bits & PERSONAL:
        # Danish "de", "den", "det": a pronoun unless a noun phrase follows.
        after = k + 1
        if after + 1 < n and frame.bits[after] & ADVERB and frame.gap[after] == BLANK:
            after += 1  # "den tidligere konditor"
        counted = after + 1 < n and frame.gap[after] == frame.gap[after + 1] == BLANK
        if counted and frame.bits[after] & DETERMINER and frame.word[after + 1] >= 0:
            if not frame.bits[after] & PERSONAL and frame.lower[after + 1] != "parter":
                after += 1  # "de to selskaber"; "de to parter" are two named before
        if after >= n or frame.gap[after] != BLANK or frame.bits[after] & (CLOSED | CUE):
            return k, k + 1
    j = k
    head_is_name = False
    preposition_at = -1
    while j < n and frame.word[j] >= 0 and j - k < LONGEST:
        if j > k and (frame.gap[j] != BLANK or frame.lower[j] == "whose"):
            break
        bits = frame.bits[j]
        if is_name(frame, j) and not (j == k and opens_with_role(frame, k)):
            j = name_end(frame, j)
            if preposition_at < 0:
                head_is_name = not _possessive(frame, j) and not _owned_title(frame, k, j)
                if head_is_name and frame.verb_second and not joined(frame, j):
                    break  # a Danish name stands in front of no noun
            elif frame.verb_second and not _possessive(frame, j) and not joined(frame, j):
                break  # "tal fra Danmarks Statistik | steg"
            if head_is_name and j < n and frame.gap[j] == BLANK and not joined(frame, j):
                closed = frame.word[j] < 0 or frame.bits[j] & (CLOSED | CUE | RELATIVE)
                if closed and frame.bits[j] & ROLE and before_name(frame, j):
                    head_is_name = False  # "Retired | judge Ida Holm"
                    continue
                if closed and frame.bits[j] & CUE and frame.lower[k] in _ONCE and j == k + 1:
                    head_is_name = False  # "Former | project director Ida Holm"
                    continue
                if closed and _owned_of(frame, j):
                    head_is_name = False  # "The Royal College of Nursing's director"
                    preposition_at, j = j, j + 2
                    continue
                if closed and not (frame.word[j] >= 0 and title_goes_on(frame, j)):
                    if frame.word[j] < 0 or not second_title(frame, j):
                        break
                    head_is_name = False  # "Analyst and three-time winner Ida Holm"
            continue
        if bits & COORDINATOR:
            roles = j + 1 < n and frame.bits[j - 1] & ROLE and frame.bits[j + 1] & ROLE
            roles = roles or second_title(frame, j)
            if not joined(frame, j) and not roles:
                break  # "biolog og seniorrådgiver Per Holm" is one phrase
            j += 1
            continue
        if bits & PREPOSITION and not bits & DETERMINER:
            if frame.lower[j] == "ifølge" and j > k:
                break  # "forklarede manden | ifølge anklagen"
            if head_is_name and title_goes_on(frame, j):
                head_is_name = False  # "Deputy Secretary of State Ida Holm"
            if j == k or head_is_name or (j + 1 < n and frame.bits[j + 1] & (WEEKDAY | PERSONAL)):
                if j == k or head_is_name or not _of_those(frame, j + 1):
                    break
            if j + 1 >= n or frame.word[j + 1] < 0 or frame.gap[j + 1] != BLANK:
                if frame.lower[j] == "bag" and j + 1 < n and frame.gap[j + 1] == COMMA:
                    j += 1  # "Arkitekten bag, Ida Holm, siger"
                break
            if j > k and frame.lower[j] == "on" and frame.lower[j + 2 : j + 3] == ["way"]:
                break  # "said a porter | on his way home"
            if frame.lower[j] in ("i", "in", "på") and message(frame, j + 1):
                break  # "oplyser selskabet | i en meddelelse"
            if frame.verb_second and (adjunct(frame, j + 1) or told_to(frame, j, k)):
                break  # "sagde anklageren | i sin procedure"
            preposition_at = j
            j += 1
            continue
        if j > k and bits & (AUXILIARY | SUBORDINATOR | RELATIVE | WEEKDAY | PERSONAL | VERB):
            morning = bool(bits & WEEKDAY and frame.cap[j] and frame.cap[j - 1])
            minutes = frame.lower[j] == "minutes"
            minutes = minutes and bool(frame.bits[j - 1] & (DETERMINER | POSSESSIVE))
            morning = morning or minutes  # "according to its minutes"
            if not morning and not (j - 1 == preposition_at and _of_those(frame, j)):
                break  # but "Breakfast This Morning"
        if j > k and (danish_end(frame, k, j) if frame.verb_second else past_form(frame, j)):
            break
        if j > k + 1 and bits & DETERMINER and verb_before(frame, j):
            j -= 1
            break
        titled = j + 1 < n and frame.bits[j + 1] & ROLE and frame.gap[j + 1] == BLANK
        if j > k and bits & ADVERB and not bits & ROLE and not (titled and not frame.verb_second):
            inner = j + 1 < n and frame.gap[j + 1] == BLANK and frame.word[j + 1] >= 0
            opens = frame.bits[j - 1] & DETERMINER or frame.lower[j - 1].endswith("'s")
            if not (opens and inner and not frame.bits[j + 1] & CLOSED):
                break  # but "den tidligere konditor"
        if j > k and frame.bits[j - 1] & ROLE and frame.lower[j].endswith("ing"):
            officer = j + 1 < n and frame.bits[j + 1] & ROLE and frame.gap[j + 1] == BLANK
            if not officer:
                break  # but "chief operating officer"
        if j > k and frame.verb_second and definite(frame, j - 1, k):
            titled = frame.bits[j] & ROLE and j + 1 < n and is_name(frame, j + 1)
            if not titled or not frame.lower[j - 1].endswith("et"):
                break  # but "pensioneret skoleinspektør Ida Holm"
        if (
            j > k
            and head_is_name
            and is_name(frame, j - 1)
            and verb_like(frame, j, min(j + 4, n - 1))
        ):
            break
        if head_is_name and not frame.verb_second:
            head_is_name = False  # "the Chinese manufacturer": the name only modifies the noun
        j += 1
    if j == k:
        return None
    if frame.verb_second and preposition_at > 0 and j < n and frame.lower[j] in ("i", "på"):
        j = past_place(frame, k, j)
    parted = j < n and (frame.gap[j] == COMMA or frame.lower[j] == "who")
    if not head_is_name and parted and not frame.cap[j]:
        named = titled_name(frame, j)
        named = named or behind_clause(frame, j)
        if named:
            return k, named  # "forsvareren, advokat Nanna Holm"
    if not head_is_name and j < n and frame.gap[j] == COMMA and is_name(frame, j):
        end = name_end(frame, j)
        seen = frame.verb_second and frame.lower[k] in ("en", "et") and end < n
        if seen and frame.bits[end] & AUXILIARY and frame.gap[end] == BLANK:
            return k, j  # "et notat, | Dagens Kurs har set"
        if end - j == 1 and j - k > 2 and lies_in(frame, j):
            return k, j  # "Residents of the next village, | Elm, said"
        if (end - j > 1 or end == n or frame.gap[end] != BLANK) and frame.word[j] >= 0:
            return k, end
    owned = head_is_name and frame.bits[k] & (DETERMINER | POSSESSIVE)  # "the Democrat, Ida Holm"
    if (owned or not head_is_name) and j < n and frame.gap[j] == COMMA and frame.word[j] >= 0:
        named = apposed_name(frame, j)
        if named and frame.lower[k] == "one":
            return name_start(frame, named), named  # "One of them, Danish driver Ida Holm, said"
        return k, named or j
    return k, j


def _owned_of(frame: Frame, j: int) -> bool:
    """Whether an English "of" at unit `j` and a genitive behind it go on with a body's name."""
    if frame.verb_second or frame.lower[j] != "of" or j + 1 >= len(frame):
        return False
    return frame.cap[j + 1] and frame.lower[j + 1].endswith(("'s", "’s"))


def _of_those(frame: Frame, j: int) -> bool:
    """ "En af de ansatte": a Danish article behind a preposition, and its noun."""
    if frame.lower[j] not in ("de", "den") or not frame.verb_second or j + 1 >= len(frame.word):
        return False
    m = j + 1
    if frame.lower[m] in _THE_OTHERS and m + 1 < len(frame.word) and frame.gap[m] == BLANK:
        m += 1  # "et af de andre | lande"
    after = frame.word[m] >= 0 and frame.gap[m] == BLANK
    return after and not frame.bits[m] & (CLOSED | CUE)


_THE_OTHERS = NUMBERS | {"andre", "øvrige", "mange"}


def _possessive(frame: Frame, j: int) -> bool:
    """Whether the name that ends before unit `j` is a genitive: "Estlands minister", "X's aide"."""
    word = frame.lower[j - 1]
    if word.endswith(("'s", "s'")):
        return True
    ends = "sxz" if frame.verb_second else "s"
    if word[-1:] in ends and j < len(frame.word) and frame.word[j] >= 0:
        if frame.gap[j] == BLANK and frame.start[j] - frame.end[j - 1] == len("' "):
            # "Falx' direktør", "Holm Coatings' site manager"; but "Rovers £4"
            return frame.verb_second or not frame.lower[j][:1].isdigit()
    return (
        frame.verb_second
        and word.endswith("s")
        and j < len(frame.word)
        and frame.word[j] >= 0
        and frame.gap[j] == BLANK
        and not frame.cap[j]
        and (not frame.bits[j] & (CLOSED | CUE) or _noun_with_name(frame, j))
    )


def _noun_with_name(frame: Frame, j: int) -> bool:
    """ "Gæsternes anfører, Lasse Juul": a role noun that is a verb elsewhere, and its name."""
    named = j + 1 < len(frame.word) and frame.gap[j + 1] == COMMA and frame.cap[j + 1]
    return bool(frame.bits[j] & ROLE) and named


def _owned_title(frame: Frame, k: int, j: int) -> bool:
    """ "Coldwell's MP", "the local MP": a title in capitals, the name of nobody."""
    if j - k < 2 or not frame.bits[j - 1] & ROLE:
        return False
    owned = frame.lower[j - 2].endswith("'s") or frame.bits[j - 2] & POSSESSIVE
    small = not frame.cap[j - 2] or frame.bits[j - 2] & DETERMINER
    named = frame.bits[k] & DETERMINER and j < len(frame.word) and frame.gap[j] == COMMA
    alone = (small or named) and not frame.bits[j - 1] & FIRST_NAME
    return bool(owned or alone)  # "her MP, Ida Holm", "the local MP, Ida Holm"


def joined(frame: Frame, j: int) -> bool:
    """Whether the coordinator at `j` joins two names ("Ukraine og USA")."""
    return bool(
        j + 1 < len(frame.word)
        and frame.bits[j] & COORDINATOR
        and frame.word[j + 1] >= 0
        and frame.gap[j + 1] == BLANK
        and is_name(frame, j + 1)
        and j > 0
        and is_name(frame, j - 1)
    )


_MOST = tuple("største mindste bedste værste ældste yngste første sidste igste este".split())


def verb_like(frame: Frame, k: int, last: int) -> bool:
    """Whether the word after a name looks like its verb rather than a noun it modifies."""
    word = frame.lower[k]
    if frame.bits[k] & (CUE | AUXILIARY) and not frame.bits[k] & ROLE:
        return True
    if word.endswith(("ed", "ede", "te")) and not frame.bits[k] & ROLE:
        return not (frame.verb_second and word.endswith(_MOST))  # "landets største fagforening"
    if k < last and word.endswith("s") and frame.lower[k + 1][:1].isdecimal() and not frame.cap[k]:
        return not frame.verb_second and not frame.bits[k] & ROLE  # "X moves 30 boxes a week"
    return (
        k < last
        and bool(frame.bits[k + 1] & DETERMINER)
        and not frame.bits[k] & (PREPOSITION | ROLE | COORDINATOR)
    )
