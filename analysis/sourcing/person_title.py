"""What the title and the body beside a person's name mean in this story."""

from dataclasses import replace
from typing import NamedTuple

from analysis.document import Span
from analysis.sourcing.alone import aged_at_cue, alone, of_community
from analysis.sourcing.capacities import in_capacity
from analysis.sourcing.crews import aboard
from analysis.sourcing.danish_houses import employer, of_public_house, off_the_pitch
from analysis.sourcing.equals import equal_of
from analysis.sourcing.lists import Kind
from analysis.sourcing.own_clause import AREA, of_area
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.politicians import both_known, known_politician, of_a_contest
from analysis.sourcing.private import age_beside
from analysis.sourcing.public_trusts import of_public_trust
from analysis.sourcing.seats import in_a_group, sits_for, trains_for
from analysis.sourcing.sentences_before import SCHOOLS
from analysis.sourcing.small_business import LETS, small_body
from analysis.sourcing.taken_up import of_our_paper, related
from analysis.sourcing.those_who_know import among_those_who_know
from analysis.sourcing.titles import Context
from analysis.sourcing.trades import (
    in_a_note,
    judges_shares,
    of_a_house,
    of_books,
    of_campaign,
    of_the_study,
    once_there,
)
from analysis.sourcing.whole_titles import voter
from analysis.speakers import Actor


class Meant(NamedTuple):
    """A context with the title and the body as meant; the "Mrs" that is no title; the state."""

    context: Context
    addressed: Span | None
    state: str | None


def as_meant(page: Page, actor: Actor, context: Context, places: list[Range]) -> Meant:
    """The title and the body of `context` as this story means them."""
    role, body = context.role, context.body
    if body and body[2].actor == "organisation":
        body = of_public_trust(page, body)
        context = replace(context, body=body)
    if role is None and body and context.body_rule == "body after the name":
        if page.document.lower[body[0] - 1] in _AT and age_beside(page, places):
            context = replace(context, body=None, body_rule="", rule="")  # "92-årige X på hjemmet"
            body = None
        elif _lives_in(page, body, places) or _at_the_shop(page, body):
            context = replace(context, body=None, body_rule="", rule="")
            body = None
    if role and body and (_where_only(page, role, body) or _in_some_place(page, role, body)):
        context, body = replace(context, body=None, body_rule=""), None
    crew = aboard(page, places) if page.occurring("vessel") or body or role else None
    if crew:
        role, body = crew, None
        context = replace(context, role=crew, body=None, body_rule="", rule="title after the name")
    addressed = None
    if role and not role[2].level and "relational" not in role[2].note and not _known(body):
        addressed, role = page.span(*role[:2]), None  # "Mrs" says nothing but the gender
    known = known_politician(page, actor.name) or both_known(page, actor.name)
    if known and places and not _in_office(role, body):
        role, body = (*places[0], known), None
        context = replace(context, body=None, body_rule="", rule="known politician")
    state = actor.state or _state(page, body, role)
    if role and "relational" in role[2].note:
        role = of_our_paper(page, role, body) or related(page, role) or equal_of(page, role) or role
    role = of_a_contest(page, role) if role else None
    if role and role is not (of_side := of_campaign(page, role)):
        context, role, body = replace(context, body=None, body_rule=""), of_side, None
    if body is not None and not body[2].actor and role is not None and _a_school(page, role, body):
        body = (*body[:2], Kind("School", "organisation", "organisation", "party", note="public"))
    if body is not None and not body[2].actor and role is not None:
        named = role[2].entry.endswith("president") and _not_a_state(page, body)
        given = "organisation" if named else _guess(role[2])  # "PTA president X"
        given = given or employer(page, role[2], body)
        lives = not given and page.lists.words["modifies"] and role[2].level != "organisation"
        if lives and page.document.lower[body[0] - 1] == "from":
            context, body = replace(context, body=None), None  # "an accountant from Elm"
        else:
            body = (body[0], body[1], Kind(body[2].entry, given))
    if role:
        role, was = in_a_group(page, sits_for(page, role)), role
        if role is not was and body and body[2].entry.lower() == "group":
            context, body = replace(context, body=None, body_rule=""), None
        role = voter(page, _scholar(page, role, body), places)
    if role and body and _heads_college(page, role, body):
        head = replace(role[2], level="official", role="party", function="spokesperson", note="")
        role, body = (*role[:2], head), None
        context = replace(context, body=None, body_rule="")
    if role and body and trains_for(page, role, body):
        context, body = replace(context, body=None, body_rule=""), None
    if role and body and role[2].entry.endswith(_OWNS) and small_body(page, role, body):
        context, body = replace(context, body=None, body_rule=""), None
    if role and (body is None or body[2].actor != "medium"):
        role = once_there(page, of_books(page, role))
    if role and (body is None or role[2].entry in LETS):
        role = role if role[2] is known else off_the_pitch(page, of_public_house(page, role))
        role = role if role[2] is known else alone(page, role)
        role = aged_at_cue(page, role, context.rule, places)
    elif role and body and body[2].actor == "document":
        role = of_the_study(page, role)
    if role and role[2] is not known:
        role = in_capacity(page, role, body, places) or role
    if role is None and body is None:
        house = judges_shares(page, places)
        if house:
            body = (*house[:2], replace(house[2], actor="company"))
            context = replace(context, body_rule="a house that judges companies")
    if role is None and body and context.body_rule != "body in the relative clause":
        body = among_those_who_know(page, body, places)
    if role is None and body and (of_a_house(page, body) or in_a_note(page, body, places)):
        body = (*body[:2], replace(body[2], level="expert", role="expert"))
    if role and role[2] is not known and of_area(page, role[2], role[1]):
        role, body = (*role[:2], AREA), None
    if role and body is None and of_community(page, role):
        role = (*role[:2], replace(role[2], level="official", role="party", note=""))
    meant = replace(context, role=role, body=body)
    return Meant(meant, addressed, state)


