"""What was found in an article, with its places: rows of its tables in the article's own text."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from analysis import rows, tone
from analysis.labels import Labels
from analysis.report.markup import Span

if TYPE_CHECKING:
    from analysis.result import Analysis

Row = dict[str, Any]


class Findings:
    """The rows of an article's tables, with spans in the article's own text."""

    def __init__(self, result: "Analysis", say: Labels) -> None:
        self.result, self.say = result, say
        self.quotes: list[Row] = [r for r in rows.rows(result, "quotes") if r["paragraph"]]
        self.in_headline: list[Row] = [r for r in rows.rows(result, "quotes") if not r["paragraph"]]
        self.speakers: list[Row] = rows.rows(result, "speakers")
        self.tone: list[Row] = rows.rows(result, "tone")
        self.codes: list[Row] = rows.rows(result, "codes")
        self.sources: list[Row] = rows.rows(result, "sources")
        self.figures: list[Row] = rows.rows(result, "figures")
        self.removed: list[Row] = rows.rows(result, "removed")
        self.problems: list[Row] = rows.rows(result, "problems")
        sentences: list[Row] = rows.rows(result, "sentences")
        self.sentences = [row for row in sentences if row["paragraph"]]
        self.headline = [row for row in sentences if not row["paragraph"]]

    def name(self, speaker: object) -> str:
        """A speaker's name, or the words for nobody."""
        return str(speaker) if speaker is not None else self.say("voice.no speaker")

    def said_by(self, speaker: object, marked: bool | None = None) -> list[Span]:
        """The places where a speaker's statements stand in the body."""
        return [
            span(row)
            for row in self.quotes
            if row["speaker"] == speaker and marked in (None, row["marked"])
        ]

    def before(self, words: int) -> list[Span]:
        """The first `words` words of the body, in stretches without what is left out."""
        document = self.result.document
        if not words:
            return []
        first = document.body_start_word
        end = document.original(*document.words[first + words - 1])[1]
        text, found = self.result.article.text, list[Span]()
        for start, stop in (span(row) for row in self.sentences if row["start"] < end):
            if found and not text[found[-1][1] : start].strip():
                start = found.pop()[0]
            found.append((start, min(stop, end)))
        return found

    def evaluative(self, journalist: bool | None = None) -> list[Span]:
        """Evaluative words of the body: the journalist's, those in quotes, or both."""
        return placed(
            row
            for row in self.tone
            if row["category"] in rows.EVALUATIVE
            and row["voice"] != tone.HEADLINE
            and journalist in (None, row["voice"] == tone.JOURNALIST)
        )

    def marked(self) -> list[Span]:
        """The direct quotes of the body."""
        return placed(row for row in self.quotes if row["marked"])

    def heard(self) -> list[Span]:
        """What the sources say."""
        sources = {row["source"] for row in self.sources if row["heard"]}
        return placed(row for row in self.quotes if row["speaker"] in sources)

    def lix(self, sentences: Sequence[Span]) -> list[Span]:
        """What makes LIX high in these sentences: their long words; without any, themselves."""
        return self.long_words(sentences) or list(sentences)

    def long_words(self, within: Iterable[Span]) -> list[Span]:
        """The long words of these stretches of the text."""
        document = self.result.document
        before = document.long_before
        every = [
            document.original(*word)
            for at, word in enumerate(document.words)
            if before[at + 1] > before[at]
        ]
        return [
            word
            for start, end in within
            for word in every[bisect_left(every, (start,)) : bisect_left(every, (end,))]
        ]


def span(row: Row, prefix: str = "") -> Span:
    """Where a row's words stand."""
    return row[f"{prefix}start"], row[f"{prefix}end"]


def placed(found: Iterable[Row], prefix: str = "") -> list[Span]:
    """Where the words of rows stand; rows that have none in the text are left out."""
    return [
        span(row, prefix)
        for row in found
        if row[f"{prefix}start"] is not None and row[f"{prefix}start"] < row[f"{prefix}end"]
    ]
