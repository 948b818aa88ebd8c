"""Two people who speak as one: "Mr. Holm and Mr. Lund said"."""

from analysis.sourcing.page import Page, Range
from analysis.speakers import Actor

_AND = frozenset(("and", "og"))


def places_of_two(page: Page, actor: Actor) -> list[Range]:
    """Where the text first names each of the two in `actor`'s name, the first of them first; none
    where the name is not that of two people.
    """
    words = actor.name.split()
    joins = [at for at, word in enumerate(words) if word in _AND]
    if actor.kind != "group" or len(joins) != 1:
        return []
    halves = words[: joins[0]], words[joins[0] + 1 :]
    if not all(half and all(word[0].isupper() for word in half) for half in halves):
        return []
    found = [place for half in halves for place in _first(page, half)]
    if len(found) != len(halves):
        return []
    named = halves[0][0].lower() in page.lists.first_names
    return found if named or all(_addressed(page, first) for first, _ in found) else []


def _addressed(page: Page, first: int) -> bool:
    """Whether "Mr" or a title stands before the name at word `first`."""
    return first > 0 and page.role(first - 1) is not None and page.gap(first) in (" ", ". ")


def _first(page: Page, name: list[str]) -> list[Range]:
    """The first place in the text of the words of `name`, or none."""
    parts = [part for word in name for part in word.replace(".", " ").split()]
    for first in page.places(parts[0]):
        if list(page.document.spelled[first : first + len(parts)]) == parts:
            return [(first, first + len(parts))]
    return []
