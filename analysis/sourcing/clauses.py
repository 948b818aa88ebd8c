"""English clauses about a person that say who that is by what is theirs or what they did: "whose
department runs the buses", "who stood for the Greens", "wrote the report", "captains the side".
"""

from analysis.sourcing.bodies import body_at
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.by_post import by_post
from analysis.sourcing.clause_kinds import (
    KEEPER,
    LEADER,
    MEMBER,
    PETITIONER,
    PLAYER,
    PRACTISING,
    REFEREE,
    RESCUER,
    RESEARCHER,
)
from analysis.sourcing.idioms import by_idiom
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.titles import Context, body_after

# What a thing that is somebody's says of them, by the class of the list that has it.
_OWNERS = {
    "own_of_office": MEMBER,
    "own_of_force": RESCUER,
    "own_of_body": LEADER,
    "own_of_care": PRACTISING,
    "own_of_study": RESEARCHER,
}
_NEAR = 3  # words


def of_clause(page: Page, at: int, high: int) -> Context | None:
    """What the clause says whose verb or thing follows word `at`: "who", "whose", a name."""
    if not page.lists.words["modifies"] or at + 2 >= high:
        return None
    if page.document.lower[at] == "whose":
        return _whose(page, at, high)
    told = _gave_up(page, at, high) or _did(page, at, high)
    return told or by_idiom(page, at, high) or by_post(page, at, high)


def _whose(page: Page, at: int, high: int) -> Context | None:
    """ "Whose firm built the wall", "whose members voted"."""
    lower, words = page.document.lower, page.lists.words
    for index in range(at + 1, min(high, at + _NEAR)):
        if page.gap(index) != " ":
            return None
        found = lower[index] == "team" and lower[index + 1 : index + 2]
        if found and found[0] in words["finds_out"]:
            return Context((at, index + 1, RESEARCHER), None, "said to have it")
        for name, kind in _OWNERS.items():
            own = lower[index - 1] == "own" and lower[index] in ("bill", "bills", "case")
            if lower[index] in words[name] and page.word(index)[0].islower() and not own:
                return Context((at, index + 1, kind), None, "said to have it")
    return _of_a_family(page, at, high)


def _of_a_family(page: Page, at: int, high: int) -> Context | None:
    """ "Whose grandfather founded Holm Rubber", "whose family has owned the mill": of the firm, but
    for a shop or an inn somebody lives by.
    """
    lower, words = page.document.lower, page.lists.words
    if lower[at + 1] not in words["kin"] and lower[at + 1] not in words["family"]:
        return None
    near = range(at + 2, min(high, at + 6))
    verb = next((i for i in near if lower[i] in words["sets_up"] or lower[i] in _KEPT), 0)
    if not verb:
        return None
    for index in range(verb + 1, min(high, verb + 5)):
        if page.gap(index) != " " or lower[index] in page.of:
            return None
        if lower[index] in words["small_business"]:
            return Context((at, verb + 1, KEEPER), None, "runs something small")
        named = page.word(index)[0].isupper()
        house = noun_at(page, index, verb + 1)
        if lower[verb] in _KEPT and house is None:
            continue  # "whose family has owned a dog"
        kinds = ("company", "organisation") if lower[verb] in _KEPT else ("company",)
        firm = house is not None and house[2].actor in kinds
        if named or firm or lower[index] in words["firm_apposed"] | words["large_business"]:
            return Context((at, verb + 1, LEADER), None, "said to have founded it")
    return None


_KEPT = ("owned", "owns", "run", "runs", "ran")  # "whose family has owned the museum"


def _gave_up(page: Page, at: int, high: int) -> Context | None:
    """ "Who resigned as a whip", "who stepped down as leader": the office somebody left."""
    lower = page.document.lower
    if lower[at + 1] not in page.lists.words["gives_up"]:
        return None
    for index in range(at + 2, min(high, at + 5)):
        if lower[index] == "as":
            for end in range(index + 1, min(high, index + 6)):
                role = role_at(page, end, index + 1)
                if role and role[2].level and not role[2].plural:
                    return Context(role, body_after(page, role, high), "said to have left it")
            return None
    return None


