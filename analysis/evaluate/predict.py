"""The statements of the workbook in the form of gold records."""

from collections.abc import Iterable

from analysis.article import Article
from analysis.document import Document
from analysis.evaluate.gold import Quote, Record
from analysis.quotes import Statement
from analysis.result import analyse


def as_quotes(document: Document, statements: Iterable[Statement]) -> list[Quote]:
    """One record a fragment; where no speaker was resolved, the mention's own words."""
    records = []
    text, original = document.text, document.original
    for statement in statements:
        mention = statement.mention
        speaker = statement.speaker or (text[slice(*mention)] if mention else None)
        records += [
            {
                "start": original(fragment.start, fragment.end)[0],
                "end": original(fragment.start, fragment.end)[1],
                "kind": statement.kind,
                "speaker": speaker,
                "speaker_start": original(*mention)[0] if mention else None,
                "attribution": statement.number,
                "rule": statement.rule,
                "route": statement.route,
                "certainty": statement.certainty,
            }
            for fragment in statement.fragments
        ]
    return records


def predict(record: Record) -> list[Quote]:
    """What the workbook finds in the text of a gold record."""
    article = Article.from_text(record["text"], language=record.get("lang"))
    result = analyse(article)
    return as_quotes(result.document, result.statements)
