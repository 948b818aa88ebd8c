"""The document: an article as prose and what is not prose, paragraphs, sentences, words.

Nothing is cut out: everything is a span of code points into `document.text`, end exclusive. That
is `article.text`, but for decomposed letters, invisible signs and odd blanks (see `reading`);
`document.original` gives a span's place in `article.text`, in all cases.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from analysis.article import Article
from analysis.document.layout import lay_out
from analysis.document.reading import Reading, read_text
from analysis.document.sentences import find_sentences
from analysis.document.words import Words, find_long, find_words, lower_words
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


class Sentence(NamedTuple):  # made by the dozen, and a tuple is made in a third of the time
    """A sentence: its span, paragraph number and half-open range of word indices."""

    start: int
    end: int
    paragraph: int
    first_word: int
    last_word: int

    @property
    def word_count(self) -> int:
        """Number of words of the sentence."""
        return self.last_word - self.first_word


class Paragraph(NamedTuple):
    """A paragraph of prose; number 0 is the headline, the body counts from 1."""

    number: int
    start: int
    end: int
    first_sentence: int
    last_sentence: int
    first_word: int
    last_word: int


_ARTICLES = ("al-", "el-")


@dataclass(frozen=True)
class Document:
    """An article cut up.

    `words` are the spans of the prose words; `lower` are the same words in lower case and one
    spelling (NFC, straight apostrophe, nothing invisible), as word lists have them; `spelled` as
    they stand in the text; `gaps` is what stands before each, from the end of the one before.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    words: tuple[Span, ...]
    lower: tuple[str, ...]
    spelled: tuple[str, ...]
    gaps: tuple[str, ...]
    word_starts: list[int] = field(compare=False, repr=False)
    removed: tuple[Removed, ...]
    problems: tuple[Problem, ...]
    reading: Reading | None = None

    @cached_property
    def text(self) -> str:
        """The text that is read, which all spans index."""
        return self.reading.text if self.reading else self.article.text

    def original(self, start: int, end: int) -> Span:
        """The span of `article.text` that `text[start:end]` stands for."""
        return self.reading.original(start, end) if self.reading else (start, end)

    def read(self, start: int, end: int) -> Span:
        """The span of `text` that stands for `article.text[start:end]`."""
        return self.reading.read(start, end) if self.reading else (start, end)

    @property
    def language(self) -> Language:
        """The language pack of the article."""
        return load(self.article.language)

    @cached_property
    def sentence_firsts(self) -> list[int]:
        """Index of the first word of each sentence."""
        return [sentence.first_word for sentence in self.sentences]

    @cached_property
    def sentence_ranges(self) -> list[Span]:
        """For each word, and for the end, the half-open range of words of its sentence."""
        ranges: list[Span] = []
        for sentence in self.sentences:
            ranges += [(sentence.first_word, sentence.last_word)] * sentence.word_count
        return [*ranges, *ranges[-1:]]

    def sentence_at(self, word: int) -> Sentence:
        """The sentence that holds the word with index `word`."""
        return self.sentences[bisect_right(self.sentence_firsts, word) - 1]

    @cached_property
    def capital(self) -> list[bool]:
        """For each word whether it begins with a capital letter, behind "al-" too."""
        found = list(map(str.isupper, map(itemgetter(0), self.spelled)))
        if any(article in self.text for article in _ARTICLES):  # "Omar al-Aue"
            for index, word in enumerate(self.spelled):
                if word[:3] in _ARTICLES and word[3:4].isupper():
                    found[index] = True
        return found

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, in lower case."""
        return frozenset(self.lower)

    @cached_property
    def long_before(self) -> list[int]:
        """Number of long words before each word index; the last entry is their total."""
        return list(accumulate(find_long(self.lower), initial=0))

    def word_range(self, start: int, end: int) -> tuple[int, int]:
        """Half-open range of indices of the words that start in `text[start:end]`."""
        return bisect_left(self.word_starts, start), bisect_left(self.word_starts, end)

    def count_words(self, start: int, end: int) -> int:
        """Number of prose words that start in `text[start:end]`."""
        return bisect_left(self.word_starts, end) - bisect_left(self.word_starts, start)

    @cached_property
    def headline(self) -> Paragraph | None:
        """Paragraph 0; None for a text without a headline."""
        return self.paragraphs[0] if self.paragraphs and self.paragraphs[0].number == 0 else None

    @cached_property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs below the headline."""
        return self.paragraphs[1:] if self.headline else self.paragraphs

    @cached_property
    def body_start_word(self) -> int:
        """Index of the first word of the body."""
        return self.headline.last_word if self.headline else 0


def read_document(article: Article) -> Document:
    """Cut `article` into paragraphs, sentences and words, and mark what is not prose."""
    reading = read_text(article.text)
    text = reading.text if reading else article.text
    code = article.language
    layout = lay_out(text, code, article.title, article.author)
    words = Words([], [], [], [])
    sentences: list[Sentence] = []
    paragraphs: list[Paragraph] = []
    for number, pieces in enumerate(layout.paragraphs, 0 if layout.headline else 1):
        first_word, first_sentence = len(words.starts), len(sentences)
        for start, end in pieces:
            _read_piece(text, start, end, code, number, first_sentence, words, sentences)
        paragraphs.append(
            Paragraph(
                number,
                pieces[0][0],
                pieces[-1][1],
                first_sentence,
                len(sentences),
                first_word,
                len(words.starts),
            )
        )
    removed = tuple(Removed(*each) for each in layout.removed)
    problems = tuple(Problem(0, 0, kind, message) for kind, message in article.notes)
    problems += tuple(Problem(*each) for each in layout.problems)
    return Document(
        article,
        tuple(paragraphs),
        tuple(sentences),
        tuple(zip(words.starts, words.ends, strict=True)),
        lower_words(words.spelled),
        tuple(words.spelled),
        tuple(words.gaps),
        words.starts,
        removed,
        problems,
        reading,
    )


def _read_piece(
    text: str,
    start: int,
    end: int,
    code: str,
    paragraph: int,
    first_sentence: int,
    words: Words,
    sentences: list[Sentence],
) -> None:
    """Append the words and sentences of one stretch of prose."""
    found = find_words(text, start, end)
    if found.starts:
        found.gaps[0] = text[words.ends[-1] if words.ends else 0 : found.starts[0]]
    position, base = 0, len(words.starts)
    for first, last in find_sentences(text, start, end, code):
        begin = position
        position = bisect_left(found.starts, last, begin)
        if position > begin:
            sentences.append(Sentence(first, last, paragraph, base + begin, base + position))
        elif len(sentences) > first_sentence:
            # A stretch without words ("***") is no sentence: it goes with the one before it.
            sentences[-1] = sentences[-1]._replace(end=last)
    words.spelled.extend(found.spelled)
    words.gaps.extend(found.gaps)
    words.starts.extend(found.starts)
    words.ends.extend(found.ends)