def _did(page: Page, at: int, high: int) -> Context | None:
    """ "Stood for the Greens", "wrote the report", "prosecuted the case", "captains the side"."""
    lower, words = page.document.lower, page.lists.words
    verb, near = lower[at + 1], lower[at + 2 : min(high, at + 2 + _NEAR)]
    if verb in ("stood", "ran", "stands") and near[:1] == ("for",):
        for index in range(at + 3, min(high, at + 6)):
            body = body_at(page, index, high)
            if body and body[2].actor == "politics":
                return Context((at, at + 3, MEMBER), body, "said to stand for it")
        return None
    if verb in ("wrote", "compiled", "authored") and near[:1] in _THE:
        if not words["survey"].isdisjoint(near) or "report" in near or "review" in near:
            return Context((at, at + 3, RESEARCHER), None, "wrote about it")
    if verb in words["checks"] and near[:1] not in (("her",), ("his",), ("their",), ("the",)):
        return Context((at, at + 2, RESEARCHER), None, "said to research")
    if verb in ("opened", "opens") and not _INQUIRIES.isdisjoint(near):
        return Context((at, at + 2, RESCUER), None, "said to look into it")
    if verb in ("was", "is") and near[:1] in _ON_AIR:
        return Context((at, at + 3, RESEARCHER), None, "comments for the audience")
    if verb == "prosecuted" and near[:1] in _THE:
        return Context((at, at + 2, MEMBER), None, "argues in court")
    if verb in words["starts_it"] and "petition" in near:
        return Context((at, at + 2, PETITIONER), None, "said to have started it")
    if verb in _HEADS:
        if not words["of_party"].isdisjoint(near) and not words["benches"].isdisjoint(near):
            return Context((at, at + 2, MEMBER), None, "said to sit for")
        if not words["small_group"].isdisjoint(near):
            return Context((at, at + 2, KEEPER), None, "runs something small")
        named = at + 3 < high and page.word(at + 3)[0].isupper()  # "the Hearing Access League"
        if not _LOOKS_INTO.isdisjoint(near) and near[:1] == ("the",) and not named:
            return Context((at, at + 4, RESCUER), None, "said to look into it")
        if page.occurring("school_story") and _school(page, at + 2, high):
            return Context((at, at + 3, MEMBER), None, "said to lead a school")
        if near[:2] in (("the", "school"), ("the", "harbour"), ("the", "harbor")):
            return Context((at, at + 4, MEMBER), None, "said to lead")
    if verb in words["bargains"] and near[:1] == ("for",) and near[1:2]:
        body = body_at(page, at + 3 + (near[1] == "the"), high)
        if page.word(at + 3)[0].isupper() or (body and body[2].actor):
            return Context((at, at + 3, LEADER), body, "said to speak for others")
    if verb in words["moves_motion"] and not _MOTIONS.isdisjoint(near):
        return Context((at, at + 2, MEMBER), None, "said to sit for")
    if verb in ("voted", "abstained") and near[:1] in _AGAINST and _sits(page):
        return Context((at, at + 2, MEMBER), None, "said to sit for")
    if verb == "judged" and near[:1] in _THE:
        return Context((at, at + 2, RESEARCHER), None, "said to judge it")
    if verb in words["makes_work"] and not words["works_made"].isdisjoint(near):
        return Context((at, at + 3, RESEARCHER), None, "said to have made it")
    whom = (*_THE, ("her",), ("him",), ("on",)) if verb == "treated" else (("on",),)
    if verb in ("treated", "operated") and near[:1] in whom:
        return Context((at, at + 2, PRACTISING), None, "said to have treated them")
    if verb in ("refereed", "umpired"):
        return Context((at, at + 2, REFEREE), None, "official of a match")
    if verb in _PLAY and not words["side_of"].isdisjoint(near):
        return Context((at, at + 2, PLAYER), None, "said to play")
    return None


def _school(page: Page, first: int, high: int) -> bool:
    """ "Holme Road School", "Elm Primary": by a name without a word for a private one."""
    lower = page.document.lower
    for index in range(first, min(high, first + 6)):
        if page.gap(index).strip() or not page.word(index)[0].isupper():
            return False
        if lower[index] in _SCHOOLS and index > first:
            goes_on = index + 1 < high and page.gap(index + 1) == " "
            ends = not goes_on or page.word(index + 1)[0].islower()
            private = page.lists.words["school_of_none"]
            return ends and private.isdisjoint(lower[first:index])
    return False


def _sits(page: Page) -> bool:
    """Whether the text tells of a vote in a council or a parliament, and of none at the polls."""
    return bool(page.occurring("chamber")) and not page.occurring("race_story")


def speaks_for(page: Page, at: int, high: int) -> Context | None:
    """ "Speaking for the objectors", "on behalf of the traders": from word `at` on."""
    lower = page.document.lower
    if lower[at] in _SPEAKING and at + 1 < high:
        at += 1
    behalf = lower[at : at + 3] == ("on", "behalf", "of")
    if not behalf and (lower[at] != "for" or lower[at - 1] not in _SPEAKING):
        return None
    first = at + (3 if behalf else 1)
    if first >= high or lower[first : first + 2] in (("the", "first"), ("the", "last")):
        return None
    words = page.lists.words
    some = lower[first] in words["some_of"] or lower[first] in words["number_word"]
    if (some or lower[first] == "all") and lower[first + 1 : first + 2] == ("of",):
        return Context((at, first, LEADER), None, "said to speak for others")
    if lower[first] not in _OWNED and not page.word(first)[0].isupper():
        return None
    led = body_at(page, first + (lower[first] in _OWNED), high)
    if led and led[2].actor not in ("authority", "politics", "state"):
        led = None  # a leader of anything else is one
    return Context((at, first, LEADER), led, "said to speak for others")


_INQUIRIES = frozenset("inquiry investigation probe".split())
_LOOKS_INTO = _INQUIRIES | {"inquest", "tribunal", "hearing"}
_SCHOOLS = ("school", "primary", "academy", "infants", "juniors", "elementary", "high")
_ON_AIR = (("commentating",), ("co-commentating",), ("summarising",), ("summarizing",))
_HEADS = ("runs", "run", "ran", "leads", "led", "heads", "headed", "chairs", "chaired")
_OWNED = ("the", "her", "his", "its", "their")
_SPEAKING = ("speaking", "appearing", "acting", "writing", "pleading")
_AGAINST = (("against",), ("in",), ("with",))
_MOTIONS = frozenset("motion amendment bill bills resolution ordinance measure bylaw".split())
_THE = (("the",), ("a",), ("that",))
_PLAY = ("captains", "captained", "skippers", "skippered")
