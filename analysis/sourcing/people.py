"""Coding an actor: every dimension with its code, evidence and rule."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.access import Evidence, access, around, channel
from analysis.sourcing.actor_phrase import actor_phrase
from analysis.sourcing.alone import nameless_alone
from analysis.sourcing.beheld import befell_them, saw_it
from analysis.sourcing.gender import code_gender
from analysis.sourcing.groups import Phrase
from analysis.sourcing.levels import decide, of_body
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_bodies import names, only_named
from analysis.sourcing.own_conduct import (
    answers_for_itself,
    counts_calls,
    estimates,
    has_apologised,
    in_charge,
    plans,
)
from analysis.sourcing.page import Page, Range
from analysis.sourcing.pairs import places_of_two
from analysis.sourcing.paper_levels import by_kind_of_paper
from analysis.sourcing.person import COLLEAGUES, code_person
from analysis.sourcing.public_trusts import as_public_trust
from analysis.sourcing.public_views import would_vote
from analysis.sourcing.quarrel import takes_sides
from analysis.sourcing.source import Code
from analysis.speakers import Actor

_LOOKED_AT = 5  # mentions of a speaker; the title stands at the first ones
_GLANCED_AT = 1  # mention of somebody not heard
_NO_PERSON = "company organisation authority politics state document medium".split()


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
    pair = places_of_two(page, actor)
    places = pair or _places(page, actor, said)
    phrase = None if pair else actor_phrase(page, actor, places, said)
    if phrase is not None and phrase.actor != "person":
        codes, affiliation = _code_phrase(page, actor, phrase, places, said)
        title = gendered = None
        state = actor.state or phrase.state or None
        speaker: Kind | None = phrase.kind
    else:
        codes, title, affiliation, state, gendered = code_person(page, actor, phrase, places, said)
        speaker = None
    beside_them = [around(page, each) for each in said]
    ways = [access(page, each, speaker, near) for each, near in zip(said, beside_them, strict=True)]
    if ways:
        channels = [channel(page, each, near) for each, near in zip(said, beside_them, strict=True)]
        codes += [_most("access", ways, "own"), _most("channel", channels, "unknown")]
    name = None
    if phrase is not None and phrase.rule == "name in the phrase" and phrase.head:
        name = page.span(*phrase.head)
    if title is None and phrase is not None and phrase.head:
        gendered = page.span(*phrase.head)
    if phrase is not None and phrase.actor in _NO_PERSON:
        codes.append(Code("gender", "unknown", None, "no person"))
    else:
        codes.append(code_gender(page, actor, gendered, name))
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


def _code_phrase(
    page: Page, actor: Actor, phrase: Phrase, places: list[Range], said: Sequence[Statement]
) -> tuple[list[Code], Span | None]:
    """The codes of a body, document, group or nameless source."""
    if phrase.actor == "unknown" and phrase.naming == "named" and _a_name(page, places[0]):
        phrase = only_named("organisation", actor.name, places[0], "name of nothing known")
    head = page.span(*(phrase.head or places[0]))
    whole = page.span(*places[0])
    kind, rule = phrase.kind, phrase.rule
    if phrase.actor == "organisation" and phrase.head:
        kind = as_public_trust(page, kind, phrase.head)
        if kind is not phrase.kind:
            phrase = replace(phrase, actor=kind.actor, kind=kind)
    affiliation = page.span(*phrase.body[:2]) if phrase.body else None
    if phrase.actor in ("group", "anonymous", "unknown"):
        body = phrase.body[2] if phrase.body else None
        if body is None and phrase.head and phrase.rule == "role noun without a name":
            kind = nameless_alone(page, (*phrase.head, kind))[2]
        role = kind if kind.level else None
        level, role_code, function = decide(role, body)
        if body and body.level == "official" and kind.entry in _ANYBODY:
            level, role_code, function = "official", "unknown", "spokesperson"
        if kind.role == "unknown":
            level, role_code, function = kind.level, kind.role, kind.function
        elif not level and kind.entry in COLLEAGUES:
            level, role_code, function = "citizen", "experience", "personal_experience"
        elif body and not kind.role and kind.note == "source" and role_code == "party":
            role_code = "unknown"  # "a source at the bank": with what interest, nobody knows
    else:
        level, role_code, function = of_body(kind)
        if phrase.actor == "document" and not level and phrase.head:
            level, role_code, function = by_kind_of_paper(page, phrase.head)
            rule = "kind of document"
        if level == "expert" and kind.entry.lower() in _COLLEGES and not page.occurring("research"):
            level, role_code, function = "organisation", "party", "spokesperson"
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
    if level == "citizen" and page.lists.words["modifies"]:
        role_code, function = _lived(page, phrase, role_code, function, said)
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


_COLLEGES = ("university", "college")  # that speak of themselves, not of what they found
_ANYBODY = ("someone", "somebody", "person")  # "someone at the town hall"


def _a_name(page: Page, place: Range) -> bool:
    """Whether the words at `place` are a name: capitals all through, and no heading in capitals."""
    words = [page.word(index) for index in range(*place)]
    capitals = all(word[0].isupper() for word in words)
    return capitals and not (len(words) > 2 and all(word.isupper() for word in words))


def _lived(
    page: Page, phrase: Phrase, role: str, function: str, said: Sequence[Statement]
) -> tuple[str, str]:
    """Role and function of nameless citizens, by what they saw or what befell them."""
    if phrase.actor == "group" and function == "popular_opinion" and befell_them(page, said):
        return "experience", "personal_experience"
    own = (role, function) == ("experience", "personal_experience")
    if own and phrase.actor == "anonymous" and phrase.head and saw_it(page, phrase.head, said):
        return role, "eyewitness"
    at_work = phrase.actor == "group" and (role, function) == ("experience", "popular_opinion")
    if at_work and phrase.kind.entry.split()[-1] in page.lists.words["at_work"]:
        return role, "personal_experience"
    return role, function


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
