"""Whom the clause of a verb of leading tells of: a body's head, a researcher, a shop's keeper."""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.body_nouns import CARE, noun_at
from analysis.sourcing.clause_kinds import (
    KEEPER,
    LEADER,
    MEMBER,
    OFFICIAL,
    PRACTISING,
    RESCUER,
    RESEARCHER,
)
from analysis.sourcing.full_names import in_full
from analysis.sourcing.page import Page, role_at
from analysis.sourcing.titles import Context, breaks
from analysis.sourcing.what_is_run import an_inn, behind_adverb, practice, small_business, with_kin


def said_to_lead(page: Page, at: int, high: int) -> Context | None:
    """ "Who leads the union", "who led the study": what is led says what the person is."""
    lower, words = page.document.lower, page.lists.words
    verb, stop = lower[at + 1], at + 2
    while stop < min(high, at + 10) and not (stop > at + 2 and breaks(page, stop)):
        if stop > at + 2 and lower[stop] == "and" and lower[stop + 1 : stop + 2]:
            if lower[stop + 1] in page.cues:
                break  # "owns three houses and accused the council"
        stop += 1
    if not words["modifies"]:
        head = _head(page, at)
        danish = _at_the_head(page, head, high) if head else _speaks_or_turns_out(page, at, stop)
        if danish:
            return danish
    if _for_the_public(page, at + 2, stop):
        return Context((at, at + 2, OFFICIAL), None, "said to lead")
    if words["modifies"] and (verb in _HEADED or verb in _REPRESENTS) and _many(page, at, stop):
        return Context((at, at + 2, LEADER), None, "said to lead")
    managed = verb == "managed" and lower[at] in _PERFECT
    small = small_business(page, behind_adverb(page, at + 2), min(high, at + 8))
    if small and (verb in _MANAGES or managed) and lower[at + 2] == "the":
        return Context((at, small, LEADER), None, "said to lead")
    if small and lower[at + 2] == "its" and words["modifies"]:
        return Context((at, at + 2, LEADER), None, "said to lead")  # the house's sign shop
    if small and verb not in _REPRESENTS:
        return Context((at, small, KEEPER), None, "runs a small business")
    runs = verb in _RUNS
    headed_there = verb in _HEADED  # "who heads enforcement at the regulator"
    firm = find_body(page, at + 2, stop) if words["modifies"] else None
    trading = firm is not None and firm[2].actor == "company" and page.word(firm[0])[0].isupper()
    if runs and not trading and with_kin(page, at + 2, stop):
        return Context((at, at + 2, KEEPER), None, "runs it with the family")
    for index in range(at + 2, stop):
        if lower[index] in _AT_WORK:
            if not words["programmes"].isdisjoint(lower[at + 2 : index]):
                house = find_body(page, index + 1, stop)
                if house and house[2].level == "expert":
                    return Context((at, at + 2, RESEARCHER), None, "said to lead research")
            house = find_body(page, index + 1, min(high, index + _HOUSE)) if headed_there else None
            cares = house is not None and house[2].entry.lower().startswith(CARE)
            if house and house[2].actor == "authority" and not cares:
                return Context((at, at + 2, LEADER), house, "said to lead")
            stop = index  # "ran the switchboard at Castle Hospital"
            served = words["counter"].intersection(lower[at + 2 : index])
            desk = find_body(page, index + 1, min(high, index + _HOUSE)) if served else None
            if served and runs and desk and desk[2].actor == "organisation":
                return Context((at, at + 2, LEADER), desk, "said to lead")  # of the veterans' post
            if served and runs:
                return Context((at, at + 2, KEEPER), None, "runs something small")
            break
    body = find_body(page, at + 2, stop)
    if body and body[1] < stop and page.owns(body[1] - 1):
        line = noun_at(page, body[1], body[1])  # "the charity's helpline"
        body = line if line and (line[2].level, line[2].role) == _ADVICE else body
    if body and not words["modifies"] and page.occurring("research"):
        if lower[body[0]].endswith(_CARE_HOUSES):
            return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    if verb in ("owns", "owned") and practice(page, at + 2, stop):
        return Context((at, at + 2, LEADER), None, "said to own it")
    if runs and practice(page, at + 2, stop):
        return Context((at, at + 2, PRACTISING), None, "runs a practice")
    led = lower[at + 2 : stop]
    if not _BOOKS.isdisjoint(led[:3]):
        return None  # "who had run the accounts of the club"
    if verb in _LED and not _LISTS.isdisjoint(led) and page.occurring("race_story"):
        return Context((at, at + 2, MEMBER), None, "said to stand for office")
    if verb in _LED and not words["cause"].isdisjoint(led):
        return Context((at, at + 2, LEADER), None, "said to lead")
    if not words["money_run"].isdisjoint(led) and not verb.startswith("chair"):
        return Context((at, at + 2, RESEARCHER), None, "said to run money")
    if not words["digs"].isdisjoint(led):
        return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    if verb in _REPRESENTS and not words["seat_of"].isdisjoint(led):
        return Context((at, at + 2, MEMBER), None, "said to sit for")
    if words["modifies"] and not _CREWS.isdisjoint(led) and _rescues(page, at):
        return Context((at, at + 2, RESCUER), None, "said to lead a crew")
    if body and body[2].entry.lower() in words["teams"] and page.occurring("research"):
        return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    if verb in _LED and _studies_in_team(page, at + 2, min(high, at + 12)):
        return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    team = next((at + 2 + i for i, word in enumerate(led) if word in _TEAMS), None)
    house = find_body(page, team + 1, min(high, team + _HOUSE)) if team else None
    if house and house[2].level == "expert":
        return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    if body and body[2].actor == "medium" and lower[at + 2] in ("a", "an", "his", "her"):
        return None  # "who has run a veneer press"
    if led[:1] == ("its",) and body and body[1] - body[0] == 1 and page.word(body[0])[0].islower():
        return Context((at, at + 2, LEADER), None, "said to lead")  # "who heads its unit"
    short = body is not None and body[2].entry in _SHORT and lower[body[0] - 1] == "the"
    if body and short and words["modifies"]:
        full = in_full(page, body[2].entry, body[0])
        body = full if full and full[2].actor == "authority" else body
    if body and body[2].entry == "site" and body[2].actor == "medium":
        body = None  # "who manages the site"
    studied = body is not None and body[2].actor == "document"
    if body and body[2].actor and body[2].actor != "state" and not studied:
        return Context((at, at + 2, LEADER), body, "said to lead")
    for index in range(at + 2, min(stop, at + 5)):
        board = role_at(page, index, at + 2)
        if board and board[2].plural and board[2].entry in words["school_board"]:
            return Context((at, index + 1, OFFICIAL), None, "said to lead")
    if not _INQUIRIES.isdisjoint(led[:3]):
        return Context((at, at + 2, RESCUER), None, "said to lead an inquiry")
    for index in range(at + 2, stop):
        if lower[index] in words["survey"]:
            return Context((at, at + 2, RESEARCHER), None, "said to lead research")
    if runs and an_inn(page, at + 2, stop):
        return Context((at, at + 2, KEEPER), None, "runs an inn")
    named = any(page.word(index)[0].isupper() for index in range(at + 2, stop))
    if verb in _FOUNDED and named:
        return Context((at, at + 2, LEADER), None, "said to have founded it")
    entire = runs and at + 2 < high and lower[at + 2] in ("the", "its", "an")
    small_one = page.occurring("small_business") and not page.occurring("companies")
    if entire and (small_one or not named):
        return Context((at, at + 2, KEEPER), None, "runs something small")  # "ran the switchboard"
    if lower[at + 1 : at + 3] == ("speaks", "for"):
        return Context((at, at + 3, LEADER), None, "said to speak for others")
    headed = verb in words["stands_for"] or (managed and lower[at + 2 : at + 3] in _ITS)
    headed = headed and at + 2 < high and not page.gap(at + 2).strip()
    if headed and lower[at + 2] in words["not_led"]:
        return None  # "who trained there", "who coaches part-time"
    if entire or headed:
        return Context((at, at + 2, LEADER), None, "said to lead")
    return None


