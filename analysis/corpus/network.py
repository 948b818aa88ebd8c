"""Who speaks about whom: names of actors inside the statements of others."""

import re
from collections.abc import Iterator

import pandas as pd

from analysis.corpus.loading import Output, load
from analysis.corpus.people import private_names
from analysis.tables import Table

_BODIES = frozenset("state authority politics company organisation medium".split())
COLUMNS = {"speaker": "string", "about": "string", "articles": "int64", "statements": "int64"}


def who_about_whom(output: Output, private_codes: bool = False) -> pd.DataFrame:
    """One row per speaker and actor whom the speaker names, the most frequent pair first.

    An actor is named where the full name or, for persons, the surname stands in a statement of
    another; pronouns do not count, so the numbers are the least there is. Anonymous sources and
    groups, and persons whose first name and surname are not known, are left out as who is spoken
    about. `private_codes` gives private persons the codes that they have in `rank_speakers`.
    """
    quotes = load(output, "quotes", ["statement", "text", "speaker"]).dropna(subset="speaker")
    sources = load(output, "sources", ["source", "actor", "naming"]).dropna(subset="source")
    named = {str(key): some for key, some in sources.groupby("id")}
    rows = [
        row
        for identity, some in quotes.groupby("id")
        if str(identity) in named
        for row in _pairs(str(identity), some, named[str(identity)])
    ]
    pairs = pd.DataFrame(rows, columns=["id", "statement", "speaker", "about"])
    pairs = pairs.drop_duplicates()
    if private_codes:
        codes = private_names(output)
        pairs[["speaker", "about"]] = pairs[["speaker", "about"]].replace(codes)
    found = pairs.groupby(["speaker", "about"], as_index=False).agg(
        articles=("id", "nunique"), statements=("statement", "size")
    )
    order = ["statements", "articles", "speaker", "about"]
    found = found.sort_values(order, ascending=[False, False, True, True])
    found = Table(found[list(COLUMNS)].astype(COLUMNS).reset_index(drop=True))
    found.attrs["articles"] = int(quotes["id"].nunique())
    return found


def _pairs(
    identity: str, quotes: pd.DataFrame, actors: pd.DataFrame
) -> Iterator[tuple[str, int, str, str]]:
    """Each statement of an article with each actor that it names."""
    names: dict[str, str] = {}
    for name, kind, naming in actors[["source", "actor", "naming"]].itertuples(index=False):
        # "En kvinde" is no name: her last word would be a surname that many have.
        person = kind == "person" and " " in name and naming not in ("title_only", "anonymous")
        if person:
            names.setdefault(name.rsplit(" ", 1)[1], name)
        if kind in _BODIES or person:
            names[name] = name
    if not names:
        return
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(longest)})(?=s?\b|['’]s?\b)")
    for row in quotes.itertuples():
        for name in dict.fromkeys(pattern.findall(row.text)):
            if names[name] != row.speaker:
                yield identity, row.statement, row.speaker, names[name]
