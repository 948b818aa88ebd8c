"""Which title or body stands before a name: "Statoils direktør X", "formand for KL, X"."""

from dataclasses import replace

from analysis.sourcing.addressed import HONORIFICS, addressed, read_out
from analysis.sourcing.before_clause import before_clause, whose_house
from analysis.sourcing.bodies import body_at, find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.by_phrase import of_a_party
from analysis.sourcing.clause_kinds import MEMBER
from analysis.sourcing.danish_houses import member_of
from analysis.sourcing.house_before import inside_title, of_whole_name, title_behind_rank
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import Kind, body_noun, role_noun
from analysis.sourcing.no_titles import (
    AREAS,
    COUNTED,
    in_a_case,
    in_a_name,
    of_another,
    place_name,
    whose_it_is,
)
from analysis.sourcing.page import Found, Page, name_at, role_at
from analysis.sourcing.recast import in_service
from analysis.sourcing.standing import (
    RANK,
    by_capital,
    for_a_side,
    inverted,
    of_party,
    of_party_in_plural,
    one_of,
    runs_for_office,
)
from analysis.sourcing.titles import ADJECTIVES, Context, body_before, breaks, served_by
from analysis.sourcing.told_before import chosen, of_house
from analysis.sourcing.two_titles import before_epithets, heading_phrase, heads_it, of_two
from analysis.sourcing.whose import behind_title, in_a_long_title, long_title, of_what

_PARTIES = ("party", "opposition", "caucus")


