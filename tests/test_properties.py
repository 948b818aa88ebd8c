"""What holds for every text: news put together from its parts, and texts that mean harm."""

import re
from html.parser import HTMLParser

import pytest
from fuzz import PIECES, text_of
from hypothesis import given, settings
from hypothesis import strategies as st
from invariants import all_rows, apart, check

from analysis import Article, analyse
from analysis.highlight import highlight

NAMES = st.sampled_from(
    ["Anna Holm", "Bo Dam", "Ærø Kommune", "Ann Elm", "Elmford Council", "Rusland", "Lis Ø. Å."]
)
TITLES = st.sampled_from(["", "borgmester ", "professor ", "mayor ", "talsmand ", "Mr. "])
CLAIMS = {
    "da": ["broen er lukket", "det koster 3,5 mio. kroner", "vi er meget glade", "ingen ved det"],
    "en": ["the bridge is shut", "it costs $5 million", "we are very happy", "nobody knows"],
}
SAYING = {
    "da": [
        *("– {C}, siger {N}.", "»{C}«, siger {N}.", "{N} siger, at {c}.", "Ifølge {N} er {c}."),
        *("{C}, oplyser {N}. Og han tilføjer: »{C}«.", "{N}: {C}", "Det siger {N}.", "{C}."),
        *("{N} kalder det »{c}« og hævder, at {c}.", "– {C}, siger han. – {C}.", "Foto: {N}"),
    ],
    "en": [
        *("“{C},” said {N}.", '"{C}," {N} told reporters.', "{N} said that {c}."),
        *("According to {N}, {c}.", "{N} called it “{c}”, but claims {c}.", "{C}.", "By {N}"),
        *("“{C},” she said. “{C}.”", "{N}: {C}", "{C}, he added.", "“{C}\n\n“{C},” {N} said."),
    ],
}
LONG = {
    language: "\n\n".join(
        said.replace("{N}", f"{title} {name}")
        .replace("{C}", claim.capitalize())
        .replace("{c}", claim)
        for said in SAYING[language]
        for name, title in (("Anna Holm", "professor"), ("Elmford Council", ""), ("Rusland", ""))
        for claim in CLAIMS[language]
    )
    for language in ("da", "en")
}
LANGUAGES = st.sampled_from(["da", "en"])


@st.composite
def news(draw) -> tuple[str, str]:
    """An article of a headline and paragraphs in which people speak, and its language."""
    language = draw(LANGUAGES)
    paragraphs = []
    for _ in range(draw(st.integers(1, 6))):
        sentences = []
        for _ in range(draw(st.integers(1, 3))):
            claim = draw(st.sampled_from(CLAIMS[language]))
            said = draw(st.sampled_from(SAYING[language]))
            name = draw(TITLES) + draw(NAMES)
            upper = claim[0].upper() + claim[1:]
            sentences.append(said.replace("{N}", name).replace("{C}", upper).replace("{c}", claim))
        paragraphs.append(" ".join(sentences))
    return draw(st.sampled_from(["\n\n", "\n", "\r\n\r\n"])).join(paragraphs), language


@st.composite
def hostile(draw) -> tuple[str, str]:
    """A text of pieces of news, of markup and of signs nobody sees."""
    pieces = st.one_of(
        st.sampled_from(PIECES), st.text(st.characters(codec=None), min_size=1, max_size=3)
    )
    return "".join(draw(st.lists(pieces, max_size=60))), draw(LANGUAGES)


@given(news())
@settings(max_examples=150)
def test_news_keeps_what_must_hold(article):
    check(*article)


@given(hostile())
@settings(max_examples=200)
def test_hostile_texts_keep_what_must_hold(article):
    check(*article)


@given(st.text(st.characters(codec=None), max_size=400), LANGUAGES)
def test_any_signs_at_all_keep_what_must_hold(text, language):
    check(text, language)


@given(st.one_of(news(), hostile()))
@settings(max_examples=60)
def test_the_same_text_gives_the_same_result(article):
    text, language = article
    assert check(text, language) == check(text, language)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_process_gives_the_same_result(in_every_process, language):
    code = (
        "import hashlib; from analysis import Article, analyse, rows\n"
        f"result = analyse(Article.from_text({LONG[language]!r}, language={language!r}))\n"
        "found = [str(rows.rows(result, name)) for name in rows.ROWS] + [str(result.highlight())]\n"
        "print(hashlib.sha256(repr(found).encode()).hexdigest())"
    )
    (digest,) = in_every_process(code)
    assert len(digest) > 60


@given(news())
@settings(max_examples=60)
def test_blanks_around_an_article_change_nothing_but_places(article):
    text, language = article
    one, other = check(text, language), check(f"\n\n{text}\n\n", language)
    assert one["summary"] == other["summary"]
    assert one["speakers"] == other["speakers"]


class Shown(HTMLParser):
    """The elements of a highlight, and its text without what stands in `<small>`."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text, self.small = "", 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.small += tag == "small"

    def handle_endtag(self, tag):
        self.small -= tag == "small"

    def handle_data(self, data):
        self.text += "" if self.small else data


@given(st.one_of(news(), hostile()))
@settings(max_examples=60)
def test_a_highlight_shows_the_whole_article_and_no_markup_of_its(article):
    text, language = article
    shown = Shown(str(highlight(analyse(Article.from_text(text, language=language)))))
    assert shown.tags <= {"div", "span", "small", "b", "i", "br"}
    plain = re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd\s]+", "", text)
    assert re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffd\s]+", "", shown.text) == plain


@given(news())
@settings(max_examples=60)
def test_tables_have_the_rows_of_their_dicts(article):
    pytest.importorskip("pandas")
    text, language = article
    result = analyse(Article.from_text(text, language=language))
    for name, rows in all_rows(result).items():
        assert len(getattr(result, name)) == len(rows)


@pytest.mark.parametrize("spans", [[(0, 3), (2, 4)], [(5, 9), (0, 6)]])
def test_the_check_sees_an_overlap(spans):
    with pytest.raises(AssertionError):
        apart("spans", spans)


@given(st.binary(max_size=200))
def test_the_fuzzer_reaches_the_rules(data):
    text, language = text_of(data)
    check(text, language)
