"""The highlighted article: the text kept sign by sign, its marks, and the headline figures."""

import re
from dataclasses import replace
from html import escape
from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, analyse, example, languages
from analysis.highlight import headline_figures, highlight, problems
from analysis.highlight.nest import Mark, layered, nested
from analysis.labels import UnknownOutput, load
from support import LITTLE

# What JupyterLab's sanitizer lets through in an untrusted notebook, of what is used here.
PROPERTIES = {
    "background-color", "border", "border-bottom", "border-left", "border-radius", "border-right",
    "color", "display", "float", "font-size", "font-style", "font-weight", "line-height", "margin",
    "max-width", "opacity", "outline", "padding", "text-align", "vertical-align", "white-space",
    "width",
}  # fmt: skip
LENGTH = r"-?\d+(\.\d+)?px"
COLOUR = r"#[0-9a-f]{6}|rgba\(\d+, \d+, \d+, 0\.\d+\)"
VALUE = re.compile(rf"({LENGTH}|{COLOUR}|[a-z-]+|\d+(\.\d+)?)( ({LENGTH}|{COLOUR}|[a-z-]+))*")


class Reader(HTMLParser):
    """Text outside `<small>`, elements with their attributes and the text they hold."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.held: list[str] = []
        self.open: list[int] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.held.append("")
        if tag != "br":
            self.open.append(len(self.elements) - 1)

    def handle_endtag(self, tag):
        assert self.elements[self.open.pop()][0] == tag, "elements are nested"

    def handle_data(self, data):
        if not any(self.elements[i][0] == "small" for i in self.open):
            self.text.append(data)
            for i in self.open:
                self.held[i] += data

    def styled(self, *parts: str) -> list[str]:
        """The article's words in elements whose style has all of `parts`."""
        return [
            held
            for (_, attrs), held in zip(self.elements, self.held, strict=True)
            if held and all(part in attrs.get("style", "") for part in parts)
        ]


def read(text: str, language: str = "da", **options) -> Reader:
    return Reader(str(analyse(Article.from_text(text, language=language)).highlight(**options)))


