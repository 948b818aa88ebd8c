"""What a title before a name means where it stands: a candidate, a party, before the verb."""

from analysis.sourcing.bodies import find_body
from analysis.sourcing.body_nouns import noun_at
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Found, Page, name_at, role_at
from analysis.sourcing.recast import as_elected, for_themself
from analysis.sourcing.titles import Context, body_after, body_before, breaks, represents

_FAR = 9  # words
RANK = Kind("police rank", "person", "official", "expert", "spokesperson")


def inverted(page: Page, at: int, low: int) -> Context:
    """ "The candidate here is X", "leading the campaign was its chair": a title before the verb."""
    for index in range(at - 1, max(low - 1, at - _FAR), -1):
        if index < at - 1 and breaks(page, index + 1):
            break
        role = role_at(page, index, low)
        if role and not role[2].plural and not page.owns(role[1] - 1):
            before = page.document.lower[role[0] - 1] if role[0] > low else ""
            if before in page.of:
                continue  # "the voice of the party is X": an earlier noun heads it
            if role[2].entry in ("man", "woman", "person") and _leads(page, at + 1):
                break  # "The man was X, who runs the building"
            if page.document.lower[role[1] : role[1] + 3] in _THEN:
                return Context(for_themself(role), None, "said of the name")
            body = body_after(page, role, at) or body_before(page, role[0], low)
            return Context(role, body, "said of the name")
    return Context()


def _leads(page: Page, first: int) -> bool:
    """Whether a verb of leading follows the name from word `first` on: ", who runs"."""
    lower = page.document.lower
    last = page.capitals(first, min(len(lower), first + _FAR))
    who = lower[last : last + 1] == ("who",)
    return who and not page.lists.words["leads"].isdisjoint(lower[last + 1 : last + 2])


_THEN = (("at", "the", "time"), ("in", "those", "days"), ("back", "then", "was"))


def runs_for_office(page: Page, role: Found, low: int) -> Found:
    """ "Her challenger, businessman X": who stands in an election speaks as a candidate."""
    if role[0] - 1 <= low or "politics" in role[2].note:
        return role
    at = _behind_adjective(page, role[0], low)
    if page.gap(at) != ", ":
        return role
    before = role_at(page, at - 1, low) if at - 1 > low else None
    if before and before[2].entry in page.lists.words["candidate"]:
        return before
    behind = role[0]
    behind -= role[0] > low and page.document.lower[role[0] - 1] == "the"
    if page.gap(behind) != ", " or role[2].level == "official":
        return role
    lawyer = role[2].level == "organisation" and role[2].entry.endswith("lawyer")
    if role[2].level in ("expert", "citizen") or lawyer:  # "the chair of the panel, historian X"
        for index in range(behind - 1, max(low - 1, role[0] - _FAR), -1):
            if page.document.lower[index] in page.lists.words["indefinite"]:
                break
            if index < behind - 1 and breaks(page, index + 1):
                break
            found = role_at(page, index, low)
            if found and represents(found[2]) and not found[2].plural:
                before_it = page.document.lower[max(low, found[0] - 2) : found[0]]
                opens = found[0] == low or any(word in _DEFINITE for word in before_it)
                opens = opens or found[2].definite
                return found if opens or page.owns(found[0] - 1) else role
    return role


def by_capital(page: Page, role: Found, first: int, low: int) -> Found:
    """ "Sister X" whom nobody owns is a nun, "Lady X" among peers one of them."""
    word = page.word(role[0])
    if role[2].entry in _OFFICES and word[0].isupper() and role[0] > page.sentence(role[0])[0]:
        expert = "expert" if role[2].entry == "auditor" else "party"
        return role[0], role[1], Kind(role[2].entry, "person", "official", expert, "spokesperson")
    if role[1] == first and word == "Chief" and role[2].entry == "chief":
        turns_out = not _SERVICES.isdisjoint(page.document.vocabulary)  # else of a First Nation
        codes = "expert" if turns_out else "party"
        return role[0], role[1], Kind("chief", "person", "official", codes, "spokesperson")
    if role[1] != first or not word[0].isupper() or role[2].level != "citizen":
        return role
    if role[2].entry in page.lists.words["of_order"]:
        owned = role[0] > low and (
            page.owns(role[0] - 1) or page.document.lower[role[0] - 1] in page.lists.words["her"]
        )
        ward = role[2].entry == "sister" and page.occurring("care_place")
        if not owned and ward and not page.occurring("convent"):
            kind = Kind("nurse", "person", "expert", "experience", "personal_experience")
            return role[0], role[1], kind
        if not owned:
            kind = Kind("sister", "person", "organisation", "party", "spokesperson")
            return role[0], role[1], kind
    if role[2].entry == "lady" and page.occurring("peers"):
        return role[0], role[1], Kind("peer", "person", "official", "party", "spokesperson")
    return role


