"""Charts by their facts: title, subtitle, source, values; every title's claim counted again."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import cycle, islice, pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import example as also
from hypothesis import strategies as st

from analysis import Article, analyse, charts, example, labels
from analysis.charts import (
    compare_facts,
    facts,
    figures_chart,
    rhythm_chart,
    sources_facts,
    textfit,
    tone_facts,
    verbs_chart,
)
from analysis.coding.agreement import Agreement
from analysis.result import Analysis
from analysis.rows import EVALUATIVE

QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
FEWER = settings(QUICK, max_examples=12)
EN = labels.load("en")
WORDS = ["the", "harbour", "needs", "a", "wall", "before", "winter", "and", "we", "shall", "pay"]
FIRST = ["Anna", "Bo", "Carl", "Dora", "Ella", "Finn", "Grete", "Hugo"]
LAST = ["Almond", "Birkfell", "Cranmoor", "Dunlow", "Elmwick", "Farrow", "Greel", "Hartle"]
# The first eight share no name; of forty many share a surname.
PEOPLE = [f"{FIRST[n % 8]} {LAST[(n + n // 8) % 8]}" for n in range(64)]


def told(turns: list[tuple[int, int]]) -> Analysis:
    """An article in which person number `n` is quoted with a number of words, in turn."""
    paragraphs = ["Harbour to have its wall", "The council met on Monday to talk of the harbour."]
    for person, count in turns:
        said = " ".join(islice(cycle(WORDS), count))
        paragraphs.append(f"“{said.capitalize()},” said {PEOPLE[person]}.")
    return analyse(Article.from_text("\n\n".join(paragraphs), language="en"))


def title(figure: Any) -> str:
    """The finding, as the chart's facts give it."""
    return str(figure.layout.meta["title"])


TURNS = st.lists(st.tuples(st.integers(0, 6), st.integers(3, 14)), max_size=9)
NOBODY: list[tuple[int, int]] = []
ONE, TIE = [(0, 7)], [(0, 7), (1, 7)]
FORTY = [(person, 4 + person % 9) for person in range(40)]

ODD = {
    "empty": "",
    "a sign": "#",
    "one word": "Wall",
    "headline only": "Harbour to have its wall",
    "signs of markup": "Wall\n\n“<b>$x$ &amp; 100 %</b>,” said <i>Bo Farrow</i>.",
    "one long line": "The wall is long. " * 60,
    "long name": "Wall\n\n“It is late,” said Anna " + "-".join(LAST * 4) + ".",
    "nobody": "Wall\n\n“It is late,” someone wrote on a board.\n\n“And dark.”",
    "blank": " \n\n \t\n",
}


@pytest.mark.parametrize("chart", charts.ARTICLE)
@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_no_chart_raises_and_each_has_its_facts(chart: str, text: str) -> None:
    result = analyse(Article.from_text(text, language="en"))
    for output, width in (("da", 390), ("en", 900)):
        figure = getattr(charts, chart)(result, output, "dark", width)
        facts_of = figure.layout.meta
        assert facts_of["title"] and facts_of["subtitle"] and facts_of["source"]
        assert charts.alt_text(figure).startswith(facts_of["title"].rstrip("…")[:20])
        assert "None" not in facts_of["title"] and "nan" not in figure.to_json().lower().split('"')
        assert figure.layout.width == width and facts_of["language"] == output
    with pytest.raises(labels.UnknownOutput, match="da, en"):
        getattr(charts, chart)(result, "xx")


@pytest.mark.parametrize("chart", charts.ARTICLE)
@pytest.mark.parametrize("speakers", [1, 2, 7, 40])
def test_many_speakers(chart: str, speakers: int) -> None:
    result = told([(person, 4 + person % 9) for person in range(speakers)])
    figure = getattr(charts, chart)(result, width=390)
    assert figure.layout.height < 6000
    rows = charts.data(figure)
    if chart == "quote_share":
        assert len(rows) == len(result.speakers.dropna(subset="speaker"))
    if chart == "sources":
        assert len(rows) == len(result.sources)


TEXTS_DRAWN: dict[str, Callable[[], Analysis]] = {
    "da": lambda: analyse(example("da/foedegang")),
    "en": lambda: analyse(example("en/harbour-talks")),
    "one": lambda: told([(0, 12)]),
    "forty": lambda: told([(person, 4 + person % 9) for person in range(40)]),
    "long name": lambda: analyse(Article.from_text(ODD["long name"], language="en")),
    "nobody": lambda: analyse(Article.from_text(ODD["nobody"], language="en")),
}
EDGE = 1  # pixel; widths are those of the widest of the usual fonts


