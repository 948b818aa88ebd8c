"""Names that no list knows and that are a body's: told by what the text calls, gives or says of
them.
"""

from collections.abc import Sequence

from analysis.document import Span
from analysis.quotes import Statement
from analysis.sourcing.bodies import body_kind
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.by_form import firm_apposed
from analysis.sourcing.context import beside
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind, body_noun
from analysis.sourcing.page import Found, Page, Range, name_at
from analysis.sourcing.private import age_beside
from analysis.sourcing.titles import breaks
from analysis.speakers import Actor

_BODIES = ("company", "organisation", "authority")
_SEVERAL_WORDS = ("organisation", "company", "medium")  # which a noun of several words may be
_NO_BODIES = ("document", "state", "politics")
_IT = ("den", "det")
_SHORT = 2  # words: "the company", "selskabet"


def names(page: Page, span: Span, name: str) -> bool:
    """Whether the words of `span` hold the capitalised `name`, not only a phrase for it."""
    return name[:1].isupper() and name.split()[-1] in page.text[slice(*span)]


def noun_at_cue(
    page: Page, actor: Actor, places: list[Range], said: Sequence[Statement]
) -> Kind | None:
    """What the text calls a body where it speaks: "Dalgo fyrer 85 … siger selskabet"."""
    told = name_at(page, *places[0]) or body_kind(page, *places[0])
    if told or not actor.name[:1].isupper():
        return None
    for statement in said:
        if statement.mention is None or names(page, statement.mention, actor.name):
            continue
        first, last = page.document.word_range(*statement.mention)
        if last - first == 1 and page.document.lower[first] in _IT:
            first = page.sentence(first)[0]  # "Foreningen fraråder det ikke, men den anbefaler"
            last = first + 1
        noun = noun_at(page, last - 1, first) if last - first <= _SHORT else None
        if noun and last == first + 1 and first == page.sentence(first)[0]:
            return noun[2] if noun[2].actor in _BODIES else None
        if noun and noun[2].actor in _BODIES and page.word(last - 1)[0].islower():
            return noun[2]
    return None


def said_to_be(page: Page, places: list[Range]) -> Kind | None:
    """ "Dansk It, der er en interesseorganisation for it-folk"."""
    lower, words = page.document.lower, page.lists.words
    for _first, last in places:
        high = page.sentence(last - 1)[1]
        if last + 2 >= high or page.gap(last) != ", " or lower[last] not in words["relative"]:
            continue
        if lower[last + 1] not in words["copula"]:
            continue
        for index in range(last + 2, min(high, last + 7)):
            if breaks(page, index) or lower[index] in page.of or lower[index].endswith("ing"):
                break  # "who was queueing outside a pharmacy"
            noun = noun_at(page, index, last + 2)
            if noun and noun[2].actor in _BODIES:
                return noun[2]
    return None


