"""English names that no list knows, told to be bodies by what is said: "Halden Home said it would
close", "Culinova insisted that its dishes were sound", and by what stands beside the name.
"""

from collections.abc import Sequence

from analysis.quotes import Statement
from analysis.sourcing.apposed import apposed
from analysis.sourcing.bodies import body_kind
from analysis.sourcing.groups import Phrase
from analysis.sourcing.lists import Kind
from analysis.sourcing.named_bodies import only_named
from analysis.sourcing.page import Page, Range
from analysis.sourcing.private import age_beside
from analysis.speakers import Actor

_CALLING = (("calling", "itself"), ("calls", "itself"), ("calling", "themselves"))
_JOINING = frozenset("Without Against Beyond Before Into Through Between".split())
_RULE = "says what it does itself"
_IT = ("it", "its")
_IS = (("was",), ("is",), ("wasn't",), ("wasn’t",), ("seemed",), ("felt",), ("looked",))
_TOLD = ("said", "says", "that", "insisted", "insists", "added", "believes", "hoped")


def of_itself(
    page: Page, actor: Actor, places: list[Range], said: Sequence[Statement]
) -> Phrase | None:
    """A body whose name or the words beside it say so, or whose statement opens with "it" or "its",
    under a name that nobody is born with; None for every other actor.
    """
    words = page.lists.words
    if not words["modifies"] or actor.kind not in ("person", "other", "body"):
        return None
    name = actor.name.split()
    if not _JOINING.isdisjoint(name[1:-1]):  # "Hope Without Borders"
        return only_named("organisation", actor.name, places[0], "name that calls for something")
    if _operates(page, places[0]):
        return only_named("company", actor.name, places[0], "noun behind the name")
    first = places[0][0]
    before = page.document.lower[max(0, first - 2) : first]
    if before[1:] == ("party",) and page.owns(first - 2):
        kind = Kind(actor.name, "politics", "official", "party")
        return Phrase("politics", kind, "named", places[0], "noun before the name")
    if before in _CALLING:
        return only_named("organisation", actor.name, places[0], "what a group calls itself")
    if not name[0][:1].isupper() or name[0].lower() in page.lists.first_names:
        return None
    if actor.gender != "unknown" or age_beside(page, places) or body_kind(page, *places[0]):
        return None
    if any(_has_honorific(page, place) or _person_behind(page, place) for place in places):
        return None
    if any(_opens_with_it(page, statement) for statement in said):
        if _titled(page, first):
            return None
        return apposed(page, places) or only_named("company", actor.name, places[0], _RULE)
    return None


def _operates(page: Page, place: Range) -> bool:
    """ "East Coast Connect, the train operator, said": no person runs trains alone."""
    lower, last = page.document.lower, place[1]
    behind = lower[last : last + 3]
    if place[0] > 1 and lower[place[0] - 2 : place[0]] == ("the", "operator"):
        return page.gap(place[0]) == ", "  # "The operator, MetroRail Elm, said"
    comma = last < len(lower) and page.gap(last) == ", "
    return comma and behind[:1] == ("the",) and behind[1:2] in _RUN and behind[2:] in _RUNS


_RUN = tuple((each,) for each in "train ferry bus rail tram airport port energy water".split())
_RUNS = (("operator",), ("supplier",), ("provider",), ("company",), ("firm",))


def _titled(page: Page, first: int) -> bool:
    """ "Constable Jo Lathbury": a title with a capital right before the name."""
    return first > 0 and page.word(first - 1)[0].isupper() and bool(page.role(first - 1))


def _person_behind(page: Page, place: Range) -> bool:
    """ "Dorn Calloway, who represents the ward": a person's clause behind the name's comma."""
    return page.document.lower[place[1] : place[1] + 1] == ("who",)


def _has_honorific(page: Page, place: Range) -> bool:
    before = page.document.lower[place[0] - 1] if place[0] else ""
    return before in page.lists.words["honorific"]


def _opens_with_it(page: Page, statement: Statement) -> bool:
    """Whether an indirect statement whose speaker is named at its cue begins with "it"."""
    if statement.kind == "direct" or statement.mention is None or statement.cue is None:
        return False
    first, last = page.document.word_range(*statement.mention)
    if not any(page.word(index)[0].isupper() for index in range(first, last)):
        return False
    start, _ = page.document.word_range(statement.fragments[0].start, statement.fragments[0].end)
    stop = page.sentence(start)[1] if start < len(page.document.lower) else start
    words = page.lists.words
    hers = words["she"] | words["her"]
    behind = page.document.lower[start:stop]
    told = start > 0 and (page.document.lower[start - 1] in _TOLD or behind[:1] == ("its",))
    if behind[1:2] in _IS:
        return False  # "said it was a picnic"
    return bool(behind) and told and behind[0] in _IT and hers.isdisjoint(behind)
