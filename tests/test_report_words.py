"""Every number of a report lights up what it counts: the headline figures, tables, bars."""

import html
import json
import re
from functools import cache

import pytest
from report_data import PEOPLE, all_words, many_voices, unpicked

from analysis import Article, analyse, charts, example, labels, report, rows
from analysis.report import drawings, numbers, page
from analysis.report.bar_words import bar_words
from analysis.report.chart_words import chart_words, compared_words
from analysis.report.findings import Findings
from analysis.report.markup import Places
from support import LITTLE

NAMES = ("da/foedegang", "da/kvoter", "en/eel-online", "en/harbour-talks", "en/trial")
TABLES = (
    numbers.speakers, numbers.readability, numbers.tone_words, numbers.verbs, numbers.sources,
    numbers.figures,
)  # fmt: skip
HEADLINE = (
    "En katastrofal skandale\n\n»Det er en ren katastrofe for os alle sammen.«\n\n"
    "– Det er dyrt, siger Anna Holm. Der kom 30.\n\n"
)


@cache
def analysed(name: str):
    if name == "headline":
        return analyse(Article.from_text(HEADLINE, language="da"))
    return analyse(example(name)) if "/" in name else many_voices(name, 60)


def found_in(name: str) -> Findings:
    result = analysed(name)
    return Findings(result, labels.load(result.article.language))


@pytest.fixture
def undrawn(monkeypatch):
    """Reports without charts: what is tested is not in them, and they take the time."""
    monkeypatch.setattr(drawings, "TOPICS", {})
    monkeypatch.setattr(drawings, "comparing", lambda number: [])


@pytest.mark.parametrize("name", [*NAMES, "da", "en", "headline"])
@pytest.mark.parametrize("make", TABLES, ids=lambda make: make.__name__)
def test_no_number_is_without_words(name, make):
    for row in make(found_in(name)).rows:
        for cell in row:
            if cell.number and re.search("[1-9]", cell.text):
                assert cell.spans, (row[0].text, cell.text)


@pytest.mark.parametrize("name", [*NAMES, "da", "en"])
def test_words_before_a_speaker_are_the_words_that_are_lit(name):
    found = found_in(name)
    for row, line in zip(found.speakers, numbers.speakers(found).rows, strict=False):
        assert all_words(line[-1].spans, found.result) == (row["first_heard"] or 0)


def test_words_before_a_speaker_leave_out_what_is_not_prose():
    text = "Ny bro\n\nBroen åbner nu.\n\nLæs også: Andre broer\n\nDen er rød, siger Anna Holm.\n"
    result = analyse(Article.from_text(text, language="da"))
    found = Findings(result, labels.load("da"))
    (line,) = numbers.speakers(found).rows
    lit = " ".join(text[start:end] for start, end in line[-1].spans)
    assert int(line[-1].text) == 3 and lit == "Broen åbner nu"


def figures_of(text: str) -> dict[str, list[str]]:
    """The headline figures of a page, by their words, and what they light up."""
    found = re.findall(r'<button class="figure" data-words="([^"]*)" data-label="([^"]*)"', text)
    return {html.unescape(label): words.split() for words, label in found}


def test_headline_figures_light_up_the_body_alone(undrawn):
    result = analysed("headline")
    row = rows.summary_row(result)
    assert any(
        r["voice"] == "headline" and r["category"] == "loaded" for r in found_in("headline").tone
    )
    lit = figures_of(page.page(result))
    evaluative = next(words for label, words in lit.items() if "vurderende" in label)
    assert len(evaluative) == row["evaluative_journalist"] + row["evaluative_quoted"] > 0


def test_sources_light_up_what_sources_say(undrawn, tmp_path):
    file = tmp_path / "corrections.csv"
    file.write_text("action,statement,speaker\nchange,1,-\n", encoding="utf-8")
    result = analyse(Article.from_text(HEADLINE, language="da"), corrections=file)
    assert result.sources.heard.sum() == 1 and result.quotes.speaker.isna().any()
    lit = figures_of(page.page(result))
    (places,) = (words for label, words in lit.items() if label.startswith("1\u00a0kilde"))
    first, last = map(int, places[0].split("-"))
    assert len(places) == 1 and HEADLINE[first:last] == "Det er dyrt"


