"""Which title and which body a text gives somebody it names, wherever it gives them."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.quotes import Statement
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.called_body import with_called_body
from analysis.sourcing.candidates import candidate, of_country, votes
from analysis.sourcing.context import beside
from analysis.sourcing.counsel import for_people
from analysis.sourcing.engaged import at_the_lab, hired, reviews, studies
from analysis.sourcing.foretold import foretold, presides
from analysis.sourcing.found_title import with_found_title
from analysis.sourcing.from_body import from_unknown_body
from analysis.sourcing.of_the_lead import of_the_lead
from analysis.sourcing.own_clause import own_clause
from analysis.sourcing.page import Found, Page, Range, name_at, role_at
from analysis.sourcing.private import age_beside
from analysis.sourcing.public_views import has_handle
from analysis.sourcing.relative import relative
from analysis.sourcing.seated import seated
from analysis.sourcing.seats import elected
from analysis.sourcing.set_apart import set_apart
from analysis.sourcing.titles import Context, body_before
from analysis.sourcing.told_near import told_near
from analysis.sourcing.unnamed import titled_before
from analysis.speakers import Actor


def context_of(page: Page, actor: Actor, places: list[Range], said: Sequence[Statement]) -> Context:
    """What stands beside the name at `places`, or else near it, at the cue or before it."""
    beside_name = [beside(page, *_name_only(page, *place)) for place in places]
    context = _best(beside_name, page.lists.words["private"])
    context = (
        elected(page, places)
        or for_people(page, places)
        or foretold(page, places)
        or presides(page, places)
        or seated(page, places)
        or candidate(page, places)
        or votes(page, places)
        or hired(page, places)
        or own_clause(page, places)
        or set_apart(page, places)
        or with_found_title(page, actor, context)
    )
    context = with_called_body(page, places, context)
    if _is_bare(context):
        context = _shared_title(page, places) or told_near(page, places) or context
    if context.rule == "said to lead" and context.role:
        context = _own_project(page, places, context.role) or context
    if context.rule == "said to lead" and page.lists.words["modifies"]:
        known = _called(page, actor, said, Context(None, context.body))
        if known.role and known.role[2].level == "expert":
            context = replace(known, body_rule=context.rule)  # "run by X", then "the surgeon said"
    if _says_nothing(context):
        context = _called(page, actor, said, context)
    if _is_bare(context):
        context = (
            from_unknown_body(page, places)
            or at_the_lab(page, places)
            or reviews(page, places)
            or of_country(page, places)
            or studies(page, places)
            or context
        )
    if _only_learned(page, context):  # "The vice-chancellor met them. …, Professor X said"
        if _is_a_specialist(page, places):
            return context
        headed = _titled_before(page, actor, places)
        if headed and headed.role and headed.role[2].entry in page.lists.words["heads_as_scholar"]:
            return headed
        context = _for_an_office(page, places) or context
    lives = context.life and not _only_thinks(page, context.life)
    if _says_nothing(context) and not _belongs(context) and not lives and places:
        told = age_beside(page, places) or _minor(page, places) or _apposed(page, places)
        if not told:
            context = _titled_before(page, actor, places) or context
    return context


def _shared_title(page: Page, places: list[Range]) -> Context | None:
    """ "Sens. Ida Holm and X", "Councillors Holm and X": one title for two names."""
    lower = page.document.lower
    for first, last in places[:_LOOKED_AT] if page.lists.words["modifies"] else ():
        at, low = first, page.sentence(first)[0]
        if "and" not in lower[first:last]:
            if first - 1 <= low or lower[first - 1] != "and":
                continue
            at = first - 1
            while at > low and page.word(at - 1)[0].isupper() and not page.role(at - 1):
                at -= 1
        title = page.role(at - 1) if at > low else None
        if title and title[2].plural and title[2].level:
            return Context(title, None, "title before the name")
    return None


def _own_project(page: Page, places: list[Range], led: Found) -> Context | None:
    """ "Entomologist X, who runs the project": whoever studies leads what is studied."""
    what = page.document.lower[led[1] : led[1] + _LED]
    if page.lists.words["programmes"].isdisjoint(what):
        return None
    for first, _ in places[:_LED]:
        role = page.role(first - 1) if first and page.gap(first) == " " else None
        if role and (role[2].level, role[2].function) == ("expert", "expert"):
            return Context(role, None, "title before the name")
    return None


_LED = 4  # words of "the mosquito project", mentions


def _belongs(context: Context) -> bool:
    """Whether a body beside the name is one to work for; "skriver X i en sms" has none."""
    return context.body is not None and context.body[2].actor != "document"


def _apposed(page: Page, places: list[Range]) -> bool:
    """ "X, a moulder there since he left school": what somebody is stands beside the name, a noun
    that no list has.
    """
    lower, words = page.document.lower, page.lists.words
    if not words["modifies"]:
        return False
    for first, last in places[:_LOOKED_AT]:
        low, high = page.sentence(last - 1)
        if first - 2 == low and lower[low] == "the" and page.gap(first) == page.gap(last) == ", ":
            if page.role(first - 1) is None and noun_at(page, first - 1, low) is None:
                return True  # "The lead, X, watched"
        if last + 1 < high and page.gap(last) == ", " and lower[last] in ("a", "an"):
            noun = lower[last + 1]
            if noun.endswith(_DOERS) and page.word(last + 1)[0].islower():
                return True
    return False


_DOERS = ("er", "or", "ist", "man", "woman", "ian")


def _minor(page: Page, places: list[Range]) -> bool:
    """ "X is 18": no bearer of a title that the text has before."""
    lower = page.document.lower
    for _, last in places:
        if last + 1 < len(lower) and lower[last] in page.lists.words["was"]:
            years = lower[last + 1]
            if years.isdecimal() and len(years) < _DIGITS and int(years) < _GROWN:
                return True
    return False


_DIGITS = 3
_GROWN = 21  # years


def _says_nothing(context: Context) -> bool:
    """Whether no title stands beside the name, or only "Mr" or "Mrs"."""
    role = context.role
    return role is None or not (role[2].level or "relational" in role[2].note)


def _only_learned(page: Page, context: Context) -> bool:
    """Whether an English "Dr" or "Professor" is all that the text has beside the name."""
    role = context.role
    if role is None or context.body is not None or not page.lists.words["modifies"]:
        return False
    return role[2].entry in _LEARNED and context.rule == "title before the name"


def _is_a_specialist(page: Page, places: list[Range]) -> bool:
    """ "Dr X, a hydrologist", "Prof X, who studies flu": what somebody knows is told beside it."""
    for _, last in places[:_LOOKED_AT]:
        high = page.sentence(last - 1)[1]
        if last + 1 >= high or page.gap(last) != ", ":
            continue
        opens, after = page.document.lower[last : last + 2]
        if opens in page.lists.words["relative"] and after.startswith(_STUDYING):
            return True
        near = range(last + 1, min(high, last + 4)) if opens in ("a", "an") else range(0)
        roles = [page.role(index) for index in near]
        if any(role and (role[2].level, role[2].function) == ("expert",) * 2 for role in roles):
            return True
    return False


_STUDYING = ("studies", "studied", "researches", "specialises", "specializes", "teaches")


def _for_an_office(page: Page, places: list[Range]) -> Context | None:
    """ "Dr X, who leads on vaccines for the city", "Prof X. She chairs the government's panel": a
    scholar who speaks for an office.
    """
    lower, words = page.document.lower, page.lists.words
    for _, last in places[:_LOOKED_AT]:
        if last >= len(lower):
            continue
        at, high = last, page.sentence(last - 1)[1]
        if last == high:
            high = page.sentence(last)[1]  # the sentence behind
            told = relative(page, at, high) if lower[at] in words["she"] else None
        else:
            told = relative(page, at, high) if lower[at] in words["relative"] else None
        if told and told.body and told.body[2].level == "official":
            return told
    return None


_LOOKED_AT = 4  # places
_LEARNED = ("dr", "doctor", "professor", "prof", "sir", "dame")


def _is_bare(context: Context) -> bool:
    """Whether the name has no title, and no body of which the kind is known."""
    return _says_nothing(context) and (context.body is None or not context.body[2].actor)


def _only_thinks(page: Page, life: Range) -> bool:
    """ "X, der vil have tallene efterprøvet", "X, der har lukket to etager": the clause says what X
    thinks or has decided for a house, not how X lives.
    """
    words, verb = page.lists.words, page.document.lower[life[0] + 1 : life[0] + 3]
    if words["modifies"]:  # "X, who came from a school in Elm": how somebody came by the post
        return " ".join(verb) in words["career"] or verb[0] in words["career"]
    if verb[0] in ("har", "havde") and not words["decides"].isdisjoint(verb[1:]):
        return True
    return verb[0] in words["thinks"]


def _best(contexts: list[Context], kin: frozenset[str]) -> Context:
    """The fullest of the contexts: role and body from one place where they stand together."""
    role = next((c.role for c in contexts if c.role and c.role[2].level), None)
    role = role or next((c.role for c in contexts if c.role), None)
    if role and role[2].level == "citizen" and role[2].entry in kin:
        leads = next((c for c in contexts if c.rule == "said to lead"), None)
        if leads:
            return leads  # "her sister X … said X, who is in charge of the works"
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
            if role and _once_one(page, role):
                continue
            if role and not role[2].plural and page.word(index) not in name:
                body = context.body or body_before(page, role[0], first)
                called = Context(role, body, "role noun at the cue")
                if role[2].entry not in page.lists.words["private"]:
                    return called
                kin = kin or called  # "the mother" of somebody: a trade says more
    return kin or context


_ANY = ("en", "et")


def _once_one(page: Page, role: Found) -> bool:
    """ "The former buyer", told of as "a former buyer" before: somebody without a name."""
    lower, former = page.document.lower, page.lists.words["former"]
    if role[0] < 1 or lower[role[0] - 1] not in former or not page.lists.words["modifies"]:
        return False
    return any(
        lower[index - 1] in former and lower[index - 2] in ("a", "an")
        for index in page.places(lower[role[0]])[:_PLACES]
        if 1 < index < role[0]
    )


_PLACES = 8


def _one_more(page: Page, first: int) -> bool:
    """ "One of the others, X, told", "a third, X, was moved": somebody new, of several."""
    low = page.sentence(first)[0]
    if not page.lists.words["modifies"] or page.gap(first) != ", ":
        return False
    at = first - 1
    while at > low and page.gap(at) == " ":
        at -= 1
    return page.document.lower[at] in _ONE or page.document.lower[at : at + 2] in _THIRD


_ONE = ("one", "another")
_THIRD = (("a", "second"), ("a", "third"), ("a", "fourth"), ("the", "other"))


def _titled_before(page: Page, actor: Actor, places: list[Range]) -> Context | None:
    """The title that stands without a name before the first mention in the body."""
    start = page.document.body_start_word
    if has_handle(page, places) or _one_more(page, places[0][0]):
        return None  # "X (@slowtrain)": whoever posts speaks of others
    first, last = next((place for place in places if place[0] >= start), places[0])
    name = actor.name.split()
    found = titled_before(page, first, name)
    if found and found.role and _has_own_story(page, found.role, first, last):
        found = None
    return found or of_the_lead(page, first, name)


def _has_own_story(page: Page, role: Found, first: int, last: int) -> bool:
    """ "X gave birth on a roof", "X's twins packed", "it looked at X": whom a paragraph behind that
    of the title tells of, and not as somebody who speaks or has been told of.
    """
    if not page.lists.words["modifies"] or page.paragraph(role[0]) == page.paragraph(first):
        return False
    lower, words = page.document.lower, page.lists.words
    if last >= len(lower) or lower[first - 1] in page.cues:
        return False
    if page.owns(last - 1):
        return page.word(last)[0].islower()
    goes_on = page.gap(last) == " " and lower[last] not in page.cues
    helps = any(lower[last] in words[each] for each in ("modal", "copula", "has_done", "was"))
    return goes_on and not helps and lower[last].endswith(_TOLD_OF)


_TOLD_OF = ("s", "ed", "gave", "took", "sat", "went", "came", "ran", "put", "kept", "held", "lost")
