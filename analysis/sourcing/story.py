"""What the story says of somebody whom a title alone does not place: a witness, a player, a private
person with a profession, a side of the quarrel.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.alone import PRACTISE
from analysis.sourcing.bodies import find_body
from analysis.sourcing.page import Found, Page, Range, role_at
from analysis.sourcing.private import age_beside

_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_SPORTS_WORDS = 3
_PLAYS = 45  # years; older people in the report of a match look on
_TEAM = (
    "captain skipper manager coach player-manager kaptajn anfører træner keeper substitute "
    "goalkeeper forward guard center back winger striker defender midfielder full-back fullback "
    "left-back right-back wing-back centre-half center-half playmaker fly-half scrum-half prop "
    "hooker flanker batsman batter bowler opener spinner wicketkeeper all-rounder pitcher catcher "
    "shortstop infielder outfielder linebacker quarterback receiver cornerback kicker punter "
    "goaltender defenseman lineman player international footballer cricketer"
).split()


class Told(NamedTuple):
    """Level, role and function that the story gives, with the evidence and the rule."""

    level: str
    role: str
    function: str
    span: Span
    rule: str


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
        alone = private_title(page, role, places) or _of_themself(page, role, said)
        alone = alone or _off_duty(page, role, places, said)
        near = near_words(page, places, said) if alone else ()
        if any(page.document.lower[index].startswith("patient") for index in near):
            return None  # "lægen, X, har haft hende som patient"
        if alone is None:
            return None
        return at_odds(page, role, near_words(page, places, said), said) or alone
    found = player(page, role, level, places[0] if places else None)
    if found or not (private or (level == "organisation" and not employed)):
        return found
    near = near_words(page, places, said)
    for index in near:
        if page.document.lower[index] in page.lists.words["as_witness"]:
            return _eyewitness(page, index, "heard as a witness")
    if not private:  # "Fr Holm heard the roof go": a cleric is one of those who were there
        cleric = role is not None and role[2].entry in page.lists.words["cleric"]
        return _perceives(page, near, said) if cleric else None
    stands = bool(page.occurring("candidate"))
    for index in near:
        pair = page.document.lower[index - 1 : index + 1]
        if stands and pair in _STANDS:
            span = page.span(index - 1, index + 1)
            return Told("official", "party", "spokesperson", span, "stands for office")
        if pair in _ELECTED:
            span = page.span(index - 1, index + 1)
            return Told("official", "party", "spokesperson", span, "got votes")
    won = role is not None and role[2].entry.endswith(
        ("champion", "winner", "finalist", "medallist")
    )
    if role and (won or role[2].function == "subject" or _former(page, role)):
        for index in near:
            if page.document.lower[index] in page.lists.words["on_air"]:
                span = page.span(index, index + 1)
                return Told("expert", "expert", "expert", span, "comments for the audience")
    return at_odds(page, role, near, said) or _perceives(page, near, said)


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
_ELECTED = (("personlige", "stemmer"), ("personal", "votes"))


def _former(page: Page, role: Found) -> bool:
    before = page.document.lower[max(0, role[0] - 3) : role[0]]
    return not page.lists.words["once"].isdisjoint(before)


def _perceives(page: Page, near: Sequence[int], said: Sequence[Statement]) -> Told | None:
    """ "X, who raised the alarm", "I saw it"."""
    lower, words = page.document.lower, page.lists.words
    for index in near:
        named = index and lower[index - 1] in words["definite"]  # "told the hearing"
        if lower[index] in words["perceives"] and not named:
            return _eyewitness(page, index, "saw or heard it")
    for index in _marked(page, said):
        if lower[index] in words["saw"] and index and lower[index - 1] in words["i"]:
            return _eyewitness(page, index, "saw or heard it")
    return None


def _eyewitness(page: Page, index: int, rule: str) -> Told:
    return Told("citizen", "experience", "eyewitness", page.span(index, index + 1), rule)


def player(page: Page, role: Found | None, level: str, place: Range | None) -> Told | None:
    """In the report of a match: captains, coaches and whoever is no onlooker belong to a team."""
    entry = role[2].entry.split()[-1] if role else ""
    if place and role and entry == "official" and _is_match(page):
        return Told("official", "expert", "expert", page.span(*role[:2]), "official of a match")
    if not place or (level not in ("citizen", "") and entry not in _TEAM):
        return None
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
    aged = age_beside(page, [place])
    years = page.text[slice(*aged)][:2] if aged else ""
    if years.isdecimal() and int(years) > _PLAYS:
        return None
    if role is None and (_beside_kin(page, place) or not _in_play(page, place)):
        return None
    kin = role and entry in page.lists.words["kin"]
    kin = kin and not _BOSSES.intersection(page.document.lower[low : place[0]])
    if kin and level == "citizen":
        return None
    span = page.span(*role[:2]) if role else page.span(*place)
    return Told("organisation", "party", "subject", span, "report of a match")


def _in_play(page: Page, place: Range) -> bool:
    """Whether the sentence of the name, or the next ones about the bearer, tell of the game."""
    words = page.lists.words
    if not words["plays"]:
        return True
    low, high = page.sentence(place[0])
    for _ in range(_GOES_ON):
        if high < len(page.document.lower) and page.document.lower[high] in words["she"]:
            high = page.sentence(high)[1]
    near = page.document.lower[low:high]
    return not words["plays"].isdisjoint(near) or not words["team_sport"].isdisjoint(near)


_BOSSES = frozenset((*_TEAM, "gaffer", "boss"))  # "the gaffer is X, his uncle"


def _beside_kin(page: Page, place: Range) -> bool:
    """ "His daughter, X", "the couple's sons": family, and no player."""
    low, high = page.sentence(place[0])
    near = page.document.lower[max(low, place[0] - 5) : min(high, place[1] + 8)]
    return not page.lists.words["kin"].isdisjoint(near)


def _is_match(page: Page) -> bool:
    """Whether the text has the words of a match, its score among them."""
    lower = page.document.lower
    seen = page.occurring("team_sport")
    if len(seen) < _SPORTS_WORDS - bool(page.occurring("won_or_lost")):
        return False
    return len(seen) > 2 * _SPORTS_WORDS or any(
        word[0].isdigit() and _SCORE.fullmatch(word) for word in lower
    )


def at_odds(
    page: Page, role: Found | None, near: Sequence[int], said: Sequence[Statement]
) -> Told | None:
    """A citizen who takes a side: a petition, a claim, an appeal; kin of the dead in court."""
    lower, words = page.document.lower, page.lists.words
    for index in (*near, *_indirect(page, said)):
        if page.word(index)[0].isupper() and page.gap(index) == " ":
            continue  # "in March"
        if lower[index + 1 : index + 2] in _PRINTED and page.gap(index + 1) == " ":
            continue  # "my campaign sign"
        granted = not words["granted"].isdisjoint(lower[max(0, index - 4) : index])
        denied = not words["not_so"].isdisjoint(lower[max(0, index - 2) : index])
        contests = lower[index] in words["contests"] or _complains(page, index)
        contests = contests or _filed(page, index)
        if contests and not granted and not denied:
            return _side(page, (index, index + 1), "takes a side")
        if lower[index] in words["judges"] and not words["planned"].isdisjoint(
            lower[index + 1 : index + 4]
        ):
            return _side(page, (index, index + 1), "judges a plan")
    if role and role[0] and lower[role[0] - 1] in words["rival"]:
        return _side(page, role[:2], "rival")
    if role and role[2].entry in words["lets"] and page.occurring("rent_case"):
        return _side(page, role[:2], "side in court")
    if role and role[2].entry in words["litigant"] and page.occurring("trial"):
        return _side(page, role[:2], "side in court")
    return None


_PRINTED = tuple((each,) for each in "sign signs poster posters office bus trail song".split())


def _filed(page: Page, index: int) -> bool:
    """ "Filed one of 61 complaints with the bureau", "lodged a complaint"."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] not in words["grievance"]:
        return False
    return not words["files"].isdisjoint(lower[max(0, index - 5) : index])


