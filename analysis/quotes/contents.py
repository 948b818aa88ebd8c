"""The fragments of a cue event: what of its content is marked and what is not."""

from analysis.document import Document
from analysis.quotes.anaphora import before_anaphor
from analysis.quotes.draft import Draft
from analysis.quotes.event import Event
from analysis.quotes.frames import BLANK, COLON, COMMA, DASH, Frame
from analysis.quotes.lexicon import (
    AUXILIARY,
    COORDINATOR,
    CUE,
    PREPOSITION,
    RELATIVE,
    VERB,
)
from analysis.quotes.marks import Region
from analysis.quotes.statement import Fragment
from analysis.quotes.subjects import fronts


def from_event(
    document: Document,
    all_frames: list[Frame],
    index: int,
    event: Event,
    regions: list[Region],
    covered: set[int],
) -> Draft | None:
    """What `event` reports in sentence `index`; None where no content is left for it."""
    frame = all_frames[index]
    cue = (frame.start[event.cue[0]], frame.end[event.cue[1] - 1])
    mention = (
        (frame.start[event.subject[0]], frame.end[event.subject[1] - 1]) if event.subject else None
    )
    if event.side == "anaphor":
        fragments = before_anaphor(document, all_frames, index, regions, covered)
        if not fragments:
            return None
        before = all_frames[index - 1].paragraph
        return Draft(fragments, before, index, cue, mention, "anaphor")
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
        if m == a or frame.gap[m] != BLANK or not starts_lower(document.text, region):
            a = m
    elif event.side == "after" and a < b and frame.word[a] < 0:
        region = regions[frame.region[a]]
        if frame.gap[a] in (COMMA, COLON) or _is_sentence(document.text, region):
            m = a + 1
            while m < b and frame.word[m] < 0:
                m += 1
            b = m
    elif event.side == "after" and a < b:
        # "X said on Monday: “…”": what stands between the cue and the colon is no content.
        for m in range(a, min(b, a + 14)):
            if frame.bits[m] & AUXILIARY:
                break  # "X said the plan was a mess: “…”": both are
            if frame.word[m] < 0 and frame.gap[m] == COLON:
                a = m
                break
    pieces: list[Fragment] = []
    k = a
    while k < b:
        if k > a and frame.gap[k] == DASH and frame.word[k - 1] < 0 and frame.word[k] >= 0:
            break  # "… “so strongly” – a remark that drew laughter": the journalist's again
        if k > a and _main_clause_follows(document.text, frame, k, event):
            break
        if frame.word[k] < 0:
            region = regions[frame.region[k]]
            pieces.append(Fragment(max(region.start, frame.start[k]), region.end, True))
            covered.add(frame.region[k])
            k += 1
            continue
        m = k
        while m < b and frame.word[m] >= 0:
            if subject and subject[0] <= m < subject[1]:
                break  # "By saying A, X erred"
            m += 1
        if m > k:
            start = frame.start[k]
            start -= document.text[start - 1 : start] in _CURRENCIES
            pieces.append(Fragment(start, frame.end[m - 1], False))
        k = max(m, k + 1)
    return pieces


_CURRENCIES = frozenset("£$€")


def _main_clause_follows(text: str, frame: Frame, k: int, event: Event) -> bool:
    """ "While Holm called it “a sham,” Lund left", "Mens Holm kaldte det »svindel«, gik Lund",
    "what Holm called “a sham,” has ended": behind the fronted clause the journalist's.
    """
    if frame.word[k] < 0 or frame.word[k - 1] >= 0:
        return False
    subject = event.subject
    comma = text[frame.end[k - 1] - 2] == "," or frame.gap[k] == COMMA
    if not comma or subject is None:
        return False
    if fronts(frame, subject) or (event.relative and event.side == "after"):
        return not frame.bits[k] & (COORDINATOR | RELATIVE | PREPOSITION)
    first = frame.lower[subject[0]] if subject[0] else ""
    what = subject[0] > 0 and (first in _OWNED or frame.lower[subject[0] - 1] in _TAKEN_UP)
    return what and bool(frame.bits[k] & (AUXILIARY | CUE | VERB))


_TITLE_STOPS = 4  # signs: three dots and the mark


def mark_titles(fragments: list[Fragment], titles: list[Region]) -> list[Fragment]:
    """A title in marks is no quotation by itself, but inside a statement its marks count."""
    result = []
    for fragment in fragments:
        at = fragment.start
        if not fragment.marked:
            for title in titles:
                if at <= title.start and title.end <= fragment.end + _TITLE_STOPS:
                    if title.start > at:
                        result.append(Fragment(at, title.start, False))
                    result.append(Fragment(title.start, title.end, True))
                    at = title.end
        if at < fragment.end:
            result.append(Fragment(at, fragment.end, fragment.marked))
    return result


def starts_lower(text: str, region: Region) -> bool:
    """Whether the first letter or digit inside the marks is a small letter."""
    at = region.start
    while at < region.end and not text[at].isalnum():
        at += 1
    return at < region.end and text[at].islower()


_CALLED = ("!", "?")
_TAKEN_UP = frozenset(("what", "which", "that", "whose", "hvad", "som", "hvis"))
_OWNED = ("whose", "hvis")


def _is_sentence(text: str, region: Region) -> bool:
    """Whether the region is a sentence of its own: capital first, full stop last."""
    inner = text[region.start : region.end].strip("“”„\"»«'‘’` ")
    closed = inner[-1:] in _CALLED if " " not in inner else inner[-1:] in ".!?…"
    return bool(inner) and inner[0].isupper() and closed  # “Shame!” is one, “No.” may be a part
