"""Who a person or a group is that only a role noun names: "the mayor", "a former inspector"."""

from dataclasses import replace

from analysis.sourcing.apposed import apposed
from analysis.sourcing.at_hand import (
    answers_for_house,
    at_the_scene,
    beside_accused,
    in_crowd,
    of_a_nation,
    once_at_work,
    sings_or_prays,
)
from analysis.sourcing.boards import town_board
from analysis.sourcing.bodies import find_body
from analysis.sourcing.by_form import the_one
from analysis.sourcing.danish_houses import behind_doors, private_school
from analysis.sourcing.full_names import in_full
from analysis.sourcing.governing import governs_with, of_the_court
from analysis.sourcing.group_marks import ARTICLES
from analysis.sourcing.groups import Phrase, of_group
from analysis.sourcing.insiders import (
    fears_for_job,
    hides,
    of_the_house,
    of_the_staff,
    once_inside,
    works_inside,
)
from analysis.sourcing.leisure import at_leisure
from analysis.sourcing.levels import leads, speaks
from analysis.sourcing.lists import EITHER, Kind, in_any
from analysis.sourcing.off_duty import among_public
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.recast import as_expert, for_themself
from analysis.sourcing.seats import in_a_group
from analysis.sourcing.small_business import of_inn
from analysis.sourcing.titles import body_before, served_by
from analysis.sourcing.trades import judges_prize

_HEADS = ("executive", "director", "chief", "president", "chairman", "owner", "boss", "partner")
_AUTHORS = ("forfatter", "author")
_IN_DEALS = ("banker", "investment banker", "adviser", "advisor", "trader", "executive", "broker")
_SIDES = ("union official", "party official", "club official", "campaign official")
_BELOW = ("citizen", "organisation", "expert", "official")