def shown(text: str) -> str:
    """Half a character cannot be written in a page; all else is shown as it is."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


DANISH = (
    "Holm: Broen er en katastrofe\n\n"
    "Af Ida Lund\n\n"
    "– Broen er en fuldstændig katastrofe, advarer Anna Holm.\n\n"
    "Ifølge Bo Dam koster den 4.000 kroner.\n\n"
    "Læs også: Ny bro på vej\n\n"
    "- Vi \"glæder\" os, siger Dam.\n/nordtelegram/"
)  # fmt: skip
HOSTILE = st.lists(
    st.sampled_from(
        ["<b>", "</div>", "<script>alert(1)</script>", "&amp;", "&#13;", '"', "'", "\r\n", "\n\n",
         "\n- ", "–", "»", "«", ", siger Anna Holm. ", "Ifølge Bo Dam ", "$x$", "\\(", "\x00",
         "\u202e", "\u00ad", "A\u030a", "\ud83d", "😀", "Katastrofe ", "/ritzau/", "Af Ida Lund\n",
         "Læs også: ", "“No,” said Ann Elm. ", "\u2028", "\x85", " style=", "-->", "]]>", "\t"]
    )
    | st.text(max_size=12),
    max_size=30,
).map("".join)  # fmt: skip


@given(HOSTILE, st.sampled_from(["da", "en"]))
def test_without_what_is_added_the_html_is_the_text(text, language):
    assert "".join(read(text, language).text) == shown(text)


@given(HOSTILE, st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80)), max_size=8))
def test_rows_lit_up_leave_the_text_as_it_is(text, spans):
    rows = [{"start": start, "end": end} for start, end in spans]
    page = read(text, rows=rows)
    assert "".join(page.text) == shown(text)
    lit = "".join(page.styled("outline: 3px"))
    assert bool(lit.strip()) == any(text[max(0, a) : max(0, b)].strip() for a, b in spans)


@given(HOSTILE)
def test_only_what_an_untrusted_notebook_shows(text):
    for tag, attributes in read(text, rows=[{"start": 0, "end": 9}]).elements:
        assert tag in {"div", "span", "small", "b", "i", "br"}
        assert set(attributes) <= {"style", "title"}
        for declaration in filter(None, attributes.get("style", "").split("; ")):
            name, value = declaration.split(": ", 1)
            assert name in PROPERTIES
            assert VALUE.fullmatch(value), declaration


@pytest.mark.parametrize("name", ["da/havnebad", "da/vandvaerk-netavis", "en/harbour-talks"])
def test_own_articles_are_shown_whole(name):
    article = example(name)
    assert "".join(Reader(str(analyse(article).highlight())).text) == article.text


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12),
)
def test_marks_that_cross_are_nested(text, spans):
    marks = [Mark(a, min(b, len(text)), "i", "margin: 0px", boxed=True) for a, b in spans]
    page = Reader(nested(text, 0, len(text), layered(marks)))
    assert "".join(page.text) == shown(text)


def test_direct_and_indirect_differ_in_fill_and_line():
    page = read(DANISH)
    direct = page.styled("0.24", "2px solid")
    assert direct[0] == "Broen er en fuldstændig katastrofe"
    assert page.styled("0.08", "2px dashed") == [
        "Broen er en katastrofe",
        "koster den 4.000 kroner",
    ]


def test_cues_and_evaluative_words_have_their_own_channels():
    page = read(DANISH)
    assert {"advarer", "Ifølge", "siger"} <= set(page.styled("italic", "double"))
    assert "katastrofe" in page.styled("bold", "border: 2px solid")
    tags = [tag for (tag, a), held in zip(page.elements, page.held, strict=True)
            if held == "katastrofe" and "2px solid" in a.get("style", "")]  # fmt: skip
    assert tags == ["b", "b"]  # headline and body


def test_every_statement_opens_with_the_name_of_its_speaker():
    html = str(analyse(Article.from_text(DANISH, language="da")).highlight())
    opening = re.findall(r"<small [^>]*><span [^>]*>([^<]*)</span>&nbsp;</small><span", html)
    assert opening == ["Holm", "Holm", "Dam", "Dam"]


def test_hover_text_says_rule_and_way_and_entry():
    titles = [a["title"] for _, a in read(DANISH).elements if "title" in a]
    assert any(t.startswith("Anna Holm · direkte citat · 5\u00a0ord · regel ") for t in titles)
    assert any("taler fundet: " in t and "sikkerhed 0," in t for t in titles)
    assert any("opslag »katastrofe«" in t and "stemme: Anna Holm" in t for t in titles)
    assert any(t.startswith("citatverbum · regel ") for t in titles)


@pytest.mark.parametrize("code", ["da", "en"])
def test_every_way_to_a_speaker_has_its_words(code):
    """The ways certainty is counted for, and those of the project's own articles."""
    labels, known = load(code), languages.load(code).table("certainty")
    routes = {row["route"] for row in known if row["route"]}
    for article in ("kvoter", "foedegang") if code == "da" else ("harbour-talks", "twins"):
        routes |= set(analyse(example(f"{code}/{article}")).quotes["route"])
    assert len(routes) > 5
    assert [route for route in routes if not labels.has(f"highlight.routes.{route}")] == []


def test_what_is_not_prose_says_why():
    text = re.sub("<[^>]+>", "", str(analyse(Article.from_text(DANISH, language="da")).highlight()))
    for line, reason in [("Af Ida Lund", "byline"), ("Læs også: Ny bro på vej", "henvisning"),
                         ("/nordtelegram/", "signatur")]:  # fmt: skip
        assert f"{line}&nbsp; {reason} · ikke målt" in text


