"""English nameless people whom a title alone does not place: at the end of a shift, in the crowd,
among those opposed, at the rescue, in the dock.
"""

from dataclasses import replace

from analysis.sourcing.bodies import find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.insiders import hides
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page

_NEAR = 8  # words behind a title
_ENDS = frozenset("leaving finishing ending coming going starting after".split())
_CROWDS = frozenset("crowd audience gallery stands congregation throng".split())
_MARCHES = frozenset("rally vigil march protest demonstration picket parade".split())
_AGAINST = frozenset(
    "opposed against protesting demonstrating marching objecting picketing heckling "
    "campaigning".split()
)
_RESCUE = ("rubble", "earthquake", "rescuers", "landslide", "avalanche", "floodwater")
_THERE = frozenset("there saw watched attended found responded arrived witnessed".split())
_PLEADED = frozenset("pleaded admitted admits denies denied convicted charged accused".split())
_ADVISERS = ("adviser", "advisor", "consultant", "handler", "planner", "buyer", "analyst", "agent")
_BESIDE = ("colleague", "co-worker", "coworker", "workmate", "flatmate", "housemate", "roommate")


def off_shift(page: Page, role: Found) -> bool:
    """ "A prison officer leaving after a 19-hour shift", "a driver coming off the night shift"."""
    near = page.document.lower[role[1] : min(page.sentence(role[0])[1], role[1] + _NEAR)]
    if "shift" not in near and "shifts" not in near:
        return False
    return near[0] in _ENDS or near[:2] in (("who", "was"), ("on", "the"), ("at", "the"))


def once_at_work(page: Page, role: Found) -> bool:
    """ "A former | adviser at its call centre": once one of the staff there; no former adviser to a
    minister.
    """
    lower = page.document.lower
    if role[2].plural or not role[2].entry.endswith(_ADVISERS):
        return False
    if lower[role[1] : role[1] + 1] not in (("at",), ("in",)):
        return False
    return not page.lists.words["staffed_place"].isdisjoint(lower[role[1] + 1 : role[1] + 6])


def in_crowd(page: Page, role: Found) -> bool:
    """ "A schoolteacher in the crowd", "a nurse at the rally": one of many there."""
    near = page.document.lower[role[1] : role[1] + 4]
    if page.gap(role[1]) != " " or near[:1] not in (("in",), ("at",), ("among",), ("from",)):
        return False
    if near[1:2] != ("the",) or role[1] + 3 > page.sentence(role[0])[1]:
        return False
    places = _MARCHES if near[0] == "at" else _CROWDS
    return not places.isdisjoint(near[2:4])


def of_those(page: Page, at: int) -> Kind | None:
    """ "Those | opposed", "those protesting", "those affected": who is meant, by what they do or
    what befell them; None for those who know or study something.
    """
    lower = page.document.lower
    if at + 1 >= len(lower) or lower[at] != "those" or not page.lists.words["modifies"]:
        return None
    near = lower[at + 1]
    if near == "in" and lower[at + 2 : at + 3] == ("favour",):
        near = "opposed"
    if near in _AGAINST:
        return Kind("those", "group", "citizen", "party", "popular_opinion", plural=True)
    if near in page.lists.words["befallen"]:
        return Kind("those", "group", "citizen", "experience", "personal_experience", plural=True)
    return None


def sings_or_prays(page: Page, at: int) -> bool:
    """ "Members | of the choir", "a member of the congregation": many who have no house to speak
    for.
    """
    lower = page.document.lower
    of_the = lower[at : at + 1] == ("of",) and lower[at + 1 : at + 2] in (
        ("the",),
        ("her",),
        ("his",),
    )
    if not of_the or lower[at + 2 : at + 3] not in _MANY:
        return False
    return at + 3 >= len(lower) or noun_at(page, at + 3, at + 3) is None  # "of the parish council"


_MANY = tuple(
    (each,) for each in "choir congregation audience gym class church parish crowd mosque".split()
)


def answers_for_house(page: Page, kind: Kind, role: Found) -> Kind | None:
    """ "A woman | who answered the phone at the town hall": who speaks for that house."""
    lower = page.document.lower
    high = page.sentence(role[1] - 1)[1]
    near = lower[role[1] : min(high, role[1] + _NEAR)]
    if near[:1] != ("who",) or _TELEPHONE.isdisjoint(near) or _ANSWERS.isdisjoint(near[1:3]):
        return None
    house = find_body(page, role[1] + 3, min(high, role[1] + 2 * _NEAR))
    if house is None or house[2].level not in ("official", "organisation"):
        return None
    return replace(kind, level=house[2].level, role="party", function="spokesperson")


_TELEPHONE = frozenset("phone telephone call calls door hotline helpline".split())
_ANSWERS = frozenset("answered answers answering picked took opened".split())


def at_the_scene(page: Page, kind: Kind, role: Found) -> Kind:
    """`kind` of somebody without a name as the scene has it: an officer of the police who was
    there, a soldier who digs in the rubble.
    """
    entry = kind.entry
    if entry not in ("officer", "soldier") or kind.plural:
        return kind
    if entry == "soldier":
        dug = not page.document.vocabulary.isdisjoint(_RESCUE)
        there = replace(kind, level="official", role="expert", function="eyewitness")
        return there if dug else kind
    if "police" not in page.document.vocabulary:
        return kind
    near = page.document.lower[role[1] : role[1] + 4]
    saw = near[:1] == ("who",) and not _THERE.isdisjoint(near[1:])
    if near[:1] == ("who",) and not saw:
        return kind  # "an officer who worked on the case": from inside
    return replace(kind, role="expert", function="eyewitness" if saw else "spokesperson")


def beside_accused(page: Page, kind: Kind, role: Found) -> Kind | None:
    """ "The colleague, who has pleaded guilty": a private person in a trial, and a side of it."""
    if kind.entry not in _BESIDE or kind.plural or not page.occurring("trial"):
        return None
    near = page.document.lower[role[1] : min(page.sentence(role[0])[1], role[1] + _NEAR)]
    side = near[:1] == ("who",) and not _PLEADED.isdisjoint(near)
    level, function = "citizen", "personal_experience"
    return replace(kind, level=level, role="party" if side else "experience", function=function)


def of_a_nation(page: Page, first: int, role: Found) -> bool:
    """ "A Norvanian defence official insisted": whose side it is, the nation says; not of somebody
    who hides.
    """
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"] or hides(page, role[1]):
        return False
    for index in range(first + 1, role[1] - 1):
        if lower[index] in _NO_STATE:
            return False
        if lower[index] in page.lists.adjectives:
            return True
        if page.word(index)[0].isupper() and lower[index].endswith(_NATIONS):
            return True
    return False


_NATIONS = ("ian", "ean", "ese", "ish", "stani", "ani", "iot", "ovan", "onian")
_NO_STATE = ("european", "african", "asian", "union", "nato", "western")
