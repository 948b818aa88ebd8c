"""Gold files: one JSON object a line, plain or gzipped."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Quote = dict[str, Any]

KINDS = ("direct", "mixed", "indirect")


class GoldError(ValueError):
    """A gold file cannot be read; the message names file, line and what is wrong."""


def read_gold(path: str | Path) -> list[Record]:
    """The articles of a gold file (`.jsonl`, or `.jsonl.gz`) with their `quotes`.

    Raises GoldError where the file is missing, is no JSON, or an offset or kind cannot be.
    """
    return list(_records(Path(path)))


def _records(path: Path) -> Iterator[Record]:
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: {error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            _check(record)
        except (json.JSONDecodeError, KeyError, RecursionError, TypeError, ValueError) as error:
            what = f"{error} is missing" if isinstance(error, KeyError) else error
            raise GoldError(f"{path}, line {number}: {what}") from error
        yield record


def _check(record: Record) -> None:
    length = len(record["text"])
    if "id" not in record:
        raise KeyError("id")
    for quote in record["quotes"]:
        if not 0 <= quote["start"] <= quote["end"] <= length:
            raise ValueError(f"quote {quote['start']}–{quote['end']} lies outside the text")
        if quote["kind"] not in KINDS:
            raise ValueError(f"kind is {quote['kind']!r}, not one of {', '.join(KINDS)}")
