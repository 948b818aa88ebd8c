"""English titles by what they are of: the owner of a cockerel, the director of a film, the
operator of a dam.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.sourcing.page import Found, Page, Range
from analysis.sourcing.recast import for_themself, in_service


def of_an_animal(
    page: Page, role: Found, body: Found | None, places: Sequence[Range]
) -> Found | None:
    """ "Kevin's owner, X", of a cockerel: of what has a first name, and no firm."""
    at = role[0] - 1
    if role[2].entry != "owner" or role[2].level != "organisation" or at < 0:
        return None
    called = page.owns(at) and page.word(at)[0].isupper()
    named = called and page.word(at)[:-2].lower() in page.lists.first_names
    return for_themself(role) if named else None


def of_a_film(page: Page, role: Found, body: Found | None, places: Sequence[Range]) -> Found | None:
    """ "Director X" where a film is told of: on the own work, and of no house."""
    if role[2].entry != "director" or (body is not None and body[2].actor):
        return None
    lower, at = page.document.lower, role[0]
    if lower[role[1] : role[1] + 1] in (("of",), ("for",), ("at",)):
        return None
    if at and (lower[at - 1] in ("its", "their", "a") or page.owns(at - 1)):
        return None
    if len(_FILMS & page.document.vocabulary) < _SCENES or page.occurring("companies"):
        return None
    kind = replace(role[2], level="citizen", role="experience", function="subject", note="")
    return (*role[:2], kind)


_FILMS = frozenset(
    "film films movie movies documentary screening scene scenes cinema actor actors script "
    "sequel premiere cast filming shot".split()
)
_SCENES = 2  # different words


def operates(page: Page, role: Found, body: Found | None, places: Sequence[Range]) -> Found | None:
    """ "Minera Alta, the operator, said the dam was safe": whoever runs a plant is a firm."""
    lower, at = page.document.lower, role[0]
    if role[2].entry != "operator" or not places or at < 1 or lower[at - 1] != "the":
        return None
    first, last = places[0]
    firm = last == at - 1 and lower[first] not in page.lists.first_names
    return in_service(role) if firm and page.gap(role[1])[:1] == "," else None
