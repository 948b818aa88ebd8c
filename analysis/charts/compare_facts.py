"""What the comparing charts show: names of the texts, their measures, shares of the speakers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.charts import facts
from analysis.labels import Labels

if TYPE_CHECKING:
    from analysis.result import Analysis

LISTED, NAME = 2, 30


@dataclass(frozen=True)
class Text:
    """One text: its name, and the values of the measures, None where not measurable."""

    name: str
    quoted: float | None
    lix: float | None
    tone: float | None
    official: float | None
    words: int
    direct: int
    evaluative: int
    sources: int
    attributed: int


def texts(results: Sequence["Analysis"], say: Labels) -> list[Text]:
    """The measures of each text, from its table `summary`."""
    names = text_names(results, say)
    found = []
    for name, result in zip(names, results, strict=True):
        row: dict[str, Any] = facts.records(result.summary)[0]
        found.append(
            Text(
                name,
                row["share_quoted"],
                row["lix"],
                row["evaluative_journalist_per_100"],
                row["official_share"] if row["sources"] else None,
                row["words"],
                row["direct_words"],
                row["evaluative_journalist"],
                row["sources"],
                row["direct_words"] + row["indirect_words"],
            )
        )
    return found


def text_names(results: Sequence["Analysis"], say: Labels) -> list[str]:
    """A name for each text that no other has: outlet, else title, else its number."""
    outlets = [each.article.outlet or "" for each in results]
    if all(outlets) and len(set(outlets)) == len(outlets):
        return [cut(name) for name in outlets]
    titles = []
    for number, each in enumerate(results, 1):
        headline = facts.records(each.summary)[0]["title"] or ""
        titles.append(cut(" ".join(headline.split())) or f"{say('compare.article')} {number}")
    return [
        f"{number}. {name}" if titles.count(name) > 1 else name
        for number, name in enumerate(titles, 1)
    ]


def cut(name: str, letters: int = NAME) -> str:
    """`name`, or its start and … where it is longer."""
    return name if len(name) <= letters else name[: letters - 1].rstrip(" ,.-–") + "…"


def title(found: Sequence[Text], say: Labels) -> str:
    """Which text quotes most and which is hardest to read; equal as shown is called equal."""
    clauses = []
    quoted = [text.quoted for text in found if text.quoted is not None]
    if len(quoted) > 1:
        if not any(quoted):
            clauses.append(say("compare.quotes_none"))
        else:
            clauses.append(_lead(found, lambda t: t.quoted, "quotes", say.percent, say))
    if sum(text.lix is not None for text in found) > 1:
        clauses.append(_lead(found, lambda t: t.lix, "lix", lambda v: say.number(v, 1), say))
    if not clauses:
        able = [text.name for text in found if text.quoted is not None or text.lix is not None]
        return say("compare.one_measured", name=able[0]) if able else say("compare.nothing")
    first = clauses[0][:1].upper() + clauses[0][1:]
    if len(clauses) == 1:
        return first
    return say("compare.joined", first=first, second=clauses[1])


def _lead(
    found: Sequence[Text],
    value: Callable[[Text], float | None],
    key: str,
    show: Callable[[float | None], str],
    say: Labels,
) -> str:
    most = max(v for text in found if (v := value(text)) is not None)
    first = [t for t in found if (v := value(t)) is not None and show(v) == show(most)]
    if len(first) == 1:
        return say(f"compare.{key}_most", name=first[0].name, value=show(most))
    if len(first) == len(found) and len(first) > LISTED:
        names = say("compare.all")
    elif len(first) > LISTED:
        names = say("compare.several", len(first))
    else:
        names = say.listed([text.name for text in first])
    return say(f"compare.{key}_tie", names=names, value=show(most))


@dataclass(frozen=True)
class Shares:
    """One speaker's share of the attributed words of each text; None where none is measurable."""

    speaker: str
    shares: tuple[float | None, ...]

    @property
    def spread(self) -> float:
        """Largest less smallest share."""
        known = [share for share in self.shares if share is not None]
        return max(known) - min(known)


def shares(results: Sequence["Analysis"], most: int) -> list[Shares]:
    """The `most` speakers with largest shares, widest spread first; not heard is 0."""
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
    found.sort(key=lambda each: (-max(v for v in each.shares if v is not None), each.speaker))
    return sorted(found[:most], key=lambda each: (-each.spread, each.speaker))


def shares_title(found: Sequence[Shares], names: Sequence[str], say: Labels) -> str:
    """The speaker whose share differs most, and between which texts."""
    if not found:
        return say("compare.speakers_none")
    first = found[0]
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
