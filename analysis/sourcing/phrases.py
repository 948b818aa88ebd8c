"""Phrases that speak without being a person's name: bodies, documents, groups, role nouns."""

from dataclasses import replace

from analysis.sourcing.at_hand import of_those
from analysis.sourcing.bodies import a_society, find_body, of_society
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.body_phrases import of_noun
from analysis.sourcing.by_form import (
    answers_poll,
    bodies,
    broadcasts,
    by_air,
    by_ending,
    from_outside,
    how_many,
    of_a_people,
    of_a_side,
    sent_by,
)
from analysis.sourcing.departments import department
from analysis.sourcing.documents import published_by
from analysis.sourcing.group_marks import ARTICLES
from analysis.sourcing.groups import (
    Phrase,
    from_inside,
    of_a_deal,
    of_group,
    source_of_body,
    whoever_studies,
)
from analysis.sourcing.insiders import who_knows, who_study
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.many_bodies import many_bodies
from analysis.sourcing.name_forms import friends_of, is_no_state, of_a_country, only_a_name
from analysis.sourcing.named_bodies import of_one_word, only_named
from analysis.sourcing.page import Found, Page, name_at, role_at
from analysis.sourcing.paper_parts import whole_paper
from analysis.sourcing.person_inside import person_inside
from analysis.sourcing.public_servants import figure, insider
from analysis.sourcing.role_phrases import of_role
from analysis.sourcing.some_of import of_them, some_of_them, took_part
from analysis.sourcing.taken_up import own_office
from analysis.sourcing.whose import second_nameless
from analysis.speakers.own_actors import EACH

_WORK = (("the", "work"), ("their", "work"), ("his", "work"), ("her", "work"), ("new", "work"))


def read_phrase(page: Page, first: int, last: int) -> Phrase:
    """What the words `first:last` name, told by the noun that heads them."""
    lower = page.document.lower
    words = page.lists.words
    if words["modifies"] and _friends_of(page, first, last):
        name = page.text[slice(*page.span(first, last))]
        return only_named("organisation", name, (first, last), "people as a name")
    if last - first > 1 and lower[last - 1] in _THEMSELVES:
        last -= 1  # "Vaccinators themselves"
    cut = first + 1
    while cut < last and page.gap(cut).strip() not in (",", ":"):
        if lower[cut] in page.of or lower[cut] in words["cut"]:
            if not page.word(cut)[0].isupper() and not from_outside(page, cut, last):
                break
        cut += 1
    if last - first == 1:
        people = of_a_people(page, first, last)
        if people:
            return people
    counted = how_many(page, cut, last)
    if lower[first] in EACH and last - first > 2:
        counted = first + 2  # "hver tredje | dansker"
    if counted:  # "a slew of | council leaders"
        return of_a_people(page, counted, last) or read_phrase(page, counted, last)
    if lower[first : cut + 1] in _ONE_OF and cut + 1 < last:
        those = of_those(page, cut + 1)
        if those:
            one = replace(those, plural=False)
            return Phrase("anonymous", one, "anonymous", (first, cut), "one of those there")
        them = of_them(page, cut + 1, first) or read_phrase(page, cut + 1, last)
        if them.actor == "document":
            return them  # "one of | its own letters"
        if took_part(page, them, last):
            hidden = Kind(them.kind.entry, "anonymous", "official", "unknown", "spokesperson")
            return replace(them, actor="anonymous", naming="anonymous", kind=hidden)
        if them.actor in ("group", "anonymous") and them.kind.level:
            return replace(them, actor="anonymous", naming="anonymous")  # "one of her aides"
    within = whole_paper(page, first, cut, last)
    if within:
        whole = read_phrase(page, within, last)
        if whole.actor == "document":
            return whole  # "an entry in | the log"
    several = of_those(page, first)
    if several:
        return Phrase("group", several, "anonymous", (first, first + 1), "those there")
    body = find_body(page, cut + 1, last) if cut + 1 < last else None
    inside = any(lower[i] in words["inside"] for i in range(cut, last))
    inside = inside and not of_a_deal(page, cut, last)
    some = some_of_them(page, first, last)
    if some:
        return some
    indefinite = lower[first] in words["indefinite"]
    everything = page.text[slice(*page.span(first, last))].lower()
    articled = indefinite or lower[first] in ARTICLES
    bare = " ".join(lower[first + 1 : cut]) if articled else everything
    listed = page.lists.anonymous.get(everything) or page.lists.anonymous.get(bare)
    if listed is None or words["modifies"]:
        listed = who_knows(page, cut) or listed  # "a person who has seen it"
    if words["modifies"]:
        told = insider(page, first, cut) or figure(page, first, cut, body)
        if told:
            return Phrase("anonymous", told, "anonymous", (cut - 1, cut), "tells from inside")
    if listed and listed.note == "source":
        given = from_inside(page, listed, cut, last, inside or source_of_body(page, first, cut))
        return Phrase("anonymous", given, "anonymous", (first, cut), "anonymous source", body)
    person = person_inside(page, first, last)
    if person:
        return person
    second = second_nameless(page, first, last)
    if second:
        return Phrase("person", second, "title_only", (first, last), "second to somebody")
    if broadcasts(page, last - 1) or by_air(page, first, last):
        medium = Kind(page.word(last - 1), "medium", "media")
        return Phrase("medium", medium, "named", (first, last), "name of a medium")
    house = lower[first] in words["judging_house"] and last - first > 1
    if house and all(page.word(index)[0].isupper() for index in range(first, last)):
        judges = Kind(lower[first], "company", "expert", "expert", "expert")
        return Phrase("company", judges, "named", (first, last), "noun before the name")
    fields = department(page, first, last)
    if fields:
        return Phrase("authority", fields, "named", (first, last), "name of a department")
    office = own_office(page, first, cut)
    if office:
        capital = page.word(first)[0].isupper() and lower[first] not in ARTICLES
        naming = "named" if capital and cut - first > 2 else "title_only"
        return Phrase(office.actor, office, naming, (first, cut), "office of somebody named")
    known = name_at(page, first, last)
    if known is None and first and lower[first - 1] in ARTICLES:
        known = name_at(page, first - 1, last)  # "Det Kriminalpræventive Råd"
        if known and known[1] == cut and known[2].actor not in ("state", "medium"):
            named = known[2]
            return Phrase(named.actor, named, "named", (first, cut), "known name")
    branch = known is not None and known[1] < cut and _all_names(page, first, cut)  # "3F Transport"
    if known and branch and known[2].actor == "politics":
        firm = body_noun(page.code, lower[cut - 1], True)  # "Alba Ferries"
        known = None if firm and firm.actor == "company" else known
    if known and (known[1] > cut or branch) and known[2].actor not in ("state", "medium"):
        named = known[2]
        return Phrase(named.actor, named, "named", known[:2], "known name", None, named.country)
    if of_society(page, first) and last - first > 1:
        society = a_society(page, first)
        return Phrase("organisation", society, "named", (first, last), "name of a society")
    if listed and " " in listed.entry:
        return of_group(page, listed, (first, last), first, cut, inside, None, None)
    if is_no_state(page, first, last):
        return of_a_country(page, first, last)
    country = _nationality(page, first, cut)
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
            return of_role(page, role, indefinite, first, cut, body, country)
        find_many = many_bodies if words["modifies"] else bodies
        many = None if noun else find_many(page, first, index, cut)
        if many:
            return many
        if kind and kind.actor == "document" and _a_name(page, first, cut):
            name = page.text[slice(*page.span(first, cut))]
            return only_named("organisation", name, (first, cut), "name of several words")
        if kind and kind.actor:
            return of_noun(page, first, cut, index, kind, body, country)
        word = page.lists.anonymous.get(lower[index].rpartition("-")[2])
        if word:
            if word.note == "source":
                within = inside or source_of_body(page, first, index + 1)
                given = from_inside(page, word, cut, last, within)
                return Phrase("anonymous", given, "anonymous", (index, index + 1), "source", body)
            return of_group(page, word, (index, index + 1), first, cut, inside, body, country)
    if listed:
        return of_group(page, listed, (first, cut), first, cut, inside, body, country)
    if lower[first:last] in _WORK and page.occurring("research"):
        study = Kind("work", "document", "expert", "expert", "expert")
        return Phrase("document", study, "title_only", (first, last), "document")
    if who_study(page, first, cut):
        return whoever_studies((first, cut))
    if answers_poll(page, first, cut, last):
        asked = Kind("respondents", "group", "citizen", "experience", "popular_opinion")
        return Phrase("group", asked, "anonymous", (first, last), "share of those asked")
    sent = sent_by(page, cut, last, body) or of_a_side(page, first, cut)
    if sent:
        return sent
    paper = published_by(page, first, last)
    if paper:
        return Phrase("document", paper, "title_only", (first, last), "said to be published")
    guessed = by_ending(page, first, cut, indefinite)
    if guessed:
        return guessed
    capitals = sum(page.word(i)[0].isupper() for i in range(first, last))
    if capitals >= 2:
        actor = "organisation" if page.word(first).isupper() else "person"
        return Phrase(actor, Kind(""), "named", None, "capitals")
    if capitals and page.word(first).isupper() and len(page.word(first)) > 1:
        return Phrase("organisation", Kind(""), "named", None, "capitals")
    if capitals == last - first == 1 and only_a_name(page, first):
        return of_one_word(page, page.word(first), (first, last))
    return Phrase("unknown", Kind(""), "named" if capitals else "anonymous", None, "no evidence")


