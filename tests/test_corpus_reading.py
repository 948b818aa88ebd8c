"""Reading corpora: every kind of source gives the same records, streamed, nothing dropped."""

import csv
import gzip
import io
import json
import zipfile
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analysis import Article
from analysis.article import ReadError
from analysis.corpus import json_rows, read_records, show_columns
from analysis.corpus.columns import guess_columns
from analysis.corpus.documents import join_pages
from analysis.corpus.exports import PRESETS, separator, split
from analysis.corpus.tabular import table_rows
from support import LITTLE

ROWS = [
    {"id": "a1", "text": LITTLE["da"], "language": "da", "title": "Bro", "outlet": "Fjordposten",
     "author": "Ane Kvist", "date": "2026-03-01", "url": "https://avis.example/a", "section": "By"},
    {"id": "a2", "text": LITTLE["en"], "language": "en", "title": "Bridge", "outlet": "The Echo",
     "author": None, "date": "2026-03-02", "url": None, "section": "Town"},
]  # fmt: skip


def write_csv(path: Path, rows=ROWS, delimiter=",", encoding="utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_table(folder: Path, kind: str) -> Path:
    path = folder / f"articles.{kind}"
    if kind == "csv":
        return write_csv(path)
    if kind == "tsv":
        return write_csv(path, delimiter="\t")
    if kind == "jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    elif kind == "json":
        path.write_text(json.dumps({"articles": ROWS}), encoding="utf-8")
    elif kind == "jsonl.gz":
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in ROWS)
    elif kind == "parquet":
        pq.write_table(pa.Table.from_pylist(ROWS), path)
    elif kind == "xlsx":
        book = openpyxl.Workbook()
        book.active.append(list(ROWS[0]))
        for row in ROWS:
            book.active.append(list(row.values()))
        book.save(path)
    elif kind == "zip":
        with zipfile.ZipFile(path, "w") as packed:
            packed.write(write_csv(folder / "inner.csv"), "deep/inner.csv")
    return path


@pytest.mark.parametrize(
    "kind", ["csv", "tsv", "jsonl", "json", "jsonl.gz", "parquet", "xlsx", "zip"]
)
def test_every_table_gives_the_same_records(tmp_path, kind):
    records = list(read_records(write_table(tmp_path, kind)))
    assert [record.id for record in records] == ["a1", "a2"]
    assert [record.content for record in records] == [LITTLE["da"], LITTLE["en"]]
    for record, row in zip(records, ROWS, strict=True):
        known = {key: value for key, value in row.items() if value and key not in ("id", "text")}
        assert dict(record.fields) == known
        assert record.failure is None


def test_text_of_a_row_is_exactly_the_string_given(tmp_path):
    text = "  Ny bro\r\n\r\n“Ja”, siger Bo.\t\n"
    (record,) = read_records(write_csv(tmp_path / "a.csv", [{"text": text}]))
    assert record.content == text
    assert record.article("da").text == text


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_as_spreadsheets_save_it(tmp_path, delimiter, encoding):
    rows = [{"Brødtekst": "Ærø får en bro, siger Bo.\nDen er lang.", "Overskrift": "Bro; å, ø"}]
    path = write_csv(tmp_path / "a.csv", rows, delimiter, encoding)
    (record,) = read_records(path)
    assert (record.content, record.fields["title"]) == (rows[0]["Brødtekst"], "Bro; å, ø")
    assert record.id == "a.csv:1"


