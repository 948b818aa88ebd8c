"""Boundary F1 of the sentence splitter on held-back texts, beside syntok.

    python tests/benchmarks/measure_sentences.py ../shared/corpora/sentences/*.jsonl.gz [--errors]

A boundary is the end of a sentence, counted as the number of characters before it that are not
blank, so that blanks never decide. The end of each text is a boundary too (and always right).
"""

import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path

from analysis.document.sentences import find_sentences

Split = Callable[[str, str], list[tuple[int, int]]]


def ours(text: str, code: str) -> list[tuple[int, int]]:
    """Sentences by the project's rules."""
    return list(find_sentences(text, 0, len(text), code))


def syntok(text: str, code: str) -> list[tuple[int, int]]:
    """Sentences by syntok, which knows no Danish and takes the same rules for all."""
    import syntok.segmenter as segmenter

    return [
        (sentence[0].offset, sentence[-1].offset + len(sentence[-1].value))
        for paragraph in segmenter.process(text)
        for sentence in paragraph
        if sentence
    ]


def ends(text: str, spans: list[tuple[int, int]]) -> set[int]:
    """Ends of the sentences as counts of non-blank characters."""
    blank = [0]
    for sign in text:
        blank.append(blank[-1] + (not sign.isspace()))
    return {blank[end] for _, end in spans}


def measure(path: Path, split: Split, errors: bool = False) -> tuple[float, float, float]:
    """Precision, recall and F1 over all texts of `path`."""
    right = found = expected = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = row["text"]
            gold = ends(text, row["sentences"])
            got = ends(text, split(text, row["lang"]))
            right, found, expected = (
                right + len(gold & got),
                found + len(got),
                expected + len(gold),
            )
            if errors:
                show(text, gold - got, "missed")
                show(text, got - gold, "wrong ")
    precision, recall = right / found, right / expected
    return precision, recall, 2 * precision * recall / (precision + recall)


def show(text: str, places: set[int], what: str) -> None:
    """Print the text around each of `places`."""
    count = 0
    for offset, sign in enumerate(text):
        if not sign.isspace():
            count += 1
            if count in places:
                print(
                    what,
                    repr(text[max(0, offset - 35) : offset + 1]),
                    "|",
                    repr(text[offset + 1 : offset + 30]),
                )


def main(arguments: list[str]) -> None:
    """Print a line per file and splitter."""
    errors = "--errors" in arguments
    for name in arguments:
        if name == "--errors":
            continue
        for split in (ours,) if errors else (ours, syntok):
            precision, recall, f1 = measure(Path(name), split, errors)
            scores = f"P {precision:.4f} R {recall:.4f} F1 {f1:.4f}"
            print(f"{Path(name).name:24} {split.__name__:7} {scores}")


if __name__ == "__main__":
    main(sys.argv[1:])
