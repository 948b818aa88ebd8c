"""The second coder's codes: they cover what is kept apart, and lead to the gold that there is."""

import pytest
from gold_reading import LANGUAGES, records
from measure_gold import DIMENSIONS, README, kappa, reconciled, second_codes, table
from test_gold import CODES

HELD = {
    (record["id"], source["source"], dimension): source[dimension]
    for lang in LANGUAGES
    for record in records(lang)
    if record["split"] == "held"
    for source in record["sources"]
    for dimension in DIMENSIONS
}


def test_every_source_kept_apart_is_coded_twice():
    assert set(second_codes()) == set(HELD)


def test_the_codes_are_those_of_the_scheme():
    for (_, _, dimension), code in second_codes().items():
        assert code in CODES[dimension].split()


def test_what_is_reconciled_was_coded_differently():
    second = second_codes()
    for key, row in reconciled().items():
        assert row["first"] != row["second"] == second[key]
        assert {row["first"], row["final"]} <= set(CODES[key[2]].split())
        assert row["why"]


def test_the_gold_is_what_the_two_coders_came_to():
    apart, second = reconciled(), second_codes()
    final = {key: apart[key]["final"] if key in apart else second[key] for key in second}
    assert {key: (code, HELD[key]) for key, code in final.items() if code != HELD[key]} == {}


def test_the_table_in_the_readme_is_current():
    assert table() in README.read_text(encoding="utf-8"), "measure_gold.py --write renews it"


@pytest.mark.parametrize(
    ("coded", "expected"),
    [
        ([("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15, 0.4),
        ([("a", "b"), ("b", "a")], -1),
        ([("a", "a"), ("b", "b"), ("c", "c")], 1),
        ([("a", "a"), ("a", "a")], None),
    ],
)
def test_kappa(coded, expected):
    assert kappa(coded) == (None if expected is None else pytest.approx(expected))
