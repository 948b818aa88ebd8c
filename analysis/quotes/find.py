"""From cue events and marked regions to statements."""

import re
from dataclasses import dataclass

from analysis.document import Document, Span
from analysis.quotes.dashes import dash_regions
from analysis.quotes.events import Event, find_events
from analysis.quotes.frames import BLANK, COLON, COMMA, Frame, frames
from analysis.quotes.lexicon import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    PERSONAL,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    Lexicon,
    document_bits,
    lexicon,
)
from analysis.quotes.marks import Region, is_title, mark_regions
from analysis.quotes.mentions import (
    clause_first,
    is_name,
    name_end,
    phrase_left,
    phrase_right,
)
from analysis.quotes.statement import Fragment, Statement
from analysis.quotes.turns import labelled_turns, reporter_questions


@dataclass(slots=True)
class Draft:
    """A statement in the making."""

    fragments: list[Fragment]
    paragraph: int
    frame: int
    cue: Span | None
    mention: Span | None
    rule: str
    second_hand: Span | None = None
    within: bool = False  # marked words that are part of the journalist's clause


def find(document: Document) -> tuple[Statement, ...]:
    """The statements of `document` in order of the text; speakers are not yet resolved."""
    lex = lexicon(document.article.language)
    bits = document_bits(document, lex)
    regions, titles = [], []
    for region in mark_regions(document):
        (titles if is_title(document, region, lex.title_nouns) else regions).append(region)
    if lex.dash_quotes:
        dashes = dash_regions(document, bits, lex)
        if dashes:
            regions = _over(regions, dashes)
    turns = labelled_turns(document, lex)
    if turns:
        regions = _over(regions, turns)
    asked = reporter_questions(document, regions, lex) if lex.dash_quotes else set()
    all_frames = frames(document, regions, lex, bits)
    drafts: list[Draft] = []
    covered: set[int] = set(asked)
    covered.update(i for i, r in enumerate(regions) if r.kind == "question")
    for index, frame in enumerate(all_frames):
        if not frame.word:
            continue
        for event in find_events(frame, lex):
            draft = _from_event(document, all_frames, index, event, regions, covered)
            if draft:
                if titles:
                    draft.fragments = _mark_titles(draft.fragments, titles)
                drafts.append(draft)
    for index, frame in enumerate(all_frames):
        if any(r >= 0 and r not in covered for r in frame.region):
            drafts.extend(_uncued(document, all_frames, index, regions, covered, lex))
    _continued(document, all_frames, drafts, bits)
    drafts.extend(_headline(document, all_frames, drafts, lex))
    drafts.sort(key=lambda d: d.fragments[0].start)
    return tuple(_number(_merge(document, drafts)))


def _over(regions: list[Region], outer: list[Region]) -> list[Region]:
    """`outer` and those of `regions` that touch none of them, in order."""
    kept = [r for r in regions if not any(o.start < r.end and r.start < o.end for o in outer)]
    return sorted(kept + outer, key=lambda r: r.start)


# ------------------------------------------------------------------ from events
def _from_event(
    document: Document,
    all_frames: list[Frame],
    index: int,
    event: Event,
    regions: list[Region],
    covered: set[int],
) -> Draft | None:
    frame = all_frames[index]
    cue = (frame.start[event.cue[0]], frame.end[event.cue[1] - 1])
    mention = (
        (frame.start[event.subject[0]], frame.end[event.subject[1] - 1]) if event.subject else None
    )
    if event.side == "anaphor":
        fragments = _before_anaphor(document, all_frames, index, regions, covered)
        if not fragments:
            return None
        return Draft(
            fragments, fragments_paragraph(document, fragments), index, cue, mention, "anaphor"
        )
    if not event.content:
        return None
    fragments = []
    for content in event.content:
        fragments.extend(_fragments(document, frame, content, event, regions, covered))
    if not fragments:
        return None
    a = event.content[0][0]
    within = (
        event.side == "after"
        and frame.word[a] < 0
        and frame.gap[a] == BLANK
        and not _is_sentence(document.text, regions[frame.region[a]])
    )
    second = event.second_hand
    return Draft(
        fragments,
        frame.paragraph,
        index,
        cue,
        mention,
        event.rule,
        (frame.start[second[0]], frame.end[second[1] - 1]) if second else None,
        within,
    )


