"""What a verb of being says of somebody: "is a lecturer at X", "er lærer og formand"."""

from analysis.sourcing.levels import leads
from analysis.sourcing.lists import Kind, in_any
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import Context, body_after, breaks, represents


def said_to_be(page: Page, at: int, high: int, rule: str) -> Context | None:
    """The role noun of "is | a lecturer at X" from word `at` on; none of somebody else."""
    lower, others = page.document.lower, page.lists.words["about_others"]
    for index in range(at, min(high, at + _PREDICATE)):
        if page.gap(index).strip() or lower[index] in page.cues or lower[index] in others:
            return None  # "X er vred på borgmesteren", "er gift med en læge"
        if lower[index] in NO:
            return None  # "er ikke medlem af klubben"
        role = role_at(page, index, at)
        more = index + 1 < high
        if role and more and role[2].entry == "head" and role_at(page, index + 1, at):
            continue  # "was head | brewer"
        if role and not role[2].plural:
            role = and_speaks(page, role, high)
            return Context(role, body_after(page, role, high), rule)
    return None


def and_speaks(page: Page, role: Found, high: int) -> Found:
    """ "Er lærer på skolen og formand for kredsen", "har været læge i 19 år og er valgt som
    tillidsmand": of two Danish titles the one by which somebody speaks for others.
    """
    lower, joined = page.document.lower, False
    if represents(role[2]) or role[2].level not in ("expert", "citizen"):
        return role
    if page.lists.words["modifies"]:
        return role
    for index in range(role[1], min(high, role[1] + _ALSO)):
        if breaks(page, index) or lower[index] in page.cues:
            return role
        joined = joined or lower[index] in _ALSO_IS
        second = role_at(page, index, role[1]) if joined else None
        if second and not second[2].plural:
            of_them = lower[second[0] - 1] in page.of and lower[second[0] - 1] not in _AS
            other = of_them or second[2].definite or not represents(second[2])
            return role if other or not _stands_for(second[2]) else second
    return role


def _stands_for(kind: Kind) -> bool:
    """Whether a title is one of a leader, a spokesperson, a steward."""
    return leads(kind.entry) or kind.entry.endswith(in_any("steward"))


_ALSO = 14  # words
_ALSO_IS = ("og", "samt", "samtidig", "desuden", "tillige")
_AS = ("som", "til")


NO = frozenset("ikke aldrig ingen hverken not never no neither".split())
_PREDICATE = 6  # words behind the verb of being
