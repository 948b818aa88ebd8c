"""The same text in another spelling gives the same measures, at its own places."""

import unicodedata

import pytest

from analysis import Article, analyse, example
from analysis.article import read
from analysis.rows import ROWS, rows

SPELLINGS = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "blanks that do not break": lambda text: text.replace(" ", "\xa0"),
    "soft hyphens": lambda text: text.replace("er", "e\xadr"),
    "zero-width": lambda text: text.replace("ng", "n\u200bg"),
    "byte order mark": lambda text: "\ufeff" + text,
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "en dash": lambda text: text.replace("\n- ", "\n– "),
    "em dash": lambda text: text.replace("\n- ", "\n— ").replace("\n– ", "\n— "),
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
}
ARTICLES = ["da/bibliotek", "da/kvoter", "en/footbridge", "en/heater-recall"]
PLACES = ("start", "end")


def measured(result, table):
    """Numbers, codes and flags of a table; places and words of the text may differ."""
    return [
        {k: v for k, v in row.items() if not k.endswith(PLACES) and not isinstance(v, str)}
        for row in rows(result, table)
    ]


@pytest.fixture(scope="module", params=ARTICLES)
def original(request):
    return analyse(example(request.param))


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_spelling_changes_no_measure(original, spelling):
    text = SPELLINGS[spelling](original.article.text)
    given = original.article
    other = analyse(Article.from_text(text, given.language, id=given.id))
    for table in ROWS:
        assert measured(other, table) == measured(original, table), table
        for row in rows(other, table):
            if row.get("text") is not None:
                assert other.article.text[row["start"] : row["end"]] == row["text"]


def test_encoding_changes_no_measure(original, tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes(original.article.text.encode("utf-16"))
    other = analyse(read(path, language=original.article.language))
    for table in ("quotes", "speakers", "sources", "tone"):
        assert rows(other, table) == rows(original, table)
