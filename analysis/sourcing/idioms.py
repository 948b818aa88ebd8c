"""English turns of phrase that say who somebody is without a title: "won her seat", "reads maps for
a living", "at the helm of the line is X", "nobody knows more about it than X".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.clause_kinds import (
    LEADER,
    MEMBER,
    OFFICIAL,
    PLAYER,
    RESCUER,
    RESEARCHER,
)
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page
from analysis.sourcing.titles import Context

_GAMES = 2  # words that tell of a game
_CLAUSE = 9  # words
_FRONT = 14  # words before a name
_OWN = ("her", "his", "their", "the")


def by_idiom(page: Page, at: int, high: int) -> Context | None:
    """What the clause says whose verb follows word `at`: "who", "she", a name."""
    lower, words = page.document.lower, page.lists.words
    verb, near = lower[at + 1], lower[at + 2 : min(high, at + _CLAUSE)]
    here = (at, at + 2)
    if verb in ("won", "lost", "holds", "held", "regained", "defends") and near[:1]:
        if near[0] in _OWN and near[1:2] == ("seat",) and near[2:3] != ("of",):
            return Context((*here, MEMBER), None, "said to sit for")
    if verb == "took" and near[:2] == ("the", "oath"):
        return Context((*here, MEMBER), None, "said to sit for")
    if verb in words["copula"] and (near[:2] == ("sworn", "in") or _again(near)):
        return Context((*here, MEMBER), None, "said to sit for")
    if verb in ("sits", "serves", "presides") and near[:3] == ("on", "the", "bench"):
        where = near[3:4] in _ON_BENCH or page.gap(at + 5)[:1] in ",."
        if where and len(page.occurring("team_sport")) < _GAMES:
            return Context((*here, RESCUER), None, "said to judge")
    if verb in ("kept", "keeps") and near[:1] == ("goal",):
        return Context((*here, PLAYER), None, "said to play")
    if verb in ("answers", "answered") and near[:1] == ("for",):
        return Context((*here, LEADER), None, "said to answer for it")
    if verb in ("wrote", "published", "edited") and near[:1] == ("the",):
        if near[1:2] in _STANDARD and not _WORKS.isdisjoint(near[2:4]):
            return Context((*here, RESEARCHER), None, "wrote about it")
    if verb in ("represents", "represented", "sits", "sat", "serves"):
        seat = next((i for i in range(at + 2, at + 2 + len(near)) if lower[i] in ("in", "on")), 0)
        house = find_body(page, seat + 1, min(high, seat + 5)) if seat else None
        if house and house[2].actor == "politics":
            return Context((*here, MEMBER), house, "said to sit for")
    if verb in words["does_for_others"] and near[:1] == ("for",):
        house = find_body(page, at + 3, min(high, at + 9))
        if house and house[2].actor in ("organisation", "company"):
            return Context((*here, LEADER), house, "said to speak for others")
    if verb in words["copula"] and near[:3] in _VOICES:
        return Context((*here, LEADER), None, "said to speak for others")
    if (verb == "carried" and near[:1] == ("out",)) or verb == "performed":
        if not _EXAMINED.isdisjoint(near[:4]):
            return Context((*here, RESEARCHER), None, "said to research")
    if verb == "deals" and near[:1] == ("in",) and near[1:2] in _OLD:
        return Context((*here, RESEARCHER), None, "knows what it is worth")
    if verb in words["knows_for_living"] and "for" in near and _for_a_house(page, at + 2, high):
        return Context((*here, RESEARCHER), None, "does so for a house")
    if verb in words["knows_for_living"] and "living" in near:
        if near[near.index("living") - 2 : near.index("living")] == ("for", "a"):
            return Context((*here, RESEARCHER), None, "does so for a living")
    return None


def _for_a_house(page: Page, first: int, high: int) -> bool:
    """ "Who values clocks | for an auction house", "models tides for the insurer Holm": whose trade
    it is; but "counts them for fun", "for 20 years".
    """
    lower = page.document.lower
    stop = min(high, first + _CLAUSE)
    at = next((i for i in range(first, stop) if lower[i] == "for"), stop)
    if at + 2 >= high or any(page.gap(i).strip() for i in range(first + 1, at + 1)):
        return False
    for index in range(at + 1, min(high, at + 6)):
        if page.gap(index).strip():
            return False
        if lower[index] in page.lists.words["asks_experts"]:
            return True
    return False


_VOICES = (("the", "voice", "of"), ("the", "face", "of"), ("the", "mouthpiece", "of"))
_EXAMINED = frozenset("autopsy post-mortem survey inspection tests analysis study review".split())
_OLD = (("old",), ("rare",), ("antique",), ("second-hand",), ("vintage",), ("antiquarian",))


def party_seat(page: Page, at: int, high: int) -> Context | None:
    """ "X, the only Green on the council": from the word behind the comma on."""
    lower, words = page.document.lower, page.lists.words
    if lower[at] not in ("the", "a", "an", "one", "its"):
        return None
    for index in range(at + 1, min(high - 1, at + 5)):
        if page.gap(index) != " ":
            return None
        if lower[index] in words["of_party"] and page.word(index)[0].isupper():
            if lower[index + 1] in ("on", "in"):
                near = lower[index + 2 : min(high, index + 6)]
                if not words["chamber"].isdisjoint(near):
                    return Context((index, index + 1, MEMBER), None, "said to sit for")
    return None


def seated_party(page: Page, body: Found) -> Found | None:
    """ "X, for the Ratepayers" where the text has "Ratepayer councillors": a party of one town."""
    name, lower, words = page.word(body[1] - 1), page.document.lower, page.lists.words
    if body[2].actor != "organisation" or not words["modifies"] or len(name) < _NAME:
        return None
    whose = lower[max(0, body[0] - 2) : body[0]]
    of_them = "of" in whose or page.gap(body[1]) in ("' ", "’ ")
    alone = body[1] - body[0] == 1 and name[0].isupper()
    of_town = name.lower() in words["party_of_a_town"]
    if of_town and of_them and alone and page.occurring("chamber"):
        return (*body[:2], Kind(name, "politics", "official", "party", "spokesperson"))
    if name in _LISTS and len(page.occurring("race_story")) > 1 and body[1] - body[0] > 1:
        return (*body[:2], Kind(name, "politics", "official", "party", "spokesperson"))
    members = page.word(body[1] - 2) if body[1] > 1 else ""
    if name in _BENCHES and members in words["party_with_bench"] and page.occurring("chamber"):
        return (*body[:2], Kind(members, "politics", "official", "party", "spokesperson"))
    if not name[0].isupper():
        return None
    for form in {name, name.removesuffix("s")}:
        for index in page.places(form)[:_PLACES]:
            seated = not words["seated_for"].isdisjoint(lower[index + 1 : index + 2])
            if seated and page.gap(index + 1) == " ":
                return (*body[:2], Kind(name, "politics", "official", "party", "spokesperson"))
    return None


_LISTS = ("Alliance", "List", "Front", "Bloc", "Coalition")
_ON_BENCH = ((), ("in",), ("for",), ("of",), ("at",))
_BENCHES = ("group", "Group", "caucus", "party", "Party", "bench")
_NAME = 4  # letters
_PLACES = 8  # of a name


def _again(near: tuple[str, ...]) -> bool:
    """ "Is up for re-election", "is seeking a second term"."""
    return near[:1] in (("up",), ("seeking",)) and not _TERMS.isdisjoint(near[1:5])


_TERMS = frozenset(("re-election", "reelection", "term"))
_STANDARD = (("standard",), ("definitive",), ("classic",), ("leading",), ("first",))
_WORKS = frozenset("work book guide history study text account textbook".split())


def introduced_so(page: Page, first: int, last: int) -> Context | None:
    """What the words before a name say: "at the helm is X", "the man in charge of roads, X,"."""
    low, high = page.sentence(first)
    if first - low < 2 or first - low > _FRONT:
        return None
    if page.gap(first) == ", ":
        closed = last >= high or page.gap(last)[:1] in (",", ".")
        return _the_one(page, low, first) if closed else None
    return _turned(page, low, first) if page.gap(first) == " " else None


def _turned(page: Page, low: int, first: int) -> Context | None:
    lower, words = page.document.lower, page.lists.words
    before, here = lower[first - 1], (low, first)
    if before in ("is", "was", "stands", "sits", "stood", "sat"):
        if lower[low : low + 2] == ("at", "the") and lower[low + 2] in _HELM:
            body = find_body(page, low + 3, first)
            if lower[low + 2] == "helm" or (body and body[2].actor):
                return Context((*here, LEADER), body, "said to lead")
    if before == "than" and lower[low] in ("nobody", "few", "none", "no-one"):
        if not _KNOW.isdisjoint(lower[low : low + 5]):
            return Context((*here, RESEARCHER), None, "said to know the subject")
    if before == "by" and lower[first - 2] == "represented":
        if not words["seat_of"].isdisjoint(lower[low:first]):
            return Context((*here, MEMBER), None, "said to sit for")
    if before in ("sent", "elected", "returned") and lower[first - 2] in ("voters", "electors"):
        return Context((*here, MEMBER), None, "said to sit for")
    return None


_HELM = ("helm", "head", "top", "wheel", "reins")
_KNOW = frozenset(("knows", "know", "understands", "understand"))


def _the_one(page: Page, low: int, first: int) -> Context | None:
    """ "The man in charge of the county's roads, X,": what the bearer of the name answers for."""
    lower, words = page.document.lower, page.lists.words
    for index in range(low + 1, first - 3):
        if lower[index : index + 3] not in (("in", "charge", "of"), ("responsible", "for", "the")):
            continue
        if lower[index - 1] not in ("man", "woman", "person", "one"):
            return None
        if any(page.gap(at).strip(" '’") for at in range(index, first)):
            return None
        owned = {word.removesuffix("'s").removesuffix("’s") for word in lower[index:first]}
        if not owned.isdisjoint(words["community"]):
            return Context((index, first, OFFICIAL), None, "said to lead")
        return Context((index, first, LEADER), find_body(page, index + 3, first), "said to lead")
    return None