def _complains(page: Page, index: int) -> bool:
    """ "Har klaget til Klagenævnet", "har anlagt sag": not to a shop, nor of a headache."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] in words["sues"] and lower[index + 1 : index + 2] == ("sag",):
        return True
    if lower[index] not in words["complains"] or lower[index + 1 : index + 2] != ("til",):
        return False
    high = page.sentence(index)[1]
    body = find_body(page, index + 2, min(high, index + 5))
    return body is not None and body[2].actor == "authority"


def takes_sides(page: Page, said: Sequence[Statement]) -> bool:
    """Whether a group speaks for or against something: "neighbours accuse", "residents shouted"."""
    words = page.lists.words
    for statement in said:
        anchor = statement.cue or statement.mention
        if anchor:
            low, high = page.sentence(page.document.word_range(*anchor)[0])
            for index in range(low, high):
                word = page.document.lower[index]
                if word in words["contests"] or word in words["demands"] or word in words["loud"]:
                    return True
                if word in words["asks"] and page.document.lower[index + 1 : index + 2] == ("for",):
                    return True  # "villagers have been asking for lights"
    return False


def _side(page: Page, words: Range, rule: str) -> Told:
    return Told("citizen", "party", "personal_experience", page.span(*words), rule)


def private_title(page: Page, role: Found, places: Sequence[Range]) -> Told | None:
    """ "The neighbour, accountant X": a profession that is not what the story asks X for."""
    low = page.sentence(role[0])[0]
    before = role[0] - 1
    if before >= low and page.gap(role[0]) == ", ":
        found = role_at(page, before, low)
        if found and found[2].entry in page.lists.words["private"]:
            span = page.span(*found[:2])
            return Told("citizen", "experience", "personal_experience", span, "private title")
    return None


def _off_duty(
    page: Page, role: Found, places: Sequence[Range], said: Sequence[Statement]
) -> Told | None:
    """ "On board was X, a midwife", "X, a nurse who bought a sofa": one of the public."""
    if role[2].entry.split()[-1] not in PRACTISE and not role[2].entry.endswith(_NURSING):
        return None
    lower, words = page.document.lower, page.lists.words
    told = {*_marked(page, said), *_indirect(page, said)}
    for first, last in places[:1]:
        low, high = page.sentence(first)
        for index in range(low, high):
            if index in told:
                continue
            who = lower[index - 1] in words["relative"] if index > last else False
            if lower[index] in words["off_duty"] or (who and lower[index] in words["buys"]):
                span = page.span(index, index + 1)
                return Told("citizen", "experience", "personal_experience", span, "off duty")
    return None


def _of_themself(page: Page, role: Found, said: Sequence[Statement]) -> Told | None:
    """ "X, a nurse, said she had slept in her car": a practitioner who tells of their own life."""
    if role[2].entry.split()[-1] not in PRACTISE and not role[2].entry.endswith(_NURSING):
        return None
    words = page.lists.words
    if role[2].entry.endswith(_NURSING) and len(page.occurring("care_place")) > 1:
        return None  # at work
    for statement in said:
        for each in statement.fragments:
            first, last = page.document.word_range(each.start, each.end)
            spoken = page.document.lower[first:last]
            if each.marked:
                told = not words["self"].isdisjoint(spoken) and words["we"].isdisjoint(spoken)
            elif role[2].entry.endswith(_MEASURE):
                told = False  # "Engineer X, who inspected it, said she had warned"
            else:
                told = bool(spoken) and spoken[0] in words["she"]
            if told:
                span = page.span(*role[:2])
                rule = "tells of their own life"
                return Told("citizen", "experience", "personal_experience", span, rule)
    return None


_GOES_ON = 2  # sentences about the same person
_MEASURE = ("engineer", "architect", "surveyor", "vet", "lawyer", "solicitor", "ingeniør")
_NURSING = ("sygeplejerske", "læge", "nurse")


def near_words(page: Page, places: Iterable[Range], said: Sequence[Statement]) -> list[int]:
    """The journalist's words in the sentences that name the person or let them speak."""
    own = [place for place in places if not _of_whom(page, place)]
    ranges = {page.sentence(first) for first, _ in own or places}
    for statement in said:
        if statement.cue:
            first = page.document.word_range(*statement.cue)[0]
            if first < len(page.document.words):
                ranges.add(page.sentence(first))
    quoted = set(_marked(page, said))
    for _low, high in sorted(ranges):
        count = len(page.document.words)
        high = _past_quoted(page, high, quoted)
        for _ in range(_GOES_ON):
            if high >= count or page.document.lower[high] not in page.lists.words["she"]:
                break
            ranges.add(page.sentence(high))  # "She has started a petition"
            high = page.sentence(high)[1]
    return [i for low, high in sorted(ranges) for i in range(low, high) if i not in quoted]


def _of_whom(page: Page, place: Range) -> bool:
    """ "Holms bror kræver": a genitive before a relation, whose sentence is of somebody else."""
    last = place[1]
    if last >= len(page.document.words) or page.gap(last) != " ":
        return False
    genitive = page.owns(last - 1) or page.word(last - 1).endswith("s")
    return genitive and page.document.lower[last] in page.lists.words["kin"]


def _past_quoted(page: Page, at: int, quoted: set[int]) -> int:
    """The word at which the journalist goes on behind what is quoted from word `at` on."""
    while at < len(page.document.words) and at in quoted:
        at += 1
    return at


def _marked(page: Page, said: Sequence[Statement]) -> Iterable[int]:
    for statement in said:
        for each in statement.fragments:
            if each.marked:
                yield from range(*page.document.word_range(each.start, each.end))


def _indirect(page: Page, said: Sequence[Statement]) -> Iterable[int]:
    for statement in said:
        for each in statement.fragments:
            if not each.marked:
                yield from range(*page.document.word_range(each.start, each.end))
