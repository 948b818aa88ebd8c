"""Role nouns that only their place capitalises: "Formanden for CareNow, Sofie Lange"."""

from analysis.quotes.apposed import AGED, apposed_name
from analysis.quotes.frames import BLANK, COLON, COMMA, DASH, STOP, Frame
from analysis.quotes.lexicon import AUXILIARY, CUE, FIRST_NAME, PREPOSITION, ROLE
from analysis.quotes.name_words import is_name, name_end


def opens_with_role(frame: Frame, k: int) -> bool:
    """ "Formanden for CareNow, Sofie Lange": only its place capitalises the role noun."""
    if k + 1 >= len(frame.word):
        return False
    if not frame.verb_second:  # "Leader of the council, Ida Holm, said"
        titled = k == 0 and bool(frame.bits[k] & ROLE) and frame.gap[k + 1] == BLANK
        titled = titled and bool(frame.bits[k + 1] & PREPOSITION) and not frame.cap[k + 1]
        comma = next((m for m in range(k + 2, len(frame.word)) if frame.gap[m] != BLANK), 0)
        return titled and comma > 0 and frame.gap[comma] == COMMA and is_name(frame, comma)
    if frame.lower[k : k + 2] == ["ph", "d"]:
        return True  # "Ph.d.-studerende Ida Holm"
    if not frame.bits[k] & ROLE:
        noun = len(frame.lower[k]) > 5 and frame.lower[k].endswith(("en", "et"))
        if not noun or frame.bits[k] & FIRST_NAME:
            return False
        if frame.gap[k + 1] != COMMA:
            return k == 0 and _body_behind(frame, k + 1)
        end = name_end(frame, k + 1)  # "Forsikringsselskabet, Landia, oplyser"
        if end >= len(frame.word) or frame.gap[end] != COMMA or not frame.bits[end] & CUE:
            return False
    opens = k == 0 or frame.word[k - 1] < 0 or frame.gap[k] in (STOP, COLON, DASH)
    if frame.gap[k + 1] == COMMA:  # "Moren, Annette, siger", "Moren, 34-årige Annette, siger"
        if not opens:
            return False
        named = frame.cap[k + 1] or frame.lower[k + 1].endswith(AGED)
        return named or bool(apposed_name(frame, k + 1))  # "Ejeren, hollandske Alba, siger"
    return opens and bool(frame.bits[k + 1] & PREPOSITION) and not frame.cap[k + 1]


def _body_behind(frame: Frame, j: int) -> bool:
    """ "Rederiet bag skibet, Caldera, siger": a phrase and a name in commas, then a verb."""
    if not frame.bits[j] & PREPOSITION or frame.gap[j] != BLANK or frame.cap[j]:
        return False
    n = len(frame.word)
    comma = next((m for m in range(j + 1, min(j + 6, n)) if frame.gap[m] != BLANK), 0)
    if not comma or frame.gap[comma] != COMMA or not is_name(frame, comma):
        return False
    end = name_end(frame, comma)
    return end < n and frame.gap[end] == COMMA and bool(frame.bits[end] & (CUE | AUXILIARY))


def before_name(frame: Frame, j: int) -> bool:
    """Whether the English title at unit `j`, in no form of a verb with "s" or "ed", has a name."""
    if frame.verb_second or j + 1 >= len(frame) or frame.gap[j + 1] != BLANK:
        return False
    return not frame.lower[j].endswith(("s", "ed")) and is_name(frame, j + 1)
