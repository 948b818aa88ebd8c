"""Names of groups that begin with those who are in them: "Patients First", "Lejernes Røst"."""

from analysis.sourcing.apposed import apposed
from analysis.sourcing.bodies import body_kind
from analysis.sourcing.body_nouns import of_many
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_bodies import only_named
from analysis.sourcing.page import Page, Range, name_at
from analysis.speakers import Actor


def people_as_name(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "The campaign group Patients First": a plural with a capital that a name begins with."""
    if not page.lists.words["modifies"]:
        return _members_own(page, actor, places)
    if not actor.name[:1].isupper() or not places:
        return None
    tokens = actor.name.split()
    owned = any(token.endswith(("s'", "s’")) for token in tokens[:-1])
    if owned and all(token[:1].isupper() for token in tokens) and _no_noun(page, places[0]):
        told = apposed(page, places)  # "Motorists' Friend, a charity which advises drivers"
        return told or only_named("organisation", actor.name, places[0], "people as a name")
    first, last = places[0]
    if last - first == 1 and _the_desk(page, first):
        return only_named("organisation", actor.name, (first - 1, last), "people as a name")
    opens = first - 1 <= page.sentence(first)[0]
    if opens and page.document.lower[last - 1] in _CALLS and last - first == 1:
        opens = False  # "Patients Together has called for it"
    if opens or page.gap(first) != " ":
        return None  # the first word of a sentence has its capital anyway
    if not page.word(first - 1)[0].isupper():
        return None
    if not of_many(page.code, page.document.lower[first - 1]):
        return None
    if page.document.lower[first] in page.lists.first_names or name_at(page, first, last):
        return None
    return only_named("organisation", actor.name, (first - 1, last), "people as a name")


def _the_desk(page: Page, first: int) -> bool:
    """ "The Consumer | Desk": one of a kind with a capital behind the article, one word more."""
    lower = page.document.lower
    if first < 2 or lower[first - 2] != "the" or lower[first] in page.lists.first_names:
        return False
    who = page.role(first - 1) if page.word(first - 1)[0].isupper() else None
    if who is None or who[2].plural or page.gap(first) != " ":
        return False
    return who[1] - who[0] == 1 and who[2].level == "citizen"


_CALLS = ("together", "first", "united", "now", "forward", "unite")


def ruling_party(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "The ruling Broad Front", "the opposition Renewal Bloc": a party that no list knows."""
    if not page.lists.words["modifies"] or page.occurring("team_sport"):
        return None
    for first, last in places:
        inside = page.document.lower[first] in _RULES and last - first > 1
        if inside and page.word(first)[0].isupper() and page.role(last - 1) is None:
            kind = Kind(actor.name, "politics", "official", "party", "spokesperson")
            return Phrase("politics", kind, "named", (first, last), "said to rule or oppose")
        if not first or page.document.lower[first - 1] not in _RULES or page.gap(first) != " ":
            continue
        if (
            page.document.lower[first] in page.lists.first_names
            or not page.word(first)[0].isupper()
        ):
            continue
        if page.role(last - 1) is None and name_at(page, first, last) is None:
            kind = Kind(actor.name, "politics", "official", "party", "spokesperson")
            return Phrase("politics", kind, "named", (first, last), "said to rule or oppose")
    return None


_RULES = ("ruling", "governing", "opposition")


def _no_noun(page: Page, place: Range) -> bool:
    """Whether no noun for a body heads the name, as it does "Farmers' Union"."""
    known = body_kind(page, *place)
    return known is None or known.entry == page.word(place[0])


def _members_own(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Patienternes Værn", "Lejernes Røst": a Danish genitive of people that a name begins with;
    whoever advises for nothing has no stake.
    """
    tokens = actor.name.lower().split()
    if len(tokens) < _TWO or not actor.name[:1].isupper() or not tokens[0].endswith("nes"):
        return None
    if not of_many(page.code, tokens[0][:-1]):
        return None
    if tokens[1] in page.lists.first_names or body_kind(page, *places[0]):
        return None
    last = places[0][1]
    high = min(page.sentence(last - 1)[1], last + _CLAUSE)
    advises = not _ADVISES.isdisjoint(page.document.lower[last:high])
    kind = Kind(actor.name, "organisation", "organisation", "expert" if advises else "party")
    return Phrase("organisation", kind, "named", places[0], "people as a name")


_TWO = 2  # words
_CLAUSE = 6  # words
_ADVISES = frozenset(("rådgiver", "gratis", "rådgivning"))
