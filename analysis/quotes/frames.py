"""Frames: sentences as the journalist wrote them, with every marked region as one opaque unit.

A sentence that ends inside a quotation does not end the sentence around it, so sentences are
joined while a region spans their boundary.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from analysis.document import Document
from analysis.quotes.lexicon import ACCORDING, COORDINATOR, CUE, CUE_NOUN, Lexicon
from analysis.quotes.marks import Region

_OPENERS = CUE | ACCORDING | CUE_NOUN

# Gap classes: what stands between two units.
BLANK, COMMA, COLON, SEMICOLON, DASH, OPEN, CLOSE, STOP, OTHER = range(9)


def gap_class(gap: str) -> int:
    """The class of the characters between two units."""
    if not gap or gap.isspace() or gap == "/":
        return BLANK
    for char in gap:
        if char == "." and "," in gap:
            return COMMA  # an abbreviation's full stop, then a comma
        if char in ".!?…":
            return STOP
        if char == ",":
            return COMMA
        if char == ":":
            return COLON
        if char == ";":
            return SEMICOLON
        if char in "–—−―" or (char == "-" and gap[0] != "-"):
            return DASH
        if char == "-":
            return BLANK  # "kultur- og fritidschef"
        if char in "([":
            return OPEN
        if char in ")]":
            return CLOSE
    return OTHER


@dataclass(slots=True)
class Frame:
    """One sentence of the journalist's: parallel lists over its units.

    `word[k]` is the index of the word (−1 for a region), `region[k]` that of the region (−1 for a
    word), `start[k]`/`end[k]` its span, `gap[k]` the class of what stands before it, `bits[k]` the
    word classes, `cap[k]` whether it is capitalised.
    """

    paragraph: int
    first: int
    last: int
    begin: int
    finish: int
    verb_second: bool
    word: list[int] = field(default_factory=list)
    region: list[int] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    gap: list[int] = field(default_factory=list)
    bits: list[int] = field(default_factory=list)
    cap: list[bool] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.word)


def frames(document: Document, regions: list[Region], lex: Lexicon, bits: list[int]) -> list[Frame]:
    """The frames of `document` in order; frames with neither cue nor region hold no units."""
    text, words, lower = document.text, document.words, document.lower
    starts = document.word_starts
    region_starts = [r.start for r in regions]
    result: list[Frame] = []
    sentences = document.sentences
    for paragraph in document.paragraphs:
        at = paragraph.first_sentence
        while at < paragraph.last_sentence:
            first = sentences[at]
            stop = at + 1
            while stop < paragraph.last_sentence and _inside(
                regions, region_starts, sentences[stop].start
            ):
                stop += 1
            last = sentences[stop - 1]
            frame = Frame(
                paragraph.number,
                first.first_word,
                last.last_word,
                first.start,
                last.end,
                lex.verb_second,
            )
            result.append(frame)
            at = stop
            low = bisect_left(region_starts, frame.begin)
            if low and regions[low - 1].end > frame.begin:
                low -= 1  # a region that began in the sentence before
            high = bisect_left(region_starts, frame.finish)
            if low == high and not any(b & _OPENERS for b in bits[frame.first : frame.last]):
                continue
            _fill(frame, text, words, lower, starts, regions, low, high, bits)
    return result


def _inside(regions: list[Region], starts: list[int], at: int) -> bool:
    i = bisect_right(starts, at) - 1
    return i >= 0 and regions[i].start < at < regions[i].end


def _fill(
    frame: Frame,
    text: str,
    words: tuple[tuple[int, int], ...],
    lower: tuple[str, ...],
    starts: list[int],
    regions: list[Region],
    low: int,
    high: int,
    bits: list[int],
) -> None:
    i, position, hyphen = frame.first, frame.begin, -1
    r = low
    while i < frame.last or r < high:
        if (
            i < frame.last
            and text[words[i][0] - 1] == "("
            and (r >= high or words[i][0] < regions[r].start)
        ):
            # A short aside, "(D-Wis.)", "(K)": not part of the clause around it.
            close = text.find(")", words[i][0], words[i][0] + 30)
            if close > 0:
                i = bisect_left(starts, close)
                position = close + 1
                continue
        if r < high and (i >= frame.last or regions[r].start <= words[i][0]):
            region = regions[r]
            start, end = max(region.start, frame.begin), min(region.end, frame.finish)
            frame.word.append(-1)
            frame.region.append(r)
            frame.bits.append(0)
            frame.cap.append(False)
            frame.lower.append("")
            i = max(i, bisect_left(starts, end))
            r += 1
        else:
            start, end = words[i]
            frame.word.append(i)
            frame.region.append(-1)
            frame.bits.append(bits[i])
            frame.cap.append(text[start].isupper())
            frame.lower.append(lower[i])
            i += 1
        frame.start.append(start)
        frame.end.append(end)
        gap = text[position:start]
        kind = BLANK if gap == " " else gap_class(gap)
        if kind == STOP and frame.word and frame.word[-1] >= 0 and frame.region[-1] < 0:
            # Inside a sentence a full stop after a word belongs to an abbreviation.
            if len(frame.lower[-2 if frame.region[-1] < 0 and len(frame.lower) > 1 else -1]) <= 5:
                kind = BLANK
        frame.gap.append(kind)
        if gap[:1] == "-":
            hyphen = len(frame.word) - 2
        elif hyphen >= 0 and len(frame.word) == hyphen + 3:
            _join_halves(frame, hyphen)
            hyphen = -1
        position = end


def _join_halves(frame: Frame, k: int) -> None:
    """ "Teknik- og havneudvalget" is one noun: its first half and "og" join the second."""
    if k < 0 or not frame.bits[k + 1] & COORDINATOR:
        return
    frame.start[k + 2], frame.gap[k + 2] = frame.start[k], frame.gap[k]
    for column in (
        frame.word,
        frame.region,
        frame.start,
        frame.end,
        frame.gap,
        frame.bits,
        frame.cap,
        frame.lower,
    ):
        del column[k : k + 2]
