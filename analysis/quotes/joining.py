"""Join what belongs to one statement, and number the statements."""

from bisect import bisect_left

from analysis.document import Document, Span
from analysis.quotes.draft import Draft
from analysis.quotes.frames import Frame
from analysis.quotes.lexicon import AUXILIARY, COORDINATOR, DETERMINER, PERSONAL, RELATIVE
from analysis.quotes.statement import Fragment, Statement


def continued(
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
        if frame.paragraph != draft.paragraph or last.end < previous.finish - _STOPS:
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


_STOPS = 3  # signs: "…" may be three dots


def merge(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Join a quotation without a cue to the interrupted one right before it."""
    text = document.text
    drafts = _without_denials(drafts)
    merged: list[Draft] = []
    taken = 0  # where the words end that belong to a statement already
    for draft in drafts:
        draft.fragments = [f for f in draft.fragments if f.start >= taken]
        if not draft.fragments:
            continue
        taken = max(taken, draft.fragments[-1].end)
        last = _interrupted(merged, draft) if draft.rule == "uncued" else None
        if last:
            last.fragments.extend(draft.fragments)
        else:
            merged.append(draft)
    return [d for d in merged if any(text[f.start : f.end].strip() for f in d.fragments)]


def _interrupted(merged: list[Draft], draft: Draft) -> Draft | None:
    """The quotation that `draft` goes on with: the last in its sentence or the one before.

    What else that sentence reports ("“A,” said X, who had accused Y of B. “C.”") changes nothing.
    """
    for last in reversed(merged[-4:]):
        if last.paragraph != draft.paragraph or draft.frame - last.frame > 1:
            return None
        if any(f.marked for f in last.fragments):
            return last
    return None


def _without_denials(drafts: list[Draft]) -> list[Draft]:
    """ "Hun siger, at A. Det afviser B.": A is hers, who says it; the denial has no words.

    "Hun siger, at A. Det skriver avisen.": the words are hers, had through the paper.
    """
    kept = []
    told = sorted(
        (d.fragments[0].start, number)
        for number, d in enumerate(drafts)
        if d.cue is not None and d.rule != "anaphor"
    )
    for draft in drafts:
        if draft.rule == "anaphor":
            start, end = draft.fragments[0].start, draft.fragments[-1].end
            low, high = bisect_left(told, (start, 0)), bisect_left(told, (end, 0))
            inside = [drafts[number] for _, number in told[low:high]]
            spans = [(f.start, f.end) for d in inside for f in d.fragments]
            whole = [_extent(d) for d in inside]
            if _filled(spans, end) > _MOST * (end - start) or (
                _filled(whole, end) > _NEARLY * (end - start)
            ):
                for each in inside:
                    each.second_hand = each.second_hand or draft.mention
                continue
        kept.append(draft)
    return kept


_MOST, _NEARLY = 0.4, 0.9  # of the sentence before: what is said in it, and that with its cue


def _filled(spans: list[Span], end: int) -> int:
    return sum(b - a for a, b in spans if b <= end)


def _extent(draft: Draft) -> Span:
    """From the first to the last word of what is said, who says it and the verb."""
    spans = [(f.start, f.end) for f in draft.fragments]
    spans += [span for span in (draft.cue, draft.mention) if span]
    return min(span[0] for span in spans), max(span[1] for span in spans)


def number(drafts: list[Draft]) -> list[Statement]:
    """The drafts as statements, counted from 1, with the kind their fragments make."""
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
