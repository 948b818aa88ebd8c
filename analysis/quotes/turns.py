"""Turns of interviews and transcripts: questions that are the reporter's, and labelled lines."""

import re

from analysis.document import Document
from analysis.quotes.lexicon import Lexicon
from analysis.quotes.marks import Region

_LABEL = re.compile(r"([A-ZÆØÅÄÖ][A-ZÆØÅÄÖ.’'-]*(?: [A-ZÆØÅÄÖ.’'-]+){0,3}):\s+(?=\S)")


def labelled_turns(document: Document, lex: Lexicon) -> list[Region]:
    """Regions of a transcript: paragraphs that open with a label in capitals and a colon.

    One such paragraph may be a dateline or a kicker; a transcript has two turns or more, next to
    each other. A reporter's turn has kind `question`, any other `label`.
    """
    text = document.text
    found: list[tuple[int, int, int, int, str]] = []
    for paragraph in document.body:
        match = _LABEL.match(text, paragraph.start, paragraph.end)
        if match:
            found.append(
                (paragraph.number, match.start(1), match.end(), paragraph.end, match.group(1))
            )
    if not found:
        found = _named_turns(document, lex)
    numbers = {n for n, *_ in found}
    turns: dict[str, list[bool]] = {}
    for _, _, _, end, label in found:
        turns.setdefault(label, []).append(text[end - 1] == "?")
    # Whoever mostly asks is the interviewer.
    hosts = {label for label, asks in turns.items() if len(asks) > 2 and sum(asks) * 2 > len(asks)}
    regions = []
    for number, _, content, end, label in found:
        if number - 1 not in numbers and number + 1 not in numbers:
            continue
        asks = label in hosts or label.lower() in lex.questioners
        regions.append(Region(content, end, "question" if asks else "label", True, number))
    return regions


def _named_turns(document: Document, lex: Lexicon) -> list[tuple[int, int, int, int, str]]:
    """Turns labelled with a name or "Vært:" in ordinary letters: two speakers or more take turns
    in paragraphs beside each other, and one of them has a second. A list of places has no second.
    """
    text = document.text
    found = []
    for paragraph in document.body:
        colon = text.find(":", paragraph.start, paragraph.start + _LONGEST)
        if colon < 0 or not text[paragraph.start].isupper():
            continue
        match = _NAMED.match(text, paragraph.start, paragraph.end)
        if match and (" " in match.group(1) or match.group(1).lower() in lex.questioners):
            found.append(
                (paragraph.number, match.start(1), match.end(), paragraph.end, match.group(1))
            )
    labels = [label for *_, label in found]
    several = len(set(labels)) > 1 and len(labels) > len(set(labels))
    return found if several else []


_LONGEST = 40  # characters of a label
_NAMED = re.compile(r"((?:[A-ZÆØÅÄÖ][\w.’'-]*)(?: [A-ZÆØÅÄÖ][\w.’'-]*){0,3}):\s+(?=\S)")


def reporter_questions(document: Document, regions: list[Region], lex: Lexicon) -> set[int]:
    """Indices of dash regions that are a reporter's questions in an interview.

    A question is a whole paragraph that ends in a question mark and is followed by a paragraph
    that opens with a dash or a quotation mark. It must address somebody (du, De, jer …), or the
    article must have two such pairs.
    """
    by_paragraph = {r.paragraph: i for i, r in enumerate(regions) if r.kind == "dash"}
    ends = {p.number: p.end for p in document.paragraphs}
    begins = {p.start: p.number for p in document.paragraphs}
    answered = {begins[r.start] for r in regions if r.kind == "mark" and r.start in begins}
    candidates = []
    for number, i in by_paragraph.items():
        region = regions[i]
        asks = document.text[region.end - 1] == "?" and region.end == ends[number]
        if asks and (number + 1 in by_paragraph or number + 1 in answered):
            candidates.append(i)
    if len(candidates) >= 2:
        return set(candidates)
    chosen = set()
    for i in candidates:
        first, last = document.word_range(regions[i].start, regions[i].end)
        if any(word in lex.address for word in document.lower[first:last]):
            chosen.add(i)
    return chosen
