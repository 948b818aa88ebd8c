"""Danish private persons who are a party by what the journalist tells: reported to the police, or
wanting a body to do something, damages, something taken down.
"""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.own_sentences import near_words
from analysis.sourcing.page import Page, Range, name_at

_FAR = 9  # words


def danish_stake(
    page: Page, places: Sequence[Range], said: Sequence[Statement]
) -> tuple[str, Span, str] | None:
    """The function of whoever is reported or demands, the evidence and the rule; else None."""
    words = page.document.lower
    if page.lists.words["modifies"] or not places:
        return None
    if not (page.places("politiet") or page.places("have")):
        return None
    for first, last in places:
        high = page.sentence(first)[1]
        for index in range(last, min(high - 2, last + _NEAR)):
            if words[index : index + 3] == ("meldt", "til", "politiet") and _passive(page, index):
                return "subject", page.span(index, index + 3), "accused"
    for index in near_words(page, places, said):
        if words[index] == "have" and _of_them(page, index, places) and _wanted(page, index):
            return "personal_experience", page.span(index, index + 1), "makes a demand"
    return None


_NEAR = 5  # words


def _passive(page: Page, at: int) -> bool:
    """ "Er blevet meldt", "bliver nu meldt"; not "har meldt"."""
    return not _IS.isdisjoint(page.document.lower[max(0, at - 3) : at])


_IS = frozenset("er blevet bliver blev".split())


def _of_them(page: Page, at: int, places: Sequence[Range]) -> bool:
    """ "Ida Holm vil nu | have", "nu vil hun | have": the person is the subject of "vil"."""
    lower = page.document.lower
    will = next((i for i in range(at - 1, max(0, at - 4), -1) if lower[i] in ("vil", "ville")), 0)
    if not will or lower[at - 1] == "gerne":
        return False
    before = lower[will - 1] in page.lists.words["she"] or any(will == last for _, last in places)
    return before or lower[will + 1] in page.lists.words["she"]


def _wanted(page: Page, at: int) -> bool:
    """Whether what somebody wants is against somebody: "udvalget til at flytte den", "40.000 kroner
    i erstatning", "bommen fjernet".
    """
    lower, high = page.document.lower, page.sentence(at)[1]
    for index in range(at + 1, min(high, at + _FAR)):
        if page.gap(index).strip():
            return False
        if lower[index] in _DAMAGES or (lower[index] in _UNDONE and index > at + 1):
            return True
        if lower[index : index + 2] == ("til", "at") and index > at + 1:
            return bool(noun_at(page, index - 1, at + 1) or name_at(page, index - 1, index))
    return False


_DAMAGES = frozenset("erstatning erstatningen kompensation godtgørelse undskyldning".split())
_UNDONE = frozenset(
    "fjernet flyttet lukket nedrevet stoppet omgjort ændret aflyst forbudt undersøgt".split()
)
