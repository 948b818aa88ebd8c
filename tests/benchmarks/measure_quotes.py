"""Quotes and speakers on a gold file beside the targets, and the time an article takes.

    python tests/benchmarks/measure_quotes.py GOLD.jsonl[.gz]... [--split dev|held]
        [--floor QUOTE_FLOOR.py] [--errors]

`--floor` is a yardstick of the machine's speed, run in this same process: a file with a function
`quotes(text, language)`. By default the one beside the checkout is used, if it is there. Time is
CPU time after one warm-up article; ours includes the summary row, the best of three rounds.
`--errors` lists what is wrong instead of the time; not for texts that are kept apart.
"""

import argparse
import importlib.util
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from analysis import Article, analyse
from analysis.evaluate import HEADLINE, Record, predict, read_gold, score_article, total
from analysis.evaluate.attributions import credit, judge, resolved_kinds
from analysis.evaluate.bootstrap import intervals

FLOOR = Path(__file__).resolve().parents[3] / "shared" / "tools" / "quote_floor.py"
MOST_TIMES = 24

# Least (for `share error` most) that an extractor worth using reaches.
TARGETS = {
    "en": {
        "quoted spans F1": 0.97,
        "direct, named": 0.90,
        "direct, pronoun": 0.80,
        "mixed, named": 0.70,
        "all content F1": 0.62,
        "share error": 0.12,
    },
    "da": {
        "quoted spans F1": 0.95,
        "direct, named": 0.90,
        "direct + mixed, all": 0.85,
        "all content F1": 0.75,
        "share error": 0.12,
    },
}


def accuracy(records: Sequence[Record]) -> None:
    """Print each figure with its interval over articles, and its target."""
    counts = [score_article(record, predict(record)) for record in records]
    summed, spans = total(counts), intervals(counts, HEADLINE)
    targets = TARGETS.get(records[0].get("lang", "en"), {})
    for name, measure in HEADLINE.items():
        value, span, target = measure(summed), spans[name], targets.get(name)
        if value is None:
            print(f"{name:22}   –")
            continue
        line = f"{name:22} {value:.3f}"
        line += f"  [{span[0]:.3f}, {span[1]:.3f}]" if span else " " * 16
        if target is not None:
            reached = value <= target if name == "share error" else value >= target
            line += f"  target {target:.2f} {'reached' if reached else 'MISSED'}"
        print(line)


def errors(records: Sequence[Record]) -> None:
    """Print each row that is no speech or has a wrong speaker, and each gold quote not found."""
    resolved = resolved_kinds(records)
    lines = []
    for record in records:
        text, predicted = record["text"], predict(record)
        for row in judge(record, predicted, resolved):
            if row.right is False or not row.spoken:
                q = row.quote
                what = "wrong speaker" if row.spoken else "no speech"
                how = f"{q['rule']}/{q['route']}"
                lines.append((what, q["kind"], how, _words(text, q), f"-> {q['speaker']}"))
        for gold in credit(record, predicted):
            if not gold.found:
                q = gold.quote
                who = f"of {q.get('speaker_name') or q['speaker']}"
                lines.append(("not found", q["kind"], str(q.get("cue")), _words(text, q), who))
    for line in sorted(lines):
        print(" | ".join(line))


def _words(text: str, quote: dict) -> str:
    return " ".join(text[quote["start"] : quote["end"]].split())[:70]


def seconds(work: Callable[[Record], object], records: Sequence[Record], rounds: int = 3) -> float:
    """CPU seconds for all records, the best of some rounds after one warm-up article."""
    work(records[0])
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for record in records:
            work(record)
        best = min(best, time.process_time() - start)
    return best


def whole(record: Record) -> object:
    """`analyse` and the row that stands for the article in a corpus."""
    result = analyse(Article.from_text(record["text"], language=record.get("lang")))
    try:
        from analysis.rows import summary_row
    except ImportError:
        return result
    return summary_row(result)


def speed(records: Sequence[Record], floor: Path) -> None:
    """Print milliseconds per article, and how many times the yardstick's that is."""
    ours = seconds(whole, records)
    print(
        f"{1000 * ours / len(records):.2f} ms an article, {len(records) / ours:.0f} per CPU-second"
    )
    if not floor.is_file():
        print("no yardstick of this machine's speed: ratio not measured")
        return
    spec = importlib.util.spec_from_file_location("quote_floor", floor)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    least = seconds(lambda r: module.quotes(r["text"], r.get("lang", "en")), records)
    print(f"{ours / least:.1f} times the yardstick; at most {MOST_TIMES} on polnear/dev")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--split", choices=("dev", "held"))
    parser.add_argument("--floor", type=Path, default=FLOOR)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for path in options.gold:
        records = [
            record
            for record in read_gold(path)
            if not options.split or record.get("split") == options.split
        ]
        print(f"{path.parent.name}/{path.name}: {len(records)} articles")
        if records:
            accuracy(records)
            if options.errors:
                errors(records)
            else:
                speed(records, options.floor)
        print()


if __name__ == "__main__":
    main()