def measured(word: Any) -> tuple[str, float]:
    """An annotation without its markup, and its width: bold where it is bold."""
    parts = re.split(r"(<b>.*?</b>)", word.text)
    plain = [re.sub(r"<[^>]+>", "", part) for part in parts]
    size = word.font.size or 14
    wide = [
        textfit.width(text, size, part.startswith("<b>"))
        for text, part in zip(plain, parts, strict=True)
    ]
    return "".join(plain), sum(wide)


@pytest.mark.parametrize("width", [328, 390, 736, 900])
@pytest.mark.parametrize("name", TEXTS_DRAWN)
def test_no_words_are_cut_at_the_edge(name: str, width: int) -> None:
    result = TEXTS_DRAWN[name]()
    outside = []
    for chart in charts.ARTICLE:
        for output in ("da", "en"):
            figure = getattr(charts, chart)(result, output, width=width)
            for word in figure.layout.annotations:
                text, length = measured(word)
                before = {"left": 0, "center": length / 2, "right": length}[word.xanchor or "left"]
                left = word.x - before
                if word.xref == "x" and (left < -EDGE or left + length > width + EDGE):
                    outside.append((chart, output, text))
    assert not outside


@pytest.mark.parametrize("width", [390, 600, 736, 900])
@pytest.mark.parametrize("output", ["da", "en"])
def test_heads_of_quote_share_stand_beside_each_other(output: str, width: int) -> None:
    figure = charts.quote_share(analyse(example("da/foedegang")), output, width=width)
    say = labels.load(output)
    heads = {
        word for unit in ("direct", "words", "statements") for word in say(f"unit.{unit}").split()
    }
    places: dict[float, list[tuple[float, float]]] = {}
    for word in figure.layout.annotations:
        text, length = measured(word)
        if word.text.startswith("<b>") and set(text.split()) <= heads:
            places.setdefault(word.y, []).append((word.x, word.x + length))
    assert places
    for row in places.values():
        assert all(end + 8 < start for (_, end), (start, _) in pairwise(sorted(row)))


@pytest.mark.parametrize("width", [390, 600, 736, 900])
@pytest.mark.parametrize("output", ["da", "en"])
def test_heads_of_sources_stand_beside_each_other(output: str, width: int) -> None:
    figure = charts.sources(analyse(example("da/foedegang")), output, width=width)
    say = labels.load(output)
    level = next(w for w in figure.layout.annotations if say("sources.level") in w.text)
    heads = [w for w in figure.layout.annotations if level.y < w.y < level.y + 50]
    rows: dict[float, list[tuple[float, float]]] = {}
    for word in heads:
        length = measured(word)[1]
        left = word.x - (length / 2 if word.xanchor == "center" else 0)
        rows.setdefault(word.y, []).append((left, left + length))
    lowest = sorted(rows[max(rows)])
    assert len(lowest) > 5
    assert all(end < start for (_, end), (start, _) in pairwise(lowest[:3]))


@pytest.mark.parametrize("width", [328, 900])
def test_no_colour_of_the_strip_is_without_a_name(width: int) -> None:
    result = told([(person, 4 + person % 9) for person in range(40)])
    figure = charts.voices(result, width=width)
    shown = {word.text for word in figure.layout.annotations}
    cast = facts.cast(result)
    assert len(cast.hues) == 6
    assert {textfit.safe(cast.short[name]) for name in cast.hues} <= shown
    assert "34 others" in shown


@pytest.mark.parametrize("chart", charts.ARTICLE)
def test_the_same_article_gives_the_same_figure(chart: str) -> None:
    result, again = analyse(example("da/faerge-lokal")), analyse(example("da/faerge-lokal"))
    draw = getattr(charts, chart)
    assert draw(result).to_json() == draw(again).to_json()


def test_source_note_names_outlet_and_date() -> None:
    article = Article.from_text(
        "Wall\n\nIt is long.", language="en", outlet="Quay", date="2026-02-03"
    )
    for chart in charts.ARTICLE:
        source = getattr(charts, chart)(analyse(article)).layout.meta["source"]
        assert "Quay, 3 February 2026" in source


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"id": "en/tram-vote"}, "Source: en/tram-vote."),
        ({"id": "https://news.example/2026/tram?page=2"}, "Source: news.example."),
        ({"id": "en/tram-vote", "outlet": "Quay"}, "Source: Quay."),
        ({"id": "http://["}, "Source: [."),
        ({"id": "file:///news"}, "Source: pasted text."),
        ({}, "Source: pasted text."),
    ],
)
def test_source_note_of_an_article_without_outlet(known: dict[str, str], told: str) -> None:
    article = Article.from_text("Wall\n\nIt is long.", language="en", **known)
    assert charts.voices(analyse(article)).layout.meta["source"].startswith(told)


