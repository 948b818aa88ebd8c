"""Phrases that speak without being a person's name: bodies, documents, groups, role nouns."""

from dataclasses import replace

from analysis.sourcing.apposed import apposed
from analysis.sourcing.bodies import find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.by_form import (
    answers_poll,
    bodies,
    broadcasts,
    by_ending,
    friends_of,
    from_outside,
    how_many,
    is_no_state,
    of_a_country,
    only_a_name,
    several_bodies,
    the_one,
)
from analysis.sourcing.documents import document_kind, is_paper
from analysis.sourcing.groups import ARTICLES, Phrase, from_inside, of_group, source_of_body
from analysis.sourcing.levels import speaks
from analysis.sourcing.lists import EITHER, Kind
from analysis.sourcing.page import Found, Page, name_at, role_at
from analysis.sourcing.person_inside import hides, person_inside
from analysis.sourcing.politicians import owned_by
from analysis.sourcing.taken_up import in_public_care, own_office, studies
from analysis.sourcing.titles import body_before, served_by
from analysis.sourcing.trades import judges_prize


def read_phrase(page: Page, first: int, last: int) -> Phrase:
    """What the words `first:last` name, told by the noun that heads them."""
    lower = page.document.lower
    words = page.lists.words
    cut = first + 1
    while cut < last and page.gap(cut).strip() not in (",", ":"):
        if lower[cut] in page.of or lower[cut] in words["cut"]:
            if not page.word(cut)[0].isupper() and not from_outside(page, cut, last):
                break
        cut += 1
    counted = how_many(page, first, cut, last)
    if counted:
        return read_phrase(page, counted, last)  # "a slew of | council leaders"
    if lower[first:cut] == ("one",) and lower[cut : cut + 1] == ("of",) and cut + 1 < last:
        them = read_phrase(page, cut + 1, last)
        if them.actor in ("group", "anonymous") and them.kind.level:
            return replace(them, actor="anonymous", naming="anonymous")  # "one of her aides"
    body = find_body(page, cut + 1, last) if cut + 1 < last else None
    inside = any(lower[i] in words["inside"] for i in range(cut, last))
    some = _of_those(page, first, last)
    if some:
        return some
    indefinite = lower[first] in page.lists.words["indefinite"]
    whole = page.text[slice(*page.span(first, last))].lower()
    bare = " ".join(lower[first + 1 : cut]) if indefinite or lower[first] in ARTICLES else whole
    listed = page.lists.anonymous.get(whole) or page.lists.anonymous.get(bare)
    if listed and listed.note == "source":
        given = from_inside(page, listed, cut, last, inside or source_of_body(page, first, cut))
        return Phrase("anonymous", given, "anonymous", (first, cut), "anonymous source", body)
    person = person_inside(page, first, last)
    if person:
        return person
    if broadcasts(page, last - 1):
        medium = Kind(page.word(last - 1), "medium", "media")
        return Phrase("medium", medium, "named", (first, last), "name of a medium")
    office = own_office(page, first, cut)
    if office:
        naming = "named" if page.word(first)[0].isupper() and cut - first > 2 else "title_only"
        return Phrase("authority", office, naming, (first, cut), "office of somebody named")
    known = name_at(page, first, last)
    if known is None and first and lower[first - 1] in ARTICLES:
        known = name_at(page, first - 1, last)  # "Det Kriminalpræventive Råd"
        if known and known[1] == cut and known[2].actor not in ("state", "medium"):
            named = known[2]
            return Phrase(named.actor, named, "named", (first, cut), "known name")
    branch = known is not None and known[1] < cut and _all_names(page, first, cut)  # "3F Transport"
    if known and (known[1] > cut or branch) and known[2].actor not in ("state", "medium"):
        named = known[2]
        return Phrase(named.actor, named, "named", known[:2], "known name", None, named.country)
    if listed and " " in listed.entry:
        return of_group(page, listed, (first, last), first, cut, inside, None, None)
    if is_no_state(page, first, last):
        return of_a_country(page, first, last)
    state, country = _nationality(page, first, cut)
    for index in range(cut - 1, first - 1 + (indefinite and cut - first > 1), -1):
        found = _known_end(page, index, first)
        if found and (found[2].actor != "state" or index == cut - 1):
            return Phrase(
                found[2].actor, found[2], "named", found[:2], "known name", body, found[2].country
            )
        noun = _goes_on(page, index, cut, last) or noun_at(page, index, first)
        kind = noun[2] if noun else None
        role = role_at(page, index, first)
        longer = role and noun and noun[1] - noun[0] > role[1] - role[0]
        if role and role[2].plural and (_in_name(page, index, first) or friends_of(page, index)):
            party = "politics" in role[2].note.split()  # "the Walloon Socialists"
            actor, level = ("politics", "official") if party else ("organisation", "organisation")
            members = Kind(role[2].entry, actor, level, "party")
            return Phrase(actor, members, "named", (first, cut), "people as a name")
        if role and kind and lower[index] in words["body_or_person"] and not indefinite:
            role = None  # "the regulator", "the broadcaster": a body more often than a person
        if role and not (kind and kind.actor and (longer or page.word(index)[0].isupper())):
            return _of_role(page, role, indefinite, first, cut, body, country)
        many = None if noun else bodies(page, first, index, cut)
        if many:
            return many
        if kind and kind.actor:
            return _of_noun(page, first, cut, index, kind, body, state, country)
        word = page.lists.anonymous.get(lower[index].rpartition("-")[2])
        if word:
            if word.note == "source":
                within = inside or source_of_body(page, first, index + 1)
                given = from_inside(page, word, cut, last, within)
                return Phrase("anonymous", given, "anonymous", (index, index + 1), "source", body)
            return of_group(page, word, (index, index + 1), first, cut, inside, body, country)
    if listed:
        return of_group(page, listed, (first, cut), first, cut, inside, body, country)
    if answers_poll(page, first, cut, last):
        asked = Kind("respondents", "group", "citizen", "experience", "popular_opinion")
        return Phrase("group", asked, "anonymous", (first, last), "share of those asked")
    guessed = by_ending(page, first, cut, indefinite)
    if guessed:
        return guessed
    capitals = sum(page.word(i)[0].isupper() for i in range(first, last))
    if capitals >= 2:
        name = page.word(first).isupper()
        return Phrase("organisation" if name else "person", Kind(""), "named", None, "capitals")
    if capitals and page.word(first).isupper() and len(page.word(first)) > 1:
        return Phrase("organisation", Kind(""), "named", None, "capitals")
    if capitals == last - first == 1 and only_a_name(page, first):
        firm = bool(page.occurring("companies"))
        kind = Kind(
            page.word(first), "company" if firm else "organisation", "organisation", "party"
        )
        return Phrase(kind.actor, kind, "named", (first, last), "name of one word")
    return Phrase("unknown", Kind(""), "named" if capitals else "anonymous", None, "no evidence")


