"""Danish set phrases in a clause or behind a name that say who somebody is: "taler på vegne af",
"hvis medlemmer", "kvinden bag kæden", "fra ledelsen", "fra de radikale".
"""

from functools import cache

from analysis.sourcing.clause_kinds import COACH, LEADER, MEMBER, PRACTISING, RESEARCHER
from analysis.sourcing.lists import Kind, lists
from analysis.sourcing.page import Page
from analysis.sourcing.titles import Context

# What a phrase that opens a clause, or a thing that is somebody's, says of them, by its list.
_DEEDS = {"deed_of_body": LEADER, "deed_of_study": RESEARCHER, "deed_of_coach": COACH}
_OWNERS = {
    "theirs_of_body": LEADER,
    "theirs_of_office": MEMBER,
    "theirs_of_care": PRACTISING,
    "theirs_of_study": RESEARCHER,
}
_LONG = 5  # words of a phrase
_RULE = "said to do so"


def by_phrase(page: Page, at: int, stop: int) -> Context | None:
    """What the phrase says that opens the clause behind word `at`."""
    lower, words = page.document.lower, page.lists.words
    if lower[at] == "hvis":
        for index in range(at + 1, min(stop, at + 3)):
            for name, kind in _OWNERS.items():
                if lower[index] in words[name]:
                    return Context((at, index + 1, kind), None, "said to have it")
        return None
    opens = " ".join(lower[at + 1 : min(stop, at + 1 + _LONG)]) + " "
    for kind, phrases in _phrases(page.code):
        if opens.startswith(phrases):
            return Context((at + 1, min(stop, at + 4), kind), None, _RULE)
    return _years_of_it(page, at, stop)


@cache
def _phrases(code: str) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
    """The phrases of each kind, a blank behind each, so that no longer word fits."""
    words = lists(code).words
    return tuple((kind, tuple(f"{each} " for each in words[name])) for name, kind in _DEEDS.items())


def _years_of_it(page: Page, at: int, stop: int) -> Context | None:
    """ "Har brugt 20 år på at tælle laks": a life of study."""
    lower, words = page.document.lower, page.lists.words
    if lower[at + 1] not in ("brugt", "brugte", "viet") or "år" not in lower[at + 2 : at + 5]:
        return None
    studied = not words["studying"].isdisjoint(lower[at + 4 : stop])
    return Context((at + 1, at + 2, RESEARCHER), None, "said to research") if studied else None


def behind_name(page: Page, last: int, high: int) -> Context | None:
    """ "X fra ledelsen", "X fra de radikale", "X, kvinden bag kæden": right behind a name."""
    lower, words = page.document.lower, page.lists.words
    if last + 1 >= high:
        return None
    if page.gap(last) == " " and lower[last] in ("fra", "for", "hos"):
        if lower[last] == "fra" and lower[last + 1] in ("ledelsen", "direktionen", "topledelsen"):
            return Context((last, last + 2, LEADER), None, _RULE)
        party = lower[last + 1] == "de" and last + 2 < high
        ends = last + 3 >= high or page.gap(last + 3) != " "  # no "fra de grønne bakker"
        named = party and page.word(last + 1) == "De" and page.word(last + 2)[0].isupper()
        named = named and lower[last + 2].endswith("e") and len(page.occurring("parliament")) > 1
        if party and ends and (named or lower[last + 2] in words["party_adjective"]):
            return Context((last, last + 3, MEMBER), None, "said to sit for")
    if page.gap(last) == ", " and lower[last] == "hvis":
        return by_phrase(page, last, high)
    if page.gap(last) == ", " and lower[last : last + 2] == ("en", "af"):
        near = lower[last + 2 : min(high, last + 2 + _LONG)]
        known = not _RANKED.isdisjoint(near) and not _KNOWN.isdisjoint(near)
        return Context((last, last + 2, RESEARCHER), None, "said to know it") if known else None
    if page.gap(last) != ", " or lower[last] not in ("manden", "kvinden", "hjernen", "parret"):
        return None
    behind = lower[last + 1] == "bag" or lower[last + 1 : last + 4] == ("i", "spidsen", "for")
    if not behind:
        return None
    alone = tuple(words["no_house"] | words["small_business"])
    if any(word.endswith(alone) for word in lower[last + 2 : min(high, last + 6)]):
        return None
    return Context((last, last + 2, LEADER), None, "said to be behind it")


def of_a_party(page: Page, index: int, first: int) -> Context | None:
    """ "Landunionens X", "Fremlistens X" where a parliament is at work: by the name of a party."""
    if not page.document.lower[index].endswith(_PARTIES):
        return None
    if len(page.occurring("parliament")) < _PARLIAMENT:
        return None
    return Context((index, first, MEMBER), None, "said to sit for")


_PARTIES = ("unionens", "listens", "partiets", "alliancens", "fløjens", "samlingens", "fronten")
_PARLIAMENT = 2  # different words
_RANKED = frozenset("førende fremmeste største bedste".split())
_KNOWN = frozenset("kendere eksperter kapaciteter specialister forskere autoriteter".split())
