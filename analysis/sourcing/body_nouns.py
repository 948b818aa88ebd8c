"""Which noun for a body or a document ends with a word, and what that body does."""

from dataclasses import replace

from analysis.sourcing.boards import names_no_body, town_board
from analysis.sourcing.fronts import FRONTS, of_parties
from analysis.sourcing.institutes import institute
from analysis.sourcing.lists import Kind, body_noun, role_noun
from analysis.sourcing.neighbours import allied
from analysis.sourcing.noun_marks import ANIMALS, VOLUNTEERS, in_a_cause, of_a_firm, of_makers
from analysis.sourcing.page import Found, Page, of_whom, role_at


def noun_at(page: Page, index: int, low: int) -> Found | None:
    """The noun for a body or document that ends with word `index`, of one or more words."""
    lower = page.document.lower
    capital = page.word(index)[0].isupper()
    end = lower[index].removesuffix("'s") if page.lists.words["modifies"] else lower[index]
    if end in page.lists.phrase_ends:  # "the fire service's chief"
        for first in range(max(low, index - 3), index):
            if lower[first] in page.lists.phrases:
                phrase = " ".join((*lower[first:index], end))
                if phrase == "royal society" and of_whom(page, index + 1):
                    continue
                kind = page.lists.name_nouns.get(phrase) if capital else None
                kind = kind or page.lists.nouns.get(phrase)
                if kind and phrase in _PARISH and not _CHURCH.isdisjoint(page.document.vocabulary):
                    kind = Kind(kind.entry, "organisation", "organisation", "party")
                if kind and lower[first] == "rescue" and first and lower[first - 1] in ANIMALS:
                    kind = Kind(kind.entry, "organisation", "organisation", "party")
                if kind and lower[first] == "disciplinary" and _of_a_house(page, first, low):
                    kind = Kind(kind.entry, "organisation", "organisation", "party")
                if kind:
                    return first, index + 1, kind
    if lower[index] == "office" and index > low and page.owns(index - 1):
        holder = role_at(page, index - 1, low)
        if holder and holder[2].level == "official" and page.word(index - 1)[0].islower():
            kind = Kind("office", "authority", "official", "party")
            return holder[0], index + 1, kind  # "the secretary of state's office"
    named = capital and (index > page.sentence(index)[0] or _named_inside(page, index))
    kind = body_noun(page.code, lower[index], named)
    if kind and not page.lists.words["modifies"]:
        kind = institute(page.document.spelled, lower, index, kind)
    if page.word(index) == "Local" and lower[index + 1 : index + 2] != ():
        if lower[index + 1].isdecimal():  # "Local 88 of the Haulers' Union"
            return index, index + 2, Kind("union", "organisation", "organisation", "party")
    if kind is None or of_a_week(page, index):
        return None
    if names_no_body(page, index):
        return None
    return index, index + 1, _by_its_words(page, index, low, kind)


