"""What stands beside an English noun for a body and says what it is: a coalition for a cause, the
committee of a mosque, a firm's department, a council of processors, a rescue for dogs.
"""

from analysis.sourcing.lists import body_noun
from analysis.sourcing.page import Page


def in_a_cause(page: Page, index: int, low: int) -> bool:
    """ "The World Antivenom Coalition": allies for what the name says, no parties of a cabinet."""
    at = index - 1
    if at <= low or not page.word(index)[0].isupper() or not page.word(at)[0].isupper():
        return False
    if page.occurring("race_story") or not _PARTIES.isdisjoint(page.document.vocabulary):
        return False
    return page.document.lower[at] not in _OF_PARTIES


_PARTIES = frozenset("cabinet parliament mp mps senators lawmakers ballot opposition".split())
_OF_PARTIES = frozenset(
    "national liberal civic conservative governing ruling left right green labour democratic unity "
    "socialist progressive patriotic opposition grand government centre-right centre-left".split()
)


def of_a_firm(page: Page, index: int, low: int) -> bool:
    """Whether a company owns the noun at word `index`: "the carrier's press department"."""
    for at in range(index - 1, max(low, index - 4) - 1, -1):
        if page.owns(at):
            owner = body_noun(page.code, page.document.lower[at][:-2])
            return owner is not None and owner.actor == "company"
    return False


VOLUNTEERS = frozenset(
    "mosque temple church chapel synagogue gurdwara festival fete carnival show allotment social "
    "fundraising organising organizing strike fair pageant parade gala".split()
)
ANIMALS = frozenset(
    "dog dogs cat cats animal animals donkey horse pony wildlife bird owl hedgehog rabbit "
    "greyhound turtle seal swan reptile".split()
)


def of_makers(page: Page, index: int) -> bool:
    """ "The Processors Council": those who make something, by the form of a word no list knows."""
    word = page.document.lower[index]
    if not word.endswith(("ers", "ors")) or not page.word(index)[0].isupper():
        return False
    return bool(page.lists.words["modifies"]) and word not in _NO_MAKERS


_NO_MAKERS = frozenset(
    "elders ministers borders rivers waters brothers commissioners councillors governors officers "
    "rangers leaders mayors directors advisers advisors others carers".split()
)
