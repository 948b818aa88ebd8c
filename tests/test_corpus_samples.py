"""The generated corpus."""

import pytest

import analysis
from analysis import corpus
from analysis.corpus.samples import LIKE_NEWS


@pytest.mark.parametrize("language", ["da", "en"])
def test_generated_articles_can_have_as_few_statements_as_real_news(language):
    rows = list(corpus.generated(30, seed=2, language=language, statements=LIKE_NEWS))
    found = [analysis.analyse(analysis.Article.from_text(r["text"], language)) for r in rows]
    said = sum(len(result.statements) for result in found)
    words = sum(len(result.document.words) for result in found)
    assert 0.8 * LIKE_NEWS < 1000 * said / words < 1.2 * LIKE_NEWS
    for row in rows:
        parts = row["text"].strip().split("\n\n")
        assert len(parts) == len(set(parts)), "a paragraph stands there twice"
