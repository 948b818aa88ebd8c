"""Coding an actor: every dimension with its code, evidence and rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.access import Evidence, access, channel
from analysis.sourcing.context import Context, beside, body_before
from analysis.sourcing.gender import code_gender
from analysis.sourcing.levels import decide, of_body
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Found, Page, find_body, name_at, role_at
from analysis.sourcing.phrases import Phrase, read_phrase
from analysis.sourcing.source import Code
from analysis.speakers import Actor

Range = tuple[int, int]
_LOOKED_AT = 6  # mentions; the title stands at the first ones


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
    phrase = _phrase(page, actor, places)
    if phrase is not None and phrase.actor != "person":
        codes, affiliation = _code_phrase(page, actor, phrase, places)
        title = None
        state = actor.state or phrase.state or None
        speaker: Kind | None = phrase.kind
    else:
        codes, title, affiliation, state = _code_person(page, actor, phrase, places, said)
        speaker = None
    ways = [access(page, each, speaker) for each in said]
    if ways:
        channels = [channel(page, each) for each in said]
        codes += [_most("access", ways, "own"), _most("channel", channels, "unknown")]
    codes.append(code_gender(page, actor, title))
    second_hand = sum(way[0] != "own" for way in ways)
    return Coded(tuple(codes), title, affiliation, state, second_hand)


def _places(page: Page, actor: Actor, said: Sequence[Statement]) -> list[Range]:
    """Word ranges of the mentions, those at the cues included, in order of the text."""
    spans = sorted(actor.mentions[:_LOOKED_AT])
    if actor.kind in ("role", "group", "other") or not spans:
        named = actor.kind == "other"
        cues = [
            s.mention
            for s in said
            if s.mention and not (named and _names(page, s.mention, actor.name))
        ]
        spans = [*sorted(set(cues)), *spans] if actor.kind != "other" else [*spans, *cues]
    ranges = [page.document.word_range(*span) for span in spans]
    return [each for each in ranges if each[0] < each[1]]


def _names(page: Page, span: Span, name: str) -> bool:
    """Whether the words of `span` hold the capitalised `name`, not only a phrase for it."""
    return name[:1].isupper() and name.split()[-1] in page.text[slice(*span)]


def _phrase(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """How the actor reads as a phrase; None for a person with a name."""
    if actor.kind == "person" or not places:
        return None
    tokens = actor.name.split()
    if actor.kind == "other" and len(tokens) > 1 and tokens[0].lower() in page.lists.first_names:
        return None
    if actor.kind == "other":
        noun = _called_body(page, places)
        if noun:
            return Phrase(noun[2].actor, noun[2], "named", places[0], "noun before the name")
    if actor.kind == "state":
        kind = Kind(actor.name, "state", "official", "party", country=actor.state or "")
        return Phrase("state", kind, "named", places[0], "name of a state", None, actor.state)
    read = [read_phrase(page, *place) for place in places[:3]]
    known = [each for each in read if each.actor not in ("unknown", "person")]
    if known and read[0].actor != "person":
        return max(known, key=lambda each: (each.kind.level != "", each.naming == "named"))
    several = len(tokens) > 1 and read[0].rule in ("capitals", "no evidence")
    if several and actor.kind == "other" and not any(beside(page, *p).role for p in places[:3]):
        return Phrase("organisation", Kind(actor.name), "named", places[0], "name of no person")
    if actor.kind == "body" and not known:
        return Phrase("organisation", Kind(actor.name), "named", places[0], "named body")
    return read[0]


def _called_body(page: Page, places: list[Range]) -> Found | None:
    """The noun right before a name that says it is a body: "foreningen Rent Vand"."""
    for first, last in places:
        low, high = page.sentence(first)
        if first > low and page.gap(first) == " ":
            kind = body_noun(page.code, page.document.lower[first - 1])
            if kind and kind.actor not in ("document", "state", "politics"):
                return first - 1, first, kind
        if last < high and page.gap(last) == ", " and page.document.lower[last] == "which":
            return first, last, Kind("", "company", "organisation", "party")
    return None


def _code_phrase(
    page: Page, actor: Actor, phrase: Phrase, places: list[Range]
) -> tuple[list[Code], Span | None]:
    """The codes of a body, document, group or nameless source."""
    head = page.span(*(phrase.head or places[0]))
    whole = page.span(*places[0])
    kind, rule = phrase.kind, phrase.rule
    affiliation = page.span(*phrase.body[:2]) if phrase.body else None
    if phrase.actor in ("group", "anonymous", "unknown"):
        body = phrase.body[2] if phrase.body else None
        role = kind if kind.level else None
        level, role_code, function = decide(role, body)
    else:
        level, role_code, function = of_body(kind)
    if not level and (actor.kind == "body" or phrase.rule == "name of no person"):
        level, role_code, function = "organisation", "party", "spokesperson"
    codes = [
        Code("actor", phrase.actor, head, rule),
        Code("level", level or "unknown", head, rule),
        Code("role", role_code or "unknown", head, rule),
        Code("function", function or "unknown", head, rule),
        Code("naming", phrase.naming, whole, rule),
    ]
    if affiliation and phrase.body and phrase.body[2].actor:
        codes.append(Code("affiliation", phrase.body[2].actor, affiliation, "body in the phrase"))
    return codes, affiliation


def _code_person(
    page: Page,
    actor: Actor,
    phrase: Phrase | None,
    places: list[Range],
    said: Sequence[Statement],
) -> tuple[list[Code], Span | None, Span | None, str | None]:
    """The codes of a person: from the role and the body beside the name."""
    if phrase is not None and phrase.rule == "name in the phrase" and phrase.head:
        places = [phrase.head]
    if phrase is not None and phrase.naming != "named" and phrase.head:
        role: Found | None = (*phrase.head, phrase.kind)
        context = Context(role, phrase.body, phrase.rule)
        naming = Code("naming", phrase.naming, page.span(*phrase.head), phrase.rule)
    else:
        context = _best([beside(page, *_name_only(page, *place)) for place in places])
        context = _with_title(page, actor, context)
        if context.role is None:
            context = _called(page, said, context)
        name = page.span(*places[0]) if places else None
        naming = Code("naming", "named", name, "name in the text")
    role, body = context.role, context.body
    state = actor.state or _state(page, body, role)
    if role and "relational" in role[2].note:
        role = _related(page, role, places) or role
    if body is not None and not body[2].actor and role is not None:
        body = (body[0], body[1], Kind(body[2].entry, _guess(role[2])))
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
    if not level and not role:
        private = _private(page, actor, places, context)
        if private:
            level, role_code, function = "citizen", "experience", "personal_experience"
            evidence, rule = private
    codes = [
        Code("actor", "person", naming.span, naming.rule),
        Code("level", level or "unknown", evidence, rule),
        Code("role", role_code or "unknown", evidence, rule),
        Code("function", function or "unknown", evidence, rule),
        naming,
    ]
    if body and body[2].actor:
        codes.append(Code("affiliation", body[2].actor, affiliation, context.body_rule or rule))
    elif role and {"company", "politics"} & set(role[2].note.split()):
        kind = "company" if "company" in role[2].note else "politics"
        codes.append(Code("affiliation", kind, title, "role noun"))
    return codes, actor.title or title, actor.affiliation or affiliation, state


def _said_of(body: Found) -> bool:
    return body[2].actor not in ("", "document")


def _guess(role: Kind) -> str:
    """The kind of a body of which only the name is known, told by who speaks for it."""
    if {"company", "likely_company"} & set(role.note.split()):
        return "company"
    return "organisation" if role.level == "organisation" else ""


def _best(contexts: list[Context]) -> Context:
    """The fullest of the contexts: role and body from one place where they stand together."""
    role = next((c.role for c in contexts if c.role), None)
    both = next((c for c in contexts if c.role and c.body and c.body[2].actor), None)
    if both and (role is None or both.role is None or role[2].level in ("", both.role[2].level)):
        return both
    party = next((c for c in contexts if c.body_rule == "party in parentheses"), None)
    holder = party or next((c for c in contexts if c.body and c.body[2].actor), None)
    holder = holder or next((c for c in contexts if c.body), None)
    if both and role is None:
        return both
    rule = next((c.rule for c in contexts if c.role), holder.rule if holder else "")
    body_rule = (holder.body_rule or holder.rule) if holder else ""
    life = next((c.life for c in contexts if c.life), None)
    return Context(role, holder.body if holder else None, rule, body_rule, life)


def _with_title(page: Page, actor: Actor, context: Context) -> Context:
    """`context` completed from the title that the speakers' resolution found."""
    if actor.title is None or context.role:
        return context
    first, last = page.document.word_range(*actor.title)
    for index in range(first, last):
        role = role_at(page, index, first)
        if role:
            body = context.body or find_body(page, first, last)
            return Context(role, body, "title")
    return context


