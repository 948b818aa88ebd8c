"""What holds for every text whatever: checked by the properties and by the fuzzer."""

import math
from collections.abc import Iterable

from analysis.article import Article
from analysis.result import Analysis, analyse
from analysis.rows import ROWS, rows

KINDS = {"direct", "mixed", "indirect"}


def all_rows(result: Analysis) -> dict[str, list[dict]]:
    """The rows of every table."""
    return {name: rows(result, name) for name in ROWS}


def check(text: str, language: str) -> dict[str, list[dict]]:
    """Analyse `text` and hold its tables to what must be true; AssertionError says what is not."""
    result = analyse(Article.from_text(text, language=language))
    found = all_rows(result)
    _spans(found, text)
    _counts(found, result)
    _statements(result)
    _shares(found)
    return found


def _spans(found: dict[str, list[dict]], text: str) -> None:
    """Every span lies in the text, and its words are those of the text."""
    for name, table in found.items():
        for row in table:
            for prefix in ("", "cue_", "mention_"):
                start, end = row.get(f"{prefix}start"), row.get(f"{prefix}end")
                if start is None or end is None:
                    assert start is end is None, (name, row)
                    continue
                assert 0 <= start <= end <= len(text), (name, row)
                words = row.get(prefix.rstrip("_") or "text")
                assert words is None or words == text[start:end], (name, row)
    apart("removed", ((row["start"], row["end"]) for row in found["removed"]))
    apart("sentences", ((row["start"], row["end"]) for row in found["sentences"]))
    apart("figures", ((row["start"], row["end"]) for row in found["figures"]))


def apart(what: str, spans: Iterable[tuple[int, int]]) -> None:
    """No two of the spans overlap."""
    last = 0
    for start, end in sorted(spans):
        assert start >= last, (what, start, end)
        last = max(last, end)


def _counts(found: dict[str, list[dict]], result: Analysis) -> None:
    """Every word stands in one sentence and in one voice; none is counted twice."""
    document = result.document
    assert sum(row["words"] for row in found["sentences"]) == len(document.words)
    apart("words", document.words)
    (summary,) = found["summary"]
    assert summary["direct_words"] + summary["indirect_words"] <= summary["words"]
    assert summary["long_words"] <= summary["words"]
    voices = {row["voice"]: row["words"] for row in found["tone_by_voice"]}
    assert sum(voices.values()) == len(document.words), voices
    for name in ("direct_words", "indirect_words", "statements"):
        assert sum(row[name] for row in found["speakers"]) == summary[name], name


def _statements(result: Analysis) -> None:
    """Fragments are in order and apart; a kind says what its fragments are."""
    everything = []
    for statement in result.statements:
        spans = [(f.start, f.end) for f in statement.fragments]
        assert spans and spans == sorted(spans) and all(a < b for a, b in spans), statement
        everything += spans
        marked = {f.marked for f in statement.fragments}
        assert statement.kind in KINDS, statement
        assert (statement.kind != "direct") or marked == {True}, statement
        assert (statement.kind != "indirect") or marked == {False}, statement
        assert (statement.kind != "mixed") or True in marked, statement
        assert statement.certainty is None or 0 <= statement.certainty <= 1, statement
        assert (statement.speaker is None) == (statement.route == "none"), statement
    apart("fragments", everything)


def _shares(found: dict[str, list[dict]]) -> None:
    """Shares sum to 1 or are missing; no number is infinite or no number."""
    for name in ("share_direct", "share_words", "share_statements"):
        values = [row[name] for row in found["speakers"]]
        if values[-1] is None:
            assert set(values) == {None}, values
        else:
            assert math.isclose(sum(values), 1), values
    for name, table in found.items():
        for row in table:
            for column, value in row.items():
                if isinstance(value, float):
                    assert math.isfinite(value), (name, column, value)
    for row in found["diversity"]:
        assert row["value"] is None or row["value"] >= 0, row
    (summary,) = found["summary"]
    for name, value in summary.items():
        if name.endswith("_share") or name.startswith("share_"):
            assert value is None or 0 <= value <= 1, (name, value)