def _of_those(page: Page, first: int, last: int) -> Phrase | None:
    """ "Some think", "one wrote": of those whom the sentence before names by a plural; of those
    who post, where no plural stands there.
    """
    lower, words = page.document.lower, page.lists.words
    if last - first > 1 or not first or lower[first] not in words["some_of"]:
        return None
    one = lower[first] in ("one", "another")
    begin = page.sentence(first)[0]
    low = page.sentence(begin - 1)[0] if begin else begin
    for index in range(first - 1, low - 1, -1):
        role = role_at(page, index, low)
        if role and role[2].plural and role[2].level:
            kind = replace(role[2], plural=not one)
            actor, naming = ("anonymous", "anonymous") if one else ("group", "title_only")
            if not one and kind.level == "citizen":
                kind, naming = replace(kind, function="popular_opinion"), "anonymous"
            return Phrase(actor, kind, naming, (first, last), "of those named before")
    if one and _voices(page, last):
        kind = Kind("one", "anonymous", "citizen", "party", "popular_opinion")
        return Phrase("anonymous", kind, "anonymous", (first, last), "voices a view")
    return None


def _goes_on(page: Page, index: int, cut: int, last: int) -> Found | None:
    """ "Board | of Supervisors", "Centre | for Crime": a listed noun that has a preposition."""
    if index != cut - 1 or cut >= last or page.document.lower[index] not in page.lists.phrases:
        return None
    for end in (cut + 1, cut):
        noun = noun_at(page, end, index) if end < last else None
        if noun and noun[0] == index and noun[1] > cut:
            return noun
    return None


def _all_names(page: Page, first: int, cut: int) -> bool:
    return all(page.word(i)[0].isupper() or page.word(i)[0].isdigit() for i in range(first, cut))


