"""Groups and sources without a name, and what a phrase that speaks is read as."""

from dataclasses import dataclass, replace

from analysis.sourcing.asked_trades import who_judge
from analysis.sourcing.bodies import find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.group_marks import (
    ARTICLES,
    close_to_office,
    heckles,
    marked,
    of_a_party,
    of_a_place,
    of_those_who_rule,
    sat_in,
    unnamed,
)
from analysis.sourcing.insiders import hides, once_inside, who_study, wrote_the_study
from analysis.sourcing.levels import measures
from analysis.sourcing.lists import Kind
from analysis.sourcing.office_staff import of_office, whose_people
from analysis.sourcing.page import Found, Page, name_at
from analysis.sourcing.public_servants import hidden_staff, in_public_service


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase is: the actor code, the list entry behind it, naming, and where it stands."""

    actor: str
    kind: Kind
    naming: str
    head: tuple[int, int] | None
    rule: str
    body: Found | None = None
    state: str | None = None


_JUDGES = ("analyst", "economist", "strategist")  # asked for what they think of others


def of_group(
    page: Page,
    kind: Kind,
    head: tuple[int, int],
    first: int,
    cut: int,
    inside: bool,
    body: Found | None,
    country: str | None,
) -> Phrase:
    """Several people: a group when it is a definite one, large or of citizens, else anonymous."""
    if who_study(page, first, cut) or wrote_the_study(page, kind, head[1] - 1):
        return whoever_studies(head)
    lower = page.document.lower
    if kind.level in ("", "citizen") and once_inside(page, cut):
        kind = replace(kind, level="citizen", role="experience", function="personal_experience")
        return Phrase(
            "group", kind, "anonymous", head, "people who once worked there", None, country
        )
    high = page.sentence(first)[1]
    judge = kind.entry.removesuffix("s").endswith(_JUDGES)
    if inside and judge and lower[cut : cut + 1] == ("at",):
        inside = False  # "analysts at Bank Elm": asked for what they think
    counsel = kind.entry.endswith(_SERVES)  # "lawyers for the company"
    learned = body is not None and body[2].level == "expert"  # "at Elm Business School"
    learned = learned or of_a_place(page, kind, cut)
    rules = of_those_who_rule(page, cut, high)
    spared = counsel or rules or learned
    judges = judge and not inside
    if inside or (not spared and not judges and _in_trade(page, cut, high)):
        level = "official" if inside else "organisation"
        kind = Kind(kind.entry, "anonymous", level, "unknown", "spokesperson")
        return Phrase("anonymous", kind, "anonymous", head, "people inside", body, country)
    if kind.entry in _PERSONS and body is not None and lower[cut : cut + 1] in _WITHIN:
        if body[2].actor in ("company", "organisation") and unnamed(page, body[1], high):
            kind = replace(kind, level="organisation", role="unknown", function="spokesperson")
            return Phrase("anonymous", kind, "anonymous", head, "people inside", body, country)
    if kind.entry in _ANYBODY and heckles(page, head[1]):
        kind = replace(kind, level="citizen", role="party", function="popular_opinion")
        return Phrase("anonymous", kind, "anonymous", head, "voices a view", None, country)
    knows = marked(page, cut, high)
    if kind.level in ("", "citizen") and (knows or sat_in(page, cut, high)):
        kind = replace(kind, level="", role="", function="")
        if close_to_office(page, cut, high):
            kind = replace(kind, level="official", role="party", function="spokesperson")
        elif _close_to_firm(page, cut):
            kind = replace(kind, level="organisation", role="unknown", function="spokesperson")
        elif page.occurring("companies") or len(page.occurring("strike")) > _FIRMS:
            kind = replace(kind, level="organisation", role="unknown", function="spokesperson")
        elif kind.entry in _PERSONS and lower[cut : cut + 1] in _KNOWING and not _governed(page):
            kind = replace(kind, level="organisation", role="unknown", function="spokesperson")
        return Phrase("anonymous", kind, "anonymous", head, "people who know", body, country)
    if of_office(page, first, head, cut) or whose_people(page, first, head):
        known = not page.lists.words["guards"].isdisjoint(lower[first : head[1]])
        role = "expert" if known else "party"
        kind = replace(kind, level="official", role=role, function="spokesperson")
        return Phrase("group", kind, "title_only", head, "officials of an office", body, country)
    if of_a_party(page, first, head[0]) or rules:
        kind = replace(kind, level="official", role="party", function="spokesperson")
        if hides(page, head[1]):
            rule = "members of a party"
            return Phrase("anonymous", kind, "anonymous", head, rule, body, country)
        body = None if rules else body
        return Phrase("group", kind, "title_only", head, "members of a party", body, country)
    if lower[first:cut] == ("officials",) and high > cut:
        if lower[cut] not in page.of and not (
            first and lower[first - 1] in page.lists.words["many"]
        ):
            # After a fire or a crash they are those who turn out.
            role = "expert" if len(page.occurring("turned_out")) > 1 else "party"
            kind = replace(kind, level="official", role=role, function="spokesperson")
            return Phrase("group", kind, "title_only", head, "officials as such", body, country)
    if kind.entry.removesuffix("s") == "observer" and page.occurring("candidate"):
        kind = replace(kind, level="official", role="expert", function="spokesperson")
    serving = in_public_service(page, kind, first, head)
    if serving:
        rule = "in public service"
        return Phrase("group", serving, "title_only", head, rule, None, country)
    hidden = hidden_staff(page, kind, first, head)
    if hidden:
        return Phrase("anonymous", hidden, "anonymous", head, "people inside", body, country)
    if lower[head[1] - 1] in page.lists.words["discreet"] and kind.level == "official":
        kind = replace(kind, role="unknown")
    elif kind.level == "organisation" and not kind.definite and hides(page, head[1]):
        kind = replace(kind, role="unknown")
    several = cut - first > 1 and lower[first] in page.lists.words["many"]
    counted = several or any(word.isdecimal() for word in lower[first:cut])
    if kind.level == "expert" and kind.role == "expert" and kind.function == "personal_experience":
        kind = replace(kind, level="citizen", role="experience")  # "beekeepers say"
    trained = kind.level == "expert" and (
        lower[head[1] - 1] not in page.lists.words["studies_known"]
        or (body is not None and bool(body[2].entry) and cut < high and lower[cut] in page.of)
    )
    if trained and not counted and not _numbered(page, first):
        meters = body if body and body[2].actor == "authority" and measures(body[2]) else None
        rule = "people of one profession"
        return Phrase("group", kind, "title_only", head, rule, meters, country)
    definite = lower[first] in ARTICLES or kind.definite or lower[head[1] - 1].endswith("ne")
    large = any(w.isdecimal() and (len(w) > 3 or int(w) > _SEVERAL) for w in lower[first:cut])
    office = body is not None and body[2].actor in ("company", "organisation", "authority")
    if office and not counted and kind.level == "organisation" and kind.entry in _SERVES:
        return Phrase("group", kind, "title_only", head, "people of one body", body, country)
    if not definite and counted and kind.entry in page.lists.words["ward_staff"]:
        kind = replace(kind, role="experience", function="personal_experience")
    of_house = body is not None and body[2].actor not in ("", "document")  # "contract lawyers"
    judging = who_judge(page, kind, first, head) if not (counted or definite or of_house) else None
    if judging:
        rule = "people of one profession"
        return Phrase("group", judging, "title_only", head, rule, None, country)
    if kind.entry in _COUNSEL and lower[cut : cut + 1] == ("for",):
        near = lower[cut : min(high, cut + 4)]
        if near[1:2] != ("the",) or _ACCUSERS.isdisjoint(near):  # "lawyers for the mayor"
            kind = replace(kind, level="organisation", role="party", function="spokesperson")
            return Phrase("group", kind, "title_only", head, "people of one body", None, country)
    if first + 1 < cut and lower[first] == "union" and kind.level == "official":
        kind = replace(kind, level="organisation", role="party", function="spokesperson")
    bare = kind.entry in page.lists.words["side"] and not definite and not large
    if bare:
        return Phrase("anonymous", kind, "anonymous", head, "people without a name", body, country)
    if definite or large or kind.level == "citizen" or kind.entry in _OFFICES:
        if kind.level == "citizen" and kind.function == "personal_experience":
            kind = replace(kind, function="popular_opinion")
        office = definite and kind.level in ("official", "expert") and kind.plural
        naming = "title_only" if office or kind.entry in _OFFICES else "anonymous"
        if kind.entry in ("family", "familie") and _capital(page, first, head[0]):
            naming = "named"  # "the Fitch family"
        return Phrase("group", kind, naming, head, "plural group", body, country)
    offices = kind.level == "official" and page.lists.words["modifies"] and not counted
    if offices and lower[head[1] - 1] not in page.lists.words["discreet"]:
        if kind.role != "unknown" and not hides(page, head[1]) and not _numbered(page, first):
            return Phrase("group", kind, "title_only", head, "office as such", body, country)
    return Phrase("anonymous", kind, "anonymous", head, "people without a name", body, country)


_COUNSEL = ("lawyer", "attorney", "barrister", "solicitor", "representative")
_ACCUSERS = frozenset("state prosecution crown government commonwealth".split())


def _close_to_firm(page: Page, cut: int) -> bool:
    """ "Two people | close to the buyer": somebody of a business, with no office."""
    lower = page.document.lower
    if lower[cut : cut + 3] != ("close", "to", "the") or not page.lists.words["modifies"]:
        return False
    return lower[cut + 3 : cut + 4] in _TRADING


_TRADING = tuple(
    (each,)
    for each in "buyer seller bidder bidders lender lenders owner owners investor investors "
    "creditors company firm family club bank fund deal sale".split()
)


def _governed(page: Page) -> bool:
    """Whether the story is of a government, whose doors are closed too."""
    return bool(page.occurring("government") or page.occurring("peers"))


_KNOWING = (("with",), ("who",), ("familiar",))  # "a person with knowledge of the search"
_PERSONS = ("person", "people", "someone", "somebody")
_WITHIN = (("at",), ("inside",), ("within",))
_ANYBODY = ("someone", "somebody")


def whoever_studies(head: tuple[int, int]) -> Phrase:
    """ "People who study it": experts, whoever they are."""
    kind = Kind("people", "group", "expert", "expert", "expert", plural=True)
    return Phrase("group", kind, "title_only", head, "said to study it")


def _capital(page: Page, first: int, last: int) -> bool:
    return any(page.word(i)[0].isupper() and page.gap(i) for i in range(max(first, last - 2), last))


def _numbered(page: Page, first: int) -> bool:
    return page.document.lower[first] in page.lists.words["number_word"]


_SEVERAL = 9
_SERVES = tuple("lawyer attorney solicitor advokat administrator liquidator kurator".split())
_OFFICES = frozenset(("prosecutor", "anklager"))  # whose bearers speak for one office


def from_inside(page: Page, kind: Kind, cut: int, last: int, inside: bool) -> Kind:
    """A source that the text places inside a body speaks from there; with what interest, nobody
    knows, unless it is a party.
    """
    if kind.level:
        return kind
    lower, words = page.document.lower, page.lists.words
    if not words["parties"].isdisjoint(lower[cut:last]):
        return replace(kind, level="official", role="party", function="spokesperson")
    if inside:
        return replace(kind, level="official", role="unknown", function="spokesperson")
    if lower[cut : cut + 2] == ("close", "to") and words["modifies"]:
        level = "official" if close_to_office(page, cut, page.sentence(cut)[1]) else "organisation"
        return replace(kind, level=level, role="unknown", function="spokesperson")
    of_whom = lower[cut - 2] if cut > 1 and words["modifies"] else ""
    if of_whom == "royal":
        return replace(kind, level="official", role="unknown", function="spokesperson")
    if of_whom in words["trade"] or of_whom in words["has_sources"]:
        return replace(kind, level="organisation", role="unknown", function="spokesperson")
    office = find_body(page, cut, last) if words["modifies"] and cut + 1 < last else None
    if office and office[2].level == "official":  # "a source at the Highways Agency"
        return replace(kind, level="official", role="unknown", function="spokesperson")
    knows = not words["source_marks"].isdisjoint(lower[cut : page.sentence(cut - 1)[1]])
    if _in_trade(page, cut, last, "trade_of_source") or (knows and _of_business(page)):
        return replace(kind, level="organisation", role="unknown", function="spokesperson")
    return kind


def of_a_deal(page: Page, cut: int, last: int) -> bool:
    """ "A person close to the negotiations" in a story of a firm's: nobody of an office."""
    lower, words = page.document.lower, page.lists.words
    told = words["inside"].intersection(lower[cut:last])
    if not told <= _DEALS or len(page.occurring("companies")) < _FIRMS:
        return False
    return not (page.occurring("government") or page.occurring("peers"))


_DEALS = frozenset(("talks", "negotiations", "deal"))
_FIRMS = 2  # different words of firms


def _of_business(page: Page) -> bool:
    """Whether companies are the matter of the text."""
    return any(len(page.occurring(each)) >= _FIRMS for each in ("companies", "firm_story"))


def _in_trade(page: Page, cut: int, last: int, more: str = "trade") -> bool:
    """ "Kilder i branchen", "people at the company"; a source is "on the tour", "in the band" too,
    by the list `more`.
    """
    lower, words = page.document.lower, page.lists.words
    if cut + 1 >= last or not (lower[cut] in page.of or lower[cut] in words["cut"]):
        return False
    near = lower[cut + 1 : min(last, cut + 4)]
    return not words["trade"].isdisjoint(near) or not words[more].isdisjoint(near)


def source_of_body(page: Page, first: int, cut: int) -> bool:
    """ "A police source": the words before the noun name a body that governs."""
    for index in range(first, cut - 1):
        if page.document.lower[index] in page.lists.words["of_state"]:
            return True
        noun = noun_at(page, index, first)
        name = None if noun else name_at(page, index, cut)
        if (noun and noun[2].level == "official") or (name and name[2].level == "official"):
            return True
    return False
