"""Coding an actor: every dimension with its code, evidence and rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.access import Evidence, access, around, channel
from analysis.sourcing.alone import nameless_alone
from analysis.sourcing.apposed import advises, apposed, brand
from analysis.sourcing.bodies import body_kind
from analysis.sourcing.by_form import has_article, no_title, site
from analysis.sourcing.context import beside
from analysis.sourcing.firms import (
    abroad,
    calls,
    firm_before,
    firm_of_a_trade,
    firm_with_its,
    has_handle,
    listed_name,
    named_like_a_person,
    people_as_name,
    port,
    surname,
)
from analysis.sourcing.gender import code_gender
from analysis.sourcing.groups import Phrase
from analysis.sourcing.levels import decide, of_body
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_bodies import (
    called_a_medium,
    called_body,
    has_what_firms_have,
    in_commas,
    named_so,
    nameless_firm,
    names,
    noun_at_cue,
    of_the_country,
    only_named,
    partners,
    said_to_be,
)
from analysis.sourcing.nationals import national_office
from analysis.sourcing.own_conduct import (
    answers_for_itself,
    counts_calls,
    estimates,
    has_apologised,
    in_charge,
    plans,
)
from analysis.sourcing.own_sentences import says_i
from analysis.sourcing.page import Page, Range, name_at
from analysis.sourcing.person import code_person
from analysis.sourcing.phrases import read_phrase
from analysis.sourcing.politicians import known_politician
from analysis.sourcing.private import age_beside
from analysis.sourcing.quarrel import takes_sides
from analysis.sourcing.source import Code
from analysis.sourcing.stake import would_vote
from analysis.sourcing.title_after import at_school
from analysis.sourcing.told_before import spelled_as_brand
from analysis.speakers import Actor

_LOOKED_AT = 5  # mentions of a speaker; the title stands at the first ones
_GLANCED_AT = 1  # mention of somebody not heard


@dataclass(frozen=True, slots=True)
class Coded:
    """What was read of one actor; `second_hand` counts statements that came by another medium."""

    codes: tuple[Code, ...]
    title: Span | None
    affiliation: Span | None
    state: str | None
    second_hand: int


def code_actor(page: Page, actor: Actor, said: Sequence[Statement]) -> Coded:
    """The codes of `actor`, who said `said`."""
    places = _places(page, actor, said)
    phrase = _phrase(page, actor, places, said)
    if phrase is not None and phrase.actor != "person":
        codes, affiliation = _code_phrase(page, actor, phrase, places, said)
        title = None
        state = actor.state or phrase.state or None
        speaker: Kind | None = phrase.kind
    else:
        codes, title, affiliation, state = code_person(page, actor, phrase, places, said)
        speaker = None
    beside_them = [around(page, each) for each in said]
    ways = [access(page, each, speaker, near) for each, near in zip(said, beside_them, strict=True)]
    if ways:
        channels = [channel(page, each, near) for each, near in zip(said, beside_them, strict=True)]
        codes += [_most("access", ways, "own"), _most("channel", channels, "unknown")]
    name = None
    if phrase is not None and phrase.rule == "name in the phrase" and phrase.head:
        name = page.span(*phrase.head)
    given = title
    if given is None and phrase is not None and phrase.head:
        given = page.span(*phrase.head)
    if any(code.rule == "kin told of before" for code in codes):
        given = None  # "told his mother": the mother's gender, not his
    if phrase is not None and phrase.actor in _NO_PERSON:
        codes.append(Code("gender", "unknown", None, "no person"))
    else:
        codes.append(code_gender(page, actor, given, name))
    second_hand = sum(way[0] != "own" for way in ways)
    return Coded(tuple(codes), title, affiliation, state, second_hand)


def _places(page: Page, actor: Actor, said: Sequence[Statement]) -> list[Range]:
    """Word ranges of the mentions, those at the cues included, in order of the text."""
    spans = sorted(actor.mentions[: _LOOKED_AT if said else _GLANCED_AT])
    if actor.kind in ("role", "group", "other") or not spans:
        named = actor.kind == "other"
        cues = [
            s.mention
            for s in said
            if s.mention and not (named and names(page, s.mention, actor.name))
        ]
        spans = [*spans, *(cues if named else sorted(set(cues)))]
    ranges = [page.document.word_range(*span) for span in spans]
    return [each for each in ranges if each[0] < each[1]]


def _phrase(
    page: Page, actor: Actor, places: list[Range], said: Sequence[Statement]
) -> Phrase | None:
    """How the actor reads as a phrase; None for a person with a name."""
    if not places:
        return None
    joined = (
        partners(page, actor, places)
        or named_so(page, places)
        or firm_of_a_trade(page, actor, places)
        or people_as_name(page, actor, places)
        or national_office(page, actor, places[0])
        or abroad(page, actor, places)
        or named_like_a_person(page, actor, places)
        or firm_with_its(page, actor, places)
        or listed_name(page, actor, places)
        or port(page, actor, places)
        or called_a_medium(page, actor, places)
        or advises(page, places)
    )
    if joined:
        return joined
    if has_handle(page, places):
        return None  # "A. Whitby (@slowtrain)"
    if actor.name.lower() in ("i", "we", "jeg", "vi"):  # whose voice the text itself is
        return Phrase("person", Kind("", level="media"), "title_only", places[0], "who writes")
    tokens = actor.name.split()
    if len(tokens) > 1 and tokens[0].lower() in page.lists.words["weather_first"]:
        kind = Kind("weather service", "authority", "official", "expert")
        return Phrase("authority", kind, "named", places[0], "name of a weather service")
    if len(tokens) == 1 and not page.lists.words["modifies"] and at_school(page, places):
        return None  # "Storm fra 4. b"
    first_name = tokens[0].lower() in page.lists.first_names
    if len(tokens) == 1 and actor.kind in ("person", "other") and surname(page, places):
        return None  # "said Banner", who is Kyle Banner
    sure = first_name or actor.gender != "unknown" or actor.title is not None
    if not first_name and actor.gender == "unknown" and actor.kind in ("person", "other"):
        noun = called_body(page, places)
        plain = not tokens[1:] or (noun is not None and noun[2].actor == "medium")
        if noun and (plain or in_commas(page, noun, places[0]) or no_title(page, actor, noun)):
            return Phrase(noun[2].actor, noun[2], "named", places[0], "noun before the name")
    if not first_name and any(spelled_as_brand(each) for each in tokens):
        called = apposed(page, places)
        if called:
            return called
    if sure and (actor.kind == "person" or (actor.kind == "other" and first_name and tokens[1:])):
        return None
    if actor.kind == "body" and len(tokens) > 1 and age_beside(page, places):
        return None  # "Opal Banks, 81"
    trade_too = tokens[-1].lower() in page.lists.words["surname_too"]
    if actor.kind == "body" and first_name and len(tokens) == 2 and trade_too:
        if not name_at(page, *places[0]) and not has_article(page, places[0]):
            return None  # "Joanne Mill"
    if actor.kind == "body":
        noun = called_body(page, places)
        if noun and noun[2].role == "expert":  # "passenger watchdog Transport Voice"
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
    read = [read_phrase(page, *place) for place in places[:3]]
    known = [each for each in read if each.actor not in ("unknown", "person")]
    papers = [each for each in known if each.actor == "document"]
    if papers and actor.kind != "body" and _is_called(page, actor, papers[0]):
        return papers[0]
    if known and read[0].actor != "person":
        return max(known, key=lambda each: (each.kind.level != "", each.naming == "named"))
    several = len(tokens) > 2 and read[0].rule in ("capitals", "no evidence")
    if several and unsure and not any(beside(page, *p).role for p in places[:3]):
        return Phrase("organisation", Kind(actor.name), "named", places[0], "name of no person")
    if actor.kind == "body" and not known:
        return Phrase("organisation", Kind(actor.name), "named", places[0], "named body")
    if unsure and not sure and page.lists.words["modifies"] and has_article(page, places[0]):
        if not any(beside(page, *place).role for place in places[:2]):
            return only_named("organisation", actor.name, places[0], "name with an article")
    nameless = read[0].actor == "unknown" and read[0].naming == "named"
    if nameless and actor.kind in ("other", "role") and page.lists.words["modifies"]:
        return nameless_firm(page, actor, places) or read[0]
    return None if actor.kind == "person" else read[0]


_NO_PERSON = "company organisation authority politics state document medium".split()


def _is_called(page: Page, actor: Actor, phrase: Phrase) -> bool:
    """Whether the actor bears the noun of `phrase`, "the engineers' report"."""
    head = phrase.head
    return head is not None and page.text[slice(*page.span(*head))].lower() in actor.name.lower()


def _code_phrase(
    page: Page, actor: Actor, phrase: Phrase, places: list[Range], said: Sequence[Statement]
) -> tuple[list[Code], Span | None]:
    """The codes of a body, document, group or nameless source."""
    head = page.span(*(phrase.head or places[0]))
    whole = page.span(*places[0])
    kind, rule = phrase.kind, phrase.rule
    affiliation = page.span(*phrase.body[:2]) if phrase.body else None
    if phrase.actor in ("group", "anonymous", "unknown"):
        body = phrase.body[2] if phrase.body else None
        if body is None and phrase.head and phrase.rule == "role noun without a name":
            kind = nameless_alone(page, (*phrase.head, kind))[2]
        role = kind if kind.level else None
        level, role_code, function = decide(role, body)
        if kind.role == "unknown":
            level, role_code, function = kind.level, kind.role, kind.function
        elif body and not kind.role and kind.note == "source" and role_code == "party":
            role_code = "unknown"  # "a source at the bank": with what interest, nobody knows
    else:
        level, role_code, function = of_body(kind)
        if (level, role_code) == ("official", "party") and estimates(page, kind, said):
            role_code, function = "expert", "expert"
        elif (level, role_code) == ("organisation", "party") and counts_calls(page, kind, said):
            role_code = "expert"
    if phrase.actor == "group" and (level, role_code) == ("citizen", "party"):
        if not takes_sides(page, said, phrase.head):
            role_code = "experience"
    elif phrase.actor == "group" and (level, function) == ("citizen", "popular_opinion"):
        role_code = "party" if takes_sides(page, said, phrase.head) else role_code
    elif phrase.actor == "anonymous" and (level, role_code) == ("citizen", "experience"):
        if would_vote(page, said):
            role_code, function = "party", "popular_opinion"
    own = phrase.actor == "authority" and (in_charge(page, places) or plans(page, kind, said))
    if (level, role_code) == ("official", "expert") and (
        own or answers_for_itself(page, (), said) or has_apologised(page, places)
    ):
        role_code, function = "party", "spokesperson"
    if not level and (actor.kind == "body" or phrase.rule == "name of no person"):
        level, role_code, function = "organisation", "party", "spokesperson"
    codes = [
        Code("actor", phrase.actor, head, rule),
        Code("level", level or "unknown", head, rule),
        Code("role", role_code or "unknown", head, rule),
        Code("function", function or "unknown", head, rule),
        Code("naming", _naming(actor, phrase), whole, rule),
    ]
    if affiliation and phrase.body and phrase.body[2].actor:
        codes.append(Code("affiliation", phrase.body[2].actor, affiliation, "body in the phrase"))
    return codes, affiliation


def _naming(actor: Actor, phrase: Phrase) -> str:
    """ "The ministry" is named where the text has given its name."""
    if phrase.naming == "title_only" and actor.kind == "body" and actor.name[:1].isupper():
        return "named" if phrase.actor not in ("document", "group", "anonymous") else "title_only"
    return phrase.naming


def _most(dimension: str, found: list[Evidence], default: str) -> Code:
    """The most frequent code, of those that rest on evidence if any do."""
    shown = [each for each in found if each[1] is not None and each[0] != default] or found
    codes = [each[0] for each in shown]
    code = max(dict.fromkeys(codes), key=codes.count)
    span, rule = next((each[1], each[2]) for each in shown if each[0] == code)
    return Code(dimension, code, span, rule)
