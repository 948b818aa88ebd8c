"""What is written once in a report is the same again when the page takes it apart."""

from hypothesis import given
from hypothesis import strategies as st
from report_data import unpicked

from analysis import Article, analyse
from analysis.highlight import highlight
from analysis.report import markup
from analysis.report.variants import THEME, WIDTH, merged, pooled
from support import LITTLE

KEYS = st.sampled_from(["x", "y", "line", "color", "annotations"])
LEAVES = st.none() | st.integers(0, 3) | st.sampled_from(["#fff", "a text that is long enough", ""])
FIGURES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
)


@given(st.lists(st.tuples(FIGURES, FIGURES), min_size=3, max_size=3))
def test_every_variant_is_there_again(variants):
    spec = pooled(merged([merged(pair, THEME) for pair in variants], WIDTH))
    for width, pair in enumerate(variants):
        for theme, figure in enumerate(pair):
            assert unpicked(spec, width, theme) == figure


@given(FIGURES)
def test_what_comes_again_stands_once(figure):
    again = [figure, {"x": figure}, figure]
    spec = pooled(again)
    assert unpicked(spec) == again
    assert len({str(each) for each in spec["pool"]}) == len(spec["pool"])


def test_the_marked_text_looks_as_everywhere():
    shown = str(highlight(analyse(Article.from_text(LITTLE["da"], language="da"))))
    body, css = markup.styled_once(shown)
    assert len(body) < len(shown)
    looks = dict(line.removesuffix(" }").split(" { ", 1) for line in css.splitlines())
    for name, style in looks.items():
        body = body.replace(f'class="{name[1:]}"', f'style="{style}"')
    assert body == shown


def test_an_article_that_speaks_of_styles_is_left_as_it_is():
    text = "Bro\n\n" + 2 * '<b style="border-bottom: 2px solid red">a</b> '
    result = analyse(Article.from_text(text, language="da"))
    assert "2px solid red" not in markup.styled_once(str(highlight(result)))[1]
