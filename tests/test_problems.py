"""The table `problems` speaks the language of its article, whatever it has to say."""

import ast
from pathlib import Path
from string import Formatter

import pytest

from analysis import Article, analyse, labels
from analysis.article.decode import decode
from analysis.coding.correction import Correction
from analysis.corpus.feeds import feed_records
from analysis.labels import Message
from analysis.rows import problem_rows

CODE = Path(__file__).parents[1] / "analysis"
LANGUAGES = labels.outputs()
SAID = {
    "da": "Broen er rød, og den er ikke åben, siger Anna Holm til avisen i dag. ",
    "en": "The bridge is red and it is not open, said Ann Elm to the paper today. ",
}
OTHER = {"da": "en", "en": "da"}


def keys() -> list[str]:
    """The texts that the table has for what was seen in one article."""
    return [f"note.{key}" for key in labels.load("da").section("note")]


def fields(key: str) -> dict[str, object]:
    """A value for each field of the text `key`."""
    text = str(labels.load("en").texts[key])
    return {name: "Ærø" for _, name, _, _ in Formatter().parse(text) if name}


def messages(article: Article) -> list[str]:
    return [str(row["message"]) for row in problem_rows(analyse(article))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", keys())
def test_every_message_is_told_in_the_language_of_the_article(key, language):
    said = Message(key, tuple(fields(key).items()))
    article = Article.from_text(SAID[language], language=language, notes=[("feed", said)])
    assert messages(article) == [labels.load(language)(key, None, **fields(key))]
    assert said.told("da") != said.told("en")


# A text that has the problem, and its key in the catalogue.
TEXTS = [
    ("note.empty", lambda code: Article.from_text("", language=code)),
    ("note.no_words", lambda code: Article.from_text("– – «", language=code)),
    ("note.headline", lambda code: Article.from_text(f"{SAID[code] * 4}\n\nBo.", language=code)),
    ("note.paragraphs", lambda code: Article.from_text(SAID[code] * 12, language=code)),
    ("note.guess", lambda code: Article.from_text({"da": "og", "en": "the"}[code])),
    ("note.looks_like", lambda code: Article.from_text(SAID[OTHER[code]], language=code)),
    ("note.few_words", lambda code: Article.from_text("Die Brücke ist rot. " * 15, language=code)),
    (
        "note.part_looks_like",
        lambda code: Article.from_text(SAID[code] * 9 + SAID[OTHER[code]] * 6, language=code),
    ),
    ("note.decoded_wrongly", lambda code: Article.from_text("Ã¦ Ã¸ Ã¥", language=code)),
    ("note.damaged", lambda code: of_bytes("Blåbærgrød på ø".encode() + b"\xff", code)),
    ("note.damaged_some", lambda code: of_bytes(b"\xff\xfeB\x00r\x00\x00\xd8", code)),
    ("note.read_as", lambda code: of_bytes("Bro på Ærø".encode("cp1252"), code)),
]


def of_bytes(data: bytes, code: str) -> Article:
    text, notes = decode(data)
    return Article.from_text(text, language=code, notes=notes)


def shape(key: str, code: str) -> str:
    """The words of a text before its first field."""
    return str(labels.load(code).texts[key]).split("{")[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "article"), TEXTS)
def test_what_is_seen_in_a_text_is_told_in_its_language(key, article, language):
    found = article(language)
    assert found.language == language
    assert any(each.startswith(shape(key, language)) for each in messages(found))
    other = shape(key, OTHER[language])
    assert not any(each.startswith(other) for each in messages(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_corpus_adds_is_told_in_the_language_of_the_article(language):
    feed = f"<rss><channel><item><title>{SAID[language]}</title></item></channel></rss>"
    (record,) = feed_records(feed.encode(), "a.xml")
    said = messages(record.article(language))
    assert any(each.startswith(shape("note.summary", language)) for each in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_correction_is_told_in_the_language_of_the_article(language):
    article = Article.from_text(SAID[language], language=language)
    line = Correction("change", {"statement": "99"}, 2, "mine.csv")
    (row,) = problem_rows(analyse(article, corrections=[line]))
    assert {"da": "linje 2", "en": "line 2"}[language] in row["message"]


def test_no_message_is_written_out_in_the_code():
    """Whatever is noted of an article has its words in the catalogues."""
    kinds = labels.load("da").section("problem")
    written = []
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Tuple) and len(node.elts) == 2:
                kind, said = node.elts
                if isinstance(kind, ast.Constant) and kind.value in kinds:
                    text = said.value if isinstance(said, ast.Constant) else said
                    words = isinstance(text, ast.JoinedStr) or (
                        isinstance(text, str) and " " in text
                    )
                    written += [f"{path.name}:{node.lineno}"] if words else []
    assert written == []
