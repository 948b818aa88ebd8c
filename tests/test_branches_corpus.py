"""Ways through corpora and source codes that no other test went (docs/checks.md)."""

import io
import sqlite3
import sys
from errno import EIO, ENOSPC

import docx
import pypdf
import pytest
from corpus_records import some

from analysis import corpus
from analysis.article import ReadError
from analysis.corpus import documents, duplicates, parts
from analysis.corpus.documents import docx_text, pdf_text
from analysis.corpus.errors import OutputError
from analysis.corpus.known import FILE, Known
from analysis.sourcing.levels import decide
from analysis.sourcing.lists import Kind

# ---------------------------------------------------------------- Word and PDF files


def word_file(*paragraphs):
    document, data = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(data)
    return data.getvalue()


def pdf_file(password=None, pages=1):
    writer, data = pypdf.PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(72, 72)
    if password is not None:
        writer.encrypt(password)
    writer.write(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("module", "read", "package"),
    [("docx", docx_text, "python-docx"), ("pypdf", pdf_text, "pypdf")],
)
def test_without_its_package_a_document_says_how_to_get_it(monkeypatch, module, read, package):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=rf"needs {package}: pip install"):
        read(b"", "bro")


def test_a_word_file_that_unpacks_too_large_is_not_read(monkeypatch):
    data = word_file("Broen holder.")
    assert docx_text(data, "bro.docx")[0] == "Broen holder."
    monkeypatch.setattr(documents, "LARGEST", 2_000)
    with pytest.raises(ReadError, match=r"bro\.docx unpacks to more than 0 MB"):
        docx_text(data, "bro.docx")


def test_a_pdf_with_a_password_says_so():
    with pytest.raises(ReadError, match=r"bro\.pdf is encrypted"):
        pdf_text(pdf_file("hemmelig"), "bro.pdf")


@pytest.mark.parametrize("password", [None, ""])
def test_a_pdf_without_letters_asks_for_text_recognition(password):
    with pytest.raises(ReadError, match="OCR"):
        pdf_text(pdf_file(password), "bro.pdf")


def test_a_damaged_pdf_says_so():
    with pytest.raises(ReadError, match=r"bro\.pdf is damaged or no PDF"):
        pdf_text(b"%PDF-1.7 broken", "bro.pdf")


def test_a_pdf_is_read_no_further_than_an_article_is_long(monkeypatch):
    read = []

    def text(page):
        read.append(page)
        return "Broen holder. "

    monkeypatch.setattr(pypdf.PageObject, "extract_text", text)
    monkeypatch.setattr(documents, "LONGEST", 20)
    found, _ = pdf_text(pdf_file(pages=4), "bro.pdf")
    assert len(read) == 2 and found.count("Broen holder.") == 2


# ---------------------------------------------------------------- the output folder


class Broken:
    """A database whose disk fails."""

    def __init__(self, error):
        self.error = error

    def execute(self, *_):
        raise self.error

    def close(self):
        pass


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("disk I/O error", "cannot be written: disk I/O error"),
        ("database or disk is full", "the disk that holds .* is full"),
    ],
)
def test_a_disk_that_fails_under_the_index_is_told(tmp_path, said, told):
    known = Known(tmp_path)
    known.close()
    known._base = Broken(sqlite3.OperationalError(said))
    with pytest.raises(OutputError, match=told):
        known.meet("a", b"1")


def test_a_second_run_is_kept_out_of_the_folder(tmp_path):
    first = Known(tmp_path)
    with pytest.raises(OutputError, match="another run is writing"):
        Known(tmp_path)
    first.close()
    Known(tmp_path).close()
    assert (tmp_path / FILE).is_file()


def test_duplicates_need_signatures(tmp_path):
    with pytest.raises(OutputError, match="has no signatures: run again with signatures=True"):
        corpus.mark_duplicates(tmp_path)
    with pytest.raises(OutputError, match="not marked yet"):
        duplicates.repeated(tmp_path)


@pytest.mark.parametrize("number", [EIO, ENOSPC])
def test_a_disk_that_fails_under_the_duplicates_leaves_no_half_file(tmp_path, monkeypatch, number):
    out = tmp_path / "out"
    corpus.analyse(some(2), out, workers=1, progress=False)

    def fails(path, data):
        path.write_bytes(data[:10])
        raise OSError(number, "the disk")

    monkeypatch.setattr(parts, "write_synced", fails)
    with pytest.raises(OutputError):
        corpus.mark_duplicates(out)
    assert list((out / duplicates.DUPLICATES).iterdir()) == []


# ---------------------------------------------------------------- role and body

BODIES = {
    "medium": Kind("radio", "medium", "media"),
    "university": Kind("university", "organisation", "expert", "expert", "expert"),
    "union": Kind("teachers' union", "organisation", "organisation", "party", "spokesperson"),
    "company": Kind("company", "company", "organisation", "party", "spokesperson"),
    "watchdog": Kind("consumer council", "organisation", "organisation", "expert", "spokesperson"),
    "state": Kind("Norge", "state"),
}
ROLES = {
    "captain": Kind("captain", "person", "citizen", "experience", "personal_experience"),
    "professor": Kind("professor", "person", "expert", "expert", "expert"),
    "rector": Kind("rector", "person", "organisation", "party", "spokesperson"),
    "nurse": Kind("nurse", "person", "expert", "expert", "personal_experience"),
    "engineer": Kind("engineer", "person", "expert", "expert", "expert"),
    "treasurer": Kind("treasurer", "person", "organisation", "party", "spokesperson"),
}
SPEAKS = ("organisation", "party", "spokesperson")
KNOWS = ("expert", "expert", "expert")


@pytest.mark.parametrize(
    ("role", "body", "decided"),
    [
        (Kind("striker", "person", "expert", "", "expert"), "medium", KNOWS),
        (
            Kind("pundit", "person", "expert", "", "expert"),
            "medium",
            ("expert", "expert", "expert"),
        ),
        (Kind("critic", "person", "expert", "", "expert"), "medium", ("media", "expert", "expert")),
        (ROLES["professor"], "medium", KNOWS),
        (ROLES["treasurer"], "medium", ("media", "party", "spokesperson")),
        (ROLES["rector"], "university", SPEAKS),
        (ROLES["professor"], "university", KNOWS),
        (ROLES["professor"], "company", KNOWS),
        (ROLES["nurse"], "union", SPEAKS),
        (ROLES["nurse"], "company", ("citizen", "experience", "personal_experience")),
        (ROLES["engineer"], "company", SPEAKS),
        (ROLES["treasurer"], "watchdog", ("organisation", "expert", "spokesperson")),
        (ROLES["treasurer"], "state", ("official", "party", "spokesperson")),
        (ROLES["professor"], "state", KNOWS),
        (None, "university", KNOWS),
        (None, "medium", ("media", "", "expert")),
        (None, "watchdog", ("organisation", "expert", "spokesperson")),
        (None, "state", ("", "", "")),
    ],
    ids=lambda value: getattr(value, "entry", None) or str(value),
)
def test_role_and_body_decide_together(role, body, decided):
    assert decide(role, BODIES[body]) == decided


@pytest.mark.parametrize("folder", [True, False])
def test_a_damaged_index_is_named(tmp_path, folder):
    if folder:
        (tmp_path / FILE).mkdir()
    else:
        (tmp_path / FILE).write_text("no index " * 500)
    with pytest.raises(OutputError, match=FILE):
        Known(tmp_path)
