"""What the text says beside a name: the bearer's role and the body that the bearer belongs to."""

from dataclasses import replace

from analysis.sourcing.apposition import apposition, of_pair
from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.clause_kinds import MEMBER
from analysis.sourcing.clauses import speaks_for
from analysis.sourcing.danish_houses import member_of
from analysis.sourcing.lists import Kind, body_noun, role_noun
from analysis.sourcing.page import Found, Page, name_at, role_at
from analysis.sourcing.standing import (
    RANK,
    by_capital,
    for_a_side,
    inverted,
    of_party,
    one_of,
    runs_for_office,
)
from analysis.sourcing.titles import (
    ADJECTIVES,
    Context,
    body_after,
    body_before,
    breaks,
    represents,
    served_by,
)
from analysis.sourcing.told_before import chosen, of_house
from analysis.sourcing.two_titles import of_two, verb_behind, verb_of_apposed


def beside(page: Page, first: int, last: int) -> Context:
    """The role and the body that stand beside the name at words `first:last`."""
    low, high = page.sentence(first)
    left = _left(page, first, low)
    if left.role is None and first - low > 3 and page.gap(first) == ", ":
        fronted = speaks_for(page, low, first) if page.lists.words["modifies"] else None
        left = fronted or left
    right = _right(page, last, high)
    role = left.role or right.role
    if right.role and page.document.lower[last] in page.lists.words["now"]:
        return right  # "former hurdler X, now a commentator"
    scholar = left.role is not None and left.role[2].entry.endswith(_SCHOLARS)
    if scholar and right.rule == "said to lead":
        return replace(left, body=left.body or right.body, body_rule=right.rule)
    elsewhere = right.body is None or right.body[2].actor == "state"
    if left.role and right.role and elsewhere and _in_force(left.role[2]):
        led = right.rule == "said to lead" or right.role[2].level == "official"
        if led:  # "Col. X, who is in charge of the operation", "Supt X, the local commander"
            return replace(left, life=right.life)
    if left.role and right.role and left.role[2].entry.endswith(_LAWYERS):
        if right.role[2].level == right.role[2].role == "expert":
            return right  # "lawyer X, who is a specialist in leases"
    if right.role and right.role[2].entry in ("member", "medlem") and right.body is None:
        after = right.role[1]  # "deckhand X, a member since", "hvor X er medlem nummer 44"
        of_one = after < high and page.document.lower[after] in page.of
        bare = right.rule == "said of the name" and not of_one
        right = replace(right, role=None) if bare or left.role else right
        role = left.role or right.role
    if right.rule == "said to lead research" and left.role and left.role[2].entry in _BOSSES:
        return right  # "hendes chef, X, leder klinikken"
    if left.role and left.role[2].level == "expert" and right.role:
        was = page.document.lower[max(last, right.role[0] - 2) : right.role[0]]
        if not page.lists.words["once_or_retired"].isdisjoint(was):
            return replace(left, life=right.life)  # "consultant X, a retired captain"
    if left.role and right.role and represents(right.role[2]) and not represents(left.role[2]):
        return replace(right, body=right.body or left.body)
    body, body_rule = left.body, left.rule
    if right.body is not None and (
        body is None or not body[2].actor or right.rule == "party in parentheses"
    ):
        body, body_rule = right.body, right.rule
    if body and not body[2].actor and body_rule == "body after the name":
        house = body[1] - body[0] > 1 and page.document.lower[body[0] - 1] == "at"
        if role is None and house and page.occurring("market_story"):
            judges = Kind(body[2].entry, "company", "expert", "expert", "expert")
            return Context(None, (*body[:2], judges), left.rule or right.rule, body_rule)
        if role is None or role[2].level != "organisation":
            body = None  # "X fra Sindal": a place
    return Context(role, body, left.rule or right.rule, body_rule, right.life)


def _speaks_in_rank(page: Page, role: Found, low: int) -> Context | None:
    """ "The police union's president, Sgt. X": a rank behind a title that stands for others."""
    if not _in_force(role[2]) or role[0] <= low or page.gap(role[0]) != ", ":
        return None
    title = _left(page, role[0], low)
    body = title.body[2].actor if title.body else ""
    return title if title.role and body in ("organisation", "company") else None


def _in_force(kind: Kind) -> bool:
    """Whether a title is one of a police, a rescue service or a court, and no elected office."""
    return kind.level == "official" and kind.role == "expert"


_BOSSES = ("chef", "leder", "boss")
_LAWYERS = ("advokat", "jurist", "lawyer", "solicitor", "attorney", "barrister")
_SCHOLARS = (
    "læge",
    "professor",
    "lektor",
    "forsker",
    "dr",
    "dr.",
    "doctor",
    "physician",
    "surgeon",
)