def called_a_medium(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Avisen La Ribera", "Newspaper La Ribera": a noun for a medium opens the sentence before its
    name.
    """
    noun, _, name = actor.name.partition(" ")
    english = bool(page.lists.words["modifies"])
    if not name[:1].isupper() or not noun.endswith(_MEDIA if english else ("en", "et")):
        return None
    if english and page.lists.name_nouns.get(name.split()[-1].lower()):
        return None  # "Newspaper Society"
    kind = page.lists.nouns.get(noun.lower())
    if kind is None or kind.actor != "medium":
        return None
    return Phrase("medium", kind, "named", places[0], "noun before the name")


_MEDIA = ("Newspaper", "Broadcaster", "Magazine", "Tabloid")


def partners(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """ "Marsh & Daly": an ampersand joins a firm's name, no people's."""
    if " & " not in actor.name or name_at(page, *places[0]):
        return None
    if page.document.lower[places[0][0]] in page.lists.words["indefinite"]:
        return None  # "en rapport fra Marsh & Daly"
    if "Fire & Rescue" in actor.name:
        service = Kind(actor.name, "authority", "official", "expert")
        return Phrase("authority", service, "named", places[0], "name with an ampersand")
    first, last = places[0]
    if last - first > 2 and page.document.lower[first + 1] in page.of and page.role(first):
        return None  # "konsulenterne fra Marsh & Daly"
    kind = Kind(actor.name, "company", "organisation", "party")
    noun = called_body(page, places)
    if noun and noun[2].level == "expert":  # "the commodities house Marsh & Daly"
        kind = noun[2]
    return Phrase("company", kind, "named", places[0], "name with an ampersand")


def called_body(page: Page, places: list[Range]) -> Found | None:
    """The noun right before a name that says it is a body: "foreningen Rent Vand"."""
    for first, last in places:
        low, high = page.sentence(first)
        if first > low and page.word(first - 1) in _ARTICLES and page.gap(first) == " ":
            first -= 1  # "avisen | De Morgen"
        if first > low and page.owns(first - 1):
            continue  # "the bank's X": somebody who works there
        if first > low and page.gap(first) == " ":
            before = page.document.lower[first - 1]
            if before in _NAMED and first - 2 > low:  # "a firm called Holm Keane"
                kind = body_noun(page.code, page.document.lower[first - 2])
                if kind and kind.actor in _SEVERAL_WORDS and kind.actor != "authority":
                    return first - 2, first, kind
            kind = body_noun(page.code, before)
            if before in page.lists.words["studying_firms"]:
                return first - 1, first, Kind("", "company", "expert", "expert", "expert")
            if before in page.lists.words["firm_before"]:
                if kind is None or kind.actor not in ("medium", "authority"):
                    kind = Kind("", "company", "organisation", "party")
                return first - 1, first, kind
            noun = noun_at(page, first - 1, low)
            if noun and noun[1] - noun[0] > 1 and noun[2].actor in _SEVERAL_WORDS:
                return noun
            if kind and (kind.actor not in _NO_BODIES or _a_party(page, first, kind)):
                return first - 1, first, kind
            told = _by_its_name(page, first, low)
            if told:
                return told
        subject = _subject_in_commas(page, first, last)
        if subject:
            return subject
        apposed = firm_apposed(page, first, low)
        if apposed:
            return apposed
        if last < high and page.gap(last) == ", " and page.document.lower[last] == "which":
            name = page.document.lower[first:last]
            campaign = name[0] in page.lists.words["campaign_name"]
            campaign = campaign or not {"against", "for", "without"}.isdisjoint(name)
            firm = page.occurring("companies") or last - first == 1
            actor = "company" if firm and not campaign else "organisation"
            return first, last, Kind("", actor, "organisation", "party")
    return None


def _subject_in_commas(page: Page, first: int, last: int) -> Found | None:
    """ "Det lokale busselskab, Grøn Linje, har": the noun that opens a Danish sentence, and the
    name of the body in commas.
    """
    low, high = page.sentence(first)
    if page.lists.words["modifies"] or not 0 < first - low <= _SUBJECT or last >= high:
        return None
    if page.gap(first) != ", " or page.gap(last) != ", ":
        return None
    opens = page.document.lower[low]
    if first - low > 1 and opens not in ("det", "den") and not opens.endswith("s"):
        return None
    noun = noun_at(page, first - 1, low)
    return noun if noun and noun[2].actor in _BODIES else None


_SUBJECT = 3  # words
_ARTICLES = ("De", "Den", "Det", "Der", "Die", "Das", "Het", "El", "La", "Le", "Il")


def called_paper(page: Page, noun: Found, place: Range) -> bool:
    """ "Avisen De Morgen": a Danish noun for a medium in front of a name that no list knows."""
    if noun[2].actor != "medium" or page.lists.words["modifies"] or name_at(page, *place):
        return False
    return body_kind(page, *place) is None


def in_commas(page: Page, noun: Found, place: Range) -> bool:
    """Whether `noun` and the name at `place` are what `called_body` found in Danish commas."""
    danish = not page.lists.words["modifies"]
    return danish and noun[1] == place[0] and page.gap(place[0]) == ", "


def _a_party(page: Page, first: int, kind: Kind) -> bool:
    """ "Fra partiet Landets Stemme": a name of several words behind the noun."""
    if kind.actor != "politics" or page.document.lower[first - 1] not in _PARTIES:
        return False
    return page.capitals(first, page.sentence(first)[1]) > first + 1


_PARTIES = ("partiet", "borgerlisten")


def _by_its_name(page: Page, first: int, low: int) -> Found | None:
    """ "Et firma, der hedder X", "en forening ved navn X": the noun before."""
    lower = page.document.lower
    if lower[first - 1] in ("hedder", "hed"):
        at = first - 3 if first - 3 >= low and lower[first - 2] in ("der", "som") else -1
    elif lower[first - 2 : first] == ("ved", "navn"):
        at = first - 3
    else:
        at = first - 2 if lower[first - 1] in ("kaldet", "døbt") else -1
    noun = noun_at(page, at, low) if at >= low else None
    return noun if noun and noun[2].actor in _BODIES else None


def named_so(page: Page, places: list[Range]) -> Phrase | None:
    """ "Et firma, der hedder X": the body of that name, whatever else the name could be."""
    if page.lists.words["modifies"]:
        return None
    for first, _ in places:
        if first > 2 and page.document.lower[first - 1] in _CALLED:
            noun = _by_its_name(page, first, page.sentence(first)[0])
            if noun:
                return Phrase(noun[2].actor, noun[2], "named", places[0], "noun before the name")
    return None


_CALLED = ("hedder", "hed", "navn", "kaldet", "døbt")


def nameless_firm(page: Page, actor: Actor, places: list[Range]) -> Phrase | None:
    """A single word that is nobody's first name and never stands in a person's name: a body; a
    company where the text speaks of one.
    """
    name = actor.name
    if age_beside(page, places) or not name[:1].isupper() or first_name_only(page, places[0]):
        return None
    if " " in name or name.lower() in page.lists.first_names or actor.gender != "unknown":
        return None
    if name.lower() in page.lists.anonymous:
        return None  # "Muslims"
    titles = [beside(page, *place).role for place in places]
    if actor.title is not None or any(title and not title[2].plural for title in titles):
        return None
    many = name.endswith(_MANY) and page.lists.words["modifies"]
    if many and all(first == page.sentence(first)[0] for first in page.places(name)):
        kind = Kind(name.lower(), "group", "citizen", "experience", "popular_opinion", plural=True)
        return Phrase("group", kind, "anonymous", places[0], "ending of the noun")  # "Muleteers"
    if name[:2] == "Of" and len(name) > _REGULATOR and page.occurring("watches"):
        kind = Kind(name, "authority", "official", "expert")  # "Ofgrade", as Ofcom
        return Phrase("authority", kind, "named", places[0], "name of a regulator")
    return of_one_word(page, name, places[0])


def first_name_only(page: Page, place: Range) -> bool:
    """ "Who gave his name only as Baso", "Tesfalem, a 19-year-old who": somebody young or shy."""
    lower, words = page.document.lower, page.lists.words
    before = lower[max(0, place[0] - 5) : place[0]]
    if "name" in before and not words["her"].isdisjoint(before):
        return True
    behind = lower[place[1] : min(page.sentence(place[0])[1], place[1] + 4)]
    return any(word.endswith(("-year-old", "-årige", "-årig")) for word in behind)


def of_one_word(page: Page, name: str, place: Range) -> Phrase:
    """The body of which only `name` is known: a company where the text speaks of one."""
    if name == "State":  # "the State alleges": who prosecutes
        state = Kind("state", "authority", "official", "party")
        return Phrase("authority", state, "title_only", place, "name of one word")
    actor = "company" if page.occurring("companies") else "organisation"
    return only_named(actor, name, place, "name of one word")


def only_named(actor: str, name: str, place: Range, rule: str) -> Phrase:
    """The company or organisation at `place` of which the text gives no more than `name`."""
    return Phrase(actor, Kind(name, actor, "organisation", "party"), "named", place, rule)


def of_the_country(page: Page, name: str, place: Range) -> Phrase:
    """ "National Holiday Watch", "National Weavers": an organisation, with the role of its noun."""
    kind = body_kind(page, *place)
    if name.split()[-1] in _WATCHDOGS:
        office = Kind(name, "authority", "official", "expert")  # "National Spending Auditor"
        return Phrase("authority", office, "named", place, "head noun of a body")
    known = kind is not None and kind.actor == "organisation" and kind.role == "expert"
    if kind is not None and known and kind.level == "organisation":
        return Phrase("organisation", kind, "named", place, "head noun of a body")
    return only_named("organisation", name, place, "name of the whole country's")


_WATCHDOGS = ("Auditor", "Inspector", "Commissioner", "Ombudsman", "Regulator", "Inspectorate")
_MANY = ("eers", "tors", "ters", "ners", "sers", "vers", "gers", "ders", "kers", "ists", "folk")
_REGULATOR = 4  # letters


_NAMED = ("called", "named", "kaldet", "navn")  # "et firma ved navn Holm"
