"""Who gets quoted: speakers of all articles, those who are the same person merged."""

from collections.abc import Mapping

import pandas as pd

from analysis.corpus.loading import Output, load
from analysis.tables import Table

COLUMNS = {
    "speaker": "string", "title": "string", "actor": "string", "level": "string",
    "gender": "string", "articles": "int64", "statements": "int64", "direct_words": "int64",
    "indirect_words": "int64", "ambiguous": "bool", "why": "string",
}  # fmt: skip
_COUNTS = ("statements", "direct_words", "indirect_words")
ONE_NAME = "one name only: kept apart in each article"
TITLES = "one name with several titles"
NO_TITLE = "no title, and the name occurs with several"
UNNAMED = "not named: may be several"
PRIVATE = "P-{:04d}"


def rank_speakers(
    output: Output, same: Mapping[str, str] | None = None, private_codes: bool = False
) -> pd.DataFrame:
    """One row per speaker, merged across articles, most words first.

    Persons are one where the name is the same, of two words or more, and the titles end in the
    same noun (or one is missing). Who may or may not be one is kept apart, `ambiguous`, and `why`
    says so: one name with several titles, or only a first name or surname. `same` maps the titles
    that are one person's, as {"borgmester": "minister"}, to one of them. `private_codes` replaces
    the names of private persons (level `citizen` or role `experience`) with P-0001 and so on.
    """
    found, articles = _ranked(output, same)
    if private_codes:
        found = _coded(found)
    found = Table(found[list(COLUMNS)].astype(COLUMNS).reset_index(drop=True))
    found.attrs["articles"] = articles
    return found


def private_names(output: Output) -> dict[str, str]:
    """The code of each name that a private person has, as `rank_speakers` gives them."""
    return _codes(_ranked(output, None)[0])


def _ranked(output: Output, same: Mapping[str, str] | None) -> tuple[pd.DataFrame, int]:
    """The speakers merged and in order, and in how many articles there are any."""
    rows = _rows(output)
    rows["head"] = rows["title"].map(_head).replace(dict(same or {}))
    person = rows["actor"] == "person"
    rows["why"] = pd.Series(pd.NA, index=rows.index, dtype="string")
    rows.loc[person & ~rows["speaker"].str.contains(" "), "why"] = ONE_NAME
    titles = rows[person & rows["why"].isna()].groupby("speaker")["head"].agg(_different)
    several = rows["speaker"].isin(titles[titles > 1].index) & person & rows["why"].isna()
    rows.loc[several & (rows["head"] != ""), "why"] = TITLES
    rows.loc[several & (rows["head"] == ""), "why"] = NO_TITLE
    unnamed = rows["why"].isna() & rows["naming"].isin(["anonymous", "title_only"])
    rows.loc[unnamed, "why"] = UNNAMED
    rows["key"] = ""
    rows.loc[rows["why"] == ONE_NAME, "key"] = rows["id"]
    rows.loc[rows["why"] == TITLES, "key"] = rows["head"]
    found = _merged(rows)
    words = found["direct_words"] + found["indirect_words"]
    found = found.assign(words=words).sort_values(
        ["words", "statements", "speaker", "key"], ascending=[False, False, True, True]
    )
    return found, int(rows["id"].nunique())


def _rows(output: Output) -> pd.DataFrame:
    """The speakers of each article with what is known of them as sources."""
    speakers = load(output, "speakers", ["speaker", "title", *_COUNTS]).dropna(subset="speaker")
    sources = load(
        output, "sources", ["source", "heard", "actor", "level", "role", "gender", "naming"]
    )
    sources = sources[sources["heard"]].drop_duplicates(["id", "source"])
    return speakers.merge(sources, "left", left_on=["id", "speaker"], right_on=["id", "source"])


def _head(title: object) -> str:
    """The noun that a title ends in: "fhv. formand for partiet" is formand.

    >>> _head("landets statsminister"), _head("chairman of the board"), _head(pd.NA)
    ('statsminister', 'chairman', '')
    """
    if not isinstance(title, str):
        return ""
    before = title.lower()
    for joint in (" for ", " i ", " ved ", " på ", " hos ", " af ", " of ", " at ", " in ", ", "):
        before = before.split(joint, 1)[0]
    words = before.split()
    return words[-1] if words else ""


def _different(heads: "pd.Series[str]") -> int:
    return len({*heads} - {""})


def _merged(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of one speaker and key as one, each text the most frequent of its column."""
    keys = ["speaker", "key"]
    private = (rows["level"] == "citizen") | (rows["role"] == "experience")
    rows = rows.assign(private=private.fillna(False) & (rows["actor"] == "person"))
    groups = rows.groupby(keys)
    found = groups[list(_COUNTS)].sum()
    found["articles"] = groups["id"].nunique()
    found["why"] = groups["why"].first()
    found["private"] = groups["private"].any()
    found["ambiguous"] = found["why"].notna()
    for column in ("title", "actor", "level", "gender"):
        counted = rows.groupby([*keys, column]).size().rename("times").reset_index()
        counted = counted.sort_values(["times", column], ascending=[False, True])
        found[column] = counted.drop_duplicates(keys).set_index(keys)[column]
    return found.reset_index()


def _coded(found: pd.DataFrame) -> pd.DataFrame:
    """Private persons by code, numbered in the order of the table; their titles go too."""
    names = found.loc[found["private"], "speaker"]
    codes = _codes(found)
    found = found.copy()
    found.loc[found["private"], "title"] = pd.NA
    found.loc[found["private"], "speaker"] = names.map(codes)
    return found


def _codes(found: pd.DataFrame) -> dict[str, str]:
    names = found.loc[found["private"], "speaker"].unique()
    return {name: PRIVATE.format(number) for number, name in enumerate(names, 1)}