def _by_its_words(page: Page, index: int, low: int, kind: Kind) -> Kind:
    """What the words beside the noun at word `index` make of its `kind`."""
    lower = page.document.lower
    entry = kind.entry.lower()
    if kind.actor == "authority" and kind.role == "party":
        traders = of_a_trade(page, index, low)
        if traders and page.lists.words["modifies"]:
            kind = Kind(kind.entry, "organisation", "organisation", "party")
        elif controls(page, index, low):
            kind = replace(kind, role="expert")
        elif lower[index] == "authorities" and len(page.occurring("turned_out")) > 1:
            kind = replace(kind, role="expert")  # after a storm, a crash
        elif traders:
            kind = Kind(kind.entry, "organisation", "organisation", "party")
    elif kind.actor == "authority" and entry == "board" and page.lists.words["modifies"]:
        if index > low and of_many(page.code, lower[index - 1]):
            kind = Kind(kind.entry, "organisation", "organisation", "party")  # "Growers Board"
    if kind.actor == "organisation" and kind.level != "expert" and _of_a_council(page, index, low):
        kind = Kind(kind.entry, "authority", "official", "party")  # "the council's safety team"
    if entry == "department" and kind.actor == "authority" and of_a_firm(page, index, low):
        # "the carrier's sales department"
        kind = Kind(kind.entry, "company", "organisation", "party")
    bare = entry == "board" and (lower[index - 1] == "the" or index == page.sentence(index)[0])
    if bare and town_board(page):
        kind = Kind(kind.entry, "authority", "official", "party")  # "the board" of a school
    if entry in _KEEPS and index > low and lower[index - 1] in _PUBLIC:
        kind = Kind(kind.entry, "authority", "official", "party")  # "the state museum"
    club = entry in ("city", "town", "county") and page.word(index)[0].isupper()
    if club and len(page.occurring("contest_story")) >= _CONTEST:
        kind = Kind(kind.entry, "organisation", "organisation", "party")  # "Southgate City"
    if page.word(index) in FRONTS and kind.actor == "organisation":
        if of_parties(page, max(low, index - 3), index + 1):
            kind = Kind(kind.entry, "politics", "official", "party")  # "the Civic Alliance"
    if entry == "council" and index > low and lower[index - 1] in _SERVED and kind.role == "party":
        kind = Kind(kind.entry, "organisation", "organisation", "expert")  # "Air Passenger Council"
    if entry == "register" and kind.actor == "medium" and not _WIDE.isdisjoint(lower[low:index]):
        kind = Kind(kind.entry, "organisation", "expert", "expert")  # "the Global Loss Register"
    if kind.level == "official" and entry not in _POLICE and _of_a_sport(page, index, low):
        kind = Kind(kind.entry, "organisation", "organisation", "party")  # "the Darts Council"
    if kind.actor == "politics":
        whose = page.gap(index) in _OF_MANY and of_many(page.code, lower[index - 1])
        of_whom = lower[index + 1 : index + 2] == ("of",) and index + 2 < len(lower)
        whose = whose or (of_whom and of_many(page.code, lower[index + 2]))  # "of bondholders"
        if entry == "campaign" and index > low and page.word(index - 1) in _SIDES:
            kind = replace(kind, actor="organisation", level="organisation")  # "the Yes campaign"
        elif entry == "committee" and (whose or _of_a_contest(page)):  # "the traders' committee"
            kind = Kind(kind.entry, "organisation", "organisation", "party")
        elif entry == "committee" and index > low and lower[index - 1] in VOLUNTEERS:
            kind = Kind(kind.entry, "organisation", "organisation", "party")  # of a mosque
        elif entry == "committee" and _of_private_house(page, index, low):
            kind = Kind(kind.entry, "organisation", "organisation", "party")
        elif entry == "committee" and _of_a_feast(page, index):
            kind = Kind(kind.entry, "organisation", "organisation", "party")
        elif entry == "committee" and _of_a_vote(page, index, low):
            kind = replace(kind, actor="organisation", level="organisation")
        elif entry == "campaign" and _slogan(page, index, low):
            kind = replace(kind, actor="organisation", level="organisation")
        elif entry == "coalition" and in_a_cause(page, index, low):
            kind = replace(kind, actor="organisation", level="organisation")
        elif allied(page.document.spelled, index):
            kind = replace(kind, actor="organisation", level="organisation")
    if (
        entry == "college"
        and lower[index - 1] == "royal"
        and lower[index + 1 : index + 2] == ("of",)
    ):
        trade = role_noun(page.code, lower[index + 2]) if index + 2 < len(lower) else None
        if trade is not None and trade.plural:  # "the Royal College of Midwives"
            kind = Kind(kind.entry, "organisation", "organisation", "party")
    if entry == "academy" and index > low and lower[index - 1] in page.lists.words["skill"]:
        kind = Kind(kind.entry, "organisation", "organisation", "party")  # a swim academy
    goes_on = index + 1 < len(lower) and page.gap(index + 1) == " " and page.role(index + 1)
    if page.lists.words["modifies"] and not goes_on and "of" not in lower[index - 2 : index]:
        kind = in_public_care(page, kind)  # but "the hospital doctors' union"
    if kind.level == "official" and entry.startswith("rescue") and lower[index - 2] in ANIMALS:
        kind = Kind(kind.entry, "organisation", "organisation", "party")  # "Dog Rescue Centre"
    if kind.actor == "organisation" and kind.role != "party" and _watches(page, index, low):
        kind = Kind(kind.entry, "authority", "official", "expert")  # "the Marine Data Institute"
    elif kind.actor == "organisation" and _watches(page, index, low, True):
        kind = Kind(kind.entry, "authority", "official", "expert")  # "the Avalanche Centre"
    if kind.actor == "organisation" and kind.level != "expert" and of_science(page, index, low):
        kind = Kind(kind.entry, "organisation", "expert", "expert")
    return kind


