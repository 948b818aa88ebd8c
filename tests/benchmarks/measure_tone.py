"""Print the tone figures: `python tests/benchmarks/measure_tone.py PATH_TO_CORPORA [--wrong N]`.

Danish sentences: the sign of the summed valence as positive, neutral or negative. English
sentences: the summed weight of six categories as a score for "biased" (AUC), and their words
against the annotated ones (F1 over word types per sentence).
"""

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path

from analysis.article import Article
from analysis.document import read_document
from analysis.tone import Cue, cues

LABELS = ("negative", "neutral", "positive")
BIAS = frozenset(("loaded", "booster", "conflict", "generalisation", "us_them", "scare"))


def records(path: Path) -> list[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read(text: str, language: str) -> tuple[Cue, ...]:
    return cues(read_document(Article.from_text(text, language)), ())


def ranks(values: list[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    result, at = [0.0] * len(values), 0
    while at < len(order):
        stop = at
        while stop < len(order) and values[order[stop]] == values[order[at]]:
            stop += 1
        for index in order[at:stop]:
            result[index] = (at + stop - 1) / 2 + 1
        at = stop
    return result


def correlation(xs: list[float], ys: list[float]) -> float:
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    top = sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    spread = sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)
    return top / spread**0.5


def auc(scores: list[float], positive: list[bool]) -> float:
    ranked = ranks(scores)
    n = sum(positive)
    total = sum(r for r, p in zip(ranked, positive, strict=True) if p)
    return (total - n * (n + 1) / 2) / (n * (len(scores) - n))


def f1(gold: list[str], said: list[str], label: str) -> float:
    both = sum(g == s == label for g, s in zip(gold, said, strict=True))
    return 2 * both / (gold.count(label) + said.count(label) or 1)


def danish(path: Path, wrong: int) -> None:
    rows = records(path)
    found = [read(row["text"], "da") for row in rows]
    sums = [sum(cue.valence for cue in some) for some in found]
    said = [LABELS[(s > 0) - (s < 0) + 1] for s in sums]
    gold = [row["label"] for row in rows]
    right = sum(g == s for g, s in zip(gold, said, strict=True))
    macro = sum(f1(gold, said, label) for label in LABELS) / 3
    spearman = correlation(ranks(sums), ranks([float(row["valence"]) for row in rows]))
    print(f"Danish valence, {len(rows)} sentences: accuracy {right / len(rows):.3f}", end=" ")
    print(f"macro-F1 {macro:.3f} Spearman {spearman:.3f}")
    table = Counter(zip(gold, said, strict=True))
    for g in LABELS:
        print(f"  {g:9}" + "".join(f"{s} {table[g, s]:4}  " for s in LABELS))
    for corpus in sorted({row["corpus"] for row in rows}):
        inside = [g == s for g, s, r in zip(gold, said, rows, strict=True) if r["corpus"] == corpus]
        print(f"  {corpus}: {sum(inside) / len(inside):.3f} of {len(inside)}")
    for row, some, s in zip(rows, found, said, strict=True):
        if wrong and row["label"] != s:
            words = [
                f"{row['text'][c.start : c.end]}({c.category[:4]} {c.valence:g})"
                for c in some
                if c.valence
            ]
            print(f"{row['label'][:3]} {row['valence']:+d} {s[:3]} | {row['text']}\n      {words}")
            wrong -= 1


def english(path: Path) -> None:
    rows = records(path)
    scores, positive = [], []
    both = marked = annotated = 0
    for row in rows:
        some = [cue for cue in read(row["text"], "en") if cue.category in BIAS]
        scores.append(sum(cue.weight for cue in some))
        positive.append(row["label"] == "biased")
        words = {
            word.lower()
            for cue in some
            for word in re.findall(r"[\w'’-]+", row["text"][cue.start : cue.end])
        }
        gold = {
            word.lower() for item in row["biased_words"] for word in re.findall(r"[\w'’-]+", item)
        }
        both += len(words & gold)
        marked += len(words)
        annotated += len(gold)
    print(f"English bias, {len(rows)} sentences: AUC {auc(scores, positive):.3f}")
    precision, recall = both / (marked or 1), both / (annotated or 1)
    overlap = 2 * both / (marked + annotated or 1)
    print(f"  words: precision {precision:.3f} recall {recall:.3f} F1 {overlap:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--half", default="dev")
    parser.add_argument("--wrong", type=int, default=0, help="show so many wrong Danish sentences")
    given = parser.parse_args()
    danish(given.corpora / "danish-sentiment" / f"{given.half}.jsonl.gz", given.wrong)
    english(given.corpora / "babe" / f"{given.half}.jsonl.gz")


if __name__ == "__main__":
    main()
