"""Frames: sentences as the journalist wrote them, with every marked region as one opaque unit.

A sentence that ends inside a quotation does not end the sentence around it, so sentences are
joined while a region spans their boundary.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache

from analysis.document import Document
from analysis.document.memo import Memo
from analysis.quotes.lexicon import ACCORDING, COORDINATOR, CUE, CUE_NOUN, Lexicon
from analysis.quotes.marks import Region

_OPENERS = CUE | ACCORDING | CUE_NOUN

# Gap classes: what stands between two units.
BLANK, COMMA, COLON, SEMICOLON, DASH, OPEN, CLOSE, STOP, OTHER = range(9)

LONGEST = 400  # words; a longer sentence is a text without full stops


def gap_class(gap: str) -> int:
    """The class of the characters between two units."""
    if not gap or gap.isspace() or gap.strip() in _INSIDE:
        return BLANK
    for char in gap:
        if char == "." and "," in gap:
            return COMMA  # an abbreviation's full stop, then a comma
        if char == "-":
            return DASH if gap[0] != "-" else BLANK  # "kultur- og fritidschef"
        if char in _CLASSES:
            return _CLASSES[char]
    return OTHER


# What parts no words: "and/or", "said £4 million", "the farmers' union".
_INSIDE = frozenset(("/", "@", "&", "£", "$", "€", "'", "’"))

_CLASSES = {
    **dict.fromkeys(".!?…", STOP),
    **dict.fromkeys("–—−―", DASH),
    **dict.fromkeys("([", OPEN),
    **dict.fromkeys(")]", CLOSE),
    ",": COMMA,
    ":": COLON,
    ";": SEMICOLON,
}


_SHORT = 4  # signs; longer gaps hold what is not prose, and hardly come again


@cache
def _gap_classes() -> Memo[int]:
    """The classes of short gaps, kept."""
    return Memo(gap_class)


@dataclass(slots=True)
class Frame:
    """One sentence of the journalist's: parallel lists over its units.

    `word[k]` is the index of the word (−1 for a region), `region[k]` that of the region (−1 for a
    word), `start[k]`/`end[k]` its span, `gap[k]` the class of what stands before it, `bits[k]` the
    word classes, `cap[k]` whether it is capitalised. `held` are the regions in it.
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
    held: range = range(0)

    def __len__(self) -> int:
        return len(self.word)


@dataclass(frozen=True, slots=True)
class Words:
    """What the frames need of every word, as parallel lists: made once per article.

    `gap[i]` is the class of what stands before word `i`; `special` holds the words that open a
    bracket or follow a hyphen that stands for a shared second half.
    """

    text: str
    start: list[int]
    end: list[int]
    lower: tuple[str, ...]
    bits: list[int]
    cap: list[bool]
    gap: list[int]
    special: list[int]


def read_words(document: Document, bits: list[int]) -> Words:
    """The parallel lists for `document`, whose words have class bits `bits`."""
    lower, start = document.lower, document.word_starts
    end = [b for _, b in document.words]
    between = document.gaps
    gaps, classes = [BLANK] * len(between), _gap_classes()
    special: list[int] = []
    genitive = document.article.language == "da"
    capital, hung = document.capital, -1
    for i, gap in enumerate(between):
        if gap == " ":
            continue
        kind = classes[gap] if len(gap) <= _SHORT else gap_class(gap)
        if kind == STOP and i and (gap == "." or len(lower[i - 1]) <= 5) and "\n" not in gap:
            kind = BLANK  # inside a sentence a full stop belongs to an abbreviation or address
        elif gap in _GENITIVE and genitive and lower[i - 1][-1:] in "sxz":
            kind = BLANK  # "Falx' direktør", "Lars’ mor"
        elif gap == "- " and hung >= 0 and i - hung <= _ASIDE:
            kind, hung = DASH, -1  # "Ann Elm -the mayor- said": it closes what one opened
        elif kind == OPEN or gap[:1] == "-":
            special.append(i)
        if kind == STOP:
            hung = -1
        elif gap == " -":
            hung = i
        gaps[i] = kind
        if gap[-1:] == "@" and not capital[i]:
            capital = capital.copy() if capital is document.capital else capital
            capital[i] = True  # "@sea_captain" is a name
    return Words(document.text, start, end, lower, bits, capital, gaps, special)


_GENITIVE = ("' ", "’ ")
_ASIDE = 12  # words between two hyphens that stand for dashes


def document_words(document: Document, bits: list[int]) -> Words:
    """The words of `document` with class bits `bits`, read once for quotes and speakers."""
    kept: Words | None = document.__dict__.get("_words")
    if kept is None:
        kept = document.__dict__["_words"] = read_words(document, bits)
    return kept