def _many(page: Page, at: int, stop: int) -> bool:
    """ "Who chairs | the county growers", "who leads the valley's dairy farmers": people of one
    trade or lot, who have no office and are no scholars.
    """
    people = role_at(page, stop - 1, at + 2) if stop - at > 3 else None
    return (
        people is not None and people[2].plural and people[2].level in ("citizen", "organisation")
    )


def _for_the_public(page: Page, first: int, stop: int) -> bool:
    """ "Who has managed the pool", where the text says that a borough or its like owns it."""
    lower, facilities = page.document.lower, page.occurring("public_facility")
    led = lower[first : min(stop, first + _OBJECT)]
    if led[:1] not in _THE or facilities.isdisjoint(led):
        return False
    return any(
        lower[index + 1 : index + 2] == ("by",)
        and not page.lists.words["community"].isdisjoint(lower[index + 2 : index + 6])
        for verb in _OWNED
        for index in page.places(verb)[:_PLACES]
    )


_THE = (("the",), ("a",), ("its",))
_OWNED = ("owned", "run", "operated", "managed", "funded")
_OBJECT = 4  # words
_PLACES = 8
_PERFECT = ("has", "have", "had")
_ITS = (("the",), ("its",), ("their",))
_SHORT = ("team", "unit", "service", "panel")
_BOOKS = frozenset("accounts books raffle ledger".split())
_LISTS = frozenset("list slate ticket party bloc".split())  # of candidates


