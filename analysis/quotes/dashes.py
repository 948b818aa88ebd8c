"""Talestreg quotes: what a dash at the start of a paragraph (or inline) marks as spoken."""

from bisect import bisect_left

from analysis.document import Document, Paragraph
from analysis.quotes.lexicon import (
    ADVERB,
    AUXILIARY,
    BIT,
    CUE,
    DETERMINER,
    NEGATION,
    PERSONAL,
    PREPOSITION,
    ROLE,
    WEEKDAY,
    Lexicon,
)
from analysis.quotes.marks import Region, dash_starts

_FIRST = BIT["pronoun_first"]


def dash_regions(document: Document, bits: list[int], lex: Lexicon) -> list[Region]:
    """The regions that a talestreg marks, up to the comma before the cue or the paragraph's end."""
    regions: list[Region] = []
    starts = dash_starts(document)
    ends = {p.number: p.end for p in document.paragraphs}
    begins = {p.number: p.start for p in document.paragraphs}
    listed = _listed(document, lex)
    quoting = any(dash == begins[number] for dash, _, number in starts)
    for i, (dash, content, number) in enumerate(starts):
        stop = ends[number]
        if i + 1 < len(starts) and starts[i + 1][2] == number:
            stop = starts[i + 1][0]
        if number in listed:
            continue
        initial = dash == begins[number]
        again = i > 0 and starts[i - 1][2] == number
        found = _zone(document, bits, lex, content, stop, number, initial)
        before = _sign_before(document.text, begins[number], dash)
        told = before == ":"
        if not (found or again or told or initial) and before == "." and quoting:
            told = _person_before(document, bits, number, content)
        if not found and (again or told) and not initial:
            # "– A, siger X. – B. Møllen er …": line breaks were lost; one sentence is spoken.
            after = _sentence_after(document, content)
            end = min(stop, after) if after is not None else stop
            found = [Region(content, _trim(document.text, content, end), "dash", True, number)]
        regions.extend(found)
    return regions


def _sign_before(text: str, start: int, at: int) -> str:
    """The last sign of `text[start:at]` that is no blank, without a copy of all before it."""
    while at > start and text[at - 1].isspace():
        at -= 1
    return text[at - 1] if at > start else ""


def _person_before(document: Document, bits: list[int], number: int, content: int) -> bool:
    """ "Hun afviser at betale. – Det har vi ikke råd til.": a short paragraph of one sentence about
    a person, and the words behind the dash.
    """
    at = bisect_left(document.paragraphs, number, key=_number)
    paragraph = document.paragraphs[at]
    first = document.word_range(content, content + 1)[0]
    if paragraph.last_sentence - paragraph.first_sentence > _FEW:
        return False
    opens = bits[paragraph.first_word]
    person = opens & (PERSONAL | ROLE) and not opens & (DETERMINER | _FIRST)
    return bool(person) and first - paragraph.first_word > 2


_FEW = 4  # sentences


def _number(paragraph: Paragraph) -> int:
    return paragraph.number


def cut_unclosed(
    document: Document, bits: list[int], lex: Lexicon, regions: list[Region]
) -> list[Region]:
    """Regions whose closing mark is missing end before the cue: "»Vi lukker, siger X."."""
    result = []
    for region in regions:
        if not region.closed and region.kind == "mark":
            first, last = document.word_range(region.start, region.end)
            cue = _closing_cue(document, bits, lex, first, last)
            if cue is not None:
                end = document.words[cue - 1][1]
                region = Region(region.start, end, region.kind, False, region.paragraph)
        result.append(region)
    return result


def _listed(document: Document, lex: Lexicon) -> set[int]:
    """Paragraphs that are items of a list: two or more short ones without a full stop behind a
    dash, after a colon that no verb of saying stands before.
    """
    listed: set[int] = set()
    items: list[int] = []
    introduced = False
    for paragraph in document.paragraphs:
        line = document.text[paragraph.start : paragraph.end].strip()
        words = paragraph.last_word - paragraph.first_word
        if introduced and line[:1] in "-–—" and words <= _ITEM and line[-1] not in '.!?…"”»«':
            items.append(paragraph.number)
            continue
        if len(items) > 1:
            listed.update(items)
        items = []
        introduced = line.endswith(":") and not any(
            cue.tense == "finite" and "q" in cue.frames
            for word in document.lower[paragraph.first_word : paragraph.last_word]
            for cue in lex.cues.get(word, ())
        )
    if len(items) > 1:
        listed.update(items)
    return listed


_ITEM = 8  # words of a list item at the most


