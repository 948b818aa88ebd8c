"""The body that a title stands for, where the text names it before: "The ministry advises against
it, says press officer X", "The union plans a march. Its president, X, said".
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from analysis.quotes import Statement
from analysis.sourcing.bodies import body_at
from analysis.sourcing.body_nouns import CARE, in_public_care, noun_at
from analysis.sourcing.full_names import in_full
from analysis.sourcing.inside import inside_body, of_own_house
from analysis.sourcing.its_title import (
    in_its_service,
    its_firm,
    of_its_advice,
    of_its_town,
    of_their_benches,
    owned_by_body,
)
from analysis.sourcing.levels import leads, of_the_state, speaks, speaks_for_a_body
from analysis.sourcing.lists import body_noun, in_any
from analysis.sourcing.own_sentences import marked
from analysis.sourcing.page import Found, Page
from analysis.sourcing.recast import as_elected, as_expert, for_a_body
from analysis.sourcing.sentences_before import (
    HOUSES,
    at_school,
    institute_before,
    nearest,
    of_the_clerk,
    office_before,
    sentence_before,
    state_before,
    subject_before,
    told_of,
)
from analysis.sourcing.short_names import in_short, of_a_subject
from analysis.sourcing.taken_up import asked_for, of_master
from analysis.sourcing.titles import BRANCHES, Context

_FIRMS = ("company", "organisation")
_OF_EVENTS = ("race director", "festival director", "event director", "tournament director")


def with_body_before(page: Page, context: Context, said: Sequence[Statement]) -> Context:
    """`context` with the body that its title needs, from the journalist's words of the paragraph
    and the one before; as it was where the title needs none.
    """
    role = context.role
    if role and context.body and of_a_subject(page, role, context.body):
        context = replace(context, body=None, body_rule="")
    if role and context.body and context.body[2].actor == "state" and owned_by_body(page, role):
        context = replace(context, body=None, body_rule="")  # "its Scottish organiser, X"
    if role is None or context.body is not None or context.rule in _OF_NO_BODY:
        return context
    if role[2].entry.endswith(_OF_EVENTS):
        return context
    if role[2].entry == "chief" and page.word(role[0]) == "Chief":
        return context  # "said Chief X": whoever it is, of no firm told of before
    first_word = page.document.lower[role[0]]
    if role[2].entry.endswith("leader") and first_word in page.lists.words["governs"]:
        return context  # "Council leader X", where a foundry is told of before
    if _for_people(page, role) or _of_nursing_home(page, role):
        return context
    short = in_short(page, role) if page.lists.words["modifies"] else None
    if short:
        return _with(context, short)
    where = _where(page, role)
    if where:
        return _with(context, where)
    if context.rule == "runs a small business" and not page.lists.words["modifies"]:
        return _of_the_firm(page, context, said)
    owned = owned_by_body(page, role)
    leader = role[2].level == "organisation" and leads(role[2].entry)
    owner = role[2].entry.endswith("owner")
    firm_of = its_firm(page, role, owner) if owned and (leader or owner) else None
    if firm_of:
        return _with(replace(context, role=for_a_body(role)), firm_of)
    voice = speaks(role[2].entry) or (leads(role[2].entry) and role[2].level == "organisation")
    advice = of_its_advice(page, role) if owned and voice else None
    if advice:
        return _with(context, advice)
    town = of_its_town(page, role) if owned else None
    if town:
        return _with(replace(context, role=as_elected(role)), town)
    benches = of_their_benches(page, role) if owned and leads(role[2].entry) else None
    if benches:
        return _with(replace(context, role=as_elected(role)), benches)
    master = of_master(page, role) or asked_for(page, role)
    if master:
        return replace(context, body=master, body_rule="in the service of")
    house = at_school(page, role)
    if house:
        return _with(context, house)
    board = of_the_clerk(page, role, set(marked(page, said)))
    if board:
        return _with(replace(context, role=as_elected(role)), board)
    it = page.document.lower[role[1] : role[1] + 1] in _IT
    if context.rule in ("said to lead", "said to do so") and not it:
        return context  # "who organises dock workers": no body of the story
    if role[2].entry in page.lists.words["measurer"]:
        return _with(context, institute_before(page, role[0]))
    quoted = set(marked(page, said))
    for_all = _among_those(page, role, quoted)
    if for_all:
        return for_all
    if _in_house(page, role, quoted):
        found = subject_before(page, role[0], quoted)
        if found and role[2].function == "personal_experience":  # "socialrådgiver X" of a centre
            context = replace(context, role=as_expert(role))
        return _with(context, found)
    members = _of_members_before(page, role, quoted)
    if members:
        return _with(replace(context, role=for_a_body(role)), members)
    elected = "politics" in role[2].note
    clerk = leads(role[2].entry) or not of_the_state(role[2].entry.lower())
    clerk = clerk or role[2].entry.endswith(_OFFICERS)
    if role[2].level == "official" and clerk and (owned or not elected):
        found = subject_before(page, role[0], quoted)
        firm = found is not None and found[2].actor == "company" and leads(role[2].entry)
        if found is not None and (found[2].actor == "authority" or owned or (firm and not elected)):
            return _with(context, found)
        if not elected:
            return context
    modifiers = role[2].entry.split()[:-1]  # "club president X": the title itself names the body
    if not owned and any(body_noun(page.code, each) for each in modifiers):
        return _with(context, in_full(page, page.document.lower[role[0]], role[0]))
    if owned and role[2].level == "expert" and not page.occurring("companies"):
        keeps = subject_before(page, role[0], quoted)  # "Its duty seismologist, X"
        if keeps is not None and keeps[2].actor == "authority" and keeps[2].role == "expert":
            return _with(context, keeps)
    stands_for_it = (role[2].level, role[2].role) == ("organisation", "party")
    staff_title = stands_for_it and role[2].entry.startswith(_STAFF_TITLES)
    serves = owned and (leads(role[2].entry) or staff_title or in_its_service(page, role))
    if not speaks_for_a_body(role[2]) and not serves:
        return context
    firm = role[2].entry in in_any("title_of_firm") or "company" in role[2].note.split()
    wanted: tuple[str, ...] = _FIRMS if firm else HOUSES
    if owned:
        wanted = (*wanted, "politics")  # "The committee will decide. Its chair, X"
    if context.rule == "said to lead":
        return _with(context, told_of(page, role[0], quoted))
    at = role[0]
    while owned and page.document.lower[at - 1] in BRANCHES:
        at -= 1  # "its county president"
    found = state_before(page, role[0], quoted) if speaks(role[2].entry) else None
    found = found or nearest(page, at, wanted, quoted)
    if found and found[2].level == "expert" and role[2].entry.endswith("manager") and not owned:
        return context  # "X, a sales manager", where a university is told of before
    if found and found[2].entry.lower() == "police" and role[2].entry.endswith("director"):
        found = nearest(page, found[0], wanted, quoted) or found  # "off-duty police at the gate"
    manages = firm and owned and role[2].entry.endswith(_MANAGES)
    office = _office_opens(page, role[0], quoted) if manages else None
    if office:
        found = office
    if firm and page.occurring("care_place"):
        house = nearest(page, at, HOUSES, quoted)  # a hospital has its chief executive too
        cares = house is not None and house[2].entry.lower().startswith(CARE)
        nearer = house is not None and (found is None or house[0] > found[0] or owned)
        found = house if cares and nearer else found
    if owned and found and found[1] - found[0] == 1 and page.word(found[0])[0].islower():
        found = in_full(page, page.document.lower[found[0]], found[0]) or found
    found = found or office_before(page, role)
    heads = leads(role[2].entry) and bool(page.occurring("companies"))
    heads = heads or role[2].entry.startswith(_STAFF_TITLES) or role[2].entry in _KEEPS_IT_GOING
    staff = owned and role[2].level == "expert" and heads
    if (found and role[2].level == "citizen") or (staff and found is None):
        context = replace(context, role=for_a_body(role))
    if found and found[2].role == "expert" and role[2].entry.endswith(_KEEPS_HOUSE):
        return context  # "Tilsynet har lukket fløjen. – Ja, siger forstander X"
    if found and found[2].actor in ("authority", "politics") and of_own_house(page, role):
        return context  # "Kommunen har ingen penge, siger museumsdirektør X"
    if found and found[2].entry.lower() in _HEARINGS and role[2].entry.endswith(_MANAGES):
        return context  # "Manager X told the inquiry"
    if found and leads(role[2].entry):
        found = (*found[:2], in_public_care(page, found[2]))
    return _with(context, found)


def _of_members_before(page: Page, role: Found, quoted: set[int]) -> Found | None:
    """ "The Paramedics' Association was not asked, president X said": a president with a small
    letter and no country, where a body of members is told of right before.
    """
    if role[2].entry != "president" or not page.lists.words["modifies"]:
        return None
    if page.word(role[0])[0].isupper() or page.gap(role[1]) != " ":
        return None
    lower, at = page.document.lower, role[0]
    before = lower[at - 1] if at > page.sentence(at)[0] else ""
    opens = at == page.sentence(at)[0] or page.gap(at) != " " or before in page.cues
    if not opens:
        return None  # "the French president", "conference president X"
    found = nearest(page, at, ("organisation", "authority", "state"), quoted)
    return found if found and found[2].actor == "organisation" else None


def _office_opens(page: Page, at: int, quoted: set[int]) -> Found | None:
    """ "The county council has asked for calm. Its chief executive, X": an office that opens the
    English sentence before.
    """
    sentence = sentence_before(page, at, quoted) if page.lists.words["modifies"] else None
    if sentence is None:
        return None
    low, high = sentence
    for index in range(low, min(high, low + _NAME)):
        noun = noun_at(page, index, low)
        if noun and noun[2].actor in ("authority", "politics") and noun[2].level == "official":
            return noun if not page.owns(noun[1] - 1) else None
        if index > low and page.gap(index) != " ":
            return None
    return None


_HEARINGS = ("inquiry", "inquest", "tribunal", "hearing")
_MANAGES = ("executive", "director", "manager")
_KEEPS_IT_GOING = ("engineer", "technician", "mechanic")  # "Its engineer, X"
_KEEPS_HOUSE = ("forstander", "forstanderinde", "bestyrer", "værtspar", "hotelchef", "køkkenchef")
_OFFICERS = ("løjtnant", "kaptajn", "kommandør", "oberst", "major", "sergent")
_OF_NO_BODY = (
    "one of them",
    "said to speak for others",
    "hired for the case",
    "said to look into it",
    "argues in court",
    "has the name of the firm",
    "said to have it",
)


def _of_the_firm(page: Page, context: Context, said: Sequence[Statement]) -> Context:
    """ "Hos Asp Transport har de set det komme. – …, siger X, som har drevet forretningen siden
    2009": whoever keeps a business that the sentence before names as a house speaks for it.
    """
    role = context.role
    sentence = sentence_before(page, role[0], set(marked(page, said))) if role else None
    body = inside_body(page, *sentence) if sentence else None
    if role is None or body is None or body[2].actor != "company":
        return context
    return _with(replace(context, role=for_a_body(role)), body)


def _with(context: Context, body: Found | None) -> Context:
    """`context` with `body`; as it was where the text names none."""
    return replace(context, body=body, body_rule="body named before") if body else context


def _where(page: Page, role: Found) -> Found | None:
    """ "På Kemisk Beredskab, hvor ingeniør X har målt": the body that "hvor" takes up."""
    at = role[0] - 1
    if at < 1 or page.document.lower[at] != "hvor" or page.gap(at) != ", ":
        return None
    low = page.sentence(at)[0]
    for index in range(max(low, at - _NAME), at):
        body = body_at(page, index, at)
        if body and body[1] == at and body[2].actor in ("authority", "organisation", "company"):
            return body
    return None


_NAME = 5  # words of a body


def _of_nursing_home(page: Page, role: Found) -> bool:
    """ "Forstander X" where the story is of the care of the old, whatever body stands nearer."""
    if role[2].entry != "forstander" or not page.occurring("care_story"):
        return False
    return not page.occurring("care_story_not")


def _for_people(page: Page, role: Found) -> bool:
    """ "Talsperson for forældrene", "formand for de ansatte": those whom the title is of are no
    body, and it needs none.
    """
    lower = page.document.lower
    high = page.sentence(role[0])[1]
    if lower[role[1] - 1].startswith(tuple(page.lists.words["constituents"])):
        return True  # "forældrerepræsentant X"
    if page.lists.words["modifies"] or role[1] >= high or lower[role[1]] != "for":
        return False
    for index in range(role[1] + 1, min(high, role[1] + 4)):
        if page.gap(index) != " ":
            return False
        group = page.role(index)
        if group:
            return group[2].plural
    return False


_IT = (("it",), ("them",), ("its",))
_STAFF_TITLES = ("head of ", "chief ", "director of ")  # "its head of research"


def _in_house(page: Page, role: Found, quoted: set[int]) -> bool:
    """ "We see it every week, says economist X": somebody who speaks for whom they work for."""
    if role[2].level != "expert" or not role[2].entry.endswith(in_any("staff_title")):
        return False
    lower, words = page.document.lower, page.lists.words["we"]
    if not page.lists.words["modifies"] and _speaks_first(page, role, quoted):
        return True
    return not words.isdisjoint(lower[i] for i in quoted)


def _among_those(page: Page, role: Found, quoted: set[int]) -> Context | None:
    """ "I Bådklubben mener man, at det er nok. – Vi går hjem, siger instruktør X": a private title
    where a body has just spoken as "man".
    """
    if role[2].level != "citizen" or page.lists.words["modifies"]:
        return None
    sentence = sentence_before(page, role[0], quoted)
    if sentence is None or role[0] - 2 not in quoted:
        return None
    if "man" not in page.document.lower[slice(*sentence)]:
        return None
    body = inside_body(page, *sentence)
    if body is None or body[2].level != "organisation":
        return None
    return Context(for_a_body(role), body, "title before the name", "body named before")


def _speaks_first(page: Page, role: Found, quoted: set[int]) -> bool:
    """ "Rådet opfordrer folk til at klage. – Man har ret til penge, siger økonom X": a named
    organisation or an institute opens the sentence before, and the title is of its staff.
    """
    body = subject_before(page, role[0], quoted)
    if body is None or _of_somebody(page, body):
        return False
    starts = [each.start for each in page.document.paragraphs]
    ours, theirs = (bisect_right(starts, page.document.words[i][0]) for i in (role[0], body[0]))
    if ours != theirs and role[0] - 2 not in quoted and role[0] - 1 not in quoted:
        return False  # another paragraph, and no quotation goes on: somebody new
    named = any(page.word(index)[0].isupper() for index in range(*body[:2]))
    return named and body[2].actor in ("organisation", "authority") and body[2].level != "expert"


def _of_somebody(page: Page, body: Found) -> bool:
    """ "Skolens leder kalder det": somebody else of the body speaks."""
    last = body[1] - 1
    if not page.document.lower[last].endswith("s") or body[1] >= len(page.document.words):
        return False
    return page.gap(body[1]) == " " and page.role(body[1]) is not None
