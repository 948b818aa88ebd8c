"""The document: an article's text cut into prose and what is not prose, paragraphs, sentences, words.

Nothing is rewritten: everything is a span of code points into `article.text`, end exclusive.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from analysis.article import Article
from analysis.languages import Language, load

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the reader should know about one place of the text."""

    start: int
    end: int
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A span that is not prose, and the reason (a code of the coding scheme)."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, paragraph number and half-open range of word indices."""

    start: int
    end: int
    paragraph: int
    first_word: int
    last_word: int

    @property
    def word_count(self) -> int:
        return self.last_word - self.first_word


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose; number 0 is the headline, the body counts from 1."""

    number: int
    start: int
    end: int
    first_sentence: int
    last_sentence: int
    first_word: int
    last_word: int


@dataclass(frozen=True)
class Document:
    """An article cut up. `words` are spans of prose words, `lower` the same words in lower case."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    words: tuple[Span, ...]
    lower: tuple[str, ...]
    removed: tuple[Removed, ...]
    problems: tuple[Problem, ...]

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def language(self) -> Language:
        return load(self.article.language)

    @cached_property
    def word_starts(self) -> list[int]:
        return [start for start, _ in self.words]

    def word_range(self, start: int, end: int) -> tuple[int, int]:
        """Half-open range of indices of the words that start in `text[start:end]`."""
        return bisect_left(self.word_starts, start), bisect_left(self.word_starts, end)

    def count_words(self, start: int, end: int) -> int:
        """Number of prose words that start in `text[start:end]`."""
        first, last = self.word_range(start, end)
        return last - first

    @property
    def headline(self) -> Paragraph | None:
        return self.paragraphs[0] if self.paragraphs and self.paragraphs[0].number == 0 else None

    @property
    def body(self) -> tuple[Paragraph, ...]:
        return self.paragraphs[1:] if self.headline else self.paragraphs

    @property
    def body_start_word(self) -> int:
        """Index of the first word of the body."""
        return self.headline.last_word if self.headline else 0


WORD = re.compile(r"[^\W_]+(?:(?:[-'’\u2011][^\W_]+)|(?:(?<=\d)[.,:](?=\d)\d[^\W_]*))*")


def read_document(article: Article) -> Document:
    """Cut `article` into paragraphs, sentences and words, and mark what is not prose."""
    text = article.text
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    words: list[Span] = []
    spans = [m.span() for m in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)]
    number = 0 if len(spans) > 1 else 1
    for start, end in spans:
        first_word, first_sentence = len(words), len(sentences)
        for match in re.finditer(r"\S(?:.*?[.!?][\"”»’']?(?=\s|$)|.*$)", text[start:end]):
            first = len(words)
            a, b = start + match.start(), start + match.end()
            words.extend(m.span() for m in WORD.finditer(text, a, b))
            sentences.append(Sentence(a, b, number, first, len(words)))
        paragraphs.append(
            Paragraph(
                number, start, end, first_sentence, len(sentences), first_word, len(words)
            )
        )
        number += 1
    return Document(
        article,
        tuple(paragraphs),
        tuple(sentences),
        tuple(words),
        tuple(text[a:b].lower() for a, b in words),
        (),
        (),
    )
