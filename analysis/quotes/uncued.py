"""Marked regions that no cue claims: transcripts, bylines, quotations alone, scare quotes."""

import re

from analysis.document import Document, Span
from analysis.quotes.behind import answer_behind, speaker_behind
from analysis.quotes.contents import starts_lower
from analysis.quotes.draft import Draft
from analysis.quotes.frames import BLANK, OPEN, Frame
from analysis.quotes.lead_ins import acting_before, closing_sentence, lead_in
from analysis.quotes.left import clause_first
from analysis.quotes.lexicon import (
    AUXILIARY,
    CUE,
    CUE_NOUN,
    DETERMINER,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    ROLE,
    Lexicon,
)
from analysis.quotes.marks import Region
from analysis.quotes.mentions import phrase_right
from analysis.quotes.name_words import is_name, name_end
from analysis.quotes.paper_words import paper_words
from analysis.quotes.statement import Fragment
from analysis.quotes.verb_first import after_opening, opening_verb


def uncued(
    document: Document,
    all_frames: list[Frame],
    index: int,
    regions: list[Region],
    covered: set[int],
    lex: Lexicon,
) -> list[Draft]:
    """Marked regions of sentence `index` that no cue reports: their drafts."""
    frame = all_frames[index]
    drafts = []
    saying = -1  # the first word that may report speech, once asked for
    only = all(w < 0 for w in frame.word)
    for k, r in enumerate(frame.region):
        if r < 0 or r in covered:
            continue
        region = regions[r]
        covered.add(r)
        fragment = Fragment(region.start, region.end, True)
        if region.kind == "label":
            opening = next(p for p in document.paragraphs if p.number == region.paragraph)
            colon = document.text.index(":", opening.start)
            mention: Span | None = (opening.start, colon)
            if document.text[opening.start : colon].lower() in lex.answerers:
                mention = None  # "SVAR:" names nobody; the interviewee answers
            drafts.append(
                Draft([fragment], frame.paragraph, index, (colon, colon + 1), mention, "transcript")
            )
            continue
        if _STAGE.match(document.text, region.start, region.end):
            continue
        label = _transcript_label(document, region)
        if label:
            content = Fragment(label[2], region.end, True)
            drafts.append(
                Draft([content], frame.paragraph, index, None, (label[0], label[1]), "transcript")
            )
            continue
        byline = _byline(document.text, region.end)
        # "– Yes.\n– No, says Ann Elm.": a line of a conversation is no name.
        answered = region.kind == "dash" and r + 1 < len(regions) and regions[r + 1].kind == "dash"
        if byline and not (answered and regions[r + 1].start <= byline[0]):
            drafts.append(Draft([fragment], frame.paragraph, index, None, byline, "byline"))
            continue
        paper = paper_words(all_frames, index, k) if lex.verb_second else None
        if paper:
            drafts.append(Draft([fragment], frame.paragraph, index, None, paper, "lead_in"))
            continue
        lead = lead_in(document, all_frames, index, k)
        if lead:
            drafts.append(Draft([fragment], frame.paragraph, index, lead[0], lead[1], "lead_in"))
            continue
        acting = acting_before(document, all_frames, index, lex) if only and k == 0 else None
        if acting:
            drafts.append(Draft([fragment], frame.paragraph, index, None, acting, "lead_in"))
            continue
        behind = speaker_behind(document.text, frame, k, lex) if region.kind != "single" else None
        if behind:
            rule = "inverted" if behind[0] < behind[1] else "subject"
            drafts.append(Draft([fragment], frame.paragraph, index, *behind, rule))
            continue
        if region.kind == "dash" or only:
            if region.kind == "single" and document.count_words(region.start, region.end) <= 6:
                continue  # a crosshead in single marks
            following = closing_sentence(document, all_frames, index, lex) if only else None
            if following:
                drafts.append(
                    Draft([fragment], frame.paragraph, index, *following, "next_sentence")
                )
            else:
                drafts.append(Draft([fragment], frame.paragraph, index, None, None, "uncued"))
            continue
        beside = _before_bracket(frame, k)
        if beside:
            drafts.append(Draft([fragment], frame.paragraph, index, None, beside, "in_clause"))
            continue
        if region.kind == "single" and not (
            frame.paragraph == 0 and k == 0 and document.count_words(region.start, region.end) > 2
        ):
            continue
        if saying < 0:
            saying = next((i for i, b in enumerate(frame.bits) if b & _SAYING), len(frame))
        spoken = k == 0 and answer_behind(document.text, frame, k, lex)
        if not spoken and _is_scare(document, frame, k, region, saying < k):
            continue
        subject = _first_subject(frame, k)
        drafts.append(
            Draft([fragment], frame.paragraph, index, None, subject, "in_clause", None, not spoken)
        )
    return drafts


