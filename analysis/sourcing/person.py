"""Coding a person: the role and the body beside the name, or what shows a private person."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.alone import aged_at_cue, alone, of_community
from analysis.sourcing.bodies import find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.capacities import in_capacity
from analysis.sourcing.context import beside
from analysis.sourcing.danish_houses import employer, of_public_house, off_the_pitch
from analysis.sourcing.from_body import from_unknown_body
from analysis.sourcing.groups import Phrase
from analysis.sourcing.levels import decide
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_before import with_body_before
from analysis.sourcing.own_conduct import answers_for_itself, works_there
from analysis.sourcing.own_words import by_own_words
from analysis.sourcing.page import Found, Page, Range, name_at, role_at
from analysis.sourcing.politicians import both_known, known_politician
from analysis.sourcing.private import age_beside, private
from analysis.sourcing.seated import of_institute, seated
from analysis.sourcing.small_business import LETS, small_body
from analysis.sourcing.source import Code
from analysis.sourcing.stake import beside_dispute, stake
from analysis.sourcing.story import retold
from analysis.sourcing.taken_up import fuller, related
from analysis.sourcing.title_before import place_name
from analysis.sourcing.titles import ADJECTIVES, Context, body_before
from analysis.sourcing.told_near import told_near
from analysis.sourcing.trades import of_a_house, of_books, of_campaign, of_the_study, once_there
from analysis.sourcing.unnamed import titled_before
from analysis.sourcing.whole_titles import voter
from analysis.speakers import Actor


def code_person(
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
        context = seated(page, places) or _with_title(page, actor, context)
        if _says_nothing(context) and (context.body is None or not context.body[2].actor):
            near = told_near(page, places)
            context = near or context
        if _says_nothing(context):
            context = _called(page, actor, said, context)
        if _says_nothing(context) and (context.body is None or not context.body[2].actor):
            context = from_unknown_body(page, places) or context
        lives = context.life and not _only_thinks(page, context.life)
        if _says_nothing(context) and context.body is None and not lives and places:
            if not age_beside(page, places):
                context = _titled_before(page, actor, places) or context
        name = page.span(*places[0]) if places else None
        naming = Code("naming", "named", name, "name in the text")
    context = with_body_before(page, of_institute(page, fuller(page, context), places), said)
    role, body = context.role, context.body
    if role is None and body and context.body_rule == "body after the name":
        if page.document.lower[body[0] - 1] in _AT and age_beside(page, places):
            context = replace(context, body=None, body_rule="", rule="")  # "92-årige X på hjemmet"
            body = None
    addressed = None
    if role and not role[2].level and "relational" not in role[2].note and not _known(body):
        addressed, role = page.span(*role[:2]), None  # "Mrs" says nothing but the gender
    known = known_politician(page, actor.name) or both_known(page, actor.name)
    if known and places and not _in_office(role, body):
        role, body = (*places[0], known), None
        context = replace(context, body=None, body_rule="", rule="known politician")
    state = actor.state or _state(page, body, role)
    if role and "relational" in role[2].note:
        role = related(page, role) or role
    if role and role is not (of_side := of_campaign(page, role)):
        context, role, body = replace(context, body=None, body_rule=""), of_side, None
    if body is not None and not body[2].actor and role is not None:
        named = role[2].entry.endswith("president") and _not_a_state(page, body)
        given = "organisation" if named else _guess(role[2])  # "PTA president X"
        given = given or employer(page, role[2], body)
        body = (body[0], body[1], Kind(body[2].entry, given))
    if role:
        role = voter(page, _scholar(page, role, body), places)
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
    if role is None and body is not None and of_a_house(page, body):
        body = (*body[:2], replace(body[2], level="expert", role="expert"))
    if role and body is None and of_community(page, role):
        role = (*role[:2], replace(role[2], level="official", role="party", note=""))
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
        own = None if age_beside(page, places) else by_own_words(page, places, said)
        if own:
            level, role_code, function, evidence, rule = own
    if not level and not role:
        themself = private(page, actor, places, context)
        if themself is None and addressed and not page.lists.words["modifies"]:
            themself = addressed, "named without any title"  # "fru Lind"
        if themself:
            level, role_code, function = "citizen", "experience", "personal_experience"
            evidence, rule = themself
    shown, why = evidence, rule
    doing: tuple[Span | None, str] | None = None
    if level == "citizen" and role_code == "experience":
        party = stake(page, places, said) or beside_dispute(page, context.life)
        if party:
            role_code, (function, shown, why) = "party", party
    if role and (level, role_code) == ("expert", "expert"):
        works = works_there(page, role[2].entry, said)
        if works:
            role_code, function, shown, why = "experience", "personal_experience", works, "own work"
    if (level, role_code) == ("official", "expert"):
        sorry = answers_for_itself(page, places, said)
        if sorry:
            role_code, function, shown, why = "party", "spokesperson", sorry, "own conduct"
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
        codes.append(Code("affiliation", kind, title, "role noun"))
    return codes, actor.title or title, actor.affiliation or affiliation, state


def _in_office(role: Found | None, body: Found | None) -> bool:
    """Whether a title and the body beside it are those of somebody in politics or in office."""
    if role is None or role[2].level != "official":
        return False
    return body is None or body[2].actor in ("", "state", "politics", "authority")


def _says_nothing(context: Context) -> bool:
    """Whether no title stands beside the name, or only "Mr" or "Mrs"."""
    role = context.role
    return role is None or not (role[2].level or "relational" in role[2].note)


def _only_thinks(page: Page, life: Range) -> bool:
    """ "X, der vil have tallene efterprøvet": the clause says what X thinks, not how X lives."""
    return page.document.lower[life[0] + 1] in page.lists.words["thinks"]


def _known(body: Found | None) -> bool:
    return body is not None and bool(body[2].actor)


_OWNS = ("owner", "proprietor", "ejer", "indehaver")
_AT = frozenset(("på", "at"))


def _said_of(body: Found) -> bool:
    return body[2].actor not in ("", "document")


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


def _guess(role: Kind) -> str:
    """The kind of a body of which only the name is known, told by who speaks for it."""
    if {"company", "likely_company"} & set(role.note.split()):
        return "company"
    return "organisation" if role.level == "organisation" else ""


def _best(contexts: list[Context]) -> Context:
    """The fullest of the contexts: role and body from one place where they stand together."""
    role = next((c.role for c in contexts if c.role and c.role[2].level), None)
    role = role or next((c.role for c in contexts if c.role), None)
    both = next((c for c in contexts if c.role and c.body and c.body[2].actor), None)
    if both and (role is None or both.role is None or role[2].level in ("", both.role[2].level)):
        return both
    party = next((c for c in contexts if c.body_rule == "party in parentheses"), None)
    holder = party or next((c for c in contexts if c.body and c.body[2].actor), None)
    holder = holder or next((c for c in contexts if c.body), None)
    if both and role is None:
        return both
    rule = next(
        (c.rule for c in contexts if c.role and c.role == role), holder.rule if holder else ""
    )
    body_rule = (holder.body_rule or holder.rule) if holder else ""
    life = next((c.life for c in contexts if c.life), None)
    return Context(role, holder.body if holder else None, rule, body_rule, life)


def _with_title(page: Page, actor: Actor, context: Context) -> Context:
    """`context` completed from the title that the speakers' resolution found."""
    if actor.title is None or context.role:
        return context
    first, last = page.document.word_range(*actor.title)
    opens = page.document.lower[max(0, first - 2) : first + 1]
    if not page.lists.words["clause_word"].isdisjoint(opens):
        return context  # "mener X, at skolen løber"
    for index in range(first, last):
        role = role_at(page, index, first)
        if role and (place_name(page, role, first) or _learnt(page, role)):
            continue
        if role and role[2].entry in ADJECTIVES:
            continue
        if context.body and context.body[0] <= index < context.body[1]:
            continue  # "the Elm Courier"
        if role and role[2].level and not role[2].plural:
            body = context.body or find_body(page, first, last)
            return Context(role, body, "title")
    return context