_SERVICES = frozenset("police fire firefighters officers sheriff".split())
_OFFICES = (
    "auditor",
    "public defender",
    "collector",
)  # with a capital: "according to Public Defender X"


def _behind_adjective(page: Page, first: int, low: int) -> int:
    """ "Her challenger, | retired state trooper X": where the title begins, its adjective too."""
    words = page.lists.words
    adjective = words["retired"] | words["former"] | {"the"}
    one = first - 1 > low and page.gap(first) == " " and page.document.lower[first - 1] in adjective
    return first - 1 if one else first


def for_a_side(page: Page, role: Found, low: int) -> Found:
    """ "For the Yes campaign, hotelier X said": whoever speaks for others in front of the title."""
    if page.gap(role[0]) != ", " or page.document.lower[low] not in page.lists.words["speaks_for"]:
        return role
    if role[2].level == "official":
        return role  # "For the Independents, Cllr X"
    side = find_body(page, low + 1, role[0])
    if side is None or side[2].actor not in ("organisation", "company", "politics"):
        return role
    runs = side[2].actor == "politics" and page.occurring("candidate")
    level = "official" if runs else "organisation"  # of a candidate, or of the Yes side
    return role[0], role[1], Kind("spokesperson", "person", level, "party", "spokesperson")


def of_party_in_plural(page: Page, index: int, low: int) -> Found | None:
    """ "The Greens' Ida Holm", "the Ratepayers' Al Rask" of a council: whose name ends with word
    `index`, the apostrophe behind it.
    """
    for start in range(max(low, index - 2), index + 1):
        known = name_at(page, start, index + 1)
        if known and known[1] == index + 1 and known[2].actor != "state":
            return known
    if not page.word(index)[0].isupper():
        return None
    noun = noun_at(page, index, low)
    if noun and noun[2].actor in ("politics", "organisation"):
        return noun  # "the Rovers' Ida Holm"
    word = page.document.lower[index]
    if word in page.lists.words["party_of_a_town"] and page.occurring("chamber"):
        return index, index + 1, Kind(word, "politics", "official", "party")
    return None


def of_party(page: Page, role: Found, first: int) -> Found:
    """ "Conservative X": a party's name as somebody's title is a politician's."""
    capital = page.word(role[0])[0].isupper() and role[0] > page.sentence(role[0])[0]
    party = capital and role[2].entry in page.lists.words["of_party"]
    rival = page.document.lower[role[1]] in _RIVALS and role[1] + 1 == first
    if party and (role[1] == first or rival):
        return as_elected(role)  # "Conservative X", "her Conservative opponent, X"
    before = page.document.lower[role[0] - 1] if role[0] else ""
    if role[2].entry in _LEADERS and before in _PARTIES and page.word(role[0] - 1)[0].isupper():
        return as_elected(role)  # "Progressive leader X"
    return role


_LEADERS = ("leader", "deputy leader", "candidate", "spokesperson", "spokesman", "spokeswoman")
_PARTIES = frozenset("progressive progressives conservative liberal labour green reform".split())
_RIVALS = ("opponent", "rival", "challenger", "candidate", "shadow", "counterpart", "colleague")
_DEFINITE = ("the", "its", "their", "his", "her", "club", "board", "den", "dens", "deres")


def one_of(page: Page, role: Found, first: int, low: int) -> bool:
    """Whether a plural stands for the name at `first`: "en af de ansatte, X", "Reps. A and X"."""
    lower = page.document.lower
    if role[1] == first and page.gap(first) in (" ", ". "):
        return True  # "experts Ida Holm and Bo Ravn"
    if role[1] == first and page.gap(first) == ", " and _two_named(page, first):
        return True  # "his lawyers, Ida Holm and Per Lund"
    one = page.lists.words["one_of"]
    near = set(lower[max(low, role[0] - 5) : role[0]])
    if not near.isdisjoint(page.lists.words["one_too"]):
        near |= page.lists.words["indefinite"]  # "den ene af de to dommere, X"
    if one and one <= near:
        return True
    between = lower[role[1] : first]
    return bool(between) and between[-1] in page.lists.words["joins"]


def _two_named(page: Page, at: int) -> bool:
    """ "Ida Holm and Per Lund": two names joined, from word `at` on."""
    high = len(page.document.words)
    stop = page.capitals(at, high)
    if stop == at or stop + 1 >= high or page.gap(stop) != " ":
        return False
    joins = page.document.lower[stop] in page.lists.words["joins"]
    return joins and page.word(stop + 1)[0].isupper()
