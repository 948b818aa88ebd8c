"""Which body the words name, and of what kind it is, told by its name or by the noun in it."""

from analysis.sourcing.boards import names_no_body
from analysis.sourcing.body_nouns import CARE, STAFFED, controls, noun_at, of_a_week
from analysis.sourcing.departments import department
from analysis.sourcing.fronts import FRONTS, of_parties
from analysis.sourcing.institutes import institute
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Found, Page, name_at
from analysis.speakers.societies import SOCIETIES

LEGAL = ("A/S", "ApS", "I/S", "K/S", "P/S")


def body_at(page: Page, index: int, high: int) -> Found | None:
    """The body that begins with word `index`: a known name, a run of capitals, or a noun."""
    if index >= high:
        return None
    if page.word(index) == "Friends" and page.lists.words["modifies"]:
        friends = _friends(page, index, high)
        if friends:
            return friends
    known = name_at(page, index, high)
    if known and known[2].actor != "state":
        return known
    if known and _adjective_in_name(page, index, high):
        known = None  # "Danske Får"
    run = _run(page, index, high)
    if run > index and _of_office(page, index, run, high):  # "Attorney General Ida Holm's | office"
        return index, run + 1, Kind("office", "authority", "official", "party")
    public = page.lists.words["modifies"] and page.word(index) in _DEPARTMENTS
    if public and run > index + 2 and page.document.lower[index + 1] == "of":
        role = "expert" if controls(page, index, index) else "party"
        return index, run, Kind(page.word(index).lower(), "authority", "official", role)
    fields = department(page, index, run) if run > index + 2 else None
    if fields:
        return index, run, fields  # "leder af | Park og Vej"
    opens = known is None and _opens_with_noun(page, index, run, high)
    if opens:
        return opens
    if run > index + (1 if known else 0):
        kind = body_kind(page, index, run)
        if kind and kind.actor == "authority" and run < high and page.gap(run) == " ":
            noun = body_noun(page.code, page.document.lower[run])
            if noun and noun.actor in ("company", "organisation"):
                return index, run + 1, noun  # "the Ninth District bank"
        if kind and kind.actor != "document":
            return index, run, kind
        if kind is None and run < high and page.gap(run) == " ":
            office = office_at(page, run, high, 2)
            if office:
                return index, office[1], office[2]
            ends = noun_at(page, run, index)
            noun = ends[2] if ends else None
            office = _in_community(page, run, high) if noun else None
            if office:
                return index, office[1], office[2]
            if noun and noun.actor not in ("document", "state"):  # "the Stop The Bypass campaign"
                return index, run + 1, noun
    abroad = _firm_of_a_country(page, known, high) if known else None
    if abroad:
        return abroad
    if known:
        return known
    if run > index + 1 and _is_national(page, index):
        kind = Kind(page.word(index), "organisation", "organisation", "party")
        return index, run, kind  # "Dansk Virke"
    if run > index:
        return index, run, Kind(page.word(index))
    lower = page.document.lower
    if lower[index] in page.lists.phrases:
        for last in range(min(high, index + 3), index + 1, -1):
            kind = page.lists.nouns.get(" ".join(lower[index:last]))
            if kind and not page.word(last - 1)[0].isupper():  # "the state Department of Parks"
                return index, last, kind
    kind = body_noun(page.code, lower[index])
    if kind and kind.actor == "medium" and of_a_week(page, index):
        return None
    if names_no_body(page, index):
        return None
    if lower[index] in CARE and index + 1 < high and page.gap(index + 1) == " ":
        staff = page.role(index + 1)
        if staff and staff[2].plural:
            return None  # "the hospital | doctors' union"
    if kind and not page.lists.words["modifies"]:
        kind = institute(page.document.spelled, lower, index, kind)
    office = _in_community(page, index, high) if kind else None
    if office:
        return index, office[1], office[2]
    owned = lower[index] == "office" and index > 0 and page.owns(index - 1)
    staffed = kind and kind.actor == "organisation" and lower[index] in STAFFED
    if owned or staffed or (kind and lower[index] in ("committee", *CARE)):
        return noun_at(page, index, page.sentence(index)[0])  # "the council's museum"
    return (index, index + 1, kind) if kind else None