def _learnt(page: Page, role: Found) -> bool:
    """ "Who trained as an engineer": what somebody was once, or meant to be."""
    lower, words = page.document.lower, page.lists.words
    if role[1] < len(lower) and page.word(role[1])[0].isupper() and page.gap(role[0]) == ", ":
        if role[2].entry in words["honorific"]:
            return True  # "the surgeon who had operated on X, Dr Holm"
    if role[2].entry == "anchor" and lower[role[1] : role[1] + 1] in _LEGS:
        return True  # "who swam the anchor leg"
    before = lower[max(0, role[0] - 4) : role[0]]
    if not words["acts_as"].isdisjoint(before):
        return True  # "who plays the queen"
    return "as" in before and not words["learnt"].isdisjoint(before)


_LEGS = (("leg",), ("legs",), ("stage",), ("tenant",))


def _name_only(page: Page, first: int, last: int) -> Range:
    """The words of a name without a body before it: "DI Anna Holm"."""
    if last - first > 2:
        found = name_at(page, first, last)
        if found and found[2].actor and last - found[1] >= 2:
            return found[1], last
    return first, last


def _called(page: Page, actor: Actor, said: Sequence[Statement], context: Context) -> Context:
    """`context` completed by what the text calls the speaker at a cue: "the president"."""
    name = actor.name.split()
    kin: Context | None = None
    for statement in said:
        if statement.mention is None:
            continue
        first, last = page.document.word_range(*statement.mention)
        for index in range(first, last):
            if context.body and context.body[0] <= index < context.body[1]:
                continue  # "Cleaner Beaches Now's X"
            role = role_at(page, index, first)
            house = context.body[2].level if context.body else ""
            if role and role[2].level == "citizen" and house in ("expert", "official"):
                continue  # somebody else is meant
            if role and role[1] < last and page.gap(role[1]) == " ":
                if noun_at(page, role[1], role[1]) and page.word(role[1])[0].islower():
                    continue  # "of the passenger watchdog"
            if role and page.document.lower[role[0] - 1] in _ANY and role[0] > first:
                continue  # "fra en sekretær, der troede": somebody else
            if role and not role[2].plural and page.word(index) not in name:
                body = context.body or body_before(page, role[0], first)
                called = Context(role, body, "role noun at the cue")
                if role[2].entry not in page.lists.words["private"]:
                    return called
                kin = kin or called  # "the mother" of somebody: a trade says more
    return kin or context


_ANY = ("en", "et")


def _titled_before(page: Page, actor: Actor, places: list[Range]) -> Context | None:
    """The title that stands without a name before the first mention in the body."""
    start = page.document.body_start_word
    first = next((place[0] for place in places if place[0] >= start), places[0][0])
    return titled_before(page, first, actor.name.split())


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
