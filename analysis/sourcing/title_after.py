"""Which title or body stands after a name: "X (SF)", "X, lektor ved Y", "X is chair of Y"."""

from analysis.sourcing.apposition import apposition, of_pair
from analysis.sourcing.being import said_to_be
from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.clause_kinds import LEADER, MEMBER
from analysis.sourcing.clauses import speaks_for
from analysis.sourcing.departments import branch
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, Range, name_at, role_at
from analysis.sourcing.private import is_age
from analysis.sourcing.relative import relative
from analysis.sourcing.titles import Context, breaks
from analysis.sourcing.trading_houses import trading_house
from analysis.sourcing.two_titles import verb_behind, verb_of_apposed


def title_after(page: Page, last: int, high: int) -> Context:
    """After the name: "X (SF)", "X, lektor ved Y", "X fra Y", "X er direktør i Y"."""
    end = page.document.words[last - 1][1]
    text = page.text
    if text.startswith(" (", end):
        close = text.find(")", end, end + 60)
        if close > 0:
            inside = text[end + 2 : close]
            letters, parties = inside.replace(".", ""), page.lists.letters
            party = parties.get(letters)
            party = party or parties.get(letters.replace(",", "-").split("-")[0].strip())
            after, _ = page.document.word_range(close, close)
            if party is None and last < after:
                party = _local_list(page, last, after) or _seat_of(inside)
            if party:
                return Context(None, (last, after, party), "party in parentheses")
            known = name_at(page, last, after) if last < after else None
            if known:
                rest = _behind(page, after, high, close + 1)
                return Context(rest.role, known, "body in parentheses")
            inner = apposition(page, last, after) if page.lists.words["modifies"] else None
            if inner and inner.role and inner.role[2].level and page.word(last)[0].islower():
                return inner  # "X (virologist, Elm University)"
            return _behind(page, after, high, close + 1)
    return _behind(page, last, high, end)


def _seat_of(inside: str) -> Kind | None:
    """ "X (P-Tamarack)", "X (F-Pine County)": the letter of a party and the place of a seat."""
    if inside[1:2] != "-" or not inside[0].isupper() or not inside[2:3].isupper():
        return None
    return Kind(inside, "politics", "official", "party", "spokesperson")


def _local_list(page: Page, first: int, last: int) -> Kind | None:
    """ "X (Parklisten)", "X (Rønumpartiet)": a list that stands in one place alone."""
    if page.lists.words["modifies"] or not page.word(first)[0].isupper() or last - first > 2:
        return None
    if not page.document.lower[last - 1].endswith(_LISTS):
        return None
    return Kind(page.word(first), "politics", "official", "party", "spokesperson")


_LISTS = ("listen", "liste", "partiet", "parti")


def _class_or_number(page: Page, at: int, high: int) -> bool:
    """ "X fra 4. b", "X i nummer 9", "X, der går i 7. klasse": a pupil, or a neighbour."""
    lower = page.document.lower
    if page.lists.words["modifies"] or at + 1 >= high:
        return False
    goes = lower[at] in page.lists.words["relative"] and lower[at + 1 : at + 3] == ("går", "i")
    if not goes and lower[at] not in _PLACE and lower[at] != "fra":
        return False
    at += 3 if goes else 1
    if at >= high:
        return False
    word = lower[at]
    if goes and (word in _GRADES or word.endswith("klasse")):
        return True
    if word == "nummer":
        return at + 1 < high and page.word(at + 1)[0].isdecimal()
    if len(word) > 2 or not word[0].isdecimal() or at + 1 >= high:
        return False
    after = lower[at + 1]
    return page.gap(at + 1) in (". ", ".") and (len(after) == 1 or after in _CLASS)


_GRADES = frozenset("nulte første anden tredje fjerde femte sjette syvende børnehave".split())
_CLASS = ("klasse", "sal", "årgang")


def at_school(page: Page, places: list[Range]) -> bool:
    """Whether a class or the number of a house behind a name says that a person has it."""
    return any(
        page.word(first)[0].isupper() and _class_or_number(page, last, page.sentence(first)[1])
        for first, last in places
        if last < len(page.document.words)
    )


