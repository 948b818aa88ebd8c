"""Danish words in marks that stand on paper, and the paper they stand on: "»Lukket,« stod der", "På
døren hang en seddel: »Lukket«", "Den konkluderer, at …" after a sentence that tells of a report.
"""

from analysis.document import Span
from analysis.quotes.frames import BLANK, COLON, STOP, Frame
from analysis.quotes.lexicon import DETERMINER, PERSONAL, POSSESSIVE
from analysis.quotes.mentions import phrase_right
from analysis.quotes.paper_nouns import is_document

_STANDS = frozenset("står stod lød lyder hedder hed".split())
_IT = frozenset("der den det".split())
_HANGS = frozenset("hang hænger sad sidder stod står lå ligger hængte".split())
_TAIL = 6  # units behind the verb: "står der i den på engelsk"
_FAR = 40  # units
_OPENS = 4  # units before the noun: "en ny intern redegørelse"


def _is_paper(frame: Frame, m: int) -> bool:
    return frame.word[m] >= 0 and is_document(frame.lower[m])


def _paper(frame: Frame, low: int, high: int) -> Span | None:
    """The last document that the units `low:high` tell of, and whose it is."""
    for m in range(min(high, len(frame)) - 1, max(low, high - _FAR) - 1, -1):
        if not _is_paper(frame, m):
            continue
        first = last = m
        for a in range(m - 1, max(low, m - _OPENS) - 1, -1):
            if frame.gap[a + 1] != BLANK or frame.word[a] < 0:
                break
            genitive = a == m - 1 and frame.lower[a].endswith("s") and not frame.bits[a]
            if genitive or frame.bits[a] & (DETERMINER | POSSESSIVE):
                first = a
                break
        if m + 2 < len(frame) and frame.lower[m + 1] == "fra" and frame.gap[m + 1] == BLANK:
            owner = phrase_right(frame, m + 2)
            if owner is None and frame.bits[m + 2] & POSSESSIVE and m + 3 < len(frame):
                owner = m + 2, m + 4  # "en sms fra sin udlejer"
            last = owner[1] - 1 if owner else m
        return frame.start[first], frame.end[last]
    return None


def paper_before(all_frames: list[Frame], index: int) -> Span | None:
    """The last document of the sentence before sentence `index`, which "den" takes up."""
    at = index - 1
    if at < 0 or not all_frames[at].word:
        return None
    near = all_frames[index].paragraph - all_frames[at].paragraph
    if near and all_frames[at].paragraph == 0:
        return None  # a headline
    return _paper(all_frames[at], 0, len(all_frames[at])) if near <= 1 else None


def paper_words(all_frames: list[Frame], index: int, k: int) -> Span | None:
    """The document on which the marked words at unit `k` of sentence `index` stand."""
    frame = all_frames[index]
    n = len(frame)
    if k + 2 < n and frame.lower[k + 1] in _STANDS and frame.lower[k + 2] in _IT:
        if n - k <= _TAIL and not any(frame.cap[m] for m in range(k + 1, n)):
            return _paper(frame, 0, k) or paper_before(all_frames, index)
    if k > 1 and frame.gap[k] == COLON:
        return _hung(frame, k)
    few = n <= _TAIL and index + 1 < len(all_frames)
    if few and all(w < 0 for w in frame.word):
        return _such_stood(all_frames[index + 1], frame.paragraph)
    return None


def _hung(frame: Frame, k: int) -> Span | None:
    """ "På døren hang der | en seddel: »…«", "et skilt med ordene: »…«"."""
    verb = next((m for m in range(k - 1, max(-1, k - _FAR), -1) if frame.lower[m] in _HANGS), -1)
    if verb < 0 or any(frame.gap[m] in (STOP, COLON) for m in range(verb + 1, k)):
        return None
    return _paper(frame, verb + 1, k)


def _such_stood(frame: Frame, paragraph: int) -> Span | None:
    """ "»Lukket.« Sådan stod der | på et opslag på døren"."""
    if len(frame) < 4 or frame.paragraph - paragraph > 1 or frame.lower[0] not in _SO:
        return None
    if frame.lower[1] not in _STANDS or frame.lower[2] not in _IT:
        return None
    for m in range(3, min(len(frame) - 1, 3 + _TAIL)):
        if frame.lower[m] in ("på", "i") and frame.bits[m + 1] & (DETERMINER | POSSESSIVE):
            if frame.bits[m + 1] & PERSONAL and frame.lower[m + 1] not in ("den", "det"):
                return None
            found = phrase_right(frame, m + 1)
            if found and any(_is_paper(frame, i) for i in range(*found)):
                return frame.start[found[0]], frame.end[found[1] - 1]
            return None
        if frame.lower[m] in ("på", "i") and _is_paper(frame, m + 1):
            return frame.start[m + 1], frame.end[m + 1]
    return None


_SO = ("sådan", "det")