def title_before(page: Page, first: int, low: int) -> Context:
    """Before the name: "formand for KL, X", "Statoils direktør X", "Tesla CEO X"."""
    if first <= low:
        return Context()
    gap = page.gap(first).strip()
    if gap in ("'", "’"):
        party = page.word(first)[0].isupper() and of_party_in_plural(page, first - 1, low)
        return Context(None, party, "body before the name") if party else Context()
    if gap not in ("", ",", "-", "–", "."):
        return Context()
    lower = page.document.lower
    index = first - 1
    owner = page.word(index)
    danish = not page.lists.words["modifies"]
    genitive = not gap and owner[0].isupper() and owner.endswith("s")
    if genitive and not danish and not page.owns(index):
        genitive = not long_title(page, index, low)
    if genitive:
        for start in range(max(low, index - 3), index + 1):
            known = name_at(page, start, first)
            if known and known[1] == first and known[2].actor != "state":
                return Context(None, known, "body before the name")  # "Variety's Gordon Cox"
        if page.owns(index) and owner[:-2] in page.lists.words["medium_too"]:
            medium = Kind(owner[:-2], "medium", "media")
            return Context(None, (index, first, medium), "body before the name")
        noun = noun_at(page, index, low)
        if noun and noun[2].actor in ("politics", "authority", "company", "organisation"):
            seat = of_a_party(page, index, first) if danish else None
            return seat or Context(None, noun, "body before the name")
        apposed = body_noun(page.code, lower[index - 1]) if index > low else None
        if apposed and apposed.actor not in ("", "state", "document") and page.gap(index) == " ":
            return Context(None, (index - 1, first, apposed), "body before the name")
        house = of_house(page, first)
        if house:
            return house
    owns = page.owns(index) or (owner.endswith("s") and danish)
    if not gap and owns and owner[0].islower() and page.word(first)[0].isupper():
        noun = noun_at(page, index, low)
        governs = danish or (noun is not None and noun[2].entry in _PARTIES)
        if noun and (noun[2].actor in _HOUSES or (noun[2].actor == "politics" and governs)):
            return Context(None, noun, "body before the name")  # "the highway department's X"
    if not gap and owner == "Independent" and page.occurring("candidate"):
        return Context((index, first, MEMBER), None, "title before the name")
    if not gap and owner in page.lists.words["rank"]:
        return Context((index, first, RANK), None, "title before the name")
    if not gap and lower[index] in page.lists.words["inverts"]:
        return inverted(page, index, low)
    if not gap:
        members = _of_members(page, index) or member_of(page, index)
        if members:
            return Context(None, members, "body before the name")
    told = before_clause(page, first, low) if gap == "," and not danish else None
    if told:
        return told
    aged = danish and not gap and owner.endswith("-årige") and first - 1 > low
    if aged:  # "formanden for beboerrådet, 91-årige X"
        at = before_epithets(page, first, low)
        if at > low and page.gap(at) == ", " and heading_phrase(page, at, low):
            return title_before(page, at, low)
    far = None if gap else _title_with_noun(page, first, low)
    if far is not None:
        index = far
    while index >= max(low, first - 12):
        if index < first - 1 and breaks(page, index + 1):
            break
        role = role_at(page, index, low)
        if role and page.owns(role[1] - 1):
            role = None  # "the founder's grandson, X"
        if role and not gap and role[1] == first - 1 and lower[role[1]] in page.of:
            role = None  # "a customer of Marlow Finch"
        if role and gap == "," and not danish and read_out(page, role, low):
            break
        if role and gap == "," and role[1] == first and in_a_case(page, role):
            break
        if role and gap == "," and not danish and addressed(page, role, first, low):
            role = None
        if role and gap == "," and not danish and in_a_name(page, role, first):
            role = None  # "In the Anchor Stores, X reckons"
        if role and gap == "," and role[1] < first and page.gap(role[1]) == " ":
            modified = noun_at(page, role[1], role[1])
            if modified and modified[2].actor in ("company", "organisation"):
                role = None  # "his boss at the courier firm, X"
        if role and gap == ",":
            if place_name(page, role, low) or of_another(page, role, first):
                break
            if whose_it_is(page, role, first, low):
                break
            if role[1] < first and lower[role[1]] in AREAS and page.gap(role[1]) == " ":
                index -= 1
                continue  # "the minister responsible for consumer affairs, X"
            after = lower[role[1]] if role[1] < first else ""
            if after in page.lists.words["goes_on"] or after in COUNTED:
                break  # "if the farmer were to leave, X wrote", "his wife four times, X said"
        if role and not gap and not danish and in_a_long_title(page, role, first):
            index -= 1
            continue
        if role and not gap and role[1] == first and role[2].entry in ADJECTIVES:
            index -= 1  # "unge Holm"
            continue
        if role and (not role[2].plural or one_of(page, role, first, low)):
            spoken_for = _speaks_in_rank(page, role, low) if role[1] == first else None
            if spoken_for:
                return spoken_for
            beside = gap in ("", ".") and not danish and role[1] == first
            ranked = title_behind_rank(page, role, low) if beside else 0
            if ranked:
                return title_before(page, ranked, low)
            role = heads_it(page, role, first, low)
            leads_it = 0 if gap or danish or role[1] != first else behind_title(page, role, low)
            if leads_it:
                return title_before(page, leads_it, low)
            honour = role[2].entry in HONORIFICS or page.word(role[0]) in _HONOURED
            if role[1] == first and (not role[2].level or honour):
                at = role[0]  # "its chair, Sir Desmond Pryce", "her treasurer, the Rev Ann Cole"
                at -= at - 1 > low and lower[at - 1] == "the" and page.gap(at - 1) == ", "
                further = title_before(page, at, low)
                preaches = further.role is not None and further.role[2].entry == "minister"
                if preaches and role[2].entry in page.lists.words["cleric"]:
                    return Context(role, None, "title before the name")  # "the minister, the Rev X"
                if further.role and further.role[2].level:
                    private = further.role[2].level == "citizen" and bool(role[2].level)
                    return Context(role, None, "title before the name") if private else further
            if not role[2].level and "relational" not in role[2].note:
                return Context(role, None, "title before the name")
            role = by_capital(page, role, first, low)
            role = for_a_side(page, of_party(page, runs_for_office(page, role, low), first), low)
            role = of_two(page, chosen(page, role, low), low)
            if role[2].entry == "president" and not danish and _of_members_own(page, role, low):
                return Context(in_service(role), None, "title before the name")
            body = find_body(page, role[1], first) if role[1] < first else None
            if body is None or body[2].actor in ("", "state"):
                body = body_before(page, role[0], low) or body
            if body is None or not body[2].actor:
                body = served_by(page, role, low, first) or body
            if (body is None or not body[2].actor) and not danish:
                body = whose_house(page, role, low) or body
            if not danish and not gap:
                inside = inside_title(page, role, low)
                body = inside or of_whole_name(page, body, role, low)
                if inside and inside[2].actor == "organisation":
                    role = in_service(role)  # "Millers' Council president X"
            elif not danish and body and page.owns(body[1] - 1):
                # "the Ministry of Health's director, X"
                body = of_whole_name(page, body, role, low)
            if role[2].level == "official" and body and not danish and not gap:
                if of_what(page, role, first) and body[2].actor in ("company", "organisation"):
                    body = None  # "Superintendent for Student Services X"
            return Context(role, body, "title before the name")
        if lower[index] in page.cues or gap == ".":
            break
        if not gap and not (
            role
            or page.word(index)[0].isupper()
            or lower[index] in page.of
            or lower[index] in page.between
            or lower[index] in page.lists.words["named"]
            or _a_body(page, index)
        ):
            break
        index -= 1
    return Context()


