"""How well predicted statements agree with gold: counts per article, figures from their sum.

Counts add up, so that any set of articles can be scored, also a resampled one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from analysis.evaluate.gold import Quote, Record
from analysis.evaluate.naming import NAME, PRONOUN, Naming, naming
from analysis.evaluate.page import Page, Piece, Words, all_words

Counts = Counter[tuple[str, ...]]

SEGMENT, CONTENT = 0.8, 0.5  # Jaccard from which two pieces are the same
COVERS = (0.3, 0.9)


def score_article(gold: Record, predicted: Sequence[Quote]) -> Counts:
    """Counts of agreement between `gold["quotes"]` and the quotes `predicted` for its text."""
    page, names = Page.of(gold), naming(gold.get("lang"))
    expected, found = page.usable(gold["quotes"]), page.usable(predicted)
    counts: Counts = Counter({("articles",): 1})
    wanted, given = page.segments(expected), page.segments(found)
    pairs = _pairs(wanted, given, jaccard, SEGMENT)
    _count_spans(counts, "quoted", page, wanted, given, pairs)
    for level in COVERS:
        close = _pairs(wanted, given, _cover, level, above=True)
        counts["cover", str(level), "right"] += len(close)
    content, spoken = page.fragments(expected), page.fragments(found)
    _count_spans(counts, "content", page, content, spoken, _pairs(content, spoken))
    _count_speakers(counts, page, names, wanted, given, pairs)
    _count_shares(counts, page, names, wanted, given)
    return counts


def _count_spans(
    counts: Counts,
    name: str,
    page: Page,
    gold: list[Piece],
    given: list[Piece],
    pairs: dict[int, int],
) -> None:
    gold_words, given_words = all_words(gold), all_words(given)
    counts[name, "chars", "right"] += page.length(gold_words & given_words)
    counts[name, "chars", "gold"] += page.length(gold_words)
    counts[name, "chars", "predicted"] += page.length(given_words)
    counts[name, "spans", "right"] += len(pairs)
    counts[name, "spans", "gold"] += len(gold)
    counts[name, "spans", "predicted"] += len(given)
    for number, piece in enumerate(gold):
        kind = piece.quote["kind"]
        counts[name, kind, "gold"] += 1
        counts[name, kind, "right"] += number in pairs


# ------------------------------------------------------------------ matching
def jaccard(one: Words, other: Words) -> float:
    """Words in common, of all words of both."""
    return len(one & other) / len(one | other)


def _cover(gold: Words, given: Words) -> float:
    return len(gold & given) / len(gold)


def _pairs(
    gold: list[Piece],
    given: list[Piece],
    likeness: Callable[[Words, Words], float] = jaccard,
    least: float = CONTENT,
    above: bool = False,
) -> dict[int, int]:
    """Gold piece -> predicted piece, each used once, the most alike first.

    `above`: a likeness of exactly `least` is not enough.
    """
    alike = []
    for i, wanted in enumerate(gold):
        for j, other in enumerate(given):
            if wanted.words.isdisjoint(other.words):
                continue
            value = likeness(wanted.words, other.words)
            if value > least or (value == least and not above):
                alike.append((-value, i, j))
    pairs: dict[int, int] = {}
    taken = set()
    for _, i, j in sorted(alike):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


# ------------------------------------------------------------------ speakers
def gold_class(page: Page, names: Naming, quote: Quote) -> str | None:
    """Class of the gold's mention; a speaker that only the whole article names is a NAME."""
    mention = quote.get("speaker")
    if mention is None:
        return NAME if quote.get("speaker_name") else None
    if not mention and not quote.get("speaker_name"):
        return None
    return names.mention_class(mention, page.text, quote.get("speaker_start"))


def _count_speakers(
    counts: Counts,
    page: Page,
    names: Naming,
    gold: list[Piece],
    given: list[Piece],
    pairs: dict[int, int],
) -> None:
    for number, piece in enumerate(gold):
        kind = gold_class(page, names, piece.quote)
        if kind is None:
            continue
        row = ("speaker", f"{piece.quote['kind']}/{kind}")
        counts[(*row, "gold")] += 1
        if number not in pairs:
            continue
        counts[(*row, "matched")] += 1
        verdict = _judge(page, names, kind, piece.quote, given[pairs[number]].quote)
        if verdict:
            counts[(*row, verdict)] += 1
        if verdict not in ("", "no_speaker"):
            counts[(*row, "correct")] += 1


def _judge(page: Page, names: Naming, kind: str, gold: Quote, given: Quote) -> str:
    """`same`, `no_speaker`, or "" for wrong; where a pronoun's identity is not in the gold, the
    same pronoun or any name will do (`same_pronoun`, `a_name`).
    """
    said = given.get("speaker")
    if not said:
        return "no_speaker"
    if kind == PRONOUN and not gold.get("speaker_name"):
        if said.strip().casefold() == gold["speaker"].strip().casefold():
            return "same_pronoun"
        where = given.get("speaker_start")
        return "a_name" if names.mention_class(said, page.text, where) == NAME else ""
    return "same" if names.same(gold.get("speaker_name") or gold["speaker"], said) else ""


# ------------------------------------------------------------------ shares
def _new_words(pieces: Iterable[Piece]) -> Iterable[tuple[Words, Quote]]:
    """Each piece with those of its words that no piece before it has."""
    taken: set[int] = set()
    for piece in pieces:
        yield piece.words - taken, piece.quote
        taken |= piece.words


def _count_shares(
    counts: Counts, page: Page, names: Naming, gold: list[Piece], given: list[Piece]
) -> None:
    """Total variation distance of the shares of quoted words, if two named speakers speak."""
    named: Counter[str] = Counter()
    everyone: Counter[str | None] = Counter()
    masked: set[int] = set()
    for words, quote in _new_words(gold):
        known = quote.get("speaker_name")
        if not known and gold_class(page, names, quote) == NAME:
            known = quote.get("speaker")
        label = names.head(known) if known else None
        everyone[label] += len(words)
        if label:
            named[label] += len(words)
        else:
            masked |= words
    if sum(1 for size in named.values() if size) < 2:
        return
    heard: Counter[str | None] = Counter()
    heard_everyone: Counter[str | None] = Counter()
    for words, quote in _new_words(given):
        said = quote.get("speaker")
        heard[names.head(said) if said else ""] += len(words - masked)
        where = quote.get("speaker_start")
        is_name = said and names.mention_class(said, page.text, where) == NAME
        heard_everyone[names.head(said) if is_name else None] += len(words)
    counts["shares", "articles"] += 1
    # The only counts that are not whole numbers; a Counter adds them up all the same.
    counts["shares", "distance"] += _distance(named, heard)  # type: ignore[assignment]
    counts["shares", "distance_all"] += _distance(everyone, heard_everyone)  # type: ignore[assignment]


def _distance(one: Counter[Any], other: Counter[Any]) -> float:
    """Half the sum of differences of the shares: 0 the same, 1 nothing in common."""
    a, b = sum(one.values()), sum(other.values())
    if not a or not b:
        return float(bool(a or b))
    keys = {*one, *other}
    return sum(abs(one[key] / a - other[key] / b) for key in keys) / 2


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of the counts of several articles."""
    summed: dict[tuple[str, ...], int] = defaultdict(int)
    for each in counts:
        for key, value in each.items():
            summed[key] += value
    return Counter(summed)
