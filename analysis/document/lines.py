"""Which lines of a text are prose, and why the others are not."""

import re

from analysis.document.notprose import Patterns, line_reason, present
from analysis.document.paragraphs import Line, find_lines

Span = tuple[int, int]
Found = tuple[int, int, str]

_LAST_NAME = 6  # lines; further down a name alone is a heading


def prose_lines(text: str, code: str, known: Patterns, removed: list[Found]) -> list[Line]:
    """The lines of `text` that are prose; the others go to `removed`."""
    lines = find_lines(text)
    if lines:
        lines[0] = _without_stub(text, lines[0], known, removed)
    reasons = _reasons(text, code, lines, known)
    prose: list[Line] = []
    blank = False
    for line, reason in zip(lines, reasons, strict=True):
        blank = blank or line.after_blank
        if reason is None:
            prose.append(Line(line.start, line.end, blank))
            blank = False
            continue
        blank = True  # what stands around a removed line is not one paragraph
        if reason == "byline":
            removed.extend(_byline(text, line.start, line.end, known))
        else:
            removed.append((line.start, line.end, reason))
    return prose


def _reasons(text: str, code: str, lines: list[Line], known: Patterns) -> list[str | None]:
    """For each line why it is not prose; None for prose."""
    rare = present(text, known.rare)
    reasons: list[str | None] = []
    for line in lines:
        found = line_reason(text[line.start : line.end], code, rare)
        reasons.append(found[0] if found else None)
        if found and found[1]:  # all that follows is of the same kind
            return reasons + [found[0]] * (len(lines) - len(reasons))
    # A headline can look like a profession ("Reporter in court"): there a byline has a name.
    if len(lines) > 1 and reasons[0] == "byline":
        if not known.name.search(text, lines[0].start, lines[0].end):
            reasons[0] = None
    # "Ida Holm at Furnace Road", "Ida Holm in Nordby" under the headline.
    for index in range(1, min(_UNDER, len(lines) - 1)):
        if reasons[index] is None and _from_there(text, lines[index], known):
            reasons[index] = "byline"
    # A name alone under the headline, beside a date or byline: "Ida Holm", "3. maj 2024".
    for index in range(1, min(_LAST_NAME, len(lines) - 1)):
        beside = {reasons[index - 1], reasons[index + 1]}
        line = lines[index]
        if reasons[index] is None and beside & {"date", "byline"}:
            if known.name.fullmatch(text, line.start, line.end):
                reasons[index] = "byline"
    return reasons


_UNDER = 3  # lines
_LONG = 60  # letters
_PLACE = re.compile(r" (?:at|in|from|i|på|ved) (?:the |reports from )?(?=[A-ZÆØÅ])")


def _from_there(text: str, line: Line, known: Patterns) -> bool:
    """Whether `line` is a name and the place that its bearer reports from, and no sentence."""
    if line.end - line.start > _LONG or text[line.end - 1] in '.!?:…”’"':
        return False
    place = _PLACE.search(text, line.start, line.end)
    return bool(place and known.name.fullmatch(text, line.start, place.start()))


def _without_stub(text: str, line: Line, known: Patterns, removed: list[Found]) -> Line:
    """The first line without a date glued to its start ("date 2021-12 …")."""
    stub = known.stub.match(text, line.start, line.end)
    if stub is None or stub.end() >= line.end:
        return line
    removed.append((line.start, stub.end(), "date"))
    return Line(_skip(text, stub.end(), line.end), line.end, line.after_blank)


def _byline(text: str, start: int, end: int, known: Patterns) -> list[Found]:
    """A byline, and the date that follows it in the same line ("Af Ida Holm 3. maj 2024")."""
    date = known.date.search(text, start, end)
    if date is None or date.start() == start:
        return [(start, end, "byline")]
    first, last = trim(text, start, date.start())
    while text[last - 1] in ",|·–-(" or text[last - 1].isspace():
        last -= 1
    return [(first, last, "byline"), (date.start(), end, "date")]


def _skip(text: str, start: int, end: int) -> int:
    """The first place from `start` that is neither blank nor a separator."""
    while start < end and (text[start].isspace() or text[start] in ",.|·:"):
        start += 1
    return start


def trim(text: str, start: int, end: int) -> Span:
    """The span without blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
