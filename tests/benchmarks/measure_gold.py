"""Agreement of the two coders of the sources kept apart: what a machine can reach at all.

    python tests/benchmarks/measure_gold.py            # the table
    python tests/benchmarks/measure_gold.py --write    # puts it into data/README.md

The second coder's codes are data/gold/second/{da,en}.jsonl; where the first coded otherwise,
data/gold/second/reconciled.tsv says what, and what the gold has now. So the agreement is the one
before reconciliation, whatever the gold has become since.
"""

import argparse
import csv
import json
from collections import Counter
from pathlib import Path

from analysis.coding.agreement import alpha

GOLD = Path(__file__).resolve().parents[2] / "data" / "gold"
README = GOLD.parent / "README.md"
LANGUAGES = {"da": "Danish", "en": "English"}
DIMENSIONS = ("actor", "level", "role", "function", "naming", "gender", "access")
BEGIN, END = "<!-- table: coders -->\n", "<!-- end -->"

Key = tuple[str, str, str]  # article, source, dimension
Pair = tuple[str, str]  # first coder, second coder


def second_codes() -> dict[Key, str]:
    """What the second coder gave, of both languages."""
    codes = {}
    for lang in LANGUAGES:
        lines = (GOLD / "second" / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
        for row in map(json.loads, lines):
            for dimension in DIMENSIONS:
                codes[row["id"], row["source"], dimension] = row[dimension]
    return codes


def reconciled() -> dict[Key, dict[str, str]]:
    """The rows on which the coders differed: `first`, `second`, `final` and `why`."""
    with (GOLD / "second" / "reconciled.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {(row["id"], row["source"], row["dimension"]): row for row in rows}


def pairs(lang: str, dimension: str) -> list[Pair]:
    """First and second code of every source, before reconciliation."""
    apart = reconciled()
    return [
        (apart[key]["first"] if key in apart else code, code)
        for key, code in second_codes().items()
        if key[0].startswith(f"{lang}/") and key[2] == dimension
    ]


def percent(coded: list[Pair]) -> float:
    return sum(first == second for first, second in coded) / len(coded)


def kappa(coded: list[Pair]) -> float | None:
    """Cohen's kappa: agreement beyond what the two coders' own habits give by chance.

    Source: J. Cohen, A coefficient of agreement for nominal scales (1960).

    >>> kappa([("a", "a"), ("b", "b")])
    1.0
    >>> kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")])
    0.0
    >>> kappa([("a", "a")]) is None
    True
    """
    n = len(coded)
    first, second = Counter(a for a, _ in coded), Counter(b for _, b in coded)
    chance = sum(first[code] * second[code] for code in first) / n**2
    return None if chance == 1 else (percent(coded) - chance) / (1 - chance)


def table() -> str:
    """Percent, kappa and Krippendorff's alpha for each dimension and language; n in the head."""
    heads, columns = ["dimension"], []
    for lang, name in LANGUAGES.items():
        n = len(pairs(lang, DIMENSIONS[0]))
        heads += [f"{name}, n = {n}: percent", "kappa", "alpha"]
        columns.append([pairs(lang, dimension) for dimension in DIMENSIONS])
    lines = [f"| {' | '.join(heads)} |", f"| --- |{' --: |' * (len(heads) - 1)}"]
    for dimension, *both in zip(DIMENSIONS, *columns, strict=True):
        cells = [dimension]
        for coded in both:
            cells += [f"{percent(coded):.1%}", shown(kappa(coded)), shown(alpha(coded))]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into data/README.md")
    if parser.parse_args().write:
        text = README.read_text(encoding="utf-8")
        head, rest = text.split(BEGIN)
        README.write_text(head + BEGIN + table() + rest[rest.index(END) :], encoding="utf-8")
    print(table(), end="")


if __name__ == "__main__":
    main()