def _behind(page: Page, at: int, high: int, end: int) -> Context:
    if at >= high:
        return Context()
    lower = page.document.lower
    gap = page.text[end : page.document.words[at][0]].strip()
    if gap == "," and at + 1 < high and page.gap(at + 1) == ", " and is_age(page, at):
        return _behind_age(page, at, high) if page.lists.words["modifies"] else Context()
    if gap in ("–", "—", "-", " -") and lower[at] in page.lists.words["she"]:
        return relative(page, at, high) or Context()  # "X – he chairs the market committee"
    if gap == "," and lower[at] in _YOU_ARE and page.lists.words["modifies"]:
        return _told_to_their_face(page, at + 1, high)
    if gap in (",", "-", "–", "—"):
        said = verb_of_apposed(page, at, high) if gap == "," else None
        return said or apposition(page, at, high)
    if gap:
        return Context()
    word = lower[at]
    if word in page.lists.words["joins"]:
        return _of_both(page, at, high)
    if _class_or_number(page, at, high):
        return Context(life=(at, at + 2))
    side = _for_a_side(page, at, high) if page.lists.words["modifies"] else None
    if side:
        return side
    if word in page.of:
        house = trading_house(page, at + 1, high) if page.lists.words["modifies"] else None
        if house:
            return Context(None, house, "body after the name")
        start = at + 1
        found = None
        while start < high and lower[start] in page.between and found is None:
            found = name_at(page, start, high)  # "of The Nation"
            start += 1
        found = found or (body_at(page, start, high) if start < high else None)
        if (found is None or not found[2].actor) and start < high:
            found = branch(page, at + 1, high) or found
        if found is None and start < high:
            found = _described_body(page, start, high)
        if found and not found[2].actor and found[1] - found[0] > 1:
            members = role_at(page, found[1] - 1, found[1] - 1)
            if members and members[2].plural and members[2].level == "citizen":
                kind = Kind(members[2].entry, "organisation", "organisation", "party")
                found = found[0], found[1], kind  # "of the Keel Street Tenants"
        if found and word in ("of", "from") and (_lives_in(page, found) or _street(page, found)):
            return Context()
        if found and not _OUTSIDE.isdisjoint(lower[at : found[0]]):
            return Context()  # "sagde X på trappen foran retten": where, not for whom
        spoken = found is not None and word in _ON_AIR and found[2].actor == "medium"
        if spoken and not page.lists.words["modifies"]:
            return Context()  # "sagde X i lokalradioen": who speaks there, not who works there
        if found and (word not in _PLACE or found[2].actor not in ("", "state", "document")):
            return Context(None, found, "body after the name")
        return Context()
    if word in ("has", "had") and lower[at + 1 : at + 3] in _BEEN and at + 3 < high:
        return (
            said_to_be(page, at + 2, high, "said of the name")
            or verb_behind(page, at, high)
            or Context()
        )
    if word not in page.lists.words["copula"]:
        return verb_behind(page, at, high) or Context()
    if at + 3 < high and lower[at + 1 : at + 3] in _ELECTED:
        seat = find_body(page, at + 3, min(high, at + 8))
        if seat and seat[2].actor in ("authority", "politics"):
            return Context((at, at + 2, MEMBER), seat, "said to sit for")
    if lower[at] in ("is", "was") and lower[at + 1 : at + 2] == ("with",) and at + 2 < high:
        body = find_body(page, at + 2, high)  # "X is with Calder Networks"
        if body and body[2].actor in ("company", "organisation", "authority"):
            return Context(None, body, "body after the name")
    return said_to_be(page, at + 1, high, "said of the name") or Context()


_BEEN = (("been", "a"), ("been", "an"), ("been", "the"))  # "X has been a midwife since 1989"
_OUTSIDE = frozenset("foran bag udenfor trappen outside behind opposite steps".split())
_YOU_ARE = ("you're", "you’re")


def _told_to_their_face(page: Page, at: int, high: int) -> Context:
    """ "X, you're | the tower captain", "X, you're | from Royal Mail": said at a hearing."""
    if at + 1 < high and page.document.lower[at] in ("from", "with"):
        body = find_body(page, at + 1, high)
        if body and not body[2].actor:  # "from Royal Mail": whoever is asked answers for it
            body = (*body[:2], Kind(body[2].entry, "organisation", "organisation", "party"))
        return Context(None, body, "body after the name") if body else Context()
    return said_to_be(page, at, high, "said to their face") or Context()


