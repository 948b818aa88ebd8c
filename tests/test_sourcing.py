"""Sources, their codes, the indices, figures and the questions about who is missing."""

import json
import pickle
from dataclasses import replace
from functools import cache
from math import isclose, log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, analyse, sourcing
from analysis.article import Article as CoreArticle
from analysis.article import Link
from analysis.document import read_document
from analysis.result import Analysis
from analysis.sourcing.indices import diversity_indices, share_indices
from analysis.sourcing.sides import side_of
from support import cases

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed"
needs_seed = pytest.mark.skipif(
    not SEED.is_dir(), reason="the worked example lies beside the repository, not in it"
)


@cache
def read(text: str, language: str) -> Analysis:
    return analyse(Article.from_text(text, language=language))


def found(result: Analysis, sides=None) -> dict[str, sourcing.Source]:
    rows = sourcing.sources(result.document, result.statements, result.actors, sides)
    return {source.name: source for source in rows}


def indices(result: Analysis, sides=None) -> dict[str, sourcing.Index]:
    rows = sourcing.sources(result.document, result.statements, result.actors, sides)
    listed = sourcing.diversity(result.document, result.statements, rows, sides)
    return {index.index: index for index in listed}


# ---------------------------------------------------------------- codes
@pytest.mark.parametrize("case", cases("sourcing"))
def test_codes(case):
    result = read(case["text"], case["language"])
    heard = {name: source for name, source in found(result).items() if source.heard}
    assert case["source"] in heard
    source = heard[case["source"]]
    code = next(c for c in source.codes if c.dimension == case["dimension"])
    assert code.code == case["code"]
    if case["evidence"]:
        assert code.span is not None
        assert case["evidence"] in result.article.text[slice(*code.span)]


@pytest.mark.parametrize("line", ["Ida Holm at Furnace Road", "Ida Holm in Elmford"])
def test_who_reports_from_a_place_under_the_headline_is_no_speaker(line):
    text = f"Nurse wins with the last throw\n\n{line}\n\n“It fell,” the shooter said.\n\nThe end."
    assert "Ida Holm" not in found(read(text, "en"))


def test_every_code_has_a_rule_and_its_evidence_lies_in_the_text():
    for case in cases("sourcing"):
        (row,) = case.values
        result = read(row["text"], row["language"])
        for source in found(result).values():
            dimensions = [code.dimension for code in source.codes]
            assert len(set(dimensions)) == len(dimensions)
            if source.heard:
                assert set(sourcing.DIMENSIONS) <= set(dimensions)
            for code in source.codes:
                assert code.rule
                if code.span:
                    assert 0 <= code.span[0] < code.span[1] <= len(row["text"])


# ---------------------------------------------------------------- figures
@pytest.mark.parametrize("case", cases("figures"))
def test_figures(case):
    result = read(case["text"], case["language"])
    listed = sourcing.find_figures(result.document, result.statements)
    texts = [case["text"][figure.start : figure.end].strip() for figure in listed]
    assert texts == [each for each in case["figures"].split("|") if each]
    if case["source"]:
        assert [figure.attributed_to for figure in listed] == [case["source"]] * len(listed)


def test_a_link_over_a_figure_is_its_source():
    text = "Ledighed\n\nPriserne steg 4 procent, og der er 1.200 flere ledige end sidste år."
    start = text.index("1.200")
    links = (Link(start, start + 17, "https://tal.example/a?b=1"),)
    found = analyse(Article.from_text(text, language="da", links=links)).figures
    assert found.text.tolist() == ["4", "1.200"]
    assert found.attributed_to.isna().tolist() == [True, False]
    assert found.attributed_to[1] == "tal.example"


