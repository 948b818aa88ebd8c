"""What the engine reads right in the project's own articles stays right.

Every statement is held to the gold word by word: its kind, its speaker, its stretches. `READ` is
what is right and what is read beside it; a rule that changes a reading for the worse is seen here
at once, and by name. Figures with intervals are in docs/model-card.md.
"""

import pytest
from gold_reading import LANGUAGES, fragments, records, statements

from analysis import Article, analyse

# Statements right to the letter (at least), statements read otherwise (at most).
READ = {"da": (413, 131), "en": (250, 223)}
LATEST = "2026"  # what is dated so is kept for measuring
EDGE = " \t\n»«”“„\"‘’'.,:;!?–—-…"

Said = tuple[str, str | None, tuple[str, ...]]


def gold(record) -> list[Said]:
    """Kind, speaker and words of each statement as a person marked them."""
    text = record["text"]
    return [
        (
            first["kind"],
            first["entity"],
            tuple(
                text[part["start"] : part["end"]].strip(EDGE)
                for part in fragments(record, first["attribution"])
            ),
        )
        for first in statements(record)
    ]


def read(record) -> list[Said]:
    """The same as the engine reads it."""
    text = record["text"]
    result = analyse(Article.from_text(text, language=record["lang"], date=record["date"]))
    return [
        (s.kind, s.speaker, tuple(text[f.start : f.end].strip(EDGE) for f in s.fragments))
        for s in result.statements
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_right_stays_right(language):
    right, other, missed = 0, 0, []
    for record in records(language):
        if record["date"] >= LATEST:
            continue
        wanted, found = gold(record), read(record)
        missed += [f"{record['id']}: {said}" for said in wanted if said not in found]
        right += sum(said in found for said in wanted)
        other += sum(said not in wanted for said in found)
    least, most = READ[language]
    assert right >= least and other <= most, f"{right} right, {other} other\n" + "\n".join(missed)