def test_rows_that_cannot_be_read_are_named_and_the_rest_is_read(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "En."}\n{"text": \n[1]\n{"text": "To."}\n', encoding="utf-8")
    records = list(read_records(path))
    assert [record.id for record in records] == [f"a.jsonl:{n}" for n in (1, 2, 3, 4)]
    assert [bool(record.failure) for record in records] == [False, True, True, False]


COLUMNS = [
    (["id", "text", "title"], {}, {"id": "id", "text": "text", "title": "title"}),
    (["Overskrift", "Brødtekst", "Dato"], {},
     {"title": "Overskrift", "text": "Brødtekst", "date": "Dato"}),
    (["headline", "body", "publishedAt", "source"], {},
     {"title": "headline", "text": "body", "date": "publishedAt", "outlet": "source"}),
    (["a", "b"], {"text": "a"}, {"text": "a"}),
    (["text", "content"], {"text": "content"}, {"text": "content"}),
    (["content", "text"], {}, {"text": "text"}),
    (["text", "author"], {"author": None}, {"text": "text"}),
    (["note", "long"], {}, {"text": "long"}),
    # Names with words that say nothing; what belongs to something else is not taken for it.
    (["Story text", "author_name", "Section name", "Publication date", "source_url"], {},
     {"text": "Story text", "author": "author_name", "section": "Section name",
      "date": "Publication date", "url": "source_url"}),
    (["Artiklens tekst", "Medienavn", "Journalist(er)", "Udgivelsestidspunkt", "Stof område"], {},
     {"text": "Artiklens tekst", "outlet": "Medienavn", "author": "Journalist(er)",
      "date": "Udgivelsestidspunkt", "section": "Stof område"}),
    (["text", "author_id", "image_url", "date_modified", "text_length", "comments"], {},
     {"text": "text"}),
    (["article.body", "article.headline", "source.name"], {},
     {"text": "article.body", "title": "article.headline", "outlet": "source.name"}),
]  # fmt: skip


@pytest.mark.parametrize(("names", "chosen", "expected"), COLUMNS)
def test_columns_are_guessed_and_can_be_changed(names, chosen, expected):
    sample = [dict.fromkeys(names, "kort") | {"long": "en lang tekst " * 9}]
    found = guess_columns(names, sample, chosen)
    assert {column.field: column.column for column in found if column.column} == expected


LONG = "Byrådet har vedtaget at bygge en bro over fjorden."


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"content": "", "full_content": LONG}, "full_content"),
        ({"full_content": LONG, "text": "kort"}, "full_content"),
        ({"full_content": LONG, "text": LONG}, "text"),
        ({"content": "kort", "description": LONG}, "content"),  # a summary is not the article
        ({"text": "kort", "text (2)": LONG}, "text (2)"),
    ],
)
def test_column_called_text_that_is_empty_gives_way_to_the_one_that_holds_texts(row, text):
    (found,) = [each for each in guess_columns(list(row), [row]) if each.field == "text"]
    assert found.column == text