def _in_office(role: Found | None, body: Found | None) -> bool:
    """Whether a title and the body beside it are those of somebody in politics or in office."""
    if role is None or role[2].level != "official":
        return False
    return body is None or body[2].actor in ("", "state", "politics", "authority")


def _known(body: Found | None) -> bool:
    return body is not None and bool(body[2].actor)


def _lives_in(page: Page, body: Found, places: list[Range]) -> bool:
    """ "Ida Holm, 36 … Ida, of Elm Bank": a street or a quarter, told like an age."""
    lower = page.document.lower
    if lower[body[0] - 1] != "of" or page.gap(body[0] - 1) != ", " or body[1] - body[0] != 2:
        return False
    return lower[body[1] - 1] in page.lists.words["place_too"] and bool(age_beside(page, places))


def _at_the_shop(page: Page, body: Found) -> bool:
    """ "Farouk at the bakery", "Ida at the post office": who keeps it speaks for themself."""
    lower = page.document.lower
    if body[1] - body[0] != 1 or lower[body[0] - 2 : body[0]] != ("at", "the"):
        return False
    return page.word(body[0])[0].islower() and lower[body[0]] in page.lists.words["small_business"]


def _where_only(page: Page, role: Found, body: Found) -> bool:
    """ "A band director in Cutler County": where somebody works, and no authority of theirs."""
    lower, last = page.document.lower, body[1] - 1
    if role[2].level == "official" or body[2].actor != "authority" or lower[body[0] - 1] != "in":
        return False
    return lower[last] in page.lists.words["community"] and page.word(last)[0].isupper()


def _in_some_place(page: Page, role: Found, body: Found) -> bool:
    """ "A shearer in a district with more ewes than traffic"."""
    lower = page.document.lower
    if role[2].level == "official" or body[1] - body[0] != 1 or not page.lists.words["modifies"]:
        return False
    place = lower[body[0]] in page.lists.words["community"]
    return (
        place and lower[body[0] - 1] in ("a", "an") and lower[body[0] - 2] in ("in", "of", "from")
    )


_OWNS = ("owner", "proprietor", "ejer", "indehaver")
_AT = frozenset(("på", "at"))


def _a_school(page: Page, role: Found, body: Found) -> bool:
    """ "Head of Elm High", "a teacher at Elm Primary": schools named without the word."""
    named = body[1] - body[0] > 1 and page.word(body[1] - 1) in SCHOOLS
    return named and role[2].entry.endswith(_IN_SCHOOL)


_IN_SCHOOL = ("head", "teacher", "principal", "master", "mistress", "governor", "governors")


def _not_a_state(page: Page, body: Found) -> bool:
    """ "PTA": no word, no state; "American Bridge": two words, and none says where it lies."""
    word = page.word(body[0])
    if word.isupper() and 2 < len(word) < 6:
        return True
    capitals = all(page.word(i)[0].isupper() for i in range(*body[:2]))
    return capitals and body[1] - body[0] > 1 and page.document.lower[body[0]] not in _WHERE


_WHERE = frozenset("new north south east west northern southern eastern western central".split())


def _scholar(page: Page, role: Found, body: Found | None) -> Found:
    """ "X, dean of law at Y": asked for what they know, where no campus is the matter."""
    if body is None or body[2].level != "expert" or role[2].entry not in ("dean", "dekan"):
        return role
    if page.occurring("university_story"):
        return role
    return (*role[:2], replace(role[2], entry="professor", level="expert", role="expert"))


def _heads_college(page: Page, role: Found, body: Found) -> bool:
    """ "Dekan X" of a university whose own teaching is the matter: a public house."""
    if body[2].level != "expert" or role[2].entry not in _COLLEGE_HEADS:
        return False
    return len(page.occurring("university_story")) >= _COLLEGE


_COLLEGE_HEADS = ("dekan", "prodekan", "rektor", "prorektor", "institutleder", "studieleder")
_COLLEGE = 2  # different words that tell of students and their courses


def _guess(role: Kind) -> str:
    """The kind of a body of which only the name is known, told by who speaks for it."""
    if {"company", "likely_company"} & set(role.note.split()):
        return "company"
    return "organisation" if role.level == "organisation" else ""


def _state(page: Page, body: Found | None, role: Found | None) -> str | None:
    """The state of a person: of the body, or an adjective before the role noun."""
    if body and body[2].country and len(body[2].country) == 2 and body[2].country != "UN":
        return body[2].country
    if role:
        if role[2].country:
            return role[2].country
        for index in range(max(0, role[0] - 3), role[0]):
            country = page.lists.adjectives.get(page.document.lower[index])
            if country:
                return country
    return None
