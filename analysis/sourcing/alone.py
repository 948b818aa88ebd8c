"""What the title of somebody means whom the text gives no body."""

from analysis.sourcing.chiefs import of_a_chief
from analysis.sourcing.clause_kinds import TREATS
from analysis.sourcing.crews import of_a_dig, of_team, of_vessel
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import in_any
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.private import age_beside, is_age
from analysis.sourcing.recast import as_expert, for_themself
from analysis.sourcing.small_business import of_inn, of_small_business
from analysis.sourcing.trades import (
    of_care,
    of_college,
    of_flats,
    of_knowledge,
    of_plants,
    of_prize,
    of_school,
    of_stage,
    of_the_study,
)

_ON_WARD = 6  # words of "staff nurse on the stroke ward"


def at_home(page: Page, role: Found) -> Found:
    """A working person whom the text places nowhere, or one retired, speaks for themself; so does
    a volunteer, and whoever is told by their age: "the 34-year-old accountant".
    """
    kind, words = role[2], page.lists.words
    if kind.level not in ("expert", "official") or kind.entry == TREATS:
        return role  # the text has said that they treat people
    low = page.sentence(role[0])[0]
    before = page.document.lower[max(low, role[0] - 2) : role[0]]
    if before and before[-1] in _LEARNING and role[0] > low:
        return for_themself(role)  # "a trainee pharmacist"
    if not words["lived"].isdisjoint(before):
        return for_themself(role)  # "freed engineer X"
    beside = before[-1] if before else ""
    official = kind.level == "official"
    practises = practises_trade(kind.entry)
    if not words["retired"].isdisjoint(before):
        worked = kind.entry.split()[-1] in words["worked_as"]  # "a retired optician"
        worked = worked or kind.function == "personal_experience"
        if practises or worked or (official and not kind.entry.endswith(in_any("high_office"))):
            return for_themself(role)
    turns_out = kind.entry.startswith("brigade")
    if beside in words["unpaid"] and (practises or official) and not turns_out:
        return for_themself(role)
    if official:
        return role
    ward = kind.entry.endswith(in_any("on_wards"))
    workplace = len(page.occurring("workplace")) > 1
    workplace = workplace or "ward" in page.document.lower[role[1] : role[1] + _ON_WARD]
    if practises and not (ward and workplace):
        if beside.endswith(("-year-old", "-årige", "-årig")) or _behind_age(page, role[0]):
            return for_themself(role)
    # Nurses and teachers tell of their ward and their class.
    nursery = kind.entry.endswith(_CARERS) and page.occurring("nursery")
    at_work = kind.role == "experience" and (ward or workplace or bool(nursery))
    at_work = at_work or (kind.role == "experience" and _has_in_care(page, role))
    own = kind.function == "personal_experience" and not at_work
    return for_themself(role) if own else role


def _has_in_care(page: Page, role: Found) -> bool:
    """ "Teacher X said three of her pupils walk": told of at work."""
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return False
    high = page.sentence(role[0])[1]
    return any(
        lower[index] in words["her"] and lower[index + 1] in words["own_of_care"]
        for index in range(role[1], high - 1)
    )


_LEARNING = ("trainee", "apprentice", "aspiring", "would-be")


def _behind_age(page: Page, first: int) -> bool:
    """ "X, 52, an accountant": whether an age stands before the title at word `first`."""
    at = first - 1 - (page.document.lower[first - 1] in ("a", "an"))
    return at > 0 and page.gap(at) == page.gap(at + 1) == ", " and is_age(page, at)


_CARERS = ("pædagog", "pædagogmedhjælper", "dagplejer")


def practises_trade(entry: str) -> bool:
    """Whether the title `entry` is one of a profession: a nurse, an engineer."""
    return entry.split()[-1] in in_any("practises")


def aged_at_cue(page: Page, role: Found, rule: str, places: list[Range]) -> Found:
    """ "68-årige X … siger piloten": an age beside the name, and a profession where they speak."""
    kind = role[2]
    practises = kind.level == "expert" and practises_trade(kind.entry)
    if rule != "role noun at the cue" or not practises or kind.entry.endswith(in_any("on_wards")):
        return role
    return for_themself(role) if age_beside(page, places) else role


def alone(page: Page, role: Found) -> Found:
    """What a title of somebody without a body means here."""
    for read in _READINGS:
        role = read(page, role)
    return role


def without_client(page: Page, role: Found) -> Found:
    """ "Consumer lawyer X": a lawyer of no client in the story is asked for what they know."""
    kind = role[2]
    if kind.level != "organisation" or not kind.entry.endswith(_LAWYERS):
        return role
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(role[0])
    if kind.entry.split()[0] in words["owners"]:
        return role  # "defence barrister"
    if role[1] < high and lower[role[1]] in words["client_after"]:
        return role
    for index in range(role[1] + 1, min(high - 1, role[1] + 5)):
        if lower[index] == "for" and page.gap(index) == ", " and page.word(index + 1)[0].isupper():
            return role  # "solicitor Ida Holm, for Mr Ravn"
    if not words["acts_for"].isdisjoint(lower[role[1] : high]):
        return role  # "X, who represents thirty families"
    if high < len(lower) and lower[high] in words["she"]:
        if not words["acts_for"].isdisjoint(lower[high : page.sentence(high)[1]]):
            return role  # "Solicitor X has had 400 calls. She is acting for 60 of them"
    for index in range(role[0] - 1, max(low, role[0] - 3) - 1, -1):
        owned = page.gap(index + 1)[:1] in ("'", "’")  # "the families' solicitor"
        if owned or lower[index] in words["owners"] or page.owns(index):
            return role
        if page.gap(index + 1) != " ":
            break
    if lower[role[0] - 1] == "the" and _somebodys_before(page, role):
        return role
    return as_expert(role)


def _somebodys_before(page: Page, role: Found) -> bool:
    """ "Her lawyer said so. … The | lawyer, X, told": whose lawyer that is, was told before."""
    lower = page.document.lower
    return any(
        0 < at < role[0] and (lower[at - 1] in page.lists.words["owners"] or page.owns(at - 1))
        for at in page.places(lower[role[0]])[:_PLACES]
    )


_PLACES = 8  # of the noun
_LAWYERS = ("lawyer", "solicitor", "attorney", "barrister")


def of_community(page: Page, role: Found) -> bool:
    """ "The town's finance director", "works manager for the county": in public service."""
    if role[2].level != "organisation" or not leads(role[2].entry):
        return False
    lower, places = page.document.lower, page.lists.words["community"]
    for index in range(role[0] - 1, max(page.sentence(role[0])[0], role[0] - 3) - 1, -1):
        if page.owns(index) and lower[index][:-2] in places:
            return True
    after = lower[role[1] : role[1] + 3]
    return after[:2] in (("for", "the"), ("of", "the")) and not places.isdisjoint(after[2:])


def nameless_alone(page: Page, role: Found) -> Found:
    """ "A retired teacher", "a kiosk owner": no more than themself without a name too."""
    low = page.sentence(role[0])[0]
    before = page.document.lower[max(low, role[0] - 2) : role[0]]
    if role[2].level == "expert" and not page.lists.words["retired"].isdisjoint(before):
        return at_home(page, role)
    return of_small_business(page, role)


_READINGS = (
    of_the_study,
    at_home,
    without_client,
    of_small_business,
    of_inn,
    of_school,
    of_vessel,
    of_team,
    of_a_dig,
    of_stage,
    of_college,
    of_prize,
    of_knowledge,
    of_flats,
    of_plants,
    of_care,
    of_a_chief,
)