def of_role(
    page: Page,
    role: Found,
    indefinite: bool,
    first: int,
    cut: int,
    body: Found | None,
    country: str | None,
) -> Phrase:
    """A person or group known by a role noun only."""
    role = in_a_group(page, role)
    role = of_inn(page, role)
    head, kind = role[:2], role[2]
    if kind.entry == "rider" and body is None and not kind.plural and not _of_a_race(page):
        kind = for_themself((*head, kind))[2]
    closed = behind_doors(page, role)
    if closed:
        return _nameless(closed, head, "member of a closed circle", None, country)
    if judges_prize(page, kind):
        kind = as_expert((*head, kind))[2]
    if body is None and role[0] > first:
        body = body_before(page, role[0], first)
    if body and body[1] - body[0] == 1 and speaks(kind.entry) and page.word(body[0])[0].islower():
        full = in_full(page, page.document.lower[body[0]], body[0])  # "a board spokeswoman"
        body = (*body[:2], full[2]) if full and full[2].level == "official" else body
    if body and body[2].actor in ("", "organisation", "company") and speaks(kind.entry):
        known = apposed(page, [body[:2]])  # "for Fair Build, the state licensing body"
        body = (*body[:2], known.kind) if known and known.kind.actor else body
    body = private_school(page, body) if body else None
    if body and kind.entry == "member" and body[1] - body[0] == 1 and page.lists.words["modifies"]:
        body = in_full(page, page.document.lower[body[0]], body[0]) or body
        if body[2].actor in ("authority", "politics") and not kind.plural:
            unsaid = "unknown" if hides(page, body[1]) or hides(page, role[1]) else "party"
            kind = replace(kind, level="official", role=unsaid)
    if kind.entry == "board member" and body is None and town_board(page):
        kind = replace(kind, level="official", note="politics")
    bare = kind.entry == "member" and body is None and role[1] == cut == page.sentence(first)[1]
    if kind.entry in ("member", "medlem") and body is None:
        body = _body_before(page, first) if indefinite else None
        body = _board_in(page, first) if bare and body is None else body
    if kind.entry == "member" and not kind.plural and governs_with(page, role[1]):
        kind = replace(kind, level="official", role="party", function="spokesperson")
        return _nameless(kind, head, "one of those who govern", None, country)
    if kind.entry == "member" and sings_or_prays(page, role[1]):
        function = "popular_opinion" if kind.plural else "personal_experience"
        kind = replace(kind, level="citizen", role="experience", function=function)
        actor = "group" if kind.plural else "anonymous"
        return Phrase(actor, kind, "anonymous", head, "one of many", None, country)
    if indefinite and of_the_court(page, kind.entry) and hides(page, role[1]):
        kind = replace(kind, level="official", role="unknown", function="spokesperson")
        return _nameless(kind, head, "asked not to be named", None, country)
    if body is None or not body[2].actor:
        body = served_by(page, role, first, page.sentence(role[0])[1]) or body
    if EITHER in kind.note and page.document.lower[first] not in ARTICLES and not indefinite:
        kind = replace(kind, plural=True, definite=False)
    before = page.document.lower[first : role[0]]
    if kind.entry == "member" and not kind.plural and of_the_staff(page, role[1]):
        kind = replace(kind, level="citizen", role="experience", function="eyewitness")
        return _nameless(kind, head, "one of the staff", None, country)
    once = kind.entry in page.lists.words["staff_once"] or once_at_work(page, role)
    once = once or _at_a_house(page, kind, cut, body)
    once = once and not page.lists.words["former"].isdisjoint(before)  # "a former inspector"
    if indefinite and not once and kind.level in _BELOW and kind.function != "personal_experience":
        once = "politics" not in kind.note and once_inside(page, role[1])
    if not once and kind.level in _BELOW and "politics" not in kind.note:
        once = indefinite and fears_for_job(page, role[1])
    medic = kind.level == "expert" and kind.entry.split()[-1] in in_any("medics")
    if indefinite and once and medic and page.lists.words["former"].isdisjoint(before):
        kind = replace(kind, role="experience", function="personal_experience")
        return _nameless(kind, head, "asked not to be named", body, country)
    if indefinite and once and not kind.plural:
        kind = replace(kind, level="citizen", role="experience", function="eyewitness")
        return _nameless(kind, head, "one of the staff", body, country)
    hired = kind.entry in page.lists.words["staff"]
    hired = hired or (kind.entry == "steward" and not page.occurring("strike"))
    if indefinite and hired and kind.level in _BELOW:
        kind = for_themself((*head, kind))[2]
        return _nameless(kind, head, "one of the staff", body, country)
    if kind.plural and kind.entry in _AUTHORS and page.occurring("research"):
        kind = as_expert((*head, kind))[2]
        return Phrase("group", kind, "title_only", head, "authors of a study", body, country)
    noun = page.document.lower[role[1] - 1]
    if kind.plural:
        listed = page.lists.anonymous.get(noun)
        if kind.level == "citizen":
            if page.document.lower[first] in page.lists.words["many"] or _near_here(page, cut):
                listed = None  # "flere landmænd", "farmers in the parish": not all of them
        kind = listed if listed and listed.level else kind
        inside = of_the_house(page, first, cut, noun)
        return of_group(page, kind, head, first, cut, inside, body, country)
    owned = role[0] > first and page.word(role[0] - 1).endswith(("s", "'", "’"))
    definite = kind.definite or owned or page.document.lower[first] in ARTICLES
    definite = definite or (first > 0 and page.document.lower[first - 1] == "the")
    definite = definite or the_one(page, first, indefinite)
    if kind.level == "citizen" and noun in page.lists.words["discreet"]:
        former = page.lists.words["former"]
        if indefinite and not former.isdisjoint(page.document.lower[first : role[1]]):
            kind = replace(kind, function="eyewitness")
    elif indefinite and kind.entry not in _SIDES:
        at_work = page.document.lower[role[1] : role[1] + 1] != ("to",)  # "an aide to the mayor"
        inside = kind.level == "official" or kind.entry in _IN_DEALS
        quiet = inside and at_work and hides(page, role[1])
        quiet = quiet or noun in page.lists.words["discreet"]
        if quiet and not (_in_whose_office(page, role[1]) or of_a_nation(page, first, role)):
            kind = replace(kind, role="unknown")
    if kind.entry == "paramedic" and indefinite and (hides(page, role[1]) or hides(page, cut + 3)):
        kind = replace(kind, level="expert", role="experience", function="personal_experience")
        return _nameless(kind, head, "asked not to be named", body, country)
    if definite and hides(page, role[1]):
        if kind.level == "expert":
            kind = replace(kind, role="experience", function="personal_experience")
        return _nameless(kind, head, "asked not to be named", body, country)
    if definite and in_the_dock(page, role[1]):
        kind = replace(kind, level="citizen", role="party", function="subject", note="")
        return Phrase("person", kind, "title_only", head, "accused", None, country)
    if page.lists.words["modifies"]:
        accused = beside_accused(page, kind, role)
        answering = answers_for_house(page, kind, role) if indefinite else None
        if answering:
            return _nameless(answering, head, "answers for the house", None, country)
        if accused:
            kind = accused
        elif indefinite and body is None:
            kind = at_the_scene(page, kind, role)
    if (definite and not indefinite) or speaks(kind.entry):
        return Phrase("person", kind, "title_only", head, "definite role noun", body, country)
    bare = role[0] == first and not indefinite and kind.level in ("official", "organisation")
    if bare and not page.lists.words["modifies"]:  # "oplyser vagthavende ved politiet"
        return Phrase("person", kind, "title_only", head, "role noun without a name", body, country)
    if kind.role == kind.function == "expert" and works_inside(kind.entry) and hides(page, role[1]):
        business = len(page.occurring("companies")) > 1 and not page.occurring("government")
        level = "organisation" if business else "official"
        kind = replace(kind, level=level, role="unknown", function="spokesperson")
        return _nameless(kind, head, "asked not to be named", body, country)
    employed = kind.level in ("expert", "official") and "politics" not in kind.note
    if employed and at_leisure(page, role):
        kind = for_themself((*head, kind))[2]
        return _nameless(kind, head, "off duty", None, country)
    if kind.role == kind.function == "expert" and kind.entry in page.lists.words["ward_staff"]:
        kind = replace(kind, role="experience", function="personal_experience")
    rule = "role noun without a name"
    private = page.lists.words["modifies"] and kind.level in ("expert", "citizen")
    if private and in_crowd(page, role):
        kind = replace(for_themself((*head, kind))[2], role="party", function="popular_opinion")
        return _nameless(kind, head, "one of a crowd", None, country)
    if kind.level == "expert" and page.lists.words["modifies"] and among_public(page, role):
        kind = for_themself((*head, kind))[2]
    if kind.level == "citizen" and kind.role == "experience" and voices(page, role[1]):
        kind = replace(kind, role="party", function="popular_opinion")
        rule = "voices a view"
    return _nameless(kind, head, rule, body, country)