def _behind_age(page: Page, at: int, high: int) -> Context:
    """ "X, 52, a professor of law", "X, 52, is a professor at Y": behind the age, which is word
    `at`. A portrait that begins with what somebody is ("X, 52, is the oldest lifeguard on the
    city's payroll") is of a citizen.
    """
    lower, words = page.document.lower, page.lists.words
    if page.word(at + 1)[0].isupper() and lower[at + 1] in page.lists.first_names:
        return Context()  # "X, 52, Ida Holm, 31, and"
    if lower[at + 1] in words["copula"] and lower[at + 1] not in words["relative"]:
        learned = said_to_be(page, at + 2, high, "said of the name")
        known = learned and learned.role and learned.body and learned.body[2].level == "expert"
        return learned if learned and known else Context()
    if at + 2 < high and lower[at + 1] in words["modal"]:
        return relative(page, at, high) or Context()  # "X, 52, has led the union since May"
    opens = lower[at + 1] in words["relative"] or lower[at + 1] in page.of
    opens = opens or lower[at + 1] in page.between or lower[at + 1] in words["indefinite"]
    if not opens:  # "X, 52, chair of the union"; but "X, 52, took two buses to the hospital"
        title = page.role(at + 1)
        if title is None and at + 2 < high and page.gap(at + 2) == " ":
            title = page.role(at + 2)
        opens = title is not None and title[0] > at
    return apposition(page, at + 1, high) if opens else Context()


def _for_a_side(page: Page, at: int, high: int) -> Context | None:
    """ "Said X for the prosecution", "X on behalf of the traders": from word `at` on."""
    lower, words = page.document.lower, page.lists.words
    if lower[at] == "on":
        return speaks_for(page, at, high)
    if lower[at : at + 2] != ("for", "the") or at + 2 >= high:
        return None
    ends = at + 3 >= high or page.gap(at + 3) != " "
    if ends and lower[at + 2] in words["prosecution"]:
        return Context((at, at + 3, MEMBER), None, "said to speak for others")
    if ends and lower[at + 2] in words["defence"]:
        return Context((at, at + 3, LEADER), None, "said to speak for others")
    return None


def _street(page: Page, body: Found) -> bool:
    """ "X, of Mill Lane": an address."""
    last = page.document.lower[body[1] - 1]
    return not body[2].actor and body[1] - body[0] > 1 and last in page.lists.words["street"]


def _lives_in(page: Page, body: Found) -> bool:
    """ "X of Marl County", "from Elm City": where somebody lives, not whom they serve."""
    entry = body[2].entry.lower()
    if body[1] - body[0] == _PLACE_NAME and page.document.lower[body[1] - 1] in _BY_THE_WATER:
        return page.document.lower[body[0] - 1] in ("of", "from")  # "X of Mill Harbor"
    return entry in page.lists.words["community"] and entry != "council"


_PLACE_NAME = 2  # words
_BY_THE_WATER = ("harbor", "harbour", "port", "haven", "ferry", "quay", "wharf", "landing")


def _described_body(page: Page, start: int, high: int) -> Found | None:
    """ "Of the passenger group RailVoice", "from a local history society"."""
    for index in range(start, min(high, start + 4)):
        if index > start and breaks(page, index):
            return None
        if page.document.lower[index] in page.of or page.document.lower[index] in page.cues:
            return None
        noun = noun_at(page, index, start)
        if noun and noun[2].actor in ("organisation", "company", "authority"):
            return noun
    return None


def _of_both(page: Page, at: int, high: int) -> Context:
    """ "Anna og Bo Holm, der bor ved siden af": a clause about two people is about each."""
    stop = page.capitals(at + 1, high)
    clause = at + 1 < stop < high and page.gap(stop) == ", "
    if clause and page.document.lower[stop] in page.lists.words["relative"]:
        return Context(life=apposition(page, stop, high).life)
    if clause and of_pair(page, stop):
        shared = apposition(page, stop, high)
        if shared.role and shared.rule == "title after the name":
            several = role_at(page, shared.role[1] - 1, shared.role[0])
            if several and several[2].plural:
                return shared  # "X and Y, the firm's founders"
    return Context()


_ELECTED = (("elected", "to"), ("re-elected", "to"))
_ON_AIR = ("i", "på", "til")
_PLACE = frozenset("i in på on til to with under bag af inden".split())