def test_names_are_not_translated() -> None:
    text = "Mur ved havnen\n\n»Vi bygger,« siger Rusland.\n\nUSA siger nej."
    result = analyse(Article.from_text(text, language="da"))
    figure = charts.quote_share(result, "en")
    heard = set(result.speakers["speaker"].dropna())
    assert heard == {"Rusland"} or "Rusland" in heard
    assert "Russia" not in figure.to_json()


@QUICK
@given(TURNS)
@also(NOBODY)
@also(ONE)
@also(TIE)
@also(FORTY)
def test_quote_share_says_who_leads(turns: list[tuple[int, int]]) -> None:
    result = told(turns)
    said, rows = title(charts.quote_share(result, "en")), result.speakers
    known = rows[rows["speaker"].notna()]
    nobody = int(rows[rows["speaker"].isna()]["statements"].sum())
    if known.empty:
        assert said.startswith(("Nobody is quoted", "None of the body’s", "The body’s one"))
        return
    if len(known) == 1:
        assert ("only" in said.lower()) and (nobody > 0) == ("known speaker" in said)
        return
    units = {
        "direct": known["direct_words"],
        "words": known["direct_words"] + known["indirect_words"],
        "statements": known["statements"],
    }
    leaders = {
        unit: frozenset(known["speaker"][counts == counts.max()])
        for unit, counts in units.items()
        if counts.max()
    }
    assert (" tie" in said) == any(len(first) > 1 for first in leaders.values())
    assert ("all three measures" in said) == (len(leaders) == 3 and len(set(leaders.values())) == 1)
    if len(set(leaders.values())) == 1 and len(next(iter(leaders.values()))) == 1:
        (first,) = next(iter(leaders.values()))
        top = units["words"].max() / (rows["direct_words"] + rows["indirect_words"]).sum()
        assert first.split()[-1] in said and f"{100 * top:.1f}" in said


@QUICK
@given(TURNS)
@also(NOBODY)
@also(ONE)
@also(TIE)
def test_voices_says_how_often_the_word_changes_hands(turns: list[tuple[int, int]]) -> None:
    result = told(turns)
    said = title(charts.voices(result, "en"))
    rows = result.quotes.sort_values("start")
    heard = list(rows[rows["paragraph"] > 0]["speaker"].dropna())
    order = [name for at, name in enumerate(heard) if at == 0 or heard[at - 1] != name]
    if len(set(order)) > 1:
        changes = len(order) - 1
        assert {1: "once", 2: "twice"}.get(changes, f"{EN.spelled(changes)} times") in said
        first, last = order[0].split()[-1], order[-1].split()[-1]
        if order[0] == order[-1]:
            assert said.endswith(f"{first} is heard both first and last")
        else:
            assert said.endswith(f"{first} is heard first, {last} last")


@QUICK
@given(TURNS)
@also(NOBODY)
@also(ONE)
@also(TIE)
@also(FORTY)
def test_sentence_rhythm_names_the_longest(turns: list[tuple[int, int]]) -> None:
    result = told(turns)
    words = result.sentences[result.sentences["voice"] != "headline"]["words"]
    said = title(charts.sentence_rhythm(result, "en"))
    assert str(words.max()) in said
    assert ("sentences are longest" in said or said.startswith(("All", "Both"))) == (
        int((words == words.max()).sum()) > 1
    )
    if not said.startswith(("All", "Both", "The body")):
        assert f"{words.mean():.1f}" in said
    assert rhythm_chart.title(facts.records(result.sentences)[1:], EN) == said


@FEWER
@given(TURNS)
@also(NOBODY)
@also(ONE)
@also(TIE)
@also(FORTY)
def test_lix_scale_gives_the_value_and_band_of_the_table(turns: list[tuple[int, int]]) -> None:
    result = told(turns)
    said = title(charts.lix_scale(result, "en"))
    rows = result.readability
    body = rows[(rows["scope"] == "body") & (rows["measure"] == "lix")].iloc[0]
    band = EN("lix_band." + body["band"])
    assert f"LIX {body['value']:.1f} is {band}" in said


@FEWER
@given(TURNS)
def test_figures_counts_those_without_a_source(turns: list[tuple[int, int]]) -> None:
    paragraphs = [f"Bo Farrow said {n + 2} boats and {w * 10} crates came." for n, w in turns]
    result = analyse(Article.from_text("\n\n".join(["Boats", *paragraphs, "It is wet."]), "en"))
    check_figures(facts.records(result.figures), title(charts.figures(result, "en")))