def _name_only(page: Page, first: int, last: int) -> Range:
    """The words of a name without a body before it: "DI Anna Holm"."""
    if last - first > 2:
        found = name_at(page, first, last)
        if found and found[2].actor and last - found[1] >= 2:
            return found[1], last
    return first, last


def _called(page: Page, said: Sequence[Statement], context: Context) -> Context:
    """`context` completed by what the text calls the speaker at a cue: "the president"."""
    for statement in said:
        if statement.mention is None:
            continue
        first, last = page.document.word_range(*statement.mention)
        for index in range(first, last):
            role = role_at(page, index, first)
            if role and not role[2].plural:
                body = context.body or body_before(page, role[0], first)
                return Context(role, body, "role noun at the cue")
    return context


def _state(page: Page, body: Found | None, role: Found | None) -> str | None:
    """The state of a person: of the body, or an adjective before the role noun."""
    if body and body[2].country and len(body[2].country) == 2 and body[2].country != "UN":
        return body[2].country
    if role:
        for index in range(max(0, role[0] - 3), role[0]):
            country = page.lists.adjectives.get(page.document.lower[index])
            if country:
                return country
    return None


def _related(page: Page, role: Found, places: list[Range]) -> Found | None:
    """ "His Russian counterpart": the nearest role noun before it in the sentence."""
    low, _ = page.sentence(role[0])
    for index in range(role[0] - 1, low - 1, -1):
        found = role_at(page, index, low)
        if found and found[2].level:
            return role[0], role[1], found[2]
    return None


