"""Danish clauses about a person that say who that is: "der er valgt for Byens Liste", "har
kommandoen over 40 brandfolk", "overtog firmaet", "repræsenterer sagsøgeren".
"""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.by_phrase import by_phrase
from analysis.sourcing.clause_kinds import (
    COUNSEL,
    KEEPER,
    LEADER,
    MEMBER,
    PROSECUTOR,
    RESCUER,
    RESEARCHER,
)
from analysis.sourcing.page import Page
from analysis.sourcing.titles import Context, breaks

OWNS = "said to own it"
ARGUES = "argues in court"
SITS = "said to sit for"
TURNS_OUT = "said to be in command"
_CLAUSE = 14  # words
_OBJECT = 6  # words from a verb to what it is about


def by_deed(page: Page, at: int, high: int) -> Context | None:
    """What the Danish clause says whose verb follows word `at`: "der", "som", "hun", a name."""
    if page.lists.words["modifies"] or at + 2 >= high:
        return None
    stop = _end(page, at + 1, high)
    words = page.document.lower[at + 1 : stop]
    set_phrase = by_phrase(page, at, stop)
    if set_phrase:
        return set_phrase
    if page.lists.words["tells_who"].isdisjoint(words):
        return None
    return (
        elected(page, at + 1, stop)
        or _in_command(page, at + 1, stop)
        or _owns_firm(page, at + 1, stop)
        or _in_court(page, at + 1, stop)
        or _made_study(page, at + 1, stop)
    )


def _end(page: Page, first: int, high: int) -> int:
    """The end of the clause: a stop, a colon or a second relative clause; commas are in it."""
    stop = first
    while stop < min(high, first + _CLAUSE):
        if stop > first and page.gap(stop).strip() not in ("", ","):
            break
        if stop > first and page.document.lower[stop] in page.lists.words["relative"]:
            break
        stop += 1
    return stop


def elected(page: Page, first: int, stop: int) -> Context | None:
    """ "Er valgt for De Frie", "sidder i byrådet for X", "er medlem af Borgerlisten"."""
    lower, words = page.document.lower, page.lists.words
    for index in range(first, stop - 2):
        verb, link = lower[index], lower[index + 1]
        place = (index, index + 2, MEMBER)
        if verb in _ELECTED and link == "for" and page.word(index + 2)[0].isupper():
            return Context(place, None, SITS)
        if verb in _ELECTED and link in ("ind", "til") and index + 3 <= stop:
            near = lower[index + 2 : index + 5]
            if not words["council"].isdisjoint(near):
                return Context(place, None, SITS)
        if verb in _SEATED and (link == "i" or link in _STILL):
            if "bestyrelsen" in lower[index + 2 : min(stop, index + 4)]:
                return Context((index, index + 3, LEADER), None, "said to lead")
        if verb in _SEATED and link == "i":
            board = lower[index + 2]
            sits = board.endswith("udvalget")
            # "Sidder i festudvalget": what neighbours, members and parents do among themselves.
            sits = sits and not board.startswith(tuple(words["of_neighbours"]))
            if board in words["council"] or sits:
                return Context(place, None, SITS)
        if verb in ("stemte", "stemt") and stop - index > _VOTE:
            halls = (lower[i + 1] for i in range(index, stop - 1) if lower[i] == "i")
            if any(hall in words["council"] for hall in halls):
                return Context(place, None, SITS)  # "stemte imod i byrådet"
        if verb == "medlem" and link == "af":
            body = find_body(page, index + 2, min(stop, index + 6))
            if body and (body[2].actor == "politics" or lower[index + 2] in words["council"]):
                return Context(place, body, SITS)
    return None


_VOTE = 2  # words
_STILL = ("stadig", "selv", "fortsat", "også", "nu")
_SEATED = ("sidder", "siddet", "sad")
_ELECTED = ("valgt", "indvalgt", "opstillet", "genvalgt")