# ---------------------------------------------------------------- indices
def test_formulas():
    values = sourcing.concentration([2, 1, 1])
    assert values["hhi"] == 0.375
    assert values["simpson"] == 0.625
    assert isclose(values["effective_voices"], 1 / 0.375)
    assert isclose(values["shannon"], 0.5 * log(2) + 0.5 * log(4))
    assert isclose(values["evenness"], values["shannon"] / log(3))
    assert isclose(values["iqv"], 1.5 * 0.625)


@given(st.lists(st.integers(1, 10_000), min_size=2, max_size=30))
def test_ranges(weights):
    k = len(weights)
    values = sourcing.concentration(weights)
    slack = 1e-9
    assert 1 / k - slack <= values["hhi"] <= 1
    assert 0 <= values["simpson"] <= 1 - 1 / k + slack
    assert 1 <= values["effective_voices"] <= k + slack
    assert 0 <= values["shannon"] <= log(k) + slack
    assert 0 <= values["evenness"] <= 1 + slack
    assert 0 <= values["iqv"] <= 1 + slack


@given(st.integers(2, 40), st.integers(1, 500))
def test_equal_voices_are_as_even_as_can_be(k, words):
    values = sourcing.concentration([words] * k)
    assert isclose(values["effective_voices"], k)
    assert isclose(values["evenness"], 1)
    assert isclose(values["iqv"], 1)


def test_two_voices_are_as_uneven_as_they_are():
    values = sourcing.concentration([3, 1])
    assert isclose(values["evenness"], values["shannon"] / log(2))
    assert isclose(values["iqv"], 0.75)


def test_one_voice_has_it_all():
    values = sourcing.concentration([7, 0])
    assert values == {
        "hhi": 1, "simpson": 0, "effective_voices": 1, "shannon": 0, "evenness": 1, "iqv": 0
    }  # fmt: skip


def heard(direct, indirect, statements=1):
    """A source with so many words."""
    return sourcing.Source("X", True, (), None, None, statements, direct, indirect, 1)


def test_women_are_of_those_whose_gender_is_known():
    share = next(e for e in share_indices([heard(1, 1)]) if e.index == "women_share")
    assert (share.value, share.n, share.note) == (None, 0, "no source of known gender")
    known = replace(heard(1, 1), codes=(sourcing.Code("gender", "woman", None, "test"),))
    share = next(e for e in share_indices([known, heard(1, 1)]) if e.index == "women_share")
    assert (share.value, share.n, share.note) == (1, 1, "of known gender")


def coded(**codes):
    """A source with these codes."""
    told = tuple(sourcing.Code(name, code, None, "test") for name, code in codes.items())
    return replace(heard(1, 1), codes=told)


def test_each_share_counts_its_own_code():
    sources = [
        coded(naming="named", level="official", gender="woman"),
        coded(naming="named", level="expert", gender="man"),
        coded(naming="named", level="citizen", gender="man"),
        coded(naming="anonymous", level="media", gender="man"),
        coded(naming="anonymous", level="organisation"),
        *[coded(naming="anonymous")] * 3,
    ]
    some = "3 unknown"
    assert [(e.index, e.value, e.n, e.note) for e in share_indices(sources)] == [
        ("named_share", 3 / 8, 8, ""),
        *((f"{level}_share", 1 / 8, 8, some) for level in ("official", "organisation", "expert")),
        *((f"{level}_share", 1 / 8, 8, some) for level in ("citizen", "media")),
        ("women_share", 1 / 4, 4, "of known gender"),
    ]


def test_shares_of_no_sources_are_missing():
    found = [(e.value, e.n, e.note) for e in share_indices([])]
    assert found == [(None, 0, "no sources")] * 6 + [(None, 0, "no source of known gender")]


def test_indices_are_named_by_their_unit():
    found = [(each.index, each.unit) for each in diversity_indices([heard(1, 1)] * 3)]
    names = ("hhi", "simpson", "effective_voices", "shannon", "evenness", "iqv")
    assert found == [(name, "words") for name in names] + [
        *((f"{name}_direct", "direct_words") for name in names),
        *((f"{name}_statements", "statements") for name in names),
    ]


