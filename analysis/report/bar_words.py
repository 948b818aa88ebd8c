"""Which words a bar lights up: those of the voice it is named after in the charts."""

from collections.abc import Iterable, Mapping, Sequence

from analysis import tone
from analysis.charts import facts, figures_chart, share, sources_facts, tone_facts
from analysis.charts.textfit import safe
from analysis.report import drawings
from analysis.report.findings import Findings, placed, span
from analysis.report.markup import Places, Span, element

Spans = Sequence[Span]


def bar_words(found: Findings, places: Places, key: str) -> str:
    """Names and places for the page's script, as an element of the article `key`.

    Of each voice all its words, of a speaker also those in direct quotes alone, which are the
    solid bars. What a name means in one chart only stands under `CHART NAME`.
    """
    spans = _voices(found)
    for chart, named in (
        ("quote_share", _share_others(found)),
        ("tone_by_voice", _tone_others(found)),
        ("sources", _source_others(found)),
        ("figures", _figures(found)),
    ):
        spans |= {f"{chart} {name}": [words] for name, words in named.items() if words}
    data = {safe(name): [places.written(where) for where in each] for name, each in spans.items()}
    return element(
        "script",
        drawings.as_json(data),
        type="application/json",
        class_="speakers",
        id=f"{key}-who",
    )


def _voices(found: Findings) -> dict[str, list[Spans]]:
    say, cast = found.say, facts.cast(found.result)
    spans: dict[str, list[Spans]] = {}
    for name in [*cast.short, None]:
        words: list[Spans] = [found.said_by(name, marked) for marked in (None, True)]
        if not words[0]:
            words = [placed(row for row in found.in_headline if row["speaker"] == name)]
        shown = (cast.name(name, say), name or "", cast.row_name(name, say) if name else "")
        spans |= {each: words for each in shown if each and words[0]}
    for voice in (tone.JOURNALIST, tone.HEADLINE):
        of = found.headline if voice == tone.HEADLINE else found.sentences
        sentences = [span(row) for row in of if row["voice"] == voice or of is found.headline]
        spans[say.code_name("voice", voice)] = [sentences]
    spans[say("report.scope_body")] = [[span(row) for row in found.sentences]]
    return spans


def _together(found: Findings, names: Iterable[str]) -> dict[str, Spans]:
    """Speakers who are drawn as one bar: `28 others`."""
    several = list(names)
    words = [place for name in several for place in found.said_by(name)]
    return {found.say("chart.others", len(several)): words} if several else {}


def _share_others(found: Findings) -> Mapping[str, Spans]:
    every = share.lines(found.result, facts.cast(found.result), "speaker")
    named: dict[str, Spans] = {}
    for most in (share.LARGEST, share.LARGEST_NARROW):
        drawn = {line.name for line in share.shown(every, most)}
        rest = [line.name for line in every if line.kind == "speaker" and line.name not in drawn]
        named |= _together(found, rest)
    return named


def _tone_others(found: Findings) -> Mapping[str, Spans]:
    every = tone_facts.columns(facts.records(found.result.tone_by_voice), facts.cast(found.result))
    drawn = {column.voice for column in tone_facts.drawn(every)}
    rest = [c.voice for c in every if c.voice not in drawn and c.voice != tone.HEADLINE]
    return _together(found, rest)


def _source_others(found: Findings) -> Mapping[str, Spans]:
    heard = [row["source"] for row in found.sources if row["heard"]]
    silent = len(found.sources) - len(heard) - sources_facts.SILENT
    rest = heard[sources_facts.LARGEST :]
    # One other is drawn by name; as many who are only mentioned go by the same words.
    return {} if len(rest) < 2 or len(rest) == silent else _together(found, rest)


def _figures(found: Findings) -> Mapping[str, Spans]:
    """Figures by the name of their bar, not what their source says."""
    say, cast = found.say, facts.cast(found.result)
    by_source: dict[str | None, list[Span]] = {}
    for row in found.figures:
        by_source.setdefault(row["attributed_to"], []).append(span(row))
    named, rest = figures_chart.parted(by_source)
    spans: dict[str, Spans] = {cast.name(name, say): by_source[name] for name in named}
    if rest:
        spans[figures_chart.together(rest, say)] = [p for name in rest for p in by_source[name]]
    if None in by_source:
        spans[say("figures.unsourced")] = by_source[None]
    return spans
