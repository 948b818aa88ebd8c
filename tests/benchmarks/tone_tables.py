"""The tone tables of the model card: figures, confusion, and the kinds of words missed.

Numbers only: the sentences of other corpora are no part of the project.
"""

import re
from collections import Counter
from pathlib import Path

import measure_tone as measure
from card_tables import number, table

from analysis.languages import load
from analysis.tone.lexicon import LISTS, lexicon

WORD = re.compile(r"[\w'’-]+")
WEAK = 0.25  # the smallest step of valence
# The same measure for other lists and models on these sentences: accuracy, macro-F1, Spearman.
DANISH_PEERS = {
    "AFINN": ".668 .634 .546",
    "asent": ".674 .644 .576",
    "best combination of lists": ".680 .643 .620",
}
# English: AUC, F1 of the words.
ENGLISH_PEERS = {
    "AFINN": ".513 –",
    "VADER": ".524 .165",
    "TextBlob": ".563 –",
    "MPQA": "– .201",
    "NELA": ".650 –",
    "all lexicons together": ".694 –",
}


def tone_tables(corpora: Path) -> dict[str, str]:
    """The tables by name, from the development halves."""
    danish = measure.records(corpora / "danish-sentiment" / "dev.jsonl.gz")
    english = measure.records(corpora / "babe" / "dev.jsonl.gz")
    return {**_danish(danish), **_english(english)}


def _danish(rows: list[dict]) -> dict[str, str]:
    found = [[c.valence for c in measure.read(row["text"], "da") if c.valence] for row in rows]
    sums = [sum(some) for some in found]
    said = [measure.LABELS[(s > 0) - (s < 0) + 1] for s in sums]
    gold = [row["label"] for row in rows]
    right = sum(g == s for g, s in zip(gold, said, strict=True)) / len(rows)
    macro = sum(measure.f1(gold, said, label) for label in measure.LABELS) / len(measure.LABELS)
    rank = measure.correlation(
        measure.ranks(sums), measure.ranks([float(row["valence"]) for row in rows])
    )
    figures = [[name, *cells.split()] for name, cells in DANISH_PEERS.items()]
    ours = [f"**this workbook**, {len(rows)} sentences", *map(number, (right, macro, rank))]
    counts = Counter(zip(gold, said, strict=True))
    confusion = [[g, *(counts[g, s] for s in measure.LABELS)] for g in measure.LABELS]
    kinds = Counter(
        _danish_kind(g, s, some) for g, s, some in zip(gold, said, found, strict=True) if g != s
    )
    wrong = kinds.total()
    return {
        "tone-danish": table(["Danish", "accuracy", "macro-F1", "Spearman"], [*figures, ours]),
        "tone-confusion": table(
            ["people say", *(f"read as {label}" for label in measure.LABELS)], confusion
        ),
        "tone-danish-wrong": table(
            ["what is wrong", "sentences", "of the wrong"],
            [[kind, n, number(n / wrong)] for kind, n in kinds.most_common()],
        ),
    }


def _danish_kind(gold: str, said: str, values: list[float]) -> str:
    if gold == "neutral":
        weak = max(map(abs, values)) <= WEAK
        return f"a fact, but {'a weak word' if weak else 'a word of some weight'} counts"
    if not values:
        return "coloured, but no word of it is in the lists"
    if said == "neutral":
        return "coloured, but its words cancel each other out"
    return "coloured, but its words point the other way"


def _english(rows: list[dict]) -> dict[str, str]:
    scores, positive = [], []
    kinds: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    both = marked = annotated = 0
    small = {row["entry"] for row in load("en").table("function_words")}
    for row in rows:
        some = [c for c in measure.read(row["text"], "en") if c.category in measure.BIAS]
        scores.append(sum(c.weight for c in some))
        positive.append(row["label"] == "biased")
        ours = {w for c in some for w in _words(row["text"][c.start : c.end])}
        theirs: dict[str, str] = {}
        for item in row["biased_words"]:
            for word in WORD.findall(item):
                theirs.setdefault(word.lower(), _english_kind(word, item, small))
        for word, kind in theirs.items():
            kinds[kind] += 1
            hit[kind] += word in ours
        both += len(ours & set(theirs))
        marked += len(ours)
        annotated += len(theirs)
    precision, recall = both / marked, both / annotated
    f1 = 2 * both / (marked + annotated)
    figures = [[name, *cells.split()] for name, cells in ENGLISH_PEERS.items()]
    area = measure.auc(scores, positive)
    ours_row = [f"**this workbook**, {len(rows)} sentences", number(area), number(f1)]
    lines = [
        [kind, n, n - hit[kind], number((n - hit[kind]) / n)]
        for kind, n in sorted(kinds.items(), key=lambda pair: hit[pair[0]] - pair[1])
    ]
    total = ["all", annotated, annotated - both, number(1 - recall)]
    return {
        "tone-english": table(["English", "AUC", "F1 of words"], [*figures, ours_row]),
        "tone-english-words": table(
            ["words counted", "of them annotated", "precision", "recall"],
            [[marked, both, number(precision), number(recall)]],
        ),
        "tone-english-missed": table(
            ["kind of annotated word", "words", "missed", "share missed"], [*lines, total]
        ),
    }


def _words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


def _english_kind(word: str, item: str, small: set[str]) -> str:
    """What an annotated word is to the lists; the first that fits."""
    known = lexicon("en").items.get(word.lower())
    categories = {e.category for e in known.entries} if known else set()
    if word.lower() in small:
        return "small word (*the*, *of*, *they*)"
    if categories & measure.BIAS:
        return "in a list of the six categories"
    if categories & set(LISTS):
        return "in a list of another category (a reporting verb, a plain valenced word)"
    if word[0].isupper():
        return "in no list, with a capital (names, sentence starts)"
    if len(WORD.findall(item)) > 1:
        return "in no list, part of a longer annotated expression"
    return "in no list, a word by itself"