def _a_body(page: Page, index: int) -> bool:
    """Whether word `index` is a body; "showed the judge a photograph of X" has none."""
    body = body_at(page, index, index + 1)
    return body is not None and body[2].actor != "document"


def _speaks_in_rank(page: Page, role: Found, low: int) -> Context | None:
    """ "The police union's president, Sgt. X": a rank behind a title that stands for others."""
    if not in_force(role[2]) or role[0] <= low or page.gap(role[0]) != ", ":
        return None
    title = title_before(page, role[0], low)
    body = title.body[2].actor if title.body else ""
    if title.role and body in ("organisation", "company"):
        return title
    before = page.document.lower[title.role[0] - 1] if title.role else ""
    if title.role and (before in _UNION or title.role[2].entry.startswith(_UNION)):
        return title  # "Their union president, Capt. X"
    if title.role is None or body or page.document.lower[title.role[0] - 1] not in ("its", "their"):
        return None
    begin = page.sentence(role[0])[0]
    if not begin or title.role[0] - begin > 1 or not leads(title.role[2].entry):
        return None
    house = find_body(page, page.sentence(begin - 1)[0], begin)
    if house is None or house[2].actor != "organisation":
        return None
    return replace(title, role=in_service(title.role))  # "Its president, Sheriff X"


def _of_members_own(page: Page, role: Found, low: int) -> bool:
    """ "The local's president, X", "the loggers' president": of no country."""
    owner = role[0] - 1
    if owner > low and page.document.lower[owner].isdecimal() and page.word(owner - 1) == "Local":
        return True  # "Local 88 President X"
    if owner >= low and page.word(owner) == "Local" and page.word(role[0])[0].islower():
        return True  # "Local president X"
    if owner <= low or page.gap(role[0]).strip() not in ("", "'", "’"):
        return False
    if (
        not (page.owns(owner) or page.gap(role[0])[:1] in ("'", "’"))
        or page.word(owner)[0].isupper()
    ):
        return False
    house = noun_at(page, owner, low)
    return house is None and page.document.lower[owner - 1] in ("the", "its")


_UNION = ("union", "federation", "guild")


def in_force(kind: Kind) -> bool:
    """Whether a title is one of a police, a rescue service or a court, and no elected office."""
    return kind.level == "official" and kind.role == "expert"


def _of_members(page: Page, index: int) -> Found | None:
    """ "Lystfiskernes X", "Lejernes X": those whom somebody is named with are a body."""
    word = page.document.lower[index]
    if page.lists.words["modifies"] or not word.endswith("nes"):
        return None
    kind = role_noun(page.code, word[:-1])
    if kind is None or not kind.plural or kind.level not in ("citizen", "organisation"):
        return None
    return index, index + 1, Kind(kind.entry, "organisation", "organisation", "party")


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
            if "er" in lower[at + 1 : first]:  # "vejleder på projektet er | professor | X"
                own = page.role(first - 1)
                if page.word(first)[0].islower() or (own and own[2].level):
                    return None
            return at if opens and not role[2].plural else None
    return None


_HONOURED = ("Captain", "Chief", "Advocate")
_FAR = 9  # words
_HOUSES = ("authority", "company", "organisation")
