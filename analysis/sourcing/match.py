"""Who belongs to a team, or rules on the pitch, in the report of a match."""

import re
from collections.abc import Sequence

from analysis.sourcing.lists import APOSTROPHE_S, in_any
from analysis.sourcing.own_sentences import GOES_ON
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.private import age_beside
from analysis.sourcing.source import Told

_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_SPORTS_WORDS = 3
_PLAYS = 45  # years; older people in the report of a match look on


def player(page: Page, role: Found | None, level: str, place: Range | None) -> Told | None:
    """In the report of a match: captains, coaches and whoever is no onlooker belong to a team."""
    entry = role[2].entry.split()[-1] if role else ""
    if place and role and entry == "official" and _is_match(page):
        return Told("official", "expert", "expert", page.span(*role[:2]), "official of a match")
    if place and role and level != "expert" and _on_air(page, role, place):
        return Told("expert", "expert", "expert", page.span(*role[:2]), "comments for the audience")
    if not place or (level not in ("citizen", "") and entry not in in_any("team_role")):
        return None
    by_position = role is None and _has_position(page, place)
    if by_position:
        return Told("organisation", "party", "subject", by_position, "position in a team")
    onlookers = page.lists.words["onlookers"]
    if entry in onlookers or not _is_match(page):
        return None
    low, high = page.sentence(place[0])
    if role and not page.lists.words["once"].isdisjoint(
        page.document.lower[max(low, role[0] - 2) : role[0]]
    ):
        span = page.span(*role[:2])
        return Told("expert", "expert", "expert", span, "once a player")
    if role is None and not onlookers.isdisjoint(page.document.lower[low:high]):
        return None  # "among the spectators was X"
    if role is None and page.lists.words["modifies"] and _watches_own(page, low, high):
        return None
    if role is None and not page.lists.words["modifies"] and _kin_looks_on(page, place):
        return None
    aged = age_beside(page, [place])
    years = page.text[slice(*aged)][:2] if aged else ""
    if years.isdecimal() and int(years) > _PLAYS:
        return None
    if role is None and (_beside_kin(page, place) or not _in_play(page, place)):
        return None
    if level == "citizen" and entry in page.lists.words["kin"]:
        before = page.document.lower[low : place[0]]  # but "the gaffer is X, his uncle"
        if not page.lists.words["modifies"] and not onlookers.isdisjoint(before):
            return None  # "holdets mest trofaste tilskuer er farfar X"
        if not any(word in _BOSSES or word in in_any("team_role") for word in before):
            return None
    trade = role is not None and level == "citizen" and entry not in in_any("team_role")
    if (
        trade
        and not _in_play(page, place)
        and not _AROUND.isdisjoint(page.document.lower[low:high])
    ):
        return None  # "street vendor X sold 300 blankets"
    if role and entry in _TEACHES:
        low = max(page.sentence(role[0])[0], role[0] - 2)
        if not page.lists.words["her"].isdisjoint(page.document.lower[low : role[0]]):
            return None  # "her cello teacher, X"
    span = page.span(*role[:2]) if role else page.span(*place)
    return Told("organisation", "party", "subject", span, "report of a match")


def _watches_own(page: Page, low: int, high: int) -> bool:
    """ "In the stands X had lost her voice", "X watched her daughter's penalty": in the sentence of
    the name or the one behind it.
    """
    stop = page.sentence(high)[1] if high < len(page.document.lower) else high
    return not _LOOKING_ON.isdisjoint(page.document.lower[low:stop])


_LOOKING_ON = frozenset(
    "ticket-holder stands terraces daughter's daughter’s son's son’s daughter grandson".split()
)
_AROUND = frozenset("sold sells tickets stall watched stands terrace picnic".split())
# Whom a player has outside the game.
_TEACHES = ("teacher", "tutor", "landlady", "landlord", "boss", "employer", "classmate", "roommate")


def in_the_match(page: Page, role: Found, place: Range) -> Told | None:
    """ "The 31-year-old vet's drop goal": a player whose trade the report of a match tells."""
    words = page.lists.words
    if not words["plays"] or not _is_match(page) or not _in_play(page, place):
        return None
    near = page.document.lower[slice(*page.sentence(role[0]))]
    return player(page, role, "citizen", place) if _of_the_game(page, near) else None