@given(st.lists(st.sampled_from([None, "Bo Farrow", "Anna Almond"]), max_size=9))
def test_figures_title(given_to: list[str | None]) -> None:
    rows = [{"attributed_to": name, "text": "7"} for name in given_to]
    if rows:
        check_figures(rows, figures_chart.title(rows, EN))


def check_figures(rows: list[dict[str, Any]], said: str) -> None:
    """The claim of the figures chart holds of its rows."""
    without = sum(row["attributed_to"] is None for row in rows)
    if not rows:
        assert said == "The body gives no quantities in digits"
    elif found := re.match(r"(\d+) of (\d+) figures .* (has|have) no stated source", said):
        assert (int(found[1]), int(found[2])) == (without, len(rows))
    elif said.startswith("None of the"):
        assert without == len(rows) > 1
    elif said.endswith("has no stated source"):
        assert without == len(rows) == 1
    else:
        assert without == 0 and ("one figure" in said) == (len(rows) == 1)


VOICE = st.fixed_dictionaries(
    {
        "words": st.integers(0, 300),
        "loaded": st.integers(0, 6),
        "booster": st.integers(0, 3),
        "hedge": st.integers(0, 3),
    }
)


@given(st.lists(VOICE, max_size=5), st.booleans())
def test_tone_title(voices: list[dict[str, int]], headline: bool) -> None:
    names = ["headline"] * headline + ["journalist", "Bo Farrow", "Anna Almond", "no speaker", "X"]
    columns = [
        tone_facts.Column(
            name, voice["words"], {k: voice[k] for k in ("loaded", "booster", "hedge")}
        )
        for name, voice in zip(names, voices, strict=False)
    ]
    counts: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for column in columns:
        if column.voice != "headline":
            side = "own" if column.voice == "journalist" else "quoted"
            counts[side] += sum(column.cues.get(c, 0) for c in EVALUATIVE)
            words[side] += column.words
    said = tone_facts.title(columns, EN)
    own, quoted, total = counts["own"], counts["quoted"], counts["own"] + counts["quoted"]
    in_headline = sum(
        column.cues.get(c, 0)
        for column in columns
        for c in EVALUATIVE
        if column.voice == "headline"
    )
    assert said.endswith(" (headline not counted)") == (in_headline > 0)
    if not total:
        assert said.startswith("No evaluative words were matched")
    elif words["quoted"]:
        assert ("split evenly" in said) == (own == quoted)
        assert ("journalist’s own" in said) == (own > quoted)
        assert ("colour comes from the speakers" in said) <= (quoted > own)
        if "per 100 words the quotes" in said:
            assert own >= quoted and quoted * words["own"] > own * words["quoted"]
        if "per 100 words the journalist" in said:
            assert quoted >= own and own * words["quoted"] > quoted * words["own"]
        for part, whole in re.findall(r"(\d+) of (\d+)", said):
            assert (int(part), int(whole)) == (max(own, quoted), total)
        if total > 1 and ("all " in said.lower() or "both" in said.lower()):
            assert not min(own, quoted)
    assert tone_facts.doubtful(columns) <= (own != quoted)


SOURCE = st.fixed_dictionaries(
    {
        "level": st.sampled_from(["official", "organisation", "expert", "citizen", "media", None]),
        "role": st.sampled_from(["party", "expert", "experience", "unknown"]),
        "gender": st.sampled_from(["woman", "man", "unknown"]),
        "actor": st.sampled_from(["person", "organisation", "state"]),
    }
)


@given(st.lists(SOURCE, max_size=40), st.integers(0, 2), st.booleans())
def test_sources_title(rows: list[dict[str, Any]], unknown: int, headline: bool) -> None:
    full = [
        {**row, "source": f"S{n}", "statements": 1, "mentions": 1} for n, row in enumerate(rows)
    ]
    lines = [sources_facts.line(row) for row in full]
    said = sources_facts.title(lines, 0, "S0", EN, unknown, headline)
    # Others may have the word: then nothing is said of the whole article, nor of who is missing.
    assert ("known" in said.split(":")[0].replace("unknown", "")) == (unknown > 0)
    assert ("in the body" in said) == headline
    if unknown or headline:
        assert not re.search("no (expert|citizen|woman)", said)
    levels = [row["level"] or "unknown" for row in full]
    if not rows:
        assert re.match("No (known )?source is heard", said)
        return
    assert ("no expert" in said) <= (
        "expert" not in levels and "expert" not in [r["role"] for r in rows]
    )
    assert ("no citizen" in said) <= ("citizen" not in levels)
    assert ("no woman" in said) <= ("woman" not in [r["gender"] for r in rows])
    if len(rows) == 1:
        assert said.startswith("S0 is the only known" if unknown else "Only one source is heard")
        return
    assert said.lower().startswith(EN.spelled(len(rows)))
    for number, level in re.findall(r"(\d+) (official|organisation|expert|citizen|unknown)", said):
        assert levels.count(level) == int(number)
    if ", all " in said:
        assert len(set(levels)) == 1
    if "all official parties" in said:
        assert set(levels) == {"official"} and {r["role"] for r in rows} == {"party"}