def office_at(page: Page, at: int, high: int, least: int = 1) -> Found | None:
    """The office that nouns from word `at` on name, three words or two, or one where `least` is 1:
    "the Elm | integrated care board", "the Elm | school district".
    """
    for words in range(3, least - 1, -1):
        noun = page.lists.nouns.get(" ".join(page.document.lower[at : at + words]))
        if noun and at + words <= high and noun.actor == "authority":
            return at, at + words, noun
    return None


def _firm_of_a_country(page: Page, known: Found, high: int) -> Found | None:
    """ "Belgium's Lievens Techniek": an English state in the genitive and a name no list knows."""
    last = known[1]
    if known[2].actor != "state" or not page.lists.words["modifies"] or not page.owns(last - 1):
        return None
    stop = page.capitals(last, high) if last < high and page.gap(last) == " " else last
    if stop == last or page.document.lower[last] in page.lists.first_names or page.role(last):
        return None
    if body_kind(page, last, stop):
        return None
    return last, stop, Kind(page.word(last), "company", "organisation", "party")


_DEPARTMENTS = ("Department", "Ministry", "Bureau", "Office", "Division")


def _friends(page: Page, index: int, high: int) -> Found | None:
    """ "The | Friends of the Lode Oak": a body by what it is fond of."""
    lower = page.document.lower
    if index + 2 >= high or lower[index + 1] != "of":
        return None
    after = index + 2 + (lower[index + 2] == "the")
    stop = page.capitals(after, high) if after < high else after
    if stop == after:
        return None
    return index, stop, Kind("Friends", "organisation", "organisation", "party")


def _opens_with_noun(page: Page, index: int, run: int, high: int) -> Found | None:
    """ "Advice line | Fair Stay": a noun of two words whose capital a sentence gives it."""
    lower = page.document.lower
    if run != index + 1 or run >= high or lower[index] not in page.lists.phrases:
        return None
    if page.gap(run) != " " or index != page.sentence(index)[0]:
        return None
    kind = page.lists.nouns.get(f"{lower[index]} {lower[run]}")
    return (index, run + 1, kind) if kind and kind.actor not in ("document", "state") else None


def _is_national(page: Page, index: int) -> bool:
    """Whether a Danish name begins as those of the whole country's bodies do: "Dansk Virke"."""
    words = page.lists.words
    return not words["modifies"] and page.document.lower[index] in words["national"]


def _of_office(page: Page, first: int, run: int, high: int) -> bool:
    """Whether the words `first:run` name somebody in office whose office is meant."""
    lower = page.document.lower
    if run >= high or lower[run] != "office" or not page.owns(run - 1):
        return False
    return of_an_office(page, max(0, first - 1), run)


def of_an_office(page: Page, first: int, last: int) -> bool:
    """Whether the words `first:last` give somebody's public office: "Senate leader Ida Holm's"."""
    for index in range(first, last):
        role = page.role(index)
        if role and role[2].level == "official":
            return True
        if role and index and page.gap(index) == " ":
            body = noun_at(page, index - 1, index - 1) or name_at(page, index - 1, index)
            if body and body[2].actor in ("politics", "authority"):
                return True
    return False


def _in_community(page: Page, index: int, high: int) -> Found | None:
    """ "The county | sheriff's office", "the parish | clinic": word `index` says where it is."""
    if page.document.lower[index] not in page.lists.words["community"]:
        return None
    for at in range(index + 1, min(high, index + 4)):
        if page.gap(at) != " " or page.document.lower[at] in page.of:
            return None
        office = noun_at(page, at, index + 1)
        if office and office[2].actor in ("authority", "organisation"):
            return office
    return None


def _adjective_in_name(page: Page, index: int, high: int) -> bool:
    """Whether a Danish adjective of a state has a capital because a name begins with it."""
    if page.lists.words["modifies"] or page.document.lower[index] not in page.lists.adjectives:
        return False
    inside = index > page.sentence(index)[0] and page.word(index)[0].isupper()
    return inside and index + 1 < high and page.word(index + 1)[0].isupper()


