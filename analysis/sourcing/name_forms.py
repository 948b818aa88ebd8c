"""Names of bodies that no list knows, told by their form: "Mothers Against Speed", "Boligkøberne
Norge", a word that has its capital wherever it stands.
"""

from analysis.sourcing.group_marks import ARTICLES
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page

_LONG_ENOUGH = 5  # letters
_LONGEST_NAME = 5  # words


def friends_of(page: Page, index: int) -> bool:
    """ "Friends of the Vale", "Mothers Against Speed": a plural that a name goes on from."""
    lower, count = page.document.lower, len(page.document.words)
    if not page.word(index)[0].isupper() or index + 2 >= count or not page.lists.words["modifies"]:
        return False
    if lower[index + 1] not in ("of", "for", "against", "without"):
        return False
    after = index + 2 + (lower[index + 2] in ARTICLES)
    opens = index == page.sentence(index)[0] and page.word(index + 1)[0].islower()
    named = after < count and page.word(after)[0].isupper()
    if opens and lower[index + 1] == "of" and lower[index] not in _OF_WHAT:
        return False  # "Residents of Elm Street said"
    return named and (not opens or lower[index] in page.lists.words["friends"])


_OF_WHAT = frozenset("friends sons daughters sisters brothers guardians veterans".split())


def is_no_state(page: Page, first: int, last: int) -> bool:
    """ "Hjerneliga Danmark", "Boligkøberne Norge": a body's name that ends with a country's."""
    if page.lists.words["modifies"] or not 2 <= last - first <= _LONGEST_NAME:
        return False
    if page.word(last - 1) not in page.lists.territories or page.word(first) in _REALMS:
        return False
    opens = page.document.lower[first]
    if opens in page.lists.adjectives or opens in page.of or opens in ARTICLES:
        return False
    if " ".join(page.document.spelled[first:last]) in page.lists.territories:
        return False
    capitals = all(page.word(index)[0].isupper() for index in range(first, last))
    return capitals and opens not in page.lists.first_names


def of_a_country(page: Page, first: int, last: int) -> Phrase:
    """The body whose name the words `first:last` are, a country's name among them."""
    kind = Kind(page.word(first), "organisation", "organisation", "party")
    return Phrase("organisation", kind, "named", (first, last), "name with a country in it")


_REALMS = ("Kongeriget", "Republikken", "Storbritannien", "Region", "Kejserriget")


def only_a_name(page: Page, at: int) -> bool:
    """Whether the capitalised word is nobody's first name, no small word, and has its capital
    wherever it stands in the text.
    """
    word, lower = page.word(at), page.document.lower[at]
    if len(word) < _LONG_ENOUGH or not word.isalpha() or lower in page.lists.first_names:
        return False
    if page.lists.words["modifies"] or lower in page.lists.words["not_counted"]:
        return False
    alike = [i for i, each in enumerate(page.document.lower) if each == lower]
    return len(alike) > 1 and all(page.word(i)[0].isupper() for i in alike)