def fragments_paragraph(document: Document, fragments: list[Fragment]) -> int:
    """Number of the paragraph in which the first of `fragments` starts."""
    start = fragments[0].start
    for paragraph in document.paragraphs:
        if paragraph.start <= start < paragraph.end:
            return paragraph.number
    return document.paragraphs[-1].number


def _fragments(
    document: Document,
    frame: Frame,
    content: tuple[int, int],
    event: Event,
    regions: list[Region],
    covered: set[int],
) -> list[Fragment]:
    """Fragments of the units `content`: regions are marked, stretches of words are not."""
    a, b = content
    subject = event.subject
    if event.side == "before" and b > a and frame.word[b - 1] < 0:
        # “A,” said X: the quotation alone, unless it closes a clause of the journalist's.
        region = regions[frame.region[b - 1]]
        m = b - 1
        while m > a and frame.word[m - 1] < 0 and frame.gap[m] == BLANK:
            m -= 1
        opening = frame.gap[m] if m > a else COLON
        if m > a and opening == BLANK and _starts_lower(document.text, region):
            pass
        else:
            a = m
    elif event.side == "after" and a < b and frame.word[a] < 0:
        region = regions[frame.region[a]]
        if (
            event.rule.endswith(("colon",))
            or frame.gap[a] in (COMMA, COLON)
            or _is_sentence(document.text, region)
        ):
            m = a + 1
            while m < b and frame.word[m] < 0:
                m += 1
            b = m
    elif event.side == "after" and a < b:
        # "X said on Monday: “…”": what stands between the cue and the colon is no content.
        for m in range(a, min(b, a + 14)):
            if frame.word[m] < 0 and frame.gap[m] == COLON:
                a = m
                break
    pieces: list[Fragment] = []
    k = a
    while k < b:
        if frame.word[k] < 0:
            region = regions[frame.region[k]]
            pieces.append(Fragment(max(region.start, frame.start[k]), region.end, True))
            covered.add(frame.region[k])
            k += 1
            continue
        m = k
        while m < b and frame.word[m] >= 0:
            if (subject and subject[0] <= m < subject[1]) or event.cue[0] <= m < event.cue[1]:
                break
            m += 1
        if m > k:
            pieces.append(Fragment(frame.start[k], frame.end[m - 1], False))
        k = max(m, k + 1)
    return pieces


def _mark_titles(fragments: list[Fragment], titles: list[Region]) -> list[Fragment]:
    """A title in marks is no quotation by itself, but inside a statement its marks count."""
    result = []
    for fragment in fragments:
        at = fragment.start
        if not fragment.marked:
            for title in titles:
                if at <= title.start and title.end <= fragment.end + 1:
                    if title.start > at:
                        result.append(Fragment(at, title.start, False))
                    result.append(Fragment(title.start, title.end, True))
                    at = title.end
        if at < fragment.end:
            result.append(Fragment(at, fragment.end, fragment.marked))
    return result


def _starts_lower(text: str, region: Region) -> bool:
    at = region.start
    while at < region.end and not text[at].isalnum():
        at += 1
    return at < region.end and text[at].islower()


def _is_sentence(text: str, region: Region) -> bool:
    """Whether the region is a sentence of its own: capital first, full stop last."""
    inner = text[region.start : region.end].strip("“”„\"»«'‘’` ")
    return bool(inner) and inner[0].isupper() and inner[-1] in ".!?…" and " " in inner


