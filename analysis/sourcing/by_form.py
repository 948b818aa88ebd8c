"""Who speaks, where no list knows the word: told by its ending, its article, its plural."""

from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.full_names import in_full
from analysis.sourcing.group_marks import ARTICLES
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Found, Page, Range
from analysis.speakers import Actor
from analysis.speakers.gazetteer import gazetteer

_LONG_ENOUGH = 5  # letters


def how_many(page: Page, cut: int, last: int) -> int:
    """ "A slew of council leaders", "two in three voters", "a third of the members": where those
    begin who are counted; 0 where the phrase up to `last`, cut at word `cut`, counts nobody.
    """
    lower, words = page.document.lower, page.lists.words
    if cut + 1 >= last or lower[cut] not in _COUNTS:
        return 0
    before = cut - 1 - (lower[cut - 1] in _OUT and cut > 1)  # "seven out | of ten"
    several = lower[before] in words["quantity"] or lower[before] in words["number_word"]
    several = several or (before < cut - 1 and lower[before].isdecimal())
    several = several or (lower[cut - 1 : cut + 1] == _ONE_IN and cut + 2 < last)
    if not several and not (lower[cut - 1] == "average" and lower[cut + 1].isdecimal()):
        return 0
    for at in range(cut + 1, last):
        counts = lower[at] in words["number_word"] or lower[at].isdecimal()
        if not counts and lower[at] not in ARTICLES and lower[at] not in _COUNTS:
            return at
    return 0


def of_a_people(page: Page, at: int, last: int) -> Phrase | None:
    """ "Two thirds of | Danes", "halvdelen af de | adspurgte": some of a people, no state."""
    word = page.document.lower[at]
    if word not in gazetteer(page.code).peoples and word not in page.lists.words["polled"]:
        return None
    kind = Kind("people", "group", "citizen", "experience", "popular_opinion", plural=True)
    return Phrase("group", kind, "title_only", (at, last), "role noun without a name")


_OUT = ("out", "ud")
_ONE_IN = ("one", "in")  # "one in three voters"
_COUNTS = ("of", "in", "out", "af", "ud", "blandt", "among")


def from_outside(page: Page, index: int, last: int) -> bool:
    """ "Conservative outside groups": those from outside; but "parents outside the school"."""
    lower, words = page.document.lower, page.lists.words
    return lower[index] == "outside" and index + 1 < last and lower[index + 1] in words["outsiders"]


def answers_poll(page: Page, first: int, cut: int, last: int) -> bool:
    """ "74 percent", "27 percent of those", "those surveyed": people whom a poll has asked."""
    lower, words = page.document.lower, page.lists.words
    if lower[cut - 1] in _SHARES and any(lower[i][:1].isdigit() for i in range(first, cut)):
        return True
    return not words["those"].isdisjoint(lower[first:cut]) and lower[last - 1] in words["polled"]


_SHARES = ("percent", "cent", "procent", "pct")


def broadcasts(page: Page, at: int) -> bool:
    """ "BFMTV", "KLM-TV", "nordby-nyt.dk": the name of a station or of a site."""
    word = page.word(at)
    if word.isupper() and len(word) > _CALL_SIGN and word.endswith(("TV", "-FM")):
        return True
    return site(page, at)


def by_air(page: Page, first: int, last: int) -> bool:
    """ "Radio Golfe", "TV Norte": the name of a station by its first word."""
    if last - first != 2 or not page.lists.words["modifies"] or page.gap(first + 1) != " ":
        return False
    return page.word(first) in _STATIONS and page.word(last - 1)[0].isupper()


_STATIONS = ("Radio", "TV", "Télé", "Channel")


def site(page: Page, at: int) -> bool:
    """Whether word `at` is the domain behind a site's name: "nordby-nyt.dk"."""
    lower = page.document.lower
    return at < len(lower) and page.gap(at) == "." and lower[at] in page.lists.words["domain"]


_CALL_SIGN = 3  # letters


def several_bodies(page: Page, first: int, index: int, kind: Kind) -> bool:
    """ "Insurers say", "many schools": bodies in the plural, none of them named."""
    word = page.document.lower[index]
    if kind.actor not in ("company", "organisation", "authority") or not word.endswith("s"):
        return False
    if page.lists.words["definite_noun"] or word in page.lists.nouns:
        return False
    single = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    if single not in page.lists.nouns or page.document.lower[first] in page.lists.words["definite"]:
        return False
    return not any(page.word(i)[0].isupper() for i in range(first + 1, index + 1))


