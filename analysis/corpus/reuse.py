"""The same words in several outlets: whose quotations travel."""

import re

import pandas as pd

from analysis.corpus.comparing import sortable
from analysis.corpus.dates import instant
from analysis.corpus.loading import Output, load
from analysis.corpus.people import private_names
from analysis.tables import Table

FEWEST = 6  # words: shorter quotations are the same by chance
COLUMNS = {
    "text": "string", "words": "int64", "speaker": "string", "articles": "int64",
    "outlets": "int64", "first_outlet": "string", "first_date": "string", "last_date": "string",
    "ids": "object",
}  # fmt: skip
_SIGNS = re.compile(r"[^\w]+")


def reused_quotes(
    output: Output, fewest_words: int = FEWEST, private_codes: bool = False
) -> pd.DataFrame:
    """One row per marked quotation that stands in several outlets, the most travelled first.

    Compared are the words alone: case, quotation marks and signs do not matter. `first_outlet` is
    the one with the earliest date; it is missing without dates, and where several outlets had it on
    that day and no hours tell which was first. Articles without an outlet count as one outlet.
    `private_codes` gives private speakers the codes that they have in `rank_speakers`; what they
    said stays.
    """
    quotes = load(output, "quotes", ["text", "marked", "speaker", "words"])
    articles = int(quotes["id"].nunique())
    quotes = quotes[quotes["marked"] & (quotes["words"] >= fewest_words)]
    known = load(output, "summary", ["outlet", "date"])
    known["said"] = known["date"]
    known["date"] = sortable(known["date"])
    quotes = quotes.merge(known, on="id")
    if private_codes:
        quotes["speaker"] = quotes["speaker"].replace(private_names(output))
    quotes["key"] = quotes["text"].map(same_words)
    places = quotes.assign(outlet=quotes["outlet"].fillna("")).groupby("key")["outlet"].nunique()
    quotes = quotes[quotes["key"].isin(places[places > 1].index)]
    rows = [_row(some.sort_values(["date", "id"])) for _, some in quotes.groupby("key")]
    found = pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)
    order = ["outlets", "articles", "words", "text"]
    ascending = [False, False, False, True]
    found = Table(found.sort_values(order, ascending=ascending).reset_index(drop=True))
    found.attrs |= {"articles": articles, "fewest_words": fewest_words}
    return found


def same_words(text: str) -> str:
    """The words of a quotation alone.

    >>> same_words("“Broen HOLDER!”") == same_words("– broen holder,")
    True
    """
    return " ".join(_SIGNS.sub(" ", text.lower()).split())


def _row(some: pd.DataFrame) -> dict[str, object]:
    speakers = some["speaker"].dropna()
    dated = some.dropna(subset="date")
    return {
        "text": some["text"].iloc[0],
        "words": int(some["words"].iloc[0]),
        "speaker": speakers.mode().iloc[0] if len(speakers) else pd.NA,
        "articles": some["id"].nunique(),
        "outlets": some["outlet"].fillna("").nunique(),
        "first_outlet": _first_outlet(dated) if len(dated) else pd.NA,
        "first_date": dated["date"].iloc[0] if len(dated) else pd.NA,
        "last_date": dated["date"].iloc[-1] if len(dated) else pd.NA,
        "ids": list(dict.fromkeys(some["id"])),
    }


def _first_outlet(dated: pd.DataFrame) -> object:
    """The outlet of the earliest of these rows, which are in order; missing where it is open."""
    # A month without a day, 2026-03, may be any day of it.
    first = dated[dated["date"].str.startswith(dated["date"].iloc[0])]
    if first["outlet"].fillna("").nunique() == 1:
        return first["outlet"].iloc[0]
    moments = [instant(text) for text in first["said"]]
    known = [moment for moment in moments if moment is not None]
    if len(known) < len(moments) or len({moment.tzinfo is None for moment in known}) > 1:
        return pd.NA
    outlets = first["outlet"].fillna("")[[moment == min(known) for moment in known]].unique()
    return outlets[0] or pd.NA if len(outlets) == 1 else pd.NA
