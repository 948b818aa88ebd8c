"""Reports: one file that opens offline and shows every number with its words.

>>> import tempfile, pathlib
>>> from analysis import Article, analyse, report
>>> result = analyse(Article.from_text("– Det går godt, siger Anna Holm.", language="da"))
>>> with tempfile.TemporaryDirectory() as folder:
...     path = report.html(result, pathlib.Path(folder) / "report.html")
...     page = path.read_text(encoding="utf-8")
>>> "Anna Holm" in page, "https://" in page.split("<script>")[0]
(True, False)
"""

from analysis.files import NotOurs
from analysis.highlight.problems import listed as problems
from analysis.report.explorer import explore, view
from analysis.report.page import html
from analysis.report.pictures import images
from analysis.report.printing import NoBrowser, pdf

__all__ = ["NoBrowser", "NotOurs", "explore", "html", "images", "pdf", "problems", "view"]
