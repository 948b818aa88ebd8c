"""Who speaks in a news article, how much, in what role, which words colour it, how hard it reads.

>>> from analysis import Article, analyse
>>> result = analyse(Article.from_text("– Det går godt, siger Anna Holm.", language="da"))
>>> [s.speaker for s in result.statements]
['Anna Holm']
"""

from analysis.article import Article, UnsupportedLanguage, example, read
from analysis.result import Analysis, analyse

__all__ = ["Analysis", "Article", "UnsupportedLanguage", "analyse", "compare", "example", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # compare sits right of the tables; loading it only when asked for keeps the core small.
    if name == "compare":
        from analysis.compare import compare

        return compare
    raise AttributeError(f"module 'analysis' has no attribute {name!r}")