def _before_anaphor(
    document: Document,
    all_frames: list[Frame],
    index: int,
    regions: list[Region],
    covered: set[int],
) -> list[Fragment]:
    """ "Det siger X": the content is the sentence or quotation before."""
    if index == 0:
        return []
    previous = all_frames[index - 1]
    if previous.paragraph == 0 and all_frames[index].paragraph != 0:
        return []
    text = document.text
    if all_frames[index].paragraph != previous.paragraph:
        # "Det oplyser politiet" after a whole paragraph: all of it, if it is short and unmarked.
        back = index - 1
        while back > 0 and all_frames[back - 1].paragraph == previous.paragraph:
            back -= 1
        group = all_frames[back:index]
        if len(group) <= 3 and not any(r >= 0 for f in group for r in f.region):
            return [Fragment(group[0].begin, _before_stop(text, previous), False)]
    inside = [r for r in dict.fromkeys(previous.region) if r >= 0]
    if inside and all(w < 0 for w in previous.word):
        covered.update(inside)
        return [Fragment(regions[r].start, regions[r].end, True) for r in inside]
    if inside and previous.word[-1] < 0:
        # A dateline or the like before the quotation.
        covered.update(inside)
        return [Fragment(regions[r].start, regions[r].end, True) for r in inside]
    if inside:
        return []
    return [Fragment(previous.begin, _before_stop(text, previous), False)]


def _before_stop(text: str, frame: Frame) -> int:
    """End of the frame's last word, before the full stop."""
    end = frame.finish
    while end > frame.begin and text[end - 1] in ".!?… ":
        end -= 1
    return end


# ------------------------------------------------------------------ regions without a cue
def _uncued(
    document: Document,
    all_frames: list[Frame],
    index: int,
    regions: list[Region],
    covered: set[int],
    lex: Lexicon,
) -> list[Draft]:
    frame = all_frames[index]
    drafts = []
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
            mention = (opening.start, colon)
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
        if byline:
            drafts.append(Draft([fragment], frame.paragraph, index, None, byline, "byline"))
            continue
        lead = _lead_in(document, all_frames, index, k)
        if lead:
            drafts.append(Draft([fragment], frame.paragraph, index, lead[0], lead[1], "lead_in"))
            continue
        if region.kind == "dash" or only:
            if region.kind == "single" and document.count_words(region.start, region.end) <= 6:
                continue  # a crosshead in single marks
            following = _closing_sentence(document, all_frames, index) if only else None
            if following:
                drafts.append(
                    Draft([fragment], frame.paragraph, index, *following, "next_sentence")
                )
            else:
                drafts.append(Draft([fragment], frame.paragraph, index, None, None, "uncued"))
            continue
        if region.kind == "single":
            continue
        if _is_scare(document, frame, k, region):
            continue
        mention = _nearest_subject(frame, k)
        drafts.append(
            Draft([fragment], frame.paragraph, index, None, mention, "in_clause", None, True)
        )
    return drafts


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
    r"[ \t\n]{0,3}[―—–][ \t]?((?:[A-ZÆØÅ][\w.’'-]*[ \t]?){1,5})(?:\(@\w+\)[ \t]?)?(?:,[^\n“\"]{1,60})?\.?[ \t]*(?=\n|$)"
)


def _lead_in(
    document: Document, all_frames: list[Frame], index: int, k: int
) -> tuple[Span | None, Span] | None:
    """A colon before the quotation: in the same sentence, or at the end of the one before it."""
    frame = all_frames[index]
    if k > 0:
        if frame.gap[k] != COLON:
            return None
        return _lead(frame, k)
    text = document.text
    back = index - 1
    while back >= 0 and all(w < 0 for w in all_frames[back].word) and all_frames[back].word:
        back -= 1  # further quotations of the same list
    if back != index - 1 and all_frames[index].paragraph - all_frames[back].paragraph > 1:
        return None
    if back < 0:
        return None
    previous = all_frames[back]
    if previous.paragraph == 0 or text[previous.begin : previous.finish].rstrip()[-1:] != ":":
        return None
    if not previous.word:
        return None
    return _lead(previous, len(previous))


