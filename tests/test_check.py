"""The check of an analysis against what a person found: right is right, wrong is seen."""

import json
from copy import deepcopy

import pytest

from analysis import Article, analyse, check
from analysis.check import passed, totals

TEXT = """Holm by fik en ny bro

date 2026-03

"Broen holder i hundrede år," siger borgmester Anna Holm.

Ifølge ingeniøren Bo Dam har den kostet 90.000 kroner, og Dam mener, at det er billigt.

Den meget lange bro er blevet malet grøn. Det har taget 14 uger.
"""
EXPECTED = {
    "cleaning": {
        "headline": "Holm by fik en ny bro",
        "removed": {"date": ["date 2026-03"]},
        "agencies": [],
    },
    "readability_body": {"paragraphs": 3, "words": 38},
    "direct": [
        {"paragraph": 1, "speaker": "Anna Holm", "starts": "Broen holder", "words": 5,
         "kind": "direct", "cue": "siger", "route": "named"},
    ],
    "direct_words": {"total": 5, "Anna Holm": 5},
    "indirect": [
        {"paragraph": 2, "speaker": "Bo Dam", "starts": "har den kostet"},
        {"paragraph": 2, "speaker": "Eva Lund", "starts": "det er billigt",
         "accept": [{"speaker": "Bo Dam"}]},
    ],
    "sources": {"heard": ["Anna Holm", "Bo Dam"], "mentioned_only": []},
    "titles": {"Anna Holm": "borgmester"},
    "figures": [{"contains": "90.000", "attributed_to": "Bo Dam"}],
    "first_heard": {"Anna Holm": 0},
    "tone": {"journalist": {"passive": ["er blevet malet"]}},
}  # fmt: skip


@pytest.fixture(scope="module")
def result():
    return analyse(Article.from_text(TEXT, language="da"))


def changed(*path, value):
    """The expected findings with one value changed."""
    found = deepcopy(EXPECTED)
    inner = found
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return found


def test_what_a_person_would_find_is_found(result):
    lines = check.check(result, EXPECTED)
    assert [line for line in lines if line.right is False] == []
    assert passed(lines)
    assert totals(lines)["indirect"] == (2, 2)


WRONG = [
    (("cleaning", "headline"), "Et andet hus", "cleaning"),
    (("cleaning", "removed"), {}, "cleaning"),
    (("cleaning", "agencies"), ["Ritzau"], "cleaning"),
    (("readability_body", "words"), 37, "readability_body"),
    (("direct", 0, "speaker"), "Bo Dam", "direct"),
    (("direct", 0, "words"), 6, "direct"),
    (("direct", 0, "route"), "pronoun", "direct"),
    (("direct", 0, "cue"), None, "direct"),
    (("direct",), [], "direct"),
    (("direct_words", "Anna Holm"), 4, "direct_words"),
    (("sources", "heard"), ["Anna Holm"], "sources"),
    (("sources", "mentioned_only"), ["Eva Lund"], "sources"),
    (("titles", "Anna Holm"), "minister", "titles"),
    (("figures", 0, "attributed_to"), None, "figures"),
    (("first_heard", "Anna Holm"), 3, "first_heard"),
    (("tone", "journalist", "passive"), ["er blevet solgt"], "tone"),
]


@pytest.mark.parametrize(("path", "value", "section"), WRONG)
def test_what_is_wrong_is_seen(result, path, value, section):
    lines = check.check(result, changed(*path, value=value))
    assert {line.section for line in lines if line.right is False} == {section}
    assert not passed(lines)


def test_one_indirect_statement_may_be_missed_but_not_two(result):
    one = changed("indirect", 0, "speaker", value="Anna Holm")
    assert passed(check.check(result, one))
    one["indirect"][1]["accept"] = []
    assert not passed(check.check(result, one))


def test_seed_article_is_read_as_a_person_reads_it(shared):
    folder = shared / "seed"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    text = (folder / expected["article"]).read_text(encoding="utf-8")
    lines = check.check(analyse(Article.from_text(text, language="da")), expected)
    assert [line for line in lines if line.right is False and line.section != "indirect"] == []
    assert passed(lines)