def _left(page: Page, first: int, low: int) -> Context:
    """Before the name: "formand for KL, X", "Statoils direktør X", "Tesla CEO X"."""
    if first <= low:
        return Context()
    gap = page.gap(first).strip()
    if gap not in ("", ",", "-", "–", "."):
        return Context()
    lower = page.document.lower
    index = first - 1
    owner = page.word(index)
    if not gap and owner[0].isupper() and owner.endswith("s"):
        for start in range(max(low, index - 3), index + 1):
            known = name_at(page, start, first)
            if known and known[1] == first and known[2].actor != "state":
                return Context(None, known, "body before the name")  # "Variety's Gordon Cox"
        if page.owns(index) and owner[:-2] in page.lists.words["medium_too"]:
            medium = Kind(owner[:-2], "medium", "media")
            return Context(None, (index, first, medium), "body before the name")
        noun = noun_at(page, index, low)
        if noun and noun[2].actor in ("politics", "authority", "company", "organisation"):
            return Context(None, noun, "body before the name")
        apposed = body_noun(page.code, lower[index - 1]) if index > low else None
        if apposed and apposed.actor not in ("", "state", "document") and page.gap(index) == " ":
            return Context(None, (index - 1, first, apposed), "body before the name")
        house = of_house(page, first)
        if house:
            return house
    if not gap and page.owns(index) and owner[0].islower():
        noun = noun_at(page, index, low)
        if noun and noun[2].actor in ("authority", "company", "organisation"):
            return Context(None, noun, "body before the name")  # "the highway department's X"
    if not gap and owner in page.lists.words["rank"]:
        return Context((index, first, RANK), None, "title before the name")
    if not gap and lower[index] in page.lists.words["inverts"]:
        return inverted(page, index, low)
    if not gap:
        members = _of_members(page, index) or member_of(page, index)
        if members:
            return Context(None, members, "body before the name")
    far = None if gap else _title_with_noun(page, first, low)
    while index >= max(low, first - 12):
        if index < first - 1 and breaks(page, index + 1):
            break
        if far is not None and index >= far:
            if index > far:
                index -= 1
                continue
            far = None
        role = role_at(page, index, low)
        if role and page.owns(role[1] - 1):
            role = None  # "the founder's grandson, X"
        if role and gap == "," and role[1] < first and page.gap(role[1]) == " ":
            modified = noun_at(page, role[1], role[1])
            if modified and modified[2].actor in ("company", "organisation"):
                role = None  # "his boss at the courier firm, X"
        if role and gap == "," and (place_name(page, role, low) or _of_another(page, role, first)):
            break
        if (
            role
            and gap == ","
            and role[1] < first
            and lower[role[1]] in page.lists.words["goes_on"]
        ):
            break  # "if the farmer were to leave, X wrote"
        if role and not gap and role[1] == first and role[2].entry in ADJECTIVES:
            index -= 1  # "unge Holm"
            continue
        if role and (not role[2].plural or one_of(page, role, first, low)):
            spoken_for = _speaks_in_rank(page, role, low) if role[1] == first else None
            if spoken_for:
                return spoken_for
            if role[1] == first and (not role[2].level or role[2].entry in _HONORIFICS):
                further = _left(page, role[0], low)  # "its chair, Sir Desmond Pryce"
                if further.role and further.role[2].level:
                    private = further.role[2].level == "citizen" and role[2].level == "expert"
                    return Context(role, None, "title before the name") if private else further
            if not role[2].level and "relational" not in role[2].note:
                return Context(role, None, "title before the name")
            role = by_capital(page, role, first, low)
            role = for_a_side(page, of_party(page, runs_for_office(page, role, low), first), low)
            role = of_two(page, chosen(page, role, low), low)
            body = find_body(page, role[1], first) if role[1] < first else None
            if body is None or body[2].actor in ("", "state"):
                body = body_before(page, role[0], low) or body
            if body is None or not body[2].actor:
                body = served_by(page, role, low, first) or body
            return Context(role, body, "title before the name")
        if lower[index] in page.cues or gap == ".":
            break
        if not gap and not (
            role
            or page.word(index)[0].isupper()
            or lower[index] in page.of
            or lower[index] in page.between
            or lower[index] in page.lists.words["named"]
            or body_at(page, index, index + 1)
        ):
            break
        index -= 1
    return Context()


def _of_members(page: Page, index: int) -> Found | None:
    """ "Lystfiskernes X", "Lejernes X": those whom somebody is named with are a body."""
    word = page.document.lower[index]
    if page.lists.words["modifies"] or not word.endswith("nes"):
        return None
    kind = role_noun(page.code, word[:-1])
    if kind is None or not kind.plural or kind.level not in ("citizen", "organisation"):
        return None
    return index, index + 1, Kind(kind.entry, "organisation", "organisation", "party")


def _of_another(page: Page, role: Found, first: int) -> bool:
    """ "In a talk with journalist Ida Holm last year, X": the title is of the name behind it."""
    at = role[1]
    if at + 2 >= first or page.gap(at) != " " or page.gap(at + 1) != " ":
        return False
    named = page.document.lower[at] in page.lists.first_names and page.word(at)[0].isupper()
    return named and page.word(at + 1)[0].isupper()