def test_a_source_without_words_of_a_unit_is_no_voice_in_it():
    found = {
        (each.index, each.n): each.value
        for each in diversity_indices([heard(1, 1), heard(1, 1), heard(0, 2)])
    }
    assert isclose(found["hhi", 3], 1 / 3)
    assert found["hhi_direct", 2] is None
    assert isclose(found["effective_voices_statements", 3], 3)


def test_one_word_each_is_enough():
    found = diversity_indices([heard(1, 0), heard(1, 0), heard(1, 0)])
    assert [each.n for each in found] == [3] * 18
    assert all(each.value is not None and each.note == "" for each in found)


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_balance_is_the_same_from_both_sides(a, b):
    value = sourcing.balance(a, b)
    assert value == sourcing.balance(b, a)
    assert value is None if a + b == 0 else 0 <= value <= 1


TWO = {
    "da": "– Ja, siger Anna Holm.\n\n– Nej, siger Peter Brink.",
    "en": "“Yes indeed,” said Ann Elm.\n\n“No way,” said Paul Oak.",
}


@pytest.mark.parametrize("language", ["da", "en"])
def test_two_sources_are_too_few_for_diversity(language):
    text = "En by\n\n" + TWO[language] if language == "da" else "A town\n\n" + TWO[language]
    values = indices(read(text, language))
    assert values["sources"].value == 2
    for name in ("hhi", "simpson", "effective_voices", "shannon", "evenness", "iqv"):
        assert values[name].value is None
        assert values[name].note == "too few sources"


@pytest.mark.parametrize(
    ("language", "text"), [("da", "Det regner i Holmby."), ("en", "It rains.")]
)
def test_without_sources_nothing_is_zero(language, text):
    result = read(text, language)
    assert found(result) == {} or not any(s.heard for s in found(result).values())
    values = indices(result)
    for name in ("hhi", "named_share", "women_share", "first_voice", "second_hand_share"):
        assert values[name].value is None
        assert values[name].note
    assert values["unattributed_figures"].value == 0


@pytest.mark.parametrize("text", ["", " \n", "#", "12", "– "])
def test_nothing_to_read(text):
    document = read_document(CoreArticle.from_text(text, language="da"))
    rows = sourcing.sources(document, (), ())
    assert rows == ()
    assert all(i.value in (None, 0, 1) for i in sourcing.diversity(document, (), rows))


def test_women_share_is_of_known_gender():
    text = "En by\n\n" + TWO["da"] + "\n\n– Måske, siger Kim Lee."
    value = indices(read(text, "da"))["women_share"]
    assert (value.value, value.n) == (0.5, 2)


def rest(text, language, given_=(), **more):
    """The rows of `diversity` that are of no unit and no share of the sources."""
    result = read(text, language)
    rows = sourcing.diversity(result.document, result.statements, given_, **more)
    kept = ("sources", "first_voice", "unattributed_figures", "second_hand_share", "agency_credit")
    return [(e.index, e.value, e.n, e.note) for e in rows if e.index in kept]


def test_rows_of_the_whole_article_and_their_n():
    heard_ = [replace(heard(1, 1, 3), second_hand=1), replace(heard(2, 0, 1), second_hand=1)]
    silent = replace(heard(0, 0, 0), heard=False, second_hand=5)
    da = "Kort nyt\n\nDet regner i nat. »Vi går«, siger Anna Holm, og 12 procent af vandet er væk."
    assert rest(da, "da", [*heard_, silent]) == [
        ("sources", 2, 2, ""),
        ("first_voice", 4 / 16, 16, ""),
        ("unattributed_figures", 1, 1, "n: all figures"),
        ("second_hand_share", 2 / 4, 4, ""),
        ("agency_credit", 0, 0, ""),
    ]
    en = "In brief\n\nHOLMBY (AP) — It rains here. “We will go,” said Ann Elm."
    assert rest(en, "en") == [
        ("sources", 0, 0, ""),
        ("first_voice", 3 / 9, 9, ""),
        ("unattributed_figures", 0, 0, "n: all figures"),
        ("second_hand_share", None, 0, "no sources"),
        ("agency_credit", 1, 1, "AP"),
    ]
    article = CoreArticle.from_text("A town\n\nIt rains.", language="en", agencies=("AP", "AFP"))
    rows = sourcing.diversity(read_document(article), (), ())
    assert rows[-1] == ("agency_credit", 1, 2, "AP, AFP", "")


