"""The words of the quote-share chart's rows: names, counts, and its data table."""

from collections.abc import Mapping, Sequence

from analysis.charts import facts, share
from analysis.charts.share import UNITS, Line
from analysis.charts.sheet import Setting
from analysis.labels import Labels

COUNTED = {"direct": "words", "words": "words", "statements": "statements"}


def label(line: Line, cast: facts.Cast, names: Mapping[str, str], where: Setting) -> str:
    """The name of a row."""
    say = where.say
    if line.kind == "rest":
        return rest_name(line, say)
    if line.kind == "nobody":
        return say("voice.no speaker")
    if line.kind == "sideless":
        return say("share.sideless")
    return names[line.name] if line.kind == "side" else cast.row_name(line.name, say)


def rest_name(line: Line, say: Labels) -> str:
    """What the smallest speakers are called together."""
    return say("chart.others", line.members)


def note(line: Line, unit: str, where: Setting, found: Sequence[Line]) -> tuple[str, bool]:
    """The count under a share, with the word for the winner; and whether it is one."""
    first = share.leaders(found, unit)
    counted = where.say.count(COUNTED[unit], line.count(unit))
    names = [winner.name for winner in first]
    known = sum(each.kind in ("speaker", "side") for each in found)
    if line.kind not in ("speaker", "side") or line.name not in names or known < 2:
        return counted, False
    return f"{counted} · {where.say('chart.tie' if len(first) > 1 else 'chart.most')}", True


def table(
    found: Sequence[Line],
    cast: facts.Cast,
    names: Mapping[str, str],
    sums: dict[str, int],
    where: Setting,
) -> list[dict[str, str]]:
    """What the bars show, in words and numbers."""
    say = where.say
    first = say("share.side" if any(line.kind == "side" for line in found) else "share.speaker")

    def cell(line: Line, unit: str) -> str:
        if not sums[unit]:
            return say("number.not_measurable")
        counted = say.count(COUNTED[unit], line.count(unit))
        return f"{say.percent(line.count(unit) / sums[unit])} ({counted})"

    return [
        {
            first: (line.kind == "speaker" and line.name) or label(line, cast, names, where),
            **{say(f"unit.{unit}"): cell(line, unit) for unit in UNITS},
        }
        for line in found
    ]
