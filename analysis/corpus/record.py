"""A record: one input of a corpus, before it is an article."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from analysis.article import Article, ReadError
from analysis.article.reading import from_bytes
from analysis.corpus.documents import docx_text, pdf_text
from analysis.labels import Note, told

FIELDS = ("title", "outlet", "author", "date", "url", "section", "language")
LONGEST = 1_000_000  # characters of an article in a corpus; some seconds of work


@dataclass(frozen=True, slots=True)
class Record:
    """One input: what it holds (`content`), of which `kind`, and what its source says about it.

    `origin` is the file and place it comes from; `size` the bytes of the source it used up;
    `failure` says why it cannot be read. Whatever is slow (HTML, Word, PDF) happens in `article`,
    which the workers call, not in the reader.
    """

    id: str
    content: str | bytes = ""
    kind: str = "text"  # text markdown html docx pdf
    fields: Mapping[str, str] = field(default_factory=dict)
    origin: str = ""
    size: int = 0
    notes: tuple[Note, ...] = ()
    failure: str | None = None
    by_place: bool = False  # the id says only where it stands in its source, as the third row

    @property
    def digest(self) -> bytes:
        """16 bytes that tell whether the input has changed since it was analysed."""
        sign = hashlib.blake2b(digest_size=16)
        raw = self.content
        sign.update(raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass"))
        for key in sorted(self.fields):
            sign.update(f"\0{key}\0{self.fields[key]}".encode("utf-8", "surrogatepass"))
        sign.update(f"\0{self.kind}\0{self.failure or ''}".encode())
        return sign.digest()

    def article(self, language: str | None = None) -> Article:
        """The article of this record, which has its limit, so that one input cannot hold up a run.

        Raises ReadError, ImportError, UnsupportedLanguage.
        """
        found = self._article(language)
        if len(found.text) > LONGEST:
            millions = f"{len(found.text) / 1e6:.1f}"
            raise ReadError(
                f"the text has {millions} million characters, an article at most "
                f"{LONGEST // 1_000_000} million: part it with a separator, or analyse it alone"
            )
        return found

    def _article(self, language: str | None) -> Article:
        if self.failure is not None:
            raise ReadError(self.failure)
        known: dict[str, str | None] = {name: self.fields.get(name) for name in FIELDS}
        known["language"] = language or known["language"]
        if isinstance(self.content, str):
            return Article.from_text(self.content, id=self.id, notes=self.notes, **known)  # type: ignore[arg-type]
        if self.kind in ("docx", "pdf"):
            read = docx_text if self.kind == "docx" else pdf_text
            text, notes = read(self.content, self.origin)
            return Article.from_text(text, id=self.id, notes=(*self.notes, *notes), **known)  # type: ignore[arg-type]
        found = from_bytes(self.content, self.origin, self.kind, {**known, "id": self.id})
        own = told(self.notes, found.language)
        return replace(found, notes=(*found.notes, *own)) if own else found


def from_article(article: Article, id: str) -> Record:
    """The record of an article that is already in memory."""
    fields = {name: value for name in FIELDS if (value := getattr(article, name))}
    return Record(article.id or id, article.text, "text", fields, id, len(article.text))
