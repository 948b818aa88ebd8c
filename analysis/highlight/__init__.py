"""The article as HTML with its voices, cues and tone marked, and its headline figures.

>>> from analysis import Article, analyse
>>> result = analyse(Article.from_text("– Det går godt, siger Anna Holm.", language="da"))
>>> html = str(result.highlight(result.quotes))
>>> "Anna Holm · direkte citat" in html, "citatverbum · regel inverted" in html
(True, True)
"""

from analysis.highlight.article import Highlighted, highlight
from analysis.highlight.figures import headline_figures

__all__ = ["Highlighted", "headline_figures", "highlight"]