def _lead(frame: Frame, stop: int) -> tuple[Span | None, Span] | None:
    """The speaker of what a colon introduces: the subject of the last cue, else the subject."""
    for m in range(stop - 1, max(-1, stop - 9), -1):
        if frame.bits[m] & CUE and frame.word[m] >= 0 and not frame.cap[m]:
            subject = phrase_right(frame, m + 1) if m + 1 < stop else None
            if subject is None or not (
                is_name(frame, subject[0]) or frame.bits[subject[0]] & (PERSONAL | ROLE)
            ):
                subject = phrase_left(frame, m - 1, 0) or clause_first(frame, 0, m)
            if subject:
                return (
                    (frame.start[m], frame.end[m]),
                    (frame.start[subject[0]], frame.end[subject[1] - 1]),
                )
    if stop and is_name(frame, stop - 1):
        a = stop - 1
        while a > 0 and is_name(frame, a - 1) and frame.gap[a] == BLANK:
            a -= 1
        if a == 0 or not frame.bits[a - 1] & PREPOSITION:
            return None, (frame.start[a], frame.end[stop - 1])
    subject = clause_first(frame, 0, stop)
    if subject is None:
        return None
    return None, (frame.start[subject[0]], frame.end[subject[1] - 1])


def _closing_sentence(
    document: Document, all_frames: list[Frame], index: int
) -> tuple[Span, Span] | None:
    """ "“A.” Trump said.": a sentence of a subject and a cue only belongs to the quotation."""
    if index + 1 >= len(all_frames):
        return None
    frame = all_frames[index + 1]
    if frame.paragraph != all_frames[index].paragraph or not 2 <= len(frame) <= 7:
        return None
    for m in range(len(frame)):
        if frame.word[m] < 0:
            return None
        if frame.bits[m] & CUE and (m == len(frame) - 1 or frame.bits[m + 1] & PREPOSITION):
            subject = phrase_left(frame, m - 1, 0) if m else None
            if subject and subject[0] == 0:
                return (
                    (frame.start[m], frame.end[m]),
                    (frame.start[0], frame.end[subject[1] - 1]),
                )
    return None


def _is_scare(document: Document, frame: Frame, k: int, region: Region) -> bool:
    """A marked word or two that only modifies or names something: no quotation.

    One word before a noun ("the “sex tape” reference"), or two or three between plain words.
    """
    words = document.count_words(region.start, region.end)
    if words <= 1 and frame.verb_second:
        return True
    if words <= 4 and not _starts_lower(document.text, region) and frame.gap[k] == BLANK and k:
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


def _nearest_subject(frame: Frame, k: int) -> Span | None:
    """The nearest pronoun or name before the region that can be a subject."""
    for m in range(k - 1, -1, -1):
        if frame.word[m] < 0:
            continue
        bits = frame.bits[m]
        if bits & PERSONAL and not bits & (DETERMINER | POSSESSIVE):
            return frame.start[m], frame.end[m]
        if is_name(frame, m) and (m == 0 or not is_name(frame, m - 1) or frame.gap[m] != BLANK):
            if m and frame.bits[m - 1] & PREPOSITION and frame.gap[m] == BLANK:
                continue
            if frame.lower[min(name_end(frame, m), k) - 1].endswith(("'s", "’s")):
                continue
            end = name_end(frame, m)
            return frame.start[m], frame.end[min(end, k) - 1]
    subject = clause_first(frame, 0, k)
    return (frame.start[subject[0]], frame.end[subject[1] - 1]) if subject else None


