"""In what capacity somebody with a title speaks here: the doctor of a club, a nurse among those who
fled, a novelist who reviews, a schoolteacher who started a campaign.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.danish_capacity import in_danish_capacity
from analysis.sourcing.elsewhere import elsewhere, kin_first, retired_rank
from analysis.sourcing.leisure import at_leisure, has_retired, of_a_station
from analysis.sourcing.own_things import of_a_film, of_an_animal, operates
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.recast import as_elected, as_expert, for_themself, in_service
from analysis.sourcing.whose import by_owner

_SPORT = 3  # words that tell of a game
_NEAR = 9  # words


def in_capacity(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """What the title `role` of whoever is named at `places` means here; None where it stands."""
    if not page.lists.words["modifies"]:
        return in_danish_capacity(page, role, body, places) if role[2].level else None
    if not role[2].level:
        return None
    for read in _READINGS:
        found = read(page, role, body, places)
        if found:
            return found
    return None


def _of_a_club(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Rovers doctor X", "team physio X": who looks after the players speaks for the club."""
    if not role[2].entry.endswith(_MEDICS) or role[2].level != "expert":
        return None
    if not _of_games(page):
        return None
    lower = page.document.lower
    first = role[0]
    low = page.sentence(first)[0]
    before = first > low and page.gap(first) == " "
    club = before and page.word(first - 1)[0].isupper() and not page.role(first - 1)
    club = club and lower[first - 1] not in page.of and lower[first - 1] not in page.between
    team = page.lists.words["team_word"] | page.lists.words["side_of"]
    club = club or (before and lower[first - 1].removesuffix("'s").removesuffix("’s") in team)
    club = club or not team.isdisjoint(lower[first : role[1]])
    return in_service(role) if club and first - 1 != low else None


_MEDICS = ("doctor", "physio", "physiotherapist", "medic", "surgeon", "nutritionist")