def _of_private_house(page: Page, index: int, low: int) -> bool:
    """ "The orchestra's | committee": that of a body which is no office and no party."""
    if index <= low or not page.owns(index - 1):
        return False
    owner = body_noun(page.code, page.document.lower[index - 1][:-2])
    return owner is not None and owner.actor in ("organisation", "company")


def _of_a_feast(page: Page, index: int) -> bool:
    """ "The parade committee … | The committee": one that volunteers sit on, where it was named."""
    lower = page.document.lower
    if not index or lower[index - 1] != "the":
        return False
    before = [at for at in page.places("committee") if 0 < at < index]
    return bool(before) and lower[before[0] - 1] in VOLUNTEERS


def in_public_care(page: Page, kind: Kind) -> Kind:
    """A hospital: run by the public, but for where prices or spellings are American."""
    if kind.actor != "organisation" or not kind.entry.lower().startswith(_HOSPITALS):
        return kind
    if kind.entry.lower().startswith(_NO_HOUSE):
        return kind
    american = "$" in page.text or not _AMERICAN.isdisjoint(page.document.vocabulary)
    if american and not kind.entry.endswith("Infirmary"):
        return kind
    return replace(kind, actor="authority", level="official", role="party")


_AMERICAN = frozenset(
    "percent sheriff kindergarten neighbor neighbors color labor troopers deputies highway "
    "interstate freshman sophomore downtown".split()
)
CARE = ("hospital", "infirmary")
_HOSPITALS = (*CARE, "university hospital", "general hospital")
_NO_HOUSE = ("hospital association", "hospital chain", "hospitality")


def _of_a_council(page: Page, index: int, low: int) -> bool:
    """ "The council's Public Protection | team", "the county's museum | service"."""
    lower = page.document.lower
    if lower[index] not in STAFFED or not page.lists.words["modifies"]:
        return False
    for at in range(index - 1, max(low, index - _OWNED) - 1, -1):
        if page.gap(at + 1) != " ":
            return False
        if page.owns(at):
            owner = lower[at][:-2]
            return owner in page.lists.words["community"] or owner in page.lists.words["governs"]
        if lower[at] in page.of or lower[at] in page.lists.words["article"]:
            return False
    return False


_OWNED = 5  # words of "the council's environmental health team"
STAFFED = frozenset("team service unit museum library archive archives gallery laboratory".split())


def _of_a_house(page: Page, first: int, low: int) -> bool:
    """ "Its | disciplinary panel", "the club's disciplinary panel": a house's own."""
    return first > low and (page.document.lower[first - 1] in _ITS or page.owns(first - 1))


_ITS = ("its", "their", "our")


def of_a_week(page: Page, index: int) -> bool:
    """ "In for her | weekly lengths": no paper."""
    lower = page.document.lower
    return lower[index] in _PERIODS and index > 0 and lower[index - 1] in page.lists.words["her"]


_PERIODS = ("weekly", "daily", "monthly", "quarterly")


def _slogan(page: Page, index: int, low: int) -> bool:
    """ "The Save Our Pier campaign", "the Trams Must Stay campaign": of no candidate."""
    at = index
    while at > low and page.word(at - 1)[0].isupper() and page.gap(at) == " ":
        at -= 1
    at += page.document.lower[at] == "the"
    if index - at < _SLOGAN or page.document.lower[at] in page.lists.first_names:
        return False
    return not page.occurring("candidate") and not page.occurring("race_story")


def _of_a_vote(page: Page, index: int, low: int) -> bool:
    """ "The Vote No | committee", "the No on 14 | committee": those on one side of a question."""
    before = page.document.lower[max(low, index - 3) : index]
    return index > low and (page.word(index - 1) in _SIDES or bool({"no", "yes"} & set(before)))


_OF_MANY = ("' ", "’ ")
_SIDES = ("No", "Yes", "Now", "First", "Out", "In", "Leave", "Remain", "Keep")
_SLOGAN = 2  # words
_KEEPS = frozenset("museum library archive archives gallery collection shelter pool jail".split())
_PUBLIC = frozenset("state county municipal provincial cantonal national".split())


def _of_a_sport(page: Page, index: int, low: int) -> bool:
    """ "The Darts Council", "the Tennis Integrity Unit"."""
    lower = page.document.lower
    at = index - (index > low + 1 and lower[index - 1] in _KEEPS_CLEAN)
    return at > low and lower[at - 1] in page.lists.words["played"]