VERB = st.fixed_dictionaries(
    {
        "speaker": st.sampled_from(["Bo Farrow", "Anna Almond", "Eva Greel", "Finn Hartle", None]),
        "verb": st.sampled_from(["say", "claim", "warn"]),
        "category": st.sampled_from(["neutral", "distancing", "confronting", None]),
        "count": st.integers(1, 4),
    }
)


@given(st.lists(VERB, min_size=1, max_size=9))
def test_reporting_verbs_title(rows: list[dict[str, Any]]) -> None:
    names = {row["speaker"] for row in rows if row["speaker"]}
    cast = facts.Cast((), {}, {}, {name: name.split()[-1] for name in names}, frozenset())
    said = verbs_chart.title(rows, cast, EN)
    total = sum(row["count"] for row in rows)
    neutral = sum(row["count"] for row in rows if row["category"] == "neutral")
    coloured: Counter[str] = Counter()
    for row in rows:
        if row["category"] in ("distancing", "confronting"):
            coloured[row["speaker"] or "no speaker"] += row["count"]
    if found := re.match(r"(\d+) of (\d+) reporting verbs (is|are) neutral", said):
        assert (int(found[1]), int(found[2])) == (neutral, total)
    elif said.startswith("None of"):
        assert neutral == 0
    elif "one reporting verb" in said:
        assert total == 1 and ("not neutral" in said) == (neutral == 0)
    else:
        assert neutral == total
    most = max(coloured.values(), default=0)
    if re.search("ones? ", said) and " coloured" in said:
        assert coloured["no speaker"] < most  # nobody known is no leader
    if found := re.search(r"ones (.+) gets most, (\d+) of (\d+)", said):
        first = [name for name, count in coloured.items() if count == most]
        assert len(first) == 1 and first[0].split()[-1] in found[1].split()[-1]
        assert (int(found[2]), int(found[3])) == (most, sum(coloured.values()))
    if found := re.search(r"equally many, (\d+) each", said):
        assert int(found[1]) == most and list(coloured.values()).count(most) > 1


TEXTS = st.lists(
    st.tuples(st.one_of(st.none(), st.floats(0, 1)), st.one_of(st.none(), st.floats(5, 80))),
    min_size=2,
    max_size=12,
)


@given(TEXTS, st.booleans())
def test_compare_title(values: list[tuple[float | None, float | None]], mixed: bool) -> None:
    found = [
        compare_facts.Text(
            f"T{n}", f"T{n}", quoted, lix, None, None, 100, 9, 0, 1, 9,
            "da" if mixed and not n else "en",
        )
        for n, (quoted, lix) in enumerate(values)
    ]  # fmt: skip
    said = compare_facts.title(found, EN)
    assert not (mixed and "LIX" in said)  # LIX ranks no texts of different languages
    for wording, show, which in (
        (r"(T\d+) quotes most, (\S+)", lambda v: EN.percent(v).split("\xa0")[0], 0),
        (r"(T\d+) is hardest, LIX (\S+)", lambda v: EN.number(v, 1), 1),
        (r"(T\d+) quotes most, .* and is hardest, LIX (\S+)", lambda v: EN.number(v, 1), 1),
    ):
        known = [row[which] for row in values if row[which] is not None]
        if claim := re.search(wording, said):
            value = values[int(claim[1][1:])][which]
            assert value == max(known) and claim[2].split("\xa0")[0].strip(",") == show(value)
            assert [show(v) for v in known].count(show(value)) == 1
    if "None of the texts" in said:
        assert not any(quoted for quoted, _ in values)