_THEMSELVES = ("themselves", "itself", "himself", "herself")
_ONE_OF = (("one", "of"), ("en", "af"), ("et", "af"), ("én", "af"))


def _a_name(page: Page, first: int, cut: int) -> bool:
    """ "Krona Dom", "Stor Test": two capitals and no genitive, so that the noun of a document is
    part of a name.
    """
    if page.lists.words["modifies"] or cut - first != 2 or page.document.lower[first].endswith("s"):
        return False
    capitals = page.word(first)[0].isupper() and page.word(first + 1)[0].isupper()
    return capitals and page.document.lower[first + 1] in _SHORT_PAPERS


_SHORT_PAPERS = ("dom", "log", "lov", "test", "bog", "tal", "mail", "data", "prisme", "brev")


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


def _nationality(page: Page, first: int, cut: int) -> str | None:
    """The state that an adjective or genitive of the phrase names."""
    for index in range(first, cut):
        found = name_at(page, index, cut)
        if found and found[2].country and found[2].actor == "state":
            return found[2].country
    return None


def _known_end(page: Page, index: int, first: int) -> Found | None:
    """The known name that ends with word `index`."""
    for start in range(max(first, index - 6), index + 1):
        found = name_at(page, start, index + 1)
        if found and found[1] == index + 1:
            if found[2].actor == "state" and page.document.lower[index] in page.lists.adjectives:
                continue
            return found
    return None


def _friends_of(page: Page, first: int, last: int) -> bool:
    """ "Friends of the Park", "the Friends of Elm Cathedral": who keep something up."""
    if page.word(first) != "Friends" or page.document.lower[first + 1 : first + 2] != ("of",):
        return False
    stop = min(max(last, first + 4), len(page.document.words))
    names = [i for i in range(first + 2, stop) if page.word(i)[0].isupper()]
    return bool(names) and page.document.lower[names[0]] not in page.lists.first_names
