"""Statements: every rule and construction, in both languages, and what holds of any text."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Article, analyse
from analysis.document import read_document
from analysis.quotes import find
from analysis.quotes.marks import is_title, mark_regions, unclosed
from support import cases, rows

HEAD = {"da": "Kort nyt\n\n", "en": "In brief\n\n"}


def whole(language: str, text: str) -> str:
    return text[1:] if text.startswith("@") else HEAD[language] + text


def statements(language: str, text: str) -> tuple[str, list]:
    text = whole(language, text)
    return text, list(analyse(Article.from_text(text, language=language)).statements)


@pytest.mark.parametrize("case", cases("quotes"))
def test_construction_gives_its_statement(case):
    text, found = statements(case["language"], case["text"])
    given_ = [
        (s.speaker, s.kind, "|".join(text[f.start : f.end] for f in s.fragments)) for s in found
    ]
    assert (case["speaker"], case["kind"], case["content"]) in given_


@pytest.mark.parametrize("case", cases("quote_rules"))
def test_rule_fires_where_it_must_and_only_there(case):
    _, found = statements(case["language"], case["text"])
    assert (case["rule"] in {s.rule for s in found}) == (case["fires"] == "yes")


@pytest.mark.parametrize("case", cases("quote_statements"))
def test_a_text_gives_these_statements_and_no_others(case):
    text, found = statements(case["language"], case["text"])
    given_ = [
        f"{s.speaker or '–'} = {s.kind} = {'|'.join(text[f.start : f.end] for f in s.fragments)}"
        for s in found
    ]
    assert given_ == [said for said in case["statements"].split(" / ") if said]


@pytest.mark.parametrize("case", cases("marks"))
def test_marked_regions_and_those_never_closed(case):
    text = whole(case["language"], case["text"])
    document = read_document(Article.from_text(text, language=case["language"]))
    for found, wanted in ((mark_regions, "regions"), (unclosed, "unclosed")):
        assert [text[r.start : r.end] for r in found(document)] == [
            words for words in case[wanted].split("|") if words
        ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They saw the film “a little mill by the sea” today.", True),
        ("They saw the film, “a little mill” today.", True),
        ("They saw the film – “a little mill” today.", False),
        ("They saw a long film by “a little mill” today.", False),
        ("They saw the film “one two three four five six seven eight” today.", True),
        ("They saw the film “one two three four five six seven eight nine” today.", False),
        ("They saw “The Long Mill” today.", True),
        ("They saw “The Long mill” today.", False),
        ("They saw “The Mill and the Sea” today.", True),
        ("They saw “Mills” today.", False),
        ("They saw “Long Mills” today.", True),
        ("They saw “One Two Three Four Five Six Seven Eight” today.", True),
        ("They saw “One Two Three Four Five Six Seven Eight Nine” today.", False),
        ("They wrote, “The Long Mill” today.", False),
        ("They wrote: “The Long Mill” today.", False),
        ("They saw “The Long Mill!” today.", False),
        ("“The Long Mill” opens today.", False),
        ("@They saw “The Long Mill”\n\nIt was long.", False),
        ("@They saw ‘The Long Mill’\n\nIt was long.", False),
    ],
)
def test_which_marks_hold_a_title(text, title):
    document = read_document(Article.from_text(whole("en", text), language="en"))
    assert is_title(document, mark_regions(document)[0], frozenset({"film"})) is title


@pytest.mark.parametrize(
    ("language", "text", "cue", "mention"),
    [
        ("da", "Møllen lukker. Det siger Karen Holm.", "siger", "Karen Holm"),
        ("da", "@Anna Holm: Hjulet går i stå\n\nByen har en mølle.", ":", "Anna Holm"),
        ("en", "@Ann Elm: Wheel has stopped\n\nThe mill is old.", ":", "Ann Elm"),
        ("da", "Ifølge Karen Holm lukker møllen.", "Ifølge", "Karen Holm"),
        ("en", "The mill is lost, according to Ann Elm.", "according to", "Ann Elm"),
        ("en", "“We stay,” Ann Elm said.", "said", "Ann Elm"),
        ("en", "Ann Elm pointed out that the mill is lost.", "pointed out", "Ann Elm"),
        ("en", "“It turns,” said the Black Friday host.", "said", "the Black Friday host"),
        ("en", "“It turns,” Elm Reports wrote.", "wrote", "Elm Reports"),
        ("en", "Ann Still said the mill is lost.", "said", "Ann Still"),
        ("da", "Møllen lukker, gør Holm også opmærksom på.", "gør Holm også opmærksom på", "Holm"),
        ("da", "Holm opfordrer også byen til at lukke møllen.", "opfordrer", "Holm"),
    ],
)
def test_cue_and_mention_are_the_words_in_the_text(language, text, cue, mention):
    text, (only,) = statements(language, text)
    assert text[slice(*only.cue)] == cue and text[slice(*only.mention)] == mention


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("da", "Karen Holm siger ifølge Per Lund, at møllen lukker.", "Per Lund"),
        ("da", "Karen Holm siger, at møllen lukker.", None),
    ],
)
def test_who_had_a_statement_first(language, text, first):
    text, (only,) = statements(language, text)
    assert (text[slice(*only.second_hand)] if only.second_hand else None) == first


def test_a_statement_is_in_the_paragraph_of_its_words():
    """Not in that of "Det siger X" or of the sentence before its own."""
    _, (taken_up,) = statements("da", "Byen er stor.\n\nMøllen lukker. Det siger Karen Holm.")
    _, (labelled,) = statements("en", "It rains.\n\n“ANN ELM: We stay in the mill.”")
    assert taken_up.paragraph == labelled.paragraph == 2


def test_a_sentence_of_a_thousand_words_is_cut_between_its_words_and_outside_its_marks():
    turns = "and the wheel turns " * 80
    text = f"Ann Elm said the mill turns {turns}, “{turns.strip()},” {turns}, said Bob Hill."
    text, found = statements("en", text)
    assert [s.speaker for s in found][:1] == ["Ann Elm"]
    assert any(text[f.start : f.end] == f"“{turns.strip()},”" for s in found for f in s.fragments)


def test_a_title_inside_a_statement_is_marked():
    _, (only,) = statements("en", "Ann Elm said they saw “The Long Mill” in May.")
    assert [f.marked for f in only.fragments] == [False, True, False]


@pytest.mark.parametrize("text", ["The mill is ‘for workers’", "‘We stay,’ say the 'millers'"])
def test_a_text_may_end_in_s_and_a_single_mark(text):
    assert statements("en", text)[0].endswith(text)


def test_every_rule_case_has_its_counterpart():
    table = rows("quote_rules")
    for language in ("da", "en"):
        fires = {r["rule"] for r in table if r["language"] == language and r["fires"] == "yes"}
        silent = {r["rule"] for r in table if r["language"] == language and r["fires"] == "no"}
        assert fires == silent


def test_rules_seen_in_the_articles_have_cases(root):
    tested = {(r["language"], r["rule"]) for r in rows("quote_rules")}
    seen = {}
    for language in ("da", "en"):
        for path in sorted((root / "data" / "articles" / language).glob("*.txt")):
            article = Article.from_text(path.read_text(encoding="utf-8"), language=language)
            for statement in analyse(article).statements:
                seen.setdefault((language, statement.rule), []).append(path.stem)
    frequent = {key for key, places in seen.items() if len(places) >= 5}
    assert frequent <= tested


MARKS = {"”": "”", "“": "”", "»": "«", "„": "“", '"': '"'}


@pytest.mark.parametrize("opening", sorted(MARKS))
def test_every_pair_of_marks_gives_the_same_statement(opening):
    closing = MARKS[opening]
    text, found = statements("da", f"{opening}Vi lukker ikke{closing}, siger Karen Holm.")
    (only,) = found
    assert (only.kind, only.speaker) == ("direct", "Karen Holm")
    assert text[only.start : only.end].strip('”“»«„"') == "Vi lukker ikke"


@pytest.mark.parametrize("dash", ["-", "–", "—", "−"])
@pytest.mark.parametrize("blank", ["", " ", "\u00a0"])
def test_every_dash_gives_the_same_statement(dash, blank):
    text, found = statements("da", f"{dash}{blank}Vi lukker ikke, siger Karen Holm.")
    (only,) = found
    assert (only.kind, only.speaker, text[only.start : only.end]) == (
        "direct",
        "Karen Holm",
        "Vi lukker ikke",
    )


def test_composed_and_decomposed_letters_give_the_same_statements():
    text = HEAD["da"] + "– Åen løber over, siger Søren Ærø.\n\n– Vi går på højvagt."
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    one, other = (
        analyse(Article.from_text(t, language="da")).statements for t in (composed, decomposed)
    )
    assert [(s.kind, s.rule, s.route) for s in one] == [(s.kind, s.rule, s.route) for s in other]
    assert [unicodedata.normalize("NFC", s.speaker) for s in other] == [s.speaker for s in one]


def test_a_mark_never_closed_costs_its_quotation_only():
    _, found = statements(
        "da", "»Vi lukker ikke, siger Karen Holm.\n\n– Det glæder os, siger Per Lund."
    )
    assert [s.speaker for s in found][-1] == "Per Lund"


PIECES = st.sampled_from(
    [
        "– ", "- ", "»", "«", "”", "“", "\"", "‘", "’", "''", ", siger ", " said ", "Karen Holm",
        "hun", "she", ": ", ". ", "? ", "! ", "\n", "\n\n", " at ", " that ", "ifølge ",
        "according to ", "(", ")", "…", "møllen", "the mill", "ikke", "SVAR: ", "24", ", ", " og ",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.sampled_from(["da", "en"]))
def test_statements_of_any_text_are_sound(pieces, language):
    text = "".join(pieces)
    article = Article.from_text(text, language=language)
    result = analyse(article)
    again = analyse(article)
    assert result.statements == again.statements
    end = -1
    for statement in result.statements:
        assert statement.fragments
        for fragment in statement.fragments:
            assert 0 <= fragment.start < fragment.end <= len(text)
            assert fragment.start >= end
            end = fragment.end
        marks = {f.marked for f in statement.fragments}
        assert statement.kind in ("direct", "mixed", "indirect")
        assert (statement.kind == "indirect") == (marks == {False})
        assert (statement.speaker is None) == (statement.route == "none")
        assert statement.certainty is None or 0 <= statement.certainty <= 1
    numbers = [s.number for s in result.statements]
    assert numbers == list(range(1, len(numbers) + 1))


def test_finding_does_not_change_the_document():
    document = read_document(Article.from_text(HEAD["en"] + "“No,” she said.", language="en"))
    before = (document.words, document.sentences, document.text)
    find(document)
    assert (document.words, document.sentences, document.text) == before


def test_rule_names_are_words():
    for row in rows("quote_rules"):
        assert re.fullmatch(r"[a-z_]+", row["rule"])
