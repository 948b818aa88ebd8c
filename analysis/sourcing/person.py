"""Coding a person: by the title and the body, by their own words, or as a private person."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.groups import Phrase
from analysis.sourcing.idioms import seated_party
from analysis.sourcing.levels import decide, of_body
from analysis.sourcing.measuring import in_study
from analysis.sourcing.named_before import with_body_before
from analysis.sourcing.own_cause import asked_of_the_own_house, bears_its_name
from analysis.sourcing.own_conduct import (
    answers_for_itself,
    has_apologised,
    tells_of_own_call,
    works_there,
)
from analysis.sourcing.own_words import by_own_words
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.person_context import context_of
from analysis.sourcing.person_title import as_meant
from analysis.sourcing.private import age_beside, private
from analysis.sourcing.seated import of_institute
from analysis.sourcing.source import Code, Told
from analysis.sourcing.stake import beside_dispute, stake
from analysis.sourcing.story import retold
from analysis.sourcing.taken_up import fuller
from analysis.sourcing.titles import Context
from analysis.speakers import Actor


class Person(NamedTuple):
    """What was read of a person; `gendered` is the title, where its words tell the gender."""

    codes: list[Code]
    title: Span | None
    affiliation: Span | None
    state: str | None
    gendered: Span | None


def code_person(
    page: Page,
    actor: Actor,
    phrase: Phrase | None,
    places: list[Range],
    said: Sequence[Statement],
) -> Person:
    """The codes of a person: from the role and the body beside the name."""
    if phrase is not None and phrase.rule == "name in the phrase" and phrase.head:
        places = [phrase.head]
    if phrase is not None and phrase.naming != "named" and phrase.head:
        context = Context((*phrase.head, phrase.kind), phrase.body, phrase.rule)
        naming = Code("naming", phrase.naming, page.span(*phrase.head), phrase.rule)
    else:
        context = context_of(page, actor, places, said)
        name = page.span(*places[0]) if places else None
        naming = Code("naming", "named", name, "name in the text")
    context = with_body_before(page, of_institute(page, fuller(page, context), places), said)
    context = in_study(page, context, places)
    seated = seated_party(page, context.body) if context.body else None
    context = replace(context, body=seated) if seated else context
    context, addressed, state = as_meant(page, actor, context, places)
    role, body = context.role, context.body
    level, role_code, function = decide(
        role[2] if role else None, body[2] if body and _said_of(body) else None
    )
    title = page.span(*role[:2]) if role else None
    affiliation = page.span(*body[:2]) if body else None
    from_body = body is not None and (role is None or level != role[2].level)
    evidence = affiliation if from_body else title
    rule = context.rule
    if from_body:
        rule = context.body_rule or rule
    if not evidence:
        rule = "no evidence"
    if not level and (not role or role[2].entry in _FELLOWS):
        untitled = _untitled(page, actor, context, places, said, addressed)
        if untitled:
            level, role_code, function, evidence, rule = untitled
    shown, why = evidence, rule
    doing: tuple[Span | None, str] | None = None
    if level == "citizen" and role_code == "experience":
        party = stake(page, places, said) or beside_dispute(page, context.life)
        if party:
            role_code, (function, shown, why) = "party", party
    if role and level == "expert" and role_code == "experience" and _claims(page, places):
        level, role_code, function = "citizen", "party", "subject"
    if role and (level, role_code) == ("expert", "expert"):
        works = works_there(page, role[2].entry, places, said)
        if works:
            role_code, function, shown, why = "experience", "personal_experience", works, "own work"
    if (level, role_code) == ("official", "expert"):
        sorry = answers_for_itself(page, places, said)
        if sorry is None and body and page.occurring("has_apologised"):
            sorry = has_apologised(page, [body[:2]])
        if sorry:
            role_code, function, shown, why = "party", "spokesperson", sorry, "own conduct"
        own_call = tells_of_own_call(page, role[2].entry, said) if role else None
        if own_call:
            level, role_code, function = "expert", "experience", "personal_experience"
            evidence, rule = own_call, "own work"
            shown, why = own_call, "tells of the own work"
    if why == rule:
        told = retold(page, role, body is not None, level, places, said)
        if told:
            if told.level != level:
                evidence, rule = told.span, told.rule
            if told.role != role_code:
                shown, why = told.span, told.rule
            if told.function != function:
                doing = told.span, told.rule
            level, role_code, function = told[:3]
    by_name = title in actor.mentions  # known by the name, with no title beside it
    codes = [
        Code("actor", "person", naming.span, naming.rule),
        Code("level", level or "unknown", evidence, rule),
        Code("role", role_code or "unknown", shown, why),
        Code("function", function or "unknown", *(doing or (shown, why))),
        naming,
    ]
    elected = role is not None and "politics" in role[2].note.split()
    if body and body[2].actor and not (elected and body[2].actor in ("state", "authority")):
        codes.append(Code("affiliation", body[2].actor, affiliation, context.body_rule or rule))
    elif role and {"company", "likely_company", "politics"} & set(role[2].note.split()):
        kind = "company" if "company" in role[2].note else "politics"
        codes.append(Code("affiliation", kind, title, rule if by_name else "role noun"))
    shown_title = actor.title or (None if by_name else title)
    gendered = (actor.title or title) if context.tells_gender else None
    return Person(codes, shown_title, actor.affiliation or affiliation, state, gendered)


def _untitled(
    page: Page,
    actor: Actor,
    context: Context,
    places: list[Range],
    said: Sequence[Statement],
    addressed: Span | None,
) -> Told | None:
    """Who somebody without a title and a body is: by their own words, by a firm of their name, as
    one of the public; `addressed` is a "Mrs" beside the name.
    """
    rates = _rates_shares(page, places)
    if rates:
        return Told("expert", "expert", "expert", rates, "rates the shares")
    silent = context.life or age_beside(page, places)
    own = None if silent else by_own_words(page, places, said)
    if own:
        return Told(*own)
    firm = bears_its_name(page, places)
    if firm:
        return Told("organisation", "party", "spokesperson", firm, "bears the name of a firm")
    house = asked_of_the_own_house(page, places)
    if house:
        return Told(*of_body(house[2]), page.span(*house[:2]), "asked of the own house")
    themself = private(page, actor, places, context, said)
    if themself is None and addressed:
        themself = addressed, "named without any title"  # "fru Lind", "Mrs Pugh"
    return Told("citizen", "experience", "personal_experience", *themself) if themself else None


def _rates_shares(page: Page, places: list[Range]) -> Span | None:
    """ "X of Hanover Kemp, which cut its target price": who rates shares is an analyst."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return None
    for _, last in places[:_LOOKED_AT]:
        high = page.sentence(last - 1)[1]
        for index in range(last, high - 1):
            if lower[index : index + 2] in _RATED:
                return page.span(index, index + 2)
    return None


def _claims(page: Page, places: list[Range]) -> bool:
    """ "X, a dental nurse, had been awarded £20,000 by the court": who is a party to the case."""
    lower = page.document.lower
    if not page.lists.words["modifies"]:
        return False
    for first, _ in places[:_LOOKED_AT]:
        near = lower[slice(*page.sentence(first))]
        if not _COURT.isdisjoint(near) and not _SUES.isdisjoint(near):
            return True
    return False


COLLEAGUES = ("colleague", "workmate", "co-worker")
_FELLOWS = (*COLLEAGUES, "teammate")
_COURT = frozenset("court tribunal judge damages".split())
_SUES = frozenset("awarded sued suing claimant plaintiff sues".split())
_LOOKED_AT = 3  # places
_RATED = (("target", "price"), ("price", "target"), ("rating", "on"))


def _said_of(body: Found) -> bool:
    return body[2].actor not in ("", "document")