def _in_name(page: Page, index: int, first: int) -> bool:
    """ "Dyrenes Venner": a plural with a capital after another word with one."""
    return index > first and page.word(index)[0].isupper() and page.word(index - 1)[0].isupper()


def _nationality(page: Page, first: int, cut: int) -> tuple[Found | None, str | None]:
    """The state that an adjective or genitive of the phrase names."""
    for index in range(first, cut):
        found = name_at(page, index, cut)
        if found and found[2].country and found[2].actor == "state":
            return found, found[2].country
    return None, None


def _known_end(page: Page, index: int, first: int) -> Found | None:
    """The known name that ends with word `index`."""
    for start in range(max(first, index - 6), index + 1):
        found = name_at(page, start, index + 1)
        if found and found[1] == index + 1:
            if found[2].actor == "state" and page.document.lower[index] in page.lists.adjectives:
                continue
            return found
    return None


def _of_noun(
    page: Page,
    first: int,
    cut: int,
    index: int,
    kind: Kind,
    body: Found | None,
    state: Found | None,
    country: str | None,
) -> Phrase:
    """A body or document that its own noun names: "styrelsen", "en rapport fra ministeriet"."""
    lower, words = page.document.lower, page.lists.words
    head = (index, index + 1)
    paper = kind.actor == "medium" and lower[index] in words["paper_word"]
    issued = body is not None and lower[index + 1 : index + 2] in (("from",), ("by",))
    if paper and (is_paper(page, index) or issued):
        kind = Kind(kind.entry, "document")
    elif paper and page.occurring("research"):
        kind = Kind(kind.entry, "document", "expert", "expert", "expert")
        return Phrase("document", kind, "title_only", head, "document", body, country)
    if lower[index] in words["teams"] and (page.occurring("research") or _expert_body(body)):
        kind = Kind(kind.entry, "group", "expert", "expert", "expert")
        return Phrase("group", kind, "title_only", head, "team of researchers", None, country)
    if kind.actor == "document":
        if body and not page.lists.words["seen_by"].isdisjoint(lower[index + 1 : body[0]]):
            body = None  # "an email seen by the Ledger"
        if body and lower[index + 1] == "of" and lower[index] in words["of_voters"]:
            body = None  # "a poll of Republicans"
        if body and lower[index + 1] in words["topic"]:
            body = None  # "a petition on the school gate", "a letter to the council"
        body = body or body_before(page, index, first)
        if body is None or not body[2].actor:
            body = owned_by(page, index, first) or body
        given = document_kind(page, index, kind, body, first)
        titled = page.word(index)[0].isupper() and index > page.sentence(index)[0]
        naming = "named" if titled else "title_only"
        return Phrase("document", given, naming, head, "document", body, country)
    kind = in_public_care(page, studies(page, first, index + 1, kind))
    if kind.actor == "politics" and not words["armed"].isdisjoint(lower[first:index]):
        kind = replace(kind, actor="organisation", level="organisation", role="party")
    if several_bodies(page, first, index, kind):
        kind = replace(kind, actor="group")
        return Phrase("group", kind, "anonymous", head, "bodies without a name", body, country)
    if country and (kind.actor == "state" or lower[index] in page.lists.words["government"]):
        given = Kind(kind.entry, "state", "official", "party", country=country)
        return Phrase("state", given, "named", head, "government of a state", body, country)
    generic = lower[index] in page.lists.nouns
    proper = country is not None or any(
        page.word(i)[0].isupper() and (i > first or not generic or page.sentence(first)[0] < first)
        for i in range(first, cut)
        if lower[i] not in ARTICLES
    )
    naming = "named" if proper else "title_only"
    if lower[first] in page.lists.words["indefinite"] and not proper:
        naming = "anonymous"
    if lower[index] in page.lists.words["government"] and not proper and index - first < 2:
        naming = "title_only" if kind.actor == "authority" else "anonymous"
    return Phrase(kind.actor, kind, naming, head, "head noun of a body", body, country)


def _expert_body(body: Found | None) -> bool:
    """Whether a team belongs to a university, a hospital, a laboratory."""
    if body is None:
        return False
    houses = ("hospital", "infirmary", "clinic", "sygehus", "museum")
    return body[2].level == "expert" or any(each in body[2].entry.lower() for each in houses)


_AUTHORS = ("forfatter", "author")
_SIDES = ("union official", "party official", "club official", "campaign official")
_BELOW = ("citizen", "organisation", "expert", "official")


