"""How much of what annotators set aside is found, and how much else is, in signs and spans.

    python tests/benchmarks/measure_notprose.py ../shared/corpora/polnear/dev.jsonl.gz [--others]

`--others` prints each span that is taken for no prose though nobody set it aside, to be looked at:
annotators leave datelines and times of day in the text.
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from analysis import Article
from analysis.document import read_document


def measure(path: Path, show: bool = False) -> tuple[float, float, Counter[str]]:
    """Recall and precision in signs that show, and the reasons of what nobody set aside."""
    both = expected = found = 0
    others: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = row["text"]
            article = Article.from_text(text, language=row["lang"], title=row.get("title"))
            document = read_document(article)
            gold = {at for start, end in row["discard"] for at in range(start, end)}
            gold = {at for at in gold if not text[at].isspace()}
            got: set[int] = set()
            for removed in document.removed:
                start, end = document.original(removed.start, removed.end)
                signs = {at for at in range(start, end) if not text[at].isspace()}
                got |= signs
                if not signs & gold:
                    others[removed.reason] += 1
                    if show:
                        print(f"{removed.reason:12} {text[start:end][:90]!r}")
            both, expected, found = both + len(gold & got), expected + len(gold), found + len(got)
    return both / expected, both / found, others


def main(arguments: list[str]) -> None:
    """Print a line per file."""
    for name in arguments:
        if name != "--others":
            recall, precision, others = measure(Path(name), "--others" in arguments)
            print(f"{name}: recall {recall:.3f} precision {precision:.3f}; others {dict(others)}")


if __name__ == "__main__":
    main(sys.argv[1:])
