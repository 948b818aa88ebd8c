"""English bodies in the plural, none of them named: "shipping lines", "two ministries"."""

from collections.abc import Iterator

from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Page

_BODIES = ("company", "organisation", "authority", "politics")
_LONGEST = 3  # words of a listed noun
_SHORTEST = 4  # letters


def many_bodies(page: Page, first: int, index: int, cut: int) -> Phrase | None:
    """The phrase `first:cut` whose last word, `index`, is the plural of a noun for a body."""
    word = page.document.lower[index]
    if index != cut - 1 or len(word) < _SHORTEST or not word.endswith("s"):
        return None
    if page.word(index)[0].isupper() and index > page.sentence(index)[0]:
        return None  # "the Pell Breweries"
    kind = next(_kinds(page, first, index), None)
    if kind is None:
        return None
    lower, words = page.document.lower, page.lists.words
    head = (index, cut)
    if lower[first] in words["definite"] or (first and lower[first - 1] in words["definite"]):
        return Phrase("group", kind, "title_only", head, "bodies without a name")
    knows = kind.level == "expert"
    role, function = ("expert", "expert") if knows else (kind.role or "party", "spokesperson")
    kind = Kind(kind.entry, "group", kind.level, role, function, plural=True)
    return Phrase("group", kind, "anonymous", head, "bodies without a name")


def _kinds(page: Page, first: int, index: int) -> Iterator[Kind]:
    """The kinds of the nouns of which the words up to `index` may be the plural, longest first."""
    lower, nouns = page.document.lower, page.lists.nouns
    for start in range(max(first, index + 1 - _LONGEST), index + 1):
        before = " ".join(lower[start:index])
        for form in _singular(lower[index]):
            kind = nouns.get(f"{before} {form}") if before else body_noun(page.code, form)
            if kind and kind.actor in _BODIES and kind.level:
                yield kind


def _singular(word: str) -> Iterator[str]:
    """ "Breweries": "brewery"; "churches": "church"; "clinics": "clinic"."""
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    yield word[:-1]
    if word.endswith("es"):
        yield word[:-2]
