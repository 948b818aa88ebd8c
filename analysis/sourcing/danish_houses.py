"""Danish: whose somebody is, told by "3F'eren", "koncernens danske chef", "rådgiver i Nordisk
Bistand", and what a title means in the story of a school or a home.
"""

from dataclasses import replace

from analysis.sourcing.lists import Kind, body_noun, role_noun
from analysis.sourcing.page import Found, Page
from analysis.sourcing.recast import for_themself

_OF_A_UNION = ("'eren", "’eren", "'er", "’er", "-eren")
_BODIES = ("company", "organisation", "authority")
_STAFF = ("konsulent", "rådgiver", "jurist", "medarbejder", "vejleder", "psykolog")
_AT = ("hos", "i", "fra", "ved")
_LEADS = tuple(
    "afdelingsleder,souschef,viceleder,teamleder,teamkoordinator,pædagogisk leder".split(",")
)
_PUBLIC = 3  # different words that tell of a school or a home
_SPORT = 3  # and of a match


def member_of(page: Page, index: int) -> Found | None:
    """ "3F'eren X", "SF'eren X": the union or party that word `index` says X is of."""
    word = page.word(index)
    name = next((word[: -len(end)] for end in _OF_A_UNION if word.endswith(end)), "")
    if not name or page.lists.words["modifies"]:
        return None
    listed = (kind for words, kind in page.lists.names.get(name, ()) if words == (name,))
    kind = page.lists.letters.get(name) or next(listed, None)
    if kind is None or kind.actor not in ("organisation", "politics"):
        return None
    return index, index + 1, kind


def national_branch(page: Page, at: int, low: int) -> Found | None:
    """ "Virksomhedens | danske | talskvinde", "Flimras | danske | chef": the house before the
    adjective of a state at `at`.
    """
    lower = page.document.lower
    if at - 1 < low or page.lists.words["modifies"] or page.gap(at) != " ":
        return None
    if lower[at] not in page.lists.adjectives or not lower[at - 1].endswith("s"):
        return None
    kind = body_noun(page.code, lower[at - 1], page.word(at - 1)[0].isupper())
    if kind is None and page.word(at - 1)[0].isupper() and not _of_a_state(page, at - 1):
        return at - 1, at + 1, Kind(page.word(at - 1))  # who speaks for it says what it is
    return (at - 1, at + 1, kind) if kind and kind.actor in _BODIES else None


def _of_a_state(page: Page, at: int) -> bool:
    return page.word(at).removesuffix("s") in page.lists.territories


def employer(page: Page, role: Kind, body: Found) -> str:
    """What an unknown body is that somebody gives advice in: "rådgiver i Nordisk Bistand"; a place
    has one word, or stands behind "i" elsewhere.
    """
    words, lower = page.lists.words, page.document.lower
    if words["modifies"]:
        return ""
    if called_firm(page, body):
        return "company"
    if not role.entry.endswith(_STAFF):
        return ""
    prep = lower[body[0] - 1]
    if prep not in _AT:
        return ""
    last = lower[body[1] - 1]
    place = lower[body[0]] in words["place_first"] or last.endswith(tuple(words["place_last"]))
    several = body[1] - body[0] > 1 and not place
    return "organisation" if prep == "hos" or several else ""


def called_firm(page: Page, body: Found) -> bool:
    """Whether the noun before the name of `body` says somewhere that it is a firm: "baneselskabet
    Tværbanen" of "Tværbanens vagtchef".
    """
    name = page.word(body[1] - 1)
    if body[1] - body[0] > 1 or not name[0].isupper():
        return False
    for form in (name, name.removesuffix("s")):
        for index in page.places(form)[:_PLACES]:
            before = page.document.lower[index - 1]
            if index and page.gap(index) == " " and before.endswith("et"):
                kind = body_noun(page.code, before)
                if kind and kind.actor == "company":
                    return True
    return False


_PLACES = 8  # of a name


def of_public_house(page: Page, role: Found) -> Found:
    """ "Afdelingsleder X" where the story is of a school, a nursery or a nursing home."""
    if page.lists.words["modifies"] or role[2].entry not in _LEADS:
        return role
    if len(page.occurring("public_house")) < _PUBLIC:
        return role
    return (*role[:2], replace(role[2], level="official", role="party", function="spokesperson"))


def off_the_pitch(page: Page, role: Found) -> Found:
    """ "Holdkammeraten X" in a story of no match, "partneren" in one of no firm: a friend."""
    if page.lists.words["modifies"] or role[2].entry not in page.lists.words["mate"]:
        return role
    if role[2].entry == "partner" and page.occurring("companies"):
        return role
    return role if len(page.occurring("team_sport")) >= _SPORT else for_themself(role)


def office_of(page: Page, role: Found, high: int) -> Found | None:
    """ "Talsmanden for præsidentens kontor": the office of somebody who holds one."""
    at = role[1] + 1
    if page.lists.words["modifies"] or at + 1 >= high:
        return None
    lower = page.document.lower
    if not lower[at].endswith("s") or lower[at + 1] not in _OFFICES:
        return None
    holder = role_noun(page.code, lower[at][:-1])
    if holder is None or holder.level != "official":
        return None
    return at, at + 2, Kind("office", "authority", "official", "party")


_OFFICES = ("kontor", "kabinet", "stab", "sekretariat", "ministerium", "administration", "kancelli")


def private_school(page: Page, body: Found) -> Found:
    """ "Skolens leder" where the text has named a free school: none of a municipality's."""
    lower = page.document.lower
    if page.lists.words["modifies"] or lower[body[1] - 1] not in ("skolens", "skolen"):
        return body
    if not page.occurring("free_school"):
        return body
    return (*body[:2], Kind("friskole", "organisation", "organisation", "party"))


def behind_doors(page: Page, role: Found) -> Kind | None:
    """ "Et medlem af delegationen", "to medlemmer af byrådsgruppen": somebody in politics who has
    no name and tells of closed doors; of a "gruppe" where parties are the matter.
    """
    lower = page.document.lower
    if role[2].entry not in _MEMBERS or role[2].definite or page.lists.words["modifies"]:
        return None
    if lower[role[1] : role[1] + 1] != ("af",):
        return None
    circles = tuple(page.lists.words["closed_circle"])
    kind = replace(role[2], actor="anonymous", role="unknown", function="spokesperson")
    for index in range(role[1] + 1, min(page.sentence(role[0])[1], role[1] + 5)):
        if page.gap(index) != " ":
            return None
        word = lower[index]
        if word.endswith(circles) or (word.endswith(_GROUPS) and _of_parties(page)):
            return replace(kind, level="official")
        if word in _BOARDS and not _of_parties(page):
            return kind
    return None


def _of_parties(page: Page) -> bool:
    return bool(page.occurring("council") or page.occurring("parties"))


_MEMBERS = ("medlem", "deltager", "mødedeltager", "partimedlem", "gruppemedlem")
_BOARDS = ("bestyrelsen", "hovedbestyrelsen", "direktionen", "ledelsen", "topledelsen")
_GROUPS = ("gruppen", "flertallet")