def body_kind(page: Page, first: int, last: int) -> Kind | None:
    """The kind of body that the words `first:last` name, told by the noun that heads it."""
    start, end = page.span(first, last)
    name = page.text[start : end + 4]
    if any(sign in name for sign in LEGAL):
        return Kind("A/S", "company", "organisation", "party")
    if last > first + 1 and of_society(page, first):
        return a_society(page, first)
    calls = last > first + 1 and page.document.lower[first] in page.lists.words["calls"]
    if calls and page.document.lower[first + 1] not in _COLLEGES:
        return Kind(page.word(first), "organisation", "organisation", "party")  # "Red Kysten"
    if last > first + 2 and page.document.lower[first + 1] == "of":
        house = noun_at(page, first, first)  # "University of Larch County"
        if house and house[2].level == "expert":
            return house[2]
    firm = (
        last > first + 1 and page.gap(last - 1).strip() == "&" and page.word(last - 1)[0].isupper()
    )
    if firm and page.word(last - 1) not in ("Rescue", "Sons"):
        offices = (noun_at(page, index, first) for index in range(first, last - 1))
        if any(noun and noun[2].actor == "authority" for noun in offices):
            return Kind("&", "organisation", "organisation", "party")  # "Transit & General"
    if last > first + 1 and page.word(last - 1) in FRONTS and of_parties(page, first, last):
        return Kind(page.word(last - 1), "politics", "official", "party")  # "the Civic Alliance"
    for index in range(last - 1, first - 1, -1):
        found = noun_at(page, index, first)
        if found and index - 1 > first and page.document.lower[index - 1] in _FOR:
            if page.word(index)[0].isupper():  # "Mothers for Justice", "Jobs With Justice"
                whole = body_kind(page, first, index - 1)
                return whole or Kind(page.word(first), "organisation", "organisation", "party")
        if found and found[2].actor == "document" and page.document.lower[index - 1] == "of":
            whole = body_kind(page, first, index - 1) if index - 1 > first else None
            if whole and whole.actor != "document":
                return whole  # "Elm College of Law"
        if found:
            return found[2]
    if last > first + 2 and page.word(last - 1) == "Power" and page.lists.words["modifies"]:
        if page.document.lower[last - 2] not in page.lists.first_names:
            return Kind("Power", "company", "organisation", "party")  # "Sierra Crest Power"
    if last > first + 1 and page.document.lower[last - 1] in page.lists.words["calls_last"]:
        return Kind(page.word(first), "organisation", "organisation", "party")  # "Clean Air Now"
    return None


_COLLEGES = ("university", "church", "school", "library")  # "the Free University of Elm"


def of_society(page: Page, first: int) -> bool:
    """ "Foreningen | Sol og Ejer": a noun that the name of a society follows, whatever is in it."""
    if not page.document.lower[first].endswith(SOCIETIES):
        return False
    more = first + 1 < len(page.document.words) and page.gap(first + 1) == " "
    return more and page.word(first)[0].isupper() and page.word(first + 1)[0].isupper()


def a_society(page: Page, first: int) -> Kind:
    """The kind that the noun of a society at word `first` has: consumers' unions give advice."""
    kind = body_noun(page.code, page.document.lower[first])
    if kind and kind.actor == "organisation":
        return kind
    return Kind(page.word(first), "organisation", "organisation", "party")


_FOR = ("for", "with", "against", "without")


def _run(page: Page, index: int, high: int) -> int:
    """End of the run of capitalised words (with small words inside it) from word `index`."""
    last = index
    at = index
    while at < high:
        if at > index and page.gap(at).strip() not in ("", "&", "-", "'", "’"):
            break
        word = page.word(at)
        if word[0].isupper() or (word[0].isdigit() and at > index):
            last = at + 1
            if page.owns(at) and not _owns_body(page, at, high):
                break
        elif at == index or page.document.lower[at] not in _SMALL:
            break
        at += 1
    return last


def _owns_body(page: Page, at: int, high: int) -> bool:
    """ "Marl Sheriff's | Office": a noun of two words, the first of them a genitive."""
    if at + 1 >= high or not page.word(at + 1)[0].isupper():
        return False
    phrase = f"{page.document.lower[at]} {page.document.lower[at + 1]}"
    return phrase in page.lists.nouns or phrase in page.lists.name_nouns


_SMALL = frozenset("og for of and the i de af & der".split())


def find_body(page: Page, first: int, high: int) -> Found | None:
    """The first body among the words `first:high`; a known kind before an unknown one."""
    unknown: Found | None = None
    index = first
    while index < high:
        found = body_at(page, index, high)
        if found is None:
            index += 1
            continue
        if found[2].actor and found[2].actor not in ("document", "state"):
            return found
        unknown = unknown or found
        index = max(found[1], index + 1)
    return unknown