def test_the_first_voice_is_the_first_of_the_body():
    text = "Anna Holm: Møllen lukker\n\nDet regner i nat. »Vi går«, siger Anna Holm."
    result = read(text, "da")
    assert result.statements[0].paragraph == 0
    assert rest(text, "da")[1] == ("first_voice", 4 / 9, 9, "")
    upside = sourcing.diversity(result.document, result.statements[::-1], ())
    assert ("first_voice", 4 / 9) in [(e.index, e.value) for e in upside]
    nobody = sourcing.diversity(result.document, result.statements[:1], ())
    none = next(e for e in nobody if e.index == "first_voice")
    assert (none.value, none.n, none.note) == (None, 9, "no statement in the body")


def test_figures_that_are_known_are_not_looked_for_again():
    text = "Kort nyt\n\nByen har 12 møller, 14 kroer og 3 havne."
    figures = sourcing.find_figures(read(text, "da").document, ())
    assert len(figures) == 3
    told = [replace(figures[0], attributed=True), *figures[1:]]
    assert rest(text, "da", figures=told)[2][1:] == (2, 3, "n: all figures")
    assert rest(text, "da", figures=())[2][1:] == (0, 0, "n: all figures")


def balances(sources, sides=None):
    document = read("Kort nyt\n\nDet regner.", "da").document
    found = sourcing.diversity(document, (), sources, sides)
    return [(e.index, e.value, e.n, e.note, e.unit) for e in found if e.index.startswith("balance")]


def test_the_two_sides_with_most_statements_are_balanced():
    sources = [
        replace(heard(50, 0, 1), side="Norge"),
        replace(heard(1, 3, 2), side="Sverige"),
        replace(heard(2, 2, 1), side="Sverige"),
        replace(heard(2, 0, 2), side="Finland"),
        replace(heard(9, 9, 9), side=None),
        replace(heard(9, 9, 9), side="Island", heard=False),
    ]
    note = "Sverige – Finland, suggested by nationality"
    assert balances(sources) == [
        ("balance", sourcing.balance(8, 2), 10, note, "words"),
        ("balance_direct", sourcing.balance(3, 2), 5, note, "direct_words"),
        ("balance_statements", sourcing.balance(3, 2), 5, note, "statements"),
    ]
    assert balances(sources[:1]) == [
        ("balance", None, 1, "no two sides", "words"),
        ("balance_direct", None, 1, "no two sides", "direct_words"),
        ("balance_statements", None, 1, "no two sides", "statements"),
    ]


def test_the_first_two_named_sides_are_balanced():
    sides = {"for": ["Holm"], "against": ["Lund"], "else": ["Krog"]}
    sources = [
        replace(heard(50, 0, 9), side="else"),
        replace(heard(0, 3, 1), side="against"),
        replace(heard(0, 1, 2), side="for"),
    ]
    note = "for – against; not counted: else"
    assert balances(sources, sides) == [
        ("balance", sourcing.balance(1, 3), 4, note, "words"),
        ("balance_direct", None, 0, f"{note}: neither is heard", "direct_words"),
        ("balance_statements", sourcing.balance(2, 1), 3, note, "statements"),
    ]
    assert {e[3] for e in balances(sources[:1], {"for": ["Holm"]})} == {"for – else"}
    even = [replace(heard(2, 1, 1), side=side) for side in ("for", "against")]
    rest = "for – against; not counted: else"  # named by the user, and not heard
    assert {(e[1], e[3]) for e in balances(even, sides)} == {(1, rest)}


