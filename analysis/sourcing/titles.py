"""Titles and the bodies beside them: what apposition and plain context are built from."""

from dataclasses import dataclass

from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.danish_houses import national_branch, office_of
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range, name_at, role_at
from analysis.sourcing.politicians import as_body, in_office, serves, works_for

_STOPS = frozenset('.,;:!?()"”“»«…–')
ADJECTIVES = ("ung", "ældre")  # before a name: "unge Holm"
_ABBREVIATED = 3  # letters: "Mrs.", "Dr.", "Sen."


@dataclass(frozen=True, slots=True)
class Context:
    """Role noun, body and party beside one mention, each as (start, end, kind), and the rules."""

    role: Found | None = None
    body: Found | None = None
    rule: str = ""
    body_rule: str = ""  # where the body stands elsewhere than the role
    life: Range | None = None  # "who lives next door"
    tells_gender: bool = True  # whether the words of the role do; "told his mother" may not


def breaks(page: Page, index: int) -> bool:
    """Whether a comma or stop parts word `index` from the one before; "Mrs." is none."""
    gap = page.gap(index)
    if gap == " ":
        return False
    if gap == ". ":
        before = page.word(index - 1)
        return not (before[0].isupper() and len(before) <= _ABBREVIATED)
    return any(c in _STOPS for c in gap)


def represents(kind: Kind) -> bool:
    """Whether a holder of such a role speaks for an organisation or an authority."""
    return kind.level in ("organisation", "official") and kind.role == "party"


def body_before(page: Page, index: int, low: int) -> Found | None:
    """The body right before a role noun: a genitive, an adjective of a state, a noun modifier."""
    lower = page.document.lower
    inside = _in_compound(page, index) or _of_people(page, index, low)
    if inside:
        return inside
    at = index - 1
    for _ in range(4):
        if at < low or breaks(page, at + 1):
            return None
        if lower[at] in page.of and at == low:
            return None  # "Hos styrelsen svarer chefen": a preposition, and no genitive
        if lower[at] in BRANCHES and at > low and page.gap(at) in (" ", "' ", "’ "):
            if lower[index] in _HEADS and lower[at - 1] in ("its", "their"):
                return None  # "its county president": of the body told of before
            if lower[index] in _HEADS and (page.owns(at - 1) or page.gap(at) != " "):
                at -= 1  # "the union's | county adviser"
        for start in range(max(low, at - 4), at + 1):
            found = name_at(page, start, at + 1)
            if found and found[1] == at + 1:
                if found[2].actor == "state" and _in_cause(page, start, low):
                    first = name_start(page, start - 1, low)
                    kind = Kind(page.word(first), "organisation", "organisation", "party")
                    return first, at + 1, kind
                branch_of = national_branch(page, at, low)
                if found[2].actor == "state" and branch_of:
                    return branch_of
                near = at == index - 1 or found[2].actor == "state"
                if near or page.word(at).endswith(("s", "'", "’")):
                    return found
        word = page.word(at)
        noun = noun_at(page, at, low)
        branch = at == index - 2 and lower[at + 1] in page.lists.words["branch"]
        if noun and branch and noun[2].actor == "organisation":
            return noun  # "dock union local president"
        if noun and at == index - 2 and noun[2].actor == "authority" and noun[1] - noun[0] > 1:
            unions = noun_at(page, at + 1, at + 1)
            if word[0].isupper() and page.word(at + 1)[0].islower() and not unions:
                return noun  # "a Border Patrol tunnel expert"; but "Fire Brigade union secretary"
        if noun and noun[1] - noun[0] > 1 and noun[2].actor != "document" and at == index - 1:
            return noun
        found = body_at(page, at, at + 1)
        plain = bool(page.lists.words["modifies"]) and word[0].isupper() and at == index - 1
        plain = plain and lower[at] not in page.between and not _only_opens(page, at)
        owner = word.endswith(("s", "'", "’")) and lower[at] not in page.between
        if found and owner and not found[2].actor and _thing(page, at):
            return None  # "Trampolinens ejer, X"
        if found and (owner or (at == index - 1 and (found[2].actor or plain))):
            start = name_start(page, at, low)
            if noun and noun[2].actor == "politics" and found[2].actor == "organisation":
                found = noun  # "Social Alliance spokeswoman X"
            if start < at and not found[2].actor:  # "Vandstyrelsen Vests biolog"
                known = body_at(page, start, at + 1)
                found = known if known and known[2].actor == "authority" else found
            return start, at + 1, found[2]
        if lower[at] in page.cues or lower[at] in page.of:
            return None
        at -= 1
    return None


