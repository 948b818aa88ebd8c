"""English "Chief X": who leads a people, a village or a force, where no firm is named."""

from dataclasses import replace

from analysis.sourcing.page import Found, Page


def of_a_chief(page: Page, role: Found) -> Found:
    """ "Said Chief Ebo Larmie": an office; of a force where the story is of one."""
    chief = role[2].entry == "chief" and page.word(role[0]) == "Chief"
    if not chief or not page.lists.words["modifies"]:
        return role
    last = role[1]
    named = last < len(page.document.words) and page.word(last)[0].isupper()
    if not named or page.gap(last) != " " or page.occurring("companies"):
        return role
    force = not page.document.vocabulary.isdisjoint(_FORCES)
    kind = replace(role[2], level="official", role="expert" if force else "party", note="")
    return (*role[:2], kind)


_FORCES = ("police", "officers", "firefighters", "fire")