@FEWER
@given(TURNS, TURNS)
def test_compare_speakers_takes_its_shares_from_the_tables(
    one: list[tuple[int, int]], two: list[tuple[int, int]]
) -> None:
    results = [told(one), told(two)]
    figure = charts.compare_speakers(results, "en")
    found = compare_facts.shares(results)
    for each in found:
        for result, share in zip(results, each.shares, strict=True):
            rows = result.speakers[result.speakers["speaker"] == each.speaker]["share_words"]
            if share is not None:
                assert share == pytest.approx(rows.iloc[0] if len(rows) else 0.0)
    said = title(figure)
    names = compare_facts.text_names(results, EN)
    if "more than one text" in said:
        assert all(sum(bool(share) for share in each.shares) < 2 for each in found)
        top = EN.percent(max(max(each.known) for each in found))
        ahead = [
            f"{each.speaker} in {name}"
            for each in found
            for share, name in zip(each.shares, names, strict=True)
            if EN.percent(share) == top
        ]
        who = EN.listed(ahead) if len(ahead) < 3 else f"{len(ahead)} speakers"
        assert said.endswith(f"largest share, {top}: {who}")
    elif claim := re.match(
        r"(.+) has (.+) of the attributed words in (.+), but (.+) in (.+)", said
    ):
        shown = {name: EN.percent(v) for each in found if each.speaker == claim[1]
                 for name, v in zip(names, each.shares, strict=True)}  # fmt: skip
        low = "0.0\xa0%" if claim[4] == "none" else claim[4]
        assert (shown[claim[3]], shown[claim[5]]) == (claim[2], low) and claim[2] != low
    else:
        assert said.startswith(("No known speaker", "The largest speakers have the same share"))


def test_texts_of_two_languages_are_compared_with_a_reservation() -> None:
    two = [analyse(example("da/faerge-lokal")), analyse(example("en/harbour-talks"))]
    figure = charts.compare(two, "en")
    assert "do not compare across languages" in figure.layout.meta["subtitle"]
    assert "hardest" not in title(figure)
    assert "across languages" not in charts.compare(two[:1] * 2, "en").layout.meta["subtitle"]


def test_a_title_begins_with_a_capital_also_where_a_name_does_not() -> None:
    text = "Wall\n\n“It is late,” said the owner of the boat.\n\n“It is long,” said the owner."
    figure = charts.quote_share(analyse(Article.from_text(text, language="en")), "en")
    assert title(figure)[0].isupper() and charts.alt_text(figure).startswith(title(figure))


@pytest.mark.parametrize("name", ["da/faerge-lokal", "en/heater-recall"])
def test_a_count_of_figures_is_not_read_as_one_of_them(name: str) -> None:
    result = analyse(example(name))
    shown = [word.text for word in charts.figures(result, "en").layout.annotations]
    for _, several in result.figures.groupby("attributed_to", dropna=False):
        assert f"<b>{EN.count('figures', len(several))}</b>" in shown


@pytest.mark.parametrize("texts", [0, 1, 13])
def test_compare_says_how_many_texts_it_takes(texts: int) -> None:
    with pytest.raises(ValueError, match="2 to 12"):
        charts.compare([told([])] * texts)


def test_compare_names_texts_by_outlet_and_bars_by_value() -> None:
    a, b = analyse(example("da/vandvaerk-telegram")), analyse(example("da/vandvaerk-netavis"))
    figure = charts.compare([a, b])
    rows = charts.data(figure)
    assert len(rows) == 2 and list(rows.iloc[:, 0]) == compare_facts.text_names([a, b], EN)
    drawn = [bar.x[0] for bar in figure.data if bar.type == "bar" and bar.name == "LIX"]
    assert drawn == [pytest.approx(r.summary["lix"].iloc[0], abs=1e-4) for r in (a, b)]


@pytest.mark.parametrize(
    ("alphas", "said"),
    [
        ([], "Agreement is not measurable"),
        ([None], "Agreement is not measurable"),
        ([0.9], "The coders agree well enough on the one variable"),
        ([0.9, 0.7], "The coders agree well enough on both variables"),
        ([0.9, 0.2, None], "The coders agree well enough on 1 of 2 variables"),
        ([0.1, -0.2], "The coders do not agree well enough on any of the 2 variables"),
    ],
)
def test_agreement(alphas: list[float | None], said: str) -> None:
    found = [Agreement(f"v{n}", 0.5, alpha, 9, 2) for n, alpha in enumerate(alphas)]
    figure = charts.agreement(found, "en")
    assert title(figure) == said
    assert len(charts.data(figure)) == len(found)
    drawn = {mark.name: mark.x[0] for mark in figure.data}
    assert drawn == {each.variable: each.alpha for each in found if each.alpha is not None}
    assert not drawn or figure.layout.height > 46 * len(found)


def test_bars_of_quote_share_are_the_shares_of_the_table() -> None:
    result = told([(0, 9), (9, 5), (18, 4), (9, 3)])
    bars: Counter[str] = Counter()
    for bar in charts.quote_share(result).data:
        if bar.type == "bar" and bar.xaxis == "x2":
            bars[bar.name] += sum(bar.x)
    rows = result.speakers.dropna(subset="speaker")
    shares = {
        name.split()[-1]: pytest.approx(share, abs=1e-3)
        for name, share in zip(rows["speaker"], rows["share_direct"], strict=True)
    }
    assert len(shares) == 3 and dict(bars) == shares


