"""Text of Word and PDF files, by python-docx and pypdf."""

import io
import re
import zipfile
from collections import Counter

from analysis.article import ReadError
from analysis.labels import Note, message

LARGEST = 50_000_000  # bytes of markup that a Word file may unpack to
LONGEST = 1_100_000  # characters; a PDF is read no further, for an article is shorter
_HYPHEN = re.compile(r"(?<=[^\W\d_]{2})[-\u00ad]\n(?=[a-zæøåäöü])")
_PAGE_NUMBER = re.compile(
    r"\W*+(?:(?:side|page|s\.|p\.)\s*+)?\d{1,4}(?:\s*+(?:/|af|of)\s*+\d{1,4})?\W*", re.I
)


def docx_text(data: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    """The paragraphs of a Word file, a blank line between them; cells of tables are paragraphs.

    Raises ReadError for a file that is damaged or no Word file, ImportError with the way out.
    """
    try:
        from docx import Document
        from docx.table import Table, _Cell
    except ImportError as error:
        raise ImportError(_missing("python-docx", "Word files")) from error
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            markup = (m for m in packed.infolist() if m.filename.endswith((".xml", ".rels")))
            if sum(member.file_size for member in markup) > LARGEST:
                raise ReadError(f"{name} unpacks to more than {LARGEST // 1_000_000} MB")
        document = Document(io.BytesIO(data))
        texts: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                # `rows` would give a cell for every column spanned: a file may say a billion.
                texts += [
                    _Cell(cell, block).text
                    for cell in block._tbl.iter_tcs()  # type: ignore[no-untyped-call]
                ]
            else:
                texts.append(block.text)
    except ReadError:
        raise
    except Exception as error:  # python-docx raises whatever its parts raise
        raise ReadError(f"{name} is damaged or no Word file (.docx)") from error
    return "\n\n".join(text.strip() for text in texts if text.strip()), ()


def pdf_text(data: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    """The text layer of a PDF, line by line; running heads and page numbers left out.

    Raises ReadError for a scanned, encrypted or damaged file, ImportError with the way out.
    """
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise ImportError(_missing("pypdf", "PDF files")) from error
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError(f"{name} is encrypted: save it without a password")
        pages: list[str] = []
        length = 0
        for page in reader.pages:
            pages.append(page.extract_text() or "")
            length += len(pages[-1])
            if length > LONGEST:
                break
    except ReadError:
        raise
    except Exception as error:  # a damaged PDF fails in many ways
        raise ReadError(f"{name} is damaged or no PDF") from error
    text = join_pages(pages)
    if not text.strip():
        raise ReadError(f"{name} holds pictures of text only: run text recognition (OCR) on it")
    return text, (("pdf", message("note.pdf")),)


def join_pages(pages: list[str]) -> str:
    r"""The pages' lines without page numbers and running heads, words that were parted joined.

    >>> join_pages(["Ny bro\nByrådet har ved-\ntaget broen.\n1", "Den åbner i maj.\n2"])
    'Ny bro\nByrådet har vedtaget broen.\nDen åbner i maj.'
    """
    split = [[line.strip() for line in page.splitlines()] for page in pages]
    edges = Counter(line for lines in split for line in {*lines[:1], *lines[-1:]} if line)
    running = {line for line, n in edges.items() if n > 2 and n * 2 > len(pages)}
    kept = [
        line
        for lines in split
        for place, line in enumerate(lines)
        if line not in running
        and not (place in (0, len(lines) - 1) and _PAGE_NUMBER.fullmatch(line))
    ]
    return _HYPHEN.sub("", "\n".join(kept)).strip()


def _missing(package: str, what: str) -> str:
    return f"reading {what} needs {package}: pip install 'media-analysis-workbook[corpus]'"
