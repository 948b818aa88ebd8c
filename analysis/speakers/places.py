"""Names of regions and cities, which are no actors: "in South Carolina", "Washington, D.C."."""

from collections.abc import Iterable

from analysis.document import Document
from analysis.speakers.gazetteer import Gazetteer
from analysis.speakers.names import Name, Person

_BEFORE = frozenset(
    "in of from at to near outside across around through throughout into toward towards for "
    "inside within via over beyond between leaving visiting northern southern eastern western "
    "central downtown upstate rural suburban nearby i fra til på ved omkring".split()
)
_TO_SOMEBODY = frozenset(("to", "for", "til"))
_SURNAMES = frozenset("bay beach bridge day derby eve forest garden marathon rivers show".split())
_SEEN = 30  # names of one actor


def mark_places(people: Iterable[Person], document: Document, gaz: Gazetteer) -> None:
    """Make every listed region or city a `place`; one of a single word, which may be a person's
    name too, only where the text has it as a place.
    """
    if not gaz.places:
        return
    listed = [p for p in people if " ".join(p.tokens) in gaz.places]
    for person in listed:
        if person.kind == "state":
            if person.label not in gaz.places:
                continue  # "Mexico City", for its state
            if not _elsewhere(person, listed, people, document, gaz):
                continue
            person.state = None
        elif any(name.honorific for name in person.names[:_SEEN]):
            continue
        elif len(person.tokens) == 1 and "." not in person.tokens[0]:
            if not any(_stands_for_place(name, document, gaz) for name in person.names[:_SEEN]):
                continue
        person.kind, person.gender, person.gender_at = "place", "unknown", None


def _stands_for_place(name: Name, document: Document, gaz: Gazetteer) -> bool:
    """ "In Charlotte", "Charlotte, N.C.", "Calif.": but "Charlotte left"."""
    first, last = name.first, name.last
    gaps, lower = document.gaps, document.lower
    before = lower[first - 1] if first and gaps[first] == " " else ""
    if before in _BEFORE:
        given = before in _TO_SOMEBODY and name.tokens[0].lower() in gaz.first_names
        return not given  # "a gift for Charlotte"
    if first and gaps[first] == ", " and document.spelled[first - 1] in gaz.places:
        return True  # "Charlotte, | Fla"
    if last < len(lower) and gaps[last] == ", ":
        return document.spelled[last] in gaz.places or document.spelled[last] in gaz.territories
    return False


def _elsewhere(
    person: Person,
    listed: Iterable[Person],
    people: Iterable[Person],
    document: Document,
    gaz: Gazetteer,
) -> bool:
    """ "Georgia" where the text is of the United States: another place of that state is named, and
    nothing of the state that has the name as well.
    """
    of = gaz.places[" ".join(person.tokens)]
    beside = any(p is not person and gaz.places[" ".join(p.tokens)] == of for p in listed)
    beside = beside or any(p.kind == "state" and p.state == of for p in people)
    if not beside:
        return False
    own = (word for word, state in gaz.adjectives.items() if state == person.state)
    return not any(word in document.vocabulary for word in own)


def no_actor(name: Name, full: str, gaz: Gazetteer) -> bool:
    """ "The Clean Air Act", "Labor Day", "the George Washington Bridge", "PTSD": names of what
    nobody speaks for.
    """
    if len(name.tokens) == 1:
        return full in gaz.no_letters and not name.honorific
    last = name.tokens[-1].lower()
    if last not in gaz.no_name_ends or name.honorific:
        return False
    given = len(name.tokens) == 2 and name.tokens[0].lower() in gaz.first_names
    return not (given and last in _SURNAMES)  # "Doris Day"