def _rescues(page: Page, at: int) -> bool:
    """Whether the sentences right before word `at` tell of a crew that turns out: "mountain rescue
    teams lowered them", "the lifeboat crew".
    """
    lower = page.document.lower
    low = page.document.paragraphs[page.paragraph(at)].first_word
    for index in range(max(low, at - _BEFORE), at):
        if lower[index] in _TURNS_OUT and not _CREWS.isdisjoint(lower[index + 1 : index + 3]):
            return True
    return False


_CREWS = frozenset("team teams crew crews station squad unit volunteers brigade watch".split())
_TURNS_OUT = frozenset("rescue lifeboat fire search ambulance coastguard".split())
_BEFORE = 60  # words
_ADVICE = ("organisation", "expert")
_TEAMS = frozenset("hold holdet team teamet gruppe gruppen forskergruppen projektet".split())
_HOUSE = 6  # words between "hold" and "Nordby Universitet"
_AT_THE_HEAD = (("i", "spidsen"), ("i", "front"), ("for", "bordenden"))


def _speaks_or_turns_out(page: Page, at: int, stop: int) -> Context | None:
    """ "Der repræsenterer lejerne", "der ledede slukningen"."""
    lower, words = page.document.lower, page.lists.words
    for index in range(at + 2, min(stop, at + 5)):
        if lower[index] in words["turn_out"]:
            return Context((at, index + 1, RESCUER), None, "said to lead")
        group = role_at(page, index, at + 2) if lower[at + 1].startswith("repræsent") else None
        if group and group[2].plural:
            return Context((at, index + 1, LEADER), None, "said to lead")
    return None


def stands_for(page: Page, at: int) -> bool:
    """ "Der står i spidsen for", "der står bag undersøgelsen"."""
    return bool(_head(page, at)) or page.document.lower[at + 2 : at + 3] == ("bag",)


def _head(page: Page, at: int) -> int:
    """Where "i spidsen" stands, right behind the verb or a few words on; 0 where it does not."""
    lower = page.document.lower
    for index in range(at + 2, at + 2 + _ADVERBS):
        if lower[index : index + 2] in _AT_THE_HEAD:
            return index
        if index < len(lower) and page.gap(index).strip():
            return 0
    return 0


_ADVERBS = 5  # words: "stod | indtil i fjor selv | i spidsen"


def _at_the_head(page: Page, head: int, high: int) -> Context:
    """ "Der har stået i spidsen for foreningen siden 2018": with "i spidsen" at word `head`."""
    behind, stop = head + 2, min(high, head + 7)
    if not page.lists.words["digs"].isdisjoint(page.document.lower[behind:stop]):
        return Context((head - 2, behind, RESEARCHER), None, "said to lead research")
    return Context((head - 2, behind, LEADER), find_body(page, behind, stop), "said to lead")


_AT_WORK = ("at", "in", "on")
_REPRESENTS = ("represents", "represented", "representing")
_MANAGES = ("manages", "managing", "manage")  # in somebody's service
_INQUIRIES = frozenset(
    ("investigation", "inquiry", "hunt", "manhunt")
)  # of the police, of an accident board
_HEADED = frozenset("heads headed leads led directs oversees chairs".split())
_LED = frozenset(
    "led leads leading heading heads organising organised organises organized organizes "
    "started".split()
)
_FOUNDED = ("founded", "co-founded", "established")


def _studies_in_team(page: Page, first: int, stop: int) -> bool:
    """ "Who leads | the physiotherapy team at Elm Infirmary", "the radio group" where scholars are
    at work: several who know the subject.
    """
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return False
    at = next((i for i in range(first + 1, stop) if lower[i] in _GROUPS), 0)
    if not at or any(page.gap(i) != " " for i in range(first, at + 1)):
        return False
    if lower[at + 1 : at + 2] in (("at",), ("of",)):
        house = find_body(page, at + 2, stop)
        known = house is not None and lower[house[1] - 1] in _HOUSES_OF_CARE
        return known or (house is not None and house[2].level == "expert")
    return bool(page.occurring("research") or page.occurring("scholars")) and first + 1 < at


_GROUPS = ("team", "group", "unit", "lab")
_HOUSES_OF_CARE = ("hospital", "infirmary", "clinic", "university", "polytechnic", "institute")
_RUNS = ("run", "runs", "ran", "running")


_CARE_HOUSES = ("klinik", "klinikken", "afdeling", "afdelingen", "laboratorium", "laboratoriet")
