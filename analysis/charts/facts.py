"""What several charts read from the tables: plain records, names, hues."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis import palette
from analysis.labels import Labels

if TYPE_CHECKING:
    import pandas as pd

    from analysis.result import Analysis

Row = dict[str, Any]
HEADLINE, JOURNALIST, NO_SPEAKER = "headline", "journalist", "no speaker"


def records(table: "pd.DataFrame") -> list[Row]:
    """The rows of a table as dicts; a missing value is None."""
    columns = {
        name: [None if missing else value for value, missing in zip(table[name], gone, strict=True)]
        for name, gone in ((name, table[name].isna()) for name in table.columns)
    }
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def others_in_headline(result: "Analysis", heard: Collection[str | None]) -> bool:
    """Whether the headline, which is not counted, gives the word to anyone who is not `heard`.

    A statement of no known speaker there may be anyone's.
    """
    return any(s.paragraph == 0 and s.speaker not in heard for s in result.statements)


@dataclass(frozen=True)
class Cast:
    """The speakers of an article: rows of the table, hue and short name of each."""

    speakers: tuple[Row, ...]
    nobody: Row
    hues: Mapping[str, int]
    short: Mapping[str, str]
    states: frozenset[str]

    def name(self, speaker: str | None, say: Labels) -> str:
        """The short name; the words for no speaker."""
        if speaker is None or speaker == NO_SPEAKER:
            return say("voice.no speaker")
        return self.short.get(speaker, speaker)

    def row_name(self, speaker: str, say: Labels) -> str:
        """The short name as a row label: a state is called one."""
        if speaker in self.states:
            return say("chart.state", name=self.short.get(speaker, speaker))
        return self.short.get(speaker, speaker)

    def hue(self, voice: str | None, theme: palette.Theme) -> palette.Hue:
        """The colours of a voice in `theme`."""
        if voice == JOURNALIST:
            return theme.journalist
        if voice is None or voice == NO_SPEAKER:
            return theme.nobody
        return theme.hue(self.hues.get(voice))


def cast(result: "Analysis") -> Cast:
    """Who speaks in the article, for every chart alike; all named as the article names them."""
    rows = records(result.speakers)
    named = tuple(row for row in rows if row["speaker"] is not None)
    nobody = next((row for row in rows if row["speaker"] is None), None)
    sources = records(result.sources)
    kinds = {row["source"]: row["actor"] for row in sources}
    names = [row["speaker"] for row in named]
    # Someone quoted in the headline alone has no row among the speakers, but a name in the strip.
    names += [s.speaker for s in result.statements if s.speaker and s.speaker not in names]
    persons = {name for name, kind in kinds.items() if kind == "person"}
    persons |= {actor.name for actor in result.actors if actor.kind == "person"}
    states = {name for name, kind in kinds.items() if kind == "state"}
    empty = {"speaker": None, "direct_words": 0, "indirect_words": 0, "statements": 0}
    short = palette.short_names(names, persons)
    return Cast(named, nobody or empty, palette.deal(named), short, frozenset(states))
