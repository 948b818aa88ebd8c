"""What a relative clause, or a sentence about "she", says of a person: leads, studies, sits for."""

from analysis.sourcing.appointed import given_office
from analysis.sourcing.authors import and_wrote, authored
from analysis.sourcing.being import and_speaks
from analysis.sourcing.bodies import find_body
from analysis.sourcing.by_deed import by_deed
from analysis.sourcing.clause_kinds import COACH, LEADER, MEMBER, RESEARCHER, WORKER
from analysis.sourcing.clauses import of_clause
from analysis.sourcing.danish_clauses import danish_clause
from analysis.sourcing.danish_works import explains, of_danish_works
from analysis.sourcing.deeds import by_deed_of
from analysis.sourcing.leading import said_to_lead, stands_for
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.posts_taken import in_a_post
from analysis.sourcing.recast import as_expert
from analysis.sourcing.relations import same_post
from analysis.sourcing.scholars import as_student, follows, outside_study
from analysis.sourcing.students import studies
from analysis.sourcing.titles import Context, body_after
from analysis.sourcing.whole_titles import whole
from analysis.sourcing.whose_firm import whose_firm


def relative(page: Page, at: int, high: int) -> Context | None:
    """What is said of somebody in the clause whose verb follows word `at`: "who", "she", a name."""
    lower, words = page.document.lower, page.lists.words
    if at + 1 >= high:
        return None
    if lower[at] == "whom" and words["modifies"]:
        near = lower[at + 1 : min(high, at + 8)]
        asked = not _COURTS.isdisjoint(near) and not _ASKED.isdisjoint(near)
        return Context((at, at + 2, RESEARCHER), None, "asked by a court") if asked else None
    wrote = authored(page, at, high)
    if wrote:
        return wrote
    begin = at
    while at + 2 < high and lower[at + 1] in words["before_verb"] and not page.gap(at + 2).strip():
        at += 1
    if at + 1 >= high:
        return None
    for index in range(at + 2, min(high - 1, at + 16)):
        if lower[index] != "now":
            continue
        if lower[index - 1] in ("and", "but") and index + 2 < high:
            today = relative(page, index, high)  # "who was a clerk there and now leads the union"
            if today and today.role and today.role[2].level in _NOW_LEVELS:
                return today
        if lower[index + 1] in words["studies"]:
            return Context((index, index + 2, RESEARCHER), None, "said to do so now")
        if lower[index + 1] in _KEEPS:
            if not _PAST.isdisjoint(lower[index + 2 : min(high, index + 6)]):
                return Context((index, index + 2, RESEARCHER), None, "said to do so now")
    given = given_office(page, at, high) if words["modifies"] else None
    if given:
        return given
    told = of_clause(page, at, high) or danish_clause(page, at, high)
    told = told or of_danish_works(page, at, high) or by_deed(page, at, high)
    if told:
        return told
    verb = lower[at + 1]
    if lower[at + 1 : at + 3] in (("stiller", "op"), ("opstillet", "til")):
        if _elected_to(page, at + 3, high):
            return Context((at, at + 3, MEMBER), None, "said to sit for")
    if verb in words["stands"]:
        seat = _seat(page, at, high)
        if seat or not stands_for(page, at):
            return seat  # none of "der stod ved banken"
    if verb == "spent":
        studied = not words["studying"].isdisjoint(lower[at + 3 : at + 8])
        if studied or "career" in lower[at + 2 : at + 7]:
            return Context((at, at + 2, RESEARCHER), None, "said to research")
    seeking = lower[at + 1 : at + 3] in (("is", "seeking"), ("was", "seeking"))
    if seeking and not _TERM.isdisjoint(lower[at + 3 : min(high, at + 8)]):
        return Context((at, at + 3, MEMBER), None, "said to sit for")
    held = verb == "held" and lower[at + 2 : at + 4] in _OFFICE
    if held or verb in words["tables"] or (verb in _STOOD and _by_votes(page, at + 2, high)):
        return Context((at, at + 2, MEMBER), None, "said to sit for")
    if lower[at + 1 : at + 4] in (("is", "in", "charge"), ("was", "in", "charge")):
        body = find_body(page, at + 4, min(high, at + 12))
        return Context((at, at + 4, LEADER), body, "said to lead")
    if verb in words["copula"] and lower[at + 2 : at + 3] and lower[at + 2] in words["leading"]:
        at, verb = at + 1, "leads"  # "who is leading the campaign"
    taken = verb in words["takes"] and lower[at + 2 : at + 3] in (("over",), ("up",))
    post = in_a_post(page, at, high) if words["modifies"] else None
    if post:
        return post
    themself = lower[at + 2 : at + 3] in _THEMSELVES  # "who represented himself"
    bought = verb in _BOUGHT and _a_firm(page, at + 2, high)
    if (verb in words["leads"] and not themself) or taken or bought:
        led = said_to_lead(page, at + taken, high)
        if led:
            return led
    if lower[at] == "whose" and verb in words["side_of"]:
        if len(page.occurring("team_sport")) >= _SPORTS_WORDS:
            return Context((at, at + 2, COACH), None, "said to have a team")
    seat = _seat(page, at, high) or whose_firm(page, at, high)
    if seat:
        return seat
    degree = studies(page, at, high) if words["modifies"] else None
    if degree:
        return degree
    learned = follows(page, at, high)
    if learned:
        return learned
    second = _and_is(page, at, high) or and_wrote(page, at, high)
    second = second or (same_post(page, at, high) if words["modifies"] else None)
    if second:
        return second
    if outside_study(page, begin, high):
        return Context((begin, begin + 2, RESEARCHER), None, "said to stand outside the study")
    return (
        _role_in_relative(page, at, high)
        or _role_further_on(page, at, high)
        or _works_at(page, at, high)
        or by_deed_of(page, at, high)
    )