def _thing(page: Page, at: int) -> bool:
    """ "Trampolinens", where a sentence begins: a noun that elsewhere has a small letter."""
    if page.lists.words["modifies"] or at != page.sentence(at)[0]:
        return False
    noun = page.document.lower[at].removesuffix("s")
    if not noun.endswith(("en", "et")):
        return False
    if page.places(noun) or page.places(noun[:-2]):
        return True
    opens = page.places(noun.capitalize())
    return not noun.endswith("sen") and bool(opens) and _only_opens(page, opens[0])


def _in_cause(page: Page, start: int, low: int) -> bool:
    """ "Voices for | America's director": a state that ends the name of those who are for it."""
    if start - 2 < low or page.document.lower[start - 1] not in ("for", "against"):
        return False
    return page.word(start - 2)[0].isupper() and page.gap(start) == page.gap(start - 1) == " "


def name_start(page: Page, at: int, low: int) -> int:
    """Where the run of capitals that ends with word `at` begins, in the words from `low` on."""
    while at > low and page.word(at - 1)[0].isupper() and page.gap(at) == " ":
        at -= 1
    return at


def _of_people(page: Page, index: int, low: int) -> Found | None:
    """ "Tenants' leader X", "the miners' spokesman": those whom somebody stands for are a body."""
    if index - 1 < low or page.gap(index) not in ("' ", "’ "):
        return None
    if page.document.lower[index] in _APPOINTED:
        return None  # "the victims' commissioner"
    people = role_at(page, index - 1, low)
    if people is None or not people[2].plural:
        return None
    if people[2].level == "official" and people[2].role == "party":
        return index - 1, index, Kind(people[2].entry, "authority", "official", "party")
    if people[2].level not in _STOOD_FOR:
        return None
    return index - 1, index, Kind(people[2].entry, "organisation", "organisation", "party")


def _those_led(page: Page, role: Found, stop: int) -> Found | None:
    """ "President of the harbor pilots", "chair of the Brickton Growers"."""
    if not page.lists.words["modifies"] or not leads(role[2].entry):
        return None
    if page.document.lower[role[1]] not in ("of", "for"):
        return None
    for index in range(role[1] + 1, min(stop, role[1] + 6)):
        if page.document.lower[index] in page.of:
            return None
        people = role_at(page, index, role[1])
        if people and not people[2].plural:
            return None
        if people and people[2].level in _STOOD_FOR:
            last = index + 1
            if last < stop and (noun_at(page, last, last) or page.word(last)[0].isupper()):
                return None  # "of the Growers Bank"
            kind = Kind(people[2].entry, "organisation", "organisation", "party")
            return role[1] + 1, last, kind
    return None


BRANCHES = ("county", "state", "regional", "district", "provincial", "national")
_HEADS = (
    *("president", "chair", "chairman", "chairwoman", "secretary", "organiser", "organizer"),
    *("adviser", "advisor", "director", "coordinator", "co-ordinator", "officer", "manager"),
)
_APPOINTED = ("commissioner", "ombudsman", "minister", "tsar", "czar", "champion")
_STOOD_FOR = ("citizen", "organisation", "expert")


def _only_opens(page: Page, at: int) -> bool:
    """Whether word `at` has its capital because a sentence begins: "Retired engineer X"."""
    if at != page.sentence(at)[0]:
        return False
    word = page.word(at)
    if word not in page.opening:
        page.opening[word] = all(i == page.sentence(i)[0] for i in page.places(word))
    return page.opening[word]


def _in_compound(page: Page, index: int) -> Found | None:
    """ "ECB-chef", "Venstre-formand": the known body that a title with a hyphen begins with."""
    name, hyphen, _ = page.word(index).partition("-")
    if not hyphen or not name[:1].isupper():
        return None
    for words, kind in page.lists.names.get(name, ()):
        if words == (name,) and (kind.actor != "state" or name not in page.lists.territories):
            return index, index + 1, kind
    return None