def _of_role(
    page: Page,
    role: Found,
    indefinite: bool,
    first: int,
    cut: int,
    body: Found | None,
    country: str | None,
) -> Phrase:
    """A person or group known by a role noun only."""
    kind = role[2]
    head = role[:2]
    if judges_prize(page, kind):
        kind = replace(kind, level="expert", role="expert", function="expert")
    if body is None and role[0] > first:
        body = body_before(page, role[0], first)
    if body and body[2].actor in ("", "organisation", "company") and speaks(kind.entry):
        known = apposed(page, [body[:2]])  # "for Fair Build, the state licensing body"
        body = (*body[:2], known.kind) if known and known.kind.actor else body
    if body is None or not body[2].actor:
        body = served_by(page, role, first, page.sentence(role[0])[1]) or body
    if EITHER in kind.note and page.document.lower[first] not in ARTICLES and not indefinite:
        kind = replace(kind, plural=True, definite=False)
    before = page.document.lower[first : role[0]]
    once = kind.entry in page.lists.words["staff_once"]
    once = once and not page.lists.words["former"].isdisjoint(before)  # "a former inspector"
    if indefinite and once and not kind.plural:
        kind = replace(kind, level="citizen", role="experience", function="eyewitness")
        return Phrase("anonymous", kind, "anonymous", head, "one of the staff", body, country)
    if indefinite and kind.entry in page.lists.words["staff"] and kind.level in _BELOW:
        kind = replace(kind, level="citizen", role="experience", function="personal_experience")
        return Phrase("anonymous", kind, "anonymous", head, "one of the staff", body, country)
    if kind.plural and kind.entry in _AUTHORS and page.occurring("research"):
        kind = replace(kind, level="expert", role="expert", function="expert")
        return Phrase("group", kind, "title_only", head, "authors of a study", body, country)
    if kind.plural:
        listed = page.lists.anonymous.get(page.document.lower[role[1] - 1])
        if kind.level == "citizen" and page.document.lower[first] in page.lists.words["many"]:
            listed = None  # "flere landmænd": some of them, not those who speak for all
        kind = listed if listed and listed.level else kind
        return of_group(page, kind, head, first, cut, False, body, country)
    owned = role[0] > first and page.word(role[0] - 1).endswith(("s", "'", "’"))
    definite = kind.definite or owned or page.document.lower[first] in ARTICLES
    definite = definite or (first > 0 and page.document.lower[first - 1] == "the")
    definite = definite or the_one(page, first, indefinite)
    noun = page.document.lower[role[1] - 1]
    if kind.level == "citizen" and noun in page.lists.words["discreet"]:
        if indefinite and not page.lists.words["former"].isdisjoint(
            page.document.lower[first : role[1]]
        ):
            kind = replace(kind, function="eyewitness")
    elif indefinite and noun in page.lists.words["discreet"] and kind.entry not in _SIDES:
        kind = replace(kind, role="unknown")
    if definite and hides(page, role[1]):
        if kind.level == "expert":
            kind = replace(kind, role="experience", function="personal_experience")
        return Phrase("anonymous", kind, "anonymous", head, "asked not to be named", body, country)
    if (definite and not indefinite) or speaks(kind.entry):
        return Phrase("person", kind, "title_only", head, "definite role noun", body, country)
    bare = role[0] == first and not indefinite and kind.level in ("official", "organisation")
    if bare and not page.lists.words["modifies"]:  # "oplyser vagthavende ved politiet"
        return Phrase("person", kind, "title_only", head, "role noun without a name", body, country)
    if kind.role == kind.function == "expert" and kind.entry in page.lists.words["ward_staff"]:
        kind = replace(kind, role="experience", function="personal_experience")
    rule = "role noun without a name"
    if kind.level == "citizen" and kind.role == "experience" and _voices(page, role[1]):
        kind = replace(kind, role="party", function="popular_opinion")
        rule = "voices a view"
    return Phrase("anonymous", kind, "anonymous", head, rule, body, country)


def _voices(page: Page, last: int) -> bool:
    """ "Shouted a man at the back", "one viewer wrote": no more than a view."""
    low, high = page.sentence(last - 1)
    lower, words = page.document.lower, page.lists.words
    near = lower[max(low, last - 5) : min(high, last + 6)]
    return not words["heckles"].isdisjoint(near)
