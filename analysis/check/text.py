"""Sections of the text: what is not prose, readability, figures, tone."""

from collections.abc import Iterator, Mapping
from typing import Any

from analysis import labels, rows, tone
from analysis.check.line import Line, line, near, plain
from analysis.result import Analysis

Expected = Mapping[str, Any]


def cleaning(result: Analysis, expected: Expected) -> Iterator[Line]:
    """The headline, what is not prose, agencies."""
    wanted, document = expected["cleaning"], result.document
    if "headline" in wanted:
        heading = document.headline
        found = document.text[heading.start : heading.end] if heading else None
        yield line("cleaning", "headline", wanted["headline"], found)
    removed = [(row["reason"], plain(row["text"])) for row in rows.rows(result, "removed")]
    for reason, texts in wanted.get("removed", {}).items():
        for text in texts:
            found = next((t for r, t in removed if r == reason and t == plain(text)), None)
            yield line("cleaning", f"removed as {reason}", plain(text), found)
    if "removed" in wanted:
        known = {(r, plain(t)) for r, texts in wanted["removed"].items() for t in texts}
        more = {f"{reason}: {text}" for reason, text in removed if (reason, text) not in known}
        yield line("cleaning", "nothing else removed", frozenset(), frozenset(more))
    if "agencies" in wanted:
        agencies = frozenset(result.article.agencies)
        yield line("cleaning", "agencies", frozenset(wanted["agencies"]), agencies)


def readability(result: Analysis, expected: Expected) -> Iterator[Line]:
    """The numbers of the body."""
    document = result.document
    body = {m.measure: m for m in result.measures if m.scope == "body"}
    lix = body.get("lix")
    first = document.headline.last_sentence if document.headline else 0
    lengths = [sentence.word_count for sentence in document.sentences[first:]]
    found: dict[str, object] = {
        "paragraphs": len(document.body),
        "sentences": lix.sentences if lix else 0,
        "words": lix.words if lix else 0,
        "long_words": lix.long_words if lix else 0,
        "longest_sentence_words": max(lengths, default=None),
        "shortest_sentence_words": min(lengths, default=None),
        "band": labels.load(result.article.language).code_name("band", lix.band) if lix else None,
        **{name: measure.value for name, measure in body.items()},
    }
    for name, value in expected["readability_body"].items():
        ours = found.get(name)
        yield line("readability_body", name, value, ours, near(value, ours))


def figures(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Numerals, and whose they are."""
    figures = rows.rows(result, "figures")
    for wanted in expected["figures"]:
        fits = [row for row in figures if wanted["contains"] in str(row["text"])]
        found = fits[0]["attributed_to"] if fits else "no such figure"
        yield line("figures", wanted["contains"], wanted["attributed_to"], found)


def tone_cues(result: Analysis, expected: Expected) -> Iterator[Line]:
    """Tone cues of the journalist and inside quotations."""
    wanted, text = expected["tone"], result.document.text
    cues = [(cue, plain(text[cue.start : cue.end])) for cue in result.cues]
    for category, words in wanted.get("journalist", {}).items():
        own = [t for c, t in cues if c.voice == tone.JOURNALIST and c.category == category]
        for word in words:
            found = next((each for each in own if _overlap(each, word)), None)
            yield line("tone", f"journalist, {category}", word, found, found is not None)
    others = (tone.JOURNALIST, tone.HEADLINE)
    quoted = [t for c, t in cues if c.voice not in others and c.category in rows.EVALUATIVE]
    for word in wanted.get("quoted_evaluative", ()):
        found = next((each for each in quoted if _overlap(each, word)), None)
        yield line("tone", "evaluative inside quotes", word, found, found is not None)
    if "finding" in wanted:
        row = rows.summary_row(result)
        inside, outside = row["evaluative_quoted"], row["evaluative_journalist"]
        told = f"evaluative words: {inside} inside quotes, {outside} outside"
        yield Line("tone", "finding (told, not judged)", wanted["finding"], told, None)


def _overlap(found: str, word: str) -> bool:
    """Whether one of two short texts is made of whole words of the other."""
    a, b = f" {found.lower()} ", f" {word.lower()} "
    return a in b or b in a