def bodies(page: Page, first: int, index: int, cut: int) -> Phrase | None:
    """ "De to selskaber", "flere kommuner": Danish bodies in the plural, none of them named."""
    lower, words = page.document.lower, page.lists.words
    if words["modifies"] or index != cut - 1 or page.word(index)[0].isupper():
        return None
    stem = next((lower[index].removesuffix(e) for e in _PLURALS if lower[index].endswith(e)), "")
    if len(stem) < _LONG_ENOUGH - 1:
        return None
    kinds = (body_noun(page.code, form) for form in (stem, stem + "e", stem[:-1]))
    kind = next((each for each in kinds if each), None)
    if kind is None or kind.actor not in ("company", "organisation", "authority", "politics"):
        return None
    if lower[first] in words["definite"] or lower[first] == "de" or lower[index].endswith("ne"):
        return Phrase(kind.actor, kind, "title_only", (index, cut), "bodies without a name")
    knows = kind.level == "expert"
    role, function = ("expert", "expert") if knows else (kind.role or "party", "spokesperson")
    kind = Kind(kind.entry, "group", kind.level, role, function, plural=True)
    return Phrase("group", kind, "anonymous", (index, cut), "bodies without a name")


_PLURALS = ("erne", "ene", "er", "ne", "r")


def the_one(page: Page, first: int, indefinite: bool) -> bool:
    """ "Den | sigtede", "den ramte | landmand": a Danish article before the words at the cue."""
    if indefinite or page.lists.words["modifies"]:
        return False
    low = page.sentence(first)[0]
    for index in range(first - 1, max(low, first - 3) - 1, -1):
        if page.gap(index + 1) != " ":
            return False
        if page.document.lower[index] in page.lists.words["definite"]:
            return page.document.lower[index + 1] not in page.of
        if page.document.lower[index] in page.cues or page.document.lower[index] in page.of:
            return False
    return False


def by_ending(page: Page, first: int, cut: int, indefinite: bool) -> Phrase | None:
    """An unlisted noun: "digelaget" is a body, "the glazier" a person."""
    lower, words = page.document.lower, page.lists.words
    noun = lower[cut - 1]
    known = lower[first] in words["definite"] or (cut - first == 1 and not words["definite_noun"])
    if words["definite_noun"]:
        known = known or noun.endswith(tuple(words["definite_noun"]))
    opens = cut - 1 == page.sentence(first)[0] and not words["modifies"]
    capital = page.word(cut - 1)[0].isupper() and not opens  # no article: "Caldwater said"
    if lower[first] in words["definite"] and cut - first == 2 and noun in words["community"]:
        kind = Kind(noun, "authority", "official", "party")  # "the town said"
        return Phrase("authority", kind, "title_only", (cut - 1, cut), "a community")
    if _communities(page, noun) and not capital:
        kind = Kind(noun, "group", "official", "party", "spokesperson", plural=True)
        return Phrase("group", kind, "title_only", (cut - 1, cut), "several communities")
    if noun == "accused" and known and words["modifies"]:
        kind = Kind(noun, "person", "citizen", "party", "subject")
        return Phrase("person", kind, "title_only", (cut - 1, cut), "definite role noun")
    if capital or len(noun) < _LONG_ENOUGH or not noun.isalpha():
        return None
    indefinite = indefinite or (first > 0 and lower[first - 1] in words["indefinite"])
    if indefinite and noun.endswith(tuple(words["agent_ending"])):
        kind = Kind(noun, "anonymous", "citizen", "experience", "personal_experience")
        return Phrase("anonymous", kind, "anonymous", (cut - 1, cut), "ending of the noun")
    if (
        noun in _OFFICES
        and cut - first > 2
        and not {"state", "county"}.isdisjoint(lower[first:cut])
    ):
        kind = Kind(noun, "authority", "official", "party")  # "the state energy office"
        return Phrase("authority", kind, "title_only", (cut - 1, cut), "office of a community")
    if indefinite or not known:
        return None
    if lower[first] not in words["definite"] and cut - first > 1:
        return None
    if noun.endswith(tuple(words["person_ending"])):
        kind = Kind(noun)
        return Phrase("person", kind, "title_only", (cut - 1, cut), "ending of the noun")
    if not words["definite_noun"] and lower[first] not in words["definite"]:
        return None
    full = in_full(page, noun, first) if words["modifies"] and cut - first == 2 else None
    if full and full[2].actor in ("authority", "organisation", "company"):
        return Phrase(full[2].actor, full[2], "title_only", (cut - 1, cut), "body named in full")
    if noun in _OFFICES and _of_a_community(page, first, cut):
        kind = Kind(noun, "authority", "official", "party")
        return Phrase("authority", kind, "title_only", (cut - 1, cut), "office of a community")
    kind = Kind(noun, "organisation", "organisation", "party")
    return Phrase("organisation", kind, "title_only", (cut - 1, cut), "ending of the noun")


def _of_a_community(page: Page, first: int, cut: int) -> bool:
    """ "The state's antiquities office", "the county's licensing desk"."""
    lower, words = page.document.lower, page.lists.words
    return any(
        page.owns(index) and lower[index][:-2] in words["community"]
        for index in range(max(0, first - 1), cut - 1)
    )


