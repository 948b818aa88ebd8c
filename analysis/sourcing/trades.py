"""What a title means by the story's trade: judges of a prize, editors of books, authors of a
study, heads of a school, directors of a play, superintendents of a block of flats.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.sourcing.boards import town_board
from analysis.sourcing.bodies import body_at
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.recast import as_elected, as_expert, for_a_body, for_themself, in_service


def _knows(role: Found) -> Found:
    first, last, kind = as_expert(role)
    return first, last, replace(kind, note="")


def judges_prize(page: Page, kind: Kind) -> bool:
    """Whether a judge, or the chair of the judges, gives a prize here and sits in no court."""
    if kind.entry not in _JUDGES or len(page.occurring("prize")) < _PRIZES:
        return False
    panel = kind.entry in _JURY or bool(page.occurring("panel"))
    return panel and not page.occurring("court_room")


_JURY = ("judge", "juror", "dommer", "jurymedlem")
_CHAIRS = ("chair", "chairman", "chairwoman", "chairperson", "head", "formand", "forkvinde")
_JUDGES = (*_JURY, *_CHAIRS)
_PRIZES = 1  # words that tell of a prize


def of_prize(page: Page, role: Found) -> Found:
    """ "The judge, poet X", "their chair, X" where a prize is given: asked for what they know."""
    if not judges_prize(page, role[2]):
        return role
    if role[2].entry in _CHAIRS:
        near = page.document.lower[max(0, role[0] - 3) : role[1] + 4]
        if page.lists.words["panel"].isdisjoint(near) and "their" not in near:
            return role
    return _knows(role)


def of_books(page: Page, role: Found) -> Found:
    """ "Her editor, X", "X, editor at Pell House" where a book comes out: of a publisher."""
    if role[2].entry not in _EDITS or role[2].level != "media" or not role[0]:
        return role
    if len(page.occurring("book_story")) < _BOOKS:
        return role
    lower = page.document.lower
    owned = page.owns(role[0] - 1) or lower[role[0] - 1] in page.lists.words["her"]
    if owned or not page.lists.words["publishes"].isdisjoint(lower[role[1] : role[1] + 4]):
        return for_a_body(role)
    return role


_EDITS = ("editor", "redaktør", "commissioning editor", "senior editor", "managing editor")
_BOOKS = 2  # different words that tell of a book


def of_knowledge(page: Page, role: Found) -> Found:
    """ "The author of a history of the pier", "author of the standard guide to moss"."""
    if role[2].entry not in _WRITES or role[2].level != "citizen":
        return role
    near = page.document.lower[role[1] : role[1] + _TITLE]
    if near[:1] not in _OF or page.lists.words["learned_work"].isdisjoint(near):
        return role
    return _knows(role)


_WRITES = ("author", "co-author", "writer", "forfatter", "medforfatter")
_OF = (("of",), ("to",), ("til",))
_TITLE = 14  # words of a title between "author of" and "a history"


def of_plants(page: Page, role: Found) -> Found:
    """ "Breeder X" where a variety is tried: a researcher; "trustee X" of a town board: elected."""
    if role[2].entry == "breeder" and (page.occurring("research") or page.occurring("bred")):
        return _knows(role)
    elected = role[2].entry == "supervisor" and page.occurring("county_word")
    if elected and page.word(role[0])[0].isupper() and page.word(role[1])[0].isupper():
        return as_elected(role)
    chairs = role[2].entry in _OF_BOARD and role[2].level == "organisation"
    if (chairs or role[2].entry == "trustee") and town_board(page):
        return as_elected(role)
    return role


_OF_BOARD = (
    "chair",
    "chairman",
    "chairwoman",
    "vice chair",
    "board chair",
    "board member",
    "board president",
)


def once_there(page: Page, role: Found) -> Found:
    """ "A former manager of the branch, X": somebody who worked there tells of it."""
    if role[2].entry not in page.lists.words["staff_once"]:
        return role
    before = page.document.lower[max(0, role[0] - 2) : role[0]]
    if page.lists.words["former"].isdisjoint(before):
        return role
    return for_themself(role)


def of_flats(page: Page, role: Found) -> Found:
    """ "The building's superintendent, X": of a house, no school and no police."""
    if role[2].entry != "superintendent" or not role[0]:
        return role
    if page.document.lower[role[0] - 1].partition("'")[0].partition("’")[0] in _HOUSES:
        return for_themself(role)
    rank = page.word(role[0])[0].isupper() and role[1] - role[0] == 1
    if rank and not page.occurring("school_story") and any(map(page.places, _POLICE)):
        return (*role[:2], replace(role[2], role="expert"))  # "Superintendent X" of the police
    return role


_POLICE = ("police", "Police", "detectives", "Constabulary")
_HOUSES = ("building", "block", "tower", "apartment", "house", "complex", "condo", "flats")


def of_campaign(page: Page, role: Found) -> Found:
    """ "Her campaign manager", "Holms kampagneleder" where people stand for election: of the side
    of a candidate.
    """
    if role[2].entry not in _CAMPAIGNS or not page.occurring("candidate"):
        return role
    return (*role[:2], replace(role[2], level="official", role="party", function="spokesperson"))


_CAMPAIGNS = ("campaign manager", "campaign director", "kampagneleder", "kampagnechef")


def of_care(page: Page, role: Found) -> Found:
    """ "Centerleder X", "forstanderen" where the story is of a nursing home or a nursery that a
    municipality runs.
    """
    if role[2].level != "organisation" or role[2].entry not in page.lists.words["in_care"]:
        return role
    if not page.occurring("care_story") or page.occurring("care_story_not"):
        return role
    return (*role[:2], replace(role[2], level="official", role="party", function="spokesperson"))


def of_a_house(page: Page, body: Found) -> bool:
    """ "X at Castlegate Partners" in a story of shares: somebody who judges companies."""
    named = page.document.lower[body[0] : body[1]]
    if body[2].actor != "company" or not _is_house(page, named):
        return False
    danish = not page.lists.words["modifies"]
    return len(page.occurring("market_story")) > danish  # "kursen" is a course too


def _is_house(page: Page, named: Sequence[str]) -> bool:
    """ "Castlegate Partners", "Fjordbanken", "Nordhavn Invest"."""
    if not page.lists.words["houses"].isdisjoint(named):
        return True
    return not page.lists.words["modifies"] and any(word.endswith(_BANKS) for word in named)


_BANKS = ("bank", "banken", "sparekasse", "sparekassen")


def judges_shares(page: Page, places: Sequence[Range]) -> Found | None:
    """ "I Fjordbanken sætter X spørgsmålstegn ved aktien", "hos Nordhavn Invest mener X": the
    Danish house in front of the verb whose judge of companies X is.
    """
    if page.lists.words["modifies"] or len(page.occurring("market_story")) < 2 or not places:
        return None
    first = places[0][0]
    low = page.sentence(first)[0]
    for index in range(first - 3, max(low, first - _FAR) - 1, -1):
        if page.document.lower[index] in ("i", "hos") and page.word(index + 1)[0].isupper():
            body = body_at(page, index + 1, first)
            if body and body[1] == first - 1 and page.gap(first) == " ":
                return body if _is_house(page, page.document.lower[body[0] : body[1]]) else None
    return None


_FAR = 7  # words


def in_a_note(page: Page, body: Found, places: list[Range]) -> bool:
    """ "X of Holm Partners wrote in a note", "said in a client note": somebody who judges firms."""
    if body[2].actor not in ("company", "organisation") or not places:
        return False
    near = page.document.lower[slice(*page.sentence(places[0][0]))]
    if "note" not in near:
        return False
    at = near.index("note")
    return at > 2 and near[at - 1] in _NOTES and "in" in near[at - 3 : at]


_NOTES = frozenset("a research client morning trading market the broker".split())


def of_the_study(page: Page, role: Found) -> Found:
    """ "Its author, X" in a story of research, "rapportens forfatter, X": who made the study."""
    lower, words = page.document.lower, page.lists.words
    told = role[2].entry == "author" and bool(page.occurring("research"))
    if role[2].entry in ("director", "leader", "lead", "head", "organiser") and role[0]:
        told = page.owns(role[0] - 1) and lower[role[0] - 1][:-2] in words["survey"]
    if role[2].entry.endswith("forfatter"):
        low, high = page.sentence(role[0])
        near = {*lower[max(low, role[0] - 2) : role[0]], *lower[role[1] : min(high, role[1] + 4)]}
        told = not words["study_of"].isdisjoint(near)
    return as_expert(role) if told else role


def of_school(page: Page, role: Found) -> Found:
    """ "The head, X", "board member X" where the story is of a school: a public office."""
    if role[2].entry in _OF_SCHOOL and page.occurring("school_story"):
        return (*role[:2], replace(role[2], level="official", role="party"))
    return role


def of_college(page: Page, role: Found) -> Found:
    """ "President X" where a college with its students is the matter: no state's."""
    heads = role[2].entry in ("president", "chancellor")
    if heads and len(page.occurring("campus_story")) >= _CAMPUS:
        return in_service(role)
    return role


_CAMPUS = 2  # different words
_OF_SCHOOL = ("head", "bursar", "board member", "board president", "superintendent", "trustee")


def of_stage(page: Page, role: Found) -> Found:
    """ "Director X" where the text is of a play or a film: an artist on the own work."""
    if role[2].entry not in _STAGES:
        return role
    owner = page.document.lower[role[0] - 1].replace("’", "'") if role[0] else ""
    if owner in _SHOWN or len(page.occurring("stage")) > 1:
        return for_themself(role)
    return role


_SHOWN = frozenset(
    "film's play's musical's opera's documentary's movie's ballet's series's".split()
)
_STAGES = ("director", "producer", "co-director", "stage director", "film director")
