"""Every word list says what it is and holds what it says."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from analysis import languages

LISTS = sorted(Path(languages.__file__).parent.glob("*/*.tsv"))
TONE = [path for path in LISTS if "\nentry\tpos\tweight\t" in path.read_text(encoding="utf-8")]
# English writes its compounds apart.
NOT_IN_EVERY_LANGUAGE = {"tone_compound"}
HEADER = re.compile(
    r"# what: \S.*\n# made: \S.*\n# count: (?P<count>\d+) (?:entries|entry)\n# licence: CC0-1\.0\n"
)


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def rows(path: Path) -> tuple[dict[str, str], ...]:
    return languages.load(path.parent.name).table(path.stem)


def repeated(keys: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [key for key, times in Counter(keys).items() if times > 1]


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_header_states_origin_count_and_licence(path):
    header = HEADER.match(path.read_text(encoding="utf-8"))
    assert header, "what, made, count, licence; in this order, one line each"
    assert int(header["count"]) == len(rows(path))


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_rows_are_clean(path):
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("# ")]
    columns = lines[0].split("\t")
    assert len(set(columns)) == len(columns)
    assert [line for line in lines if len(line.split("\t")) > len(columns)] == []
    assert [line for line in lines[1:] if not line.split("\t")[0]] == []
    padded = [
        cell
        for row in rows(path)
        for column, cell in row.items()
        if column != "pattern" and cell != cell.strip()
    ]
    assert padded == []


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_nothing_stands_twice(path):
    assert (
        repeated(
            tuple(value for column, value in row.items() if column != "note") for row in rows(path)
        )
        == []
    )


def test_the_plural_of_an_english_title_is_that_of_the_word_it_names_a_person_by():
    table = languages.load("en").table("roles")
    entries = {row["entry"] for row in table}
    misspelled = re.compile(r"[^aeiou]ys$|(?:ss|x|sh|half)s$|(?<!\bhu)(?<!ger)mans$")
    wrong = [
        form
        for row in table
        for form in row["plural"].split(",")
        if misspelled.search(form)
        or (
            re.search(r"[ -](?:of|at|for|in)[ -]", row["entry"])
            and form == f"{row['entry']}s"
            and re.split("[ -]", row["entry"])[-1] not in entries
        )
    ]
    assert wrong == []  # "choir secretarys", "fly halfs", "leader of the oppositions"


@pytest.mark.parametrize("path", TONE, ids=named)
def test_tone_entries_are_measured_on_the_scales(path):
    for row in rows(path):
        assert row["pos"] in {"n", "v", "a", "x"}, row
        assert 0 <= float(row["weight"] or 0) <= 1, row
        assert -1 <= float(row["valence"] or 0) <= 1, row


@pytest.mark.parametrize("path", TONE, ids=named)
def test_a_tone_entry_has_one_weight(path):
    assert repeated((row["entry"], row["pos"]) for row in rows(path)) == []


def test_every_language_has_the_lists_of_the_others():
    names = {code: {path.stem for path in LISTS if path.parent.name == code}
             for code in languages.supported()}  # fmt: skip
    everything = set().union(*names.values())
    assert {
        code: sorted(everything - have - NOT_IN_EVERY_LANGUAGE) for code, have in names.items()
    } == {code: [] for code in names}


@pytest.mark.parametrize("language", languages.supported())
def test_no_two_bodies_share_a_name(language):
    table = languages.load(language).table("names")
    names = [(each,) for row in table for each in {row["name"], *row["aliases"].split(",")} if each]
    assert repeated(names) == []


@pytest.mark.parametrize("language", languages.supported())
def test_a_title_of_women_is_a_womans(language):
    ending = {"en": "woman", "da": "kvinde"}[language]
    table = languages.load(language).table("roles")
    genders = {row["gender"] for row in table if row["entry"].endswith(ending)}
    assert genders == {"woman"}


def test_the_definite_plural_of_a_danish_agent():
    table = languages.load("da").table("roles")
    forms = {form for row in table for form in row["plural"].split(",")}
    assert {form for form in forms if form.endswith("erene")} == set()  # "handlerne"
