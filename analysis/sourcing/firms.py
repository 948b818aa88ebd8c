"""Names of firms and ports that read like a person's: told by a noun, "it" or "its" beside them."""

from analysis.sourcing.bodies import body_kind
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_bodies import only_named
from analysis.sourcing.page import Page, Range, name_at
from analysis.sourcing.sentences_before import SCHOOLS
from analysis.speakers import Actor


def firm_of_a_trade(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "His solicitors, Hartnell Dray", "architects Holt Marsh": several people of a trade with one
    name; "lawyers Ida Holm and Per Lund" are two.
    """
    words, lower = page.lists.words, page.document.lower
    if not words["trade_of_firms"] or not actor.name[:1].isupper() or not places:
        return None
    first, last = places[0]
    if first == page.sentence(first)[0]:
        return None
    if lower[first - 1] in words["judging_house"] and _in_a_report(page, last):
        if page.gap(first) == " " and lower[first] not in page.lists.first_names:
            return _studies(actor.name, (first, last))
    if lower[first - 1] not in words["trade_of_firms"]:
        return None
    high = page.sentence(first)[1]
    if last < high and lower[last] in words["joins"]:
        return None
    if page.gap(first) == ", ":
        if lower[max(0, first - 3) : first - 1] == ("of", "the"):
            return None  # "one of the organisers, X"
        listed = last < high and page.gap(last) == ", " and page.word(last)[0].isupper()
        if listed or not _has_owner(page, first - 1):
            return None
    elif page.gap(first) != " " or lower[first] in page.lists.first_names:
        return None
    if lower[first - 1] in words["studying_firms"]:
        return _studies(actor.name, (first, last))
    return only_named("company", actor.name, (first, last), _BY_NOUN)


def _studies(name: str, place: Range) -> Phrase:
    """A firm that is asked for what it has worked out."""
    kind = Kind(name, "company", "expert", "expert", "expert")
    return Phrase("company", kind, "named", place, _BY_NOUN)


def _in_a_report(page: Page, last: int) -> bool:
    """ "The brokerage X | said in a report": what it has worked out."""
    near = page.document.lower[last : min(page.sentence(last - 1)[1], last + _BEFORE)]
    return "in" in near and not _REPORTS.isdisjoint(near)


_REPORTS = frozenset("report note briefing forecast survey study analysis".split())


def abroad(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Japan's Kurobane, a rival, has said it": one word behind a state's genitive, where
    firms are the matter of the text.
    """
    if not places or " " in actor.name or not page.lists.words["modifies"]:
        return None
    first, last = places[0]
    if first <= page.sentence(first)[0] or page.gap(first) != " " or not page.owns(first - 1):
        return None
    state = page.word(first - 1)[:-2] in page.lists.territories
    if not state or actor.name.lower() in page.lists.first_names or last - first > 1:
        return None
    firms = len(page.occurring("companies")) + len(page.occurring("firm_story"))
    if firms < _FIRMS or actor.kind not in ("person", "other"):
        return None
    return only_named("company", actor.name, (first, last), "name behind a state's")


_FIRMS = 2  # different words of firms


def named_like_a_person(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "The consulting firm Harlan Pike", "contractor Brandt Holm said it was aware": firms whose
    names begin with a first name.
    """
    words, lower = page.lists.words, page.document.lower
    if not words["modifies"] or " " not in actor.name:
        return None
    for first, last in places:
        low, high = page.sentence(first)
        if first <= low or page.gap(first) != " " or page.word(first - 1).isupper():
            continue
        on = last < high and page.gap(last) == " "
        if lower[first - 1] in words["named_firm"] and first - low > 1:
            noun = noun_at(page, first - 1, low)
            opens = lower[max(low, first - _BEFORE) : first - 1]
            if on and not page.of.isdisjoint(opens):
                continue  # "at the company Ida Holm said"
            if noun and noun[2].actor in ("company", "organisation") and not _THE.isdisjoint(opens):
                if not on or lower[last] in page.cues:
                    return Phrase(noun[2].actor, noun[2], "named", (first, last), _BY_NOUN)
        if on and lower[first - 1] in words["firm_before"] and lower[last] in page.cues:
            after = lower[last + 1 : min(high, last + 5)]
            if after[:1] == ("it",) and not words["it_feels"].isdisjoint(after):
                return only_named("company", actor.name, (first, last), _BY_NOUN)
    return None


def firm_with_its(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Boatbuilder Holm Strand has won an order for its yard", "X, the would-be buyer, said it": a
    name of which the sentence goes on with "its" and that begins with nobody's first name.
    """
    words, lower = page.lists.words, page.document.lower
    if not words["modifies"] or " " not in actor.name or not actor.name[:1].isupper():
        return None
    if actor.name.split()[0].lower() in page.lists.first_names:
        return None
    stated = _rival_or_statement(page, actor, places)
    stated = stated or _it_feels(page, actor, places)
    if stated or actor.gender != "unknown":
        return stated  # a "she" of the next sentence may be somebody else
    for first, last in places[:_PLACES]:
        low, high = page.sentence(first)
        before = first > low and page.gap(first) == " " and _of_firms(page, first - 1)
        if not before:
            if last + 1 >= high or page.gap(last) != ", " or lower[last] not in _THE:
                continue
            near = range(last + 1, min(high - 1, last + _BEFORE))
            stop = next((index for index in near if page.gap(index + 1) != " "), 0)
            if not stop or page.gap(stop + 1) != ", " or not _of_firms(page, stop):
                continue
        behind = lower[last:high]
        in_writing = not before and "it" in behind and "statement" in behind
        if ("its" in behind or in_writing) and words["she"].isdisjoint(behind):
            if words["her"].isdisjoint(behind):
                return only_named("company", actor.name, (first, last), _BY_NOUN)
    return None


def _rival_or_statement(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Its larger rival Cadmore Inns", "Eastern Rail said in a statement that it had": a firm."""
    lower = page.document.lower
    for first, last in places[:_PLACES]:
        low, high = page.sentence(first)
        if first - low > 1 and page.gap(first) == " " and lower[first - 1] in _RIVALS:
            if not _OWN.isdisjoint(lower[max(low, first - 4) : first - 1]):
                return only_named("company", actor.name, (first, last), _BY_NOUN)
        said = lower[last : last + 4]
        if last + 5 < high and said[1:] in _IN_A_STATEMENT and said[0] in page.cues:
            at = last + 4 + (lower[last + 4] == "that")
            it = lower[at : at + 1] == ("it",) and lower[at + 1 : at + 2] in _IT_DID
            if it and _no_office(page, first, last):
                return only_named("company", actor.name, (first, last), "stated as a body")
    return None


def _no_office(page: Page, first: int, last: int) -> bool:
    """Whether the name has no noun for a public body: "Department for Rural Affairs"."""
    kind = body_kind(page, first, last)
    return kind is None or kind.level == "organisation"


def _it_feels(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Holm Kraft said it was surprised by the ruling": what a body feels, no weather."""
    lower = page.document.lower
    if not page.occurring("it_feels"):
        return None
    for first, last in places[:_PLACES]:
        high = page.sentence(first)[1]
        if last + 4 > high or page.gap(last) != " " or lower[last] not in page.cues:
            continue
        at = last + 1 + (lower[last + 1] == "that")
        if lower[at] != "it" or lower[at + 1] not in page.lists.words["was"]:
            continue
        near = lower[at + 2 : min(high, at + 5)]
        if not page.lists.words["it_feels"].isdisjoint(near) and _no_office(page, first, last):
            return only_named("company", actor.name, (first, last), "stated as a body")
    return None


_RIVALS = ("rival", "competitor", "rivals")
_OWN = frozenset(("its", "their"))
_IN_A_STATEMENT = (("in", "a", "statement"), ("in", "a", "release"), ("in", "an", "email"))
_IT_DID = (("had",), ("has",), ("would",), ("will",), ("regretted",), ("regrets",))


def _of_firms(page: Page, at: int) -> bool:
    """Whether the word is a noun for firms, "producer", or for one who makes a thing by trade."""
    word = page.document.lower[at]
    return word in page.lists.words["firm_before"] or word.endswith(_MAKERS)


_PLACES = 8  # of a name
_MAKERS = ("builder", "maker", "producer", "grower", "refiner", "miller", "wright")
_BEFORE = 5  # words
_BY_NOUN = "noun before the name"
_THE = frozenset(("the", "a", "an", "its"))


def _has_owner(page: Page, at: int) -> bool:
    """ "His solicitors", "the firm's architects", "the developers": one firm is meant."""
    words = page.lists.words
    return any(
        page.owns(index)
        or page.word(index).endswith(("s'", "s’"))
        or page.document.lower[index] in words["definite"]
        for index in range(max(page.sentence(at)[0], at - 3), at)
    )


def named_for_goods(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Northmoor Power", "Shires Cheese": a name that ends in what is sold and that no first name
    opens.
    """
    tokens = actor.name.split()
    if len(tokens) < _NAMED or not places or not page.lists.words["modifies"]:
        return None
    if tokens[-1].lower() not in page.lists.words["firm_goods"] or not tokens[-1][0].isupper():
        return None
    if not tokens[0][0].isupper() or tokens[0].lower() in page.lists.first_names:
        return None
    if actor.title is not None or name_at(page, *places[0]) or body_kind(page, *places[0]):
        return None
    return only_named("company", actor.name, places[0], "named for what it sells")


_NAMED = 2  # words


def port(page: Page, places: list[Range]) -> Phrase | None:
    """ "Port of Marlby said", "the Port of Marlby": whoever runs the harbour."""
    if "port" not in page.document.vocabulary or not page.lists.words["modifies"]:
        return None
    for first, last in places[:_PLACES]:
        at = first if page.word(first) == "Port" else first - 2
        if at >= 0 and page.word(at) == "Port" and page.document.lower[at + 1 : at + 2] == ("of",):
            kind = Kind("port", "authority", "official", "party")
            return Phrase("authority", kind, "named", (at, max(last, at + 3)), "name of a port")
    return None


def named_school(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Eastgate High said it had no record": a school without the word, in a story of schools."""
    tokens = actor.name.split()
    if len(tokens) < _NAMED or tokens[-1] not in SCHOOLS or not places:
        return None
    if not page.occurring("school_story") or tokens[0].lower() in page.lists.first_names:
        return None
    kind = Kind("School", "authority", "official", "party")
    return Phrase("authority", kind, "named", places[0], "name of a school")


def listed_name(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Inland Waters": a name whose words, all of them, are a listed noun for an authority."""
    if not places or not page.lists.words["modifies"] or " " not in actor.name:
        return None
    first, last = places[0]
    if page.document.lower[first] in page.lists.first_names:
        return None
    noun = noun_at(page, last - 1, first)
    if noun is None or noun[0] != first or noun[2].actor != "authority":
        return None
    return Phrase("authority", noun[2], "named", noun[:2], "listed name")


def surname(page: Page, places: list[Range]) -> bool:
    """Whether the name stands behind a known first name somewhere in the text."""
    lower = page.document.lower
    return any(
        at > 0
        and page.gap(at) == " "
        and lower[at - 1] in page.lists.first_names
        and page.word(at - 1)[0].isupper()
        for at in page.places(page.word(places[0][1] - 1))
    )


def firm_before(page: Page, tokens: list[str]) -> bool:
    """ "Rival Cadmore", "grocer Pell & Co"; but "owner of the barn"."""
    return tokens[0].lower() in page.lists.words["firm_before"] and tokens[1][:1].isupper()


def calls(page: Page, tokens: list[str]) -> bool:
    """ "Save Our Sands", "Clean Air Now"."""
    words = page.lists.words
    return tokens[0].lower() in words["calls"] or tokens[-1].lower() in words["calls_last"]