def _leads_a_side(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Millers captain X": plays for the club, and is of no force."""
    skipper = role[2].entry.endswith("skipper") and not page.occurring("fishing")
    if not (role[2].entry.endswith("captain") and role[2].level == "official") and not skipper:
        return None
    if body is not None and body[2].actor not in ("", "organisation", "company"):
        return None
    return in_service(role, "subject") if _of_games(page) else None


def _of_a_league(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Rovers' president, X", "league commissioner X" in the report of a game: of no state."""
    if role[2].entry not in ("president", "commissioner") or page.word(role[0])[0].isupper():
        return None
    if body is not None and body[2].actor not in ("", "organisation", "company"):
        return None
    return in_service(role) if _of_games(page) else None


def _of_games(page: Page) -> bool:
    return len(page.occurring("team_sport")) + len(page.occurring("team_word")) >= _SPORT


def _on_its_own_account(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "X, a contractor who was clearing drains": one of many, and of no firm the text names."""
    if role[2].entry not in _SELF_EMPLOYED:
        return None
    at_home = page.document.lower[role[1] : role[1] + 1] == ("from",)
    if body is not None and body[2].actor and not at_home:
        return None
    low = page.sentence(role[0])[0]
    before = page.document.lower[max(low, role[0] - 3) : role[0]]
    if page.lists.words["indefinite"].isdisjoint(before):
        known = before[-1:] == ("the",) and not page.occurring("companies")
        return for_themself(role) if known and role[2].entry == "builder" else None
    return for_themself(role)


_SELF_EMPLOYED = frozenset(
    "contractor,agent,builder,subcontractor,dealer,haulier,trader,landscaper,sole trader".split(",")
)


def _among_others(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Among the evacuees was school principal X": one of those to whom it happened."""
    if role[2].level not in ("expert", "official") or "politics" in role[2].note.split():
        return None
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(role[0])[0]
    opens = lower[low] == "among" or lower[low : low + 2] == ("one", "of")
    if not opens or role[0] - low > _NEAR:
        return None
    was = any(lower[index] in words["was"] for index in range(low + 2, role[0]))
    hit = words["those_hit"] | words["off_duty"]
    return for_themself(role) if was and not hit.isdisjoint(lower[low : role[0]]) else None


def _in_private(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Off-duty paramedic X", "X, a vet on his way home", "X, a solicitor, booked the villa"."""
    if role[2].level not in ("expert", "official") or "politics" in role[2].note.split():
        return None
    lower, words = page.document.lower, page.lists.words
    low, high = page.sentence(role[0])
    if lower[role[0] - 1] == "off-duty" and role[0] > low:
        return for_themself(role)
    if at_leisure(page, role):
        return for_themself(role)
    if not places or role[0] < places[0][1] or (body is not None and body[2].actor):
        return None
    comma = next((i for i in range(role[1], min(high, role[1] + 5)) if page.gap(i)[:1] == ","), 0)
    if lower[comma] in words["relative"] or lower[comma] in ("where", "when"):
        return None
    for index in range(comma, min(high, comma + 5)) if comma else ():
        if lower[index] in page.cues:
            return None
        if lower[index] in words["private_verb"]:
            return for_themself(role)
    return None


def _buys_for(page: Page, role: Found, body: Found | None, places: Sequence[Range]) -> Found | None:
    """ "X, buyer at the chain Pell & Co", "toy buyer for Marl's": in the service of a shop."""
    if role[2].entry != "buyer" or role[1] + 1 >= len(page.document.words):
        return None
    if page.document.lower[role[1]] not in ("at", "for", "with"):
        return None
    near = range(role[1] + 1, min(page.sentence(role[0])[1], role[1] + 5))
    return in_service(role) if any(page.word(index)[0].isupper() for index in near) else None


def _campaigns(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "After a campaign by a local schoolteacher, X": who took the matter up is a party to it."""
    if role[2].level not in ("expert", "citizen") or role[2].function == "expert":
        return None
    lower, words = page.document.lower, page.lists.words
    low = page.sentence(role[0])[0]
    for index in range(role[0] - 1, max(low, role[0] - _NEAR) - 1, -1):
        if page.gap(index + 1) != " ":
            return None
        if lower[index] == "by" and not words["took_up"].isdisjoint(lower[low:index]):
            kind = replace(role[2], level="citizen", role="party", function="spokesperson", note="")
            return (*role[:2], kind)
    return None


def _reviews(page: Page, role: Found, body: Found | None, places: Sequence[Range]) -> Found | None:
    """ "Writing in the Register, the novelist X", "reviewing it for the Post": as a critic."""
    if role[2].level not in ("citizen", "media") or role[2].function != "subject":
        return None
    low = page.sentence(role[0])[0]
    near = page.document.lower[low : low + 2]
    if near[:1] == ("reviewing",) or near in (("writing", "in"), ("writing", "for")):
        return as_expert(role)
    return None


def _of_its_own(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Says its agricultural specialist, X": who knows for a firm or a union speaks for it."""
    if role[2].level != "expert" or not role[2].entry.endswith(_KNOWS):
        return None
    owned = "its" in page.document.lower[max(0, role[0] - 2) : role[0]]
    house = body is None or body[2].actor in ("company", "organisation")
    return (
        in_service(role)
        if owned and house and (body is None or body[2].level != "expert")
        else None
    )


_KNOWS = ("specialist", "engineer", "adviser", "advisor")


def _of_a_bill(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Its author, X", of a bill: somebody elected."""
    if role[2].entry not in ("author", "sponsor", "co-author", "co-sponsor") or not role[0]:
        return None
    before = page.document.lower[role[0] - 1]
    owned = before == "its" or before.removesuffix("'s").removesuffix("’s") in _BILLS
    return as_elected(role) if owned and not _BILLS.isdisjoint(page.document.vocabulary) else None


_BILLS = frozenset("bill ordinance amendment motion resolution".split())


def _edits_and_owns(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Its founder and only editor, X" where a book comes out: of a house, and no journalist."""
    if role[2].level != "media" or not page.occurring("book_story"):
        return None
    before = page.document.lower[role[0] - 1] if role[0] else ""
    if role[2].entry == "publisher" and before in page.lists.words["her"] | {"its", "book's"}:
        return in_service(role)  # "its publisher", of the book
    if role[2].entry == "publisher" and page.owns(role[0] - 1):
        house = noun_at(page, role[0] - 1, page.sentence(role[0])[0])
        if house is None or house[2].actor != "medium":
            return in_service(role)  # "Lamplight's publisher", a house of books
    for index in range(role[0] - 1, max(page.sentence(role[0])[0], role[0] - 4), -1):
        if page.gap(index + 1) != " ":
            return None
        if page.document.lower[index] in page.lists.words["joins"]:
            first = page.role(index - 1)
            return in_service(role) if first and first[2].level == "organisation" else None
    return None


def _stands(page: Page, role: Found, body: Found | None, places: Sequence[Range]) -> Found | None:
    """ "Sheriff X" where he stands for the office again: no expert of his own race."""
    if role[2].entry not in _ELECTED or (role[2].level, role[2].role) != ("official", "expert"):
        return None
    race = page.occurring("race_story") or page.places("campaign") or page.places("term")
    race = race and page.occurring("candidate")
    return (*role[:2], replace(role[2], role="party")) if race else None


_ELECTED = ("sheriff", "coroner", "county coroner", "county sheriff", "police commissioner")


def _of_the_police(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Superintendent X" where the text tells of the police, and of no school or park."""
    if role[2].entry != "superintendent" or (body is not None and body[2].actor):
        return None
    if page.document.lower[role[1] : role[1] + 1] == ("of",) or not _tells_of(page, "police"):
        return None
    if any(_tells_of(page, word) for word in _OTHER_POSTS):
        return None
    return (*role[:2], replace(role[2], role="expert"))


def _tells_of(page: Page, word: str) -> bool:
    return bool(page.places(word) or page.places(word.capitalize()))


_OTHER_POSTS = ("school", "schools", "park", "district", "prison", "jail", "classes")


def _keeps_at_home(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "The owner of the cottage", "owner of the dog": somebody with a house, and no firm."""
    if not role[2].entry.endswith("owner") or role[2].level != "organisation":
        return None
    near = page.document.lower[role[1] : min(page.sentence(role[0])[1], role[1] + 5)]
    if near[:1] != ("of",) or page.lists.words["belongings"].isdisjoint(near):
        return None
    return for_themself(role)


def _second_of_a_firm(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Vice president X" with small letters and no state beside it: one of a company's many."""
    if role[2].entry not in _VICE or role[2].level != "official" or not role[0]:
        return None
    if body is not None and body[2].actor not in ("", "company", "organisation"):
        return None
    if page.word(role[0])[0].isupper() or page.owns(role[0] - 1):
        return None
    before = page.document.lower[role[0] - 1]
    if before in page.lists.adjectives or before in ("the", "as", "for"):
        return None
    after = page.document.lower[role[1] : role[1] + 1]
    of_one = after == ("of",) and (body is None or not body[2].actor)
    return None if of_one else in_service(role)


_VICE = ("vice president", "vice-president")


_READINGS = (
    has_retired,
    of_a_station,
    _second_of_a_firm,
    _of_a_club,
    _leads_a_side,
    _of_a_league,
    _on_its_own_account,
    _among_others,
    _in_private,
    _buys_for,
    _campaigns,
    _reviews,
    _of_a_bill,
    _of_its_own,
    _edits_and_owns,
    _stands,
    _of_the_police,
    _keeps_at_home,
    of_an_animal,
    of_a_film,
    operates,
    elsewhere,
    kin_first,
    retired_rank,
    by_owner,
)