def _in_command(page: Page, first: int, stop: int) -> Context | None:
    """ "Har kommandoen over brandfolkene", "har vagten på havnekontoret"."""
    lower = page.document.lower
    for index in range(first, min(stop, first + 3)):
        if lower[index] in ("kommandoen", "kommando"):
            for at in range(index + 1, min(stop, index + _OBJECT)):
                crew = page.role(at)
                force = crew is not None and crew[2].plural and crew[2].level == "official"
                if force or lower[at] in page.lists.words["turn_out"]:
                    return Context((index, index + 1, RESCUER), None, TURNS_OUT)
        if lower[index] in ("vagten", "vagt") and lower[index + 1 : index + 2] in _AT:
            body = find_body(page, index + 2, min(stop, index + _OBJECT))
            if body and body[2].actor == "authority":
                return Context(None, body, "body in the relative clause")
    return None


_AT = (("på",), ("hos",), ("i",), ("ved",))


def _owns_firm(page: Page, first: int, stop: int) -> Context | None:
    """ "Overtog firmaet i 2011", "ejer en tredjedel af aktierne": of a firm; "købte kiosken" keeps
    a shop.
    """
    lower, words = page.document.lower, page.lists.words
    verb = next((i for i in range(first, min(stop, first + 3)) if lower[i] in words["owns"]), None)
    if verb is None:
        return None
    firms, shops = tuple(words["firm_owned_ends"]), tuple(words["small_business"])
    for index in range(verb + 1, min(stop, verb + _OBJECT)):
        word = lower[index]
        if breaks(page, index) or page.word(index)[0].isupper() or word in _ELSEWHERE:
            return None  # "købte den i Elkæden"
        if word in words["firm_owned"] or word.endswith(firms):
            return Context((verb, index + 1, LEADER), None, OWNS)
        if word.endswith(shops):
            return Context((verb, index + 1, KEEPER), None, "runs a small business")
        if word == "stedet" and not page.occurring("small_business"):
            return Context((verb, index + 1, LEADER), None, OWNS)
    return None


_ELSEWHERE = ("i", "på", "hos", "til", "fra", "ved", "med")


def _in_court(page: Page, first: int, stop: int) -> Context | None:
    """ "Repræsenterer sagsøgeren", "er beskikket for ham", "fører sagen for staten"."""
    lower, words = page.document.lower, page.lists.words
    if not page.occurring("trial"):
        return None
    for index in range(first, min(stop, first + 4)):
        if lower[index] not in words["argues"]:
            continue
        behind = lower[index + 1 : stop]
        state = not words["prosecution"].isdisjoint(behind)
        client = find_body(page, index + 1, stop)
        if client and client[2].actor == "politics":
            return None  # "repræsenterer Byens Liste"
        return Context((index, index + 1, PROSECUTOR if state else COUNSEL), None, ARGUES)
    return None


def appointed(page: Page, last: int, high: int) -> Context | None:
    """ "X, beskikket for den tiltalte": a defender, told by the words behind the name's comma."""
    if last + 2 >= high or page.gap(last) != ", ":
        return None
    if page.document.lower[last] not in ("beskikket", "udpeget") or not page.occurring("trial"):
        return None
    if "for" not in page.document.lower[last + 1 : min(high, last + 4)]:
        return None
    return Context((last, last + 1, COUNSEL), None, ARGUES)


def _made_study(page: Page, first: int, stop: int) -> Context | None:
    """ "Fik idéen til forsøget", "samlede prøverne", where a study is reported."""
    lower, words = page.document.lower, page.lists.words
    if not (page.occurring("research") or page.occurring("digs")):
        return None
    for index in range(first, min(stop, first + 3)):
        if lower[index] not in words["makes_study"]:
            continue
        for at in range(index + 1, min(stop, index + _OBJECT)):
            if lower[at] in words["made_in_study"]:
                return Context((index, at + 1, RESEARCHER), None, "said to have made it")
    return None
