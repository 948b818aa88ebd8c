"""Tables as files: CSV as Datawrapper reads it, without a setting changed after the upload.

Its reader guesses the delimiter among tab, semicolon, bar and comma by how often each occurs,
drops a byte order mark, takes the first row as names (an empty one becomes "X.1"), an empty cell
as missing, and a column as numbers where its cells look like 1234.56.
"""

import csv
import io
import json
import re
from pathlib import Path

import pandas as pd
import pytest
from hostile import harmed, hostile
from pandas.api.types import is_bool_dtype, is_numeric_dtype

from analysis import Article, analyse, example, tables
from analysis.export import export_tables

NOT_IN_EXCEL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]\d+)?")
RESULTS = {
    "da": lambda: analyse(example("da/foedegang")),
    "en": lambda: analyse(example("en/harbour-talks")),
    "hostile": lambda: harmed(hostile()),
    "semicolons": lambda: analyse(
        Article.from_text("Bro\n\n– Ja; nej; måske; |||; ;;;;, siger Anna Holm; hun ler.", "da")
    ),
    "empty": lambda: analyse(Article.from_text("", language="da")),
}


@pytest.fixture(scope="module", params=RESULTS)
def exported(request, tmp_path_factory):
    """An analysis and the folder of its CSV files."""
    result = RESULTS[request.param]()
    folder = tmp_path_factory.mktemp("csv")
    export_tables(result, folder, "csv")
    return result, folder


def read(path: Path) -> tuple[str, list[list[str]]]:
    """The text of a file and its rows, read as the module's docstring says."""
    text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    delimiters = "\t;|,"
    often = max(delimiters, key=lambda sign: text.count(sign) * (1.15 if sign == "\t" else 1))
    return often, list(csv.reader(io.StringIO(text, newline=""), delimiter=often, strict=True))


@pytest.mark.parametrize("name", tables.COLUMNS)
def test_csv_is_read_by_datawrapper_as_it_is(exported, name):
    result, folder = exported
    table = getattr(result, name)
    delimiter, rows = read(folder / f"{name}.csv")
    assert delimiter == ","
    header, *cells = rows
    assert header == list(table.columns)
    assert all(column and column.strip() == column for column in header)
    assert len(set(header)) == len(header)
    assert len(cells) == len(table) and {len(row) for row in cells} <= {len(header)}
    for at, column in enumerate(header):
        values = [row[at] for row in cells]
        missing = table[column].isna().tolist()
        assert [value == "" for value in values] == [
            gone or value == "" for gone, value in zip(missing, table[column], strict=True)
        ]
        if is_numeric_dtype(table[column]) and not is_bool_dtype(table[column]):
            assert all(NUMBER.fullmatch(value) for value in values if value)


def test_numbers_keep_their_value(exported):
    result, folder = exported
    again = pd.read_csv(folder / "speakers.csv", encoding="utf-8-sig")
    for column in ("direct_words", "share_direct"):
        here = [None if pd.isna(v) else float(v) for v in result.speakers[column]]
        there = [None if pd.isna(v) else float(v) for v in again[column]]
        assert here == pytest.approx(there)


HARD = (
    "Bro\n\n»=1+1 \u2028 er \x85 dyrt 😀,« siger Bo Ærø.\n\n"
    "– \x01 Det er @for meget, siger Anna Å. Broen er 3,5 meter."
)


@pytest.fixture(scope="module", params=[*RESULTS, "hard"])
def reopened(request):
    made = {**RESULTS, "hard": lambda: analyse(Article.from_text(HARD, language="da"))}
    return made[request.param]()


def cells(table: pd.DataFrame) -> list[dict[str, object]]:
    """The rows of a table, missing as None, in the order of its columns."""
    return [
        {column: None if pd.isna(row[column]) else row[column] for column in table}
        for row in table.to_dict("records")
    ]


def test_jsonl_is_the_table_to_the_last_digit(reopened, tmp_path):
    for path in export_tables(reopened, tmp_path, "jsonl"):
        lines = path.read_bytes().decode("utf-8").splitlines()  # as the strictest reader cuts it
        assert [json.loads(line) for line in lines] == cells(getattr(reopened, path.stem))


def test_jsonl_of_an_empty_table_has_no_line(tmp_path):
    result = RESULTS["empty"]()
    assert result.quotes.empty
    export_tables(result, tmp_path, "jsonl")
    assert (tmp_path / "quotes.jsonl").read_bytes() == b""


def test_excel_has_the_table_and_no_formula(reopened, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    for path in export_tables(reopened, tmp_path, "xlsx"):
        head, *rows = openpyxl.load_workbook(path).active.iter_rows()
        table = getattr(reopened, path.stem)
        assert [cell.value for cell in head] == list(table.columns)
        assert len(rows) == len(table)
        for row, wanted in zip(rows, cells(table), strict=True):
            assert not [cell.value for cell in row if cell.data_type == "f"]
            for cell, value in zip(row, wanted.values(), strict=True):
                if isinstance(value, str):
                    value = NOT_IN_EXCEL.sub("\ufffd", value) or None
                elif isinstance(value, float):
                    value = pytest.approx(value, rel=1e-14)
                assert cell.value == value, (path.name, cell.coordinate)
