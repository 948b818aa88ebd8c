"""How each voice is shown in the text: chip, fill and short name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis import palette, rows
from analysis.highlight.nest import element, escape
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

_CHIP = (
    "font-size: 12px; font-weight: bold; font-style: normal; line-height: 1.3; "
    "padding: 1px 6px; border-radius: 3px; white-space: nowrap"
)
OUTLINE = "#747a84"  # stands out from a light and a dark page alike
_LONGEST = 24


@dataclass(frozen=True)
class Voices:
    """The speakers of an article: hue by name, short name by name, statements by name."""

    hues: Mapping[str, int]
    short: Mapping[str, str]
    statements: Mapping[str, int]
    labels: Labels
    nobody: str = ""  # a sentence that says so where no speaker of the body is known

    def name(self, speaker: str | None) -> str:
        """The short name, or the word for nobody."""
        if speaker is None:
            return self.labels("highlight.nobody")
        short = self.short.get(speaker, speaker)
        return short if len(short) <= _LONGEST else f"{short[: _LONGEST - 1].rstrip()}…"

    def chip(self, speaker: str | None) -> str:
        """The chip that opens a statement, with a blank behind it for those who copy the text."""
        hue = self.hues.get(speaker) if speaker is not None else None
        if hue is not None:
            colours = palette.LIGHT.hue(hue)
            look = (
                f"color: {colours.chip_text}; background-color: {colours.chip}; "
                f"border: 1px solid {colours.chip}"
            )
        elif speaker is None:
            look = f"border: 1px dashed {OUTLINE}"
        elif speaker in self.statements:
            look = "border: 1px solid"
        else:  # heard in the headline only
            look = f"border: 1px solid {OUTLINE}"
        title = speaker or self.labels.code_name("voice", "no speaker")
        inside = element("span", f"{_CHIP}; {look}", escape(self.name(speaker)), title)
        return element("small", "font-size: 12px", f"{inside}&nbsp;")

    def fill(self, speaker: str | None, marked: bool) -> str:
        """The style of a statement's words: who by hue, direct or indirect by fill and line."""
        line = "solid" if marked else "dashed"
        hue = self.hues.get(speaker) if speaker is not None else None
        if hue is not None:
            colours = palette.LIGHT.hue(hue)
            red, green, blue = colours.tint
            depth = "0.24" if marked else "0.08"
            return (
                f"background-color: rgba({red}, {green}, {blue}, {depth}); "
                f"border-bottom: 2px {line} {colours.chip}"
            )
        if speaker is not None and speaker in self.statements:
            return f"border-bottom: 2px {line}"
        return f"border-bottom: 2px {line} {OUTLINE}"


def voices(result: "Analysis", labels: Labels) -> Voices:
    """The voices of `result`, those with most words first."""
    heard = [row for row in rows.rows(result, "speakers") if row["speaker"] is not None]
    names = [str(row["speaker"]) for row in heard]
    names += [s.speaker for s in result.statements if s.speaker is not None]
    persons = {actor.name for actor in result.actors if actor.kind == "person"}
    return Voices(
        palette.deal(heard),
        palette.short_names(names, persons),
        {str(row["speaker"]): row["statements"] for row in heard},  # type: ignore[misc]
        labels,
        "" if heard else f"{_nobody(result, labels)}.",
    )


def _nobody(result: "Analysis", labels: Labels) -> str:
    """That no speaker of the body is known, or that nobody speaks in it, or at all."""
    unknown = sum(s.paragraph > 0 for s in result.statements)
    if unknown:
        return labels("share.unknown", unknown)
    return labels("share.none_in_body" if result.statements else "share.none")