def _title_with_noun(page: Page, first: int, low: int) -> int | None:
    """The role noun of "Ejer af den lokale brugs Ida Holm", whose body no list knows: it opens the
    sentence or stands right behind the cue.
    """
    lower = page.document.lower
    if page.lists.words["modifies"]:
        return None
    for at in range(first - 1, max(low, first - _FAR) - 1, -1):
        if (at < first - 1 and breaks(page, at + 1)) or lower[at] in page.cues:
            return None
        role = role_at(page, at, low)
        if role and at < first - 2 and lower[at + 1] in page.of and role[2].level:
            opens = role[0] == low or lower[role[0] - 1] in page.cues
            return at if opens and not role[2].plural else None
    return None


_FAR = 9  # words


def place_name(page: Page, role: Found, low: int) -> bool:
    """ "From Gull Point to Skerry Head, X began": a title with a capital that ends a name."""
    at = role[0]
    if role[1] - at > 1 or not page.word(at)[0].isupper() or role[2].entry not in _PLACES:
        return False
    return at > low and page.gap(at) == " " and page.word(at - 1)[0].isupper()


_HONORIFICS = frozenset("dr dr. doctor prof prof. professor lord dame baroness".split())
_PLACES = frozenset("head star king queen private major general prince duke bishop chief".split())


def _right(page: Page, last: int, high: int) -> Context:
    """After the name: "X (SF)", "X, lektor ved Y", "X fra Y", "X er direktør i Y"."""
    end = page.document.words[last - 1][1]
    text = page.text
    if text.startswith(" (", end):
        close = text.find(")", end, end + 40)
        if close > 0:
            inside = text[end + 2 : close]
            party = page.lists.letters.get(inside.replace(".", "")) or page.lists.letters.get(
                inside.replace(".", "").replace(",", "-").split("-")[0].strip()
            )
            after, _ = page.document.word_range(close, close)
            if party:
                return Context(None, (last, after, party), "party in parentheses")
            known = name_at(page, last, after) if last < after else None
            if known:
                rest = _right_of(page, after, high, close + 1)
                return Context(rest.role, known, "body in parentheses")
            return _right_of(page, after, high, close + 1)
    return _right_of(page, last, high, end)


def _right_of(page: Page, at: int, high: int, end: int) -> Context:
    if at >= high:
        return Context()
    lower = page.document.lower
    gap = page.text[end : page.document.words[at][0]].strip()
    if gap in (",", "-", "–", "—"):
        said = verb_of_apposed(page, at, high) if gap == "," else None
        return said or apposition(page, at, high)
    if gap:
        return Context()
    word = lower[at]
    if word in page.lists.words["joins"]:
        return _of_both(page, at, high)
    if word in page.of:
        start = at + 1
        found = None
        while start < high and lower[start] in page.between and found is None:
            found = name_at(page, start, high)  # "of The Nation"
            start += 1
        found = found or (body_at(page, start, high) if start < high else None)
        if found is None and start < high:
            found = _described_body(page, start, high)
        if found and word in ("of", "from") and (_lives_in(page, found) or _street(page, found)):
            return Context()
        if found and (word not in _PLACE or found[2].actor not in ("", "state")):
            return Context(None, found, "body after the name")
        return Context()
    if word not in page.lists.words["copula"]:
        said = verb_behind(page, at, high)
        if said:
            return said
    if word in page.lists.words["copula"]:
        if at + 3 < high and lower[at + 1 : at + 3] in _ELECTED:
            seat = find_body(page, at + 3, min(high, at + 8))
            if seat and seat[2].actor in ("authority", "politics"):
                return Context((at, at + 2, MEMBER), seat, "said to sit for")
        for index in range(at + 1, min(high, at + 7)):
            if page.gap(index).strip() or lower[index] in page.cues:
                break
            if lower[index] in page.lists.words["about_others"]:
                break  # "X er vred på borgmesteren", "er gift med en læge"
            role = role_at(page, index, at + 1)
            if role and not role[2].plural:
                return Context(role, body_after(page, role, high), "said of the name")
    return Context()


def _street(page: Page, body: Found) -> bool:
    """ "X, of Mill Lane": an address."""
    last = page.document.lower[body[1] - 1]
    return not body[2].actor and body[1] - body[0] > 1 and last in page.lists.words["street"]


def _lives_in(page: Page, body: Found) -> bool:
    """ "X of Marl County", "from Elm City": where somebody lives, not whom they serve."""
    entry = body[2].entry.lower()
    return entry in page.lists.words["community"] and entry != "council"


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
    stop = at + 1
    while (
        stop < high and page.word(stop)[0].isupper() and (stop == at + 1 or page.gap(stop) == " ")
    ):
        stop += 1
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
_PLACE = frozenset("i in på on til to with under bag af inden".split())