# ---------------------------------------------------------------- sides
def test_sides_named_by_the_user():
    sides = {"ja": ["Holm"], "nej": ["Peter Brink"]}
    result = read("En by\n\n" + TWO["da"], "da")
    assert {s.name: s.side for s in found(result, sides).values()} == {
        "Anna Holm": "ja",
        "Peter Brink": "nej",
    }
    assert indices(result, sides)["balance_statements"].value == 1


def test_one_member_needs_no_list():
    result = read("En by\n\n" + TWO["da"], "da")
    assert {s.side for s in found(result, {"ja": "Anna Holm", "nej": "Brink"}).values()} == {
        "ja",
        "nej",
    }


def test_two_sides_that_are_not_heard_have_no_balance():
    value = indices(read("En by\n\n" + TWO["da"], "da"), {"A": ["Krog"], "B": ["Lind"]})["balance"]
    assert (value.value, value.n) == (None, 0)
    assert value.note == "A – B: neither is heard"


def test_no_sides_no_balance():
    value = indices(read("En by\n\n" + TWO["da"], "da"))["balance"]
    assert value.value is None
    assert value.note == "no two sides"


@pytest.mark.parametrize(
    ("name", "body", "state", "side"),
    [
        ("Anna Holm", "", None, "A"),
        ("Peter Brink", "Brandts Fabrik", None, "B"),
        ("Ole Krog", "", "Norge", "C"),
        ("Eva Lind", "", None, None),
    ],
)
def test_side_by_name_body_or_state(name, body, state, side):
    sides = {"A": ["holm"], "B": ["Brandts Fabrik"], "C": ["Norge"]}
    assert side_of(name, body, state, sides) == side


# ---------------------------------------------------------------- who is missing
def unknown_mostly(rows) -> bool:
    """Whether role and level of more than half of those heard are unknown."""
    those = [row for row in rows if row.heard]
    codes = [[row.code(each) for row in those] for each in ("role", "level")]
    return all(2 * each.count("unknown") > len(those) for each in codes)


def test_questions_are_questions():
    for case in cases("sourcing"):
        (row,) = case.values
        rows = tuple(found(read(row["text"], row["language"])).values())
        for language in ("da", "en"):
            asked = sourcing.questions(rows, language)
            assert asked or unknown_mostly(rows)
            assert all(each.endswith("?") for each in asked)


def test_silent_actors_are_asked_for_most_mentioned_first():
    text = (
        "En bro\n\nKommunens borgmester, Eva Lind, bygger en bro. Eva Lind har ventet længe.\n\n"
        "Eva Lind mødte Peter Brink. Peter Brink gik igen.\n\n– Broen er dyr, siger Anna Holm."
    )
    asked = sourcing.questions(tuple(found(read(text, "da")).values()), "da")
    named = [each for each in asked if "nævnes" in each]
    assert [each.split(" nævnes")[0] for each in named] == ["Eva Lind", "Peter Brink"]


# ---------------------------------------------------------------- the worked example
@pytest.fixture(scope="module")
def example() -> Analysis:
    text = (SEED / "article.da.txt").read_text(encoding="utf-8")
    return analyse(Article.from_text(text, language="da"))


@pytest.fixture(scope="module")
def expected() -> dict:
    return json.loads((SEED / "expected.json").read_text(encoding="utf-8"))


@needs_seed
def test_example_codes(example, expected):
    rows = found(example)
    for name, codes in expected["sources"]["codes"].items():
        assert rows[name].heard
        assert {dimension: rows[name].code(dimension) for dimension in codes} == codes
    for name in expected["sources"]["mentioned_only"]:
        assert not rows[name].heard