HEADLINE_SPEAKS = "Bridge is dead, says mayor Ida Holm\n\n"
ALONE = "“We wait for money,” says engineer Bo Farrow."


@pytest.mark.parametrize(
    ("chart", "text", "said"),
    [
        ("quote_share", "It rained.", "Nobody is quoted in the body, only in the headline"),
        ("voices", "It rained.", "Nobody is quoted in the body, only in the headline"),
        ("sources", "It rained.", "No source is heard in the body"),
        ("quote_share", ALONE, "Only Bo Farrow is heard in the body"),
        ("voices", ALONE, "Only Bo Farrow is heard in the body"),
        ("sources", ALONE, "Only one source is heard in the body: Bo Farrow"),
    ],
)
def test_a_speaker_of_the_headline_is_not_denied(chart: str, text: str, said: str) -> None:
    result = analyse(Article.from_text(HEADLINE_SPEAKS + text, language="en"))
    assert [s.speaker for s in result.statements if not s.paragraph] == ["Ida Holm"]
    assert title(getattr(charts, chart)(result)) == said


def test_who_is_heard_in_the_headline_too_is_still_the_only_one() -> None:
    text = "Bridge is dead, says mayor Ida Holm\n\n“It is,” says mayor Ida Holm."
    result = analyse(Article.from_text(text, language="en"))
    assert title(charts.quote_share(result)) == "Only Ida Holm is heard"


@pytest.mark.parametrize(
    ("chart", "said"),
    [
        ("quote_share", "The body’s one statement has no known speaker"),
        ("voices", "The body’s one statement has no known speaker"),
        ("sources", "No known source is heard"),
    ],
)
def test_a_statement_of_nobody_known_is_not_denied(chart: str, said: str) -> None:
    text = "Wall\n\nThere was a meeting.\n\n“It is far too late for all of us who live here.”"
    result = analyse(Article.from_text(text, language="en"))
    assert [s.speaker for s in result.statements] == [None]
    assert title(getattr(charts, chart)(result)).startswith(said)


def test_figures_of_the_headline_are_not_denied() -> None:
    result = analyse(Article.from_text("12 dead in fire\n\nIt began on 4 May 2021.", "en"))
    figure = charts.figures(result)
    assert title(figure) == "The body gives no quantities in digits"
    assert "Dates" in figure.layout.meta["subtitle"]


def shared(*shares: float | None) -> compare_facts.Shares:
    return compare_facts.Shares(f"S{shares[0]}", shares)


@pytest.mark.parametrize(
    ("found", "again", "said"),
    [
        ([], False, "No known speaker is heard in the body of any text"),
        (
            [shared(1.0, 0.0), shared(0.0, 1.0)],
            False,
            "No known speaker is heard in the body of more than one text – largest share, "
            "100.0\xa0%: S1.0 in A and S0.0 in B",
        ),
        (
            [shared(0.4004, 0.0), shared(0.0, 0.4)],  # alike as they are shown
            False,
            "No known speaker is heard in the body of more than one text – largest share, "
            "40.0\xa0%: S0.4004 in A and S0.0 in B",
        ),
        # Somebody who is not among the largest is heard in both texts.
        (
            [shared(0.4, 0.0)],
            True,
            "S0.4 has 40.0\xa0% of the attributed words in A, but none in B",
        ),
        (
            [shared(0.5, 0.5), shared(0.5, 0.5)],
            True,
            "The largest speakers have the same share in all texts that are measurable",
        ),
    ],
)
def test_compare_speakers_title(found: list[compare_facts.Shares], again: bool, said: str) -> None:
    assert compare_facts.shares_title(found, ["A", "B"], EN, again) == said


def test_speakers_beyond_the_largest_count_when_none_is_said_to_recur() -> None:
    crowd = [told([(8 * n + person, 12) for person in range(5)] + [(40, 3)]) for n in range(2)]
    every = compare_facts.shares(crowd)
    assert compare_facts.recurring(every)
    assert not compare_facts.recurring(compare_facts.largest(every, 8))
    assert "more than one text" not in title(charts.compare_speakers(crowd))


def test_the_middle_of_the_scale_is_a_whole_per_cent() -> None:
    figure = charts.compare_speakers([told([(0, 5), (1, 8), (2, 9)]), told([(0, 9), (1, 4)])])
    ticks = [word.text for word in figure.layout.annotations if word.text.endswith("\xa0%")]
    assert ticks[:3] == ["0\xa0%", "35\xa0%", "70\xa0%"]


