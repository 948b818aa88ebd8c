"""From cue events and marked regions to statements."""

from bisect import bisect_left

from analysis.document import Document
from analysis.quotes.contents import from_event, mark_titles, starts_lower
from analysis.quotes.dashes import cut_unclosed, dash_regions
from analysis.quotes.draft import Draft
from analysis.quotes.events import find_events
from analysis.quotes.frames import Frame, frames
from analysis.quotes.headline import headline
from analysis.quotes.joining import continued, merge, number
from analysis.quotes.lexicon import CUE, Lexicon, document_bits, lexicon
from analysis.quotes.marks import Region, is_title, mark_regions
from analysis.quotes.paper_words import paper_before
from analysis.quotes.statement import Statement
from analysis.quotes.turns import labelled_turns, reporter_questions
from analysis.quotes.uncued import uncued


def find(document: Document) -> tuple[Statement, ...]:
    """The statements of `document` in order of the text; speakers are not yet resolved."""
    lex = lexicon(document.article.language)
    bits = document_bits(document, lex)
    regions: list[Region] = []
    titles: list[Region] = []
    for region in cut_unclosed(document, bits, lex, mark_regions(document)):
        title = is_title(document, region, lex.title_nouns)
        (titles if title and not judged(document, bits, lex, region) else regions).append(region)
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
            draft = from_event(document, all_frames, index, event, regions, covered)
            if draft:
                if lex.verb_second and event.side == "after" and _is_den(frame, draft):
                    draft.mention = paper_before(all_frames, index) or draft.mention
                if titles:
                    draft.fragments = mark_titles(draft.fragments, titles)
                drafts.append(draft)
    drafts = _not_shared(drafts, all_frames)
    for index, frame in enumerate(all_frames):
        if any(r not in covered for r in frame.held):
            drafts.extend(uncued(document, all_frames, index, regions, covered, lex))
    closing = {d.cue for d in drafts if d.rule == "next_sentence"}
    drafts = [d for d in drafts if d.cue not in closing or d.rule == "next_sentence"]
    continued(document, all_frames, drafts, bits)
    drafts.extend(headline(document, drafts, lex))
    drafts.sort(key=lambda d: d.fragments[0].start)
    return tuple(number(merge(document, drafts)))


def _is_den(frame: Frame, draft: Draft) -> bool:
    """ "Den konkluderer, at …": whether the sentence opens with "den", who says it."""
    return frame.lower[0] == "den" and draft.mention == (frame.start[0], frame.end[0])


def _not_shared(drafts: list[Draft], all_frames: list[Frame]) -> list[Draft]:
    """The `drafts` without those of "Det mener X også", "heller ikke": what somebody else is told
    to have said right before stays theirs.
    """
    agree = [d.rule == "anaphor" and not _TOO.isdisjoint(all_frames[d.frame].lower) for d in drafts]
    if not any(agree):
        return drafts
    told = sorted(
        (d.fragments[0].start, d.frame) for d in drafts if d.mention and d.rule != "anaphor"
    )

    def of_another(draft: Draft) -> bool:
        first = bisect_left(told, (draft.fragments[0].start,))
        last = bisect_left(told, (draft.fragments[-1].end,))
        return any(frame != draft.frame for _, frame in told[first:last])

    return [d for d, too in zip(drafts, agree, strict=True) if not (too and of_another(d))]


_TOO = frozenset(("også", "heller"))


def judged(document: Document, bits: list[int], lex: Lexicon, region: Region) -> bool:
    """Whether small words in marks say what somebody calls a work: "kaldte romanen »en hån«"."""
    if not starts_lower(document.text, region):
        return False
    first = document.word_range(region.start, region.end)[0]
    return any(
        bits[i] & CUE and any("s" in cue.frames for cue in lex.cues.get(document.lower[i], ()))
        for i in range(max(0, first - _NEAR), first)
    )


_NEAR = 7  # words between a verb of calling and the marks


def _over(regions: list[Region], outer: list[Region]) -> list[Region]:
    """`outer` and those of `regions` that touch none of them, in order."""
    kept = [r for r in regions if not any(o.start < r.end and r.start < o.end for o in outer)]
    return sorted(kept + outer, key=lambda r: r.start)