def _continued(
    document: Document, all_frames: list[Frame], drafts: list[Draft], bits: list[int]
) -> None:
    """A sentence without a subject of its own that goes on with a reported clause belongs to it:
    "… as a member. And not to place missiles there either."
    """
    text, words = document.text, document.words
    starts = {d.frame for d in drafts}
    for draft in drafts:
        index = draft.frame + 1
        last = draft.fragments[-1]
        if index >= len(all_frames) or index in starts or last.marked:
            continue
        frame, previous = all_frames[index], all_frames[draft.frame]
        if frame.paragraph != draft.paragraph or last.end < previous.finish - 2:
            continue
        first = frame.first
        if any(r >= 0 for r in frame.region) or frame.last - first < 3:
            continue
        if not bits[first] & COORDINATOR:
            continue
        for i in range(first + 1, frame.last):
            if text[words[i - 1][1]] == ",":
                break
            clause = bits[i] & (AUXILIARY | RELATIVE) or (
                bits[i] & PERSONAL and not bits[i] & DETERMINER
            )
            if clause or text[words[i][0]].isupper():
                break
        else:
            i = frame.last
        if i < frame.last and text[words[i - 1][1]] != ",":
            continue
        end = frame.finish
        while text[end - 1] in ".!? ":
            end -= 1
        draft.fragments.append(Fragment(frame.begin, end, False))


# ------------------------------------------------------------------ headline
def _headline(
    document: Document, all_frames: list[Frame], drafts: list[Draft], lex: Lexicon
) -> list[Draft]:
    """ "X: Y" as a headline: Y is X's claim when X is a name or a role."""
    headline = document.headline
    if headline is None or any(d.paragraph == 0 for d in drafts):
        return []
    text = document.text
    match = _CLAIM.match(text, headline.start, headline.end)
    if not match:
        return []
    first, last = document.word_range(match.start(1), match.end(1))
    if last <= first or (
        match.group(1).isupper() and last - first == 1 and len(match.group(1)) > 4
    ):
        return []
    if last - first == 1 and not _named_elsewhere(document, match.group(1), lex, first):
        return []
    named = sum(text[a].isupper() for a, _ in document.words[first:last])
    role = any(lex.bits.get(w, 0) & ROLE for w in document.lower[first:last])
    claim = role or named == last - first or named >= 2
    if not claim or headline.end - match.end() < 8:
        return []
    end = headline.end
    while text[end - 1] in ".!? ":
        end -= 1
    return [
        Draft(
            [Fragment(match.end(), end, False)],
            0,
            0,
            (match.end(1), match.end(1) + 1),
            (match.start(1), match.end(1)),
            "headline",
        )
    ]


def _named_elsewhere(document: Document, word: str, lex: Lexicon, first: int) -> bool:
    """Whether a single word before the colon is a name or a role rather than the topic."""
    if lex.bits.get(document.lower[first], 0) & ROLE or word.isupper():
        return True
    return any(
        document.text[a:b] == word
        and document.text[a - 2 : a - 1] not in (".", "!", "?", "\n", ":")
        for a, b in document.words[first + 1 :]
    )


_CLAIM = re.compile(r"([^\W\d_][^:\n“”\"»«]{1,50}):\s+(?=[^\W\d_])")


# ------------------------------------------------------------------ merging
def _merge(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Join a quotation without a cue to the interrupted one right before it."""
    text = document.text
    merged: list[Draft] = []
    for draft in drafts:
        if merged and draft.rule == "uncued":
            last = merged[-1]
            if last.paragraph == draft.paragraph and draft.frame - last.frame <= 1:
                if any(f.marked for f in last.fragments):
                    last.fragments.extend(draft.fragments)
                    continue
        if merged:
            end = merged[-1].fragments[-1].end
            keep = [f for f in draft.fragments if f.start >= end]
            if not keep:
                continue
            draft.fragments = keep
        merged.append(draft)
    return [d for d in merged if any(text[f.start : f.end].strip() for f in d.fragments)]


def _number(drafts: list[Draft]) -> list[Statement]:
    statements = []
    for number, draft in enumerate(drafts, 1):
        marks = {f.marked for f in draft.fragments}
        kind = "indirect" if marks == {False} else "mixed"
        if marks == {True} and not draft.within:
            kind = "direct"
        statements.append(
            Statement(
                number,
                kind,
                tuple(draft.fragments),
                draft.paragraph,
                draft.cue,
                draft.mention,
                draft.rule,
                second_hand=draft.second_hand,
            )
        )
    return statements
