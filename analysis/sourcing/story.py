"""What the story says of somebody whom a title alone does not place: a witness, a player, a private
person with a profession, a side of the quarrel.
"""

from collections.abc import Sequence

from analysis.quotes import Statement
from analysis.sourcing.match import by_trade, in_the_match, player
from analysis.sourcing.off_duty import of_themself, off_duty, private_title
from analysis.sourcing.own_sentences import marked, near_words
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.quarrel import at_odds
from analysis.sourcing.source import Told

_LAWYERS = ("lawyer", "barrister", "solicitor", "attorney", "counsel", "advokat", "forsvarer")


def retold(
    page: Page,
    role: Found | None,
    employed: bool,
    level: str,
    places: Sequence[Range],
    said: Sequence[Statement],
) -> Told | None:
    """What the story makes of somebody with such a title; None where the title stands.

    `employed` says that the text gives the body that the person works for.
    """
    if not said or level not in ("", "citizen", "organisation", "expert", "official"):
        return None
    private = level == "citizen"
    if level == "expert":
        if role is None or employed:
            return None
        alone = private_title(page, role) or of_themself(page, role, said)
        alone = alone or off_duty(page, role, places, said)
        if alone is None:
            return by_trade(page, role, places)
        plays = in_the_match(page, role, places[0]) if places else None
        if plays:
            return plays
        near = near_words(page, places, said)
        if any(page.document.lower[index].startswith("patient") for index in near):
            return None  # "lægen, X, har haft hende som patient"
        return at_odds(page, role, near, said) or alone
    heard = _on_a_station(page, places)
    if heard:
        return heard
    race = _campaigns(page, places) if page.occurring("candidate") else None
    if race:
        return race
    found = player(page, role, level, places[0] if places else None)
    if found or not (private or (level == "organisation" and not employed)):
        return found
    near = near_words(page, places, said)
    for index in near:
        cleric = role is not None and role[2].entry in page.lists.words["cleric"]
        lawyer = role is not None and role[2].entry.endswith(_LAWYERS)
        if page.document.lower[index] in page.lists.words["as_witness"] and not cleric | lawyer:
            return _eyewitness(page, index, "heard as a witness")
    if not private:  # "Fr Holm heard the roof go": a cleric is one of those who were there
        cleric = role is not None and role[2].entry in page.lists.words["cleric"]
        return _perceives(page, near, said) if cleric else None
    office = _in_office(page, near)
    if office:
        return office
    won = role is not None and role[2].entry.endswith(_WINNERS)
    if role and (won or role[2].function == "subject" or _former(page, role)):
        comments = _comments(page, near)
        if comments:
            return comments
    return at_odds(page, role, near, said) or _perceives(page, near, said)


def _by_votes(page: Page, index: int) -> bool:
    """ "Who lost by 31 votes", "won the ward by six votes", "beaten by 40 votes"."""
    before = page.document.lower[max(0, index - _WON) : index]
    if before[-2:-1] != ("by",) or _CONTESTED.isdisjoint(before):
        return False
    return before[-1].isdecimal() or before[-1] in page.lists.words["number_word"]


_WON = 6  # words
_CONTESTED = frozenset("lost won beaten defeated elected".split())


def _in_office(page: Page, near: Sequence[int]) -> Told | None:
    """ "Is running for mayor", "lost by 31 votes", "told the chamber": stands or sits."""
    lower = page.document.lower
    candidates = bool(page.occurring("candidate"))
    for index in near:
        pair = lower[index - 1 : index + 1]
        stands = candidates and pair in _STANDS
        if stands or (lower[index] == "votes" and _by_votes(page, index)):
            return _politician(page, index, "stands for office")
        chamber = pair in _CHAMBER and lower[index - 2] == "told"
        if pair in _ELECTED or (chamber and lower[index + 1 : index + 2] not in _OTHER_ROOMS):
            return _politician(page, index, "said to be elected")
    return None


def _politician(page: Page, index: int, rule: str) -> Told:
    return Told("official", "party", "spokesperson", page.span(index - 1, index + 1), rule)


def _on_a_station(page: Page, places: Sequence[Range]) -> Told | None:
    """ "Former defender X, summing up for Elm TV", "X, who won in 1974 and calls games on 3WP": who
    once played and tells listeners what they see.
    """
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for first, _ in places[:_LOOKED_AT]:
        low, high = page.sentence(first)
        calls = next((i for i in range(low, high) if lower[i] in _TELLS), None)
        if calls is None:
            continue
        for index in range(calls + 1, min(high, calls + _ON)):
            station = page.word(index) in _STATIONS or page.word(index)[0].isdecimal()
            if station and not {"for", "on"}.isdisjoint(lower[max(low, index - 3) : index]):
                span = page.span(calls, index + 1)
                return Told("expert", "expert", "expert", span, "comments for the audience")
    return None


