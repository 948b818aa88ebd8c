"""Tone per voice, with its uncertainty, and which verbs the journalist gives to whom."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from random import Random
from typing import NamedTuple

from analysis.document import Document
from analysis.quotes import Statement
from analysis.tone.cues import Cue
from analysis.tone.cues import cues as find_cues
from analysis.tone.lexicon import VERBS
from analysis.tone.voices import word_voices

ALL = "all"
RESAMPLES = 400
FEWEST_SENTENCES = 3
MOST_SENTENCES = 1000  # drawn one by one; of longer texts neighbours are drawn together
SEED = 20
_start = attrgetter("start")


class VoiceTone(NamedTuple):
    """The cues of one category in one voice, per 100 of its words.

    `low` and `high` bound the middle 95 % of the rates when the voice's sentences are drawn
    again; missing under 3 sentences. `valence` is the mean of the cues that carry one, `coverage`
    the share of the voice's words that any list entry matched; no hit means "no words matched",
    never "neutral".
    """

    voice: str
    category: str
    cues: int
    words: int
    per_100: float | None
    low: float | None
    high: float | None
    valence: float | None
    coverage: float | None


def by_voice(
    document: Document,
    statements: Sequence[Statement],
    cues: Sequence[Cue],
    intervals: bool = True,
) -> tuple[VoiceTone, ...]:
    """Rate per 100 words for each voice and category, and for `all` (each span once).

    `intervals=False` leaves `low` and `high` missing: drawing sentences anew takes longer than all
    the rest, and corpora draw articles anew instead.
    """
    voices = word_voices(document, statements)
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    valences: dict[tuple[str, str], list[float]] = defaultdict(list)
    covered: dict[str, set[int]] = defaultdict(set)
    spans: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for cue in cues:
        start, end, category, voice, _, _, valence = cue
        counts[voice][category] += 1
        seen = spans[voice]
        if (start, end) not in seen:
            seen.add((start, end))
            covered[voice].update(range(*document.word_range(start, end)))
        if valence:
            valences[voice, category].append(valence)
            valences[voice, ALL].append(valence)
    bounds = _intervals(document, voices, cues) if intervals else {}
    rows = []
    for voice, total in Counter(voices).items():
        found = counts[voice]
        found[ALL] = len(spans[voice])
        for category in sorted(found, key=lambda c: (c == ALL, c)):
            count = found[category]
            low, high = bounds.get((voice, category), (None, None))
            some = valences[voice, category]
            rows.append(
                VoiceTone(
                    voice,
                    category,
                    count,
                    total,
                    100 * count / total if total else None,
                    low,
                    high,
                    sum(some) / len(some) if some else None,
                    len(covered[voice]) / total if total else None,
                )
            )
    return tuple(rows)


def _intervals(
    document: Document, voices: Sequence[str], cues: Sequence[Cue]
) -> dict[tuple[str, str], tuple[float, float]]:
    """The bounds of each voice and category, sentences drawn anew."""
    starts = [sentence.start for sentence in document.sentences]
    words: dict[str, Counter[int]] = defaultdict(Counter)
    for number, sentence in enumerate(document.sentences):
        for voice, count in Counter(voices[sentence.first_word : sentence.last_word]).items():
            words[voice][number] += count
    counts: dict[str, dict[str, Counter[int]]] = {voice: {ALL: Counter()} for voice in words}
    seen: set[tuple[str, int, int]] = set()
    for cue in cues:
        found, number = counts[cue.voice], bisect_right(starts, cue.start) - 1
        found.setdefault(cue.category, Counter())[number] += 1
        if (cue.voice, cue.start, cue.end) not in seen:
            seen.add((cue.voice, cue.start, cue.end))
            found[ALL][number] += 1
    return {
        (voice, category): bounds
        for voice, found in counts.items()
        for category, bounds in _drawn(words[voice], found).items()
    }


def _drawn(words: Counter[int], found: dict[str, Counter[int]]) -> dict[str, tuple[float, float]]:
    """95 % bootstrap interval of each category's rate per 100 words of one voice."""
    numbers = list(words)
    if len(numbers) < FEWEST_SENTENCES:
        return {}
    if len(numbers) > MOST_SENTENCES:
        words, found = _in_blocks(words, found)
        numbers = list(words)
    random = Random(SEED)
    rates: dict[str, list[float]] = {category: [] for category in found}
    sparse = [(rates[category], tuple(counter.items())) for category, counter in found.items()]
    for _ in range(RESAMPLES):
        drawn = random.choices(numbers, k=len(numbers))
        total = sum(map(words.__getitem__, drawn))
        times = Counter(drawn)
        for values, counted in sparse:
            hits = sum(count * times[number] for number, count in counted)
            values.append(100 * hits / total)
    return {category: middle(values) for category, values in rates.items()}


def _in_blocks(
    words: Counter[int], found: dict[str, Counter[int]]
) -> tuple[Counter[int], dict[str, Counter[int]]]:
    """The same counts for `MOST_SENTENCES` blocks of sentences at the most."""
    size = -(-len(words) // MOST_SENTENCES)
    block = {number: at // size for at, number in enumerate(words)}

    def joined(counts: Counter[int]) -> Counter[int]:
        found: Counter[int] = Counter()
        for number, count in counts.items():
            if number in block:
                found[block[number]] += count
        return found

    return joined(words), {category: joined(counts) for category, counts in found.items()}


def middle(values: Sequence[float]) -> tuple[float, float]:
    """The bounds of the middle 95 % of drawn `values`."""
    ordered = sorted(values)
    edge = int(0.025 * len(ordered))
    return ordered[edge], ordered[-edge - 1]


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """How often the journalist gives `speaker` one verb."""

    speaker: str | None
    verb: str
    category: str
    count: int


def reporting_verbs(
    statements: Sequence[Statement], document: Document, cues: Sequence[Cue] | None = None
) -> tuple[ReportingVerb, ...]:
    """Which verbs introduce whose statements, most frequent first.

    Statements without a cue, or whose cue is no verb of the lists (a colon, "ifølge"), give none.
    """
    if cues is None:
        cues = find_cues(document, statements)
    verbs = sorted((cue for cue in cues if cue.category in VERBS), key=_start)
    counts: Counter[tuple[str | None, str, str]] = Counter()
    for statement in statements:
        if statement.cue is None:
            continue
        start, end = statement.cue
        inside = verbs[bisect_left(verbs, start, key=_start) : bisect_left(verbs, end, key=_start)]
        if inside:
            # "nøjes med at sige": the colour is that of the strongest verb.
            verb = max(inside, key=lambda cue: (cue.weight, -cue.start))
            counts[statement.speaker, verb.entry, verb.category] += 1
    return tuple(
        ReportingVerb(speaker, verb, category, count)
        for (speaker, verb, category), count in sorted(
            counts.items(), key=lambda item: (-item[1], item[0][0] or "", item[0][1])
        )
    )