def by_trade(page: Page, role: Found, places: Sequence[Range]) -> Told | None:
    """ "Midwife X kicks Elm to the title", "the midwife's penalty": who plays beside the work."""
    words = page.lists.words
    if not words["modifies"] or not words["plays"] or role[2].role == "expert":
        return None
    if not places or not _is_match(page):
        return None
    lower, surname = page.document.lower, page.word(places[0][1] - 1)
    for at in page.places(page.word(role[1] - 1))[:_LOOKED_AT]:
        for name in range(at + 1, min(at + 4, len(lower) - 1)):
            if page.word(name) == surname and _of_the_game(page, lower[name + 1 : name + 2]):
                return Told("organisation", "party", "subject", page.span(at, name + 2), "plays")
    noun = role[2].entry.split()[-1]
    for sign in APOSTROPHE_S:
        for at in page.places(noun + sign)[:_LOOKED_AT]:
            if _of_the_game(page, lower[at + 1 : at + 3]):
                return Told("organisation", "party", "subject", page.span(at, at + 2), "plays")
    return None


_LOOKED_AT = 8  # places of a noun


def _on_air(page: Page, role: Found, place: Range) -> bool:
    """ "X, twice a winner, who was summarising for Court TV": who was good at it comments."""
    if not role[2].entry.endswith(_GOOD_AT_IT):
        return False
    near = page.document.lower[slice(*page.sentence(place[0]))]
    return not page.lists.words["on_air"].isdisjoint(near) and _is_match(page)


_GOOD_AT_IT = ("champion", "winner", "finalist", "medallist", "international", "captain")


def _has_position(page: Page, place: Range) -> tuple[int, int] | None:
    """ "Their opener X", "Rovers' X": what or for whom somebody plays, in a text of games."""
    before, words = place[0] - 1, page.lists.words
    if before < 0 or page.gap(place[0]).strip("'’") != " " or not words["plays"]:
        return None
    club = page.word(before)[0].isupper() and (page.owns(before) or page.word(before)[-1] in "'’")
    club = club and _is_match(page)
    if not club and page.document.lower[before] not in words["team_role"]:
        return None
    games = len(page.occurring("team_sport")) + len(page.occurring("team_word"))
    return page.span(before, before + 1) if games > _SPORTS_WORDS else None


def _in_play(page: Page, place: Range) -> bool:
    """Whether the sentence of the name, or the next ones about the bearer, tell of the game."""
    words = page.lists.words
    if not words["plays"]:
        return True
    low, high = page.sentence(place[0])
    for _ in range(GOES_ON):
        stop = page.sentence(high)[1] if high < len(page.document.lower) else high
        if not words["she"].isdisjoint(page.document.lower[high : min(stop, high + _OPENS)]):
            high = stop
    return _of_the_game(page, page.document.lower[low:high])


def _of_the_game(page: Page, near: Sequence[str]) -> bool:
    words = page.lists.words
    return not words["plays"].isdisjoint(near) or not words["team_sport"].isdisjoint(near)


_OPENS = 4  # words: "at 3.52 | he won"
_BOSSES = ("gaffer", "boss")


def _beside_kin(page: Page, place: Range) -> bool:
    """ "His daughter, X", "the couple's sons": family, and no player."""
    low, high = page.sentence(place[0])
    near = page.document.lower[max(low, place[0] - 5) : min(high, place[1] + 8)]
    return not page.lists.words["kin"].isdisjoint(near)


def _kin_looks_on(page: Page, place: Range) -> bool:
    """ "I publikum sad faren. – Jeg har set ham tabe, siger X": who looks on in the short paragraph
    before, without a name.
    """
    number = page.paragraph(place[0])
    if not number:
        return False
    before = page.document.paragraphs[number - 1]
    low, high = before.first_word, before.last_word
    near = page.document.lower[low : min(high, low + _SHORT)]
    words = page.lists.words
    return not words["looking_kin"].isdisjoint(near) and not words["onlookers"].isdisjoint(near)


_SHORT = 30  # words


def _is_match(page: Page) -> bool:
    """Whether the text has the words of a match, its score among them."""
    seen = page.occurring("team_sport")
    if len(seen) < _SPORTS_WORDS - bool(page.occurring("won_or_lost")):
        return False
    return len(seen) > 2 * _SPORTS_WORDS or any(
        word[0].isdigit() and _SCORE.fullmatch(word) for word in page.document.vocabulary
    )
