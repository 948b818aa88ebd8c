"""How an actor reads as a phrase: a body, a document, a group, a role noun; or a person's name."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.quotes import Statement
from analysis.sourcing.announced import announced
from analysis.sourcing.apposed import advises, apposed, brand, circle, supplies
from analysis.sourcing.bodies import LEGAL, body_kind, office_at
from analysis.sourcing.by_form import has_article, no_title, site
from analysis.sourcing.context import beside
from analysis.sourcing.firm_has import has_what_firms_have
from analysis.sourcing.firm_in_commas import firm_in_commas, which_makes
from analysis.sourcing.firms import (
    abroad,
    calls,
    firm_before,
    firm_of_a_trade,
    firm_with_its,
    listed_name,
    named_for_goods,
    named_like_a_person,
    named_school,
    port,
    surname,
)
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_bodies import (
    called_a_medium,
    called_body,
    called_paper,
    first_name_only,
    in_commas,
    named_so,
    nameless_firm,
    noun_at_cue,
    of_the_country,
    only_named,
    partners,
    said_to_be,
)
from analysis.sourcing.nationals import national_office
from analysis.sourcing.of_itself import of_itself
from analysis.sourcing.own_sentences import says_i
from analysis.sourcing.page import Page, Range, name_at
from analysis.sourcing.people_as_name import people_as_name, ruling_party
from analysis.sourcing.phrases import read_phrase
from analysis.sourcing.politicians import known_politician
from analysis.sourcing.private import age_beside
from analysis.sourcing.public_views import has_handle
from analysis.sourcing.title_after import at_school
from analysis.sourcing.told_before import spelled_as_brand
from analysis.speakers import Actor


def actor_phrase(
    page: Page, actor: Actor, places: list[Range], said: Sequence[Statement]
) -> Phrase | None:
    """How the actor reads as a phrase; None for a person with a name."""
    phrase = _phrase(page, actor, places, said)
    if phrase and phrase.actor == "unknown" and first_name_only(page, places[0]):
        return None  # "who gave his name only as Baso"
    if phrase is None or phrase.rule in _WEAK:
        return of_itself(page, actor, places, said) or phrase
    return phrase


def _goes_on(page: Page, place: Range) -> Kind | None:
    """ "The East Fens | integrated care board": the office that the words behind a name make it."""
    last, high = place[1], page.sentence(place[0])[1]
    if last >= high or page.gap(last) != " " or page.word(last)[0].isupper():
        return None
    office = office_at(page, last, high)
    return office[2] if office else None


_WEAK = ("capitals", "no evidence", "office as such", "name of one word")


def _of_a_trade(page: Page, actor: Actor, place: Range) -> bool:
    """ "Farida Contractor, a political scientist": a surname that is a trade's too, and what its
    bearer does behind it.
    """
    tokens, lower, last = actor.name.split(), page.document.lower, place[1]
    if len(tokens) != 2 or not actor.name.istitle() or page.role_nouns[tokens[1].lower()] is None:
        return False
    if lower[last : last + 1] not in (("a",), ("an",), ("who",)) or page.gap(last) != ", ":
        return False
    roles = (page.role(index) for index in range(last + 1, min(last + 5, len(lower))))
    told = next((role for role in roles if role), None)
    return told is not None and told[2].level in ("expert", "citizen", "official")


def _phrase(
    page: Page, actor: Actor, places: list[Range], said: Sequence[Statement]
) -> Phrase | None:
    if not places:
        return None
    joined = (
        partners(page, actor, places)
        or named_so(page, places)
        or firm_of_a_trade(page, actor, places)
        or people_as_name(page, actor, places)
        or ruling_party(page, actor, places)
        or national_office(page, actor, places[0])
        or abroad(page, actor, places)
        or named_like_a_person(page, actor, places)
        or firm_with_its(page, actor, places)
        or listed_name(page, actor, places)
        or port(page, places)
        or named_for_goods(page, actor, places)
        or firm_in_commas(page, actor, places)
        or which_makes(page, actor, places)
        or named_school(page, actor, places)
        or called_a_medium(page, actor, places)
        or advises(page, places)
    )
    if joined:
        return joined
    if has_handle(page, places) or _of_a_trade(page, actor, places[0]):
        return None  # "A. Whitby (@slowtrain)"
    if actor.name.lower() in ("i", "we", "jeg", "vi"):  # whose voice the text itself is
        return Phrase("person", Kind("", level="media"), "title_only", places[0], "who writes")
    tokens = actor.name.split()
    letter = page.word(places[0][0])
    party = page.lists.letters.get(letter) if actor.kind == "body" and len(letter) == 1 else None
    if party and party.entry == actor.name:  # "Connie Holm (K)"
        return Phrase(party.actor, party, "named", places[0], "letter of a party")
    if tokens[-1] in LEGAL:
        return only_named("company", actor.name, places[0], "name of a company")
    if len(tokens) > 1 and tokens[0].lower() in page.lists.words["weather_first"]:
        kind = Kind("weather service", "authority", "official", "expert")
        return Phrase("authority", kind, "named", places[0], "name of a weather service")
    if len(tokens) == 1 and not page.lists.words["modifies"] and at_school(page, places):
        return None  # "Storm fra 4. b"
    first_name = tokens[0].lower() in page.lists.first_names
    if len(tokens) == 1 and actor.kind in ("person", "other") and surname(page, places):
        return None  # "said Banner", who is Kyle Banner
    initials = tokens[0][1:2] == "." and len(tokens) > 1  # "J.K. Rowling", but no "U.S. Steel"
    sure = first_name or actor.gender != "unknown" or actor.title is not None
    sure = sure or (initials and actor.kind == "person")
    if not first_name and actor.gender == "unknown" and actor.kind in ("person", "other"):
        noun = called_body(page, places)
        plain = not tokens[1:] or (noun is not None and noun[2].actor == "medium")
        if noun and noun[1] - noun[0] > 1 and noun[2].actor == "company" and not plain:
            beside_it = page.gap(noun[1]) == " " and not age_beside(page, places)
            plain = beside_it and noun[1] == places[0][0]  # "airport operator Aerolux Portugal"
        if noun and (plain or in_commas(page, noun, places[0]) or no_title(page, actor, noun)):
            return Phrase(noun[2].actor, noun[2], "named", places[0], "noun before the name")
    if not first_name and any(spelled_as_brand(each) for each in tokens):
        called = apposed(page, places)
        if called:
            return called
    if not first_name and tokens[1:] and actor.gender == "unknown" and page.lists.words["modifies"]:
        called = supplies(page, places) or circle(page, places)
        if called:
            return called
    if sure and (actor.kind == "person" or (actor.kind == "other" and first_name and tokens[1:])):
        return None
    if actor.kind == "body" and _governed(page, actor.name):
        kind = Kind(actor.name, "authority", "official", "party")
        return Phrase("authority", kind, "named", places[0], "name of a place")
    if actor.kind == "body" and len(tokens) > 1 and age_beside(page, places):
        return None  # "Opal Banks, 81"
    trade_too = tokens[-1].lower() in page.lists.words["surname_too"]
    if actor.kind == "body" and first_name and len(tokens) == 2 and trade_too:
        if not name_at(page, *places[0]) and not has_article(page, places[0]):
            return None  # "Joanne Mill"
    if actor.kind == "body":
        noun = called_body(page, places)
        if noun and (
            noun[2].role == "expert"  # "watchdog Transport Voice"
            or (noun[2].actor == "company" and _unknown(page, places[0]))  # "firmaet Dan Rør"
            or called_paper(page, noun, places[0])
        ):
            return Phrase(noun[2].actor, noun[2], "named", places[0], "noun before the name")
    unsure = actor.kind in ("person", "other")
    if len(tokens) > 1 and unsure and tokens[0].lower() in page.lists.words["national"]:
        return of_the_country(page, actor.name, places[0])
    if len(tokens) > 1 and firm_before(page, tokens) and not first_name:
        return only_named("company", actor.name, places[0], "noun before the name")
    if not sure and actor.kind in ("person", "other", "body"):
        taken_up = noun_at_cue(page, actor, places, said) or said_to_be(page, places)
        if taken_up:
            return Phrase(taken_up.actor, taken_up, "named", places[0], "noun for the name")
    if not sure and unsure and len(tokens) > 1 and calls(page, tokens):
        return only_named("organisation", actor.name, places[0], "name that calls for something")
    if not sure and actor.kind != "state" and tokens[0][:1].isupper():
        called = apposed(page, places)
        if called:
            return called
    if unsure and not sure:
        firm = brand(page, actor.name, places)
        office = None if firm else body_kind(page, *places[0])
        if office is None or office.actor not in ("authority", "medium"):
            firm = firm or has_what_firms_have(page, actor, places)
            firm = firm or announced(page, actor, places)
        if firm:
            return firm
    if unsure and (first_name or actor.gender != "unknown"):
        noun = called_body(page, places)
        if noun:
            return Phrase(noun[2].actor, noun[2], "named", places[0], "noun before the name")
    if (unsure or actor.kind == "role") and known_politician(page, actor.name):
        return None
    if unsure and len(tokens) == 1 and site(page, places[0][1]):
        kind = Kind(actor.name, "medium", "media")
        return Phrase("medium", kind, "named", places[0], "name of a medium")
    if actor.kind == "person":
        if says_i(page, said):
            return None
        firm = nameless_firm(page, actor, places)
        if firm:
            return firm
    if actor.kind == "state":
        kind = Kind(actor.name, "state", "official", "party", country=actor.state or "")
        return Phrase("state", kind, "named", places[0], "name of a state", None, actor.state)
    read = [read_phrase(page, *_noun_of_it(page, actor, place)) for place in places[:3]]
    known = [each for each in read if each.actor not in ("unknown", "person")]
    papers = [each for each in known if each.actor == "document"]
    if papers and actor.kind != "body" and _is_called(page, actor, papers[0]):
        return papers[0]
    if known and read[0].actor != "person":
        if known[0].actor == "state" and actor.kind == "body" and _of_a_country(page, places[0]):
            governed = tokens[0].lower() in _GOVERNED
            called = only_named(
                "authority" if governed else "organisation",
                actor.name,
                places[0],
                "name with a country",
            )
            return replace(called, state=known[0].state)
        return max(known, key=lambda each: (each.kind.level != "", each.naming == "named"))
    several = len(tokens) > 2 and read[0].rule in ("capitals", "no evidence")
    if several and unsure and _has_kin(page, places[0][1]):
        return None
    if several and unsure and not any(beside(page, *p).role for p in places[:3]):
        return Phrase("organisation", Kind(actor.name), "named", places[0], "name of no person")
    if actor.kind == "body" and not known:
        if len(tokens) > 1 and tokens[0].lower() in page.lists.words["judging_house"]:
            judges = Kind(tokens[0].lower(), "company", "expert", "expert", "expert")
            return Phrase("company", judges, "named", places[0], "noun before the name")
        return Phrase("organisation", Kind(actor.name), "named", places[0], "named body")
    if unsure and not sure and page.lists.words["modifies"] and has_article(page, places[0]):
        longer = _goes_on(page, places[0])
        if longer:
            return Phrase(longer.actor, longer, "named", places[0], "noun behind the name")
        if not any(beside(page, *place).role for place in places[:2]):
            return only_named("organisation", actor.name, places[0], "name with an article")
    nameless = read[0].actor == "unknown" and read[0].naming == "named"
    if nameless and actor.kind in ("other", "role") and page.lists.words["modifies"]:
        return nameless_firm(page, actor, places) or read[0]
    return None if actor.kind == "person" else read[0]


def _unknown(page: Page, place: Range) -> bool:
    """Whether neither a list nor a noun in the name says what body it is."""
    return not name_at(page, *place) and body_kind(page, *place) is None


def _of_a_country(page: Page, place: Range) -> bool:
    """ "Weavers UK": capitals alone, the country last."""
    first, last = place
    found = name_at(page, last - 1, last) if last - first > 1 else None
    return bool(found and found[2].actor == "state") and page.capitals(first, last) == last


def _governed(page: Page, name: str) -> bool:
    """Whether `name` is a region or city with a government of its own: no street, no sea."""
    return bool(page.lists.places.get(name)) and name.split()[-1] not in _UNGOVERNED


_UNGOVERNED = frozenset("Avenue Beach Coast Garden Hill Hook Mall Park Square Street".split())


def _noun_of_it(page: Page, actor: Actor, place: Range) -> Range:
    """ "The complaint itself runs to nine lines. It says": where the noun stands that "it" takes
    up at `place`; `place` for any other mention.
    """
    if page.document.lower[place[0]] != "it" or not page.lists.words["modifies"]:
        return place
    noun = actor.name.split()[-1]
    before = [index for index in page.places(noun)[:_PLACES] if index < place[0]]
    return (before[-1], before[-1] + 1) if before else place


_PLACES = 8  # of a noun


def _is_called(page: Page, actor: Actor, phrase: Phrase) -> bool:
    """Whether the actor bears the noun of `phrase`, "the engineers' report"."""
    head = phrase.head
    return head is not None and page.text[slice(*page.span(*head))].lower() in actor.name.lower()


_GOVERNED = frozenset("transport environment fisheries parks justice revenue homes".split())


def _has_kin(page: Page, at: int) -> bool:
    """ "Vu Thi Lan, whose brother works there", "Mallam Sani Dogo, who grills": of a person; told
    by what begins at word `at`.
    """
    lower = page.document.lower
    if at + 1 >= len(lower) or page.gap(at) != ", ":
        return False
    if lower[at] == "who":
        return lower[at + 1] not in ("have", "are", "were", "say", "play")
    if lower[at] != "whose":
        return False
    return lower[at + 1] in page.lists.words["kin"]
