"""Dates as archives, feeds and spreadsheets write them."""

import pandas as pd
import pytest

from analysis import corpus
from analysis.corpus import Record
from analysis.corpus.comparing import months, sortable
from analysis.corpus.dates import day, month_first

DAYS = [
    ("2026-03-01", "2026-03-01"),
    ("2026-3-1", "2026-03-01"),
    ("2026/03/01 08:00", "2026-03-01"),
    ("20260301", "2026-03-01"),
    ("20260301T083000Z", "2026-03-01"),
    ("2026-03", "2026-03"),
    ("1. 3. 2026", "2026-03-01"),
    ("01.03.26", "2026-03-01"),
    ("01.03.97", "1997-03-01"),
    ("1/3-26", "2026-03-01"),
    ("31/3-2026 kl. 12.30", "2026-03-31"),
    ("01-03-2026 00:15", "2026-03-01"),
    ("3/25/2026", "2026-03-25"),
    ("1. marts 2026", "2026-03-01"),
    ("1. mar. 2026", "2026-03-01"),
    ("søndag den 1. marts 2026", "2026-03-01"),
    ("3. maj 2026 kl. 12.30", "2026-05-03"),
    ("d. 5. juni 2026", "2026-06-05"),
    ("1. okt 2026", "2026-10-01"),
    ("31. december 2025", "2025-12-31"),
    ("Marts 2026", "2026-03"),
    ("March 1, 2026", "2026-03-01"),
    ("1st of March 2026", "2026-03-01"),
    ("Sept. 22nd, 2026", "2026-09-22"),
    ("Sunday, March 1, 2026 8:00 PM EST", "2026-03-01"),
    ("Sun Mar 01 08:00:00 +0000 2026", "2026-03-01"),
    # The day where it was written, not that of Greenwich.
    ("Sun, 01 Mar 2026 00:30:00 +0100", "2026-03-01"),
    ("Sat, 28 Feb 2026 23:30:00 -0500", "2026-02-28"),
    ("2026-03-01T00:30:00+01:00", "2026-03-01"),
    ("46082", "2026-03-01"),  # a day as Excel counts
    ("46082.5", "2026-03-01"),
    ("1772323200", "2026-03-01"),  # seconds, and thousandths, since 1970
    ("1772323200000", "2026-03-01"),
    # No day, and no month either: "12:30" and "now" were once the day of the run.
    ("12:30", None),
    ("now", None),
    ("i dag", None),
    ("2026", None),
    ("2026-13-01", None),
    ("2026-02-30", None),
    ("32/3/2026", None),
    ("13/13/2026", None),
    ("10", None),
    ("uge 9, 2026", None),
    ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_day_of_a_date(text, expected):
    assert day(text) == expected
    assert day(f"  {text} ") == expected


def test_missing_dates_stay_missing():
    assert sortable(pd.Series(["2026-03-01", None], dtype="string")).isna().tolist() == [
        False,
        True,
    ]
    assert months(pd.Series([], dtype="string")).tolist() == []


@pytest.mark.parametrize(
    ("texts", "american", "expected"),
    [
        (["3/1/2026", "3/25/2026"], True, ["2026-03", "2026-03"]),
        (["3/1/2026", "25/3/2026"], False, ["2026-01", "2026-03"]),
        (["3/1/2026", "25/3/2026", "3/25/2026"], False, ["2026-01", "2026-03", "2026-03"]),
        (["3/1/2026"], False, ["2026-01"]),
        (["3.1.2026", "3/25/2026"], True, ["2026-01", "2026-03"]),
        (["2026/03/25"], False, ["2026-03"]),
    ],
)
def test_order_of_numbers_is_that_of_the_whole_corpus(texts, american, expected):
    assert month_first(texts) == american
    assert months(pd.Series(texts)).tolist() == expected


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (["2026-03-02", "2026-03-01"], "Nordposten"),
        (["2026-03-01", "2026-03-01"], None),
        (["2026-03-01T09:00+01:00", "Sun, 01 Mar 2026 08:30:00 GMT"], "Egelund Avis"),
        (["2026-03-01T09:00:00+01:00", "2026-03-01T08:00:00Z"], None),
        (["2026-03-01T09:00", "2026-03-01"], None),
        (["2026-03-01T09:00", "2026-03-01T08:00Z"], None),
        (["2026-03", "2026-03-09"], None),
        (["2026-03", "2026-04-09"], "Egelund Avis"),
        (["i går", "2026-04-09"], "Nordposten"),
    ],
)
def test_first_outlet_is_told_only_where_dates_tell(tmp_path, dates, first):
    # Of two on one day it was once the one whose article's id came first.
    text = "Ny bro\n\n“Vi har ventet på den her dag i mange år”, siger Anna Holm fra byen."
    records = [
        Record(f"a{n}", text, fields={"language": "da", "outlet": outlet, "date": date})
        for n, (outlet, date) in enumerate(zip(("Egelund Avis", "Nordposten"), dates, strict=True))
    ]
    corpus.analyse(records, tmp_path / "out", workers=1, progress=False)
    (row,) = corpus.reused_quotes(tmp_path / "out").to_dict("records")
    assert (None if pd.isna(row["first_outlet"]) else row["first_outlet"]) == first
