"""What a notebook gets of a chart: one format, its alternative text, a ground it can be read on."""

import copy

import plotly.graph_objects as go
import pytest
from IPython.core.formatters import DisplayFormatter

from analysis import Article, analyse, charts
from analysis.charts.chart import MIME
from support import LITTLE

DRAWN = sorted(charts.ARTICLE)


@pytest.fixture(scope="module")
def result():
    return analyse(Article.from_text(LITTLE["da"], language="da"))


@pytest.mark.parametrize("name", DRAWN)
def test_a_notebook_gets_the_figure_and_its_words_only(result, name):
    figure = getattr(charts, name)(result)
    bundle, _ = DisplayFormatter().format(figure)
    assert set(bundle) == {MIME, "text/plain"}
    assert bundle["text/plain"] == figure.layout.meta["alt"]


@pytest.mark.parametrize(("theme", "page"), [("light", "#ffffff"), ("dark", "#111111")])
def test_dark_words_stand_on_a_light_ground_wherever_they_are_shown(result, theme, page):
    figure = charts.quote_share(result, theme=theme)
    assert figure._repr_mimebundle_()[MIME]["layout"]["paper_bgcolor"] == page
    assert figure.layout.template.layout.paper_bgcolor == "rgba(0,0,0,0)"
    assert figure.layout.paper_bgcolor is None


def test_it_is_a_plotly_figure_and_stays_one(result):
    figure = charts.quote_share(result)
    assert isinstance(figure, go.Figure)
    assert type(copy.deepcopy(figure)) is type(figure)
    assert copy.deepcopy(figure)._repr_mimebundle_() == figure._repr_mimebundle_()