def test_a_lix_of_short_words_lights_up_its_sentences():
    result = analyse(Article.from_text("Bro\n\nDer er en ny bro. Den er rød.", language="da"))
    found = Findings(result, labels.load("da"))
    body = numbers.readability(found).rows[0]
    assert body[5].text == "0" and body[1].spans == body[4].spans != ()


@pytest.mark.parametrize("name", ["da", "en"])
def test_tone_of_many_voices_is_a_list_with_the_same_numbers(name):
    found = found_in(name)
    table = numbers.tone_words(found)
    assert len(table.columns) == 2
    in_all = [row for row in table.rows if ": " not in row[0].text]
    assert sum(int(row[1].text) for row in in_all) == len(found.tone)
    apart = [row for row in table.rows if ": " in row[0].text]
    assert sum(int(row[1].text) for row in apart) == len(found.tone)
    assert len({row[0].text for row in table.rows}) == len(table.rows)


def test_numbers_of_articles_side_by_side_light_up_each_in_its_own(undrawn):
    results = [analysed("da/kvoter"), analysed("en/trial")]
    text = page.page(results, output="en")
    table = text[text.index("<table>") : text.index("</table>")]
    assert len(re.findall("<tr>", table)) == 1 + len(results)
    for at, (row, result) in enumerate(zip(table.split("<tr>")[2:], results, strict=True), 1):
        buttons = re.findall(r'data-words="([^"]*)" data-in="a(\d)">([^<]*)<', row)
        assert {of for _, of, _ in buttons} == {str(at)}
        summary = rows.summary_row(result)
        counted = [words.split() for words, _, _ in buttons]
        assert all_words(spans(counted[0]), result) == summary["words"]
        assert all_words(spans(counted[2]), result) == summary["direct_words"]
        assert len(counted[-1]) == summary["evaluative_quoted"]
    assert text.count('id="a1"') == text.count('id="a2"') == 1


def spans(written: list[str]) -> list[tuple[int, int]]:
    return [(int(first), int(last)) for first, last in (each.split("-") for each in written)]


@pytest.mark.parametrize("output", ["da", "en"])
@pytest.mark.parametrize("name", ["en/harbour-talks", "da/kvoter"])
def test_a_bar_of_any_voice_has_words(name, output):
    result = analysed(name)
    written = bar_words(Findings(result, labels.load(output)), Places(result.article.text), "a1")
    who = json.loads(re.sub("<[^>]*>", "", written))
    heard = {row["source"] for row in found_in(name).sources if row["heard"]}
    assert any(actor == "state" for actor in result.sources.actor) or name != "en/harbour-talks"
    for chart in (charts.quote_share, charts.sources, charts.tone_by_voice, charts.sentence_rhythm):
        for trace in chart(result, output=output).data:
            if "ikke hørt" in str(trace.hovertext) or "not heard" in str(trace.hovertext):
                continue
            assert trace.name in who, (chart.__name__, trace.name)
    for name in heard:
        every, direct = (each.split() for each in who[name])
        assert set(direct) <= set(every)
        quotes = result.quotes[(result.quotes.speaker == name) & (result.quotes.paragraph > 0)]
        assert (len(every), len(direct)) == (len(quotes), quotes.marked.sum())


@pytest.mark.parametrize("output", ["da", "en"])
def test_a_bar_of_several_lights_up_the_words_of_all_of_them(output):
    result = analysed("da")  # of forty people
    found = Findings(result, labels.load(output))
    who = json.loads(re.sub("<[^>]*>", "", bar_words(found, Places(result.article.text), "a1")))
    several = 0
    for chart in (charts.quote_share, charts.tone_by_voice, charts.sources):
        for width in drawings.WIDTHS.values():
            names = {trace.name for trace in chart(result, output, width=width).data}
            for name in (each for each in names if each[0].isdigit()):
                lit = who[f"{chart.__name__} {name}"][0].split()
                of = {r["speaker"] for r in found.quotes if f"{r['start']}-{r['end']}" in lit}
                assert len(of) == int(name.split()[0])
                several += 1
    assert several > 5


