"""English "Chief X": who leads a people, a village or a force, where no firm is named."""

from dataclasses import replace

from analysis.sourcing.page import Found, Page


def of_a_chief(page: Page, role: Found) -> Found:
    """ "Said Chief Ebo Larmie": an office; of a force where the story is of one."""
    if (
        role[2].entry != "chief"
        or page.word(role[0]) != "Chief"
        or not page.lists.words["modifies"]
    ):
        return role
    last = role[1]
    named = last < len(page.document.words) and page.word(last)[0].isupper()
    if not named or page.gap(last) != " " or page.occurring("companies"):
        return role
    force = any(page.places(each) for each in _FORCES)
    kind = replace(role[2], level="official", role="expert" if force else "party", note="")
    return (*role[:2], kind)


_FORCES = ("police", "Police", "officers", "firefighters", "fire", "Fire")
