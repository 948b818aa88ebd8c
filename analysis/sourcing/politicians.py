"""Politicians whom news names without a title, and whoever works for one: "Holm's adviser"."""

from itertools import islice

from analysis.sourcing.bodies import body_at
from analysis.sourcing.levels import leads
from analysis.sourcing.lists import APOSTROPHES, Kind
from analysis.sourcing.page import Found, Page, role_at
from analysis.sourcing.recast import for_a_body, for_themself, in_service

_REACH = 4  # words before a name that may hold its title
_GENERATION = ("Jr", "Sr", "II", "III", "IV")
_ADJECTIVES = 3  # words between whose somebody is and what: "Holm senior media adviser"


def known_politician(page: Page, name: str) -> Kind | None:
    """The politician of that name, in full or, where the text has no more, by the surname."""
    plain = _plain(name)
    return page.lists.people.get(plain) or page.lists.surnames.get(plain)


def both_known(page: Page, name: str) -> Kind | None:
    """Two politicians named together, "Ida Holm and Per Lund", as one of them."""
    for word in page.lists.words["joins"]:
        first, join, second = name.partition(f" {word} ")
        if join:
            known = known_politician(page, first)
            return known if known and known_politician(page, second) else None
    return None


def _plain(name: str) -> str:
    """A name without initials in its middle, "Donald J. Trump", and without "Jr." or "III"."""
    tokens = name.replace("’", "'").split()
    if len(tokens) > 2 and tokens[-1].strip(".") in _GENERATION:
        tokens = tokens[:-1]
    return " ".join(t for i, t in enumerate(tokens) if i == 0 or len(t.strip(".")) > 1)


def works_for(page: Page, role: Found, low: int) -> Found | None:
    """The politician before the title of somebody in their service, as a body of that kind: "a
    Holm spokesman", "Holm's senior media adviser".
    """
    if not serves(page, role[2].entry):
        return None
    for index in range(role[0] - 1, max(low, role[0] - 1 - _ADJECTIVES) - 1, -1):
        if page.gap(index + 1) != " ":
            return None
        word = page.word(index)
        if not word[0].isupper():
            if page.document.lower[index] in page.of or page.document.lower[index] in page.cues:
                return None
            continue
        return as_body(page, _owner(word) or word, index)
    return None


def owned_by(page: Page, noun: int, low: int) -> Found | None:
    """The politician in the genitive before the noun of a document: "Holm's mail to members"."""
    for index in range(noun - 1, max(low, noun - 1 - _ADJECTIVES) - 1, -1):
        word = page.word(index)
        name = _owner(word)
        if name and word[0].isupper():
            return as_body(page, name, index)
    return None


def _owner(word: str) -> str:
    """The name in a genitive with an apostrophe; empty for any other word."""
    return next((word[: -len(sign)] for sign in APOSTROPHES if word.endswith(sign)), "")


def serves(page: Page, entry: str) -> bool:
    """Whether somebody with the title `entry` speaks or works for whoever is named with it."""
    return leads(entry) or entry.endswith(tuple(page.lists.words["serves"]))


def as_body(page: Page, name: str, index: int) -> Found | None:
    """The politician or office-holder `name`, word `index`, as a body that others speak for."""
    kind = page.lists.surnames.get(name)
    if kind is None:
        titled = title_of(page, name, index)
        kind = titled[2] if titled else None
    if kind and kind.entry.endswith(_RIVALS) and not _race(page):
        return None  # "the brewer's Dutch rival Vaandrager"
    served = in_office(kind) if kind else None
    if served is None and kind is None:
        served = _in_full(page, name, index)
    return (index, index + 1, served) if served else None


def _in_full(page: Page, name: str, index: int) -> Kind | None:
    """ "Torrin Borough Council", "Torrin Foods", for which "a spokeswoman for Torrin" speaks."""
    words = page.lists.words
    if not words["modifies"] or name in page.lists.territories or name.lower() in words["definite"]:
        return None
    for at in page.places(name)[:_PLACES]:
        if at == index or at + 1 >= len(page.document.words) or page.gap(at + 1) != " ":
            continue
        if page.word(at + 1)[0].isupper():
            body = body_at(page, at, page.sentence(at)[1])
            if body and body[0] == at and body[2].actor in ("authority", "company"):
                return body[2]
    return None


_PLACES = 8
_RIVALS = ("rival", "contender")


def _race(page: Page) -> bool:
    """Whether the text tells of an election; that it has rivals is not enough."""
    stands = page.occurring("candidate").difference(_RIVALS)
    return bool(stands or page.occurring("race_story"))


def of_a_contest(page: Page, role: Found) -> Found:
    """ "Swiss rival X", where no election is told of: an athlete, or whoever else competes."""
    if role[2].entry not in _RIVALS or not page.lists.words["modifies"] or _race(page):
        return role
    if page.occurring("parliament") or page.occurring("chamber"):
        return role
    if len(page.occurring("team_sport")) >= _SPORT:
        return in_service(role, "subject")
    firms = page.occurring("companies") and not page.occurring("contest_story")
    return for_a_body(role) if firms else for_themself(role)


_SPORT = 3  # different words


def in_office(kind: Kind) -> Kind | None:
    """The holder of an office as the body that others speak for; None for who holds none."""
    if kind.level != "official":
        return None
    actor = "politics" if "politics" in kind.note.split() else "authority"
    forces = kind.role == "expert" and kind.entry.endswith(_FORCES)  # "the sheriff's spokesman"
    return Kind(kind.entry, actor, "official", "expert" if forces else "party")


_FORCES = ("sheriff", "police chief", "chief of police", "fire chief", "coroner", "fire marshal")


def title_of(page: Page, name: str, at: int) -> Found | None:
    """The title that stands beside `name` elsewhere in the text than at word `at`."""
    if name not in page.titled:
        titles = ((index, _beside(page, index)) for index in page.places(name))
        # Two are enough: one of them stands elsewhere.
        page.titled[name] = list(islice(((i, found) for i, found in titles if found), 2))
    return next((found for index, found in page.titled[name] if index != at), None)


def _beside(page: Page, index: int) -> Found | None:
    """The title of a level among the words before word `index`, or right behind its comma."""
    low, high = page.sentence(index)
    for before in range(index - 1, max(low, index - _REACH) - 1, -1):
        found = role_at(page, before, low)
        if found and found[2].level:
            return found
    if index + 1 < high and page.gap(index + 1) == ", ":
        return _apposed(page, index + 1, high)
    return None


def _apposed(page: Page, at: int, high: int) -> Found | None:
    """ "Holm, the governor of Vale": the official title in the words `at:high`."""
    if page.document.lower[at] not in ("the", "a", "an"):
        return None
    for index in range(at + 1, min(high, at + _REACH)):
        if page.gap(index) != " ":
            return None
        found = role_at(page, index, at)
        if found:
            return found if found[2].level == "official" else None
    return None
