"""What the sources chart shows: who is heard and who only mentioned, and the finding."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.charts.facts import Row
from analysis.labels import Labels, sentence

LEVELS = ("official", "organisation", "expert", "citizen", "media", "unknown")
GENDERS = ("woman", "man", "other", "unknown", "none")
ROLES = ("party", "expert", "experience", "unknown")
LARGEST, SILENT = 12, 5
NAME = 44  # letters of a name in the title


@dataclass(frozen=True)
class Line:
    """One source, or several as one (`members`): how many stand at each level and gender."""

    name: str
    statements: int
    mentions: int
    levels: Counter[str]
    genders: Counter[str]
    roles: Counter[str]
    members: int = 1


def line(row: Row) -> Line:
    """A row of the table; a body that is no person has no gender."""
    gender = row["gender"] or "unknown"
    return Line(
        row["source"],
        row["statements"],
        row["mentions"],
        Counter([_known(row["level"], LEVELS)]),
        Counter([_known(gender, GENDERS) if has_gender(row) else "none"]),
        Counter([_known(row["role"], ROLES)]),
    )


def has_gender(row: Row) -> bool:
    """Whether gender is asked of this source: persons, and whoever the text gives one."""
    return row["actor"] == "person" or row["gender"] not in (None, "unknown")


def _known(code: str | None, codes: Sequence[str]) -> str:
    return code if code is not None and code in codes else "unknown"


def summed(name: str, several: Sequence[Line]) -> Line:
    """Several sources as one row."""
    return Line(
        name,
        sum(each.statements for each in several),
        sum(each.mentions for each in several),
        sum((each.levels for each in several), Counter[str]()),
        sum((each.genders for each in several), Counter[str]()),
        sum((each.roles for each in several), Counter[str]()),
        len(several),
    )


def shown(lines: Sequence[Line], most: int, name: str) -> list[Line]:
    """The `most` with most statements and mentions in the table's order, the rest as one."""
    if len(lines) <= most + 1:
        return list(lines)
    ranked = sorted(range(len(lines)), key=lambda n: (-lines[n].statements, -lines[n].mentions, n))
    kept = set(ranked[:most])
    rest = [each for n, each in enumerate(lines) if n not in kept]
    return [*(lines[n] for n in sorted(kept)), summed(name, rest)]


def title(
    heard: Sequence[Line],
    silent: int,
    name: str,
    say: Labels,
    unknown: int = 0,
    headline: bool = False,
) -> str:
    """How many sources of which level, and who is not heard; `name` of a single source.

    `unknown` statements of the body have no known speaker; `headline` is whether anyone else has
    the word in the headline. With either nobody is said to be absent.
    """
    known, where = "_known" if unknown else "", f" {say('sources.in_body')}" if headline else ""
    if not heard:
        finding = say(f"sources.none{known}", where=where)
        if silent:
            return say("sources.none_heard", finding=finding, mentioned=say.number(silent))
        return finding
    total = summed("", heard)
    if len(heard) == 1:
        cut = name if len(name) <= NAME else name[: NAME - 1].rstrip(" ,.-") + "…"
        finding = say(f"sources.only{known}", name=cut, where=where)
    else:
        count = sentence(say(f"sources.count{known}", len(heard), where=where))
        if len(total.levels) == 1:
            finding = say("sources.all", None, count=count, what=_all(total, say))
        else:
            parts = [
                say(f"headline_figures.level_{level}", number)
                for level, number in sorted(
                    total.levels.items(), key=lambda item: (-item[1], LEVELS.index(item[0]))
                )
            ]
            finding = say("sources.mixed", None, count=count, parts=", ".join(parts))
    missing = absent(total)
    if not missing or unknown or headline:
        return sentence(finding)
    listed = ", ".join(say(f"sources.no_{each}") for each in missing)
    return sentence(say("sources.absent", finding=finding, absent=listed))


def _all(total: Line, say: Labels) -> str:
    level = next(iter(total.levels))
    if level == "official" and set(total.roles) == {"party"}:
        return say("sources.all_party")
    return say(f"headline_figures.all_{level}")


def absent(total: Line) -> list[str]:
    """Who is not among the sources: said only where nothing about them is unknown."""
    found = []
    if not total.levels["unknown"]:
        if not total.levels["expert"] and not total.roles["expert"] and not total.roles["unknown"]:
            found.append("expert")
        if not total.levels["citizen"]:
            found.append("citizen")
    persons = sum(total.genders.values()) - total.genders["none"]
    if persons and not total.genders["woman"] and not total.genders["unknown"]:
        found.append("woman")
    return found