@pytest.mark.parametrize(("second", "bold"), [(0.4, False), (0.39, True)])
def test_a_value_that_looks_like_another_is_not_shown_as_the_largest(
    second: float, bold: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [
        compare_facts.Text(name, name, quoted, None, None, None, 100, 9, 0, 1, 9, "en")
        for name, quoted in (("A", 0.4004), ("B", second))
    ]
    monkeypatch.setattr(compare_facts, "texts", lambda *_: texts)
    figure = charts.compare([told([]), told([])], "en")
    shown = [word.text for word in figure.layout.annotations if "40.0\xa0%" in word.text]
    assert shown == (["<b>40.0\xa0% (9)</b>"] if bold else ["40.0\xa0% (9)"] * 2)
    assert (" quote equally much" in title(figure)) != bold


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Wall", "Wall"], ["1. Wall", "2. Wall"]),
        (["Wall", "Wall", "1. Wall"], ["1. Wall", "2. Wall", "3. 1. Wall"]),
        (["Wall", ""], ["Wall", "text 2"]),
    ],
)
def test_every_text_has_a_name_of_its_own(titles: list[str], names: list[str]) -> None:
    several = [
        analyse(Article.from_text(f"{each}\n\nIt is long and wet." if each else "", language="en"))
        for each in titles
    ]
    assert compare_facts.text_names(several, EN) == names


# Words that both languages have.
SHARED = set("lix form start byline journalist organisation organi sation relevant over".split())
SHARED |= {"under", "neutral", "tone"}


def shown_words(figure: Any) -> set[str]:
    """Every word of a figure that a reader meets: title, labels, hover, alt text, table."""
    found: list[str] = [word.text for word in figure.layout.annotations]
    found += [word.hovertext for word in figure.layout.annotations if word.hovertext]
    for trace in figure.data:
        for texts in (trace.hovertext, trace.text, trace.name):
            found += [texts] if isinstance(texts, str) else [str(each) for each in texts or ()]
    meta = figure.layout.meta
    found += [meta[key] for key in ("title", "subtitle", "source", "alt")]
    found += [text for row in meta["table"] for pair in row.items() for text in pair]
    plain = re.sub(r"<[^>]+>", " ", " ".join(found))
    return set(re.findall(r"[^\W\d_]{2,}", plain.lower()))


@pytest.mark.parametrize("name", ["da/faerge-lokal", "en/harbour-talks", "en/heater-recall"])
def test_no_word_of_one_language_is_left_in_the_other(name: str) -> None:
    article = example(name)
    result = analyse(article)
    own = set(re.findall(r"[^\W\d_]{2,}", f"{article.text} {article.outlet} {article.id}".lower()))
    own |= {str(verb).lower() for verb in result.reporting_verbs["verb"]}
    left = {}
    for chart in charts.ARTICLE:
        draw = getattr(charts, chart)
        both = shown_words(draw(result, "da")) & shown_words(draw(result, "en"))
        # The article's own words may be cut, or stand in their basic form.
        left[chart] = {w for w in both - SHARED if not any(each.startswith(w) for each in own)}
    assert {chart: words for chart, words in left.items() if words} == {}


def test_speakers_of_sentences_are_told_apart_without_colour() -> None:
    result = told([(n, 5 + n) for n in range(6)] * 2)
    figure = charts.sentence_rhythm(result)
    names = [word.text for word in figure.layout.annotations if word.text.startswith("<b>")]
    short = [PEOPLE[n].split()[-1] for n in range(6)]
    assert {f"<b>{name}</b>" for name in short} <= set(names)
    key = [word.text for word in figure.layout.annotations if word.text in short]
    assert sorted(key) == sorted(short)


def test_an_initial_stays_with_its_name() -> None:
    lines = textfit.wrap("Word by A. Almond and B. Birkfell", 130, 14)
    assert len(lines) > 2 and not any(re.search(r"\b\w\.$", line) for line in lines)
    assert " ".join(lines) == "Word by A. Almond and B. Birkfell"


def test_a_text_that_leads_twice_is_named_once() -> None:
    texts = [
        compare_facts.Text(name, name, quoted, lix, None, None, 100, 9, 0, 1, 9, "en")
        for name, quoted, lix in (("A", 0.4, 40.0), ("B", 0.3, 30.0))
    ]
    assert compare_facts.title(texts, EN) == "A quotes most, 40.0\xa0%, and is hardest, LIX 40.0"


def test_a_direct_quote_of_the_headline_is_not_denied() -> None:
    text = (
        "Mayor Ida Holm: “It is dead”\n\nBo Farrow says that it is far too dear. Ida Holm agrees."
    )
    result = analyse(Article.from_text(text, language="en"))
    assert result.quotes["marked"].any() and not result.speakers["direct_words"].sum()
    assert "nobody is quoted directly" not in title(charts.quote_share(result)).lower()