TABLES = [
    # name, file, id, title, text or part of the failure
    ("names in quotes with commas", '"Rubrik, a, b";text\nBro;Broen åbner.\n',
     [(None, "Broen åbner.")]),
    ("a comma nobody quoted", "id,text,date\n1,Ny bro, siger Bo,2026-03-01\n2,To.,2026-03-01\n",
     [("4 cells for 3 columns", ""), (None, "To.")]),
    ("cells too few", "id,text,date\n1,Ny bro\n", [(None, "Ny bro")]),
    ("cells too many, but empty", "id,text\n1,Ny bro,,\n", [(None, "Ny bro")]),
    ("quotation mark never closed", 'id,text\n1,En.\n2,"Åben\n3,To.\n4,Tre.\n',
     [(None, "En."), ("3 lines to the end", "")]),
    ("a mark of inches", 'id,text\n1,En.\n2,Skærm på 5" er ny.\n',
     [(None, "En."), (None, 'Skærm på 5" er ny.')]),
    ("last text over several lines", 'id,text\n1,"En ""lille""\ntekst."',
     [(None, 'En "lille"\ntekst.')]),
    ("two columns of one name", f"text,text\nkort,{LONG}\n", [(None, LONG)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [t[1:] for t in TABLES], ids=[t[0] for t in TABLES])
def test_tables_that_lost_articles_or_words_without_a_word(tmp_path, text, expected):
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    records = list(read_records(tmp_path / "a.csv"))
    assert [record.content for record in records] == [content for _, content in expected]
    for record, (why, _) in zip(records, expected, strict=True):
        assert (record.failure is None) if why is None else (why in str(record.failure))


def test_table_without_names_says_so(tmp_path):
    text = " ".join(["Byrådet har vedtaget en bro."] * 20)
    with pytest.raises(ReadError, match="put a row of column names above"):
        list(read_records(write_csv(tmp_path / "a.csv", [{"1": "2", text: text}])))


NESTED = {"_id": {"$oid": "f3"}, "article": {"headline": "Ny bro", "body": ["Ny bro", "Åbner."]},
          "source": {"id": 4, "name": "Fjordposten"}, "meta": {"date": "2026-03-01"}}  # fmt: skip


@pytest.mark.parametrize("kind", ["jsonl", "json", "parquet", "memory"])
def test_objects_in_objects_are_columns_and_lists_are_paragraphs(tmp_path, kind):
    # The text was once what Python prints of a dict.
    path = tmp_path / f"a.{kind}"
    if kind == "parquet":
        pq.write_table(
            pa.Table.from_pylist([{k: v for k, v in NESTED.items() if k != "_id"}]), path
        )
    else:
        path.write_text(json.dumps(NESTED if kind == "jsonl" else [NESTED]), encoding="utf-8")
    (record,) = read_records([NESTED] if kind == "memory" else path)
    assert record.content == "Ny bro\n\nÅbner."
    assert dict(record.fields) == {
        "title": "Ny bro", "outlet": "Fjordposten", "date": "2026-03-01"}  # fmt: skip
    assert record.id == ("a.parquet:1" if kind == "parquet" else "f3")


@pytest.mark.parametrize("above", [[], [["Udtræk fra arkivet, 1. marts 2026"], []]])
def test_workbook_with_a_cover_sheet_and_a_title_above_the_table(tmp_path, above):
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Artikler")
    for row in [[], *above, ["Overskrift", "Tekst"], ["Ny bro", "Broen åbner."], [None, "To."]]:
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    records = list(read_records(tmp_path / "a.xlsx"))
    assert [(r.fields.get("title"), r.content) for r in records] == [
        ("Ny bro", "Broen åbner."), (None, "To.")]  # fmt: skip


def test_workbook_of_one_column(tmp_path):
    book = openpyxl.Workbook()
    for cell in ("Tekst", "En.", "To."):
        book.active.append([cell])
    book.save(tmp_path / "a.xlsx")
    assert [record.content for record in read_records(tmp_path / "a.xlsx")] == ["En.", "To."]


def test_name_of_one_column_is_no_title_where_another_has_none(tmp_path):
    book = openpyxl.Workbook()
    for row in [["Tekst", None], ["En.", "rettet"], ["To.", None]]:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert [record.content for record in read_records(tmp_path / "a.xlsx")] == ["En.", "To."]


def test_gzipped_files_inside_a_zip_are_read(tmp_path):
    # They once held no rows, and were gone without a word.
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("t.csv.gz", gzip.compress(b"id,text\n1,En.\n"))
        packed.writestr("u.txt.gz", gzip.compress(b"To."))
        packed.writestr("v.txt.gz", b"no gzip")
        packed.write(write_table(tmp_path, "parquet"), "p.parquet")
    records = list(read_records(tmp_path / "a.zip"))
    assert [r.id for r in records] == ["a1", "a2", "1", "a.zip/u.txt.gz", "a.zip/v.txt.gz"]
    assert [bool(r.failure) for r in records] == [False, False, False, False, True]
    assert (records[2].content, records[3].article("da").text) == ("En.", "To.")


@pytest.mark.parametrize(
    ("names", "chosen", "says"),
    [
        (["a"], {"text": "b"}, "no column b; there are: a"),
        (["a"], {"body": "a"}, "no field body"),
        (["a"], {}, "say which: columns="),
    ],
)
def test_wrong_columns_are_explained(names, chosen, says):
    with pytest.raises(ValueError, match=says):
        guess_columns(names, [dict.fromkeys(names, "kort")], chosen)


def test_columns_are_shown_before_anything_is_read(tmp_path):
    shown = show_columns(write_table(tmp_path, "csv"))
    assert {(column.field, column.column) for column in shown} >= {("text", "text"), ("id", "id")}
    assert next(column for column in shown if column.field == "outlet").example == "Fjordposten"
    assert show_columns(tmp_path) == ()


def test_language_names_become_codes(tmp_path):
    rows = [{"text": "x", "language": value} for value in ("Dansk", "en-GB", "da_DK", "English")]
    found = [r.fields["language"] for r in read_records(write_csv(tmp_path / "a.csv", rows))]
    assert found == ["da", "en", "da", "en"]


def test_excel_says_when_a_text_was_cut(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["text", "date"])
    book.active.append(["a" * 32_767, date(2026, 3, 1)])
    book.save(tmp_path / "a.xlsx")
    (record,) = read_records(tmp_path / "a.xlsx")
    assert record.fields["date"] == "2026-03-01"
    assert [kind for kind, _ in record.article("da").notes] == ["cut"]


def minimal_pdf(lines: list[str]) -> bytes:
    """A PDF of one page, a line of text for each of `lines`; pypdf rebuilds the missing index."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET".encode("cp1252")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 595 842]"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n")
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def test_folder_of_all_kinds(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text(LITTLE["da"], encoding="utf-8")
    (tmp_path / "b.md").write_text("# Elmford gets a bridge\n\nIt will hold, said Ann.", "utf-8")
    page = (
        "<html><body><article><h1>Ny bro</h1>"
        + "<p>Broen holder, siger Anna Holm fra byen.</p>" * 5
    )
    (tmp_path / "c.html").write_text(page + "</article></body></html>", encoding="utf-8")
    document = docx.Document()
    document.add_paragraph("Holm by fik en ny bro")
    document.add_table(1, 1).cell(0, 0).text = "– Broen holder, siger Anna Holm."
    document.save(str(tmp_path / "d.docx"))
    (tmp_path / "e.pdf").write_bytes(minimal_pdf(["Ny bro", "Broen holder, siger Anna Holm."]))
    (tmp_path / "sub" / "g.txt").write_text("Tekst.", encoding="utf-8")
    (tmp_path / "sub" / "h.doc").write_bytes(b"\xd0\xcf\x11\xe0 old")
    (tmp_path / "z.xyz").write_text("?", encoding="utf-8")
    (tmp_path / "page.css").write_text("p {}", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("?", encoding="utf-8")
    records = {record.id: record for record in read_records(tmp_path)}
    assert list(records) == [
        "a.txt",
        "b.md",
        "c.html",
        "d.docx",
        "e.pdf",
        "sub/g.txt",
        "sub/h.doc",
        "z.xyz",
    ]
    assert records["sub/h.doc"].failure is not None and ".docx" in records["sub/h.doc"].failure
    assert records["z.xyz"].failure is not None
    texts = {
        name: records[name].article("da").text for name in records if not records[name].failure
    }
    assert texts["a.txt"] == LITTLE["da"]
    assert texts["b.md"].startswith("Elmford gets a bridge")
    assert "Broen holder, siger Anna Holm fra byen." in texts["c.html"]
    assert texts["d.docx"] == LITTLE["da"]
    assert texts["e.pdf"] == "Ny bro\nBroen holder, siger Anna Holm."
    assert [kind for kind, _ in records["e.pdf"].article("da").notes] == ["pdf"]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", b"%PDF-1.4 cut off", "damaged"),
        ("a.docx", b"PK\x03\x04 cut off", "damaged"),
        ("scan.pdf", minimal_pdf([]), "OCR"),
    ],
)
def test_unreadable_documents_say_why(tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    (record,) = read_records(tmp_path)
    with pytest.raises(ReadError, match=says):
        record.article()


def test_pages_lose_running_heads_and_numbers_only_at_their_edges():
    pages = [f"Fjordposten\nLinje {n}\n12 biler\n{n}" for n in range(1, 5)]
    assert join_pages(pages) == "\n".join(f"Linje {n}\n12 biler" for n in range(1, 5))


RSS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Fjordposten</title><language>da-DK</language>
<item><title>Ny bro</title><link>https://avis.example/1</link><guid>g-1</guid>
<pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate><dc:creator>Ane Kvist</dc:creator>
<description>Kort.</description>
<content:encoded><![CDATA[<p>Broen &oslash;st for byen holder.</p><script>x()</script>
<p>– Ja, siger Anna&nbsp;Holm.</p>]]></content:encoded></item>
<item><title>To &amp; tre</title><link>https://avis.example/2</link>
<description>Et resume &amp;amp; mere.&x;</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Echo</title>
<entry><id>tag:1</id><title>Bridge</title><updated>2026-03-02T08:00:00Z</updated>
<link rel="self" href="https://echo.example/feed"/><link href="https://echo.example/1"/>
<author><name>Ann Elm</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It holds.</p><p>Yes.</p></div>
</content>
</entry></feed>"""


PACKED = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da"><title>Fjordposten</title>
<entry><id>1</id><title type="html">Ny &lt;b&gt;bro&lt;/b&gt; &amp;amp; vej</title>
<author><name>Ane Kvist</name><email>ane@avis.example</email></author>
<author><name>Bo Dam</name></author><content type="html">&lt;p&gt;Den åbner.&lt;/p&gt;</content>
</entry><entry><id>2</id><title>3 &lt; 4</title><summary>Kort.</summary></entry></feed>"""


def test_atom_with_markup_in_titles_addresses_of_authors_and_a_language(tmp_path):
    (tmp_path / "feed.atom").write_text(PACKED, encoding="utf-8")
    first, second = read_records(tmp_path / "feed.atom")
    assert dict(first.fields) == {
        "title": "Ny bro & vej", "author": "Ane Kvist, Bo Dam", "outlet": "Fjordposten",
        "language": "da"}  # fmt: skip
    assert first.content == "Ny bro & vej\n\nDen åbner."
    assert second.fields["title"] == "3 < 4" and "author" not in second.fields


def test_rss_file(tmp_path):
    (tmp_path / "feed.rss").write_text(RSS, encoding="utf-8")
    first, second = read_records(tmp_path / "feed.rss")
    assert (first.id, first.fields["url"]) == ("g-1", "https://avis.example/1")
    assert first.content == "Ny bro\n\nBroen øst for byen holder.\n\n– Ja, siger Anna Holm."
    assert first.fields["outlet"] == "Fjordposten" and first.fields["author"] == "Ane Kvist"
    assert second.id == "https://avis.example/2"
    assert second.content == "To & tre\n\nEt resume & mere."  # the outer entity was not followed
    assert [kind for kind, _ in second.notes] == ["feed"]


def test_atom_file(tmp_path):
    (tmp_path / "feed.xml").write_text(ATOM, encoding="utf-8")
    (record,) = read_records(tmp_path / "feed.xml")
    assert (record.id, record.fields["url"]) == ("tag:1", "https://echo.example/1")
    assert record.content == "Bridge\n\nIt holds.\n\nYes."
    assert record.fields["author"] == "Ann Elm"


EXPORTS = {
    "lexis": "   1 of 2 DOCUMENTS\n\nEn.\n\n   2 of 2 DOCUMENTS\n\nTo.\n",
    "nexis": "En.\nEnd of Document\n\nTo.\nEnd of Document\n\nSearch terms\n",
    "factiva": "En.\n\nDocument ABCD000020260301em31\n\nTo.\n\nDocument ABCD000020260301em32\n",
    "proquest": "_" * 60 + "\nEn.\n" + "_" * 60 + "\nTo.\n",
    "retriever": "En.\n" + "=" * 78 + "\nTo.\n",
}


@pytest.mark.parametrize("preset", PRESETS)
def test_archive_exports_hold_several_articles(tmp_path, preset):
    (tmp_path / "export.txt").write_text(EXPORTS[preset], encoding="utf-8")
    records = list(read_records(tmp_path, separator=preset))
    assert [str(record.content).strip() for record in records] == ["En.", "To."]
    assert [record.id for record in records] == ["export.txt:1", "export.txt:2"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("En.\nTo.\n", [["separator"]]),
        ("En.\n====\nTo.\n", [[], []]),
        ("En.\n====\n", [[]]),
        ("====\nEn.\n", [[]]),
    ],
)
def test_file_that_nothing_parts_says_so(tmp_path, text, kinds):
    # With the preset of another archive a whole year was one article, without a word.
    (tmp_path / "export.txt").write_text(text, encoding="utf-8")
    found = list(read_records(tmp_path, separator="={4}"))
    assert [[kind for kind, _ in record.notes] for record in found] == kinds


def test_presets_are_named_in_any_case():
    assert separator("Nexis") == separator("nexis")


def test_separator_patterns():
    part = separator(r"\*\*\* \d+ \*\*\*")
    assert [text for text, _ in split(["A\n", "*** 1 ***\n", "B *** 2 ***\n"], part)] == [
        "A",
        "B *** 2 ***",
    ]
    with pytest.raises(ValueError, match="neither a preset"):
        separator("(")


def test_zip_with_trouble_inside(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("b.txt", LITTLE["da"])
        packed.writestr("a.rtf", "{\\rtf")
        packed.writestr("__MACOSX/b.txt", "junk")
        packed.writestr("in.zip", b"PK")
    records = list(read_records(path))
    assert [record.id for record in records] == ["a.zip/a.rtf", "a.zip/b.txt", "a.zip/in.zip"]
    assert [bool(record.failure) for record in records] == [True, False, True]


def test_what_is_in_memory_can_be_read_too():
    article = Article.from_text(LITTLE["da"], "da", id="x", outlet="Fjordposten")
    records = list(read_records([article, LITTLE["en"], {"body": LITTLE["en"], "headline": "B"}]))
    assert [record.id for record in records] == ["x", "2", "3"]
    assert records[0].fields["outlet"] == "Fjordposten"
    assert records[2].fields["title"] == "B"
    with pytest.raises(TypeError, match="not int"):
        list(read_records([3]))


def test_array_of_json_is_streamed(tmp_path):
    # It was once held whole, text and objects, whatever its size.
    path = tmp_path / "a.json"
    row = {"text": "æ" * 1000}
    path.write_text(json.dumps([row] * 4000, ensure_ascii=False), encoding="utf-8")
    with path.open("rb") as stream:
        rows = table_rows(stream, ".json", "a.json", path.stat().st_size)
        assert next(rows)[0] == row
        assert stream.tell() < 3_000_000 < path.stat().st_size
        assert sum(found == row for found, _ in rows) == 3999


ARRAYS = [
    ('[{"text": "En."}, {"text": "To."}]', ["En.", "To."], None),
    ('\ufeff [ {"text": "En."}\n,\n{"text": "To."} ]\n', ["En.", "To."], None),
    ('[{"text": "En."} {"text": "To."}]', ["En.", "To."], None),
    ('[{"text": "En."}, {"text": "To', ["En."], "the rest is no JSON"),
    ('[{"text": "En."}', ["En."], "the rest is no JSON"),
    ('[{"text": "En."}, 7, [1], {"text": "To."}]', ["En.", "", "", "To."], "no JSON object"),
    ('{"text": "En."}\n{"text": "To."}\n', ["En.", "To."], None),
    ('{"text": "En."}\n{"text": \n', ["En."], "the line is no JSON"),
    ('{"status": "ok", "articles": [{"text": "En."}, {"text": "To."}]}', ["En.", "To."], None),
    ('{\n"text": "En."\n}\n', ["En."], None),
    ("[]", [], None),
]


@pytest.mark.parametrize(("text", "contents", "why"), ARRAYS)
def test_json_in_its_forms(tmp_path, text, contents, why):
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    records = list(read_records(tmp_path / "a.json"))
    read = [r.content for r in records if r.failure is None or why == "no JSON object"]
    assert read == contents
    assert [r.failure for r in records if r.failure and why not in r.failure] == []
    assert any(r.failure for r in records) == (why is not None)


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 64])
def test_json_is_the_same_wherever_the_pieces_part(tmp_path, monkeypatch, size):
    rows = [{"text": f"Ærø {n}, 🙂 “{{}}[]”", "n": n} for n in range(9)]
    monkeypatch.setattr(json_rows, "_HEAD", size)
    for text in (json.dumps(rows, ensure_ascii=False), json.dumps(rows, indent=1)):
        found = list(json_rows._array(io.BytesIO(text.encode()), "a.json"))
        assert [row for row, _ in found] == rows
    # What is not UTF-8 is Windows-1252, as a text would be.
    whole = json.dumps([{"text": "Ærø" * 9}] * 3, ensure_ascii=False).encode("cp1252")
    assert len(list(json_rows._array(io.BytesIO(whole), "a.json"))) == 3


def test_reading_is_streamed(tmp_path):
    """The first record of a large file is there before the file has been read to its end."""
    path = tmp_path / "a.jsonl"
    line = json.dumps({"text": "x" * 1000}) + "\n"
    path.write_text(line * 2000, encoding="utf-8")
    with path.open("rb") as stream:
        next(table_rows(stream, ".jsonl", "a.jsonl", path.stat().st_size))
        assert stream.tell() < 200_000


def test_missing_source_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError, match="no file or folder"):
        read_records(tmp_path / "nowhere")
    (tmp_path / "a.xyz").write_text("?", encoding="utf-8")
    with pytest.raises(ReadError, match="cannot be read"):
        list(read_records(tmp_path / "a.xyz"))