_OFFICES = ("office", "service", "desk", "department", "division", "bureau", "directorate")


def _communities(page: Page, noun: str) -> bool:
    """ "The counties", "cities", "four boroughs": those who govern there."""
    if not page.lists.words["modifies"] or not noun.endswith("s"):
        return False
    single = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
    return single in page.lists.words["community"] and single not in ("state", "council")


def of_a_side(page: Page, first: int, cut: int) -> Phrase | None:
    """ "Tamarack's bench", "the home dugout": those of a team who do not play just now."""
    lower = page.document.lower
    if lower[cut - 1] == "side" and cut - first > 1 and lower[cut - 2] in _SIDES_OF_STATES:
        if len(_TALKS & page.document.vocabulary) > 1:
            side = Kind("side", "authority", "official", "party")
            return Phrase("authority", side, "title_only", (cut - 2, cut), "side of a quarrel")
    if lower[cut - 1] not in _BESIDE_THE_FIELD or not page.lists.words["modifies"]:
        return None
    if len(page.occurring("team_sport")) < _SPORT:
        return None
    kind = Kind("bench", "group", "organisation", "party", "subject")
    return Phrase("group", kind, "title_only", (cut - 1, cut), "those beside the field")


_SIDES_OF_STATES = frozenset("western eastern northern southern government rebel other".split())
_TALKS = frozenset("ministry ministries delegation delegations talks treaty envoy border".split())
_BESIDE_THE_FIELD = ("bench", "dugout", "bullpen", "sideline", "sidelines", "clubhouse")
_SPORT = 3  # words that tell of a game


def sent_by(page: Page, cut: int, last: int, body: Found | None) -> Phrase | None:
    """ "A mission from the Union of Towns", "a delegation of observers": what their house is."""
    lower = page.document.lower
    if cut >= last or lower[cut - 1] not in page.lists.words["sent_by"]:
        return None
    observes = any(word.startswith(("observer", "monitor")) for word in lower[cut - 1 : last])
    kind = Kind("mission", "organisation", "organisation", "expert") if observes else None
    kind = kind or (body[2] if body and body[2].actor else None)
    if kind is None:
        return None
    return Phrase(kind.actor, kind, "title_only", (cut - 1, cut), "sent by a body", body)


def has_article(page: Page, place: Range) -> bool:
    """ "The National Lottery": people's names stand without "the"."""
    first, last = place
    if page.document.lower[first] == "the":
        first += 1
    elif not first or page.document.lower[first - 1] != "the" or page.gap(first) != " ":
        return False
    named = last - first > 1 and all(page.word(index)[0].isupper() for index in range(first, last))
    return named and page.document.lower[last - 1] not in page.lists.words["family"]


def firm_apposed(page: Page, first: int, low: int) -> Found | None:
    """ "The buyer, Fibrix", "the makers, Cantor Audio", "the miners' union, Bedrock"."""
    lower = page.document.lower
    if first - 1 <= low or page.gap(first) != ", ":
        return None
    if not page.lists.words["modifies"]:
        firm = lower[first - 1].endswith(tuple(page.lists.words["firm_apposed_ends"]))
        return (first - 1, first, Kind("", "company", "organisation", "party")) if firm else None
    if lower[max(low, first - 3) : first - 1] == ("of", "the"):
        return None  # "one of the organisers, X"
    if lower[low] in ("on", "in", "at") and first - low < _FRONTED:
        return None  # "On the owners' group, X wrote"
    start = max(low, first - 5)
    if not any(lower[i] in _WHOSE or page.owns(i) for i in range(start, first - 1)):
        return None
    noun = noun_at(page, first - 1, low)
    watches = noun is not None and (noun[2].actor, noun[2].role) == ("authority", "expert")
    if noun and (watches or noun[2].actor in ("company", "organisation")):
        if not page.word(noun[0])[0].isupper():
            return noun  # "the energy watchdog, Fairwatt"
    theirs = lower[first - 2] in ("his", "her") and lower[first - 1] in _OF_ONE
    if theirs or lower[first - 1].removesuffix("s") in page.lists.words["firm_before"]:
        return first - 1, first, Kind("", "company", "organisation", "party")
    return None


_FRONTED = 7  # words
_OF_ONE = ("company", "firm", "park", "business", "agency", "label", "hotel", "restaurant")
_WHOSE = frozenset("the a an its their his her our whose".split())


def no_title(page: Page, actor: Actor, noun: Found) -> bool:
    """ "The ship's owners, Baltic Bulk", "developer Cinder Power": no title stands before."""
    if actor.title is None or page.document.lower[noun[1] - 1].endswith("s"):
        return True
    return body_noun(page.code, actor.name.split()[-1].lower(), True) is not None