def _body_before(page: Page, first: int) -> Found | None:
    """ "The biosafety council approved it. A member said": the authority of the sentence before."""
    begin = page.sentence(first)[0]
    if not begin or begin != first or page.document.lower[first + 2 : first + 3] == ("of",):
        return None
    found = find_body(page, *page.sentence(begin - 1))
    return found if found and found[2].actor in ("authority", "politics") else None


def _board_in(page: Page, first: int) -> Found | None:
    """ "The school board voted 4–3, according to two members": the authority of the sentence."""
    low = page.sentence(first)[0]
    found = find_body(page, low, first) if first > low else None
    return found if found and found[2].actor in ("authority", "politics") else None


def _nameless(
    kind: Kind, head: Range, rule: str, body: Found | None, country: str | None
) -> Phrase:
    return Phrase("anonymous", kind, "anonymous", head, rule, body, country)


def _of_a_race(page: Page) -> bool:
    """Whether the text tells of sport, so that a rider is none who was only on the way."""
    return bool(page.occurring("team_word")) or len(page.occurring("team_sport")) > _GAMES


_GAMES = 2  # words


def _at_a_house(page: Page, kind: Kind, cut: int, body: Found | None) -> bool:
    """ "A former assessor | with the firm": somebody who once worked there and did not lead it."""
    if body is None or body[2].actor not in ("company", "organisation") or leads(kind.entry):
        return False
    if not page.lists.words["modifies"] or kind.entry.endswith(_HEADS):
        return False
    return page.document.lower[cut : cut + 1] in (("with",), ("at",))


def in_the_dock(page: Page, last: int) -> bool:
    """ "Den 27-årige brandmand | på anklagebænken", "betjenten, | der er tiltalt": Danish, whom a
    court tries, whatever they are by trade.
    """
    lower = page.document.lower
    if page.lists.words["modifies"] or last + 1 >= len(lower):
        return False
    if lower[last : last + 2] == ("på", "anklagebænken"):
        return True
    which = lower[last] in page.lists.words["relative"]
    verb = last + 1 if which else last
    near = lower[verb : verb + 2]
    return near[:1] in _IS and near[1:] in _CHARGED