def _private(
    page: Page, actor: Actor, places: list[Range], context: Context
) -> tuple[Span, str] | None:
    """What shows that somebody without a title speaks for themself, and the rule."""
    aged = _age(page, places)
    if aged:
        return aged, "age without a title"
    if context.life:
        return page.span(*context.life), "said to live it, without a title"
    if places and " " not in actor.name and actor.name.lower() in page.lists.first_names:
        return page.span(*places[0]), "first name only"
    return None


def _age(page: Page, places: list[Range]) -> Span | None:
    """An age beside the name: "43-årige X", "X (43)", "X, 43,"."""
    words, text = page.document.words, page.text
    for first, last in places:
        if first and page.document.lower[first - 1].endswith(("-årige", "-årig", "-year-old")):
            return words[first - 1]
        if last < len(words):
            gap = text[words[last - 1][1] : words[last][0]]
            word = page.word(last)
            if gap == " " and word == "på" and page.document.lower[last + 2 : last + 3] == ("år",):
                return words[last + 1]
            if gap in (" (", ", ") and word.isdigit() and 5 <= int(word) <= 110:
                follow = text[words[last][1] : words[last][1] + 1]
                years = last + 1 < len(words) and page.document.lower[last + 1] == "år"
                if follow in (")", ",", ".") or years:
                    return words[last]
    return None


def _most(dimension: str, found: list[Evidence], default: str) -> Code:
    """The most frequent code, of those that rest on evidence if any do."""
    shown = [each for each in found if each[1] is not None and each[0] != default] or found
    codes = [each[0] for each in shown]
    code = max(dict.fromkeys(codes), key=codes.count)
    span, rule = next((each[1], each[2]) for each in shown if each[0] == code)
    return Code(dimension, code, span, rule)
