"""What a title before a name means where it stands: a candidate, a party, before the verb."""

from dataclasses import replace

from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.titles import Context, body_after, body_before, breaks, represents

_FAR = 9  # words


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
            body = body_after(page, role, at) or body_before(page, role[0], low)
            return Context(role, body, "said of the name")
    return Context()


def runs_for_office(page: Page, role: Found, low: int) -> Found:
    """ "Her challenger, businessman X": who stands in an election speaks as a candidate."""
    if role[0] - 1 <= low or page.gap(role[0]) != ", " or role[2].level == "official":
        return role
    before = role_at(page, role[0] - 1, low)
    if before and before[2].entry in page.lists.words["candidate"]:
        return before
    lawyer = role[2].level == "organisation" and role[2].entry.endswith("lawyer")
    if role[2].level in ("expert", "citizen") or lawyer:  # "the chair of the panel, historian X"
        for index in range(role[0] - 1, max(low - 1, role[0] - _FAR), -1):
            if page.document.lower[index] in page.lists.words["indefinite"]:
                break
            if index < role[0] - 1 and breaks(page, index + 1):
                break
            found = role_at(page, index, low)
            if found and represents(found[2]) and not found[2].plural:
                opens = found[0] == low or page.document.lower[found[0] - 1] in _DEFINITE
                return found if opens or page.owns(found[0] - 1) else role
    return role


def of_party(page: Page, role: Found, first: int) -> Found:
    """ "Conservative X": a party's name as somebody's title is a politician's."""
    capital = page.word(role[0])[0].isupper() and role[0] > page.sentence(role[0])[0]
    if role[1] == first and capital and role[2].entry in page.lists.words["of_party"]:
        kind = replace(role[2], level="official", role="party", note="politics")
        return role[0], role[1], kind
    return role


_DEFINITE = ("the", "its", "their", "his", "her", "club", "board", "den", "dens", "deres")