_IS = (("er",), ("var",), ("blev",), ("bliver",), ("står",))
_CHARGED = (("tiltalt",), ("sigtet",), ("anklaget",), ("mistænkt",), ("varetægtsfængslet",))


def voices(page: Page, last: int) -> bool:
    """ "Shouted a man at the back", "one viewer wrote": no more than a view."""
    low, high = page.sentence(last - 1)
    lower, words = page.document.lower, page.lists.words
    near = lower[max(low, last - 5) : min(high, last + 6)]
    if words["modifies"] and _of_own_life(page, last, high):
        return False  # "a man shouted that he couldn't ring for his father"
    if _of_own_child(page, last, high):
        return False  # "one mother wrote that her son had come home soaked"
    if lower[last - 1] in words["online_voice"]:
        if words["modifies"] and not _FORUMS.isdisjoint(lower[low : last + 1]):
            return True  # "on the fans' forum one user proposed"
        if not (words["written_verb"].isdisjoint(near) and words["posts"].isdisjoint(near)):
            return True  # "skriver en bruger", "Under opslaget svarer en bruger"
    called = any(
        lower[i] == "called" and set(page.gap(i)) & _CLOSING
        for i in range(max(low, last - 6), last)
    )
    return called or not words["heckles"].isdisjoint(near) or _divided(page, low, high)


def _divided(page: Page, low: int, high: int) -> bool:
    """ "Passengers were divided. One woman called it daft": opinions, told of right before."""
    if low < _FEW or not page.lists.words["modifies"]:
        return False
    begin = page.sentence(low - 1)[0]
    lower = page.document.lower
    if any(word in _I or word.startswith(("i’", "i'")) for word in lower[low:high]):
        return False  # "“I’ve been late by it for years,” a man on a bench says"
    tells = any(
        lower[index] in _SPLIT and lower[index - 1] in _WERE for index in range(begin + 1, low)
    )
    return tells and low - begin < _SHORT


_FORUMS = frozenset("forum forums online thread chat comments website page app site".split())
_FEW = 3  # words
_SHORT = 12  # words
_I = ("i", "my", "me")
_SPLIT = ("divided", "split", "mixed", "torn")
_WERE = ("were", "was", "are", "is", "remain", "remained", "sharply", "evenly", "deeply")
_CLOSING = frozenset('"”’»')


def _of_own_life(page: Page, last: int, high: int) -> bool:
    """Whether what is shouted is what happened to the one who shouts."""
    lower = page.document.lower
    for index in range(last, min(high - 2, last + 7)):
        if lower[index] == "that" and lower[index + 1] in ("he", "she"):
            return not _HAPPENED.isdisjoint(lower[index + 2 : index + 4])
    return False


_HAPPENED = frozenset("had couldn't couldn’t could was lost lived waited paid".split())


def _of_own_child(page: Page, last: int, high: int) -> bool:
    """Whether what is written is of the writer's own kin."""
    lower, words = page.document.lower, page.lists.words
    for index in range(last, min(high - 1, last + 5)):
        if lower[index] in words["her"] or lower[index] in ("my", "their"):
            return lower[index + 1] in words["kin"]
    return False


def _in_whose_office(page: Page, at: int) -> bool:
    """ "An official | in the governor's office": whose side it is, the text shows."""
    lower = page.document.lower
    if lower[at : at + 1] not in (("in",), ("at",), ("from",)):
        return False
    for index in range(at + 2, min(page.sentence(at)[1], at + 6)):
        if lower[index] == "office" and page.owns(index - 1):
            holder = page.role(index - 1)
            return holder is not None and (holder[2].level, holder[2].role) == _IN_POWER
    return False


_IN_POWER = ("official", "party")


def _near_here(page: Page, cut: int) -> bool:
    """ "Farmers | in the parish of Elm", "fishermen on the island": those of one place."""
    lower = page.document.lower
    if lower[cut : cut + 1] not in (("in",), ("on",), ("around",), ("near",), ("along",)):
        return False
    return not page.lists.words["one_place"].isdisjoint(lower[cut + 1 : cut + 4])
