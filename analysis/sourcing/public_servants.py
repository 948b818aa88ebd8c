"""English groups in public service: "government vets", "mountain rescuers", "two county employees",
and those who tell of a house from inside: "industry insiders", "a senior figure in the party".
"""

from dataclasses import replace

from analysis.sourcing.insiders import hides
from analysis.sourcing.lists import Kind, body_noun, in_any
from analysis.sourcing.page import Found, Page

_RESCUES = (
    *("rescuer", "rescue worker", "rescue team", "lifeguard", "coastguard", "rescue diver"),
    *("firefighter", "search team", "rescue crew", "lifeboat crew"),
)
_STAFF = frozenset("employee worker staffer employees workers staffers staff aide aides".split())
_WORLD = frozenset("government party palace ministry police royal kremlin cabinet court".split())


def in_public_service(page: Page, kind: Kind, first: int, head: tuple[int, int]) -> Kind | None:
    """What the plural title at `head` is for "government vets", "mountain rescuers": those who know
    for an authority; None for others.
    """
    words, entry = page.lists.words, kind.entry
    if not words["modifies"] or not kind.plural or kind.level == "official":
        return None
    if not entry.endswith(_RESCUES):
        before = page.document.lower[first : head[1] - 1]
        if kind.level != "expert" or words["public_service"].isdisjoint(before):
            return None
        if not entry.removesuffix("s").endswith(in_any("field_scientist")):
            return None
    return replace(kind, level="official", role="expert", function="spokesperson")


def hidden_staff(page: Page, kind: Kind, first: int, head: tuple[int, int]) -> Kind | None:
    """ "Two county employees, who spoke on condition of anonymity": they tell of the office they
    work for, with what interest nobody knows.
    """
    lower, words = page.document.lower, page.lists.words
    if lower[head[1] - 1] not in _STAFF or not words["modifies"]:
        return None
    if words["public_service"].isdisjoint(lower[first : head[1] - 1]) or not hides(page, head[1]):
        return None
    return replace(kind, level="official", role="unknown", function="spokesperson")


def insider(page: Page, first: int, cut: int) -> Kind | None:
    """ "Industry insiders", "a club insider": who tells of the trade or of the house that the words
    before name; None where nothing stands there.
    """
    lower = page.document.lower
    if lower[cut - 1] not in ("insider", "insiders") or cut - first < 2:
        return None
    world = lower[cut - 2]
    if world in page.lists.words["indefinite"] or world in page.lists.words["many"]:
        return None
    house = body_noun(page.code, world)
    public = world in _WORLD or (house is not None and house.actor in ("authority", "politics"))
    level = "official" if public else "organisation"
    return Kind("insider", "anonymous", level, "unknown", "spokesperson", "source")


def figure(page: Page, first: int, cut: int, body: Found | None) -> Kind | None:
    """ "A senior figure in the Rural Union", "leading figures at the club": somebody of that side;
    None for the figures of a sum.
    """
    lower = page.document.lower
    if lower[cut - 1] not in ("figure", "figures") or cut - first < 2 or cut + 1 >= len(lower):
        return None
    if lower[cut - 2] not in _WEIGHTY or lower[cut] not in ("in", "at", "within", "inside", "from"):
        return None
    party = body is not None and body[2].actor in ("politics", "authority")
    if party or page.occurring("government"):
        return Kind("figure", "anonymous", "official", "party", "spokesperson", "source")
    return Kind("figure", "anonymous", "organisation", "unknown", "spokesperson", "source")


_WEIGHTY = ("senior", "leading", "prominent", "key", "influential", "top", "veteran", "powerful")