_COURTS = frozenset("court inquiry tribunal inquest coroner judge police council".split())
_ASKED = frozenset("asked commissioned engaged called instructed hired".split())
_TERM = frozenset(("term", "re-election", "reelection", "election", "seat", "nomination"))
_STOOD = ("lost", "won")
_OFFICE = (("the", "office"), ("that", "office"), ("the", "seat"), ("that", "seat"))


def _by_votes(page: Page, first: int, high: int) -> bool:
    """ "Who lost by nine votes", "who won by 41 votes in May": somebody who stood for a seat."""
    lower = page.document.lower
    return (
        lower[first : first + 1] == ("by",) and "votes" in lower[first : min(high, first + _VOTES)]
    )


_VOTES = 6  # words
_NOW_LEVELS = ("official", "organisation", "expert")
_BOUGHT = ("bought", "acquired", "purchased")


def _a_firm(page: Page, first: int, high: int) -> bool:
    """ "Who bought the chain out of receivership": a firm, no house and no sofa."""
    body = find_body(page, first, min(high, first + _OBJECT))
    return body is not None and body[2].actor == "company"


_OBJECT = 4  # words: "the old cinema chain"


_KEEPS = ("writes", "keeps", "compiles", "edits", "runs", "curates")
_PAST = frozenset("history histories archive archives chronicle records museum".split())
_SPORTS_WORDS = 3
_THEMSELVES = (("himself",), ("herself",), ("themselves",), ("itself",))


def _and_is(page: Page, at: int, high: int) -> Context | None:
    """ "Who has driven it for 31 years and is steward for the union": a second predicate."""
    lower = page.document.lower
    for index in range(at + 2, min(high - 2, at + 20)):
        if page.gap(index).strip() or lower[index] in page.cues:
            return None
        if lower[index] == "and" and lower[index + 1] in ("is", "was"):
            return said_of_name(page, range(index + 2, min(high, index + 7)), high)
        if lower[index] == "and" and lower[index + 1] in page.lists.words["and_leads"]:
            if not _NOBODY.isdisjoint(lower[index + 2 : index + 4]):
                return None  # "and chairs nothing", "and speaks for nobody"
            return said_to_lead(page, index, high)
    return None


_NOBODY = frozenset("nothing nobody none himself herself itself themselves".split())


def said_of_name(page: Page, words: range, high: int) -> Context | None:
    """The role noun among `words`, which follow a verb of being; none behind a stop or "of"."""
    for index in words:
        role = role_at(page, index, words.start)
        if role and not role[2].plural and role[2].level:
            return Context(role, body_after(page, role, high), "said of the name")
        if page.gap(index).strip() or page.document.lower[index] in page.of:
            return None
    return None


def _seat(page: Page, at: int, high: int) -> Context | None:
    """ ", der sidder i byrådet for X": somebody elected."""
    lower = page.document.lower
    for index in range(at + 1, min(high, at + 4)):
        if lower[index] in page.lists.words["seats"]:
            body = find_body(page, index + 1, min(high, index + 9))
            council = body is not None and body[2].entry.endswith(("council", "school board"))
            if body and (body[2].actor == "politics" or council):
                return Context((at, index + 1, MEMBER), body, "said to sit for")
    return None


def _elected_to(page: Page, at: int, high: int) -> bool:
    """ "Til byrådet", "for Byens Liste": what somebody stands for."""
    lower = page.document.lower
    body = find_body(page, at, min(high, at + 7))
    return (body is not None and body[2].actor == "politics") or "valget" in lower[at : at + 5]


