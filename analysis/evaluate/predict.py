"""The statements of the workbook in the form of gold records."""

from collections.abc import Iterable

from analysis.article import Article
from analysis.evaluate.gold import Quote, Record
from analysis.quotes import Statement
from analysis.result import analyse


def as_quotes(text: str, statements: Iterable[Statement]) -> list[Quote]:
    """One record a fragment; where no speaker was resolved, the mention's own words."""
    records = []
    for statement in statements:
        mention = statement.mention
        speaker = statement.speaker or (text[slice(*mention)] if mention else None)
        records += [
            {
                "start": fragment.start,
                "end": fragment.end,
                "kind": statement.kind,
                "speaker": speaker,
                "speaker_start": mention[0] if mention else None,
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
    return as_quotes(article.text, analyse(article).statements)
