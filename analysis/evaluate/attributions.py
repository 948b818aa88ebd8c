"""Each row of the quotes table judged by the gold: is it speech, and is the speaker right.

A row is right when at least half of its words are, in the gold, content of that same speaker.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.evaluate.gold import KINDS, Quote, Record
from analysis.evaluate.naming import NAME, NOUN, Naming, naming
from analysis.evaluate.page import Page
from analysis.evaluate.scores import gold_class

# Routes whose speaker is the phrase beside the cue: gold without resolved names can judge them.
NAMED_ROUTES = frozenset({"named", "surname", "first_name"})


@dataclass(frozen=True)
class Judged:
    """A predicted row. `spoken`: at least half of its words are somebody's content in the gold;
    `right`: that of the same speaker, None where the gold does not say who it is.
    """

    article: str
    language: str
    quote: Quote
    spoken: bool
    right: bool | None


def resolved_kinds(records: Iterable[Record]) -> frozenset[str]:
    """The kinds whose pronouns and role nouns the gold resolves to names (`speaker_name`)."""
    return frozenset(q["kind"] for r in records for q in r["quotes"] if q.get("speaker_name"))


def judge(
    record: Record, predicted: Sequence[Quote], resolved: Collection[str] = KINDS
) -> Iterator[Judged]:
    """Judge every row of `predicted` that has words in the part of the text that is coded."""
    page, names = Page.of(record), naming(record.get("lang"))
    gold = [(q, page.word_set(q["start"], q["end"])) for q in page.usable(record["quotes"])]
    for quote in page.usable(predicted):
        words = page.word_set(quote["start"], quote["end"])
        spoken, same, unknown = set[int](), set[int](), set[int]()
        for other, content in gold:
            shared = words & content
            if not shared:
                continue
            spoken |= shared
            verdict = _same(page, names, other, quote, resolved)
            if verdict is None:
                unknown |= shared
            elif verdict:
                same |= shared
        is_spoken = 2 * len(spoken) >= len(words)
        right: bool | None = 2 * len(same) >= len(words)
        if not right and 2 * len(same | unknown) >= len(words):
            right = None
        elif not is_spoken and not _can_be_right(quote, resolved):
            right = None  # its like would not count where it is right: nor may it where it is wrong
        yield Judged(record["id"], record.get("lang", ""), quote, is_spoken, right)


def _can_be_right(quote: Quote, resolved: Collection[str]) -> bool:
    """Whether the gold could tell that the speaker of such a row is right."""
    return quote["kind"] in resolved or quote.get("route") in NAMED_ROUTES


def _same(
    page: Page, names: Naming, gold: Quote, predicted: Quote, resolved: Collection[str]
) -> bool | None:
    who = gold.get("speaker_name") or gold.get("speaker")
    if not who:
        return None
    if not gold.get("speaker_name"):
        mention = gold_class(page, names, gold)
        as_it_stands = gold["kind"] in resolved or _can_be_right(predicted, resolved)
        if mention != NAME and not (mention == NOUN and as_it_stands):
            return None
    return names.same(who, predicted.get("speaker"))


@dataclass(frozen=True)
class Credit:
    """A gold quote and what became of it: its words found (at least half of them) as somebody's
    statement, and as that of the right speaker (None where the gold does not say who it is).
    """

    quote: Quote
    found: bool
    right: bool | None
    said: str | None  # the speaker read for most of its words


def credit(record: Record, predicted: Sequence[Quote]) -> Iterator[Credit]:
    """What became of every quote of the gold."""
    page, names = Page.of(record), naming(record.get("lang"))
    given = [(q, page.word_set(q["start"], q["end"])) for q in page.usable(predicted)]
    for quote in page.usable(record["quotes"]):
        words = page.word_set(quote["start"], quote["end"])
        who = quote.get("speaker_name") or quote.get("speaker")
        found, same = set[int](), set[int]()
        most: dict[str | None, int] = {}
        for other, content in given:
            shared = words & content
            said = other.get("speaker")
            if shared:
                found |= shared
                most[said] = most.get(said, 0) + len(shared)
                same |= shared if names.same(who, said) else set()
        right = 2 * len(same) >= len(words) if who else None
        speaker = max(most, key=lambda name: most[name]) if most else None
        yield Credit(quote, 2 * len(found) >= len(words), right, speaker)