def test_the_headline_has_a_caption_and_counts_apart():
    html = str(analyse(Article.from_text(DANISH, language="da")).highlight())
    assert "Rubrik · tælles for sig</small>" in html
    assert "Headline · counted apart" in str(
        analyse(Article.from_text(LITTLE["en"], language="en")).highlight()
    )


def test_labels_in_the_language_asked_for():
    result = analyse(Article.from_text(DANISH, language="da"))
    assert "direct quote" in str(result.highlight(output="en"))
    assert "direkte citat" not in str(result.highlight(output="en"))
    with pytest.raises(UnknownOutput):
        result.highlight(output="tlh")


def test_the_first_paragraphs_only():
    page = read(DANISH, paragraphs=1)
    assert DANISH.startswith("".join(page.text))
    assert "".join(page.text).rstrip().endswith("advarer Anna Holm.")
    html = str(analyse(Article.from_text(DANISH, language="da")).highlight(paragraphs=1))
    assert "Afsnit 2–3 er ikke vist her." in html
    assert "".join(read(DANISH, paragraphs=99).text) == DANISH


def test_rows_of_any_kind_are_lit_up():
    result = analyse(Article.from_text(DANISH, language="da"))
    table = result.quotes.query("speaker == 'Bo Dam'")
    expected = table["text"].tolist()
    for rows in (table, table.to_dict("records"), iter(table.to_dict("records"))):
        lit = Reader(str(result.highlight(rows))).styled("outline: 3px")
        assert lit == expected
    one = Reader(str(result.highlight(table.iloc[0]))).styled("outline: 3px")
    assert one == expected[:1]
    assert "2 steder er valgt" in str(result.highlight(table))
    assert "0 steder er valgt" in str(result.highlight(table.head(0)))
    assert "1 af dem længere nede" in str(result.highlight(table, paragraphs=2))


def test_a_word_in_a_quote_can_be_lit_up():
    result = analyse(Article.from_text(DANISH, language="da"))
    rows = result.tone.query("category == 'loaded'")
    assert set(Reader(str(result.highlight(rows))).styled("outline: 3px")) == set(rows["text"])


def test_rows_without_a_place():
    result = analyse(Article.from_text(DANISH, language="da"))
    codes = result.codes  # some codes rest on no words
    lit = Reader(str(result.highlight(codes))).styled("outline: 3px")
    assert lit and len(lit) <= codes["start"].notna().sum()
    with pytest.raises(ValueError, match="no start and end"):
        result.highlight(result.speakers)
    with pytest.raises(ValueError, match="no start and end"):
        result.highlight([{"speaker": "Bo Dam"}])
    assert result.highlight([{"start": pd.NA, "end": pd.NA}]).html


def test_the_seventh_speaker_and_nobody_are_outlines_with_a_name():
    names = "Anna Holm,Bo Dam,Eva Lund,Ib Krag,Ole Friis,Pia Skov,Rie Toft".split(",")
    text = "En ny bro\n\n" + "\n\n".join(
        f"- Broen holder {'meget ' * (9 - n)}godt, siger {name}." for n, name in enumerate(names)
    )
    html = str(analyse(Article.from_text(text, language="da")).highlight())
    assert re.search(r'; border: 1px solid" title="Rie Toft">Toft<', html)
    assert re.search(r'background-color: #62b8ea; border: 1px solid #62b8ea" title="Pia', html)


def test_two_with_one_surname_have_their_initials():
    text = "Ny bro\n\n- Den er god, siger Anna Holm.\n\n- Den er dyr, siger Bo Holm."
    html = str(analyse(Article.from_text(text, language="da")).highlight())
    assert ">A. Holm<" in html and ">B. Holm<" in html


@pytest.mark.parametrize("text", ["", " \n", "Bro"])
def test_nobody_quoted_is_said(text):
    assert "Ingen udtaler sig i artiklen." in str(
        analyse(Article.from_text(text, language="da")).highlight()
    )


