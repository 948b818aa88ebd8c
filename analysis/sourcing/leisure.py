"""English titles that mean less, or more, by what the bearer does just now: a nurse on her break, a
constable now retired, a station manager at a fire.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.sourcing.alone import practises_trade
from analysis.sourcing.at_hand import off_shift
from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.recast import for_themself, in_service


def at_leisure(page: Page, role: Found) -> bool:
    """ "A vet on his way home", "a nurse on her lunch break", "on a day off"."""
    if not page.lists.words["modifies"]:
        return False
    if off_shift(page, role):
        return True
    near = page.document.lower[role[1] : min(page.sentence(role[0])[1], role[1] + 5)]
    if near[:1] in (("on",), ("in",)) and near[1:3] in _OWN_HOUR:
        return True
    return near[:1] == ("on",) and not _WAYS.isdisjoint(near)


_OWN_HOUR = (("her", "lunch"), ("his", "lunch"), ("her", "day"), ("his", "day"), ("a", "day"))
_WAYS = frozenset("way holiday break leave vacation honeymoon".split())


def has_retired(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "The constable, X, now retired, remembers": behind the name."""
    if role[2].level not in ("expert", "official") or "politics" in role[2].note.split():
        return None
    if role[2].function == "expert" or not (practises_trade(role[2].entry) or _in_force(role)):
        return None
    lower = page.document.lower
    for _, last in places[:_PLACES]:
        near = lower[last : last + 3]
        if near[:1] in _SINCE and "retired" in near[1:] and page.gap(last) == ", ":
            return for_themself(role)
    return None


def _in_force(role: Found) -> bool:
    return role[2].level == "official" and role[2].role == "expert"


_SINCE = (("now",), ("since",), ("long",), ("recently",), ("who",))
_PLACES = 4


def of_a_station(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Station manager X" where firefighters turn out, "coxswain X" where a lifeboat does."""
    entry = role[2].entry
    signs = _FIRE if entry in _STATION else _LIFEBOAT if entry in _BOAT else ()
    if not any(page.places(each) for each in signs):
        trains = entry == "station manager" and body is None
        return in_service(role) if trains and any(map(page.places, _TRAINS)) else None
    kind = replace(role[2], level="official", role="expert", function="spokesperson", note="")
    return (*role[:2], kind)


_STATION = ("station manager", "group manager", "watch manager", "crew manager")
_FIRE = ("firefighters", "Firefighters", "fire", "Fire")
_TRAINS = ("trains", "Trains", "platform", "platforms", "passengers", "commuters")
_BOAT = ("coxswain", "helm", "helmsman", "lifeboat coxswain")
_LIFEBOAT = ("lifeboat", "Lifeboat")