def _before_bracket(frame: Frame, k: int) -> Span | None:
    """ "Ida Holm (“I love mills”) left": the name right before a bracket that holds marks."""
    if not k or frame.gap[k] != OPEN or not is_name(frame, k - 1):
        return None
    a = k - 1
    while a > 0 and is_name(frame, a - 1) and frame.gap[a] == BLANK:
        a -= 1
    return frame.start[a], frame.end[k - 1]


def _transcript_label(document: Document, region: Region) -> tuple[int, int, int] | None:
    """ "“WALLACE: …”": the label's span and where the words start."""
    match = _LABEL.match(document.text, region.start, region.end)
    return (match.start(1), match.end(1), match.end()) if match else None


_STAGE = re.compile(r"[“\"]?[(\[][A-ZÆØÅ ]+\.?[)\]]\.?[”\"]?\s*$")


_LABEL = re.compile(r"[“\"'”]{0,2}([A-ZÆØÅ][A-ZÆØÅ.’'\- ]{2,30}):\s+(?=\S)")


def _byline(text: str, at: int) -> Span | None:
    """ "“…” — Name": the name after a dash that ends the line."""
    match = _BYLINE.match(text, at)
    return match.span(1) if match else None


_BYLINE = re.compile(
    r"\s{0,5}[–-][ \t]{0,3}"  # the dash, on this line or the next
    r"((?:[A-ZÆØÅ][\w.’'-]*+[ \t]?){1,5})"  # the name
    r"(?:\(@\w+\)[ \t]?)?(?:,[^\n\r\u2028\u2029“\"]{1,60})?\.?"  # handle or title
    r"[^\S\n\r\u2028\u2029]*(?=[\n\r\u2028\u2029]|$)"  # end of line
)


_SAYING = CUE | CUE_NOUN


def _is_scare(document: Document, frame: Frame, k: int, region: Region, reported: bool) -> bool:
    """A marked word or two that only modifies or names something: no quotation. `reported`: a
    word of saying stands before it.

    One word before a noun ("the “sex tape” reference"), two or three between plain words, or up
    to three in a sentence that has no cue word before them. A headline's marks always quote.
    """
    words = document.count_words(region.start, region.end)
    if words <= 3 and frame.paragraph and not reported:
        return True
    if words <= 1 and frame.verb_second:
        return True
    if words <= 5 and not starts_lower(document.text, region) and frame.gap[k] == BLANK and k:
        return True  # "døbt planen »Havn for alle«": a name
    goes_on = (
        k + 1 < len(frame)
        and frame.gap[k + 1] == BLANK
        and (document.text[region.end - 2] not in ".,!?")
    )
    if words <= 1 and goes_on:
        return True
    before = frame.bits[k - 1] if k else 0
    plain = (
        k > 0
        and frame.gap[k] == BLANK
        and not before & (DETERMINER | PREPOSITION | AUXILIARY | CUE)
    )
    return words <= 3 and goes_on and plain


_LONGEST = 200  # words; a longer sentence is a list


def _first_subject(frame: Frame, k: int) -> Span | None:
    """The first pronoun or name before the region that can be a subject: its clause's, mostly.

    The nearest is as often an object: "Holm thanked Lund for “…”".
    """
    if opening_verb(frame):
        behind = after_opening(frame)
        return (frame.start[behind[0]], frame.end[behind[1] - 1]) if behind else None
    for m in range(min(k, _LONGEST)):
        if frame.word[m] < 0:
            continue
        bits = frame.bits[m]
        if bits & PERSONAL and not bits & (DETERMINER | POSSESSIVE):
            return frame.start[m], frame.end[m]
        if is_name(frame, m) and (m == 0 or not is_name(frame, m - 1) or frame.gap[m] != BLANK):
            if m and frame.bits[m - 1] & PREPOSITION and frame.gap[m] == BLANK:
                continue
            end = min(name_end(frame, m), k)
            titled = phrase_right(frame, m)
            if titled and end < titled[1] <= k and frame.bits[titled[1] - 1] & ~ROLE == 0:
                if any(frame.bits[i] & ROLE for i in range(end, titled[1])):
                    return frame.start[m], frame.end[titled[1] - 1]  # "Harlow fire chief Ida Holm"
            if frame.lower[end - 1].endswith("'s"):
                continue
            return frame.start[m], frame.end[end - 1]
    subject = clause_first(frame, 0, min(k, _LONGEST))
    return (frame.start[subject[0]], frame.end[subject[1] - 1]) if subject else None