def _zone(
    document: Document,
    bits: list[int],
    lex: Lexicon,
    content: int,
    stop: int,
    number: int,
    initial: bool,
) -> list[Region]:
    text = document.text
    first, last = document.word_range(content, stop)
    cue = _closing_cue(document, bits, lex, first, last)
    if cue is None:
        end = _trim(text, content, stop)
        if not initial or _is_list_item(text, content, end):
            return []
        return [Region(content, end, "dash", True, number)]
    words = document.words
    end = words[cue - 1][1]
    while end < words[cue][0] and text[end] in '!?…"”»«)':
        end += 1
    regions = [Region(content, end, "dash", True, number)]
    rest = _sentence_after(document, words[cue][0])
    if rest is not None and rest < stop and initial:
        low, high = document.word_range(rest, stop)
        if high > low and _goes_on(document, bits, lex, low, high):
            close = stop
            while close > rest and text[close - 1].isspace():
                close -= 1
            again = _closing_cue(document, bits, lex, low, high)
            if again is None:
                regions.append(Region(rest, close, "dash", True, number))
    return regions


def _trim(text: str, start: int, end: int) -> int:
    """`end` without blanks before it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _is_list_item(text: str, content: int, end: int) -> bool:
    """ "– hammer": a dash before a few small words without a full stop is a list."""
    return text[content].islower() and text[end - 1] not in '.!?…"”»«“,:'


def _closing_cue(
    document: Document, bits: list[int], lex: Lexicon, first: int, last: int
) -> int | None:
    """Index of the word that closes the quote: ", siger X" – a cue after a comma, subject after."""
    text, words, lower = document.text, document.words, document.lower
    for i in range(first + 1, last):
        if not bits[i] & CUE:
            continue
        gap = text[words[i - 1][1] : words[i][0]]
        if not any(c in gap for c in ',?!…"”»«.') or ":" in gap:
            told = _perfect(document, bits, lex, first, i) if gap == " " else None
            if told is not None:
                return told
            continue
        for cue in lex.cues.get(lower[i], ()):
            if len(cue.words) > 1 and not _follows(lower, i, cue.words, last):
                continue
            if cue.tense != "finite" or not (
                "q" in cue.frames or "c" in cue.frames or "l" in cue.frames
            ):
                continue
            j = i + 1
            while j < last and bits[j] & (ADVERB | NEGATION) and not bits[j] & ROLE:
                j += 1
            if j >= last or text[words[j - 1][1] : words[j][0]].strip():
                continue
            if bits[j] & PREPOSITION and not text[words[j][0]].isupper() and lower[j] != "det":
                continue
            follow = bits[j]
            if follow & _FIRST:
                continue
            if "." in gap and not text[words[i][0]].islower():
                continue
            if ":" in text[words[j][1] : words[j][1] + 1]:
                continue  # somebody quoted inside the quotation
            definite = lower[j].endswith(("en", "et", "ne")) and len(lower[j]) > 4
            if definite and (j + 1 == last or text[words[j][1]] in ".,"):
                return i  # ", siger mølleren."
            if definite and bits[j + 1] & (PREPOSITION | WEEKDAY):
                return i  # ", oplyser kæden i en pressemeddelelse", "oplyser kæden mandag"
            if follow & (PERSONAL | ROLE | DETERMINER) or any(
                bits[m] & ROLE or text[words[m][0]].isupper() for m in range(j, min(j + 4, last))
            ):
                return i
            break
    return None


def _perfect(document: Document, bits: list[int], lex: Lexicon, first: int, i: int) -> int | None:
    """ "– A, har X sagt": the auxiliary behind the comma, where word `i` is its participle."""
    if not any(cue.tense == "participle" for cue in lex.cues.get(document.lower[i], ())):
        return None
    text, gaps = document.text, document.gaps
    somebody = False
    for m in range(i - 1, max(first, i - _NEAR), -1):
        if bits[m] & AUXILIARY and gaps[m].strip():
            return m if somebody and gaps[m].strip() in ",?!" else None
        if gaps[m].strip() or bits[m] & _FIRST:
            return None
        somebody = somebody or bool(
            bits[m] & (PERSONAL | ROLE) or text[document.words[m][0]].isupper()
        )
    return None


_NEAR = 8  # words from an auxiliary to its participle


def _follows(lower: tuple[str, ...], i: int, words: tuple[str, ...], last: int) -> bool:
    """Whether the words of a phrase stand in order from `i` on, a subject between them or not."""
    at = i
    for word in words[1:]:
        nearby = lower[at + 1 : min(at + 5, last)]
        if word not in nearby:
            return False
        at += 1 + nearby.index(word)
    return True


def _sentence_after(document: Document, at: int) -> int | None:
    """Start of the sentence that follows the one containing offset `at`."""
    sentences = document.sentences
    i = bisect_left(sentences, at + 1, key=lambda sentence: sentence.start)
    return sentences[i].start if i < len(sentences) else None


def _goes_on(document: Document, bits: list[int], lex: Lexicon, low: int, high: int) -> bool:
    """Whether the text after ", siger X." is spoken again rather than the journalist's.

    Spoken: the first or second person. Not spoken: a sentence about the speaker (han, hun).
    """
    spoken = any(bits[i] & _FIRST or document.lower[i] in _SPOKEN for i in range(low, high))
    about = any(
        bits[i] & (BIT["pronoun_man"] | BIT["pronoun_woman"])
        for i in range(low, min(high, low + 6))
    )
    return spoken and not about


_SPOKEN = frozenset("mig mit min mine os vores du dig din dit dine".split())