def _works_at(page: Page, at: int, high: int) -> Context | None:
    """ "Who studies eels at Elm University": a body of experts in the relative clause."""
    lower = page.document.lower
    if as_student(page, at):
        return None
    far = at + (9 if lower[at + 1] not in _FOUND else 2 * 9)
    for index in range(at + 1, min(high, far)):
        if page.gap(index).strip():
            return None
        if lower[index] in page.of and index + 1 < high:
            if lower[index] in ("to", "with") and page.lists.words["modifies"]:
                continue  # "he e-mailed a photograph to an observatory"
            body = find_body(page, index + 1, min(high, index + 6))
            works = lower[at + 1] in page.lists.words["works"]
            kitchens = body is not None and lower[body[1] : body[1] + 1] in _KEPT
            if works and kitchens and page.lists.words["modifies"]:
                return Context((at, at + 2, WORKER), None, "said to work there")
            if body and works and lower[index] in ("in", "at") and body[2].entry.lower() in _HOMES:
                return Context((at, at + 2, WORKER), None, "said to work there")
            if body and works and body[2].level == "organisation":
                left = not page.lists.words["left_job"].isdisjoint(lower[at:high])
                if left or body[2].actor == "company" or not page.lists.words["modifies"]:
                    return Context((at, at + 2, WORKER), None, "said to work there")
            if body and (body[2].level == "expert" or (works and body[2].level)):
                return Context(None, body, "body in the relative clause")
    return None


def _role_further_on(page: Page, at: int, high: int) -> Context | None:
    """ ", der har to børn på skolen og er talsperson for forældrene": a second verb of being."""
    lower, words = page.document.lower, page.lists.words
    if words["modifies"]:
        return None
    for index in range(at + 2, min(high - 2, at + _CLAUSE)):
        if page.gap(index).strip() not in ("", ",", "."):
            return None
        if lower[index] in words["joins"] and lower[index + 1] in words["copula"]:
            return _role_in_relative(page, index, high)
    return None


_KEPT = tuple((each,) for each in ("kitchens", "kitchen", "canteens", "laundry", "gardens"))
_HOMES = ("nursing home", "care home", "hotel", "canteen", "kitchen", "restaurant", "supermarket")
_FOUND = (
    "found",
    "discovered",
    "identified",
    "spotted",
)  # "who found it on a shift at Elm College"
_CLAUSE = 18  # words
_SERVED = ("served", "serves", "worked", "works", "acted", "acts")


def _role_in_relative(page: Page, at: int, high: int) -> Context | None:
    """ ", der er tillidsrepræsentant": a role noun soon after the verb of being, or after "som"
    behind one of working: "der arbejder som kok".
    """
    lower, words = page.document.lower, page.lists.words
    if lower[at + 1] in words["works"] and not words["modifies"]:
        for index in range(at + 2, min(high - 1, at + 6)):
            if page.gap(index).strip():
                return None
            if lower[index] == "som":
                return _role_in_relative(page, index - 1, high)
    for index in range(at + 1, min(high, at + 8)):
        if lower[index] == "not" and words["modifies"]:
            break  # "who is not his lawyer"
        if _parted(page, index) or lower[index] in words["about_others"]:
            break  # "der er gift med formanden"
        if lower[index] == "by" and words["modifies"]:
            break  # "who was laid off by another supplier"
        role = role_at(page, index, at + 1)
        if role and page.owns(role[1] - 1):
            continue  # "who is the mayor's cousin"
        if role and role[2].entry == "head" and index + 1 < high and page.role(index + 1):
            continue  # "who was head | brewer"
        served = lower[at + 1] in _SERVED and lower[at + 2 : at + 3] == ("as",)
        if role and not role[2].plural and (served or lower[at + 1] in words["copula"]):
            role = whole(page, _second_word(page, role, high), high)
            role = and_speaks(page, role, high)
            role = as_expert(role) if explains(page, role, high) else role
            return Context(role, body_after(page, role, high), "said of the name")
    return None


def _parted(page: Page, index: int) -> bool:
    """Whether a mark stands before word `index`; none that belongs to a letter: "as U.S. envoy"."""
    initial = len(page.word(index - 1)) == 1 and page.word(index - 1).isupper()
    return page.gap(index).strip() not in (("", ".") if initial else ("",))


def _second_word(page: Page, role: Found, high: int) -> Found:
    """ "Der er vagthavende | ingeniør i selskabet": a Danish participle before the title."""
    at = role[1]
    if page.lists.words["modifies"] or at >= high or page.gap(at) != " ":
        return role
    if not page.document.lower[at - 1].endswith("ende"):
        return role
    second = role_at(page, at, at)
    return second if second and not second[2].plural else role