def frames(document: Document, regions: list[Region], lex: Lexicon, bits: list[int]) -> list[Frame]:
    """The frames of `document` in order; frames with neither cue nor region hold no units."""
    words = document_words(document, bits)
    region_starts = [r.start for r in regions]
    opens = [i for i, b in enumerate(bits) if b & _OPENERS]
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
            at = stop
            place = (first.first_word, last.last_word, first.start, last.end)
            pieces = [place]
            if place[1] - place[0] > LONGEST:
                pieces = _cut(words, regions, region_starts, place)
            for piece in pieces:
                frame = Frame(paragraph.number, *piece, lex.verb_second)
                result.append(frame)
                low = bisect_left(region_starts, frame.begin)
                if low and regions[low - 1].end > frame.begin:
                    low -= 1  # a region that began in the sentence before
                high = bisect_left(region_starts, frame.finish)
                if low == high:
                    cue = bisect_left(opens, frame.first)
                    if cue == len(opens) or opens[cue] >= frame.last:
                        continue
                frame.held = range(low, high)
                _fill(frame, words, regions, low, high)
    return result


def _cut(
    words: Words, regions: list[Region], starts: list[int], place: tuple[int, int, int, int]
) -> list[tuple[int, int, int, int]]:
    """The pieces of a stretch without an end: clauses are looked for inside a piece, so that the
    time it takes grows with the text and no faster. None is cut inside a region.
    """
    first, last, begin, finish = place
    pieces = []
    at = first + LONGEST
    while at < last:
        if not _inside(regions, starts, words.start[at]):
            pieces.append((first, at, begin, words.start[at]))
            first, begin = at, words.start[at]
            at += LONGEST
        else:
            at += 1
    return [*pieces, (first, last, begin, finish)]


def _inside(regions: list[Region], starts: list[int], at: int) -> bool:
    i = bisect_right(starts, at) - 1
    return i >= 0 and regions[i].start < at < regions[i].end


def _fill(frame: Frame, words: Words, regions: list[Region], low: int, high: int) -> None:
    """Units of the frame: its words, with each region as one."""
    i, position = frame.first, frame.begin
    for r in range(low, high):
        region = regions[r]
        start, end = max(region.start, frame.begin), min(region.end, frame.finish)
        upto = min(bisect_left(words.start, start), frame.last)
        if upto > i:
            position = _add_words(frame, words, i, upto, position)
        frame.word.append(-1)
        frame.region.append(r)
        frame.bits.append(0)
        frame.cap.append(False)
        frame.lower.append("")
        frame.start.append(start)
        frame.end.append(end)
        frame.gap.append(_gap(words, position, start))
        position = end
        i = max(i, bisect_left(words.start, end))
    if i < frame.last:
        _add_words(frame, words, i, frame.last, position)


def _gap(words: Words, position: int, start: int) -> int:
    gap = words.text[position:start]
    return BLANK if gap == " " else gap_class(gap)


def _add_words(frame: Frame, words: Words, i: int, j: int, position: int) -> int:
    """Add the words `i:j`, which follow offset `position`; the offset where they end."""
    special = words.special
    at = bisect_left(special, i)
    while at < len(special) and special[at] < j:
        k = special[at]
        at += 1
        if k < i:
            continue
        if words.gap[k] == OPEN:
            # A short aside, "(D-Wis.)", "(K)": not part of the clause around it.
            opening = words.start[k]
            close = words.text.find(")", opening, opening + 30)
            if close < 0:
                continue
            _extend(frame, words, i, k, position)
            i, position = min(j, bisect_left(words.start, close)), close + 1
        elif i < k < j - 1 and words.bits[k] & COORDINATOR:
            # "Teknik- og havneudvalget": the first half and "og" join the second.
            _extend(frame, words, i, k - 1, position)
            if k - 1 > i:
                position = words.end[k - 2]
            _extend(frame, words, k + 1, k + 2, position)
            frame.start[-1] = words.start[k - 1]
            frame.gap[-1] = _gap(words, position, words.start[k - 1])
            i, position = k + 2, words.end[k + 1]
    _extend(frame, words, i, j, position)
    return max(position, words.end[j - 1])


def _extend(frame: Frame, words: Words, i: int, j: int, position: int) -> None:
    if j <= i:
        return
    first = len(frame.gap)
    frame.word += range(i, j)
    frame.region += [-1] * (j - i)
    frame.start += words.start[i:j]
    frame.end += words.end[i:j]
    frame.gap += words.gap[i:j]
    frame.bits += words.bits[i:j]
    frame.cap += words.cap[i:j]
    frame.lower += words.lower[i:j]
    if i == 0 or position != words.end[i - 1]:
        frame.gap[first] = _gap(words, position, words.start[i])
