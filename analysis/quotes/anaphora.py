""" "Det siger X": the content is the sentence, quotation or paragraph before."""

from analysis.document import Document
from analysis.quotes.frames import Frame
from analysis.quotes.marks import Region
from analysis.quotes.statement import Fragment


def before_anaphor(
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
    if inside and previous.word[-1] >= 0:
        return []
    if inside:  # what stands before the quotation is a dateline or the like
        covered.update(inside)
        return [Fragment(regions[r].start, regions[r].end, True) for r in inside]
    return [Fragment(previous.begin, _before_stop(text, previous), False)]


def _before_stop(text: str, frame: Frame) -> int:
    """End of the frame's last word, before the full stop."""
    end = frame.finish
    while end > frame.begin and text[end - 1] in ".!?… ":
        end -= 1
    return end