def served_by(page: Page, role: Found, low: int, high: int) -> Found | None:
    """ "A spokeswoman for the mayor", "for Aldecott", "an Aldecott spokeswoman": whoever is served,
    as a body of that kind; looked for in the words `low:high`.
    """
    before = works_for(page, role, low)
    if before:
        return before
    if role[1] >= high or page.document.lower[role[1]] not in page.of:
        return None
    office = office_of(page, role, high)
    if office:
        return office
    if page.document.lower[role[1] + 1 : role[1] + 3] == ("the", "prosecution"):
        return role[1] + 1, role[1] + 3, Kind("prosecution", "authority", "official", "party")
    for index in range(role[1] + 1, min(high, role[1] + 6)):
        if breaks(page, index):
            return None
        served = role_at(page, index, role[1])
        if served and (page.owns(index) or _ends_name(page, served)):
            continue  # "for the sheriff's office", "of Jobs With Justice"
        if served is None and page.word(index)[0].isupper() and serves(page, role[2].entry):
            named = as_body(page, page.word(index), index)
            if named:
                return named
        kind = in_office(served[2]) if served else None
        if kind:
            return index, index + 1, kind
    return None


def _ends_name(page: Page, role: Found) -> bool:
    """Whether a title is the last word of a name: a capital before it and none behind."""
    first, last = role[:2]
    if not page.word(first)[0].isupper() or not page.word(first - 1)[0].isupper():
        return False
    after = last < len(page.document.words) and page.gap(last) == " "
    return page.gap(first) == " " and not (after and page.word(last)[0].isupper())


def _is_field(page: Page, role: Found, found: Found) -> bool:
    """Whether a Danish scholar's field looks like a body: "i forvaltning", "i politi"."""
    if role[2].level != "expert" or found[0] != role[1] + 1 or found[1] - found[0] > 1:
        return False
    word = page.word(found[0])
    return word[0].islower() and not word.endswith(("en", "et", "ne"))


_WITHIN = tuple(
    "forældrebestyrelse skolebestyrelse elevråd forældreråd støtteforening venneforening "
    "forældreforening personaleforening medarbejderforening".split()
)


def body_after(page: Page, role: Found, high: int) -> Found | None:
    """The body that a role noun names after a preposition: "lektor ved Aarhus Universitet"."""
    stop = role[1]
    lower, words = page.document.lower, page.lists.words
    while stop < min(high, role[1] + 12) and not (breaks(page, stop) or lower[stop] in page.cues):
        if lower[stop] == "who" and page.gap(stop) == " " and stop > role[1] + 1:
            break  # "an investigator of fraud who has worked for supermarkets"
        stop += 1
    if role[1] >= stop or lower[role[1]] not in page.of:
        return None
    link, last = lower[role[1]], lower[stop - 1]
    if link in ("with", "for") and role[2].level == "expert" and last in words["community"]:
        if stop == role[1] + 3 and lower[role[1] + 1] == "the":  # "a biologist with the state"
            return stop - 1, stop, Kind(last, "authority", "official", "expert")
    people = _those_led(page, role, stop)
    if people:
        return people
    found = find_body(page, role[1] + 1, stop)
    if found and found[1] < stop and lower[found[1]].endswith(_WITHIN):
        found = body_at(page, found[1], stop) or found  # "formand for skolens forældrebestyrelse"
    if found and link == "at" and not found[2].level:
        campus = lower[found[1] - 1] in words["campus_name"]
        if campus and found[1] - found[0] > 1 and role[2].level in ("expert", "citizen"):
            return (*found[:2], Kind("University", "organisation", "expert", "expert"))
    if found and link == "i" and _is_field(page, role, found):
        found = find_body(page, found[1], stop)  # "lektor i | forvaltning ved Søby Universitet"
    if found and link == "from" and lower[found[0] - 1] in words["indefinite"]:
        if last in words["community"] or lower[found[1] - 1] in words["community"]:
            return None  # "a pharmacist from a city he would rather not name"
    if found and link == "from" and role[2].level != "organisation":
        named = found[1] - found[0] > 1 and page.word(found[0])[0].isupper()
        if named and lower[found[1] - 1] in words["place_too"]:
            return None  # "a retired inspector from Hollin Bank"
    return found


def body_beside(page: Page, role: Found) -> Found | None:
    """The body right before a title, or else behind it, in the sentence of the title."""
    low, high = page.sentence(role[0])
    return body_before(page, role[0], low) or body_after(page, role, high)
