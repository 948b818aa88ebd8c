"""From cue events and marked regions to statements."""

from dataclasses import dataclass, replace

from analysis.document import Document, Span
from analysis.quotes.dashes import dash_regions
from analysis.quotes.events import Event, find_events
from analysis.quotes.frames import BLANK, COLON, COMMA, STOP, Frame, frames
from analysis.quotes.lexicon import Lexicon, lexicon, word_bits
from analysis.quotes.marks import Region, mark_regions
from analysis.quotes.mentions import clause_first
from analysis.quotes.statement import Fragment, Statement


@dataclass(slots=True)
class Draft:
    """A statement in the making."""

    fragments: list[Fragment]
    paragraph: int
    frame: int
    cue: Span | None
    mention: Span | None
    rule: str
    strength: int = 0


def find(document: Document) -> tuple[Statement, ...]:
    """The statements of `document` in order of the text; speakers are not yet resolved."""
    lex = lexicon(document.article.language)
    bits = word_bits(document.lower, lex)
    regions = mark_regions(document)
    if lex.dash_quotes:
        dashes = dash_regions(document, bits, lex)
        if dashes:
            spans = [(d.start, d.end) for d in dashes]
            regions = [
                r for r in regions if not any(a < r.end and r.start < b for a, b in spans)
            ] + dashes
            regions.sort(key=lambda r: r.start)
    all_frames = frames(document, regions, lex, bits)
    drafts: list[Draft] = []
    covered: set[int] = set()
    for index, frame in enumerate(all_frames):
        if not frame.word:
            continue
        for event in find_events(frame, lex):
            draft = _from_event(document, all_frames, index, event, regions, covered)
            if draft:
                drafts.append(draft)
    for index, frame in enumerate(all_frames):
        if any(r >= 0 and r not in covered for r in frame.region):
            drafts.extend(_uncued(document, all_frames, index, regions, covered, lex))
    drafts.extend(_headline(document, all_frames, drafts, lex))
    drafts.sort(key=lambda d: d.fragments[0].start)
    return tuple(_number(_merge(document, drafts)))


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
        return Draft(fragments, fragments_paragraph(document, fragments), index, cue, mention, "anaphor")
    if not event.content:
        return None
    fragments = []
    for content in event.content:
        fragments.extend(_fragments(document, frame, content, event, regions, covered))
    if not fragments:
        return None
    return Draft(fragments, frame.paragraph, index, cue, mention, event.rule)


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
        if event.rule.endswith(("colon",)) or frame.gap[a] in (COMMA, COLON) or _is_sentence(
            document.text, region
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
            if subject and subject[0] <= m < subject[1] or event.cue[0] <= m < event.cue[1]:
                break
            m += 1
        if m > k:
            pieces.append(Fragment(frame.start[k], frame.end[m - 1], False))
        k = max(m, k + 1)
    return pieces


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
    """"Det siger X": the content is the sentence or quotation before."""
    if index == 0:
        return []
    previous = all_frames[index - 1]
    if previous.paragraph == 0 and all_frames[index].paragraph != 0:
        return []
    inside = [r for r in dict.fromkeys(previous.region) if r >= 0]
    if inside and all(w < 0 for w in previous.word):
        covered.update(inside)
        return [Fragment(regions[r].start, regions[r].end, True) for r in inside]
    if inside:
        return []
    end = previous.finish
    text = document.text
    while end > previous.begin and text[end - 1] in ".!?… ":
        end -= 1
    return [Fragment(previous.begin, end, False)]


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
        if region.kind == "dash" or only:
            drafts.append(Draft([fragment], frame.paragraph, index, None, None, "uncued"))
            continue
        if region.kind == "single":
            continue
        words = document.count_words(region.start, region.end)
        if _is_title(document, region, words):
            continue
        subject = clause_first(frame, 0, k)
        mention = (frame.start[subject[0]], frame.end[subject[1] - 1]) if subject else None
        rule = "in_clause" if words > 1 or subject else "scare"
        drafts.append(Draft([fragment], frame.paragraph, index, None, mention, rule))
    return drafts


def _is_title(document: Document, region: Region, words: int) -> bool:
    """A work's or a nickname's title in marks: every longer word is capitalised."""
    first, last = document.word_range(region.start, region.end)
    text = document.text
    long_words = [w for w in document.words[first:last] if w[1] - w[0] > 3]
    return bool(long_words) and words <= 8 and all(text[a].isupper() for a, _ in long_words)


# ------------------------------------------------------------------ headline
def _headline(
    document: Document, all_frames: list[Frame], drafts: list[Draft], lex: Lexicon
) -> list[Draft]:
    """"X: Y" as a headline: Y is X's claim when X is a name or a role."""
    return []


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
        kind = "direct" if marks == {True} else "indirect" if marks == {False} else "mixed"
        statements.append(
            Statement(
                number,
                kind,
                tuple(draft.fragments),
                draft.paragraph,
                draft.cue,
                draft.mention,
                draft.rule,
            )
        )
    return statements


__all__ = ["find", "replace", "STOP"]
