"""What corpora are compared by: for each article a count and what it is a part of.

Each measure is a table with columns id, measure, count, of: the value of a group of articles is
Σcount/Σof.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from analysis import tone
from analysis.corpus.loading import Output, load


@dataclass(frozen=True, slots=True)
class Kind:
    """A family of measures: its unit, and how each article's counts are found."""

    unit: str
    counts: Callable[[Output], pd.DataFrame]


def readability(output: Output) -> pd.DataFrame:
    """LIX, RIX and length: means over articles."""
    table = load(output, "summary", ["lix", "rix", "words"]).melt("id", var_name="measure")
    table = table.dropna(subset="value")
    return _frame(table, table["value"], 1)


def quoting(output: Output) -> pd.DataFrame:
    """Share of the body's words that are quoted, and that are attributed at all."""
    table = load(output, "summary", ["direct_words", "indirect_words", "words"]).dropna()
    attributed = table["direct_words"] + table["indirect_words"]
    both = [("share_quoted", table["direct_words"]), ("share_attributed", attributed)]
    return pd.concat([_frame(table.assign(measure=m), c, table["words"]) for m, c in both])


def wire(output: Output) -> pd.DataFrame:
    """Share of the articles that name a news agency as their source."""
    table = load(output, "summary", ["agencies", "words"]).dropna(subset="words")
    return _frame(table.assign(measure="wire_share"), table["agencies"].notna().astype(int), 1)


def gender(output: Output) -> pd.DataFrame:
    """Women's share of the words and of the sources whose gender is known; the unknown beside."""
    heard = _heard(output, ["gender"])
    persons = heard[heard["actor"] == "person"]
    known = persons["gender"].isin(["woman", "man"])
    woman = persons["gender"] == "woman"
    parts = [
        _frame(persons.assign(measure="women_share_sources"), woman, known),
        _frame(persons.assign(measure="gender_unknown"), ~known, 1),
    ]
    speakers = load(output, "speakers", ["speaker", "gender", "direct_words", "indirect_words"])
    speakers = speakers[speakers["gender"].isin(["woman", "man"])]
    words = speakers["direct_words"] + speakers["indirect_words"]
    women = words.where(speakers["gender"] == "woman", 0)
    parts.append(_frame(speakers.assign(measure="women_share_words"), women, words))
    return pd.concat(parts)


def roles(output: Output) -> pd.DataFrame:
    """Share of the statements with a known source by role in the story, and by level."""
    heard = _heard(output, ["role", "level"])
    return pd.concat(
        _shares(heard, dimension, heard["statements"]) for dimension in ("role", "level")
    )


def naming(output: Output) -> pd.DataFrame:
    """Share of the sources that are named, known by title only, or anonymous."""
    heard = _heard(output, ["naming"])
    return _shares(heard, "naming", pd.Series(1, index=heard.index))


def tone_of_journalist(output: Output) -> pd.DataFrame:
    """Tone cues per 100 of the journalist's own words, by category."""
    return _tone(output, journalist=True)


def tone_of_speakers(output: Output) -> pd.DataFrame:
    """Tone cues per 100 words of all speakers, by category."""
    return _tone(output, journalist=False)


KINDS: dict[str, Kind] = {
    "readability": Kind("mean", readability),
    "quoting": Kind("share", quoting),
    "gender": Kind("share", gender),
    "roles": Kind("share", roles),
    "naming": Kind("share", naming),
    "wire": Kind("share", wire),
    "tone": Kind("per_100", tone_of_journalist),
    "tone_of_speakers": Kind("per_100", tone_of_speakers),
}


def _heard(output: Output, columns: list[str]) -> pd.DataFrame:
    table = load(output, "sources", ["heard", "actor", "statements", *columns])
    return table[table["heard"]]


def _shares(table: pd.DataFrame, dimension: str, weight: pd.Series) -> pd.DataFrame:
    """Each code's share of the articles' weight; a code that an article lacks counts as 0 of it."""
    totals = weight.groupby(table["id"]).sum()
    parts = []
    for code in sorted(table[dimension].dropna().unique()):
        some = weight.where(table[dimension] == code, 0).groupby(table["id"]).sum()
        frame = pd.DataFrame({"count": some, "of": totals, "measure": f"{dimension}_{code}"})
        parts.append(frame.rename_axis("id").reset_index())
    return pd.concat(parts) if parts else _frame(table.assign(measure=""), weight, weight)


def _tone(output: Output, journalist: bool) -> pd.DataFrame:
    table = load(output, "tone_by_voice", ["voice", "category", "cues", "words"])
    own = table["voice"] == tone.JOURNALIST
    chosen = own if journalist else ~own & (table["voice"] != tone.HEADLINE)
    table = table[chosen]
    whole = table[table["category"] == "all"]
    words = whole.groupby("id")["words"].sum() / 100
    prefix = "tone" if journalist else "speakers_tone"
    parts = []
    for category in sorted(table["category"].dropna().unique()):
        cues = table[table["category"] == category].groupby("id")["cues"].sum()
        counts = cues.reindex(words.index, fill_value=0)
        frame = pd.DataFrame({"count": counts, "of": words, "measure": f"{prefix}_{category}"})
        parts.append(frame.rename_axis("id").reset_index())
    return pd.concat(parts) if parts else _frame(table.assign(measure=""), table["cues"], 1)


def _frame(table: pd.DataFrame, count: pd.Series, of: pd.Series | int) -> pd.DataFrame:
    """Counts summed over each article and measure."""
    found = table[["id", "measure"]].assign(count=count.astype(float), of=of)
    found["of"] = found["of"].astype(float)
    return found.groupby(["id", "measure"], as_index=False)[["count", "of"]].sum()
