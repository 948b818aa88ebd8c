"""How many times the CPU time of the yardstick an article takes, both in this one process.

    python tests/benchmarks/measure_speed.py GOLD.jsonl[.gz]... [--split dev|held] [--rounds 7]
        [--floor QUOTE_FLOOR.py] [--stages]

The whole is `analyse` and the row that stands for the article in a corpus. The yardstick is a file
with a function `quotes(text, language)`; by default the one beside the checkout. After one warm-up
round the two take turns, and the medians over the rounds are printed: so a machine that is slow
for a while is slow for both. `--stages` adds where the time goes, in milliseconds an article.
"""

import argparse
import importlib.util
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from analysis import Article, quotes, readability, speakers
from analysis.document import read_document
from analysis.evaluate import Record, read_gold
from analysis.result import Analysis, analyse
from analysis.rows import summary_row

FLOOR = Path(__file__).resolve().parents[3] / "shared" / "tools" / "quote_floor.py"
MOST_TIMES = 24  # on polnear/dev

Work = Callable[[Record], object]


def load_floor(path: Path) -> Work:
    """The yardstick as a function of a record."""
    spec = importlib.util.spec_from_file_location("quote_floor", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return lambda record: module.quotes(record["text"], record.get("lang", "en"))


def whole(record: Record) -> object:
    """One article from its text to its row."""
    return summary_row(analyse(Article.from_text(record["text"], language=record.get("lang"))))


def seconds(work: Work, records: Sequence[Record]) -> float:
    """CPU seconds for all records."""
    start = time.process_time()
    for record in records:
        work(record)
    return time.process_time() - start


def take_turns(works: Sequence[Work], records: Sequence[Record], rounds: int) -> list[list[float]]:
    """CPU seconds of each of the works, in each round; the first round is warm-up."""
    taken = [[seconds(work, records) for work in works] for _ in range(rounds + 1)]
    return [list(each) for each in zip(*taken[1:], strict=True)]


def stages(record: Record) -> dict[str, float]:
    """CPU seconds of each stage for one article."""
    taken: dict[str, float] = {}
    last = time.process_time()

    def lap(name: str) -> None:
        nonlocal last
        now = time.process_time()
        taken[name] = now - last
        last = now

    article = Article.from_text(record["text"], language=record.get("lang"))
    lap("article")
    document = read_document(article)
    lap("document")
    found = quotes.find(document)
    lap("quotes")
    statements, actors = speakers.resolve(document, found)
    lap("speakers")
    result = Analysis(article, document, statements, actors)
    # Each of these is made when it is first asked for.
    _ = result.cues
    lap("tone")
    _ = result.heard
    lap("sourcing")
    _ = result.indices
    lap("indices")
    readability.body(document)
    lap("lix")
    summary_row(result)
    lap("row")
    return taken


def print_stages(records: Sequence[Record], rounds: int) -> None:
    """Print the milliseconds an article that each stage takes: the median over the rounds."""
    sums: dict[str, list[float]] = {}
    for _ in range(rounds):
        taken = [stages(record) for record in records]
        for name in taken[0]:
            each = sum(laps[name] for laps in taken)
            sums.setdefault(name, []).append(1000 * each / len(records))
    print("ms an article: " + ", ".join(f"{name} {median(ms):.2f}" for name, ms in sums.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--split", choices=("dev", "held"))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--floor", type=Path, default=FLOOR)
    parser.add_argument("--stages", action="store_true")
    options = parser.parse_args()
    floor = load_floor(options.floor)
    for path in options.gold:
        records = [
            record
            for record in read_gold(path)
            if not options.split or record.get("split") == options.split
        ]
        least, ours = take_turns((floor, whole), records, options.rounds)
        ratios = [b / a for a, b in zip(least, ours, strict=True)]
        count = len(records)
        print(f"{path.parent.name}/{path.name}: {count} articles")
        print(f"yardstick {count / median(least):.0f} articles per CPU-second")
        print(f"the whole {count / median(ours):.0f} articles per CPU-second")
        print(
            f"{median(ratios):.1f} times the yardstick ({min(ratios):.1f} to {max(ratios):.1f}); "
            f"at most {MOST_TIMES} on polnear/dev"
        )
        if options.stages:
            print_stages(records, options.rounds)


if __name__ == "__main__":
    main()
