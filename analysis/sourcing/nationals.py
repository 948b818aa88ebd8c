"""Offices of a whole country, told by the duty in their name: "National Flood Forecasting Centre",
"National Records", "Royal Parks".
"""

from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.page import Page, Range, name_at
from analysis.speakers import Actor

_FEWEST = 2  # words of a name


def national_office(page: Page, actor: Actor, place: Range) -> Phrase | None:
    """The authority whose English name puts a public duty behind the country's word; no union,
    trust or firm that does something about it ("the National Prison Reform Trust").
    """
    words = page.lists.words
    tokens = actor.name.lower().split()
    if len(tokens) == _FEWEST and tokens[0] == "statistics" and words["modifies"]:
        kind = Kind(actor.name, "authority", "official", "expert", "expert")
        return Phrase("authority", kind, "named", place, "name of an office of the country")
    if len(tokens) < _FEWEST or tokens[0] not in words["national"] or not words["modifies"]:
        return None
    if not actor.name.split()[-1][0].isupper():
        return None  # "a Western intelligence source"
    duties = words["public_duty"].intersection(tokens[1:])
    if not duties or not words["private_body"].isdisjoint(tokens[1:]):
        return None
    if name_at(page, *place):
        return None  # a list knows better
    knows = not words["duty_to_know"].isdisjoint(duties)
    role, function = ("expert", "expert") if knows else ("party", "spokesperson")
    kind = Kind(actor.name, "authority", "official", role, function)
    return Phrase("authority", kind, "named", place, "name of an office of the country")