_TELLS = frozenset(
    "watching summing summarising summarizing summarised summarized calls commentating "
    "commentates".split()
)
_LOOKED_AT = 3  # places
_ON = 7  # words of "up for Premier Rugby TV"


def _comments(page: Page, near: Sequence[int]) -> Told | None:
    """ "Was shown the pictures", "said on air": whom one who has won or once did it advises."""
    lower = page.document.lower
    for index in near:
        if lower[index - 1 : index + 1] in _SHOWN:
            if _SHOWN_OUT.isdisjoint(lower[index + 1 : index + 4]):
                span = page.span(index - 1, index + 1)
                return Told("expert", "expert", "expert", span, "asked for what they know")
        stations = page.word(index) in _STATIONS and "for" in lower[max(0, index - 3) : index]
        if lower[index] == "studio" and lower[index - 1] in _NO_AIR:
            continue  # "at a rehearsal studio"
        if stations or lower[index] in page.lists.words["on_air"]:
            span = page.span(index, index + 1)
            return Told("expert", "expert", "expert", span, "comments for the audience")
    return None


def _campaigns(page: Page, places: Sequence[Range]) -> Told | None:
    """ "Prieto has made it the heart of her campaign": who opens a sentence and has one there."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for first, last in places:
        low, high = page.sentence(first)
        at = next((i for i in range(last, high) if lower[i] in _RACES), 0)
        clause = last < high and page.gap(last) == ", " and lower[last] == "who" and at < last + 6
        if (first == low or clause) and at and lower[at - 1] in ("her", "his", "their"):
            named = any(page.word(i)[0].isupper() for i in range(last, at))
            of_it = lower[at + 1 : at + 2] not in (("manager",), ("chief",), ("team",), ("office",))
            if not named and of_it:
                return _politician(page, at, "stands for office")
    return None


_WINNERS = ("champion", "winner", "finalist", "medallist")
_RACES = ("campaign", "candidacy")
_SHOWN = (("was", "shown"), ("were", "shown"))
_SHOWN_OUT = frozenset("door red yellow exit around round out kindness mercy card how".split())
_STANDS = (
    ("running", "for"),
    ("runs", "for"),
    ("standing", "for"),
    ("stands", "for"),
    ("campaign", "on"),
    ("campaigning", "on"),
    ("seeking", "election"),
    ("seeking", "re-election"),
)
_NO_AIR = ("rehearsal", "recording", "dance", "yoga", "art", "design", "ballet", "her", "his")
_STATIONS = ("FM", "TV", "Radio")  # "watching for Sport FM"
_OTHER_ROOMS = (("of",), ("music",), ("subcommittee",), ("committee",), ("panel",), ("hearing",))
_CHAMBER = (("the", "chamber"), ("the", "senate"), ("the", "commons"), ("the", "lords"))
_ELECTED = (("personlige", "stemmer"), ("personal", "votes"), ("i", "samråd"))


def _former(page: Page, role: Found) -> bool:
    before = page.document.lower[max(0, role[0] - 3) : role[0]]
    return not page.lists.words["once"].isdisjoint(before)


def _perceives(page: Page, near: Sequence[int], said: Sequence[Statement]) -> Told | None:
    """ "X, who raised the alarm", "I saw it"."""
    lower, words = page.document.lower, page.lists.words
    for index in near:
        named = index and lower[index - 1] in words["definite"]  # "told the hearing"
        if lower[index] in words["perceives"] and not named and not _of_own_life(page, index):
            return _eyewitness(page, index, "saw or heard it")
    for index in marked(page, said):
        if lower[index] in words["saw"] and index and lower[index - 1] in words["i"]:
            return _eyewitness(page, index, "saw or heard it")
    return None


def _of_own_life(page: Page, index: int) -> bool:
    """ "Has heard from him once", "heard the news", "found out", "had not noticed": no event that
    somebody saw.
    """
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return False
    after = lower[index + 1 : index + 3]
    if lower[index] in ("heard", "hearing") and after:
        return after[0] in _HEARD_FROM or after in _NEWS
    if lower[index] in ("found", "finding") and after[:1] in _FOUND_OUT:
        return True
    return not _UNSEEN.isdisjoint(lower[max(0, index - 2) : index])


_HEARD_FROM = ("from", "of", "about", "back", "nothing", "no", "she", "he", "they")
_NEWS = (("the", "news"), ("the", "result"), ("the", "verdict"), ("the", "results"))
_FOUND_OUT = tuple((each,) for each in "out work herself himself themselves it".split())
_UNSEEN = frozenset("not never hadn't hadn’t didn't didn’t".split())


def _eyewitness(page: Page, index: int, rule: str) -> Told:
    return Told("citizen", "experience", "eyewitness", page.span(index, index + 1), rule)