@needs_seed
def test_example_figures(example, expected):
    listed = sourcing.find_figures(example.document, example.statements)
    got = [(example.article.text[f.start : f.end], f.attributed_to) for f in listed]
    assert got == [(f["contains"], f["attributed_to"]) for f in expected["figures"]]


@needs_seed
def test_example_sides(example):
    rows = found(example)
    assert rows["Antony Blinken"].side == "USA"
    assert rows["Sergej Lavrov"].side == "Rusland"


def test_an_agency_behind_a_headline_without_a_body_is_nobody_silent():
    result = analyse(Article.from_text("m\u2028(AP)—?", language="en"))
    assert result.sources.empty and result.summary["mentioned_only"][0] == 0


NOBODY_KNOWN = (
    "New rules\n\nKim Ray said nothing would change. Lee Dove said it was late. Pat Moor said so."
)


def test_a_share_of_sources_of_whom_nothing_is_known_is_missing():
    """Three sources without any title: no official share of 0."""
    found = indices(read(NOBODY_KNOWN, "en"))
    assert found["named_share"].value == 1.0
    for name in ("official_share", "expert_share", "citizen_share"):
        assert (found[name].value, found[name].note) == (None, "3 unknown")


def test_no_level_is_called_missing_where_most_are_unknown():
    assert not read(NOBODY_KNOWN, "en").questions


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "Tal fra Egnsregistret viser, at der er færre. Egnsregistret har regnet på det. "
            "Vindlods direktør Per Holm siger, at Vindlod vokser. Det er Vindlod glad for.",
            "da",
            "Vindlod",
        ),
        (
            "The French foreign minister, Anne Rolin, said France would wait. She said France was "
            "ready. Nobody in France knew.",
            "en",
            "France",
        ),
    ],
)
def test_whom_somebody_heard_speaks_for_is_not_asked_after(text, language, name):
    assert not [each for each in read(text, language).questions if name in each]


def test_two_parties_are_two_sides():
    text = (
        "Per Holm fra Venstre siger, at det er skidt. "
        "Mette Lund fra Socialdemokratiet siger, at det er godt."
    )
    balance = indices(read(text, "da"))["balance_statements"]
    assert (balance.value, balance.n) == (1.0, 2)
    assert balance.note == "Venstre – Socialdemokratiet, suggested by affiliation"


def test_three_states_with_as_much_each_are_no_two_sides():
    sources = [replace(heard(5, 0, 1), side=side) for side in ("France", "Spain", "Poland")]
    assert {(e[1], e[3]) for e in balances(sources)} == {(None, "no two sides")}
    sources.append(replace(heard(5, 0, 1), side="Spain"))
    sources.append(replace(heard(5, 0, 1), side="France"))
    assert {e[3] for e in balances(sources)} >= {"France – Spain, suggested by nationality"}


def test_a_side_beyond_two_is_named():
    text = "Den franske præsident siger, at det er slut. Ruslands præsident siger, at det går."
    sides = {"USA": ["USA"], "Rusland": [], "Frankrig": []}
    assert indices(read(text, "da"), sides)["balance"].note.endswith("not counted: Frankrig")


@pytest.mark.parametrize(
    "text",
    [
        "The king met Robin Fry. Robin Fry said it was over.",
        "Robin Fry told his mother that it was over. “Stop,” Robin Fry said.",
        "Anna Pugh is the mother of Robin Fry. “Stop,” Robin Fry said.",
    ],
)
def test_the_gender_of_somebody_else_is_no_evidence(text):
    assert found(read(text, "en"))["Robin Fry"].code("gender") == "unknown"


def test_a_pickled_analysis_holds_no_word_lists():
    result = analyse(Article.from_text("Bro\n\n– Den holder, siger Anna Holm.", language="da"))
    before = len(pickle.dumps(result))
    assert result.heard and result.sourced
    kept = pickle.dumps(result)
    assert len(kept) < before + 2000
    assert pickle.loads(kept).sourced == result.sourced