_SERVED = ("passenger", "passengers", "consumer", "consumers", "patient", "patients", "viewers")
_WIDE = frozenset("national global world international european".split())
_POLICE = ("police", "constabulary")
_KEEPS_CLEAN = frozenset("integrity anti-doping disciplinary".split())


def _named_inside(page: Page, index: int) -> bool:
    """ "Rovers" that opens a sentence and has its capital inside another one."""
    lower = page.document.lower[index]
    if lower in page.lists.nouns or lower not in page.lists.name_nouns:
        return False
    return any(at != page.sentence(at)[0] for at in page.places(page.word(index)))


def _of_a_contest(page: Page) -> bool:
    """Whether a committee is one of a race or a league: its words, and none of a council."""
    if len(page.occurring("contest_story")) < _CONTEST:
        return False
    return not (page.occurring("chamber") - {"committee"})


_CONTEST = 4  # different words


def controls(page: Page, index: int, low: int) -> bool:
    """ "The Rivers Agency", "the product safety board": an office that watches over something."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] not in words["office_noun"]:
        return False
    if lower[index + 1 : index + 2] in (("of",), ("for",)):  # "the Department of Wildlife"
        return not words["controls"].isdisjoint(lower[index + 2 : index + 5])
    return not words["controls"].isdisjoint(lower[max(low, index - 3) : index])


def of_science(page: Page, index: int, low: int) -> bool:
    """ "The Woods Oceanographic Center", "a sleep research centre": whoever studies there."""
    lower, words = page.document.lower, page.lists.words
    if lower[index] not in words["house_of"]:
        return False
    if lower[index + 1 : index + 2] in (("for",), ("of",)) and page.word(index)[0].isupper():
        named = lower[index + 2 : index + 5]  # "the Centre for Climate Research"
        if not _STUDIES.isdisjoint(named):
            return True
    if index <= low:
        return False
    before = lower[index - 1]
    return before in words["science"] or before.endswith(_SCIENTIFIC)


_STUDIES = frozenset("research studies sciences science analysis forecasting".split())
_SCIENTIFIC = ("graphic", "ological", "sciences", "ology")


def _watches(page: Page, index: int, low: int, sure: bool = False) -> bool:
    """Whether an institute or centre keeps watch over the sea, the weather or the ground: for the
    whole country, but at a university, where it is "in" or "at" one. `sure` looks for those fields
    alone in which nobody else keeps watch.
    """
    lower, words = page.document.lower, page.lists.words
    if index <= low or lower[index] not in _WATCHING or not words["modifies"]:
        return False
    if lower[index] == "institute" and lower[index - 1] == "federal":
        return lower[index + 1 : index + 2] == ("of",) and not sure  # "of Child Health"
    if lower[index + 1 : index + 2] in _AT_HOUSE:
        return False
    fields = _SURELY if sure else _SURELY | _FIELDS
    if lower[index] == "observatory" and lower[index - 1] in _COUNTED:
        return True  # which counts births and deaths
    return any(lower[at] in fields for at in range(max(low, index - 3), index))


_COUNTED = ("health", "land", "rural", "labour", "labor", "migration", "air", "economic")
_WATCHING = ("institute", "centre", "center", "observatory")
_AT_HOUSE = (("at",), ("of",), ("for",), ("in",))
_SURELY = frozenset(
    "avalanche flood hurricane earthquake seismological seismic meteorological weather volcano "
    "hydrological hydrographic tsunami response coordination".split()
)
_FIELDS = frozenset(
    "marine sea geophysical geological forest nature fisheries vaccine data".split()
)
_PARISH = ("parish council", "parish pastoral council")
_CHURCH = frozenset("bishop diocese parishioner parishioners priest".split())


def of_a_trade(page: Page, index: int, low: int) -> bool:
    """ "The Growers Council", "the Egg Producers Board": a trade's own, no authority."""
    lower, words = page.document.lower, page.lists.words
    if index <= low or lower[index] not in words["trade_body"]:
        return False
    if lower[index - 1] in words["of_trade"] or of_makers(page, index - 1):
        return True
    return of_many(page.code, lower[index - 1])


def of_many(code: str, word: str) -> bool:
    """Whether a body may bear the plural `word` for those in it: "growers", "patients"."""
    kind = role_noun(code, word)
    return kind is not None and kind.plural and kind.level in ("citizen", "organisation")
