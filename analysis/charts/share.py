"""Quote share: how much each speaker, or each side, has the word, in three units side by side."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.charts import facts
from analysis.charts.facts import Cast, Row

if TYPE_CHECKING:
    from analysis.result import Analysis

UNITS = ("direct", "words", "statements")
DOUBTFUL = 0.8  # below this certainty a statement may well be read otherwise
# Reported by a noun ("rejects accusations of …"): whether that is a statement is for the coder.
NOUN_RULES = frozenset({"subject_object"})
LARGEST, LARGEST_NARROW = 12, 6  # rows shown; the rest is summed


@dataclass(frozen=True)
class Part:
    """One speaker's part of a bar: `direct` solid, `indirect` hatched, in words or statements."""

    speaker: str | None
    direct: int
    indirect: int

    @property
    def total(self) -> int:
        """Words, or statements, marked and unmarked together."""
        return self.direct + self.indirect


@dataclass(frozen=True)
class Line:
    """One row of the chart: a speaker, a side, the rest, or no speaker."""

    name: str
    kind: str  # speaker, side, rest, nobody
    parts: Mapping[str, tuple[Part, ...]]
    members: int = 1

    def count(self, unit: str) -> int:
        """The row's words or statements."""
        return sum(part.total for part in self.parts[unit])


def lines(result: "Analysis", cast: Cast, by: str) -> list[Line]:
    """The rows, largest first, those of no known speaker last. Names are the tables'."""
    statements = _statements(result)
    every = [*cast.speakers, cast.nobody]
    parts = {row["speaker"]: _parts(row, statements) for row in every}
    sides = side_of(result)
    groups: dict[str, list[str]] = defaultdict(list)
    for row in cast.speakers:
        name = row["speaker"]
        groups[sides.get(name, "") if by == "side" else name].append(name)
    kind = "side" if by == "side" else "speaker"
    found = [
        Line(name, kind, {unit: tuple(parts[each][unit] for each in names) for unit in UNITS})
        for name, names in groups.items()
        if name
    ]
    found.sort(key=lambda line: (-line.count("words"), -line.count("statements")))
    if groups.get(""):
        sideless = {unit: tuple(parts[each][unit] for each in groups[""]) for unit in UNITS}
        found.append(Line("", "sideless", sideless, len(groups[""])))
    if cast.nobody["statements"]:
        found.append(Line("", "nobody", {unit: (parts[None][unit],) for unit in UNITS}))
    return found


def shown(found: Sequence[Line], most: int = LARGEST) -> list[Line]:
    """The rows as drawn: the largest and every leader, the others summed to one row."""
    known = [line for line in found if line.kind in ("speaker", "side")]
    last = [line for line in found if line not in known]
    if len(known) <= most + 1:
        return [*known, *last]
    ahead = [line for unit in UNITS for line in leaders(found, unit)[:2]]
    kept = known[:most] + [line for line in known[most:] if line in ahead]
    rest = [line for line in known if line not in kept]
    return [*kept, *([_summed("", "rest", rest)] if rest else []), *last]


def side_of(result: "Analysis") -> dict[str, str]:
    """The side of each source heard that has one."""
    rows = facts.records(result.sources)
    return {row["source"]: row["side"] for row in rows if row["heard"] and row["side"]}


def has_sides(result: "Analysis") -> bool:
    """Whether the speakers fall into at least two sides."""
    return len(set(side_of(result).values())) > 1


def totals(result: "Analysis") -> dict[str, int]:
    """Direct words, attributed words and statements of the body."""
    rows = facts.records(result.speakers)
    return {
        "direct": sum(row["direct_words"] for row in rows),
        "words": sum(row["direct_words"] + row["indirect_words"] for row in rows),
        "statements": sum(row["statements"] for row in rows),
    }


def leaders(found: Sequence[Line], unit: str) -> tuple[Line, ...]:
    """The rows with most in `unit`, more than one in a tie; none where nobody has any."""
    known = [line for line in found if line.kind in ("speaker", "side")]
    most = max((line.count(unit) for line in known), default=0)
    return tuple(line for line in known if line.count(unit) == most) if most else ()


def others_in_headline(result: "Analysis", found: Sequence[Line]) -> bool:
    """Whether the headline, which is not counted, gives the word to anyone not among the rows."""
    heard = {part.speaker for line in found for part in line.parts["statements"]}
    return facts.others_in_headline(result, heard)


def turned_by_doubt(result: "Analysis", found: Sequence[Line]) -> list[str]:
    """Units whose leader another defensible coding would turn, or make a tie.

    The leader loses the statements that are doubtful; the next gets what has no known speaker.
    """
    doubt = _doubtful(result)
    turned = []
    for unit in UNITS:
        first = leaders(found, unit)
        if len(first) != 1:
            continue
        known = [line for line in found if line.kind in ("speaker", "side") and line != first[0]]
        if not known:
            continue
        second = max(line.count(unit) for line in known)
        nobody = sum(line.count(unit) for line in found if line.kind == "nobody")
        names = {part.speaker for part in first[0].parts[unit]}
        lost = sum(doubt[name][unit] for name in names)
        if (lost or nobody) and first[0].count(unit) - lost <= second + nobody:
            turned.append(unit)
    return turned


def _doubtful(result: "Analysis") -> dict[str | None, dict[str, int]]:
    """Words and statements of each speaker that may be read otherwise."""
    shaky: dict[str | None, dict[str, int]] = defaultdict(lambda: dict.fromkeys(UNITS, 0))
    rivals = {s.number for s in result.statements if s.rivals}
    seen = set()
    for row in facts.records(result.quotes):
        doubt = (
            row["certainty"] is None
            or row["certainty"] < DOUBTFUL
            or row["rule"] in NOUN_RULES
            or row["statement"] in rivals
        )
        if not doubt or row["paragraph"] == 0:
            continue
        entry = shaky[row["speaker"]]
        entry["words"] += row["words"]
        entry["direct"] += row["words"] if row["marked"] else 0
        entry["statements"] += row["statement"] not in seen
        seen.add(row["statement"])
    return shaky


def _statements(result: "Analysis") -> dict[str | None, tuple[int, int]]:
    """Body statements of each speaker: with marked words, and without."""
    marked: dict[int, bool] = {}
    speaker: dict[int, str | None] = {}
    for row in facts.records(result.quotes):
        if row["paragraph"]:
            number = row["statement"]
            marked[number] = marked.get(number, False) or bool(row["marked"])
            speaker[number] = row["speaker"]
    found: dict[str | None, tuple[int, int]] = {}
    for number, has_marks in marked.items():
        direct, indirect = found.get(speaker[number], (0, 0))
        found[speaker[number]] = (direct + has_marks, indirect + (not has_marks))
    return found


def _parts(row: Row, statements: Mapping[str | None, tuple[int, int]]) -> dict[str, Part]:
    name = row["speaker"]
    return {
        "direct": Part(name, row["direct_words"], 0),
        "words": Part(name, row["direct_words"], row["indirect_words"]),
        "statements": Part(name, *statements.get(name, (0, 0))),
    }


def _summed(name: str, kind: str, several: Sequence[Line]) -> Line:
    """Several rows as one."""
    return Line(
        name,
        kind,
        {
            unit: (
                Part(
                    None,
                    sum(part.direct for line in several for part in line.parts[unit]),
                    sum(part.indirect for line in several for part in line.parts[unit]),
                ),
            )
            for unit in UNITS
        },
        len(several),
    )