def test_numbers_of_the_charts_that_compare_are_of_their_own_article():
    names = ("da/vandvaerk-telegram", "da/vandvaerk-netavis", "da/foedegang")
    found = [found_in(name) for name in names]
    results = [each.result for each in found]
    for chart in (charts.compare, charts.compare_speakers):
        shown = chart(results).layout.meta["table"]
        counted = compared_words(chart.__name__, found)
        assert len(shown) == len(counted)
        for row, line in zip(shown, counted, strict=True):
            for text, (number, spans) in zip(row.values(), line, strict=True):
                assert number is None or bool(spans) == bool(re.search("[1-9]", text)), row
                if number is not None and (direct := re.search(r"% \((\d+)\)", text)):
                    assert all_words(spans, results[number]) == int(direct[1])
    written = page.page(results)
    part = written[written.index('id="chart-compare"') : written.index('id="a1"')]
    assert part.count('data-in="a1"') > 10 < part.count('data-in="a2"')


def test_a_bar_of_figures_lights_up_the_figures():
    found = found_in("da/foedegang")
    written = bar_words(found, Places(found.result.article.text), "a1")
    who = json.loads(re.sub("<[^>]*>", "", written))
    bars = charts.figures(found.result).data
    assert len(bars) > 1
    for bar in bars:
        assert len(who[f"figures {bar.name}"][0].split()) == sum(bar.x), bar.name


@pytest.mark.parametrize("chart", charts.ARTICLE)
@pytest.mark.parametrize("name", [*NAMES, "da", "en", "headline"])
def test_numbers_of_a_charts_own_table_have_their_words(name, chart):
    found = found_in(name)
    result, say = found.result, found.say
    shown = getattr(charts, chart)(result).layout.meta["table"]
    counted = chart_words(chart, found)
    if not shown:
        return
    assert len(counted) == len(shown)
    no_count = {say("voices.paragraph"), say("sources.source"), say("share.speaker"),
                say("voices.speaker"), say("lix.voice"), say("verbs.verb")}  # fmt: skip
    for row, line in zip(shown, counted, strict=True):
        for (column, text), spans in zip(row.items(), line, strict=True):
            if column not in no_count and re.search("[1-9]", text):
                assert spans, (column, text)
            words = re.fullmatch(r".*?([\d.,]+)\s(?:ord|words)\)?|([\d.,]+)", text)
            if spans and words and column in {
                *(say(f"unit.{unit}") for unit in ("direct", "words")),
                say("voices.words"), "n",
            }:  # fmt: skip
                assert all_words(spans, result) == int(re.sub("[.,]", "", words[1] or words[2])), (
                    column,
                    text,
                )
            if column in {say("tone.cues"), say("verbs.count"), say("rhythm.sentence")} and spans:
                count = 1 if column == say("rhythm.sentence") else int(text)
                assert len(set(spans)) == count, (row, column, text)


@pytest.mark.parametrize("chart", charts.ARTICLE)
def test_a_drawing_holds_every_width_and_theme_of_its_chart(chart):
    result = analyse(Article.from_text(LITTLE["da"], language="da"))
    draw = getattr(charts, chart)
    written = drawings.drawing(result, chart, draw, "en", Places(""), "c")
    spec = json.loads(re.search(r'id="c-data">(.*?)</script>', written)[1])
    for width, pixels in enumerate(drawings.WIDTHS.values()):
        for at, theme in enumerate(("light", "dark")):
            figure = json.loads(draw(result, output="en", theme=theme, width=pixels).to_json())
            del figure["layout"]["meta"], figure["layout"]["template"]
            assert unpicked(spec, width, at) == figure


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_article_of_250_quotations_is_under_six_megabytes(language, tmp_path):
    result = many_voices(language, 280, PEOPLE[:12])
    assert len(result.quotes) >= 250
    path = report.html(result, tmp_path / "report.html")
    assert path.stat().st_size < 6_000_000