def test_prices_are_no_formulas():
    html = str(analyse(Article.from_text("From $5 to $6 or \\(x\\).", language="en")).highlight())
    assert not re.search(r">[^<]*[$\\][^<]+[$\\]", html)


def figures(result, **options) -> str:
    return re.sub("<[^>]+>", "|", headline_figures(result, **options)).replace("\u00a0", " ")


def test_headline_figures_of_an_example():
    result = analyse(Article.from_text(DANISH, language="da"))
    row = result.summary.iloc[0]
    text = figures(result)
    assert f"|{row['words']} ord|" in text
    assert f"|LIX {row['lix']:.1f}|".replace(".", ",") in text
    assert f"|{row['direct_words']} af {row['words']} ord|" in text
    assert f"|{row['sources']} kilder|" in text
    quoted, own = row["evaluative_quoted"], row["evaluative_journalist"]
    assert f"|{quoted} af {quoted + own}|" in text
    assert "direct quote" in figures(result, output="en")
    assert result._repr_html_() == headline_figures(result)


def test_what_cannot_be_measured_is_a_dash_and_a_sentence():
    text = figures(analyse(Article.from_text("", language="da")))
    assert text.count("|–|") == 5
    assert "Teksten har ingen ord, så der er intet at måle." in text
    assert "|0" not in text


def test_highlight_needs_no_pandas(run_python):
    code = (
        "import sys; sys.modules['pandas'] = None\n"
        "from analysis import example, analyse\n"
        "result = analyse(example('da/havnebad'))\n"
        "page = result.highlight([{'start': 0, 'end': 9}])\n"
        "print('outline' in str(page), result._repr_html_()[:4])"
    )
    done = run_python("-c", code)
    assert done.stdout.strip() == "True <div", done.stderr


def test_the_object_shows_itself():
    result = analyse(Article.from_text(DANISH, language="da"))
    page = highlight(result)
    assert page.html == str(page) == page._repr_html_()
    assert repr(page).startswith("<article as HTML")


@pytest.mark.parametrize(
    ("language", "article", "output", "kind", "told"),
    [
        ("da", "", "da", "empty", "Teksten har ingen ord, så der er intet at måle."),
        ("da", "", "en", "empty", "The text has no words, so there is nothing to measure."),
        ("da", "Bro\n\n»Den er rød, siger Anna Holm.", "en", "unclosed_quote", "never closed"),
        (
            "en",
            "Bridge\n\n“It is red, said Ann Elm.",
            "da",
            "unclosed_quote",
            "bliver aldrig lukket",
        ),
    ],
)
def test_problems_are_told_in_the_language_of_the_output(language, article, output, kind, told):
    result = analyse(Article.from_text(article, language=language))
    found = result.problems[result.problems["kind"] == kind]
    assert len(found) == 1 and result.summary["problems"].iloc[0] == len(result.problems)
    said = problems.told(found.iloc[0].to_dict(), result, load(output))
    assert told in said and escape(said) in headline_figures(result, output)


KINDS = (
    "ambiguous_speaker correction cut empty encoding feed headline language paragraphs twice "
    "unclosed_quote"
).split()  # of the table `problems` of one article


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("output", ["da", "en"])
def test_every_kind_of_problem_is_told_in_words(kind, output):
    result = analyse(Article.from_text("Bro\n\n– Den er dyr, siger Anna Holm.", language="da"))
    statement = replace(result.statements[0], rivals=("Bo Dam", "Eva Birk"))
    result = replace(result, statements=(statement,))
    row = {"kind": kind, "start": statement.start, "end": statement.end, "message": "as it was"}
    said = problems.told(row, result, load(output))
    assert said.endswith("as it was") == (kind == "correction")
    assert "{" not in said and ("Bo Dam" in said) == (kind == "ambiguous_speaker")


def test_a_kind_without_a_text_is_told_as_it_stands():
    result = analyse(Article.from_text("", language="da"))
    assert problems.told({"kind": "new", "message": "As it is."}, result, load("da")) == "As it is."
