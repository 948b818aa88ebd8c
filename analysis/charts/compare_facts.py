"""What the comparing charts show: names of the texts, their measures, shares of the speakers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.charts import facts
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

LISTED, NAME, FULL = 2, 32, 70


@dataclass(frozen=True)
class Text:
    """One text: its name, and the values of the measures, None where not measurable."""

    name: str
    full: str
    quoted: float | None
    lix: float | None
    tone: float | None
    official: float | None
    words: int
    direct: int
    evaluative: int
    sources: int
    attributed: int
    language: str = ""


def texts(results: Sequence["Analysis"], say: Labels) -> list[Text]:
    """The measures of each text, from its table `summary`."""
    names, full = text_names(results, say), text_names(results, say, FULL)
    found = []
    for name, longer, result in zip(names, full, results, strict=True):
        row: dict[str, Any] = facts.records(result.summary)[0]
        found.append(
            Text(
                name,
                longer,
                row["share_quoted"],
                row["lix"],
                row["evaluative_journalist_per_100"],
                row["official_share"] if row["sources"] else None,
                row["words"],
                row["direct_words"],
                row["evaluative_journalist"],
                row["sources"],
                row["direct_words"] + row["indirect_words"],
                result.article.language,
            )
        )
    return found


def text_names(results: Sequence["Analysis"], say: Labels, letters: int = NAME) -> list[str]:
    """A name for each text that no other has: outlet, else title, else its number."""
    outlets = [each.article.outlet or "" for each in results]
    names = []
    for number, (each, outlet) in enumerate(zip(results, outlets, strict=True), 1):
        headline = facts.records(each.summary)[0]["title"] or ""
        known = outlet if outlets.count(outlet) == 1 else ""
        name = " ".join((known or headline).split())
        names.append(cut(name, letters) or f"{say('compare.article')} {number}")
    found = [
        f"{number}. {name}" if names.count(name) > 1 else name
        for number, name in enumerate(names, 1)
    ]
    if len(set(found)) < len(found):  # one is called as another is with its number
        return [f"{number}. {name}" for number, name in enumerate(names, 1)]
    return found


def cut(name: str, letters: int = NAME) -> str:
    """`name`, or its start and … where it is longer: whole words if they are not too few.

    >>> cut("Over 4000 husstande skal koge vandet", 32)
    'Over 4000 husstande skal koge…'
    """
    if len(name) <= letters:
        return name
    words = name[:letters].rpartition(" ")[0]
    kept = words if len(words) > letters / 2 else name[: letters - 1]
    return kept.rstrip(" ,.:;-–»«“”\"'") + "…"


def title(found: Sequence[Text], say: Labels) -> str:
    """Which text quotes most and, in one language, is hardest to read; equal is called equal."""
    clauses: list[tuple[str, Text | None, str]] = []
    quoted = [text.quoted for text in found if text.quoted is not None]
    if len(quoted) > 1:
        if not any(quoted):
            clauses.append((say("compare.quotes_none"), None, ""))
        else:
            clauses.append(_lead(found, lambda t: t.quoted, "quotes", say.percent, say))
    one_language = len({text.language for text in found}) == 1  # LIX ranks no other texts
    if one_language and sum(text.lix is not None for text in found) > 1:
        clauses.append(_lead(found, lambda t: t.lix, "lix", lambda v: say.number(v, 1), say))
    if not clauses:
        able = [text.name for text in found if text.quoted is not None or text.lix is not None]
        return say("compare.one_measured", name=able[0]) if able else say("compare.nothing")
    if len(clauses) == 1:
        return clauses[0][0]
    (first, most, quotes), (second, hardest, lix) = clauses
    if most is not None and most is hardest:
        return say("compare.both_most", name=most.name, quoted=quotes, lix=lix)
    return say("compare.joined", first=first, second=second)


def _lead(
    found: Sequence[Text],
    value: Callable[[Text], float | None],
    key: str,
    show: Callable[[float | None], str],
    say: Labels,
) -> tuple[str, Text | None, str]:
    """The clause, the text that leads alone, and its value as shown."""
    most = max(v for text in found if (v := value(text)) is not None)
    first = [t for t in found if (v := value(t)) is not None and show(v) == show(most)]
    if len(first) == 1:
        clause = say(f"compare.{key}_most", name=first[0].name, value=show(most))
        return clause, first[0], show(most)
    if len(first) == len(found) and len(first) > LISTED:
        names = say("compare.all")
    elif len(first) > LISTED:
        names = say("compare.several", len(first))
    else:
        names = say.listed([text.name for text in first])
    return say(f"compare.{key}_tie", names=names, value=show(most)), None, show(most)


def recurring(found: Sequence["Shares"]) -> bool:
    """Whether any speaker is heard in more than one text."""
    return any(sum(bool(share) for share in each.shares) > 1 for each in found)


@dataclass(frozen=True)
class Shares:
    """One speaker's share of the attributed words of each text; None where none is measurable."""

    speaker: str
    shares: tuple[float | None, ...]

    @property
    def known(self) -> list[float]:
        """The shares that could be measured."""
        return [share for share in self.shares if share is not None]

    @property
    def spread(self) -> float:
        """Largest less smallest share."""
        return max(self.known) - min(self.known)


def shares(results: Sequence["Analysis"]) -> list[Shares]:
    """The known speakers of the bodies, the largest share first; not heard is 0."""
    tables = [facts.records(result.speakers) for result in results]
    measured = [any(row["share_words"] is not None for row in rows) for rows in tables]
    names = dict.fromkeys(row["speaker"] for rows in tables for row in rows if row["speaker"])
    found = []
    for name in names:
        own = [
            next((row["share_words"] for row in rows if row["speaker"] == name), None)
            for rows in tables
        ]
        values = [(v or 0.0) if ok else None for v, ok in zip(own, measured, strict=True)]
        if any(value is not None for value in values):
            found.append(Shares(name, tuple(values)))
    return sorted(found, key=lambda each: (-max(each.known), each.speaker))


def largest(found: Sequence[Shares], most: int) -> list[Shares]:
    """The first `most`, widest spread first."""
    return sorted(found[:most], key=lambda each: (-each.spread, each.speaker))


def shares_title(
    found: Sequence[Shares], names: Sequence[str], say: Labels, recurring: bool
) -> str:
    """A speaker with two shares that lie far apart; `recurring`: whether any is in two texts."""
    if not found:
        return say("compare.speakers_none")
    first = found[0]
    if not recurring:
        value = say.percent(max(max(each.known) for each in found))
        ahead = [
            say("compare.speaker_in", speaker=cut(each.speaker), name=name)
            for each in found
            for share, name in zip(each.shares, names, strict=True)
            if share and say.percent(share) == value
        ]
        who = say.listed(ahead) if len(ahead) <= LISTED else say("share.many", len(ahead))
        return say("compare.speakers_apart", high=value, who=who)
    known = [
        (share, name) for share, name in zip(first.shares, names, strict=True) if share is not None
    ]
    (low, other), (high, name) = min(known), max(known, key=lambda each: each[0])
    if say.percent(low) == say.percent(high):
        return say("compare.speakers_same")
    key = "speakers_differ" if low else "speakers_only"
    return say(
        f"compare.{key}",
        None,
        speaker=cut(first.speaker),
        name=name,
        other=other,
        high=say.percent(high),
        low=say.percent(low),
    )
