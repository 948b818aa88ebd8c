"""What only long texts take: other ways to the same answers."""

from collections import Counter
from types import SimpleNamespace

import pytest

from analysis.speakers import lookups
from analysis.tone import measures


@pytest.mark.parametrize("filler", [10, 6_000])
def test_words_are_counted_alike_in_short_and_long_texts(filler):
    spelled = ("Møllen", "og", "møllen", *("ord",) * filler)
    document = SimpleNamespace(spelled=spelled, lower=tuple(map(str.lower, spelled)))
    state = SimpleNamespace(document=document, counts=None, spellings=frozenset())
    for _ in range(2):  # asked anew, it answers from what it kept
        assert [lookups.occurs(state, w) for w in ("møllen", "og", "bro")] == [2, 1, 0]
        assert [lookups.is_spelled(state, w) for w in ("Møllen", "Og")] == [True, False]


@pytest.mark.parametrize("sentences", [1_001, 2_000, 4_321])
def test_blocks_of_sentences_hold_all_words_and_cues(sentences):
    words = Counter({2 * n: 3 + n % 5 for n in range(sentences)})
    cues = {"hedge": Counter({2 * n: 1 for n in range(0, sentences, 7)})}
    joined, kept = measures._in_blocks(words, cues)
    assert len(joined) <= measures.MOST_SENTENCES
    assert joined.total() == words.total()
    assert kept["hedge"].total() == cues["hedge"].total()
    assert kept["hedge"].keys() <= joined.keys()


def test_bounds_of_a_long_text_are_those_of_its_sentences():
    words = Counter(dict.fromkeys(range(1_400), 10))
    cues = {"hedge": Counter(dict.fromkeys(range(0, 1_400, 10), 1))}
    low, high = measures._drawn(words, cues)["hedge"]  # one in a hundred words
    assert 0.75 < low < 1 < high < 1.25
