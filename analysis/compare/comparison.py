"""`compare`: two analyses in, a `Comparison` out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.article import Article
from analysis.compare.passages import Pair, Reuse, find_reuse, match
from analysis.document import Document, Span
from analysis.quotes import Statement
from analysis.result import Analysis, analyse

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class QuotePair:
    """A statement of A and its counterpart in B, by their numbers."""

    status: str
    a: Statement | None
    b: Statement | None
    similarity: float


@dataclass(frozen=True)
class Comparison:
    """Two texts of the same story, A (the earlier one, or the wire) and B."""

    a: Analysis
    b: Analysis
    pairs: tuple[Pair, ...]
    statements: tuple[QuotePair, ...]
    reuse: Reuse

    @property
    def passages(self) -> pd.DataFrame:
        """One row per sentence or pair of sentences, in order of B."""
        return _frame(passage_rows(self), PASSAGES)

    @property
    def quotes(self) -> pd.DataFrame:
        """One row per statement or pair of statements, with speaker and kind in each text."""
        return _frame(quote_rows(self), QUOTES)

    @property
    def speakers(self) -> pd.DataFrame:
        """One row per speaker of either text, with the shares in each; missing where not heard."""
        return _frame(speaker_rows(self), SPEAKERS)

    @property
    def summary(self) -> pd.DataFrame:
        """One row: shares of words that stand in the other text, counts by status."""
        return _frame([summary_row(self)], list(summary_row(self)))

    def html(self, output: str | None = None) -> str:
        """The two texts side by side; `output` is the language of the labels."""
        from analysis.compare.side_by_side import render

        return render(self, output or self.b.article.language)

    def __repr__(self) -> str:
        row = summary_row(self)
        counts = ", ".join(f"{row[f'passages_{s}']} {s}" for s in STATUSES)
        return f"<comparison of two texts: passages {counts}>"

    def _repr_html_(self) -> str:
        return self.html()


STATUSES = ("kept", "reworded", "cut", "added")
PASSAGES = (
    "status similarity a_start a_end a_text a_paragraph b_start b_end b_text b_paragraph".split()
)
QUOTES = "status similarity speaker_a kind_a text_a start_a speaker_b kind_b text_b start_b".split()
_SHARES = ("share_direct", "share_words", "share_statements")
SPEAKERS = ["speaker", *(f"{share}_{text}" for share in _SHARES for text in "ab")]
_COUNTS = ("start", "end", "paragraph")


def compare(a: Analysis | Article, b: Analysis | Article) -> Comparison:
    """Align the sentences and statements of two texts and measure what B took word for word.

    An article is analysed first. Raises TypeError for anything else.

    Passages are sentences, paired by shared words: `kept` (the same words in a row), `reworded`
    (45 % and more shared, or the shorter nearly whole in the longer), `cut` (only in A), `added`
    (only in B). Pure; the order of the texts matters.
    """
    a, b = _analysed(a), _analysed(b)
    quotes = match(_said(a), _said(b))
    by_start_a = {s.fragments[0].start: s for s in a.statements}
    by_start_b = {s.fragments[0].start: s for s in b.statements}
    return Comparison(
        a,
        b,
        tuple(match(_sentences(a.document), _sentences(b.document))),
        tuple(
            QuotePair(
                each.status,
                by_start_a[each.a[0]] if each.a else None,
                by_start_b[each.b[0]] if each.b else None,
                each.similarity,
            )
            for each in quotes
        ),
        find_reuse(a.document, b.document),
    )


def _analysed(text: object) -> Analysis:
    if isinstance(text, Article):
        return analyse(text)
    if isinstance(text, Analysis):
        return text
    raise TypeError(
        f"compare takes articles or what analyse makes of them, not {type(text).__name__}"
    )


def _sentences(document: Document) -> list[tuple[Span, list[str]]]:
    return [
        ((s.start, s.end), list(document.lower[s.first_word : s.last_word]))
        for s in document.sentences
    ]


def _said(result: Analysis) -> list[tuple[Span, list[str]]]:
    """The statements with their words, cues left out."""
    document = result.document
    found = []
    for statement in result.statements:
        words: list[str] = []
        for fragment in statement.fragments:
            first, last = document.word_range(fragment.start, fragment.end)
            words += document.lower[first:last]
        found.append(((statement.start, statement.end), words))
    return found


def _frame(rows: list[Row], columns: list[str]) -> pd.DataFrame:
    from analysis.tables import Table

    table = Table(rows, columns=columns)
    for column in columns:
        if any(part in column for part in _COUNTS):
            table[column] = table[column].astype("Int64")
        elif any(part in column for part in ("share", "similarity")):
            table[column] = table[column].astype("Float64")
        else:
            table[column] = table[column].astype("string")
    return table


def passage_rows(found: Comparison) -> list[Row]:
    """One row per passage of either text; similarity is 0 to 1, offsets count characters."""
    rows: list[Row] = []
    for pair in found.pairs:
        row: Row = {"status": pair.status, "similarity": round(pair.similarity, 4)}
        for name, span, result in (("a", pair.a, found.a), ("b", pair.b, found.b)):
            start, end = result.document.original(*span) if span else (None, None)
            row[f"{name}_start"], row[f"{name}_end"] = start, end
            row[f"{name}_text"] = result.article.text[start:end] if span else None
            row[f"{name}_paragraph"] = _paragraph(result.document, span) if span else None
        rows.append(row)
    return rows


def _paragraph(document: Document, span: Span) -> int:
    return next(p.number for p in document.paragraphs if p.start <= span[0] < p.end)


def quote_rows(found: Comparison) -> list[Row]:
    """One row per statement of either text; similarity is 0 to 1, offsets count characters."""
    rows: list[Row] = []
    for pair in found.statements:
        row: Row = {"status": pair.status, "similarity": round(pair.similarity, 4)}
        for name, said, result in (("a", pair.a, found.a), ("b", pair.b, found.b)):
            row[f"speaker_{name}"] = said.speaker if said else None
            row[f"kind_{name}"] = said.kind if said else None
            start, end = result.document.original(said.start, said.end) if said else (None, None)
            row[f"text_{name}"] = result.article.text[start:end] if said else None
            row[f"start_{name}"] = start
        rows.append(row)
    return rows


def speaker_rows(found: Comparison) -> list[Row]:
    """Speakers of both texts; one is the same under two names, "Pugh" and "Ida Pugh", where both
    texts have but one of that surname.
    """
    shares = [_shares(found.a), _shares(found.b)]
    names = list(shares[0])
    same = {name: name for name in names}
    for name in shares[1]:
        if name not in same:
            tail = _namesakes(name, shares[0])
            alone = len(tail) == 1 and tail[0] not in shares[1] and _alike(name, tail[0])
            same[name] = tail[0] if alone and len(_namesakes(name, shares[1])) == 1 else name
            if same[name] == name:
                names.append(name)
    renamed = {same[name]: values for name, values in shares[1].items()}
    rows: list[Row] = []
    for name in names:
        row: Row = {"speaker": name}
        for text, values in (("a", shares[0].get(name)), ("b", renamed.get(name))):
            for number, share in enumerate(_SHARES):
                row[f"{share}_{text}"] = values[number] if values else None
        rows.append(row)
    return sorted(rows, key=lambda row: row["speaker"] is None)


def _namesakes(name: str | None, among: Iterable[str | None]) -> list[str]:
    """Those `among` the names that end in the same word."""
    last = name.split()[-1] if name else None
    return [each for each in among if each and each.split()[-1] == last]


def _alike(name: str | None, other: str) -> bool:
    """Whether two names that end in one word may be one person's: "Pugh", "I. Pugh", "Ida Pugh";
    but not Ida and Jon Pugh, nor Ardley and Wenby Council.
    """
    first, second = (name or "").split()[:-1], other.split()[:-1]
    if not first or not second:
        return True
    short, long = sorted((first[0].rstrip("."), second[0].rstrip(".")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def _shares(result: Analysis) -> dict[str | None, tuple[float | None, ...]]:
    """Per speaker of the body the share of direct words, of all words and of statements."""
    counts: dict[str | None, list[int]] = {}
    for statement in result.statements:
        if statement.paragraph == 0:
            continue
        row = counts.setdefault(statement.speaker, [0, 0, 0])
        for fragment in statement.fragments:
            words = result.document.count_words(fragment.start, fragment.end)
            row[0] += words * fragment.marked
            row[1] += words
        row[2] += 1
    totals = [sum(row[k] for row in counts.values()) for k in range(3)]
    return {
        name: tuple(row[k] / totals[k] if totals[k] else None for k in range(3))
        for name, row in counts.items()
    }


def summary_row(found: Comparison) -> Row:
    """Both texts in one row: shares of words (0 to 1) that are reused, counts by status."""
    row: Row = {
        "share_b_in_a": found.reuse.b_in_a,
        "share_a_in_b": found.reuse.a_in_b,
        "words_a": len(found.a.document.words),
        "words_b": len(found.b.document.words),
    }
    for status in STATUSES:
        row[f"passages_{status}"] = sum(pair.status == status for pair in found.pairs)
        row[f"quotes_{status}"] = sum(pair.status == status for pair in found.statements)
    return row
