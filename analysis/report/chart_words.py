"""Which words the numbers of a chart's own table count: a row each, as the chart writes them."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from analysis import rows
from analysis.charts import compare_chart, compare_facts, facts, lix_chart, share, tone_facts
from analysis.document.words import is_long
from analysis.readability.lix import name_words
from analysis.report.findings import Findings, placed, span
from analysis.report.markup import Span
from analysis.report.numbers import verb_cues
from analysis.tone.voices import word_voices

Spans = Sequence[Span]


def chart_words(chart: str, found: Findings) -> list[list[Spans]]:
    """For each row of the table of `chart`, the places that each of its columns counts."""
    make = _MAKERS.get(chart)
    return [] if make is None else [list(row) for row in make(found)]


def compared_words(
    chart: str, articles: Sequence[Findings]
) -> list[list[tuple[int | None, Spans]]]:
    """The same of a chart of several articles; each with the number of its article, from 0."""
    if chart == "compare":
        return [
            [(None, ()), *((number, spans) for spans in _compared(found))]
            for number, found in enumerate(articles)
        ]
    every = compare_facts.shares([found.result for found in articles])
    return [
        [(None, ()), *((n, found.said_by(each.speaker)) for n, found in enumerate(articles))]
        for each in compare_facts.largest(every, compare_chart.SPEAKERS)
    ]


def _compared(found: Findings) -> Sequence[Spans]:
    """Direct quotes, LIX, the journalist's evaluative words, official sources of one article."""
    officials = [r for r in found.sources if r["heard"] and r["level"] == "official"]
    said = [place for row in officials for place in found.said_by(row["source"])]
    lix = found.lix([span(row) for row in found.sentences])
    return found.marked(), lix, found.evaluative(journalist=True), said or found.heard()


def _voices(found: Findings) -> Iterable[Sequence[Spans]]:
    for row in rows.rows(found.result, "quotes"):
        words = [span(row)]
        yield (), words, (), words


def _share(found: Findings) -> Iterable[Sequence[Spans]]:
    for line in share.lines(found.result, facts.cast(found.result), "speaker"):
        name = line.name if line.kind == "speaker" else None
        said = found.said_by(name)
        yield said, found.said_by(name, True), said, said


def _lix(found: Findings) -> Iterable[Sequence[Spans]]:
    measured, body, nameless = lix_chart.measured(found.result)
    if body is None:
        return
    for line in lix_chart.lines(measured, body, nameless, facts.cast(found.result), found.say):
        if line.open:
            hard, names = _long_names(found)
            yield (), hard or [span(row) for row in found.sentences], (), names
            continue
        sentences = [span(r) for r in found.sentences if line.voice in (None, r["voice"])]
        yield sentences, found.lix(sentences), (), sentences


def _long_names(found: Findings) -> tuple[Spans, Spans]:
    """The long words of the body that are no names, and those that are."""
    document = found.result.document
    names = name_words(document)
    every = [
        at
        for at in range(document.body_start_word, len(document.words))
        if is_long(document.lower[at])
    ]
    return (
        [document.original(*document.words[at]) for at in every if at not in names],
        [document.original(*document.words[at]) for at in every if at in names],
    )


def _rhythm(found: Findings) -> Iterable[Sequence[Spans]]:
    for row in found.sentences:
        if row["words"]:
            yield [span(row)], (), (), [span(row)]


def _tone(found: Findings) -> Iterable[Sequence[Spans]]:
    spoken = _spoken(found)
    for row in rows.rows(found.result, "tone_by_voice"):
        every = row["category"] == tone_facts.ALL
        cues = placed(
            cue
            for cue in found.tone
            if cue["voice"] == row["voice"] and (every or cue["category"] == row["category"])
        )
        yield (), cues, cues, cues, spoken[str(row["voice"])]


def _spoken(found: Findings) -> dict[str, list[Span]]:
    """The stretches of words in each voice, none of them longer than a sentence."""
    document = found.result.document
    voices = word_voices(document, found.result.statements)
    stretches: dict[str, list[Span]] = {}
    for sentence in document.sentences:
        numbers = range(sentence.first_word, sentence.last_word)
        for voice, some in groupby(numbers, key=voices.__getitem__):
            words = list(some)
            first, last = document.words[words[0]], document.words[words[-1]]
            place = document.original(first[0], last[1])
            stretches.setdefault(voice, []).append(place)
    return stretches


def _verbs(found: Findings) -> Iterable[Sequence[Spans]]:
    for row in rows.rows(found.result, "reporting_verbs"):
        cues = verb_cues(found, row)
        yield (), cues, (), cues


def _sources(found: Findings) -> Iterable[Sequence[Spans]]:
    for row in found.sources:
        own = [code for code in found.codes if code["source"] == row["source"]]
        said = found.said_by(row["source"]) if row["heard"] else []
        codes = (
            placed(code for code in own if code["dimension"] == dimension)
            for dimension in ("role", "level", "gender")
        )
        yield said, (), *codes, said


def _figures(found: Findings) -> Iterable[Sequence[Spans]]:
    for row in found.figures:
        yield [span(row)], ()


_MAKERS: dict[str, Callable[[Findings], Iterable[Sequence[Spans]]]] = {
    "voices": _voices,
    "quote_share": _share,
    "lix_scale": _lix,
    "sentence_rhythm": _rhythm,
    "tone_by_voice": _tone,
    "reporting_verbs": _verbs,
    "sources": _sources,
    "figures": _figures,
}
