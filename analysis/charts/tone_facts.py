"""What the tone chart shows: voices as columns, categories in groups, and the finding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis.charts.facts import HEADLINE, JOURNALIST, NO_SPEAKER, Cast, Row
from analysis.labels import Labels, sentence
from analysis.rows import EVALUATIVE

# In the order they are drawn; neutral verbs and plain valence colour nothing and are not drawn.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "evaluative": EVALUATIVE,
    "topic": ("conflict", "confronting"),
    "reserve": ("hedge", "passive"),
    "other": (
        "generalisation",
        "us_them",
        "scare",
        "opinion",
        "factive",
        "exclamation",
        "question",
    ),
}
ALL = "all"
SPEAKERS = 5  # more voices than these are drawn together
REST = "rest"
FEW = 2  # a lead of this many cues or less is no finding without a reservation


@dataclass(frozen=True)
class Column:
    """One voice: its words, and the cues of each category; `members` voices drawn together."""

    voice: str
    words: int
    cues: Mapping[str, int]
    intervals: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    members: int = 1

    def count(self, categories: Sequence[str]) -> int:
        """Cues of these categories."""
        return sum(self.cues.get(category, 0) for category in categories)

    def rate(self, categories: Sequence[str]) -> float | None:
        """Cues of these categories per 100 words; None without words."""
        return 100 * self.count(categories) / self.words if self.words else None


def columns(rows: Sequence[Row], cast: Cast) -> list[Column]:
    """The headline if there is one, the journalist, then the speakers by attributed words."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["voice"], []).append(row)
    ranks = {row["speaker"]: rank for rank, row in enumerate(cast.speakers)}

    def order(voice: str) -> tuple[int, int, str]:
        first = (HEADLINE, JOURNALIST).index(voice) if voice in (HEADLINE, JOURNALIST) else 2
        return first, 999 if voice == NO_SPEAKER else ranks.get(voice, 998), voice

    return [_column(voice, found[voice]) for voice in sorted(found, key=order)]


def _column(voice: str, rows: Sequence[Row]) -> Column:
    return Column(
        voice,
        max(row["words"] for row in rows),
        {row["category"]: row["cues"] for row in rows},
        {
            row["category"]: (row["low"], row["high"])
            for row in rows
            if row["low"] is not None and row["high"] is not None
        },
    )


def drawn(found: Sequence[Column]) -> list[Column]:
    """Journalist, the largest speakers, the others as one, and no speaker; not the headline."""
    own = [c for c in found if c.voice == JOURNALIST]
    nobody = [c for c in found if c.voice == NO_SPEAKER]
    speakers = [c for c in found if c.voice not in (HEADLINE, JOURNALIST, NO_SPEAKER)]
    if len(speakers) > SPEAKERS + 1:
        rest = speakers[SPEAKERS:]
        categories = {category for c in rest for category in c.cues}
        together = Column(
            REST,
            sum(c.words for c in rest),
            {category: c_sum for category in categories if (c_sum := _sum(rest, category))},
            members=len(rest),
        )
        speakers = [*speakers[:SPEAKERS], together]
    return own + speakers + nobody


def _sum(several: Sequence[Column], category: str) -> int:
    return sum(column.cues.get(category, 0) for column in several)


def title(found: Sequence[Column], say: Labels) -> str:
    """Whether the evaluative cues of the body stand in quotes or are the journalist's."""
    text = _title(found, say)
    if any(column.voice == HEADLINE and column.count(EVALUATIVE) for column in found):
        text = say("tone.no_headline", finding=text)
    return text


def _title(found: Sequence[Column], say: Labels) -> str:
    own, quoted, own_words, quoted_words = sides(found)
    total = own + quoted
    if not total:
        return say("tone.nothing")
    every = say.every(total)
    if not quoted_words:
        text = say("tone.own", 1) if total == 1 else say("tone.all_own", None, every=every)
        return sentence(text) + say("tone.no_quotes")
    more = _sign(quoted - own)
    if not more:
        text = say("tone.even", None, part=say.number(own))
    elif total > 1 and not min(own, quoted):
        text = say("tone.all_quoted" if quoted else "tone.all_own", None, every=every)
    else:
        key = (
            "own" if more < 0 else "quoted" if total == 1 or not doubtful(found) else "most_quoted"
        )
        text = say(f"tone.{key}", total, part=say.number(max(own, quoted)))
    text = sentence(text)
    denser = _sign(quoted * own_words - own * quoted_words)
    rates = (say.number(100 * own / own_words if own_words else 0.0, 1),
             say.number(100 * quoted / quoted_words, 1))  # fmt: skip
    if denser == more or not denser or rates[0] == rates[1]:
        return text
    return text + say("tone.denser_quoted" if denser > 0 else "tone.denser_own")


def sides(found: Sequence[Column]) -> tuple[int, int, int, int]:
    """Evaluative cues of the journalist and in quotes, and the words of both; no headline."""
    own = [c for c in found if c.voice == JOURNALIST]
    quoted = [c for c in found if c.voice not in (HEADLINE, JOURNALIST)]
    return (
        sum(c.count(EVALUATIVE) for c in own),
        sum(c.count(EVALUATIVE) for c in quoted),
        sum(c.words for c in own),
        sum(c.words for c in quoted),
    )


def doubtful(found: Sequence[Column]) -> bool:
    """Whether the lead in the title is so small that a cue or two would turn it."""
    own, quoted, _, quoted_words = sides(found)
    return bool(quoted_words) and own != quoted and abs(own - quoted) <= FEW


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)
